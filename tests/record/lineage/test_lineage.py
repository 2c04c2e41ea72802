"""Which article copied which, what it is of it, and where its words stood first."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.article import Article
from dragoman.record.lineage.lineage import Lineage, lineage_from, lineages
from dragoman.record.lineage.pair import compare
from dragoman.record.lineage.passage import Span
from dragoman.record.lineage.relation import Copy, Relation
from dragoman.record.lineage.words import words_of
from tests.record.examples import article
from tests.record.lineage.stories import STORY, independent, paragraphs, rewrite, story


def the_copy(*articles: Article) -> Copy:
    (found,) = lineages(articles).copies
    return found


def at(of: Article, words: str) -> Span:
    start = of.text.index(words)
    return Span(start, start + len(words))


def first(lineage: Lineage, of: Article, words: str) -> tuple[str, ...]:
    return tuple(name for name, _ in lineage.first_of(of.name, at(of, words)))


def test_a_rewrite_two_days_later_goes_back_to_the_story() -> None:
    found = the_copy(rewrite(), story(), independent())
    assert (found.relation, found.first, found.second) == (Relation.REWRITE, "harbour-story", "meridian-behind")
    assert "published 2 days before" in found.reasons


def test_hearsay_tells_the_rewrite_where_the_dates_do_not() -> None:
    found = the_copy(rewrite(published="2021-05-04"), story())
    assert found.first == "harbour-story"
    assert found.reasons == ("meridian-behind tells as hearsay what harbour-story tells as a fact",)


def test_a_reprint_of_the_same_day_goes_either_way() -> None:
    found = the_copy(story("a"), replace(story("b"), publisher="Plateau News"))
    assert (found.relation, found.first) == (Relation.REPRINT, None)


def test_a_credit_outweighs_the_dates() -> None:
    credited = article("b", STORY + "\nThe talks were first reported by Harbour Post.", "2021-05-03", "Plateau News")
    found = the_copy(story("a"), credited)
    assert found.first == "a"
    assert found.reasons == ("b names Harbour Post as its source",)


def test_copies_credited_to_one_agency_share_a_source() -> None:
    lead, rest = STORY.split("\n", 1)
    one = article("a", f"{lead}\nTIRVANA (Reuters) - {rest}", "2021-05-04", "Harbour Post")
    other = article("b", f"{lead}\nTIRVANA (Reuters) - {rest}", "2021-05-05", "Plateau News")
    found = the_copy(one, other)
    assert (found.relation, found.source, found.first) == (Relation.SHARED_SOURCE, "Reuters", None)


def test_the_agency_itself_was_first() -> None:
    lead, rest = STORY.split("\n", 1)
    wire = article("wire", f"{lead}\nTIRVANA, May 4 - {rest}", "2021-05-04", "Reuters")
    copy = article("copy", f"Grain\nTIRVANA (Reuters) - {rest}", "2021-05-04", "Plateau News")
    found = the_copy(wire, copy)
    assert (found.first, found.reasons[0]) == ("wire", "copy names Reuters as its source")


def test_a_text_with_sentences_left_out_is_an_excerpt() -> None:
    short = article("a", "In short\n" + paragraphs(1, 3, 5), "2021-05-04", "Plateau News")
    found = the_copy(short, story("z"))
    assert (found.relation, found.first) == (Relation.EXCERPT, "z")


def test_who_has_the_words_of_two_put_them_together() -> None:
    other = article(
        "other",
        "Olives\nGrowers on the southern slopes lost half of their trees to a beetle that came in crates from "
        "overseas, "
        "and the chamber of agriculture wants to burn whatever the insects have reached before the next rains.",
        "2021-05-04",
        "Riverbank Times",
    )
    both = article("both", f"Round-up\n{other.text.split(chr(10))[1]}\n{paragraphs(1, 2, 4)}", "2021-05-04", "Isthmus")
    lineage = lineages([story("a"), other, both])
    assert {copy.first for copy in lineage.copies} == {"a", "other"}
    assert first(lineage, both, "Growers on the southern slopes lost half of their trees") == ("other",)
    assert first(lineage, both, "Farmers in the eastern provinces have complained") == ("a",)


def test_a_copy_of_a_copy_goes_back_to_the_first() -> None:
    second = article("b", "Grain talks\n" + paragraphs(1, 2, 3, 4), "2021-05-05", "Plateau News")
    third = article("c", "Harbour\n" + paragraphs(2, 3), "2021-05-07", "Granite Review")
    lineage = lineages([story("a"), second, third])
    assert first(lineage, third, "She was received at the airport by her counterpart") == ("a",)
    assert first(lineage, story("a"), "She was received at the airport by her counterpart") == ("a",)


def test_a_sentence_that_was_put_around_copied_words_goes_back_with_them() -> None:
    around = (
        "Nobody here is surprised that both delegations brought drafts of an agreement that would let inspectors of "
        "either side board ships outside the breakwater, since our own correspondents in three capitals had foretold "
        "as much long before anybody in the ministry would say so on the record."
    )
    borrowing = article("b", f"Foretold\n{around}\n{paragraphs(4)}", "2021-05-07", "Plateau News")
    assert first(lineages([story("a"), borrowing]), borrowing, around) == ("a",)


def test_own_words_are_an_articles_own() -> None:
    lineage = lineages([story(), rewrite()])
    assert first(lineage, rewrite(), "Seldom has a pier drawn so much attention") == ("meridian-behind",)


def test_where_nothing_tells_who_was_first_all_are_named() -> None:
    one, other = story("a"), replace(story("b"), publisher="Plateau News")
    assert first(lineages([one, other]), one, "both delegations brought drafts") == ("a", "b")


def test_papers_that_print_two_bulletins_of_one_house_copied_none_from_another() -> None:
    form = (
        "Strikes continue\nOn May {0}, coalition aircraft conducted {1} strikes against positions in the valley and "
        "{2} "
        "near the old dam, where {3} vehicles burned.\nA strike, as defined in these bulletins, means one or more "
        "engagements that occur in roughly the same location to produce a single effect. {4}"
    )
    own = "Villagers south of it counted craters in {} orchards and asked for the road to be mended before the harvest."
    house, tuesday = "Command Press Office", "On the {} flank the engineers laid a bridge of barges at night."
    bulletins = [
        article("m", form.format(3, 12, 4, 7, own.format("plum")), "2021-05-04", house),
        article("t", form.format(5, 31, 9, 2, tuesday.format("left")), "2021-05-06", house),
    ]
    papers = [
        article("paper-m", "Monday\n" + bulletins[0].text.split("\n", 1)[1], "2021-05-05", "Plateau News"),
        article("paper-t", "Tuesday\n" + bulletins[1].text.split("\n", 1)[1], "2021-05-07", "Granite Review"),
    ]
    found = {(copy.left, copy.right) for copy in lineages([*bulletins, *papers]).copies}
    assert found == {("m", "paper-m"), ("paper-t", "t")}


def test_articles_far_apart_in_time_are_not_compared() -> None:
    assert lineages([story("a"), story("b", "2023-05-04", "Plateau News")]).copies == ()


def _group() -> list[Article]:
    return [
        story("a"),
        article("b", "Grain talks\n" + paragraphs(1, 2, 3, 4), None, "Plateau News"),
        article("c", "Harbour\n" + paragraphs(2, 3), "2021-05-07", "Granite Review"),
        rewrite("d"),
        replace(story("e"), publisher="Steppe Herald"),
    ]


@settings(max_examples=20, deadline=None)
@given(st.permutations(_group()))
def test_the_order_of_the_articles_makes_no_difference(articles: list[Article]) -> None:
    assert lineages(articles) == lineages(_group())


def test_a_group_has_the_lineage_that_it_has_among_all_others() -> None:
    whole = lineages([*_group(), independent(), article("z", "Weather\nRain is expected in the hills.", None)])
    assert lineages(_group()) == whole


def test_what_was_compared_before_gives_the_same_lineage() -> None:
    words = {one.name: (one, words_of(one)) for one in _group()}
    copies = [compare(*words[a], *words[b]) for a, b in combinations(sorted(words, reverse=True), 2)]
    assert lineage_from(copy for copy in copies if copy is not None) == lineages(_group())
