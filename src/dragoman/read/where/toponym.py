"""A name of a place as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span

from dragoman.reference.spots import Spot


@dataclass(frozen=True)
class Toponym:
    """A name in a text with every place that it may mean; ``start`` and ``end`` are offsets into the text."""

    start: int
    end: int
    name: str
    span: Span
    spots: tuple[Spot, ...]
