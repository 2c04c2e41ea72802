"""What was announced, and what became of it by a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dragoman.model.engagement import Engagement, Kind
from dragoman.model.reading import Reading
from dragoman.record import Expectation, State, expectation_to_json, expectations, merge_readings
from tests.record.examples import article, engagement, reading
from tests.record.judgements.said import correct

ORLOVA = ("Nadezhda Orlova", "RUS", "guest")
HADID = ("Karim al-Hadid", "SYR", "host")


def told(name: str, published: str | None, status: str, on: str | None, **values: Any) -> Reading:
    """An article with a visit of a minister to Syria, or what else it is told to be."""
    of = article(name, f"{name}\nShe visits.", published, values.pop("publisher", name.title()))
    values.setdefault("country", "SYR")
    people = values.pop("people", [ORLOVA])
    return reading(of, engagement(of, values.pop("kind", "visit"), people, "visits", status=status, date=on, **values))


def expected(on: str, *readings: Reading) -> list[Expectation]:
    return expectations(merge_readings(readings), date.fromisoformat(on))


PLAN = told("plan", "2021-05-01", "planned", "2021-05-09")


@pytest.mark.parametrize(
    ("on", "state", "days"),
    [
        ("2021-05-03", State.DUE, 6),
        ("2021-05-09", State.DUE, 0),
        ("2021-05-16", State.DUE, -7),
        ("2021-05-17", State.OVERDUE, -8),
    ],
)
def test_a_plan_is_due_and_some_days_after_its_day_overdue(on: str, state: State, days: int) -> None:
    (one,) = expected(on, PLAN)
    assert (one.state, one.days, one.due, one.announced, one.announced_by) == (
        state, days, "2021-05-09", "2021-05-01", ("Plan",),
    )  # fmt: skip
    assert one.outcome is None


@pytest.mark.parametrize(("due", "last"), [("2021-05", "2021-06-21"), ("2021", "2022-03-03")])
def test_the_less_exact_a_plan_the_later_it_is_overdue(due: str, last: str) -> None:
    plan = told("plan", "2021-01-01", "planned", due)
    assert expected(last, plan)[0].state is State.DUE
    after = date.fromisoformat(last).toordinal() + 1
    assert expected(date.fromordinal(after).isoformat(), plan)[0].state is State.OVERDUE


def test_before_its_announcement_nobody_expects_it() -> None:
    assert expected("2021-04-30", PLAN) == []


def test_what_took_place_is_confirmed_and_was_due_before() -> None:
    done = told("done", "2021-05-10", "occurred", "2021-05-09")
    (one,) = expected("2021-06-01", PLAN, done)
    assert (one.state, one.planned, one.reason) == (State.CONFIRMED, "2021-05-09", "took place (2021-05-09)")
    assert one.outcome is one.engagement
    (before,) = expected("2021-05-05", PLAN, done)
    assert (before.state, before.outcome, before.days) == (State.DUE, None, 4)
    (alone,) = expected("2021-05-05", told("now", "2021-05-04", "occurred", "2021-05-04"), PLAN)
    assert alone.announced_by == ("Plan",)


def test_a_report_of_another_day_bears_out_the_plan_where_it_is_near_and_nothing_speaks_against_it() -> None:
    met: dict[str, Any] = {"kind": "meeting", "people": [ORLOVA, HADID]}
    plan = told("plan", "2021-05-01", "planned", "2021-05-09", **met)
    (one,) = expected("2021-06-01", plan, told("done", "2021-05-12", "occurred", "2021-05-11", **met))
    assert one.state is State.CONFIRMED
    assert one.outcome is not None
    assert one.outcome.id != one.engagement.id
    petrov = [("Ivan Petrov", "RUS", "guest"), HADID]
    for other in (
        told("done", "2021-05-14", "occurred", "2021-05-13", **met),
        told("done", "2021-05-12", "occurred", "2021-05-11", **met | {"people": petrov}),
        told("done", "2021-05-12", "occurred", "2021-05-11", **met | {"kind": "call"}),
    ):
        assert [one.state for one in expected("2021-06-01", plan, other)] == [State.OVERDUE]


def test_what_one_article_tells_of_two_days_is_two() -> None:
    of = article("both", "Both\nThey met on Monday. They meet again on Tuesday.", "2021-05-03")
    met = engagement(of, "meeting", [ORLOVA, HADID], "met", date="2021-05-03")
    again = engagement(of, "meeting", [ORLOVA, HADID], "meet again", date="2021-05-04", status="planned")
    assert [one.state for one in expected("2021-06-01", reading(of, met, again))] == [State.OVERDUE]


def test_what_was_itself_announced_bears_out_its_own_plan() -> None:
    met: dict[str, Any] = {"kind": "meeting", "people": [ORLOVA, HADID]}
    plan = told("plan", "2021-05-01", "planned", "2021-05-09", **met)
    other = told("other", "2021-05-01", "planned", "2021-05-11", **met)
    done = told("done", "2021-05-12", "occurred", "2021-05-11", **met)
    assert [one.state for one in expected("2021-06-01", plan, other, done)] == [State.OVERDUE, State.CONFIRMED]


def test_cancelled_denied_and_postponed() -> None:
    assert (
        expected("2021-05-05", PLAN, told("off", "2021-05-04", "cancelled", "2021-05-09"))[0].state is State.CANCELLED
    )
    assert expected("2021-05-05", PLAN, told("no", "2021-05-04", "denied", "2021-05-09"))[0].state is State.DENIED
    (one,) = expected("2021-05-05", PLAN, told("late", "2021-05-04", "postponed", "2021-05-09"))
    assert (one.state, one.reason) == (State.POSTPONED, "put off, and no new date is told")
    (one,) = expected("2021-06-05", PLAN, told("late", "2021-05-04", "postponed", "2021-05-09"))
    assert (one.state, one.due) == (State.POSTPONED, None)


def test_put_off_and_planned_anew() -> None:
    off = told("off", "2021-05-04", "postponed", "2021-05-09")
    soon = told("anew", "2021-05-06", "planned", "2021-05-30")
    (one,) = expected("2021-05-07", PLAN, off, soon)
    assert (one.state, one.due) == (State.DUE, "2021-05-30")


def test_put_off_and_planned_anew_for_a_day_too_far_off_to_be_sure() -> None:
    off = told("off", "2021-05-04", "postponed", "2021-05-09")
    anew = told("anew", "2021-05-06", "planned", "2022-05-30")
    first, second = expected("2021-05-07", PLAN, off, anew)
    assert (first.state, second.state) == (State.POSTPONED, State.DUE)
    assert first.outcome is not None
    assert first.outcome.id == second.engagement.id


def programme(name: str, published: str, *acts: tuple[str, str, str]) -> Reading:
    """A visit with the talks that are part of it: (kind, status, date) each, the visit first."""
    of = article(name, f"{name}\nShe visits, and meets him.", published, name.title())
    made: list[Engagement] = []
    for kind, status, on in acts:
        people = [ORLOVA] if kind == "visit" else [ORLOVA, HADID]
        whole = made[0].id if made else None
        made.append(
            engagement(of, kind, people, "visits", status=status, date=on, part_of=whole, id=f"{name}-{kind}",
                       country="SYR")
        )  # fmt: skip
    return reading(of, *made)


TOUR = programme("tour", "2021-05-01", ("visit", "planned", "2021-05-09"), ("meeting", "planned", "2021-05-09"))


@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_what_is_part_of_something_called_off_is_off_with_it(status: str) -> None:
    off = told("off", "2021-05-04", status, "2021-05-09")
    found = {one.engagement.kind: one for one in expected("2021-06-05", TOUR, off)}
    talks, visit = found[Kind.MEETING], found[Kind.VISIT]
    assert (talks.state, visit.state) == (State(status), State(status))
    assert talks.reason == f"part of the visit {visit.engagement.id}: {status} as of 2021-05-04, by Off"
    before = expected("2021-05-03", TOUR, off)
    assert [one.state for one in before] == [State.DUE, State.DUE]


def test_what_is_part_of_something_put_off_waits_with_it() -> None:
    off = told("off", "2021-05-04", "postponed", "2021-05-09")
    found = {one.engagement.kind: one for one in expected("2021-06-05", TOUR, off)}
    talks = found[Kind.MEETING]
    assert (talks.state, talks.due, talks.planned, talks.days) == (State.POSTPONED, None, "2021-05-09", None)
    assert talks.reason.endswith("put off, and no new date is told")


def test_a_part_that_is_announced_anew_stands_by_itself() -> None:
    off = told("off", "2021-05-04", "postponed", "2021-05-09")
    anew = told("anew", "2021-05-06", "planned", "2021-05-09", kind="meeting", people=[ORLOVA, HADID])
    found = {one.engagement.kind: one for one in expected("2021-05-07", TOUR, off, anew)}
    assert (found[Kind.MEETING].state, found[Kind.VISIT].state) == (State.DUE, State.POSTPONED)


@pytest.mark.parametrize(("status", "reason"), [("cancelled", "cancelled"), ("occurred", "took place (2021-05-09)")])
def test_what_a_person_corrected_is_that_persons_word(status: str, reason: str) -> None:
    (merged,) = merge_readings([PLAN], [correct("status", status, PLAN)])
    (one,) = expectations([merged], date(2021, 6, 5))
    assert one.reason == f"{reason}, as mk corrected it on 2021-06-01"


def test_a_possibility_is_named_so() -> None:
    (one,) = expected("2021-08-01", told("may", "2021-05-01", "hypothetical", "2021-05-09"))
    assert (one.state, one.firm) == (State.OVERDUE, False)
    assert one.reason.endswith("it was only possible")


def test_without_a_date_it_is_due_until_nobody_has_spoken_of_it_for_a_year() -> None:
    plan = told("plan", "2021-05-01", "planned", None)
    assert [(one.state, one.due) for one in expected("2021-08-01", plan)] == [(State.DUE, None)]
    assert [one.state for one in expected("2022-08-01", plan)] == [State.OVERDUE]


def test_in_order_of_what_is_due_the_undated_by_their_announcement() -> None:
    undated = told("open", "2021-05-05", "planned", None, people=[("Ivan Petrov", "RUS", "guest")], country="TUR")
    call = told("call", "2021-05-01", "planned", "2021-05-02", kind="call", people=[ORLOVA, HADID])
    found = expected("2021-05-06", PLAN, undated, call)
    assert [one.engagement.reports[0].article for one in found] == ["call", "open", "plan"]
    assert expected("2021-05-06", call, undated, PLAN) == found


def test_as_json() -> None:
    document = expectation_to_json(expected("2021-05-03", PLAN)[0])
    assert (document["state"], document["due"], document["days"]) == ("due", "2021-05-09", 6)
    assert document["engagement"]["id"] == document["id"]
