"""The places that a text names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from dragoman.clean.capitals import in_capitals
from dragoman.read.annotate.case.truecase import truecase
from dragoman.read.annotate.engine import Engine
from dragoman.read.where.recognise import Verdict, accepted, other_names, toponyms
from dragoman.read.where.resolve import resolve
from dragoman.read.where.standing import Standing, standing_of
from dragoman.read.where.toponym import Toponym
from dragoman.reference.spots import Spot

_LONGEST = 4_000  # characters parsed as one piece
_PARAGRAPH = re.compile(r"\n\s*")
_STOP = re.compile(r"(?<=[.!?])\s+|\s+")
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place in a text: ``text[start:end]`` names ``spot``; ``stands_for`` is "place" or "actor"."""

    start: int
    end: int
    name: str
    spot: Spot
    stands_for: Standing


def find_places(text: str, engine: Engine) -> list[FoundPlace]:
    """The places that a text names, in order."""
    return find_places_of([text], engine)[0]


def find_places_of(texts: Sequence[str], engine: Engine) -> list[list[FoundPlace]]:
    """The places of each of several texts, parsed together, which is faster than one by one."""
    written = texts
    texts = [truecase(text, engine.lexicon) if in_capitals(text) else text for text in texts]
    pieces = [(number, offset, piece) for number, text in enumerate(texts) for offset, piece in _pieces(text)]
    docs = engine.parse([piece.translate(_PLAIN) for _, _, piece in pieces])
    names: list[list[tuple[Toponym, Verdict]]] = [[] for _ in texts]
    of_text: list[list[Doc]] = [[] for _ in texts]
    for (number, _, _), doc in zip(pieces, docs, strict=True):
        of_text[number].append(doc)
    others = [other_names(docs) for docs in of_text]
    for (number, offset, _), doc in zip(pieces, docs, strict=True):
        names[number] += toponyms(doc, offset, others[number])
    found = [_resolved(text, accepted(text, told)) for text, told in zip(texts, names, strict=True)]
    return [
        [replace(place, name=text[place.start : place.end]) for place in places]
        for text, places in zip(written, found, strict=True)
    ]


def _resolved(text: str, found: list[Toponym]) -> list[FoundPlace]:
    return [
        FoundPlace(name.start, name.end, text[name.start : name.end], spot, standing_of(name.span))
        for name, spot in zip(found, resolve(text, found), strict=True)
    ]


def _pieces(text: str) -> list[tuple[int, str]]:
    """A text in paragraphs with their offsets; a very long one is cut behind a sentence, or behind a word."""
    ends = [match.end() for match in _PARAGRAPH.finditer(text)]
    cuts = [0]
    for start, end in pairwise([0, *ends, len(text)]):
        begin = start
        while end - begin > _LONGEST:
            stops = [match.end() for match in _STOP.finditer(text, begin + 1, begin + _LONGEST)]
            begin = stops[-1] if stops else begin + _LONGEST
            cuts.append(begin)
        cuts.append(end)
    return [(start, text[start:end]) for start, end in pairwise(cuts) if text[start:end].strip()]
