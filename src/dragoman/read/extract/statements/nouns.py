"""Sayings told by a noun: "expressed hope that", "Iran's threat to", "according to the Kremlin"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.syntax import is_passive, subjects
from dragoman.read.extract.statements.clauses import extent
from dragoman.read.extract.statements.lexicon import speech, words
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.extract.statements.verbs import cue_span, is_told_as_done

_CONTENT = frozenset(("acl", "relcl", "ccomp", "prep", "pcomp", "xcomp"))
_CONTENT_PREPOSITIONS = frozenset(
    ("of", "for", "to", "that", "about", "over", "against", "on", "at", "with", "in", "toward", "towards")
)
_NEEDS_CLAUSE = frozenset((Act.ASSERT, Act.ANNOUNCE))


def noun_sayings(sentence: Sentence, quotes: Quotes) -> Iterator[Saying]:
    """The sayings that the nouns of a sentence tell of."""
    nouns = speech().nouns
    for token in sentence.span:
        if token.lower_ == "according" and token.dep_ in ("prep", "advmod", "pcomp", "acl", "advcl"):
            found = _according(sentence, token)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in nouns:
            found = _noun(sentence, token, nouns[token.lemma_.lower()])
        else:
            continue
        if found is not None:
            found.is_quoted = quotes.speaks_at(sentence.start_of(token))
            yield found


def _noun(sentence: Sentence, noun: Token, act: Act) -> Saying | None:
    if noun.dep_ in ("dobj", "nsubjpass", "conj") and (light := _light(noun)) is not None:
        return _with_verb(sentence, light, noun, act)
    return _owned(sentence, noun, act)


def _light(noun: Token) -> Token | None:
    """The verb that only lends itself to a noun: "expressed his thanks and appreciation"."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    verb = noun.head
    if noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in words("light") and is_told_as_done(verb):
        return verb
    return None


def _with_verb(sentence: Sentence, verb: Token, noun: Token, act: Act) -> Saying | None:
    if verb.lemma_.lower() == "have":
        return None
    speaker = _first(subjects(verb))
    passive = is_passive(verb)
    if passive and speaker is None:
        return None
    owner = _owner(noun)
    if speaker is None and owner is not None and owner.lower_ not in ("his", "her", "its", "their"):
        speaker = owner
    heads = [c for c in noun.children if c.dep_ in _CONTENT and _gives(c)]
    heads += [
        c
        for c in verb.children
        if c.dep_ in ("ccomp", "prep", "dative", "xcomp", "advcl") and c.i > noun.i and _gives(c, late=True)
    ]
    if not heads and act in _NEEDS_CLAUSE:
        return None
    span = extent(sentence, heads or [noun])
    if span is None:
        return None
    start, end = cue_span(sentence, verb)
    start, end = min(start, sentence.start_of(noun)), max(end, sentence.end_of(noun))
    saying = Saying(sentence, act, "noun", (start, end), noun, speaker, [span])
    saying.target = _to(noun) or _to(verb)
    return saying


def _gives(child: Token, late: bool = False) -> bool:
    """Whether what hangs on a noun of speech says what was said."""
    if child.dep_ in ("prep", "dative"):
        if any(c.ent_type_ in ("DATE", "TIME") for c in child.children):
            return False
        return child.lower_ in (
            ("for", "over", "to", "that", "at", "about", "on", "of") if late else _CONTENT_PREPOSITIONS
        )
    if child.dep_ == "relcl":
        return any(c.dep_ == "mark" for c in child.children)
    return child.dep_ != "advcl" or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)


def _owned(sentence: Sentence, noun: Token, act: Act) -> Saying | None:
    """As in "Iran's threat to close the strait", "the claim by Moscow that": whose it is and what follows."""
    owner = _owner(noun)
    if owner is None:
        return None
    heads = [c for c in noun.children if _is_clause(c)]
    if noun.lemma_ == "call" and not any(c.lower_ == "for" for c in noun.children):
        return None  # by telephone
    if not heads and act not in _NEEDS_CLAUSE:
        heads = [
            c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("for", "of", "against", "to") and c.i > noun.i
        ]
        if noun.dep_ in ("pobj", "poss", "compound") or not heads:
            return None
    span = extent(sentence, heads) if heads else None
    if span is None:
        return None
    cue = (sentence.start_of(noun), sentence.end_of(noun))
    return Saying(sentence, act, "noun", cue, noun, owner, [span])


def _is_clause(child: Token) -> bool:
    if child.dep_ not in ("acl", "ccomp", "relcl", "xcomp"):
        return False
    marks = {c.lower_ for c in child.children if c.dep_ in ("mark", "aux")}
    return "that" in marks or (child.dep_ in ("acl", "xcomp") and "to" in marks)


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return _first([p for p in child.children if p.dep_ == "pobj"])
    return None


def _to(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            return _first([p for p in child.children if p.dep_ == "pobj"])
    return None


def _according(sentence: Sentence, word: Token) -> Saying | None:
    """As in "..., according to the Kremlin": its clause without it."""
    source = _first([p for c in word.children if c.lower_ == "to" for p in c.children if p.dep_ == "pobj"])
    if source is None or word.head.i == word.i:
        return None
    head = word.head
    while head.pos_ not in ("VERB", "AUX") and head.head.i != head.i:
        head = head.head
    while head.dep_ in ("ccomp", "xcomp", "conj", "advcl", "pcomp", "acl") and head.dep_ != "relcl":
        if head.head.i == head.i or head.dep_ == "acl":
            break
        if head.dep_ == "conj" and any(c.dep_ == "nsubj" for c in head.children):
            break
        head = head.head
    span = extent(sentence, [head], [word])
    if span is None:
        return None
    to = next(c for c in word.children if c.lower_ == "to")
    cue = (sentence.start_of(word), sentence.end_of(to))
    return Saying(sentence, Act.ASSERT, "according", cue, word, source, [span])


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None
