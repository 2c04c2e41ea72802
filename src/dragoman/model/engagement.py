"""What one article says passed between actors of two or more sides."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dragoman.model.dispute import Dispute
from dragoman.model.evidence import Evidence
from dragoman.model.particulars import NONE_TOLD, Particulars


class Kind(StrEnum):
    """The seven kinds of engagement."""

    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"
    MESSAGE = "message"
    MULTILATERAL = "multilateral"
    SIGNING = "signing"
    PRESS_CONFERENCE = "press_conference"


class Status(StrEnum):
    """The state of an engagement, as its source has it on the day of publication."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Part(StrEnum):
    """What a participant did in an engagement."""

    GUEST = "guest"
    HOST = "host"
    CALLER = "caller"
    CALLEE = "callee"
    SENDER = "sender"
    RECIPIENT = "recipient"
    ENVOY = "envoy"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part. ``country`` is ISO 3166-1 alpha-3, None for officers of organisations."""

    name: str | None
    country: str | None
    role: str | None
    part: Part
    actor_id: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Plover:
    """The PLOVER code of an engagement: event type, mode and quad class."""

    event: str | None
    mode: str | None
    quad: str | None


@dataclass(frozen=True, slots=True)
class Support:
    """The words behind each value; the lists for several values run parallel to them.

    ``inferred`` names, for a value without words of its own, what it was inferred from;
    ``rules`` names the rule or model that read each value.
    """

    kind: tuple[Evidence, ...] = ()
    status: tuple[Evidence, ...] = ()
    date: tuple[Evidence, ...] = ()
    place: tuple[Evidence, ...] = ()
    topics: tuple[tuple[Evidence, ...], ...] = ()
    collective_participants: tuple[tuple[Evidence, ...], ...] = ()
    agreements: tuple[tuple[Evidence, ...], ...] = ()
    instructed_by: tuple[tuple[Evidence, ...], ...] = ()
    inferred: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    level: tuple[Evidence, ...] = ()
    format: tuple[Evidence, ...] = ()
    count: tuple[Evidence, ...] = ()
    part_of: tuple[Evidence, ...] = ()
    via: tuple[tuple[Evidence, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A point on the map: degrees, north and east positive; ``precision`` is building, town, region, country or sea.

    ``geonames`` is the id in GeoNames, None where the tables have none. The point of a country is its middle.
    """

    geonames: int | None
    lat: float
    lon: float
    precision: str


@dataclass(frozen=True, slots=True)
class StatusSource:
    """Whose word a status is, and the EDTF day on which it was given.

    ``by`` are names of persons and bodies, or ISO 3166-1 alpha-3 codes of states, whose word it is first and then
    those who reported it; who is not named stands there by the words of the text. Empty where only the day is told.
    """

    by: tuple[str, ...]
    date: str | None


@dataclass(frozen=True, slots=True)
class Engagement:
    """A contact between actors of two or more sides, or an official's entry into another side's territory.

    ``date`` is EDTF or None, and then ``date_reason`` says why; ``place`` a town or building, ``country``
    ISO 3166-1 alpha-3, ``where`` the point of the two on the map. ``part_of`` is the id of the visit or
    summit that this happened in. ``level`` and ``format`` are words of ``Level`` and ``Format``; ``count`` is how many
    of the kind the words tell of at once. ``disputes`` are values on which the article contradicts
    itself, or those whom it cites contradict one another. ``status_source`` is None where the article itself gives
    the status.
    """

    id: str
    kind: Kind
    status: Status
    participants: tuple[Participant, ...]
    collective_participants: tuple[str, ...]
    place: str | None
    country: str | None
    date: str | None
    date_reason: str | None
    time: str | None = None
    topics: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    instructed_by: tuple[str, ...] = ()
    level: str | None = None
    format: str | None = None
    count: int = 1
    part_of: str | None = None
    background: bool = False
    via: tuple[str, ...] = ()
    confidence: float = 1.0
    plover: Plover | None = None
    evidence: tuple[Evidence, ...] = ()
    support: Support = Support()
    where: Where | None = None
    disputes: tuple[Dispute, ...] = ()
    particulars: Particulars = NONE_TOLD
    status_source: StatusSource | None = None
