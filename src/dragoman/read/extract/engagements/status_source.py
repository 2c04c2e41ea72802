"""Whose word a status is, and when it was given: "Ankara said on Monday that the visit was off"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.engagement import Status, StatusSource
from dragoman.model.evidence import Evidence
from dragoman.model.statement import Statement
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.frames.frame import is_state
from dragoman.read.extract.particulars.setting import Setting
from dragoman.read.extract.tellings.giving_word import gives_word
from dragoman.read.extract.tellings.owned import hangs_on, top_of
from dragoman.read.extract.tellings.telling import Telling
from dragoman.read.when import resolve
from dragoman.reference.countries import country_name

_DAY = 10  # characters of a date of day precision
_ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True, slots=True)
class Sourced:
    """A source with the words that name it and its day."""

    source: StatusSource
    words: tuple[Evidence, ...]


def status_source_of(draft: Draft, setting: Setting, statements: Sequence[Statement]) -> Sourced | None:
    """Who gives an engagement the status that it has, and on what day; None where the article itself does."""
    telling = next((t for t in draft.tellings if t.status.word is draft.status.word), None)
    return source_of(telling, draft, setting, statements) if telling is not None else None


def source_of(telling: Telling, draft: Draft, setting: Setting, statements: Sequence[Statement]) -> Sourced | None:
    """The same for one telling: the statement that its word of status stands in or is the cue of."""
    done = telling.status.status in (Status.OCCURRED, Status.ONGOING)  # "she told a press conference" speaks at it
    said = said_in(telling.frame.sentence.start_of(telling.status.word), statements, with_cues=not done)
    if said is None:
        day = _day_of_the_word(telling, draft, setting)
        return Sourced(StatusSource((), day[0]), (day[1],)) if day is not None else None
    by = tuple(dict.fromkeys((speaker_of(said, setting.text), *map(_bare, said.via))))
    words = (Evidence.of(setting.text, said.speaker.start, said.speaker.end), *said.support.date)
    words += tuple(one for found in said.support.via for one in found)
    if said.date is None and (day := _day_of_the_word(telling, draft, setting)) is not None:
        return Sourced(StatusSource(by, day[0]), (*words, day[1]))
    return Sourced(StatusSource(by, said.date), words)


def said_in(start: int, statements: Sequence[Statement], with_cues: bool) -> Statement | None:
    """The innermost statement that a word at this place belongs to, as part of the content or, if asked, its cue."""
    around = [
        one
        for one in statements
        if one.content.start <= start < one.content.end
        or (with_cues and one.cue and one.cue.start <= start < one.cue.end)
    ]
    return min(around, key=lambda one: (one.content.end - one.content.start, one.content.start), default=None)


def speaker_of(statement: Statement, text: str) -> str:
    """The name of a speaker; a state by its code, who is not named by the words that stand for them."""
    speaker = statement.speaker
    if speaker.name is None:
        return _bare(text[speaker.start : speaker.end])
    code = speaker.country
    return code if code is not None and is_state(code) and country_name(code) == speaker.name else _bare(speaker.name)


def _bare(name: str) -> str:
    """A name without its article: "Kremlin" as among the sources."""
    return next((name[len(one) :] for one in _ARTICLES if name.lower().startswith(one)), name)


def _day_of_the_word(telling: Telling, draft: Draft, setting: Setting) -> tuple[str, Evidence] | None:
    """The day on which it was agreed or called off: "was called off on Monday", "agreed on Tuesday to meet"."""
    word, sentence = telling.status.word, telling.frame.sentence
    if word.pos_ != "VERB" or not gives_word(word) or word.i == telling.frame.trigger.i:
        return None
    for one in setting.times:
        own = draft.date is not None and draft.date.value is not None and draft.date.start == one.start
        if one.kind != "date" or one.bound is not None or own or not sentence.start <= one.start < sentence.end:
            continue
        tokens = sentence.tokens_between(one.start, one.end)
        if tokens and hangs_on(top_of(tokens), word):
            value = resolve(one, published=setting.published, tense="past").value
            if value is not None and len(value) == _DAY:
                return value, Evidence.of(setting.text, one.start, one.end)
    return None
