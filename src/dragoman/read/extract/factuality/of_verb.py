"""What a verb says of what it tells: done, under way, ahead, denied or only possible, by its mood, tense and place."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.complement import complement_of, said_of_it
from dragoman.read.extract.factuality.composing import composed
from dragoman.read.extract.factuality.mood import (
    MAY,
    WILL,
    is_going_to,
    is_infinitive,
    is_past_perfect,
    is_perfect_infinitive,
    negation_of,
    of_modal,
    verb_above,
)
from dragoman.read.extract.factuality.predicates import Predicate, predicate_of
from dragoman.read.extract.factuality.status_reading import StatusReading, Told
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import ancestors

_PEOPLE = frozenset(("leader", "president", "minister", "official", "envoy", "director", "delegation"))
_INTENDED = frozenset(("plan", "intention", "agreement", "schedule", "decision"))
_FIRSTS = frozenset(("first", "second", "third", "last", "latest", "only", "youngest", "oldest"))
_UNMET = frozenset(("due", "supposed", "meant", "scheduled"))
_SET_FOR_A_DAY = frozenset(("due", "schedule", "set", "slate", "expect"))
_DEEPEST = 5


def status_of_verb(told: Told, verb: Token, depth: int = 0) -> StatusReading:
    """The status that a verb gives by its mood, its tense and the predicates that it is embedded in."""
    own = _own(told, verb, depth)
    return (_of_clause(told, verb, own, depth) if depth < _DEEPEST else None) or own


def _own(told: Told, verb: Token, depth: int) -> StatusReading:
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    no = negation_of(verb)
    modal = of_modal(verb, auxiliaries, no is not None)
    if modal is not None:
        return modal
    if no is not None:
        return StatusReading(Status.DENIED, no, negated=True, ground="negation")
    if (offer := _offer_above(verb)) is not None:
        return StatusReading(Status.HYPOTHETICAL, offer, ground="clause of an offer")
    if is_infinitive(verb):
        return _of_infinitive(told, verb, depth)
    return _of_finite(told, verb, auxiliaries, depth)


def standing_of(told: Told, word: Token, depth: int) -> StatusReading:
    """How a predicate itself stands: a verb by its own mood, an adjective by its copula, a noun by its determiner."""
    none = next((c for c in word.children if c.dep_ == "det" and c.lower_ in ("no", "neither")), None)
    if none is not None:
        return StatusReading(Status.DENIED, none, negated=True, ground="no")
    verb = word if word.pos_ in ("VERB", "AUX") else verb_above(word)
    if verb is None or depth >= _DEEPEST:
        return StatusReading(Status.OCCURRED, word, sure=False, ground="bare")
    outer = status_of_verb(told, verb, depth + 1)
    if word.pos_ == "NOUN" and word.dep_ in ("dobj", "nsubjpass", "nsubj"):
        governing = predicate_of(verb, "subject" if word.dep_ == "nsubj" else "object")
        if governing is not None and governing.is_off:
            return composed(governing, verb, outer) or outer
    return outer


def _of_clause(told: Told, verb: Token, own: StatusReading, depth: int) -> StatusReading | None:
    """What the verb or noun says whose clause this is: "denied that they met", "hopes that they will meet"."""
    embedding = complement_of(verb)
    if embedding is None or embedding[1][-1] != "clause":
        return None
    head, forms = said_of_it(embedding[0]), embedding[1]
    predicate = predicate_of(head, *forms)
    if predicate is None or (predicate.status is None and predicate.negated is None):
        return None
    found = composed(predicate, head, standing_of(told, head, depth))
    if found is None or found.status in (Status.OCCURRED, Status.ONGOING):
        return None
    if found.status is Status.DENIED and own.status is Status.DENIED:
        return StatusReading(Status.OCCURRED, head, ground="denied negation")
    return replace(found, negated=found.negated or own.negated)


def _offer_above(verb: Token) -> Token | None:
    """The noun of an offer or a call whose clause says what is to be: "the offer that the two countries meet"."""
    head = verb.head
    if head.pos_ != "NOUN" or verb.tag_ not in ("VB", "VBP") or verb.dep_ not in ("acl", "ccomp", "relcl"):
        return None
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    predicate = predicate_of(head, "clause")
    return head if that and predicate is not None and predicate.status is Status.HYPOTHETICAL else None


def _of_infinitive(told: Told, verb: Token, depth: int) -> StatusReading:
    head = verb.head
    if head.i == verb.i:  # "X to visit Y": a headline's future
        return StatusReading(Status.PLANNED, verb, ground="bare infinitive")
    if (
        verb.dep_ == "ccomp" and is_reporting(head) and any(c.dep_ == "nsubj" for c in verb.children)
    ):  # "X to visit Y, ministry says"
        return StatusReading(Status.PLANNED, verb, ground="bare infinitive")
    perfect = is_perfect_infinitive(verb)
    if head.lemma_ == "be" and not any(c.dep_ in ("acomp", "attr") for c in head.children):
        lost = perfect and head.tag_ == "VBD"  # "was to have seen": it did not come to that
        status = Status.CANCELLED if lost else Status.PLANNED
        return StatusReading(status, head, sure=not lost, ground="was to have" if lost else "is to")
    return _of_predicate(told, verb, perfect, depth) or _of_governed(told, verb, depth)


def _of_predicate(told: Told, verb: Token, perfect: bool, depth: int) -> StatusReading | None:
    """What the predicate that governs an infinitive says of it: "plans to", "refused to", "was due to"."""
    if verb.dep_ == "conj" and is_infinitive(verb.head):
        return None  # "was to have met X and to have seen Y": the second stands as the first does
    head = said_of_it(verb.head)
    predicate = predicate_of(head, "infinitive")
    if predicate is not None and not _is_its_complement(verb, head, predicate):
        predicate = None
    if perfect and not (predicate is not None and predicate.is_off):
        unmet = head.lower_ in _UNMET
        status = Status.CANCELLED if unmet else Status.OCCURRED
        return StatusReading(status, head, sure=False, ground="was due to have" if unmet else "perfect infinitive")
    if predicate is None:
        return None
    outer = standing_of(told, head, depth)
    due = head.lemma_.lower() in _SET_FOR_A_DAY
    if predicate.status is Status.PLANNED and due and is_past_perfect(head) and not outer.negated:
        return StatusReading(Status.CANCELLED, head, sure=False, ground="had been due")
    return composed(predicate, head, outer)


def _is_its_complement(verb: Token, head: Token, predicate: Predicate) -> bool:
    """Whether an infinitive is what its head speaks of: not so in "went on television to appease", "have leave to"."""
    if head.lemma_ == "have" and any(c.dep_ == "dobj" for c in head.children):
        return False
    return verb.dep_ != "advcl" or predicate.is_ahead or predicate.is_off


def _of_governed(told: Told, verb: Token, depth: int) -> StatusReading:
    """An infinitive by the noun, adjective or verb that it depends on: "plans to meet", "travelled to meet"."""
    head = verb.head
    person = head.pos_ == "PROPN" or (head.pos_ == "NOUN" and _is_person(head))
    above = verb_above(head) if person else head if head.pos_ in ("VERB", "AUX") else None
    if above is not None and depth < _DEEPEST:
        ground = "purpose" if verb.dep_ == "advcl" or person else "governed infinitive"
        return replace(status_of_verb(told, above, depth + 1), ground=ground)
    if head.pos_ in ("NOUN", "PROPN") and depth < _DEEPEST and _is_first_of_some(head):
        return replace(standing_of(told, head, depth), ground="first to")
    return _of_infinitive_of_a_noun(verb, head)


def _of_infinitive_of_a_noun(verb: Token, head: Token) -> StatusReading:
    if head.pos_ == "NOUN" and head.lemma_ in ("time", "one"):
        return StatusReading(Status.OCCURRED, head, ground="first to")
    if head.dep_ == "ROOT" and head.pos_ in ("NOUN", "PROPN") and verb_above(head) is None and head.i < verb.i:
        return StatusReading(Status.PLANNED, verb, ground="bare infinitive")  # a headline: "Minister to visit Oslo"
    if head.pos_ in ("NOUN", "ADJ") and head.lemma_ not in _INTENDED:
        return StatusReading(Status.HYPOTHETICAL, head, ground="infinitive of a noun")
    return StatusReading(Status.PLANNED, head if head.pos_ == "NOUN" else verb, ground="infinitive of a plan")


def _is_first_of_some(noun: Token) -> bool:
    """As in "The first Libyan head of government to visit Croatia": who is, or was, has done it."""
    nouns = [noun, *(n for n in ancestors(noun) if n.pos_ in ("NOUN", "PROPN") and noun.dep_ == "pobj")][:2]
    return any(c.lower_ in _FIRSTS and c.dep_ in ("amod", "nummod", "advmod") for n in nouns for c in n.children)


def _is_person(noun: Token) -> bool:
    return noun.lemma_ not in ("time", "one") and (noun.ent_type_ == "PERSON" or noun.lemma_ in _PEOPLE)


def _of_finite(told: Told, verb: Token, auxiliaries: list[Token], depth: int) -> StatusReading:
    words = {a.lower_ for a in auxiliaries}
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "am", "was", "were"} and not is_going_to(verb):
        return StatusReading(Status.ONGOING, verb, ground="progressive")
    if verb.tag_ in ("VBG", "VBN") and not auxiliaries and verb.head.i != verb.i and depth < _DEEPEST:
        found = _of_participle(told, verb, depth)
        if found is not None:
            return found
    if _shares_its_mood(verb, auxiliaries) and depth < _DEEPEST:
        return status_of_verb(told, verb.head, depth + 1)
    if verb.tag_ in ("VBP", "VBZ") and not auxiliaries and verb.lemma_ != "be" and not _is_headline(told):
        return _of_present(told, verb)
    if is_going_to(verb) or (verb.dep_ == "advcl" and _comes_before_what_is_ahead(verb)):
        return StatusReading(Status.PLANNED, verb, sure=is_going_to(verb), ground="going to")
    return _of_what_was_done(told, verb, auxiliaries)


def _of_what_was_done(told: Told, verb: Token, auxiliaries: list[Token]) -> StatusReading:
    sure = verb.i == told.trigger.i or told.trigger.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj")
    if (nearly := _nearly(verb)) is not None:
        return StatusReading(Status.DENIED, nearly, ground="nearly")
    whole = verb.lemma_ != "be" and not (
        verb.tag_ == "VB" and verb.dep_ == "ccomp" and not auxiliaries
    )  # lost its "will"
    return StatusReading(
        Status.OCCURRED, verb, sure=sure and whole, ground=_tense(verb, {a.lower_ for a in auxiliaries})
    )


def _nearly(verb: Token) -> Token | None:
    """The word of "almost met": they did not."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    near = before is not None and before.lower_ in ("nearly", "almost") and verb.tag_ in ("VBD", "VBN")
    return before if near and before is not None and before.head.i == verb.i else None


