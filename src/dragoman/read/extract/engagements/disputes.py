"""What an article gives two values for that cannot both be, with the words of each."""

from __future__ import annotations

from dragoman.model.dispute import Alternative, Dispute
from dragoman.model.evidence import Evidence
from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.tellings.telling import Dated


def disputes_of(draft: Draft, text: str) -> tuple[Dispute, ...]:
    """The disputes of a draft: that on its date, in the order of the text; none where all agree on one."""
    words: dict[tuple[str, str], set[Evidence]] = {}
    for one in sorted(_given(draft), key=lambda date: (date.start, date.value or "")):
        if one.value is not None:
            told = words.setdefault((one.value, one.reason or one.inferred or "told elsewhere in the article"), set())
            told.add(Evidence.of(text, one.start, one.end))
    if len({value for value, _ in words}) < 2:
        return ()
    readings = (Alternative(value, reason, tuple(sorted(found))) for (value, reason), found in words.items())
    return (Dispute("date", tuple(readings)),)


def _given(draft: Draft) -> list[Dated]:
    """The dates in dispute, and the one that stands, where it is told elsewhere."""
    standing = draft.date
    if not draft.disputed or standing is None or any(one.value == standing.value for one in draft.disputed):
        return draft.disputed
    return [*draft.disputed, standing]
