"""Copies found among articles derived from re3d and GUM, and which article each was copied from first.

``f1`` is of pairs: a copy and an article that it was made from. Copies of one original among themselves are not asked.
``origin`` is the share of copies whose sentences are followed to the right original, of all copies, found or not;
nothing said is right where nothing tells (the same day or none, no credit, and a text out of which nothing was taken);
``origin_told`` leaves those out. ``wrong_origin`` is the share that is followed to another article. ``rewrites`` is the
recall for heavy rewrites alone, ``quotations`` the share of pairs quoting one speech that are not taken for copies.
Rules were made on one half of the originals (``half_0``); ``half_1`` was only scored.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from derived_copies import Derived, derive  # noqa: E402 - the path comes first
from spans import SHARED  # noqa: E402

from dragoman.model.article import Article  # noqa: E402
from dragoman.record.lineage.lineage import Lineage, lineages  # noqa: E402
from dragoman.record.lineage.passage import Span  # noqa: E402

MOST = 0.8  # of those sentences of a copy that are followed anywhere
_SENTENCE = re.compile(r"[^.!?]{12,}[.!?]?")


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The figures above; {} where the data is absent."""
    figures: dict[str, float] = {}
    for half in (0, 1):
        derived = derive(shared, half)
        if derived is None:
            return {}
        found = score(derived, show and half == 0)
        figures |= {f"{name}_half_{half}": value for name, value in found.items()}
    whole = derive(shared)
    return figures if whole is None else {**score(whole), **figures}


def score(derived: Derived, show: bool = False) -> dict[str, float]:
    """The figures of one set of articles."""
    lineage = lineages(derived.articles)
    found = {frozenset((copy.left, copy.right)) for copy in lineage.copies}
    asked = found - derived.kin
    right = len(asked & derived.copies)
    precision, recall = right / max(1, len(asked)), right / len(derived.copies)
    heavy = {pair for pair in derived.copies if any(derived.recipe.get(name) == "heavy" for name in pair)}
    origins = origin_of_copies(derived, lineage)
    told = Counter(origins.values())
    if show:
        _show(derived, lineage, asked, origins)
    return {
        "f1": round(2 * precision * recall / (precision + recall), 4) if right else 0.0,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "rewrites": round(len(heavy & found) / len(heavy), 4),
        "quotations": round(1 - len(derived.quoting & found) / len(derived.quoting), 4),
        "origin": round((told["right"] + told["rightly open"]) / len(origins), 4),
        "origin_told": round(told["right"] / (len(origins) - told["rightly open"]), 4),
        "wrong_origin": round(told["wrong"] / len(origins), 4),
    }


def origin_of_copies(derived: Derived, lineage: Lineage) -> dict[str, str]:
    """For each copy whether its copied passages go back to its originals: right, wrong, or open."""
    verdicts = {}
    articles = {one.name: one for one in derived.articles}
    for name, roots in sorted(derived.roots.items()):
        led: Counter[str] = Counter()
        for span in spans_of(articles[name]):
            firsts = lineage.first_of(name, span)
            names = {first for first, _ in firsts}
            rightly = names & roots and not names & derived.tellable
            led[firsts[0][0] if len(firsts) == 1 else "rightly open" if rightly else "open"] += 1
        del led[name]
        back = any(lineage.first_of(root, span)[0][0] == name for root in roots for span in spans_of(articles[root]))
        right = sum(led[root] for root in roots)
        if back or led.total() - right - led["open"] - led["rightly open"] > (1 - MOST) * led.total():
            verdicts[name] = "wrong"
        elif led and right >= MOST * led.total():
            verdicts[name] = "right"
        else:
            verdicts[name] = "rightly open" if led["rightly open"] > led["open"] else "open"
    return verdicts


def spans_of(article: Article) -> list[Span]:
    """The sentences of an article."""
    return [
        Span(block.start + found.start(), block.start + found.end())
        for block in article.blocks[1:]
        for found in _SENTENCE.finditer(article.text_of(block))
    ]


def _show(derived: Derived, lineage: Lineage, asked: set[frozenset[str]], origins: dict[str, str]) -> None:
    by_pair = {frozenset((copy.left, copy.right)): copy for copy in lineage.copies}
    for pair in sorted(map(sorted, asked - derived.copies)):
        copy = by_pair[frozenset(pair)]
        print("NO COPY", pair, copy.relation, copy.shares, [(p.kind, p.weight, p.likeness) for p in copy.passages])
    for pair in sorted(map(sorted, derived.copies - asked)):
        print("MISSED ", pair)
    dates = {one.name: one.published for one in derived.articles}
    for name, verdict in origins.items():
        if "right" not in verdict:
            told = [(copy.left, copy.right, copy.first, copy.reasons) for copy in lineage.of.get(name, ())]
            print(verdict.upper(), name, dates[name], [dates[root] for root in derived.roots[name]], told)
    print(
        len(derived.articles),
        "articles,",
        len(derived.roots),
        "copies,",
        len(derived.copies),
        "pairs",
        Counter(derived.recipe.values()),
    )


if __name__ == "__main__":
    print(json.dumps(measure(SHARED, "--show" in sys.argv), indent=1))
