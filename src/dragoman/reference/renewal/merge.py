"""What was fetched, merged into the register that is there.

The outcome depends on the packaged register, on what was fetched and on the rows that a person has added, never on how
often or in which order updates were made: within what was asked for, the rows of earlier updates are left out first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dragoman.reference.renewal.people import identities, joined
from dragoman.reference.renewal.rows import PersonRow, SourceRow, Tables, TenureRow
from dragoman.reference.renewal.spans import agree, begin_together, finer, follows, overlap, within


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked for and answered: the roles of these countries (ISO alpha-3), and of organisations or not.

    ``several`` are the words with which offices begin that more than one person can hold at a time.
    """

    countries: frozenset[str]
    roles: frozenset[str]
    organisations: bool = False
    several: tuple[str, ...] = ()

    def covers(self, tenure: TenureRow) -> bool:
        """Whether a tenure is of an office that was asked for."""
        if not tenure.country:
            return self.organisations
        return tenure.country in self.countries and tenure.role in self.roles


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged register, the pairs of tenures that contradict each other, and slugs that became Wikidata items."""

    tables: Tables
    contradictions: tuple[tuple[TenureRow, TenureRow], ...]
    renamed: dict[str, str]


@dataclass(slots=True)
class _Office:
    """The tenures that one person had of one office, as they are merged."""

    tenures: list[TenureRow]
    contradictions: list[tuple[TenureRow, TenureRow]] = field(default_factory=list)


def merge(packaged: Tables, current: Tables, fetched: Tables, scope: Scope) -> Merged:
    """Merge what was fetched (one source) into the packaged register and the one in use.

    Raises ValueError where a date of any of them is none.
    """
    (source,) = fetched.sources
    base = _base(packaged, current, scope, source.source)
    news = list(_settled(fetched.tenures, base.tenures))
    renamed = identities(base.people, base.tenures, fetched.people, news)
    held: dict[tuple[str, tuple[str, ...]], _Office] = {}
    for tenure in base.tenures:
        known = replace(tenure, person=renamed.get(tenure.person, tenure.person))
        held.setdefault((known.person, known.office), _Office([])).tenures.append(known)
    for tenure in _whole(news):
        _add(held.setdefault((tenure.person, tenure.office), _Office([])), tenure)
    tenures = [one for office in held.values() for one in office.tenures]
    tenures = sorted(_succeeded(tenures, source.source, scope.several), key=_order)
    contradictions = [pair for office in held.values() for pair in office.contradictions]
    holding = {tenure.person for tenure in tenures}
    people = [person for person in _people(base.people, fetched.people, renamed) if person.id in holding]
    tables = Tables(people, list(dict.fromkeys(tenures)), _sources(base.sources, source))
    return Merged(tables, tuple(sorted(contradictions, key=lambda pair: _order(pair[0]))), renamed)


def _base(packaged: Tables, current: Tables, scope: Scope, source: str) -> Tables:
    """Within the scope the packaged rows and a person's own, outside of it the rows in use."""
    theirs = {*(row.source for row in packaged.sources), source}
    tenures = [row for row in packaged.tenures if scope.covers(row)]
    tenures += [row for row in current.tenures if not scope.covers(row) or not theirs.issuperset(row.sources)]
    people = {person.id: person for person in packaged.people}
    for person in current.people:
        people[person.id] = joined(person, people[person.id]) if person.id in people else person
    sources = {row.source: row for row in (*packaged.sources, *current.sources)}
    return Tables(list(people.values()), list(dict.fromkeys(tenures)), list(sources.values()))


def _whole(tenures: Iterable[TenureRow]) -> list[TenureRow]:
    """Terms that follow each other without a day between them as one tenure."""
    found: list[TenureRow] = []
    for tenure in sorted(tenures, key=lambda one: (one.person, one.office, one.since, one.to or "9")):
        last = found[-1] if found else None
        if last and (last.person, last.office) == (tenure.person, tenure.office) and follows(last, tenure):
            found[-1] = replace(last, to=tenure.to, seen=tenure.seen)
        elif tenure != last:
            found.append(tenure)
    return found


