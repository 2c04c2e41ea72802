"""Reading the tree of a noun phrase: what is coordinated with its head, and who comes along."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.who.vocabulary import words

_ALONG = frozenset(("accompany", "flank", "join"))


def coordinated(token: Token) -> list[Token]:
    """A head and the heads coordinated with it, from left to right."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj":
            found.extend(coordinated(child))
    return found


def appositions(token: Token) -> list[Token]:
    """What stands in apposition to a noun, also where the parse hung it lower: "the head of the Fund, X"."""
    heads = [token]
    if token.lemma_.lower() in words("public"):
        lower = [p for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children]
        heads += [p for p in lower if p.dep_ == "pobj" and p.lemma_.lower() not in words("public")]
    return [c for head in heads for c in head.children if c.dep_ == "appos"]


def companions(token: Token) -> list[Token]:
    """Those by whom a person is said to be accompanied: "Bourita, accompanied by X, met Y"."""
    clauses = [c for c in token.children if c.dep_ in ("acl", "relcl")]
    if token.dep_ in ("nsubj", "nsubjpass"):
        clauses.extend(c for c in token.head.children if c.dep_ in ("advcl", "acl"))
    with_them = [c for c in clauses if c.lemma_ in _ALONG and c.tag_ == "VBN"]
    agents = [a for c in with_them for a in c.children if a.dep_ == "agent"]
    return [
        h
        for a in agents
        for p in a.children
        if p.dep_ == "pobj" and _is_named(p)
        for h in coordinated(p)
        if _is_named(h)
    ]


def _is_named(head: Token) -> bool:
    """Whether a noun is a name or has one in apposition: "by his foreign minister, X"."""
    return head.pos_ == "PROPN" or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in head.children)


def is_definite(token: Token) -> bool:
    """Whether "the", "these" or "both" stands before a noun."""
    return any(c.dep_ == "det" and c.lower_ in ("the", "these", "both", "those") for c in token.children)
