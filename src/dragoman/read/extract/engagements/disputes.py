"""What an article gives two values for that cannot both be, with the words of each."""

from __future__ import annotations

from dragoman.model.dispute import Alternative, Dispute
from dragoman.model.evidence import Evidence
from dragoman.read.extract.drafts.draft import Draft


def disputes_of(draft: Draft, text: str) -> tuple[Dispute, ...]:
    """The disputes of a draft: that on its date, in the order of the text; none where all agree on one."""
    words: dict[tuple[str, str], set[Evidence]] = {}
    for one in sorted(draft.disputed, key=lambda date: (date.start, date.value or "")):
        if one.value is not None:
            told = words.setdefault((one.value, one.reason or "told of the engagement"), set())
            told.add(Evidence.of(text, one.start, one.end))
    if len({value for value, _ in words}) < 2:
        return ()
    readings = (Alternative(value, reason, tuple(sorted(found))) for (value, reason), found in words.items())
    return (Dispute("date", tuple(readings)),)
