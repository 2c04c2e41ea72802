"""Sayings told by a verb: "said that", "promised to", "rejected the plan", "was quoted as saying"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.syntax import is_passive, subjects, surface_subjects
from dragoman.read.extract.statements.clauses import (
    about_verb,
    before_tail,
    behind_verb,
    clause_of_as,
    content_of,
    extent,
)
from dragoman.read.extract.statements.lexicon import SpeechVerb, speech, words
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying, Span

_UNSAID = frozenset(("would", "could", "may", "might", "should", "must", "can", "will", "shall", "'ll", "’ll", "wo"))
_HANDING_ON = frozenset(("as",))
_AUX = frozenset(("aux", "auxpass", "neg", "prt"))
_HEARERS = frozenset(("dobj", "dative", "iobj"))
_VERBAL = frozenset(("VERB", "AUX", "NOUN", "PROPN"))
_NEVER = frozenset(("never", "hardly", "nearly", "almost"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_FURTHER = frozenset(("add", "continue", "conclude"))
_WHAT_IF = frozenset(("if", "unless", "whether"))


def verb_sayings(sentence: Sentence, quotes: Quotes) -> list[Saying]:
    """The sayings that the verbs of a sentence tell of."""
    found = []
    for token in sentence.span:
        entries = speech().verbs.get(token.lemma_.lower()) if token.pos_ in _VERBAL else None
        if entries is None or (token.pos_ in ("NOUN", "PROPN") and not _is_verb_all_the_same(token)):
            continue
        saying = saying_of(sentence, token, entries) if is_told_as_done(token) else None
        if saying is not None:
            saying.is_quoted = quotes.speaks_at(sentence.start_of(token))
            found.append(saying)
    return _clipped(found)


def _clipped(sayings: list[Saying]) -> list[Saying]:
    """Let no content run on into the clause at the end that hands all before it on: "..., SANA reported"."""
    ends = [s.end for s in sayings if s.is_tail]
    for saying in sayings:
        if ends and not saying.is_tail and saying.cue is not None and saying.cue[0] < ends[0]:
            saying.parts = [(a, min(b, ends[0])) for a, b in saying.parts if a < ends[0]]
    for saying in sayings:
        if saying.word is not None and saying.word.tag_ == "VBG" and saying.word.dep_ in ("advcl", "acl", "conj"):
            _go_on(saying, sayings)
    return sayings


def _go_on(saying: Saying, sayings: list[Saying]) -> None:
    """As in "said that A, adding that B": who says A adds B, though the parser hangs it on A."""
    word = saying.word
    assert word is not None
    before = word.nbor(-1) if word.i > saying.sentence.span.start else word
    if before.text != "," or _has_subject(word) or saying.cue is None:
        return
    for outer in sayings:
        held = outer is not saying and outer.how == "clause" and outer.cue is not None and outer.cue < saying.cue
        if held and any(a < saying.cue[0] < b for a, b in outer.parts):
            end = saying.sentence.start_of(before)
            outer.parts = [(a, min(b, end)) for a, b in outer.parts if a < end]
            saying.speaker = outer.speaker


def _is_verb_all_the_same(token: Token) -> bool:
    """Whether what the tagger takes for a noun has a subject or a clause, as verbs in headlines do."""
    return any(c.dep_ in ("nsubj", "ccomp") for c in token.children)


def is_told_as_done(verb: Token) -> bool:
    """Whether a verb says that it was said: not "would say", "did not say", "wants to tell", "if he says"."""
    if any(_unsays(child, verb) for child in verb.children):
        return False
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return (
            verb.head.lemma_.lower() in words("going_on") and verb.dep_ in ("xcomp", "advcl", "ccomp") and _holds(verb)
        )
    if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.i != verb.i and not _has_subject(verb):
        return is_told_as_done(verb.head)
    return True


def _unsays(child: Token, verb: Token) -> bool:
    """Whether a word beside a verb of speech says that it was not, or not yet, or only maybe said."""
    if child.dep_ == "neg" or child.lower_ == "longer" or (child.dep_ == "advmod" and child.lower_ in _NEVER):
        return True
    if child.dep_ == "mark":
        return child.lower_ in _WHAT_IF
    asked = child.lemma_ == "do" and any(c.dep_ == "nsubj" and c.i > child.i for c in verb.lefts)  # "Do they say so?"
    return child.dep_ == "aux" and (asked or (child.lower_ in _UNSAID and verb.tag_ == "VB"))


def _holds(verb: Token) -> bool:
    return verb.head.i != verb.i and is_told_as_done(verb.head)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def saying_of(sentence: Sentence, verb: Token, entries: tuple[SpeechVerb, ...]) -> Saying | None:
    """What a verb tells of by the first of its entries that fits; one without content may lead to a quotation."""
    speaker = _speaker(verb)[0]
    speaking = [e for e in entries if "clause" in e.takes and not e.particle]
    tail = before_tail(sentence, verb, speaker) if speaking else None
    if tail is not None:
        told = _built(sentence, verb, speaking[0], "clause", tail)
        told.is_tail = True
        return told
    for entry in entries:
        found = content_of(verb, entry)
        if found is not None:
            framed = None if _tells_nothing(verb, entry, *found) else _framed(sentence, verb, entry, *found)
            if framed is not None or _tells_nothing(verb, entry, *found):
                return framed
    return _without_frame(sentence, verb, speaking[0], speaker) if speaking else None


def _tells_nothing(verb: Token, entry: SpeechVerb, how: str, heads: list[Token]) -> bool:
    """As in "declined to comment", and "the visit lasted for days, underlining ...", which what happened does."""
    if how == "infinitive" and entry.act is Act.REJECT:
        return heads[0].lemma_.lower() in words("saying_more")
    if entry.things and any(c.tag_ in ("WP", "WDT") for h in heads for c in h.children):
        return True  # "what many believe is a step back"
    return how == "object" and verb.tag_ == "VBG" and verb.dep_ == "advcl" and not _speaks_itself(verb.head)


def _framed(sentence: Sentence, verb: Token, entry: SpeechVerb, how: str, heads: list[Token]) -> Saying | None:
    span = extent(sentence, heads, _outside(verb, heads), verb)
    if span is None:
        return None
    told = _built(sentence, verb, entry, how, span)
    if how == "object" and _denies(verb, heads[0]):
        told.act = Act.DENY
    return told


def _without_frame(sentence: Sentence, verb: Token, entry: SpeechVerb, speaker: Token | None) -> Saying:
    """What a verb of saying tells though the parser hangs no clause on it; it may have no content of its own."""
    told = _built(sentence, verb, entry, "clause", None)
    of_as = clause_of_as(sentence, verb)
    told.parts = [of_as] if of_as is not None else about_verb(sentence, verb, speaker)
    follows = speaker is not None and verb.tag_ in _FINITE and speaker.i < verb.i and told.addressee is None
    if not told.parts and follows and (span := behind_verb(sentence, verb)) is not None:
        told.parts.append(span)
    return told


def _denies(verb: Token, noun: Token) -> bool:
    """As in "rejected the accusations"."""
    return verb.lemma_.lower() in words("denying") and noun.lemma_.lower() in words("deniable")


def _speaks_itself(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    return lemma in speech().verbs or lemma in words("light") or lemma == "speak"


def _outside(verb: Token, heads: list[Token]) -> list[Token]:
    """What hangs below the content by the parse, though it tells of the saying: "according to", the verb itself."""
    below = {t.i for h in heads for t in h.subtree}
    found = [t for h in heads for t in h.subtree if t.lower_ == "according" and t.dep_ == "prep"]
    return [*found, verb] if verb.i in below else found


def _built(sentence: Sentence, verb: Token, entry: SpeechVerb, how: str, span: Span | None) -> Saying:
    speaker, sources = _speaker(verb)
    saying = Saying(sentence, entry.act, how, cue_span(sentence, verb, entry), verb, speaker, sources=sources)
    saying.of_things = entry.things
    if span is not None:
        saying.parts.append(span)
    passive = is_passive(verb)
    objects = [c for c in verb.children if c.dep_ in (("nsubjpass",) if passive else _HEARERS)]
    if entry.object == "target" and objects:
        saying.target = objects[0]
    if entry.object == "addressee" and objects:
        saying.addressee = objects[0]
    saying.target = _behind(verb, entry.target) or saying.target
    saying.addressee = _behind(verb, entry.addressee) or saying.addressee
    return saying


def _behind(verb: Token, prepositions: frozenset[str]) -> Token | None:
    for child in verb.children:
        if child.lower_ in prepositions and child.dep_ in ("prep", "dative", "agent"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def _speaker(verb: Token) -> tuple[Token | None, list[Token]]:
    """Who says it, and who quotes them: "was quoted by SANA as saying", "cited the minister as saying"."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.lower_ in _HANDING_ON and head.head.lemma_.lower() in words("quoting"):
        quoting = head.head
        if is_passive(quoting):
            return _first(surface_subjects(quoting)), subjects(quoting)
        return _first([c for c in quoting.children if c.dep_ == "dobj"]), subjects(quoting)
    if is_passive(verb) and not any(c.dep_ == "agent" for c in verb.children):
        return None, []
    if verb.lemma_ in _FURTHER and verb.dep_ == "conj" and not _has_subject(verb):
        above = next((h for h in verb.ancestors if h.lemma_.lower() in speech().verbs), None)
        if above is not None:  # "said that China wanted it, and added": who said it adds
            return _speaker(above)
    found = subjects(verb)
    if found and found[0].dep_ == "conj" and any(c.lower_ == "other" for c in found[0].children):
        found = [found[0].head]  # "the front and other groups who threatened": the one that has a name
    own = [t for t in found if t.head.i == verb.i]
    return max(own, key=lambda t: t.i, default=_first(found)), []


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None


def cue_span(sentence: Sentence, verb: Token, entry: SpeechVerb | None = None) -> Span:
    """The verb with its auxiliaries and the particle that makes it this verb."""
    near = [verb]
    particles = entry.particle if entry is not None else frozenset()
    for child in verb.children:
        if (child.dep_ in _AUX or child.lower_ in particles) and abs(child.i - verb.i) < 4:
            near.append(child)
    first, last = min(near, key=lambda t: t.i), max(near, key=lambda t: t.i)
    return sentence.start_of(first), sentence.end_of(last)
