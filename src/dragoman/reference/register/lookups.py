"""Who held which office when, and who is meant by a name."""

from __future__ import annotations

from functools import cache

from dragoman.reference.offices import Level, office
from dragoman.reference.register.holder import Holder
from dragoman.reference.register.names import by_name, by_surname, key
from dragoman.reference.register.pauses import no_pauses
from dragoman.reference.register.sounds import by_sound
from dragoman.reference.register.store import actors, tenures
from dragoman.reference.titles import portfolios_of

# The offices whose holders news means by a bare surname before any other official.
_FIRST_LEVELS = frozenset((Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT, Level.ROYAL, Level.ORGANISATION_HEAD))
_FIRST_ROLES = frozenset(
    (
        "foreign minister",
        "foreign secretary",
        "secretary of state",
        "external affairs minister",
        "defence minister",
        "defence secretary",
        "defense secretary",
        "national security adviser",
        "secretary of the Security Council",
    )
)
_SECOND_LEVELS = frozenset((Level.MINISTER, Level.DEPUTY_MINISTER, Level.ENVOY, Level.SPOKESPERSON, Level.OFFICIAL))


def all_holders() -> tuple[Holder, ...]:
    """Every tenure of the register, in the table's order."""
    return tenures()


def holders(role: str, country: str | None, on: str | None = None) -> list[Holder]:
    """Who held an office of a country, in order of time; on a date (EDTF day, month or year) only who held it then.

    ``role`` is canonical (``foreign minister``); ``country`` None asks for an organisation's office. Where nobody
    held it on the date, a minister whose portfolio includes it answers (agriculture and forestry for agriculture).
    """
    found = _by_office().get((role, country), [])
    if on is None:
        return list(found)
    held = [holder for holder in found if holder.held(on)]
    return held or [
        holder for other in _wider(role, country) for holder in _by_office()[other, country] if holder.held(on)
    ]


def offices_of(country: str | None) -> list[str]:
    """The roles of a country that the register has holders of, in alphabetical order."""
    return sorted({role for role, land in _by_office() if land == country})


def tenures_of(person: str) -> list[Holder]:
    """The tenures of a person by id, in order of time; empty where the id is unknown."""
    return list(_by_person().get(person, ()))


def persons(name: str, on: str | None = None) -> list[Holder]:
    """The tenures of those whom a name can mean: a full name in any known spelling, else a surname.

    Spelling is folded (accents, hyphens, al-); a name in no known spelling means those whose names sound the same
    (Shoygu, Шойгу). ``Putin`` means one person, ``Kim`` several; empty where unknown. A
    surname means those who held the highest offices, and others only where none of them has it.
    """
    folded = key(name)
    ids = by_name().get(folded)
    meant = ids or by_surname().get(folded) or by_sound(name)
    found = [holder for one in meant for holder in _by_person().get(one, ())]
    held = [holder for holder in found if on is None or holder.held(on)]
    return held if ids and " " in folded else _foremost(held)


def canonical_name(name: str, on: str | None = None) -> str | None:
    """The common name of the one person whom a name, full or not, can mean; None where it can mean several.

    Holders of the highest offices go before others (Kerry is no ambassador's brother); a date leaves only those in
    office then (Bush, Clinton).
    """
    people = {holder.actor: holder.person for holder in _foremost(persons(name, on))}
    return next(iter(people.values())) if len(people) == 1 else None


def spellings(person: str) -> tuple[str, ...]:
    """The other spellings of a person's canonical name."""
    return tuple(dict.fromkeys(alias for one in _by_canonical().get(person, ()) for alias in actors()[one].aliases))


def _foremost(found: list[Holder]) -> list[Holder]:
    """Of several people's tenures those of the people of the highest rank, with all their tenures among them."""
    if len({holder.actor for holder in found}) < 2:
        return found
    ranks = {holder.actor: _rank_of(holder.actor) for holder in found}
    best = min(ranks.values())
    return [holder for holder in found if ranks[holder.actor] == best]


@cache
def _rank_of(person: str) -> int:
    """0 for those who held one of the highest offices or were entered by hand, 1 for ministers, 2 for others."""
    return min(_rank(holder) for holder in _by_person()[person])


def _rank(holder: Holder) -> int:
    known = office(holder.role)
    if "hand" in holder.sources or holder.role in _FIRST_ROLES or (known is not None and known.level in _FIRST_LEVELS):
        return 0
    return 1 if holder.role.endswith(" minister") or (known is not None and known.level in _SECOND_LEVELS) else 2


@cache
def _wider(role: str, country: str | None) -> tuple[str, ...]:
    """The offices of a country whose portfolios include all of a role's, the narrowest first."""
    asked = portfolios_of(role)
    if not asked:
        return ()
    wider = [(len(portfolios_of(other)), other) for other in offices_of(country) if asked < portfolios_of(other)]
    return tuple(other for _, other in sorted(wider))


@cache
def _by_office() -> dict[tuple[str, str | None], list[Holder]]:
    table: dict[tuple[str, str | None], list[Holder]] = {}
    with no_pauses():
        for holder in tenures():
            table.setdefault((holder.role, holder.country), []).append(holder)
        for found in table.values():
            if len(found) > 1:
                found.sort(key=lambda holder: (holder.since, holder.person))
    return table


@cache
def _by_person() -> dict[str, list[Holder]]:
    table: dict[str, list[Holder]] = {}
    with no_pauses():
        for holder in tenures():
            table.setdefault(holder.actor, []).append(holder)
        for found in table.values():
            if len(found) > 1:
                found.sort(key=lambda holder: (holder.since, holder.role))
    return table


@cache
def _by_canonical() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for person in actors().values():
        table.setdefault(person.name, []).append(person.id)
    return {name: tuple(ids) for name, ids in table.items()}