def _settled(fetched: Iterable[TenureRow], known: Iterable[TenureRow]) -> Iterator[TenureRow]:
    """Offices of organisations as the register has them, which may tell the organisation by the role alone."""
    bodies: dict[str, set[str]] = {}
    for tenure in known:
        if not tenure.country:
            bodies.setdefault(tenure.role, set()).add(tenure.organisation)
    for tenure in fetched:
        known_as = bodies.get(tenure.role, set()) if not tenure.country else set()
        yield replace(tenure, organisation=next(iter(known_as))) if len(known_as) == 1 else tenure


def _succeeded(tenures: list[TenureRow], source: str, several: tuple[str, ...]) -> Iterator[TenureRow]:
    """Tenures that nobody has ended, and nobody seen since somebody came after, end where that one begins."""
    begins: dict[tuple[str, ...], list[TenureRow]] = {}
    for tenure in tenures:
        if source in tenure.sources and not tenure.role.startswith(several or ("\0",)):
            begins.setdefault(tenure.office, []).append(tenure)
    for tenure in tenures:
        last = tenure.seen or tenure.since
        after = [
            one.since
            for one in begins.get(tenure.office, [])
            if one.person != tenure.person and one.since[: len(last)] > last[: len(one.since)]
        ]
        if tenure.to or not after:
            yield tenure
        else:
            yield replace(tenure, to=min(after), seen="", source=_both(tenure.source, source))


def _both(known: str, fresh: str) -> str:
    """Two cells of sources as one."""
    return "|".join(dict.fromkeys([*known.split("|"), *fresh.split("|")]))


def _add(office: _Office, fresh: TenureRow) -> None:
    """Add a fetched tenure to those that the person is known to have had of the office."""
    for at, known in enumerate(office.tenures):
        if known == fresh:
            return
        if agree(known.since, fresh.since) and not (known.to and fresh.to and not agree(known.to, fresh.to)):
            office.tenures[at] = _same(known, fresh)
            return
    for at, known in enumerate(office.tenures):
        if within(fresh, known):
            source = _both(known.source, fresh.source)
            office.tenures[at] = replace(known, seen=max(known.seen, fresh.seen), source=source)
            return
    for at, known in enumerate(office.tenures):
        if overlap(known, fresh) and not follows(known, fresh) and not follows(fresh, known):
            if known.to and not fresh.to and begin_together(known, fresh):
                # As above: that Wikidata lacks the end takes nothing back.
                fresh = replace(fresh, to=known.to, seen="", source=_both(known.source, fresh.source))
            office.contradictions.append((known, fresh))
            if fresh.to and not known.to and fresh.to >= known.since:
                # They differ on when it began; that it is over both would know by now.
                office.tenures[at] = replace(known, to=fresh.to, seen="", source=_both(known.source, fresh.source))
    office.tenures.append(fresh)


def _same(known: TenureRow, fresh: TenureRow) -> TenureRow:
    """One tenure told twice: the finer dates, the end that only one of them knows, and the later sighting."""
    since = finer(known.since, fresh.since)
    if known.to:  # a source that lacks the end does not say that there was none
        return replace(known, since=since, to=finer(known.to, fresh.to) if fresh.to else known.to)
    if fresh.to:
        return replace(known, since=since, to=fresh.to, seen="", source=_both(known.source, fresh.source))
    return replace(known, since=since, seen=max(known.seen, fresh.seen), source=_both(known.source, fresh.source))


def _people(known: list[PersonRow], fresh: list[PersonRow], renamed: dict[str, str]) -> list[PersonRow]:
    people: dict[str, PersonRow] = {}
    for person in (*(replace(one, id=renamed.get(one.id, one.id)) for one in known), *fresh):
        people[person.id] = joined(people[person.id], person) if person.id in people else person
    return sorted(people.values(), key=lambda one: (one.country, one.name, one.id))


def _sources(known: list[SourceRow], fresh: SourceRow) -> list[SourceRow]:
    return [*(row for row in known if row.source != fresh.source), fresh]


def _order(row: TenureRow) -> tuple[str, ...]:
    return (row.country, row.organisation, row.role, row.post, row.since, row.to, row.person, row.source)
