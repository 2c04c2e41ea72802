"""Speech acts that the content tells: a neutral "said" may promise, threaten, demand, deny, invite or announce."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Token

from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.statements.lexicon import speech, words
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.extract.statements.verbs import is_told_as_done, saying_of
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.who.scene import Scene

_COMING = frozenset(("will", "'ll", "’ll", "shall", "would"))
_BOUND = frozenset(("must", "should", "ought"))
_FIRST = frozenset(("i", "we"))
_THIRD = frozenset(("he", "she", "they"))
_NEVER = frozenset(("never", "neither"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ENGAGEMENTS = frozenset(("visit", "meet", "travel", "attend", "hold", "arrive"))
_WISHING = frozenset(("like", "want", "wish", "have"))
_NEAR = 6  # words of the content among which "willingness to" must stand
_SENTENCES = 2  # of a quotation in which the speaker may say what is done by saying it


@dataclass(frozen=True, slots=True)
class Done:
    """What is done by saying something; ``target`` is a word of ``sentence``, where the content says to whom."""

    act: Act
    sentence: Sentence
    target: Token | None = None


class Acts:
    """Reads the acts of the sayings of one article."""

    def __init__(self, scene: Scene) -> None:
        """Take the scene, which knows whose side a subject is on."""
        self._scene = scene
        self._sentences = sorted(scene.sentences, key=lambda s: s.start)
        self._starts = [s.start for s in self._sentences]

    def of(self, saying: Saying, voice: Voice) -> Done:
        """The act of a saying, which what it says decides where its verb is neutral."""
        parts = self._content(saying)
        sentence, tokens = parts[0] if parts else (saying.sentence, [])
        if saying.act is Act.PROMISE and _is_hostile(_tops(tokens), tokens):
            return Done(Act.THREATEN, sentence)
        if saying.act is not Act.ASSERT:
            return Done(saying.act, saying.sentence)
        if self._invites(saying, voice, tokens):
            return Done(Act.INVITE, sentence)
        if saying.how in ("object", "noun"):
            near = [*tokens[:_NEAR], *([saying.word] if saying.word is not None else [])]
            ready = any(t.pos_ == "NOUN" and t.lemma_.lower() in words("ready") for t in near)
            return Done(Act.PROMISE if ready else Act.ASSERT, sentence)
        for other, inside in parts[:_SENTENCES]:
            performed = _performed(other, _tops(inside))
            if performed is not None:
                return performed
        return Done(self._of_clause(saying, voice, tokens), sentence)

    def _content(self, saying: Saying) -> list[tuple[Sentence, list[Token]]]:
        """The sentences of the content, with those of their tokens that belong to it."""
        found = []
        first = max(0, bisect_right(self._starts, saying.start) - 1)
        for sentence in self._sentences[first:]:
            if sentence.start >= saying.end:
                break
            inside = [t for a, b in saying.parts for t in sentence.tokens_between(a, b) if sentence.end > a]
            if any(t.is_alpha for t in inside):
                found.append((sentence, inside))
        return found

    def _of_clause(self, saying: Saying, voice: Voice, tokens: list[Token]) -> Act:
        head = next(iter(_tops(tokens)), None)
        subject = next((c for c in head.children if c.dep_ in _SUBJECTS), None) if head is not None else None
        if head is None or subject is None:
            return Act.ASSERT
        aux = {c.lower_ for c in head.children if c.dep_ == "aux"}
        own = self._is_own(saying, subject, voice)
        if any(c.dep_ == "neg" or c.lower_ in _NEVER for t in (head, subject) for c in t.children):
            past = head.tag_ in ("VBD", "VBN") or "did" in aux
            denied = past and own and subject.lower_ not in _FIRST and not aux & _COMING
            return Act.DENY if denied else Act.ASSERT
        if aux & _COMING:
            return self._of_coming(head, voice, own, tokens)
        if aux & _BOUND and self._is_other_side(saying, subject, voice):
            return Act.DEMAND
        ready = head.lemma_ == "be" and any(c.lemma_.lower() in words("ready") for c in head.children)
        return Act.PROMISE if own and ready else Act.ASSERT

    def _of_coming(self, head: Token, voice: Voice, own: bool, tokens: list[Token]) -> Act:
        """What is still to come: the speaker's own deeds are threatened, promised or announced."""
        lemma = head.lemma_.lower()
        if not own:
            announced = voice.kind in ("body", "medium") and lemma in words("announced")
            return Act.ANNOUNCE if announced else Act.ASSERT
        if _is_hostile([head], tokens):
            return Act.THREATEN
        if lemma in words("no_promise"):
            return Act.ASSERT
        return Act.ANNOUNCE if lemma in _ENGAGEMENTS else Act.PROMISE

    def _is_own(self, saying: Saying, subject: Token, voice: Voice) -> bool:
        """Whether what a clause is about is the speaker or the speaker's side."""
        if subject.lower_ in _FIRST or (subject.lower_ in _THIRD and voice.kind in ("person", "unnamed")):
            return True
        if subject.lower_ == "it":
            return voice.kind in ("state", "body")
        name = (voice.name or "").lower()
        own_side = voice.country is not None and self._side(saying, subject) == voice.country
        return subject.lower_ in name.split() or own_side

    def _is_other_side(self, saying: Saying, subject: Token, voice: Voice) -> bool:
        side = self._side(saying, subject)
        return side is not None and side != voice.country

    def _side(self, saying: Saying, subject: Token) -> str | None:
        """The state that a subject names, or acts for."""
        sentence = next((s for s, inside in self._content(saying) if subject in inside), saying.sentence)
        mention = self._scene.mention_at(sentence, subject)
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
                verb = verb.head if verb.dep_ in ("xcomp", "acomp", "conj") and verb.head.i != verb.i else None
            subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None) if verb is not None else None
            if subject is not None and self._is_other_side(saying, subject, voice):
                return True
        return False


def _performed(sentence: Sentence, heads: list[Token]) -> Done | None:
    """As in "We urge both sides to ...", "I would like to thank ...": what the speaker does by saying so."""
    head = next(iter(heads), None)
    if head is None or not any(c.dep_ == "nsubj" and c.lower_ in _FIRST for c in head.children):
        return None
    verb = head
    if head.lemma_.lower() in _WISHING:
        verb = next((c for c in head.children if c.dep_ == "xcomp"), head)
    elif head.tag_ not in ("VBP", "VBG") or not is_told_as_done(head):
        return None
    entries = tuple(e for e in speech().verbs.get(verb.lemma_.lower(), ()) if e.act is not Act.ASSERT)
    found = saying_of(sentence, verb, entries) if entries else None
    return Done(found.act, sentence, found.target) if found is not None and found.parts else None


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
