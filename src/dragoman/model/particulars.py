"""The particulars of an engagement: how it was held, how long, at whose invitation, and what it is claimed to be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from dragoman.model.duration import duration_words
from dragoman.model.evidence import Evidence

LAST: Literal["last"] = "last"
Ordinal = int | Literal["last"]


class Level(StrEnum):
    """The rank of the highest participant, or the one that the words give ("at ministerial level")."""

    LEADER = "leader"
    MINISTER = "minister"
    ENVOY = "envoy"
    OFFICIAL = "official"


class Format(StrEnum):
    """How many sides there were."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    MULTILATERAL = "multilateral"


class Channel(StrEnum):
    """What those who talked from afar talked through."""

    PHONE = "phone"
    VIDEO = "video"


class Mode(StrEnum):
    """The form that an engagement took in the usage of diplomacy."""

    SUMMONS = "summons"
    CREDENTIALS = "credentials"
    MEDIATION = "mediation"
    CONSULTATIONS = "consultations"
    COURTESY_CALL = "courtesy_call"
    FAREWELL_CALL = "farewell_call"
    MEAL = "meal"
    INDIRECT = "indirect"
    SECRET = "secret"
    STATE_VISIT = "state_visit"
    OFFICIAL_VISIT = "official_visit"
    WORKING_VISIT = "working_visit"
    PRIVATE_VISIT = "private_visit"
    UNANNOUNCED_VISIT = "unannounced_visit"
    STOPOVER = "stopover"


@dataclass(frozen=True, slots=True)
class Told:
    """A value and the words that tell it."""

    value: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """That an engagement was the first, the second, the last of its kind, as somebody claims.

    ``of`` is what is counted, in the singular (``visit``, ``round``). ``since`` is the EDTF date from which it counts
    ("the first since 2011"), ``within`` an ISO 8601 duration ("the second in a month", ``P1M``); None where not told.
    """

    ordinal: Ordinal
    of: str
    since: str | None = None
    within: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegation:
    """A delegation: whose (ISO 3166-1 alpha-3 or an organisation), led by whom, of how many; None where not told."""

    side: str | None
    led_by: str | None = None
    size: int | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Particulars:
    """What articles tell of an engagement beyond who, when, where and about what; None or empty where they do not.

    ``length`` is an ISO 8601 duration (``P3D``, ``PT4H30M``); what "about" or "more than" stands before counts as the
    number. ``sidelines_of`` is the gathering in whose margins it was held, in the article's words. The values of
    ``invited_by``, ``hosted_by`` and ``mediated_by`` are names of persons and organisations or ISO alpha-3 codes of
    states. ``carried`` is what a message consists of: ``letter``, ``invitation``, ``verbal message``.
    """

    mode: Told | None = None
    channel: Told | None = None
    sidelines_of: Told | None = None
    length: Told | None = None
    invited_by: tuple[Told, ...] = ()
    hosted_by: tuple[Told, ...] = ()
    mediated_by: tuple[Told, ...] = ()
    carried: tuple[Told, ...] = ()
    claims: tuple[Claim, ...] = ()
    delegations: tuple[Delegation, ...] = ()


NONE_TOLD = Particulars()


def claim_words(claim: Claim) -> str:
    """``first visit since 2011``, ``second meeting within P1M``, ``last visit``."""
    number = {1: "first", 2: "second", 3: "third", LAST: LAST}.get(claim.ordinal) or f"{claim.ordinal}{_ending(claim)}"
    since = f" since {claim.since}" if claim.since else ""
    return f"{number} {claim.of}{since}{f' within {claim.within}' if claim.within else ''}"


def claim_for_people(claim: Claim) -> str:
    """The same with the duration in words: ``second meeting within 1 month``."""
    return claim_words(claim if claim.within is None else replace(claim, within=duration_words(claim.within)))


def _ending(claim: Claim) -> str:
    number = claim.ordinal if isinstance(claim.ordinal, int) else 0
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def delegation_words(delegation: Delegation) -> str:
    """``SYR, led by Karim al-Hadid, 15 members``."""
    led_by = delegation.led_by and f"led by {delegation.led_by}"
    size = delegation.size and f"{delegation.size} members"
    return ", ".join(str(part) for part in (delegation.side, led_by, size) if part) or "not told whose"
