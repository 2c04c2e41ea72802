"""Frames from nouns: "talks with", "Putin's visit to", "a phone call between", "the G7 summit"."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.bodies import body_before
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.journeys import owners_of_journey
from dragoman.read.extract.frames.lexicon import Trigger, is_reporting, lexicon
from dragoman.read.extract.frames.noun_kinds import clause_of, kind_of, modifiers_of
from dragoman.read.extract.frames.noun_slots import (
    between_behind_the_topic,
    fill_from_plan,
    with_behind_the_place,
    with_behind_the_topic,
)
from dragoman.read.extract.frames.places import place_around, places_in
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import (
    after,
    governing_verb,
    is_passive,
    objects,
    subjects,
    surface_subjects,
)
from dragoman.read.extract.frames.verbs import says_here
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene
from dragoman.read.who.trees import coordinated

_PREPOSITIONS = ("for", "through", "on", "with", "between", "among", "of", "by", "to", "from", "in", "at")
_PAIR = 2
_INVITED = frozenset(("at", "upon", "on", "by", "following"))
_POINTING = frozenset(("the", "this", "that", "their", "his", "her", "its", "these", "those"))
_RELATED = frozenset(
    (
        "for",
        "in",
        "at",
        "during",
        "on",
        "after",
        "before",
        "following",
        "of",
        "ahead",
        "to",
        "over",
        "from",
        "into",
        "upon",
        "through",
    )
)


def noun_frame(scene: Scene, sentence: Sentence, noun: Token) -> Frame | None:
    """The frame of a noun of engagement, or None where it is another word ("press conference" is its own kind)."""
    trigger = _trigger(noun)
    if trigger is None or noun.pos_ not in ("NOUN", "PROPN") or _part_of_compound(noun):
        return None
    kind = kind_of(scene, sentence, noun, trigger)
    if kind is None or not _has_place(scene, sentence, noun, trigger):
        return None
    carrier, part = _carrier(noun)
    clause = clause_of(noun)
    if clause is not None and not (
        carrier is not None and part is not None and part != "loose" and noun.dep_ != "pobj"
    ):
        carrier, part = clause, None
    frame = Frame(
        kind=kind,
        sentence=sentence,
        trigger=noun,
        carrier=carrier or noun,
        needs=_needs(kind, trigger),
        status=trigger.status,
        weak=trigger.weak,
        refers=_points_back(noun),
        rule=f"noun {trigger.lemma}",
    )
    _fill(scene, frame, noun, trigger)
    if kind is Kind.PRESS_CONFERENCE:  # "a joint press conference by X and his counterpart, Y"
        for head in after(noun, "by"):
            frame.add([a for a in parties(scene, sentence, head) if a.person is not None], "side")
    fill_from_plan(scene, frame, noun)
    _add_itself(scene, frame)
    if clause is not None:
        _fill_from_clause(scene, frame, clause)
    if carrier is not None and part is not None and not _is_somebodys(scene, sentence, noun, kind):
        _fill_from_carrier(scene, frame, carrier, part, trigger)
    _add_counterparts(scene, frame, carrier)
    if carrier is None:
        _fill_without_verb(scene, frame)
    _add_main_subject(scene, frame, carrier)
    _add_own_side(scene, frame)
    if (
        "joint" in modifiers_of(noun)
        and len(frame.sides) < _PAIR
        and scene.pair
        and all(s.actor.key in {a.key for a in scene.pair} for s in frame.sides)
    ):
        frame.add(list(scene.pair), "side")
    if frame.kind is not Kind.CALL and frame.place is None:
        frame.place = place_around(scene, sentence, noun, carrier or noun)
        if frame.place is None and clause is not None:
            frame.place = place_around(scene, sentence, clause, clause)
        if frame.place is None and (says_here(noun) or (carrier is not None and says_here(carrier))):
            frame.place = scene.here
    return frame


def _trigger(noun: Token) -> Trigger | None:
    """The entry of a noun; a call paid on somebody is no telephone call."""
    lemma = noun.lemma_.lower()
    if (
        lemma == "call"
        and after(noun, "on")
        and (noun.head.lemma_ in ("pay", "make") or modifiers_of(noun) & {"courtesy", "farewell"})
    ):
        lemma = "courtesy call"
    return lexicon().nouns.get(lemma)


def _fill_from_clause(scene: Scene, frame: Frame, clause: Token) -> None:
    if frame.kind is Kind.VISIT:  # "a trip to Oslo that he had planned"
        if not any(s.part == "guest" for s in frame.sides):
            frame.add([a for head in subjects(clause) for a in parties(scene, frame.sentence, head)], "guest")
        return
    part = "host" if lexicon().light.get(clause.lemma_.lower()) == "host" else "side"
    for head in subjects(clause):
        if head.i != frame.trigger.i:
            frame.add(parties(scene, frame.sentence, head), part)
    for word in ("with", "between"):
        for head in after(clause, word):
            frame.add(parties(scene, frame.sentence, head), "side")


def _add_own_side(scene: Scene, frame: Frame) -> None:
    """As in "Press conference with Prime Minister X" above an official's text: the other side is theirs."""
    if not scene.official or scene.home is None:
        return
    if frame.sentence.kind not in (BlockKind.HEADLINE, BlockKind.STANDFIRST) and frame.trigger.dep_ not in (
        "nsubj",
        "nsubjpass",
    ):
        return
    states = {s.actor.side for s in frame.sides if s.actor.side}
    if len(states) == 1 and scene.home not in states and after(frame.trigger, "with") and frame.kind is not Kind.VISIT:
        start, end = frame.start, frame.end
        frame.add([Actor(start, end, country=scene.home, via="publisher")], "side")


