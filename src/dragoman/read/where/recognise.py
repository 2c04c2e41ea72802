"""Finds the names of places: the gazetteer's names, where the language engine and the words around allow them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum

from spacy.tokens import Doc, Span, Token

from dragoman.read.where.standing import behind_hyphen
from dragoman.read.where.toponym import Toponym
from dragoman.read.where.vocabulary import words
from dragoman.reference.countries import countries_of_demonym, is_no_country
from dragoman.reference.phrases import is_initialism
from dragoman.reference.places import is_mostly_no_town
from dragoman.reference.spots import Spot, spots

_LONGEST = 6  # words of a name
_LARGE = 100_000
_NOT_INSIDE = frozenset(',;:()[]"\n')
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_NUMBERS = frozenset(("CARDINAL", "ORDINAL", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"))
_SHORT = 3  # letters
_BESIDE = re.compile(r"(?:,? (?:and|or|in|of)(?: the)?|,|,? as well as|;|/|,? and in| ?[-(])\s*")
_LOWER_STARTS = ("al-", "el-", "sub-")


class Verdict(Enum):
    """Whether a name of the gazetteer is the name of a place where it stands."""

    PLACE = "place"
    POSSIBLE = "possible"  # if another place, or the same name elsewhere, vouches for it
    OTHER = "other"


def other_names(docs: Sequence[Doc]) -> frozenset[str]:
    """Words that name a person or a disease of the text: the last of a person's several names, "Ebola" of a virus."""
    entities = [entity for doc in docs for entity in doc.ents]
    people = Counter(str(one[-1].text) for one in entities if one.label_ == "PERSON" and len(one) > 1)
    places = Counter(str(one.text) for one in entities if one.label_ in _PLACES)
    ill = words("diseases")
    diseases = {str(doc[word.i - 1].text) for doc in docs for word in doc if word.lower_ in ill and word.i > 0}
    return frozenset(name for name in people if people[name] >= places[name]) | diseases


def toponyms(doc: Doc, offset: int, others: frozenset[str] = frozenset()) -> list[tuple[Toponym, Verdict]]:
    """The names in a parsed text that begins at ``offset``, from left to right, none overlapping.

    ``others`` are words that, alone, name something of the text that is no town.
    """
    found: list[tuple[Toponym, Verdict]] = []
    at = 0
    while at < len(doc):
        size = 1
        if _can_begin(doc[at]):
            for span in _spans(doc, at):
                name = span.text.removesuffix(behind_hyphen(span))
                known = spots(name)
                if not known and is_no_country(name):
                    size = len(span)
                    break
                verdict = _verdict(span, known) if known else Verdict.OTHER
                if (
                    known
                    and name in others
                    and not _is_qualified(span)
                    and not _is_country(known)
                    and not _is_behind(span, "standing")
                ):
                    verdict = Verdict.OTHER
                if verdict is not Verdict.OTHER:
                    start = offset + span.start_char
                    found.append((Toponym(start, start + len(name), name, span, known), verdict))
                    size = len(span)
                    break
        at += size
    return found


def accepted(text: str, names: Sequence[tuple[Toponym, Verdict]]) -> list[Toponym]:
    """The places among the names: the sure ones, and the possible ones that stand in a list with them or recur."""
    verdicts = [verdict for _, verdict in names]
    sure = {name.name for name, verdict in names if verdict is Verdict.PLACE}
    for at in (*range(len(names)), *reversed(range(len(names)))):
        if verdicts[at] is Verdict.POSSIBLE and (names[at][0].name in sure or _in_a_list(text, names, verdicts, at)):
            verdicts[at] = Verdict.PLACE
    return [name for (name, _), verdict in zip(names, verdicts, strict=True) if verdict is Verdict.PLACE]


def _in_a_list(text: str, names: Sequence[tuple[Toponym, Verdict]], verdicts: Sequence[Verdict], at: int) -> bool:
    """Whether a place stands beside the name: "Moonbi, Parkes and Berry", "Austin, in Scott County"."""
    for one, other in ((at - 1, at), (at, at + 1)):
        if one < 0 or other >= len(names):
            continue
        neighbour = one if other == at else other
        gap = text[names[one][0].end : names[other][0].start]
        if verdicts[neighbour] is Verdict.PLACE and _BESIDE.fullmatch(gap):
            return True
    return False


def _can_begin(token: Token) -> bool:
    """Whether a word may begin a name; an article does not, but for the few that belong to it."""
    if token.lower_ == "the":
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in words("with_article")
    return token.text[:1].isupper() or token.lower_.startswith(_LOWER_STARTS)


def _spans(doc: Doc, at: int) -> Iterator[Span]:
    """What may be a name and begins with this word, the longest first; it ends in a capitalised word."""
    last = at
    while last + 1 < min(at + _LONGEST, len(doc)):
        following = doc[last + 1]
        if following.text[0] in _NOT_INSIDE or following.is_sent_start:
            break
        last += 1
    for end in range(last, at - 1, -1):
        if doc[end].text[:1].isupper() or doc[end].text[:1].isdigit() or end == at or "-" in doc[end].text:
            yield doc[at : end + 1]


def _verdict(span: Span, known: tuple[Spot, ...]) -> Verdict:
    """Whether a name that the gazetteer has is that place here, and no person, organisation or ordinary word."""
    entity = _entity(span)
    label = entity.label_ if entity is not None else ""
    strong = _is_strong(known)
    if _is_no_name(span, known) or _belongs_to_a_name(span, label, strong):
        return Verdict.OTHER
    longer = entity is not None and len(entity) > len(span) and not _only_affixes(entity, span)
    if label in _PLACES and entity is not None:
        return Verdict.PLACE if strong or not longer or span.start == entity.start else Verdict.POSSIBLE
    if longer and entity is not None:
        return Verdict.PLACE if label == "ORG" and strong and _has_offices(span, entity, known) else Verdict.OTHER
    if label in _NUMBERS:
        return Verdict.OTHER
    return _verdict_alone(span, known, label, strong)


