"""Ministries, agencies and papers that speak, and whose they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.tokens import Token

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.voice import Heard, Voice, bare, of_state, phrase
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene
from dragoman.reference.countries import country
from dragoman.reference.organisations import Medium, media, medium
from dragoman.reference.tables import tree_beside

_PEOPLE = (MentionKind.PERSON, MentionKind.OFFICE)
_STATES = (MentionKind.COUNTRY, MentionKind.CAPITAL)
_OWNING = frozenset((MentionKind.DEMONYM, MentionKind.COUNTRY, MentionKind.CAPITAL))
_OFFICIAL = frozenset(("ministry", "presidency", "government", "crown", "parliament", "mission"))
_INDEPENDENT = frozenset(("newspaper", "broadcaster"))
_PARTS = frozenset(("compound", "appos", "nmod", "amod"))
_GENITIVE = 3  # characters between a state and its ministry: "'s "
_SMALL = frozenset(("of", "for", "and", "the"))
Find = Callable[[Sentence, Token], list[Voice]]


class Outlets:
    """Looks up the bodies and media that the nouns of one article name."""

    def __init__(self, scene: Scene, heard: Heard) -> None:
        """Take the scene of the article, and who was heard so far; that is kept up to date by others."""
        self._scene = scene
        self._heard = heard

    def of(self, sentence: Sentence, token: Token) -> Voice | None:
        """The ministry, agency or paper whose name a noun heads, or that stands behind it."""
        mention = self._scene.mention_at(sentence, token)
        if mention is not None and mention.kind in _PEOPLE and not self._is_wider(sentence, mention):
            return self._officials(sentence, token) if mention.kind is MentionKind.OFFICE and mention.plural else None
        for part in _near(sentence, token):
            one = self._media_at(sentence, part) or self._scene.mention_at(sentence, part)
            known = _known(one) if one is not None and part.head.dep_ != "poss" else None
            if one is None or known is None:
                continue
            of_its_people = part.i != token.i and token.lemma_.lower() in words("persons")
            if not of_its_people or known.kind in _OFFICIAL:
                return self._voice(sentence, token, one, known)
        return self._ministry(sentence, token) or self._apposed(sentence, token) or self._state_media(sentence, token)

    def _ministry(self, sentence: Sentence, token: Token) -> Voice | None:
        """As in "Poland's defence ministry": in small letters it is no name, but a body all the same."""
        if token.lemma_.lower() not in words("bodies") or token.i - 1 < sentence.span.start:
            return None
        before = token.nbor(-1)
        known = medium(f"{before.text} {token.text}") if before.head.i == token.i else None
        if known is None or known.country is not None:
            return None
        owners = [a.side for a in self._scene.owners(sentence, token) if is_state(a.side)]
        state = owners[0] if owners else self._state_of(known.name)
        return Voice("body", body_name(known.name, state), state, *phrase(sentence, token))

    def _officials(self, sentence: Sentence, token: Token) -> Voice | None:
        """As in "Russian Defence Ministry officials": the ministry."""
        for part in _near(sentence, token):
            one = self._media_at(sentence, part)
            known = _known(one) if one is not None else None
            if one is not None and known is not None and known.kind in _OFFICIAL:
                return self._voice(sentence, token, one, known)
        return None

    def _media_at(self, sentence: Sentence, part: Token) -> Mention | None:
        start = sentence.start_of(part)
        mentions = self._scene.mentions[sentence.index]
        return next((m for m in mentions if m.kind is MentionKind.MEDIA and m.start <= start < m.end), None)

    def _is_wider(self, sentence: Sentence, office: Mention) -> bool:
        """As in "the Joint Chiefs of Staff": a body whose name holds the title of an office."""
        return any(
            m.kind is MentionKind.MEDIA and m.start < office.start and office.end <= m.end
            for m in self._scene.mentions[sentence.index]
        )

    def spoken_for(self, sentence: Sentence, token: Token, country: str | None) -> Voice | None:
        """The body that an unnamed spokesman speaks for: "a Foreign Office spokesman"."""
        if "spokes" not in token.lower_:
            return None
        words_of = self._scene.mention_at(sentence, token)
        said = words_of.text if words_of is not None else ""
        named = next((m for m in self._scene.mentions[sentence.index] if _lies_in(m, words_of)), None)
        body = named.text if named is not None else said.partition(" spokes")[0]
        known = medium(body)
        if known is None:
            return None
        state = known.country or (country if is_state(country) else self._state_of(known.name))
        name = known.name if known.country else body_name(body, state)
        return Voice("body", name, state, *phrase(sentence, token))

    def _state_media(self, sentence: Sentence, token: Token) -> Voice | None:
        """As in "North Korean state media", "Iran's state television": media of a state without a name."""
        if token.lower_ not in (*words("media"), "media"):
            return None
        owners = [a.side for a in self._scene.owners(sentence, token) if is_state(a.side)]
        known = country(owners[0] or "") if owners else None
        if known is None:
            return None
        agencies = [m for m in media() if m.kind == "state agency" and m.country == known.alpha3]
        if token.lower_ == "agency" and len(agencies) == 1:  # "the North Korean news agency"
            return Voice("medium", agencies[0].name, known.alpha3, *phrase(sentence, token))
        if not any(c.lower_ in ("state", "official") for c in token.children):
            return None
        adjective = known.adjectives[0] if known.adjectives else known.name
        return Voice("medium", f"{adjective} state {token.lower_}", known.alpha3, *phrase(sentence, token))

    def paper(self, sentence: Sentence, token: Token, find: Find) -> list[Voice]:
        """Whose paper it is: "the statement", "a statement by the ministry", "the Kremlin's readout"."""
        for owner in _owners_of_paper(token):
            is_plain = owner.dep_ in ("compound", "amod") and self._scene.mention_at(sentence, owner) is None
            found = [] if is_plain else find(sentence, owner)
            if found:
                return found[:1]
        start, end = phrase(sentence, token)
        known = self._heard.paper or self._heard.body or self._heard.last
        definite = any(c.lower_ in ("the", "this") for c in token.children) and token.lemma_.lower() != "report"
        return [known.at(start, end)] if known and definite else [Voice("unnamed", None, None, start, end)]

    def again(self, sentence: Sentence, token: Token) -> list[Voice]:
        """The body heard before that a plain noun points back to: "the ministry", "the agency"."""
        lemma = token.lemma_.lower()
        if not any(c.lower_ in ("the", "its") for c in token.children) or self._scene.owners(sentence, token):
            return []
        if lemma in words("media") and self._heard.medium is not None:
            return [self._heard.medium.at(*phrase(sentence, token))]
        known = [v for v in self._heard.bodies if lemma in (v.name or "").lower().split()]
        return [known[-1].at(*phrase(sentence, token))] if known else []

    def _apposed(self, sentence: Sentence, token: Token) -> Voice | None:
        """As in "a South Korean newspaper, Munhwa Ilbo", "his main ally, Iran": the name behind the noun."""
        child = next((c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
        if token.pos_ != "NOUN" or child is None:
            return None
        mention = self._scene.mention_at(sentence, child)
        if mention is None:
            states = [a.side for a in self._scene.owners(sentence, token, modifiers=True) if is_state(a.side)]
            kind = "medium" if token.lemma_.lower() in words("media") else "body"
            return Voice(kind, bare(sentence, child), states[0] if states else None, *phrase(sentence, child))
        if mention.kind in (*_PEOPLE, MentionKind.PLACE) or not mention.name:
            return None
        if mention.kind in _STATES and mention.country:
            return of_state(mention.country, mention.start, mention.end)
        return Voice("body", mention.name, mention.country, mention.start, mention.end)

    def _voice(self, sentence: Sentence, token: Token, named: Mention, known: Medium) -> Voice:
        start, end = phrase(sentence, token)
        kind = "body" if known.kind in _OFFICIAL else "medium"
        if known.country is not None:
            speaks_for = known.kind not in _INDEPENDENT and known.name not in _worldwide()
            return Voice(kind, known.name, known.country if speaks_for else None, start, end)
        owners = [a.side for a in self._scene.owners(sentence, token) if is_state(a.side)]
        beside = [m.country for m in self._scene.mentions[sentence.index] if _owns(m, named)]
        state = next(iter([*owners, *beside]), None) or self._state_of(known.name)
        return Voice(kind, body_name(named.text, state), state, start, end)

    def _state_of(self, name: str) -> str | None:
        """The state of a ministry that only "the" stands before: that of the one told of, else the publisher's."""
        if self._scene.official and self._scene.home is not None:
            return self._scene.home
        heard = [v.country for v in self._heard.bodies if (v.name or "").lower().endswith(name.lower())]
        found = [c for c in heard if c] or self._states_beside(name) or self._states_of_ministers(name)
        return found[-1] if found else self._scene.home

    def _states_beside(self, name: str) -> list[str]:
        """The state that stands before a ministry of this name anywhere in the article, if it is one."""
        found = {
            m.country
            for mentions in self._scene.mentions.values()
            for one in mentions
            if one.kind is MentionKind.MEDIA and one.name == name
            for m in mentions
            if m.country and _owns(m, one)
        }
        return sorted(found) if len(found) == 1 else []

    def _states_of_ministers(self, name: str) -> list[str]:
        """The state of the one minister in the article whose ministry it can be: "the Defense Ministry"."""
        role = name.replace("ministry", "minister")
        found = {p.country for p in self._scene.people() if p.country and p.role == role and is_state(p.country)}
        return sorted(found) if role != name and len(found) == 1 else []


