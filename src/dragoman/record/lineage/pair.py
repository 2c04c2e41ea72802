"""Two articles compared: what they share, what one is of the other, and which was first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.model.article import Article
from dragoman.record.lineage.copied import passages_of
from dragoman.record.lineage.credits import provenance_of
from dragoman.record.lineage.direction import direction, shared_source
from dragoman.record.lineage.passage import Passage, PassageKind, Span
from dragoman.record.lineage.relation import Copy, Relation
from dragoman.record.lineage.words import Words

SAME = 0.8  # of both texts: a reprint
ALL = 0.75  # of one text: it holds hardly anything else
LITTLE = 0.25  # of both texts: no more than a passage was taken


def compare(a: Article, ours: Words, b: Article, theirs: Words) -> Copy | None:
    """What one of two articles is of the other; None where neither was copied. The order of the two does not matter."""
    if (b.name, b.id) < (a.name, a.id):
        a, ours, b, theirs = b, theirs, a, ours
    passages = passages_of(a, ours, b, theirs)
    if not any(one.kind is PassageKind.COPIED for one in passages):
        return None
    shares = share(ours, (one.left for one in _taken(passages))), share(theirs, (one.right for one in _taken(passages)))
    origins = provenance_of(a), provenance_of(b)
    source = shared_source(*origins)
    if source is not None:
        reason = f"both are credited to {source}"
        return Copy(a.name, b.name, Relation.SHARED_SOURCE, None, source, (reason,), shares, passages, origins)
    first, reasons = direction(a, b, passages, shares)
    relation = _relation(first, a.name, shares)
    return Copy(a.name, b.name, relation, first, None, reasons, shares, passages, origins)


def _taken(passages: Sequence[Passage]) -> list[Passage]:
    return [one for one in passages if one.kind is not PassageKind.FORMULA]


def share(words: Words, spans: Iterable[Span]) -> float:
    """The share of an article's words that lie in these spans, from 0 to 1."""
    inside = sum(sum(one.start <= at < one.end for at in words.starts) for one in spans)
    return round(inside / len(words), 3) if len(words) else 0.0


def _relation(first: str | None, left: str, shares: tuple[float, float]) -> Relation:
    """By how much of the first and of the second the shared words are; without a direction by how much of either."""
    if min(shares) >= SAME:
        return Relation.REPRINT
    if max(shares) < LITTLE:
        return Relation.PASSAGE
    of_first, of_second = shares if first in (left, None) else shares[::-1]
    if of_second >= ALL:
        return Relation.EXCERPT
    if of_first >= ALL:
        return Relation.EXPANSION if first is not None else Relation.EXCERPT
    return Relation.REWRITE
