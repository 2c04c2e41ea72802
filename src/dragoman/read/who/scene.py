"""Everything an article names, and which words stand for whom."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.actor import Actor
from dragoman.read.who.counterparts import counterparts
from dragoman.read.who.delegations import Delegation
from dragoman.read.who.families import same_office
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.pairs import both
from dragoman.read.who.pronouns import FIRST, SINGULAR, Pronouns
from dragoman.read.who.register import has_office
from dragoman.read.who.trees import appositions, companions, coordinated, is_definite
from dragoman.read.who.visitors import delegates, visitors
from dragoman.read.who.vocabulary import words

_SIDES = frozenset((MentionKind.COUNTRY, MentionKind.CAPITAL, MentionKind.SEAT, MentionKind.ORGANISATION))
_PLURAL = frozenset(("they", "them", "their", "both", "themselves"))
_OF_STATE = frozenset(("head_of_state", "head_of_government", "royal", "minister", "deputy_minister"))
_DEFINITE = ("the ", "his ", "her ")
_TITLES = frozenset(("excellency", "majesty", "highness", "holiness"))
_TWO = 2
_WE = frozenset(("we", "our", "us", "ourselves"))


class Scene:
    """The mentions of one article, and the actors that words stand for.

    ``home`` is the country of the publisher or of the dateline, for titles without a state ("the foreign minister").
    ``here`` is the place of the dateline, for "arrived here on Friday".
    ``guest`` is the guest of the last visit told of.
    ``pair`` holds the two sides of the last engagement told of, for "the two leaders"; the reader keeps it up to date.
    """

    def __init__(self, sentences: list[Sentence], mentions: dict[int, list[Mention]], home: str | None) -> None:
        self.sentences = sentences
        self.mentions = mentions
        self.home = home
        self.here: Mention | None = None
        self.delegations: list[Delegation] = []
        self.pair: tuple[Actor, ...] = ()
        self.guest: Actor | None = None
        self.visitors: tuple[Actor, ...] = ()  # the guests told of last, for "the visitors", "the delegation"
        self.first_pair: tuple[Actor, ...] = ()
        self.last: Any = None  # the frame told of last, for "the next is to be held in"; the extraction keeps it
        self.official = False
        self.in_question: set[int] = set()
        self.heard: dict[tuple[int, int], tuple[Actor, ...]] = {}
        self._holders: dict[int, Person | None] = {}
        self.pronouns = Pronouns(self)

    def mention_at(self, sentence: Sentence, token: Token) -> Mention | None:
        """The mention that covers a token; people before offices before places."""
        start, end = sentence.start_of(token), sentence.end_of(token)
        covering = [m for m in self.mentions[sentence.index] if m.start < end and m.end > start]
        order = [MentionKind.PERSON, MentionKind.OFFICE]
        return min(covering, key=lambda m: (order.index(m.kind) if m.kind in order else 2, m.start), default=None)

    def actors(self, sentence: Sentence, token: Token) -> list[Actor]:
        """The actors that a noun phrase stands for, with those coordinated with its head."""
        found: list[Actor] = []
        for head in [*coordinated(token), *companions(token)]:
            if found and head.lemma_.lower() in words("spouses"):
                continue
            meant = self._of_head(sentence, head)
            self._hear(sentence, head, meant)
            for actor in meant:
                if all(actor.key != known.key for known in found):
                    found.append(actor)
        return found

    def _hear(self, sentence: Sentence, head: Token, meant: list[Actor]) -> None:
        """Keep whom a word was taken for when first asked: pairs change as the article goes on."""
        if meant:
            self.heard.setdefault((sentence.index, head.i), tuple(meant))

    def _of_head(self, sentence: Sentence, token: Token) -> list[Actor]:
        mention = self.mention_at(sentence, token)
        if mention is not None and mention.kind is MentionKind.PERSON:
            return [_actor_of(mention)]
        pronoun = self._of_pronoun(sentence, token)
        if pronoun is not None:
            return pronoun
        return self._apposed(sentence, token) or self._of_noun(sentence, token, mention)

    def _of_pronoun(self, sentence: Sentence, token: Token) -> list[Actor] | None:
        lower = token.lower_
        if lower in SINGULAR:
            return self._singular(sentence, token)
        if lower in _PLURAL:
            return both(self, sentence, token)
        if lower in FIRST or lower in _WE:
            return self._first_person(sentence, token)
        if token.lemma_.lower() in words("styles"):
            if named := self._apposed(sentence, token):
                return named
            whose = next((c for c in token.children if c.dep_ == "poss" and c.lower_ in SINGULAR), None)
            return self._styled(sentence, whose) if whose is not None else None
        return self._second_person(sentence, token) if lower in ("you", "your") else None

    def _of_noun(self, sentence: Sentence, token: Token, mention: Mention | None) -> list[Actor]:
        if token.lemma_ == "counterpart":
            return counterparts(self, sentence, token)
        if mention is not None and mention.kind is MentionKind.OFFICE:
            return self._office(sentence, token, mention)
        if self.is_both(token):
            return both(self, sentence, token)
        if mention is not None and mention.kind in _SIDES:
            if mention.kind is MentionKind.SEAT:  # "Pakistan's Foreign Office"
                owned = [a for a in self.owners(sentence, token) if a.country not in (None, mention.country)]
                if owned:
                    return owned[:1]
            return [Actor(mention.start, mention.end, country=mention.country, organisation=_body(mention))]
        return self._group(sentence, token, mention)

    def _apposed(self, sentence: Sentence, token: Token) -> list[Actor]:
        for child in appositions(token):
            mention = self.mention_at(sentence, child)
            if mention is not None and mention.kind is MentionKind.PERSON:
                return [_actor_of(mention)]
        return []

    def _office(self, sentence: Sentence, token: Token, office: Mention) -> list[Actor]:
        if office.person is not None:
            return [Actor(office.start, office.end, person=office.person, via="office")]
        if office.plural:
            return self._plural_office(sentence, token, office)
        if any(c.dep_ == "poss" and c.lower_ == "its" for c in token.children):
            return self._of_its_state(sentence, token, office)
        holder = self.holder(office, sentence)
        if holder is not None:
            return [Actor(office.start, office.end, person=holder, via="office")]
        country = office.country or (
            self.home if office.level and not office.name and self._is_of_home(sentence, token, office) else None
        )
        if country or office.name:
            return [
                Actor(
                    office.start,
                    office.end,
                    country=country,
                    organisation=office.name or None,
                    via="office",
                    role=office.role,
                )
            ]
        return []

    def _of_its_state(self, sentence: Sentence, token: Token, office: Mention) -> list[Actor]:
        """As in "Panama made the switch and its president went": the office of the state named before."""
        before = [
            m
            for n in (sentence.index - 1, sentence.index)
            for m in self.mentions.get(n, [])
            if m.end <= sentence.start_of(token)
        ]
        states = [m for m in before if m.kind is MentionKind.COUNTRY]
        if not states:
            return []
        country = states[-1].country
        holder = next((p for p in self.people() if p.country == country and not p.former and _holds(p, office)), None)
        return [Actor(office.start, office.end, person=holder, country=country, via="office", role=office.role)]

    def _is_of_home(self, sentence: Sentence, token: Token, office: Mention) -> bool:
        """Whether an office can be the publisher's own: "the foreign minister", but not "the bloc's envoy"."""
        owned = any(c.dep_ == "poss" and c.lower_ not in SINGULAR for c in token.children)
        return office.level in _OF_STATE and not owned and has_office(self.home, office.role)

    def _plural_office(self, sentence: Sentence, token: Token, office: Mention) -> list[Actor]:
        owners = self.owners(sentence, token)
        if owners:
            return [
                Actor(office.start, office.end, a.person, a.country, a.organisation, "office", office.role)
                for a in owners
            ]
        if office.country or office.name:
            return [
                Actor(office.start, office.end, country=office.country, organisation=office.name or None, via="office")
            ]
        owned = any(
            c.dep_ == "prep" and c.lower_ == "of" and sentence.start_of(c) >= office.end for c in token.children
        )
        return both(self, sentence, token) if self.is_both(token) or (is_definite(token) and not owned) else []

    def holder(self, office: Mention, sentence: Sentence) -> Person | None:
        """The person of this article who holds an office named without them, if the article says so."""
        if office.start not in self._holders:
            self._holders[office.start] = self._find_holder(office)
        return self._holders[office.start]

    def _find_holder(self, office: Mention) -> Person | None:
        if office.visiting and self.guest is not None and self.guest.person is not None:
            return self.guest.person
        best: tuple[float, int] | None = None
        found: Person | None = None
        for person in self.people():
            if person.former or not _holds(person, office) or (office.visiting and person.country in self._grounds()):
                continue
            said = [m for m in person.mentions if m.start < office.start]
            if not said and office.country is None and not office.name:
                continue
            near = office.sentence - said[-1].sentence if said else 10
            score = 3.0 * (person.role == office.role) + 1.5 * (person.country == self.home) - near
            if best is None or (score, -person.order) > best:
                best, found = (score, -person.order), person
        return found or self._last_of_state(office, office.role or "")

    def _last_of_state(self, words_of: Mention, noun: str) -> Person | None:
        """The last person of a state whom "the Chadian official" or "the Iraqi guest" can point back to."""
        text = self.sentences[words_of.sentence].text
        start = words_of.start - self.sentences[words_of.sentence].start
        definite = text[:start].lower().endswith(_DEFINITE) or words_of.text.lower().startswith(_DEFINITE)
        if noun not in words("pointing_back") or words_of.country is None or not definite:
            return None
        near = [
            m
            for n in range(max(0, words_of.sentence - 5), words_of.sentence + 1)
            for m in self.mentions[n]
            if m.kind is MentionKind.PERSON
            and m.person
            and m.end <= words_of.start
            and m.person.country == words_of.country
            and (noun in words("heads_too") or m.person.level not in ("head_of_state", "head_of_government", "royal"))
        ]
        return near[-1].person if near else None

    def _grounds(self) -> tuple[str | None, ...]:
        return (self.home, self.here.country if self.here is not None else None)

    def _group(self, sentence: Sentence, token: Token, mention: Mention | None) -> list[Actor]:
        lemma = token.lemma_.lower()
        if lemma in _TITLES:
            return self._titled(sentence, token)
        if lemma in ("guest", "visitor"):
            return visitors(self, sentence, token) if token.tag_.endswith("S") else self._guest(sentence, token)
        if mention is not None and mention.kind is MentionKind.DEMONYM and token.pos_ in ("NOUN", "PROPN"):
            return [Actor(mention.start, mention.end, country=mention.country, via="group")]
        is_group = lemma in words("groups")
        return (self._led_by(sentence, token) or self._members_of(sentence, token, lemma)) if is_group else []

    def _members_of(self, sentence: Sentence, token: Token, lemma: str) -> list[Actor]:
        start, end = sentence.start_of(token), sentence.end_of(token)
        sides = [
            Actor(
                start,
                end,
                country=a.country or (a.person.country if a.person else None),
                organisation=a.organisation,
                via="group",
            )
            for a in self.owners(sentence, token)
        ]
        one = lemma in ("delegation", "team", "mission", "side") and len(sides) == 1
        if lemma == "delegation" and not sides:
            return visitors(self, sentence, token)
        return (delegates(self, sentence, sides[0]) if one else []) or sides

    def _titled(self, sentence: Sentence, token: Token) -> list[Actor]:
        """As in "His Excellency", "Her Majesty": the most salient crowned or elected head named before."""
        person = self.pronouns.person(sentence, token)
        return [Actor(sentence.start_of(token), sentence.end_of(token), person=person, via="pronoun")] if person else []

    def _guest(self, sentence: Sentence, token: Token) -> list[Actor]:
        """As in "the Iraqi guest": the last person of that state; "the guest" is the one of the visit told of."""
        start, end = sentence.start_of(token), sentence.end_of(token)
        people = [m for m in self._inside(sentence, token) if m.kind is MentionKind.DEMONYM]
        known = self._last_of_state(people[0], token.lemma_.lower()) if people else None
        if known is not None:
            return [Actor(start, end, person=known, via="office")]
        if not people and self.guest is not None and any(c.lower_ in ("the", "his", "her") for c in token.children):
            return [Actor(start, end, person=self.guest.person, country=self.guest.country, via="office")]
        return []

    def _led_by(self, sentence: Sentence, token: Token) -> list[Actor]:
        """The head of a delegation "led by" somebody."""
        for child in token.children:
            if child.dep_ in ("acl", "relcl") and child.lemma_ in ("lead", "head", "include", "comprise"):
                for agent in child.children:
                    if agent.dep_ == "agent":
                        return [a for p in agent.children for a in self.actors(sentence, p) if a.person]
        return []

    def owners(self, sentence: Sentence, token: Token, modifiers: bool = False) -> list[Actor]:
        """The states and organisations that a noun is said to belong to: adjectives, genitives and "of" phrases."""
        found: list[Actor] = []
        heads: list[Token] = []
        for child in token.children:
            if child.dep_ in ("amod", "compound", "nmod") or (child.dep_ in ("poss", "appos") and not modifiers):
                heads.extend(coordinated(child))
            elif child.dep_ == "prep" and (
                child.lower_
                in (("of", "from", "for", "in") if token.lemma_.lower() == "ministry" else ("of", "from", "for"))
                or (child.lower_ == "to" and token.lemma_.lower() in words("retinue"))
            ):
                heads.extend(h for p in child.children if p.dep_ == "pobj" for h in coordinated(p))
        for head in heads:
            if head.lemma_.lower() in words("governing") and not self._inside(sentence, head, alone=True):
                found.extend(a for a in self.owners(sentence, head) if all(a.key != f.key for f in found))
                continue
            if self.is_both(head):
                found.extend(
                    Actor(a.start, a.end, country=a.side, via="group") for a in both(self, sentence, head) if a.side
                )
                continue
            for m in self._inside(sentence, head, alone=True):
                actor = self._owner(sentence, m)
                if actor is not None and all(actor.key != a.key for a in found):
                    found.append(actor)
        return found

    def _owner(self, sentence: Sentence, m: Mention) -> Actor | None:
        """The state or organisation of a mention: a person's and an officer's is the one they act for."""
        country: str | None = None
        if m.kind is MentionKind.PERSON and m.person is not None:
            country = m.person.country
        elif m.kind is MentionKind.OFFICE and not m.plural:
            holder = m.person or self.holder(m, sentence)
            country = holder.country if holder is not None else m.country
        if country:
            return Actor(m.start, m.end, country=country, via="group")
        if m.kind in _SIDES or m.kind is MentionKind.DEMONYM:
            return Actor(m.start, m.end, country=m.country, organisation=_body(m), via="group")
        return None

    def _inside(self, sentence: Sentence, token: Token, alone: bool = False) -> list[Mention]:
        tokens = (
            [token] if alone else [token, *(t for t in token.subtree if t.dep_ in ("amod", "compound", "poss", "nmod"))]
        )
        first, last = min(t.i for t in tokens), max(t.i for t in tokens)
        start, end = sentence.start_of(token.doc[first]), sentence.end_of(token.doc[last])
        inside = [m for m in self.mentions[sentence.index] if m.start < end and m.end > start]
        plain = [m for m in inside if m.kind is not MentionKind.OFFICE]
        return plain or (inside if token.dep_ in ("poss", "pobj") else [])

    def _singular(self, sentence: Sentence, token: Token) -> list[Actor]:
        person = self.pronouns.person(sentence, token)
        return [Actor(sentence.start_of(token), sentence.end_of(token), person=person, via="pronoun")] if person else []

    def _styled(self, sentence: Sentence, possessive: Token) -> list[Actor]:
        """As in "His Majesty": whom the possessive means, else the one of a crown named last, however far above."""
        start, end = sentence.start_of(possessive), sentence.start_of(possessive.head) + len(possessive.head)
        person = self.pronouns.person(sentence, possessive)
        if person is None:
            before = [m for n in range(sentence.index) for m in self.mentions[n] if m.person is not None]
            crowned = [m.person for m in before if m.person is not None and m.person.level == "royal"]
            person = crowned[-1] if crowned else None
        return [Actor(start, end, person=person, via="pronoun")] if person is not None else []

    def is_both(self, token: Token) -> bool:
        """Whether a noun stands for two sides at once: "the two leaders", "both sides", "the pair"."""
        if token.lower_ in words("pairs") and (token.tag_ == "NNS" or token.lower_ in ("pair", "duo", "two")):
            return any(c.lower_ == "the" for c in token.children) and not any(c.dep_ == "prep" for c in token.children)
        counted = any(c.lower_ in ("two", "both") for c in token.children)
        return counted and token.lemma_.lower() in words("both")

    def _first_person(self, sentence: Sentence, token: Token) -> list[Actor]:
        """As in "I" is the speaker, "we" the speaker and their side; in a government's own text, that government."""
        start, end = sentence.start_of(token), sentence.end_of(token)
        speaker = self.pronouns.speaker(sentence, token)
        if speaker is not None:
            met = self.pronouns.speakers() if token.lower_ in _WE else []
            both_sides = met if len(met) == len({p.country for p in met} - {None}) == _TWO else [speaker]
            return [Actor(start, end, person=p, via="pronoun") for p in both_sides]
        if self.official and self.home is not None:
            return [Actor(start, end, country=self.home, via="pronoun")]
        return []

    def _second_person(self, sentence: Sentence, token: Token) -> list[Actor]:
        """As in "You" in a transcript: the other one of its two speakers."""
        speaker, all_speakers = self.pronouns.speaker(sentence, token), self.pronouns.speakers()
        others = [p for p in all_speakers if p is not speaker]
        if speaker is None or len(others) != 1:
            return []
        return [Actor(sentence.start_of(token), sentence.end_of(token), person=others[0], via="pronoun")]

    def people(self) -> list[Person]:
        """Everybody whom the article names, in the order in which they were made out."""
        return sorted({m.person for ms in self.mentions.values() for m in ms if m.person}, key=lambda p: p.order)


def _actor_of(mention: Mention) -> Actor:
    return Actor(mention.start, mention.end, person=mention.person)


def _body(mention: Mention) -> str | None:
    return mention.name if mention.kind is MentionKind.ORGANISATION else None


def _holds(person: Person, office: Mention) -> bool:
    if office.name and not office.country:
        return bool(person.role == office.role and person.country is None)  # an organisation's
    same_state = office.country is None or person.country == office.country
    if not same_state:
        return False
    return any(same_office(office.role, role) for role in (person.role, *sorted(person.roles)) if role and office.role)
