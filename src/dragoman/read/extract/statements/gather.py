"""The statements of an article, in the order in which it tells of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dragoman.model.article import Article, BlockKind
from dragoman.model.statement import Statement
from dragoman.read.extract.statements.build import Builder
from dragoman.read.extract.statements.chain import cited, innermost, with_sources
from dragoman.read.extract.statements.handed_on import HandedOn
from dragoman.read.extract.statements.headlines import headline_saying
from dragoman.read.extract.statements.nouns import noun_sayings
from dragoman.read.extract.statements.once import once
from dragoman.read.extract.statements.quoted import Quoted
from dragoman.read.extract.statements.quotes import Quotes
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.extract.statements.stances import stance_saying
from dragoman.read.extract.statements.verbs import verb_sayings
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.extract.statements.voices import Voices
from dragoman.read.when import TimeExpression
from dragoman.read.who.scene import Scene

_READ = frozenset((BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST))
_FIRST = frozenset(("i", "we", "you", "it"))
_REPORTS = frozenset(("medium", "body", "unnamed"))  # who cites others, and is not itself the one who says it
_GOING_ON = frozenset(("add", "continue", "conclude"))
_HANDS_ON = frozenset(("medium", "body"))


def statements_of(article: Article, scene: Scene, times: Sequence[TimeExpression]) -> tuple[Statement, ...]:
    """Who said what in an article, each statement once."""
    return _Gatherer(article, scene, times).statements()


class _Gatherer:
    def __init__(self, article: Article, scene: Scene, times: Sequence[TimeExpression]) -> None:
        self._article = article
        self._scene = scene
        self._voices = Voices(scene)
        self._quotes = Quotes(article, scene.sentences)
        self._spoken: dict[int, list[Voice]] = {}
        self._handed_on = HandedOn(article.text, self._voices, self._spoken)
        self._builder = Builder(article, scene, self._voices, self._quotes, times)

    def statements(self) -> tuple[Statement, ...]:
        found = sorted(self._sayings(), key=_place)
        quoted = Quoted(self._article, self._scene, self._quotes, [s for s in found if not s.is_quoted])
        settled = [*quoted.settled(), *(s for s in found if s.is_quoted and s.parts)]
        in_order = sorted(settled, key=_place)
        for saying in in_order:
            self._hear(saying)
        self._join(in_order)
        spoken = [s for s in in_order if self._spoken[id(s)] and (not s.is_quoted or self._is_told_of(s, quoted))]
        told = [one for saying in innermost(spoken, self._hands_on) for one in self._told(saying)]
        return once(self._article, told)

    def _sayings(self) -> list[Saying]:
        found: list[Saying] = []
        for sentence in self._scene.sentences:
            if sentence.kind not in _READ:
                continue
            label = headline_saying(sentence, self._scene)
            if label is not None:
                found.append(label)
                continue
            here = [*verb_sayings(sentence, self._quotes), *noun_sayings(sentence, self._quotes)]
            here += [s for t in sentence.span if (s := stance_saying(sentence, t, self._quotes)) is not None]
            found += with_sources(here)
        return found

    def _hear(self, saying: Saying) -> None:
        """Look up who speaks, once, in the order of the text."""
        voices: list[Voice] = []
        if saying.before is not None:
            voices = self._spoken.get(id(saying.before), [])
        elif saying.speaker is not None:
            anyone = saying.how == "clause" and not saying.of_things
            voices = self._voices.of(saying.sentence, saying.speaker, anyone)
        self._spoken[id(saying)] = voices
        if voices and not saying.is_quoted:
            self._voices.heard.note(voices[0], saying)

    def _join(self, sayings: list[Saying]) -> None:
        """Let what somebody adds have come the way of what they said just before."""
        for earlier, saying in pairwise(s for s in sayings if self._spoken[id(s)] and not s.is_quoted):
            adds = saying.word is not None and saying.word.lemma_ in _GOING_ON and not saying.sources
            near = saying.sentence.index - earlier.sentence.index <= 1
            if adds and near and self._spoken[id(saying)][0].key == self._spoken[id(earlier)][0].key:
                saying.after = earlier

    def _is_told_of(self, saying: Saying, quoted: Quoted) -> bool:
        """Whether a body tells in quoted words what somebody else said: read-outs of a ministry do."""
        owner = quoted.owner(saying.cue[0]) if saying.cue is not None else None
        if owner is None or saying.speaker is None or saying.speaker.lower_ in _FIRST:
            return False
        outer, inner = self._spoken.get(id(owner), []), self._spoken[id(saying)]
        if not outer or inner[0].name is None or inner[0].name == outer[0].name:
            return False
        return outer[0].kind in _REPORTS or "spokes" in (outer[0].role or "")

    def _hands_on(self, outer: Saying, inner: Saying) -> bool:
        """Whether what somebody tells is another's word: media and bodies hand on, a politician does not."""
        reporter, speaker = self._spoken[id(outer)][0], self._spoken[id(inner)][0]
        if reporter.name is not None and reporter.name == speaker.name:
            return True
        return outer.how == "according" or reporter.kind in _HANDS_ON or "spokes" in (reporter.role or "")

    def _told(self, saying: Saying) -> list[Statement]:
        """The statements of a saying, one for each speaker."""
        voices = self._spoken[id(saying)]
        token = cited(saying)
        if token is not None and saying.how == "clause" and voices[0].kind in _REPORTS:
            source = self._voices.of(saying.sentence, token)[:1]
            if source:
                saying.sources = [t for t in (saying.speaker,) if t is not None]
                voices = source
        via = self._handed_on.of(saying, voices)
        return [self._builder.statement(saying, voice, via) for voice in voices]


def _place(saying: Saying) -> tuple[int, tuple[int, int]]:
    return saying.sentence.start, saying.cue or ((saying.start, saying.end) if saying.parts else (0, 0))
