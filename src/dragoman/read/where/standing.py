"""Whether the name of a country or a capital stands for the place, or for those who act in its name.

"Moscow rejected the plan" is told of a government, "he flew to Moscow" of a town. Decided by grammar: what the name
is the subject, the object or the possessor of, and which preposition stands before it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from spacy.tokens import Span, Token

from dragoman.read.where.vocabulary import words

_DATELINE = 50  # characters
_BEHIND_A_DATELINE = re.compile(r"(?:,[ \w,.]{0,30})?\s?(?:\([^)]{2,30}\)|--?\s|—)")
_STEPS = 4  # names joined by "and"


class Standing(StrEnum):
    """What a name of a place stands for."""

    PLACE = "place"
    ACTOR = "actor"


def standing_of(span: Span) -> Standing:
    """What the name stands for where it is."""
    joined = behind_hyphen(span).removeprefix("-") or _behind_parted_hyphen(span)
    if joined in words("based") or _opens_a_dateline(span):
        return Standing.PLACE
    if joined in words("led"):
        return Standing.ACTOR
    return _of(span.root, _STEPS)


def is_site(noun: Token) -> bool:
    """Whether a noun is a part of a place, or something that stands in one: city, coast, embassy, hotel."""
    return noun.lemma_.lower() in words("sites")


def behind_hyphen(span: Span) -> str:
    """What a name's last word has joined to it, hyphen included: "-based"; empty for most."""
    first, hyphen, behind = str(span[-1].text).rpartition("-")
    return hyphen + behind if first and behind.isalpha() and behind.islower() else ""


def _behind_parted_hyphen(span: Span) -> str:
    """The same where the hyphen and what is behind it are words of their own, as in "US-led"."""
    after = span.doc[span.end : span.end + 2]
    parted = len(after) > 1 and after[0].text == "-" and not span[-1].whitespace_ and not after[0].whitespace_
    return after[1].lower_ if parted else ""


def _opens_a_dateline(span: Span) -> bool:
    """As in "BEIRUT (Agency) - ", "WEST PALM BEACH, Fla. -": the name that a report begins with."""
    if span.start > 0 and not span.doc[span.start - 1].text.endswith(("\n", ":")):
        return False
    return bool(_BEHIND_A_DATELINE.match(span.doc.text[span.end_char : span.end_char + _DATELINE]))


def _of(head: Token, steps: int) -> Standing:
    """The rule for the name's grammatical part; that of the first for the second of two that "and" joins."""
    if head.dep_ in ("conj", "appos") and steps and _is_name(head.head):
        return _of(head.head, steps - 1)
    rule = _RULES.get("poss" if any(child.tag_ == "POS" for child in head.children) else head.dep_)
    return rule(head, head.head) if rule is not None else Standing.PLACE


def _of_subject(head: Token, verb: Token) -> Standing:
    if verb.lemma_ == "be":
        said = [child for child in verb.children if child.dep_ in ("attr", "acomp")]
        is_place = _is_somewhere(verb) or any(word.lemma_.lower() in words("being") for word in said)
        return Standing.PLACE if is_place else Standing.ACTOR
    if head.dep_ == "nsubjpass" and verb.lemma_.lower() in words("moving"):
        return Standing.PLACE
    return Standing.PLACE if verb.lemma_.lower() in words("lying") else Standing.ACTOR


def _is_somewhere(verb: Token) -> bool:
    """As in "Aleppo is in the north", and not as in "Ankara is in talks"."""
    behind = [prep for prep in verb.children if prep.dep_ == "prep" and prep.lower_ in words("places")]
    objects = [word for prep in behind for word in prep.children if word.dep_ == "pobj"]
    return any(word.ent_type_ in ("GPE", "LOC") or word.lemma_.lower() in words("sites") for word in objects)


def _of_preposition(_head: Token, preposition: Token) -> Standing:
    """The rule for what stands behind a preposition, by it and by the word that governs it."""
    word, governor = preposition.lower_, preposition.head
    if preposition.dep_ == "prep" and governor.dep_ == "prep" and governor.lower_ in ("from", "out"):
        governor = governor.head
    lemma = governor.lemma_.lower()
    if preposition.dep_ == "agent" or (word == "of" and governor.ent_type_ == "PERSON"):
        return Standing.ACTOR
    if word in words("places"):
        return Standing.PLACE
    if word in words("actors"):
        local = lemma in words("sites") or (word in ("for", "on", "about") and lemma in words("moving"))
        return Standing.PLACE if local else Standing.ACTOR
    if word == "of":
        return Standing.ACTOR if lemma in words("dealing") | words("governing") else Standing.PLACE
    if word in ("to", "from", "over"):
        return Standing.ACTOR if lemma in words("dealing") else Standing.PLACE
    return Standing.PLACE


def _of_object(_head: Token, verb: Token) -> Standing:
    return Standing.PLACE if verb.lemma_.lower() in words("moving") else Standing.ACTOR


def _of_possessor(_head: Token, owned: Token) -> Standing:
    return Standing.PLACE if is_site(owned) else Standing.ACTOR


def _of_modifier(head: Token, noun: Token) -> Standing:
    """The rule for a name before a noun: "US officials", "a London hospital", "US Ambassador Ada Holm"."""
    if not _is_name(noun):
        return Standing.PLACE if is_site(noun) else Standing.ACTOR
    between = {token.lower_ for token in head.doc[head.i + 1 : noun.i + 1]}
    return Standing.ACTOR if between & (words("governing") | words("titles") | words("offices")) else Standing.PLACE


_RULES = {
    "nsubj": _of_subject, "nsubjpass": _of_subject, "csubj": _of_subject, "agent": _of_preposition,
    "dobj": _of_object, "dative": _of_object, "pobj": _of_preposition, "poss": _of_possessor,
    "compound": _of_modifier, "nmod": _of_modifier, "amod": _of_modifier,
}  # fmt: skip


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN"
