"""From whom an article says that it has its story, or something in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from urllib.parse import urlsplit

from dragoman.clean import is_read
from dragoman.model.article import Article, Block, BlockKind
from dragoman.record.lineage.relation import Provenance
from dragoman.record.names import fold
from dragoman.reference.families import publisher_of_host
from dragoman.reference.organisations import find_media, medium
from dragoman.reference.tables import tree_beside

KEPT = 512  # articles of which the credits are remembered
EDGE = 200  # characters at the head and at the foot of a story, where a credit stands
BESIDE = 40  # characters on either side of a name, in which the words of a credit stand
_SOURCE = "{source}"


def publisher_of(article: Article) -> str | None:
    """Who published an article, by the one name of a known medium, else as it is written; None where nothing tells."""
    if not article.publisher:
        return None
    known = medium(article.publisher)
    return known.name if known is not None else article.publisher


def provenance_of(article: Article) -> Provenance:
    """Who published an article, by name or by the host of its address, and whom it credits as a whole."""
    publisher = publisher_of(article)
    host = urlsplit(article.url).hostname if publisher is None and article.url else None
    return Provenance(publisher or (publisher_of_host(host) if host else None), tuple(sorted(whole_credits(article))))


def whole_credits(article: Article) -> frozenset[str]:
    """Whom an article as a whole is credited to: in the line of its writers, at its head or at its foot."""
    return _whole_credits(article.byline, article.text, article.blocks)


@lru_cache(maxsize=KEPT)
def _whole_credits(byline: str | None, text: str, blocks: tuple[Block, ...]) -> frozenset[str]:
    found = {one.medium.name for one in find_media(byline)} if byline else set()
    bylines = [block for block in blocks if block.kind is BlockKind.BYLINE]
    found |= {one.medium.name for block in bylines for one in find_media(text[block.start : block.end])}
    first, last = _edges(text, blocks)
    if last - first <= 2 * EDGE:
        return frozenset(found | _at_edge(text, first, last))
    return frozenset(found | _at_edge(text, first, first + EDGE) | _at_edge(text, last - EDGE, last))


def _at_edge(text: str, start: int, end: int) -> set[str]:
    """Whom the words at the head or the foot of a text credit the whole to."""
    found: set[str] = set()
    if _opening_of_credit().search(text, start, end) is None:
        return found
    before: tuple[str, int] = ("", 0)
    for one in find_media(text[start:end]):
        # "the Korean Central News Agency (KCNA)" gives the short name, and no credit.
        repeated = before[0] == one.medium.name and one.start - before[1] <= 2
        before = (one.medium.name, one.end)
        if not repeated and _credited(text, start + one.start, start + one.end, "whole"):
            found.add(one.medium.name)
    return found


def credits_publisher(article: Article, publisher: str) -> bool:
    """Whether an article names a publisher as the one it has something from, one that is in no table too."""
    named = _name(publisher)
    if article.byline and named.search(article.byline):
        return True
    return any(
        _credited(article.text, found.start(), found.end(), kind)
        for found in named.finditer(article.text)
        for kind in ("whole", "told")
    )


@lru_cache(maxsize=1024)
def _name(publisher: str) -> re.Pattern[str]:
    """A publisher by any of its names, as they are written."""
    known = medium(publisher)
    names = {publisher, publisher.removeprefix("The "), *(() if known is None else (known.name, *known.forms))}
    spelled = sorted((name.rstrip("=") for name in names), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, spelled))})(?!\w)")


def hearsay(words: str) -> int:
    """How often words keep at a distance what they tell."""
    text = " ".join(words.casefold().split())
    return sum(len(pattern.findall(text)) for phrase, pattern in _hearsay() if phrase in text)


def _edges(text: str, blocks: Sequence[Block]) -> tuple[int, int]:
    """Where the story begins and ends."""
    read = [block for block in blocks if is_read(block.kind) and block.kind is not BlockKind.HEADLINE]
    return (read[0].start, read[-1].end) if read else (0, len(text))


def _credited(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the words around a name make it a credit."""
    before, after = text[max(0, start - BESIDE) : start], text[end : end + BESIDE]
    before = re.sub(r"\s+(?:the\s+)?$", " ", before, flags=re.IGNORECASE)
    return any(lead.search(before) is not None and tail.match(after) is not None for lead, tail in _patterns(kind))


@cache
def _patterns(kind: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before and behind a name, for each wording of the table."""
    found = []
    for wording in tree_beside(__package__, "credits.yml")[kind]:
        before, _, after = wording.partition(_SOURCE)
        lead, tail = (re.escape(part).replace(r"\ ", r"\s*") if part.strip() else "" for part in (before, after))
        word = rf"(?<!\w){lead}$" if before[:1].isalpha() else rf"{lead}$"
        behind = rf"{tail}(?!\w)" if after[-1:].isalpha() else tail
        if not after and kind == "whole" and not before[:1].isalpha():
            behind = r"[.)]?\s*$|[.)]?\s*\n"
        found.append((re.compile(word, re.IGNORECASE), re.compile(behind, re.IGNORECASE)))
    return tuple(found)


@cache
def _opening_of_credit() -> re.Pattern[str]:
    """With what a credit for the whole begins: a mark, or its first word."""
    openings = {
        wording.partition(_SOURCE)[0].split()[0] for wording in tree_beside(__package__, "credits.yml")["whole"]
    }
    return re.compile("|".join(sorted(map(re.escape, openings))), re.IGNORECASE)


@cache
def _hearsay() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each phrase, and the pattern that finds it as whole words."""
    phrases = tree_beside(__package__, "credits.yml")["hearsay"]
    return tuple((phrase, re.compile(rf"\b{re.escape(phrase)}\b")) for phrase in phrases)


def same_publisher(one: str | None, other: str | None) -> bool:
    """Whether two names are of one publisher."""
    return one is not None and other is not None and fold(one) == fold(other)
