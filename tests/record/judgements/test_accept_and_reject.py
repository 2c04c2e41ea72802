"""What a person accepts is shown with what changes in it; what a person rejects leaves the record."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model.person_judgement import PersonJudgement
from dragoman.record import merge_readings, recorded_to_json
from dragoman.record.judgements.accepted import changes_since, values_accepted
from dragoman.record.judgements.settle import Effect, settle
from tests.record.judgements.said import judged, pair
from tests.record.test_merge import tell

ONE = tell("one", date="2021-05-04", country="SYR")
TWO = tell("two", date="2021-05-04", place="Latakia")
COPY = tell("copy", date="2021-05-04", country="SYR", text="one\nThey met.")


def accepted() -> PersonJudgement:
    (row,) = merge_readings([ONE, TWO])
    return replace(judged("accept", ONE, TWO), value=values_accepted(row))


def test_what_is_accepted_says_so_and_changes_nothing() -> None:
    (before,), (row,) = merge_readings([ONE, TWO]), merge_readings([ONE, TWO], [accepted()])
    assert row.accepted is not None
    assert (row.accepted.by, row.accepted.because) == ("mk", "I was there")
    assert replace(row, accepted=None, joined=before.joined) == before
    assert changes_since(row) == ()


def test_what_changes_in_it_afterwards_is_shown() -> None:
    day = tell("day", "2021-05-06", date="2021-05-04", place="Homs")
    again = tell("again", "2021-05-06", date="2021-05-04", place="Homs")
    (row,) = merge_readings([ONE, TWO, day, again], [accepted()])
    assert [(one.attribute, one.was, one.now) for one in changes_since(row)] == [("place", "Latakia", "Homs")]
    told = recorded_to_json(row)["accepted"]
    assert told["changed"] == [{"attribute": "place", "was": "Latakia", "now": "Homs"}]


def test_what_is_rejected_leaves_the_record_and_can_be_asked_for() -> None:
    said = [judged("reject", ONE, TWO)]
    assert merge_readings([ONE, TWO], said) == ()
    (row,) = merge_readings([ONE, TWO], said, rejected=True)
    assert row.rejected is not None
    assert recorded_to_json(row)["rejected"] == {
        "by": "mk", "when": "2021-06-01T10:00:00+00:00", "because": "I was there",
    }  # fmt: skip


def test_one_rejected_report_leaves_the_others() -> None:
    found = merge_readings([ONE, TWO], [judged("reject", ONE)], rejected=True)
    assert sorted((row.reports[0].article, row.rejected is not None) for row in found) == [
        ("one", True), ("two", False),
    ]  # fmt: skip
    assert len(merge_readings([ONE, TWO], [judged("reject", ONE)])) == 1


def test_a_copy_of_a_rejected_report_is_rejected_too() -> None:
    assert merge_readings([ONE, COPY], [judged("reject", ONE)]) == ()


def test_nobody_joins_what_is_rejected_to_what_is_not() -> None:
    found = merge_readings([ONE, TWO], [pair("same", ONE, TWO), judged("reject", ONE, minute=1)], rejected=True)
    assert len(found) == 2


def test_accepting_after_rejecting_and_taking_either_back() -> None:
    rejected, accepted = judged("reject", ONE, TWO), judged("accept", ONE, TWO, minute=1)
    (row,) = merge_readings([ONE, TWO], [accepted, rejected])
    assert (row.rejected, row.accepted is not None) == (None, True)
    assert [one.effect for one in settle([accepted, rejected], [ONE, TWO]).became] == [
        Effect.OVERRIDDEN, Effect.IN_FORCE,
    ]  # fmt: skip
    undone = [rejected, judged("reject", ONE, TWO, minute=1, undo=True)]
    assert merge_readings([ONE, TWO], undone) == merge_readings([ONE, TWO])


def test_a_pair_that_is_taken_back_is_the_machines_again() -> None:
    apart = pair("different", ONE, TWO)
    assert len(merge_readings([ONE, TWO], [apart])) == 2
    assert merge_readings([ONE, TWO], [apart, replace(apart, undo=True, when="2021-06-02")]) == merge_readings(
        [ONE, TWO]
    )
