"""Samples of output in hand-written pages, made by running the commands they show on the example pages.

A sample stands between two marks::

    <!-- output of: dragoman show {visit of Frederiksen} -->
    <!-- end of output -->

or, for one engagement as JSON::

    <!-- JSON of: meeting of Shmyhal in examples/denmark-kyiv.html -->
    <!-- end of output -->

``{KIND of NAME}`` stands for the id of the first such engagement, ``{statement of NAME}`` for that of a statement;
``, first N lines`` behind the command cuts what it prints.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_SAMPLE = re.compile(
    r"<!-- output of: (?P<command>dragoman [^\n]*?)(?:, first (?P<lines>\d+) lines)? -->\n.*?<!-- end of output -->",
    re.DOTALL,
)
_JSON = re.compile(
    r"<!-- JSON of: (?P<kind>\w+) of (?P<name>\S+) in (?P<page>\S+) -->\n.*?<!-- end of output -->", re.DOTALL
)
_SPAN = re.compile(r'\{\s+"start": (\d+),\s+"end": (\d+),\s+"quote": ("(?:[^"\\]|\\.)*")\s+\}')
_ID = re.compile(r"\{(?P<kind>\w+) of (?P<name>[^}]+)\}")
_TABLES = ("read", "timeline", "said", "show", "why")
_SHOWN = 8  # characters of an id


def with_samples(page: str, record: Path) -> str:
    """A page with all its samples run anew against a record of the example pages."""
    page = _SAMPLE.sub(lambda match: _sample(match, record), page)
    return _JSON.sub(lambda match: _as_json(match, record), page)


def make_record(record: Path) -> None:
    """Put the example pages on record."""
    _run(["add", "examples"], record)


def _sample(match: re.Match[str], record: Path) -> str:
    command = _ID.sub(lambda found: _id(found["kind"], found["name"], record), match["command"])
    words = command.split()[1:]
    table = ["--table"] if words[0] in _TABLES and not {"--json", "--html", "--out"} & set(words) else []
    # What is added is shown as it is the first time.
    into = record.with_name(f"{record.name}-{match.start()}") if words[0] == "add" else record
    lines = [line.rstrip() for line in _run([*words, *table], into).strip("\n").splitlines()]
    if match["lines"] and len(lines) > int(match["lines"]):
        lines = [*lines[: int(match["lines"])], "…"]
    cut = f", first {match['lines']} lines" if match["lines"] else ""
    shown = "\n".join([f"$ {command}", *lines])
    return f"<!-- output of: {match['command']}{cut} -->\n```console\n{shown}\n```\n<!-- end of output -->"


def _as_json(match: re.Match[str], record: Path) -> str:
    reading = json.loads(_run(["read", match["page"], "--json"], record))
    for engagement in reading["engagements"]:
        names = " ".join(who["name"] or "" for who in engagement["participants"])
        if engagement["kind"] == match["kind"] and match["name"] in names:
            break
    else:
        raise SystemExit(
            f"{match['page']} no longer has a {match['kind']} of {match['name']}; name another in the page"
        )
    shown = _SPAN.sub(r'{"start": \1, "end": \2, "quote": \3}', json.dumps(engagement, ensure_ascii=False, indent=2))
    return f"{match[0].splitlines()[0]}\n```json\n{shown}\n```\n<!-- end of output -->"


def _id(kind: str, name: str, record: Path) -> str:
    asked = ["said", "--by", name] if kind == "statement" else ["timeline", "--kind", kind, "--actor", name]
    found = _run([*asked, "--json"], record).splitlines()
    if not found:
        raise SystemExit(f"the examples no longer have a {kind} of {name}; name another in the page")
    return str(json.loads(found[0])["id"])[:_SHOWN]


def _run(words: list[str], record: Path) -> str:
    environment = {**os.environ, "DRAGOMAN_RECORD": str(record), "PYTHONPATH": str(PROJECT / "src")}
    done = subprocess.run(
        [sys.executable, "-m", "dragoman.cli", *words],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if words[0] in ("read", "add") and "--json" not in words else subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"dragoman {' '.join(words)} ended with {done.returncode}: {done.stdout}{done.stderr or ''}")
    return done.stdout
