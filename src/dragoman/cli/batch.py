"""``--batch``: questions as JSON lines from a file or standard input, one answer a line, in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dragoman.cli.json_lines import NoQuestion, lines_of, object_of
from dragoman.cli.output import SOME_FAILED, F

LONGEST_TEXT = 1_500_000  # characters; as long as an article can be
Question = dict[str, Any]


def batch_option(command: F) -> F:
    """The option ``--batch FILE|-`` as argument ``batch``, a path."""
    help_ = "Answer a file of JSON lines, or - for standard input, one JSON line each."
    return click.option("--batch", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE|-", help=help_)(
        command
    )


def answer_batch(
    batch: Path,
    needs: tuple[str, ...],
    answer: Callable[[Question], dict[str, Any]],
    refuse: Callable[[str], dict[str, Any]] = lambda reason: {"error": reason},
) -> None:
    """Print an answer for each line; a line that is no such question is answered with ``error``, and the rest goes on.

    ``needs`` names the text values that a question must have; ``refuse`` makes the answer to a line that is none,
    from what is wrong with it. Exits with 1 where a line could not be answered.
    """
    failed = 0
    for number, line in enumerate(lines_of(batch), start=1):
        if line is not None and not line.strip():
            continue
        question = _question(line, needs)
        if isinstance(question, str):
            failed += 1
            print_line(refuse(f"line {number}: {question}"))
        else:
            told = answer(question)
            failed += "error" in told
            print_line(told)
    if failed:
        lines = "1 line" if failed == 1 else f"{failed} lines"
        click.echo(f"{lines} could not be answered: see what they say.", err=True)
        sys.exit(SOME_FAILED)


def print_line(document: dict[str, Any]) -> None:
    """One document as one line."""
    click.echo(json.dumps(document, ensure_ascii=False))


def _question(line: bytes | None, needs: tuple[str, ...]) -> Question | str:
    """The question of a line, or what is wrong with it and what helps."""
    shape = ", ".join(f'"{name}": "..."' for name in needs)
    try:
        question = object_of(line)
    except NoQuestion as error:
        return f"{error}. Write one object a line: {{{shape}}}"
    if lacking := [name for name in needs if not isinstance(question.get(name), str)]:
        return f"no text for {', '.join(lacking)}. Write {{{shape}}}"
    for name in needs:
        if len(question[name]) > LONGEST_TEXT:
            return f"{name} has {len(question[name]):,} characters; cut it into texts of {LONGEST_TEXT:,} at most"
    return question
