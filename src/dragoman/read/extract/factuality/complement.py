"""In what form a verb is the complement of the word above it: "agreed to meet", "denied meeting", "denied that ..."."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.factuality.mood import is_infinitive

_CLAUSAL = frozenset(("ccomp", "xcomp", "acl", "relcl", "advcl", "csubj", "csubjpass", "dep", "oprd", "acomp"))
_RELATIVE = frozenset(("who", "which", "whom", "whose", "where", "when", "that"))
_GOVERNING = frozenset(("of", "about", "to", "from", "in", "on", "into", "against", "at"))


def complement_of(verb: Token) -> tuple[Token, tuple[str, ...]] | None:
    """The word that a verb is the complement of and the forms that it may be listed under; None where it is of none."""
    first = _first_of(verb)
    head = first.head
    if first.dep_ == "pcomp" and head.dep_ in ("prep", "agent"):
        forms = _forms_behind(first, head)
        return (head.head, forms) if forms else None
    forms = _forms_of(first) if first.dep_ in _CLAUSAL and head.i != first.i else ()
    return (head, forms) if forms else None


def _forms_behind(verb: Token, preposition: Token) -> tuple[str, ...]:
    """As in "the idea of meeting", "insisted on meeting"; "before meeting" and "in meeting him, she" only tell when."""
    if verb.tag_ != "VBG":
        return ("clause",)
    governed = preposition.lower_ in _GOVERNING and preposition.i > preposition.head.i
    return (preposition.lower_, "gerund") if governed else ()


def _forms_of(verb: Token) -> tuple[str, ...]:
    if is_infinitive(verb):
        return ("infinitive",) if verb.dep_ != "relcl" else ()
    if _is_gerund(verb):
        return ("gerund",) if verb.dep_ in ("xcomp", "ccomp") else ()
    clause = verb.dep_ in ("ccomp", "csubj", "csubjpass") or (verb.dep_ in ("acl", "relcl") and _is_that_clause(verb))
    return _forms_of_clause(verb) if clause else ()


def said_of_it(head: Token) -> Token:
    """The adjective or noun that a clause depends on by way of "be": "it is possible that they met"."""
    if head.lemma_ != "be":
        return head
    return next((c for c in head.children if c.dep_ in ("acomp", "attr", "oprd") and c.i > head.i), head)


def _first_of(verb: Token) -> Token:
    """The first of verbs side by side, on which the others hang: "agreed to meet and sign"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX") and not _stands_by_itself(first):
        first = first.head
    return first


def _stands_by_itself(verb: Token) -> bool:
    """Whether the second of two verbs has a subject or a tense of its own."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP", "MD")
    return finite or any(c.dep_ in ("nsubj", "nsubjpass", "aux") and c.lower_ != "to" for c in verb.children)


def _is_gerund(verb: Token) -> bool:
    return verb.tag_ == "VBG" and not any(c.dep_ == "aux" and c.lemma_ in ("be", "'s") for c in verb.children)


def _is_that_clause(verb: Token) -> bool:
    """Whether a clause on a noun says what it is about ("the claim that he met her") and is not relative."""
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return marked and not any(c.dep_ in ("dobj", "nsubj") and c.lower_ in _RELATIVE for c in verb.children)


def _forms_of_clause(verb: Token) -> tuple[str, ...]:
    """As a clause is listed: with a verb without tense ("demanded that he visit", "made him leave") first as such."""
    modal = any(c.dep_ == "aux" for c in verb.children)
    if verb.tag_ in ("VB", "VBP") and not modal:
        marked = any(c.dep_ == "mark" for c in verb.children)
        return ("subjunctive", "clause") if marked or verb.tag_ == "VBP" else ("bare", "subjunctive", "clause")
    return ("clause",)
