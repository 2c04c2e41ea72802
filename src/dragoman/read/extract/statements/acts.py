"""Speech acts that the content tells: a neutral "said" may promise, threaten, demand, invite or announce."""

from __future__ import annotations

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import words
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.who.scene import Scene

_COMING = frozenset(("will", "'ll", "’ll", "shall", "would"))
_BOUND = frozenset(("must", "should", "ought"))
_OWN = frozenset(("i", "we", "it", "he", "she", "they"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ENGAGEMENTS = frozenset(("visit", "meet", "travel", "attend", "hold", "arrive"))
_FIRST = 6  # words of the content among which "willingness to" must stand


class Acts:
    """Reads the acts of the sayings of one article."""

    def __init__(self, scene: Scene) -> None:
        """Take the scene, which knows whose side a subject is on."""
        self._scene = scene

    def of(self, saying: Saying, voice: Voice) -> Act:
        """The act of a saying whose verb is neutral, by what its content says; any other act stands."""
        tokens = [t for start, end in saying.parts for t in saying.sentence.tokens_between(start, end)]
        heads = _tops(tokens)
        if saying.act is Act.PROMISE and _is_hostile(heads, tokens):
            return Act.THREATEN
        if saying.act is not Act.ASSERT:
            return saying.act
        if self._invites(saying, voice, tokens):
            return Act.INVITE
        if saying.how in ("object", "noun"):
            near = [*tokens[:_FIRST], *([saying.word] if saying.word is not None else [])]
            ready = any(t.pos_ == "NOUN" and t.lemma_.lower() in words("ready") for t in near)
            return Act.PROMISE if ready else Act.ASSERT
        return self._of_clause(saying, voice, heads[0], tokens) if heads else Act.ASSERT

    def _of_clause(self, saying: Saying, voice: Voice, head: Token, tokens: list[Token]) -> Act:
        aux = {c.lower_ for c in head.children if c.dep_ == "aux"}
        subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None)
        negated = any(c.dep_ == "neg" for c in head.children)
        if subject is None or negated:
            return Act.ASSERT
        own = self._is_own(saying, subject, voice)
        if aux & _COMING and own:
            if _is_hostile([head], tokens):
                return Act.THREATEN
            return Act.ANNOUNCE if head.lemma_.lower() in _ENGAGEMENTS else Act.PROMISE
        if aux & _COMING and voice.kind in ("body", "medium") and head.lemma_.lower() in words("announced"):
            return Act.ANNOUNCE
        if aux & _BOUND and self._is_other_side(saying, subject, voice):
            return Act.DEMAND
        ready = head.lemma_ == "be" and any(c.lemma_.lower() in words("ready") for c in head.children)
        return Act.PROMISE if own and ready else Act.ASSERT

    def _is_own(self, saying: Saying, subject: Token, voice: Voice) -> bool:
        """Whether what a clause is about is the speaker or the speaker's side."""
        if subject.lower_ in _OWN:
            return True
        name = (voice.name or "").lower()
        return subject.lower_ in name.split() or (
            voice.country is not None and self._side(saying, subject) == voice.country
        )

    def _is_other_side(self, saying: Saying, subject: Token, voice: Voice) -> bool:
        side = self._side(saying, subject)
        return side is not None and side != voice.country

    def _side(self, saying: Saying, subject: Token) -> str | None:
        """The state that a subject names, or acts for."""
        mention = self._scene.mention_at(saying.sentence, subject)
        if mention is None:
            return None
        country = mention.person.country if mention.person is not None else mention.country
        return country if is_state(country) else None

    def _invites(self, saying: Saying, voice: Voice, tokens: list[Token]) -> bool:
        """As in "hopes that the president will attend": another one's coming is hoped for."""
        cue = [saying.word] if saying.word is not None else []
        hoping = next((t for t in [*cue, *tokens] if t.lemma_.lower() in words("hoping")), None)
        if hoping is None:
            return False
        for token in tokens:
            if token.i <= hoping.i or token.lemma_.lower() not in words("coming"):
                continue
            verb: Token | None = token
            while verb is not None and not any(c.dep_ in _SUBJECTS for c in verb.children):
                verb = verb.head if verb.dep_ in ("xcomp", "acomp", "conj") else None
            subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None) if verb is not None else None
            if subject is not None and self._is_other_side(saying, subject, voice):
                return True
        return False


def _tops(tokens: list[Token]) -> list[Token]:
    """The verbs at the top of the content."""
    inside = {t.i for t in tokens}
    return [
        t
        for t in tokens
        if t.pos_ in ("VERB", "AUX")
        and t.dep_ not in ("aux", "auxpass")
        and (t.head.i not in inside or t.head.i == t.i)
    ]


def _is_hostile(heads: list[Token], tokens: list[Token]) -> bool:
    return any(h.lemma_.lower() in words("hostile") for h in heads) or any(
        t.pos_ == "NOUN" and t.lemma_.lower() in words("hostile_nouns") for t in tokens
    )
