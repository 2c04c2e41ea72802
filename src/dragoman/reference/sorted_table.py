"""Looks lines up in a sorted table by bisection, so that a large one need not be loaded."""

from __future__ import annotations

from importlib.resources import files


class SortedTable:
    """A table of tab-separated lines, sorted by its first column; a key may have several lines, in their order."""

    def __init__(self, name: str) -> None:
        """Open the table of that name beside the code; FileNotFoundError where there is none."""
        self._bytes = (files(__package__) / name).read_bytes()

    def find(self, key: str) -> list[list[str]]:
        """The columns behind the key, for each of its lines; none where the table does not have it."""
        if not key:
            return []
        wanted = key.encode() + b"\t"
        at = self._first_not_before(wanted)
        found = []
        while self._bytes.startswith(wanted, at):
            end = self._bytes.find(b"\n", at)
            end = len(self._bytes) if end < 0 else end
            found.append(self._bytes[at + len(wanted) : end].decode().split("\t"))
            at = end + 1
        return found

    def _first_not_before(self, wanted: bytes) -> int:
        """Where the first line begins that does not sort before ``wanted``."""
        low, high = 0, len(self._bytes)
        while low < high:
            middle = (low + high) // 2
            start = self._bytes.rfind(b"\n", low, middle) + 1 or low
            end = self._bytes.find(b"\n", middle)
            end = len(self._bytes) if end < 0 else end
            if self._bytes[start:end] < wanted:
                low = end + 1
            else:
                high = start
        return low
