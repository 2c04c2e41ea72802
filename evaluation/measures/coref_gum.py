"""Whom the pronouns of the third person stand for, in the GUM subset.

Asked is every labelled pronoun for one person whose group has a name in the document. It is right where the names that
the reader puts into its group are mostly those of the labelled group: precision of those it resolves, recall of all.
The baseline takes the nearest name before it that the language engine calls a person. ``lea`` compares the groups of
all names and pronouns of people (LEA, F1), ``lea_by_name`` those of names with one last word alone. Nouns for a person
are hardly ever offices there ("his father", "the boy"), so they are not asked.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from gum import Document, documents  # noqa: E402 - the path comes first
from spans import SHARED, Gold, article, engines, lea, read  # noqa: E402

THIRD = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])


class Answers:
    """How many were asked, answered and answered rightly."""

    def __init__(self) -> None:
        self.asked = self.said = self.right = 0

    def add(self, answer: str | None, truth: str) -> None:
        """Count one question."""
        self.asked += 1
        self.said += answer is not None
        self.right += answer == truth

    def figures(self, name: str) -> dict[str, float]:
        """Precision and recall, by name."""
        precision = self.right / self.said if self.said else 0.0
        recall = self.right / self.asked if self.asked else 0.0
        return {f"{name}_precision": round(precision, 4), f"{name}_recall": round(recall, 4)}


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """Figures of all documents together."""
    asked = {name: Answers() for name in ("pronouns", "nearest_pronouns")}
    groups: dict[str, tuple[dict[Any, str], dict[Any, str]]] = {"lea": ({}, {}), "lea_by_name": ({}, {})}
    for document in documents(shared):
        _document(document, asked, groups, show)
    if not asked["pronouns"].asked:
        return {}
    figures: dict[str, float] = {}
    for name, answers in asked.items():
        figures |= answers.figures(name)
    for name, (response, key) in groups.items():
        precision, recall = lea(response, key)
        figures[name] = round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0
    return figures


def _document(document: Document, asked: dict[str, Answers], groups: dict[str, Any], show: bool) -> None:
    one = article(document.id, document.text, document.date)
    mentions = [m for m in read(one) if m.coref and "+" not in m.coref]
    people = [(g, h) for g, h in zip(document.gold, document.heads, strict=True) if g.type == "person"]
    names = [g for g, _ in people if g.named]
    named_groups = {g.group for g in names}
    means = _meaning(mentions, names)
    engine = sorted((e for e in engines(one) if e.types == ("person",)), key=lambda e: e.end)
    for gold, (head, tag) in people:
        if gold.group not in named_groups:
            continue
        if head not in THIRD or not tag.startswith("PRP"):
            continue
        at = next((m for m in mentions if m.start < gold.core[1] <= m.end and m.kind in ("person", "office")), None)
        answer = means.get(at.coref) if at is not None else None
        asked["pronouns"].add(answer, gold.group)
        if show and answer != gold.group:
            print(
                "NONE " if answer is None else "WRONG", tag, document.id, _around(document.text, gold), at and at.name
            )
        before = [e for e in engine if e.end <= gold.start]
        asked["nearest_pronouns"].add(_labelled(before[-1], names) if before else None, gold.group)
    _group(document, people, mentions, groups)


def _meaning(mentions: list[Any], names: list[Gold]) -> dict[str, str]:
    """The labelled group that each group of the reader mostly names."""
    votes: dict[str, Counter[str]] = {}
    for mention in mentions:
        label = _labelled(mention, names) if mention.kind == "person" else None
        if label is not None:
            votes.setdefault(mention.coref, Counter())[label] += 1
    return {mark: count.most_common(1)[0][0] for mark, count in votes.items()}


def _labelled(found: Any, names: list[Gold]) -> str | None:
    return next((g.group for g in names if found.start < g.core[1] <= found.end), None)


def _group(document: Document, people: list[tuple[Gold, tuple[str, str]]], mentions: list[Any], groups: Any) -> None:
    """Put the document's names and pronouns of people into groups: labelled, the reader's, and those by last word."""
    for gold, (head, tag) in people:
        if not gold.named and not (head in THIRD and tag.startswith("PRP")):
            continue
        spot = (document.id, gold.core[1])
        at = next((m for m in mentions if m.start < gold.core[1] <= m.end and m.kind == "person"), None)
        for name, mark in (("lea", at and at.coref), ("lea_by_name", at and gold.named and head)):
            response, key = groups[name]
            key[spot] = f"{document.id} {gold.group}"
            if mark:
                response[spot] = f"{document.id} {mark}"


def _around(text: str, gold: Gold) -> str:
    words = f"{text[max(0, gold.start - 120) : gold.start]}[[{text[gold.start : gold.end]}]]{text[gold.end :][:40]}"
    return words.replace("\n", " ")


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
