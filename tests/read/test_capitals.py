"""Articles in capitals are read as those in mixed case, with evidence as published."""

from __future__ import annotations

import pytest

from dragoman.model.evidence import Evidence
from dragoman.model.reading import Reading
from dragoman.read import Reader
from tests.read.articles import article

ARTICLES = [
    "Spanish Foreign Minister Francisco Ordonez arrived in Lima on Tuesday for talks with his Peruvian counterpart "
    "Guillermo Larco Cox. They met at the Torre Tagle Palace on Wednesday and discussed fishing rights.",
    "President Carlos Menem telephoned President Alan Garcia on Monday to discuss the summit in Ica. Menem will visit "
    "Lima on 5 April, the Foreign Ministry said.",
    "British Foreign Secretary Douglas Hurd met Argentine Foreign Minister Domingo Cavallo in Madrid on Friday. Hurd "
    "will travel to Brasilia in May.",
]


@pytest.mark.parametrize("text", ARTICLES)
def test_the_same_engagements_as_in_mixed_case(reader: Reader, text: str) -> None:
    mixed, capitals = (reader.read(article(t, "1990-03-16")) for t in (text, text.upper()))
    assert _told(capitals) == _told(mixed) != []


def test_quotes_are_those_of_the_published_text(reader: Reader) -> None:
    reading = reader.read(article(ARTICLES[0].upper(), "1990-03-16"))
    text = ARTICLES[0].upper()
    assert reading.article.text == text
    quotes = [*_evidence(reading.engagements), *_evidence(reading.offices), *_evidence(reading.tenures)]
    assert len(quotes) > 5
    assert all(text[one.start : one.end] == one.quote and one.quote.isupper() for one in quotes)


def test_names_are_not_in_capitals(reader: Reader) -> None:
    said = "FOREIGN MINISTER OLGERD VANTORRI OF MALTA MET AMBASSADOR IRMELA QUASTON OF DENMARK IN VALLETTA ON MONDAY."
    (engagement,) = reader.read(article(said)).engagements
    assert sorted(str(p.name) for p in engagement.participants) == ["Irmela Quaston", "Olgerd Vantorri"]


def _told(reading: Reading) -> list[tuple[str, str, str | None, str | None, list[str], tuple[str, ...]]]:
    return [
        (e.kind, e.status, e.date, e.place, sorted(str(p.name) for p in e.participants), e.collective_participants)
        for e in reading.engagements
    ]


def _evidence(value: object) -> list[Evidence]:
    if isinstance(value, Evidence):
        return [value]
    if isinstance(value, tuple):
        return [found for one in value for found in _evidence(one)]
    slots = getattr(value, "__dataclass_fields__", {})
    return [found for name in slots for found in _evidence(getattr(value, name))]
