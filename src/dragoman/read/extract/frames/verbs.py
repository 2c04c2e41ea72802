"""Frames from verbs: "met", "visited", "was received by", "signed", "phoned"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.displaced import person_behind
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.journeys import is_or_holds, owners_of_journey
from dragoman.read.extract.frames.lexicon import Trigger, When, lexicon
from dragoman.read.extract.frames.places import place_around, places_in
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import (
    after,
    after_loosely,
    governing_verb,
    is_passive,
    objects,
    subjects,
    surface_subjects,
)
from dragoman.read.extract.frames.telephone import by_phone, is_face_to_face, says_by_phone
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene
from dragoman.read.who.trees import coordinated

_PAIR = 2
_PREDICATES = frozenset(("host",))  # "was host to", "played host to"
_NEAR = 2  # sentences that "visited", without a place, looks back
_APPEALING = frozenset(("for", "on", "upon", "off", "out", "into"))
_ARRIVING = frozenset(("arrive", "fly", "land"))
_PREPOSITIONS = (
    "with",
    "to",
    "for",
    "into",
    "in",
    "at",
    "on",
    "from",
    "between",
    "of",
    "by",
    "alongside",
    "beside",
    "through",
)


def verb_frame(scene: Scene, sentence: Sentence, verb: Token) -> Frame | None:
    """The frame of a verb of engagement, or None where the words tell another story."""
    for trigger in lexicon().verbs.get(verb.lemma_.lower(), ()):
        if (verb.pos_ == "VERB" or trigger.lemma == "be") and _is_said(verb, trigger.when):
            frame = _frame(scene, sentence, verb, trigger)
            if frame is not None:
                return frame
    return None


def _frame(scene: Scene, sentence: Sentence, verb: Token, trigger: Trigger) -> Frame | None:
    if _is_another_story(scene, sentence, verb, trigger) or _sends_back(verb):
        return None
    frame = Frame(
        kind=_kind(verb, trigger),
        sentence=sentence,
        trigger=verb,
        carrier=verb,
        needs=trigger.needs,
        status=trigger.status,
        weak=trigger.weak,
        hint=trigger.hint,
        rule=f"verb {trigger.lemma}",
    )
    _fill(scene, frame, "subject", subjects(verb) or _names_before(scene, sentence, verb), trigger)
    _fill(scene, frame, "object", objects(verb) or (_called(verb) if trigger.bare_object else []), trigger)
    _fill(scene, frame, "of_object", _owners_of_objects(verb) if "of_object" in trigger.slots else [], trigger)
    if trigger.people_only and not _has_people(frame, verb):
        return None
    for preposition in _PREPOSITIONS:
        if preposition in trigger.slots:
            _fill(scene, frame, preposition, _behind(verb, preposition), trigger)
    _fill(scene, frame, "dative", [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"], trigger)
    _fill_loosely(scene, frame, verb, trigger)
    _fill_displaced(scene, frame, verb, trigger)
    _fill_home(scene, frame, verb, trigger)
    if frame.kind is Kind.SIGNING:
        if not frame.accords and verb.dep_ == "acl":
            frame.accords.extend(_accord_before(verb))
        _fill_witnesses(scene, frame, verb)
    if not _has_persons(scene, frame, verb, trigger) or (trigger.when.places and frame.place is None):
        return None
    if frame.place is None and frame.kind is not Kind.CALL:
        frame.place = place_around(scene, sentence, verb, verb)
    if (
        trigger.kind is Kind.VISIT
        and frame.place is None
        and any(c.lower_ == "there" and c.dep_ == "advmod" for c in verb.children)
    ):
        frame.place = scene.last.place if scene.last is not None and scene.last.kind is Kind.VISIT else None
    if trigger.lemma == "visit" and frame.place is None and not objects(verb):
        frame.place = _place_before(scene, sentence)
    if trigger.kind is Kind.VISIT and frame.place is None and (trigger.lemma in _ARRIVING or says_here(verb)):
        frame.place = scene.here
    if trigger.needs == "place" and frame.place is None and not (frame.sides and trigger.lemma in _ARRIVING):
        return None
    return frame


def _has_people(frame: Frame, verb: Token) -> bool:
    """Whether somebody takes part who has a name or an office, or who is sent: "a delegation was in Rome"."""
    if any(s.actor.person or s.actor.via == "office" for s in frame.sides):
        return True
    return frame.kind is Kind.VISIT and any(s.lemma_.lower() in lexicon().words["sent"] for s in subjects(verb))


def _place_before(scene: Scene, sentence: Sentence) -> Mention | None:
    """As in "The king visited in 1967": the place of the visit told of just before."""
    last: Frame | None = scene.last
    if last is None or last.kind is not Kind.VISIT or sentence.index - last.sentence.index > _NEAR:
        return None
    return last.place


def _names_before(scene: Scene, sentence: Sentence, verb: Token) -> list[Token]:
    """As in "In Lima, A and B sign": the names right before a main verb for which the parse found no subject."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBZ", "VBP", "VBD"):
        return []
    start = sentence.start_of(verb)
    named = [m for m in scene.mentions[sentence.index] if m.kind is MentionKind.PERSON and m.end <= start]
    if not named:
        return []
    between = sentence.tokens_between(named[-1].end, start)
    if any(t.pos_ in ("VERB", "AUX", "ADP", "CCONJ") for t in between):
        return []
    return sentence.tokens_between(named[-1].start, named[-1].end)[-1:]


