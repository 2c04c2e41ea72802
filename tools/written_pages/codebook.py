"""``docs/reference/codebook.md``: the words that the reader knows engagements and statuses by, and PLOVER."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

import yaml

from dragoman.model.engagement import Kind
from written_pages.statuses import statuses

OPENING = """# Codebook

<!-- Written by tools/write_reference.py from lexicon.yml, predicates.csv and plover.csv in src/dragoman/read/extract.
     Change those, then run `make docs`. -->

The words by which Dragoman knows an engagement and its status. What *counts* as an engagement is told in
[conventions](conventions.md); this page says which words make the reader look.

The tables come from three files that can be read and corrected without knowing Python:
[lexicon.yml](../../src/dragoman/read/extract/frames/lexicon.yml),
[predicates.csv](../../src/dragoman/read/extract/factuality/predicates.csv) and
[plover.csv](../../src/dragoman/read/extract/engagements/plover.csv).

How to read a row: the *words* are dictionary forms, so that `meet` stands for met, meets and meeting too. *Who stands
where* gives the part of the one who stands in each place of the clause; `side` means a participant whose part is
decided by whose ground it was on; `place` is where; `instructor` is who sent somebody; `accord` is what was signed.
Subject and object are logical: in "was received by the king" the king is the subject.
"""

NEEDS = {
    "counterpart": "somebody of another side",
    "place": "a place abroad",
    "accord": "something that is signed",
    "body": "an organisation or several states",
    "passing": "a verb that passes it on",
}
FIELDS = ("kind", "needs", "status", "as")  # the fields of an entry that are words and no slots
SECTIONS = {"phrases": "phrase", "verbs": "verb", "nouns": "noun"}
SLOT_NAMES = {"poss": "possessor (Putin's …)", "compound": "word before it (the Moscow …)"}
PLOVER_OPENING = """## PLOVER

Every engagement carries the code that [PLOVER](https://github.com/openeventdata/PLOVER) gives it, so that it can
stand beside event data made otherwise. `*` is any status without a row of its own; empty cells mean that PLOVER has no
code for it.
"""
LIST_TITLES = {
    "phone": "Words that make a talk a telephone call",
    "press": "Words that make a conference a press conference",
    "accords": "What a signing signs",
    "passing": "Verbs that pass a message on",
    "groups": "People without a name of their own who stand for their side",
    "telling": "Verbs that tell of talks being held",
    "ordinals": "Words that count one more engagement",
    "rounds": "What is said of one more engagement",
    "sites": "Where people speak face to face",
    "answers": "Verbs that answer an invitation",
    "courtesies": "What one does on a call paid to somebody",
    "messages": "Texts that pass from one side to another",
    "errands": "What else an envoy can carry",
}
CONDITIONS = {
    "when_object": "only with the object {}",
    "when_predicate": "only with the predicate {}",
    "when_adverb": "only as {}",
    "persons": "a person as {}",
    "places": "a place as {}",
    "unless_object": "not with {}",
}
FLAGS = {
    "weak": "weak: yields to stronger words nearby",
    "hint": "never alone: adds to an engagement told elsewhere",
    "people_only": "of persons and offices only",
    "when_passive": "only in the passive",
    "when_phone": "only by telephone or video",
    "unless_clause": "not where it asks somebody to do something",
}


def codebook_page() -> str:
    """The whole page."""
    lexicon = _yaml("lexicon.yml")
    parts = [OPENING]
    for kind in Kind:
        parts += _kind(str(kind), lexicon)
    parts += _lists(lexicon)
    parts += statuses(_text("predicates.csv"))
    parts += [PLOVER_OPENING, *_plover()]
    return "\n".join(parts).rstrip() + "\n"


def _yaml(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(_text(name))
    return loaded


# The step of the way that each table belongs to.
FOLDERS = {"lexicon.yml": "frames", "predicates.csv": "factuality", "plover.csv": "engagements"}


def _text(name: str) -> str:
    return files("dragoman.read.extract").joinpath(FOLDERS[name], name).read_text(encoding="utf-8")


def _kind(kind: str, lexicon: dict[str, Any]) -> Iterator[str]:
    yield f"## {kind.replace('_', ' ').capitalize()} (`{kind}`)\n"
    entries = [(name, entry) for part, name in SECTIONS.items() for entry in lexicon.get(part, [])]
    found = [(name, entry) for name, entry in entries if entry["kind"] == kind]
    if not found:
        yield "No words of its own: other kinds become it by the words beside them (see below).\n"
        return
    yield "| words | who stands where | only with | remarks |\n|---|---|---|---|"
    for name, entry in found:
        slots = "; ".join(
            f"{SLOT_NAMES.get(slot, slot)}: {part}" for slot, part in entry.items() if _is_slot(slot, part)
        )
        needs = NEEDS.get(entry.get("needs", ""), entry.get("needs", ""))
        yield f"| {name} {_words(entry['lemmas'])} | {slots} | {needs} | {_remarks(entry)} |"
    yield ""


def _is_slot(field: str, value: object) -> bool:
    return isinstance(value, str) and field not in FIELDS


def _remarks(entry: dict[str, Any]) -> str:
    remarks = [f"only with {word} {_words(nouns)}" for word, nouns in entry.get("when_after", {}).items()]
    remarks += [said.format(_words(entry[field])) for field, said in CONDITIONS.items() if field in entry]
    remarks += [said for field, said in FLAGS.items() if entry.get(field)]
    if entry.get("status"):
        remarks.append(f"makes it {entry['status']}")
    return "; ".join(remarks)


def _lists(lexicon: dict[str, Any]) -> Iterator[str]:
    yield "## Words beside them\n"
    for name, words in lexicon.items():
        if name not in SECTIONS and isinstance(words, list):
            yield f"**{LIST_TITLES.get(name, name.replace('_', ' ').capitalize())}:** {_words(words)}.\n"
    for part, words in lexicon.get("light", {}).items():
        yield f'**Verbs that carry a noun of engagement, their subject as {part}** ("held talks"): {_words(words)}.\n'


def _plover() -> Iterator[str]:
    rows = list(csv.DictReader(_text("plover.csv").splitlines()))
    yield "| kind | status | event | mode | quad class |\n|---|---|---|---|---|"
    for row in rows:
        yield "| " + " | ".join(row[name] or "" for name in ("kind", "status", "event", "mode", "quad")) + " |"
    yield ""


def _words(words: Iterable[Any]) -> str:
    return ", ".join(str(word).replace("_", " ") for word in words)
