"""Who invited, who hosted, who mediated."""

from __future__ import annotations

import pytest

from dragoman.model.engagement import Status
from dragoman.read import Reader
from tests.read.articles import article
from tests.read.extract.particulars.telling import told

INVITED = [
    (
        "Russian President Vladimir Putin paid a visit to Egypt on Monday at the invitation of President "
        "Abdel Fattah al-Sisi.",
        ["Abdel Fattah al-Sisi"],
    ),
    (
        "Japanese Prime Minister Shinzo Abe arrived in Tehran on Monday at President Hassan Rouhani's invitation.",
        ["Hassan Rouhani"],
    ),
    (
        "At the invitation of Chinese President Xi Jinping, Zambian President Hakainde Hichilema will visit China.",
        ["Xi Jinping"],
    ),
    (
        "Russian President Vladimir Putin invited Indian Prime Minister Narendra Modi to visit Moscow.",
        ["Vladimir Putin"],
    ),
    (
        "Indian Prime Minister Narendra Modi was invited by Russian President Vladimir Putin to visit Moscow.",
        ["Vladimir Putin"],
    ),
    (
        "Indian Prime Minister Narendra Modi accepted an invitation from Russian President Vladimir Putin to "
        "visit Moscow.",
        ["Vladimir Putin"],
    ),
    ("Malawian President Lazarus Chakwera is visiting Lusaka at the invitation of the Zambian government.", ["ZMB"]),
    ("Indian Prime Minister Narendra Modi visited Moscow on Monday.", []),
    (
        "Indian Prime Minister Narendra Modi visited Moscow, where he met the winners, invited by the "
        "embassy, on Monday.",
        [],
    ),
    ("At the invitation of the speaker he gave a talk, and President Macron of France visited Berlin.", []),
]
HOSTED = [
    (
        "Chinese President Xi Jinping received Russian Foreign Minister Sergei Lavrov in Beijing on Monday.",
        ["Xi Jinping"],
    ),
    ("Saudi Arabia hosted talks between Russia and the United States in Riyadh on Monday.", ["SAU"]),
    ("Russian Foreign Minister Sergei Lavrov met US Secretary of State John Kerry in Geneva.", []),
    ("Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China spoke by telephone on Monday.", []),
    (
        "US Secretary of State Antony Blinken met Armenian Prime Minister Nikol Pashinyan in New York on the "
        "sidelines of "
        "the General Assembly.",
        [],
    ),
]
MEDIATED = [
    (
        "The first round of peace talks between Sri Lanka and the Tamil Tigers, facilitated by Norway, was held in "
        "Thailand in September.",
        ["NOR"],
    ),
    ("Talks between Iran and Saudi Arabia, mediated by Iraq, were held in Baghdad on Monday.", ["IRQ"]),
    ("Qatar-mediated talks between the United States and the Taliban opened in Doha on Monday.", ["QAT"]),
    (
        "UN envoy Martin Griffiths mediated talks between the Yemeni government and the Houthis in Stockholm.",
        ["Martin Griffiths"],
    ),
    ("Iran and the United States held talks in Rome on Monday under Omani mediation.", ["OMN"]),
    ("Iran and the United States held talks in Muscat on Monday through Omani mediators.", ["OMN"]),
    (
        "Talks between Sudan and Ethiopia, brokered by the African Union, were held in Kinshasa on Monday.",
        ["African Union"],
    ),
    ("Iran held talks with Omani mediators in Muscat on Monday.", []),
    ("Russia and Turkey held talks in Moscow on Monday about the ceasefire mediated by Egypt.", []),
    (
        "US President Joe Biden met Qatari Emir Tamim bin Hamad Al Thani in Washington after a deal brokered by Egypt.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "names"), INVITED, ids=[text[:60] for text, _ in INVITED])
def test_invited_by(reader: Reader, text: str, names: list[str]) -> None:
    assert told(reader, text, "invited_by") == names


@pytest.mark.parametrize(("text", "names"), HOSTED, ids=[text[:60] for text, _ in HOSTED])
def test_hosted_by(reader: Reader, text: str, names: list[str]) -> None:
    assert told(reader, text, "hosted_by") == names


@pytest.mark.parametrize(("text", "names"), MEDIATED, ids=[text[:60] for text, _ in MEDIATED])
def test_mediated_by(reader: Reader, text: str, names: list[str]) -> None:
    assert told(reader, text, "mediated_by") == names


def test_a_host_by_the_ground_alone_is_inferred(reader: Reader) -> None:
    text = "Russian Foreign Minister Sergei Lavrov met Chinese Foreign Minister Wang Yi in Beijing on Monday."
    (meeting,) = reader.read(article(text)).engagements
    assert [one.value for one in meeting.particulars.hosted_by] == ["Wang Yi"]
    assert meeting.support.inferred["hosted_by"] == "on whose ground it was"


INVITING = "At the invitation of Chinese President Xi Jinping, Zambian President Hakainde Hichilema will visit China."


def test_whoever_goes_at_an_invitation_is_the_guest(reader: Reader) -> None:
    (visit,) = reader.read(article(INVITING)).engagements
    assert {who.name: str(who.part) for who in visit.participants} == {
        "Xi Jinping": "host",
        "Hakainde Hichilema": "guest",
    }


@pytest.mark.parametrize(
    "text",
    [
        "At the invitation of Turkish Foreign Minister Hakan Fidan, Russian Foreign Minister Sergei Lavrov paid a "
        "visit to Turkey on 4-5 March.",
        "Russian Foreign Minister Sergei Lavrov paid a visit to Turkey on 4-5 March at the invitation of Hakan Fidan.",
    ],
)
def test_a_visit_at_an_invitation_is_one_visit_and_was_paid(reader: Reader, text: str) -> None:
    (visit,) = reader.read(article(text, published="2025-05-08")).engagements
    assert (visit.status, visit.date) == (Status.OCCURRED, "2025-03-04/2025-03-05")
