"""A phrase taken apart: which office, of which state or organisation, sent where, and what is left for a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from dragoman.read.ask.left_over import POSSESSIVE, LeftOver, left_over, tenses, wording
from dragoman.read.ask.tables import words_of
from dragoman.reference.countries import CountryMatch, Form, countries, find_countries
from dragoman.reference.folding import fold
from dragoman.reference.offices import OfficeMatch, find_offices, office
from dragoman.reference.organisations import Organisation, OrganisationMatch, find_organisations, organisations
from dragoman.reference.phrases import is_initialism

MOST_CHARACTERS = 300
_UN = "United Nations"
_OF_STATES = frozenset(("igo", "bloc", "alliance"))
_SENT = frozenset(("ambassador", "envoy"))
_TO = re.compile(r"\b(?:to|in|for|at)\s+(?:the\s+)?$", re.IGNORECASE)
_LOWER = re.compile(r"(?<![\w'’])[a-z](?=\w)")
_OF = re.compile(r"[\s,]*(?:\b(?:of|for|in)(?:\s+the)?)?\s*$")
_POSSESSED = re.compile(r"^['’]s?")
_BEFORE_TITLE = frozenset(("the", "a", "an", "new", "current", "incumbent", "then", "s"))
_TRAILING = re.compile(r"(?:[\s,]+(?:of|for|to|the|and|in))+\s*$")
_OWNED = re.compile(r"['’]s?\s+(?:[a-z]+\s+)*")
_SERVING = re.compile(r"\b(?:of|to|for|in)\b")
_ELECT = re.compile(r"[-‐‑ ](?:elect|designate|in-waiting)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a phrase asks for.

    ``roles`` are canonical, in the order of the phrase, and ``title`` the words of the office; ``joined`` tells that
    these hold more than the roles say (the natural resources of a minister of energy and natural resources).
    ``countries`` holds what the one word for the state can mean (Congolese: two). ``post`` is where an ambassador is
    sent. ``tense`` is former, elect, acting, then, outgoing, visiting, or None.
    """

    roles: tuple[str, ...] = ()
    title: str = ""
    joined: bool = False
    countries: tuple[str, ...] = ()
    post: str | None = None
    organisation: str | None = None
    name: str = ""
    tense: str | None = None


@dataclass(frozen=True, slots=True)
class _Spans:
    offices: list[OfficeMatch]
    owners: list[CountryMatch]
    posts: list[CountryMatch]
    bodies: list[OrganisationMatch]


def readings_of(phrase: str) -> list[Asked]:
    """What a phrase can ask for, the likeliest first; empty for nothing, and for what is too long to be a phrase."""
    text = _plain(phrase)
    if not text or len(text) > MOST_CHARACTERS:
        return []
    spans = _spans(text)
    found = [_asked(text, spans)]
    first = spans.offices[:1]
    if len(spans.offices) > 1:  # Crown Prince Sultan, Premier King
        found.append(_asked(text, replace(spans, offices=first)))
    if spans.owners and found[0].name:  # a name that holds the word for a country
        found.append(_asked(text, replace(spans, owners=[])))
    return list(dict.fromkeys(found))


def title_of(phrase: str) -> Asked | None:
    """The whole phrase as one title, the words for the state left out; None where it says another time."""
    text = _plain(phrase)
    if not text or len(text) > MOST_CHARACTERS or _ELECT.search(text):
        return None
    owners = _spans(text).owners
    rest = text
    for owner in reversed(owners):
        before, after = rest[: owner.start], rest[owner.end :]
        # "President of the French Senate": the preposition belongs to what the state owns, not to the state.
        owns = owner.form is Form.ADJECTIVE or after[:1] in ("'", "’")
        before = before if owns and _POSSESSED.sub("", after).strip() else _OF.sub("", before)
        rest = before + " " + _POSSESSED.sub("", after)
    words = rest.replace("(", " ").replace(")", " ").split()
    while words and fold(words[0]) in _BEFORE_TITLE:
        words.pop(0)
    if any(fold(word) in tenses() for word in words[:2]):
        return None
    title = " ".join(words).strip(" ,;:-")
    return Asked(title=title, countries=owners[0].candidates if owners else ())


def _plain(phrase: str) -> str:
    text = " ".join(unicodedata.normalize("NFC", phrase).split()).strip(' "“”«».;')
    text = _abbreviations().sub(lambda found: _long_forms()[found.group().lower()], text)
    if text.islower():
        return " ".join(_capital(word) for word in text.split(" "))
    return text


def _capital(word: str) -> str:
    """A word as news writes it, where the whole phrase is in small letters: us is the US."""
    bare = POSSESSIVE.sub("", word)
    if bare in _initialisms():
        return bare.upper() + word[len(bare) :]
    return word if word in wording("plain") else word[:1].upper() + word[1:]


@cache
def _initialisms() -> frozenset[str]:
    names = [name for known in countries() for name in (*known.names, *known.adjectives)]
    names += [form for known in organisations() for form in (known.name, *known.forms)]
    return frozenset(name.lower() for name in names if is_initialism(name))


@cache
def _long_forms() -> dict[str, str]:
    return dict(words_of("wording.yml")["abbreviations"])


