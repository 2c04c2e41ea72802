"""The record as JSON lines: one engagement a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from dragoman.record import RecordedEngagement, recorded_to_json


def jsonl_of(engagements: Iterable[RecordedEngagement]) -> str:
    """One JSON document a line, each with its reports as {"article": NAME, "engagement": id, ...}."""
    return "".join(f"{json.dumps(recorded_to_json(one), ensure_ascii=False)}\n" for one in engagements)
