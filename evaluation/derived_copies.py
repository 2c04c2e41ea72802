"""Articles copied from others by a fixed recipe, and articles on one subject that are no copies.

The originals are the documents of re3d and GUM. A copy is a cut, a new head on the old text, a text put together from
two, a text with matter of its own, or a rewrite, light or heavy, that keeps 30% of the sentences at times; and copies
of copies. Three in four copies are dated later than the original, the others on its day or not at all; two in five name
the publisher they copied. Not copied are the originals of one subject and one house, with its formulas, and articles
into which the same speech is quoted.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from paraphrase import rewritten, sentences_of, table

from dragoman.model.article import Article, Block, BlockKind

SEED = 20261122
LONGEST = 40  # sentences of an original; the interviews and speeches of GUM go on for longer
SHORTEST = 5
RECIPES = ("reprint", "cut", "excerpt", "expansion", "merge", "light", "heavy", "chain")


@dataclass(frozen=True)
class Original:
    """A document as its sentences, and who published it when."""

    name: str
    head: str
    sentences: list[str]
    publisher: str
    published: date


@dataclass
class Derived:
    """All articles, and the truth: ``roots`` are the originals of each copy, ``kin`` the pairs that may share words.

    ``copies`` are pairs of a copy and what it was made from, at first or second hand; ``recipe`` says how.
    ``tellable`` are the copies that are dated later, name their source, or leave out or bring together, so that one can
    tell them from the original.
    """

    articles: list[Article] = field(default_factory=list)
    roots: dict[str, set[str]] = field(default_factory=dict)
    copies: set[frozenset[str]] = field(default_factory=set)
    kin: set[frozenset[str]] = field(default_factory=set)
    recipe: dict[str, str] = field(default_factory=dict)
    quoting: set[frozenset[str]] = field(default_factory=set)
    tellable: set[str] = field(default_factory=set)


def derive(shared: Path, half: int | None = None, seed: int = SEED) -> Derived | None:
    """The articles; ``half`` 0 or 1 takes every second original only; None where the data is absent."""
    chance = Random(seed)
    texts = [*_re3d(shared / "data" / "re3d"), *_gum(shared / "data" / "gum-subset")]
    if not texts:
        return None
    found = [one for n, one in enumerate(texts) if half is None or n % 2 == half]
    originals = [_original(name, head, body, house, chance) for name, head, body, house in found]
    originals = [one for one in originals if len(one.sentences) >= SHORTEST]
    # Every fourth lends its sentences as what a copy has of its own, each once, and is no article here.
    own = [sentence for one in originals[::4] for sentence in one.sentences if len(sentence.split()) > 6]
    own += [sentence for _, _, body, _ in found for sentence in sentences_of(body)[LONGEST:] if len(sentence) < 300]
    chance.shuffle(own)
    originals = [one for n, one in enumerate(originals) if n % 4]
    derived = Derived([_article(one.name, one.head, one.sentences, one.publisher, one.published) for one in originals])
    for n, one in enumerate(originals):
        for recipe in (RECIPES[n % len(RECIPES)], RECIPES[(n + 3) % len(RECIPES)]):
            _copy(derived, recipe, (one, originals[(n + 1) % len(originals)]), own, chance)
    _quote(derived, originals, own, chance)
    return derived


def _original(name: str, head: str, body: str, house: str | None, chance: Random) -> Original:
    day = date(2016, 1, 1) + timedelta(days=chance.randrange(1200))
    publisher = house or chance.choice(table()["papers"])
    return Original(name, head, sentences_of(body)[:LONGEST], publisher, day)


def _re3d(folder: Path) -> Iterator[tuple[str, str, str, str | None]]:
    for file in sorted(folder.glob("*/documents.json")):
        for n, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            raw = json.loads(line)
            yield f"{file.parent.name}-{n:02}", raw["title"].strip(), raw["text"], raw["sourceName"]


def _gum(folder: Path) -> Iterator[tuple[str, str, str, str | None]]:
    file = folder / "gum_subset.jsonl.xz"
    if file.exists():
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for raw in map(json.loads, lines):
                yield raw["id"], raw["title"], raw["text"], None


def _copy(derived: Derived, recipe: str, pair: tuple[Original, Original], own: list[str], chance: Random) -> None:
    """One copy of an original by a recipe, or a copy of a copy."""
    of, other = pair
    name = f"{of.name}-{recipe}"
    sentences, roots = _made(recipe, of, other, own, chance)
    publisher = chance.choice([one for one in table()["papers"] if one != of.publisher])
    published = _dated(of.published, chance)
    if recipe == "merge" and published is not None:
        published = max(of.published, other.published) + timedelta(days=1)
    if recipe == "merge" and abs((of.published - other.published).days) > 60:
        roots = {of.name}
        sentences = [*_kept(of.sentences, 0.6, chance), *_of_its_own(own, 4)]
        published = of.published + timedelta(days=1)
    credited = chance.random() < 0.4 and recipe != "merge"
    if credited:
        sentences = _credited(sentences, of.publisher, chance)
    if credited or recipe in ("excerpt", "merge") or (published or of.published) > of.published:
        derived.tellable.add(name)
    derived.articles.append(_article(name, _headed(sentences, chance), sentences, publisher, published))
    _note(derived, name, recipe, roots)
    if recipe == "chain":
        again = f"{name}-again"
        lines = rewritten(_kept(sentences, 0.7, chance), chance, 0.2)
        later = None if published is None else published + timedelta(days=chance.randrange(1, 4))
        lines = _credited(lines, publisher, chance) if later is None or chance.random() < 0.4 else lines
        if name in derived.tellable:
            derived.tellable.add(again)
        derived.articles.append(_article(again, _headed(lines, chance), lines, "The Second Hand", later))
        _note(derived, again, recipe, roots)
        derived.copies.add(frozenset((again, name)))
        derived.kin.discard(frozenset((again, name)))


def _made(recipe: str, of: Original, other: Original, own: list[str], chance: Random) -> tuple[list[str], set[str]]:
    """The sentences of a copy, and the originals that it was made from."""
    lines, roots = of.sentences, {of.name}
    match recipe:
        case "reprint":
            made = rewritten(lines, chance, 0.04)
        case "cut":
            made = lines[: max(3, round(chance.uniform(0.3, 0.7) * len(lines)))]
        case "excerpt":
            made = _kept(lines, chance.uniform(0.35, 0.6), chance)
        case "expansion":
            extra = _of_its_own(own, max(2, len(lines) // 2))
            at = chance.randrange(len(extra))
            made = [*extra[:at], *lines, *extra[at:]]
        case "merge":
            roots = {of.name, other.name}
            made = rewritten([*_kept(lines, 0.6, chance), *_kept(other.sentences, 0.6, chance)], chance, 0.1)
        case "light":
            made = rewritten(_kept(lines, 0.8, chance), chance, 0.2)
        case "heavy":
            made = rewritten(_kept(lines, chance.uniform(0.3, 0.6), chance), chance, 0.5)
            for line in _of_its_own(own, max(2, len(made) // 2)):
                made.insert(chance.randrange(len(made) + 1), line)
        case _:
            made = rewritten(_kept(lines, 0.85, chance), chance, 0.1)
    return made, roots


def _kept(lines: list[str], part: float, chance: Random) -> list[str]:
    """Some of the sentences in their order, three at least."""
    count = min(len(lines), max(3, round(part * len(lines))))
    return [lines[n] for n in sorted(chance.sample(range(len(lines)), count))]


def _of_its_own(own: list[str], count: int) -> list[str]:
    """The next sentences that no other article has."""
    if len(own) < count:
        raise ValueError(f"{len(own)} sentences are left for what copies have of their own, and {count} are needed")
    taken, own[:count] = own[:count], []
    return taken


def _dated(published: date, chance: Random) -> date | None:
    drawn = chance.random()
    if drawn < 0.1:
        return None
    return published if drawn < 0.22 else published + timedelta(days=chance.randrange(1, 6))


def _credited(lines: list[str], publisher: str, chance: Random) -> list[str]:
    wording = chance.choice(table()["credits"]).format(publisher=publisher)
    if wording.startswith("("):
        return [f"{wording} {lines[0]}", *lines[1:]]
    if wording[0].islower():
        return [f"{lines[0].rstrip('.')}, {wording}", *lines[1:]]
    at = chance.randrange(len(lines))
    return [*lines[:at], lines[at], wording, *lines[at + 1 :]]


def _headed(lines: list[str], chance: Random) -> str:
    words = " ".join(lines[0].split()[:6]).rstrip(".,;:")
    return str(chance.choice(table()["heads"])).format(words=words)


def _quote(derived: Derived, originals: list[Original], own: list[str], chance: Random) -> None:
    """Into pairs of originals that are no copies goes the same speech, quoted, each with its own words around it."""
    for n in range(0, len(originals) - 1, 3):
        one, other = originals[n], originals[n + 1]
        speech = " ".join(s.replace('"', "").replace("“", "").replace("”", "") for s in _of_its_own(own, 3))
        names = []
        for of in (one, other):
            name = f"{of.name}-quoting-{n}"
            lines = _of_its_own(own, 6)
            said = chance.choice(table()["quoting"]).format(words=speech, who=chance.choice(table()["speakers"]))
            lines.insert(chance.randrange(len(lines)), said)
            paper = chance.choice(table()["papers"])
            derived.articles.append(_article(name, f"On the speech {n}", lines, paper, one.published))
            names.append(name)
        derived.quoting.add(frozenset(names))


def _note(derived: Derived, name: str, recipe: str, roots: set[str]) -> None:
    for other, theirs in derived.roots.items():
        if roots & theirs:
            derived.kin.add(frozenset((name, other)))
    derived.roots[name] = roots
    derived.recipe[name] = recipe
    derived.copies |= {frozenset((name, root)) for root in roots}


def _article(name: str, head: str, sentences: list[str], publisher: str, published: date | None) -> Article:
    """An article of a headline and paragraphs of two sentences each."""
    paragraphs = [" ".join(sentences[n : n + 2]) for n in range(0, len(sentences), 2)]
    text = "\n".join([head.replace("\n", " "), *paragraphs])
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        kind = BlockKind.PARAGRAPH if blocks else BlockKind.HEADLINE
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        name=name,
        text=text,
        blocks=tuple(blocks),
        publisher=publisher,
        published=published.isoformat() if published else None,
        title=head,
        language="en",
    )
