"""News of the day: a present perfect in the opening, or a visit under way, happens on the day of publication."""

from __future__ import annotations

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.extract.draft import Dated
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.status import StatusReading

_OPENING = 3  # sentences of the body
_DAY = 10  # characters of a date of day precision
_EXPERIENCE = frozenset("never ever nowhere else before times twice repeatedly often since long always previously already".split())
_REASON = "the present tense of the day's news"


def date_of_the_news(frame: Frame, status: StatusReading, published: str | None) -> Dated | None:
    """The day of publication, where the tense says that the engagement belongs to it; None elsewhere."""
    if published is None or len(published) != _DAY or frame.sentence.kind is not BlockKind.PARAGRAPH:
        return None
    word = status.word
    auxiliaries = {c.lower_ for c in word.children if c.dep_ in ("aux", "auxpass")}
    perfect = word.tag_ == "VBN" and auxiliaries & {"has", "have", "'s", "'ve"} and status.status is Status.OCCURRED
    under_way = status.status is Status.ONGOING and auxiliaries & {"is", "are", "'s"}
    just = perfect and any(c.lower_ == "just" for c in word.children)
    if not (perfect and frame.sentence.ordinal < _OPENING) and not just and not under_way:
        return None
    sentence = frame.sentence
    if perfect and any(t.lower_ in _EXPERIENCE for t in sentence.span):
        return None
    return Dated(published, None, sentence.start_of(word), sentence.end_of(word), _REASON)
