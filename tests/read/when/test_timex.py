"""The table of TIMEX3 cases: what is marked in a line, and what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.model import edtf
from dragoman.read.when.timex import timexes

FILE = Path(__file__).parent / "timex_cases.txt"
ANCHORS = {"publication", "dateline", "narrative", "event", "none"}


@dataclass(frozen=True)
class Case:
    text: str
    words: tuple[str, ...]
    told: tuple[str, ...]
    published: str | None


def _cases() -> list[Case]:
    cases, published = [], None
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            published = line.partition("=")[2]
        elif line and not line.startswith("#"):
            marked, _, told = line.rpartition(" =")
            cases.append(
                Case(
                    re.sub("[<>]", "", marked),
                    tuple(re.findall("<([^>]*)>", marked)),
                    tuple(one.strip() for one in told.split(";") if one.strip()),
                    None if published == "none" else published,
                )
            )
    return cases


@pytest.mark.parametrize("case", _cases(), ids=lambda case: f"{case.text[:60]} ({case.published})")
def test_case(case: Case) -> None:
    found = timexes(case.text, case.published)
    assert tuple(one.text for one in found) == case.words
    assert tuple(f"{one.type} {one.value} {one.edtf or '-'} {one.anchor}" for one in found) == case.told
    for one in found:
        assert case.text[one.start : one.end] == one.text
        assert one.reason
        assert one.anchor in ANCHORS
        assert one.edtf is None or edtf.is_date(one.edtf) or edtf.is_moment(one.edtf)


def test_a_dateline_beside_publication_is_counted_from() -> None:
    text = "Talks resume\n\nMarch 17, 2020\n\nThe envoys met yesterday."
    yesterday = timexes(text, "2020-03-18")[-1]
    assert (yesterday.edtf, yesterday.anchor) == ("2020-03-16", "dateline")
    assert "2020-03-17" in yesterday.reason


def test_a_date_on_a_line_of_its_own_that_is_far_from_publication_is_no_dateline() -> None:
    yesterday = timexes("May 2, 2011\n\nThe envoys met yesterday.", "2020-03-18")[-1]
    assert (yesterday.edtf, yesterday.anchor) == ("2020-03-17", "publication")


def test_the_reason_tells_the_tense_where_it_decides() -> None:
    (past,) = timexes("They met on Tuesday.", "2020-03-18")
    (future,) = timexes("They will meet on Tuesday.", "2020-03-18")
    assert "past tense" in past.reason
    assert "future tense" in future.reason
    assert "tense" not in timexes("They met last year.", "2020-03-18")[0].reason


def test_a_bound_is_an_open_interval() -> None:
    (since,) = timexes("In force since 2011.", "2020-03-18")
    assert (since.value, since.edtf) == ("2011", "2011/..")
    assert "beginning" in since.reason


def test_an_event_has_no_date_and_says_so() -> None:
    (anniversary,) = timexes("A wreath was laid on the 14th anniversary of the war.", "2020-03-18")
    assert (anniversary.edtf, anniversary.anchor) == (None, "event")
    assert "the war" in anniversary.reason
    assert anniversary.counted_from is not None
    assert (anniversary.counted_from.text, anniversary.counted_from.date) == ("the war", None)


def test_the_words_that_a_date_was_counted_from_are_told() -> None:
    text = "The summit in Oslo was held on 12 March. They spoke the day after the summit. The next day they left."
    summit, after, following = timexes(text, "2020-03-18")
    assert summit.counted_from is None
    assert after.counted_from is not None
    assert (after.counted_from.text, after.counted_from.date) == (
        "The summit in Oslo was held on 12 March",
        "2020-03-12",
    )
    assert following.counted_from is not None
    assert (following.counted_from.start, following.counted_from.end) == (after.start, after.end)
    assert following.edtf == "2020-03-14"


def test_a_reason_says_which_end_of_an_event_is_missing() -> None:
    *_, after = timexes("The summit opened on 12 March. They spoke the day after the summit.", "2020-03-18")
    assert "only the beginning is told" in after.reason


def test_an_event_that_is_named_nowhere_else_is_quoted_in_the_reason() -> None:
    (after,) = timexes("They spoke the day after the bridge collapsed.", "2020-03-18")
    assert (after.edtf, after.anchor) == (None, "event")
    assert "the bridge collapsed" in after.reason


def test_a_dateline_is_told_with_its_words() -> None:
    text = "Talks resume\n\nMarch 17, 2020\n\nThe envoys met yesterday."
    counted_from = timexes(text, "2020-03-18")[-1].counted_from
    assert counted_from is not None
    assert counted_from.text == "March 17, 2020"


@pytest.mark.parametrize("published", [None, "2023-09", "2023"])
def test_a_despatch_counts_from_the_full_date_that_opens_it(published: str | None) -> None:
    text = "SPLIT, 13 September 2023 - The envoy met the mayor on Tuesday and will leave tomorrow."
    (_, tuesday, tomorrow) = timexes(text, published)
    assert (tuesday.edtf, tuesday.anchor) == ("2023-09-12", "dateline")
    assert (tomorrow.edtf, tomorrow.anchor) == ("2023-09-14", "dateline")
    assert tomorrow.counted_from is not None
    assert tomorrow.counted_from.text == "SPLIT, 13 September 2023 -"


def test_an_old_dateline_below_a_headline_is_counted_from() -> None:
    text = "Envoy in Split\n\nSPLIT (CROATIA), 9 OCT 89 (LEDGER) -- The envoy met the mayor and will leave tomorrow."
    assert timexes(text)[-1].edtf == "1989-10-10"


@pytest.mark.parametrize("published", ["2023-09-14", "2023-10", "2023-09-01/2023-09-20"])
def test_a_publication_that_is_known_is_not_overruled_by_a_despatchs_opening(published: str) -> None:
    text = "SPLIT, 13 September 2023 - The envoy met the mayor yesterday."
    assert timexes(text, published)[-1].anchor == "publication"


def test_a_sentence_that_opens_with_a_date_is_no_dateline() -> None:
    assert timexes("Split hosted talks on 13 September 2023. The envoy left on Tuesday.")[-1].anchor != "dateline"
