"""From pages to names: what articles say of an office that no table has names those who are known by it alone."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from dragoman.clean import article_of
from dragoman.model.capture import Capture, Given
from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.read import Reader
from dragoman.record import Record, Standing

PAGES = {
    "courier": (
        "2024-02-06",
        "Nets mended before the season\n\nNauruan Fisheries Minister Tekaai Aroi told reporters in Yaren on Monday "
        "that the boats would leave with the first calm day and that nobody need fear for the catch.\n",
    ),
    "gazette": (
        "2024-06-20",
        "Ice plant opens\n\nTekaai Aroi, Nauru's fisheries minister, cut a ribbon at the new ice plant and praised the "
        "builders, who had worked through the rains to have it ready before the tuna came.\n",
    ),
    "herald": (
        "2024-04-10",
        "Ministers talk of tuna\n\nThe Nauruan fisheries minister met Fijian Prime Minister Sitiveni Rabuka in Suva on "
        "Tuesday. Nothing was said afterwards of how the waters between the islands would be shared.\n",
    ),
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def add(record: Record, reader: Reader, name: str) -> None:
    published, text = PAGES[name]
    capture = Capture(name, f"{name}.txt", text.encode(), "text", Given(published=published, publisher=name.title()))
    record.add(capture, reader.read(article_of(capture)))


def test_whatever_the_order_the_minister_gets_the_name(reader: Reader, tmp_path: Path) -> None:
    outcomes = []
    for n, order in enumerate(permutations(PAGES)):
        record = Record(tmp_path / str(n))
        for name in order:
            add(record, reader, name)
        (tenure,) = [one for one in record.tenures() if one.country == "NRU"]
        assert (tenure.name, tenure.role, tenure.standing) == ("Tekaai Aroi", "fisheries minister", Standing.CONFIRMED)
        outcomes.append((record.tenures(), record.engagements()))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    (meeting,) = outcomes[0][1]
    who = next(one for one in meeting.participants if one.country == "NRU")
    assert (who.name, who.role) == ("Tekaai Aroi", "fisheries minister")
    assert who.named_by is not None and {one.article for one in who.named_by.evidence} == {"courier", "gazette"}


def test_without_the_second_paper_nobody_is_named(reader: Reader, tmp_path: Path) -> None:
    record = Record(tmp_path)
    for name in ("courier", "herald"):
        add(record, reader, name)
    (meeting,) = record.engagements()
    assert meeting.collective_participants == ("NRU",)
    assert [one.name for one in meeting.participants] == ["Sitiveni Rabuka"]


@pytest.mark.parametrize("name", PAGES)
def test_offices_and_tenures_go_into_json_and_back(reader: Reader, name: str) -> None:
    published, text = PAGES[name]
    capture = Capture(name, f"{name}.txt", text.encode(), "text", Given(published=published))
    reading = reader.read(article_of(capture))
    assert reading.tenures
    assert reading_from_json(json.loads(json.dumps(reading_to_json(reading)))) == reading
