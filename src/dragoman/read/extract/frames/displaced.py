"""Who stands behind a verb where the parse lost the object: "received on Friday, in Lima, Brazil's X".

A date or a place between the verb and whom it is done to leads the parser astray: it hangs the name on the date. The
words are plainer: the first name behind the verb, with nothing between but days, places and titles, is the object.
"""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene

_FARTHEST = 20  # tokens between a verb and a displaced object
_BETWEEN = frozenset(("on", "in", "at", "with", "near", "for", "after", "early", "late"))
_TITLES = frozenset(("OFFICE", "COUNTRY", "DEMONYM", "PLACE", "CAPITAL", "SEAT", "ORGANISATION"))
_TIMES = frozenset(("DATE", "TIME", "ORDINAL"))
_SPOTS = frozenset(("GPE", "LOC", "FAC"))
_LINKING = frozenset(("WRB", "WP", "WDT", "WP$"))
_SUBJECTS = ("nsubj", "nsubjpass")


def person_behind(scene: Scene, sentence: Sentence, verb: Token) -> Token | None:
    """The last token of the first person named behind a verb with nothing but days, places and titles between."""
    start = sentence.end_of(verb)
    named = next((m for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.start >= start), None)
    if named is None or named.person is None:
        return None
    tokens = sentence.tokens_between(named.start, named.end)
    between = sentence.tokens_between(start, named.start)
    if not tokens or len(between) > _FARTHEST or _does_else(tokens):
        return None
    titles = [m for m in scene.mentions[sentence.index] if m.kind.name in _TITLES and start <= m.start < named.start]
    if not all(_passes(sentence, token, titles) for token in between):
        return None
    return tokens[-1]


def _passes(sentence: Sentence, token: Token, titles: list[Mention]) -> bool:
    """Whether a token can stand between a verb and its displaced object."""
    if token.tag_ in _LINKING:
        return False
    at = sentence.start_of(token)
    if token.lower_ == "and":  # "the deputy premier and foreign minister, X"
        return any(m.end == at - 1 for m in titles) and any(m.start == at + len("and ") for m in titles)
    if any(m.start <= at < m.end for m in titles) or token.ent_type_ in _TIMES | _SPOTS:
        return True
    if token.pos_ in ("PROPN", "ADV", "DET", "NUM") or token.lower_ in ("'s", "’s", ",", "one", "other"):
        return True
    return token.lower_ in _BETWEEN or (token.pos_ == "NOUN" and token.lemma_.lower() in lexicon().words["sites"])


def _does_else(name: list[Token]) -> bool:
    """Whether a name is the subject of another clause, or only owns what follows: "on Friday, X said", "X's aide"."""
    inside = {t.i for t in name}
    if any(t.dep_ in _SUBJECTS and t.head.i not in inside for t in name):
        return True
    return any(t.dep_ == "poss" and t.head.i not in inside for t in name)
