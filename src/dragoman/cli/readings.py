"""Readings as ``read --out`` writes them: a folder of ``NAME.json``, each the reading of the article NAME."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dragoman.cli.json_lines import LONGEST_LINE, NoQuestion, object_of
from dragoman.model.capture import READING, Capture
from dragoman.model.contract import ContractError, reading_from_json
from dragoman.model.failure import Unreadable
from dragoman.model.reading import Reading

# Halves of characters, and numbers that are none: these few documents are looked at value by value.
_ODD = re.compile(rb"\\u[dD][89a-fA-F]|\bNaN\b|\bInfinity\b|[:,\[]\s{0,8}-?[0-9.]{1,40}[eE]\+?[0-9]{3}|[0-9]{4000}")
_NOT_MERGED = ("mentions", "statements")  # most of a reading, and nothing that merging asks for
_REMEDY = "Write it again with: dragoman read SOURCE --out FOLDER"


def readings_in(folder: Path) -> Iterator[Reading | Unreadable]:
    """The reading of each ``NAME.json`` in a folder, in order of name, under the name of its file.

    What is said and mentioned in an article is left out. A file that holds no reading is an Unreadable, and the others
    follow. Files of metadata that stand beside articles, ``NAME.meta.json``, are passed over.
    """
    return (one if isinstance(one, Unreadable) else one[1] for one in _files(folder, without=_NOT_MERGED))


def captured_readings_in(folder: Path) -> Iterator[tuple[Capture, Reading] | Unreadable]:
    """The same with all that a reading holds, and with the file as the capture that it is of."""
    for one in _files(folder, without=()):
        if isinstance(one, Unreadable):
            yield one
        else:
            path, reading = one
            yield Capture(path.stem, str(path), path.read_bytes(), READING), reading


def no_readings(folder: Path | str) -> str:
    """What to say of a folder that holds no reading."""
    return f"{folder} holds no readings (NAME.json). Make some with: dragoman read SOURCE --out {folder}"


def _files(folder: Path, without: tuple[str, ...]) -> Iterator[tuple[Path, Reading] | Unreadable]:
    for path in sorted(folder.glob("*.json"), key=lambda one: one.name):
        try:
            document = _document(path)
            if path.name.endswith(".meta.json") and "schema" not in document:
                continue
            reading = reading_from_json({key: value for key, value in document.items() if key not in without})
        except OSError as error:
            yield Unreadable(str(path), f"cannot be read ({error.strerror})", "Check the file, or take it away")
        except (NoQuestion, ContractError) as error:
            yield Unreadable(str(path), f"not a reading: {error}", _REMEDY)
        else:
            yield path, replace(reading, article=replace(reading.article, name=path.stem))


def _document(path: Path) -> dict[str, Any]:
    if path.stat().st_size > LONGEST_LINE:
        return object_of(None)
    data = path.read_bytes()
    if not _ODD.search(data):
        try:
            value = json.loads(data.decode("utf-8"))
        except (ValueError, RecursionError):
            return object_of(data)  # which says what is wrong
        if isinstance(value, dict):
            return value
    return object_of(data)
