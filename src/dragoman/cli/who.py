"""``dragoman who``: from a phrase to the person, on that day."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.batch import answer_batch, batch_option
from dragoman.cli.config import Settings
from dragoman.cli.output import NOTHING, format_options, print_json, say, wants_json

if TYPE_CHECKING:
    from dragoman.read.ask.answer import Answer
    from dragoman.record import LearnedTenure


@click.command("who")
@click.argument("phrase", required=False)
@click.option("--on", metavar="DAY", help="A day, month or year: 2020-03-23, 2020-03, 2020.")
@click.option("--country", metavar="COUNTRY", help="The state, where the phrase does not say it: a name or a code.")
@batch_option
@format_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    phrase: str | None,
    on: str | None,
    country: str | None,
    batch: Path | None,
    as_json: bool | None,
) -> None:
    """From a phrase to the person, on that day.

    PHRASE is an office, a name in any spelling or script, or both. An office needs a day; for a name alone all
    offices of the person are told. Where the register cannot tell, the articles of the record are asked, if there is
    one (dragoman tenures); where neither can, it says why, and the exit code is 3.

    \b
    Examples:
      dragoman who "Russia's defence minister" --on 2020-03-23
      dragoman who "King Hussein of Jordan" --on 1994
      dragoman who Shoygu
      dragoman who --batch questions.jsonl > answers.jsonl
    """  # noqa: D301
    if batch is not None and phrase is None:
        _batch(ctx.obj, batch, country)
    elif phrase is None or batch is not None:
        raise click.UsageError(
            'give one PHRASE or --batch FILE; an example: dragoman who "Iran\'s foreign minister" --on 2015'
        )
    else:
        _one(ctx, phrase, on, country, as_json)


def _one(ctx: click.Context, phrase: str, on: str | None, country: str | None, as_json: bool | None) -> None:
    from dragoman.read.ask.states import state_of  # noqa: PLC0415 - as below
    from dragoman.read.ask.who_is import day_of, who_is  # noqa: PLC0415 - loads the register

    if on is not None and day_of(on) is None:
        raise click.BadParameter(f"{on!r} is no day; write it as 2020-03-23, 2020-03 or 2020", param_hint="--on")
    if country is not None and not state_of(country):
        message = f"{country!r} is no country known here; give its name or its ISO 3166-1 alpha-3 code"
        raise click.BadParameter(message, param_hint="--country")
    by_register = who_is(phrase, on, country)
    answer = _or_on_record(ctx.obj)(by_register, country)
    if wants_json(as_json):
        print_json([answer.to_json()])
    elif answer.name is None:
        say(f"unknown: {answer.reason}")
    elif answer is not by_register:
        from dragoman.cli.tenure_listing import print_learned  # noqa: PLC0415 - rich is slow

        print_learned(answer)
    else:
        from dragoman.cli.register_listing import print_answer  # noqa: PLC0415 - rich is slow

        print_answer(answer)
    if answer.name is None:
        ctx.exit(NOTHING)


def _or_on_record(settings: Settings) -> Callable[[Answer, str | None], Answer]:
    """What fills in for the register where there is a record: the tenures that it has learned, computed once."""

    @cache
    def tenures() -> tuple[LearnedTenure, ...]:
        from dragoman.cli.opening import open_record  # noqa: PLC0415 - slow, and mostly not needed

        return open_record(settings).tenures()

    def fill_in(answer: Answer, country: str | None) -> Answer:
        if answer.name is not None or not (settings.record / "record.sqlite").exists():
            return answer
        from dragoman.record.offices.ask import or_learned  # noqa: PLC0415 - as above

        return or_learned(answer, country, tenures())

    return fill_in


def _batch(settings: Settings, batch: Path, country: str | None) -> None:
    from dragoman.read.ask.answer import Answer  # noqa: PLC0415 - as below
    from dragoman.read.ask.who_is import who_is  # noqa: PLC0415 - loads the register

    on_record = _or_on_record(settings)

    def answer(question: dict[str, Any]) -> dict[str, Any]:
        on, state = question.get("on"), question.get("country") or country
        asked = None if on is None else str(on), None if state is None else str(state)
        return on_record(who_is(question["phrase"], *asked), asked[1]).to_json()

    def refuse(reason: str) -> dict[str, Any]:
        return {**Answer("", None, reason=reason).to_json(), "phrase": None}

    answer_batch(batch, ("phrase",), answer, refuse)
