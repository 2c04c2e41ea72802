"""From whom an article says that it has its story, or something in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.clean import is_read
from dragoman.model.article import Article, BlockKind
from dragoman.record.names import fold
from dragoman.reference.organisations import find_media, medium
from dragoman.reference.tables import tree_beside

EDGE = 200  # characters at the head and at the foot of a story, where a credit stands
BESIDE = 40  # characters on either side of a name, in which the words of a credit stand
_SOURCE = "{source}"


@dataclass(frozen=True, slots=True)
class Credits:
    """Names of publishers, agencies, ministries and palaces, each by its one name where it is known.

    ``whole`` are those to whom the article as a whole is credited, ``told`` those to whom something in it is.
    """

    whole: frozenset[str]
    told: frozenset[str]


def publisher_of(article: Article) -> str | None:
    """Who published an article, by the one name of a known medium, else as it is written; None where nothing tells."""
    if not article.publisher:
        return None
    known = medium(article.publisher)
    return known.name if known is not None else article.publisher


def credits_of(article: Article) -> Credits:
    """Whom an article credits: known media, agencies and ministries."""
    whole: set[str] = set()
    told: set[str] = set()
    if article.byline:
        whole |= {one.medium.name for one in find_media(article.byline)}
    first, last = _edges(article)
    before: tuple[str, int] = ("", 0)
    for one in find_media(article.text):
        name, start, end = one.medium.name, one.start, one.end
        # "the Korean Central News Agency (KCNA)" gives the short name, and no credit.
        repeated = before[0] == name and start - before[1] <= 2
        before = (name, end)
        at_edge = start < first + EDGE or end > last - EDGE
        if _in_byline(article, start) or (at_edge and not repeated and _credited(article.text, start, end, "whole")):
            whole.add(name)
        elif _credited(article.text, start, end, "told"):
            told.add(name)
    return Credits(frozenset(whole), frozenset(told - whole))


def credits_publisher(article: Article, publisher: str) -> bool:
    """Whether an article names a publisher as the one it has something from, one that is in no table too."""
    credits = credits_of(article)
    if publisher in credits.whole or publisher in credits.told:
        return True
    if medium(publisher) is not None:
        return False
    name = re.compile(rf"\b{re.escape(publisher.removeprefix('The '))}\b")
    if article.byline and name.search(article.byline):
        return True
    return any(
        _credited(article.text, found.start(), found.end(), kind)
        for found in name.finditer(article.text)
        for kind in ("whole", "told")
    )


def hearsay(words: str) -> int:
    """How often words keep at a distance what they tell."""
    return len(_hearsay().findall(words))


def _edges(article: Article) -> tuple[int, int]:
    """Where the story begins and ends."""
    read = [block for block in article.blocks if is_read(block.kind) and block.kind is not BlockKind.HEADLINE]
    return (read[0].start, read[-1].end) if read else (0, len(article.text))


def _in_byline(article: Article, at: int) -> bool:
    return any(block.kind is BlockKind.BYLINE and block.start <= at < block.end for block in article.blocks)


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
def _hearsay() -> re.Pattern[str]:
    phrases = tree_beside(__package__, "credits.yml")["hearsay"]
    spelled = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"\b(?:{spelled})\b", re.IGNORECASE)


def same_publisher(one: str | None, other: str | None) -> bool:
    """Whether two names are of one publisher."""
    return one is not None and other is not None and fold(one) == fold(other)
