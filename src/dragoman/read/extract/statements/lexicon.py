"""The verbs and nouns of speech, as ``speech.yml`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.model.statement import Act
from dragoman.reference.tables import tree_beside


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One entry of a verb: what it does, and where its content, its target and its addressee stand."""

    act: Act
    takes: tuple[str, ...]
    object: str | None = None
    particle: frozenset[str] = frozenset()
    with_: frozenset[str] = frozenset()
    beside: bool = False
    target: frozenset[str] = frozenset()
    addressee: frozenset[str] = frozenset()
    things: bool = False
    not_people: bool = False
    only_objects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Speech:
    """The whole lexicon, by lemma."""

    verbs: dict[str, tuple[SpeechVerb, ...]]
    nouns: dict[str, Act]
    lists: dict[str, frozenset[str]]


@cache
def speech() -> Speech:
    """Read ``speech.yml`` once."""
    raw: dict[str, Any] = tree_beside(__package__, "speech.yml")
    verbs: dict[str, tuple[SpeechVerb, ...]] = {}
    for entry in raw["verbs"]:
        for lemma in entry["lemmas"]:
            verbs[lemma] = (*verbs.get(lemma, ()), _verb(entry))
    nouns = {lemma: Act(entry["act"]) for entry in raw["nouns"] for lemma in entry["lemmas"]}
    lists = {name: frozenset(value) for name, value in raw.items() if name not in ("verbs", "nouns")}
    return Speech(verbs, nouns, lists)


def words(name: str) -> frozenset[str]:
    """One of the lists of ``speech.yml``."""
    return speech().lists[name]


def _verb(entry: dict[str, Any]) -> SpeechVerb:
    return SpeechVerb(
        act=Act(entry["act"]),
        takes=tuple(entry["takes"]),
        object=entry.get("object"),
        particle=frozenset(entry.get("particle", ())),
        with_=frozenset(entry.get("with", ())),
        beside=entry.get("beside", False),
        target=frozenset(entry.get("target", ())),
        addressee=frozenset(entry.get("addressee", ())),
        things=entry.get("things", False),
        not_people=entry.get("not_people", False),
        only_objects=frozenset(entry.get("only_objects", ())),
    )
