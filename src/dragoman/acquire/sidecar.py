"""NAME.meta.json beside a file: what the page itself does not tell."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

from dragoman.acquire.names import readable
from dragoman.model.capture import Given
from dragoman.model.edtf import is_date
from dragoman.model.failure import Unreadable

_LARGEST = 100_000
_REMEDY = 'Write it as {"url": ..., "publisher": ..., "published": "2020-03-23", "language": "en"}, all optional.'


def completed(given: Given, file: Path) -> Given:
    """``given``, and for what it lacks the side-car of ``file``, if there is one.

    Raises Unreadable, naming the side-car, where that is broken.
    """
    path = file.with_name(file.stem + ".meta.json")
    if not path.is_file():
        return given
    return given.or_else(_given(path))


def _given(path: Path) -> Given:
    try:
        if path.stat().st_size > _LARGEST:
            raise _broken(path, "it is too large")
        loaded = json.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, "it could not be read") from error
    except (ValueError, RecursionError) as error:
        raise _broken(path, f"it is no JSON ({error})") from error
    if not isinstance(loaded, dict):
        raise _broken(path, "it is not an object with names and values")
    values: dict[str, str] = {}
    for field in fields(Given):
        value = loaded.get(field.name)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise _broken(path, f"{field.name!r} is not a text")
        values[field.name] = value
    if "published" in values and not is_date(values["published"]):
        raise _broken(path, f"'published' is not a date: {values['published']!r}")
    return Given(**values)


def _broken(path: Path, reason: str) -> Unreadable:
    return Unreadable(readable(str(path)), f"this side-car is broken: {reason}", _REMEDY)
