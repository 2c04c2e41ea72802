"""The particulars of one engagement from all reports of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.model.particulars import Claim, Delegation, Particulars, Told
from dragoman.record.merge.report import Report
from dragoman.record.names import fold, same_name


def merged_particulars(told: Sequence[Report], length: str | None) -> Particulars:
    """Of each list all values, of the others the one that most reports give; ``length`` is the one agreed on."""
    found = [report.engagement.particulars for report in told]
    return Particulars(
        mode=_most_told(one.mode for one in found),
        channel=_most_told(one.channel for one in found),
        sidelines_of=_most_told(one.sidelines_of for one in found),
        length=Told(length) if length else None,
        invited_by=_names(one.invited_by for one in found),
        hosted_by=_names(one.hosted_by for one in found),
        mediated_by=_names(one.mediated_by for one in found),
        carried=_names(one.carried for one in found),
        claims=tuple(dict.fromkeys(_bare(claim) for one in found for claim in one.claims)),
        delegations=_delegations([one for part in found for one in part.delegations]),
    )


def _most_told(values: Iterable[Told | None]) -> Told | None:
    """The value that most reports give, of several such the first in order of the alphabet."""
    counts = Counter(one.value for one in values if one is not None)
    return Told(min(counts, key=lambda value: (-counts[value], value))) if counts else None


def _names(lists: Iterable[tuple[Told, ...]]) -> tuple[Told, ...]:
    """All values in the order in which they were first told, those alike once."""
    kept: list[str] = []
    for value in (one.value for values in lists for one in values):
        if not any(fold(value) == fold(other) or same_name(value, other) for other in kept):
            kept.append(value)
    return tuple(Told(value) for value in kept)


def _bare(claim: Claim) -> Claim:
    return Claim(claim.ordinal, claim.of, claim.since, claim.within)


def _delegations(told: list[Delegation]) -> tuple[Delegation, ...]:
    """One for each side and head; a report that tells neither head nor size adds nothing to one that does."""
    kept: list[Delegation] = []
    for one in told:
        known = next((n for n, other in enumerate(kept) if _is_same(one, other)), None)
        if known is None:
            kept.append(Delegation(one.side, one.led_by, one.size))
        else:
            other = kept[known]
            kept[known] = Delegation(other.side or one.side, other.led_by or one.led_by, other.size or one.size)
    return tuple(kept)


def _is_same(one: Delegation, other: Delegation) -> bool:
    if one.side and other.side and one.side != other.side:
        return False
    led = one.led_by is None or other.led_by is None or same_name(one.led_by, other.led_by)
    return led and (one.size is None or other.size is None or one.size == other.size)
