"""Opening the record for a command, and finding the engagement that an id names."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.output import NOTHING, say
from dragoman.model.failure import RecordError
from dragoman.record import Record, RecordedEngagement, by_id


def open_record(settings: Settings, *, create: bool = False) -> Record:
    """The record; where there is none, a message and exit code 3."""
    try:
        return Record(settings.record, create=create)
    except RecordError as error:
        say(f"Error: {error}")
        raise SystemExit(NOTHING) from error


def one_engagement(record: Record, start: str) -> RecordedEngagement:
    """The engagement that an id, an abbreviated id or a report's id names; exit code 3 where none does."""
    found = by_id(record.engagements(), start)
    if not found:
        say(f"Error: the record has no engagement {start!r}; dragoman timeline lists their ids")
        raise SystemExit(NOTHING)
    if len(found) > 1:
        listed = ", ".join(engagement.id for engagement in found[:8])
        raise click.UsageError(f"{start!r} begins the ids of {len(found)} engagements: {listed}; give more of it")
    return found[0]
