"""What the register of office holders adds to the people of an article: the state they act for, and the full name."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from dragoman.read.who.families import family_of, same_office, unsaid_country
from dragoman.read.who.mention import Person
from dragoman.read.who.names import alike, parts, same_person, written_alike
from dragoman.read.who.offices import body_of
from dragoman.reference.offices import office
from dragoman.reference.register import Holder, all_holders, holders, persons

_MISSPELT = 80  # of 100: a family name behind the right given name and the right office
_PLAIN = 2  # parts of a name: given name and family name
_ASSUMED, _BY_REGISTER, _BY_HOME = 4, 5, 6
_TOP = frozenset(("head_of_state", "head_of_government", "royal", "minister", "organisation_head"))
_VAGUE = frozenset(
    ("leader", "minister", "official", "secretary", "counterpart", "aide", "chairman", "adviser", "envoy", "diplomat")
)
# Leaders of parties, movements and states: the word alone says nothing of the publisher's state.
_ANYWHERE = frozenset(("leader",))
_CROWNS = ("king", "queen", "emir", "sultan", "emperor", "grand duke", "prince")
# Offices of which every state has at most one, so that the register can say who else holds it.
_SINGLE = frozenset(
    ("president", "prime minister", "foreign minister", "king", "chancellor", "defence minister", "vice president")
)


def complete(people: list[Person], published: str | None, home: str | None) -> None:
    """Complete people from the register; those without a state get the publisher's, if nobody else is known there."""
    for person in people:
        tenures = _tenures(person, published, home)
        if tenures:
            _learn(person, tenures, published)
    for person in people:
        other = person.beside
        if other is not None and other.country and _is_stateless(person) and has_office(other.country, person.role):
            person.country, person.country_rank = other.country, max(_ASSUMED, other.country_rank)
    for person in people:
        if home is not None and _is_stateless(person) and not _is_anothers(person, home, published):
            person.country, person.country_rank = home, _BY_HOME
        elif home is None and _is_stateless(person) and _has_compatriot(people, unsaid_country(person.role or "")):
            person.country, person.country_rank = unsaid_country(person.role or ""), _BY_HOME


def _has_compatriot(people: list[Person], country: str | None) -> bool:
    """Whether an article names somebody of a country and no legislator of another: Manila has senators too."""
    others = {p.country for p in people if p.level == "legislator" and p.country is not None}
    return others <= {country} and any(p.country == country for p in people if country is not None)


def has_office(country: str | None, role: str | None) -> bool:
    """Whether a country may have an office: no for "the prime minister" of the United States."""
    if country is None or role not in _SINGLE or holders(role, country):
        return True
    return role not in ("president", "prime minister", "king") and not any(
        holders(other, country) for other in family_of(role)
    )


def _is_stateless(person: Person) -> bool:
    return (
        person.country is None
        and person.organisation is None
        and person.role is not None
        and person.level != "organisation_head"
        and person.role not in _ANYWHERE
    )


def _is_anothers(person: Person, home: str, published: str | None) -> bool:
    """Whether the register knows somebody else in that office at home, or knows that home has no such office."""
    if person.level == "royal" and not any(holders(crown, home, published) for crown in _CROWNS):
        return True
    if person.role not in _SINGLE or person.former:
        return False
    known = holders(person.role, home)
    if not known:
        return not has_office(home, person.role)
    then = [h for h in known if published is None or h.held(published)]
    return bool(then) and not any(same_person(person.name, h.person) for h in then)


