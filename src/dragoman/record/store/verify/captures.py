"""Whether the bytes of every capture are those that came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.record.store.captures import PARTIAL, CaptureFiles
from dragoman.record.store.tables import CaptureRow
from dragoman.record.store.verify.finding import Finding

_CHECK = "capture"


def check_captures(rows: Iterable[CaptureRow], files: CaptureFiles) -> Iterator[Finding]:
    """A finding for each capture whose bytes are not there, are others, or cannot be read; then what is left over."""
    known = set()
    for row in rows:
        known.add(row.sha256)
        if wrong := _wrong(row.sha256, files):
            yield Finding(_CHECK, row.name, f"{files.path(row.sha256)} {wrong}", _remedy(row))
    yield from _left_over(files.folder, known)


def _wrong(sha256: str, files: CaptureFiles) -> str | None:
    try:
        if files.is_whole(sha256):
            return None
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    return "holds other bytes than came" if files.path(sha256).exists() else "is not there"


def _remedy(row: CaptureRow) -> str:
    return f"Take the file from a backup, or add the page again: dragoman add {row.source}. Its reading is kept"


def _left_over(folder: Path, known: set[str]) -> Iterator[Finding]:
    """Files that belong to no article: a command was ended while it wrote them, or is writing them now."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in known:
            half = path.name.endswith(PARTIAL)
            found = "was left half written" if half else "belongs to no article on record"
            yield Finding(_CHECK, str(path), found, "It does no harm, and can be deleted", fault=False)
