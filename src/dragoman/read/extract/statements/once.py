"""Each statement once, where an article tells of it in its headline and again below."""

from __future__ import annotations

from dragoman.model.article import Article, BlockKind
from dragoman.model.statement import Statement

_ALIKE = 0.6  # the share of common words from which two contents of one speaker are one statement
_FEW = 3  # words of a content that are too few to tell


def once(article: Article, told: list[Statement]) -> tuple[Statement, ...]:
    """Of two statements of one speaker alike the first, that of the body before that of a headline; in order."""
    heads = [(b.start, b.end) for b in article.blocks if b.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)]

    def rank(one: Statement) -> tuple[bool, int, int]:
        return any(a <= one.content.start < b for a, b in heads), one.content.start, one.content.end

    kept: list[Statement] = []
    for one in sorted(told, key=rank):
        if not any(_are_one(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda s: (s.content.start, s.content.end, s.speaker.start, s.id)))


def _are_one(one: Statement, other: Statement) -> bool:
    if (one.speaker.name, one.speaker.country) != (other.speaker.name, other.speaker.country):
        return False
    a, b = one.content, other.content
    common = min(a.end, b.end) - max(a.start, b.start)
    if common > 0:
        return common > _ALIKE * min(a.end - a.start, b.end - b.start)
    mine, theirs = set(a.quote.lower().split()), set(b.quote.lower().split())
    fewest = min(len(mine), len(theirs))
    return fewest > _FEW and len(mine & theirs) > _ALIKE * fewest
