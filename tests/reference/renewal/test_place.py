"""What a register must be, and how it takes the place of another."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reference.renewal.registers import fetched, register, tenure

from dragoman.model.failure import RegisterError
from dragoman.reference.register import store
from dragoman.reference.renewal import place
from dragoman.reference.renewal.check import faults
from dragoman.reference.renewal.rows import Tables, read_tables, write_tables

OLD = register(tenure("Q1", "2021-10-14", "2023-10-16"))
NEW = register(tenure("Q1", "2021-10-14", "2023-10-16"), tenure("Q2", "2023-10-16"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data" / "register"
    with place.locked(made):
        place.put(made, OLD, {"server": "old"})
    return made


def broken(tables: Tables, change: Callable[[Tables], object]) -> list[str]:
    copy = Tables(list(tables.people), list(tables.tenures), list(tables.sources))
    change(copy)
    return faults(copy, tables)


def test_a_register_reads_as_it_was_written(tmp_path: Path) -> None:
    odd = register(tenure("Q1", "2021"), people={"Q1": 'Anna "A." Berg, né Dahl|Анна\u200f Берг'})
    write_tables(tmp_path, odd)
    assert read_tables(tmp_path) == odd


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("people.csv", "id,name\nQ1,Anna\n", "first line"),
        ("people.csv", "", "first line"),
        ("tenures.csv", "person,role,country,organisation,post,from,to,seen,source\nQ1,king\n", "line 2: 2 cells"),
        ("sources.csv", 'source,title,url,licence,as_of\n"a,b', "no table"),
        ("sources.csv", None, "cannot be read"),
    ],
)
def test_a_broken_table_is_named(folder: Path, name: str, text: str | None, reason: str) -> None:
    if text is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(text)
    with pytest.raises(RegisterError, match=reason) as caught:
        read_tables(folder)
    assert name in str(caught.value)


def test_a_table_that_is_not_utf_8(folder: Path) -> None:
    (folder / "people.csv").write_bytes(b"id,name,country,born,aliases\nQ1,\xff,,,\n")
    with pytest.raises(RegisterError, match="UTF-8"):
        read_tables(folder)


def test_what_is_in_order_has_no_faults() -> None:
    assert faults(NEW, OLD) == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda one: one.tenures.pop(), "1 tenures, and the register in use 2"),
        (lambda one: one.people.append(one.people[0]), "2 times"),
        (lambda one: one.sources.append(one.sources[0]), "2 times"),
        (lambda one: one.people.append(replace(one.people[0], id="Q3", name="")), "without name"),
        (lambda one: one.people.append(replace(one.people[0], id="Q3x")), "no Wikidata item"),
        (lambda one: one.people.append(replace(one.people[0], id="Q3", aliases="a\nb")), "cannot be printed"),
        (lambda one: one.tenures.append(tenure("Q9", "2001")), "nobody has that id"),
        (lambda one: one.tenures.append(fetched("Q1", "2001")), "no source"),
        (lambda one: one.tenures.append(tenure("Q1", "2001", role="")), "no office"),
        (lambda one: one.tenures.append(tenure("Q1", "")), "since when"),
        (lambda one: one.tenures.append(tenure("Q1", "2001-13")), "no day, month or year"),
        (lambda one: one.tenures.append(tenure("Q1", "2001/2002")), "no day, month or year"),
        (lambda one: one.tenures.append(tenure("Q1", "2001", "1999")), "ends (1999) before"),
    ],
)
def test_each_fault_is_told(change: Callable[[Tables], object], reason: str) -> None:
    told = "; ".join(broken(NEW, change))
    assert reason in told


def test_a_fault_of_the_register_in_use_is_no_reason_to_keep_it() -> None:
    faulty = register(tenure("Q1", "2001-13"))
    assert faults(faulty, faulty) == []
    assert faults(faulty, OLD) != []


def test_many_faults_are_counted() -> None:
    told = broken(NEW, lambda one: one.tenures.extend(tenure(f"Q{number}", "2001") for number in range(10, 30)))
    assert told[-1] == "15 more of the kind"


def test_a_register_takes_the_place_of_another(folder: Path) -> None:
    with place.locked(folder):
        place.put(folder, NEW, {"server": "new"})
    assert read_tables(folder) == NEW
    assert place.made_of(folder) == {"server": "new"}
    assert sorted(path.name for path in folder.parent.iterdir() if path.name != "register.lock") == ["register"]


@pytest.mark.parametrize("call", [1, 2])
def test_a_disk_that_refuses_leaves_the_old_register(folder: Path, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    replace_, calls = os.replace, []

    def full(old: Path, new: Path) -> None:
        calls.append(old)
        if len(calls) == call:
            raise OSError(28, "No space left on device")
        replace_(old, new)

    monkeypatch.setattr("dragoman.reference.renewal.place.os.replace", full)
    with pytest.raises(RegisterError, match=r"as it was.*No space left"), place.locked(folder):
        place.put(folder, NEW, {})
    assert read_tables(folder) == OLD
    assert not folder.with_name("register.new").exists()


def test_a_disk_that_is_full_while_writing_leaves_the_old_register(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dragoman.reference.renewal.rows.os.fsync", full)
    with pytest.raises(RegisterError, match="No space left"), place.locked(folder):
        place.put(folder, NEW, {})
    assert read_tables(folder) == OLD


def test_a_crash_between_the_renamings_is_mended(folder: Path) -> None:
    write_tables_to = folder.with_name("register.new")
    write_tables_to.mkdir()
    write_tables(write_tables_to, NEW)
    os.replace(folder, folder.with_name("register.old"))
    assert store.whole(folder) == folder.with_name("register.old")  # for those who read before the next update
    with place.locked(folder):
        assert read_tables(folder) == OLD
    assert not write_tables_to.exists()


def test_a_crash_after_the_renamings_is_tidied(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("register.old"))
    assert store.whole(folder) == folder
    with place.locked(folder):
        assert read_tables(folder) == OLD
    assert not folder.with_name("register.old").exists()


def test_two_at_once_are_one_too_many(folder: Path) -> None:
    with place.locked(folder):
        code = (
            "import sys; from pathlib import Path; from dragoman.model.failure import RegisterError\n"
            "from dragoman.reference.renewal.place import locked\n"
            "try:\n  with locked(Path(sys.argv[1])): print('free')\n"
            "except RegisterError as error: print(error)"
        )
        done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True)
    assert "another update" in done.stdout
    with place.locked(folder):
        pass


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RegisterError, match="cannot be written"), place.locked(tmp_path / "file" / "register"):
        pass


def test_the_packaged_register_comes_back(folder: Path) -> None:
    with place.locked(folder):
        place.remove(folder)
        place.remove(folder)
    assert not folder.exists()


def test_where_the_register_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.VARIABLE, str(tmp_path))
    assert place.user_folder() == tmp_path
    monkeypatch.setenv(store.VARIABLE, store.PACKAGED)
    assert place.user_folder().name == "register"
    assert place.user_folder().is_absolute()
    monkeypatch.delenv(store.VARIABLE)
    assert "dragoman" in str(place.user_folder())


def test_how_a_register_was_made_may_be_lost(folder: Path) -> None:
    (folder / place.MADE).write_text("[")
    assert place.made_of(folder) == {}
    assert store.whole(folder) == folder
