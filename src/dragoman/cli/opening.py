"""Opening the record for a command, and finding the engagement or statement that an id names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from dragoman.cli.config import Settings
from dragoman.cli.output import NOTHING, say
from dragoman.model.failure import RecordError
from dragoman.record import Record, RecordedEngagement, RecordedStatement, statements_by_id


def open_record(settings: Settings, *, create: bool = False) -> Record:
    """The record; where there is none, a message and exit code 3."""
    try:
        return Record(settings.record, create=create)
    except RecordError as error:
        say(f"Error: {error}")
        raise SystemExit(NOTHING) from error


def one_of_record(record: Record, start: str) -> RecordedEngagement | RecordedStatement:
    """What an id, an abbreviated id or a report's id names, engagement or statement; exit code 3 where it is nothing's.

    Ids of statements begin with ``s``, so that only the one kind has to be computed, unless that has no such id.
    """
    kinds: list[Callable[[], Sequence[RecordedEngagement | RecordedStatement]]] = [
        lambda: record.engagements_by_id(start),
        lambda: statements_by_id(record.statements(), start),
    ]
    kinds = kinds[::-1] if start.startswith("s") else kinds
    found = next((one for ask in kinds if (one := ask())), [])
    if not found:
        say(
            f"Error: the record has no engagement or statement {start!r}; "
            "dragoman timeline and dragoman said list their ids"
        )
        raise SystemExit(NOTHING)
    if len(found) > 1:
        listed = ", ".join(one.id for one in found[:8])
        kind = "engagements" if isinstance(found[0], RecordedEngagement) else "statements"
        raise click.UsageError(f"{start!r} begins the ids of {len(found)} {kind}: {listed}; give more of it")
    return found[0]


def one_engagement(record: Record, start: str) -> RecordedEngagement:
    """The engagement that an id names; exit code 3 where it is nothing's, a usage error where it is a statement's."""
    found = one_of_record(record, start)
    if isinstance(found, RecordedStatement):
        raise click.UsageError(f"{start!r} is a statement; persons judge engagements and their reports")
    return found
