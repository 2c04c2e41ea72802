"""What a message carried, and whose delegations took part."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.particulars.telling import told

CARRIED = [
    (
        "Saudi Foreign Minister Adel al-Jubeir delivered a letter from King Salman to Egyptian President "
        "Abdel Fattah al-Sisi.",
        ["letter"],
    ),
    (
        "Iranian Foreign Minister Mohammad Javad Zarif delivered a verbal message from President Hassan Rouhani to the "
        "emir of Qatar, Tamim bin Hamad Al Thani.",
        ["verbal message"],
    ),
    (
        "Saudi Foreign Minister Adel al-Jubeir delivered a letter from King Salman to Egyptian President Abdel Fattah "
        "al-Sisi, inviting him to a summit in Riyadh.",
        ["invitation", "letter"],
    ),
    (
        "Chinese President Xi Jinping sent a congratulatory message to Russian President Vladimir Putin.",
        ["congratulatory message"],
    ),
    (
        "Chinese President Xi Jinping sent a message of condolence to Turkish President Erdogan.",
        ["message of condolence"],
    ),
    ("The Russian Foreign Ministry handed a note of protest to the ambassador of Latvia.", ["note of protest"]),
    (
        "Syrian President Bashar al-Assad received a written message from the emir of Qatar, Hamad bin "
        "Khalifa Al Thani.",
        ["written message"],
    ),
    ("Turkish President Erdogan wrote to Russian President Vladimir Putin on Monday.", []),
    ("Turkish President Erdogan and Russian President Vladimir Putin met in Sochi on Monday.", []),
]
DELEGATIONS = [
    (
        "Chadian Defence Minister Benaindo Tatola met Nigerian President Goodluck Jonathan in Abuja on Monday.\n"
        "Tatola, who is leading a 12-man delegation, said that he was content.",
        ["TCD, led by Benaindo Tatola, 12 members"],
    ),
    (
        "Ecuador's and Peru's foreign ministers met in Brasilia on Monday.\n"
        "The Ecuadorean delegation was led by Foreign Minister José Ayala Lasso.",
        ["ECU, led by José Ayala Lasso"],
    ),
    (
        "A 15-member Russian delegation headed by Deputy Foreign Minister Mikhail Bogdanov met officials of "
        "Turkey in Ankara.",
        ["RUS, led by Mikhail Bogdanov, 15 members"],
    ),
    (
        "A Chinese delegation led by Vice Foreign Minister Zhang Deguang visited Tashkent on Monday.",
        ["CHN, led by Zhang Deguang"],
    ),
    (
        "Vice Foreign Minister Zhang Deguang led a Chinese delegation to talks with Uzbekistan in Tashkent.",
        ["CHN, led by Zhang Deguang"],
    ),
    ("A Qatari delegation arrived in Beirut on Sunday.", ["QAT"]),
    (
        "Solomon Islands Prime Minister Manasseh Sogavare arrived in Auckland on Tuesday with a delegation of eleven.",
        ["SLB, 11 members"],
    ),
    ("President Putin of Russia received a Syrian delegation in Moscow on Monday.", ["SYR"]),
    ("President Putin of Russia received the head of the EU delegation in Moscow on Monday.", []),
    ("President Putin of Russia met Turkish President Erdogan in Moscow days after a Syrian delegation left.", []),
    ("President Putin of Russia met Turkish President Erdogan in Moscow on Monday.", []),
]


@pytest.mark.parametrize(("text", "things"), CARRIED, ids=[text[:60] for text, _ in CARRIED])
def test_carried(reader: Reader, text: str, things: list[str]) -> None:
    assert told(reader, text, "carried") == things


@pytest.mark.parametrize(("text", "groups"), DELEGATIONS, ids=[text[:60] for text, _ in DELEGATIONS])
def test_delegations(reader: Reader, text: str, groups: list[str]) -> None:
    assert told(reader, text, "delegations") == groups
