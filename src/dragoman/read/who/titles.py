"""What is asked of a title before it says who holds an office: a real office, no doubtful word, and its tense."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dragoman.model.office import Tense
from dragoman.read.who.mention import Mention
from dragoman.reference.tables import tree_beside

_BEFORE = 40  # characters before a title in which a word can change its time
_REACH = 3  # words
_CLAUSE = re.compile(r"[.,;:!?()\"“”]")
_WORD = re.compile(r"[^\W_]+")
_ELECT = re.compile(r"[-‐‑ ](?:elect|designate)\b", re.IGNORECASE)
_TENSES = {"former": Tense.FORMER, "elect": Tense.ELECT, "acting": Tense.ACTING, "new": Tense.NEW}


@cache
def table() -> dict[str, Any]:
    """The lists of ``tenures.yml``."""
    raw: dict[str, Any] = tree_beside(__package__, "tenures.yml")
    return raw


@cache
def listed(name: str) -> frozenset[str]:
    """A list of ``tenures.yml`` as a set."""
    return frozenset(table()[name])


@cache
def _tenses() -> dict[str, Tense]:
    return {word: _TENSES[name] for name, words in table()["tenses"].items() for word in words}


def is_office(role: str | None, organisation: str | None = None) -> bool:
    """Whether a role is an office of its own, not a word for many ("official"); of a body, "director" is one too."""
    if not role:
        return False
    return role not in listed("not_offices") or (organisation is not None and role in listed("of_bodies"))


def tense_of(text: str, offset: int, office: Mention, alone: bool = False) -> Tense | None:
    """How the words around a title have its holder; None where a word leaves in doubt who holds it now.

    ``text`` is the sentence, ``offset`` where it begins in the article; ``alone`` leaves out what stands before the
    office and its state.
    """
    if office.start > offset and text[office.start - offset - 1] in "-‐‑–—":
        return None  # pro-Russian, US-Russian
    title = office.title - offset
    inside = [m.group().lower() for m in _WORD.finditer(text[office.start - offset : title])]
    before = _CLAUSE.split(text[max(0, office.start - offset - _BEFORE) : office.start - offset])[-1]
    words = [*([] if alone else [m.group() for m in _WORD.finditer(before)][-_REACH:]), *inside]
    if words and words[0] == "Then":
        return None  # "Then Russian President": at that time, or next
    lowered = [word.lower() for word in words]
    # The second word of "newly appointed" says no more than the first.
    lowered = [w for n, w in enumerate(lowered) if not (n and _tenses().get(lowered[n - 1]) is Tense.NEW)]
    if any(word in listed("doubtful") for word in lowered):
        return None
    found = (
        [Tense.ELECT]
        if _ELECT.search(text[title : office.end - offset + 12])
        else [_tenses()[word] for word in lowered if word in _tenses()]
    )
    return found[0] if found else Tense.CURRENT
