"""An expectation as a JSON document."""

from __future__ import annotations

from typing import Any

from dragoman.record.document import recorded_to_json
from dragoman.record.expectations.expectation import Expectation

Json = dict[str, Any]


def expectation_to_json(one: Expectation) -> Json:
    """The state of what was announced, with the engagement itself; ``outcome`` is an engagement's id."""
    return {
        "id": one.engagement.id,
        "state": str(one.state),
        "due": one.due,
        "days": one.days,
        "planned": one.planned,
        "announced": one.announced,
        "announced_by": list(one.announced_by),
        "firm": one.firm,
        "outcome": one.outcome and one.outcome.id,
        "reason": one.reason,
        "engagement": recorded_to_json(one.engagement),
    }
