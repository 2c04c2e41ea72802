"""Finding statements of the record: by who spoke, of or to whom, what of, when and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.edtf import bounds
from dragoman.model.statement import Act
from dragoman.record.find import PREFIX
from dragoman.record.statements.party import Party, as_registered, party
from dragoman.record.statements.told import RecordedStatement

# Acts that are done to somebody; the others are of somebody, and told to whoever hears them.
DONE_TO = frozenset((Act.PROMISE, Act.DEMAND, Act.THREATEN, Act.APOLOGISE, Act.INVITE))


@dataclass(frozen=True, slots=True)
class WantedStatements:
    """What statements are asked for; empty fields ask for nothing.

    ``by`` spoke; ``about`` is the target, or is named in the words; ``to`` is the addressee, or the target of an act
    that is done to somebody. ``since`` and ``until`` are dates of the EDTF kind, of which the outermost days count; a
    statement without a date counts by the day on which it was first published.
    """

    by: str | None = None
    about: str | None = None
    to: str | None = None
    acts: tuple[Act, ...] = ()
    since: str | None = None
    until: str | None = None


def select_statements(statements: Sequence[RecordedStatement], asked: WantedStatements) -> list[RecordedStatement]:
    """The statements asked for, in the order given.

    Where the names as they are find nothing, those that the register has for them are tried: "MBS".
    """
    named = {key: party(text) for key in ("by", "about", "to") if (text := getattr(asked, key)) is not None}
    within = [one for one in statements if (not asked.acts or one.act in asked.acts) and _in_period(one, asked)]
    found = [one for one in within if _fits(one, named)]
    if found or not named or not within:
        return found
    registered = {key: as_registered(one) for key, one in named.items()}
    return [] if registered == named else [one for one in within if _fits(one, registered)]


def statements_by_id(statements: Iterable[RecordedStatement], start: str) -> list[RecordedStatement]:
    """Statements whose id, or the id of one of whose reports, is ``start`` or begins with it, as for engagements."""
    told = list(statements)
    exact = [one for one in told if start in _ids(one)]
    if exact or len(start) < PREFIX:
        return exact
    return [one for one in told if any(known.startswith(start) for known in _ids(one))]


def _ids(one: RecordedStatement) -> set[str]:
    return {one.id, *(report.id for report in one.reports)}


def _fits(one: RecordedStatement, named: dict[str, Party]) -> bool:
    by, about, to = named.get("by"), named.get("about"), named.get("to")
    if by is not None and not _is_by(one, by):
        return False
    if about is not None and not (about.is_meant(one.target, one.target_country) or about.named_in(one.content)):
        return False
    return to is None or _is_to(one, to)


def _is_by(one: RecordedStatement, by: Party) -> bool:
    who = one.speaker
    names = (who.name, *who.also)
    return any(by.speaks(name, who.country, who.role, who.actor_id) for name in names)


def _is_to(one: RecordedStatement, to: Party) -> bool:
    if to.is_meant(one.addressee, one.addressee_country):
        return True
    return one.act in DONE_TO and to.is_meant(one.target, one.target_country)


def _in_period(one: RecordedStatement, asked: WantedStatements) -> bool:
    if asked.since is None and asked.until is None:
        return True
    when = one.date or one.published
    if when is None:
        return False
    first, last = bounds(when)
    after = asked.since is None or last >= bounds(asked.since)[0]
    return after and (asked.until is None or first <= bounds(asked.until)[1])
