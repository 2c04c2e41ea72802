"""Where "where" is, which states a tour took in, whom talks are planned between, guests who face the press alone."""

from __future__ import annotations

import pytest

from dragoman.model.engagement import Engagement
from dragoman.read import Reader
from tests.read.articles import article

PUBLISHED = "2021-05-25"  # a Tuesday


def told(engagement: Engagement) -> str:
    """One line: kind, status, place or country and who took part."""
    who = sorted([p.name or "?" for p in engagement.participants] + list(engagement.collective_participants))
    where = engagement.place or engagement.country
    return f"{engagement.kind.value} {engagement.status.value} {where}: {', '.join(who)}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # "where" is the place before it
        (
            "Polish President Andrzej Duda stopped over in Tirana on Monday, where he met Albanian Prime Minister Edi "
            "Rama.",
            ["meeting occurred Tirana: Andrzej Duda, Edi Rama", "visit occurred Tirana: Andrzej Duda"],
        ),
        (
            "The negotiations moved on Friday to Tunisia, where Polish Foreign Minister Zbigniew Rau met his Georgian "
            "counterpart, David Zalkaliani.",
            ["meeting occurred TUN: David Zalkaliani, Zbigniew Rau"],
        ),
        # an office once held is no visit
        ("Polish Foreign Minister Zbigniew Rau praised Tirana, where he was ambassador for six years.", []),
        # every state that a tour took in, also as a list in apposition
        (
            "Polish President Andrzej Duda visited Kigali in March as part of a tour which also included Kenya and "
            "Gabon.",
            [
                "visit occurred GAB: Andrzej Duda",
                "visit occurred KEN: Andrzej Duda",
                "visit occurred Kigali: Andrzej Duda",
            ],
        ),
        (
            "Polish President Andrzej Duda is on a tour of four states in the region, which will also bring him to "
            "Kenya and Gabon.",
            ["visit planned GAB: Andrzej Duda", "visit planned KEN: Andrzej Duda"],
        ),
        (
            "Polish President Andrzej Duda visited three African countries, Kenya, Gabon and Rwanda, last week.",
            [
                "visit occurred GAB: Andrzej Duda",
                "visit occurred KEN: Andrzej Duda",
                "visit occurred RWA: Andrzej Duda",
            ],
        ),
        # the sides of talks that are planned
        (
            "Talks scheduled for Monday between Georgia and Armenia were called off.",
            ["meeting cancelled None: ARM, GEO"],
        ),
        # a guest faces the press alone; at home that is a briefing
        (
            "Polish Foreign Minister Zbigniew Rau told a news conference in Tirana on Monday that trade had doubled.",
            ["press_conference occurred Tirana: Zbigniew Rau"],
        ),
        ("Polish Foreign Minister Zbigniew Rau told a news conference in Warsaw that trade had doubled.", []),
        # a name in apposition that stands behind the body it heads
        (
            "Albanian Prime Minister Edi Rama received the head of the International Monetary Fund, Kristalina "
            "Georgieva, in Tirana on Monday.",
            ["meeting occurred Tirana: Edi Rama, Kristalina Georgieva"],
        ),
        (
            "Albanian Prime Minister Edi Rama granted an audience to the outgoing Polish ambassador, Monika Zuk, in "
            "Tirana on Monday.",
            ["meeting occurred Tirana: Edi Rama, Monika Zuk"],
        ),
    ],
)
def test_what_is_told(reader: Reader, text: str, lines: list[str]) -> None:
    """Each text gives just these engagements."""
    assert sorted(told(e) for e in reader.read(article(text, PUBLISHED)).engagements) == lines
