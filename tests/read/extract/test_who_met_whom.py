"""Parties that plain words name where a parse loses them, and counterparts who were met apart."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.articles import article
from tests.read.extract.test_leaders_and_legs import told

PUBLISHED = "2021-05-25"  # a Tuesday


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # a day and a place between the verb and its object
        (
            "The President of Chile, Sebastian Pinera, received at La Moneda Palace on Monday Ecuadorian Foreign "
            "Minister Mauricio Montalvo.",
            ["meeting 2021-05-24 CHL: Mauricio Montalvo, Sebastián Piñera"],
        ),
        # what somebody is head of between the office and the name
        (
            "Albania's Defence Minister Niko Peleshi met the commander of the Danish land forces, General Gunner "
            "Nielsen, in Tirana on Monday.",
            ["meeting 2021-05-24 ALB: Gunner Nielsen, Niko Peleshi"],
        ),
        # the commas of the titles in a list of two
        (
            "Talks on cod between Norway's fisheries minister, Odd Ingebrigtsen, and the Danish envoy, Lars "
            "Henriksen, ended in Bergen on Monday.",
            ["meeting 2021-05-24 None: Lars Henriksen, Odd Ingebrigtsen"],
        ),
        # the main verb behind an apposition that the parse takes for a participle
        (
            "Nauru's president, Lionel Aingimea, received Fijian Prime Minister Frank Bainimarama in Yaren on Monday.",
            ["meeting 2021-05-24 NRU: Frank Bainimarama, Lionel Aingimea"],
        ),
        # "him" is not whoever does it to him
        (
            "Peruvian Foreign Minister Allan Wagner spoke by phone with his Greek counterpart, Nikos Dendias, on "
            "Sunday and invited him to visit Lima.",
            ["call 2021-05-23 None: Allan Wagner, Nikos Dendias", "visit None PER: Allan Wagner, Nikos Dendias"],
        ),
        # "they" who came together
        (
            "Latvian President Egils Levits and Economy Minister Janis Vitenbergs flew to Oslo on Monday. They met "
            "Norwegian Prime Minister Erna Solberg on Tuesday.",
            [
                "meeting 2021-05-25 None: Egils Levits, Erna Solberg, Jānis Vitenbergs",
                "visit 2021-05-24 NOR: Egils Levits, Jānis Vitenbergs",
            ],
        ),
        # a counterpart of whom nothing is known has the office of whose counterpart he is
        (
            "Djibouti's Foreign Minister Mahmoud Ali Youssouf held discussions with his Peruvian counterpart, Jorge "
            "Salas, on Monday. The ministers signed an agreement on fisheries.",
            [
                "meeting 2021-05-24 None: Jorge Salas, Mahmoud Ali Youssouf",
                "signing 2021-05-24 None: Jorge Salas, Mahmoud Ali Youssouf",
            ],
        ),
        # whose officer somebody is
        (
            "A team from the International Monetary Fund led by Dora Petersen flew into Quito on Monday.",
            ["visit 2021-05-24 ECU: Dora Petersen"],
        ),
        # a trip in the clause behind it
        (
            "Iceland's Foreign Minister Gudlaugur Thor Thordarson landed in Riga on Monday. A visit to Tallinn that "
            "he had planned for Wednesday was called off.",
            [
                "visit 2021-05-24 LVA: Gudlaugur Thor Thordarson",
                "visit 2021-05-26 EST: Gudlaugur Thor Thordarson",
            ],
        ),
    ],
)
def test_parties_whom_the_words_name(reader: Reader, text: str, lines: list[str]) -> None:
    assert sorted(told(e) for e in reader.read(article(text, published=PUBLISHED)).engagements) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Belize's prime minister, John Briceno, received Mexico's foreign minister, Marcelo Ebrard, and, an hour "
            "later, the Guatemalan ambassador, Rosa Castillo, in Belmopan.",
            ["meeting None BLZ: Johnny Briceño, Marcelo Ebrard", "meeting None BLZ: Johnny Briceño, Rosa Castillo"],
        ),
        (
            "Swedish envoy Per Thoresson saw Estonia's Kaja Kallas in Tallinn on Sunday and Lithuania's Gitanas "
            "Nauseda in Vilnius on Monday.",
            [
                "meeting 2021-05-23 EST: Kaja Kallas, Per Thoresson",
                "meeting 2021-05-24 LTU: Gitanas Nauseda, Per Thoresson",
            ],
        ),
        (
            "Turkish President Recep Tayyip Erdogan telephoned Jordan's Bisher al-Khasawneh and Ghana's Nana "
            "Akufo-Addo on Monday.",
            [
                "call 2021-05-24 None: Bisher Khasawneh, Recep Tayyip Erdogan",
                "call 2021-05-24 None: Nana Akufo-Addo, Recep Tayyip Erdogan",
            ],
        ),
        # together they are one
        (
            "Turkish President Recep Tayyip Erdogan met Ghana's Nana Akufo-Addo and Chad's Mahamat Deby in Ankara on "
            "Monday.",
            ["multilateral 2021-05-24 TUR: Mahamat Deby, Nana Akufo-Addo, Recep Tayyip Erdogan"],
        ),
    ],
)
def test_counterparts_met_apart(reader: Reader, text: str, lines: list[str]) -> None:
    assert sorted(told(e) for e in reader.read(article(text, published=PUBLISHED)).engagements) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Finnish President Sauli Niinisto told Iceland's prime minister, Katrin Jakobsdottir, in Helsinki on "
            "Monday that the treaty would stand.",
            ["meeting 2021-05-24 None: Katrín Jakobsdóttir, Sauli Niinistö"],
        ),
        # nothing puts them in one place
        ("Finnish President Sauli Niinisto told Iceland's prime minister, Katrin Jakobsdottir, that he agreed.", []),
        (
            "At the palace in Madrid on Monday, Pedro Sanchez gave lunch to Portugal's Antonio Costa.",
            ["meeting 2021-05-24 ESP: António Costa, Pedro Sánchez"],
        ),
        (
            "Kenya's foreign minister, Raychelle Omamo, passed through Kigali on Monday.",
            ["visit 2021-05-24 RWA: Raychelle Omamo"],
        ),
        ("Kenya's embassy will move to Kigali on Monday, President Uhuru Kenyatta announced.", []),
    ],
)
def test_words_for_meeting_and_coming(reader: Reader, text: str, lines: list[str]) -> None:
    assert sorted(told(e) for e in reader.read(article(text, published=PUBLISHED)).engagements) == lines
