"""Office phrases: a title with the state or organisation whose office it is."""

from __future__ import annotations

import re
from functools import cache

from dragoman.read.who.gazetteer import named_in
from dragoman.read.who.mention import Mention, MentionKind
from dragoman.reference.offices import find_offices

_OWNERS = frozenset(
    (MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.ORGANISATION, MentionKind.CAPITAL, MentionKind.SEAT)
)
_QUALIFIER = (
    r"(?:new|then|top|outgoing|incoming|interim|acting|caretaker|transitional|former|ex|visiting|first|late|current|second|"
    r"newly[- ]appointed|newly[- ]elected|right-wing|long-?time|veteran|embattled|new[- ]?ly|ruling|far-right|leftist)"
)
# What may stand between the owner and the title: "Syria's new foreign minister", "Turkish interim president".
_BEFORE = re.compile(rf"^(?:['’]s?)?[\s-]+(?:{_QUALIFIER}[\s-]+)*$", re.IGNORECASE)
_AFTER = re.compile(
    r"^\s+(?:of|for|to|from|in)\s+(?:the\s+)?"
    r"(?:(?:State|Republic|Kingdom|Government|People['’]s Republic|Government of the) of\s+(?:the\s+)?)?$"
)
_LANDS = frozenset((MentionKind.COUNTRY, MentionKind.CAPITAL))
_IN = re.compile(r"\b[Ii]n (?:the )?$")  # "In Turkey Minister Ellwood met": where, not whose
_GONE = frozenset(("former", "then", "late", "ousted"))


def offices_in(text: str, offset: int, sentence: int, owners: list[Mention]) -> list[Mention]:
    """Office mentions in a sentence, each with its owner where one stands beside it."""
    found = []
    owners = [m for m in owners if m.kind in _OWNERS]
    for match in find_offices(text):
        before = _owner_before(text, offset, match.start, owners)
        behind = _owner_after(text, offset, match.end, owners)
        post = behind if behind and _is_post(match.level, text[match.end : behind.start - offset]) else None
        after = behind if before is None and post is None else None
        owner = before or after
        body = owner.name if owner and owner.kind is MentionKind.ORGANISATION else body_of(match.role)
        start = owner.start if before and owner else offset + match.start
        end = post.end if post else owner.end if after and owner else offset + match.end
        country = owner.country if owner else match.country if not body else None
        found.append(
            Mention(
                kind=MentionKind.OFFICE,
                start=start,
                end=end,
                text=text[start - offset : end - offset],
                sentence=sentence,
                name=body,
                country=country,
                role=match.role,
                level=match.level,
                plural=match.plural,
                former=match.tense in _GONE,
                visiting=match.tense == "visiting",
                assumed=owner is None and country is not None,
                title=offset + match.start,
            )
        )
    return found


def _is_post(level: str, between: str) -> bool:
    """Whether what follows is where somebody is sent, not whom they serve: "ambassador to the United States"."""
    return level in ("ambassador", "envoy") and re.match(r"\s+(?:to|for|in)\b", between) is not None


@cache
def body_of(role: str) -> str:
    """The organisation in the name of an office: "IAEA director general", "president of the European Commission"."""
    for mention in named_in(role, 0, 0):
        owns = mention.start == 0 or re.search(r"\bof (?:the )?$", role[: mention.start])
        if owns and mention.kind is MentionKind.ORGANISATION and mention.country is None:
            return mention.name
    return ""


def _owner_before(text: str, offset: int, start: int, owners: list[Mention]) -> Mention | None:
    for owner in reversed(owners):
        if owner.end - offset <= start:
            between = text[owner.end - offset : start]
            is_place = owner.kind in _LANDS and between.strip() == "" and _IN.search(text[: owner.start - offset])
            return owner if _BEFORE.match(between) and not is_place else None
    return None


def _owner_after(text: str, offset: int, end: int, owners: list[Mention]) -> Mention | None:
    for owner in owners:
        if owner.start - offset >= end:
            fits = owner.kind is not MentionKind.DEMONYM and _AFTER.match(text[end : owner.start - offset])
            return owner if fits else None
    return None
