"""Who held an office: of a state, on a day, by this name."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.read.ask import reasons
from dragoman.read.ask.by_name import by_name, highest
from dragoman.read.ask.found import Found, Unknown
from dragoman.read.ask.kin import is_caretaker, kin_of, leading_role, meant_by, roles_of, tenures_anywhere, tenures_of
from dragoman.read.ask.naming import Fit
from dragoman.read.ask.people import Person, bearers, person_of
from dragoman.read.ask.phrase import Asked
from dragoman.read.ask.same import distinct, people_of
from dragoman.read.ask.states import codes_of
from dragoman.read.ask.times import began_by, begins_soon, in_office, is_brief, latest_of
from dragoman.read.who.offices import body_of
from dragoman.reference.offices import Level, office
from dragoman.reference.organisations import organisation
from dragoman.reference.register import Holder
from dragoman.reference.titles import canonical_roles, portfolios_of

_NOT_ALONE = (Level.AMBASSADOR, Level.ENVOY)  # a post makes them one
_SURE = (Fit.FULL, Fit.FAMILY, Fit.GIVEN)
_NOT_NOW = ("former", "elect")


def by_office(asked: Asked, day: str | None, states: tuple[str, ...]) -> Found | Unknown:
    """The person of an office phrase, with or without a name."""
    if not states:
        return _of_no_state(asked, day)
    outcomes = [_of_state(asked, day, state) for state in states]
    found = [outcome for outcome in outcomes if isinstance(outcome, Found)]
    if len({one.person.actor for one in found}) == 1:
        return found[0]
    if found:
        return Unknown(reasons.several_states(states))
    return outcomes[0]


def by_title(asked: Asked, day: str | None, states: tuple[str, ...]) -> Found | Unknown | None:
    """The holder of the office of exactly a title; None where no state has it, or where nothing says the state."""
    if len(states) != 1 or not asked.title:
        return None
    codes = codes_of(states[0])
    roles = [(code, role) for code in codes for role in canonical_roles(asked.title, code)[:1]]
    offices = [tenures for code, role in roles if (tenures := tenures_of(role, code))]
    if not offices or any(known.level in _NOT_ALONE for _, role in roles if (known := office(role))):
        return None
    if day is None:
        return Unknown(reasons.no_day_given(asked.title, len({one.actor for office in offices for one in office})))
    return _holder(asked, offices, day, states[0])


def _of_state(asked: Asked, day: str | None, state: str) -> Found | Unknown:
    offices = [office for code in codes_of(state) for office in _offices(asked, code, day)]
    tenures = [tenure for office in offices for tenure in office]
    if asked.post:
        tenures = [tenure for tenure in tenures if tenure.post in codes_of(asked.post)]
    if asked.name:
        return _named(asked, tenures, day, state)
    if not tenures:
        known = tuple(dict.fromkeys(role for code in codes_of(state) for role in roles_of(code)))
        return Unknown(reasons.no_such_office(asked.title, state, asked.post, known))
    if day is None:
        return Unknown(reasons.no_day_given(asked.title, len({one.actor for one in tenures})))
    return _holder(asked, offices, day, state)


def _holder(asked: Asked, offices: list[list[Holder]], day: str, state: str) -> Found | Unknown:
    """Who holds the first of a state's offices that somebody holds on a day."""
    tenures = [
        tenure for office in offices for tenure in office if not asked.post or tenure.post in codes_of(asked.post)
    ]
    if asked.tense == "former":
        return Unknown(reasons.former(asked.title))
    if asked.tense == "elect":
        return _only(begins_soon(tenures, day), asked, day)
    in_full = list[Holder]()
    for one_office in offices:
        held = latest_of(in_office([one for one in one_office if one in tenures], day))
        if asked.tense == "acting":
            in_full += held
            held = [one for one in held if is_brief(one) or is_caretaker(one, day)]
        if held:
            return _only(held, asked, day)
    if in_full:
        return Unknown(reasons.held_in_full(asked.title, state, [one.person for one in in_full], day))
    return Unknown(reasons.nobody_then(asked.title, state, tenures, day))


