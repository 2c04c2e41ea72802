"""First, second and last as claimed, and since when."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.particulars.telling import told

TOLD = [
    ("It was the first visit by a Russian president to Iran since 2007.", ["first visit since 2007"]),
    (
        "Russian President Vladimir Putin visited Iran on Monday, his first visit there since 2007.",
        ["first visit since 2007"],
    ),
    (
        "President Xi Jinping of China arrived in Moscow on Monday.\n"
        "The visit, his first to Russia since March 2019, will last three days.",
        ["first visit since 2019-03"],
    ),
    ("Barack Obama became the first sitting US president to visit Hiroshima on Monday.", ["first visit"]),
    ("Barack Obama, the first US president to visit Hiroshima, arrived in Japan on Monday.", ["first visit"]),
    (
        "Russian President Vladimir Putin and Chinese President Xi Jinping met in Osaka for the first time "
        "in two years.",
        ["first meeting within P2Y"],
    ),
    (
        "French President Emmanuel Macron on Monday telephoned Russia's Vladimir Putin for the second time in a week.",
        ["second call within P1W"],
    ),
    ("Foreign Minister Wang Yi of China is in Nairobi on his third visit to Kenya.", ["third visit"]),
    ("Foreign ministers Sergei Lavrov of Russia and Wang Yi of China last met in Sochi in March.", ["last meeting"]),
    ("Putin and Turkish President Erdogan first met in Ankara in December 2004.", ["first meeting"]),
    ("Egyptian President Abdel Fattah al-Sisi last visited Khartoum in 2018.", ["last visit"]),
    ("The previous visit of Egyptian President Abdel Fattah al-Sisi to Khartoum was in 2018.", ["last visit"]),
    ("The fifth round of talks between Iran and Saudi Arabia was held in Baghdad on Thursday.", ["5th round"]),
    ("Iran and Japan held the 27th round of political consultations in Tehran on Monday.", ["27th round"]),
    (
        "Their second summit, between Trump and Kim Jong Un of North Korea, collapsed in Hanoi in February 2019.",
        ["second summit"],
    ),
    (
        "Prime Minister Abiy Ahmed of Ethiopia made his maiden visit to Eritrea on Sunday.",
        ["first visit"],
    ),
    ("It was the second time this year that Putin met Chinese President Xi Jinping.", ["second meeting"]),
    ("Polish President Andrzej Duda paid his last visit to Kyiv as head of state on Monday.", ["last visit"]),
    (
        "Greek Prime Minister Kyriakos Mitsotakis met Turkish President Erdogan in Ankara for the fourth "
        "time in ten months.",
        ["4th meeting within P10M"],
    ),
    (
        "Turkish President Erdogan received Saudi Crown Prince Mohammed bin Salman in Ankara, the first "
        "meeting between "
        "the two since the murder of Jamal Khashoggi in 2018.",
        ["first meeting since 2018"],
    ),
    (
        "Indian Foreign Minister S. Jaishankar will visit Pakistan on Tuesday.\n"
        "This will be the first visit by an Indian minister to Pakistan in nearly a decade.",
        ["first visit within P10Y"],
    ),
    (
        "Zairean President Mobutu Sese Seko and rebel leader Laurent Kabila came face to face for the first time on "
        "Sunday aboard a ship.",
        ["first meeting"],
    ),
    ("A first attempt of Iran to meet Saudi Arabia's foreign minister, Faisal bin Farhan, failed.", []),
    (
        "Talks between Prime Minister Nakasone of Japan and President Reagan on Thursday follow tariffs on "
        "Japanese goods, "
        "imposed for the first time.",
        [],
    ),
    # What is first is something else.
    ("Russian President Vladimir Putin visited Cairo last week.", []),
    ("Russian President Vladimir Putin met French First Lady Brigitte Macron and President Macron in Paris.", []),
    ("On the first day of his visit to India, President Putin of Russia met Prime Minister Narendra Modi.", []),
    ("President Putin of Russia will first visit China and then India.", []),
    ("President Putin of Russia met First Deputy Prime Minister Andrei Kobyakov of Belarus in Minsk.", []),
    ("Last month Foreign Minister Wang Yi of China visited Kenya.", []),
    ("Foreign Minister Wang Yi of China visited Kenya at the last minute.", []),
    ("Foreign Minister Wang Yi of China met the first secretary of the Communist Party of Vietnam, Nong Duc Manh.", []),
    ("Putin and Turkish President Erdogan met in Sochi to discuss the first gas deliveries since 2015.", []),
    ("Iran and Saudi Arabia held talks in Baghdad on the second anniversary of the attack.", []),
    (
        "Foreign ministers Sergei Lavrov of Russia and Wang Yi of China met on the third floor of the palace in Sochi.",
        [],
    ),
    ("The first two meetings between Iran and Saudi Arabia were held in Baghdad.", []),
]


@pytest.mark.parametrize(("text", "claims"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_claims(reader: Reader, text: str, claims: list[str]) -> None:
    assert told(reader, text, "claims") == claims
