"""Who speaks: the person, state, body or group that the words before a verb of speech stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.scene import Scene
from dragoman.reference.countries import country, country_name
from dragoman.reference.organisations import Medium, medium
from dragoman.reference.tables import tree_beside

_PHRASE = frozenset(("det", "compound", "amod", "nmod", "poss", "case", "nummod", "appos", "punct"))
_NAMED = (MentionKind.COUNTRY, MentionKind.CAPITAL)
_OWNING = frozenset((MentionKind.DEMONYM, MentionKind.COUNTRY, MentionKind.CAPITAL))
_GENITIVE = 3  # characters between a state and its ministry: "'s "
GOVERNMENT = frozenset(
    (
        "government",
        "authority",
        "side",
        "regime",
        "leadership",
        "administration",
        "state",
        "country",
        "nation",
        "delegation",
    )
)
_NO_SPEAKERS = frozenset(("that", "this", "which", "what", "there", "these", "those", "it"))
_OFFICIAL = frozenset(("ministry", "presidency", "government", "crown", "parliament", "mission"))
_ENTITIES = frozenset(("PERSON", "ORG", "GPE", "NORP"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: the values of ``Speaker``, and what kind of one it is (person, state, body, medium, unnamed)."""

    kind: str
    name: str | None
    country: str | None
    role: str | None
    actor_id: str | None
    start: int
    end: int

    @property
    def key(self) -> str:
        """One text for one speaker."""
        return self.name or f"{self.country or ''} at {self.start}"


@dataclass(slots=True)
class Heard:
    """Who was heard to speak so far, for "the ministry", "the agency", "it" and "the statement"."""

    last: Voice | None = None
    body: Voice | None = None
    medium: Voice | None = None
    bodies: list[Voice] = field(default_factory=list)

    def note(self, voice: Voice) -> None:
        """Keep a speaker that was named."""
        self.last = voice
        if voice.kind in ("body", "medium") and voice.name:
            self.body = voice
            self.bodies.append(voice)
        if voice.kind == "medium":
            self.medium = voice


