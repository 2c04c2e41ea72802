"""Sentences that have somebody take an office: "Ada Holm, who became foreign minister of Ruritania in May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dragoman.model.office import Tense
from dragoman.read.annotate.sentences import Sentence
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.read.who.tenures import OwnedOffice, Titled, full_name, owned
from dragoman.read.who.titles import is_office, listed, table, tense_of

_DETERMINED = r"(?:\s+(?:as|to be|the|a|an|its|his|her|their|country['’]s|nation['’]s|new)){0,4}\s+$"
_ADVERB = r"(?:\s+\w+ly|\s+last\s+\w+|\s+earlier)?"
_FAR = 90  # characters between a name and the office that somebody takes


def appointed_in(sentence: Sentence, mentions: list[Mention], titled: list[Titled]) -> list[Titled]:
    """Those of whom a sentence says that they took an office, and those whom they succeeded.

    ``titled`` are the titles beside names in the sentence, of which the one who appoints lends the state.
    """
    people = [m for m in mentions if m.kind is MentionKind.PERSON]
    found: list[Titled] = []
    for office in mentions:
        if office.kind is MentionKind.OFFICE and not office.plural and people:
            found.extend(_taken(sentence, office, people, mentions, titled))
    return found


def _taken(
    sentence: Sentence, office: Mention, people: list[Mention], mentions: list[Mention], titled: list[Titled]
) -> Iterator[Titled]:
    text, base = sentence.text, sentence.start
    who = next((p for p in reversed(people) if p.end <= office.start), None)
    if (
        who is None
        or office.start - who.end > _FAR
        or tense_of(text, base, office, alone=True) not in (Tense.CURRENT, Tense.NEW)
    ):
        return
    between = text[who.end - base : office.start - base]
    of = owned(sentence, office, mentions)
    took = _active().match(between) or _passive().match(between)
    if took is None and _given().match(between):
        took, of = _appointer(text, base, who, people), of or _of_the_appointer(office, who, people, titled)
    name = full_name(who)
    if took is None or of is None or name is None:
        return
    start = min(who.start, of.start)
    yield Titled(start, of.end, name, of.role, of.country, of.organisation, of.post, Tense.NEW)
    before = _predecessor(text, base, of, people)
    if before is not None and (old := full_name(before)) is not None:
        yield Titled(start, before.end, old, of.role, of.country, of.organisation, of.post, Tense.FORMER)


def _appointer(text: str, base: int, who: Mention, people: list[Mention]) -> re.Match[str] | None:
    """The verb by which one person before gives another an office: "President X appointed Y"."""
    before = next((p for p in reversed(people) if p.end <= who.start), None)
    return _by().match(text[before.end - base : who.start - base]) if before is not None else None


def _of_the_appointer(office: Mention, who: Mention, people: list[Mention], titled: list[Titled]) -> OwnedOffice | None:
    before = next((p for p in reversed(people) if p.end <= who.start), None)
    holder = next((t for t in titled if before is not None and t.start <= before.start and before.end <= t.end), None)
    if holder is None or holder.country is None or not is_office(office.role) or office.role is None or office.name:
        return None
    return OwnedOffice(office.start, office.end, office.role, holder.country, None, None)


def _predecessor(text: str, base: int, of: OwnedOffice, people: list[Mention]) -> Mention | None:
    after = next((p for p in people if p.start >= of.end), None)
    if after is None:
        return None
    return after if _succeeding().fullmatch(text[of.end - base : after.start - base]) else None


def _any_of(words: list[str] | frozenset[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + ")"


@cache
def _active() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s+who)?\s+{_any_of(table()['appointments']['active'])}{_DETERMINED}")


@cache
def _passive() -> re.Pattern[str]:
    verbs = _any_of(table()["appointments"]["passive"])
    return re.compile(
        rf"(?:(?:,?\s+who)?\s+(?:was|has been|had been|has just been){_ADVERB}\s+{verbs}|,\s+(?:newly\s+)?{verbs})"
        rf"(?:\s+on\s+\w+|\s+this\s+week|\s+yesterday)?{_DETERMINED}"
    )


@cache
def _by() -> re.Pattern[str]:
    honorifics = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|General|Lt|Prof)\b\.?\s+){0,2}"
    return re.compile(rf"(?:\s+on\s+\w+)?(?:\s+has)?\s+{_any_of(table()['appointments']['by'])}\s+{honorifics}$")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+on\s+\w+)?{_DETERMINED}")


@cache
def _succeeding() -> re.Pattern[str]:
    honorifics = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|General|Lt|Prof)\b\.?\s+){0,2}"
    when = r"(?:\s+(?:on|in|last|this)\s+[\w ]{1,20})?"
    return re.compile(rf"{when},?\s+{_any_of(listed('succession'))}\s+{honorifics}")
