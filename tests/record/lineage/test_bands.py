"""Keys by which articles find one another."""

from __future__ import annotations

from dragoman.record.lineage.bands import bands
from tests.record.examples import article
from tests.record.lineage.stories import STORY, independent, paragraphs, rewrite, story


def test_an_article_and_its_rewrite_have_a_key_in_common() -> None:
    assert set(bands(story())) & set(bands(rewrite()))


def test_other_words_on_one_subject_have_none() -> None:
    assert not set(bands(story())) & set(bands(independent()))


def test_a_paragraph_keeps_its_keys_among_other_words() -> None:
    around = "\n".join(
        f"Bulletin {n} of a quite different matter goes on about weather and football." for n in range(60)
    )
    borrowed = article("b", f"Bulletins\n{around}\n{paragraphs(3)}\n{around}", None)
    assert set(bands(story())) & set(bands(borrowed))


def test_letters_and_marks_make_no_difference() -> None:
    assert bands(article("a", STORY, None)) == bands(article("b", STORY.upper(), None))


def test_names_alone_make_no_key() -> None:
    names = "Minutes\nAmong them were Nadezhda Orlova, Karim Hadid, Ana Ferreira, Boris Antonov and Layla Mansour."
    assert not set(bands(article("a", names, None))) & set(bands(article("b", f"Guests\n{names}", None)))


def test_a_text_of_few_words_has_no_keys() -> None:
    assert bands(article("a", "Talks begin", None)) == ()


def test_keys_are_signed_numbers_of_64_bits_in_order() -> None:
    found = bands(story())
    assert list(found) == sorted(set(found)) or len(found) == len(set(found))
    assert all(-(2**63) <= key < 2**63 for key in found)
