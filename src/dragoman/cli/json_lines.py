"""JSON lines as they come from anywhere: each line an object, or what is wrong with it in words that help."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

LONGEST_LINE = 20_000_000  # bytes
LONGEST_NUMBER = 4_000  # digits; programs give up on longer ones
_MARKS = {b"\xff\xfe\x00\x00": "UTF-32", b"\x00\x00\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_UTF8_MARK = b"\xef\xbb\xbf"


class NoQuestion(ValueError):
    """A line that is no JSON object; the message says why."""


def lines_of(path: Path) -> Iterator[bytes | None]:
    """The lines of a file, or of standard input for ``-``; None for one of more than 20 million bytes.

    A usage error where there is no such file, or where it is no UTF-8.
    """
    with _opened(path) as opened:
        for number, line in enumerate(_whole_lines(opened)):
            if line is not None and number == 0:
                _check_encoding(path, line)
                line = line.removeprefix(_UTF8_MARK)  # noqa: PLW2901 - the mark is no part of the line
            yield line


def object_of(line: bytes | None) -> dict[str, Any]:
    """The object of a line, every character of it whole; NoQuestion where it is none, or no JSON that can be echoed."""
    if line is None:
        raise NoQuestion(f"longer than {LONGEST_LINE:,} bytes, which no article needs")
    if b"\0" in line:
        raise NoQuestion("not JSON (it has zero bytes in it, as UTF-16 has). Save the file as UTF-8")
    text = line.decode("utf-8", errors="replace")
    try:
        value = _whole(json.loads(text, parse_constant=_no_number, parse_float=_number, parse_int=_whole_number))
    except json.JSONDecodeError as error:
        where = f"at character {error.pos + 1}"
        raise NoQuestion(f"not JSON ({error.msg.removesuffix(' at').lower()}, {where})") from error
    except RecursionError as error:
        raise NoQuestion("not JSON that can be answered (too many brackets within one another)") from error
    if not isinstance(value, dict):
        raise NoQuestion("not an object")
    return value


def whole_characters(text: str) -> str:
    """A text with a replacement character for all that is none (halves of pairs, bytes that are not UTF-8)."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)


def _whole(value: Any) -> Any:
    """A value without halves of surrogate pairs: they are legal in JSON, and an engine would end the batch over them.

    RecursionError for what is nested so deeply that it could not be written out again.
    """
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {whole_characters(name): _whole(one) for name, one in value.items()}
    return value


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    if not path.exists():
        raise click.BadParameter(f"{path}: there is no such file. Check the path, or use - for standard input.")
    with path.open("rb") as opened:
        yield opened


def _whole_lines(opened: IO[bytes]) -> Iterator[bytes | None]:
    while line := opened.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while (more := opened.readline(LONGEST_LINE)) and not more.endswith(b"\n"):
            pass
        yield None


def _check_encoding(path: Path, line: bytes) -> None:
    name = "standard input" if str(path) == "-" else str(path)
    encoding = next((name for mark, name in _MARKS.items() if line.startswith(mark)), None)
    if encoding is not None:
        raise click.BadParameter(
            f"{name} is in {encoding}, and JSON lines are in UTF-8. Convert it: iconv -f {encoding} -t UTF-8"
        )


def _no_number(text: str) -> float:
    raise NoQuestion(f"not JSON ({text} is no number there). Leave the value out, or write null")


def _number(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise NoQuestion(f"a number too large for a computer ({_cut(text)})")
    return value


def _whole_number(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise NoQuestion(f"a number of {len(text):,} digits ({_cut(text)})")
    return int(text)


def _cut(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:20]}…"
