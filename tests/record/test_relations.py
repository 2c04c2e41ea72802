"""The contacts of two states over time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.reading import Reading
from dragoman.record import Relation, merge_readings, relation_of, relation_to_json
from dragoman.record.relations.periods import unit_for
from dragoman.record.relations.relation import Unit
from tests.record.examples import article, engagement, reading

ORLOVA = ("Nadezhda Orlova", "RUS", "guest")
HADID = ("Karim al-Hadid", "SYR", "host")
PETROV = ("Ivan Petrov", "RUS", "participant")


def told(name: str, kind: str, on: str | None, people: Any = None, **values: Any) -> Reading:
    """An article with one contact of the two states."""
    of = article(name, f"{name}\nThey met.", values.pop("published", "2022-01-01"))
    people = [ORLOVA, HADID] if people is None else people
    return reading(of, engagement(of, kind, people, "met", date=on, background=True, **values))


def visit_with_meeting(on: str = "2021-05-04", part_of: bool = True) -> Reading:
    """A visit and the meeting on it, tied to it by the article or by its day alone."""
    of = article(f"visit {on}", f"Visit {on}\nShe visits and meets him.", "2022-01-01")
    visit = engagement(of, "visit", [ORLOVA], "visits", date=on, country="SYR", background=True, level="minister")
    met = engagement(
        of, "meeting", [ORLOVA, HADID], "meets", date=on, country="SYR", background=True, level="leader",
        part_of=visit.id if part_of else None,
    )  # fmt: skip
    return reading(of, visit, met)


def related(*readings: Reading, **asked: Any) -> Relation:
    on = asked.pop("on", date(2022, 1, 1))
    return relation_of(merge_readings(readings), ("RUS", "SYR"), on, **asked)


@pytest.mark.parametrize("part_of", [True, False])
def test_a_visit_counts_once_with_the_meetings_in_it(part_of: bool) -> None:
    relation = related(visit_with_meeting(part_of=part_of))
    (contact,) = relation.contacts
    assert (str(contact.kind), str(contact.level), [str(part.kind) for part in contact.parts]) == (
        "visit", "leader", ["meeting"],
    )  # fmt: skip


def test_a_call_on_the_day_of_a_visit_is_a_contact_of_its_own() -> None:
    relation = related(visit_with_meeting(), told("call", "call", "2021-05-04"))
    assert relation_to_json(relation)["kinds"] == {"visit": 1, "call": 1}


def test_others_on_the_day_of_a_visit_met_on_their_own() -> None:
    elsewhere = told("other", "meeting", "2021-05-04", [PETROV, ("Samir Nasser", "SYR", "participant")], country="SYR")
    assert len(related(visit_with_meeting(), elsewhere).contacts) == 2


@pytest.mark.parametrize("status", ["planned", "cancelled", "postponed", "denied", "hypothetical"])
def test_what_did_not_take_place_is_no_contact(status: str) -> None:
    assert related(told("one", "call", "2021-05-04", status=status)).contacts == ()
    assert len(related(told("one", "call", "2021-05-04", status="ongoing")).contacts) == 1


def test_contacts_of_others_do_not_count() -> None:
    assert related(told("one", "call", "2021-05-04", [PETROV, ("Selim Demir", "TUR", "participant")])).contacts == ()


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2020-01-31", "2021-12-01", Unit.MONTH),
        ("2020-01-01", "2022-01-01", Unit.QUARTER),
        ("2014-01-01", "2021-12-31", Unit.QUARTER),
        ("2014-01-01", "2022-01-01", Unit.YEAR),
    ],
)
def test_the_periods_follow_the_span(first: str, last: str, unit: Unit) -> None:
    assert unit_for(date.fromisoformat(first), date.fromisoformat(last)) is unit


def test_the_rhythm_with_empty_periods_between() -> None:
    ends = told("a", "call", "2021-01-04"), told("c", "call", "2021-04-20")
    relation = related(*ends, told("b", "message", "2021-04"))
    assert [(one.name, len(one.contacts)) for one in relation.periods] == [
        ("2021-01", 1), ("2021-02", 0), ("2021-03", 0), ("2021-04", 2),
    ]  # fmt: skip
    years = related(told("a", "call", "2011-01-04"), told("b", "message", "2020"), told("c", "call", "2021-04-20"))
    assert [(one.name, len(one.contacts)) for one in years.periods if one.contacts] == [
        ("2011", 1), ("2020", 1), ("2021", 1),
    ]  # fmt: skip


def test_what_is_dated_too_coarsely_for_a_period_is_named_apart() -> None:
    relation = related(
        told("a", "call", "2021-01-04"), told("b", "visit", "2021", country="SYR"), told("c", "meeting", None)
    )
    assert [one.engagement.date for one in relation.coarse] == ["2021"]
    assert [str(one.kind) for one in relation.undated] == ["meeting"]
    assert sum(len(one.contacts) for one in relation.periods) == 1


def test_the_longest_gap_lies_between_contacts_of_known_days() -> None:
    relation = related(
        told("a", "call", "2021-01-04"), told("b", "visit", "2021-02-01/2021-02-20", country="SYR"),
        told("c", "meeting", "2021-02-10", [PETROV, HADID]), told("d", "call", "2021-03-15"),
        told("e", "message", "2021"),
    )  # fmt: skip
    assert relation.gap is not None
    assert (relation.gap.days, relation.gap.before.engagement.date) == (27, "2021-01-04")
    later = related(told("b", "visit", "2021-02-01/2021-02-20", country="SYR"), told("d", "call", "2021-03-31"))
    assert later.gap is not None
    assert later.gap.days == 38
    assert related(told("a", "call", "2021-01-04")).gap is None


def test_the_last_and_the_next() -> None:
    plan = told("plan", "visit", "2021-06-01", [ORLOVA], status="planned", published="2021-05-20", country="SYR")
    done = told("done", "call", "2021-05-04")
    relation = related(plan, done, on=date(2021, 5, 25))
    assert relation.last is not None
    assert relation.last.engagement.date == "2021-05-04"
    assert relation.next is not None
    assert relation.next.due == "2021-06-01"
    assert related(plan, done, on=date(2021, 7, 25)).next is None


def test_the_time_asked_for() -> None:
    calls = [told(str(year), "call", f"{year}-01-04") for year in (2019, 2020, 2021)]
    relation = related(*calls, told("d", "visit", None, country="SYR"), since="2020", until="2020-06")
    assert [one.engagement.date for one in relation.contacts] == ["2020-01-04"]
    assert (relation.periods[0].name, relation.periods[-1].name) == ("2020-01", "2020-06")


def test_what_is_new_in_the_last_period() -> None:
    before = told("a", "call", "2020-01-04", level="minister", topics=["grain corridor"])
    last = told(
        "b", "meeting", "2021-05-04", [PETROV, HADID], level="leader", topics=["the grain corridor", "refugees"]
    )
    relation = related(before, last)
    assert [(one.what, one.value) for one in relation.new] == [
        ("kind", "meeting"), ("level", "leader"), ("topic", "refugees"), ("person", "Ivan Petrov"),
    ]  # fmt: skip
    assert related(last).new == ()
    assert related(before, last, since="2021").new == relation.new


@st.composite
def several(draw: st.DrawFn) -> list[Reading]:
    dates = ["2021-05-04", "2021-05", "2021", "2020-01-04/2020-01-06", None]
    return [
        told(f"n{n}", draw(st.sampled_from(["visit", "meeting", "call", "message"])), draw(st.sampled_from(dates)),
             country=draw(st.sampled_from(["SYR", None])), status=draw(st.sampled_from(["occurred", "planned"])))
        for n in range(draw(st.integers(0, 6)))
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(several(), st.randoms(use_true_random=False))
def test_every_contact_is_counted_in_one_place_and_the_order_changes_nothing(found: list[Reading], random: Any) -> None:
    engagements = list(merge_readings(found))
    relation = relation_of(engagements, ("RUS", "SYR"), date(2022, 1, 1))
    placed = sum(len(one.contacts) for one in relation.periods) + len(relation.coarse) + len(relation.undated)
    assert placed == len(relation.contacts)
    random.shuffle(engagements)
    assert relation_of(engagements, ("RUS", "SYR"), date(2022, 1, 1)) == relation
