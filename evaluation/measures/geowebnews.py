"""GeoWebNews: names of countries and capitals that stand for a place, told from those that stand for an actor.

Gold's type ``Literal`` is a place, ``Metonymic`` an actor (Gritta et al., A Pragmatic Guide to Geoparsing Evaluation).
``accuracy`` is the share of gold's names of countries and capitals that are found and told rightly; ``actor_f1`` and
``place_f1`` count one that is not found as missed. ``told_right`` is the accuracy over those found alone, and
``accuracy_with_modifiers`` counts nouns that modify another, too (``Literal_Modifier`` and ``Non_Literal_Modifier``:
"a London hospital", "US officials").

The corpus is no part of the shared data. It is taken from the folder that GEOWEBNEWS names, from
``data/geowebnews`` of the shared folder, or from a mirror of milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation in
``../.mirror``; without any of them nothing is measured.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.read.annotate.engine import SpacyEngine
from dragoman.read.where.find import FoundPlace, find_places_of
from dragoman.reference.countries import country_of_capital, country_of_name

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDER = "data/GeoWebNews"
MIRROR = Path(".mirror/milangritta+Pragmatic-Guide-to-Geoparsing-Evaluation/repo/.git")
PLAIN = {"Literal": "place", "Metonymic": "actor"}
MODIFIERS = {"Literal_Modifier": "place", "Non_Literal_Modifier": "actor"}
_LINE = re.compile(r"^(T\d+)\t(\S+) (\d+) (\d+)\t(.*)$", re.MULTILINE)
_NOUN = re.compile(r"Modifier_Type (T\d+) Noun")


@dataclass(frozen=True)
class Gold:
    """A name of a country or a capital; ``plain`` unless it modifies another noun."""

    start: int
    end: int
    name: str
    stands_for: str
    plain: bool


def measure(shared: Path, show: bool = False, part: int | None = None) -> dict[str, float]:
    """The figures of the module's docstring; none where the corpus is absent."""
    documents = [one for n, one in enumerate(_documents(shared)) if part is None or n % 2 == part]
    if not documents:
        return {}
    found = find_places_of([text for text, _ in documents], SpacyEngine())
    pairs: list[tuple[Gold, str | None]] = []
    for (text, notes), places in zip(documents, found, strict=True):
        for gold in _gold(notes):
            said = _said(gold, places)
            pairs.append((gold, said))
            if show and said != gold.stands_for:
                before, after = text[max(0, gold.start - 70) : gold.start], text[gold.end : gold.end + 50]
                print(f"{gold.stands_for} as {said}  {before}[{gold.name}]{after}".replace("\n", " "))
    plain = [(gold, said) for gold, said in pairs if gold.plain]
    return {
        "accuracy": _share(plain),
        "actor_f1": _f1(plain, "actor"),
        "place_f1": _f1(plain, "place"),
        "told_right": _share([(gold, said) for gold, said in plain if said is not None]),
        "accuracy_with_modifiers": _share(pairs),
    }


def _said(gold: Gold, places: list[FoundPlace]) -> str | None:
    hits = [place for place in places if place.start < gold.end and gold.start < place.end]
    return hits[0].stands_for if hits else None


def _share(pairs: list[tuple[Gold, str | None]]) -> float:
    return sum(gold.stands_for == said for gold, said in pairs) / max(1, len(pairs))


def _f1(pairs: list[tuple[Gold, str | None]], which: str) -> float:
    hits = sum(gold.stands_for == said == which for gold, said in pairs)
    told = sum(said == which for _, said in pairs)
    there = sum(gold.stands_for == which for gold, _ in pairs)
    return 2 * hits / max(1, told + there)


def _gold(notes: str) -> Iterator[Gold]:
    nouns = set(_NOUN.findall(notes))
    for number, kind, start, end, name in _LINE.findall(notes):
        stands_for = PLAIN.get(kind) or (MODIFIERS.get(kind) if number in nouns else None)
        if stands_for and (country_of_name(name) or country_of_capital(name)):
            yield Gold(int(start), int(end), name, stands_for, kind in PLAIN)


def _documents(shared: Path) -> Iterator[tuple[str, str]]:
    """Text and annotations of each article, in the order of their names."""
    named = os.environ.get("GEOWEBNEWS")
    for folder in ([Path(named)] if named else []) + [shared / "data" / "geowebnews"]:
        for notes in sorted(folder.glob("*.ann")):
            yield _decoded(notes.with_suffix(".txt").read_bytes()), _decoded(notes.read_bytes())
        if folder.is_dir():
            return
    mirror = next((root / MIRROR for root in (shared.parent, shared.parent.parent) if (root / MIRROR).exists()), None)
    if mirror is not None:
        listed = _git(mirror, "ls-tree", "-r", "--name-only", "HEAD", f"{FOLDER}/").decode().split()
        for name in sorted(one for one in listed if one.endswith(".ann")):
            text = _git(mirror, "show", f"HEAD:{name.removesuffix('.ann')}.txt")
            yield _decoded(text), _decoded(_git(mirror, "show", f"HEAD:{name}"))


def _git(mirror: Path, *words: str) -> bytes:
    return subprocess.run(["git", f"--git-dir={mirror}", *words], capture_output=True, check=True).stdout


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


if __name__ == "__main__":
    halves = [int(word) for word in sys.argv[1:] if word in ("0", "1")]
    shared_folder = next((Path(word) for word in sys.argv[1:] if word not in ("--show", "0", "1")), SHARED)
    for key, value in measure(shared_folder, "--show" in sys.argv, halves[0] if halves else None).items():
        print(f"{key:24} {value:.3f}")
