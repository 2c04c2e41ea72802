"""Reading dependency trees: who does a verb, to whom, and what a phrase hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

_SUBJECTS = frozenset(("nsubj", "csubj"))
_PASSIVE = frozenset(("nsubjpass", "csubjpass"))
_OBJECT_CONTROL = frozenset(
    [
        "invite",
        "ask",
        "urge",
        "dispatch",
        "send",
        "persuade",
        "allow",
        "order",
        "instruct",
        "tell",
        "enable",
        "authorise",
        "authorize",
        "permit",
        "expect",
        "request",
        "appoint",
        "assign",
        "task",
        "want",
        "lead",
        "press",
        "bring",
    ]
)
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_WHICH_TIME = frozenset(("last", "first"))
_PAST = frozenset(("VBN", "VBD"))
_DEEPEST = 12


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive: "was received", or a bare participle after its noun."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if _is_lost_main(verb):
        return False
    return bool(verb.dep_ == "acl" and verb.tag_ == "VBN" and not any(c.dep_ == "dobj" for c in verb.children))


def _is_lost_main(verb: Token) -> bool:
    """As in "X, the envoy of Y, called on Z": the sentence's main verb, which the parser took for a participle."""
    head = verb.head
    if verb.dep_ != "acl" or head.dep_ != "ROOT" or head.pos_ not in ("NOUN", "PROPN") or verb.tag_ not in _PAST:
        return False
    closed = verb.i > head.i and verb.nbor(-1).lower_ in (",", "also", "later", "then")
    told = any(c.i < verb.i and (c.dep_ in ("appos", "relcl")) for c in head.children)
    return closed and told and not any(c.dep_ == "agent" for c in verb.children)


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The heads of what does the verb, found through control, coordination and relative clauses."""
    if is_passive(verb):
        return [p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
    return surface_subjects(verb, depth)


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The grammatical subject of a verb, its own or one it shares."""
    own = [c for c in verb.children if (c.dep_ in _SUBJECTS or c.dep_ in _PASSIVE) and not _is_adverb(c)]
    if len(own) > 1:
        own = [c for c in own if c.dep_ != "csubj"] or own
    if own:
        return [_antecedent(t, verb) for t in own]
    if depth >= _DEEPEST or verb.head.i == verb.i:
        return []
    if verb.dep_ == "csubj" and verb.tag_ == "VBG":  # "Ending a visit, X met Y"
        return [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > verb.i]
    return _shared_subject(verb, depth)


def _is_adverb(subject: Token) -> bool:
    """Whether what the parser takes for a subject only says which time it was: "and last visited Beijing in May"."""
    return subject.lower_ in _WHICH_TIME and subject.tag_ in ("JJ", "RB") and not any(True for _ in subject.children)


def _shared_subject(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if verb.dep_ in ("xcomp", "ccomp") and head.lemma_ in _OBJECT_CONTROL:
        passive = is_passive(head)
        controlled = [c for c in head.children if c.dep_ == ("nsubjpass" if passive else "dobj")]
        if controlled or passive:
            return controlled or surface_subjects(head, depth + 1)
    if verb.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _of_noun(verb, head, depth)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return _climb(head.head, depth)
    if verb.dep_ == "ccomp" and not any(c.dep_ == "mark" for c in verb.children) and verb.tag_ in ("VBG", "VB"):
        return _climb(head, depth)
    if verb.dep_ in (
        "xcomp",
        "conj",
        "advcl",
        "acomp",
        "aux",
        "ccomp",
        "prep",
        "dep",
        "amod",
        "attr",
        "oprd",
        "parataxis",
    ):
        return _climb(head, depth)
    return []


def _climb(head: Token, depth: int) -> list[Token]:
    if head.pos_ in ("VERB", "AUX"):
        return surface_subjects(head, depth + 1)
    if head.pos_ in ("NOUN", "PROPN"):
        return _carrier(head, depth)
    if head.head.i != head.i:
        return _climb(head.head, depth + 1) if depth < _DEEPEST else []
    return []


def _of_noun(verb: Token, noun: Token, depth: int) -> list[Token]:
    """The doer of a clause that hangs on a noun: the noun itself, or for "plans to meet" whoever has the plan."""
    if noun.lemma_ == "invitation" and (governor := governing_verb(noun)) is not None:
        guests = (
            after(noun, "to")
            or after(governor, "to")
            or [c for c in governor.children if c.dep_ == "dative" and c.pos_ != "ADP"]
        )
        owned = any(c.dep_ == "poss" for c in noun.children)
        if guests or owned:  # "accepted her invitation to visit": who accepts is the guest, never who invites
            return guests or (surface_subjects(governor, depth + 1) if depth < _DEEPEST else [])
    if verb.tag_ == "VB" and noun.pos_ == "NOUN" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return _carrier(noun, depth) or [noun]
    return [noun]


def _carrier(noun: Token, depth: int) -> list[Token]:
    owners = [c for c in noun.children if c.dep_ == "poss"]
    if owners:
        return owners
    verb = governing_verb(noun)
    return surface_subjects(verb, depth + 1) if verb is not None and depth < _DEEPEST else []


def _antecedent(token: Token, verb: Token) -> Token:
    if token.lower_ in _RELATIVE and verb.dep_ in ("relcl", "acl"):
        return verb.head
    return token


def objects(verb: Token) -> list[Token]:
    """The heads of what the verb is done to."""
    if is_passive(verb):
        own = [_antecedent(c, verb) for c in verb.children if c.dep_ in _PASSIVE]
        if own:
            return own
        return [verb.head] if verb.dep_ == "acl" else surface_subjects(verb)
    found = [_antecedent(c, verb) for c in verb.children if c.dep_ == "dobj"]
    return found


def after(token: Token, preposition: str) -> list[Token]:
    """The heads of what follows a preposition that hangs on a token."""
    first = [c for c in token.children if c.dep_ in ("prep", "dative", "agent") and c.lower_ == preposition]
    more = [g for c in first for g in c.children if g.dep_ in ("conj", "prep") and g.lower_ == preposition]
    if first:  # "travelled to Egypt and then to Israel"
        more += [c for c in token.children if c.dep_ == "conj" and c.pos_ == "ADP" and c.lower_ == preposition]
    found = [p for c in [*first, *more] for p in c.children if p.dep_ == "pobj"]
    return [_antecedent(p, token) for p in found]


def ancestors(token: Token) -> Iterator[Token]:
    """A token's heads up to the root."""
    while token.head.i != token.i:
        token = token.head
        yield token


def governing_verb(token: Token) -> Token | None:
    """The verb that a noun depends on, through prepositions and other nouns."""
    for head in ancestors(token):
        if head.pos_ in ("VERB", "AUX"):
            return head
    return None


def after_loosely(verb: Token, preposition: str, barred: frozenset[str]) -> list[Token]:
    """What follows a preposition that the parse hung lower in the verb's own clause.

    As in "met in secret with", "spoke by telephone with". The way down passes no other verb, and no noun of
    ``barred`` (by lemma), which has a "with" of its own.
    """
    for token in verb.subtree:
        if token.lower_ != preposition or token.dep_ not in ("prep", "dative", "agent") or token.i < verb.i:
            continue
        path = []
        for head in ancestors(token):
            if head.i == verb.i:
                break
            path.append(head)
        if any(
            h.pos_ in ("VERB", "AUX") or h.lemma_.lower() in barred or h.dep_ in ("nsubj", "nsubjpass") for h in path
        ):
            continue
        found = [p for p in token.children if p.dep_ == "pobj"]
        if found:
            return found
    return []
