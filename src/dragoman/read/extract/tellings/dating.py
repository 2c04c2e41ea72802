"""Which time expression dates an engagement: the one that hangs on its own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Literal

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting, lexicon
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.entries import text_between
from dragoman.read.extract.tellings.linking import linking
from dragoman.read.extract.tellings.status_words import StatusReading, is_cue, is_listed
from dragoman.read.when import TimeExpression
from dragoman.read.when.expression import Anchored, Month, Season, Stretch, Today, Weekday, Year

Tense = Literal["past", "present", "future"]
_NEAR = 30  # characters between a trigger and a time expression beside it
_FAR = 20  # ranks from here on do not hang on the engagement
_TENSE: dict[Status, Tense] = {
    Status.OCCURRED: "past",
    Status.DENIED: "past",
    Status.ONGOING: "present",
    Status.PLANNED: "future",
    Status.HYPOTHETICAL: "future",
    Status.POSTPONED: "future",
    Status.CANCELLED: "future",
}
_AHEAD = frozenset((Status.PLANNED, Status.HYPOTHETICAL))
_OCCASION = frozenset(("after", "following", "at", "during", "in"))
_BOUNDING = frozenset(("since", "following", "after", "before"))
_OFF = frozenset((Status.CANCELLED, Status.POSTPONED))


def tense_for(frame: Frame, status: StatusReading, expression: TimeExpression, digest: bool) -> Tense:
    """Where a date without a year lies: the present tense of a report is its future ("he goes on there on Monday").

    In the entries of a chronology, which open with their date, in captions and in a digest it tells of the past.
    """
    word, sentence = status.word, frame.sentence
    if status.status is not Status.OCCURRED or status.sure or sentence.kind is not BlockKind.PARAGRAPH:
        return _TENSE[status.status]
    present = (
        word.tag_ in ("VBZ", "VBP")
        and word.lemma_ != "be"
        and not any(c.dep_ in ("aux", "auxpass") for c in word.children)
    )
    return "future" if present and not digest and expression.start > sentence.block.start else "past"


def expression_for(frame: Frame, status: StatusReading, expressions: list[TimeExpression]) -> TimeExpression | None:
    """The time expression of a frame's sentence that dates it, or None."""
    if frame.further_places and (own := _behind_place(frame, expressions)) is not None:
        return own
    ranked = []
    for expression in expressions:
        if expression.kind != "date":
            continue
        rank = _rank(frame, status, expression)
        if rank is not None:
            ranked.append(
                (rank, expression.approximate, abs(expression.start - frame.start), expression.start, expression)
            )
    return min(ranked, key=lambda r: r[:4])[4] if ranked else None


def word_date(status: StatusReading, expressions: list[TimeExpression], sentence: Sentence) -> TimeExpression | None:
    """The date on which an engagement was called off or put off, not its own."""
    if status.status not in _OFF:
        return None
    for expression in expressions:
        tokens = sentence.tokens_between(expression.start, expression.end)
        if isinstance(expression.meaning, Weekday | Today) and tokens and _hangs_on(_top(tokens), status.word):
            return expression
    return None


def from_the_main_clause(frame: Frame, expression: TimeExpression) -> TimeExpression:
    """As in "The call came two days after they met": from the call, which is where the story stands, two days back."""
    meaning = expression.meaning
    below = frame.carrier.dep_ == "advcl" and any(
        c.lower_ in ("after", "before") and c.dep_ == "mark" for c in frame.carrier.children
    )
    if isinstance(meaning, Anchored) and meaning.event and below and frame.start > expression.start:
        return replace(expression, meaning=replace(meaning, shift=-meaning.shift, event=False))
    return expression


def dates_nobody(expression: TimeExpression, sentence: Sentence) -> bool:
    """Whether a date is that of a report, or belongs to a noun of its own ("Tuesday's attack")."""
    tokens = sentence.tokens_between(expression.start, expression.end)
    return not tokens or _is_of_the_report(tokens) or any(is_reporting(h) for h in list(ancestors(_top(tokens)))[:2])


def _behind_place(frame: Frame, expressions: list[TimeExpression]) -> TimeExpression | None:
    """As in "Turkey on 4 April and Uzbekistan from 5-6 April": the date behind the place."""
    assert frame.place is not None
    end = min((p.start for p in frame.further_places if p.start > frame.place.start), default=frame.sentence.end)
    behind = [e for e in expressions if e.kind == "date" and frame.place.end <= e.start < end]
    return behind[0] if behind else None


def _rank(frame: Frame, status: StatusReading, expression: TimeExpression) -> int | None:
    """How loosely an expression hangs on a frame: 0 within its noun, some more up the tree; None not at all."""
    tokens = frame.sentence.tokens_between(expression.start, expression.end)
    if not tokens or _is_of_the_report(tokens, frame) or _is_bounded(tokens):
        return None
    top = _top(tokens)
    own = {frame.trigger.i, frame.carrier.i} if _carries(frame) else {frame.trigger.i}
    inside = {t.i for t in tokens}
    if own & inside:
        return 0
    if _is_of_another_noun(top, own, expression) or _is_of_something_else(frame, status, top, expression):
        return None
    rank, reached = _below(frame, status, expression, tokens, own)
    return rank if reached else _beyond(frame, status, expression, tokens)


