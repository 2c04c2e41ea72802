"""The contract: a Reading as JSON, and back without loss.

``reading_to_json`` and ``reading_from_json`` are inverse to one another. Both refuse a span whose words are
not those of the article's text, so that no output and no input can carry evidence that does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, fields
from typing import Any, TypeVar

from dragoman.model.article import Article, Basis, Block, BlockKind
from dragoman.model.checked import ContractError, Fields, listed
from dragoman.model.contract_offices import phrase_from_json, phrase_to_json, tenure_from_json, tenure_to_json
from dragoman.model.contract_particulars import (
    particulars_from_json,
    particulars_support,
    particulars_to_json,
    particulars_values,
)
from dragoman.model.contract_statements import statement_from_json, statement_to_json
from dragoman.model.dispute import dispute_from_json, dispute_to_json
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Plover, Status, StatusSource, Support, Where
from dragoman.model.evidence import Evidence
from dragoman.model.mention import mention_from_json, mention_to_json
from dragoman.model.reading import SCHEMA, Reading

__all__ = [
    "ContractError",
    "engagement_values",
    "participant_values",
    "reading_from_json",
    "reading_to_json",
]

Json = dict[str, Any]
Spans = tuple[Evidence, ...]
T = TypeVar("T")

_SINGLE = ("date", "place", "status", "kind", "level", "format", "count", "part_of")
_PARALLEL = ("topics", "collective_participants", "agreements", "instructed_by", "via")


def reading_to_json(reading: Reading) -> Json:
    """A reading as the JSON document of the contract, its keys in a fixed order.

    Raises ContractError where a span does not quote the article's text, or where the lists in ``support``
    do not run parallel to the values that they support.
    """
    text = reading.article.text

    def span(one: Evidence, path: str) -> Json:
        return _span_to_json(one, text, path)

    return {
        "schema": SCHEMA,
        "reader": reading.reader,
        "register": reading.register,
        "article": _article_to_json(reading.article),
        "engagements": [
            _engagement_to_json(engagement, text, f"engagements[{n}]")
            for n, engagement in enumerate(reading.engagements)
        ],
        "mentions": [mention_to_json(found, text, f"mentions[{n}]") for n, found in enumerate(reading.mentions)],
        "offices": [phrase_to_json(one, span, f"offices[{n}]") for n, one in enumerate(reading.offices)],
        "tenures": [tenure_to_json(one, span, f"tenures[{n}]") for n, one in enumerate(reading.tenures)],
        "statements": [
            statement_to_json(one, text, span, f"statements[{n}]") for n, one in enumerate(reading.statements)
        ],
        "accords": [],
        "happenings": [],
    }


def reading_from_json(document: Json) -> Reading:
    """The reading that a JSON document of the contract holds; fields that it does not know are left out.

    What a document of an earlier version lacks is empty.
    Raises ContractError, naming the place, where the document breaks the contract.
    """
    top = Fields(document, "reading")
    if top.text("schema") != SCHEMA:
        raise ContractError(f"reading.schema: {top.text('schema')!r} is not {SCHEMA!r}")
    article = _article_from_json(Fields(top.raw("article"), "article"))

    def spans(items: Iterable[tuple[object, str]]) -> Spans:
        return _spans_from_json(items, article.text)

    engagements = tuple(
        _engagement_from_json(Fields(item, path.removeprefix("reading.")), article.text)
        for item, path in top.items("engagements")
    )
    mentions = tuple(mention_from_json(Fields(item, path), article.text) for item, path in top.items("mentions"))
    return Reading(
        article,
        engagements,
        reader=top.text("reader"),
        register=top.text("register"),
        mentions=mentions,
        offices=tuple(phrase_from_json(Fields(item, path), spans) for item, path in top.items("offices")),
        tenures=tuple(tenure_from_json(Fields(item, path), spans) for item, path in top.items("tenures")),
        statements=tuple(
            statement_from_json(Fields(item, path.removeprefix("reading.")), article.text, spans)
            for item, path in top.items("statements")
        ),
    )


def engagement_values(engagement: Any, participants: list[Json]) -> Json:
    """What an engagement of a reading and one of the record have in common, in the order of the contract."""
    plover, source = engagement.plover, engagement.status_source
    return {
        "id": engagement.id,
        "kind": str(engagement.kind),
        "status": str(engagement.status),
        "participants": participants,
        "collective_participants": list(engagement.collective_participants),
        "place": engagement.place,
        "country": engagement.country,
        "where": None if engagement.where is None else asdict(engagement.where),
        "date": engagement.date,
        "date_reason": engagement.date_reason,
        "time": engagement.time,
        "topics": list(engagement.topics),
        "agreements": list(engagement.agreements),
        "instructed_by": list(engagement.instructed_by),
        "level": engagement.level,
        "format": engagement.format,
        "count": engagement.count,
        "part_of": engagement.part_of,
        "background": engagement.background,
        "via": list(engagement.via),
        "confidence": engagement.confidence,
        "plover": None if plover is None else {"event": plover.event, "mode": plover.mode, "quad": plover.quad},
        "status_source": source and {"by": list(source.by), "date": source.date},
        **particulars_values(engagement.particulars),
    }


def participant_values(who: Any) -> Json:
    """What a participant of a reading and one of the record have in common."""
    return {
        "name": who.name,
        "country": who.country,
        "role": who.role,
        "part": str(who.part),
        "actor_id": who.actor_id,
    }


def _article_to_json(article: Article) -> Json:
    for n, block in enumerate(article.blocks):
        _check_block(block, article.text, f"article.blocks[{n}]")
    return {
        "id": article.id,
        "name": article.name,
        "url": article.url,
        "publisher": article.publisher,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "published_basis": str(article.bases.get("published", Basis.NONE)),
        "published_confidence": article.published_confidence,
        "published_bounds": article.published_bounds,
        "published_reason": article.published_reason,
        "language": article.language,
        "bases": {key: str(article.bases[key]) for key in sorted(article.bases)},
        "text": article.text,
        "blocks": [{"kind": str(block.kind), "start": block.start, "end": block.end} for block in article.blocks],
    }


def _article_from_json(article: Fields) -> Article:
    text = article.text("text")
    blocks = tuple(_block_from_json(Fields(item, path), text) for item, path in article.items("blocks"))
    named = Fields(article.raw("bases") or {}, article.at("bases"))
    bases = {key: named.member(key, Basis) for key in article.notes("bases")}
    if article.raw("bases") is None and article.raw("published_basis") is not None:
        bases["published"] = article.member("published_basis", Basis)
    confidence = article.raw("published_confidence")
    return Article(
        id=article.text("id"),
        name=article.optional_text("name") or article.text("id"),
        text=text,
        blocks=blocks,
        url=article.optional_text("url"),
        publisher=article.optional_text("publisher"),
        title=article.optional_text("title"),
        byline=article.optional_text("byline"),
        published=article.optional_date("published"),
        language=article.optional_text("language"),
        bases=bases,
        published_confidence=None if confidence is None else article.number("published_confidence", 0.0),
        published_bounds=article.optional_date("published_bounds"),
        published_reason=article.optional_text("published_reason"),
    )


def _block_from_json(block: Fields, text: str) -> Block:
    found = Block(block.member("kind", BlockKind), block.integer("start"), block.integer("end"))
    _check_block(found, text, block.path)
    return found


def _check_block(block: Block, text: str, path: str) -> None:
    if not 0 <= block.start <= block.end <= len(text):
        raise ContractError(f"{path}: no stretch {block.start} to {block.end} in a text of {len(text)} characters")


def _engagement_to_json(engagement: Engagement, text: str, path: str) -> Json:
    def spans(found: Spans, key: str) -> list[Json]:
        return [_span_to_json(one, text, f"{path}.{key}[{n}]") for n, one in enumerate(found)]

    participants = [
        {**participant_values(who), "evidence": spans(who.evidence, f"participants[{n}].evidence")}
        for n, who in enumerate(engagement.participants)
    ]
    return {
        **engagement_values(engagement, participants),
        **particulars_to_json(engagement.particulars, spans),
        "disputes": [dispute_to_json(one, spans, f"disputes[{n}]") for n, one in enumerate(engagement.disputes)],
        "evidence": spans(engagement.evidence, "evidence"),
        "support": _support_to_json(engagement, spans, path),
    }


def _support_to_json(engagement: Engagement, spans: Callable[[Spans, str], list[Json]], path: str) -> Json:
    support = engagement.support
    document: Json = {key: spans(getattr(support, key), f"support.{key}") for key in _SINGLE}
    for key in _PARALLEL:
        lists: tuple[Spans, ...] = getattr(support, key)
        _check_parallel(lists, getattr(engagement, key), f"{path}.support.{key}")
        document[key] = [spans(found, f"support.{key}[{n}]") for n, found in enumerate(lists)]
    document |= particulars_support(engagement.particulars, spans)
    document["inferred"] = dict(sorted(support.inferred.items()))
    document["rules"] = dict(sorted(support.rules.items()))
    return document


def _check_parallel(lists: tuple[Spans, ...], values: tuple[str, ...], path: str) -> None:
    if lists and len(lists) != len(values):
        raise ContractError(f"{path}: {len(lists)} lists for {len(values)} values; they run parallel")


def _span_to_json(span: Evidence, text: str, path: str) -> Json:
    _check_span(span, text, path)
    return {"start": span.start, "end": span.end, "quote": span.quote}


def _check_span(span: Evidence, text: str, path: str) -> None:
    if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.quote:
        raise ContractError(f"{path}: the text from {span.start} to {span.end} does not read {span.quote[:80]!r}")


def _engagement_from_json(item: Fields, text: str) -> Engagement:
    plover = item.raw("plover")
    support = Fields(item.raw("support") or {}, item.at("support"))
    engagement = Engagement(
        id=item.text("id"),
        kind=item.member("kind", Kind),
        status=item.member("status", Status),
        status_source=_status_source_from_json(item),
        participants=tuple(_participant_from_json(Fields(who, at), text) for who, at in item.items("participants")),
        collective_participants=item.texts("collective_participants"),
        place=item.optional_text("place"),
        country=item.optional_text("country"),
        where=_where_from_json(item),
        date=item.optional_date("date"),
        date_reason=item.optional_text("date_reason"),
        time=item.optional_text("time"),
        topics=item.texts("topics"),
        agreements=item.texts("agreements"),
        instructed_by=item.texts("instructed_by"),
        level=item.optional_text("level"),
        format=item.optional_text("format"),
        count=item.integer("count", 1),
        part_of=item.optional_text("part_of"),
        background=item.boolean("background"),
        via=item.texts("via"),
        confidence=item.number("confidence", 1.0),
        plover=None if plover is None else _plover_from_json(Fields(plover, item.at("plover"))),
        evidence=_spans_from_json(item.items("evidence"), text),
        particulars=particulars_from_json(item, support, lambda items: _spans_from_json(items, text)),
        support=_support_from_json(support, text),
        disputes=tuple(
            dispute_from_json(Fields(one, at), lambda items: _spans_from_json(items, text))
            for one, at in item.items("disputes")
        ),
    )
    for key in _PARALLEL:
        _check_parallel(getattr(engagement.support, key), getattr(engagement, key), f"{item.path}.support.{key}")
    return engagement


def _status_source_from_json(item: Fields) -> StatusSource | None:
    if item.raw("status_source") is None:
        return None
    source = Fields(item.raw("status_source"), item.at("status_source"))
    return StatusSource(source.texts("by"), source.optional_date("date"))


def _where_from_json(item: Fields) -> Where | None:
    if item.raw("where") is None:
        return None
    where = Fields(item.raw("where"), item.at("where"))
    geonames = None if where.raw("geonames") is None else where.integer("geonames")
    lat, lon = where.number("lat", 0.0), where.number("lon", 0.0)
    return Where(geonames, lat, lon, where.text("precision"))


def _participant_from_json(who: Fields, text: str) -> Participant:
    return Participant(
        name=who.optional_text("name"),
        country=who.optional_text("country"),
        role=who.optional_text("role"),
        part=who.member("part", Part),
        actor_id=who.optional_text("actor_id"),
        evidence=_spans_from_json(who.items("evidence"), text),
    )


def _plover_from_json(plover: Fields) -> Plover:
    return Plover(*(plover.optional_text(field.name) for field in fields(Plover)))


def _support_from_json(support: Fields, text: str) -> Support:
    single = {key: _spans_from_json(support.items(key), text) for key in _SINGLE}
    parallel = {
        key: tuple(_spans_from_json(listed(found, at), text) for found, at in support.items(key)) for key in _PARALLEL
    }
    return Support(**single, **parallel, inferred=support.notes("inferred"), rules=support.notes("rules"))  # type: ignore[arg-type]


def _spans_from_json(items: Iterable[tuple[object, str]], text: str) -> Spans:
    found = []
    for item, path in items:
        span = Fields(item, path)
        evidence = Evidence(span.integer("start"), span.integer("end"), span.text("quote"))
        _check_span(evidence, text, path)
        found.append(evidence)
    return tuple(found)
