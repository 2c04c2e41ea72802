"""How closely a time expression hangs on an engagement: within its noun, below its verb, above it, or beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting, lexicon
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.above import is_then, steps_above
from dragoman.read.extract.tellings.entries import text_between
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.owned import (
    hangs_on,
    is_bounded,
    is_of_another_noun,
    is_of_the_report,
    owner_of,
    top_of,
)
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Month, Season, Stretch, Year

_NEAR = 30  # characters between a trigger and a time expression beside it
FAR = 20  # ranks from here on do not hang on the engagement
_OFF = frozenset((Status.CANCELLED, Status.POSTPONED))


def rank(frame: Frame, status: StatusReading, expression: TimeExpression) -> int | None:
    """How loosely an expression hangs on a frame: 0 within its noun, some more up the tree; None not at all."""
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    if not tokens or is_of_the_report(tokens, frame) or is_bounded(tokens):
        return None
    top = top_of(tokens)
    own = {frame.trigger.i, frame.carrier.i} if tells_of_it(frame) else {frame.trigger.i}
    own |= _counted_in(frame.trigger)
    inside = {t.i for t in tokens}
    if own & inside:
        return 0
    if is_of_another_noun(top, own, expression) or _is_of_something_else(frame, status, tokens, expression):
        return None
    rank, reached = _below(frame, status, expression, tokens, own)
    return rank if reached else _beyond(frame, status, expression, tokens)


def _beyond(frame: Frame, status: StatusReading, expression: TimeExpression, tokens: list[Token]) -> int | None:
    """The rank of an expression that hangs on what the frame is told with: a verb above it, or the words beside it."""
    if is_then(frame, {t.i for t in tokens}):
        return 1
    if frame.trigger.dep_ == "pobj" and _is_ahead(frame.trigger.head) and _is_right_behind(frame, tokens):
        return 4
    above = steps_above(frame, status, top_of(tokens)) if tells_of_it(frame) or frame.trigger.dep_ == "pobj" else None
    if above is not None:
        return 10 + above
    return FAR if _beside(frame, expression) else None


def _is_of_something_else(frame: Frame, status: StatusReading, tokens: list[Token], expression: TimeExpression) -> bool:
    """Whether it is the day of what came before, of the inviting or of the calling off."""
    trigger, top = frame.trigger, top_of(tokens)
    behind = trigger.dep_ == "pobj" and trigger.head.lower_ in ("before", "to", "of") and _is_ahead(trigger.head)
    if behind and not (_is_within(trigger, top) or _is_right_behind(frame, tokens)):
        return True  # "on Monday, ahead of the summit"
    inviting = next((t for t in (trigger, trigger.head) if t.lemma_ == "invite"), None)
    if inviting is not None and (top.i < inviting.i or (inviting.i == trigger.i and hangs_on(top, trigger))):
        return not isinstance(expression.meaning, Month | Year)
    off = status.status in _OFF and trigger.i != status.word.i and hangs_on(top, status.word)
    return off and not _is_due_then(frame, expression)


def _is_right_behind(frame: Frame, tokens: list[Token]) -> bool:
    """Whether nothing but names stands between an engagement and a date: "ahead of a summit with Suga on Friday"."""
    between = frame.trigger.doc[frame.trigger.i + 1 : tokens[0].i]
    return tokens[0].i > frame.trigger.i and not any(t.is_punct or t.pos_ in ("VERB", "AUX", "SCONJ") for t in between)


def _is_within(noun: Token, top: Token) -> bool:
    """Whether a date hangs below a noun, with no verb between: "ahead of a summit between A and B on Friday"."""
    for head in ancestors(top):
        if head.i == noun.i or head.pos_ in ("VERB", "AUX"):
            return head.i == noun.i
    return False


def _below(
    frame: Frame,
    status: StatusReading,
    expression: TimeExpression,
    tokens: list[Token],
    own: set[int],
) -> tuple[int | None, bool]:
    """The rank of an expression that hangs below the frame, and whether the way up has told."""
    passed: list[Token] = []
    top = top_of(tokens)
    owner = owner_of(top)
    for head in _climb(top, tokens):
        if head.i in own:
            return _through(passed, frame, status, owner, expression), True
        if head.lower_ == "according" or head.lemma_.lower() in linking()["told"]:
            return None, True
        if head.pos_ in ("VERB", "AUX") and head.i not in {t.i for t in tokens}:
            passed.append(head)
    return None, False


def _climb(top: Token, tokens: list[Token]) -> Iterator[Token]:
    """What a date hangs on; "I rang him this morning, he has got ..." belongs to what stands before it."""
    first, last = tokens[0], tokens[-1]
    end = last.i + 1 < len(last.doc) and last.nbor(1).text == ","
    if (
        top.dep_ == "npadvmod"
        and end
        and top.head.i > last.i
        and first.i > first.sent.start
        and first.nbor(-1).text != ","
    ):
        before = first.nbor(-1)
        return chain([before], ancestors(before))
    return ancestors(top)


def _is_ahead(preposition: Token) -> bool:
    return preposition.lower_ == "before" or preposition.head.lower_ in ("ahead", "prior")


def _through(
    passed: list[Token], frame: Frame, status: StatusReading, owner: Token | None, expression: TimeExpression
) -> int | None:
    """The rank of a date below the frame, by the verbs between: "talks that are set for Saturday" are on Saturday."""
    if (
        owner is not None
        and owner.i not in (frame.trigger.i, frame.carrier.i)
        and owner.i not in {t.i for t in _own_nouns(frame)}
    ):
        coarse = isinstance(expression.meaning, Year | Month | Stretch | Season)
        return (
            None if coarse or owner.lower_ in ("one", "ones", "another") or owner.dep_ in ("nsubj", "nsubjpass") else 5
        )
    if not passed:
        return 2 if status.status in _OFF else 1
    if not _is_closed(passed):
        return 6
    telling = [v for v in passed if _tells_of(v, frame)]
    clause = passed[-1].dep_ in ("relcl", "acl", "advcl") and len(telling) == len(passed)
    if clause and (frame.trigger.pos_ != "VERB" or status.status in _OFF):
        return 1 if passed[-1].lemma_.lower() in linking()["setting"] else 3
    return None


def _tells_of(verb: Token, frame: Frame) -> bool:
    """Whether the verb of a clause behind an engagement says that it took place: "the letter that she delivered".

    "Be" is one: "the trip, which was to have taken place this month".
    """
    lemma = verb.lemma_.lower()
    if frame.kind is Kind.MESSAGE and (verb.lower_ == "dated" or lemma in lexicon().words["passing"]):
        return True
    return lemma == "be" or lemma in linking()["taking_place"] or lemma in lexicon().words["telling"]


def _is_due_then(frame: Frame, expression: TimeExpression) -> bool:
    """Whether the words behind what is called off say when it was due: "cancelled a summit in early September"."""
    ahead = isinstance(expression.meaning, Month | Year | Season) or getattr(expression.meaning, "shift", 0) in (1, 2)
    return ahead and frame.trigger.dep_ in ("dobj", "conj") and expression.start > frame.start


def _counted_in(trigger: Token) -> set[int]:
    """The noun in which talks are counted: "two rounds of talks, scheduled for Thursday"."""
    if trigger.dep_ != "pobj" or trigger.head.lower_ != "of":
        return set()
    noun = trigger.head.head
    return {noun.i} if noun.lemma_.lower() in linking()["counting"] else set()


def _own_nouns(frame: Frame) -> list[Token]:
    """What an engagement's word is built on: "round" in "a round of talks on Monday", "talks" in "held talks"."""
    above = [h for _, h in zip(range(3), ancestors(frame.trigger), strict=False) if h.pos_ == "NOUN"]
    below = [c for c in frame.carrier.children if c.dep_ in ("dobj", "attr") and c.lemma_.lower() in lexicon().nouns]
    return above + below


def tells_of_it(frame: Frame) -> bool:
    """Whether the verb tells of the engagement itself ("held talks", "the visit began") and not of something else."""
    lemma = frame.carrier.lemma_.lower()
    if frame.trigger.i == frame.carrier.i or lemma in lexicon().light:
        return True
    if frame.kind is Kind.MESSAGE and lemma in lexicon().words["passing"]:
        return True
    if frame.trigger.dep_ in ("nsubj", "nsubjpass"):
        return not is_reporting(frame.carrier)
    return frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in ("in", "at", "during", "on", "by")


def _is_closed(passed: list[Token]) -> bool:
    """Whether the verbs between are clauses of their own, so that their dates do not leak."""
    return any(v.dep_ in ("relcl", "advcl", "ccomp", "acl", "conj", "parataxis") for v in passed)


def _beside(frame: Frame, expression: TimeExpression) -> bool:
    sentence = frame.sentence
    if expression.start >= frame.end:
        between = text_between(sentence, frame.end, expression.start)
    else:
        between = text_between(sentence, expression.end, frame.start)
    return len(between) <= _NEAR and not any(mark in between for mark in (",", ";", " and ", " said", " that ", "("))
