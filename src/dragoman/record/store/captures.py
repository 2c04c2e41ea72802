"""The bytes of captures, kept in files that are named by what they hold."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

PARTIAL = ".part"  # the ending of a file that is being written
MANY = 8  # files; that many wait longer one by one than for all that the system has to write


class CaptureFiles:
    """A folder of captures: ``ab/abcdef...`` holds the bytes whose SHA-256 is ``abcdef...``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes of this SHA-256 are, or would be."""
        return self.folder / sha256[:2] / sha256

    def keep(self, content: bytes) -> str:
        """Write the bytes whole or not at all, and return their SHA-256; OSError where the disk refuses."""
        self.keep_all([content])
        return hashlib.sha256(content).hexdigest()

    def keep_all(self, contents: Iterable[bytes]) -> None:
        """Write the bytes of several captures, each whole or not at all; OSError where the disk refuses.

        One writer at a time: the caller holds the record's lock. What a writer that was killed left half written is
        written over when the same bytes come again.
        """
        partials: dict[Path, Path] = {}
        try:
            for content in contents:
                target = self.path(hashlib.sha256(content).hexdigest())
                if target in partials or self.is_whole(target.name):
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                partials[target] = target.with_name(f".{target.name}{PARTIAL}")
                partials[target].write_bytes(content)
            _settle(list(partials.values()))
            for target, partial in partials.items():
                os.replace(partial, target)
        except BaseException:
            for partial in partials.values():
                partial.unlink(missing_ok=True)
            raise
        _settle([*{target.parent for target in partials}, self.folder] if partials else [])

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


def _settle(paths: Sequence[Path]) -> None:
    """Have files, and the names in folders, survive a loss of power, where the system can promise it."""
    if len(paths) > MANY and sys.platform == "linux":
        os.sync()  # of everything at once: each file by itself waits for the disk again
        return
    for path in paths:
        if path.is_dir() and os.name != "posix":
            continue
        opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
