"""Status: whether an engagement was done, goes on, is planned, called off, put off, denied or only imagined."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import yaml
from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind, Status
from dragoman.read.extract.frame import Frame
from dragoman.read.extract.lexicon import lexicon
from dragoman.read.extract.syntax import ancestors

_WILL = frozenset(("will", "shall", "'ll", "wo"))
_MAY = frozenset(("could", "may", "might", "should", "can", "must"))
_UNREAL = frozenset(("could", "may", "might", "would", "to"))
_OFF = frozenset((Status.CANCELLED, Status.POSTPONED, Status.DENIED))
_RETURNING = frozenset(("way", "back", "return", "home", "fresh", "arrive"))
_WORD_GIVEN = frozenset(("pledge", "vow", "promise", "agree", "commit"))
_WITHIN = frozenset(("at", "during", "from"))
_PEOPLE = frozenset(("leader", "president", "minister", "official", "envoy", "director", "delegation"))
_INTENDED = frozenset(("plan", "intention", "agreement", "schedule", "decision"))
_ASKED_OF = frozenset(["when", "where", "how", "why", "what", "which", "who", "since", "after", "following"])
_DEEPEST = 5
_LISTS = ("ahead", "reporting", "denying", "hearsay", "giving_word", "conditional")


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status and the token that told of it; ``sure`` is false where nothing but a bare noun stands there."""

    status: Status
    word: Token
    sure: bool = True
    negated: bool = False


@cache
def _cues() -> dict[str, dict[str, frozenset[str]]]:
    raw = yaml.safe_load(files(__package__).joinpath("status.yml").read_text(encoding="utf-8"))
    tables = {
        table: {name: frozenset(words) for name, words in raw[table].items()}
        for table in ("verbs", "modifiers", "nouns")
    }
    return {**tables, "lists": {name: frozenset(raw[name]) for name in _LISTS}}


def is_listed(token: Token, name: str) -> bool:
    """Whether the lemma of a token stands in one of the lists of status.yml."""
    return token.lemma_.lower() in _cues()["lists"][name]


def is_reporting(token: Token) -> bool:
    """Whether a verb only reports what somebody said."""
    return is_listed(token, "reporting")


def is_cue(verb: Token) -> bool:
    """Whether a verb says of what it governs that it is planned, wished for, called off or the like."""
    return _cue_of(verb) is not None


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
    """Whether somebody asks if it was so ("Did the two ministers speak?"); "when did they meet" takes it for granted."""
    if frame.trigger.pos_ != "VERB" or not frame.sentence.text.rstrip(" \"'").endswith("?"):
        return False
    before = (t for t in frame.sentence.span if t.i < frame.trigger.i)
    return not any(t.lower_ in _ASKED_OF for t in before)


def _status_of(frame: Frame) -> StatusReading:
    verb = frame.carrier if frame.carrier.pos_ in ("VERB", "AUX") else _verb_above(frame.trigger)
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
    reading = found or _of_verb(frame, verb)
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
        and any(c.lower_ in _WILL | {"would"} for c in verb.children)
    )


def _modifier(noun: Token) -> StatusReading | None:
    words = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "acl")]
    for word in words:
        for name, cues in _cues()["modifiers"].items():
            if word.lower_ in cues:
                return StatusReading(Status(name), word)
    return None


def _verb_above(token: Token) -> Token | None:
    return next((head for head in ancestors(token) if head.pos_ in ("VERB", "AUX")), None)


def _cue_of(verb: Token, particle: bool = True) -> str | None:
    lemma = verb.lemma_.lower()
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")} if particle else set()
    names = {lemma, *(f"{lemma}_{p}" for p in particles)}
    for name in ("cancelled", "postponed", "denied", "refused", "planned", "hypothetical", "ongoing"):
        if names & _cues()["verbs"][name]:
            return name
    return None


