"""A phrase taken apart: which office, of which state or organisation, sent where, and what is left for a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache

from dragoman.read.ask.tables import words_of
from dragoman.reference.countries import CountryMatch, Form, countries, find_countries
from dragoman.reference.folding import fold
from dragoman.reference.offices import OfficeMatch, find_offices
from dragoman.reference.organisations import OrganisationMatch, find_organisations, organisations
from dragoman.reference.phrases import is_initialism
from dragoman.reference.tables import tree

MOST_CHARACTERS = 300
_SENT = frozenset(("ambassador", "envoy"))
_TO = re.compile(r"\b(?:to|in|for|at)\s+(?:the\s+)?$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:['’‘ʼ`.\-‐‑–][^\W_]+)*\.?(?:['’]s\b)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_TRAILING = re.compile(r"(?:[\s,]+(?:of|for|to|the|and|in))+\s*$")
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


def _plain(phrase: str) -> str:
    text = " ".join(unicodedata.normalize("NFC", phrase).split()).strip(' "“”«».;')
    text = _abbreviations().sub(lambda found: _long_forms()[found.group().lower()], text)
    if text.islower():
        return " ".join(_capital(word) for word in text.split(" "))
    return text


def _capital(word: str) -> str:
    """A word as news writes it, where the whole phrase is in small letters: us is the US."""
    bare = _POSSESSIVE.sub("", word)
    if bare in _initialisms():
        return bare.upper() + word[len(bare) :]
    return word if word in _wording("plain") else word[:1].upper() + word[1:]


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


@cache
def _wording(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words_of("wording.yml")[name])


def _spans(text: str) -> _Spans:
    offices = find_offices(text)
    owners, posts = list[CountryMatch](), list[CountryMatch]()
    sent = next((office for office in offices if office.level in _SENT), None)
    for match in find_countries(text):
        inside = any(office.start <= match.start and match.end <= office.end for office in offices)
        if inside and not any(office.start == match.start for office in offices):
            continue
        if sent and match.start >= sent.end and _TO.search(text[: match.start]):
            posts.append(match)
        elif not inside and not _is_name(text, match, offices):
            owners.append(match)
    bodies = [
        match
        for match in find_organisations(text)
        if not any(owner.start < match.end and match.start < owner.end for owner in owners)
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
    words, title, tense, joined = list[str](), list[str](), None, False
    at = 0
    for start, end in [*taken, (len(text), len(text))]:
        if start > at:
            names, portfolio, said = _left(text[at:start], after_office=any(o.end == at for o in spans.offices))
            words += names
            title += portfolio
            joined = joined or bool(portfolio)
            tense = tense or said
        if any(office.start == start for office in spans.offices):
            title.append(text[max(at, start) : end])
        at = max(at, end)
    own = [office.country for office in spans.offices if office.country]
    if spans.offices and _ELECT.match(text, spans.offices[0].end):
        tense = "elect"
    return Asked(
        roles=tuple(dict.fromkeys(office.role for office in spans.offices)),
        title=_TRAILING.sub("", " ".join(title)),
        joined=joined,
        countries=spans.owners[0].candidates if spans.owners else tuple(own[:1]),
        post=spans.posts[0].country if spans.posts else None,
        organisation=next((match.organisation.name for match in spans.bodies), None),
        name=" ".join(words),
        tense=tense or next((office.tense for office in spans.offices if office.tense), None),
    )


def _inside(match: OrganisationMatch, offices: list[OfficeMatch]) -> bool:
    return any(office.start <= match.start and match.end <= office.end for office in offices)


def _left(segment: str, *, after_office: bool) -> tuple[list[str], list[str], str | None]:
    """What stands between the offices and states of a phrase: words of a name, of a longer title, and the tense."""
    names, tense = list[str](), None
    joined = False
    tokens = [token.group() for token in _TOKEN.finditer(segment)]
    for index, token in enumerate(tokens):
        word = _POSSESSIVE.sub("", token)
        plain = fold(word)
        if plain in _tenses() and not names:
            tense = tense or _tenses()[plain]
            continue
        if plain in _wording("joining") and (index > 0 or after_office):
            joined = joined or plain == "and" or (after_office and index == 0)
            continue
        if _says_nothing(word, plain, index, tokens):
            continue
        names.append(word)
    is_title = names and (joined or all(fold(word) in _wording("portfolios") for word in names))
    return ([], [segment.strip(" ,;:()")], tense) if is_title else (names, [], tense)


def _says_nothing(word: str, plain: str, index: int, tokens: list[str]) -> bool:
    """Whether a word is no part of a name: an article, an ordinal, an honorific with the name behind it."""
    if plain in _wording("plain"):
        return len(plain) > 1 or word.islower()  # the A. of an initial is one
    return plain[:1].isdigit() or (plain in _honorifics() and index + 1 < len(tokens))


@cache
def _tenses() -> dict[str, str]:
    table: dict[str, list[str]] = tree("offices.yml")["tenses"]
    return {word: tense for tense, words in table.items() for word in words}


@cache
def _honorifics() -> frozenset[str]:
    table: dict[str, list[str]] = tree("offices.yml")["honorifics"]
    # Words that are also names (U Thant, Don, Khan) stay part of the name; nothing is lost by that.
    return frozenset(fold(form) for kind, forms in table.items() for form in forms if len(form) > 2) - {"khan", "mar"}
