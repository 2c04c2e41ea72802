"""A judgement finds its report again when a new reading of the article gave it another id."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dragoman.model.engagement import Kind
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.person_judgement import JudgedReport
from dragoman.model.reading import Reading
from dragoman.record import merge_readings
from dragoman.record.judgements.found import Found, find_again, judged_report
from dragoman.record.judgements.settle import Effect, settle
from tests.record.examples import Who, article, engagement, reading
from tests.record.judgements.said import correct, judged, pair
from tests.record.test_merge import tell

TEXT = (
    "Orlova in Tirvana\n"
    "Foreign Minister Nadezhda Orlova met President Karim al-Hadid on Tuesday.\n"
    "She then held talks with Selim Demir, and the talks with Demir went on for two hours."
)
HADID: list[Who] = [("Nadezhda Orlova", "RUS", "guest"), ("Karim al-Hadid", "SYR", "host")]
DEMIR: list[Who] = [("Nadezhda Orlova", "RUS", "guest"), ("Selim Demir", "TUR", "participant")]


def met(act: str = "met", people: list[Who] = HADID, name: str = "a", text: str = TEXT, **values: Any) -> Reading:
    of = article(name, text, "2021-05-05")
    return reading(of, engagement(of, values.pop("kind", "meeting"), people, act, **{"date": "2021-05-04"} | values))


def both(*, first: str = "met", second: str = "held talks") -> Reading:
    one, other = met(first), met(second, DEMIR)
    return replace(one, engagements=(*one.engagements, *other.engagements))


def report_of(of: Reading, nth: int = 0) -> JudgedReport:
    return judged_report(of, of.engagements[nth])


def found(judged_then: JudgedReport, *now: Reading, any_kind: bool = True) -> Found:
    assert find_again(judged_then, now, any_kind=any_kind) == find_again(judged_then, now[::-1], any_kind=any_kind)
    return find_again(judged_then, now, any_kind=any_kind)


def test_the_same_id_is_the_same_report() -> None:
    of = both()
    assert found(report_of(of), of) == Found(of.engagements[0].id)


def test_the_same_words_tell_of_it() -> None:
    then, now = met("met"), met("met President")
    assert then.engagements[0].id != now.engagements[0].id
    moved = found(report_of(then), now)
    assert moved == Found(now.engagements[0].id, "a was read anew: found by its words")


def test_another_kind_at_the_same_words_only_where_it_may() -> None:
    then, now = met("met"), met("met", kind="visit")
    assert found(report_of(then), now).engagement == now.engagements[0].id
    assert found(report_of(then), now, any_kind=False).engagement is None


def test_other_words_of_the_same_kind_parties_and_days() -> None:
    then, now = met("held talks", DEMIR), met("the talks", DEMIR)
    assert found(report_of(then), now).engagement == now.engagements[0].id
    assert found(report_of(then), met("the talks", DEMIR, date="2021-05-09")).engagement is None
    assert found(report_of(then), met("the talks", DEMIR, date=None)).engagement is None
    strangers: list[Who] = [("Ana Reyes", "ESP", "guest"), ("Jo Lund", "SWE", "host")]
    assert found(report_of(then), met("the talks", strangers)).engagement is None


def test_what_stood_beside_it_is_never_taken_for_it() -> None:
    then = both()
    now = replace(then, engagements=then.engagements[1:])
    assert found(report_of(then), now).engagement is None


def test_of_several_the_one_of_that_date_and_else_none() -> None:
    then = met("held talks", DEMIR)
    one, other = met("the talks", DEMIR), met("talks with Demir", DEMIR, date="2021-05")
    now = replace(one, engagements=(*one.engagements, *other.engagements))
    assert found(report_of(then), now).engagement == one.engagements[0].id
    third = met("went on", DEMIR)
    now = replace(now, engagements=(*now.engagements, *third.engagements))
    assert found(report_of(then), now).engagement is None


def test_a_further_version_of_the_article() -> None:
    then = met("met")
    later = TEXT.replace("on Tuesday", "on Tuesday, it was announced later")
    now = met("met", text=later)
    assert found(report_of(then), now).engagement == now.engagements[0].id
    assert found(report_of(then), met("met", name="b", text=later)).engagement is None
    copy = met("met President", name="b")
    assert found(report_of(then), copy).engagement == copy.engagements[0].id


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        (JudgedReport("e1", "gone", "agone"), "no article gone is on record"),
        (JudgedReport("e1"), "no report has this id"),
        (JudgedReport("e1", "a"), "a does not tell of it any more, or of several that it could be"),
    ],
)
def test_what_waits_says_for_what(then: JudgedReport, reason: str) -> None:
    assert find_again(then, [both()], any_kind=True) == Found(None, reason)


def test_judgements_go_with_the_reports_that_they_are_on() -> None:
    then, now, other = met("met"), met("met President"), met("met", name="b", text=f"Another.\n{TEXT}")
    said = [
        pair("different", then, other),
        judged("accept", then, minute=1),
        correct("place", "Homs", then, minute=2),
    ]
    before, after = merge_readings([then, other], said), merge_readings([now, other], said)
    assert [len(row.reports) for row in before] == [len(row.reports) for row in after] == [1, 1]
    row = next(row for row in after if row.reports[0].article == "a")
    assert row.place == "Homs"
    assert row.accepted is not None
    assert row.corrections[0].moved == "a was read anew: found by its words"
    assert [one.effect for one in settle(said, [now, other]).became] == [Effect.IN_FORCE] * 3
    assert "a was read anew" in (settle(said, [now, other]).pairs[0].reason or "")


def test_without_their_reports_judgements_wait_and_come_back() -> None:
    said = [judged("reject", met("met")), pair("same", met("met"), tell("x"), minute=1)]
    assert [one.effect for one in settle(said, []).became] == [Effect.WAITING] * 2
    assert merge_readings([met("met")], said) == ()
    (waiting,) = [one for one in settle(said, [met("met")]).became if one.effect is Effect.WAITING]
    assert waiting.reasons == ("no article x is on record",)


def test_two_reports_that_have_become_one_are_no_pair() -> None:
    then, now = both(), met("met")
    text = now.article.text
    whole = engagement(now.article, "meeting", HADID, text.split("\n", 1)[1], date="2021-05-04")
    now = reading(now.article, whole)
    one, other = (replace(report_of(then, n), beside=()) for n in (0, 1))
    said = replace(pair("different", then, then), on=(one,), other=replace(other, kind=Kind.MEETING))
    (became,) = settle([said], [now]).became
    assert (became.effect, became.reasons[-1]) == (Effect.WAITING, "both are one report now")


def test_judgements_of_earlier_versions_hold_by_their_ids() -> None:
    one, other = tell("one", date="2021-05-04"), tell("other", date="2021-05-04")
    apart = Judgement(other.engagements[0].id, one.engagements[0].id, Verdict.DIFFERENT, by="mk")
    assert len(merge_readings([one, other], [apart])) == 2
    assert settle([apart], [one]).became[0].effect is Effect.WAITING
