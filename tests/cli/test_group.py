"""The command as a whole: help, version, configuration, and what it imports."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

import dragoman
from dragoman.cli.config import DEFAULT_MODEL, Settings
from dragoman.cli.group import COMMANDS
from tests.cli.conftest import Call


def test_help_opens_with_examples(call: Call) -> None:
    result = call("--help")
    assert result.exit_code == 0
    opening = result.output.split("\n\n")[1]
    assert opening.strip().startswith("Examples:")
    for name in COMMANDS:
        assert name in result.output
        assert call(name, "--help").exit_code == 0


def test_version(call: Call) -> None:
    assert dragoman.__version__ in call("--version").output


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from dragoman.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'sqlalchemy', 'rich', 'trafilatura', 'jinja2', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"


def test_the_configuration_names_the_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings(tmp_path).model == DEFAULT_MODEL
    Path("dragoman.toml").write_text('[engine]\nmodel = "en_core_web_lg"\n')
    assert Settings(tmp_path).model == "en_core_web_lg"


@pytest.mark.parametrize("content", ["[engine", "[engin]\nmodel = 'x'", "[engine]\nmodle = 'x'", "[engine]\nmodel = 3"])
def test_a_faulty_configuration_is_wrong_usage(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.toml"
    file.write_text(content)
    with pytest.raises(click.UsageError, match=r"x\.toml"):
        _ = Settings(tmp_path, config=file).model


def test_pipes_get_utf_8_whatever_the_locale() -> None:
    code = "import sys; from dragoman.cli.output import write_any_character as w; w(sys.stdout); print('Šefčovič')"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    assert result.stdout.decode("utf-8").strip() == "Šefčovič"
