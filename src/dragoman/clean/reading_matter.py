"""Which blocks the reader reads."""

from __future__ import annotations

from dragoman.model.article import BlockKind

_UNREAD = frozenset({BlockKind.NOTICE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.LIST})


def is_read(kind: BlockKind) -> bool:
    """Whether a block of this kind is part of the story (items of a list that are sentences are paragraphs)."""
    return kind not in _UNREAD
