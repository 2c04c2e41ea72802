"""The reader: an article in, a reading out; a pure function of the article, the reader and the register."""

from __future__ import annotations

from dragoman import __version__
from dragoman.model.article import Article, BlockKind
from dragoman.model.engagement import Status
from dragoman.model.reading import Reading
from dragoman.read.annotate.engine import DEFAULT_MODEL, Engine, SpacyEngine
from dragoman.read.annotate.sentences import Sentence, sentences
from dragoman.read.extract.dating import expression_for, tense_of
from dragoman.read.extract.todays import date_of_the_news
from dragoman.read.extract.draft import Dated, Telling
from dragoman.read.extract.engagements import engagements_of
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.frames import frames_in
from dragoman.read.extract.gather import gather
from dragoman.read.extract.settle import settle
from dragoman.read.extract.status import StatusReading, status_of
from dragoman.read.when import TimeExpression, find, is_anchored, resolve
from dragoman.read.who.cast import cast
from dragoman.read.who.scene import Scene

REGISTER = "reference/1"
_LATER = {BlockKind.HEADLINE: 1, BlockKind.STANDFIRST: 1, BlockKind.CAPTION: 2}


class Reader:
    """Reads articles; loading the language engine takes a second or two, so make one and keep it."""

    def __init__(self, model: str = DEFAULT_MODEL, engine: Engine | None = None) -> None:
        """Load a language model by name, or take an engine as it is."""
        self.engine = engine or SpacyEngine(model)
        self.name = f"dragoman {__version__} with {self.engine.name}"

    def read(self, article: Article) -> Reading:
        """All that one article says."""
        parsed = sentences(article, self.engine)
        scene = cast(article, parsed)
        tellings = _tellings(article, scene, parsed)
        drafts = settle(gather(tellings, article.published))
        return Reading(article, engagements_of(drafts, article), self.name, REGISTER)


def _tellings(article: Article, scene: Scene, parsed: list[Sentence]) -> list[Telling]:
    """Every place that tells of an engagement; the body first, so that headline and captions can lean on it."""
    found: list[Telling] = []
    anchor: str | None = None
    found_times = find(article.text)
    for sentence in sorted(parsed, key=lambda s: (_LATER.get(s.kind, 0), s.index)):
        expressions = [e for e in found_times if e.start < sentence.end and e.end > sentence.start]
        for frame in frames_in(scene, sentence):
            status = status_of(frame)
            date = _date(frame, status, expressions, article.published, anchor)
            if date is not None and date.value and len(date.value) == 10:
                anchor = date.value
            found.append(Telling(frame, _by_date(status, date, article.published), date))
    return found


def _date(
    frame: Frame, status: StatusReading, expressions: list[TimeExpression], published: str | None, anchor: str | None
) -> Dated | None:
    expression = expression_for(frame, expressions)
    if expression is None:
        return date_of_the_news(frame, status, published)
    when = resolve(
        expression, published=published, tense=tense_of(status.status), anchor=anchor if is_anchored(expression) else None
    )
    return Dated(when.value, when.reason, expression.start, expression.end)


def _by_date(status: StatusReading, date: Dated | None, published: str | None) -> StatusReading:
    """What is dated after publication has not occurred yet, whatever the tense."""
    if date is None or date.value is None or published is None or status.status not in (Status.OCCURRED, Status.ONGOING):
        return status
    if date.value[: len(published)] > published[: len(date.value)]:
        return StatusReading(Status.PLANNED, status.word)
    return status
