"""Captures from files, folders and standard input."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from dragoman.acquire.media import LARGEST, is_html, require_text, too_large
from dragoman.acquire.names import name_of_file, name_of_stdin, readable
from dragoman.acquire.sidecar import completed
from dragoman.model.capture import Capture, Given
from dragoman.model.failure import Unreadable

ENDINGS = frozenset({".html", ".htm", ".txt", ".md"})
_MARKUP_ENDINGS = frozenset({".html", ".htm"})


def files_in(folder: Path, source: str) -> list[Path]:
    """The articles in a folder and below it, in the order of their paths.

    Raises Unreadable where there are none.
    """
    try:
        found = sorted(path for path in folder.rglob("*") if _is_article(path))
    except OSError as error:
        reason = f"the folder could not be read ({error.strerror})"
        raise Unreadable(source, reason, "Check its permissions.") from error
    if not found:
        remedy = "Give a folder that holds .html, .htm, .txt or .md files."
        raise Unreadable(source, "there are no articles in this folder", remedy)
    return found


def _is_article(path: Path) -> bool:
    # Hidden files, and what a folder says of itself, are no articles.
    aside = path.name.startswith(".") or path.stem.upper() == "README"
    return path.suffix.lower() in ENDINGS and not aside and path.is_file()


def capture_of_file(path: Path, given: Given) -> Capture:
    """One file as a capture; Unreadable where it is missing, empty, too large, no text, or its side-car is broken."""
    source = readable(str(path))
    content = _content(path, source)
    require_text(source, content)
    media = "html" if path.suffix.lower() in _MARKUP_ENDINGS or is_html(content) else "text"
    return Capture(name_of_file(path), source, content, media, completed(given, path))


def capture_of_stdin(stream: BinaryIO, given: Given) -> Capture:
    """What comes in on standard input, to its end."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise too_large("-", None)
    require_text("-", content)
    return Capture(name_of_stdin(content), "-", content, "html" if is_html(content) else "text", given)


def _content(path: Path, source: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise too_large(source, size)
        with path.open("rb") as file:
            # Devices and pipes have no size to go by.
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Unreadable(source, "there is no such file or folder", "Check the path.") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Unreadable(source, f"the file could not be read ({reason})", "Check its permissions.") from error