class Voices:
    """Looks up who speaks in one article, from its first sentence to its last."""

    def __init__(self, scene: Scene) -> None:
        """Take the scene of the article."""
        self._scene = scene
        self.heard = Heard()

    def of(self, sentence: Sentence, token: Token) -> list[Voice]:
        """The speakers that a noun phrase names by its head; several where it names several; empty where none can be."""
        found = self._find(sentence, token)
        return found

    def _find(self, sentence: Sentence, token: Token) -> list[Voice]:
        lower = token.lower_
        if lower == "it":
            return self._it(sentence, token)
        if lower in _NO_SPEAKERS:
            return []
        outlet = self._medium(sentence, token) or self._apposed(sentence, token)
        if outlet is not None:
            return [outlet]
        if token.lemma_.lower() in words("papers"):
            return self._paper(sentence, token)
        actors = self._scene.actors(sentence, token)
        voices = [v for a in actors if (v := self._of_actor(sentence, token, a)) is not None]
        if voices:
            return voices
        return self._again_noun(sentence, token) or self._unlisted(sentence, token)

    def _it(self, sentence: Sentence, token: Token) -> list[Voice]:
        """The state or body that "it" goes on about: the subject before it in its sentence, else the last that spoke."""
        for other in sentence.span:
            if other.i >= token.i:
                break
            if other.dep_ in ("nsubj", "nsubjpass") and other.pos_ in ("PROPN", "NOUN"):
                named = [v for v in self._find(sentence, other) if v.kind in ("state", "body", "medium")]
                if named:
                    return self._again(sentence, token, named[0])
        last = self.heard.last if _is_no_person(self.heard.last) else self.heard.body
        return self._again(sentence, token, last)

    def _again(self, sentence: Sentence, token: Token, voice: Voice | None) -> list[Voice]:
        """A speaker heard before, where other words stand for it."""
        if voice is None:
            return []
        start, end = self.phrase(sentence, token)
        return [Voice(voice.kind, voice.name, voice.country, voice.role, voice.actor_id, start, end)]

    def _again_noun(self, sentence: Sentence, token: Token) -> list[Voice]:
        lemma = token.lemma_.lower()
        if not any(c.lower_ in ("the", "its") for c in token.children) or self._scene.owners(sentence, token):
            return []
        if lemma in words("media") and self.heard.medium is not None:
            return self._again(sentence, token, self.heard.medium)
        known = [v for v in self.heard.bodies if lemma in (v.name or "").lower().split()]
        return self._again(sentence, token, known[-1]) if known else []

    def _medium(self, sentence: Sentence, token: Token) -> Voice | None:
        near = [
            token,
            *(t for t in token.subtree if t.dep_ in ("compound", "appos", "nmod", "amod") and t.i != token.i),
        ]
        behind = sentence.span.doc[token.i + 1] if token.i + 1 < sentence.span.end else token
        if behind.pos_ == "PROPN" and behind.dep_ == token.dep_ and behind.head.i == token.head.i:
            near.append(behind)  # "the official news agency SANA": the parser gives the verb two subjects
        mention = self._scene.mention_at(sentence, token)
        if mention is not None and mention.kind in (MentionKind.PERSON, MentionKind.OFFICE):
            return None
        for part in near:
            one = self._scene.mention_at(sentence, part)
            if one is None or one.kind in (MentionKind.PERSON, MentionKind.OFFICE) or part.head.dep_ == "poss":
                continue
            known = (
                medium(one.text)
                if one.kind is MentionKind.MEDIA or (one.text.isupper() and one.kind is MentionKind.CAPITAL)
                else None
            )
            if known is None or (
                part.i != token.i and token.lemma_.lower() in words("persons") and known.kind not in _OFFICIAL
            ):
                continue
            return self._of_medium(sentence, token, one, known)
        return None

    def _apposed(self, sentence: Sentence, token: Token) -> Voice | None:
        """As in "a South Korean newspaper, Munhwa Ilbo", "his main ally, Iran": the name behind the noun."""
        if token.pos_ != "NOUN":
            return None
        for child in token.children:
            if child.dep_ != "appos" or child.pos_ != "PROPN":
                continue
            mention = self._scene.mention_at(sentence, child)
            if mention is not None and mention.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PLACE):
                return None
            if mention is not None and mention.kind in _NAMED and mention.country:
                return Voice(
                    "state", country_name(mention.country), mention.country, None, None, mention.start, mention.end
                )
            if mention is not None and mention.name:
                return Voice("body", mention.name, mention.country, None, None, mention.start, mention.end)
            states = [a.side for a in self._scene.owners(sentence, token, modifiers=True) if is_state(a.side)]
            kind = "medium" if token.lemma_.lower() in words("media") else "body"
            start, end = self.phrase(sentence, child)
            return Voice(kind, self.bare(sentence, child), states[0] if states else None, None, None, start, end)
        return None

    def _of_medium(self, sentence: Sentence, token: Token, words_of: Mention, known: Medium) -> Voice:
        start, end = self.phrase(sentence, token)
        if known.country is not None:
            place = None if known.name in _worldwide() else known.country
            kind = "body" if known.kind in _OFFICIAL else "medium"
            return Voice(kind, known.name, place, None, None, start, end)
        owners = [a.side for a in self._scene.owners(sentence, token) if is_state(a.side)]
        owners += [
            m.country
            for m in self._scene.mentions[sentence.index]
            if m.kind is MentionKind.DEMONYM and 0 <= words_of.start - m.end <= 1
        ]
        state = owners[0] if owners else self._state_of(known.name)
        return Voice("body", body_name(known.name, state), state, None, None, start, end)

    def _state_of(self, name: str) -> str | None:
        """The state of a ministry that only "the" stands before: that of the one told of, else the publisher's."""
        known = [v.country for v in self.heard.bodies if v.name and v.name.lower().endswith(name.lower())]
        known = [c for c in known if c] or self._states_beside(name) or self._states_of_ministers(name)
        return known[-1] if known else self._scene.home

    def _states_beside(self, name: str) -> list[str]:
        """The states that stand before a ministry of this name anywhere in the article, if it is one state."""
        found = set()
        for mentions in self._scene.mentions.values():
            for one in mentions:
                if one.kind is MentionKind.MEDIA and one.name == name:
                    found |= {
                        m.country
                        for m in mentions
                        if m.country and m.kind in _OWNING and 0 <= one.start - m.end <= _GENITIVE
                    }
        return sorted(found) if len(found) == 1 else []

    def _states_of_ministers(self, name: str) -> list[str]:
        """The state of the one minister in the article whose ministry it can be: "the Defense Ministry"."""
        role = name.replace("ministry", "minister")
        found = {p.country for p in self._scene.people() if p.country and p.role == role and is_state(p.country)}
        return sorted(found) if role != name and len(found) == 1 else []

    def _paper(self, sentence: Sentence, token: Token) -> list[Voice]:
        """As in "the statement", "a statement by the ministry", "the Kremlin readout": whose paper it is."""
        for child in token.children:
            if child.dep_ == "poss" or (child.dep_ in ("compound", "amod") and self._scene.mention_at(sentence, child)):
                owners = self._find(sentence, child)
                if owners:
                    return owners[:1]
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of"):
                owners = [v for p in child.children if p.dep_ == "pobj" for v in self._find(sentence, p)]
                if owners:
                    return owners[:1]
            if child.dep_ == "acl" and child.tag_ == "VBN":
                owners = [
                    v for a in child.children if a.dep_ == "agent" for p in a.children for v in self._find(sentence, p)
                ]
                if owners:
                    return owners[:1]
        if any(c.lower_ in ("the", "this") for c in token.children) and token.lemma_.lower() != "report":
            known = self._again(sentence, token, self.heard.body or self.heard.last)
            if known:
                return known
        start, end = self.phrase(sentence, token)
        return [Voice("unnamed", None, None, None, None, start, end)]

    def _of_actor(self, sentence: Sentence, token: Token, actor: Actor) -> Voice | None:
        if actor.person is not None:
            return of_person(actor.person, actor.start, actor.end)
        state = actor.country if is_state(actor.country) else None
        if actor.organisation and actor.via == "name":
            return Voice("body", actor.organisation, state, None, None, actor.start, actor.end)
        if actor.via == "name":
            mention = self._scene.mention_at(sentence, token)
            if mention is not None and mention.kind is MentionKind.SEAT and mention.start == actor.start:
                return Voice("body", mention.name, state, None, None, actor.start, actor.end)
            return Voice("state", country_name(state), state, None, None, actor.start, actor.end) if state else None
        start, end = self.phrase(sentence, token)
        if actor.via in ("pair", "pronoun"):
            return Voice("state", country_name(state), state, None, None, actor.start, actor.end) if state else None
        lemma = token.lemma_.lower()
        if lemma in GOVERNMENT and state:
            return Voice("state", country_name(state), state, None, None, start, end)
        if lemma in words("bodies") or (lemma in words("papers")):
            name = self.bare(sentence, token)
            return Voice("body", name, state, None, None, start, end)
        if actor.via == "office":
            return Voice("unnamed", None, state, actor.role, None, actor.start, actor.end)
        return Voice("unnamed", None, state, None, None, start, end)

    def _unlisted(self, sentence: Sentence, token: Token) -> list[Voice]:
        """A name that no table has, or a noun for people who can speak."""
        start, end = self.phrase(sentence, token)
        states = [a.side for a in self._scene.owners(sentence, token, modifiers=True) if is_state(a.side)]
        state = states[0] if states else None
        if token.pos_ == "PROPN" or token.ent_type_ in _ENTITIES:
            name = self.bare(sentence, token)
            kind = "person" if token.ent_type_ == "PERSON" else "body"
            return [Voice(kind, name, state, None, None, start, end)] if any(c.isupper() for c in name) else []
        lemma = token.lemma_.lower()
        named = _named_group(token)
        if named and lemma in words("named_groups"):
            return [Voice("body", named, state, None, None, start, end)]
        if lemma == "member" and (body := self._of_body(sentence, token)) is not None:
            return [Voice("body", body, None, None, None, start, end)]
        if lemma in words("speakers") or lemma in (
            "other",
            "some",
            "many",
            "one",
            "they",
            "several",
            "who",
            "he",
            "she",
            "we",
            "i",
            "those",
            "all",
            "both",
            "everyone",
            "most",
            "people",
            "you",
        ):
            return [Voice("unnamed", None, state, None, None, start, end)]
        return []

    def _of_body(self, sentence: Sentence, token: Token) -> str | None:
        """The body whose members speak together: "members of the Security Council"."""
        for actor in self._scene.owners(sentence, token):
            if actor.organisation and token.tag_ == "NNS":
                return actor.organisation
        return None

    def phrase(self, sentence: Sentence, token: Token) -> tuple[int, int]:
        """A noun with what stands before it: its mention's own words where it has one."""
        tokens = [token, *(t for t in token.lefts if t.dep_ in _PHRASE and t.dep_ != "punct")]
        first = min((u for t in tokens for u in ([t] if t is token else t.subtree)), key=lambda t: t.i)
        return sentence.start_of(first), sentence.end_of(token)

    def bare(self, sentence: Sentence, token: Token) -> str:
        """The words of a noun phrase without its article."""
        start, end = self.phrase(sentence, token)
        said = sentence.text[start - sentence.start : end - sentence.start]
        first, _, rest = said.partition(" ")
        return rest if first.lower() in ("the", "a", "an", "its", "his", "her", "their") and rest else said


def _named_group(token: Token) -> str:
    """The name that stands before a noun for a group: "the Nusra terror group"."""
    return " ".join(
        c.text for c in token.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN" and c.i < token.i
    )


def of_person(person: Person, start: int, end: int) -> Voice:
    """A person as a speaker."""
    state = person.country if is_state(person.country) else None
    return Voice("person", person.name, state, person.role, person.actor_id, start, end)


def body_name(name: str, state: str | None) -> str:
    """What a ministry is called with the state it belongs to: "Russian Defence Ministry"."""
    titled = " ".join(w if w in ("of", "for", "and", "the") else w[0].upper() + w[1:] for w in name.split())
    known = country(state) if state else None
    if known is None:
        return titled
    return f"{known.adjectives[0] if known.adjectives else known.name} {titled}"


def _is_no_person(voice: Voice | None) -> bool:
    return voice is not None and voice.kind != "person"


def _worldwide() -> frozenset[str]:
    return frozenset(tree_beside("dragoman.read.who", "home.yml")["worldwide"])
