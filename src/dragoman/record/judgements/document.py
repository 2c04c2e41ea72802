"""What persons say of an engagement, and what became of their judgements, as JSON documents."""

from __future__ import annotations

from typing import Any

from dragoman.model.contract_judgements import judgement_to_json
from dragoman.record.judgements.accepted import changes_since
from dragoman.record.judgements.settle import Became
from dragoman.record.recorded import Acceptance, RecordedEngagement, Rejection

Json = dict[str, Any]


def judged_to_json(engagement: RecordedEngagement) -> Json:
    """The corrections of an engagement, and whether a person accepted or rejected it."""
    accepted, rejected = engagement.accepted, engagement.rejected
    changed = [{"attribute": one.attribute, "was": one.was, "now": one.now} for one in changes_since(engagement)]
    return {
        "corrections": [
            {
                "attribute": one.attribute,
                "action": str(one.action),
                "value": one.value,
                "was": one.was,
                "versions": [{"value": version.value, "articles": list(version.articles)} for version in one.versions],
                "by": one.by,
                "when": one.when,
                "because": one.because,
                "moved": one.moved or None,
            }
            for one in engagement.corrections
        ],
        "accepted": None if accepted is None else {**_said(accepted), "changed": changed},
        "rejected": None if rejected is None else _said(rejected),
    }


def became_to_json(became: Became) -> Json:
    """A judgement with what became of it: in force, overridden or waiting, the ids of its reports now, and why."""
    return {
        **judgement_to_json(became.judgement),
        "effect": str(became.effect),
        "now": list(became.now),
        "reasons": list(became.reasons),
    }


def _said(one: Acceptance | Rejection) -> Json:
    return {"by": one.by, "when": one.when, "because": one.because}
