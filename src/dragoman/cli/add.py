"""``dragoman add``: read articles and put them on record."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.opening import open_record
from dragoman.cli.sources import given_options, read_sources
from dragoman.cli.summary import Summary
from dragoman.model.capture import Given
from dragoman.model.failure import RecordError, Unreadable


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@given_options
@click.pass_obj
def command(settings: Settings, /, *, sources: tuple[str, ...], **given: str) -> None:
    """Read articles and put them on record.

    The same bytes change nothing when they come again, and what was given of them before holds until something else is
    given. Other bytes under the same name are a further version of the article, and the newest version speaks in the
    record.

    \b
    Examples:
      dragoman add news/
      dragoman add https://example.org/visit.html
    """  # noqa: D301
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
