"""Where words of one article stand in another that has them too."""

from __future__ import annotations

from itertools import pairwise

from dragoman.record.lineage.passage import Passage, PassageKind, Span
from dragoman.record.lineage.relation import Copy


def shared_spans(copy: Copy, article: str) -> list[Span]:
    """Where an article of a pair has what it shares with the other, formulas left out."""
    return [mine for mine, _ in (_sides(one, copy.left == article) for one in _telling(copy))]


def counterpart(copy: Copy, article: str, span: Span) -> tuple[float, Span | None]:
    """How many characters of a span of one article the other shares, less where much was changed; and where there."""
    inside, most = 0.0, 0
    there: list[Span] = []
    for one in _telling(copy):
        mine, _ = _sides(one, copy.left == article)
        common = _common(mine, span)
        if common > 0:
            inside += common * one.likeness**0.5
            if common > most and (pieces := _pieces_within(one, copy.left == article, span)):
                most, there = common, pieces
    if not there:
        return 0.0, None
    return inside, Span(there[0].start, there[-1].end)


def covered(spans: list[Span], by: list[Span]) -> float:
    """The share of some spans that lies in others, from 0 to 1; those of each list do not overlap."""
    whole = sum(span.end - span.start for span in spans)
    inside = sum(max(0, _common(span, other)) for span in spans for other in by)
    return inside / whole if whole else 0.0


def _telling(copy: Copy) -> list[Passage]:
    return [one for one in copy.passages if one.kind is not PassageKind.FORMULA]


def _sides(one: Passage, is_left: bool) -> tuple[Span, Span]:
    return (one.left, one.right) if is_left else (one.right, one.left)


def _pieces_within(one: Passage, is_left: bool, span: Span) -> list[Span]:
    """Where those words stand that are the same and lie in the span; cut to as many characters."""
    found = []
    for left, right in one.pieces:
        mine, theirs = (left, right) if is_left else (right, left)
        start, end = max(mine.start, span.start), min(mine.end, span.end)
        if start < end:
            first = min(theirs.end - 1, theirs.start + start - mine.start)
            found.append(Span(first, max(first + 1, theirs.end - (mine.end - end))))
    return found


def _common(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def differing(one: Passage, left: str, right: str) -> list[tuple[Span, Span]]:
    """What stands between the pieces of a passage that are the same, in the left text and in the right."""
    found = []
    for (a, b), (c, d) in pairwise(one.pieces):
        ours, theirs = _bare(Span(a.end, c.start), left), _bare(Span(b.end, d.start), right)
        if any(left[ours.start : ours.end]) or any(right[theirs.start : theirs.end]):
            found.append((ours, theirs))
    return found


def _bare(span: Span, text: str) -> Span:
    """A stretch without what is neither letter nor number at its ends."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)
