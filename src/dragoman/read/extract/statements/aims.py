"""Whom a speech act is aimed at, and to whom it is said."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.extract.statements.voice import Voice, bare, phrase
from dragoman.read.extract.statements.voices import Voices
from dragoman.read.who.mention import MentionKind
from dragoman.read.who.scene import Scene

_LONGEST = 6  # words of a phrase that is given as it stands
_SIDES = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.CAPITAL, MentionKind.SEAT))
_AIMED = frozenset((Act.ACCUSE, Act.PRAISE, Act.PROMISE, Act.THREATEN, Act.DEMAND, Act.INVITE, Act.APOLOGISE))


def aim_of(scene: Scene, voices: Voices, saying: Saying, voice: Voice) -> tuple[str | None, tuple[int, int] | None]:
    """The target of a saying with the words for it: who is named as such, else who else the content is about."""
    if saying.target is not None:
        value, span = _value(scene, voices, saying.sentence, saying.target, voice.country)
        if value is not None and value not in (voice.country if voice.kind == "state" else None, voice.name):
            return value, span
    if saying.act not in _AIMED:
        return None, None
    if saying.addressee is not None:  # "assured Riga that its troops would stay"
        value, span = _value(scene, voices, saying.sentence, saying.addressee, voice.country)
        if value is not None and span is not None and scene.mention_at(saying.sentence, saying.addressee) is not None:
            return value, span
    return _in_content(scene, saying, voice)


def addressee_of(scene: Scene, voices: Voices, saying: Saying) -> tuple[str | None, tuple[int, int] | None]:
    """To whom it was said, in the same form as a target."""
    if saying.addressee is None:
        return None, None
    return _value(scene, voices, saying.sentence, saying.addressee)


def _value(
    scene: Scene, voices: Voices, sentence: Sentence, token: Token, country: str | None = None
) -> tuple[str | None, tuple[int, int] | None]:
    span = phrase(sentence, token)
    own = [a.side for a in scene.owners(sentence, token, modifiers=True) if is_state(a.side)]
    if own and token.lemma_.lower() in words("governments"):
        return own[0], span
    for voice in voices.of(sentence, token)[:1]:
        if voice.kind == "state":
            return voice.country, span
        if voice.name is not None:
            return voice.name, span
    owners = [a.side for a in scene.owners(sentence, token) if is_state(a.side) and a.side != country]
    if owners:
        return owners[0], span
    if token.pos_ == "PRON":
        return None, None
    said = bare(sentence, token)
    return (said, span) if 0 < len(said.split()) <= _LONGEST else (None, None)


def _in_content(scene: Scene, saying: Saying, voice: Voice) -> tuple[str | None, tuple[int, int] | None]:
    """The first state or person in the content who is not the speaker, nor the speaker's state."""
    inside = [
        m
        for m in scene.mentions[saying.sentence.index]
        if m.start >= saying.start and m.end <= saying.end and not _is_aside(saying.sentence, m.start, saying.start)
    ]
    people = [m for m in inside if m.kind is MentionKind.PERSON and m.person is not None]
    titles = [m for m in inside if m.kind is MentionKind.OFFICE and m.person is not None]
    for mention in [*people, *inside] if saying.act is Act.INVITE else inside:
        if mention.kind is MentionKind.PERSON and mention.person is not None:
            if mention.person.name != voice.name and mention.person.country != voice.country:
                return mention.person.name, (mention.start, mention.end)
        elif mention.kind in _SIDES and is_state(mention.country) and mention.country != voice.country:
            of_a_title = any(t.start <= mention.start and mention.end <= t.end for t in titles)
            if not of_a_title:
                return mention.country, (mention.start, mention.end)
    return None, None


def _is_aside(sentence: Sentence, place: int, start: int) -> bool:
    """Whether a place in the content lies in a relative clause, which is not what the act is about."""
    tokens = sentence.tokens_between(place, place + 1)
    return any(h.dep_ == "relcl" and sentence.start_of(h) >= start for t in tokens for h in (t, *t.ancestors))
