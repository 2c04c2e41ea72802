"""What a reading asserts of offices: titles beside full names, appointments, and phrases without a name."""

from __future__ import annotations

import pytest

from dragoman.clean import article_of
from dragoman.model.capture import Capture, Given
from dragoman.model.office import SaidTenure, Tense
from dragoman.model.reading import Reading
from dragoman.read import Reader

HEAD = "Officials meet\n\n"
TAIL = "\n\nNothing more was said of the talks, which went on behind closed doors until the evening and then ended.\n"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def read(reader: Reader, text: str, published: str | None = "2024-11-05") -> Reading:
    capture = Capture("a", "a.txt", (HEAD + text + TAIL).encode(), "text", Given(published=published))
    return reader.read(article_of(capture))


def told(reading: Reading) -> list[tuple[str, str, str | None, Tense]]:
    return [(one.name, one.role, one.country or one.organisation, one.tense) for one in reading.tenures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malian Foreign Minister Oumar Senou spoke to reporters on Monday.",
            ("Oumar Senou", "foreign minister", "MLI", Tense.CURRENT),
        ),
        (
            "Oumar Senou, Mali's foreign minister, spoke to reporters.",
            ("Oumar Senou", "foreign minister", "MLI", Tense.CURRENT),
        ),
        (
            "Mali's foreign minister, Oumar Senou, spoke to reporters.",
            ("Oumar Senou", "foreign minister", "MLI", Tense.CURRENT),
        ),
        (
            "He was received by Prime Minister Henrik Dahl of Norway at noon.",
            ("Henrik Dahl", "prime minister", "NOR", Tense.CURRENT),
        ),
        (
            "The defence minister of Peru, Rosa Quispe, signed the text.",
            ("Rosa Quispe", "defence minister", "PER", Tense.CURRENT),
        ),
        (
            "Former Peruvian Defence Minister Rosa Quispe praised the text.",
            ("Rosa Quispe", "defence minister", "PER", Tense.FORMER),
        ),
        (
            "Peru's acting defence minister Rosa Quispe signed the text.",
            ("Rosa Quispe", "defence minister", "PER", Tense.ACTING),
        ),
        (
            "The newly appointed Peruvian Defence Minister Rosa Quispe signed the text.",
            ("Rosa Quispe", "defence minister", "PER", Tense.NEW),
        ),
        (
            "Peruvian President-elect Rosa Quispe welcomed the text.",
            ("Rosa Quispe", "president", "PER", Tense.ELECT),
        ),
        (
            "Maria Lopes, secretary-general of the Council of River States, welcomed the text.",
            ("Maria Lopes", "secretary-general", "Council of River States", Tense.CURRENT),
        ),
        (
            "Maria Lopes, the UN resident coordinator for Mali, welcomed the text.",
            ("Maria Lopes", "UN resident coordinator", "United Nations", Tense.CURRENT),
        ),
        (
            "River States Council director Maria Lopes welcomed the text.",
            None,
        ),  # "director" in small letters is no title
    ],
)
def test_title_and_full_name_side_by_side(
    reader: Reader, text: str, expected: tuple[str, str, str, Tense] | None
) -> None:
    reading = read(reader, text)
    assert told(reading) == ([expected] if expected else [])
    for tenure in reading.tenures:
        for words in tenure.evidence:
            assert reading.article.text[words.start : words.end] == words.quote


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Oumar Senou spoke to reporters.",  # of which state, the words do not say
        "Malian Foreign Minister Senou spoke to reporters.",  # no full name
        "When she met the Malian president, Oumar Senou said little.",  # two people
        "He met Rosa Quispe, the Malian president, and Oumar Senou.",  # a list of three, or an apposition
        "Deputy Malian Foreign Minister Oumar Senou spoke.",  # of another office
        "Shadow Malian Foreign Minister Oumar Senou spoke.",
        "Malian official Oumar Senou spoke to reporters.",
        "Bamako's foreign minister Oumar Senou spoke.",  # a capital may be no more than where they sit
        "The Malian foreign ministry said that Oumar Senou had left.",
        "Oumar Senou, health minister of Northern Ireland, spoke to reporters.",  # a part of a state
        "Central Bank chairman Oumar Senou spoke to reporters.",  # of which state, the words do not say
        "The pro-Malian president Oumar Senou spoke to reporters.",
    ],
)
def test_nothing_is_asserted_where_the_words_leave_it_open(reader: Reader, text: str) -> None:
    assert told(read(reader, text)) == []


