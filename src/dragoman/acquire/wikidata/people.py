"""Names, spellings and days of people of Wikidata."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.acquire.wikidata.answers import Row, Term
from dragoman.acquire.wikidata.dates import date_of
from dragoman.reference.renewal.rows import ALIASES, PersonRow

LONGEST_NAME = 80  # characters; what is longer is a description
MOST_ALIASES = 40
_FEMALE = frozenset({"Q6581072", "Q1052281"})
_NAMING = ("en", "mul")  # the languages whose labels name a person here, the first that has one


@dataclass(slots=True)
class Told:
    """What the rows tell of one person."""

    labels: dict[str, str] = field(default_factory=dict)
    aliases: list[str] = field(default_factory=list)
    born: list[str] = field(default_factory=list)
    died: bool = False
    female: bool = False

    @property
    def name(self) -> str:
        """The name in English, else the one for all languages, else any in Latin letters; empty where there is none."""
        named = (self.labels[language] for language in _NAMING if language in self.labels)
        latin = (label for _, label in sorted(self.labels.items()) if _is_latin(label))
        return next(named, "") or next(latin, "")

    def row(self, id_: str, country: str) -> PersonRow:
        """The person as a row of the register."""
        name = self.name
        spellings = dict.fromkeys([*(label for _, label in sorted(self.labels.items())), *self.aliases])
        spellings.pop(name, None)
        born = self.born[0] if len(set(self.born)) == 1 else ""  # where sources differ, none
        return PersonRow(id_, name, country, born, ALIASES.join(list(spellings)[:MOST_ALIASES]))


def told_of(rows: Iterable[Row]) -> dict[str, Told]:
    """What the rows tell of each person, by item."""
    people: dict[str, Told] = {}
    for row in rows:
        person, kind, value = row.get("person"), row.get("kind"), row.get("value")
        if person is None or kind is None or value is None or not person.item:
            continue
        _tell(people.setdefault(person.item, Told()), kind.value, value, row.get("precision"))
    return people


def _tell(person: Told, kind: str, value: Term, precision: Term | None) -> None:
    if kind in ("label", "alias"):
        name = _clean(value.value) if value.kind == "literal" else ""
        if name and kind == "label":
            person.labels.setdefault(value.language, name)
        elif name:
            person.aliases.append(name)
    elif kind == "born":
        person.born += filter(None, [date_of(value, precision)])
    elif kind == "died":
        person.died = True  # also where nobody knows when
    elif kind == "sex":
        person.female = value.item in _FEMALE


def _clean(text: str) -> str:
    """A name on one line, without marks that the tables part cells by; empty where it is none."""
    name = " ".join("".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", text)).split())
    name = name.replace(ALIASES, " ").strip()
    return name if 0 < len(name) <= LONGEST_NAME else ""


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())
