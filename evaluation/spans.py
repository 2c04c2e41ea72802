"""Names found in texts against names labelled in them, and mentions grouped against groups labelled.

Used by the measures of entities and coreference. A text is read as it stands, its lines as paragraphs, so that the
labels' offsets hold.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared" if (PROJECT.parent / "shared").exists() else Path("/work/shared")
sys.path[:0] = [str(PROJECT / "src")]

from dragoman.model.article import Article, Block, BlockKind  # noqa: E402 - the path comes first
from dragoman.read import Reader  # noqa: E402

TYPES = ("person", "place", "organisation")
ENGINE_LABELS = {"PERSON": ("person",), "GPE": ("place", "organisation"), "LOC": ("place",), "FAC": ("place",),
                 "ORG": ("organisation",)}  # fmt: skip
OUR_KINDS = {"person": ("person",), "state": ("place", "organisation"), "place": ("place",),
             "organisation": ("organisation",)}  # fmt: skip
PRONOUNS = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "my", "me", "myself"])


@dataclass(frozen=True)
class Found:
    """A name that a system found: its stretch, and the types it may be; a state acts as well as it lies somewhere."""

    start: int
    end: int
    types: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True)
class Gold:
    """A labelled mention: its stretch, the end of its head, its type, its group, and whether it is a name."""

    start: int
    end: int
    core: tuple[int, int]
    type: str
    group: str = ""
    named: bool = True


@dataclass
class Tally:
    """Hits, finds and labels by type."""

    hits: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def f1(self, kind: str) -> float:
        """The harmonic mean of precision and recall of one type, 0 where nothing is labelled."""
        total = self.said[kind] + self.gold[kind]
        return round(2 * self.hits[kind] / total, 4) if total else 0.0


@cache
def reader() -> Reader:
    """One reader for all measures."""
    return Reader()


def article(name: str, text: str, published: str | None = None, publisher: str | None = None) -> Article:
    """A text as an article, every line a paragraph."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return Article(id=name, name=name, text=text, blocks=blocks, published=published, publisher=publisher)


def read(one: Article) -> tuple[Any, ...]:
    """The mentions that the reader finds."""
    return reader().read(one).mentions


def ours(mentions: Iterable[Any], text: str) -> list[Found]:
    """The names among the mentions of a reading."""
    return [
        Found(m.start, m.end, OUR_KINDS[m.kind], m.coref or "")
        for m in mentions
        if m.kind in OUR_KINDS and text[m.start : m.end].lower() not in PRONOUNS and m.name
        and any(c.isupper() for c in text[m.start : m.end])
    ]  # fmt: skip


def engines(one: Article) -> list[Found]:
    """The names that the language engine finds by itself."""
    docs = reader().engine.parse([one.text_of(b) for b in one.blocks])
    return [
        Found(b.start + e.start_char, b.start + e.end_char, ENGINE_LABELS[e.label_])
        for b, doc in zip(one.blocks, docs, strict=True)
        for e in doc.ents
        if e.label_ in ENGINE_LABELS
    ]


def count(
    found: list[Found], gold: list[Gold], tally: Tally, show: Callable[[str, Any], None] = lambda *_: None
) -> None:
    """Pair names found with names labelled, each once; what lies in a labelled phrase of its type is no mistake."""
    left = [g for g in gold if g.named and g.type in TYPES]
    for kind in TYPES:
        tally.gold[kind] += sum(g.type == kind for g in left)
    for name in sorted(found, key=lambda f: (f.start, f.end)):
        over = [g for g in left if name.start < g.core[1] and g.core[1] <= name.end and g.core[0] < name.end]
        hit = next((g for g in over if g.type in name.types), None)
        if hit is not None:
            left.remove(hit)
            tally.hits[hit.type] += 1
            tally.said[hit.type] += 1
            continue
        excused = any(
            g.start <= name.start and name.end <= g.end and not g.named and g.type in name.types for g in gold
        )
        if not excused:
            tally.said[name.types[0]] += 1
            show("EXTRA", name)
    for missed in left:
        show("MISSED", missed)


def lea(response: dict[Any, str], key: dict[Any, str]) -> tuple[float, float]:
    """Precision and recall of groups of mentions by the links within them (LEA), each group weighed by its size."""
    return _links_kept(response, key), _links_kept(key, response)


def _links_kept(groups: dict[Any, str], others: dict[Any, str]) -> float:
    members: dict[str, list[Any]] = {}
    for mention, group in groups.items():
        members.setdefault(group, []).append(mention)
    total = sum(len(m) for m in members.values())
    kept = 0.0
    for mentions in members.values():
        if len(mentions) == 1:
            alone = mentions[0] in others and list(others.values()).count(others[mentions[0]]) == 1
            kept += float(alone)
            continue
        together = Counter(others[m] for m in mentions if m in others)
        links = sum(n * (n - 1) / 2 for n in together.values())
        kept += len(mentions) * links / (len(mentions) * (len(mentions) - 1) / 2)
    return kept / total if total else 0.0
