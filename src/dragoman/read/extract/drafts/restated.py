"""One engagement told twice with two dates: where it is certain that one is meant, both are kept as a dispute.

Certain it is only where the words say so: "the visit took place on 24 March", of the visit just told of, or somebody
quoted who tells of the same people again. Otherwise two dates are two engagements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Token

from dragoman.model.edtf import bounds, compatible
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.telling import Dated, Telling
from dragoman.read.when.contradictions import year_told

_NEAR = 4  # sentences within which "the visit" is the one just told of
_FAR = timedelta(days=31)  # dates further apart than this are of two engagements
_PAIR = 2
_AGAIN = frozenset(("again", "also", "another", "second", "earlier", "previously", "had", "later", "then", "before"))
_QUOTES = (("“", "”"), ("«", "»"))


def restated(telling: Telling, drafts: list[Draft]) -> Draft | None:
    """The draft that a telling dates anew, in spite of the date that it has; None where that is not certain."""
    date = telling.date
    if date is None or date.value is None or date.inferred or telling.status.status is not Status.OCCURRED:
        return None
    if any(t.lower_ in _AGAIN or t.lower_ in linking()["another"] for t in _near(telling.frame)):
        return None
    same = [d for d in drafts if d.kind is telling.frame.kind and _may_be_it(telling.frame, d)]
    same = [d for d in same if d.status.status is Status.OCCURRED]
    if len(same) != 1 or not _is_dated_otherwise(date.value, same[0]):
        return None
    found = same[0]
    steps = min(abs(telling.frame.sentence.index - t.frame.sentence.index) for t in found.tellings)
    if _tells_when_it_was(telling) and steps <= _NEAR and found.first.start < telling.frame.start:
        return found
    return found if _is_quoted(telling.frame) and _names_them_all(telling.frame, found) else None


def keep_both(draft: Draft, telling: Telling) -> None:
    """Let a draft take a telling of another date: what stands is told in full, or is no quoted speaker's word."""
    assert draft.date is not None and telling.date is not None
    own, anew = draft.date, telling.date
    given = [own, anew] if not draft.disputed else [anew]
    draft.disputed.extend(replace(one, reason=_words(one)) for one in given)
    draft.take(telling)
    draft.date = _standing(own, anew, quoted=_is_quoted(telling.frame))


def fits_a_reading(value: str, disputed: Sequence[Dated]) -> bool:
    """Whether a date agrees with one of those in dispute."""
    return any(one.value is not None and compatible(value, one.value) for one in disputed)


def _standing(own: Dated, anew: Dated, quoted: bool) -> Dated:
    told = [_in_full(one) for one in (own, anew)]
    if told == [False, True] and not quoted:
        return anew
    if told == [True, False] or quoted:
        return own
    reason = f"the article gives two dates for it: {own.value} and {anew.value}"
    return replace(own, value=None, reason=reason, inferred=None, time=None, expression=None)


def _in_full(date: Dated) -> bool:
    return date.expression is not None and year_told(date.expression.meaning)


def _words(date: Dated) -> str:
    return f"told by {date.expression.text!r}" if date.expression is not None else date.reason or "told elsewhere"


def _near(frame: Frame) -> list[Token]:
    return [*frame.trigger.children, *frame.carrier.children]


def _may_be_it(frame: Frame, draft: Draft) -> bool:
    """Whether nothing but the date speaks against it: no other people, no other place."""
    known = {s.actor.key for s in draft.sides} | {s.actor.side for s in draft.sides}
    if any(s.actor.key not in known and s.actor.side not in known for s in frame.sides):
        return False
    here, there = frame.place, draft.place
    return here is None or there is None or here.country == there.country


def _is_dated_otherwise(value: str, draft: Draft) -> bool:
    if draft.date is None or draft.date.value is None or draft.date.inferred or compatible(value, draft.date.value):
        return False
    (first, last), (opening, closing) = bounds(value), bounds(draft.date.value)
    return (opening - last if last < opening else first - closing) <= _FAR


def _tells_when_it_was(telling: Telling) -> bool:
    """As in "The visit took place on 24 March": the date belongs to the verb, and tells no visit from another."""
    frame, date = telling.frame, telling.date
    assert date is not None
    if not frame.refers or frame.trigger.dep_ not in ("nsubj", "nsubjpass") or frame.trigger.tag_ == "NNS":
        return False
    takes_place = frame.carrier.lemma_.lower() in linking()["taking_place"] - linking()["setting"]
    return takes_place and date.start > frame.sentence.start_of(frame.carrier)


def _is_quoted(frame: Frame) -> bool:
    """Whether it stands in the direct speech of somebody."""
    before = frame.sentence.text[: frame.start - frame.sentence.start]
    return before.count('"') % 2 == 1 or any(before.count(left) > before.count(right) for left, right in _QUOTES)


def _names_them_all(frame: Frame, draft: Draft) -> bool:
    """Whether it names, one by one, all who take part, and two at least; of a visit its guest and its place."""
    here = {s.actor.key for s in frame.sides if s.actor.person is not None and s.actor.via not in ("pronoun", "pair")}
    there = {s.actor.key for s in draft.sides if s.actor.person is not None}
    least = 1 if draft.kind is Kind.VISIT else _PAIR
    placed = draft.kind is not Kind.VISIT or (frame.place is not None and draft.place is not None)
    return here == there and len(here) >= least and placed
