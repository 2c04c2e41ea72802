"""Which office a position of Wikidata is, read from its label."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dragoman.acquire.wikidata.queries import Group
from dragoman.reference.countries import country_of_demonym, country_of_name
from dragoman.reference.offices import find_offices
from dragoman.reference.titles import canonical_roles

UNITED_NATIONS = "United Nations"
_SENDER = re.compile(r"^(?:of|for|from) (?P<sender>.{1,80}?) to (?P<post>.{1,80})$")
_POST = re.compile(r"^to (?P<post>.{1,80})$")
_OF = re.compile(r"^(?:of|for|in) (?P<country>.{1,80})$")
_ASIDE = re.compile(r"\s*\([^()]{0,80}\)$")  # "(Russia)", "(1991–)"
_FOR = frozenset({"deputy prime minister", "first deputy prime minister"})  # of which there may be one for this or that
_AMBASSADORS = frozenset({"ambassador", "permanent representative", "ambassador to the United Nations"})


@dataclass(frozen=True, slots=True)
class Position:
    """A position of Wikidata (``item``) as an office; ``country`` and ``post`` ISO 3166-1 alpha-3 or empty."""

    item: str
    role: str
    country: str
    organisation: str = ""
    post: str = ""


def positions_of(item: str, label: str, country: str, group: Group) -> list[Position]:
    """The offices of a country that a position's English label tells, none where it is of no role that is asked for.

    The label must be nothing but offices: "Minister of Finance of Ghana", "Ghanaian Minister of Finance", and no "Head
    of the Office of the Minister of Finance", "Minister of Finance of Bavaria".
    """
    label = _ASIDE.sub("", " ".join(label.split()))
    found = find_offices(_with_capital(label))
    before = label[: found[0].start].strip() if found else ""
    if found and found[0].role in _AMBASSADORS:
        sent = Position(item, found[0].role, country)
        ambassador = _ambassador(sent, before, label[found[0].end :].strip(), group.posts)
        return [ambassador] if ambassador and found[0].role in group.roles else []
    if _is_of_another(label, country):
        return []
    roles = canonical_roles(label, country)
    if not before and found and found[0].role in _FOR and label[found[0].end :].startswith(" for "):
        roles = (*roles, found[0].role)
    if before and _is_of(before, country):
        roles = (*roles, *canonical_roles(label[found[0].start :], country))
    return [Position(item, role, country) for role in dict.fromkeys(roles) if role in group.roles]


def head_of(item: str, label: str, organisation: str) -> Position | None:
    """The office of the head of an organisation, by the label of its position."""
    found = find_offices(_with_capital(" ".join(label.split())))
    return Position(item, found[0].role, "", organisation) if found and found[0].start == 0 else None


def _ambassador(sent: Position, before: str, behind: str, posts: frozenset[str]) -> Position | None:
    """Who sends must be told, for Wikidata's positions name now the sender and now the receiver as their country."""
    united_nations = replace(sent, role="ambassador to the United Nations")
    if sent.role == united_nations.role:
        of = _OF.match(behind)
        told = (before and _is_of(before, sent.country)) or (of and _named(of["country"], sent.country))
        return sent if told else None
    both, only = _SENDER.match(behind), _POST.match(behind)
    if both and not before and _named(both["sender"], sent.country):
        post = _bare(both["post"])
    elif only and before and _is_of(before, sent.country):
        post = _bare(only["post"])
    else:
        return None
    if post.startswith(UNITED_NATIONS) or post in ("UN", "U.N."):
        return united_nations
    receiver = country_of_name(post)
    return replace(sent, post=receiver) if sent.role == "ambassador" and receiver in posts and receiver else None


def _is_of_another(label: str, country: str) -> bool:
    """Whether a label ends with the name of another country, and not with that of this one."""
    endings = [label[match.end() :] for match in re.finditer(r" of ", label)]
    named = {country_of_name(_bare(ending)) for ending in endings} - {None}
    return bool(named) and country not in named


def _is_of(before: str, country: str) -> bool:
    """Whether what stands before an office is nothing, or names the country: ``Russian``, ``United States``."""
    return not before or _named(re.sub(r"['’]s?$", "", before), country)


def _named(text: str, country: str) -> bool:
    bare = _bare(text)
    return country in (country_of_name(bare), country_of_demonym(bare))


def _bare(text: str) -> str:
    return text.removeprefix("the ").removeprefix("The ").strip()


def _with_capital(label: str) -> str:
    """A label with a capital first, as the words of offices that are common ones need it."""
    return label[:1].upper() + label[1:]