def _tenures(person: Person, published: str | None, home: str | None) -> list[Holder]:
    """The tenures of the one person of the register whom the article means; empty where that is not clear."""
    by_person: dict[str, list[Holder]] = {}
    for holder in _of_name(person, published, home):
        by_person.setdefault(holder.actor or holder.person, []).append(holder)
    alone = len(parts(person.name)) == 1
    scored = []
    for actor, tenures in by_person.items():
        score = _score(person, tenures, published, alone)
        if score > 0:
            scored.append((score, actor))
    scored.sort(reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return []
    return by_person[scored[0][1]]


def _of_name(person: Person, published: str | None, home: str | None) -> list[Holder]:
    name = person.name
    words = parts(name)
    found = [h for h in persons(name) if len(words) < 2 or _share_an_end(words, parts(h.person))]
    if len(words) < 2:
        namesakes = _in_office_then(person, published) if words else []
        return [*found, *(h for h in namesakes if h not in found)] or _of_office(person, published, home)
    if found:
        return found
    near = [(words[-1], words[0]), words[1:-1]]  # "Juan Carlos Varela Rodríguez" is Juan Carlos Varela
    for some in near:
        found = [h for word in dict.fromkeys(some) for h in persons(word) if _same_given(name, h.person)]
        if found:
            return found
    return _in_office_then(person, published)


def _share_an_end(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names begin or end alike: Antonio García is not José Antonio García Belaúnde."""
    if not "".join((*ours, *theirs)).isascii():
        return True  # another script, which the register has compared
    return any(alike(x, y) for x in (ours[0], ours[-1]) for y in (theirs[0], theirs[-1]))


def _in_office_then(person: Person, published: str | None) -> list[Holder]:
    """Who held the person's office on the article's day, anywhere, under that name or nearly that name.

    Father and son go by one surname ("President Assad"), and news misspells ("President Panandreou").
    """
    if person.role not in _SINGLE or published is None:
        return []
    named = [h for h in _sitting(person.role, published) if _is_nearly(person.name, h)]
    found = [h for h in named if person.country_rank >= _ASSUMED or h.country == person.country]
    return found if len({h.actor for h in found}) == 1 else []


@lru_cache(maxsize=256)
def _sitting(role: str, day: str) -> tuple[Holder, ...]:
    """Who held an office on a day, in any state."""
    return tuple(h for h in _of_role().get(role, ()) if h.held(day))


@cache
def _of_role() -> dict[str, list[Holder]]:
    table: dict[str, list[Holder]] = {}
    for holder in all_holders():
        if holder.role in _SINGLE and holder.country is not None:
            table.setdefault(holder.role, []).append(holder)
    return table


def _is_nearly(name: str, holder: Holder) -> bool:
    """Whether a name's last word is, but for a letter or two, one of the other's, and its given names agree.

    Only kings go by their given name alone.
    """
    ours, theirs = parts(name), parts(holder.person)
    if len(ours) > 1 and not _share_an_end(ours, theirs):
        return False
    last = ours[-1]
    if len(ours) == len(theirs) == _PLAIN and ours[0] == theirs[0] and ratio(last, theirs[-1]) >= _MISSPELT:
        return True  # "Foreign Minister Taro Asao"
    by_given = holder.role == "king" or len(theirs) == 1
    family = theirs if by_given else theirs[1:]
    if not any(last == word or (min(len(last), len(word)) > 5 and ratio(last, word) >= 82) for word in family):
        return False
    return all(any(alike(word, one) or (len(word) == 1 and word == one[0]) for one in theirs) for word in ours[:-1])


def _of_office(person: Person, published: str | None, home: str | None) -> list[Holder]:
    """The holder of a person's office of whose name the article gives a part: King Abdullah is Abdullah II."""
    country = person.country or home
    if not person.role or not country or published is None:
        return []
    return [h for h in holders(person.role, country, published) if set(parts(person.name)) <= set(parts(h.person))]


def _same_given(name: str, other: str) -> bool:
    """Whether names of one surname share a given name written out: not "B. R. Smith" and "R. Grant Smith"."""
    ours, theirs = parts(name), parts(other)
    return (
        same_person(name, other)
        and _share_an_end(ours, theirs)
        and any(len(a) > 1 and alike(a, b) for a in ours[:-1] for b in theirs[:-1])
    )


def _score(person: Person, tenures: list[Holder], published: str | None, alone: bool) -> int:
    """How well somebody of the register fits: 0 where the article says otherwise or a bare surname says too little."""
    said = person.country if person.country_rank < _ASSUMED else None
    if said is not None and all(h.country != said for h in tenures):
        return 0
    fitting = [h for h in tenures if said is None or h.country == said]
    same = [h for h in fitting if person.role is not None and same_office(person.role, h.role)]
    now = [h for h in fitting if published is not None and h.held(published)]
    top = [h for h in now if _level(h) in _TOP]
    score = 4 * bool(set(same) & set(now)) + 3 * bool(same) + 2 * bool(top) + bool(now)
    if not alone:
        return score + 1
    if person.role is None or person.role in _VAGUE:
        return score if top or (published is None and said is not None) else 0
    past = [h for h in same if published is None or h.since[:4] <= published[:4]]
    return score if past else 0


def _level(holder: Holder) -> str | None:
    known = office(holder.role)
    return str(known.level) if known else None


def _learn(person: Person, tenures: list[Holder], published: str | None) -> None:
    held = [h for h in tenures if published is not None and h.held(published)]
    said = person.country if person.country_rank < _ASSUMED else None
    tenure = _fitting(person, [h for h in tenures if said is None or h.country == said], held, published)
    person.actor_id = tenure.actor or None
    if _same_spelling(person.name, tenure.person):
        person.name = tenure.person
    person.roles.update(h.role for h in held)
    # An office that no table of offices knows makes nobody act for a state: commanders of a force, judges.
    acts = _level(tenure) is not None or tenure.role.endswith((" minister", " secretary"))
    if said is None and acts and not (person.organisation and tenure.country):
        person.country, person.country_rank = tenure.country, _BY_REGISTER
        person.organisation = person.organisation or (body_of(tenure.role) or None if tenure.country is None else None)
    if person.role is None and tenure in held:
        person.role, person.level = tenure.role, _level(tenure)


def _same_spelling(name: str, other: str) -> bool:
    """Whether the register's name may stand for the article's: not George for Giorgos.

    Nor do names that news leaves out: Bola Tinubu stays that, but George Bush becomes George W. Bush.
    """
    ours, theirs = parts(name), parts(other)
    if len(ours) == 1:
        return True
    if sum(len(part) > 1 for part in theirs) > len(ours):
        return False
    misspelt = len(ours) == _PLAIN and ours[:-1] == theirs[:-1] and ratio(ours[-1], theirs[-1]) >= _MISSPELT
    return misspelt or all(any(written_alike(x, y) or 1 in (len(x), len(y)) for y in theirs) for x in ours)


def _fitting(person: Person, tenures: list[Holder], held: list[Holder], published: str | None) -> Holder:
    """The tenure that the article speaks of: of the office it names, else of its day, else the last before it."""
    same = [h for h in tenures if person.role is not None and same_office(person.role, h.role)]
    now = [h for h in tenures if h in held]
    before = [h for h in tenures if published is None or h.since[:4] <= published[:4]]
    both = [h for h in same if h in now]
    if both:
        return both[0]
    if same:
        return same[-1]
    if now:
        return min(now, key=lambda h: (_level(h) not in _TOP, h.role))
    return before[-1] if before else tenures[0]