def _beyond(frame: Frame, status: StatusReading, expression: TimeExpression, tokens: list[Token]) -> int | None:
    """The rank of an expression that hangs on what the frame is told with: a verb above it, or the words beside it."""
    if _is_then(frame, {t.i for t in tokens}):
        return 1
    above = _above(frame, status, _top(tokens)) if _carries(frame) or frame.trigger.dep_ == "pobj" else None
    if above is not None:
        return 10 + above
    return _FAR if _beside(frame, expression) else None


def _is_of_something_else(frame: Frame, status: StatusReading, top: Token, expression: TimeExpression) -> bool:
    """Whether it is the day of what came before, of the inviting or of the calling off."""
    trigger = frame.trigger
    behind = trigger.dep_ == "pobj" and trigger.head.lower_ in ("before", "to", "of") and _is_ahead(trigger.head)
    if behind and top.head.i != trigger.i:
        return True  # "on Monday, ahead of the summit"
    if trigger.lemma_ == "invite" and _hangs_on(top, trigger):
        return not isinstance(expression.meaning, Month | Year)
    off = status.status in _OFF and trigger.i != status.word.i and _hangs_on(top, status.word)
    return off and not _is_due_then(frame, expression)


def _below(
    frame: Frame,
    status: StatusReading,
    expression: TimeExpression,
    tokens: list[Token],
    own: set[int],
) -> tuple[int | None, bool]:
    """The rank of an expression that hangs below the frame, and whether the way up has told."""
    passed: list[Token] = []
    top = _top(tokens)
    owner = _owner(top)
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


def _owner(top: Token) -> Token | None:
    """The common noun that a date is told of, where it is not a person: "the establishment of relations in 1998"."""
    noun = top.head.head if top.dep_ == "pobj" and top.head.dep_ == "prep" else None
    if noun is not None and noun.lower_ in ("one", "ones", "another"):
        return noun  # "the third summit, including one in February"
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() in lexicon().words["groups"]:
        return None
    return noun


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
    telling = [
        v
        for v in passed
        if v.lemma_.lower() in linking()["taking_place"] or (v.lower_ == "dated" and frame.kind is Kind.MESSAGE)
    ]
    telling += [v for v in passed if v.lemma_ == "be"]  # "the trip, which was to have taken place this month"
    clause = passed[-1].dep_ in ("relcl", "acl", "advcl") and len(telling) == len(passed)
    if clause and (frame.trigger.pos_ != "VERB" or status.status in _OFF):
        return 1 if passed[-1].lemma_.lower() in linking()["setting"] else 3
    return None


def _is_due_then(frame: Frame, expression: TimeExpression) -> bool:
    """Whether the words behind what is called off say when it was due: "cancelled a summit in early September"."""
    ahead = isinstance(expression.meaning, Month | Year | Season) or getattr(expression.meaning, "shift", 0) in (1, 2)
    return ahead and frame.trigger.dep_ in ("dobj", "conj") and expression.start > frame.start


def _own_nouns(frame: Frame) -> list[Token]:
    """What an engagement's word is built on: "round" in "a round of talks on Monday", "talks" in "held talks"."""
    above = [h for _, h in zip(range(3), ancestors(frame.trigger), strict=False) if h.pos_ == "NOUN"]
    below = [c for c in frame.carrier.children if c.dep_ in ("dobj", "attr") and c.lemma_.lower() in lexicon().nouns]
    return above + below


def _hangs_on(top: Token, verb: Token) -> bool:
    above = next((h for h in ancestors(top) if h.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and h.dep_ != "pobj"), None)
    return above is not None and above.i == verb.i


def _is_of_the_report(tokens: list[Token], frame: Frame | None = None) -> bool:
    """Whether the words just before are those of a report: "media reports Tuesday", "said late on Tuesday"."""
    before = tokens[0]
    for _ in range(3):
        if before.i == tokens[0].doc[0].i:
            return False
        before = before.nbor(-1)
        if before.pos_ != "ADP" and before.lower_ not in ("late", "early", "the", "a"):
            break
    if frame is not None and before.i in (frame.trigger.i, frame.carrier.i):
        return False
    if before.pos_ == "NOUN":
        return before.lemma_.lower() in linking()["told"]
    if frame is not None and _is_the_occasion(frame, before):
        return False
    nominal = tokens[-1].i + 1 < len(tokens[-1].doc) and tokens[-1].nbor(1).lemma_.lower() in linking()["told"]
    return nominal or (before.pos_ == "VERB" and is_reporting(before) and before.tag_ in ("VBD", "VBZ", "VBP"))


