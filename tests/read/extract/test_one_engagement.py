"""One engagement is said once, with those who took part: parliaments, spokespersons, purposes, titles and more."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.articles import article

SAID = {
    "a parliament is no gathering of states": (
        "Cuban President Miguel Diaz-Canel was received on Monday at the National Congress by the president of "
        "Paraguay, Mario Abdo Benitez.",
        ["meeting: Mario Abdo Benítez, Miguel Díaz-Canel"],
    ),
    "a session of talks is the talks": (
        "On Monday Foreign Minister Sergei Lavrov of Russia and Foreign Minister Wang Yi of China held a session of "
        "talks on trade.",
        ["meeting: Sergei Lavrov, Wang Yi"],
    ),
    "who speaks for the ministry is not the one who meets": (
        "Kenyan Foreign Minister Raychelle Omamo flew to Kampala on Monday.\n"
        "Ministry spokesman Peter Otieno said that the two ministers would talk about trade.\n"
        "She met Ugandan Foreign Minister Jeje Odongo.",
        ["meeting: Jeje Odongo, Raychelle Omamo", "visit: Raychelle Omamo"],
    ),
    "what a conversation was for is no other one": (
        "French President Emmanuel Macron and German Chancellor Angela Merkel had a telephone conversation on Monday "
        "to discuss the war in Ukraine.",
        ["call: Angela Merkel, Emmanuel Macron"],
    ),
    "who gave a press conference stands behind by": (
        "The agreement was announced on Monday at a joint press conference by Foreign Minister Jean-Yves Le Drian of "
        "France and his German counterpart, Heiko Maas, after an hour of talks between them in Berlin.",
        ["meeting: Heiko Maas, Jean-Yves Le Drian", "press_conference: Heiko Maas, Jean-Yves Le Drian"],
    ),
    "the carrier of a message meets, its sender does not": (
        "Iranian Foreign Minister Mohammad Javad Zarif delivered a message from President Hassan Rouhani to Russian "
        "President Vladimir Putin in Moscow on Monday.\n"
        "The two men then talked for an hour.",
        [
            "meeting: Mohammad Javad Zarif, Vladimir Putin",
            "message: Hassan Rouhani, Mohammad Javad Zarif, Vladimir Putin",
        ],
    ),
    "an ambassador in a capital took part": (
        "President Xi Jinping of China received French Foreign Minister Jean-Yves Le Drian in Beijing on Monday.\n"
        "The Ambassador of France in Beijing, Laurent Bili, also took part in the audience.",
        ["meeting: Jean-Yves Le Drian, Laurent Bili, Xi Jinping"],
    ),
    "what is still ahead on a visit is the visit": (
        "Russian President Vladimir Putin visited Syria on Monday and toured the port of Tartus in Syria.\n"
        "Putin will visit several barracks in Syria during the trip.",
        ["visit: Vladimir Putin"],
    ),
    "the first to visit is the one who came": (
        "Libyan Prime Minister Abdul Hamid Dbeibah arrived in Tunis on Monday as the first Libyan head of government "
        "to visit Tunisia.",
        ["visit: Abdul Hamid Dbeibah"],
    ),
}


def _said(reader: Reader, text: str) -> list[str]:
    found = reader.read(article(text)).engagements
    return sorted(f"{e.kind}: {', '.join(sorted(str(p.name) for p in e.participants))}" for e in found)


@pytest.mark.parametrize("case", SAID)
def test_an_engagement_is_said_once_with_those_who_took_part(reader: Reader, case: str) -> None:
    text, expected = SAID[case]
    assert _said(reader, text) == expected


def test_what_a_headline_runs_into_a_name_is_no_part_of_it(reader: Reader) -> None:
    text = "Sri Lankan President Anura Kumara Dissanayake Telephones Indian Premier Narendra Modi On War"
    names = {p.name for e in reader.read(article(text)).engagements for p in e.participants}
    assert not any("Telephones" in str(name) for name in names)


def test_his_majesty_is_the_king_told_of(reader: Reader) -> None:
    text = (
        "His Majesty King Abdullah II of Jordan spoke in Amman about water.\n"
        "On Monday His Majesty received a telephone call from Turkish President Recep Tayyip Erdogan."
    )
    (call,) = reader.read(article(text)).engagements
    assert {p.country for p in call.participants} == {"JOR", "TUR"}
    assert all("Majesty" not in str(p.name) for p in call.participants)


def test_who_sat_in_on_the_talks_was_at_the_talks_told_of(reader: Reader) -> None:
    text = (
        "French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on Monday.\n"
        "Foreign ministers Jean-Yves Le Drian and Heiko Maas sat in on the talks."
    )
    assert _said(reader, text) == ["meeting: Angela Merkel, Emmanuel Macron, Heiko Maas, Jean-Yves Le Drian"]


def test_what_somebody_should_exchange_is_no_meeting(reader: Reader) -> None:
    text = (
        "French President Emmanuel Macron telephoned German Chancellor Angela Merkel on Monday.\n"
        "Their two parliaments should exchange experience, and both leaders could review the treaty with Spain."
    )
    assert [said.split(":")[0] for said in _said(reader, text)] == ["call"]


def test_who_speaks_in_a_transcript_is_the_one_of_its_label(reader: Reader) -> None:
    text = (
        "Marise Payne, Minister for Foreign Affairs of Australia: Thank you all for coming.\n"
        "Tomorrow I will meet Foreign Minister Retno Marsudi of Indonesia.\n"
        "Journalist: Will you be back in June?"
    )
    assert _said(reader, text) == ["meeting: Marise Payne, Retno Marsudi"]


def test_a_misspelt_family_name_is_that_of_the_one_in_office(reader: Reader) -> None:
    text = "Chinese Foreign Minister Wang Yi met Japanese Foreign Minister Taro Asao in Busan on Monday."
    engagements = reader.read(article(text, "2005-11-15")).engagements
    assert "Taro Aso" in {p.name for e in engagements for p in e.participants}
