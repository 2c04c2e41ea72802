"""Why there is no answer, in sentences that say what is known and what would help."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reference.countries import country_name
from dragoman.reference.register import Holder

EMPTY = "the phrase is empty"
_NAMED = 5


def too_long(most: int) -> str:
    """A phrase that is none."""
    return f"the phrase has more than {most} characters; give an office or a name"


def no_day(text: str) -> str:
    """A date that is none."""
    return f"{text!r} is no day: write it as 2020-03-23, 2020-03 or 2020"


def no_state(text: str) -> str:
    """A country that is none."""
    return f"{text!r} is no country known here; give its name or its ISO 3166-1 alpha-3 code"


def no_office(states: Sequence[str], organisation: str | None) -> str:
    """A phrase that names only a state or an organisation."""
    whose = organisation or ", ".join(country_name(state) for state in states)
    return f"no office and no name in the phrase: {whose} alone is nobody" if whose else "no office and no name in it"


def unknown_office(title: str) -> str:
    """A title that no table has."""
    return f"unknown office: {title}"


def no_such_office(title: str, owner: str | None, post: str | None, known: Sequence[str]) -> str:
    """An office that a state or organisation does not have, or of which the register has nobody."""
    where = f" to {country_name(post)}" if post else ""
    has = f"; it has: {', '.join(known[:_NAMED])}" if known else ""
    return f"the register has no {title}{where} of {_owner(owner)}{has}"


def no_day_given(title: str, count: int) -> str:
    """An office without a day."""
    return f"no day is given, and the register has {count} holder{'s' * (count != 1)} of the office ({title})"


def no_state_said(title: str, count: int) -> str:
    """An office of which nothing says whose it is."""
    return (
        f"nothing says whose {title} is meant; {count} states on the register have one"
        if count
        else (f"the register has nobody in the office ({title}), and no state is said")
    )


def former(title: str) -> str:
    """A former holder without a name."""
    return f"a former {title} may be any of several; give the name"


def several_states(states: Sequence[str]) -> str:
    """A word that means several states."""
    return f"the word for the state can mean {' or '.join(country_name(state) for state in states)}"


def several(title: str, names: Sequence[str]) -> str:
    """Several holders at one time."""
    return f"several hold it ({title}): {_list(names)}"


def several_people(name: str, people: Sequence[tuple[str, str]]) -> str:
    """A name of several people."""
    return f"{name} is the name of several people: {_list([f'{who} ({what})' for who, what in people], '; ')}"


def unknown_name(name: str, states: Sequence[str]) -> str:
    """A name that nobody on the register bears."""
    where = f" of {', '.join(country_name(state) for state in states)}" if states else ""
    return f"nobody{where} on the register bears the name {name}"


def nobody_soon(title: str, day: str) -> str:
    """No successor on record."""
    return f"the register has nobody who became {title} within ten months after {day}"


def held_in_full(title: str, state: str, names: list[str], day: str) -> str:
    """The office is held, and not for a time only."""
    held = " and ".join(dict.fromkeys(names))
    return f"nobody is on record as acting {title} of {_owner(state)} on {day}: {held} held the office in full"


def nobody_then(title: str, owner: str | None, tenures: Sequence[Holder], day: str) -> str:
    """A day before, between or behind the tenures on record."""
    before = [one for one in tenures if (one.to or one.seen or one.since) < day]
    after = [one for one in tenures if one.since > day]
    whose = f"{title} of {_owner(owner)}" if owner else title
    start = f"nobody is on record as {whose} on {day}"
    last = max(before, key=lambda one: one.to or one.seen or one.since, default=None)
    following = min(after, key=lambda one: one.since, default=None)
    if last and following:
        return f"{start}: a gap between {last.person} ({_until(last)}) and {following.person} (from {following.since})"
    if last:
        return f"{start}: the last is {last.person} ({_until(last)})"
    return f"{start}: the first is {following.person} (from {following.since})" if following else start


def not_of_that_name(name: str, title: str, owner: str | None, others: Sequence[str], day: str | None) -> str:
    """A name that none of the office's holders bears."""
    whose = f"{title} of {_owner(owner)}" if owner else title
    when = f" on {day}" if day else ""
    have = f"; on record then: {_list(list(dict.fromkeys(others)))}" if others and day else ""
    return f"nobody of the name {name} is on record as {whose}{when}{have}"


def office_of(role: str, state: str | None) -> str:
    """An office in words: ``foreign minister of France``."""
    return f"{role} of {country_name(state)}" if state else role


def _until(tenure: Holder) -> str:
    return f"to {tenure.to}" if tenure.to else f"from {tenure.since}, last seen in office {tenure.seen or tenure.since}"


def _owner(owner: str | None) -> str:
    return country_name(owner) if owner and len(owner) == 3 and owner.isupper() else owner or "any organisation"


def _list(names: Sequence[str], mark: str = ", ") -> str:
    more = f"{mark}and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return mark.join(names[:_NAMED]) + more