def _near(sentence: Sentence, token: Token) -> list[Token]:
    """The words of a noun phrase in which the name of an agency can stand, its head first."""
    near = [token, *(t for t in token.subtree if t.dep_ in _PARTS and t.i != token.i)]
    behind = sentence.span.doc[token.i + 1] if token.i + 1 < sentence.span.end else token
    if behind.pos_ == "PROPN" and behind.dep_ == token.dep_ and behind.head.i == token.head.i:
        near.append(behind)  # "the official news agency SANA said": the parser gives the verb two subjects
    return near


def _known(mention: Mention) -> Medium | None:
    """The medium of a mention; an agency in capitals may bear the name of a town (SANA)."""
    if mention.kind is MentionKind.MEDIA or (mention.kind is MentionKind.CAPITAL and mention.text.isupper()):
        return medium(mention.text)
    return None


def _owns(mention: Mention, body: Mention) -> bool:
    return mention.kind in _OWNING and 0 <= body.start - mention.end <= _GENITIVE


def _owners_of_paper(token: Token) -> list[Token]:
    found = [c for c in token.children if c.dep_ in ("poss", "compound", "amod")]
    for child in token.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of"):
            found += [p for p in child.children if p.dep_ == "pobj"]
        if child.dep_ == "acl" and child.tag_ == "VBN":
            found += [p for a in child.children if a.dep_ == "agent" for p in a.children if p.dep_ == "pobj"]
    return found


def body_name(said: str, state: str | None) -> str:
    """What a ministry is called with the state it belongs to: "Russian Defence Ministry", "UK Foreign Office"."""
    known = country(state) if state else None
    adjective = (known.adjectives[0] if known.adjectives else known.name) if known is not None else None
    own = medium(f"{adjective} {said}") if adjective is not None else None
    if own is not None and own.country == state:
        return own.name
    general = medium(said)
    name = general.name if general is not None else said
    titled = " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in name.split())
    return f"{adjective} {titled}" if adjective is not None else titled


def _lies_in(mention: Mention, office: Mention | None) -> bool:
    return (
        office is not None
        and mention.kind is MentionKind.MEDIA
        and office.start <= mention.start
        and mention.end <= office.end
    )


@cache
def _worldwide() -> frozenset[str]:
    return frozenset(tree_beside("dragoman.read.who", "home.yml")["worldwide"])
