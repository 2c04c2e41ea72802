"""Text cut into segments, so that spans that overlap can be marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """Words that say something: where they are, the label of what they say, and the engagement they say it of."""

    start: int
    end: int
    label: str
    engagement: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same spans; ``start`` is its place in the article's text."""

    text: str
    start: int
    labels: tuple[str, ...] = ()
    engagements: tuple[str, ...] = ()


def segments(text: str, start: int, end: int, spans: Iterable[Span]) -> list[Segment]:
    """``text[start:end]`` in segments; joined together they are the text again. Spans in order of start."""
    inside = [span for span in spans if span.start < end and span.end > start]
    edges = {start, end}
    for span in inside:
        edges |= {max(start, span.start), min(end, span.end)}
    ordered = sorted(edges)
    cut = []
    open_spans: list[Span] = []
    coming = sorted(inside, key=lambda span: (span.start, span.end, span.label, span.engagement))
    position = 0
    for first, last in pairwise(ordered):
        while position < len(coming) and coming[position].start <= first:
            open_spans.append(coming[position])
            position += 1
        open_spans = [span for span in open_spans if span.end > first]
        cut.append(_segment(text[first:last], first, open_spans))
    return cut


def _segment(text: str, start: int, spans: Sequence[Span]) -> Segment:
    labels = tuple(dict.fromkeys(span.label for span in spans))
    engagements = tuple(dict.fromkeys(span.engagement for span in spans))
    return Segment(text, start, labels, engagements)