def _offices(asked: Asked, code: str, day: str | None) -> list[list[Holder]]:
    """The tenures of each office of a state that a title can mean, the likeliest office first."""
    own = canonical_roles(asked.title, code)
    roles = list(own) if asked.joined else [*asked.roles, *own]
    leading = leading_role(code, day) if "leader" in roles and not asked.name else None
    if leading:
        roles = [leading]
    exact = [role for role in dict.fromkeys(roles) if tenures_of(role, code)]
    wider = [kin for role in roles for kin in kin_of(role, code)[1:]]
    found = [tenures_of(role, code) for role in dict.fromkeys([*exact, *wider]) if tenures_of(role, code)]
    # A general word has one answer only where all that it can mean is held by one person.
    general = [tenure for said in roles for role in meant_by(said) for tenure in tenures_of(role, code)]
    if general and not exact:
        found.append(general)
    return found or _of_portfolios(roles, code)


def _of_portfolios(roles: Iterable[str], code: str) -> list[list[Holder]]:
    """The offices of a state that share a portfolio with the title: energy, of energy and natural resources."""
    wanted = frozenset(part for role in roles for part in portfolios_of(role))
    known = [role for role in roles_of(code) if wanted & portfolios_of(role)]
    return [[tenure for role in known for tenure in tenures_of(role, code)]] if known else []


def _only(tenures: list[Holder], asked: Asked, day: str) -> Found | Unknown:
    """The holder, where there is one."""
    held = distinct(tenures)
    if len(held) == 1:
        return Found(person_of(held[0]), held[0])
    if not held:
        return Unknown(reasons.nobody_soon(asked.title, day))
    return Unknown(reasons.several(asked.title, [person_of(tenure).name for tenure in held]))


def _named(asked: Asked, tenures: list[Holder], day: str | None, state: str | None) -> Found | Unknown:
    """The one of an office's holders who bears a name; else the one of that full name in the state's service."""
    then = in_office(tenures, day) if day else tenures
    now = asked.tense not in _NOT_NOW
    outcome = _holder_of_name(asked, then, day, _SURE) if now else None
    if outcome is not None:
        return outcome
    compatriots = [one for one in bearers(asked.name).get(Fit.FULL, []) if state is None or _serves(one, state)]
    outcome = _holder_of_name(asked, then, day, (Fit.CLASH,)) if now and not compatriots else None
    if outcome is not None:
        return outcome
    outcome = _holder_on_another_day(asked, tenures, day)
    if outcome is not None:
        return outcome
    if len(compatriots) == 1:
        return by_name(compatriots[0].name, day, (state,) if state else ())
    return Unknown(reasons.not_of_that_name(asked.name, asked.title, state, [one.person for one in then], day))


def _holder_of_name(
    asked: Asked, then: list[Holder], day: str | None, degrees: tuple[Fit, ...]
) -> Found | Unknown | None:
    """The one of some tenures whose holder a name fits best, of the degrees that count."""
    fits = bearers(asked.name, _people(then))
    for degree in degrees:
        actors = {person.actor for person in fits.get(degree, [])}
        theirs = [one for one in then if one.actor in actors]
        people = people_of(theirs)
        if len(people) == 1:
            return Found(people[0], highest([one for one in theirs if one.actor == people[0].actor], day))
        if people:
            return Unknown(reasons.several(asked.title, [person.name for person in people]))
    return None


def _of_another_day(asked: Asked, tenures: list[Holder], day: str | None) -> list[Holder]:
    """Those of a name who held the office before, or soon will: former presidents keep their title in the news."""
    if day is None:
        return []
    fits = bearers(asked.name, _people(tenures))
    people = [person.actor for degree in (Fit.FULL, Fit.FAMILY) for person in fits.get(degree, [])]
    others = [tenure for tenure in tenures if tenure.actor in people]
    soon = begins_soon(others, day)
    return soon if asked.tense == "elect" else began_by(others, day) or soon


