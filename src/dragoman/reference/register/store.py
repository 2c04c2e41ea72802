"""Where the register lies, and its tables: the user's own where ``dragoman reference update`` made one."""

from __future__ import annotations

import csv
import hashlib
import os
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from sys import intern
from typing import NamedTuple

import platformdirs

from dragoman.model.failure import RegisterError
from dragoman.reference.register.holder import Holder
from dragoman.reference.register.pauses import no_pauses

VARIABLE = "DRAGOMAN_REGISTER"
PACKAGED = "packaged"
ASIDE = "old"  # ending behind the name of a register's folder while another takes its place
COLUMNS: dict[str, tuple[str, ...]] = {
    "people.csv": ("id", "name", "country", "born", "aliases"),
    "tenures.csv": ("person", "role", "country", "organisation", "post", "from", "to", "seen", "source"),
    "sources.csv": ("source", "title", "url", "licence", "as_of"),
}
PEOPLE, TENURES, SOURCES = TABLES = tuple(COLUMNS)
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)


class Actor(NamedTuple):
    """A person of the register: id (Wikidata's where known), common English name, country, day of birth, spellings."""

    id: str
    name: str
    country: str | None
    born: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where tenures come from: key, title, address, licence, and the day up to which it tells."""

    key: str
    title: str
    url: str
    licence: str
    as_of: str


def folder() -> Traversable:
    """The folder of the register in use: DRAGOMAN_REGISTER, else the user's updated one, else the packaged one.

    Raises RegisterError where DRAGOMAN_REGISTER points to a folder without the three tables.
    """
    chosen = os.environ.get(VARIABLE, "")
    own = whole(Path(chosen) if chosen else user_folder()) if chosen != PACKAGED else None
    if own is None and chosen not in ("", PACKAGED):
        missing = [name for name in TABLES if not (Path(chosen) / name).is_file()]
        if missing:
            raise RegisterError(
                f"{chosen}: no register, {missing[0]} is missing; point {VARIABLE} to a folder with "
                f"{', '.join(TABLES)}, or set it to {PACKAGED!r} for the one that comes with Dragoman"
            )
    return files(__package__) if own is None else own


def whole(register: Path) -> Path | None:
    """Where all three tables of a register lie: in its folder, else where an update that was cut off left them.

    An update renames twice, and between the two there is no folder of that name.
    """
    both = (register, register.with_name(f"{register.name}.{ASIDE}"))
    return next((one for one in both if all((one / name).is_file() for name in TABLES)), None)


def user_folder() -> Path:
    """Where the user's updated register lives, whether or not there is one."""
    return platformdirs.user_data_path("dragoman") / "register"


@cache
def actors() -> dict[str, Actor]:
    """Everybody by id, in the table's order."""
    with no_pauses():
        rows = _rows(PEOPLE)
        return {
            one: Actor(one, name, intern(country) or None, born or None, _cell(aliases))
            for one, name, country, born, aliases in rows
        }


@cache
def tenures() -> tuple[Holder, ...]:
    """Every tenure, in the table's order."""
    people, found = actors(), list[Holder]()
    with no_pauses():
        rows = _rows(TENURES)
        if folder() != files(__package__):
            _check_dates(rows)  # those of the packaged register were checked when it was built
        for person, role, country, body, post, since, to, seen, source in rows:
            known = people.get(person)
            if known is None:
                raise _wrong(TENURES, f"person {person!r} is not in {PEOPLE}", "add the person or take the tenure out")
            found.append(Holder(
                known.name, intern(role), intern(country) or None, intern(post) or None, since, to or None,
                seen or None, intern(source), known.id, intern(body) or None,
            ))  # fmt: skip
        return tuple(found)


@cache
def sources() -> dict[str, Source]:
    """The sources by key."""
    return {row[0]: Source(*row) for row in _rows(SOURCES)}


@cache
def register_version() -> str:
    """The day up to which the register tells and a digest of its tables: ``2026-08-22/1a2b3c4d``."""
    return _version(_bytes(), max((source.as_of for source in sources().values()), default=""))


def version_of(register: Traversable, as_of: str) -> str:
    """The version of the register in a folder."""
    return _version({name: (register / name).read_bytes() for name in TABLES}, as_of)


def _version(tables: dict[str, bytes], as_of: str) -> str:
    digest = hashlib.sha256()
    for name in TABLES:
        digest.update(name.encode() + b"\0" + tables[name].replace(b"\r\n", b"\n") + b"\0")
    return f"{as_of}/{digest.hexdigest()[:8]}"


@cache
def _bytes() -> dict[str, bytes]:
    """The tables as they lie there, read at one go: an update may change the folder while this program runs."""
    register = folder()
    try:
        return {name: (register / name).read_bytes() for name in TABLES}
    except OSError as error:
        raise _wrong("", f"cannot be read ({error.strerror or error})", "see that you may read its tables") from error


def _rows(name: str) -> list[list[str]]:
    """The rows of a table of the register without its header; RegisterError where it is no such table."""
    columns = COLUMNS[name]
    try:
        found = list(csv.reader(_bytes()[name].decode("utf-8-sig").removesuffix("\n").split("\n")))
    except UnicodeDecodeError as error:
        raise _wrong(name, f"is not in UTF-8 ({error.reason} at byte {error.start})", "save it as UTF-8") from error
    except csv.Error as error:
        raise _wrong(name, f"is no table ({error})", "see that every quotation mark is closed") from error
    if tuple(found[0] if found else ()) != columns:
        raise _wrong(name, "its first line does not name the columns", f"make it {','.join(columns)}")
    for number, row in enumerate(found[1:], 2):
        if len(row) != len(columns):
            raise _wrong(
                name, f"line {number} has {len(row)} cells instead of {len(columns)}", "quote cells that hold a comma"
            )
    return found[1:]


def _check_dates(rows: list[list[str]]) -> None:
    """RegisterError for a tenure with a date that is none: compared as text it would answer, and wrongly."""
    since, end = COLUMNS[TENURES].index("from"), COLUMNS[TENURES].index("seen") + 1
    wrong = {cell for cell in {row[since] for row in rows} if not _is_date(cell)}
    wrong |= {cell for cell in {cell for row in rows for cell in row[since + 1 : end]} if cell and not _is_date(cell)}
    for number, row in enumerate(rows if wrong else (), 2):
        said = next((cell for cell in row[since:end] if cell in wrong and (cell or not row[since])), None)
        if said is not None:
            raise _wrong(
                TENURES, f"line {number}: {said!r} is no day, month or year", "write 2020-03-23, 2020-03 or 2020"
            )


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and bool(date.fromisoformat(text + "-01-01"[len(text) - 4 :]))
    except ValueError:
        return False


def _wrong(name: str, reason: str, remedy: str) -> RegisterError:
    return RegisterError(
        f"{folder() / name}: {reason}; {remedy}, or set {VARIABLE}={PACKAGED} to use the one that comes with Dragoman"
    )


def _cell(value: str) -> tuple[str, ...]:
    return tuple(value.split("|")) if value else ()
