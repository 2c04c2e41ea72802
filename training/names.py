"""Passages with other names in them, so that the network learns sentences and not people."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random

from marks import Marked, Role, Span

_FULL = re.compile(r"^[A-Z][\w'’-]+ [A-Z][\w'’-]+$")
_PLACE = re.compile(r"^[A-Z][\w'’-]+( [A-Z][\w'’-]+)?$")
_NO_GIVEN_NAMES = frozenset(
    (
        *("The", "Prime", "President", "Foreign", "Security"),
        *("United", "South", "North", "New", "Saudi", "European", "African", "Arab", "Islamic", "Czech"),
    )
)
_PERSON, _TOWN = 0.6, 0.4  # how often a name is exchanged, in a passage that is changed at all


@dataclass(frozen=True, slots=True)
class Pool:
    """The names of people (given name and family name) and of places that the passages mark."""

    people: tuple[str, ...]
    places: tuple[str, ...]


def pool_of(passages: list[Marked]) -> Pool:
    """Collect the names of all passages."""
    people: set[str] = set()
    places: set[str] = set()
    for passage in passages:
        for span in passage.spans:
            words = passage.text[span.start : span.end]
            roles = _roles(span)
            if roles == {"place"} and _PLACE.match(words):
                places.add(words)
            elif roles and "place" not in roles and _FULL.match(words) and words.split()[0] not in _NO_GIVEN_NAMES:
                people.add(words)
    return Pool(tuple(sorted(people)), tuple(sorted(places)))


def exchanged(passage: Marked, pool: Pool, chance: Random) -> Marked:
    """The passage with some of its names exchanged for others of the pool, the same wherever they stand."""
    instead: dict[str, str] = {}
    for span in passage.spans:
        words = passage.text[span.start : span.end]
        if words in instead or not _roles(span):
            continue
        if words in pool.people and chance.random() < _PERSON:
            other = chance.choice(pool.people)
            instead |= {words: other, words.split()[1]: other.split()[1]}
        elif words in pool.places and chance.random() < _TOWN:
            instead[words] = chance.choice(pool.places)
    return _replaced(passage, instead) if instead else passage


def _roles(span: Span) -> set[str]:
    return {label.role for label in span.labels if isinstance(label, Role)}


def _replaced(passage: Marked, instead: dict[str, str]) -> Marked:
    longest_first = sorted(instead, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(name) for name in longest_first) + r")\b")
    edges = sorted({edge for span in passage.spans for edge in (span.start, span.end)})
    pieces: list[str] = []
    moved: dict[int, int] = {}
    position = length = 0
    for match in pattern.finditer(passage.text):
        if any(match.start() < edge < match.end() for edge in edges):
            continue  # half a mark
        moved |= {edge: length + edge - position for edge in edges if position <= edge <= match.start()}
        pieces += [passage.text[position : match.start()], instead[match.group()]]
        length += len(pieces[-2]) + len(pieces[-1])
        position = match.end()
        moved[position] = length
    moved |= {edge: length + edge - position for edge in edges if edge >= position and edge not in moved}
    text = "".join([*pieces, passage.text[position:]])
    spans = tuple(replace(span, start=moved[span.start], end=moved[span.end]) for span in passage.spans)
    return Marked(text, spans)
