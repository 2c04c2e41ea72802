"""What is computed from the readings and the judgements, kept so that a question reads no article and merges nothing.

None of these tables holds anything of its own: they can be dropped at any time, and are made anew from the readings.
Documents are the types of the record as JSON, the days numbers (``date.toordinal``).
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class EngagementTables(DeclarativeBase):
    """The tables that are computed."""


class ReportRow(EngagementTables):
    """One report: an engagement as one article tells it.

    Reports of one ``component`` are joined by links, near or far, whether or not they are one engagement in the end;
    ``recorded`` is the id of the engagement of the record that it tells of.
    """

    __tablename__ = "reports"
    __table_args__ = (Index("reports_of_capture", "capture_id", "engagement"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    capture_id: Mapped[int]
    engagement: Mapped[str] = mapped_column(index=True)
    part_of: Mapped[str | None]
    rejected: Mapped[bool]
    component: Mapped[int] = mapped_column(index=True)
    recorded: Mapped[str] = mapped_column(index=True)
    document: Mapped[bytes]


class BlockRow(EngagementTables):
    """A block that a report is in, with the days on which the report can have been.

    ``reach`` is a class of how long those days are, so that a search for what overlaps has to look back only so far.
    """

    __tablename__ = "blocks"
    __table_args__ = (Index("blocks_in_time", "block", "reach", "first", "last", "report_id"),)
    report_id: Mapped[int] = mapped_column(primary_key=True)
    block: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    reach: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]


class EngagementRow(EngagementTables):
    """An engagement of the record; ``place_in_time`` sorts as the record is ordered."""

    __tablename__ = "engagements"
    id: Mapped[str] = mapped_column(primary_key=True)
    place_in_time: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    status: Mapped[str]
    rejected: Mapped[bool]
    first: Mapped[int | None]
    last: Mapped[int | None]
    document: Mapped[bytes]


class PartyRow(EngagementTables):
    """A state (ISO 3166-1 alpha-3) or organisation (folded) that took part, and where in time, for short questions."""

    __tablename__ = "parties"
    __table_args__ = (Index("parties_in_time", "party", "place_in_time"),)
    engagement_id: Mapped[str] = mapped_column(primary_key=True)
    party: Mapped[str] = mapped_column(primary_key=True)
    place_in_time: Mapped[str]


class PersonRow(EngagementTables):
    """A name under which somebody took part."""

    __tablename__ = "persons"
    engagement_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True, index=True)


class AwaitedRow(EngagementTables):
    """An office whose holder a report leaves unnamed, the days for which, and a digest of what tenures answer to it."""

    __tablename__ = "awaited"
    __table_args__ = (Index("awaited_in_time", "office", "first"),)
    report_id: Mapped[int] = mapped_column(primary_key=True)
    office: Mapped[str] = mapped_column(primary_key=True)
    first: Mapped[int]
    last: Mapped[int]
    answer: Mapped[str]


class TextRow(EngagementTables):
    """An article as it is compared with others for copied passages, and the marks of where it comes from."""

    __tablename__ = "texts"
    capture_id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    marks: Mapped[bytes]
    document: Mapped[bytes]


class KeyRow(EngagementTables):
    """A key by which articles that share a passage find one another, one of ``number`` that the article has.

    ``first`` and ``last`` are the days on which it can have been published.
    """

    __tablename__ = "keys"
    __table_args__ = (Index("keys_of_capture", "capture_id"),)
    key: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    capture_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]


class CopyRow(EngagementTables):
    """Two captures that share copied passages, the smaller number on the left, and what comparing them gave."""

    __tablename__ = "copies"
    left: Mapped[int] = mapped_column(primary_key=True)
    right: Mapped[int] = mapped_column(primary_key=True, index=True)
    document: Mapped[bytes]


class SightingRow(EngagementTables):
    """One article that has somebody in an office."""

    __tablename__ = "sightings"
    __table_args__ = (
        Index("sightings_by_first", "office", "first", "last"),
        Index("sightings_by_last", "office", "last", "first"),
    )
    capture_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    article: Mapped[str]
    office: Mapped[str]
    first: Mapped[int | None]
    last: Mapped[int | None]
    document: Mapped[bytes]
