"""Where output goes: results to stdout as a table or as JSON lines, everything else to stderr."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from rich.console import Console

F = TypeVar("F", bound=Callable[..., Any])

SOME_FAILED = 1
NOTHING = 3


def format_options(command: F) -> F:
    """The options ``--json`` and ``--table``, as one argument ``as_json``: None where neither is given."""
    help_ = "JSON lines or a table.  [default: a table in a terminal, JSON lines when piped]"
    return click.option("--json/--table", "as_json", default=None, help=help_)(command)


def wants_json(as_json: bool | None) -> bool:
    """Whether to print JSON: as asked for, else unless stdout is a terminal."""
    return not sys.stdout.isatty() if as_json is None else as_json


def print_json(documents: Iterable[Any]) -> None:
    """One document a line."""
    for document in documents:
        click.echo(json.dumps(document, ensure_ascii=False))


def console(*, stderr: bool = False) -> Console:
    """A console that takes text for text: no markup, no emoji, nothing highlighted by guess."""
    from rich.console import Console  # noqa: PLC0415 - slow, and not needed by every command

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else 120
    return Console(file=stream, markup=False, emoji=False, highlight=False, soft_wrap=False, width=width)


def write_any_character(*streams: object) -> None:
    """Whatever the locale, pipes and files get UTF-8, and terminals what they can show."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all; a device or a pipe as it comes. ClickException where it cannot be written."""
    _write(path, lambda to: to.write_text(text, encoding="utf-8"))


def write_lines(path: Path | None, lines: Iterable[str]) -> None:
    """Write lines as they are made, to a file likewise; to standard output where none is named."""
    if path is None:
        for line in lines:
            click.echo(line)
        return

    def write(to: Path) -> None:
        with to.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)

    _write(path, write)


def _write(path: Path, write: Callable[[Path], object]) -> None:
    try:
        if path.exists() and not path.is_file():
            write(path)
        else:
            _replace(path, write)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from error


def _replace(path: Path, write: Callable[[Path], object]) -> None:
    partial = path.with_name(f".{path.name}.part")
    try:
        write(partial)
        os.replace(partial, path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def say(message: str) -> None:
    """A message to the person at the terminal, on stderr."""
    click.echo(plain(message), err=True)


def plain(text: str) -> str:
    """Text without characters that steer a terminal; an article may hold any."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)