def _people(tenures: Iterable[Holder]) -> list[Person]:
    return list({tenure.actor: person_of(tenure) for tenure in tenures}.values())


def _serves(person: Person, state: str) -> bool:
    return any(code in person.countries for code in codes_of(state))


def _of_no_state(asked: Asked, day: str | None) -> Found | Unknown:
    """An office of an organisation, or one of which nothing says whose it is."""
    roles = list(dict.fromkeys(kin for role in asked.roles for kin in (*kin_of(role), *meant_by(role))))
    bodies = [tenure for role in roles for tenure in tenures_of(role, None)]
    if asked.organisation or (bodies and not asked.name):
        return _of_organisation(asked, bodies, day)
    tenures = [tenure for role in asked.roles for tenure in tenures_anywhere(role)]
    if asked.name:
        outcome = _named_anywhere(asked, tenures, day)
        wider = [tenure for role in roles for tenure in tenures_anywhere(role)]
        return outcome if isinstance(outcome, Found) else _named_anywhere(asked, wider, day)
    states = sorted({tenure.country for tenure in tenures if tenure.country})
    if len(states) == 1:
        return _of_state(asked, day, states[0])
    return Unknown(reasons.no_state_said(asked.title, len(states)))


def _of_organisation(asked: Asked, tenures: list[Holder], day: str | None) -> Found | Unknown:
    if asked.organisation:
        # Hamas leader: an office of an organisation that the register has under the state where it is at home.
        tenures = tenures or [tenure for role in asked.roles for tenure in tenures_anywhere(role) if body_of(role)]
        tenures = [tenure for tenure in tenures if _is_of(tenure, asked)]
    if asked.post:
        tenures = [tenure for tenure in tenures if tenure.post == asked.post]
    if asked.name:
        return _named(asked, tenures, day, None)
    if not tenures:
        return Unknown(reasons.no_such_office(asked.title, asked.organisation, None, ()))
    if day is None:
        return Unknown(reasons.no_day_given(asked.title, len(_people(tenures))))
    held = latest_of(in_office(tenures, day))
    return _only(held, asked, day) if held else Unknown(reasons.nobody_then(asked.title, None, tenures, day))


def _is_of(tenure: Holder, asked: Asked) -> bool:
    """Whether an office is of the organisation asked for, by any name of either; an office named in full always is."""
    own = body_of(tenure.role)
    if own and tenure.role in asked.roles:
        return True
    name = own or tenure.organisation or ""
    known = organisation(name)
    return (known.name if known else name) == asked.organisation


def _holder_on_another_day(asked: Asked, tenures: list[Holder], day: str | None) -> Found | Unknown | None:
    """The bearer of the name who held the office on another day, or several of them; None where nobody did."""
    near = _of_another_day(asked, tenures, day)
    people = people_of(near)
    if len(people) == 1:
        return Found(people[0], near[-1])
    return Unknown(reasons.several(asked.title, [person.name for person in people])) if near else None


def _named_anywhere(asked: Asked, tenures: list[Holder], day: str | None) -> Found | Unknown:
    """A title and a name without a state: the name must fit one holder then, or one who held it before."""
    then = in_office(tenures, day) if day else tenures
    if asked.tense not in _NOT_NOW:
        outcome = _holder_of_name(asked, then, day, _SURE)
        if outcome is not None:
            return outcome
    outcome = _holder_on_another_day(asked, tenures, day)
    if outcome is not None:
        return outcome
    full = bearers(asked.name).get(Fit.FULL, [])
    if len(full) == 1:
        return by_name(full[0].name, day, ())
    return Unknown(reasons.not_of_that_name(asked.name, asked.title, None, [], day))