def _behind(verb: Token, preposition: str) -> list[Token]:
    """What follows a preposition of the verb, or of the adjective that it predicates: "is due at the White House"."""
    found = after(verb, preposition)
    if not found and preposition == "to" and says_by_phone(verb):  # "explained the decision to X by telephone"
        found = [p for told in objects(verb) for p in after(told, preposition)]
    predicates = [c for c in verb.children if c.dep_ in ("acomp", "attr", "dobj") and c.lower_ in _PREDICATES]
    return found or [p for c in verb.children if c.dep_ == "acomp" or c in predicates for p in after(c, preposition)]


def _fill_loosely(scene: Scene, frame: Frame, verb: Token, trigger: Trigger) -> None:
    """The counterpart behind a "with" that hangs lower in the clause, where none was found in its own place."""
    if "with" not in trigger.slots or trigger.hint or len({s.actor.side for s in frame.sides}) > 1:
        return
    if any(parties(scene, frame.sentence, head) for head in after(verb, "with")):
        return
    barred = frozenset(lexicon().nouns)
    _fill(scene, frame, "with", after_loosely(verb, "with", barred), trigger)


def _fill_displaced(scene: Scene, frame: Frame, verb: Token, trigger: Trigger) -> None:
    """The counterpart whom the parse hung on the day or the place between the verb and the name."""
    if trigger.kind not in (Kind.MEETING, Kind.CALL) or trigger.hint or is_passive(verb):
        return
    part = trigger.slots.get("object") or trigger.slots.get("with")
    if part is None or len({s.actor.side for s in frame.sides}) != 1:
        return
    head = person_behind(scene, frame.sentence, verb)
    if head is not None:
        frame.add(parties(scene, frame.sentence, head), part)


def _fill_home(scene: Scene, frame: Frame, verb: Token, trigger: Trigger) -> None:
    """As in "The Foreign Ministry summoned the Swedish ambassador": that of the state of the article."""
    if trigger.home is None or scene.home is None or any(s.part == trigger.home for s in frame.sides):
        return
    ministries = [t for t in (*subjects(verb), *_behind(verb, "to")) if t.lemma_.lower() == "ministry"]
    if ministries and all(s.actor.side != scene.home for s in frame.sides):
        start, end = frame.sentence.start_of(ministries[0]), frame.sentence.end_of(ministries[0])
        frame.add([Actor(start, end, country=scene.home, via="publisher")], trigger.home)


def _accord_before(participle: Token) -> list[Token]:
    """As in "support for the charter on partnership signed in Rome": the accord between the parse's noun and it."""
    names = lexicon().words["accords"]
    between = participle.doc[participle.head.i + 1 : participle.i]
    if any(t.pos_ in ("VERB", "AUX") for t in between):
        return []
    return [t for t in between if t.lemma_.lower() in names][-1:]


