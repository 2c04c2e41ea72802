"""Opening the record for a command, and finding the engagement or statement that an id names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

import click

from dragoman.cli.config import Settings
from dragoman.cli.output import NOTHING, say
from dragoman.model.failure import RecordError
from dragoman.record import Record, RecordedEngagement, RecordedStatement, statements_by_id
from dragoman.record.find import PREFIX


def open_record(settings: Settings, *, create: bool = False) -> Record:
    """The record; where there is none, a message and exit code 3."""
    try:
        return Record(settings.record, create=create, notice=say)
    except RecordError as error:
        say(f"Error: {error}")
        raise SystemExit(NOTHING) from error


@dataclass(frozen=True, slots=True)
class Named:
    """What an id names: one engagement or statement, or all engagements to which a former id leads.

    ``asked`` is the id where it leads on to another one, and ``successors`` are the ids of other engagements that have
    reports which this one had before.
    """

    found: tuple[RecordedEngagement | RecordedStatement, ...]
    asked: str | None = None
    successors: tuple[str, ...] = ()


def named_in_record(record: Record, start: str) -> Named:
    """What an id, an abbreviated id, a report's id or a former id names; exit code 3 where it is nothing's.

    Ids of statements begin with ``s``, so that only the one kind has to be computed, unless that has no such id.
    """
    kinds: list[Callable[[], Sequence[RecordedEngagement | RecordedStatement]]] = [
        lambda: record.engagements_by_id(start),
        lambda: statements_by_id(record.statements(), start),
    ]
    kinds = kinds[::-1] if start.startswith("s") else kinds
    found = next((one for ask in kinds if (one := ask())), [])
    if not found:
        return _former(record, start)
    if len(found) > 1:
        listed = ", ".join(one.id for one in found[:8])
        kind = "engagements" if isinstance(found[0], RecordedEngagement) else "statements"
        raise click.UsageError(f"{start!r} begins the ids of {len(found)} {kind}: {listed}; give more of it")
    only = found[0]
    if not isinstance(only, RecordedEngagement):
        return Named((only,))
    asked = None if only.id.startswith(start) else _report_asked(only, start)
    others = {*record.split_off(only.id), *(record.split_off(asked) if asked else ())} - {only.id}
    return Named((only,), asked, tuple(sorted(others)))


def _report_asked(engagement: RecordedEngagement, start: str) -> str:
    return next((one.engagement for one in engagement.reports if one.engagement.startswith(start)), start)


def _former(record: Record, start: str) -> Named:
    led = record.led_to(start)
    if not led:
        nothing_of_id(start, "engagement or statement")
    return Named(tuple(led), start)


def nothing_of_id(start: str, what: str) -> NoReturn:
    """Say that the record has nothing of this id, and what helps; exit code 3."""
    remedy = "dragoman timeline and dragoman said list the ids"
    if len(start) < PREFIX:
        remedy = f"give at least {PREFIX} characters of an id; {remedy}"
    say(f"Error: the record has no {what} {start!r}; {remedy}")
    raise SystemExit(NOTHING)


def one_of_record(record: Record, start: str) -> RecordedEngagement | RecordedStatement:
    """The one that an id names; where that is now another id's, a line says so."""
    named = named_in_record(record, start)
    if len(named.found) > 1:
        listed = " and ".join(one.id for one in named.found)
        raise click.UsageError(f"{start!r} is now {listed}; name one of them")
    say_where(named)
    return named.found[0]


def say_where(named: Named) -> None:
    """A line for an id that leads on to others."""
    if named.asked is not None:
        say(f"{named.asked} is now in {' and '.join(one.id for one in named.found)}.")
    if named.successors:
        say(f"What was reported of {named.found[0].id} before is now also in {' and '.join(named.successors)}.")


def one_engagement(record: Record, start: str) -> RecordedEngagement:
    """The engagement that an id names; exit code 3 where it is nothing's, a usage error where it is a statement's."""
    found = one_of_record(record, start)
    if isinstance(found, RecordedStatement):
        raise click.UsageError(f"{start!r} is a statement; persons judge engagements and their reports")
    return found
