"""The reader: an article in, a reading out; a pure function of the article, the reader and the register."""

from __future__ import annotations

from dragoman import __version__
from dragoman.model.article import Article, BlockKind
from dragoman.model.reading import Reading
from dragoman.read.annotate.case.article import in_mixed_case, is_in_capitals
from dragoman.read.annotate.case.as_published import as_published
from dragoman.read.annotate.engine import DEFAULT_MODEL, Engine, SpacyEngine
from dragoman.read.annotate.sentences import Sentence, sentences
from dragoman.read.extract.drafts.gather import gather
from dragoman.read.extract.drafts.settle import settle
from dragoman.read.extract.engagements.from_drafts import engagements_of
from dragoman.read.extract.frames.sentence import frames_in
from dragoman.read.extract.offices.asserted import tenures_of
from dragoman.read.extract.offices.days import Days
from dragoman.read.extract.offices.phrases import phrases_of
from dragoman.read.extract.particulars.setting import Setting
from dragoman.read.extract.statements.gather import statements_of
from dragoman.read.extract.tellings.entries import headings
from dragoman.read.extract.tellings.narrative import Narrative
from dragoman.read.extract.tellings.rows import Rows
from dragoman.read.extract.tellings.status import speaks_of_one, status_of
from dragoman.read.extract.tellings.telling import Telling
from dragoman.read.extract.tellings.todays import is_digest
from dragoman.read.links.encoder import Encoder
from dragoman.read.links.passages import Links, links_of
from dragoman.read.mentions import mentions_of
from dragoman.read.version import tables_version
from dragoman.read.when import TimeExpression, find
from dragoman.read.when.bounds import bounded
from dragoman.read.who.cast import cast
from dragoman.read.who.scene import Scene
from dragoman.reference.register import register_version

_LATER = {BlockKind.HEADLINE: 1, BlockKind.STANDFIRST: 1, BlockKind.CAPTION: 2}


class Reader:
    """Reads articles; loading the language engine takes a second or two, so make one and keep it."""

    def __init__(
        self, model: str = DEFAULT_MODEL, engine: Engine | None = None, encoder: Encoder | bool = True
    ) -> None:
        """Load a language model by name, or take an engine as it is; the encoder that comes with Dragoman, or none."""
        self.engine = engine or SpacyEngine(model)
        self.encoder = Encoder() if encoder is True else encoder or None
        parts = [self.engine.name, *([self.encoder.name] if self.encoder else [])]
        self.name = f"dragoman {__version__} with {', '.join(parts)} and tables {tables_version()}"

    def read(self, article: Article) -> Reading:
        """All that one article says; what nothing dates has, in its reading, the bounds that its text sets."""
        if is_in_capitals(article):
            return as_published(self._read(in_mixed_case(article, self.engine.lexicon)), bounded(article))
        return self._read(article)

    def _read(self, article: Article) -> Reading:
        article = bounded(article)
        parsed = sentences(article, self.engine)
        scene = cast(article, parsed)
        times = find(article.text)
        links = links_of(article, parsed, self.encoder) if self.encoder is not None else None
        tellings = _tellings(article, scene, parsed, times, links)
        published = article.published or article.published_bounds
        drafts = settle(gather(tellings, article.published), published, scene.home)
        statements = statements_of(article, scene, times)
        setting = Setting(article.text, article.published, scene, times)
        engagements = engagements_of(drafts, article, setting, statements)
        days = Days(article.published, engagements, times)
        tenures = tenures_of(article, scene, days)
        return Reading(
            article,
            engagements,
            self.name,
            register_version(),
            mentions_of(scene),
            offices=phrases_of(scene, article, engagements, tenures, days),
            tenures=tenures,
            statements=statements,
        )


def _tellings(
    article: Article,
    scene: Scene,
    parsed: list[Sentence],
    found_times: tuple[TimeExpression, ...],
    links: Links | None = None,
) -> list[Telling]:
    """Every place that tells of an engagement; the body first, so that headline and captions can lean on it."""
    narrative = Narrative(article, scene, headings(article, found_times), is_digest(parsed))
    rows = Rows(article, scene, parsed, found_times)
    found: list[Telling] = list(rows.tellings)
    for sentence in sorted(
        (s for s in parsed if s.index not in rows.sentences), key=lambda s: (_LATER.get(s.kind, 0), s.index)
    ):
        expressions = [e for e in found_times if e.start < sentence.end and e.end > sentence.start]
        for frame in frames_in(scene, sentence, links):
            status = status_of(frame)
            if speaks_of_one(frame, status):
                found.append(narrative.tell(frame, status, expressions))
        narrative.leave(sentence, expressions)
    return found
