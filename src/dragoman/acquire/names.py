"""The names that outputs are called by."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import PurePath
from urllib.parse import urlsplit

_LONGEST_SLUG = 60
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"\.(?:s?html?|php|aspx?|jsp|txt|md)$", re.IGNORECASE)


def name_of_file(path: PurePath) -> str:
    """A file's stem."""
    return readable(path.stem)


def readable(path: str) -> str:
    """A path as characters that can be written anywhere: bytes in it that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def name_of_url(url: str) -> str:
    """A slug of the host and of the last part of the path, and eight digits of the address's hash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        # No such address can be fetched, but the failure needs a name.
        return _slug(url) + "-" + _digits(url.encode("utf-8", "replace"))
    host = (parts.hostname or "page").removeprefix("www.")
    last = next((part for part in reversed(parts.path.split("/")) if part), "")
    return _slug(f"{host} {_ENDING.sub('', last)}") + "-" + _digits(url.encode("utf-8", "replace"))


def name_of_stdin(content: bytes) -> str:
    """``stdin`` and eight digits of the hash of what came in."""
    return "stdin-" + _digits(content)


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", text.lower()).strip("-")[:_LONGEST_SLUG].strip("-") or "page"


def _digits(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
