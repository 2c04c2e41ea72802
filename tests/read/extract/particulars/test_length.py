"""How long it lasted: only what the words say of the engagement itself."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.particulars.telling import told

TOLD = [
    ("Russian President Vladimir Putin paid a three-day visit to Egypt on Monday.", ["P3D"]),
    ("President Putin of Russia began a visit to India of three days on Monday.", ["P3D"]),
    ("Polish Foreign Minister Zbigniew Rau arrived in Vilnius on Monday for a two-day official visit.", ["P2D"]),
    ("Chinese Foreign Minister Wang Yi ended a week-long visit to Kenya on Monday.", ["P1W"]),
    ("Foreign ministers Sergei Lavrov of Russia and Wang Yi of China held a two-hour meeting in Sochi.", ["PT2H"]),
    ("Foreign ministers Sergei Lavrov of Russia and Wang Yi of China met for two hours in Sochi.", ["PT2H"]),
    ("French President Emmanuel Macron spoke by telephone with Vladimir Putin for ninety minutes.", ["PT1H30M"]),
    ("French President Emmanuel Macron and Vladimir Putin of Russia had a 45-minute phone call.", ["PT45M"]),
    (
        "Putin met Turkish President Recep Tayyip Erdogan in Moscow on Monday.\nThe talks lasted more than four hours.",
        ["PT4H"],
    ),
    (
        "Putin met Turkish President Recep Tayyip Erdogan in Moscow on Monday.\n"
        "The meeting, which lasted two and a half hours, ended without a statement.",
        ["PT2H30M"],
    ),
    (
        "Chancellor Angela Merkel of Germany and President Emmanuel Macron of France talked for an hour and a half in "
        "Berlin on Monday.",
        ["PT1H30M"],
    ),
    ("Colombia and Venezuela ended three days of talks in Havana on Monday.", ["P3D"]),
    ("After six hours of talks with Putin in Moscow, Turkish President Erdogan flew home.", ["PT6H"]),
    ("Kenyan President Uhuru Kenyatta spent two days in Kampala.", ["P2D"]),
    ("Chinese President Xi Jinping will stay three days in Moscow.", ["P3D"]),
    (
        "President Xi Jinping of China arrived in Moscow on Monday.\nThe visit will last until Wednesday.",
        [],
    ),
    (
        "Prime Minister Narendra Modi of India arrived in Tokyo on Monday.\nHis visit is to last five days.",
        ["P5D"],
    ),
    (
        "Presidents Lula da Silva of Brazil and Alberto Fernandez of Argentina met for half an hour in Brasilia.",
        ["PT30M"],
    ),
    ("The leaders of the G7 opened a three-day summit in Cornwall on Friday.", ["P3D"]),
    (
        "Foreign Minister Wang Yi of China held an hour-long meeting with Sergei Lavrov of Russia in Beijing.",
        ["PT1H"],
    ),
    # What is as long as something else.
    ("Russian President Vladimir Putin visited Egypt three days after the attack.", []),
    ("President Putin of Russia met Turkish President Erdogan in Moscow to discuss a three-day ceasefire.", []),
    ("President Putin of Russia arrived in Egypt on Monday after a five-hour flight.", []),
    ("President Putin of Russia will meet Turkish President Erdogan in Moscow in two weeks.", []),
    ("President Putin of Russia met Turkish President Erdogan in Moscow after two weeks of fighting.", []),
    ("Two days before the summit, President Putin of Russia met Turkish President Erdogan in Moscow.", []),
    ("French President Emmanuel Macron visited Mali, where troops have fought for nine years.", []),
    ("Russian Foreign Minister Sergei Lavrov visited Syria, Lebanon and Iraq on a six-day tour.", []),
    ("President Putin of Russia met Turkish President Erdogan, who has ruled for twenty years, in Moscow.", []),
    ("Iran and the European Union held talks in Vienna for several hours.", []),
]


@pytest.mark.parametrize(("text", "lengths"), TOLD, ids=[text[-60:] for text, _ in TOLD])
def test_length(reader: Reader, text: str, lengths: list[str]) -> None:
    assert told(reader, text, "length") == lengths
