"""What the nouns of a phrase say of an actor's sector: the head noun decides, unless it is a general one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.reference.folding import fold
from dragoman.reference.phrases import Found
from dragoman.reference.sectors import adding, sector_nouns, words

# What stands behind one of these describes the head noun and is none.
_BEHIND = re.compile(
    r"\s(?:of|in|at|from|to|for|who|which|that|with|on|near|outside|inside|against|across|by|under|over|between|whose|"
    r"accused|named|called|known|linked|loyal|based|belonging|wearing)\s|\s*[,;(:]\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """The sectors that a phrase's nouns tell.

    ``general`` where only a general noun does (leader), ``leads_a_body`` where the noun leaves it to a body beside it
    (the president of a parliament), ``former`` where the office is past.
    """

    sectors: tuple[str, ...]
    general: bool
    leads_a_body: bool
    former: bool


def said_in(text: str) -> Said:
    """What the nouns of a phrase say."""
    found = sector_nouns().find(text.lower())
    before = fold(text).split()
    former = any(word in words("former") for word in before[:2])
    if not found:
        return Said((), False, False, former)
    head = _head(text, found)
    general = _is_general(text, head)
    deciding = head
    if general:
        deciding = _telling(text, found, head) or head
    sectors = deciding.values[0]
    added = [adding()[word] for word in _words_before(text, head.start) if word in adding()]
    others = [other for other in added if other not in sectors]
    leads = fold(text[head.start : head.end]) in words("heads_of_bodies")
    return Said((*sectors, *dict.fromkeys(others)), general and deciding is head, leads, former)


def _head(text: str, found: list[Found[tuple[str, ...]]]) -> Found[tuple[str, ...]]:
    """The last noun before what only describes it; the first noun where there is none before."""
    for match in _BEHIND.finditer(text):
        before = [one for one in found if one.end <= match.start()]
        across = any(one.start < match.start() and one.end > match.end() for one in found)
        if before and not across:
            return before[-1]
    return found[-1]


def _telling(
    text: str, found: list[Found[tuple[str, ...]]], head: Found[tuple[str, ...]]
) -> Found[tuple[str, ...]] | None:
    """The noun that tells what a general head noun leaves open: one before it, else one behind."""
    before = [one for one in found if one.end <= head.start and not _is_general(text, one)]
    behind = [one for one in found if one.start >= head.end and not _is_general(text, one)]
    return before[-1] if before else behind[0] if behind else None


def _is_general(text: str, noun: Found[tuple[str, ...]]) -> bool:
    return fold(text[noun.start : noun.end]) in words("general")


def _words_before(text: str, end: int) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\s,;]+", text[:end])]
