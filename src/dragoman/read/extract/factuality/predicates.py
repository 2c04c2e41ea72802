"""Predicates that embed what they speak of, from ``predicates.csv``: whether it was done, and what status it has.

The signature follows Karttunen: what follows for the complement where the predicate holds (``positive``) and where it
is denied (``negative``): ``+`` it was done, ``-`` it was not, ``o`` nothing follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from dragoman.model.engagement import Status
from dragoman.reference.tables import cell, rows_beside

_PARTICIPLES = ("VBN", "VBG")
_TELLING = "told"
_NOTHING = "none"
_PAST = "past"


@dataclass(frozen=True, slots=True)
class Predicate:
    """One row: what a word says of its complement of one form, where it holds and where it is denied.

    A status of None means that the complement's own mood and tense tell; ``tells_nothing`` that nothing is left of a
    complement where the predicate is denied: "has no plans to meet".
    """

    lemma: str
    pos: str
    complement: str
    positive: str
    negative: str
    status: Status | None
    negated: Status | None
    tells_nothing: bool = False

    @property
    def is_off(self) -> bool:
        """Whether it says that what it governs does not come about, at least not then."""
        return self.status in (Status.CANCELLED, Status.POSTPONED, Status.DENIED)

    @property
    def is_ahead(self) -> bool:
        """Whether it says of what it governs that it is planned or only thought of."""
        return self.status in (Status.PLANNED, Status.HYPOTHETICAL)


@cache
def predicates() -> dict[tuple[str, str, str, str], Predicate]:
    """The table, read once, by lemma, part of speech, form of the complement and tense (``past`` or empty)."""
    found = {}
    for row in rows_beside(__package__, "predicates.csv"):
        for complement in cell(row["complement"]):
            key = (row["lemma"], row["pos"], complement, row["tense"])
            found[key] = Predicate(
                row["lemma"], row["pos"], complement, row["positive"], row["negative"],
                _status(row["status"]), _status(row["negated"]), row["negated"] == _NOTHING,
            )  # fmt: skip
    return found


def _status(name: str) -> Status | None:
    return None if name in ("", _TELLING, _NOTHING) else Status(name)


def predicate_of(word: Token, *complements: str) -> Predicate | None:
    """The row for a word and the first of these forms of complement that it has one for; None without one."""
    table, names, tense = predicates(), _names(word), _PAST if _is_past(word) else ""
    own = next(iter(_parts_of_speech(word)), "")
    for complement in complements:
        for pos in _parts_of_speech(word):
            for name in names if pos == own or own != "verb" else [word.lower_]:
                found = table.get((name, pos, complement, tense)) or table.get((name, pos, complement, ""))
                if found is not None:
                    return found
    return None


def _parts_of_speech(word: Token) -> tuple[str, ...]:
    """As what a word may be listed: participles are adjectives too, and "off" and "on" may be taken for adverbs."""
    if word.pos_ in ("VERB", "AUX"):
        return ("verb", "adjective") if word.tag_ in _PARTICIPLES else ("verb",)
    if word.pos_ in ("ADJ", "ADV"):
        return ("adjective", "verb")
    if word.pos_ in ("NOUN", "PROPN"):
        return ("noun",) if word.dep_ not in ("compound", "amod", "nmod") else ("noun", "adjective")
    return ("preposition", "adjective") if word.pos_ in ("ADP", "SCONJ", "PART") else ()


def _names(word: Token) -> list[str]:
    """What a word may be listed as, the longest first: "call_off" before "call"."""
    lemma = word.lemma_.lower()
    after = [c for c in word.children if c.dep_ in ("prt", "advmod", "prep", "acomp", "dobj") and c.i > word.i]
    beside = [f"{c.lower_}_{g.lower_}" for c in after if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"]
    beside += [c.lower_ for c in after]
    words = [word.lower_] if word.lower_ != lemma else []
    if word.lower_ in (f"{lemma}es", f"{lemma}ed"):
        words.append(f"{lemma}e")  # the lemmatizer has "hop" for "hopes"
    if word.pos_ in ("ADP", "SCONJ") and word.i > word.sent.start:
        return [f"{word.nbor(-1).lower_}_{lemma}", lemma]  # "instead of"
    return [*(f"{lemma}_{one}" for one in beside), lemma, *words]


def _is_past(word: Token) -> bool:
    verb = word.head if word.dep_ in ("acomp", "oprd", "attr") else word
    helpers = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBD" and not helpers
