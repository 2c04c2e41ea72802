"""Engagements are dated by the words that belong to them: their clause, what they go on from or point back to."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.articles import article

_PUBLISHED = "2021-05-25"  # a Tuesday


def _told(reader: Reader, text: str, published: str | None = _PUBLISHED) -> list[str]:
    """Kind and date of each engagement that a text tells of."""
    return [f"{e.kind} {e.date}" for e in reader.read(article(text, published)).engagements]


GOES_ON = {
    "by another who took part in what was told of the day": (
        "Turkish Foreign Minister Mevlut Cavusoglu met Azerbaijani Foreign Minister Jeyhun Bayramov and Georgian "
        "Foreign Minister Ilia Darchiashvili in Batumi on Monday. "
        "Prime Minister Irakli Garibashvili received Cavusoglu. Bayramov held a separate meeting with Darchiashvili.",
        ["multilateral 2021-05-24", "meeting 2021-05-24", "meeting 2021-05-24"],
    ),
    "a date of another noun does not stop it": (
        "Chinese Foreign Minister Wang Yi met Russian Foreign Minister Sergey Lavrov on Monday. "
        "The two also discussed the 2015 nuclear deal. They signed a protocol on trade.",
        ["meeting 2021-05-24", "signing 2021-05-24"],
    ),
    "after a landing that is no engagement of its own": (
        "Chinese Foreign Minister Wang Yi landed on Monday. He met Russian Foreign Minister Sergey Lavrov.",
        ["meeting 2021-05-24"],
    ),
    "words such as in the evening keep the day of an arrival": (
        "Chinese Foreign Minister Wang Yi arrived in Moscow on Saturday for a three-day visit. "
        "In the evening he held talks with Russian Foreign Minister Sergey Lavrov.",
        ["visit 2021-05-22/2021-05-24", "meeting 2021-05-22"],
    ),
    "before dawn is of the day that the sentence tells": (
        "Soldiers mutinied on May 12 in spite of the appeal of President Alassane Ouattara, who had telephoned "
        "French President Emmanuel Macron before dawn.",
        ["call 2021-05-12"],
    ),
    "what is said on a day at a press conference": (
        "French President Emmanuel Macron said on Monday that Paris would help. "
        "Speaking at a joint news conference with German Chancellor Angela Merkel, he praised Berlin.",
        ["press_conference 2021-05-24"],
    ),
    "several announced, then named": (
        "Two meetings will be held this weekend. Finance ministers from the G7 will be gathering in Washington.",
        ["multilateral 2021-05-29/2021-05-30"],
    ),
    "at that time points to the engagement before": (
        "Russian Defence Minister Sergei Shoigu met Syrian President Bashar al-Assad in Damascus on Monday. "
        "Shoigu last visited Damascus on March 19, 2019. "
        'At that time, he was said to have delivered "a message from Putin" to Assad.',
        ["meeting 2021-05-24", "visit 2019-03-19", "message 2019-03-19"],
    ),
    "an arrival the day before does not move the story": (
        "Croatian Prime Minister Ivo Sanader met his Libyan counterpart, Shukri Ghanem, in Zagreb on Monday. "
        "Ghanem arrived in Zagreb on Sunday. The two signed an agreement on trade.",
        ["meeting 2021-05-24", "visit 2021-05-23", "signing 2021-05-24"],
    ),
    "those whom words that point back name are of the company": (
        "President Jose Ramos-Horta of Timor-Leste received Australian Foreign Minister Marise Payne on Monday. "
        "The Portuguese ambassador also took part in the meeting. "
        "Portuguese President Marcelo Rebelo de Sousa met Ramos-Horta in the evening.",
        ["meeting 2021-05-24", "meeting 2021-05-24"],
    ),
    "a month told in a clause below does not end it": (
        "Jordan's King Abdullah on Monday received Norwegian Foreign Minister Ine Soreide. "
        "The king stressed that the talks held by Jordan in January should go on. "
        "Soreide then met Jordanian Foreign Minister Ayman Safadi.",
        ["meeting 2021-05-24", "meeting 2021-05-24"],
    ),
    "a visit is of the weekend on which its meeting was": (
        "U.S. Secretary of State Mike Pompeo met North Korean leader Kim Jong Un over the weekend. "
        "Pompeo made the secret visit to North Korea to prepare a summit.",
        ["meeting 2021-05-22/2021-05-23", "visit 2021-05-22/2021-05-23"],
    ),
}

STOPS = {
    "the story has moved to another day": (
        "Foreign Minister Igor Ivanov met Jack Straw, the British foreign secretary, on Monday. "
        "He had been blunter on Saturday. At a meeting with U.S. Secretary of State Antony Blinken, Ivanov rejected "
        "the plan.",
        "Blinken",
        None,
    ),
    "regularly is of no day": (
        "German Chancellor Angela Merkel met French President Emmanuel Macron on Monday. "
        "Merkel regularly met Polish President Andrzej Duda.",
        "Duda",
        None,
    ),
    "a separate development is of no day told": (
        "Syrian President Bashar al-Assad received Iranian Foreign Minister Javad Zarif on Monday. "
        "In a separate development, Assad sent a letter to Russian President Vladimir Putin.",
        "Putin",
        None,
    ),
    "who arrived by the way was not received on that day": (
        "Mozambican Energy Minister Salvador Namburete, who arrived in Malawi on Sunday and goes home on Thursday, "
        "was later received by Malawian President Lazarus Chakwera.",
        "Chakwera",
        None,
    ),
    "nobody told of takes part": (
        "German Chancellor Angela Merkel met French President Emmanuel Macron on Monday. "
        "Peruvian Foreign Minister Allan Wagner received Chilean Foreign Minister Andres Allamand over dinner.",
        "Wagner",
        None,
    ),
    "a purpose with one party dates no other engagement": (
        "U.S. Secretary of State Antony Blinken met Turkish President Recep Tayyip Erdogan in Ankara on his way home. "
        "Blinken had flown to Syria last week to discuss the campaign.",
        "Erdogan",
        None,
    ),
}

HANGS = {
    "the clause that hands over a message": (
        "The invitation was in a letter from Somali President Mohamed Abdullahi Farmajo to Eritrean President "
        "Isaias Afwerki, which his envoy handed over in Asmara on Monday.",
        "message 2021-05-24",
    ),
    "talks counted in rounds": (
        "Two rounds of talks between President Reagan and Prime Minister Nakasone of Japan, scheduled for Thursday "
        "and Friday, come after new tariffs.",
        "meeting 2021-05-27/2021-05-28",
    ),
    "a summit ahead of which something comes": (
        "The session comes ahead of a summit between South Korean President Moon Jae-in and Japanese Prime Minister "
        "Yoshihide Suga on Friday.",
        "meeting 2021-05-28",
    ),
    "a clause in the present says what is to come": (
        "Kuwait supported the peace consultations between the Yemeni government and the Houthis, which are due to "
        "open in Sweden on Thursday.",
        "meeting 2021-05-27",
    ),
    "between two days of a month": (
        "Turkish Defence Minister Turhan Tayan is to visit Israel between June 7 and 9.",
        "visit 2021-06-07/2021-06-09",
    ),
    "the afternoon is not after the visit": (
        "Lao President Thongloun Sisoulith arrived in Hanoi on Monday afternoon, beginning a five-day visit.",
        "visit 2021-05-24/2021-05-28",
    ),
}


@pytest.mark.parametrize("case", GOES_ON)
def test_an_engagement_told_without_a_date_goes_on_from_what_was_told_of_the_day(reader: Reader, case: str) -> None:
    text, dates = GOES_ON[case]
    assert sorted(_told(reader, text)) == sorted(dates)


@pytest.mark.parametrize("case", STOPS)
def test_a_day_is_not_borrowed(reader: Reader, case: str) -> None:
    text, person, date = STOPS[case]
    engagements = reader.read(article(text, _PUBLISHED)).engagements
    found = [e for e in engagements if any(p.name and person in p.name for p in e.participants)]
    assert found
    assert {e.date for e in found} == {date}


@pytest.mark.parametrize("case", HANGS)
def test_a_date_is_found_where_it_hangs(reader: Reader, case: str) -> None:
    text, date = HANGS[case]
    assert date in _told(reader, text)


def test_a_line_that_says_only_a_day_dates_what_stands_below_it(reader: Reader) -> None:
    text = (
        "The week in African diplomacy\n"
        "The bank lent nothing to anybody.\n"
        "WEDNESDAY\n"
        "British Prime Minister Theresa May was in Abuja, where she saw President Muhammadu Buhari.\n"
        "THURSDAY\n"
        "Kenyan President Uhuru Kenyatta received Theresa May in Nairobi."
    )
    assert {"meeting 2021-05-19", "meeting 2021-05-20"} <= set(_told(reader, text))


def test_the_one_date_above_an_article_is_not_that_of_what_it_tells(reader: Reader) -> None:
    assert _told(reader, "24 May 2021\nFrench President Emmanuel Macron received Angela Merkel in Paris.") == [
        "meeting None"
    ]


def test_a_day_takes_the_year_that_names_the_gathering_where_no_publication_is_known(reader: Reader) -> None:
    text = "Prime Minister David Cameron and President Hollande met on 3 March for the 2016 UK-France Summit at Amiens."
    assert "meeting 2016-03-03" in _told(reader, text, published=None)


def test_the_accord_of_the_sentence_before_gives_its_signing_the_date(reader: Reader) -> None:
    text = (
        "Russia signed a long-term lease agreement with Syria on the port of Tartus. "
        "The lease agreement that was signed in April 2019 was later ratified."
    )
    assert _told(reader, text) == ["signing 2019-04"]


def test_messages_sent_one_after_the_other_are_not_of_the_day_of_publication(reader: Reader) -> None:
    text = "European Union officials have sent messages to Israeli Prime Minister Benjamin Netanyahu."
    assert _told(reader, text) == ["message None"]


def test_a_day_counted_from_an_event_is_not_the_day_of_the_event(reader: Reader) -> None:
    text = (
        "Two days before the summit on 14 June, President Recep Tayyip Erdogan will meet NATO Secretary General "
        "Jens Stoltenberg in Brussels."
    )
    assert _told(reader, text) == ["meeting 2021-06-12"]


def test_what_a_day_is_counted_from_dates_the_clause_below(reader: Reader) -> None:
    text = (
        "Energy ministers of Jordan, Egypt and Lebanon met in Amman on Wednesday. The meeting came four days after a "
        "Lebanese delegation led by Zeina Akar travelled to Damascus."
    )
    assert "visit 2021-05-15" in _told(reader, text)


PLANS = {
    "others in another paragraph: the day of publication": (
        "French President Emmanuel Macron will visit Cairo on Wednesday.\nNamibian President Hage Geingob flies to "
        "Lisbon on Tuesday.",
        ["visit 2021-05-26", "visit 2021-05-25"],
    ),
    "others in another paragraph, after one of next week": (
        "French President Emmanuel Macron will visit Cairo on Monday.\nNamibian President Hage Geingob flies to "
        "Lisbon on Tuesday.",
        ["visit 2021-05-31", "visit 2021-05-25"],
    ),
    "the same guest goes on": (
        "French President Emmanuel Macron will visit Cairo on Monday.\nOn Tuesday Macron will fly to Lisbon.",
        ["visit 2021-05-31", "visit 2021-06-01"],
    ),
    "in one paragraph": (
        "French President Emmanuel Macron will visit Cairo on Monday. Namibian President Hage Geingob will meet him "
        "there on Tuesday.",
        ["visit 2021-05-31", "meeting 2021-06-01"],
    ),
}


@pytest.mark.parametrize("case", PLANS)
def test_a_weekday_goes_on_from_a_plan_only_where_that_is_the_same_plan(reader: Reader, case: str) -> None:
    text, expected = PLANS[case]
    assert _told(reader, text) == expected


COUNTED = {
    "its own day": ("days after President Hage Geingob visited Cairo on Friday", "visit 2021-05-21"),
    "its own day beside a count": (
        "three days after President Hage Geingob visited Cairo on Friday",
        "visit 2021-05-21",
    ),
    "counted back from the main clause": ("two days after President Hage Geingob visited Cairo", "visit 2021-05-22"),
}


@pytest.mark.parametrize("case", COUNTED)
def test_what_days_are_counted_from_has_its_own_day(reader: Reader, case: str) -> None:
    clause, expected = COUNTED[case]
    text = f"French President Emmanuel Macron landed in Lisbon on Monday, {clause}."
    assert _told(reader, text) == ["visit 2021-05-24", expected]


def test_last_visited_keeps_the_guest_of_the_clause_before_it(reader: Reader) -> None:
    text = (
        "Namibian President Hage Geingob last met French President Emmanuel Macron in Paris on September 15, 2020, and "
        "last visited Lisbon in February."
    )
    found = reader.read(article(text, _PUBLISHED)).engagements
    assert [f"{e.kind} {e.date}" for e in found] == ["meeting 2020-09-15", "visit 2021-02"]
    assert [who.name for who in found[1].participants] == ["Hage Geingob"]