def _of_noun(frame: Frame, verb: Token) -> StatusReading | None:
    """A noun's status by the verb that it is the subject or the object of, or by the noun that it belongs to."""
    noun = frame.trigger
    preposition = noun.head if noun.dep_ == "pobj" else None
    if preposition is not None and (found := _behind(preposition)) is not None:
        return found
    direct = noun.dep_ in ("dobj", "nsubjpass", "nsubj", "conj", "attr")
    cue = _cue_of(verb)
    if direct and cue in ("cancelled", "postponed", "denied"):
        if any(c.dep_ == "neg" for c in verb.children):
            return None
        if any(c.lower_ in _UNREAL and c.dep_ == "aux" for c in verb.children):
            return StatusReading(Status.PLANNED, verb, sure=False)  # "might be called off": it still stands
        return StatusReading(Status(cue), verb)
    if direct and cue == "refused":
        return StatusReading(Status.CANCELLED, verb)
    if direct and cue == "hypothetical" and noun.dep_ in ("dobj", "nsubjpass"):
        return StatusReading(Status.HYPOTHETICAL, verb)
    if direct and cue == "planned" and noun.dep_ in ("dobj", "nsubjpass", "nsubj"):
        return StatusReading(Status.PLANNED, verb)
    if (
        preposition is not None
        and f"{verb.lemma_.lower()}_{preposition.lower_}" in _cues()["verbs"]["hypothetical"]
        and preposition.head.i == verb.i
    ):
        return StatusReading(Status.HYPOTHETICAL, verb)
    if preposition is not None and preposition.lower_ in ("to", "for") and cue in ("hypothetical", "planned"):
        return StatusReading(Status(cue), verb)
    return None


def _behind(preposition: Token) -> StatusReading | None:
    """What a preposition says of the noun behind it: "ahead of", "after", "towards", "the possibility of"."""
    if is_listed(preposition, "ahead") or preposition.head.lower_ == "ahead":
        return StatusReading(Status.PLANNED, preposition, sure=False)
    if preposition.lower_ in ("after", "following", "since"):
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    if preposition.lower_ == "from" and preposition.head.lemma_.lower() in _RETURNING:
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    if preposition.lower_ in _WITHIN and _is_a_word_given(preposition.head):
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    if preposition.lower_ in ("toward", "towards"):
        return StatusReading(Status.HYPOTHETICAL, preposition)
    owner = preposition.head
    if owner.pos_ != "NOUN":
        return None
    if preposition.lower_ in ("of", "for", "about"):
        for name, words in _cues()["nouns"].items():
            if owner.lemma_.lower() in words:
                return StatusReading(Status(name), owner)
    if preposition.lower_ in _WITHIN and owner.dep_ in ("dobj", "pobj"):
        return StatusReading(Status.OCCURRED, preposition, sure=False)
    return None


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


def _of_verb(frame: Frame, verb: Token, depth: int = 0) -> StatusReading:
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    no = next(
        (c for c in verb.children if c.dep_ == "neg" or c.lower_ == "never" or (c.lower_ == "nor" and c.i < verb.i)),
        None,
    )
    no = no or _nor_before(verb)
    if (
        no is not None
        and verb.lemma_ == "be"
        and any(c.dep_ in ("advcl", "xcomp") and _is_infinitive(c) for c in verb.children)
    ):
        no = None  # "we are not here to lecture": here all the same
    for word in auxiliaries:
        if _is_a_name(word):
            continue
        lower = word.lower_
        if lower in _WILL and _no_longer(verb) is not None:
            return StatusReading(Status.CANCELLED, word)
        if lower in _WILL:
            return StatusReading(Status.PLANNED, word, negated=no is not None)
        if lower in _MAY:
            return StatusReading(Status.HYPOTHETICAL, word, negated=no is not None)
        if lower == "would":
            status = Status.PLANNED if _is_reported(verb) else Status.HYPOTHETICAL
            return StatusReading(status, word, negated=no is not None)
    if no is not None:
        return StatusReading(Status.DENIED, no, negated=True)
    if (offer := _offer_above(verb)) is not None:
        return StatusReading(Status.HYPOTHETICAL, offer)
    if _is_infinitive(verb):
        return _of_infinitive(frame, verb, depth)
    if _is_going_to(verb):
        return StatusReading(Status.PLANNED, verb)
    return _of_finite(frame, verb, auxiliaries, depth)


