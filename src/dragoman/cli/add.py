"""``dragoman add``: read articles and put them on record."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.output import say
from dragoman.cli.readings import captured_readings_in, no_readings
from dragoman.cli.sources import given_options, read_sources
from dragoman.cli.summary import Summary
from dragoman.model.capture import Capture, Given
from dragoman.model.failure import RecordError, Unreadable
from dragoman.model.reading import Reading
from dragoman.record import Added, Record


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@given_options
@click.option("--readings", is_flag=True, help="SOURCE is a folder that dragoman read --out has written.")
@click.pass_obj
def command(settings: Settings, /, *, sources: tuple[str, ...], readings: bool, **given: str | None) -> None:
    """Read articles and put them on record.

    The same bytes change nothing when they come again, and what was given of them before holds until something else is
    given. Other bytes under the same name are a further version of the article, and the newest version speaks in the
    record. With --readings nothing is read: what was read before, here or on other machines, goes on record.

    \b
    Examples:
      dragoman add news/
      dragoman add https://example.org/visit.html
      dragoman add --readings readings/
    """  # noqa: D301
    if readings:
        _add_readings(settings, sources, given)
        return
    record = open_record(settings, create=True)
    summary = Summary()
    for outcome in read_sources(sources, Given(**given), settings, record.completed):
        if isinstance(outcome, Unreadable):
            summary.failures.append(outcome)
            continue
        summary.progress(outcome.capture.source)
        try:
            added = record.add(outcome.capture, outcome.reading)
        except Unreadable as failure:
            summary.failures.append(failure)
        except RecordError:
            summary.report()
            raise
        else:
            summary.count(str(added), outcome.reading)
    summary.finish()


def _add_readings(settings: Settings, folders: tuple[str, ...], given: dict[str, str | None]) -> None:
    if options := [f"--{name}" for name, value in given.items() if value is not None]:
        raise click.UsageError(f"{', '.join(options)}: a reading says that itself. Give it to dragoman read")
    for folder in folders:
        if not Path(folder).is_dir():
            raise click.UsageError(f"{folder} is no folder. Make one with: dragoman read SOURCE --out {folder}")
    record = open_record(settings, create=True)
    summary = Summary()
    try:
        for source, reading, outcome in _added(record, folders, summary.failures):
            summary.progress(source)
            if isinstance(outcome, Unreadable):
                summary.failures.append(outcome)
            else:
                summary.count(str(outcome), reading)
    except RecordError:
        summary.report()
        raise
    if not summary.counts and not summary.failures:
        for folder in folders:
            say(no_readings(folder))
    summary.finish()


def _added(
    record: Record, folders: tuple[str, ...], failures: list[Unreadable]
) -> Iterator[tuple[str, Reading, Added | Unreadable]]:
    """What became of each reading; files that hold none go to ``failures``."""
    waiting: deque[tuple[str, Reading]] = deque()

    def whole() -> Iterator[tuple[Capture, Reading]]:
        for folder in folders:
            for one in captured_readings_in(Path(folder)):
                if isinstance(one, Unreadable):
                    failures.append(one)
                else:
                    waiting.append((one[0].source, one[1]))
                    yield one

    for outcome in record.add_many(whole()):
        yield *waiting.popleft(), outcome
