"""Every source that a user names, as captures or as what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from dragoman.acquire.local import capture_of_file, capture_of_stdin, files_in
from dragoman.acquire.names import name_of_file, name_of_url, readable
from dragoman.acquire.web import capture_of_url, is_url
from dragoman.model.capture import Capture, Given
from dragoman.model.failure import Unreadable

_Read = Callable[[], Capture]


def captures(sources: Sequence[str], given: Given, *, stdin: BinaryIO | None = None) -> Iterator[Capture | Unreadable]:
    """Captures of files, of folders (and what is below them), of http(s) addresses, and of ``-``, standard input.

    In the order of the sources, a folder's files by path. What cannot be read is yielded, so that the rest goes on; so
    is the later of two inputs of one name. Nothing is read before it is asked for.
    """
    seen: dict[str, str] = {}
    for source in sources:
        try:
            for name, label, read in _inputs(source, given, stdin):
                yield _one(name, label, read, seen)
        except Unreadable as failure:
            yield failure
        except (OSError, ValueError) as error:
            yield Unreadable(source, f"this names no file, folder or address ({error})", "Check how it is written.")


def _inputs(source: str, given: Given, stdin: BinaryIO | None) -> Iterator[tuple[str | None, str, _Read]]:
    """Each input's name (None where only its content tells), its label, and how to read it."""
    if source == "-":
        yield None, source, partial(capture_of_stdin, stdin or sys.stdin.buffer, given)
    elif is_url(source):
        yield name_of_url(source), source, partial(capture_of_url, source, given)
    elif Path(source).is_dir():
        for path in files_in(Path(source), source):
            yield _file(path, given)
    else:
        yield _file(Path(source), given)


def _file(path: Path, given: Given) -> tuple[str, str, _Read]:
    return name_of_file(path), readable(str(path)), partial(capture_of_file, path, given)


def _one(name: str | None, label: str, read: _Read, seen: dict[str, str]) -> Capture | Unreadable:
    if name is not None and name in seen:
        return _twice(name, seen[name], label)
    try:
        capture = read()
    except Unreadable as failure:
        return failure
    if capture.name in seen:
        return _twice(capture.name, seen[capture.name], label)
    seen[capture.name] = label
    return capture


def _twice(name: str, first: str, second: str) -> Unreadable:
    if first == second:
        return Unreadable(second, "the same input was given twice", "Give it once.")
    reason = f"its name, {name!r}, is also that of {first}"
    return Unreadable(second, reason, "Rename one of the two, or read them apart.")