def _add_itself(scene: Scene, frame: Frame) -> None:
    """As in "The Forum on China-Africa Cooperation opens in Beijing": the noun begins the name of whoever meets."""
    noun, verb = frame.trigger, frame.carrier
    held = verb.lemma_.lower() in lexicon().words["rounds"] | set(lexicon().light)
    if noun.dep_ not in ("nsubj", "nsubjpass") or not held:
        return
    body = scene.mention_at(frame.sentence, noun)
    if frame.kind is Kind.MULTILATERAL and body is not None and body.kind is MentionKind.ORGANISATION:
        frame.add([Actor(body.start, body.end, organisation=body.name)], "side")


def _add_main_subject(scene: Scene, frame: Frame, carrier: Token | None) -> None:
    """As in "X will attend the summit, where a meeting with Y is lined up": the meeting is X's."""
    root = frame.sentence.span.root
    if carrier is None or carrier.i == root.i or frame.kind not in (Kind.MEETING, Kind.CALL) or is_reporting(root):
        return
    alone = len({s.actor.side for s in frame.sides}) == 1 and after(frame.trigger, "with")
    if not alone or carrier.dep_ not in ("relcl", "advcl") or frame.trigger.dep_ not in ("nsubj", "nsubjpass"):
        return
    for head in surface_subjects(root):
        frame.add([a for a in parties(scene, frame.sentence, head) if a.person is not None], "side")


def _fill_without_verb(scene: Scene, frame: Frame) -> None:
    """As in "A and B during talks", "A in conversation with B": a caption or an agenda, whose head took part."""
    root = frame.sentence.span.root
    if root.i == frame.trigger.i or root.pos_ not in ("PROPN", "NOUN") or len({s.actor.side for s in frame.sides}) > 1:
        return
    if frame.kind not in (Kind.MEETING, Kind.CALL, Kind.PRESS_CONFERENCE, Kind.SIGNING):
        return
    for head in [root, *after(root, "with")]:
        frame.add([a for a in parties(scene, frame.sentence, head) if a.person is not None], "side")


def _add_counterparts(scene: Scene, frame: Frame, carrier: Token | None) -> None:
    """As in "Told X in a telephone conversation", "conveyed this to X during talks": X took part."""
    noun = frame.trigger
    if carrier is None or noun.dep_ != "pobj" or noun.head.head.i != carrier.i:
        return
    if noun.head.lower_ not in ("in", "during", "at") and not (noun.head.lower_ == "for" and carrier.lemma_ == "join"):
        return
    if (
        frame.kind not in (Kind.CALL, Kind.MEETING)
        or len({s.actor.side for s in frame.sides}) != 1
        or is_passive(carrier)
    ):
        return
    for head in [*objects(carrier), *after(carrier, "to"), *(c for c in carrier.children if c.dep_ == "dative")]:
        frame.add(
            [a for a in parties(scene, frame.sentence, head) if a.person is not None or a.via in ("office", "group")],
            "side",
        )


def _is_somebodys(scene: Scene, sentence: Sentence, noun: Token, kind: Kind) -> bool:
    """Whether a visit has an owner of no known name: "during the delegation's visit" is not the subject's."""
    owners = [c for c in noun.children if c.dep_ == "poss" and c.ent_type_ not in ("DATE", "TIME")]
    return kind is Kind.VISIT and any(o.pos_ == "NOUN" and not parties(scene, sentence, o) for o in owners)


