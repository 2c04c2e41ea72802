"""What was put off: the plan for the day given up, the postponement, and the day it was held after all."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from dragoman.model.reading import Reading
from dragoman.record import merge_readings
from tests.record.examples import article, engagement, reading

GUEST = ("Nadezhda Orlova", "RUS", "guest")
HOST = ("Karim al-Hadid", "SYR", "host")


def tell(name: str, published: str, **values: Any) -> Reading:
    """An article with one visit of one minister to Damascus."""
    of = article(name, values.pop("text", f"{name}\nOf a visit."), published)
    values = {"place": "Damascus", "country": "SYR"} | values
    return reading(of, engagement(of, values.pop("kind", "visit"), values.pop("people", [GUEST]), "visit", **values))


def rows(*readings: Reading) -> list[list[str]]:
    return sorted(sorted(report.article for report in row.reports) for row in merge_readings(readings))


PLAN = tell("plan", "2021-04-28", date="2021-05-10", status="planned")
DELAY = tell("delay", "2021-05-08", date="2021-05-10", status="postponed")
HELD = tell("held", "2021-06-16", date="2021-06-15")


def test_a_plan_its_postponement_and_the_visit_are_one_in_any_order() -> None:
    for order in permutations([PLAN, DELAY, HELD]):
        assert rows(*order) == [["delay", "held", "plan"]]


def test_without_the_postponement_another_day_is_another_visit() -> None:
    assert rows(PLAN, HELD) == [["held"], ["plan"]]


def test_a_plan_made_after_the_postponement_keeps_its_day() -> None:
    anew = tell("anew", "2021-05-20", date="2021-05-10/2021-05-12", status="planned")
    assert rows(DELAY, HELD, anew) == [["anew", "delay"], ["held"]]


def test_what_was_before_the_postponement_is_not_what_came_of_it() -> None:
    before = tell("before", "2021-05-02", date="2021-05-01")
    assert rows(before, DELAY) == [["before"], ["delay"]]


def test_other_persons_did_not_pay_the_visit_that_was_put_off() -> None:
    other = tell("other", "2021-06-16", date="2021-06-15", people=[("Ivan Petrov", "RUS", "guest")])
    assert rows(DELAY, other) == [["delay"], ["other"]]


def test_one_article_tells_that_it_was_brought_forward() -> None:
    of = article("forward", "Second round ends\nThe round of 2 June was brought forward to Monday.", "2021-05-11")
    values: dict[str, Any] = {"place": "Damascus", "country": "SYR"}
    people = [GUEST, HOST]
    held = engagement(of, "meeting", people, "ends", date="2021-05-10", **values)
    fixed = engagement(of, "meeting", people, "round of", date="2021-06-02", status="postponed", **values)
    plan = tell("plan", "2021-04-28", kind="meeting", people=people, date="2021-06-02", status="planned")
    assert rows(reading(of, held, fixed), plan) == [["forward", "forward", "plan"]]


def test_one_article_tells_a_delay_and_an_older_visit_apart() -> None:
    of = article("delay", "Visit put off\nThe visit of 10 May was put off. She was there in April.", "2021-05-08")
    values: dict[str, Any] = {"place": "Damascus", "country": "SYR"}
    delay = engagement(of, "visit", [GUEST], "put off", date="2021-05-10", status="postponed", **values)
    older = engagement(of, "visit", [GUEST], "was there", date="2021-04", background=True, **values)
    assert len(rows(reading(of, delay, older))) == 2
