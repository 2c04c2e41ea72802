"""Status: whether an engagement was done, goes on, is planned, called off, put off, denied or only imagined."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.status_words import StatusReading, cue_of, cues, is_listed
from dragoman.read.extract.tellings.verb_status import WILL, status_of_verb, verb_above

_UNREAL = frozenset(("could", "may", "might", "would", "to"))
_OFF = frozenset((Status.CANCELLED, Status.POSTPONED, Status.DENIED))
_RETURNING = frozenset(("way", "back", "return", "home", "fresh", "arrive"))
_WORD_GIVEN = frozenset(("pledge", "vow", "promise", "agree", "commit"))
_WITHIN = frozenset(("at", "during", "from"))
_ASKED_OF = frozenset(["when", "where", "how", "why", "what", "which", "who", "since", "after", "following"])
_DEEPEST = 5


def status_of(frame: Frame) -> StatusReading:
    """The status that the words around a frame give it, and the word that gives it."""
    reading = _status_of(frame)
    if _asks(frame) and not reading.negated:
        return StatusReading(Status.HYPOTHETICAL, reading.word, sure=False, negated=True)
    return replace(reading, sure=False) if frame.hint else reading


def speaks_of_one(frame: Frame, status: StatusReading) -> bool:
    """Whether a frame can speak of an engagement: "he did not speak", with nobody beside him, speaks of none."""
    if (
        status.status is not Status.DENIED
        or not status.negated
        or frame.kind is Kind.VISIT
        or frame.trigger.pos_ != "VERB"
    ):
        return True
    return len(frame.sides) > 1


def _asks(frame: Frame) -> bool:
    """Whether somebody asks if it was so ("Did the two ministers speak?"); "when did they meet" knows."""
    if frame.trigger.pos_ != "VERB" or not frame.sentence.text.rstrip(" \"'").endswith("?"):
        return False
    before = (t for t in frame.sentence.span if t.i < frame.trigger.i)
    return not any(t.lower_ in _ASKED_OF for t in before)


def _status_of(frame: Frame) -> StatusReading:
    verb = frame.carrier if frame.carrier.pos_ in ("VERB", "AUX") else verb_above(frame.trigger)
    denial = _denial(frame.trigger)
    if denial is not None:
        return StatusReading(Status.DENIED, denial)
    reading = _read(frame, verb)
    if frame.status is not None and reading.status in (Status.OCCURRED, Status.ONGOING):
        return StatusReading(frame.status, reading.word, reading.sure, reading.negated)
    if (
        reading.status in (Status.OCCURRED, Status.PLANNED)
        and verb is not None
        and (condition := _condition(verb)) is not None
    ):
        unanswered = condition.lower_ == "whether" and reading.status is Status.OCCURRED
        return StatusReading(Status.HYPOTHETICAL, condition, negated=unanswered)
    return reading


def _read(frame: Frame, verb: Token | None) -> StatusReading:
    noun = frame.trigger if frame.trigger.pos_ != "VERB" else None
    found = _of_noun(frame, verb) if noun is not None and verb is not None else None
    if found is not None and found.status in _OFF:
        return found
    modified = _modifier(noun) if noun is not None else None
    if modified is not None:
        return modified
    if verb is None:
        return StatusReading(Status.OCCURRED, frame.trigger, sure=frame.sentence.kind is BlockKind.CAPTION)
    reading = found or status_of_verb(frame, verb)
    none = (
        next((c for c in noun.children if c.dep_ == "det" and c.lower_ in ("no", "neither")), None)
        if noun is not None
        else None
    )
    if none is not None and not reading.negated:
        ahead = reading.status in (Status.PLANNED, Status.HYPOTHETICAL)
        return StatusReading(reading.status if ahead else Status.DENIED, none, negated=True)
    return reading


def _denial(token: Token) -> Token | None:
    """The verb that denies what is told below it: "denied having met", "dismissed reports that he had flown"."""
    below = token
    for head in ancestors(token):
        if head.lower_ == "as" and below.dep_ == "pobj" and is_listed(below, "hearsay"):
            continue  # "dismissed as invention a report that he had met her"
        if head.pos_ in ("VERB", "AUX"):
            if is_listed(head, "denying"):
                clause = below.dep_ in ("ccomp", "xcomp", "pcomp") or (
                    below.dep_ == "advcl" and below.tag_ in ("VBG", "VBN")
                )
                told = (
                    below.dep_ in ("dobj", "nsubjpass", "pobj") and is_listed(below, "hearsay") and below.i != token.i
                )
                denied = not any(c.dep_ == "neg" for c in head.children) and head.lemma_.lower() not in (
                    "dismiss",
                    "reject",
                )
                return head if told or (clause and denied) else None
            if below.dep_ in ("relcl", "advcl", "parataxis") and below.i != token.i:
                return None
        elif not is_listed(head, "hearsay") and below.pos_ in ("VERB", "AUX"):
            return None
        below = head
    return None


def _condition(verb: Token) -> Token | None:
    """The "if" or "whether" that a clause, or the clause that it serves, hangs on."""
    seen = verb
    for _ in range(_DEEPEST):
        for child in seen.children:
            if child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether"):
                return child
            if child.dep_ == "advcl" and any(_is_real_condition(c, seen) for c in child.children):
                return child
        if seen.dep_ not in ("xcomp", "conj") or seen.head.pos_ not in ("VERB", "AUX"):
            return None
        seen = seen.head
    return None


def _is_real_condition(mark: Token, verb: Token) -> bool:
    """Whether "if" puts a future under a condition; "met, even if" does not."""
    return (
        mark.dep_ == "mark"
        and mark.lower_ in ("if", "unless")
        and any(c.lower_ in WILL | {"would"} for c in verb.children)
    )


def _modifier(noun: Token) -> StatusReading | None:
    words = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "acl")]
    for word in words:
        for name, words_of_it in cues()["modifiers"].items():
            if word.lower_ in words_of_it:
                return StatusReading(Status(name), word)
    return None


def _of_noun(frame: Frame, verb: Token) -> StatusReading | None:
    """A noun's status by the verb that it is the subject or the object of, or by the noun that it belongs to."""
    noun = frame.trigger
    preposition = noun.head if noun.dep_ == "pobj" else None
    if preposition is not None and (found := _behind(preposition)) is not None:
        return found
    direct = noun.dep_ in ("dobj", "nsubjpass", "nsubj", "conj", "attr")
    cue = cue_of(verb)
    if direct and cue in ("cancelled", "postponed", "denied"):
        return _called_off(verb, Status(cue))
    if direct and cue == "refused":
        return StatusReading(Status.CANCELLED, verb)
    governed = noun.dep_ in ("dobj", "nsubjpass") or (noun.dep_ == "nsubj" and cue == "planned")
    if governed and cue in ("hypothetical", "planned"):
        return StatusReading(Status(cue), verb)
    return _of_its_preposition(verb, preposition, cue) if preposition is not None else None


