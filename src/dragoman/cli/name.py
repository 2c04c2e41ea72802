"""``dragoman name``: whether two names can be of one person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from dragoman.cli.batch import answer_batch, batch_option
from dragoman.cli.output import format_options, print_json, wants_json
from dragoman.reference.names import same


@click.command("name")
@click.argument("names", nargs=-1, metavar="[A B]")
@batch_option
@format_options
def command(names: tuple[str, ...], batch: Path | None, as_json: bool | None) -> None:
    """Say whether two names can be of one person.

    Spellings, scripts, order, particles, titles, initials and names left out do not hold them apart. It is names that
    are compared: two people may have one name. The score is from 0 to 1, and from 0.5 on they are taken for one.

    With --batch each line is {"a": "...", "b": "..."}, and is answered by {"a", "b", "same", "score"}.

    \b
    Examples:
      dragoman name "Sergei Shoigu" "Шойгу Сергей"
      dragoman name --batch pairs.jsonl
    """  # noqa: D301
    if batch is not None:
        if names:
            raise click.UsageError("give two names or --batch, not both")
        answer_batch(batch, ("a", "b"), lambda question: _answer(question["a"], question["b"]))
        return
    if len(names) != 2:
        raise click.UsageError(f"two names are compared, not {len(names)}; put each in quotation marks")
    answer = _answer(*names)
    if wants_json(as_json):
        print_json([answer])
    else:
        click.echo(f"{'the same name' if answer['same'] else 'different names'}, score {answer['score']:.2f}")


def _answer(a: str, b: str) -> dict[str, Any]:
    one, score = same(a, b)
    return {"a": a, "b": b, "same": one, "score": score}
