"""Judgements of persons on the invented articles, in short."""

from __future__ import annotations

from dragoman.model.person_judgement import Action, PersonJudgement, PersonVerdict, Value
from dragoman.model.reading import Reading
from dragoman.record.judgements.found import judged_report


def at(minute: int) -> str:
    return f"2021-06-01T10:{minute:02}:00+00:00"


def judged(verdict: str, *on: Reading, minute: int = 0, undo: bool = False, nth: int = 0) -> PersonJudgement:
    """A judgement on the nth engagement of each of these readings."""
    reports = tuple(judged_report(one, one.engagements[nth]) for one in on)
    return PersonJudgement(PersonVerdict(verdict), reports, "mk", at(minute), "I was there", undo=undo)


def pair(verdict: str, left: Reading, right: Reading, minute: int = 0) -> PersonJudgement:
    """A judgement on the first engagements of two readings."""
    ours, theirs = (judged_report(one, one.engagements[0]) for one in (left, right))
    return PersonJudgement(PersonVerdict(verdict), (ours,), "mk", at(minute), other=theirs)


def correct(
    attribute: str,
    value: Value,
    *on: Reading,
    action: str = "set",
    minute: int = 0,
    undo: bool = False,
    whole: Reading | None = None,
    by: str = "mk",
) -> PersonJudgement:
    """A correction of the first engagement of each of these readings."""
    return PersonJudgement(
        PersonVerdict.CORRECT,
        tuple(judged_report(one, one.engagements[0]) for one in on),
        by,
        at(minute),
        "the ministry's site says so",
        None if whole is None else judged_report(whole, whole.engagements[0]),
        attribute,
        Action(action),
        value,
        undo,
    )
