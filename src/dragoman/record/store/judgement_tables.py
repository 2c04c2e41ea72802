"""What persons judged of reports: as they said it, and where the reports that they named are now."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from dragoman.record.store.engagement_tables import EngagementTables
from dragoman.record.store.tables import Base


class PersonJudgementRow(Base):
    """A person's judgement as JSON; ``key`` is made of all of it, so that none is kept twice."""

    __tablename__ = "person_judgements"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    document: Mapped[str]


class JudgedReportRow(EngagementTables):
    """A report that a judgement names: its number among those that the judgement is on, -1 for the other one.

    ``now`` is the id that it has in the current readings, null where it is not found, and ``reason`` says why. This
    follows from the judgements and the readings.
    """

    __tablename__ = "judged_reports"
    __table_args__ = (Index("judged_reports_now", "now"),)
    judgement_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    engagement: Mapped[str] = mapped_column(index=True)
    text_id: Mapped[str | None] = mapped_column(index=True)
    article: Mapped[str | None] = mapped_column(index=True)
    now: Mapped[str | None]
    reason: Mapped[str]
