"""The part of the contract that holds statements, as JSON and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from dragoman.model.checked import ContractError, Fields, listed
from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, Speaker, Statement, StatementSupport

Json = dict[str, Any]
Spans = tuple[Evidence, ...]
WriteSpan = Callable[[Evidence, str], Json]
ReadSpans = Callable[[Iterable[tuple[object, str]]], Spans]

_SINGLE = ("speaker", "act", "target", "addressee", "date")


def statement_to_json(statement: Statement, text: str, span: WriteSpan, path: str) -> Json:
    """A statement; ``span`` writes words of the article's ``text`` and refuses what it does not say.

    Raises ContractError, naming the place, where the mention of the speaker lies outside of the text.
    """
    speaker, cue = statement.speaker, statement.cue
    _check_speaker(speaker, text, f"{path}.speaker")
    return {
        "id": statement.id,
        "speaker": speaker_values(speaker) | {"start": speaker.start, "end": speaker.end},
        "cue": None if cue is None else span(cue, f"{path}.cue"),
        "content": span(statement.content, f"{path}.content"),
        **said_values(statement),
        "evidence": [span(one, f"{path}.evidence[{n}]") for n, one in enumerate(statement.evidence)],
        "support": _support_to_json(statement, span, f"{path}.support"),
    }


def speaker_values(speaker: Any) -> Json:
    """Who a speaker of a reading or of the record is, without where the words stand."""
    return {
        "name": speaker.name,
        "country": speaker.country,
        "role": speaker.role,
        "actor_id": speaker.actor_id,
    }


def said_values(statement: Any) -> Json:
    """What a statement of a reading and one of the record have in common, in the order of the contract."""
    return {
        "direct": statement.direct,
        "act": str(statement.act),
        "target": statement.target,
        "addressee": statement.addressee,
        "via": list(statement.via),
        "date": statement.date,
        "date_reason": statement.date_reason,
    }


def statement_from_json(item: Fields, text: str, spans: ReadSpans) -> Statement:
    """The statement of a document; ContractError, naming the place, where it breaks the contract.

    A cue or content without its quote is read from the text.
    """

    def words(key: str) -> Evidence:
        (found,) = spans([(_with_quote(Fields(item.raw(key), item.at(key)), text), item.at(key))])
        return found

    statement = Statement(
        id=item.text("id"),
        speaker=_speaker(Fields(item.raw("speaker"), item.at("speaker")), text),
        cue=None if item.raw("cue") is None else words("cue"),
        content=words("content"),
        direct=item.boolean("direct"),
        act=item.member("act", Act),
        target=item.optional_text("target"),
        addressee=item.optional_text("addressee"),
        via=item.texts("via"),
        date=item.optional_date("date"),
        date_reason=item.optional_text("date_reason"),
        evidence=spans(item.items("evidence")),
        support=_support_from_json(Fields(item.raw("support") or {}, item.at("support")), spans),
    )
    _check_parallel(statement, item.at("support"))
    return statement


def _support_to_json(statement: Statement, span: WriteSpan, path: str) -> Json:
    support = statement.support
    _check_parallel(statement, path)
    document: Json = {
        key: [span(one, f"{path}.{key}[{n}]") for n, one in enumerate(getattr(support, key))] for key in _SINGLE
    }
    document["via"] = [
        [span(one, f"{path}.via[{n}][{m}]") for m, one in enumerate(found)] for n, found in enumerate(support.via)
    ]
    return document | {key: dict(sorted(getattr(support, key).items())) for key in ("inferred", "rules")}


def _support_from_json(support: Fields, spans: ReadSpans) -> StatementSupport:
    single = {key: spans(support.items(key)) for key in _SINGLE}
    via = tuple(spans(listed(found, at)) for found, at in support.items("via"))
    return StatementSupport(**single, via=via, inferred=support.notes("inferred"), rules=support.notes("rules"))


def _speaker(speaker: Fields, text: str) -> Speaker:
    found = Speaker(
        name=speaker.optional_text("name"),
        country=speaker.optional_text("country"),
        role=speaker.optional_text("role"),
        actor_id=speaker.optional_text("actor_id"),
        start=speaker.integer("start"),
        end=speaker.integer("end"),
    )
    _check_speaker(found, text, speaker.path)
    return found


def _check_speaker(speaker: Speaker, text: str, path: str) -> None:
    if not 0 <= speaker.start < speaker.end <= len(text):
        raise ContractError(f"{path}: no stretch {speaker.start} to {speaker.end} in a text of {len(text)} characters")


def _check_parallel(statement: Statement, path: str) -> None:
    words, values = statement.support.via, statement.via
    if words and len(words) != len(values):
        raise ContractError(f"{path}.via: {len(words)} lists of words for {len(values)} values")


def _with_quote(words: Fields, text: str) -> Json:
    """The object of a span with its quote, which a cue and a content may leave out."""
    start, end = words.integer("start"), words.integer("end")
    if words.raw("quote") is not None or not 0 <= start < end <= len(text):
        return {"quote": "", **words.value}
    return {**words.value, "quote": text[start:end]}