def _has_place(scene: Scene, sentence: Sentence, noun: Token, trigger: Trigger) -> bool:
    """As in "A three-day stay in Ethiopia" is a visit; a stay of execution is none."""
    if not trigger.when.places:
        return True
    return any(places_in(scene, sentence, h) for word in trigger.when.places for h in after(noun, word))


def _needs(kind: Kind, trigger: Trigger) -> str:
    return {Kind.MULTILATERAL: "body", Kind.PRESS_CONFERENCE: "counterpart"}.get(kind, trigger.needs)


def _part_of_compound(noun: Token) -> bool:
    """As in "Call centre", "visit visa", "talks process": the noun only modifies another one."""
    if noun.dep_ not in ("compound", "nmod", "amod"):
        return False
    head = noun.head
    return head.lemma_.lower() not in ("hall", "round") or head.lemma_.lower() in lexicon().nouns


def _carrier(noun: Token) -> tuple[Token | None, str | None]:
    """The verb that a noun hangs on, and the part that the verb's subject plays in the engagement."""
    verb = governing_verb(noun)
    return verb, _part_of_doer(noun, verb) if verb is not None else None


def _part_of_doer(noun: Token, verb: Token) -> str | None:
    if verb.lemma_ == "call" and any(c.lower_ == "off" for c in verb.children):
        return "side"
    if _kind_of_word(noun) == "press" and verb.lemma_.lower() in ("tell", "say", "speak", "address", "announce"):
        return "side"
    if noun.dep_ in ("dobj", "nsubjpass", "attr", "dep") or (
        noun.dep_ == "conj" and noun.head.dep_ in ("dobj", "pobj")
    ):
        return lexicon().light.get(verb.lemma_.lower())
    if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "agent", "pcomp") and noun.head.lower_ in _RELATED:
        return "side" if noun.head.head.i == verb.i else "loose"
    return None


def _kind_of_word(noun: Token) -> str | None:
    return (
        "press"
        if noun.lemma_.lower() in ("conference", "briefing") and modifiers_of(noun) & lexicon().words["press"]
        else None
    )


def _fill(scene: Scene, frame: Frame, noun: Token, trigger: Trigger) -> None:
    for child in noun.children:
        if child.dep_ == "poss":
            _fill_slot(scene, frame, "poss", child, trigger)
        elif child.dep_ in ("compound", "amod", "nmod"):
            _fill_compound(scene, frame, child, trigger)
    if (body := body_before(scene, frame.sentence, noun)) is not None:
        frame.add([Actor(body.start, body.end, organisation=body.name)], "side")
    for preposition in _PREPOSITIONS:
        if preposition in trigger.slots:
            heads = after(noun, preposition) or (between_behind_the_topic(noun) if preposition == "between" else [])
            for head in heads:
                _fill_slot(scene, frame, preposition, head, trigger)
    if trigger.slots.get("with") == "side" and not after(noun, "with") and not after(noun, "between"):
        for head in with_behind_the_topic(noun) or with_behind_the_place(noun):
            _fill_slot(scene, frame, "with", head, trigger)


def _fill_slot(scene: Scene, frame: Frame, slot: str, head: Token, trigger: Trigger) -> None:
    part = trigger.slots.get(slot)
    if part == "place":
        frame.visit(places_in(scene, frame.sentence, head))
        return
    if part == "accord":
        frame.accords.extend(t for t in coordinated(head) if t.lemma_.lower() in lexicon().words["accords"])
        return
    if slot == "of" and trigger.lemma in ("tour", "trip") and (ground := places_in(scene, frame.sentence, head)):
        frame.visit(ground)  # "a tour of Britain by Saudi monarchs"
        return
    if part is not None and not (frame.kind is Kind.VISIT and head.lower_ == "their"):
        frame.add([a for a in parties(scene, frame.sentence, head) if a.side or a.person], part)


