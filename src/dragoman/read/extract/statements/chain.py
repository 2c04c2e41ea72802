"""Sayings within sayings: who reported what was said ("SANA quoted the ministry as saying that Assad had told ...")."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.saying import Saying

_MARKS = 3  # characters behind a sentence: the marks that close it
_ALONGSIDE = frozenset(("conj", "advcl", "parataxis", "ccomp", "pcomp"))


def innermost(sayings: list[Saying]) -> list[Saying]:
    """The sayings that report no other one; each with those that handed it on among its ``sources``.

    A saying whose content is itself a saying of somebody else only hands it on, and is left out.
    """
    above: dict[int, list[Saying]] = {}
    reporters: set[int] = set()
    inner: set[int] = set()
    for number, saying in enumerate(sayings):
        for outer in _around(saying, sayings):
            if _is_what_is_told(saying, outer):
                above.setdefault(number, []).append(outer)
                if saying.sentence.start <= outer.start and outer.end <= saying.sentence.end + _MARKS:
                    reporters.add(id(outer))
            elif saying.how not in ("clause", "according", "going_on", "colon") or not _in_aside(saying, outer):
                inner.add(number)
            elif saying.is_quoted:
                above.setdefault(number, []).append(outer)
    kept = []
    for number, saying in enumerate(sayings):
        if id(saying) in reporters or (number in inner and number not in above):
            continue
        for outer in above.get(number, []):
            saying.reporters.append(outer)
        kept.append(saying)
    return kept


def _around(saying: Saying, sayings: list[Saying]) -> list[Saying]:
    """The sayings whose content holds the cue of this one, the widest first."""
    if saying.cue is None or saying.word is None:
        return []
    at = saying.cue[0]
    around = [s for s in sayings if s is not saying and any(a <= at < b for a, b in s.parts) and not _holds(saying, s)]
    return sorted(around, key=lambda s: s.start - s.end)


def _holds(saying: Saying, other: Saying) -> bool:
    """Whether a saying's own content holds the cue of the other, as two halves about a cue may seem to."""
    return other.cue is not None and any(a <= other.cue[0] < b for a, b in saying.parts)


def _is_what_is_told(saying: Saying, outer: Saying) -> bool:
    """Whether the inner verb is at the top of what the outer one tells."""
    if outer.how not in ("clause", "according", "going_on") or saying.word is None:
        return False
    if saying.is_quoted and outer.sentence is not saying.sentence:
        return True
    if outer.word is None:
        return saying.is_quoted
    token: Token = saying.word
    if token.pos_ == "NOUN":
        token = token.head
    while token.i != token.head.i:
        if token.head.i == outer.word.i or (outer.how == "according" and token.i == outer.word.head.i):
            return token.dep_ in _ALONGSIDE or outer.how == "according"
        if token.dep_ not in _ALONGSIDE:
            return False
        token = token.head
    return True


def _in_aside(saying: Saying, outer: Saying) -> bool:
    """As in "... a condition that diplomats have said must be met": told by the writer beside what was said."""
    assert saying.word is not None
    token = saying.word
    while token.i != token.head.i and (outer.word is None or token.i != outer.word.i):
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def cited(saying: Saying) -> Token | None:
    """Whom a report cites: "Interfax reported, citing the Kremlin"."""
    if saying.word is None or saying.word.pos_ not in ("VERB", "AUX"):
        return None
    for child in saying.word.subtree:
        if child.lemma_.lower() in words("citing") and child.tag_ == "VBG" and child.dep_ in ("advcl", "prep", "acl"):
            return next((c for c in child.children if c.dep_ == "dobj"), None)
    return None