def _fill_witnesses(scene: Scene, frame: Frame, verb: Token) -> None:
    """Who signs without being the subject.

    As in "A and B commit themselves in a declaration signed in Rome", "were signed in the presence of the two
    presidents", who stand for the sides that sign.
    """
    if not frame.sides and verb.dep_ == "acl" and is_passive(verb) and (above := governing_verb(verb)) is not None:
        doers = [
            a for head in surface_subjects(above) for a in parties(scene, frame.sentence, head) if a.person is not None
        ]
        frame.add(doers if len(doers) >= _PAIR else [], "side")
    if len({s.actor.side for s in frame.sides}) < _PAIR:
        for presence in [t for t in after(verb, "in") if t.lemma_ == "presence"]:
            for head in after(presence, "of") + [c for c in presence.children if c.dep_ == "poss"]:
                frame.add(parties(scene, frame.sentence, head), "side")


def _has_persons(scene: Scene, frame: Frame, verb: Token, trigger: Trigger) -> bool:
    """Whether the slots that must hold a person or an office do: one calls on an official, not on a country."""
    for slot in trigger.when.persons:
        heads = objects(verb) if slot == "object" else subjects(verb) if slot == "subject" else _behind(verb, slot)
        if not any(
            a.person or a.via in ("office", "pronoun") for h in heads for a in parties(scene, frame.sentence, h)
        ):
            return False
    return True


def _is_said(verb: Token, when: When) -> bool:
    """Whether the words stand around the verb that make it one of diplomacy."""
    if (when.passive and not is_passive(verb)) or (when.no_clause and _asks(verb)):
        return False
    if when.phone and not (by_phone(verb) or says_by_phone(verb)):
        return False
    return _has_words(verb, when)


def _has_words(verb: Token, when: When) -> bool:
    if when.objects and not any(t.lemma_.lower() in when.objects for t in _named_by_objects(verb)):
        return False
    if when.subjects and not any(is_or_holds(t, when.subjects) for t in subjects(verb)):
        return False
    if when.predicates and not any(
        c.dep_ in ("acomp", "attr", "oprd") and c.lemma_.lower() in when.predicates for c in verb.children
    ):
        return False
    if when.adverbs and not any(word in _clause(verb) for word in when.adverbs):
        return False
    return all(
        any(t.lemma_.lower() in nouns for t in after(verb, word)) or (not nouns and after(verb, word))
        for word, nouns in when.after
    )


def _named_by_objects(verb: Token) -> list[Token]:
    """The objects of a verb, and what they are of: "a copy of his credentials", "letters of credence"."""
    heads = [t for o in objects(verb) for t in coordinated(o)]
    return [*heads, *(t for head in heads for t in after(head, "of"))]


def _owners_of_objects(verb: Token) -> list[Token]:
    """As in "Accepted the credentials of Ambassador X", "received the ambassador's credentials"."""
    held = _named_by_objects(verb)
    return [p for t in held for p in (*(c for c in t.children if c.dep_ == "poss"), *after(t, "of"), *after(t, "from"))]


def _asks(verb: Token) -> bool:
    """As in "Called on him to resign": an appeal; "called on him to convey greetings" is a call paid."""
    clauses = [
        c
        for c in verb.subtree
        if c.tag_ == "VB" and c.i > verb.i and any(g.lower_ == "to" and g.dep_ == "aux" for g in c.children)
    ]
    return any(c.lemma_.lower() not in lexicon().words["courtesies"] for c in clauses[:1])


def _clause(verb: Token) -> str:
    near = [t for t in verb.subtree if verb.i - 1 <= t.i <= verb.i + 6]
    return " ".join(t.lower_ for t in sorted(near, key=lambda t: t.i))


def _fill(scene: Scene, frame: Frame, slot: str, heads: list[Token], trigger: Trigger) -> None:
    part = trigger.slots.get(slot)
    if part is None:
        return
    for head in heads:
        if part == "place":
            _fill_place(scene, frame, slot, head)
        elif part == "accord":
            frame.accords.extend(accords_in(frame.sentence, head))
        elif part == "journey":
            frame.add([a for h in owners_of_journey(head) for a in parties(scene, frame.sentence, h)], "guest")
        elif part == "instructor":
            frame.instructed_by.extend(a for a in parties(scene, frame.sentence, head) if a.side)
        else:
            frame.add(parties(scene, frame.sentence, head), part)


def accords_in(sentence: Sentence, head: Token) -> list[Token]:
    """The accords that a phrase names; "it" and "them" are one where the sentence has named one before."""
    names = lexicon().words["accords"]
    found = [t for t in coordinated(head) if t.lemma_.lower() in names]
    if not found and head.dep_ == "pobj" and head.head.head.lemma_.lower() in names:
        found = [head.head.head]  # "the Charter on Strategic Partnership signed in"
    if not found and head.lower_ in ("it", "them"):
        found = [t for t in sentence.span if t.i < head.i and t.lemma_.lower() in names][-1:]
    return found


