"""How many at once, at which level, between how many sides, through what, and in whose margins."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.particulars.telling import told

COUNT = [
    ("Russian Foreign Minister Sergei Lavrov and US Secretary of State John Kerry met four times in Geneva.", ["4"]),
    ("Presidents Emmanuel Macron of France and Vladimir Putin of Russia spoke by telephone twice on Monday.", ["2"]),
    ("Two phone calls between President Macron of France and President Putin of Russia took place on Monday.", ["2"]),
    ("Iran and Saudi Arabia have held five rounds of talks in Baghdad since April.", ["5"]),
    ("Foreign Minister Wang Yi of China and Sergei Lavrov of Russia have met on three occasions this year.", ["3"]),
    ("Foreign Minister Wang Yi of China has visited Kenya three times.", ["3"]),
    ("Foreign Minister Wang Yi of China met Sergei Lavrov of Russia for the fourth time in Sochi.", []),
    ("Foreign Minister Wang Yi of China and Sergei Lavrov of Russia meet twice a year.", []),
    ("Iran and Saudi Arabia held two days of talks in Baghdad.", []),
    ("Foreign Minister Wang Yi of China met two ministers of Kenya in Nairobi.", []),
]
LEVEL = [
    ("Iran and Japan held ministerial talks in Tehran on Monday.", ["minister"]),
    ("Iran and Japan held vice-ministerial talks in Tehran on Monday.", ["official"]),
    ("Iran and Japan held talks at ministerial level in Tehran on Monday.", ["minister"]),
    ("Iran and Japan held talks at the level of deputy foreign ministers in Tehran on Monday.", ["official"]),
    ("India and China held ambassador-level talks in Beijing on Monday.", ["envoy"]),
    ("India and China held talks at expert level in Beijing on Monday.", ["official"]),
    ("India and China held expert-level talks in Beijing on Monday.", ["official"]),
    ("Iran and Japan held high-level talks in Tehran on Monday.", []),
    ("Iran and Japan held talks in Tehran on Monday about the level of ministerial salaries.", []),
]
FORMAT = [
    ("Russian Foreign Minister Sergei Lavrov held a bilateral meeting with Wang Yi of China in Sochi.", ["bilateral"]),
    ("The foreign ministers of Turkey, Russia and Iran held a trilateral meeting in Sochi on Monday.", ["trilateral"]),
    ("Turkey, Russia and Iran held three-way talks in Sochi on Monday.", ["trilateral"]),
    ("The foreign ministers of Turkey, Russia and Iran held a tripartite meeting in Sochi on Monday.", ["trilateral"]),
    ("Russian Foreign Minister Sergei Lavrov and Wang Yi of China discussed bilateral relations in Sochi.", []),
]
CHANNEL = [
    ("Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China spoke by telephone on Monday.", ["phone"]),
    ("Russian President Vladimir Putin phoned Turkish President Recep Tayyip Erdogan on Monday.", ["phone"]),
    ("Russian President Vladimir Putin had a phone call with Turkish President Erdogan on Monday.", ["phone"]),
    (
        "Russian President Vladimir Putin and Chinese President Xi Jinping held talks by video link on Monday.",
        ["video"],
    ),
    ("Russian President Vladimir Putin and Chinese President Xi Jinping held a video conference on Monday.", ["video"]),
    (
        "Presidents Vladimir Putin of Russia and Joe Biden of the United States held a virtual summit on Tuesday.",
        ["video"],
    ),
    ("Russian President Vladimir Putin had a video call with Chinese President Xi Jinping.", ["video"]),
    ("Russian President Vladimir Putin spoke with Turkish President Erdogan on Monday.", []),
    ("Russian President Vladimir Putin spoke with Turkish President Erdogan on Monday about a telephone cable.", []),
]
SIDELINES = [
    (
        "Russian President Vladimir Putin met Chinese President Xi Jinping on the sidelines of the G20 "
        "summit in Osaka.",
        ["G20 summit"],
    ),
    (
        "On the margins of the United Nations General Assembly in New York, Iranian Foreign Minister "
        "Mohammad Javad Zarif "
        "met his German counterpart, Heiko Maas.",
        ["United Nations General Assembly"],
    ),
    (
        "Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China met on the sidelines of the Munich Security "
        "Conference on Saturday.",
        ["Munich Security Conference"],
    ),
    (
        "South Korean Foreign Minister Ban Ki-moon met Taro Aso of Japan on the fringes of an Asia-Pacific Economic "
        "Cooperation (APEC) meeting in Busan.",
        ["Asia-Pacific Economic Cooperation (APEC) meeting"],
    ),
    ("Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China met at the G20 summit in Osaka.", []),
    ("Sergei Lavrov of Russia met Wang Yi of China in Sochi after talks on the sidelines of the summit failed.", []),
]


@pytest.mark.parametrize(("text", "counts"), COUNT, ids=[text[-60:] for text, _ in COUNT])
def test_count(reader: Reader, text: str, counts: list[str]) -> None:
    assert told(reader, text, "count") == counts


@pytest.mark.parametrize(("text", "levels"), LEVEL, ids=[text[:60] for text, _ in LEVEL])
def test_level_by_words(reader: Reader, text: str, levels: list[str]) -> None:
    assert told(reader, text, "level") == levels


@pytest.mark.parametrize(("text", "formats"), FORMAT, ids=[text[:60] for text, _ in FORMAT])
def test_format_by_words(reader: Reader, text: str, formats: list[str]) -> None:
    assert told(reader, text, "format") == formats


@pytest.mark.parametrize(("text", "channels"), CHANNEL, ids=[text[-60:] for text, _ in CHANNEL])
def test_channel(reader: Reader, text: str, channels: list[str]) -> None:
    assert told(reader, text, "channel") == channels


@pytest.mark.parametrize(("text", "gatherings"), SIDELINES, ids=[text[:60] for text, _ in SIDELINES])
def test_sidelines_of(reader: Reader, text: str, gatherings: list[str]) -> None:
    assert told(reader, text, "sidelines_of") == gatherings
