"""Names, spellings and days of people of Wikidata."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.acquire.wikidata.answers import Row, Term
from dragoman.acquire.wikidata.dates import date_of
from dragoman.acquire.wikidata.queries import settings
from dragoman.reference.folding import fold_articles
from dragoman.reference.renewal.rows import ALIASES, PersonRow

LONGEST_NAME = 80  # characters; what is longer is a description
MOST_ALIASES = 16  # those of the languages that come first in queries.yml
_FEMALE = frozenset({"Q6581072", "Q1052281"})
_NAMING = ("en", "mul")  # the languages whose labels name a person here, the first that has one


@dataclass(slots=True)
class Told:
    """What the rows tell of one person."""

    labels: dict[str, str] = field(default_factory=dict)
    aliases: list[tuple[str, str]] = field(default_factory=list)  # language and name
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
        found = {_key(name): name}
        for spelling in self._spellings():
            found.setdefault(_key(spelling), spelling)
        born = self.born[0] if len(set(self.born)) == 1 else ""  # where sources differ, none
        return PersonRow(id_, name, country, born, ALIASES.join([*found.values()][1 : MOST_ALIASES + 1]))

    def _spellings(self) -> Iterator[str]:
        """Labels and then aliases by language; one Latin word alone is no name, for it may be that of many."""
        order = {language: at for at, language in enumerate(settings()["languages"])}
        told = [*self.labels.items(), *sorted(self.aliases)]
        for _, name in sorted(told, key=lambda one: order.get(one[0], len(order))):
            if " " in name or not _is_latin(name):
                yield name


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
            person.aliases.append((value.language, name))
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


def _key(name: str) -> str:
    """What two spellings have in common that differ in accents, hyphens and case only."""
    return fold_articles(name) or name


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())
