"""Dates of one telling that contradict one another: all are kept, and one stands only where it is told in full."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.tellings.hanging import rank
from dragoman.read.extract.tellings.telling import Dated
from dragoman.read.when import TimeExpression, contradiction_in, resolve
from dragoman.read.when.contradictions import Contradiction, between, is_apposition
from dragoman.read.when.story import Tense

_CLOSE = 2  # the rank up to which a date hangs on the engagement's own words


def disputed(
    frame: Frame,
    status: StatusReading,
    date: Dated,
    expressions: list[TimeExpression],
    *,
    published: str | None,
    tense: Tense,
) -> Dated:
    """The date of a telling, with what contradicts it: in its own words, or beside them ("last month, in January")."""
    if date.expression is None:
        return date
    odd = contradiction_in(date.expression, published=published, tense=tense, anchor=date.counted_from)
    if odd is None and date.value is not None:
        for other in expressions:
            if odd is None and _is_of_the_same(frame, status, date.expression, other):
                found = resolve(other, published=published, tense=tense).value
                odd = between(date.expression, other, (date.value, found)) if found is not None else None
    return date if odd is None else _with(date, odd)


def _is_of_the_same(frame: Frame, status: StatusReading, chosen: TimeExpression, other: TimeExpression) -> bool:
    """Whether both are dates of one thing: in apposition, or both hanging on the engagement's own words."""
    if other.start == chosen.start or other.kind != "date" or other.bound is not None:
        return False
    sentence = frame.sentence
    left, right = sorted((chosen, other), key=lambda one: one.start)
    if is_apposition(sentence.text[left.end - sentence.start : right.start - sentence.start]):
        return True
    if any(_opens_another(token, frame) for token in sentence.tokens_between(left.end, right.start)):
        return False
    ranks = [rank(frame, status, one) for one in (chosen, other)]
    return all(one is not None and one <= _CLOSE for one in ranks)


def _opens_another(token: Token, frame: Frame) -> bool:
    """Whether a word between two dates may begin another engagement or another clause: "after talks last year"."""
    if token.i in (frame.trigger.i, frame.carrier.i):
        return False
    joins = token.pos_ in ("SCONJ", "CCONJ") or token.lower_ in ("after", "before", "following", "since", "like", "as")
    lemma = token.lemma_.lower()
    return joins or lemma in lexicon().nouns or lemma in lexicon().verbs


def _with(date: Dated, odd: Contradiction) -> Dated:
    readings = tuple(Dated(one.value, one.reason, one.start, one.end) for one in odd.readings)
    standing = next((one for one in readings if one.value == odd.stands), None)
    kept = replace(date, expression=None, disputed=readings)
    if standing is None:
        return replace(kept, value=None, reason=odd.reason, time=None)
    return replace(kept, value=standing.value, reason=None, start=standing.start, end=standing.end)
