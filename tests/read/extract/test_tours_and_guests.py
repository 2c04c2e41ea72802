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
        # one meeting for each counterpart where the words say so, but one for those who may have been there together
        (
            "Polish President Andrzej Duda had meetings with Albanian President Ilir Meta and Prime Minister Edi Rama "
            "in Tirana on Monday.",
            ["meeting occurred Tirana: Andrzej Duda, Edi Rama", "meeting occurred Tirana: Andrzej Duda, Ilir Meta"],
        ),
        (
            "Polish President Andrzej Duda met Albanian President Ilir Meta and Prime Minister Edi Rama in Tirana on "
            "Monday.",
            ["meeting occurred Tirana: Andrzej Duda, Edi Rama, Ilir Meta"],
        ),
        (
            "Polish President Andrzej Duda received Albanian Foreign Minister Olta Xhacka and Energy Minister Belinda "
            "Balluku in Warsaw on Monday.",
            ["meeting occurred Warsaw: Andrzej Duda, Belinda Balluku, Olta Xhaçka"],
        ),
        (
            "Polish Foreign Minister Zbigniew Rau held bilateral meetings with the foreign ministers of Georgia and "
            "Armenia in Tirana on Monday.",
            ["meeting occurred Tirana: ARM, Zbigniew Rau", "meeting occurred Tirana: GEO, Zbigniew Rau"],
        ),
        # what a visit includes is its owner's
        (
            "Polish President Andrzej Duda began a stay in Tirana, which includes talks on Tuesday with Prime Minister "
            "Edi Rama.",
            ["meeting planned Tirana: Andrzej Duda, Edi Rama", "visit occurred Tirana: Andrzej Duda"],
        ),
        (
            "Wrapping up a two-day visit to Tirana, Polish Foreign Minister Zbigniew Rau met President Ilir Meta.",
            ["meeting occurred Tirana: Ilir Meta, Zbigniew Rau", "visit occurred Tirana: Zbigniew Rau"],
        ),
        # what they talk of is elsewhere, what they meet on the margins of is here
        (
            "Polish President Andrzej Duda discussed the crisis in Mali in talks with Kenyan President Uhuru Kenyatta "
            "on the sidelines of a summit held in Kigali.",
            ["meeting occurred Kigali: Andrzej Duda, Uhuru Kenyatta"],
        ),
        # a town that no table has, and a house in a town
        (
            "Polish President Andrzej Duda met Slovak President Zuzana Caputova on Friday in the Slovak border town "
            "of Mlynky.",
            ["meeting occurred Mlynky: Andrzej Duda, Zuzana Caputova"],
        ),
        # whose envoys act for a state
        (
            "A representative of the Colombian government met rebel leader Pablo Beltran in Havana.",
            ["meeting occurred Havana: COL, Pablo Beltran"],
        ),
        (
            "The foreign ministers of the six Gulf Cooperation Council states met in Abu Dhabi on Monday.",
            ["multilateral occurred Abu Dhabi: Gulf Cooperation Council"],
        ),
        (
            "Polish President Andrzej Duda met Georgian Prime Minister Irakli Garibashvili during a Group of 20 "
            "meeting in Rome.",
            [
                "meeting occurred Rome: Andrzej Duda, Irakli Garibashvili",
                "multilateral occurred Rome: Andrzej Duda, G20",
            ],
        ),
        # two states named side by side are "the two countries"
        (
            "Kyrgyz and Tajik border guards exchanged fire on Friday. The deputy prime ministers of the two countries "
            "spoke by telephone on Saturday.",
            ["call occurred None: KGZ, TJK"],
        ),
        # rounds looked back to, with their place
        (
            "Sudan and South Sudan ended a round of talks in Addis Ababa on Sunday. The previous round, in Cairo, took "
            "place in November.",
            ["meeting occurred Addis Ababa: SDN, SSD", "meeting occurred Cairo: SDN, SSD"],
        ),
        # whoever is sent is somewhere on an errand; whoever returns somebody goes nowhere
        ("A delegation of the African Union was in Niamey last month.", ["visit occurred Niamey: African Union"]),
        ("Poland asked that the Turkish government return him to Kenya.", []),
        # small words inside names
        (
            "Polish President Andrzej Duda met Malian rebel leader Bilal ag Acherif and Kenyan President Daniel arap "
            "Moi separately in Rome.",
            [
                "meeting occurred Rome: Andrzej Duda, Bilal ag Acherif",
                "meeting occurred Rome: Andrzej Duda, Daniel arap Moi",
            ],
        ),
    ],
)
def test_what_is_told(reader: Reader, text: str, lines: list[str]) -> None:
    """Each text gives just these engagements."""
    assert sorted(told(e) for e in reader.read(article(text, PUBLISHED)).engagements) == lines
