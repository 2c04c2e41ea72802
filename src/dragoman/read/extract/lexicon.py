"""The lexicon of diplomatic verbs and nouns, from ``lexicon.yml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dragoman.model.engagement import Kind, Status

_OPTIONS = frozenset(("lemmas", "kind", "needs", "status", "unless_object", "weak", "bare_object", "as", "people_only", "hint"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """One entry: which part each slot plays around the word, and what must be named for it to count."""

    lemma: str
    kind: Kind
    slots: dict[str, str]
    needs: str
    status: Status | None = None
    unless_object: frozenset[str] = frozenset()
    weak: bool = False
    bare_object: bool = False
    people_only: bool = False
    hint: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The whole lexicon, by lemma."""

    verbs: dict[str, Trigger]
    nouns: dict[str, Trigger]
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    light: dict[str, str] = field(default_factory=dict)


@cache
def lexicon() -> Lexicon:
    """Read ``lexicon.yml`` once."""
    raw = yaml.safe_load(files(__package__).joinpath("lexicon.yml").read_text(encoding="utf-8"))
    words = {name: frozenset(raw[name]) for name in ("phone", "press", "accords", "passing", "groups")}
    light = {verb: part for part, verbs in raw["light"].items() for verb in verbs}
    return Lexicon(_by_lemma(raw["verbs"]), _by_lemma(raw["nouns"]), words, light)


def _by_lemma(entries: list[dict[str, Any]]) -> dict[str, Trigger]:
    return {lemma: _trigger(lemma, entry) for entry in entries for lemma in entry["lemmas"]}


def _trigger(lemma: str, entry: dict[str, Any]) -> Trigger:
    return Trigger(
        lemma=lemma,
        kind=Kind(entry["kind"]),
        slots={slot: part for slot, part in entry.items() if slot not in _OPTIONS},
        needs=entry["needs"],
        status=Status(entry["status"]) if "status" in entry else None,
        unless_object=frozenset(entry.get("unless_object", ())),
        weak=entry.get("weak", False),
        bare_object=entry.get("bare_object", False),
        people_only=entry.get("people_only", False),
        hint=entry.get("hint", False),
    )
