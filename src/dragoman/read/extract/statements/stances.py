"""Sayings told by a predicate: "was clear that", "made clear that", "is confident that"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.syntax import surface_subjects
from dragoman.read.extract.statements.clauses import extent
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.extract.statements.verbs import is_told_as_done

_LINKS = frozenset(("be", "make", "remain", "sound"))
_PREDICATES = frozenset(("acomp", "oprd", "ccomp", "advmod", "xcomp"))


def stance_saying(sentence: Sentence, verb: Token, quotes: Quotes) -> Saying | None:
    """The saying of a verb that only links somebody with what they are clear or confident of."""
    if verb.lemma_ not in _LINKS or not is_told_as_done(verb):
        return None
    for predicate in verb.children:
        if predicate.dep_ not in _PREDICATES or predicate.lower_ not in words("stances"):
            continue
        clause = next((c for t in (predicate, verb) for c in t.children if _is_that(c, predicate)), None)
        subject = next(iter(surface_subjects(verb)), None)
        span = extent(sentence, [clause]) if clause is not None else None
        if span is None or subject is None or subject.lower_ in ("it", "that", "this"):
            return None
        first, last = min(verb.i, predicate.i), max(verb.i, predicate.i)
        doc = sentence.span.doc
        cue = (sentence.start_of(doc[first]), sentence.end_of(doc[last]))
        saying = Saying(sentence, Act.ASSERT, "clause", cue, verb, subject, [span])
        saying.is_quoted = quotes.speaks_at(cue[0])
        return saying
    return None


def _is_that(clause: Token, predicate: Token) -> bool:
    return (
        clause.dep_ == "ccomp"
        and clause.i > predicate.i
        and any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    )
