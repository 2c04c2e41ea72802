"""The names of feasts in a language, read once from ``languages/*/feasts.yml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dragoman.reference.tables import parsed

_LANGUAGES = Path(__file__).parent.parent / "languages"


@dataclass(frozen=True, slots=True)
class FeastNames:
    """Names in lower case with straight apostrophes and blanks for hyphens, and the feast of each."""

    feasts: Mapping[str, str] = field(default_factory=dict)
    of_people: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    occasion_directly: tuple[str, ...] = ()
    occasion_in_the_clause: tuple[str, ...] = ()

    @property
    def closing_words(self) -> frozenset[str]:
        """The last word of each name."""
        return frozenset(re.findall(r"[^\W\d_]+", name)[-1] for name in self.feasts)


@cache
def feast_names(folder: Path = _LANGUAGES / "en") -> FeastNames:
    """The names in a folder of a language."""
    data = parsed((folder / "feasts.yml").read_text(encoding="utf-8"))
    return FeastNames(
        feasts={plain(name): feast for feast, names in data["names"].items() for name in names},
        of_people=frozenset(plain(name) for name in data.get("names_of_people", ())),
        beside=frozenset(str(word).lower() for word in data.get("beside_such_a_name", ())),
        occasion_directly=tuple(data.get("occasion_directly", ())),
        occasion_in_the_clause=tuple(data.get("occasion_in_the_clause", ())),
    )


def plain(name: str) -> str:
    """A name as the table is keyed."""
    return " ".join(re.sub("[‐‑-]", " ", re.sub("[’ʼ`‘]", "'", name.lower())).split())
