"""What all articles together say of one engagement, as frozen types."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.engagement import Kind, Part, Plover, Status, StatusSource, Where
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import Judgement
from dragoman.model.particulars import Claim, Particulars
from dragoman.model.person_judgement import Action, Value
from dragoman.record.lineage.origin import Origin, independent


@dataclass(frozen=True, slots=True)
class ReportRef:
    """One article's report: the article's name in the record, and the engagement's id in its reading."""

    article: str
    engagement: str
    published: str | None
    publisher: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """A status that sources gave one after another, from ``as_of`` on, and the articles that have it.

    ``published`` is the first day on which one of them was published, ``as_of`` the day on which it was said (EDTF),
    ``date`` the date that it was said of, as exactly as any of them gives it. ``by`` is whose word it is: names, or ISO
    3166-1 alpha-3 codes of states.
    """

    status: Status
    published: str | None
    articles: tuple[str, ...]
    as_of: str | None = None
    date: str | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusReason:
    """Why a status stands: the rule of ``compose/status_rules.yml``, its reason in words, the articles that decide."""

    rule: str
    reason: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of one article, by its name in the record."""

    article: str
    words: Evidence


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that reports give for an attribute: in which articles, by whose word, and in which words.

    ``reasons`` are set for what stands in an article that contradicts itself: why its words mean this value.
    ``engagement`` is set where another engagement of the record has this version: the id of its report that gives it.
    """

    value: str
    articles: tuple[str, ...]
    words: tuple[Quoted, ...] = ()
    reasons: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    engagement: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """An attribute on which articles differ, or one with itself; all versions side by side, the most told first."""

    attribute: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """What an engagement is claimed to be, by whose word, as of which day, in which articles and words."""

    claim: Claim
    articles: tuple[str, ...]
    by: tuple[str, ...]
    as_of: str | None
    words: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class NamedBy:
    """How somebody got a name whom no report names: from the office that the reports give.

    ``basis`` is ``register`` or ``learned``; ``reason`` says it in words, ``on`` is the date (EDTF) that was asked for,
    ``tenure`` the id of the learned tenure. ``words`` are the phrases for the office, ``evidence`` what the learned
    tenure rests on.
    """

    basis: str
    reason: str
    on: str | None
    tenure: str | None
    words: tuple[Quoted, ...]
    evidence: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class RecordedParticipant:
    """A person as all reports name them: the most frequent full form, and the others in ``also``.

    ``named_by`` is set where no report has the name, and it comes from the office.
    """

    name: str | None
    country: str | None
    role: str | None
    part: Part
    actor_id: str | None = None
    also: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    named_by: NamedBy | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that a person corrected, and that wins over all reports.

    ``was`` is what the reports together say, and ``versions`` all that they say of it, for an attribute of one value;
    ``moved`` says how the judgement was found again after a new reading of its article, empty where it never was.
    """

    attribute: str
    action: Action
    value: Value
    was: Value
    versions: tuple[Version, ...]
    by: str
    when: str | None
    because: str | None
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A person's word that the engagement is right as it was then: ``was`` has its values, in words, by attribute."""

    by: str
    when: str | None
    because: str | None
    was: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Rejection:
    """A person's word that there is no such engagement."""

    by: str
    when: str | None
    because: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is another one than when a person accepted the engagement."""

    attribute: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class RecordedEngagement:
    """One engagement, merged from the reports of all articles.

    ``id`` is the id of the report published first, so that later reports leave it as it is. ``date`` is the most
    precise that all reports agree on; where they differ, ``disputes`` has all of them. ``history`` holds the statuses
    in the order of the days on which they were said; ``status`` is the one that stands by ``status_reason``.
    ``origins`` are the independent sources behind the reports: copies count once. ``particulars`` have no words here:
    the readings have them. ``status_source`` is whose word ``status`` is, where a report that has it tells. ``claims``
    are those of ``particulars``, with who makes them. ``joined`` says which judgements brought the reports together,
    ``contradicts`` which reports of other engagements contradict them. ``corrections`` have been made in the values, in
    order of time; ``accepted`` and ``rejected`` are a person's word on the whole.
    """

    id: str
    kind: Kind
    status: Status
    history: tuple[StatusEntry, ...]
    participants: tuple[RecordedParticipant, ...]
    collective_participants: tuple[str, ...]
    place: str | None
    country: str | None
    where: Where | None
    date: str | None
    date_reason: str | None
    time: str | None
    topics: tuple[str, ...]
    agreements: tuple[str, ...]
    instructed_by: tuple[str, ...]
    level: str | None
    format: str | None
    count: int
    part_of: str | None
    background: bool
    via: tuple[str, ...]
    confidence: float
    plover: Plover | None
    disputes: tuple[Dispute, ...]
    reports: tuple[ReportRef, ...]
    origins: tuple[Origin, ...]
    joined: tuple[Judgement, ...]
    particulars: Particulars
    status_source: StatusSource | None = None
    status_reason: StatusReason | None = None
    claims: tuple[ToldClaim, ...] = ()
    contradicts: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    accepted: Acceptance | None = None
    rejected: Rejection | None = None

    @property
    def independent(self) -> int:
        """How many independent origins there are: families, each counted once."""
        return independent(self.origins)

    @property
    def countries(self) -> tuple[str, ...]:
        """The states that took part or where it happened, in order of their codes."""
        named = {who.country for who in self.participants} | {self.country}
        groups = {group for group in self.collective_participants if len(group) == 3 and group.isupper()}
        return tuple(sorted({code for code in named if code} | groups))

    @property
    def disputed(self) -> tuple[str, ...]:
        """The names of the attributes on which articles differ."""
        return tuple(dispute.attribute for dispute in self.disputes)
