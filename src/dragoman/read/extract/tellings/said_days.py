"""The day on which the words about an engagement were said, which their "tomorrow" and "on Friday" count from."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.owned import is_of_the_report, top_of
from dragoman.read.extract.tellings.tagged import Tagged
from dragoman.read.when import TimeExpression, resolve
from dragoman.read.when.expression import Weekday
from dragoman.read.when.story import Tense

_DAY = 10  # characters of a date of day precision


def said_on(
    frame: Frame, expression: TimeExpression, expressions: list[TimeExpression], tense: Tense, tagged: Tagged
) -> str | None:
    """The EDTF day of a direct quotation, or of the report that tells of a coming weekday; None where untold.

    As in "We will meet tomorrow," she said on Monday; and in "She said on Monday that they would meet on Tuesday".
    """
    quoted = tagged.day_of_saying(expression.start)
    if quoted is not None or tense != "future" or not isinstance(expression.meaning, Weekday):
        return quoted
    report = _report(frame)
    if report is None:
        return None
    for other in expressions:
        if other is not expression and other.kind == "date" and other.bound is None and _dates(report, other, frame):
            value = resolve(other, published=tagged.published, tense="past").value
            if value is not None and len(value) == _DAY:
                return value
    return None


def _report(frame: Frame) -> Token | None:
    """The verb of saying whose words tell of the engagement: "said that he would travel"."""
    below = frame.trigger
    for head in ancestors(frame.trigger):
        if head.pos_ in ("VERB", "AUX") and is_reporting(head) and below.dep_ in ("ccomp", "parataxis"):
            return head if head.tag_ in ("VBD", "VBN") else None
        if head.pos_ in ("VERB", "AUX"):
            below = head
    return None


def _dates(report: Token, expression: TimeExpression, frame: Frame) -> bool:
    """Whether a date is that of the report: it hangs on its verb, or stands right behind it."""
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    if not tokens:
        return False
    verb = next((h for h in ancestors(top_of(tokens)) if h.pos_ in ("VERB", "AUX")), None)
    behind = is_of_the_report(tokens, frame) and report.i < tokens[0].i
    return behind or (verb is not None and verb.i == report.i)