def _is_the_occasion(frame: Frame, verb: Token) -> bool:
    """Whether something was said on the occasion of the engagement: "disclosed on Monday when he called on X"."""
    below = frame.carrier if frame.carrier.pos_ in ("VERB", "AUX") else frame.trigger
    for head in ancestors(below):
        if head.i == verb.i:
            return below.dep_ == "advcl" and any(c.lower_ in ("when", "as", "while") for c in below.children)
        below = head
    return False


def _is_bounded(tokens: list[Token]) -> bool:
    """Whether a date stands in a noun phrase of its own: "since the fall of X in 1998"."""
    before = tokens[0]
    for _ in range(8):
        if before.i == before.sent.start:
            return False
        before = before.nbor(-1)
        if before.lower_ in _BOUNDING and before.pos_ in ("ADP", "SCONJ", "VERB"):
            return before.i < tokens[0].i - 1  # directly before it, the expression itself knows
        if before.is_punct or before.pos_ in ("VERB", "AUX") or before.lemma_.lower() in lexicon().nouns:
            return False
    return False


def _is_of_another_noun(top: Token, own: set[int], expression: TimeExpression) -> bool:
    """Whether the date stands before a noun of its own: "Tuesday's attack", "the 7 October attack"."""
    if top.dep_ not in ("poss", "compound", "nummod", "nmod", "amod") or top.head.i in own:
        return False
    if top.dep_ != "poss" and top.head.pos_ == "PROPN" and top.i > 0 and top.nbor(-1).lower_ == "on":
        return False  # "on Saturday Kim handed over": two names side by side
    return (
        top.head.i > top.i
        and top.head.pos_ in ("NOUN", "PROPN")
        and not (expression.start <= top.head.idx < expression.end)
    )


def _carries(frame: Frame) -> bool:
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


def _above(frame: Frame, status: StatusReading, top: Token) -> int | None:
    """Steps from the frame up to a verb that the expression hangs on: "travelled on Monday to meet".

    What is only planned or wished for does not take the day of what was done for it.
    """
    owner = next(
        (
            h
            for h in ancestors(top)
            if (h.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and h.dep_ != "pobj") or h.pos_ in ("VERB", "AUX")
        ),
        None,
    )
    if owner is None or owner.pos_ not in ("VERB", "AUX"):
        return None
    if owner.i == frame.carrier.i and frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in _OCCASION:
        return 1  # "acknowledged on Saturday, after talks in Aqaba"
    steps = 0
    below = frame.carrier
    for head in ancestors(frame.carrier):
        if head.pos_ in ("VERB", "AUX"):
            if below.dep_ in ("ccomp", "parataxis") and is_reporting(head):
                return None
            if below.dep_ == "relcl" and not _is_there(below):
                return None
            if head.i == owner.i:
                done = status.status in _AHEAD and head.tag_ == "VBD" and head.lemma_ != "be" and not is_cue(head)
                return None if done or _gives_word(head, below) else steps
            steps += 1
            below = head
        elif head.pos_ in ("NOUN", "PROPN"):
            below = head if below.dep_ not in ("relcl", "acl") else below
    return None


def _is_then(frame: Frame, inside: set[int]) -> bool:
    """Whether a clause tells what was done at that time: "in 2015, when she attended a conference and held talks"."""
    verb = frame.carrier
    while verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    when = next((c for c in verb.children if c.lower_ == "when" and c.dep_ in ("advmod", "mark")), None)
    if when is None or when.i == 0:
        return False
    before = when.nbor(-1)
    return before.i in inside or (before.is_punct and before.i > 0 and before.nbor(-1).i in inside)


def _is_there(verb: Token) -> bool:
    """Whether a relative clause tells what was done there: "was there on Tuesday, where he met"."""
    if any(c.dep_ == "aux" and c.lower_ in ("had", "has", "have") for c in verb.children):
        return False
    within = any(c.dep_ == "prep" and any(g.lower_ in ("whom", "which") for g in c.children) for c in verb.children)
    return (
        within
        or any(t.lower_ == "where" and t.i < verb.i for t in verb.subtree)
        or any(t.lower_ == "where" for c in verb.children if c.dep_ == "xcomp" for t in c.children)
    )


def _gives_word(head: Token, below: Token) -> bool:
    """Whether the date is that of a promise, a refusal or a request: "agreed on Tuesday to meet"."""
    if not is_listed(head, "giving_word") or any(c.dep_ == "auxpass" for c in head.children):
        return False
    return below.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "advcl", "prep")


def _beside(frame: Frame, expression: TimeExpression) -> bool:
    sentence = frame.sentence
    if expression.start >= frame.end:
        between = text_between(sentence, frame.end, expression.start)
    else:
        between = text_between(sentence, expression.end, frame.start)
    return len(between) <= _NEAR and not any(mark in between for mark in (",", ";", " and ", " said", " that ", "("))


def _top(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
