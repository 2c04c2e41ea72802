"""Which time expression dates an engagement: the one that hangs on its own words."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting, lexicon
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.entries import text_between
from dragoman.read.extract.tellings.event_days import counts_from_an_event
from dragoman.read.extract.tellings.hanging import FAR, rank
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.owned import (
    hangs_on,
    is_of_another_noun,
    is_of_the_report,
    owner_of,
    top_of,
)
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Anchored, Day, Today, Weekday, Year
from dragoman.read.when.story import Tense

_TENSE: dict[Status, Tense] = {
    Status.OCCURRED: "past",
    Status.DENIED: "past",
    Status.ONGOING: "present",
    Status.PLANNED: "future",
    Status.HYPOTHETICAL: "future",
    Status.POSTPONED: "future",
    Status.CANCELLED: "future",
}
_DUE = 3  # verbs from a date up to the one that says it is to come
_OFF = frozenset((Status.CANCELLED, Status.POSTPONED))


def tense_for(frame: Frame, status: StatusReading, expression: TimeExpression, digest: bool) -> Tense:
    """Where a date without a year lies: the present tense of a report is its future ("he goes on there on Monday").

    In the entries of a chronology, which open with their date, in captions and in a digest it tells of the past.
    """
    word, sentence = status.word, frame.sentence
    if _is_due(frame, expression):
        return "future"
    if status.status is not Status.OCCURRED or status.sure or sentence.kind is not BlockKind.PARAGRAPH:
        return _TENSE[status.status]
    present = (
        word.tag_ in ("VBZ", "VBP")
        and word.lemma_ != "be"
        and not any(c.dep_ in ("aux", "auxpass") for c in word.children)
    )
    return "future" if present and not digest and expression.start > sentence.block.start else "past"


def _is_due(frame: Frame, expression: TimeExpression) -> bool:
    """Whether the verb that a date hangs on says that it is to come: "the talks, which are due to open on Thursday"."""
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    verbs = [h for h in ancestors(top_of(tokens)) if h.pos_ in ("VERB", "AUX", "ADJ")] if tokens else []
    for verb in verbs[:_DUE]:
        if verb.dep_ == "relcl" or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            present = any(c.lower_ in ("is", "are") for c in (verb, *verb.children))
            will = any(c.lower_ in ("will", "'ll") and c.dep_ == "aux" for c in verb.children)
            due = any(
                v.lemma_.lower() in linking()["setting"] or v.lower_ == "due" for v in (*verbs[:_DUE], *verb.children)
            )
            return verb.dep_ == "relcl" and (will or (present and due))
    return False


def expression_for(frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The time expression of a frame's sentence that dates it, or None."""
    if frame.further_places and (own := _behind_place(frame, expressions)) is not None:
        return own
    if frame.told_by is not None and (own := _behind_name(frame, expressions)) is not None:
        return own
    ranked = []
    for expression in expressions:
        if expression.kind != "date" or _is_of_a_counted_event(frame, expression, expressions):
            continue
        loose = rank(frame, status, expression)
        if loose is not None:
            ranked.append(
                (loose, expression.approximate, abs(expression.start - frame.start), expression.start, expression)
            )
    if _is_what_is_counted_from(frame):  # "days after she visited Rome on Friday": its own day, where it has one
        ranked = [r for r in ranked if r[3] > frame.start and r[0] < FAR] or ranked
    return min(ranked, key=lambda r: r[:4])[4] if ranked else None


def _is_of_a_counted_event(frame: Frame, expression: TimeExpression, expressions: list[TimeExpression]) -> bool:
    """As in "two days before the summit on 14 June he meets her": the day is the summit's, and the count not."""
    sentence = frame.sentence
    for count in expressions:
        if not counts_from_an_event(count) or count.end > expression.start:
            continue
        between = text_between(sentence, count.end, expression.start)
        counted = frame.trigger.pos_ != "VERB" or _is_what_is_counted_from(frame)
        its_own = count.end <= frame.start < expression.start and counted
        if not its_own and not any(mark in between for mark in ",;"):
            return True
    return False


