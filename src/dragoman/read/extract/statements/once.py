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

    by_speaker: dict[tuple[str | None, str | None], list[tuple[Statement, frozenset[str]]]] = {}
    for one in sorted(told, key=rank):
        words = frozenset(one.content.quote.lower().split())
        others = by_speaker.setdefault((one.speaker.name, one.speaker.country), [])
        if not any(_are_one(one, words, *other) for other in others):
            others.append((one, words))
    kept = [one for others in by_speaker.values() for one, _ in others]
    return tuple(sorted(kept, key=lambda s: (s.content.start, s.content.end, s.speaker.start, s.id)))


def _are_one(one: Statement, mine: frozenset[str], other: Statement, theirs: frozenset[str]) -> bool:
    """Whether two contents of one speaker overlap or, by their words, are alike."""
    a, b = one.content, other.content
    common = min(a.end, b.end) - max(a.start, b.start)
    if common > 0:
        return common > _ALIKE * min(a.end - a.start, b.end - b.start)
    fewest = min(len(mine), len(theirs))
    return fewest > _FEW and len(mine & theirs) > _ALIKE * fewest
