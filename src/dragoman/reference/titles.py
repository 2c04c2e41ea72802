"""Titles of offices as tables and governments write them, in the canonical words of ``offices.yml``."""

from __future__ import annotations

import re
from functools import cache

from dragoman.reference.countries import countries, country_of_name
from dragoman.reference.folding import fold
from dragoman.reference.offices import Level, Office, office
from dragoman.reference.tables import tree

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_JOINT = re.compile(
    r"(?:,? and | & |, |; | / )(?=(?:deputy |first deputy |vice )?"
    r"(?:prime minister|premier|minister (?:of|for)|attorney general|chief adviser|taoiseach|chancellor of|acting )\b)"
)
_PARTS = re.compile(r", and |, | and | & |; |/")
_NOUN_LAST = (
    ("deputy", re.compile(r"(?:deputy|vice|assistant|first deputy|junior|state|parliamentary vice) (.+) minister")),
    ("minister", re.compile(r"(.+) minister")),
    ("deputy", re.compile(r"(?:deputy|under|assistant) (.+) secretary")),
    ("secretary", re.compile(r"(.+) secretary")),
)
_SENT = ("ambassador", "permanent representative", "consul general")
_TOO_GENERAL = frozenset((Level.OFFICIAL, Level.SPOKESPERSON, Level.MILITARY))


@cache
def canonical_role(title: str, country: str | None = None) -> str:
    """The role of ``offices.yml`` for a title, else the title in one canonical wording; lower case but for names.

    ``country`` (ISO 3166-1 alpha-3) is the state whose office it is: its name is left out, and some countries have
    their own words. An empty title gives an empty role.

    >>> canonical_role("Minister for Foreign Affairs and International Cooperation", "SOM")
    'foreign minister'
    >>> canonical_role("Minister of Agriculture and Forestry"), canonical_role("Secretary of State", "USA")
    ('agriculture and forestry minister', 'secretary of state')
    """
    roles = canonical_roles(title, country)
    return roles[0] if roles else ""


def canonical_roles(title: str, country: str | None = None) -> tuple[str, ...]:
    """The roles of a title that joins several: ``Deputy Prime Minister and Minister of Defence``; the first leads."""
    plain = _plain(title, country)
    return tuple(dict.fromkeys(role for part in _JOINT.split(plain) if (role := _own(_role(part, country), country))))


def post_of(title: str) -> str | None:
    """Where an ambassador, consul or permanent representative is sent: the words of the title, None for others.

    >>> post_of("Ambassador to the Russian Federation"), post_of("Minister of Defence")
    ('russian federation', None)
    """
    head, rest = _head(_plain(title, None))
    return (
        rest.removeprefix("the ") or None
        if head in ("ambassador", "permanent representative", "consul general")
        else None
    )


def portfolios_of(role: str) -> frozenset[str]:
    """The portfolios of a canonical minister's role; empty for other offices.

    >>> sorted(portfolios_of("agriculture and forestry minister"))
    ['agriculture', 'forestry']
    """
    match = re.fullmatch(r"(?!deputy |prime |first )(.+) (?:minister|secretary)", role)
    return frozenset(_components(fold(match[1]))) if match else frozenset()


def _plain(title: str, country: str | None) -> str:
    """A title folded, without what says how it is held and whose it is."""
    text = fold(_BRACKETS.sub("", title)).strip(" ,;")
    shorter = True
    while shorter:
        shorter = False
        for word in _words("held"):
            if text.startswith(word + " ") and office(text) is None:
                text, shorter = text[len(word) + 1 :], True
    for name in _names(country):
        for ending in (f" of the {name}", f" of {name}"):
            if text.endswith(ending) and len(text) > len(ending) + 3:
                return text.removesuffix(ending)
        if text.startswith(name + " ") and office(text) is None:
            return text[len(name) + 1 :]
    return text


def _role(text: str, country: str | None) -> str:
    head, rest = _ranked(text, country)
    absorbed = _absorbed(head, _components(rest)) if country is not None and head is not None else None
    if text in _same() or absorbed is not None:
        return _same().get(text) or absorbed or ""
    known = office(text) or office(text.replace("the united nations", "the un").replace("united nations", "un"))
    if known is not None and _fits(known, text, country):
        return _minister_of(known.role, country)
    if known is None and (role := _presiding(text)) is not None:
        return role
    if head in _SENT:
        to_all = head != "consul general" and rest.removeprefix("the ") in ("united nations", "un")
        return "ambassador to the United Nations" if to_all else str(head)
    return text if head is None or not rest else _of_portfolio(head, rest)


def _ranked(text: str, country: str | None) -> tuple[str | None, str]:
    """The rank that a title has in a country, and the words of its portfolio or post."""
    tables = tree("titles.yml")
    if text.startswith(tuple(tables["kept_whole"].get(country, ()))):
        return None, ""
    head, rest = _head(text)
    if head is None:
        head, rest = _noun_last(text)
    if (
        head == "minister"
        and text.startswith("secretary of state ")
        and country in tables["junior_secretaries_of_state"]
    ):
        return "deputy", rest
    if head == "minister" and text.startswith("secretary ") and country in tables["called_secretaries"]:
        return "secretary", rest
    if head == "secretary" and country in tables["civil_secretaries"]:
        return None, ""
    return head, rest


