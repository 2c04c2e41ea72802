"""Articles as the page shows them: blocks with mentions marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.export.page.highlight import Segment, Span, segments
from dragoman.export.page.wording import LABELS, date_words
from dragoman.model.article import Article, Basis, BlockKind
from dragoman.model.grounds import ToldBy
from dragoman.model.reading import Reading


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of an article in segments."""

    kind: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with an anchor of its own, and its blocks."""

    anchor: str
    name: str
    title: str
    publisher: str | None
    byline: str | None
    published: str | None
    basis: str
    link: str | None
    language: str | None
    blocks: tuple[BlockView, ...]
    engagements: int
    headed: bool


def anchors_of(readings: Iterable[Reading]) -> dict[str, str]:
    """An anchor for each article by its name: ``a1``, ``a2`` in order of publication and name."""
    ordered = sorted(readings, key=lambda reading: (reading.article.published or "9999", reading.article.name))
    return {reading.article.name: f"a{n}" for n, reading in enumerate(ordered, start=1)}


def spans_of(told: ToldBy, engagement: str) -> list[Span]:
    """All words of one report, labelled; ``engagement`` is the id in the record."""
    spans = [
        Span(words.start, words.end, LABELS[ground.attribute], engagement)
        for ground in told.grounds
        if ground.attribute in LABELS
        for words in ground.evidence
    ]
    return sorted(set(spans), key=lambda span: (span.start, span.end, span.label))


def article_views(
    readings: Sequence[Reading], anchors: Mapping[str, str], spans: Mapping[str, Sequence[Span]]
) -> list[ArticleView]:
    """The articles in the order of their anchors, with the spans that fall in each (by the article's name)."""
    views = [_view(reading.article, anchors, spans.get(reading.article.name, ())) for reading in readings]
    return sorted(views, key=lambda view: int(view.anchor[1:]))


def _view(article: Article, anchors: Mapping[str, str], spans: Sequence[Span]) -> ArticleView:
    by_block: defaultdict[int, list[Span]] = defaultdict(list)
    ordered = sorted(article.blocks, key=lambda block: block.start)
    position = 0
    for span in sorted(spans, key=lambda span: span.start):
        while position < len(ordered) and ordered[position].end <= span.start:
            position += 1
        by_block[position].append(span)
    blocks = tuple(
        BlockView(str(block.kind), tuple(segments(article.text, block.start, block.end, by_block[n])))
        for n, block in enumerate(ordered)
        if block.end > block.start
    )
    return ArticleView(
        anchor=anchors[article.name],
        name=article.name,
        title=article.title or article.name,
        publisher=article.publisher,
        byline=article.byline,
        published=date_words(article.published) if article.published else None,
        basis=str(article.bases.get("published", Basis.NONE)),
        link=safe_link(article.url),
        language=article.language,
        blocks=blocks,
        headed=any(block.kind is BlockKind.HEADLINE for block in ordered[:3]),
        engagements=len({span.engagement for span in spans}),
    )


def safe_link(url: str | None) -> str | None:
    """An address that may be followed: of the web, and nothing that a browser would run."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
