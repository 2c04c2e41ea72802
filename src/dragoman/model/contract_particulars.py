"""The particulars of an engagement as JSON and back: flat among its fields, their words in ``support``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from dragoman.model.checked import ContractError, Fields, listed
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import LAST, Claim, Delegation, Ordinal, Particulars, Told

Json = dict[str, Any]
Spans = tuple[Evidence, ...]
WriteSpans = Callable[[Spans, str], list[Json]]
ReadSpans = Callable[[Iterable[tuple[object, str]]], Spans]

SINGLE = ("mode", "channel", "sidelines_of", "length")
SEVERAL = ("invited_by", "hosted_by", "mediated_by", "carried")


def particulars_values(found: Particulars) -> Json:
    """The values without their words, in the order of the contract: what a reading and the record have in common."""
    single = {key: _value(getattr(found, key)) for key in SINGLE}
    several = {key: [one.value for one in getattr(found, key)] for key in SEVERAL}
    return {
        **single,
        **several,
        "claims": [claim_values(one) for one in found.claims],
        "delegations": [_delegation(one) for one in found.delegations],
    }


def particulars_to_json(found: Particulars, spans: WriteSpans) -> Json:
    """The values, claims and delegations with their words."""
    values = particulars_values(found)
    words = {
        "claims": [one.evidence for one in found.claims],
        "delegations": [one.evidence for one in found.delegations],
    }
    for key, lists in words.items():
        for n, (document, evidence) in enumerate(zip(values[key], lists, strict=True)):
            document["evidence"] = spans(evidence, f"{key}[{n}].evidence")
    return values


def particulars_support(found: Particulars, spans: WriteSpans) -> Json:
    """The words behind the values that are a word or a list of words; the lists run parallel to the values."""
    support: Json = {}
    for key in SINGLE:
        told: Told | None = getattr(found, key)
        support[key] = spans(told.evidence, f"support.{key}") if told is not None else []
    for key in SEVERAL:
        support[key] = [spans(one.evidence, f"support.{key}[{n}]") for n, one in enumerate(getattr(found, key))]
    return support


def particulars_from_json(item: Fields, support: Fields, spans: ReadSpans) -> Particulars:
    """The particulars of a document; those that an earlier version lacks are empty. ContractError names the place."""
    single = {key: _told(item.optional_text(key), spans(support.items(key))) for key in SINGLE}
    several = {key: _several(item, support, key, spans) for key in SEVERAL}
    return Particulars(
        **single,  # type: ignore[arg-type]
        **several,  # type: ignore[arg-type]
        claims=tuple(_claim_of(Fields(one, at), spans) for one, at in item.items("claims")),
        delegations=tuple(_delegation_of(Fields(one, at), spans) for one, at in item.items("delegations")),
    )


def _value(told: Told | None) -> str | None:
    return None if told is None else told.value


def claim_values(one: Claim) -> Json:
    """A claim without its words."""
    return {"ordinal": one.ordinal, "of": one.of, "since": one.since, "within": one.within}


def _delegation(one: Delegation) -> Json:
    return {"side": one.side, "led_by": one.led_by, "size": one.size}


def _told(value: str | None, words: Spans) -> Told | None:
    return None if value is None else Told(value, words)


def _several(item: Fields, support: Fields, key: str, spans: ReadSpans) -> tuple[Told, ...]:
    values = item.texts(key)
    lists = [spans(listed(found, at)) for found, at in support.items(key)]
    if lists and len(lists) != len(values):
        raise ContractError(f"{support.at(key)}: {len(lists)} lists for {len(values)} values; they run parallel")
    return tuple(Told(value, lists[n] if lists else ()) for n, value in enumerate(values))


def _claim_of(item: Fields, spans: ReadSpans) -> Claim:
    return Claim(
        ordinal=_ordinal(item),
        of=item.text("of"),
        since=item.optional_date("since"),
        within=item.optional_text("within"),
        evidence=spans(item.items("evidence")),
    )


def _ordinal(item: Fields) -> Ordinal:
    return LAST if item.raw("ordinal") == LAST else item.integer("ordinal")


def _delegation_of(item: Fields, spans: ReadSpans) -> Delegation:
    return Delegation(
        side=item.optional_text("side"),
        led_by=item.optional_text("led_by"),
        size=None if item.raw("size") is None else item.integer("size"),
        evidence=spans(item.items("evidence")),
    )
