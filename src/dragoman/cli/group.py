"""The group of commands: its examples, its options, and what a failed command exits with."""

from __future__ import annotations

import errno
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

import dragoman
from dragoman.cli.config import Settings
from dragoman.cli.output import write_any_character
from dragoman.model.failure import RecordError, RegisterError

# What each command is for; the module of the same name is imported only when the command runs.
COMMANDS = {
    "read": "Read articles and print what each says.",
    "add": "Read articles and put them on record.",
    "merge": "Merge a folder of readings into one record, without keeping one.",
    "timeline": "The record in order of date.",
    "said": "Who said what of or to whom, by the articles on record.",
    "expected": "What was announced, and what became of it.",
    "claims": "What articles claim about the record, checked against it.",
    "copies": "Which articles were copied from which, and what they share.",
    "search": "Articles and statements by the words in them.",
    "relation": "The contacts of two states over time.",
    "show": "One engagement or statement of the record.",
    "why": "The words and the rule behind each value of an engagement or a statement.",
    "tenures": "Who holds which office, by the articles on record.",
    "judge": "Say whether two reports tell of one engagement.",
    "accept": "Confirm an engagement as it is.",
    "reject": "Say that an engagement is none.",
    "correct": "Put a value of an engagement right.",
    "judgements": "What persons judged, and what became of it.",
    "who": "From a phrase to the person, on that day.",
    "office": "Who held an office, in order of time.",
    "name": "Say whether two names can be of one person.",
    "where": "The places that a text names, with their points on the map.",
    "export": "The whole record in a format for other programs.",
    "reread": "Read the captures on record anew, and show what changes.",
    "verify": "Whether the record is whole, and what helps where it is not.",
    "backup": "A copy of the record, made while others may add.",
    "doctor": "What is in order on this machine, and what the register lacks.",
    "reference": "The register of offices in use, and bringing it up to date.",
    "when": "The time expressions of a text, with their dates.",
    "published": "When a page was published, and which dates it gives.",
}

EXAMPLES = """
\b
Examples:
  dragoman read visit.html                        what one article says, with its words
  dragoman read news/ --out readings/             one JSON file per article
  curl -s URL | dragoman read - --published 2020-03-24
  dragoman add news/                              read, and keep on record
  dragoman timeline --between RUS Syria           the record in order of date
  dragoman timeline --html timeline.html          the same as one page to open in a browser
  dragoman said --by Lavrov --about Turkey        what was said, with the words
  dragoman why e3f2a9                             where each value of an engagement comes from
  dragoman who "Russia's defence minister" --on 2020-03-23

Dragoman turns news about diplomacy into a dated, sourced record of engagements: who visited, met, called or wrote
to whom, when and where, and the words that say so.

Tables in a terminal, JSON lines when piped. Exit codes: 0 all well, 1 some inputs failed, 2 wrong usage, 3 nothing
read, no record there, or nothing of that id.
"""


class LazyGroup(click.Group):
    """A group that lists its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: D102 - as click says
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: D102 - as click says
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dragoman.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the record, the disk or the output refuses is a message and exit code 1."""
        try:
            return super().invoke(ctx)
        except (RecordError, RegisterError) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever read the output has gone
                raise
            where = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{where}{error.strerror or error}") from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: D102 - as click says
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, help=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(dragoman.__version__, prog_name="dragoman")
@click.option(
    "--record",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("dragoman-record"),
    envvar="DRAGOMAN_RECORD",
    show_default=True,
    show_envvar=True,
    help="The folder of the record.",
)
@click.option(
    "--config",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="A configuration file.  [default: dragoman.toml in the working folder, if there is one]",
)
@click.pass_context
def main(ctx: click.Context, record: Path, config: Path | None) -> None:
    """Run a command."""
    write_any_character(sys.stdout, sys.stderr)
    ctx.obj = Settings(record=record, config=config)