def _is_a_name(word: Token) -> bool:
    """Whether "May" within a sentence is a name, or "MUST" a word of a menu."""
    return word.lower_ in ("may", "must") and word.text != word.lower_ and word.i > word.sent.start


def _nor_before(verb: Token) -> Token | None:
    """The "nor" of "has not visited, nor has he met", which hangs on the first verb."""
    if verb.dep_ != "conj":
        return None
    return next((c for c in verb.head.children if c.lower_ == "nor" and c.i < verb.i), None)


def _no_longer(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children)), None)


def _offer_above(verb: Token) -> Token | None:
    """The noun of an offer or a call whose clause says what is to be: "the offer that the two countries meet"."""
    head = verb.head
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    offered = head.pos_ == "NOUN" and (
        head.lemma_.lower() in _cues()["nouns"]["hypothetical"] or head.lemma_.lower() in ("call", "appeal")
    )
    return head if that and offered and verb.tag_ in ("VB", "VBP") and verb.dep_ in ("acl", "ccomp", "relcl") else None


def _is_infinitive(verb: Token) -> bool:
    return bool(verb.tag_ in ("VB", "VBN") and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children))


def _is_going_to(verb: Token) -> bool:
    return verb.lemma_ == "go" and any(c.dep_ == "xcomp" for c in verb.children)


def _is_reported(verb: Token) -> bool:
    head = verb
    for _ in range(_DEEPEST):
        if head.dep_ in ("ccomp", "xcomp", "conj", "advcl") and head.head.i != head.i:
            head = head.head
            if is_reporting(head):
                return True
        else:
            break
    return False


def _is_past_perfect(verb: Token) -> bool:
    """Whether "had been" stands with a verb or an adjective: "had been due", "had been scheduled"."""
    near = [*verb.children, *(verb.head.children if verb.dep_ == "acomp" else ())]
    return any(c.dep_ == "aux" and c.lower_ in ("had", "'d") for c in near)


def _of_infinitive(frame: Frame, verb: Token, depth: int) -> StatusReading:
    head = verb.head
    if head.i == verb.i:  # "X to visit Y": a headline's future
        return StatusReading(Status.PLANNED, verb)
    perfect = any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)
    if (
        verb.dep_ == "ccomp" and is_reporting(head) and any(c.dep_ == "nsubj" for c in verb.children)
    ):  # "X to visit Y, ministry says"
        return StatusReading(Status.PLANNED, verb)
    if head.lemma_ == "be" and not any(c.dep_ in ("acomp", "attr") for c in head.children):
        lost = perfect and head.tag_ == "VBD"  # "was to have seen": it did not come to that
        return StatusReading(Status.CANCELLED if lost else Status.PLANNED, head, sure=not lost)
    cue = _cue_of(head)
    if perfect and cue not in ("cancelled", "postponed", "denied", "refused"):
        unmet = head.lower_ in ("due", "supposed", "meant", "scheduled")
        return StatusReading(Status.CANCELLED if unmet else Status.OCCURRED, head, sure=False)
    if cue in ("cancelled", "postponed", "denied", "refused"):
        return StatusReading(Status.CANCELLED if cue == "refused" else Status(cue), head)
    if cue in ("planned", "hypothetical"):
        if any(c.dep_ == "neg" for c in head.children):
            return StatusReading(Status.DENIED, head, negated=True)
        if (
            cue == "planned"
            and head.lemma_.lower() in ("due", "schedule", "set", "slate", "expect")
            and _is_past_perfect(head)
        ):
            return StatusReading(Status.CANCELLED, head, sure=False)
        return StatusReading(Status(cue), head)
    return _of_governed(frame, verb, depth)


