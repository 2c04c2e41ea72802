"""Sayings within sayings: who reported what was said ("SANA quoted the ministry as saying that Assad had told ...")."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.saying import Saying

_OWN_WORDS = frozenset(("clause", "according", "going_on", "colon"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_MARKS = 3  # characters behind a sentence: the marks that close it
_ALONGSIDE = frozenset(("conj", "advcl", "parataxis", "ccomp", "pcomp"))


def innermost(sayings: list[Saying], hands_on: Callable[[Saying, Saying], bool]) -> list[Saying]:
    """The sayings that hand no other one on; each with those that handed it on among its ``reporters``.

    A saying whose content is itself a saying of somebody else only hands it on and is left out, where ``hands_on``
    (outer, inner) says that its speaker is one who does so. Otherwise the outer one stands with all that it tells.
    """
    reporters: set[int] = set()
    inner: set[int] = set()
    for saying in sayings:
        for outer in _around(saying, sayings):
            if _is_what_is_told(saying, outer) and hands_on(outer, saying):
                saying.reporters.append(outer)
                if _is_all_that_is_told(saying, outer):
                    reporters.add(id(outer))
            elif saying.is_quoted:
                saying.reporters.append(outer)
            elif saying.how not in _OWN_WORDS or not _in_aside(saying, outer):
                inner.add(id(saying))
    return [s for s in sayings if id(s) not in reporters and (id(s) not in inner or s.reporters)]


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


def _is_all_that_is_told(saying: Saying, outer: Saying) -> bool:
    """Whether the content of the outer one begins with the inner one, and is of its sentence only."""
    if not (saying.sentence.start <= outer.start and outer.end <= saying.sentence.end + _MARKS):
        return False
    assert saying.word is not None
    verb = saying.word if saying.word.pos_ in ("VERB", "AUX") else saying.word.head
    tokens = saying.sentence.tokens_between(outer.start, outer.end)
    first = next((t for t in tokens if t.tag_ in _FINITE and t.dep_ in (*_ALONGSIDE, "ROOT")), None)
    return first is None or verb.i <= first.i or any(c.i == first.i for c in verb.children)


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


def with_sources(sayings: list[Saying]) -> list[Saying]:
    """Those of a sentence without what only names the source of another: "..., according to Y", "as Y reported"."""
    kept = []
    for saying in sayings:
        told = next((s for s in sayings if s is not saying and _names_source_of(saying, s)), None)
        if told is None:
            kept.append(saying)
        elif saying.speaker is not None:
            told.sources.append(saying.speaker)
    return kept


def _names_source_of(saying: Saying, told: Saying) -> bool:
    if told.how != "clause" or told.word is None or saying.word is None:
        return False
    if saying.how == "according":
        return told.word.is_ancestor(saying.word) and told.word.i < saying.word.i
    marked = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in saying.word.children)
    return marked and not saying.parts and saying.word.head.i == told.word.i
