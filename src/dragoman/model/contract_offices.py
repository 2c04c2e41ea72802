"""The part of the contract that holds role phrases and asserted tenures, as JSON and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from dragoman.model.checked import Fields
from dragoman.model.evidence import Evidence
from dragoman.model.office import Candidate, OfficePhrase, SaidTenure, Tense

Json = dict[str, Any]
WriteSpan = Callable[[Evidence, str], Json]
ReadSpans = Callable[[Iterable[tuple[object, str]]], tuple[Evidence, ...]]


def phrase_to_json(phrase: OfficePhrase, span: WriteSpan, path: str) -> Json:
    """A role phrase; ``span`` writes its words and refuses what the text does not say."""
    return {
        **span(phrase.words, path),
        **_office(phrase),
        "on": phrase.on,
        "candidates": [
            {
                "name": one.name,
                "actor_id": one.actor_id,
                "from": one.since,
                "to": one.to,
                "seen": one.seen,
                "sure": one.sure,
            }
            for one in phrase.candidates
        ],
        "name": phrase.name,
        "reason": phrase.reason,
    }


def phrase_from_json(item: Fields, spans: ReadSpans) -> OfficePhrase:
    """The role phrase of a document; ContractError, naming the place, where it breaks the contract."""
    (words,) = spans([(item.value, item.path)])
    return OfficePhrase(
        words=words,
        role=item.text("role"),
        country=item.optional_text("country"),
        organisation=item.optional_text("organisation"),
        post=item.optional_text("post"),
        on=item.optional_date("on"),
        candidates=tuple(_candidate(Fields(one, path)) for one, path in item.items("candidates")),
        name=item.optional_text("name"),
        reason=item.text("reason"),
    )


def _candidate(item: Fields) -> Candidate:
    return Candidate(
        name=item.text("name"),
        actor_id=item.optional_text("actor_id"),
        since=item.optional_text("from"),
        to=item.optional_text("to"),
        seen=item.optional_text("seen"),
        sure=item.boolean("sure"),
    )


def tenure_to_json(tenure: SaidTenure, span: WriteSpan, path: str) -> Json:
    """An asserted tenure with its words."""
    return {
        "name": tenure.name,
        **_office(tenure),
        "on": tenure.on,
        "tense": str(tenure.tense),
        "since": tenure.since,
        "evidence": [span(one, f"{path}.evidence[{n}]") for n, one in enumerate(tenure.evidence)],
    }


def tenure_from_json(item: Fields, spans: ReadSpans) -> SaidTenure:
    """The asserted tenure of a document; ContractError, naming the place, where it breaks the contract."""
    return SaidTenure(
        name=item.text("name"),
        role=item.text("role"),
        country=item.optional_text("country"),
        organisation=item.optional_text("organisation"),
        post=item.optional_text("post"),
        on=item.optional_date("on"),
        tense=item.member("tense", Tense),
        since=item.optional_date("since"),
        evidence=spans(item.items("evidence")),
    )


def _office(of: OfficePhrase | SaidTenure) -> Json:
    return {"role": of.role, "country": of.country, "organisation": of.organisation, "post": of.post}