def _minister_of(role: str, country: str | None) -> str:
    """``agriculture secretary`` as ``agriculture minister`` in the countries where the one is the other."""
    tables = tree("titles.yml")
    own = country is None or country in (*tables["called_secretaries"], *tables["civil_secretaries"])
    portfolio = role.removesuffix(" secretary")
    return f"{portfolio} minister" if not own and portfolio in _portfolios() else role


def _fits(known: Office, text: str, country: str | None) -> bool:
    """Whether a form of the table means this office here: not a general word, not another country's own office."""
    if known.country is not None and country is not None and known.country != country:
        return False
    return known.level not in _TOO_GENERAL or fold(known.role) == text or " " in text


def _own(role: str, country: str | None) -> str:
    names: dict[str, str] = tree("titles.yml")["own_names"].get(country, {})
    return names.get(role, role)


def _head(text: str) -> tuple[str | None, str]:
    """The rank of a title that begins with its noun, and what follows it: the longest beginning decides."""
    words = text.split(" ")
    for count in range(min(len(words) - 1, 9), 0, -1):
        rank = _heads().get(" ".join(words[:count]))
        if rank is not None:
            return rank, " ".join(words[count:])
    return None, ""


def _noun_last(text: str) -> tuple[str | None, str]:
    for rank, pattern in _NOUN_LAST:
        match = pattern.fullmatch(text)
        if match:
            return rank, match[1]
    return None, ""


def _of_portfolio(rank: str, rest: str) -> str:
    parts = _components(rest)
    absorbed = _absorbed(rank, parts)
    if absorbed is not None:
        return absorbed
    name = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    wording = {"minister": "{} minister", "secretary": "{} secretary", "deputy": "deputy {} minister"}
    return wording.get(rank, "{} ministry spokesperson").format(name)


def _absorbed(rank: str, parts: list[str]) -> str | None:
    """The office of the first portfolio among them that gives its name whatever else is joined to it."""
    level = "minister" if rank == "secretary" else rank
    for rule in tree("titles.yml")["absorbing"]:
        if level in rule["roles"] and any(_absorbs(rule, part) for part in parts):
            return str(rule["roles"][level])
    return None


def _absorbs(rule: dict[str, list[str]], part: str) -> bool:
    if part in rule["is"]:
        return True
    words = set(part.split())
    holding = rule.get("holding", [])
    return bool(holding) and all(words & set(one) for one in holding) and not words & set(rule["without"])


def _components(text: str) -> list[str]:
    """The portfolios in the words of a title: ``the environment, water and forests``."""
    shorter = True
    while shorter:
        shorter = False
        for filler in _words("filler"):
            if text.startswith(filler + " "):
                text, shorter = text[len(filler) + 1 :], True
    whole = _portfolios().get(text)
    if whole is not None:
        return [whole]
    parts = [
        part.removeprefix("the ").removeprefix("of ").removeprefix("for ").strip(" ,") for part in _PARTS.split(text)
    ]
    return list(dict.fromkeys(_portfolios().get(part, part) for part in parts if part)) or [text]


def _presiding(text: str) -> str | None:
    """The office of who presides over a parliament, its lower chamber, or the bank of the state."""
    table = tree("titles.yml")["parliament"]
    head, _, body = text.partition(" of ")
    if head in table["heads"] and body.removeprefix("the ") in table["chambers"]:
        return "speaker of parliament"
    return "central bank governor" if _is_central_bank(text) else None


def _is_central_bank(text: str) -> bool:
    table = tree("titles.yml")["central_bank"]
    if not text.startswith(tuple(table["heads"])):
        return False
    return any(word in text for word in table["words"]) and not any(word in text for word in table["not_banks"])


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted((fold(word) for word in tree("titles.yml")[name]), key=lambda word: (-len(word), word)))


@cache
def _same() -> dict[str, str]:
    return {fold(title): role for title, role in tree("titles.yml")["same"].items()}


@cache
def _heads() -> dict[str, str]:
    return {fold(form): rank for rank, forms in tree("titles.yml")["heads"].items() for form in forms}


@cache
def _portfolios() -> dict[str, str]:
    table: dict[str, str] = {}
    for ministry in tree("offices.yml")["ministries"][:1]:
        for names in ministry["portfolios"]:
            table.update((fold(name), names[0]) for name in names if name not in _joined(names[0]))
    for names in tree("titles.yml")["portfolios"]:
        table.update((fold(name), table.get(fold(names[0]), names[0])) for name in names)
    return table


def _joined(name: str) -> tuple[str, ...]:
    """Portfolios that are two, which stand on their own only in the order that ``offices.yml`` gives them."""
    return (name,) if " and " in name else ()


@cache
def _names(country: str | None) -> tuple[str, ...]:
    """The folded names of a country, the longest first, and its adjectives."""
    found = [
        fold(name) for one in countries() if one.alpha3 == country for name in (one.name, *one.names, *one.adjectives)
    ]
    return tuple(
        sorted(dict.fromkeys(name.removeprefix("the ") for name in found if len(name) > 2), key=lambda n: (-len(n), n))
    )


def post_country(title: str) -> str | None:
    """The country (ISO 3166-1 alpha-3) to which the title's holder is sent, None where it is none or unknown."""
    words = post_of(title)
    return country_of_name(words) if words else None
