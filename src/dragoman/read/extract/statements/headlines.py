"""Headlines and labels that put the speaker before or behind a colon or dash: "Putin: We are ready"."""

from __future__ import annotations

import re

from dragoman.model.article import BlockKind
from dragoman.model.statement import Act
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.extract.statements.saying import Saying
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.scene import Scene

_LABEL = re.compile(r"^(?P<who>[^:\"“]{2,60})(?P<mark>:)\s+(?P<what>\S.*)$", re.S)
_SOURCE = re.compile(r"^(?P<what>[^:]+\S)(?P<mark>:)\s+(?P<who>[^:]{2,40}?)[.\s]*$", re.S)
_BEHIND = re.compile(r"^(?P<what>.*\S)\s+(?P<mark>[-–—])\s+(?P<who>[^-–—:]{2,40})$", re.S)
_SPEAKERS = frozenset(
    (
        MentionKind.PERSON,
        MentionKind.OFFICE,
        MentionKind.COUNTRY,
        MentionKind.SEAT,
        MentionKind.ORGANISATION,
        MentionKind.MEDIA,
    )
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VB"))
_BEHIND_NAME = 12  # characters of a label behind its name
_MOST = 4  # words of a label that are no part of a name


def headline_saying(sentence: Sentence, scene: Scene) -> Saying | None:
    """The saying of a headline whose label is somebody who can speak, and hardly anything else."""
    if sentence.kind is not BlockKind.HEADLINE:
        return None
    for pattern in (_LABEL, _SOURCE, _BEHIND):
        found = pattern.match(sentence.text)
        if found is None or len(found["what"].split()) < 3:
            continue
        who = (sentence.start + found.start("who"), sentence.start + found.end("who"))
        named = [
            m for m in scene.mentions[sentence.index] if who[0] <= m.start and m.end <= who[1] and m.kind in _SPEAKERS
        ]
        if not named or len(found["who"].split()) - sum(len(m.text.split()) for m in named) > _MOST:
            continue
        if who[1] - max(m.end for m in named) > _BEHIND_NAME or not _says(sentence, found, named[-1]):
            continue
        token = sentence.tokens_between(named[-1].start, named[-1].end)[-1]
        at = sentence.start + found.start("mark")
        what = (sentence.start + found.start("what"), sentence.start + found.end("what"))
        return Saying(sentence, Act.ASSERT, "colon", (at, at + 1), None, token, [what])
    return None


def _says(sentence: Sentence, label: re.Match[str], named: Mention) -> bool:
    """Whether what stands beside a label can be said; of a state or body it has a verb, unlike "Iraq: the way on"."""
    if named.kind in (MentionKind.PERSON, MentionKind.OFFICE):
        return True
    start, end = sentence.start + label.start("what"), sentence.start + label.end("what")
    return any(t.tag_ in _FINITE for t in sentence.tokens_between(start, end))
