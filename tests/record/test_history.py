"""Which status stands, by which rule, and what its history holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.engagement import Status, StatusSource
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement, merge_readings
from dragoman.record.compose.history import history_of
from dragoman.record.compose.standing import standing_status
from dragoman.record.merge.report import reports_of
from tests.record.examples import article, engagement, reading

RUS = ("Nadezhda Orlova", "RUS", "guest")
SYR = ("Karim al-Hadid", "SYR", "host")
DAY = "2021-05-04"


def told(name: str, published: str | None, status: str, date: str | None = DAY, **values: Any) -> Reading:
    """An article of a publisher of its own that gives one meeting a status."""
    by, said = values.pop("by", None), values.pop("said", None)
    source = StatusSource((by,), said) if by else None
    of = article(name, f"{name}\nThey met.", published, values.pop("publisher", name.title()))
    return reading(
        of, engagement(of, "meeting", [RUS, SYR], "met", status=status, date=date, status_source=source, **values)
    )


def record_of(*readings: Reading) -> RecordedEngagement:
    """The one engagement of these articles, joined by hand, since the merge alone would part some of them."""
    ids = [one.engagements[0].id for one in readings]
    same = [Judgement(ids[0], other, Verdict.SAME, by="mk", when="2024-01-01T00:00:00+00:00") for other in ids[1:]]
    (row,) = merge_readings(readings, same)
    return row


PLAN = told("plan", "2021-05-01", "planned")
OFF = told("off", "2021-05-03", "cancelled")
DONE = told("done", "2021-05-05", "occurred")


@pytest.mark.parametrize(
    ("readings", "status", "rule"),
    [
        ((PLAN,), "planned", "last_word"),
        ((PLAN, DONE), "occurred", "took_place"),
        ((PLAN, OFF), "cancelled", "last_word"),
        ((PLAN, OFF, DONE), "occurred", "took_place"),
        ((PLAN, OFF, told("again", "2021-05-04", "planned")), "planned", "last_word"),
        ((told("may", "2021-04-20", "hypothetical"), PLAN), "planned", "last_word"),
        ((PLAN, told("may", "2021-05-02", "hypothetical")), "planned", "last_word"),
        ((told("may", "2021-04-20", "hypothetical"),), "hypothetical", "last_word"),
        ((PLAN, told("now", "2021-05-04", "ongoing")), "ongoing", "under_way"),
        ((told("now", "2021-05-04", "ongoing"), DONE), "occurred", "took_place"),
        ((DONE, told("late", "2021-05-09", "planned")), "occurred", "took_place"),
        ((OFF, told("late", "2021-05-09", "planned")), "cancelled", "last_word"),
        ((told("late", "2021-05-09", "planned"),), "planned", "last_word"),
        ((PLAN, told("recap", "2022-05-01", "occurred", "2021-05", background=True)), "occurred", "took_place"),
        ((told("no", None, "cancelled"), PLAN), "planned", "last_word"),
        ((told("no", None, "planned"), OFF), "cancelled", "last_word"),
        ((told("no", None, "occurred"), PLAN), "occurred", "took_place"),
    ],
)  # fmt: skip
def test_the_status_that_stands(readings: tuple[Reading, ...], status: str, rule: str) -> None:
    for ordered in (readings, readings[::-1]):
        row = record_of(*ordered)
        assert row.status_reason is not None
        assert (str(row.status), row.status_reason.rule) == (status, rule)
    assert "status" not in row.disputed


def test_put_off_to_another_day_and_then_done() -> None:
    plan = told("plan", "2021-05-01", "planned", DAY)
    off = told("off", "2021-05-03", "postponed", "2021-05-11")
    late = told("late", "2021-05-04", "planned", DAY)
    new = told("new", "2021-05-09", "planned", "2021-05-11")
    row = record_of(plan, off)
    assert (row.status, row.date, row.disputed) == (Status.POSTPONED, "2021-05-11", ())
    assert record_of(plan, off, late).status is Status.POSTPONED
    row = record_of(plan, off, late, new)
    assert (row.status, row.date, row.disputed) == (Status.PLANNED, "2021-05-11", ())
    row = record_of(plan, off, new, told("done", "2021-05-12", "occurred", "2021-05-11"))
    assert (row.status, row.date, row.disputed) == (Status.OCCURRED, "2021-05-11", ())
    assert [(str(one.status), one.as_of, one.date) for one in row.history] == [
        ("planned", "2021-05-01", DAY),
        ("postponed", "2021-05-03", "2021-05-11"),
        ("planned", "2021-05-09", "2021-05-11"),
        ("occurred", "2021-05-12", "2021-05-11"),
    ]


def test_what_took_place_a_day_after_its_plan_is_no_dispute() -> None:
    row = record_of(PLAN, told("done", "2021-05-06", "occurred", "2021-05-05"))
    assert (row.date, row.disputed) == ("2021-05-05", ())
    assert [one.date for one in row.history] == [DAY, "2021-05-05"]


def test_one_side_denies_what_the_other_confirms() -> None:
    confirmed = told("one", "2021-05-05", "occurred", by="Syrian Foreign Ministry")
    denied = told("two", "2021-05-06", "denied", by="RUS")
    row = record_of(confirmed, denied)
    assert row.status is Status.DENIED
    assert row.status_reason is not None
    assert row.status_reason.reason == (
        "denied by RUS (2021-05-06), though Syrian Foreign Ministry tells that it took place"
    )
    assert row.status_reason.articles == ("two",)
    (dispute,) = row.disputes
    assert [(version.value, version.by) for version in dispute.versions] == [
        ("denied", ("RUS",)),
        ("occurred", ("Syrian Foreign Ministry",)),
    ]


def test_a_denial_before_the_day_is_a_word_on_what_was_ahead() -> None:
    row = record_of(PLAN, told("no", "2021-05-02", "denied", by="RUS"), DONE)
    assert (row.status, row.disputed) == (Status.OCCURRED, ())
    row = record_of(PLAN, told("no", "2021-05-02", "denied", by="RUS"))
    assert (row.status, row.disputed) == (Status.DENIED, ("status",))


def test_who_denied_and_then_admitted_it_denies_no_more() -> None:
    denied = told("two", "2021-05-06", "denied", by="The Kremlin")
    admitted = told("three", "2021-05-09", "occurred", by="Kremlin")
    row = record_of(DONE, denied, admitted)
    assert (row.status, row.disputed) == (Status.OCCURRED, ())


def test_called_off_as_told_after_others_told_it_as_done() -> None:
    row = record_of(DONE, told("off", "2021-05-07", "cancelled"))
    assert (row.status, row.disputed) == (Status.OCCURRED, ("status",))


def test_a_status_is_of_the_day_on_which_it_was_said() -> None:
    cancelled = told("off", "2021-05-03", "cancelled", by="TUR", said="2021-04-30")
    row = record_of(told("plan", "2021-05-01", "planned"), cancelled)
    assert [(str(one.status), one.as_of, one.published, one.by) for one in row.history] == [
        ("cancelled", "2021-04-30", "2021-05-03", ("TUR",)),
        ("planned", "2021-05-01", "2021-05-01", ("Plan",)),
    ]
    assert row.status is Status.PLANNED
    ahead = told("off", "2021-05-03", "cancelled", by="TUR", said="2021-06-30")
    assert record_of(ahead).history[0].as_of == "2021-05-03"


def test_what_several_say_one_after_another_is_one_entry() -> None:
    row = record_of(PLAN, told("other", "2021-05-02", "planned", "2021-05"), DONE)
    assert [(str(one.status), one.articles, one.by) for one in row.history] == [
        ("planned", ("other", "plan"), ("Plan", "Other")),
        ("occurred", ("done",), ("Done",)),
    ]


@st.composite
def reports(draw: st.DrawFn) -> list[Reading]:
    days = ["2021-05-03", "2021-05-04", "2021-05-05", None]
    return [
        told(
            f"n{n}", draw(st.sampled_from(days)), draw(st.sampled_from([str(one) for one in Status])),
            draw(st.sampled_from(["2021-05-04", "2021-05", "2021-05-11", None])),
            by=draw(st.sampled_from(["RUS", "Kremlin", None])), said=draw(st.sampled_from(days)),
            publisher=draw(st.sampled_from(["Courier", "Gazette", None])),
        )
        for n in range(draw(st.integers(1, 6)))
    ]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(reports(), st.randoms(use_true_random=False))
def test_neither_the_standing_status_nor_the_history_hangs_on_the_order(found: list[Reading], random: Any) -> None:
    ordered = reports_of(found)
    shuffled = list(ordered)
    random.shuffle(shuffled)
    assert standing_status(ordered) == standing_status(shuffled)
    assert history_of(ordered) == history_of(shuffled)
    status, reason = standing_status(ordered)
    assert status in {one.engagement.status for one in ordered}
    assert set(reason.articles) <= {one.article for one in ordered}
    assert sorted({name for entry in history_of(ordered) for name in entry.articles}) == [
        one.article for one in sorted(ordered, key=lambda one: one.article)
    ]
