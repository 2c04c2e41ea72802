"""A dispute within one article: its words give one attribute of an engagement two values that cannot both be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.model.checked import Fields
from dragoman.model.evidence import Evidence

Json = dict[str, Any]
WriteSpans = Callable[[tuple[Evidence, ...], str], list[Json]]
ReadSpans = Callable[[Iterable[tuple[object, str]]], tuple[Evidence, ...]]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the values that the words allow, with what it rests on; None where these words give none."""

    value: str | None
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """An attribute (``date``) with all that the article gives for it, in the order of the text.

    The engagement's own value is the one that stands: the one told more explicitly, or None where neither is.
    """

    attribute: str
    readings: tuple[Alternative, ...]


def dispute_to_json(dispute: Dispute, spans: WriteSpans, path: str) -> Json:
    """A dispute as JSON; ``spans`` writes evidence and refuses what the text does not say."""
    return {
        "attribute": dispute.attribute,
        "readings": [
            {
                "value": one.value,
                "reason": one.reason,
                "evidence": spans(one.evidence, f"{path}.readings[{n}].evidence"),
            }
            for n, one in enumerate(dispute.readings)
        ],
    }


def dispute_from_json(item: Fields, spans: ReadSpans) -> Dispute:
    """The dispute of a document; ContractError, naming the place, where it breaks the contract."""
    readings = (Fields(one, path) for one, path in item.items("readings"))
    return Dispute(
        item.text("attribute"),
        tuple(
            Alternative(one.optional_text("value"), one.text("reason"), spans(one.items("evidence")))
            for one in readings
        ),
    )
