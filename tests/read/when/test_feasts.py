"""Feasts and days of commemoration: found, and dated by their calendars."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from dragoman.read.when import find, resolve
from dragoman.read.when.feasts.calendars import NoSuchDay, days_in
from dragoman.read.when.feasts.names import feast_names
from dragoman.read.when.feasts.table import FeastEntry, feast_entries
from dragoman.read.when.timex import Timex, timexes


def _told(text: str, published: str = "2020-03-23") -> list[tuple[str, str | None]]:
    return [(one.text, one.edtf) for one in timexes(text, published)]


def _only(text: str, published: str | None = "2020-03-23") -> Timex:
    (found,) = timexes(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on Orthodox Christmas.", "Orthodox Christmas", "2020-01-07"),
        ("The king gave a speech on Isra and Mi’raj.", "Isra and Mi’raj", "2020-03-22~"),
        ("The king gave a speech on Isra and Miraj.", "Isra and Miraj", "2020-03-22~"),
        ("The two presidents spoke on Nowruz.", "Nowruz", "2020-03-20"),
        ("The two presidents spoke on Nowruz 2019.", "Nowruz 2019", "2019-03-21"),
        ("The envoy flew home last Eid al-Adha.", "last Eid al-Adha", "2019-08-11~"),
        ("The envoy flew home on Eid-ul-Adha last year.", "Eid-ul-Adha last year", "2019-08-11~"),
        ("The envoys met during Ramadan.", "Ramadan", "2019-05-06/2019-06-03~"),
        ("The talks will begin in Ramadan.", "Ramadan", "2020-04-24/2020-05-23~"),
        ("The talks began in Ramadan 1440.", "Ramadan 1440", "2019-05-06/2019-06-03~"),
        ("Guests came on the second day of Eid al-Fitr.", "the second day of Eid al-Fitr", "2019-06-05~"),
        ("A truce will start on the first day of Ramadan.", "the first day of Ramadan", "2020-04-24~"),
        ("They met in the last ten days of Ramadan.", "the last ten days of Ramadan", "2019-05-25/2019-06-03~"),
        ("They met on the eve of Yom Kippur.", "the eve of Yom Kippur", "2019-10-08"),
        ("They met on Rosh Hashanah.", "Rosh Hashanah", "2019-09-30"),
        ("The border was shut during Passover 2019.", "Passover 2019", "2019-04-20/2019-04-27"),
        ("They will speak on Hanukkah 2024.", "Hanukkah 2024", "2024-12-26"),
        ("They met on Ashura.", "Ashura", "2019-09-09~"),
        ("They met on Diwali.", "Diwali", "2019-10-27~"),
        ("He spoke on Vesak 2019.", "Vesak 2019", "2019-05-18~"),
        ("He spoke on Lunar New Year.", "Lunar New Year", "2020-01-25"),
        ("He spoke on Lunar New Year's Eve.", "Lunar New Year's Eve", "2020-01-24"),
        ("The families met at Chuseok 2019.", "Chuseok 2019", "2019-09-13"),
        ("They met on Orthodox Easter 2019.", "Orthodox Easter 2019", "2019-04-28"),
        ("They met on Good Friday 2019.", "Good Friday 2019", "2019-04-19"),
        ("They met on May Day last year.", "May Day last year", "2019-05-01"),
        ("He spoke in this year's Nowruz message.", "this year's Nowruz", "2020-03-20"),
        ("They met during last year's Ramadan.", "last year's Ramadan", "2019-05-06/2019-06-03~"),
        ("They met over the Christmas holidays.", "Christmas holidays", "2019-12-25~"),
        ("He called on Thanksgiving.", "Thanksgiving", "2019-11-28"),
        ("He called on Thanksgiving in Canada.", "Thanksgiving", "2019-10-14"),
        ("He called on Bastille Day.", "Bastille Day", "2019-07-14"),
    ],
)
def test_a_feast_is_found_and_dated(text: str, words: str, value: str) -> None:
    found = _only(text)
    assert (found.text, found.edtf) == (words, value)
    assert found.type == "DATE"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Russian president laid a wreath on Victory Day.", "2019-05-09"),
        ("A parade crossed Moscow on Victory Day.", "2019-05-09"),
        ("The French president laid a wreath on Victory Day.", "2019-05-08"),
        ("On Victory Day in Baku the Turkish guest spoke.", "2019-05-09"),
        ("On Ukraine's Independence Day the American envoy spoke.", "2019-08-24"),
        ("The American envoy spoke on the Independence Day of Poland.", "2019-11-11"),
        ("The envoy spoke on Independence Day.", None),
        ("The Turkish and the Pakistani envoys spoke on Victory Day.", "2019-08-30"),
        ("The Russian and the French presidents spoke on Victory Day.", None),
    ],
)
def test_the_country_tells_the_day(text: str, value: str | None) -> None:
    found = _only(text, "2019-12-20")
    assert found.edtf == value
    assert found.type == "DATE"
    if value is None:
        assert "countr" in found.reason or "not kept" in found.reason or "nothing tells" in found.reason


def test_the_day_changes_with_the_year() -> None:
    text = "Ukraine will mark Victory Day."
    assert _only(text, "2023-03-01").edtf == "2023-05-09"
    assert _only(text, "2024-03-01").edtf == "2024-05-08"


def test_eid_is_the_one_that_the_text_tells() -> None:
    assert _told("Pilgrims left after the hajj. The ministers met on Eid.")[-1] == ("Eid", "2019-08-11~")
    assert _told("The fasting was over. The ministers met on the third day of Eid.")[-1][1] == "2019-06-06~"
    assert _told("The ministers met on Eid.")[-1] == ("Eid", "2019-08-11~")  # the last before publication
    assert _told("The ministers will meet on Eid.")[-1] == ("Eid", "2020-05-24~")


def test_a_limit_is_an_open_interval() -> None:
    found = _only("The sides agreed to a truce before Ramadan.")
    assert (found.edtf, "limit" in found.reason) == ("../2020-04-23", True)


@pytest.mark.parametrize(
    "text",
    [
        "He sent a cable of congratulations to the president on the occasion of Russia Day.",
        "He congratulated the king on Eid al-Fitr.",
        "They discussed aid ahead of Ramadan.",
    ],
)
def test_the_occasion_of_a_message_is_not_its_day(text: str) -> None:
    """``resolve`` dates what is told; the tagger dates the feast."""
    (found,) = find(text)
    when = resolve(found, published="2020-03-23", tense="past")
    assert (when.value, "occasion" in str(when.reason)) == (None, True)
    assert _only(text).edtf is not None


def test_no_publication_no_day() -> None:
    found = _only("The two presidents spoke on Nowruz.", None)
    assert found.edtf is None
    assert "publication" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "Tariq Ramadan met the minister.",
        "Ramadan Abdullah met the minister.",
        "Khaled Eid met the minister.",
        "The Yom Kippur War began.",
        "The Tet Offensive began.",
        "Eid Mubarak, wrote the minister.",
        "They read a nowruz poem.",
        "Easter Island was visited.",
    ],
)
def test_names_and_wars_are_no_feasts(text: str) -> None:
    assert timexes(text, "2020-03-23") == ()


def test_a_feast_that_falls_twice_in_a_year_is_left_open() -> None:
    found = _only("The truce began with Ramadan 2030.")
    assert found.edtf is None
    assert "several days" in found.reason


def test_a_year_that_the_calendar_does_not_reach_has_no_day() -> None:
    found = _only("The truce began with Ramadan 1805.")
    assert found.edtf is None
    assert "islamic" in found.reason


def test_the_next_day_counts_from_a_feast() -> None:
    assert _told("They met on Nowruz. The following day they flew home.")[-1][1] == "2020-03-21"
    assert _told("They met on Ashura. The following day they flew home.")[-1][1] == "2019-09-10"


def test_every_name_has_its_rule_and_every_rule_a_name() -> None:
    assert set(feast_names().feasts.values()) == set(feast_entries())


def test_every_rule_gives_days() -> None:
    for name, entry in feast_entries().items():
        _check(name, entry)
        for feast in entry.either:
            assert feast in feast_entries(), name


def _check(name: str, entry: FeastEntry) -> None:
    for rule in [*entry.rules, *(rule for rules in entry.countries.values() for rule in rules)]:
        for year in range(max(rule.since, 1990), min(rule.until, 2040) + 1):
            for first, last in days_in(rule, year):
                assert date(year, 1, 1) <= first <= last, (name, year)


def test_a_calendar_says_where_it_ends() -> None:
    with pytest.raises(NoSuchDay, match="1900"):
        days_in(feast_entries()["ramadan"].rules[0], 1900)


def test_calendars_are_imported_only_for_their_feasts() -> None:
    code = (
        "import sys; from dragoman.read.when.timex import timexes; timexes('They met on 3 March.', '2020-03-23');"
        "names = 'borax convertdate hijridate korean_lunar_calendar pyluach pymeeus'.split();"
        "print([name for name in names if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
