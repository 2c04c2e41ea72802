"""``--batch``: questions as JSON lines from a file or standard input, one answer a line, in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from dragoman.cli.output import SOME_FAILED, F

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
    for number, line in enumerate(_lines(batch), start=1):
        if not line.strip():
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


def whole_characters(text: str) -> str:
    """A text with a replacement character for all that is none (halves of pairs, bytes that are not UTF-8)."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)


def print_line(document: dict[str, Any]) -> None:
    """One document as one line."""
    click.echo(json.dumps(document, ensure_ascii=False))


def _lines(batch: Path) -> Iterator[str]:
    if str(batch) == "-":
        yield from (line.decode("utf-8-sig", errors="replace") for line in sys.stdin.buffer)
        return
    if not batch.exists():
        raise click.BadParameter(f"{batch}: there is no such file. Check the path, or use - for standard input.")
    with batch.open(encoding="utf-8-sig", errors="replace") as opened:
        yield from opened


def _question(line: str, needs: tuple[str, ...]) -> Question | str:
    """The question of a line, or what is wrong with it and what helps."""
    shape = ", ".join(f'"{name}": "..."' for name in needs)
    try:
        question = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"not JSON ({error}). Write one object a line: {{{shape}}}"
    if not isinstance(question, dict):
        return f"not an object. Write one object a line: {{{shape}}}"
    # Half of a surrogate pair is legal in JSON and no character; the language engine would end the whole batch over it.
    question = {name: whole_characters(value) if isinstance(value, str) else value for name, value in question.items()}
    lacking = [name for name in needs if not isinstance(question.get(name), str)]
    return f"no text for {', '.join(lacking)}. Write {{{shape}}}" if lacking else question
