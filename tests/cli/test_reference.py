"""``dragoman reference``: update against a server of this machine, status, reset."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.cli import registers
from dragoman.cli.reference_update import KEPT_IN
from dragoman.reference.register import store
from dragoman.reference.renewal import place
from dragoman.reference.renewal.rows import read_tables, write_tables
from tests.acquire.wikidata.conftest import served as served  # noqa: PLC0414 - a fixture
from tests.acquire.wikidata.conftest import world as world  # noqa: PLC0414
from tests.acquire.wikidata.server import Fault, Served, World, statement
from tests.cli.conftest import Call
from tests.reference.renewal.registers import register, tenure

PACKAGED = register(
    tenure("Q1001", "2021-10-14", seen="2023-01-10", source="reviewed"),
    tenure("bjorn-dahl", "2023-10-15", source="reviewed"),
    tenure("Q1011", "2022-10-18", "2024-09-10", country="SWE"),
    people={"Q1001": "Anna Berg", "bjorn-dahl": "Bjørn Dahl", "Q1011": "Frida Gran"},
)
UPDATE = ("reference", "update", "--countries", "NOR,Sweden")


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder for the user's register, beside a small packaged one, and no time to wait."""
    packaged = tmp_path / "package" / "register"
    packaged.mkdir(parents=True)
    write_tables(packaged, PACKAGED)
    monkeypatch.setattr(registers, "files", lambda _: packaged.parent)
    monkeypatch.setattr("dragoman.acquire.wikidata.clock.RealClock.wait", lambda *_: None)
    folder = tmp_path / "data" / "register"
    monkeypatch.setenv(store.VARIABLE, str(folder))
    yield folder


def apart(user: Path, served: Served) -> list[str]:
    """The update as a process of its own, without pauses and with the small packaged register."""
    code = (
        "import pathlib\n"
        "from dragoman.acquire.wikidata import client\n"
        "from dragoman.cli import main, registers\n"
        "client.PAUSE = 0\n"
        f"registers.files = lambda _: pathlib.Path({str(user.parents[1] / 'package')!r})\n"
        "main()"
    )
    return [sys.executable, "-c", code, *UPDATE, "--server", served.url]


