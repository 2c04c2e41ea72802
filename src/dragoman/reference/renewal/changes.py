"""What an update changes in the register: told before it is put in its place."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reference.renewal.merge import Merged
from dragoman.reference.renewal.rows import Tables, TenureRow

_Key = tuple[str, tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Changes:
    """Tenures that are new, that have ended since, that are gone, and pairs that contradict each other."""

    new: tuple[TenureRow, ...]
    ended: tuple[TenureRow, ...]
    gone: tuple[TenureRow, ...]
    contradictions: tuple[tuple[TenureRow, TenureRow], ...]
    people: int

    @property
    def none(self) -> bool:
        """Whether the tenures are as they were."""
        return not (self.new or self.ended or self.gone)


def changes(current: Tables, merged: Merged) -> Changes:
    """The changes from the register in use to the merged one."""
    before = {_key(row, merged.renamed): row for row in current.tenures}
    after = {_key(row, {}): row for row in merged.tables.tenures}
    years = {(person, office, since[:4]) for person, office, since in before}
    new = [row for key, row in after.items() if key not in before and (key[0], key[1], key[2][:4]) not in years]
    ended = [row for key, row in after.items() if row.to and key in before and not before[key].to]
    later = {(person, office, since[:4]) for person, office, since in after}
    gone = [row for key, row in before.items() if key not in after and (key[0], key[1], key[2][:4]) not in later]
    known = {merged.renamed.get(person.id, person.id) for person in current.people}
    people = sum(person.id not in known for person in merged.tables.people)
    return Changes(tuple(new), tuple(ended), tuple(gone), merged.contradictions, people)


def _key(row: TenureRow, renamed: dict[str, str]) -> _Key:
    return (renamed.get(row.person, row.person), row.office, row.since)
