"""Who led a side, whom "the visitors" are, where a journey took somebody, with whom one signed."""

from __future__ import annotations

import pytest

from dragoman.model.engagement import Engagement
from dragoman.read import Reader
from tests.read.articles import article

PUBLISHED = "2021-05-25"  # a Tuesday


def told(engagement: Engagement) -> str:
    """One line: kind, date, country and who took part."""
    who = sorted([p.name or "?" for p in engagement.participants] + list(engagement.collective_participants))
    return f"{engagement.kind.value} {engagement.date} {engagement.country}: {', '.join(who)}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # the state of a delegation is its leader's
        (
            "An Omani delegation headed by Vice Foreign Minister Salim Barwani visited Tirana on May 19 and 20.",
            ["visit 2021-05-19/2021-05-20 ALB: Salim Barwani"],
        ),
        # who led the sides took part in the talks told of before
        (
            "Bolivia and Paraguay ended a day of talks in Bogota on Friday. The Bolivian "
            "delegation was led by Foreign "
            "Minister Rogelio Mayta and the Paraguayan team by Foreign Minister Euclides Acevedo.",
            ["meeting 2021-05-21 COL: Euclides Acevedo, Rogelio Mayta"],
        ),
        # the visitors and the delegation are the guests told of last
        (
            "Omani officials arrived in Tirana on Monday. The delegation is to meet Albanian Energy Minister Belinda "
            "Balluku on Wednesday.",
            ["visit 2021-05-24 ALB: OMN", "meeting 2021-05-26 ALB: Belinda Balluku, OMN"],
        ),
        # every leg of a journey
        (
            "Chilean President Sebastian Pinera travelled to Egypt and then to Jordan last week.",
            ["visit 2021-05-17/2021-05-23 EGY: Sebastián Piñera", "visit 2021-05-17/2021-05-23 JOR: Sebastián Piñera"],
        ),
        (
            "Polish President Andrzej Duda paid a visit to Kigali in March, on a tour that also took him to Kenya.",
            ["visit 2021-03 KEN: Andrzej Duda", "visit 2021-03 RWA: Andrzej Duda"],
        ),
        (
            "Polish Foreign Minister Zbigniew Rau spent two days in Hanoi in March.",
            ["visit 2021-03 VNM: Zbigniew Rau"],
        ),
        # with whom one signs
        (
            "Polish Foreign Minister Zbigniew Rau met his Georgian counterpart, David "
            "Zalkaliani, with whom he signed a "
            "protocol in Warsaw on Monday.",
            [
                "meeting 2021-05-24 POL: David Zalkaliani, Zbigniew Rau",
                "signing 2021-05-24 POL: David Zalkaliani, Zbigniew Rau",
            ],
        ),
        (
            "He praised the charter on partnership signed in Tirana on May 3 by Omani "
            "Foreign Minister Badr Albusaidi and "
            "Albanian Prime Minister Edi Rama.",
            ["signing 2021-05-03 ALB: Badr Albusaidi, Edi Rama"],
        ),
        # what a press conference is held by
        (
            "The deal was announced at a joint press conference by Polish Foreign Minister "
            "Zbigniew Rau and his Georgian "
            "counterpart, David Zalkaliani, in Warsaw on Monday.",
            ["press_conference 2021-05-24 POL: David Zalkaliani, Zbigniew Rau"],
        ),
        # a link makes a call
        ("Oman and Albania held consultations by video on Monday.", ["call 2021-05-24 None: ALB, OMN"]),
        (
            "On Monday Polish Foreign Minister Zbigniew Rau called Georgian Foreign Minister "
            "David Zalkaliani to brief him.",
            ["call 2021-05-24 None: David Zalkaliani, Zbigniew Rau"],
        ),
        # who accepts an invitation is the guest
        (
            "Polish Foreign Minister Zbigniew Rau met Georgian Foreign Minister David "
            "Zalkaliani in Warsaw on Monday. "
            "Rau accepted Zalkaliani's invitation to visit Georgia in June.",
            [
                "meeting 2021-05-24 POL: David Zalkaliani, Zbigniew Rau",
                "visit 2021-06 GEO: David Zalkaliani, Zbigniew Rau",
            ],
        ),
        # an organisation is at its session beside its officers
        (
            "European Union foreign ministers met in Brussels on Monday. EU foreign policy "
            "chief Josep Borrell chaired the "
            "session.",
            ["multilateral 2021-05-24 BEL: European Union, Josep Borrell"],
        ),
        (
            "The Forum on China-Africa Cooperation opens in Dakar on Thursday.",
            ["multilateral 2021-05-27 SEN: Forum on China-Africa Cooperation"],
        ),
    ],
)
def test_who_and_where(reader: Reader, text: str, lines: list[str]) -> None:
    found = {told(e) for e in reader.read(article(text, PUBLISHED)).engagements}
    assert set(lines) <= found


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("SADC", "Southern African Development Community"),
        ("APEC", "Asia-Pacific Economic Cooperation"),
        ("ECOWAS", "ECOWAS"),
    ],
)
def test_an_organisation_has_its_full_common_name(reader: Reader, words: str, name: str) -> None:
    found = reader.read(article(f"{words} foreign ministers met in Luanda on Monday.", PUBLISHED)).engagements
    assert [e.collective_participants for e in found] == [(name,)]
