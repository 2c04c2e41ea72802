"""The bytes of captures, kept in files that are named by what they hold."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


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
        if target.exists() and target.stat().st_size == len(content):
            return sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f".{sha256}.part")
        try:
            with partial.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(partial, target)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
        return sha256

    def read(self, sha256: str) -> bytes:
        """The bytes of this SHA-256; FileNotFoundError where they are not kept."""
        return self.path(sha256).read_bytes()
