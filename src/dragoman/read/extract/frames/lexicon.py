"""The lexicon of diplomatic verbs and nouns, from ``lexicon.yml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spacy.tokens import Token

from dragoman.model.engagement import Kind, Status
from dragoman.reference.tables import tree_beside

_OPTIONS = frozenset(
    [
        "lemmas",
        "kind",
        "needs",
        "status",
        "unless_object",
        "weak",
        "bare_object",
        "as",
        "people_only",
        "hint",
        "when_object",
        "when_after",
        "when_adverb",
        "when_passive",
        "when_phone",
        "when_predicate",
        "when_subject",
        "unless_clause",
        "persons",
        "places",
        "home",
    ]
)


@dataclass(frozen=True, slots=True)
class When:
    """The words that make a common verb one of diplomacy: "put their names to", "be on the phone with"."""

    objects: frozenset[str] = frozenset()
    after: tuple[tuple[str, frozenset[str]], ...] = ()
    adverbs: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    passive: bool = False
    phone: bool = False
    no_clause: bool = False
    persons: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


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
    home: str | None = None
    when: When = field(default_factory=When)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The whole lexicon, by lemma; a verb may have several entries, and the first whose words stand there counts."""

    verbs: dict[str, tuple[Trigger, ...]]
    nouns: dict[str, Trigger]
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    light: dict[str, str] = field(default_factory=dict)


@cache
def lexicon() -> Lexicon:
    """Read ``lexicon.yml`` once."""
    raw = tree_beside(__package__, "lexicon.yml")
    words = {
        name: frozenset(raw[name])
        for name in (
            "reporting",
            "phone",
            "press",
            "accords",
            "passing",
            "groups",
            "courtesies",
            "telling",
            "messages",
            "errands",
            "ordinals",
            "rounds",
            "sites",
            "answers",
            "audiences",
            "attending",
            "parliaments",
            "rounds_of",
            "letters_of",
            "planning",
            "earlier",
            "sent",
            "journeys",
            "apart",
            "each",
            "one_at_a_time",
            "together",
            "face_to_face",
        )
    }
    light = {verb: part for part, verbs in raw["light"].items() for verb in verbs}
    return Lexicon(_all_by_lemma([*raw["phrases"], *raw["verbs"]]), _by_lemma(raw["nouns"]), words, light)


def _by_lemma(entries: list[dict[str, Any]]) -> dict[str, Trigger]:
    return {lemma: _trigger(lemma, entry) for entry in entries for lemma in entry["lemmas"]}


def _all_by_lemma(entries: list[dict[str, Any]]) -> dict[str, tuple[Trigger, ...]]:
    found: dict[str, tuple[Trigger, ...]] = {}
    for entry in entries:
        for lemma in entry["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), _trigger(lemma, entry))
    return found


def _when(entry: dict[str, Any]) -> When:
    return When(
        objects=frozenset(entry.get("when_object", ())),
        after=tuple((word, frozenset(nouns)) for word, nouns in entry.get("when_after", {}).items()),
        adverbs=frozenset(entry.get("when_adverb", ())),
        predicates=frozenset(entry.get("when_predicate", ())),
        subjects=frozenset(entry.get("when_subject", ())),
        passive=entry.get("when_passive", False),
        phone=entry.get("when_phone", False),
        no_clause=entry.get("unless_clause", False),
        persons=tuple(entry.get("persons", ())),
        places=tuple(entry.get("places", ())),
    )


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
        home=entry.get("home"),
        when=_when(entry),
    )


def is_reporting(token: Token) -> bool:
    """Whether a verb only reports what somebody said."""
    return token.lemma_.lower() in lexicon().words["reporting"]
