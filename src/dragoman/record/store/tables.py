"""The tables that a record rests on: captures, what was read in them, and what persons judged.

A change of these is a new format, with a step in ``migrations`` that keeps what records hold. Tables that follow from
these are in ``derived_tables.py``.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """The tables that a record rests on."""


class Setting(Base):
    """A fact about the record itself, such as the version of its tables."""

    __tablename__ = "settings"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class CaptureRow(Base):
    """One version of an article as it was captured; its bytes lie in the folder ``captures``."""

    __tablename__ = "captures"
    __table_args__ = (UniqueConstraint("name", "version"), UniqueConstraint("name", "sha256"))
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    version: Mapped[int]
    sha256: Mapped[str]
    source: Mapped[str]
    media: Mapped[str]
    given: Mapped[str]
    fetched: Mapped[str | None]
    headers: Mapped[str]
    reading: Mapped[ReadingRow] = relationship(back_populates="capture", cascade="all, delete-orphan")


class ReadingRow(Base):
    """What was read in a capture: the document of the contract, and the versions that read it."""

    __tablename__ = "readings"
    capture_id: Mapped[int] = mapped_column(ForeignKey("captures.id", ondelete="CASCADE"), primary_key=True)
    article_id: Mapped[str] = mapped_column(index=True)
    reader: Mapped[str]
    register: Mapped[str]
    document: Mapped[str]
    capture: Mapped[CaptureRow] = relationship(back_populates="reading")


class TenureJudgementRow(Base):
    """What a person holds of a tenure, by the person's name and the office."""

    __tablename__ = "tenure_judgements"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    country: Mapped[str | None]
    organisation: Mapped[str | None]
    post: Mapped[str | None]
    verdict: Mapped[str]
    by: Mapped[str]
    when: Mapped[str | None]
    reason: Mapped[str | None]
