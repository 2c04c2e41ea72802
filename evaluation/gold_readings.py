"""Gold as readings: what an article would give the record, were it read without a fault.

An engagement of gold becomes an engagement of a reading with gold's values and the words of its anchor; what gold does
not hold (ids of actors, the visit that a meeting is part of) stays empty. Optional gold is in the readings as well: a
perfect reader may find it, and the merging must not go wrong over it.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from dragoman.model.article import Article, Block, BlockKind
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Status, Support
from dragoman.model.evidence import Evidence
from dragoman.model.reading import Reading

Json = dict[str, Any]


def gold_readings(articles: Path, gold: Path) -> list[Reading]:
    """A reading for each gold file, in order of name; the text is NAME.txt, publication stands in NAME.meta.json."""
    return [_reading(articles, path) for path in sorted(gold.glob("*.json"))]


def _reading(articles: Path, path: Path) -> Reading:
    document = json.loads(path.read_text())
    meta_file = articles / f"{path.stem}.meta.json"
    meta = json.loads(meta_file.read_text()) if meta_file.exists() else document
    text_file = articles / f"{path.stem}.txt"
    text = text_file.read_text() if text_file.exists() else ""
    article = Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        name=path.stem,
        text=text,
        blocks=tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)),
        url=meta.get("url"),
        publisher=meta.get("publisher"),
        title=meta.get("title"),
        published=meta.get("published"),
        language=meta.get("language"),
    )
    engagements = tuple(_engagement(article, n, item) for n, item in enumerate(document["engagements"]))
    return Reading(article, engagements, reader="gold", register="gold")


def gold_id(article: str, n: int) -> str:
    """The id of the engagement that stands at place ``n`` in the gold of an article."""
    return hashlib.sha256(f"{article} {n}".encode()).hexdigest()[:13]


def _engagement(article: Article, n: int, item: Json) -> Engagement:
    anchor = tuple(words for quote in item.get("anchor") or [] for words in _words(article.text, quote))
    return Engagement(
        id=gold_id(article.name, n),
        kind=Kind(item["kind"]),
        status=Status(item["status"]),
        participants=tuple(
            Participant(who["name"], who.get("country"), who.get("role"), Part(who.get("part") or "participant"))
            for who in item.get("participants") or []
        ),
        collective_participants=tuple(item.get("collective_participants") or []),
        place=item.get("place"),
        country=item.get("country"),
        date=item.get("date"),
        date_reason=None if item.get("date") else "the text gives none",
        topics=tuple(item.get("topics") or []),
        agreements=tuple(item.get("agreements") or []),
        instructed_by=tuple(item.get("instructed_by") or []),
        background=bool(item.get("background")),
        evidence=anchor,
        support=Support(kind=anchor),
    )


def _words(text: str, quote: str) -> list[Evidence]:
    start = text.find(quote)
    return [Evidence.of(text, start, start + len(quote))] if quote and start >= 0 else []
