"""Places and towns by name."""

from __future__ import annotations

import pytest

from dragoman.reference.countries import country
from dragoman.reference.places import capital, find_places, place
from dragoman.reference.tables import rows


@pytest.mark.parametrize(
    ("text", "where", "land"),
    [
        ("the Kremlin", "Moscow", "RUS"), ("White House", "Washington", "USA"), ("Mar-a-Lago", "Mar-a-Lago", "USA"),
        ("Khmeimim", "Hmeimim", "SYR"), ("Panmunjom", "Panmunjom", "KOR"), ("Palais des Nations", "Geneva", "CHE"),
        ("Great Hall of the People", "Beijing", "CHN"), ("Sharm El Sheikh", "Sharm el-Sheikh", "EGY"),
        ("Paris", "Paris", "FRA"), ("Paris, Texas", "Paris", "USA"), ("Geneva, Switzerland", "Geneva", "CHE"),
        ("Fla.", "Florida", "USA"), ("the city of Aleppo", "Aleppo", "SYR"), ("Idlib province", "Idlib", "SYR"),
        ("Hudaydah", "Hodeidah", "YEM"), ("Ekaterinburg", "Yekaterinburg", "RUS"), ("Singapore", "Singapore", "SGP"),
        ("northern Iraq", "northern Iraq", "IRQ"), ("Washington, D.C.", "Washington", "USA"),
        ("Lebanon", None, "LBN"), ("Middle East", None, None), ("Abu Musa", "Abu Musa", None),
    ],
)  # fmt: skip
def test_places(text: str, where: str | None, land: str | None) -> None:
    found = place(text)
    assert found is not None and (found.where, found.country) == (where, land)


@pytest.mark.parametrize("text", ["", "la", "Qwertyville", "x" * 10_000, ",", ", ,"])
def test_unknown_places(text: str) -> None:
    assert place(text) is None


def test_places_are_found_in_running_text() -> None:
    text = "From St. Petersburg, Fla., he flew to Sharm el-Sheikh and Hmeimim air base; a nice reading in the Kremlin."
    found = [text[one.start : one.end] for one in find_places(text)]
    assert found == ["St. Petersburg", "Fla", "Sharm el-Sheikh", "Hmeimim air base", "the Kremlin"]


def test_every_country_of_the_tables_is_known() -> None:
    for table in ("places.csv", "seats.csv"):
        for row in rows(table):
            assert not row["country"] or country(row["country"]) is not None, row


def test_a_capital_is_a_place() -> None:
    found = capital("UKR")
    assert found is not None and found.name == "Kyiv"
