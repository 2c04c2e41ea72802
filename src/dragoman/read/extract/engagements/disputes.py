"""What an article gives two values for that cannot both be, with the words of each."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.dispute import Alternative, Dispute
from dragoman.model.engagement import Status
from dragoman.model.evidence import Evidence
from dragoman.model.statement import Statement
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.engagements.status_source import source_of
from dragoman.read.extract.particulars.setting import Setting
from dragoman.read.extract.tellings.telling import Dated

_DONE = (Status.OCCURRED, Status.ONGOING)


def disputes_of(draft: Draft, setting: Setting, statements: Sequence[Statement] = ()) -> tuple[Dispute, ...]:
    """The disputes of a draft, on its date and on its status, in the order of the text; none where all agree."""
    return (*_on_the_date(draft, setting.text), *_on_the_status(draft, setting, statements))


def _on_the_date(draft: Draft, text: str) -> tuple[Dispute, ...]:
    words: dict[tuple[str, str], set[Evidence]] = {}
    for one in sorted(_given(draft), key=lambda date: (date.start, date.value or "")):
        if one.value is not None:
            told = words.setdefault((one.value, one.reason or one.inferred or "told elsewhere in the article"), set())
            told.add(Evidence.of(text, one.start, one.end))
    if len({value for value, _ in words}) < 2:
        return ()
    readings = (Alternative(value, reason, tuple(sorted(found))) for (value, reason), found in words.items())
    return (Dispute("date", tuple(readings)),)


def _on_the_status(draft: Draft, setting: Setting, statements: Sequence[Statement]) -> tuple[Dispute, ...]:
    """That one denies what another confirms: each status with whose word it is."""
    outright = [t for t in draft.tellings if t.status.sure and not t.frame.hint]
    denied = [t for t in outright if t.status.status is Status.DENIED]
    done = [t for t in outright if t.status.status in _DONE]
    if draft.status.status is not Status.DENIED or not denied or not done:
        return ()
    words: dict[tuple[str, str], list[Evidence]] = {}
    for telling in sorted((*denied, *done), key=lambda t: t.frame.start):
        found = source_of(telling, draft, setting, statements)
        reason = (
            f"told by {', '.join(found.source.by)}" if found is not None and found.source.by else "told by the article"
        )
        sentence, word = telling.frame.sentence, telling.status.word
        told = Evidence.of(setting.text, sentence.start_of(word), sentence.end_of(word))
        own = words.setdefault((str(telling.status.status), reason), [])
        own.extend((told, *(found.words if found is not None else ())))
    if len({reason for _, reason in words}) < 2:
        return ()  # one voice that tells of two things
    readings = (Alternative(value, reason, tuple(sorted(set(found)))) for (value, reason), found in words.items())
    return (Dispute("status", tuple(readings)),)


def _given(draft: Draft) -> list[Dated]:
    """The dates in dispute, and the one that stands, where it is told elsewhere."""
    standing = draft.date
    if not draft.disputed or standing is None or any(one.value == standing.value for one in draft.disputed):
        return draft.disputed
    return [*draft.disputed, standing]
