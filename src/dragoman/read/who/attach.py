"""Offices to their holders: "Russian Defence Minister Sergei Shoigu", "Shalgham, the foreign minister of Libya"."""

from __future__ import annotations

import re
from itertools import zip_longest

from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.families import same_office
from dragoman.read.who.leaders import nation_led
from dragoman.read.who.mention import Mention, MentionKind, Person
from dragoman.read.who.vocabulary import words

_TO_NAME = re.compile(
    r"^,?[\s\"']*(?:(?:H\.?\s?E\.?|His Excellency|Her Excellency|His Highness|His Majesty|Mr|Mrs|Ms|Dr|Gen|Prof|Sheikh|"
    r"Sheikha|Prince|King|Sir|Senator|General|Lt|Maj|retired|designate|elect|\(Ret\))\b\.?[\s-]*)*$"
)
_TO_OFFICE = re.compile(
    r"^(?:,|\s\(|\s-)\s*(?:(?:who is|who was|who serves as|as|the|a|an|now|also|"
    r"his|her|its|their|and|in his capacity as)\s+)*$"
)
# What may follow an office that stands in apposition to the name before it: not "the king being indisposed".
_APPOSITION_ENDS = re.compile(
    r"^(?:\s*(?:$|[,;.:)—–\"-])|['’]?\s+(?:of|for|to|and|who|in|at|since|until|from|on|when|told|said|whose)\b)"
)
_ALSO = re.compile(r"^\s*(?:,|and|,\s*and|&|cum)\s*(?:the\s+)?$")
_NEXT_NAME = re.compile(r"^(?:,\s+|,?\s+and\s+|\s+&\s+)(?:(?:Mr|Mrs|Ms|Dr|Gen)\b\.?\s+)*$")
# "North Korean dictator Kim Jong Un", "Libyan strongman Khalifa Haftar"
_DESCRIBED = re.compile(r"^\s+(?:[a-z-]+\s+){1,3}$")
_OF_BODY = re.compile(r"^\s+of\s+(?:the\s+)?$")
_TEAM_LED = re.compile(r"^(?:\s+(?:delegation|team|mission))?,?\s+(?:led|headed)\s+by\s+(?:[A-Z][\w.]*\s+)?$")
_OWNED_BY = re.compile(r"^['’]s?\s+$")
_POSSESSED = re.compile(r"\b(?P<whose>[Hh]is|[Hh]er|[Ii]ts)\s+(?:[a-z-]+\s+){0,2}$")
# "X, vice-chairperson of the National Committee of the Chinese People's Conference": the state of the body beside X.
_POST = re.compile(
    r"^,\s+(?:(?:the|a|an|now|also|then)\s+)?(?:[\w-]+\s+){0,3}?(?:chair\w*|vice-?chair\w*|head|director|deputy|member|"
    r"president|minister|secretary|commander|spokes\w+|official|adviser|chief)\s+(?:of|at|in)\s+(?:the\s+)?[^,;.]{0,90}"
)
_AT_POST = re.compile(r"^\s+(?:in|to|at)\s+(?:the\s+)?$")
_APPOSED_NAME = re.compile(r"^,\s+(?:(?:H\.?\s?E\.?|His Excellency|Her Excellency|Mr|Mrs|Ms|Dr)\b\.?\s+)*$")
_POSTS = frozenset((MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.CAPITAL, MentionKind.ORGANISATION))
_NATIONS = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.ORGANISATION))
_STATES = frozenset((MentionKind.COUNTRY, MentionKind.CAPITAL, MentionKind.SEAT))
_ACTS = ("VERB", "AUX")
_SERVING = frozenset(("minister", "deputy_minister"))
_SAID, _APPOSED, _OWNED, _NATIONAL, _ASSUMED = range(5)


