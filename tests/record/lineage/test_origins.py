"""The origins behind the reports of one engagement."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from dragoman.model.engagement import StatusSource
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement, merge_readings, recorded_to_json
from dragoman.record.lineage.origin import Origin, independent
from dragoman.record.lineage.passage import Span
from dragoman.record.lineage.relation import Copy
from dragoman.record.lineage.spans import counterpart
from tests.record.examples import article, engagement, reading
from tests.record.examples import words as words_of_text
from tests.record.lineage.stories import STORY, paragraphs

PEOPLE = [("Nadezhda Orlova", "RUS", "guest"), ("Karim al-Hadid", "SYR", "host")]
ARRIVED = "Foreign Minister Nadezhda Orlova arrived in Tirvana on Tuesday for two days of negotiations"


def told(
    name: str, text: str, publisher: str | None = None, act: str = ARRIVED, published: str = "2021-05-05", **values: Any
) -> Reading:
    """A reading of one article that tells of the visit in these words."""
    of = article(name, text, published, publisher, values.pop("url", None))
    return reading(of, engagement(of, "visit", PEOPLE, act, date="2021-05-04", country="SYR", **values))


def the(*readings: Reading) -> RecordedEngagement:
    (found,) = merge_readings(readings)
    return found


def own(name: str, publisher: str | None, **values: Any) -> Reading:
    """The visit in words that no other article has."""
    text = f"{name} tells\nIn Tirvana, {name} learned, Nadezhda Orlova was the guest of Karim al-Hadid in {name} week."
    return told(name, text, publisher, f"{name} learned", **values)


def test_copies_have_the_origin_of_the_article_that_was_copied() -> None:
    story = told("a", STORY, "Harbour Post", published="2021-05-04")
    papers = [
        told(f"copy{n}", f"Headline {n}\n" + paragraphs(1, 2, 3), f"Paper {n}", published=f"2021-05-0{5 + n}")
        for n in range(3)
    ]
    found = the(story, *papers)
    assert found.origins == (Origin("Harbour Post", "Harbour Post", ("a", "copy0", "copy1", "copy2")),)
    assert (found.independent, recorded_to_json(found)["independent"]) == (1, 1)


def test_own_words_in_an_article_that_copied_other_words_are_its_own() -> None:
    text = f"Round-up\nPlateau learned that Nadezhda Orlova came to Karim al-Hadid.\n{paragraphs(3, 4)}"
    mixed = told("mixed", text, "Plateau News", "Plateau learned", "2021-05-06")
    found = the(told("a", STORY, "Harbour Post", published="2021-05-04"), mixed)
    assert {one.name for one in found.origins} == {"Harbour Post", "Plateau News"}


def test_articles_that_cite_one_ministry_are_one_origin() -> None:
    found = the(
        own("one", "Harbour Post", via=("Russian Foreign Ministry",)),
        own("two", "Plateau News", via=("TASS", "Kremlin")),
        own("three", "Granite Review", status_source=StatusSource(("RUS",), None)),
    )
    assert {one.family for one in found.origins} == {"RUS state"}
    assert found.independent == 1


def test_the_word_of_either_side_is_an_origin() -> None:
    found = the(own("one", "Harbour Post", via=("SANA",)), own("two", "Plateau News", via=("Kremlin",)))
    assert found.independent == 2


def test_who_hands_on_an_official_word_is_no_origin() -> None:
    found = the(own("one", "Harbour Post", via=("Reuters", "Kremlin")))
    assert [one.name for one in found.origins] == ["Kremlin"]


def test_the_word_of_a_party_is_that_of_its_state() -> None:
    found = the(own("one", "Harbour Post", status_source=StatusSource(("Nadezhda Orlova",), None)))
    assert found.origins == (Origin("Nadezhda Orlova", "RUS state", ("one",)),)


def test_stories_credited_to_one_agency_are_its_own() -> None:
    def credited(name: str, publisher: str) -> Reading:
        lead = f"{name} talks\nTIRVANA (Reuters) - In Tirvana, {name} learned, Nadezhda Orlova met Karim al-Hadid."
        return told(name, lead, publisher, f"{name} learned")

    found = the(credited("one", "Harbour Post"), credited("two", "Plateau News"))
    assert [one.name for one in found.origins] == ["Reuters"]


def test_papers_of_one_house_are_one_family() -> None:
    found = the(own("one", "The Times"), own("two", "Wall Street Journal"))
    assert (len(found.origins), found.independent) == (2, 1)


def test_articles_of_unknown_publishers_are_one() -> None:
    assert the(own("one", None), own("two", None)).independent == 1
    assert the(own("one", None, url="https://www.reuters.com/x")).origins[0].name == "Reuters"


def test_where_nothing_tells_who_was_first_both_are_named_as_one() -> None:
    found = the(told("a", STORY, "Harbour Post"), told("b", f"Grain\n{paragraphs(1, 2, 3, 4, 5)}", "Plateau News"))
    assert [one.name for one in found.origins] == ["Harbour Post or Plateau News"]
    assert found.independent == 1


def test_of_many_who_may_have_been_first_three_are_named() -> None:
    papers = [told(f"p{n}", f"Grain {n}\n{paragraphs(1, 2, 3)}", f"Paper {n}") for n in range(5)]
    found = the(*papers)
    assert [one.name for one in found.origins] == ["Paper 0 or Paper 1 or Paper 2 or 2 more"]
    assert found.independent == 1


def test_families_that_may_be_one_count_once() -> None:
    origins = [Origin("A or B", "A or B", ()), Origin("A", "A", ()), Origin("C", "C", ())]
    assert independent(origins) == 2


def test_what_many_papers_have_of_one_story_is_looked_for_once_in_each_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[tuple[str, str]] = Counter()

    def counted(copy: Copy, article: str, span: Span) -> tuple[float, Span | None]:
        asked[article, copy.right if copy.left == article else copy.left] += 1
        return counterpart(copy, article, span)

    monkeypatch.setattr("dragoman.record.lineage.lineage.counterpart", counted)
    papers = [told(f"paper{n:02}", f"{STORY}\nWeather in town {n}.", f"Paper {n}") for n in range(12)]
    (origin,) = the(*papers).origins
    assert len(origin.articles) == 12
    assert asked == {(one.article.name, other.article.name): 1 for one in papers for other in papers if one != other}


def ministry(name: str, publisher: str, words: str, via: str = "Foreign Ministry") -> Reading:
    """The visit by the word of a body that is cited in these words."""
    text = f"{name} tells\n{name} learned that Nadezhda Orlova had met Karim al-Hadid in Tirvana, {words} said."
    of = article(name, text, "2021-05-05", publisher)
    act = text.split("\n", maxsplit=1)[1]
    one = engagement(of, "visit", PEOPLE, act, date="2021-05-04", country="SYR", via=(via,))
    cited = words_of_text(text, via if via in words else words)
    return reading(of, replace(one, support=replace(one.support, via=(cited,))))


@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("the Foreign Ministry in Tokyo", "JPN state"),
        ("Tokyo's Foreign Ministry", "JPN state"),
        ("the Foreign Ministry of Peru", "PER state"),
        ("the Foreign Ministry in Geneva", "foreign ministry (Harbour Post)"),
        ("the Foreign Ministry", "foreign ministry (Harbour Post)"),
    ],
)
def test_a_ministry_is_of_the_state_beside_its_name(words: str, family: str) -> None:
    assert [one.family for one in the(ministry("one", "Harbour Post", words)).origins] == [family]


def test_ministries_of_unknown_state_are_not_one_across_publishers() -> None:
    papers = [ministry(name, f"{name} Gazette", "the Foreign Ministry") for name in ("Fjell", "Steppe")]
    assert the(*papers).independent == 2
    offices = [ministry(name, f"{name} Gazette", "the presidency", "presidency") for name in ("Fjell", "Steppe")]
    assert the(*offices).independent == 2
    opposed = (("Fjell", "the Foreign Ministry in Tokyo"), ("Steppe", "the Foreign Ministry in Astana"))
    assert the(*(ministry(name, f"{name} Gazette", words) for name, words in opposed)).independent == 2


def test_an_embassy_in_a_capital_is_not_that_state_s() -> None:
    found = the(ministry("one", "Harbour Post", "the embassy in Tokyo", "embassy"))
    assert [one.family for one in found.origins] == ["embassy (Harbour Post)"]


def test_a_palace_is_of_its_state() -> None:
    papers = [ministry(name, f"{name} Gazette", "Akorda", "Akorda") for name in ("Fjell", "Steppe")]
    assert [(one.name, one.family) for one in the(*papers).origins] == [("Akorda", "KAZ state")]


def test_one_body_of_a_state_is_one_origin_under_its_fullest_name() -> None:
    found = the(
        own("one", "Petra", via=("Foreign Ministry", "Ministry of Foreign Affairs")),
        own("two", "Harbour Post", via=("Jordanian Foreign Ministry",)),
        own("three", "Plateau News", via=("Petra",)),
    )
    assert found.origins == (
        Origin("Jordanian Foreign Ministry", "JOR state", ("one", "two")),
        Origin("Petra", "JOR state", ("three",)),
    )


def test_a_ministry_named_with_its_state_elsewhere_in_the_article_is_that_one() -> None:
    found = the(own("one", "Harbour Post", via=("Foreign Ministry", "Jordanian Foreign Ministry")))
    assert [(one.name, one.family) for one in found.origins] == [("Jordanian Foreign Ministry", "JOR state")]
