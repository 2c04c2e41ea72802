"""What the values of a statement rest on."""

from __future__ import annotations

from dragoman.model.evidence import Evidence
from dragoman.model.statement import Act, StatementSupport
from dragoman.read.extract.statements.saying import Saying, Span
from dragoman.read.extract.statements.voice import Voice
from dragoman.read.who.mention import Person
from dragoman.read.who.names import parts
from dragoman.read.who.scene import Scene

_HOW = {
    "clause": "a clause or quotation behind or before a verb of speech",
    "infinitive": "an infinitive behind a verb of speech",
    "gerund": "a gerund behind a verb of speech",
    "object": "the object of a verb of speech",
    "named": "what a verb of speech calls its object",
    "phrase": "the phrase behind a verb of speech",
    "noun": "what stands behind a noun of speech",
    "according": "the clause that a source is named for",
    "colon": "what stands behind a colon or dash",
    "going_on": "a quotation of its own",
}


class Grounds:
    """Looks up the words behind the values of the statements of one article."""

    def __init__(self, text: str, scene: Scene) -> None:
        """Take the text of the article, and its scene for the names of those who speak."""
        self._text = text
        self._people = {p.name: p for p in reversed(scene.people())}

    def of(
        self, saying: Saying, voice: Voice, act: Act, spans: dict[str, Span | None], via: list[Span]
    ) -> StatementSupport:
        """The support of a statement; ``spans`` holds the words for its target, addressee and date, or None."""
        cue = () if saying.cue is None else (Evidence.of(self._text, *saying.cue),)
        return StatementSupport(
            speaker=self._speaker(voice),
            act=cue,
            target=self._words(spans["target"]),
            addressee=self._words(spans["addressee"]),
            date=self._words(spans["date"]),
            via=tuple(self._words(one) for one in via),
            inferred=self._inferred(saying, voice, act),
            rules={"content": _HOW[saying.how]},
        )

    def _words(self, span: Span | None) -> tuple[Evidence, ...]:
        return () if span is None else (Evidence.of(self._text, *span),)

    def _speaker(self, voice: Voice) -> tuple[Evidence, ...]:
        """Where a person is named and given an office, if the words of this mention do not say so."""
        person = self._people.get(voice.name or "") if voice.kind == "person" else None
        if person is None:
            return ()
        spans = [] if _names(self._text[voice.start : voice.end], person) else self._naming(person, voice.start)
        spans += [person.office_words] if person.office_words is not None and person.role == voice.role else []
        found = [Evidence.of(self._text, *span) for span in spans]
        return tuple(one for one in dict.fromkeys(found) if (one.start, one.end) != (voice.start, voice.end))

    def _naming(self, person: Person, place: int) -> list[Span]:
        """The name before a place, else the first one."""
        named = [m for m in person.mentions if _names(m.text, person)] or person.mentions
        before = [m for m in named if m.end <= place]
        return [(m.start, m.end) for m in (before[-1:] or named[:1])]

    def _inferred(self, saying: Saying, voice: Voice, act: Act) -> dict[str, str]:
        found: dict[str, str] = {}
        if saying.cue is None:
            found["speaker"] = "the quotation goes on with the speaker before it"
            found["act"] = "a quotation that no verb introduces"
        if act is not saying.act:
            found["act"] = "what the content says"
        person = self._people.get(voice.name or "") if voice.kind == "person" else None
        if person is not None and person.state_inferred_from is not None:
            found["country"] = person.state_inferred_from
        return found


def _names(words: str, person: Person) -> bool:
    return parts(person.name)[-1] in parts(words)
