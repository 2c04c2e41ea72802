"""Where the register lies, and its tables: the user's own where ``dragoman reference update`` made one."""

from __future__ import annotations

import csv
import hashlib
import os
from dataclasses import dataclass
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
TABLES = ("people.csv", "tenures.csv", "sources.csv")


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
    if chosen and chosen != PACKAGED:
        missing = [name for name in TABLES if not (Path(chosen) / name).is_file()]
        if missing:
            raise RegisterError(
                f"{chosen}: no register, {missing[0]} is missing; point {VARIABLE} to a folder with "
                f"{', '.join(TABLES)}, or set it to {PACKAGED!r} for the one that comes with Dragoman"
            )
        return Path(chosen)
    own = user_folder()
    if not chosen and all((own / name).is_file() for name in TABLES):
        return own
    return files(__package__)


def user_folder() -> Path:
    """Where the user's updated register lives, whether or not there is one."""
    return platformdirs.user_data_path("dragoman") / "register"


@cache
def actors() -> dict[str, Actor]:
    """Everybody by id, in the table's order."""
    with no_pauses():
        rows = _rows(TABLES[0], 5)
        return {
            one: Actor(one, name, intern(country) or None, born or None, _cell(aliases))
            for one, name, country, born, aliases in rows
        }


@cache
def tenures() -> tuple[Holder, ...]:
    """Every tenure, in the table's order."""
    people, found = actors(), list[Holder]()
    with no_pauses():
        for person, role, country, body, post, since, to, seen, source in _rows(TABLES[1], 9):
            known = people.get(person)
            if known is None:
                raise _wrong(
                    TABLES[1], f"person {person!r} is not in people.csv", "add the person or take the tenure out"
                )
            found.append(Holder(
                known.name, intern(role), intern(country) or None, intern(post) or None, since, to or None,
                seen or None, intern(source), known.id, intern(body) or None,
            ))  # fmt: skip
        return tuple(found)


@cache
def sources() -> dict[str, Source]:
    """The sources by key."""
    return {row[0]: Source(*row) for row in _rows(TABLES[2], 5)}


@cache
def register_version() -> str:
    """The day up to which the register tells and a digest of its tables: ``2026-08-22/1a2b3c4d``."""
    return version_of(folder(), max((source.as_of for source in sources().values()), default=""))


def version_of(register: Traversable, as_of: str) -> str:
    """The version of the register in a folder."""
    digest = hashlib.sha256()
    for name in TABLES:
        digest.update(name.encode() + b"\0" + (register / name).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"{as_of}/{digest.hexdigest()[:8]}"


def _rows(name: str, width: int) -> list[list[str]]:
    """The rows of a table of the register without its header."""
    text = (folder() / name).read_text(encoding="utf-8")
    found = list(csv.reader(text.splitlines()))
    for number, row in enumerate(found[1:], 2):
        if len(row) != width:
            raise _wrong(
                name, f"line {number} has {len(row)} cells instead of {width}", "quote cells that hold a comma"
            )
    return found[1:]


def _wrong(name: str, reason: str, remedy: str) -> RegisterError:
    return RegisterError(
        f"{folder() / name}: {reason}; {remedy}, or set {VARIABLE}={PACKAGED} to use the one that comes with Dragoman"
    )


def _cell(value: str) -> tuple[str, ...]:
    return tuple(value.split("|")) if value else ()
