"""Which statements of several articles are one: the same speaker, and the same words or nearly the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from dragoman.model.edtf import bounds, is_open
from dragoman.model.statement import Speaker
from dragoman.record.names import block_keys, same_person_name
from dragoman.record.statements.compose import composed
from dragoman.record.statements.told import RecordedStatement, ToldStatement

ALIKE = 90.0  # of 100: how alike the words of two articles are where they are one statement
PART = 97.0  # of 100: as much of a shorter quotation stands in the longer one
SHORT = 6  # words; what is shorter is said again on other days, and proves nothing as a part of something longer
NEAR = 7  # days between publications within which a short statement is the same
RUN = 3  # words in a row that copies share
RUNS = 6  # of these, the rarest, by which copies are looked for
_WORD = re.compile(r"[^\W_]+")


def recorded_statements(told: Iterable[ToldStatement]) -> tuple[RecordedStatement, ...]:
    """All statements once, in order of date; those without one stand where they were first published."""
    ordered = sorted(told, key=lambda one: one.key)
    recorded = [composed(group) for group in _groups(ordered)]
    return tuple(sorted(recorded, key=_place_in_time))


def _place_in_time(one: RecordedStatement) -> tuple[str, bool, str, int, str]:
    first, when = one.reports[0], one.date or one.published
    day = bounds(when)[0].isoformat() if when else "9999"
    return (day, one.date is None, first.article, first.number, one.id)


@dataclass(slots=True)
class _Compared:
    """A statement with what comparing needs: its words, in plain letters and in a row, and its days."""

    told: ToldStatement
    words: list[str]
    text: str
    days: tuple[date, date] | None
    published: date | None

    @property
    def runs(self) -> set[tuple[str, ...]]:
        words = self.words
        return {tuple(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1))}


def _compared(told: ToldStatement) -> _Compared:
    words = _WORD.findall(told.content.quote.casefold())
    published = None if told.published is None or is_open(told.published) else bounds(told.published)[1]
    return _Compared(told, words, " ".join(words), bounds(told.date) if told.date else None, published)


def _groups(ordered: Sequence[ToldStatement]) -> list[list[ToldStatement]]:
    """Statements in groups that are one each; each joins the first group whose head it copies."""
    statements = [_compared(told) for told in ordered]
    counts = Counter(run for one in statements for run in one.runs)
    groups: list[list[_Compared]] = []
    by_key: dict[tuple[str, ...], list[int]] = {}
    for one in statements:
        keys = [(who, *run) for who in _speaker_keys(one.told.speaker) for run in _telling(one, counts)]
        near = sorted({n for key in keys for n in by_key.get(key, ())})
        found = next((n for n in near if _joins(one, groups[n])), None)
        if found is None:
            found = len(groups)
            groups.append([])
            for key in keys:
                by_key.setdefault(key, []).append(found)
        groups[found].append(one)
    return [[one.told for one in group] for group in groups]


def _telling(one: _Compared, counts: Counter[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The rarest runs of words that it shares with another statement."""
    shared = sorted((run for run in one.runs if counts[run] > 1), key=lambda run: (counts[run], run))
    yield from shared[:RUNS]


def _speaker_keys(speaker: Speaker) -> list[str]:
    """What two mentions of one speaker have in common: a part of the name in any spelling, or the id."""
    of_name = block_keys(speaker.name) if speaker.name is not None else ()
    return [*of_name, *([speaker.actor_id] if speaker.actor_id else [])] or [speaker.name or "?"]


def _joins(one: _Compared, group: list[_Compared]) -> bool:
    """Whether a statement has the words of a group's head, and nothing that speaks against any of the group."""
    if not _same_words(one, group[0]):
        return False
    short = len(one.words) < SHORT
    return all(
        _same_days(one, other) and not (short and _far(one, other)) and _same_speaker(one.told, other.told)
        for other in group
    )


def _same_words(one: _Compared, other: _Compared) -> bool:
    if one.text == other.text:
        return True
    shorter, longer = sorted((one, other), key=lambda compared: len(compared.text))
    if len(shorter.words) < SHORT:
        return False
    if fuzz.ratio(one.text, other.text, score_cutoff=ALIKE) > 0:
        return True
    quoted = one.told.direct and other.told.direct
    return quoted and fuzz.partial_ratio(shorter.text, longer.text, score_cutoff=PART) > 0


def _same_speaker(one: ToldStatement, other: ToldStatement) -> bool:
    a, b = one.speaker, other.speaker
    if a.actor_id and b.actor_id:
        return a.actor_id == b.actor_id
    if a.country and b.country and a.country != b.country:
        return False
    if a.name is None or b.name is None:
        return (a.name, a.country, a.role) == (b.name, b.country, b.role)
    return a.name == b.name or same_person_name(a.name, b.name)


def _same_days(one: _Compared, other: _Compared) -> bool:
    if one.days is None or other.days is None:
        return True
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def _far(one: _Compared, other: _Compared) -> bool:
    """Whether nothing brings two short statements together in time."""
    if one.told.article == other.told.article or (one.days is not None and other.days is not None):
        return False
    if one.published is None or other.published is None:
        return one.told.text_id != other.told.text_id
    return abs((one.published - other.published).days) > NEAR
