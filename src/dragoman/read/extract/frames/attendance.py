"""Who else was there: "The meeting was attended by A and B", "C and D also took part in the talks"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dragoman.model.engagement import Kind
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.frames.lexicon import lexicon
from dragoman.read.who.actor import Actor
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene

_KINDS = frozenset((Kind.MEETING, Kind.MULTILATERAL, Kind.CALL, Kind.SIGNING, Kind.PRESS_CONFERENCE))


def note_attendance(scene: Scene, sentence: Sentence, frame: Frame) -> None:
    """Mark a frame that only says who was at the meeting told of before, and add them all."""
    verb = frame.carrier
    if frame.kind not in _KINDS or not _attends(verb):
        return
    # As in "X and Y sat in on the talks": these are no talks of theirs.
    sits_in = frame.trigger.i == verb.i and verb.lemma_ == "sit" and any(c.lower_ == "in" for c in verb.children)
    if not frame.refers and not sits_in:
        return
    if frame.trigger.dep_ == "nsubjpass":
        start = next((sentence.end_of(c) for c in verb.children if c.dep_ == "agent"), None)
        present = [*_people(scene, sentence, start, sentence.end)] if start is not None else []
    else:
        present = [*_people(scene, sentence, sentence.start, sentence.start_of(verb))]
    if present:
        frame.attended = True
        frame.add([Actor(m.start, m.end, person=m.person) for m in present], "side")


def _attends(verb: Token) -> bool:
    """As in "attended", "took part in", "sat in on"."""
    if verb.lemma_ in lexicon().words["attending"]:
        return True
    words = {c.lower_ for c in verb.children}
    if verb.tag_ not in ("VBD", "VBN"):
        return False  # "will travel there to take part in a summit" tells of another one
    return any(verb.lemma_ == lemma and with_it in words for lemma, with_it in (("take", "part"), ("sit", "in")))


def _people(scene: Scene, sentence: Sentence, start: int, end: int) -> Iterator[Mention]:
    for mention in scene.mentions[sentence.index]:
        if mention.kind is MentionKind.PERSON and start <= mention.start and mention.end <= end:
            yield mention