def _called_off(verb: Token, status: Status) -> StatusReading | None:
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    if any(c.lower_ in _UNREAL and c.dep_ == "aux" for c in verb.children):
        return StatusReading(Status.PLANNED, verb, sure=False)  # "might be called off": it still stands
    return StatusReading(status, verb)


def _of_its_preposition(verb: Token, preposition: Token, cue: str | None) -> StatusReading | None:
    """As in "Called for talks", "agreed to a summit"."""
    phrase = f"{verb.lemma_.lower()}_{preposition.lower_}"
    if phrase in cues()["verbs"]["hypothetical"] and preposition.head.i == verb.i:
        return StatusReading(Status.HYPOTHETICAL, verb)
    if preposition.lower_ in ("to", "for") and cue in ("hypothetical", "planned"):
        return StatusReading(Status(cue), verb)
    return None


def _behind(preposition: Token) -> StatusReading | None:
    """What a preposition says of the noun behind it: "ahead of", "after", "towards", "the possibility of"."""
    if is_listed(preposition, "ahead") or preposition.head.lower_ == "ahead":
        return StatusReading(Status.PLANNED, preposition, sure=False)
    if _is_of_the_past(preposition):
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    if preposition.lower_ in ("toward", "towards"):
        return StatusReading(Status.HYPOTHETICAL, preposition)
    return _of_its_owner(preposition)


def _of_its_owner(preposition: Token) -> StatusReading | None:
    """What the noun before a preposition says: "the possibility of a call", "a speech at the summit"."""
    owner = preposition.head
    if owner.pos_ != "NOUN":
        return None
    if preposition.lower_ in ("of", "for", "about"):
        for name, words in cues()["nouns"].items():
            if owner.lemma_.lower() in words:
                return StatusReading(Status(name), owner)
    if preposition.lower_ in _WITHIN and owner.dep_ in ("dobj", "pobj"):
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    return None


def _is_of_the_past(preposition: Token) -> bool:
    """Whether what stands behind it was there before: "after", "on his way back from", "pledged at"."""
    if preposition.lower_ == "from" and preposition.head.lemma_.lower() in _RETURNING:
        return True
    if preposition.lower_ in _WITHIN and _is_a_word_given(preposition.head):
        return True
    return preposition.lower_ in ("after", "following", "since")


def _is_a_word_given(verb: Token) -> bool:
    """As in "Pledged to boost trade at a summit": the word was given there, whatever is to be done."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    above = verb.head
    return (
        verb.dep_ == "xcomp"
        and verb.lemma_.lower() not in lexicon().verbs
        and above.tag_ == "VBD"
        and above.lemma_ in _WORD_GIVEN
    )
