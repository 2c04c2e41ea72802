"""The form in the usage of diplomacy."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.articles import article
from tests.read.extract.particulars.telling import told

TOLD = [
    ("The Turkish Foreign Ministry summoned the French ambassador on Monday.", ["summons"]),
    ("British Ambassador Deborah Bronnert was summoned to the Russian Foreign Ministry on Monday.", ["summons"]),
    ("Russia's ambassador to London, Andrei Kelin, was summoned to the Foreign Office on Monday.", ["summons"]),
    ("The US State Department called in the Chinese ambassador, Qin Gang, on Monday.", ["summons"]),
    ("The Swedish charge d'affaires was called to the Turkish Foreign Ministry on Monday.", ["summons"]),
    ("The Foreign Ministry in Ankara called in the Swedish ambassador on Monday.", ["summons"]),
    ("Pakistan's Foreign Office summoned the Indian charge d'affaires on Monday.", ["summons"]),
    ("India summons Canadian envoy over remarks", ["summons"]),
    (
        "The new French ambassador, Laurent Bili, presented his credentials to President Xi Jinping of China.",
        ["credentials"],
    ),
    (
        "Ambassador Laurent Bili of France presented letters of credence to President Xi Jinping of China.",
        ["credentials"],
    ),
    ("President Xi Jinping of China accepted the credentials of French Ambassador Laurent Bili.", ["credentials"]),
    (
        "The new ambassador of Japan, Kazutoshi Aikawa, handed copies of his credentials to Iranian Foreign Minister "
        "Hossein Amir-Abdollahian.",
        ["credentials"],
    ),
    ("Armenia and Greece held foreign ministry consultations in Yerevan on Monday.", ["consultations"]),
    (
        "Political consultations between the foreign ministries of Armenia and Greece were held in Yerevan.",
        ["consultations"],
    ),
    ("Talks between Iran and Saudi Arabia, mediated by Iraq, were held in Baghdad on Monday.", ["mediation"]),
    ("Iran and the United States held indirect talks in Muscat on Monday.", ["indirect"]),
    (
        "Cambodian Foreign Minister Prak Sokhonn paid a courtesy call on Vietnamese Prime Minister Pham Minh Chinh.",
        ["courtesy_call"],
    ),
    (
        "The outgoing French ambassador, Laurent Bili, paid a farewell call on Chinese Premier Li Keqiang.",
        ["farewell_call"],
    ),
    ("President Putin of Russia will pay a state visit to India in June.", ["state_visit"]),
    ("President Putin of Russia paid an official visit to India on Monday.", ["official_visit"]),
    ("President Putin of Russia arrived in Minsk on Monday for a working visit.", ["working_visit"]),
    ("US President Joe Biden made an unannounced visit to Kyiv on Monday.", ["unannounced_visit"]),
    ("US President Joe Biden paid a surprise visit to Kyiv on Monday.", ["unannounced_visit"]),
    ("King Mohammed VI of Morocco is in Paris on a private visit.", ["private_visit"]),
    ("CIA Director Mike Pompeo secretly met North Korean leader Kim Jong Un in Pyongyang.", ["secret"]),
    ("Israel and Sudan held secret talks in Entebbe on Monday.", ["secret"]),
    (
        "Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China had a working lunch in Sochi on Monday.",
        ["meal"],
    ),
    ("Foreign Ministers Sergei Lavrov of Russia and Wang Yi of China met over dinner in Sochi on Monday.", ["meal"]),
    ("Indian Prime Minister Narendra Modi made a stopover in Colombo on Sunday.", ["stopover"]),
    ("ANKARA, May 24 - The Foreign Ministry summoned the Swedish ambassador on Monday.", ["summons"]),
    ("Turkey summoned the ambassadors of Sweden and Denmark on Monday.", ["summons"]),
    (
        "President Xi Jinping of China received credentials from the ambassadors of France, Italy and Spain.",
        ["credentials"],
    ),
    # No form of diplomacy, or that of something else.
    ("Foreign Minister Wang Yi of China was summoned by President Xi Jinping to meet Sergei Lavrov of Russia.", []),
    ("President Putin of Russia visited India on Monday.", []),
    ("President Putin of Russia met the state secretary of Belarus, Viktor Khrenin, in Minsk on Monday.", []),
    ("President Putin of Russia called on Turkish President Erdogan to withdraw.", []),
    ("In Beirut, French Ambassador Anne Grillo called on Foreign Minister Zeina Akar of Lebanon.", []),
    ("President Putin of Russia met Turkish President Erdogan in Moscow to discuss secret talks.", []),
    ("President Putin of Russia met Turkish President Erdogan in Moscow without consultation with Kyiv.", []),
    ("Foreign Minister Sergei Lavrov of Russia met the official representative of Syria in Geneva.", []),
]


@pytest.mark.parametrize(("text", "modes"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_mode(reader: Reader, text: str, modes: list[str]) -> None:
    assert told(reader, text, "mode") == modes


def test_ambassadors_are_received_one_at_a_time(reader: Reader) -> None:
    text = (
        "President Xi Jinping of China received credentials from the ambassadors of France, Italy and Spain on Monday."
    )
    found = reader.read(article(text)).engagements
    assert [one.kind for one in found] == ["meeting"] * 3
    assert [one.collective_participants for one in found] == [("FRA",), ("ITA",), ("ESP",)]


def test_a_ministry_without_a_state_is_that_of_the_article(reader: Reader) -> None:
    text = "ANKARA, May 24 - The Foreign Ministry summoned the Swedish ambassador on Monday."
    (meeting,) = reader.read(article(text)).engagements
    assert meeting.collective_participants == ("TUR", "SWE")


def test_another_countrys_foreign_office_is_its_own(reader: Reader) -> None:
    text = "Pakistan's Foreign Office summoned the Indian charge d'affaires on Monday."
    (meeting,) = reader.read(article(text)).engagements
    assert meeting.collective_participants == ("PAK", "IND")
