"""From the sources on a command line to readings, one at a time; what fails is a row and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import click

from dragoman.cli.config import Settings
from dragoman.cli.future import warn_of_the_future
from dragoman.model.capture import Capture, Given
from dragoman.model.edtf import bounds, is_date
from dragoman.model.failure import Unreadable
from dragoman.model.reading import Reading

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Read:
    """A source that was read."""

    capture: Capture
    reading: Reading


def given_options(command: F) -> F:
    """The options that say what a page lacks."""
    options = (
        click.option("--published", metavar="DATE", callback=checked_date, help="The day of publication: 2020-03-24."),
        click.option("--url", help="The address of the article."),
        click.option("--publisher", help="Who published it."),
        click.option(
            "--language",
            metavar="CODE",
            help="Its language, not guessed then: en. Any other is refused.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def checked_date(_ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A date option as it is; a usage error where it is no date."""
    if value is not None and not is_date(value):
        raise click.BadParameter(f"{value!r} is no date of the kind 2020-03-24, 2020-03 or 2020", param=param)
    return value


def checked_period(since: str | None, until: str | None) -> None:
    """A usage error where a period ends before it begins."""
    if since is not None and until is not None and bounds(until)[1] < bounds(since)[0]:
        raise click.UsageError(f"--since {since} lies after --until {until}. Exchange the two.")


def read_sources(
    sources: Sequence[str], given: Given, settings: Settings, complete: Callable[[Capture], Capture] | None = None
) -> Iterator[Read | Unreadable]:
    """Read each source in turn. The language model is loaded when the first article is ready for it.

    ``complete`` adds to a capture what is known of it from elsewhere.
    """
    from dragoman.acquire import captures  # noqa: PLC0415 - slow, and not needed by every command

    reader = cache(lambda: reader_of(settings))
    for outcome in captures(sources, given):
        if isinstance(outcome, Unreadable):
            yield outcome
        else:
            yield read_capture(complete(outcome) if complete else outcome, reader)


def read_capture(capture: Capture, reader: Callable[[], Any]) -> Read | Unreadable:
    """Read one capture with what ``reader`` gives, which is asked for once the article's text is there."""
    from dragoman.clean import article_of  # noqa: PLC0415 - slow, and not needed by every command

    try:
        article = article_of(capture)
        warn_of_the_future(article)
        return Read(capture, reader().read(article))
    except Unreadable as failure:
        return failure
    except click.ClickException:
        raise
    except Exception as error:
        reason = f"could not be read ({type(error).__name__}: {error})"
        return Unreadable(capture.source, reason, "This is a fault in dragoman; please report it with the page")


def reader_of(settings: Settings) -> Any:
    """The reader that the settings ask for; a usage error where it is not installed."""
    return _reader(settings)


def _reader(settings: Settings) -> Any:
    from dragoman.read import Reader  # noqa: PLC0415 - slow, and not needed by every command

    try:
        return Reader(settings.model, encoder=settings.encoder)
    except LookupError as error:
        raise click.UsageError(str(error)) from error
