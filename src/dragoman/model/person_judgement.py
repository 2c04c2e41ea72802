"""What a person says of reports: that two are one, that one is right, no engagement at all, or wrong in a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from dragoman.model.engagement import Kind
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import Judgement, Verdict

Value = str | int | bool | dict[str, str | None] | None


class PersonVerdict(StrEnum):
    """What a person says of reports; of two of them (same, different, unsure), or of each (accept, reject, correct)."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


class Action(StrEnum):
    """What a correction does to a value: sets the one, or adds or removes one of several."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"


PAIRS = frozenset({PersonVerdict.SAME, PersonVerdict.DIFFERENT, PersonVerdict.UNSURE})


@dataclass(frozen=True, slots=True)
class JudgedReport:
    """The report that was judged, as it was then, so that it is found when a new reading gives it another id.

    ``engagement`` is the id in the reading of ``article`` (its name), whose text has the id ``text_id``. ``trigger``
    are the words that tell of it, ``date`` its EDTF date, ``parties`` its persons' names and its sides.
    ``beside`` are the ids of the other engagements of that reading: whatever is found instead is none of those.
    Of a judgement of an earlier version only ``engagement`` is known.
    """

    engagement: str
    article: str | None = None
    text_id: str | None = None
    kind: Kind | None = None
    trigger: Evidence | None = None
    date: str | None = None
    parties: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonJudgement:
    """A person's word on reports; the last word on one matter holds, and outlives every re-reading.

    ``on`` are the reports that it is on: of a pair the one report, else all that the engagement had then. ``other`` is
    the report that it is compared with or, of a corrected ``part_of``, one of the whole. ``attribute``, ``action`` and
    ``value`` are set for a correction; the value of a participant who is added has name, country, role and part. Of an
    accepted engagement ``value`` holds its values as they were. ``undo`` takes back what was said on the matter before.
    ``when`` is a UTC time (ISO 8601).
    """

    verdict: PersonVerdict
    on: tuple[JudgedReport, ...]
    by: str
    when: str | None = None
    because: str | None = None
    other: JudgedReport | None = None
    attribute: str | None = None
    action: Action = Action.SET
    value: Value = None
    undo: bool = False


def of_pair(judgement: Judgement) -> PersonJudgement:
    """A judgement on a pair of ids as a person's; REPRINT says SAME, and CONTRADICTS says DIFFERENT."""
    verdict = {Verdict.REPRINT: PersonVerdict.SAME, Verdict.CONTRADICTS: PersonVerdict.DIFFERENT}.get(judgement.verdict)
    return PersonJudgement(
        verdict or PersonVerdict(judgement.verdict),
        (JudgedReport(judgement.left),),
        by=judgement.by,
        when=judgement.when,
        because=judgement.reason,
        other=JudgedReport(judgement.right),
    )


def moment(when: str | None) -> str:
    """A time as text that sorts by it: in UTC, to the microsecond; empty for none. ValueError where it is no time."""
    if when is None:
        return ""
    told = datetime.fromisoformat(when)
    told = told if told.tzinfo else told.replace(tzinfo=UTC)
    return told.astimezone(UTC).isoformat(timespec="microseconds")
