"""Whose word a status is and when it was given, and what one denies that another confirms."""

from __future__ import annotations

import pytest

from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.model.engagement import Engagement, Status, StatusSource
from dragoman.read import Reader
from tests.read.articles import article

PUBLISHED = "2025-06-11"  # a Wednesday
DENIAL = (
    "The Kremlin denied on Tuesday that a call between Vladimir Putin and Donald Trump had taken place. "
    "The White House said the two presidents spoke by telephone on Sunday."
)


def only(reader: Reader, text: str) -> Engagement:
    found = reader.read(article(text, PUBLISHED))
    assert reading_from_json(reading_to_json(found)) == found
    assert len(found.engagements) == 1, [(e.kind, e.status, e.date) for e in found.engagements]
    return found.engagements[0]


@pytest.mark.parametrize(
    ("text", "status", "by", "day"),
    [
        (
            "Turkish Foreign Minister Hakan Fidan was to visit Athens on Thursday. "
            "Ankara said on Monday that the visit was off.",
            Status.CANCELLED,
            ("TUR",),
            "2025-06-09",
        ),
        (
            "Greek Foreign Minister George Gerapetritis will meet Israeli Foreign Minister Gideon Saar in Nicosia on "
            "Friday, the Greek Foreign Ministry announced on Wednesday.",
            Status.PLANNED,
            ("Greek Foreign Ministry",),
            "2025-06-11",
        ),
        (
            "The talks between Egyptian Foreign Minister Badr Abdelatty and Ethiopian Foreign Minister Gedion "
            "Timothewos were postponed, according to the Egyptian Foreign Ministry.",
            Status.POSTPONED,
            ("Egyptian Foreign Ministry",),
            None,
        ),
        (
            "A spokesman for the Polish government denied reports that Donald Tusk had met Viktor Orban in Vienna.",
            Status.DENIED,
            ("spokesman",),
            None,
        ),
        (
            "Norwegian Foreign Minister Espen Barth Eide met his Swedish counterpart Maria Malmer Stenergard in Oslo, "
            "Reuters reported on Tuesday.",
            Status.OCCURRED,
            ("Reuters",),
            "2025-06-10",
        ),
    ],
)
def test_whose_word_a_status_is(
    text: str, status: Status, by: tuple[str, ...], day: str | None, reader: Reader
) -> None:
    told = only(reader, text)
    assert (told.status, told.status_source) == (status, StatusSource(by, day))


def test_the_words_for_a_source_stand_behind_that_of_the_status(reader: Reader) -> None:
    told = only(reader, DENIAL)
    assert [words.quote for words in told.support.status] == ["denied", "The Kremlin", "Tuesday"]


def test_who_denies_is_among_the_sources_of_the_article(reader: Reader) -> None:
    assert only(reader, DENIAL).via == ("Kremlin", "White House")


def test_what_one_denies_and_another_confirms_is_in_dispute(reader: Reader) -> None:
    told = only(reader, DENIAL)
    assert told.status is Status.DENIED
    (dispute,) = told.disputes
    assert dispute.attribute == "status"
    assert [(one.value, one.reason) for one in dispute.readings] == [
        ("denied", "told by Kremlin"),
        ("occurred", "told by White House"),
    ]


def test_what_nobody_confirms_is_in_no_dispute(reader: Reader) -> None:
    told = only(reader, DENIAL.split(". ", maxsplit=1)[0] + ".")
    assert (told.status, told.disputes) == (Status.DENIED, ())


def test_what_the_article_says_itself_has_no_source(reader: Reader) -> None:
    told = only(reader, "Turkish Foreign Minister Hakan Fidan met George Gerapetritis in Athens on Monday.")
    assert told.status_source is None


def test_a_calling_off_has_a_day_without_anybody_who_says_so(reader: Reader) -> None:
    told = only(reader, "A visit by Turkish Foreign Minister Hakan Fidan to Athens was called off on Monday.")
    assert (told.status, told.status_source) == (Status.CANCELLED, StatusSource((), "2025-06-09"))


def test_who_speaks_at_a_press_conference_is_not_the_source_of_its_being_held(reader: Reader) -> None:
    text = (
        "Turkish Foreign Minister Hakan Fidan met George Gerapetritis in Athens on Monday. He told a joint press "
        "conference with Gerapetritis that trade was growing."
    )
    found = reader.read(article(text, PUBLISHED)).engagements
    assert [one.status_source for one in found if one.kind == "press_conference"] == [None]
