"""The status of any event that a word tells of: a verb, a noun or what is said of it."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.extract.factuality.condition import condition_of
from dragoman.read.extract.factuality.denial import denial_of
from dragoman.read.extract.factuality.mood import verb_above
from dragoman.read.extract.factuality.no_one import no_one_of
from dragoman.read.extract.factuality.of_noun import modifier_of, status_of_noun
from dragoman.read.extract.factuality.of_verb import status_of_verb
from dragoman.read.extract.factuality.status_reading import StatusReading, Told

_OFF = frozenset((Status.CANCELLED, Status.POSTPONED, Status.DENIED))
_MEANWHILE = frozenset(("during", "throughout", "amid"))
_DONE = frozenset((Status.OCCURRED, Status.ONGOING))


def status_of_event(told: Told, done_as: Status | None = None) -> StatusReading:
    """The status that the words around a word give to what it tells of.

    ``done_as`` is the status that the word itself has where it was done: an invitation given is a visit thought of.
    """
    denial = denial_of(told.trigger)
    if denial is not None:
        return StatusReading(Status.DENIED, denial, ground="denial")
    verb = told.carrier if told.carrier.pos_ in ("VERB", "AUX") else verb_above(told.trigger)
    reading = _read(told, verb)
    if done_as is not None and reading.status in _DONE:
        return StatusReading(done_as, reading.word, reading.sure, reading.negated, ground=reading.ground)
    if reading.status in (Status.OCCURRED, Status.PLANNED) and verb is not None:
        condition = condition_of(verb)
        if condition is not None:
            unanswered = condition.lower_ == "whether" and reading.status is Status.OCCURRED
            ground = condition.lower_ if condition.dep_ == "mark" else "under a condition"
            return StatusReading(Status.HYPOTHETICAL, condition, negated=unanswered, ground=ground)
    return reading


def _read(told: Told, verb: Token | None) -> StatusReading:
    noun = told.trigger if told.trigger.pos_ != "VERB" else None
    found = status_of_noun(told, verb) if noun is not None and verb is not None else None
    if found is not None and found.status in _OFF:
        return found
    modified = modifier_of(noun) if noun is not None else None
    if modified is not None and noun is not None:  # "no meeting is planned" and "no meeting planned" are one
        return replace(modified, negated=modified.negated or _none_before(noun) is not None)
    if verb is None:
        return StatusReading(Status.OCCURRED, told.trigger, sure=told.block is BlockKind.CAPTION, ground="bare noun")
    reading = found or status_of_verb(told, verb)
    if noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in _MEANWHILE and reading.status in _OFF:
        return StatusReading(Status.OCCURRED, noun.head, sure=False, ground="during")  # "refused to speak during it"
    none = (_none_before(noun) if noun is not None else None) or no_one_of(told.trigger)
    if none is not None and not reading.negated and reading.status not in _OFF:
        ahead = reading.status in (Status.PLANNED, Status.HYPOTHETICAL)
        return StatusReading(reading.status if ahead else Status.DENIED, none, negated=True, ground="no")
    return reading


def _none_before(noun: Token) -> Token | None:
    return next((c for c in noun.children if c.dep_ == "det" and c.lower_ in ("no", "neither")), None)
