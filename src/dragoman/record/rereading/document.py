"""What rereading one capture came to, as a JSON document."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dragoman.record.rereading.captures import ToReread
from dragoman.record.rereading.changes import Changes, ReadingChanges

Json = dict[str, Any]


def reread_to_json(of: ToReread, outcome: str, changes: ReadingChanges, *, reason: str | None = None) -> Json:
    """One capture with its outcome, what read it before, and its changes; ``reason`` says why it failed."""
    return {
        "article": of.article,
        "version": of.version,
        "outcome": outcome,
        "before": {"reader": of.reader, "register": of.register},
        "engagements": _changes(changes.engagements),
        "statements": _changes(changes.statements),
        "reason": reason,
    }


def _changes(changes: Changes) -> Json:
    return {
        "new": list(changes.new),
        "gone": list(changes.gone),
        "changed": [asdict(one) for one in changes.changed],
    }
