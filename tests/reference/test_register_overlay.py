"""A user's own register in the place of the packaged one, faults included."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PEOPLE = "id,name,country,born,aliases\nQ1,Ada Holm,SWE,1960-01-02,Ада Хольм|A. Holm\n"
TENURES = (
    "person,role,country,organisation,post,from,to,seen,source\n"
    "Q1,foreign minister,SWE,,,2024-10-01,,2026-01-01,wikidata\n"
)
SOURCES = "source,title,url,licence,as_of\nwikidata,Wikidata,https://www.wikidata.org,CC0 1.0,2026-01-01\n"
ASK = """
from dragoman.reference.register import canonical_name, holders, register_version
print([one.person for one in holders("foreign minister", "SWE", "2025-05-05")], canonical_name("Ада Хольм"))
print(register_version())
"""


def _ask(folder: Path, program: str = ASK) -> subprocess.CompletedProcess[str]:
    chosen = {**os.environ, "DRAGOMAN_REGISTER": str(folder), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", program], env=chosen, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def register(tmp_path: Path) -> Path:
    for name, text in (("people.csv", PEOPLE), ("tenures.csv", TENURES), ("sources.csv", SOURCES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_users_register_is_taken_instead(register: Path) -> None:
    done = _ask(register)
    assert done.stdout.splitlines()[0] == "['Ada Holm'] Ada Holm", done.stderr
    assert done.stdout.splitlines()[1].startswith("2026-01-01/")


def test_a_table_that_is_missing(register: Path) -> None:
    (register / "tenures.csv").unlink()
    assert "tenures.csv is missing" in _ask(register).stderr


def test_a_tenure_of_nobody(register: Path) -> None:
    (register / "tenures.csv").write_text(TENURES.replace("Q1", "Q2"), encoding="utf-8")
    assert "person 'Q2' is not in people.csv" in _ask(register).stderr


def test_a_row_that_is_too_long(register: Path) -> None:
    (register / "people.csv").write_text(PEOPLE + "Q3,Holm, Ada,SWE,,\n", encoding="utf-8")
    assert "line 3 has 6 cells instead of 5" in _ask(register).stderr


def test_tables_of_another_encoding(register: Path) -> None:
    (register / "people.csv").write_bytes(PEOPLE.encode("utf-16"))
    assert "people.csv: is not in UTF-8" in _ask(register).stderr


def test_columns_in_another_order(register: Path) -> None:
    (register / "people.csv").write_text(PEOPLE.replace("id,name", "name,id"), encoding="utf-8")
    assert "its first line does not name the columns; make it id,name,country,born,aliases" in _ask(register).stderr


@pytest.mark.parametrize("date", ["2024-02-30", "1.10.2024", "", "2024-1-1", "24"])
def test_a_tenure_since_no_day(register: Path, date: str) -> None:
    (register / "tenures.csv").write_text(TENURES.replace("2024-10-01", date), encoding="utf-8")
    assert f"line 2: {date!r} is no day, month or year" in _ask(register).stderr


def test_a_table_saved_by_a_spreadsheet(register: Path) -> None:
    (register / "people.csv").write_text(PEOPLE.replace("\n", "\r\n"), encoding="utf-8-sig", newline="")
    done = _ask(register)
    assert done.stdout.splitlines()[0] == "['Ada Holm'] Ada Holm", done.stderr


def test_tables_and_version_are_of_one_register(register: Path) -> None:
    """An update that ends while a program runs changes nothing for it."""
    program = f"""
from pathlib import Path
from dragoman.reference.register import holders, register_version
from dragoman.reference.register.store import actors, folder, version_of
actors()
before = version_of(folder(), "2026-01-01")
for name in ("people.csv", "tenures.csv"):
    path = Path({str(register)!r}) / name
    path.write_text(path.read_text(encoding="utf-8").replace("Q1", "Q2"), encoding="utf-8")
print(holders("foreign minister", "SWE", "2025-05-05")[0].actor, register_version() == before)
"""
    done = _ask(register, program)
    assert done.stdout.split() == ["Q1", "True"], done.stderr
