"""Which offices of a state a title can mean: its own name for the office, or what a general word stands for."""

from __future__ import annotations

from functools import cache
from typing import Any

from dragoman.read.ask.tables import words_of
from dragoman.reference.register import Holder, all_holders, holders, offices_of


@cache
def _table() -> dict[str, Any]:
    return words_of("kin.yml")


@cache
def kin_of(role: str, country: str | None = None) -> tuple[str, ...]:
    """The offices that states have in the place of this one, itself first; in a state, those that are it there.

    Some names are of another office elsewhere: India has a foreign secretary beside its foreign minister.
    """
    kin = next((tuple(group) for group in _table()["kin"] if role in group), ())
    if country is not None:
        kin = tuple(other for other in kin if country in _table()["only"].get(other, (country,)))
        kin = kin if role in kin else ()
    return (role, *(other for other in kin if other != role))


@cache
def meant_by(role: str) -> tuple[str, ...]:
    """The offices that a general word can stand for: the leader of a state may be its king; () for a plain office."""
    return tuple(_table()["general"].get(role, ()))


def leading_role(country: str, day: str | None) -> str | None:
    """The office that leads a state, where one does: the king, the president or the prime minister."""
    for row in _table()["leading"]:
        since, to = str(row.get("from", "")), str(row.get("to", "9999"))
        if country in row["states"] and (day is None or since <= day <= to):
            return str(row["role"])
    return None


def is_caretaker(tenure: Holder, day: str) -> bool:
    """Whether an interim government holds all of a state's offices on a day, however long it lasts."""
    return any(
        row["state"] == tenure.country and str(row["from"]) <= day <= str(row.get("to", "9999"))
        for row in _table()["caretakers"]
    )


@cache
def roles_of(country: str | None) -> tuple[str, ...]:
    """The offices of a state (None: of organisations) on the register, those with most holders first."""
    return tuple(sorted(offices_of(country), key=lambda role: (-len(tenures_of(role, country)), role)))


def tenures_of(role: str, country: str | None) -> list[Holder]:
    """The tenures of an office in order of time."""
    return holders(role, country)


@cache
def tenures_anywhere(role: str) -> tuple[Holder, ...]:
    """The tenures of an office in all states, and in organisations."""
    return tuple(holder for holder in all_holders() if holder.role == role)
