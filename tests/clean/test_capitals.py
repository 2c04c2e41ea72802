"""Pages in capitals: the same blocks as in mixed case, and the text as it was published."""

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from dragoman.clean.capitals import in_capitals, sentence_case, small
from dragoman.model.article import BlockKind
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, blocks, story, texts


def test_an_article_in_capitals_has_the_blocks_of_one_in_mixed_case() -> None:
    mixed = story(HEADLINE, "By Ivo Maric", after=("Subscribe to our newsletter",))
    found = article(mixed.upper())
    assert [kind for kind, _ in blocks(found)] == [kind for kind, _ in blocks(article(mixed))]
    assert texts(found, BlockKind.PARAGRAPH) == [paragraph.upper() for paragraph in PARAGRAPHS]
    assert found.title == HEADLINE.upper()


def test_a_heading_in_capitals_stays_a_heading_in_mixed_case() -> None:
    found = article(story("KOVAC IN TIRANA FOR TALKS ON THE BORDER COMMISSION"))
    assert texts(found, BlockKind.HEADLINE) == ["KOVAC IN TIRANA FOR TALKS ON THE BORDER COMMISSION"]


@pytest.mark.parametrize(
    ("opening", "end"),
    [
        ("TIRANA, 9 OCT 89 (ATA) -- [TEXT] ", "[TEXT]"),
        ("TIRANA (ALBANIA), 12 JUNE 1990 (TIRANA DOMESTIC SERVICE) -- [REPORT] [ANA DODA] [TEXT] ", "[TEXT]"),
        ("TIRANA, MAY 4 (ATA) - ", "-"),
        ("", ""),
    ],
)
def test_datelines_in_capitals(opening: str, end: str) -> None:
    found = article(opening + story().upper())
    dateline = texts(found, BlockKind.DATELINE)
    assert dateline == ([opening.strip()] if opening else [])
    assert not end or dateline[0].endswith(end)


def test_words_in_capitals_before_a_dash_are_no_dateline() -> None:
    said = (
        "THE FOREIGN MINISTER SAID IN THE EVENING - AFTER A DAY OF RAIN - THAT THE TALKS HAD BEEN USEFUL TO BOTH SIDES."
    )
    assert texts(article(said + "\n\n" + story().upper()), BlockKind.DATELINE) == []


def test_a_sentence_with_a_date_or_brackets_is_no_dateline() -> None:
    for opening in (
        "KOVAC LAST VISITED TIRANA ABOUT A YEAR AGO, ON MARCH 19, 2019. ",
        "KOVAC INSPECTED SEVEN CROSS-BORDER FERRIES (THE NEW ONES) - AND TWO TUGS. ",
        "THE FERRY OF MARCH 3 (CALLED VALBONA) SANK. ",
    ):
        assert texts(article(opening + story().upper()), BlockKind.DATELINE) == []


def test_interviews_in_capitals() -> None:
    asked = "QUESTION: MINISTER, DID YOU SPEAK ABOUT THE FERRIES?"
    assert asked in texts(article(story(asked.title(), after=(asked,)).upper()), BlockKind.PARAGRAPH)


def test_what_is_in_capitals() -> None:
    assert in_capitals("THE TWO MINISTERS, WHO MET ROBERTO de SOUSA, WILL MEET AGAIN NEXT WEEK IN THE CAPITAL.")
    assert not in_capitals("NATO AND THE EU")
    assert not in_capitals("THE TWO MINISTERS WILL MEET AGAIN. But the date of their next meeting is not yet known.")


@examples(st.text(max_size=200))
def test_the_length_holds(text: str) -> None:
    assert len(small(text)) == len(sentence_case(text)) == len(text)


def test_letters_whose_small_letter_is_longer() -> None:
    assert small("İZMİR") == "İzmİr"
    assert sentence_case("THE TALKS END. WE GO ON") == "The talks end. We go on"
