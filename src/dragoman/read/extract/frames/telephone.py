"""Whether words were exchanged by telephone, by video or in a room."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.read.extract.frames.lexicon import lexicon


def by_phone(token: Token) -> bool:
    """Whether a telephone or a video link stands with a verb or noun."""
    phone = lexicon().words["phone"]
    near = [
        t
        for c in token.children
        if c.dep_ in ("prep", "agent", "npadvmod", "advmod", "compound", "amod", "dobj", "nmod", "punct")
        for t in (c, *c.children, *(g for p in c.children for g in p.children))
    ]
    return any(t.pos_ != "VERB" and (t.lemma_.lower() in phone or t.lower_ in phone) for t in near)


def is_face_to_face(verb: Token) -> bool:
    """Whether "spoke" was in a room: "at the minister's office", "in Geneva", "during talks"."""
    sites, nouns = lexicon().words["sites"], lexicon().nouns
    behind = [
        p
        for t in verb.children
        if t.dep_ == "prep" and t.lower_ in ("in", "at", "during")
        for p in t.children
        if p.dep_ == "pobj"
    ]
    return any(
        p.ent_type_ in ("GPE", "FAC")
        or p.lemma_.lower() in sites
        or (p.lemma_.lower() in nouns and p.lemma_.lower() not in ("call", "conversation", "conference"))
        for p in behind
    )


def says_by_phone(verb: Token) -> bool:
    """Whether "by phone" stands in the verb's clause: "told him of his decision not to come by phone"."""
    return any(t.lower_ in ("phone", "telephone") and t.head.lower_ == "by" for t in verb.subtree if t.i > verb.i)