def _fill_place(scene: Scene, frame: Frame, slot: str, head: Token) -> None:
    """A visit is to a place; "visited President X" is to a host."""
    spots = places_in(scene, frame.sentence, head)
    if spots:
        frame.visit(spots)
    elif slot == "object":
        people = [a for a in parties(scene, frame.sentence, head) if a.person is not None]
        frame.add(people, "host")


def _sends_back(verb: Token) -> bool:
    """As in "Asked the government to return him to Kenya": whoever returns somebody goes nowhere."""
    return verb.lemma_ == "return" and any(c.dep_ == "dobj" for c in verb.children)


def _is_another_story(scene: Scene, sentence: Sentence, verb: Token, trigger: Trigger) -> bool:
    around = [*objects(verb), *(p for w in ("with", "to") for p in after(verb, w))]
    if any(t.lemma_.lower() in trigger.unless_object for o in around for t in coordinated(o)):
        heads = [*objects(verb), *(o for o in after(verb, "with") if o.lemma_.lower() not in trigger.unless_object)]
        if not any(parties(scene, sentence, o) for o in heads):
            return True
    if trigger.lemma in ("meet",) and any(c.dep_ in ("prt",) for c in verb.children):
        return False
    if trigger.bare_object:
        return _calls_names(verb)
    if (
        trigger.kind is Kind.MULTILATERAL
        and objects(verb)
        and not any(parties(scene, sentence, o) for o in objects(verb))
    ):
        return True
    if trigger.lemma in ("write", "speak", "talk") and after(verb, "of"):
        return True
    return trigger.lemma in ("speak", "talk") and not after(verb, "with") and _before_an_audience(verb)


def _before_an_audience(verb: Token) -> bool:
    """As in "Speaking at a press conference", "in parliament", "on television": said to everybody."""
    audiences = lexicon().words["audiences"]
    return any(
        t.lemma_.lower() in audiences for word in ("at", "in", "on", "before", "from") for t in after(verb, word)
    )


def _calls_names(verb: Token) -> bool:
    """As in "Called for", "called on", "called him a liar", "called off" are not telephone calls."""
    if _called(verb):
        return False
    if any(
        (c.dep_ in ("oprd", "ccomp", "xcomp", "acomp", "attr") and not _is_purpose(c))
        or (c.dep_ == "prt" and c.lower_ != "up")
        for c in verb.children
    ):
        return True
    if any(c.dep_ in ("prep", "prt") and c.lower_ in _APPEALING and not _is_date(c) for c in verb.children):
        return True
    return not any(o.ent_type_ == "PERSON" or o.pos_ == "PROPN" for o in objects(verb))


def _called(verb: Token) -> list[Token]:
    """As in "called Prime Minister X to brief him": a person whom the parse takes for what somebody was called."""
    if not any(_is_purpose(c) for c in verb.children):
        return []
    return [c for c in verb.children if c.dep_ == "oprd" and c.ent_type_ == "PERSON"]


def _is_purpose(clause: Token) -> bool:
    """As in "called the prime minister to brief him": what somebody telephoned for."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
    return to and clause.tag_ == "VB" and clause.lemma_.lower() in lexicon().words["courtesies"]


def _is_date(preposition: Token) -> bool:
    return any(p.ent_type_ in ("DATE", "TIME") for p in preposition.children)


def _kind(verb: Token, trigger: Trigger) -> Kind:
    """Talking is a meeting unless the words say that it was by telephone or video."""
    if trigger.kind in (Kind.MEETING, Kind.MULTILATERAL) and by_phone(verb):
        return Kind.CALL
    if trigger.lemma == "talk" and not by_phone(verb):
        return Kind.MEETING
    if trigger.lemma == "speak" and is_face_to_face(verb):
        return Kind.MEETING
    return trigger.kind


def says_here(token: Token) -> bool:
    """Whether "here" stands with a verb or noun: the place of the dateline."""
    return any(c.lower_ == "here" for c in token.children)


def named(actors: list[Actor]) -> bool:
    """Whether some actor has a side."""
    return any(a.side for a in actors)
