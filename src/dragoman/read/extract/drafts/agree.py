"""Status and date of a finished draft agree: its date may come from another telling than its status, or be shared."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.read.extract.drafts.draft import Draft
from dragoman.read.extract.factuality.status_reading import StatusReading
from dragoman.read.extract.frames.frame import Frame
from dragoman.read.extract.tellings.agreement import agreed, row_for, side_of, without_date
from dragoman.read.extract.tellings.told_tense import told_tense


def agree(drafts: Iterable[Draft], published: str | None) -> None:
    """Make status and date of each draft go together, after the table of ``tellings/agreement.csv``.

    Where the surest telling gives no date and is not sure, the status of the telling that gives the date holds. Where
    both are sure of different things, the date is dropped: nobody can tell which of the two is the engagement. What was
    told ahead on the day on which it was said ("we will meet tomorrow," she said on Monday) is planned as of that day.
    """
    for draft in drafts:
        if published is not None and draft.date is not None and draft.date.value is not None:
            _agree(draft, draft.date.value, published)


def _agree(draft: Draft, value: str, published: str) -> None:
    assert draft.date is not None
    status, lies = draft.status, side_of(value, published)
    told, said = told_tense(_frame_of(draft, status), status), draft.date.said
    if lies == "on the day" or row_for(status.status, lies, told) is None:
        return
    if said is not None and row_for(status.status, side_of(value, said), told) is None:
        return
    dating = _status_that_has_the_date(draft, value, published)
    if dating is None:
        agreeing, draft.date = agreed(status, draft.date, published, told)
        draft.settled = agreeing if agreeing is not status else draft.settled
    elif status.sure:
        draft.date = without_date(status, draft.date, published)
    else:
        draft.settled = dating
    if draft.date.inferred is None:
        draft.inferred.pop("date", None)
    else:
        draft.inferred["date"] = draft.date.inferred


def _frame_of(draft: Draft, status: StatusReading) -> Frame:
    """The frame of the telling that gave a status."""
    return next((t.frame for t in draft.tellings if t.status.word is status.word), draft.first)


def _status_that_has_the_date(draft: Draft, value: str, published: str) -> StatusReading | None:
    """The status of a telling that gives this date itself, and agrees with it."""
    lies = side_of(value, published)
    for telling in draft.tellings:
        own = telling.date is not None and telling.date.value == value
        told = told_tense(telling.frame, telling.status)
        if own and telling.status != draft.status and row_for(telling.status.status, lies, told) is None:
            return telling.status
    return None
