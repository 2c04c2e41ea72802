"""``dragoman when``: the time expressions of a text."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from dragoman.cli.batch import Question, answer_batch, batch_option
from dragoman.cli.output import console, format_options, print_json, wants_json
from dragoman.cli.sources import checked_date
from dragoman.model import edtf
from dragoman.read.when.languages import language_codes
from dragoman.read.when.languages.language import ENGLISH
from dragoman.read.when.timex import Timex, timexes

LONG = 80  # characters of a value that is named in an error


def _checked_language(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    if code is not None and code.lower() not in language_codes():
        raise click.BadParameter(_no_language(code))
    return code and code.lower()


def _no_language(code: object) -> str:
    return f"no words of time for {_as_typed(code)}. Take one of {', '.join(language_codes())}"


@click.command("when")
@click.argument("text", required=False)
@click.option("--published", metavar="DATE", callback=checked_date, help="The day, month or year of publication.")
@click.option(
    "--language",
    metavar="CODE",
    callback=_checked_language,
    help=f"The language of the text: {', '.join(language_codes())}.",
)
@batch_option
@format_options
def command(
    *, text: str | None, published: str | None, language: str | None, batch: Path | None, as_json: bool | None
) -> None:
    """The time expressions of a text, as TIMEX3 and EDTF, and what each was counted from.

    \b
    Examples:
      dragoman when "He arrives on Tuesday, a week after the summit." --published 2020-03-20
      dragoman when "Il arrivera mardi." --language fr --published 2020-03-20
      dragoman when --batch sentences.jsonl      one {"text", "published", "language"} a line
    """  # noqa: D301
    if batch is not None:
        if text is not None or published is not None or language is not None:
            raise click.UsageError(
                "--batch takes texts, dates and languages from its lines: leave TEXT, --published and --language out."
            )
        answer_batch(batch, ("text",), _answer)
    elif text is None:
        raise click.UsageError('What text? Write dragoman when "on Tuesday" --published 2020-03-20, or --batch FILE.')
    else:
        found = timexes(text, published, language or ENGLISH)
        print_json(_to_json(one) for one in found) if wants_json(as_json) else _print(found)


def _answer(question: Question) -> dict[str, Any]:
    published = question.get("published")
    if published is not None and not (isinstance(published, str) and edtf.is_date(published)):
        return _refused(question, f"published: {_as_typed(published)} is no date. Write 2020-03-20, 2020-03 or 2020")
    language = question.get("language") or ENGLISH
    language = language.lower() if isinstance(language, str) else language
    if language not in language_codes():
        return _refused(question, f"language: {_no_language(language)}")
    return {**question, "timex": [_to_json(found) for found in timexes(question["text"], published, language)]}


def _refused(question: Question, error: str) -> dict[str, Any]:
    return {**question, "timex": [], "error": error}


def _as_typed(value: object) -> str:
    """A value as the line has it, cut short."""
    typed = json.dumps(value, ensure_ascii=False)
    return typed if len(typed) <= LONG else f"{typed[:LONG]}…"


def _to_json(found: Timex) -> dict[str, Any]:
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "type": found.type,
        "value": found.value,
        "edtf": found.edtf,
        "anchor": found.anchor,
        "reason": found.reason,
        "counted_from": asdict(found.counted_from) if found.counted_from is not None else None,
    }


def _print(found: tuple[Timex, ...]) -> None:
    table = Table("words", "type", "value", "date (EDTF)", "counted from", box=None, header_style="bold")
    for one in found:
        date = one.edtf or (one.reason or "")
        table.add_row(Text(one.text), one.type, one.value, Text(date, style="" if one.edtf else "dim"), one.anchor)
    console().print(table) if found else click.echo("No words of time in that text.", err=True)
