"""How long a visit lasts: "began a three-day visit on Monday", "is there until Thursday", "since Sunday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dragoman.model.edtf import bounds
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.telling import Dated
from dragoman.read.when import TimeExpression, duration_days, resolve
from dragoman.read.when.story import Tense

_DAY = 10  # characters of a date of day precision
_LONGEST = 14  # days of a visit
_VISIT = frozenset(["visit", "trip", "tour", "stay", "journey", "stopover", "swing"])
_ENDING = frozenset(["end", "conclude", "wrap", "finish", "complete"])
_CLOSED = ("end of", "after", "following", "conclusion of", "close of", "wrapped up", "ended", "concluded", "completed")
_STAYING = frozenset(("be", "stay", "remain"))


def stay(
    frame: Frame, status: StatusReading, found: Dated, expressions: list[TimeExpression], published: str | None
) -> Dated:
    """The days of a visit, where its sentence tells one end and the length, or both ends; else the date as found."""
    if frame.kind is not Kind.VISIT or status.status in (Status.DENIED, Status.HYPOTHETICAL):
        return found
    if found.value is not None and len(found.value) == _DAY:
        day = date.fromisoformat(found.value)
        return _until(frame, found, day, expressions, published) or _by_length(frame, found, day, expressions) or found
    if published is None or len(published) != _DAY or frame.trigger.lemma_ not in _STAYING:
        return found
    if frame.trigger.tag_ == "VBD" and (over := _over(found, expressions, published)) is not None:
        return over
    return _open_ended(found, expressions, published) or found


def _over(found: Dated, expressions: list[TimeExpression], published: str) -> Dated | None:
    """What is known of a stay that is over: "was there until Thursday" tells its last day, and not its first."""
    limit = next((e for e in expressions if e.start == found.start and e.bound == "until"), None)
    if limit is None:
        return None
    last = resolve(replace(limit, bound=None), published=published, tense="past").value
    return replace(found, value=f"../{last}", reason=None) if last is not None and len(last) == _DAY else None


def _by_length(frame: Frame, found: Dated, day: date, expressions: list[TimeExpression]) -> Dated | None:
    for expression in expressions:
        days = duration_days(expression)
        if days is None or not 1 < days <= _LONGEST or not _is_of_the_visit(frame, expression):
            continue
        span = timedelta(days=days - 1)
        ends = _is_the_end(frame, expression)
        return _stretch(found, day - span if ends else day, day if ends else day + span)
    return None


def _is_of_the_visit(frame: Frame, expression: TimeExpression) -> bool:
    """Whether a length is that of this visit: "a two-day official visit", and not of another one in the sentence."""
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    if not tokens:
        return False
    end = tokens[-1].i + 1
    behind = frame.sentence.span.doc[end : end + 4]
    noun = next((t for t in behind if t.lemma_.lower() in _VISIT), None)
    if noun is None:
        return False
    return frame.trigger.pos_ == "VERB" or noun.i == frame.trigger.i


def _is_the_end(frame: Frame, expression: TimeExpression) -> bool:
    before = frame.sentence.text[: expression.start - frame.sentence.start][-24:].lower()
    return any(f" {words} " in f" {before} " for words in _CLOSED) or frame.carrier.lemma_.lower() in _ENDING


def _until(
    frame: Frame, found: Dated, day: date, expressions: list[TimeExpression], published: str | None
) -> Dated | None:
    """The last day that the sentence names: "left on Thursday for Dushanbe, where he is through Saturday"."""
    limits = [e for e in expressions if e.bound == "until" and e.start > frame.start]
    if not limits:
        return None
    limit = replace(limits[0], bound=None)
    tenses: tuple[Tense, Tense] = ("past", "future")
    values = [resolve(limit, published=published, tense=tense, anchor=found.value).value for tense in tenses]
    days = [date.fromisoformat(value) for value in values if value is not None and len(value) == _DAY]
    last = min((end for end in days if timedelta(0) < end - day <= timedelta(days=_LONGEST)), default=None)
    if last is None:
        return None
    return _stretch(found, day, last)


def _open_ended(found: Dated, expressions: list[TimeExpression], published: str) -> Dated | None:
    """From "since Sunday" to publication, or from publication "until Thursday"."""
    expression = next((e for e in expressions if e.start == found.start and e.bound in ("since", "until")), None)
    if expression is None:
        return None
    back = expression.bound == "since"
    other = resolve(replace(expression, bound=None), published=published, tense="past" if back else "future").value
    if other is None or len(other) != _DAY:
        return None
    first, last = sorted((date.fromisoformat(other), date.fromisoformat(published)))
    return _stretch(found, first, last) if last - first <= timedelta(days=_LONGEST) else None


def _stretch(found: Dated, first: date, last: date) -> Dated:
    value = str(first) if first == last else f"{first}/{last}"
    return replace(found, value=value, reason=None)


def is_under_way(frame: Frame, status: StatusReading, value: str, published: str) -> bool:
    """Whether publication falls within the days of a visit that has begun, before its last."""
    if (
        frame.kind is not Kind.VISIT
        or status.status not in (Status.OCCURRED, Status.ONGOING)
        or "/" not in value
        or len(published) != _DAY
    ):
        return False
    first, last = bounds(value)
    return first <= date.fromisoformat(published) < last and (last - first).days <= _LONGEST