def _of_governed(frame: Frame, verb: Token, depth: int) -> StatusReading:
    """An infinitive by the noun, adjective or verb that it depends on: "plans to meet", "travelled to meet"."""
    head = verb.head
    if head.pos_ == "NOUN":
        name = Status.PLANNED if head.lemma_ in _INTENDED else Status.HYPOTHETICAL
        if head.lemma_ in ("time", "one"):
            name = Status.OCCURRED
        elif head.ent_type_ == "PERSON" or head.lemma_ in _PEOPLE:
            above = _verb_above(head)
            if above is not None and depth < _DEEPEST:
                frame.purpose = True
                return _of_verb(frame, above, depth + 1)
        return StatusReading(name, head)
    if head.pos_ == "PROPN" and depth < _DEEPEST and (above := _verb_above(head)) is not None:
        frame.purpose = True
        return _of_verb(frame, above, depth + 1)
    if head.pos_ == "ADJ":
        return StatusReading(Status.HYPOTHETICAL, head)
    if head.pos_ in ("VERB", "AUX") and depth < _DEEPEST:
        frame.purpose = True
        return _of_verb(frame, head, depth + 1)
    return StatusReading(Status.PLANNED, verb)


def _of_finite(frame: Frame, verb: Token, auxiliaries: list[Token], depth: int) -> StatusReading:
    words = {a.lower_ for a in auxiliaries}
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "am", "was", "were"}:
        return StatusReading(Status.ONGOING, verb)
    if verb.tag_ in ("VBG", "VBN") and not auxiliaries and verb.head.i != verb.i and depth < _DEEPEST:
        found = _of_participle(frame, verb, depth)
        if found is not None:
            return found
    if (
        verb.dep_ == "conj"
        and not auxiliaries
        and verb.tag_ in ("VB", "VBN")
        and depth < _DEEPEST
        and verb.head.pos_ in ("VERB", "AUX")
    ):
        return _of_verb(frame, verb.head, depth + 1)
    if (
        verb.tag_ in ("VBP", "VBZ")
        and not auxiliaries
        and frame.sentence.kind is not BlockKind.HEADLINE
        and verb.lemma_ != "be"
    ):
        caption = frame.sentence.kind is BlockKind.CAPTION
        ahead = any(
            c.dep_ in ("mark", "advmod") and c.lower_ in ("when", "before", "until", "after", "once")
            for c in verb.children
        )
        ahead = (ahead or any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.children)) and not caption
        return StatusReading(Status.PLANNED if ahead else Status.OCCURRED, verb, sure=False)
    if verb.dep_ == "advcl" and _comes_before_what_is_ahead(verb):
        return StatusReading(Status.PLANNED, verb, sure=False)
    sure = verb.i == frame.trigger.i or frame.trigger.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj")
    whole = verb.lemma_ != "be" and not (
        verb.tag_ == "VB" and verb.dep_ == "ccomp" and not auxiliaries
    )  # lost its "will"
    return StatusReading(Status.OCCURRED, verb, sure=sure and whole)


def _comes_before_what_is_ahead(verb: Token) -> bool:
    """ "Might announce a deal before he met Kim": the past tense is only that of reported speech."""
    joined = any(
        c.dep_ in ("mark", "advmod") and c.lower_ in ("when", "before", "until", "once") for c in verb.children
    )
    return joined and any(c.lower_ in _WILL | _MAY | {"would"} and c.dep_ == "aux" for c in verb.head.children)


def _of_participle(frame: Frame, verb: Token, depth: int) -> StatusReading | None:
    if verb.dep_ not in ("xcomp", "advcl", "pcomp", "conj", "ccomp"):
        return None
    above = verb.head if verb.head.pos_ in ("VERB", "AUX") else _verb_above(verb)
    if above is None:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "following", "since"):
        return StatusReading(Status.OCCURRED, verb)
    governed = verb.dep_ in ("xcomp", "ccomp") or (verb.dep_ == "pcomp" and verb.head.lower_ == "to")
    cue = _cue_of(above) if governed else None
    if cue in ("planned", "hypothetical"):
        return StatusReading(Status(cue), above)
    return _of_verb(frame, above, depth + 1)
