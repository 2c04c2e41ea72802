"""Passages that two articles share, and those that prove nothing."""

from __future__ import annotations

from dragoman.record.lineage.copied import copied
from dragoman.record.lineage.passage import PassageKind
from tests.record.examples import article
from tests.record.lineage.stories import SPEECH, STORY, independent, paragraphs, rewrite, story


def test_a_reprint_under_another_headline_is_one_verbatim_passage() -> None:
    reprint = article("b", "Talks on grain begin\n" + STORY.split("\n", 1)[1], "2021-05-05", "Plateau News")
    (found,) = copied(story("a"), reprint)
    assert (found.kind, found.verbatim, found.likeness) == (PassageKind.COPIED, True, 1.0)
    assert story("a").text[found.left.start : found.left.end].startswith("Foreign Minister Nadezhda Orlova")
    assert reprint.text[found.right.start : found.right.end].endswith("the new pier")


def test_a_rewritten_sentence_still_aligns() -> None:
    found = copied(story("a"), rewrite("b"))
    told = [story("a").text[one.left.start : one.left.end] for one in found]
    assert any("brought drafts of an agreement" in words for words in told)
    assert any("harvest rots in sheds" in words for words in told)
    assert not any(one.verbatim for one in found)
    assert all(one.kind is PassageKind.COPIED for one in found)


def test_the_pieces_of_a_passage_are_the_same_words_in_both() -> None:
    one, other = story("a"), rewrite("b")
    for passage in copied(one, other):
        for left, right in passage.pieces:
            ours, theirs = one.text[left.start : left.end], other.text[right.start : right.end]
            assert len(ours.split()) == len(theirs.split())


def test_two_hands_that_tell_of_one_visit_share_nothing() -> None:
    assert copied(story("a"), independent("b")) == ()


def test_one_paragraph_in_a_long_article_is_found() -> None:
    long = "\n".join(
        f"Nobody knows how the {n}th chapter of that other long chronicle once began or ended." for n in range(80)
    )
    borrowed = article("b", f"A chronicle\n{long}\n{paragraphs(4)}\n{long}", "2021-06-01", "Granite Review")
    (found,) = copied(story("a"), borrowed)
    assert borrowed.text[found.right.start : found.right.end].startswith("Farmers in the eastern provinces")


def test_the_order_of_the_two_articles_turns_the_passages_round() -> None:
    one, other = story("a"), rewrite("b")
    assert sorted(found.turned for found in copied(one, other)) == sorted(copied(other, one))


def test_one_speech_quoted_by_two_is_a_quotation_and_no_copy() -> None:
    first = article(
        "a", f'Orlova on hunger\nAt the council Orlova said: "{SPEECH}."\nDelegates rose.', "2021-05-04", "One"
    )
    second = article(
        "b", f"Harsh words in the hall\n“{SPEECH}”, the minister told reporters after lunch.", "2021-05-04", "Two"
    )
    (found,) = copied(first, second)
    assert found.kind is PassageKind.QUOTATION


def test_an_article_that_is_mostly_a_quotation_is_copied_where_its_own_words_are() -> None:
    frame = "Council hears a warning\nAfter a night of fruitless bargaining about tariffs the guests fell silent: "
    first = article("a", f'{frame}"{SPEECH}."', "2021-05-04", "One")
    second = article(
        "b",
        f'Silence\nAfter a night of fruitless bargaining about tariffs the guests fell silent: "{SPEECH}."',
        "2021-05-05",
        "Two",
    )
    assert any(one.kind is PassageKind.COPIED for one in copied(first, second))


def test_the_daily_bulletin_of_a_house_is_a_form_filled_in_anew() -> None:
    form = (
        "{0} May: strikes continue\nOn May {0}, coalition aircraft conducted {1} strikes against positions in the "
        "valley. "
        "Near the dam, {2} strikes destroyed {3} vehicles and {1} storage tanks.\nA strike, as defined in these "
        "bulletins, "
        "means one or more engagements that occur in roughly the same location to produce a single effect."
    )
    monday = article("a", form.format(3, 12, 4, 7), "2021-05-04", "Command Press Office")
    tuesday = article("b", form.format(5, 31, 9, 2), "2021-05-06", "Command Press Office")
    assert {one.kind for one in copied(monday, tuesday)} == {PassageKind.FORMULA}


def test_what_a_page_says_of_itself_is_not_copied() -> None:
    box = (
        "Sign up for our newsletter and never miss the latest news: subscribe to a subscription that puts the best of "
        "our "
        "journalism into your inbox each Friday, with all rights reserved under our privacy policy."
    )
    first = article("a", f"One thing\nSome words on customs duties in the north.\n{box}", "2021-05-04", "One")
    second = article("b", f"Another thing\nA river burst its banks near the capital.\n{box}", "2021-05-05", "Two")
    assert all(one.kind is PassageKind.FORMULA for one in copied(first, second))


def test_lists_of_links_and_notices_are_not_compared() -> None:
    notice = "[" + STORY.split("\n")[1] + "]"
    assert copied(story("a"), article("b", f"Weather\nRain is expected in the hills.\n{notice}", None)) == ()


def test_empty_articles_share_nothing() -> None:
    assert copied(article("a", "", None), story("b")) == ()
