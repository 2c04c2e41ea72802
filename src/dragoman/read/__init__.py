"""Articles into readings: annotate, who, when, where, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.read.reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> Any:
    """The reader, once it is asked for: the language engine takes a second to import, and who_is needs none."""
    if name == "Reader":
        from dragoman.read.reader import Reader  # noqa: PLC0415 - slow

        return Reader
    raise AttributeError(name)
