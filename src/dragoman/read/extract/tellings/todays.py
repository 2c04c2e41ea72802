"""News of the day: a present perfect in the opening, or a visit under way, happens on the day of publication."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.tellings.telling import Dated

_ENOUGH, _MOST = 6, 0.6  # sentences of a digest, and the share of them in the present tense
_OPENING = 3  # sentences of the body
_DAY = 10  # characters of a date of day precision
_EXPERIENCE = frozenset(
    [
        "never",
        "ever",
        "nowhere",
        "else",
        "before",
        "times",
        "twice",
        "repeatedly",
        "often",
        "since",
        "long",
        "always",
        "previously",
        "already",
    ]
)
_REASON = "the present tense of the day's news"


def is_digest(parsed: list[Sentence]) -> bool:
    """Whether an article tells the events of its day in the present tense, one after the other."""
    roots = [s.span.root for s in parsed if s.kind is BlockKind.PARAGRAPH and s.span.root.pos_ in ("VERB", "AUX")]
    present = [r for r in roots if is_present(r) and not is_reporting(r)]
    return len(roots) >= _ENOUGH and len(present) >= _MOST * len(roots)


def is_present(verb: Token) -> bool:
    """Whether a verb stands in the plain present: "meets", "are received"."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if auxiliaries:
        return verb.tag_ == "VBN" and auxiliaries <= {"is", "are"}
    return verb.tag_ in ("VBZ", "VBP") and verb.lemma_ != "be"


def date_of_the_news(frame: Frame, status: StatusReading, published: str | None, digest: bool) -> Dated | None:
    """The day of publication, where the tense says that the engagement belongs to it; None elsewhere."""
    if published is None or len(published) != _DAY or frame.sentence.kind is not BlockKind.PARAGRAPH:
        return None
    word = status.word
    auxiliaries = {c.lower_ for c in word.children if c.dep_ in ("aux", "auxpass")}
    perfect = word.tag_ == "VBN" and auxiliaries & {"has", "have", "'s", "'ve"} and status.status is Status.OCCURRED
    under_way = status.status is Status.ONGOING and auxiliaries & {"is", "are", "'s"}
    just = perfect and any(c.lower_ == "just" for c in word.children)
    if digest and status.status is Status.OCCURRED and is_present(word):
        return Dated(published, None, frame.sentence.start_of(word), frame.sentence.end_of(word), _REASON)
    if not (perfect and frame.sentence.ordinal < _OPENING) and not just and not under_way:
        return None
    sentence = frame.sentence
    if perfect and any(t.lower_ in _EXPERIENCE for t in sentence.span):
        return None
    if perfect and frame.kind is Kind.MESSAGE and frame.trigger.tag_ == "NNS":
        return None  # "officials have sent messages": one after the other
    return Dated(published, None, sentence.start_of(word), sentence.end_of(word), _REASON)
