"""Speech acts: by the verb or noun that tells of them, or by what is said; and whom they are aimed at."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.articles import article
from tests.read.extract.statements.told import statements

# text, speaker, act, target
_CASES: list[tuple[str, str | None, str, str | None]] = [
    # accuse
    ("Kyiv accused Moscow of shelling the port.", "Ukraine", "accuse", "RUS"),
    ("Moscow was accused by Kyiv of shelling the port.", "Ukraine", "accuse", "RUS"),
    ("Russia has blamed Ukraine for the blackout.", "Russia", "accuse", "UKR"),
    ("Malaysia condemned the attack on the embassy.", "Malaysia", "accuse", "attack"),
    ("Qatar denounced Israel over the strike.", "Qatar", "accuse", "ISR"),
    ("Bolivia's foreign minister, Celinda Sosa, criticised Chile over the road.", "Celinda Sosa", "accuse", "CHL"),
    # praise
    ("Pakistan thanked Beijing for the loan.", "Pakistan", "praise", "CHN"),
    ("The Omani foreign minister praised Norway's role in the talks.", None, "praise", "NOR"),
    ("Mongolia welcomed the ruling.", "Mongolia", "praise", "ruling"),
    ("Albanian Prime Minister Edi Rama congratulated Italy on its election.", "Edi Rama", "praise", "ITA"),
    ("Damascus expressed its gratitude to Ankara for the aid.", "Syria", "praise", "TUR"),
    ("Nepal hailed the accord as a new beginning.", "Nepal", "praise", "accord"),
    # promise
    ("Berlin promised to send two more batteries.", "Germany", "promise", None),
    ("Saudi Arabia pledged $500 million to Yemen.", "Saudi Arabia", "promise", "YEM"),
    ("Vietnam vowed to defend the reef.", "Vietnam", "promise", None),
    ("Tokyo offered to host the talks.", "Japan", "promise", None),
    ("Armenia reaffirmed its readiness to open the border.", "Armenia", "promise", None),
    ("Canada assured Latvia that its troops would stay.", "Canada", "promise", "LVA"),
    ("“We will rebuild the bridge,” Moldovan President Maia Sandu said.", "Maia Sandu", "promise", None),
    ("Slovakia said it was ready to mediate.", "Slovakia", "promise", None),
    # deny
    ("Rwanda denied that its troops had crossed the border.", "Rwanda", "deny", None),
    ("Tehran rejected the accusations.", "Iran", "deny", None),
    ("Eritrea refuted reports of a new camp.", "Eritrea", "deny", None),
    ("Belarus denied arming the group.", "Belarus", "deny", None),
    # demand
    ("Spain urged Morocco to reopen the crossing.", "Spain", "demand", "MAR"),
    ("The United Nations called on both sides to hold their fire.", "United Nations", "demand", "both sides"),
    ("Lebanon called for an end to the flights.", "Lebanon", "demand", None),
    ("Cyprus demanded that Turkey withdraw its ship.", "Cyprus", "demand", "TUR"),
    ("Malawi asked Zambia to return the truck.", "Malawi", "demand", "ZMB"),
    ("“We urge all sides to show restraint,” Swiss Foreign Minister Ignazio Cassis said.", "Ignazio Cassis", "demand",
     "all sides"),
    ("Fiji appealed to Australia for more help.", "Fiji", "demand", "AUS"),
    # threaten
    ("North Korea threatened to close the border.", "North Korea", "threaten", None),
    ("Iran has said it will retaliate against the United States.", "Iran", "threaten", "USA"),
    ("Tehran vowed to avenge the general.", "Iran", "threaten", None),
    ("China threatened Lithuania with consequences.", "China", "threaten", "LTU"),
    ("Beijing warned Manila against touching the reef.", "China", "threaten", "PHL"),
    # apologise
    ("Israel apologised to Turkey for the deaths.", "Israel", "apologise", "TUR"),
    ("Dutch Prime Minister Mark Rutte apologised for the trade in slaves.", "Mark Rutte", "apologise", None),
    # invite
    ("Indonesian President Prabowo Subianto invited Russian President Vladimir Putin to visit Jakarta.",
     "Prabowo Subianto", "invite", "Vladimir Putin"),
    ("Lavrov expressed hope that Syrian President Ahmed al-Sharaa would attend the summit.", "Sergei Lavrov", "invite",
     "Ahmed al-Sharaa"),
    # reject
    ("Serbia rejected the proposal.", "Serbia", "reject", None),
    ("The proposal was rejected by Serbia.", "Serbia", "reject", None),
    ("Hungary refused to sign the statement.", "Hungary", "reject", None),
    ("Finland ruled out a new round of talks.", "Finland", "reject", None),
    ("Tunisia turned down the loan.", "Tunisia", "reject", None),
    # announce
    ("Estonia announced that the embassy would close.", "Estonia", "announce", None),
    ("The Kremlin said Putin will visit Hanoi in June.", "Kremlin", "announce", None),
    ("Uganda announced a new consulate in Goma.", "Uganda", "announce", None),
    # assert
    ("Iceland said the talks were over.", "Iceland", "assert", None),
    ("“We'll see what happens,” Colombian President Gustavo Petro said.", "Gustavo Petro", "assert", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "act", "target"), _CASES)
def test_acts(reader: Reader, text: str, speaker: str | None, act: str, target: str | None) -> None:
    found = [(one.speaker.name, str(one.act), one.target) for one in statements(reader, text)]
    assert found == [(speaker, act, target)]


def test_a_day_to_come_is_no_day_of_saying(reader: Reader) -> None:
    text = "Vladimir Putin proposed talks with Ukraine in Istanbul on May 15."
    said = reader.read(article(text, published="2025-05-11")).statements
    assert said and all(one.date is None for one in said)
