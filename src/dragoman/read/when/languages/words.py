"""The words of time of a language, read from the ``words.yml`` of its folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from dragoman.read.when.expression import Unit, Which
from dragoman.reference.tables import parsed

SEASONS = ("spring", "summer", "autumn", "winter")
BOUNDS = ("since", "until", "by", "before", "after")
REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
PARTS = ("MO", "MI", "AF", "EV", "NI", "DT")


class BadLanguage(ValueError):
    """The data of a language is not as it should be; the message names the file, what is wrong and what helps."""


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """The lists of a ``words.yml``, each from the word in lower case to what it means."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    days_in_words: Mapping[str, int]
    nth: Mapping[str, int]
    day_endings: tuple[str, ...]
    today: Mapping[str, int]
    from_the_story: Mapping[str, int]
    which: Mapping[str, str]
    units: Mapping[str, str]
    seasons: Mapping[str, str]
    parts_of_day: Mapping[str, str]
    references: Mapping[str, str]
    some: tuple[str, ...]
    bounds: Mapping[str, str]
    approximate: tuple[str, ...]
    not_dates: tuple[str, ...]
    past: tuple[str, ...]
    future: tuple[str, ...]


def read_words(folder: Path) -> LanguageWords:
    """The words in a folder; BadLanguage where the file is missing or names what is not known."""
    file = folder / "words.yml"
    data = read_table(file)
    unknown = sorted(set(data) - set(LanguageWords.__dataclass_fields__))
    if unknown:
        known = ", ".join(sorted(LanguageWords.__dataclass_fields__))
        raise BadLanguage(f"{file}: no list is called {unknown[0]!r}. Take one of {known}")
    tenses = {name: _several(data.get(name, ())) for name in ("past", "future")}
    return LanguageWords(
        months=_numbered(file, "months", data, range(1, 13)),
        weekdays=_numbered(file, "weekdays", data, range(7)),
        numbers=_lower(data.get("numbers", {})),
        days_in_words=_lower(data.get("days_in_words", {})),
        nth=_lower(data.get("nth", {})),
        day_endings=_several(data.get("day_endings", ())),
        today=_lower(data.get("today", {})),
        from_the_story=_lower(data.get("from_the_story", {})),
        which=_by_word(file, "which", data, get_args(Which)),
        units=_by_word(file, "units", data, get_args(Unit)),
        seasons=_by_word(file, "seasons", data, SEASONS),
        parts_of_day=_by_word(file, "parts_of_day", data, PARTS),
        references=_by_word(file, "references", data, REFERENCES),
        some=_several(data.get("some", ())),
        bounds=_by_word(file, "bounds", data, BOUNDS),
        approximate=_several(data.get("approximate", ())),
        not_dates=tuple(str(name) for name in data.get("not_dates", ())),
        **tenses,
    )


def read_table(file: Path) -> dict[str, Any]:
    """A YAML file as a table; BadLanguage where there is none."""
    try:
        data = parsed(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BadLanguage(f"{file}: there is no such file. A language needs words.yml and grammar.yml") from error
    except yaml.YAMLError as error:
        raise BadLanguage(f"{file}: no YAML ({error}). Mend the line it names") from error
    if not isinstance(data, dict):
        raise BadLanguage(f"{file}: not a table. Write one name: value a line")
    return data


def _numbered(file: Path, name: str, data: Mapping[str, Any], numbers: range) -> dict[str, int]:
    """Words of a table "full name: [number, further forms ...]"."""
    found: dict[str, int] = {}
    for word, row in data.get(name, {}).items():
        if not isinstance(row, list) or not row or row[0] not in numbers:
            first, last = numbers[0], numbers[-1]
            raise BadLanguage(
                f"{file}: {name}, {word!r}: write [number, further forms ...], {first} to {last}: {row!r}"
            )
        found |= {str(form).lower(): int(row[0]) for form in (word, *row[1:])}
    return found


def _by_word(file: Path, name: str, data: Mapping[str, Any], known: Iterable[str]) -> dict[str, str]:
    """A table "what it means: [words ...]" by its words."""
    allowed = tuple(known)
    for meaning in data.get(name, {}):
        if meaning not in allowed:
            raise BadLanguage(f"{file}: {name} has no {meaning!r}. Take one of {', '.join(allowed)}")
    return {str(word).lower(): meaning for meaning, words in data.get(name, {}).items() for word in words}


def _lower(table: Mapping[object, Any]) -> dict[str, int]:
    return {str(word).lower(): int(value) for word, value in table.items()}


def _several(words: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(word).lower() for word in words)
