"""Office holders by office and by name."""

from __future__ import annotations

import re

import pytest

from dragoman.reference.countries import country
from dragoman.reference.register import all_holders, canonical_name, holders, persons, spellings


@pytest.mark.parametrize(
    ("role", "land", "on", "person"),
    [
        ("defence minister", "RUS", "2020-03-23", "Sergei Shoigu"),
        ("defence minister", "RUS", "2024-06", "Andrei Belousov"),
        ("president", "SYR", "2024-12-01", "Bashar al-Assad"), ("president", "SYR", "2025-02-01", "Ahmed al-Sharaa"),
        ("secretary of state", "USA", "2018-05", "Mike Pompeo"),
        ("secretary of state", "USA", "2025-03-01", "Marco Rubio"),
        ("president", "USA", "2019", "Donald Trump"), ("president", "USA", "2025-03", "Donald Trump"),
        ("foreign minister", "CHN", "2023-03-01", "Qin Gang"), ("foreign minister", "CHN", "2024-03-01", "Wang Yi"),
        ("prime minister", "JPN", "2015", "Shinzo Abe"), ("foreign secretary", "GBR", "2024-09", "David Lammy"),
        ("chancellor", "DEU", "2022", "Olaf Scholz"), ("foreign minister", "TUR", "2020", "Mevlut Cavusoglu"),
        ("UN secretary-general", None, "2010", "Ban Ki-moon"), ("NATO secretary-general", None, "2025", "Mark Rutte"),
        ("president", "BRA", "2005", "Luiz Inácio Lula da Silva"), ("pope", "VAT", "2025-06", "Pope Leo XIV"),
        ("president", "SUN", "1991-06", "Mikhail Gorbachev"), ("president", "KAZ", "2019-12", "Kassym-Jomart Tokayev"),
    ],
)  # fmt: skip
def test_who_held_an_office(role: str, land: str | None, on: str, person: str) -> None:
    assert [one.person for one in holders(role, land, on)] == [person]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Putin", "Vladimir Putin"), ("Shoygu", "Sergei Shoigu"), ("Erdoğan", "Recep Tayyip Erdogan"),
        ("MBS", "Mohammed bin Salman"),
        ("el-Sisi", "Abdel Fattah al-Sisi"), ("Kim Jong Un", "Kim Jong-un"), ("Zelenskyy", "Volodymyr Zelensky"),
        ("Jolani", "Ahmed al-Sharaa"), ("Kerry", "John Kerry"), ("Kim", None), ("Clinton", None),
        ("Nobody Known", None),
    ],
)  # fmt: skip
def test_names(name: str, person: str | None) -> None:
    assert canonical_name(name) == person


def test_a_date_tells_two_of_one_name_apart() -> None:
    assert canonical_name("Bush", "2005") == "George W. Bush"
    assert canonical_name("Bush", "1990") == "George H. W. Bush"


def test_a_family_name_that_stands_first_means_several() -> None:
    assert len({one.person for one in persons("Kim")}) > 3
    assert all(one.person != "Ban Ki-moon" for one in persons("Moon"))


def test_every_tenure_is_sound() -> None:
    for one in all_holders():
        assert one.country is None or country(one.country) is not None, one
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", one.since), one
        assert one.to is None or one.to >= one.since[: len(one.to)], one
        assert one.to or one.seen, one


def test_spellings() -> None:
    assert "Shoygu" in spellings("Sergei Shoigu")