def _fill_compound(scene: Scene, frame: Frame, child: Token, trigger: Trigger) -> None:
    """As in "Trump-Kim summit", "Russian-Turkish talks", "US-China dialogue", "Moscow visit", "G7 summit"."""
    sentence = frame.sentence
    tokens = [
        child,
        *(
            t
            for t in child.subtree
            if t.dep_ in ("compound", "amod", "nmod", "conj", "npadvmod", "punct") and t.i != child.i
        ),
    ]
    mentions = []
    for token in sorted(tokens, key=lambda t: t.i):
        mention = scene.mention_at(sentence, token)
        if mention is not None and mention not in mentions:
            mentions.append(mention)
    if frame.kind is Kind.VISIT:
        for mention in mentions:
            if mention.kind in (MentionKind.CAPITAL, MentionKind.PLACE, MentionKind.COUNTRY) and child.dep_ != "amod":
                frame.place = frame.place or mention
        return
    if (
        len(mentions) == 1
        and mentions[0].kind in (MentionKind.CAPITAL, MentionKind.PLACE)
        and mentions[0].country
        and child.dep_ == "compound"
    ):
        frame.place = frame.place or mentions[0]  # "the Cairo meeting"
        return
    actors = [
        Actor(m.start, m.end, m.person, m.country, m.name if m.kind is MentionKind.ORGANISATION else None)
        for m in mentions
        if m.kind in (MentionKind.PERSON, MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.ORGANISATION)
    ]
    if len(actors) >= 2 or any(a.organisation for a in actors) or frame.kind is Kind.CALL:
        frame.add(actors, "side")


def _fill_from_carrier(scene: Scene, frame: Frame, carrier: Token, part: str, trigger: Trigger) -> None:
    if is_passive(carrier) and frame.trigger.dep_ == "nsubjpass":
        doers = subjects(carrier)
    else:
        doers = surface_subjects(carrier) if not is_passive(carrier) else surface_subjects(carrier) + subjects(carrier)
    if frame.kind is Kind.VISIT and is_passive(carrier) and part == "loose":
        doers = surface_subjects(carrier)  # "was greeted by Y on arrival": who arrived is who was greeted
    doers = [h for d in doers if d.i != frame.trigger.i for h in (owners_of_journey(d) or [d])]
    actors = [a for head in doers for a in parties(scene, frame.sentence, head)]
    if len({s.actor.side for s in frame.sides}) >= 2 and (
        part == "loose" or frame.trigger.dep_ == "pobj" or after(frame.trigger, "between")
    ):
        return
    if part == "loose":
        part = "side"
    poss_or_by = any(s.part in ("guest", "caller", "sender") for s in frame.sides)
    role = _role_of_doer(frame.kind, part, poss_or_by)
    if trigger.lemma == "invitation":
        _invite(scene, frame, carrier, actors)
        return
    if frame.kind in (Kind.MEETING, Kind.MULTILATERAL, Kind.PRESS_CONFERENCE, Kind.SIGNING):
        frame.add(actors, "host" if part == "host" else "side")
        for head in [*after(carrier, "with"), *after(carrier, "alongside")]:
            if frame.trigger.dep_ in ("dobj", "pobj", "nsubjpass"):
                frame.add(parties(scene, frame.sentence, head), "side")
    elif role is not None:
        frame.add(actors, role)
        _add_other_end(scene, frame, carrier)


def _add_other_end(scene: Scene, frame: Frame, carrier: Token) -> None:
    """As in "Received a call on Sunday from X": whom the verb of a call names."""
    if frame.kind is Kind.CALL:
        for head in [*after(carrier, "with"), *after(carrier, "from")]:
            frame.add(parties(scene, frame.sentence, head), "side")


def _invite(scene: Scene, frame: Frame, carrier: Token, doers: list[Actor]) -> None:
    """Who extends an invitation is the host, and whom it goes to the guest; who accepts it is the guest."""
    invited = frame.trigger.dep_ == "pobj" and frame.trigger.head.lower_ in _INVITED  # "at the invitation of X he goes"
    if invited:  # the visit is as the verb has it: "paid a visit at the invitation of"
        frame.status = None
    answers = invited or carrier.lemma_.lower() in lexicon().words["answers"]
    frame.add(doers, "guest" if answers else "host")
    for head in [*after(carrier, "to"), *(c for c in carrier.children if c.dep_ == "dative" and c.pos_ != "ADP")]:
        frame.add(parties(scene, frame.sentence, head), "guest")


def _role_of_doer(kind: Kind, part: str, has_owner: bool) -> str | None:
    if kind is Kind.VISIT:
        return None if has_owner else ("host" if part == "host" else "guest")
    if kind is Kind.CALL:
        return "side"
    return None


def _points_back(noun: Token) -> bool:
    pointing = any(c.lower_ in _POINTING for c in noun.children if c.dep_ in ("det", "poss"))
    if pointing:
        return True
    return any(c.dep_ == "poss" and c.ent_type_ in ("DATE", "TIME") for c in noun.children)
