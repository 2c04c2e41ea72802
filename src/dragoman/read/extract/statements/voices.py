"""Who speaks: the person, state, body or group that the words before a verb of speech stand for."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.outlets import Outlets
from dragoman.read.extract.statements.voice import Heard, Voice, bare, of_person, of_state, phrase
from dragoman.read.who.actor import Actor
from dragoman.read.who.families import same_office
from dragoman.read.who.mention import MentionKind, Person
from dragoman.read.who.pronouns import SINGULAR
from dragoman.read.who.scene import Scene
from dragoman.reference.organisations import medium

_NO_SPEAKERS = frozenset(("that", "this", "which", "what", "there", "these"))
_ENTITIES = frozenset(("PERSON", "ORG", "GPE", "NORP"))
_SUBJECTS = ("nsubj", "nsubjpass")


class Voices:
    """Looks up who speaks in one article, from its first sentence to its last."""

    def __init__(self, scene: Scene) -> None:
        """Take the scene of the article."""
        self._scene = scene
        self.heard = Heard()
        self._outlets = Outlets(scene, self.heard)
        self._nations: dict[int, str] = {}  # of people whose state nothing else tells, by their order

    def of(self, sentence: Sentence, token: Token, anyone: bool = False) -> list[Voice]:
        """The speakers that a noun phrase names by its head; empty where nobody who can speak.

        ``anyone`` lets every noun speak: whoever "said" something can.
        """
        lower = token.lower_
        if lower in _NO_SPEAKERS:
            return []
        if lower == "it":
            return self._it(sentence, token)
        body = self._of_home(sentence, token) or self._outlets.of(sentence, token)
        if body is not None:
            return [body]
        if token.lemma_.lower() in words("papers"):
            return self._outlets.paper(sentence, token, self.of)
        actors = self._scene.actors(sentence, token)
        voices = [v for a in actors if (v := self._of_actor(sentence, token, a)) is not None]
        found = voices or self._as_before(sentence, token) or self._unlisted(sentence, token)
        if found or not anyone or token.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ"):
            return found
        return [Voice("unnamed", None, None, *phrase(sentence, token))]

    def _as_before(self, sentence: Sentence, token: Token) -> list[Voice]:
        """Who spoke before, where only "he" or "the agency" stands."""
        last = self.heard.last
        if token.lower_ in SINGULAR and last is not None and last.kind == "person":
            return [last.at(*phrase(sentence, token))]
        spoken_for = self._outlets.spoken_for(sentence, token, None)
        if spoken_for is not None:
            return [spoken_for]
        return self._outlets.again(sentence, token)

    def _of_home(self, sentence: Sentence, token: Token) -> Voice | None:
        """The publisher's own minister, where a title stands without a state: "the Foreign Secretary"."""
        office = self._scene.mention_at(sentence, token)
        if office is None or office.kind is not MentionKind.OFFICE or office.person is not None or office.plural:
            return None
        if self._scene.home is None or office.visiting or (office.country is not None and not office.assumed):
            return None
        if not any(c.lower_ == "the" for c in token.children) or self._scene.owners(sentence, token):
            return None
        own = [p for p in self._scene.people() if p.country == self._scene.home and not p.former]
        found = [p for p in own if same_office(office.role, p.role)] or [p for p in own if p.role is None]
        return of_person(found[0], office.start, office.end) if len(found) == 1 else None

    def _it(self, sentence: Sentence, token: Token) -> list[Voice]:
        """What "it" goes on about: the subject before it in its sentence, else the last body that spoke."""
        for other in sentence.span:
            if other.i >= token.i:
                break
            if other.dep_ in _SUBJECTS and other.pos_ in ("PROPN", "NOUN"):
                named = [v for v in self.of(sentence, other) if v.kind in ("state", "body", "medium")]
                if named:
                    return [named[0].at(*phrase(sentence, token))]
        last = self.heard.no_person
        return [last.at(*phrase(sentence, token))] if last is not None else []

    def _of_actor(self, sentence: Sentence, token: Token, actor: Actor) -> Voice | None:
        if actor.person is not None:
            return self._of_person(sentence, token, actor, actor.person)
        state = actor.country if is_state(actor.country) else None
        if actor.via in ("name", "pair", "pronoun"):
            return self._of_name(sentence, token, actor, state)
        lemma = token.lemma_.lower()
        if state and (lemma in words("governments") or self._is_people(sentence, token)):
            return of_state(state, *phrase(sentence, token))
        if actor.via == "office":
            name = f"{actor.organisation} {actor.role}" if actor.organisation and actor.role else None
            kind = "person" if name else "unnamed"
            unnamed = Voice(kind, name, state, actor.start, actor.end, actor.role)
            return self._outlets.spoken_for(sentence, token, state) or unnamed
        of_members = actor.organisation if token.lower_ == "members" else None
        named = of_members is not None or lemma in words("bodies") or token.pos_ == "PROPN"
        name = of_members or (bare(sentence, token) if named else None)
        return Voice("body" if named else "unnamed", name, state, *phrase(sentence, token))

    def _of_person(self, sentence: Sentence, token: Token, actor: Actor, person: Person) -> Voice:
        """A person; one without a state has the nation that stands before the name ("the Russian analyst X")."""
        voice = of_person(person, actor.start, actor.end)
        if voice.country is not None or person.organisation is not None or actor.via != "name":
            return replace(voice, country=voice.country or self._nations.get(person.order))
        begin = phrase(sentence, token)[0]
        nations = [
            m.country
            for m in self._scene.mentions[sentence.index]
            if m.kind is MentionKind.DEMONYM and begin <= m.start and m.end <= actor.start and is_state(m.country)
        ]
        if nations and nations[0] is not None:
            self._nations.setdefault(person.order, nations[0])
        return replace(voice, country=self._nations.get(person.order))

    def _is_people(self, sentence: Sentence, token: Token) -> bool:
        """As in "the Israelis said": a people that stands for its state."""
        mention = self._scene.mention_at(sentence, token)
        return mention is not None and mention.kind is MentionKind.DEMONYM and token.tag_ in ("NNS", "NNPS")

    def _of_name(self, sentence: Sentence, token: Token, actor: Actor, state: str | None) -> Voice | None:
        if actor.organisation and actor.via == "name":
            return Voice("body", _known_as(actor.organisation), state, actor.start, actor.end)
        mention = self._scene.mention_at(sentence, token)
        if mention is not None and mention.kind is MentionKind.SEAT and mention.start == actor.start:
            return Voice("body", _known_as(mention.name), state, actor.start, actor.end)
        return of_state(state, actor.start, actor.end) if state else None

    def _unlisted(self, sentence: Sentence, token: Token) -> list[Voice]:
        """A name that no table has, or a noun for people who can speak."""
        start, end = phrase(sentence, token)
        states = [a.side for a in self._scene.owners(sentence, token) if is_state(a.side)]
        state = states[0] if states else None
        lemma = token.lemma_.lower()
        members = self._body_of_members(sentence, token)
        if members:
            return [Voice("body", members, None, start, end)]
        if token.pos_ == "PROPN" or token.ent_type_ in _ENTITIES:
            name = bare(sentence, token)
            kind = "body" if token.ent_type_ in ("ORG", "GPE", "NORP") else "person"
            kind = "medium" if token.text in words("media_names") else kind
            return [Voice(kind, name, state, start, end)] if any(c.isupper() for c in name) else []
        named = _name_before(token) if lemma in words("named_groups") else None
        if named:
            return [Voice("body", named, state, start, end)]
        if lemma in words("bodies") and state:
            return [Voice("body", bare(sentence, token), state, start, end)]
        if lemma in words("speakers") or lemma in words("anybody"):
            return [Voice("unnamed", None, state, start, end)]
        return []

    def _body_of_members(self, sentence: Sentence, token: Token) -> str | None:
        """The body whose members speak together: "members of the Security Council"."""
        if token.lower_ != "members":
            return None
        known = next((a.organisation for a in self._scene.owners(sentence, token) if a.organisation), None)
        bodies = [p for c in token.children if c.lower_ == "of" for p in c.children if p.pos_ == "PROPN"]
        return known or (bare(sentence, bodies[0]) if bodies else None)


def _known_as(name: str) -> str:
    """A seat or an office of state by the name that the table of media has, and without its article."""
    known = medium(name)
    return known.name if known is not None else name.removeprefix("The ")


def _name_before(token: Token) -> str:
    """The name that stands before a noun for a group: "the Nusra terror group"."""
    return " ".join(
        c.text for c in token.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN" and c.i < token.i
    )