def appointment(reader: Reader, text: str) -> list[SaidTenure]:
    return list(read(reader, text).tenures)


def test_who_took_an_office_and_whom_they_succeeded(reader: Reader) -> None:
    new, old = appointment(
        reader, "Oumar Senou was appointed foreign minister of Mali on Monday, succeeding Amadou Keba."
    )
    assert (new.name, new.role, new.country, new.tense) == ("Oumar Senou", "foreign minister", "MLI", Tense.NEW)
    assert (new.since, new.on) == ("2024-11-04", "2024-11-04")
    assert (old.name, old.tense) == ("Amadou Keba", Tense.FORMER)


def test_a_president_lends_the_state_to_whom_they_appoint(reader: Reader) -> None:
    tenures = appointment(reader, "Malian President Assimi Goita appointed Oumar Senou as foreign minister on Monday.")
    assert ("Oumar Senou", "foreign minister", "MLI") in [(t.name, t.role, t.country) for t in tenures]


def test_an_old_appointment_is_of_its_own_time(reader: Reader) -> None:
    (tenure,) = appointment(reader, "Oumar Senou, who became foreign minister of Mali in 2009, spoke to reporters.")
    assert (tenure.since, tenure.on) == ("2009", "2009")


def test_a_former_holder_is_one_as_of_the_day_of_writing(reader: Reader) -> None:
    (tenure,) = appointment(
        reader, "In May 2015 former Malian President Oumar Senou met Norwegian officials in the city of Oslo."
    )
    assert (tenure.tense, tenure.on) == (Tense.FORMER, "2024-11-05")


def test_a_title_in_a_look_back_has_no_day(reader: Reader) -> None:
    (tenure,) = appointment(reader, "In 2011 Malian Foreign Minister Oumar Senou said that nothing had changed.")
    assert tenure.on is None


def test_a_phrase_without_a_name_keeps_its_candidates(reader: Reader) -> None:
    reading = read(reader, "The Russian defence minister met the Turkish foreign minister in Ankara.", "2019-06-05")
    phrases = {one.country: one for one in reading.offices}
    assert (phrases["RUS"].name, phrases["TUR"].name) == ("Sergei Shoigu", "Mevlut Cavusoglu")
    assert phrases["RUS"].on == "2019-06-05"
    assert [one.name for one in phrases["RUS"].candidates] == ["Sergei Shoigu"]
    assert phrases["RUS"].words.quote == "The Russian defence minister"


def test_a_phrase_without_a_date_or_a_holder_says_so(reader: Reader) -> None:
    text = "The Russian defence minister met the Nauruan fisheries minister in Ankara."
    undated = read(reader, text, None)
    assert {one.reason for one in undated.offices} == {"no date to resolve it for"}
    phrases = {one.country: one for one in read(reader, text).offices}
    assert (phrases["NRU"].name, phrases["NRU"].reason) == (None, "the register has no holder for 2024-11-05")


def test_a_phrase_whose_holder_the_article_names_is_theirs(reader: Reader) -> None:
    reading = read(
        reader, "Malian Foreign Minister Oumar Senou left for Rome. The Malian foreign minister will return on Friday."
    )
    (phrase,) = reading.offices
    assert (phrase.name, phrase.reason) == ("Oumar Senou", "named in the article")
