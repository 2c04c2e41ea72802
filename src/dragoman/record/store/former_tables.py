"""What engagements and reports were called before, so that an id that was given once leads on."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from dragoman.record.store.tables import Base


class FormerMemberRow(Base):
    """A report that an engagement once had under this id, and then had no more."""

    __tablename__ = "former_members"
    engagement: Mapped[str] = mapped_column(primary_key=True)
    report: Mapped[str] = mapped_column(primary_key=True)


class FormerReportRow(Base):
    """A report whose id a new reading did not give any more, as it was: a judged report as JSON."""

    __tablename__ = "former_reports"
    report: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str]
