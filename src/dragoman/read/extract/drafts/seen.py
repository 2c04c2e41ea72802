"""What the encoder saw of a date holds where no telling of an engagement has one by rule."""

from __future__ import annotations

from dragoman.read.extract.drafts.draft import Draft

_MONTH = 7  # characters of a date that is no coarser than a month


def take_the_date_seen(draft: Draft) -> None:
    """Give a draft without a date the first that the encoder saw in the text."""
    if draft.date is not None and draft.date.value is not None:
        return
    tellings = sorted(draft.tellings, key=lambda telling: telling.frame.start)
    seen = [t.seen_date for t in tellings if t.seen_date is not None and _is_near(t.seen_date.value)]
    draft.date = seen[0] if seen else draft.date


def _is_near(value: str | None) -> bool:
    """Whether a date is fine enough to be an engagement's own: a year is more often that of something else."""
    return value is not None and len(value) >= _MONTH
