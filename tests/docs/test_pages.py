"""What the pages show can be typed, and what they point at is there."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dragoman.cli.config import KNOWN
from dragoman.cli.group import COMMANDS, main
from tests.docs.pages import DOCS, FENCE, PROJECT, code_in, pages

_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_TARGETS = re.compile(r"^(?P<target>[a-z]+):", re.MULTILINE)
_PIPES = re.compile(r"\s(?:\||>|>>|&&|<)\s")
_SHELL = ("console", "sh", "")


def _name(page: Path) -> str:
    return str(page.relative_to(PROJECT))


def _commands(page: Path) -> Iterator[str]:
    """Each line of shell in a page that begins a command of ours, up to where another program takes over."""
    for language, code in code_in(page):
        if language not in _SHELL:
            continue
        for line in code.replace("\\\n", " ").splitlines():
            shown = line.removeprefix("$ ") if language == "console" else line
            if language == "console" and not line.startswith("$ "):
                continue
            for part in _PIPES.split(shown.split("  #")[0]):
                if part.strip().startswith("dragoman "):
                    yield part.strip()


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_every_command_shown_can_be_typed(page: Path) -> None:
    if page == DOCS / "reference" / "commands.md":
        pytest.skip("written from the program")
    for line in _commands(page):
        words = shlex.split(line)[1:]
        _accepted(words, line)


def _accepted(words: list[str], line: str) -> None:
    """Parse a command line without running it."""
    if words[0] in ("--help", "--version"):
        return
    at = next((n for n, word in enumerate(words) if word in COMMANDS), None)
    assert at is not None, f"{line!r}: no such command"
    name, behind = words[at], words[at + 1 :]
    try:
        # Leniently, since the configuration files that pages name are not there.
        context = main.make_context("dragoman", [*words[:at], name], resilient_parsing=True)
        command = main.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group) and behind and not behind[0].startswith("-"):
            name, behind = behind[0], behind[1:]
            command = command.get_command(context, name)
            assert command is not None, f"{line!r}: no such command"
        if "--help" not in behind:
            command.make_context(name, behind)
    except click.ClickException as error:
        pytest.fail(f"{line!r}: {error.format_message()}")


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for link in _LINK.finditer(text):
        target = link["target"].split("#")[0]
        if target and "://" not in target:
            assert (page.parent / target).exists(), f"{_name(page)} points at {target}"


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_every_make_target_exists(page: Path) -> None:
    targets = set(_TARGETS.findall((PROJECT / "Makefile").read_text(encoding="utf-8")))
    named = set(re.findall(r"`make ([a-z]+)`", page.read_text(encoding="utf-8")))
    assert named <= targets


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_configurations_shown_are_accepted(page: Path) -> None:
    for language, code in code_in(page):
        if language == "toml":
            tables = tomllib.loads(code)
            assert set(tables) <= set(KNOWN)
            assert all(set(table) <= KNOWN[name] for name, table in tables.items())


def test_every_page_is_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [PROJECT / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page in seen or not page.exists():
            continue
        seen.add(page)
        links = _LINK.findall(page.read_text(encoding="utf-8"))
        waiting += [page.parent / link.split("#")[0] for link in links if "://" not in link and ".md" in link]
    assert [_name(page) for page in pages() if page.resolve() not in seen] == []


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(PROJECT)
    (code,) = (code for language, code in code_in(PROJECT / "README.md") if language == "python")
    exec(compile(code, "README.md", "exec"), {})
    assert "Mette Frederiksen" in capsys.readouterr().out
