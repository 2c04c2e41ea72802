"""The bytes of captures, kept in files that are named by what they hold."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

PARTIAL = ".part"  # the ending of a file that is being written


class CaptureFiles:
    """A folder of captures: ``ab/abcdef...`` holds the bytes whose SHA-256 is ``abcdef...``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes of this SHA-256 are, or would be."""
        return self.folder / sha256[:2] / sha256

    def keep(self, content: bytes) -> str:
        """Write the bytes whole or not at all, and return their SHA-256; OSError where the disk refuses.

        One writer at a time: the caller holds the record's lock. What a writer that was killed left half written is
        written over when the same bytes come again.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if self.is_whole(sha256):
            return sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f".{sha256}{PARTIAL}")
        try:
            with partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(partial, target)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        _settle(target.parent)
        _settle(self.folder)
        return sha256

    def is_whole(self, sha256: str) -> bool:
        """Whether the bytes of this SHA-256 are kept as they came; OSError where they are there but cannot be read."""
        try:
            with self.path(sha256).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except FileNotFoundError:
            return False

    def read(self, sha256: str) -> bytes:
        """The bytes of this SHA-256; FileNotFoundError where they are not kept."""
        return self.path(sha256).read_bytes()


def _settle(folder: Path) -> None:
    """Have the names in a folder survive a loss of power, where the system can promise it."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