def _shares_its_mood(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a second verb stands under the modal or the "to" of the first."""
    return verb.dep_ == "conj" and not auxiliaries and verb.tag_ in ("VB", "VBN") and verb.head.pos_ in ("VERB", "AUX")


def _tense(verb: Token, auxiliaries: set[str]) -> str:
    if auxiliaries & {"has", "have", "had", "'ve", "'d"}:
        return "perfect"
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    if verb.tag_ == "VB":
        return "bare verb"
    return "present"


def _is_headline(told: Told) -> bool:
    return told.block is BlockKind.HEADLINE


def _of_present(told: Told, verb: Token) -> StatusReading:
    """Present tense: "meets" tells of what is done, "when he meets" of what lies ahead, "as he meets" of a picture."""
    joints = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    caption = told.block is BlockKind.CAPTION
    ahead = bool(joints & {"when", "before", "until", "as", "after", "once"}) and not caption
    ground = "present of a time clause" if ahead else "present"
    return StatusReading(Status.PLANNED if ahead else Status.OCCURRED, verb, sure=False, ground=ground)


def _comes_before_what_is_ahead(verb: Token) -> bool:
    """As in "Might announce a deal before he met Kim": the past tense is only that of reported speech."""
    joined = any(
        c.dep_ in ("mark", "advmod") and c.lower_ in ("when", "before", "until", "once") for c in verb.children
    )
    return joined and any(c.lower_ in WILL | MAY | {"would"} and c.dep_ == "aux" for c in verb.head.children)


def _without(lemma: str, preposition: Token, outer: StatusReading) -> StatusReading:
    """As in "left without meeting"; "would not decide without consulting" leaves it open."""
    if outer.negated or outer.status in (Status.PLANNED, Status.HYPOTHETICAL):
        return StatusReading(Status.HYPOTHETICAL, preposition, negated=True, ground=f"not {lemma}")
    return StatusReading(Status.DENIED, preposition, negated=True, ground=lemma)


def _of_participle(told: Told, verb: Token, depth: int) -> StatusReading | None:
    if verb.dep_ not in ("xcomp", "advcl", "pcomp", "conj", "ccomp"):
        return None
    if verb.dep_ == "pcomp" and (barring := predicate_of(verb.head, "gerund")) and barring.pos == "preposition":
        return _without(barring.lemma, verb.head, standing_of(told, verb.head, depth))
    embedding = complement_of(verb)
    if embedding is not None and embedding[1][-1] == "gerund":
        head, forms = embedding
        predicate = predicate_of(head, *forms)
        if predicate is not None:
            found = composed(predicate, head, standing_of(told, head, depth))
            if found is not None:
                return found
    above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb_above(verb)
    if above is None:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "following", "since"):
        return StatusReading(Status.OCCURRED, verb, ground="after")
    return replace(status_of_verb(told, above, depth + 1), ground=f"participle {verb.dep_}")
