"""What a verb says of an engagement: done, under way, ahead, denied or only possible, by its mood and tense."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Status
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import is_reporting
from dragoman.read.extract.frames.syntax import ancestors
from dragoman.read.extract.tellings.status_words import StatusReading, cue_of, cues

WILL = frozenset(("will", "shall", "'ll", "wo"))
_MAY = frozenset(("could", "may", "might", "should", "can", "must"))
_PEOPLE = frozenset(("leader", "president", "minister", "official", "envoy", "director", "delegation"))
_INTENDED = frozenset(("plan", "intention", "agreement", "schedule", "decision"))
_FIRSTS = frozenset(("first", "second", "third", "last", "latest", "only", "youngest", "oldest"))
_DEEPEST = 5


def status_of_verb(frame: Frame, verb: Token, depth: int = 0) -> StatusReading:
    """The status that a verb gives by its mood, its tense and the verb that it depends on."""
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
    modal = _of_modal(verb, auxiliaries, no is not None)
    if modal is not None:
        return modal
    if no is not None:
        return StatusReading(Status.DENIED, no, negated=True)
    if (offer := _offer_above(verb)) is not None:
        return StatusReading(Status.HYPOTHETICAL, offer)
    if _is_infinitive(verb):
        return _of_infinitive(frame, verb, depth)
    return _of_finite(frame, verb, auxiliaries, depth)


def _of_modal(verb: Token, auxiliaries: list[Token], negated: bool) -> StatusReading | None:
    """What "will", "may" and "would" say of a verb."""
    for word in auxiliaries:
        if _is_a_name(word):
            continue
        lower = word.lower_
        if lower in WILL and _no_longer(verb) is not None:
            return StatusReading(Status.CANCELLED, word)
        if lower in WILL:
            return StatusReading(Status.PLANNED, word, negated=negated)
        if lower in _MAY:
            return StatusReading(Status.HYPOTHETICAL, word, negated=negated)
        if lower == "would":
            status = Status.PLANNED if _is_reported(verb) else Status.HYPOTHETICAL
            return StatusReading(status, word, negated=negated)
    return None


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
        head.lemma_.lower() in cues()["nouns"]["hypothetical"] or head.lemma_.lower() in ("call", "appeal")
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
    return _of_cue(head, perfect) or _of_governed(frame, verb, depth)


def _of_cue(head: Token, perfect: bool) -> StatusReading | None:
    """What the verb that governs an infinitive says of it: "plans to", "refused to", "was due to"."""
    cue = cue_of(head)
    if perfect and cue not in ("cancelled", "postponed", "denied", "refused"):
        unmet = head.lower_ in ("due", "supposed", "meant", "scheduled")
        return StatusReading(Status.CANCELLED if unmet else Status.OCCURRED, head, sure=False)
    if cue in ("cancelled", "postponed", "denied", "refused"):
        return StatusReading(Status.CANCELLED if cue == "refused" else Status(cue), head)
    if cue not in ("planned", "hypothetical"):
        return None
    if any(c.dep_ == "neg" for c in head.children):
        return StatusReading(Status.DENIED, head, negated=True)
    due = head.lemma_.lower() in ("due", "schedule", "set", "slate", "expect")
    if cue == "planned" and due and _is_past_perfect(head):
        return StatusReading(Status.CANCELLED, head, sure=False)
    return StatusReading(Status(cue), head)


def _of_governed(frame: Frame, verb: Token, depth: int) -> StatusReading:
    """An infinitive by the noun, adjective or verb that it depends on: "plans to meet", "travelled to meet"."""
    head = verb.head
    person = head.pos_ == "PROPN" or (head.pos_ == "NOUN" and _is_person(head))
    above = verb_above(head) if person else head if head.pos_ in ("VERB", "AUX") else None
    if above is not None and depth < _DEEPEST:
        return status_of_verb(frame, above, depth + 1)
    if head.pos_ in ("NOUN", "PROPN") and depth < _DEEPEST and _is_first_of_some(head):
        ruling = verb_above(head)
        return status_of_verb(frame, ruling, depth + 1) if ruling else StatusReading(Status.OCCURRED, head, sure=False)
    if head.pos_ == "NOUN" and head.lemma_ in ("time", "one"):
        return StatusReading(Status.OCCURRED, head)
    if head.pos_ in ("NOUN", "ADJ") and head.lemma_ not in _INTENDED:
        return StatusReading(Status.HYPOTHETICAL, head)
    return StatusReading(Status.PLANNED, head if head.pos_ == "NOUN" else verb)


def _is_first_of_some(noun: Token) -> bool:
    """As in "The first Libyan head of government to visit Croatia": who is, or was, has done it."""
    nouns = [noun, *(n for n in ancestors(noun) if n.pos_ in ("NOUN", "PROPN") and noun.dep_ == "pobj")][:2]
    return any(c.lower_ in _FIRSTS and c.dep_ in ("amod", "nummod", "advmod") for n in nouns for c in n.children)


def _is_person(noun: Token) -> bool:
    return noun.lemma_ not in ("time", "one") and (noun.ent_type_ == "PERSON" or noun.lemma_ in _PEOPLE)


def _of_finite(frame: Frame, verb: Token, auxiliaries: list[Token], depth: int) -> StatusReading:
    words = {a.lower_ for a in auxiliaries}
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "am", "was", "were"} and not _is_going_to(verb):
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
        return status_of_verb(frame, verb.head, depth + 1)
    if verb.tag_ in ("VBP", "VBZ") and not auxiliaries and verb.lemma_ != "be" and not _is_headline(frame):
        return _of_present(frame, verb)
    if _is_going_to(verb) or (verb.dep_ == "advcl" and _comes_before_what_is_ahead(verb)):
        return StatusReading(Status.PLANNED, verb, sure=_is_going_to(verb))
    sure = verb.i == frame.trigger.i or frame.trigger.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj")
    whole = verb.lemma_ != "be" and not (
        verb.tag_ == "VB" and verb.dep_ == "ccomp" and not auxiliaries
    )  # lost its "will"
    return StatusReading(Status.OCCURRED, verb, sure=sure and whole)


def _is_headline(frame: Frame) -> bool:
    return frame.sentence.kind is BlockKind.HEADLINE


def _of_present(frame: Frame, verb: Token) -> StatusReading:
    """Present tense: "meets" tells of what is done, "when he meets" of what lies ahead, "as he meets" of a picture."""
    joints = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    caption = frame.sentence.kind is BlockKind.CAPTION
    ahead = bool(joints & {"when", "before", "until", "as", "after", "once"}) and not caption
    return StatusReading(Status.PLANNED if ahead else Status.OCCURRED, verb, sure=False)


def _comes_before_what_is_ahead(verb: Token) -> bool:
    """As in "Might announce a deal before he met Kim": the past tense is only that of reported speech."""
    joined = any(
        c.dep_ in ("mark", "advmod") and c.lower_ in ("when", "before", "until", "once") for c in verb.children
    )
    return joined and any(c.lower_ in WILL | _MAY | {"would"} and c.dep_ == "aux" for c in verb.head.children)


def _of_participle(frame: Frame, verb: Token, depth: int) -> StatusReading | None:
    if verb.dep_ not in ("xcomp", "advcl", "pcomp", "conj", "ccomp"):
        return None
    above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb_above(verb)
    if above is None:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "following", "since"):
        return StatusReading(Status.OCCURRED, verb)
    governed = verb.dep_ in ("xcomp", "ccomp") or (verb.dep_ == "pcomp" and verb.head.lower_ == "to")
    cue = cue_of(above) if governed else None
    if cue in ("planned", "hypothetical"):
        return StatusReading(Status(cue), above)
    return status_of_verb(frame, above, depth + 1)


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a word hangs on."""
    return next((head for head in ancestors(token) if head.pos_ in ("VERB", "AUX")), None)
