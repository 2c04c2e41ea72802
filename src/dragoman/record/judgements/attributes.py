"""What a person may correct, and which values each attribute takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from dragoman.model.edtf import is_date
from dragoman.model.engagement import Kind, Part, Status
from dragoman.model.particulars import Format, Level
from dragoman.model.person_judgement import Action, PersonJudgement, PersonVerdict, Value
from dragoman.reference.countries import code_of
from dragoman.reference.offices import find_offices

NONE: Final = "none"  # what a person writes for no value
WHOLE: Final = "part_of"  # its value is another engagement
LONGEST: Final = 1000  # characters of a value
_ROLE_REMEDY: Final = "give the country's name or its ISO 3166-1 alpha-3 code, or a role in small letters"
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_COUNT = re.compile(r"[1-9][0-9]{0,5}")
_DESCRIBED = re.compile(r"(?P<name>[^()]+?)\s*(?:\((?P<about>[^()]*)\))?")


class Wrong(ValueError):
    """A correction that cannot be: what is wrong with it, and what would be right."""


def code_of_country(text: str) -> str:
    """The ISO 3166-1 alpha-3 code of a country by code, name or adjective; Wrong where there is none."""
    found = code_of(text)
    if found is None:
        raise Wrong(f"{text!r} is no country known here; give its name or its ISO 3166-1 alpha-3 code")
    return found


def participant(text: str) -> dict[str, str | None]:
    """Somebody who took part, from ``Name (country, role, part)`` in any order and as much of it as there is."""
    match = _DESCRIBED.fullmatch(_words(text))
    if match is None:
        raise Wrong(f"{text!r} does not read Name (country, role, part)")
    found: dict[str, str | None] = {"name": match["name"], "country": None, "role": None, "part": None}
    for item in (item.strip() for item in (match["about"] or "").split(",")):
        if item in list(Part):
            _put(found, "part", item, text)
        elif item and (code := code_of(item)):
            _put(found, "country", code, text)
        elif item:
            _role_or_wrong(item)
            _put(found, "role", item.lower(), text)
    return found


def _role_or_wrong(item: str) -> None:
    """Wrong where what is neither part nor country is written like the name of a country, and is no office known."""
    if item[0].isupper() and not find_offices(item):
        raise Wrong(f"{item!r} is no country known here, and no office; {_ROLE_REMEDY}")


def _put(found: dict[str, str | None], key: str, value: str | None, text: str) -> None:
    if found[key] is not None:
        raise Wrong(f"{text!r} gives two of country, role or part: {found[key]} and {value}")
    found[key] = value


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words or len(words) > LONGEST:
        raise Wrong(f"a value has 1 to {LONGEST} characters")
    return words


def _date(text: str) -> str:
    if not is_date(text):
        raise Wrong(f"{text!r} is no date of the kind YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DD/YYYY-MM-DD")
    return text


def _time(text: str) -> str:
    if _TIME.fullmatch(text) is None:
        raise Wrong(f"{text!r} is no time of day of the kind 14:30")
    return text


def _one_of(values: type[StrEnum]) -> Callable[[str], str]:
    def read(text: str) -> str:
        word = text.replace(" ", "_").lower()
        if word not in list(values):
            raise Wrong(f"{text!r} is none of: {', '.join(values)}")
        return word

    return read


def _count(text: str) -> int:
    if _COUNT.fullmatch(text) is None:
        raise Wrong(f"{text[:20]!r} is no number from 1 on")
    return int(text)


def _truth(text: str) -> bool:
    if text not in ("true", "false"):
        raise Wrong(f"{text!r} is neither true nor false")
    return text == "true"


def _side(text: str) -> str:
    return code_of(text) or _words(text)


_Read = Callable[[str], str | int | bool | dict[str, str | None]]
SINGLE: Mapping[str, _Read] = {
    "date": _date,
    "time": _time,
    "kind": _one_of(Kind),
    "status": _one_of(Status),
    "place": _words,
    "country": code_of_country,
    "level": _one_of(Level),
    "format": _one_of(Format),
    "count": _count,
    "background": _truth,
    WHOLE: _words,
}
SEVERAL: Mapping[str, _Read] = {
    "participants": participant,
    "collective_participants": _side,
    "topics": _words,
    "agreements": _words,
    "instructed_by": _words,
}
ATTRIBUTES: Final = (*SINGLE, *SEVERAL)
_NEEDED = frozenset({"kind", "status", "count", "background"})


def value_of(attribute: str, action: Action, text: str) -> Value:
    """The value that a person gives for an attribute, None for ``none``; Wrong where it takes no such value."""
    if attribute in SEVERAL:
        if action is Action.SET:
            raise Wrong(f"{attribute} has several values: say add or remove before the one that is meant")
        if action is Action.REMOVE and attribute == "participants":
            return _words(text)
        return SEVERAL[attribute](text)
    if attribute not in SINGLE:
        raise Wrong(f"{attribute!r} cannot be corrected; what can: {', '.join(ATTRIBUTES)}")
    if action is not Action.SET:
        raise Wrong(f"{attribute} has one value: give it without {action}")
    if text == NONE:
        if attribute in _NEEDED:
            raise Wrong(f"{attribute} always has a value")
        return None
    return SINGLE[attribute](text)


def check(judgement: PersonJudgement) -> None:
    """Refuse, with Wrong, a correction from elsewhere whose value its attribute does not take."""
    attribute, value = judgement.attribute or "", judgement.value
    if judgement.verdict is not PersonVerdict.CORRECT or judgement.undo:
        return
    if attribute == WHOLE and value is None:
        return
    if isinstance(value, dict):
        about = ", ".join(item for key in ("country", "role", "part") if (item := value.get(key)))
        written = f"{value.get('name') or ''} ({about})"
    else:
        written = NONE if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    if value_of(attribute, judgement.action, written) != value:
        raise Wrong(f"{attribute}: {value!r} is not written as it is kept")
