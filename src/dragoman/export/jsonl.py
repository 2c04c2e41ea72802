"""The record as JSON lines: one engagement a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from dragoman.record import RecordedEngagement, recorded_to_json


def jsonl_of(engagements: Iterable[RecordedEngagement]) -> str:
    """One JSON document a line, each with its reports as {"article": NAME, "engagement": id, ...}."""
    return "".join(f"{line}\n" for line in jsonl_lines(engagements))


def jsonl_lines(engagements: Iterable[RecordedEngagement]) -> Iterator[str]:
    """The lines one by one, without their ends."""
    for engagement in engagements:
        yield json.dumps(recorded_to_json(engagement), ensure_ascii=False)