def attach(sentence: Sentence, people: list[Mention], offices: list[Mention], named: list[Mention]) -> None:
    """Give each person of the sentence the office and the country that stand beside the name."""
    text, base = sentence.text, sentence.start
    for office in reversed(offices):
        if office.plural:
            _attach_plural(text, base, office, people, named)
            continue
        holder = _named_after(text, base, office, people, named) or _also_held(text, base, office, people, offices)
        if holder is not None:
            office.person = holder.person
            _learn(holder.person, office, _SAID)
    for office in offices:
        holder = _named_before(text, base, office, people) if office.person is None and not office.plural else None
        if holder is not None:
            office.person = holder.person
            _learn(holder.person, office, _APPOSED)
    for office in offices:
        if office.person is not None and (office.country is None or office.assumed) and not office.name:
            _attach_beside(sentence, office, people, offices, named)
    for mention in people:
        _attach_people(sentence, mention, named)
        _attach_leader(text, base, mention, named)


def _attach_beside(
    sentence: Sentence, office: Mention, people: list[Mention], offices: list[Mention], named: list[Mention]
) -> None:
    """As in "President X and Foreign Minister Y", "X and his envoy, Y", "Algeria said its foreign minister, Y"."""
    text, base = sentence.text, sentence.start
    own = _POSSESSED.search(text[: office.start - base])
    before = [m for m in people if m.end <= office.start and m.person is not office.person]
    if office.person is None:
        return
    if own is not None and own["whose"].lower() == "its":
        states = [m for m in named if m.kind in _STATES and m.end <= office.start]
        if states:
            _learn_country(office.person, states[-1].country, _OWNED)
    elif before and own is not None:
        office.person.beside = before[-1].person
    elif before and _ALSO.match(text[before[-1].end - base : office.start - base]):
        theirs = next((o for o in offices if o.person is before[-1].person and o.person is not None), None)
        is_bare = theirs is not None and (theirs.country is None or theirs.assumed) and not theirs.name
        if theirs is not None and (is_bare or office.level in _SERVING) and not same_office(theirs.role, office.role):
            office.person.beside = theirs.person


def _attach_people(sentence: Sentence, mention: Mention, named: list[Mention]) -> None:
    if mention.person is None:
        return
    text, base = sentence.text, sentence.start
    for before in named:
        between = text[before.end - base : mention.start - base]
        if before.end > mention.start:
            continue
        if before.kind is MentionKind.DEMONYM and _is_public(between):
            _learn_country(mention.person, before.country, _NATIONAL)
        elif before.kind in (MentionKind.COUNTRY, MentionKind.CAPITAL) and _OWNED_BY.match(between):
            _learn_country(mention.person, before.country, _OWNED)
        elif before.kind is MentionKind.ORGANISATION and _OWNED_BY.match(between) and mention.person.country is None:
            mention.person.organisation = mention.person.organisation or before.name
    _attach_body(text, base, mention, named)
    body = _POST.match(text[mention.end - base :])
    end = mention.end + body.end() if body is not None else 0
    if body is not None:
        # "X, will host the president of Y" is no apposition, and what Y's neighbour does is behind its verb.
        acts = (sentence.start_of(t) for t in sentence.tokens_between(mention.end, end) if t.pos_ in _ACTS)
        end = min(acts, default=end)
        inside = [m for m in named if mention.end <= m.start < end and m.country and m.kind in _NATIONS]
        if inside and len({m.country for m in inside}) == 1:
            _learn_country(mention.person, inside[0].country, _NATIONAL)


def _attach_body(text: str, base: int, mention: Mention, named: list[Mention]) -> None:
    """As in "Lord X of NATO", "a team from the Monetary Fund led by Y": whose officer somebody is."""
    person = mention.person
    if person is None or person.country is not None or person.organisation is not None:
        return
    for body in named:
        if body.kind is not MentionKind.ORGANISATION:
            continue
        of_it = body.start >= mention.end and _OF_BODY.match(text[mention.end - base : body.start - base])
        led = body.end <= mention.start and _TEAM_LED.match(text[body.end - base : mention.start - base])
        if of_it or led:
            person.organisation = body.name
            return


def _attach_leader(text: str, base: int, mention: Mention, named: list[Mention]) -> None:
    nation = nation_led(text, base, mention, named)
    if nation is not None and mention.person is not None:
        _learn_country(mention.person, nation.country, _NATIONAL)


def _is_public(between: str) -> bool:
    """Whether the nouns between a nationality and a name are of public life: "dictator", and not "19th seed"."""
    return bool(_DESCRIBED.match(between)) and between.rsplit(maxsplit=1)[-1].lower() in words("public")


