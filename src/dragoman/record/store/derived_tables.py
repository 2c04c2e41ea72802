"""Tables that follow from readings and judgements: made for speed, and anew whenever they are another version's."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from dragoman.record.store.tables import CaptureRow


class DerivedBase(DeclarativeBase):
    """The tables that follow from others."""


class ArticleRow(DerivedBase):
    """What is known of the article that a reading is of, and which reader and register its statements come from."""

    __tablename__ = "articles"
    capture_id: Mapped[int] = mapped_column(ForeignKey(CaptureRow.id, ondelete="CASCADE"), primary_key=True)
    reader: Mapped[str]
    register: Mapped[str]
    text_id: Mapped[str]
    title: Mapped[str | None]
    url: Mapped[str | None]
    publisher: Mapped[str | None]
    published: Mapped[str | None]


class StatementRow(DerivedBase):
    """One statement of a reading: its number there, its id, and what the contract has of it."""

    __tablename__ = "statements"
    capture_id: Mapped[int] = mapped_column(ForeignKey(CaptureRow.id, ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    statement: Mapped[str] = mapped_column(index=True)
    document: Mapped[str]