@cache
def _abbreviations() -> re.Pattern[str]:
    forms = sorted(_long_forms(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=256)
def _spans(text: str) -> _Spans:
    offices = find_offices(_LOWER.sub(lambda word: word.group().upper(), text))  # a premier is an office here
    owners, posts = list[CountryMatch](), list[CountryMatch]()
    sent = next((office for office in offices if office.level in _SENT), None)
    found = find_organisations(text)
    of_states = [body for body in found if body.organisation.kind in _OF_STATES]
    for match in find_countries(text):
        if any(body.start <= match.start and match.end <= body.end for body in of_states):
            continue  # the Organization of AMERICAN States
        inside = any(office.start <= match.start and match.end <= office.end for office in offices)
        if inside and not any(office.start == match.start for office in offices):
            continue
        if sent and match.start >= sent.end and _TO.search(text[: match.start]):
            posts.append(match)
        elif not inside and not _is_name(text, match, offices):
            owners.append(match)
    bodies = [
        match for match in found if not any(owner.start < match.end and match.start < owner.end for owner in owners)
    ]
    return _Spans(offices, _of_one(text, owners, offices), posts, bodies)


def _is_name(text: str, match: CountryMatch, offices: list[OfficeMatch]) -> bool:
    """Whether a word for a people stands where the name does: President Turk."""
    behind = any(office.end <= match.start and not text[office.end : match.start].strip() for office in offices)
    return behind and match.form in (Form.ADJECTIVE, Form.PEOPLE)


def _of_one(text: str, owners: list[CountryMatch], offices: list[OfficeMatch]) -> list[CountryMatch]:
    """The words for one state: of several, those that are tied to the office (Turkey's minister, president of Iran)."""
    if len({owner.candidates for owner in owners}) < 2:
        return owners
    tied = [
        owner
        for owner in owners
        if owner.form is not Form.CAPITAL
        and any(owner.end <= office.start and len(text[owner.end : office.start]) < 14 for office in offices)
    ]
    tied = tied or [owner for owner in owners if re.search(r"\bof (?:the )?$", text[: owner.start])]
    chosen = (tied or owners)[0]
    return [owner for owner in owners if owner.candidates == chosen.candidates]


def _asked(text: str, spans: _Spans) -> Asked:
    taken = sorted(
        [(office.start, office.end) for office in spans.offices]
        + [(match.start, match.end) for match in (*spans.owners, *spans.posts)]
        + [(match.start, match.end) for match in spans.bodies if not _inside(match, spans.offices)]
    )
    pieces, title = list[LeftOver](), list[str]()
    at = 0
    for start, end in [*taken, (len(text), len(text))]:
        if start > at:
            pieces.append(left_over(text[at:start], after_office=any(o.end == at for o in spans.offices)))
            title += [pieces[-1].title] * bool(pieces[-1].title)
        if any(office.start == start for office in spans.offices):
            title.append(text[max(at, start) : end])
        at = max(at, end)
    heads = _heads(text, spans.offices)
    body = next((match.organisation for match in spans.bodies), None)
    chief = _chief_of(text, body) if body and not spans.offices else ()
    tense = "elect" if heads and _ELECT.match(text, heads[0].end) else None
    said = [piece.tense for piece in pieces] + [office.tense for office in heads]
    void = any(piece.void for piece in pieces) and not chief
    own = [office.country for office in heads if office.country]
    asked = Asked(
        roles=chief or tuple(dict.fromkeys(office.role for office in heads)),
        title=text if void else _TRAILING.sub("", " ".join(title)),
        joined=void or any(piece.title for piece in pieces) or len(heads) < len(spans.offices),
        countries=spans.owners[0].candidates if spans.owners else tuple(own[:1]),
        post=spans.posts[0].country if spans.posts else None,
        organisation=body.name if body else None,
        name="" if void else " ".join(word for piece in pieces for word in piece.name),
        tense=tense or next((one for one in said if one), None),
    )
    return _of_the_un(asked, spans) if body and body.name == _UN and not asked.post else asked


def _of_the_un(asked: Asked, spans: _Spans) -> Asked:
    """A state's envoy at the UN (Russia's UN envoy, US envoy to the UN), or the UN's for a state (UN Syria envoy)."""
    if not {fold(role) for role in asked.roles} & wording("envoys") or len(asked.countries) != 1:
        return asked
    if spans.owners[0].start < spans.bodies[0].start:
        return replace(asked, roles=("ambassador to the United Nations",))
    return replace(asked, roles=("UN special envoy",), countries=(), post=asked.countries[0])


def _heads(text: str, offices: list[OfficeMatch]) -> list[OfficeMatch]:
    """The offices that a phrase asks for.

    Without those that only tell whose they are: the chief of staff TO the president, the president's adviser. Offices
    with nothing or "and" between them are held by one person.
    """
    heads = list(offices[:1])
    for before, match in pairwise(offices):
        gap = text[before.end : match.start]
        if _OWNED.fullmatch(gap):
            heads = [match]
        elif not _SERVING.search(gap):
            heads.append(match)
        else:
            break
    return heads


def _chief_of(text: str, body: Organisation) -> tuple[str, ...]:
    """The office of "the head of NATO", by the names that the organisation's office has."""
    if not set(fold(text).split()) & wording("heads"):
        return ()
    forms = [f"{name} {head}" for name in (body.name, *body.forms) for head in ("chief", "head")]
    found = (office(form) for form in forms)
    return next(((known.role,) for known in found if known), tuple(words_of("wording.yml")["head offices"]))


def _inside(match: OrganisationMatch, offices: list[OfficeMatch]) -> bool:
    return any(office.start <= match.start and match.end <= office.end for office in offices)