def _attach_plural(text: str, base: int, office: Mention, people: list[Mention], named: list[Mention]) -> None:
    """As in "Presidents Fujimori and Mahuad"; "the foreign ministers of Peru and Ecuador, A and B", in step."""
    owners, end = _owners_after(text, base, office, named)
    held: list[Mention] = []
    for mention in people:
        gap = _TO_NAME if not held else _NEXT_NAME
        between = text[end - base : mention.start - base]
        if mention.start >= end and (gap.match(between) or (not held and _NEXT_NAME.match(between))):
            held.append(mention)
            end = mention.end
    if not held or (len(held) == 1 and text[office.end - base : held[0].start - base].strip()):
        return  # "officials from Beijing, Trump said" names no officials
    in_step = owners if len(owners) == len(held) else []
    for mention, owner in zip_longest(held, in_step):
        _learn_role(mention.person, office)
        country = owner.country if owner is not None else office.country if not owners and not office.assumed else None
        if mention.person is not None and country:
            _learn_country(mention.person, country, _SAID)


def _owners_after(text: str, base: int, office: Mention, named: list[Mention]) -> tuple[list[Mention], int]:
    owners: list[Mention] = []
    end = office.end
    for mention in named:
        if mention.kind is not MentionKind.COUNTRY or (mention.end <= office.end and not office.start <= mention.start):
            continue
        between = text[end - base : mention.start - base]
        inside = office.start <= mention.start and mention.end <= office.end
        if inside or re.match(r"^(?:\s+of|,|,?\s+and)\s+(?:the\s+)?$", between):
            owners.append(mention)
            end = max(end, mention.end)
    return owners, end


def _named_after(text: str, base: int, office: Mention, people: list[Mention], named: list[Mention]) -> Mention | None:
    end = _posted(text, base, office, named)
    for mention in people:
        if mention.start >= office.end and _TO_NAME.match(text[office.end - base : mention.start - base]):
            return mention
        if mention.start >= end > office.end and _APPOSED_NAME.match(text[end - base : mention.start - base]):
            return mention
    return None


def _posted(text: str, base: int, office: Mention, named: list[Mention]) -> int:
    """Where "the Ambassador of Portugal in Dili" ends: behind the place at which the office is held."""
    for mention in named:
        if mention.kind in _POSTS and _AT_POST.match(text[office.end - base : mention.start - base]):
            return mention.end
    return office.end


def _named_before(text: str, base: int, office: Mention, people: list[Mention]) -> Mention | None:
    if not _APPOSITION_ENDS.match(text[office.end - base :]):
        return None
    for mention in people:
        if mention.end <= office.start and _TO_OFFICE.match(text[mention.end - base : office.start - base]):
            return mention
    return None


def _also_held(text: str, base: int, office: Mention, people: list[Mention], offices: list[Mention]) -> Mention | None:
    """As in "Deputy prime minister and minister for foreign affairs X": X holds both."""
    for later in offices:
        if (
            later.start >= office.end
            and later.person
            and not later.plural
            and _ALSO.match(text[office.end - base : later.start - base])
        ):
            return next((p for p in people if p.person is later.person), None)
    return None


def _learn(person: Person | None, office: Mention, rank: int) -> None:
    if person is None:
        return
    _learn_role(person, office)
    _learn_country(person, office.country, _ASSUMED if office.assumed else rank)
    if office.name and not office.country and person.country is None:
        person.organisation = office.name


def _learn_role(person: Person | None, office: Mention) -> None:
    if person is None or office.role == "counterpart":
        return
    if not office.former:
        person.roles.add(office.role or "")
    only_born = person.role in ("prince", "princess") and office.level in _SERVING  # "Foreign Minister Prince Saud"
    if person.role is None or (person.former and not office.former) or (only_born and not office.former):
        person.role, person.level, person.former = office.role, office.level, office.former
        person.office_words = (office.start, office.end)


def _learn_country(person: Person, country: str | None, rank: int) -> None:
    if country and rank < person.country_rank:
        person.country, person.country_rank = country, rank
        person.organisation = None