def word_date(status: StatusReading, expressions: list[TimeExpression], sentence: Sentence) -> TimeExpression | None:
    """The date on which an engagement was called off or put off, not its own."""
    if status.status not in _OFF:
        return None
    for expression in expressions:
        tokens = sentence.tokens_between(expression.start, expression.end)
        if isinstance(expression.meaning, Weekday | Today) and tokens and hangs_on(top_of(tokens), status.word):
            return expression
    return None


def from_the_main_clause(frame: Frame, expression: TimeExpression) -> TimeExpression:
    """As in "The call came two days after they met": from the call, which is where the story stands, two days back."""
    meaning = expression.meaning
    counted = isinstance(meaning, Anchored) and meaning.event and frame.start > expression.start
    if isinstance(meaning, Anchored) and counted and _is_what_is_counted_from(frame):
        return replace(expression, meaning=replace(meaning, shift=-meaning.shift, event=False))
    return expression


def _is_what_is_counted_from(frame: Frame) -> bool:
    """Whether a clause tells the event that days are counted from: "two days after they met"."""
    marks = [c.lower_ for c in frame.carrier.children if c.dep_ == "mark"]
    return frame.carrier.dep_ == "advcl" and ("after" in marks or "before" in marks)


def with_its_year(expression: TimeExpression, expressions: list[TimeExpression], sentence: Sentence) -> TimeExpression:
    """As in "met on 3 March for the 2016 summit": a day of the year that names the gathering."""
    meaning = expression.meaning
    if not isinstance(meaning, Day) or meaning.year is not None or expression.year_beside is not None:
        return expression
    years = {
        e.meaning.year
        for e in expressions
        if isinstance(e.meaning, Year)
        and any(
            h.lemma_.lower() in lexicon().nouns
            for t in sentence.tokens_between(e.start, e.end)
            for h in (t.head, t.head.head)
        )
        and e.attributive
    }
    return replace(expression, year_beside=years.pop()) if len(years) == 1 else expression


def dates_nobody(expression: TimeExpression, sentence: Sentence) -> bool:
    """Whether a date is that of a report, or belongs to a noun of its own ("Tuesday's attack")."""
    tokens = sentence.tokens_between(expression.start, expression.end)
    return not tokens or is_of_the_report(tokens) or any(is_reporting(h) for h in list(ancestors(top_of(tokens)))[:2])


def speaks_here(frame: Frame, expression: TimeExpression) -> bool:
    """Whether a date that does not date a frame may still say when its clause happened.

    One that belongs to a noun of its own ("the 2015 accord", "the summit next month") or to a clause below does not.
    """
    if expression.attributive:
        return False
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    if not tokens or dates_nobody(expression, frame.sentence):
        return bool(tokens)
    top = top_of(tokens)
    if owner_of(top) is not None or is_of_another_noun(top, {frame.trigger.i, frame.carrier.i}, expression):
        return False
    verb = next((h for h in ancestors(top) if h.pos_ in ("VERB", "AUX")), None)
    return verb is None or not _is_below(verb, frame)


def _is_below(verb: Token, frame: Frame) -> bool:
    """Whether a verb is that of a clause that hangs on the frame: "discussed the plan that was shelved in 2015"."""
    if verb.i in (frame.trigger.i, frame.carrier.i) or verb.dep_ not in ("relcl", "acl", "ccomp", "advcl"):
        return False
    return any(h.i in (frame.trigger.i, frame.carrier.i) for h in ancestors(verb))


def _behind_name(frame: Frame, expressions: list[TimeExpression]) -> TimeExpression | None:
    """As in "A on 4 April and B on 5 April": the date behind a further counterpart, before any other is named."""
    behind = [e for e in expressions if e.kind == "date" and e.start >= frame.end]
    if not behind or " and " in text_between(frame.sentence, frame.end, behind[0].start):
        return None
    return behind[0]


def _behind_place(frame: Frame, expressions: list[TimeExpression]) -> TimeExpression | None:
    """As in "Turkey on 4 April and Uzbekistan from 5-6 April": the date behind the place."""
    assert frame.place is not None
    end = min((p.start for p in frame.further_places if p.start > frame.place.start), default=frame.sentence.end)
    behind = [e for e in expressions if e.kind == "date" and frame.place.end <= e.start < end]
    return behind[0] if behind else None
