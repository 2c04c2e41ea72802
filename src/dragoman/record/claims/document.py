"""A checked claim as a JSON document."""

from __future__ import annotations

from typing import Any

from dragoman.model.contract_particulars import claim_values
from dragoman.model.particulars import claim_words
from dragoman.record.claims.check import CheckedClaim
from dragoman.record.document import quoted_to_json

Json = dict[str, Any]


def claim_to_json(one: CheckedClaim) -> Json:
    """The claim with its words, what the record finds, and the ids of the engagements that decide."""
    told = one.told
    return {
        "id": one.engagement.id,
        "claim": claim_words(told.claim),
        **claim_values(told.claim),
        "articles": list(told.articles),
        "by": list(told.by),
        "as_of": told.as_of,
        "words": [quoted_to_json(words) for words in told.words],
        "finding": str(one.finding),
        "counted_from": one.since,
        "deciding": [other.id for other in one.deciding],
        "reason": one.reason,
    }