def _verdict_alone(span: Span, known: tuple[Spot, ...], label: str, strong: bool) -> Verdict:
    """The verdict on a name that the language engine takes for nothing, for a person, or for something else."""
    if label == "PERSON":
        sure = _is_behind(span, "standing") and (strong or _is_qualified(span))
        return Verdict.PLACE if sure or _is_a_site(span) else Verdict.POSSIBLE
    if is_mostly_no_town(span.text) and not _is_country(known):
        return Verdict.PLACE if _is_behind(span, "standing") else Verdict.POSSIBLE
    if strong or (span.root.pos_ == "PROPN" and (_is_behind(span, "standing") or _is_a_site(span))):
        return Verdict.PLACE
    return Verdict.POSSIBLE if span.root.pos_ == "PROPN" else Verdict.OTHER


def _is_no_name(span: Span, known: tuple[Spot, ...]) -> bool:
    """Words of compass and calendar, people of a country, and codes of states that stand by themselves."""
    if span.text.lower() in words("never"):
        return True
    is_adjective = span.root.tag_.startswith("JJ") or span.root.ent_type_ == "NORP"
    if is_adjective and countries_of_demonym(span.text) and not is_initialism(span.text):
        return True
    if span.text.endswith("-") or _is_behind_a_hyphen(span):
        return True
    code = span.text.isupper() and len(span.text) == len("CA") and known[0].kind in ("state", "region")
    return code and not (span.start > 0 and span.doc[span.start - 1].text == ",")


def _is_behind_a_hyphen(span: Span) -> bool:
    """As in "Ebola-Reston", "mid-Atlantic"; but not as in "US-China talks"."""
    doc = span.doc
    if span.start == 0 or doc[span.start - 1].text != "-" or doc[span.start - 1].whitespace_:
        return False
    return span.start > 1 and not doc[span.start - 2].whitespace_ and not spots(doc[span.start - 2].text)


def _has_offices(span: Span, entity: Span, known: tuple[Spot, ...]) -> bool:
    """Whether an organisation is an office of the place: "U.S. Army", "Health Ministry of Kenya"."""
    others = {token.lower_ for token in entity if not span.start <= token.i < span.end}
    leads = span.start <= entity.start + 1
    return bool(others & words("offices")) or (leads and known[0].kind == "country" and not others & words("bodies"))


def _is_a_site(span: Span) -> bool:
    """Whether the words around call it one: "the village of Lujhu", "Kibera slum"."""
    doc = span.doc
    if span.end < len(doc) and doc[span.end].lower_ in words("settlements") and span.start > 0:
        return True
    of = span.start > 1 and doc[span.start - 1].lower_ == "of"
    return of and doc[span.start - 2].lower_ in words("settlements")


def _is_strong(known: tuple[Spot, ...]) -> bool:
    """Whether the name is that of a country, a region, a sea, a place of diplomacy or a large town."""
    return any(
        spot.kind in ("country", "county") or spot.listed or spot.population >= _LARGE or spot.precision == "sea"
        or (spot.kind == "region" and spot.geonames is not None) or (spot.geonames is None and " " in spot.name)
        for spot in known
    )  # fmt: skip


def _is_country(known: tuple[Spot, ...]) -> bool:
    return known[0].kind == "country" or known[0].listed


def _entity(span: Span) -> Span | None:
    """The language engine's entity around the head of the name."""
    for token in (span[-1], span[0]):
        if token.ent_type_:
            start, end = token.i, token.i + 1
            while start > 0 and token.doc[start].ent_iob_ == "I":
                start -= 1
            while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
                end += 1
            return Span(token.doc, start, end, label=token.ent_type_)
    return None


def _only_affixes(entity: Span, span: Span) -> bool:
    """Whether what an entity has beyond the name is an article, a compass word, a generic noun or a genitive."""
    allowed = words("compass") | words("generic") | {"the", "'s", "’s", "of", "'"}
    return all(t.lower_ in allowed for t in entity if not span.start <= t.i < span.end)


def _belongs_to_a_name(span: Span, label: str, strong: bool) -> bool:
    """Whether a capitalised word before or behind makes it part of a person's or an organisation's name."""
    doc = span.doc
    before = doc[span.start - 1] if span.start > 0 else None
    after = doc[span.end] if span.end < len(doc) else None
    if before is not None and before.lower_.rstrip(".") in words("titles") and before.text[0].isupper():
        return not (strong and label in _PLACES)
    if after is not None and after.text[0].isupper() and after.lower_ in words("bodies"):
        return True
    if before is None or not before.text[0].isupper() or before.is_sent_start or before.ent_type_ in _PLACES:
        return False
    return label == "PERSON" and before.pos_ == "PROPN" and before.lower_ not in words("compass")


def _is_behind(span: Span, which: str) -> bool:
    """Whether the name stands behind a preposition of that list, an article and compass words apart."""
    at = span.start - 1
    while at >= 0 and span.doc[at].lower_ in words("compass") | {"the"}:
        at -= 1
    return at >= 0 and span.doc[at].lower_ in words(which)


def _is_qualified(span: Span) -> bool:
    """Whether a comma and a wider place stand behind."""
    doc = span.doc
    return span.end + 1 < len(doc) and doc[span.end].text == "," and doc[span.end + 1].ent_type_ in _PLACES
