"""``docs/reference/commands.md``: every command, argument and option, from what click knows of them."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from dragoman.cli.group import COMMANDS, main

OPENING = """# Commands

<!-- Written by tools/write_reference.py from the program itself. Change the program, then run `make docs`. -->

`dragoman COMMAND --help` prints the same. Options of `dragoman` itself stand before the command, those of a command
behind it: `dragoman --record syria timeline --actor Lavrov`.

Results go to standard output, everything else (progress, summaries, complaints) to standard error. In a terminal the
results are tables; piped into another program or a file they are JSON, one document a line. `--table` and `--json`
overrule that. What a command exits with is told in [exit codes](exit-codes.md).
"""


def commands_page() -> str:
    """The whole page."""
    top = click.Context(main, info_name="dragoman", **main.context_settings)
    parts = [OPENING, *_command(main, top, "dragoman")]
    for name in COMMANDS:
        command = main.get_command(top, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=top, **command.context_settings)
        parts += _command(command, context, f"dragoman {name}")
        for below, one in command.commands.items() if isinstance(command, click.Group) else ():
            inner = click.Context(one, info_name=below, parent=context)
            parts += _command(one, inner, f"dragoman {name} {below}", "###")
    return "\n".join(parts).rstrip() + "\n"


def _command(command: click.Command, context: click.Context, title: str, level: str = "##") -> Iterator[str]:
    usage = " ".join([title, *(piece for piece in command.collect_usage_pieces(context))])
    yield f"{level} {title}\n"
    yield f"```\n{usage}\n```\n"
    yield from _paragraphs(command.help or "")
    options = [param for param in command.get_params(context) if isinstance(param, click.Option) and not param.hidden]
    yield "| option | meaning |\n|---|---|"
    yield from (_row(option) for option in options)
    yield ""


def _paragraphs(text: str) -> Iterator[str]:
    """A help text as Markdown; a block that click is told not to wrap keeps its lines."""
    for part in inspect.cleandoc(text).split("\n\n"):
        block = part.strip("\n")
        if not block.lstrip().startswith("\b"):
            yield " ".join(block.split()) + "\n"
            continue
        lines = [line for line in block.splitlines() if line.strip(" \b")]
        yield f"{lines[0].strip()}\n"
        yield "```\n" + "\n".join(line.strip() for line in lines[1:]) + "\n```\n"


def _row(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = "" if option.is_flag else f" {option.metavar or _type(option)}"
    about = [(option.help or "").split("  [default")[0].strip()]
    if isinstance(option.type, click.Choice):
        about.insert(0, "One of " + ", ".join(f"`{choice}`" for choice in option.type.choices) + ".")
    if "[default: " in (option.help or ""):
        about.append("Without it: " + (option.help or "").split("[default: ")[1].rstrip("]") + ".")
    elif option.show_default and option.default is not None:
        about.append(f"Without it: `{option.default}`.")
    if isinstance(option.envvar, str):
        about.append(f"The environment variable `{option.envvar}` says the same.")
    return f"| {names}{value} | {' '.join(part for part in about if part)} |"


def _type(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return ""
    if isinstance(option.type, click.Path):
        return "DIRECTORY" if not option.type.file_okay else "FILE"
    return option.type.name.upper()
