"""The report that a judgement is on, found again when a new reading of its article gave it another id.

The rule, in this order; what stood beside the judged report when it was judged is never taken for it:

1. The id is there: it is the same report.
2. In the same text, the one engagement of the same kind that the same words tell of; in a further version of the
   article, the one that words of the same wording tell of, with a party in common. Of several, the one of that date.
3. The one engagement of the same kind with a party in common and days that can be the same.
4. In the same text, the one engagement of another kind that the same words tell of. A judgement on two reports does
   not follow there.

Otherwise the judgement waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.edtf import compatible
from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Evidence
from dragoman.model.person_judgement import JudgedReport
from dragoman.model.reading import Reading
from dragoman.record.names import fold, same_person_name


@dataclass(frozen=True, slots=True)
class Found:
    """The id of a judged report now, None where the judgement waits; ``reason`` in words, empty where nothing moved."""

    engagement: str | None
    reason: str = ""


def judged_report(reading: Reading, engagement: Engagement) -> JudgedReport:
    """A report as it is now, for a judgement to be kept with."""
    return JudgedReport(
        engagement.id,
        reading.article.name,
        reading.article.id,
        engagement.kind,
        next(iter(trigger_words(engagement)), None),
        engagement.date,
        parties_of(engagement),
        tuple(sorted(one.id for one in reading.engagements if one.id != engagement.id)),
    )


def trigger_words(engagement: Engagement) -> tuple[Evidence, ...]:
    """The words that tell of an engagement; its sentences where its reading does not give them."""
    return engagement.support.kind or engagement.evidence


def parties_of(engagement: Engagement) -> tuple[str, ...]:
    """The names of its persons, the states of all and the sides, in order."""
    people = {value for who in engagement.participants for value in (who.name, who.country) if value}
    return tuple(sorted(people | set(engagement.collective_participants)))


def find_again(judged: JudgedReport, readings: Sequence[Reading], *, any_kind: bool) -> Found:
    """Where a judged report is in these readings: those that have its id, its text or its article's name.

    ``any_kind`` lets the fourth step of the rule be taken. The order of the readings does not matter.
    """
    if any(one.id == judged.engagement for reading in readings for one in reading.engagements):
        return Found(judged.engagement)
    ordered = sorted(readings, key=lambda reading: reading.article.name)
    same_text = [reading for reading in ordered if judged.text_id and reading.article.id == judged.text_id]
    same_name = [reading for reading in ordered if reading.article.name == judged.article]
    candidates = same_text or same_name
    if not candidates:
        return Found(None, f"no article {judged.article} is on record" if judged.article else "no report has this id")
    for reading in candidates:
        found = _in_reading(judged, reading, any_kind)
        if found is not None:
            return found
    return Found(None, f"{candidates[0].article.name} does not tell of it any more, or of several that it could be")


def _in_reading(judged: JudgedReport, reading: Reading, any_kind: bool) -> Found | None:
    strange = [one for one in reading.engagements if one.id not in judged.beside]
    same_text = reading.article.id == judged.text_id
    there = [one for one in strange if _told_there(judged, one, same_text)]
    alike = [one for one in strange if one.kind is judged.kind and _can_be(judged, one)]
    steps: list[tuple[Iterable[Engagement], str]] = [
        ([one for one in there if one.kind is judged.kind], "its words"),
        (alike, "its kind, parties and days"),
        ([one for one in there if one.kind is not judged.kind] if any_kind and same_text else [], "its words"),
    ]
    for found, why in steps:
        one = _only(list(found), lambda other: other.date == judged.date)
        if one is not None:
            return Found(one.id, f"{reading.article.name} was read anew: found by {why}")
    return None


def _told_there(judged: JudgedReport, one: Engagement, same_text: bool) -> bool:
    words = judged.trigger
    if words is None:
        return False
    if same_text:
        return any(span.start < words.end and words.start < span.end for span in trigger_words(one))
    wording = words.quote.casefold()
    return any(span.quote.casefold() == wording for span in trigger_words(one)) and _share_a_party(judged, one)


def _can_be(judged: JudgedReport, one: Engagement) -> bool:
    days = one.date == judged.date or (one.date and judged.date and compatible(one.date, judged.date))
    return bool(days) and _share_a_party(judged, one)


def _share_a_party(judged: JudgedReport, one: Engagement) -> bool:
    """Whether they have a person or an organisation in common, or two states."""
    ours, theirs = judged.parties, parties_of(one)
    states = {name for name in ours if _is_state(name)} & set(theirs)
    named = [(a, b) for a in ours for b in theirs if not _is_state(a) and not _is_state(b)]
    return len(states) > 1 or any(fold(a) == fold(b) or same_person_name(a, b) for a, b in named)


def _is_state(name: str) -> bool:
    return len(name) == 3 and name.isalpha() and name.isupper()


def _only(found: list[Engagement], better: Callable[[Engagement], bool]) -> Engagement | None:
    """The only one, or the only better one; None where there is none or several."""
    if len(found) == 1:
        return found[0]
    best = [one for one in found if better(one)]
    return best[0] if len(best) == 1 else None