def environment() -> dict[str, str]:
    """The environment, with the packages that this process has."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}


def test_an_update_makes_a_register_and_tells_what_changed(call: Call, user: Path, served: Served) -> None:
    result = call(*UPDATE, "--server", served.url, "--contact", "ada@example.org")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert "new           NOR prime minister: Carl Eide (2021 to today)" in lines
    assert "ended         NOR foreign minister: Anna Berg (2021-10-14 to 2023-10-16)" in lines
    assert any(line.startswith("contradiction NOR foreign minister: Bjørn Dahl") for line in lines)
    assert "5 new tenures, 1 ended, 0 gone, 1 contradictions kept side by side" in result.stderr
    found = read_tables(user)
    assert {person.id for person in found.people} >= {"Q1001", "Q1002", "Q1003", "Q1011"}
    assert "ada@example.org" in served.agents[0]
    assert not user.with_name(KEPT_IN).exists()
    made = place.made_of(user)
    assert (made["server"], made["countries"]) == (served.url, ["NOR", "SWE"])


def test_a_date_that_is_none_is_told_before_anything_is_fetched(call: Call, user: Path, served: Served) -> None:
    assert call(*UPDATE, "--server", served.url).exit_code == 0
    table = user / "tenures.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2021-10-14", "2021-13"), encoding="utf-8")
    result = call(*UPDATE, "--server", "http://127.0.0.1:9")
    assert result.exit_code == 1, result.output
    assert "as foreign minister: '2021-13' is no day, month or year. Correct it first" in result.stderr


def test_a_second_update_changes_nothing(call: Call, user: Path, served: Served) -> None:
    call(*UPDATE, "--server", served.url)
    before = read_tables(user)
    result = call(*UPDATE, "--server", served.url)
    assert "0 new tenures, 0 ended, 0 gone" in result.stderr
    assert read_tables(user) == before


def test_a_dry_run_changes_nothing_and_keeps_what_it_fetched(call: Call, user: Path, served: Served) -> None:
    dry = call(*UPDATE, "--server", served.url, "--dry-run")
    assert dry.exit_code == 0
    assert "Nothing was changed" in dry.stderr
    assert not user.exists()
    asked = len(served.queries)
    real = call(*UPDATE, "--server", served.url)
    assert len(served.queries) == asked
    assert real.stdout == dry.stdout
    assert f"going on from {asked} pages" in real.stderr
    assert user.exists()


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Fault(403, b"banned"), "refuses"),
        (Fault(200, b"<html>"), "HTML instead of JSON"),
        (Fault(200, share=0.5), "cut off"),
        (Fault(429, b"", headers={"Retry-After": "90000"}), "90,000 seconds"),
        (Fault(200, b'{"head": {"vars": []}, "results": {"bindings": []}}'), "knows of no holder"),
    ],
)
def test_a_failure_leaves_the_old_register(call: Call, user: Path, served: Served, fault: Fault, reason: str) -> None:
    call(*UPDATE, "--server", served.url)
    before = read_tables(user)
    served.fault_of = lambda _: fault
    result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 1
    assert reason in result.stderr
    assert read_tables(user) == before


def test_a_register_that_shrinks_is_refused(
    call: Call, user: Path, served: Served, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    call(*UPDATE, "--server", served.url)
    before = read_tables(user)
    world.holders = world.holders[:1]
    world.leaders = {}
    result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 1
    assert "the old one stays" in result.stderr
    assert read_tables(user) == before


def test_a_full_disk_leaves_the_old_register(
    call: Call, user: Path, served: Served, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    call(*UPDATE, "--server", served.url)
    before = read_tables(user)
    world.holders.append(statement("Q1012", "Q111", "2019-09-10", "2022-10-18"))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("dragoman.reference.renewal.rows.os.fsync", full)
        result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 1
    assert "as it was" in result.stderr
    assert read_tables(user) == before
    asked = len(served.queries)
    assert call(*UPDATE, "--server", served.url).exit_code == 0
    assert len(served.queries) == asked  # what was fetched before the disk was full is not fetched again
    assert read_tables(user) != before


def test_what_was_not_answered_is_told(call: Call, user: Path, served: Served) -> None:
    slow = Fault(500, b"java.util.concurrent.TimeoutException")
    served.fault_of = lambda query: slow if '"NOR"' in query else None
    result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 1
    assert "Left as they were, for the server took too long: NOR" in result.stderr
    assert {one.person for one in read_tables(user).tenures if one.country == "NOR"} == {"Q1001", "bjorn-dahl"}


def test_without_countries_all_of_the_register_and_organisations(call: Call, user: Path, served: Served) -> None:
    result = call("reference", "update", "--server", served.url)
    assert result.exit_code == 0
    roles = {one.role for one in read_tables(user).tenures}
    assert "UN secretary-general" in roles
    assert any('"SWE"' in query for query in served.queries)


def test_two_updates_at_once_are_one_too_many(call: Call, user: Path, served: Served) -> None:
    with place.locked(user):
        done = subprocess.run(apart(user, served), env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "another update" in done.stderr
    assert served.queries == []


def test_an_update_that_was_killed_goes_on(call: Call, user: Path, served: Served) -> None:
    served.faults = [None, None, None, Fault(stall=True)]
    with subprocess.Popen(apart(user, served), env=environment(), stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 20
        while len(served.queries) < 4 and time.monotonic() < deadline:
            time.sleep(0.02)
        process.kill()
    state = json.loads((user.with_name(KEPT_IN) / "state.json").read_text())
    assert (state["server"], state["pages"]) == (served.url, 3)
    assert not user.exists()
    served.released.set()
    result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 0
    assert "going on from 3 pages" in result.stderr
    assert len(set(served.queries)) == len(served.queries) - 1  # only the one that it was killed in comes twice


@pytest.mark.parametrize(
    "arguments",
    [("--countries", "Atlantis"), ("--countries", ","), ("--server", "nowhere"), ("--server", "ftp://example.org")],
)
def test_wrong_usage(call: Call, user: Path, arguments: tuple[str, ...]) -> None:
    assert call("reference", "update", *arguments).exit_code == 2


def test_reset_goes_back_to_the_packaged_register(call: Call, user: Path, served: Served) -> None:
    assert "nothing to remove" in call("reference", "reset").output
    call(*UPDATE, "--server", served.url)
    assert call("reference", "reset", stdin="n\n").exit_code == 1
    assert user.exists()
    result = call("reference", "reset", "--yes")
    assert result.exit_code == 0
    assert not user.exists()


def test_a_register_put_aside_is_said_to_be(
    call: Call, user: Path, served: Served, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(store.VARIABLE, store.PACKAGED)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 0
    assert "DRAGOMAN_REGISTER says packaged" in result.stderr


def test_status_says_what_is_in_use(call: Call, user: Path, served: Served) -> None:
    packaged = json.loads(call("reference", "status", "--json").stdout)
    assert (packaged["register"], packaged["as_of"], packaged["tenures"]) == ("packaged", "2026-01-22", 3)
    call(*UPDATE, "--server", served.url, "--dry-run")
    assert "goes on with it" in json.loads(call("reference", "status", "--json").stdout)["unfinished"]
    call(*UPDATE, "--server", served.url)
    updated = json.loads(call("reference", "status", "--json").stdout)
    assert (updated["register"], updated["folder"], updated["unfinished"]) == ("updated", str(user), "")
    assert updated["version"] != packaged["version"]
    assert [source["source"] for source in updated["sources"]] == ["reviewed", "wikidata-query"]
    shown = call("reference", "status", "--table").stdout
    assert str(user) in shown
    assert "wikidata-query, as of" in shown


def test_status_says_where_a_newer_register_came_with_the_program(call: Call, user: Path, served: Served) -> None:
    call(*UPDATE, "--server", served.url)
    newer = [replace(row, as_of="2027-12-31") for row in PACKAGED.sources]
    write_tables(user.parents[1] / "package" / "register", replace(PACKAGED, sources=newer))
    assert "as of 2027-12-31" in json.loads(call("reference", "status", "--json").stdout)["newer"]


def test_a_broken_register_is_told(call: Call, user: Path) -> None:
    user.mkdir(parents=True)
    write_tables(user, PACKAGED)
    (user / "tenures.csv").write_text("person\n")
    result = call("reference", "status")
    assert result.exit_code == 1
    assert "tenures.csv: its first line must be" in result.stderr


def test_breaking_it_off_says_that_it_can_go_on(
    call: Call, user: Path, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("dragoman.acquire.wikidata.client.Wikidata.ask", interrupted)
    result = call(*UPDATE, "--server", served.url)
    assert result.exit_code == 1
    assert "the same command goes on" in result.stderr
    assert not user.exists()


def test_the_new_register_answers(call: Call, user: Path, served: Served) -> None:
    call(*UPDATE, "--server", served.url)
    code = (
        "from dragoman.reference.register import holders\n"
        "print([one.actor for one in holders('prime minister', 'NOR', '2026')])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['Q1003']"


def test_status_says_that_a_named_folder_has_no_register(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(store.VARIABLE, str(tmp_path / "nowhere"))
    said = json.loads(call("reference", "status", "--json").stdout)["absent"]
    assert str(tmp_path / "nowhere") in said
    assert "dragoman reference update" in said
