"""The kind of engagement that a noun tells of: a meeting, a telephone call, a body's session, a press conference."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.article import BlockKind
from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.bodies import body_before
from dragoman.read.extract.frames.lexicon import Trigger, lexicon
from dragoman.read.extract.frames.sides import parties
from dragoman.read.extract.frames.syntax import after, governing_verb, objects, subjects
from dragoman.read.extract.frames.telephone import by_phone
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_MANY = frozenset(
    (
        "trilateral",
        "quadrilateral",
        "multilateral",
        "tripartite",
        "four-way",
        "three-way",
        "regional",
        "international",
        "global",
    )
)


def clause_of(noun: Token) -> Token | None:
    """The verb of a clause behind the noun that tells of it: "the talks that X held", "a meeting chaired by Y"."""
    telling = lexicon().words["telling"]
    return next((c for c in noun.children if c.dep_ in ("relcl", "acl") and c.lemma_.lower() in telling), None)


def modifiers_of(noun: Token) -> set[str]:
    """The words that modify a noun, in lower case, with what modifies those."""
    found = {c.lower_ for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "punct", "nummod", "poss")}
    return found | {g.lower_ for c in noun.children if c.dep_ in ("compound", "amod", "nmod") for g in c.children}


def kind_of(scene: Scene, sentence: Sentence, noun: Token, trigger: Trigger) -> Kind | None:
    """The kind that a noun tells of with the words around it, or None where it is another story."""
    lemma = noun.lemma_.lower()
    if lemma == "call" and trigger.kind is Kind.CALL:
        return _call(scene, sentence, noun, bool(modifiers_of(noun) & lexicon().words["phone"]))
    if lemma in ("exchange", "remark", "appearance", "stakeout"):
        return trigger.kind if _is_of_diplomacy(sentence, noun, lemma) else None
    if lemma in ("conference", "briefing", "availability") and modifiers_of(noun) & lexicon().words["press"]:
        return Kind.PRESS_CONFERENCE
    if trigger.kind is Kind.MULTILATERAL and (_is_parliament(noun, lemma) or _is_round_of_talks(noun)):
        return None
    if lemma == "conversation":
        return Kind.CALL if _is_by_telephone(noun) or _by_phone_above(noun) else Kind.MEETING
    return _of_many_or_remote(scene, sentence, noun, trigger)


def _is_parliament(noun: Token, lemma: str) -> bool:
    """As in "Received at the National Congress", "chairman of the People's Assembly": no gathering of states."""
    if lemma not in ("assembly", "congress") or not noun.text[0].isupper():
        return False
    owners = {c.lemma_.lower() for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "poss")}
    return bool((owners | modifiers_of(noun)) & lexicon().words["parliaments"]) or noun.head.lemma_.lower() == "hall"


def _is_round_of_talks(noun: Token) -> bool:
    return any(t.lemma_.lower() in lexicon().words["rounds_of"] for t in after(noun, "of"))


def _is_of_diplomacy(sentence: Sentence, noun: Token, lemma: str) -> bool:
    """Whether a common noun is one of diplomacy: an exchange had with somebody, a joint appearance."""
    if lemma == "exchange":
        return noun.tag_ == "NN" and bool(after(noun, "with")) and noun.head.lemma_ in ("have", "hold")
    if lemma == "remark":
        return sentence.kind is BlockKind.HEADLINE and bool(after(noun, "with"))
    return "joint" in modifiers_of(noun)


def _is_by_telephone(noun: Token) -> bool:
    return bool(modifiers_of(noun) & lexicon().words["phone"]) or by_phone(noun)


def _of_many_or_remote(scene: Scene, sentence: Sentence, noun: Token, trigger: Trigger) -> Kind:
    modifiers = modifiers_of(noun)
    if trigger.kind is Kind.MULTILATERAL and _is_remote(noun):
        return Kind.CALL
    if trigger.kind is not Kind.MEETING:
        return trigger.kind
    if modifiers & (lexicon().words["phone"] - {"call"}) or _is_remote(noun):
        return Kind.CALL
    regional = trigger.lemma == "summit" and _of_a_region(scene, sentence, noun)
    return Kind.MULTILATERAL if modifiers & _MANY or regional or _body_of(scene, sentence, noun) else Kind.MEETING


def _is_remote(noun: Token) -> bool:
    """Whether a telephone or a video link stands with a noun or with the clause that tells of it."""
    clause = clause_of(noun)
    return by_phone(noun) or (clause is not None and by_phone(clause)) or _linked_above(noun)


def _call(scene: Scene, sentence: Sentence, noun: Token, by_telephone: bool) -> Kind | None:
    """A call is a telephone call where the words say so, or where it passes between people; else an appeal."""
    if by_telephone:
        return Kind.CALL
    if after(noun, "for") or any(
        c.dep_ in ("acl", "relcl") and c.lemma_ != "be" and c.tag_ == "VB" for c in noun.children
    ):
        return None
    others = [*after(noun, "with"), *after(noun, "between"), *after(noun, "to"), *after(noun, "from")]
    people = [a for head in others for a in parties(scene, sentence, head) if a.person or a.side]
    verb = governing_verb(noun)
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") and verb is not None and noun.head.head.i == verb.i:
        told = [
            *objects(verb),
            *(c for c in verb.children if c.dep_ == "dative"),
            *(t for c in verb.children if c.dep_ == "ccomp" for t in subjects(c)),
        ]
        if any(a.person for head in told for a in parties(scene, sentence, head)):
            return Kind.CALL
    return Kind.CALL if people or noun.head.lemma_ in ("hold", "have", "make", "take") else None


def _linked_above(noun: Token) -> bool:
    """As in "held consultations by video": the link stands with the verb that carries the noun."""
    carriers = noun.head.children if noun.dep_ == "dobj" else ()
    links = [p for c in carriers if c.dep_ == "prep" and c.lower_ in ("by", "via", "over") for p in c.children]
    return any(p.dep_ == "pobj" and p.lemma_.lower() in lexicon().words["phone"] for p in links)


def _by_phone_above(noun: Token) -> bool:
    return noun.dep_ == "dobj" and by_phone(noun.head)


def _body_of(scene: Scene, sentence: Sentence, noun: Token) -> bool:
    """Whether an organisation's name owns a meeting: "the G7 summit", "a meeting of the Arab League"."""
    heads = [c for c in noun.children if c.dep_ in ("compound", "poss", "nmod", "amod")] + after(noun, "of")
    for head in heads:
        mention = scene.mention_at(sentence, head)
        if mention is not None and mention.kind is MentionKind.ORGANISATION:
            return True
    return body_before(scene, sentence, noun) is not None


def _of_a_region(scene: Scene, sentence: Sentence, noun: Token) -> bool:
    """As in "A Middle East summit", "the Black Sea summit": the states of a region, which is no country's."""
    around = [scene.mention_at(sentence, c) for c in noun.children if c.dep_ in ("compound", "amod", "nmod")]
    return any(m is not None and m.kind is MentionKind.PLACE and m.country is None for m in around)
