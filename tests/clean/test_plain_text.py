import re
import textwrap

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from dragoman.clean.lines import pieces_of
from dragoman.clean.plaintext import plain
from dragoman.model.article import BlockKind
from dragoman.model.failure import Unreadable
from tests.clean.examples import HEADLINE, PARAGRAPHS, article, blocks, story, texts


def test_headline_standfirst_byline_and_paragraphs() -> None:
    found = article(
        story("Skip to main content", HEADLINE, "Minister seeks a date for the first session", "By Ivo Maric")
    )
    assert [kind for kind, _ in blocks(found)] == ["notice", "headline", "standfirst", "byline"] + ["paragraph"] * 4
    assert (found.title, found.byline) == (HEADLINE, "Ivo Maric")


def test_blocks_cover_the_text_in_order() -> None:
    found = article(story(HEADLINE, "TIRANA, Albania — " + PARAGRAPHS[0] + " It rained."))
    end = 0
    for block in found.blocks:
        assert found.text[end : block.start].strip() == ""
        assert found.text_of(block) == found.text_of(block).strip() != ""
        end = block.end
    assert end == len(found.text)


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(part, 66) for part in (HEADLINE, *PARAGRAPHS))
    assert texts(article(wrapped), BlockKind.PARAGRAPH) == list(PARAGRAPHS)


def test_lines_of_a_list_are_not_joined() -> None:
    assert [piece.text for piece in pieces_of("Briefings:\n • Morning\n • Evening\n • Week")] == [
        "Briefings:", "Morning", "Evening", "Week",
    ]  # fmt: skip


def test_items_that_are_sentences_are_read() -> None:
    found = article(story(HEADLINE, after=("• The two agreed to reopen the ferry line.", "• Ferries", "• Roads")))
    assert "The two agreed to reopen the ferry line." in texts(found, BlockKind.PARAGRAPH)
    assert texts(found, BlockKind.LIST) == ["Ferries", "Roads"]


# Letters that open a wrongly decoded sign ("Â" before a hard space) are left out: repairing those is another test's.
_ALPHABET = st.characters(codec="utf-8", exclude_categories=["Cs", "Co"], exclude_characters="ÂÃâ")


@settings(max_examples=60, deadline=None)
@examples(st.lists(st.text(alphabet=_ALPHABET, max_size=80), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    text = "\n".join([*PARAGRAPHS, *lines])
    try:
        found = article(text)
    except Unreadable:
        return
    kept = re.findall(r"[^\W_]+", found.text)
    assert kept == re.findall(r"[^\W_]+", " ".join(piece.text for piece in pieces_of(text)))
    assert not any(ord(character) < 32 and character != "\n" for character in found.text)


@examples(st.text(max_size=200))
def test_plain_is_plain_and_stays_so(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert "\r" not in once
    assert "\u202e" not in once


def test_the_same_bytes_give_the_same_article() -> None:
    assert article(story(HEADLINE)) == article(story(HEADLINE))
    assert re.fullmatch(r"a[0-9a-f]{16}", article(story(HEADLINE)).id)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("   \n", "empty"),
        ("Home\n\nNews\n\nSign in\n", "no article text"),
        (b"\x01\x02\x03\x04" * 100, "no text"),
        ("word " * 400_000, "no single article"),
    ],
)
def test_what_is_no_article_is_told(content: str | bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        article(content)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "German",
            "Die Ministerin traf am Montag in Tirana ein, um mit ihrem Amtskollegen über die Grenze zu sprechen. ",
        ),
        ("French", "La ministre est arrivée lundi à Tirana pour des entretiens avec son homologue sur la frontière. "),
        ("Russian", "Министр прибыла в понедельник в Тирану для переговоров со своим коллегой о границе. "),
    ],
)
def test_other_languages_are_named(language: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=language):
        article(sentence * 8)


def test_a_short_text_without_one_english_word_is_foreign() -> None:
    short = (
        "La ministre a rencontré lundi à Tirana son homologue pour parler de la frontière. Ils se reverront à Paris."
    )
    with pytest.raises(Unreadable, match="French"):
        article(short)


def test_a_short_english_text_full_of_names_is_english() -> None:
    assert article("Kassym-Jomart Tokayev met Shavkat Mirziyoyev, Emomali Rahmon and Sadyr Japarov in Cholpon-Ata.")


def test_a_paragraph_without_an_end_is_refused() -> None:
    with pytest.raises(Unreadable, match="without a break"):
        article("The minister met the president in Tirana and " * 2000)


@pytest.mark.parametrize("opening", ["FILE - ", "FILE – ", "FILE — ", "FILE PHOTO: "])
def test_a_picture_from_the_files_is_a_caption_and_no_dateline(opening: str) -> None:
    picture = opening + "Prime Minister Edi Rama, left, meets President Ilir Meta in Tirana, Oct. 11, 2021."
    found = article(story(HEADLINE, PARAGRAPHS[0], picture, *PARAGRAPHS[1:]))
    assert texts(found, BlockKind.CAPTION) == [picture]
    assert not texts(found, BlockKind.DATELINE)


SHORT = "Putin met Macron in Moscow on Monday. Macron phoned Duda in Warsaw. Duda will be in Kyiv for talks on Friday."


def test_a_rare_language_is_not_guessed_where_words_of_english_prevail(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pidgin:
        def classify(self, _text: str) -> tuple[str, float]:
            return "pcm", 0.99

    monkeypatch.setattr("dragoman.clean.language._identifier", Pidgin)
    names = " Emmanuel Macron, Andrzej Duda and Volodymyr Zelenskyy spoke in Davos, Kyiv, Warsaw, Gdansk, Poznan."
    assert article(SHORT.replace("Monday", "arrival").replace("Friday", "security") + names * 3)


@pytest.mark.parametrize("code", ["en", "en-GB", "EN_us", "eng"])
def test_a_language_that_is_given_is_not_guessed(code: str) -> None:
    french = "La ministre est arrivée lundi à Tirana pour des entretiens avec son homologue sur la frontière. "
    assert article(french * 8, language=code).language == code


def test_a_language_that_is_given_and_not_english_is_refused() -> None:
    with pytest.raises(Unreadable, match="language was given as 'fr'"):
        article(SHORT, language="fr")
