"""Values of an engagement in the words of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.cli.output import plain
from dragoman.model.engagement import Engagement, Kind, Participant
from dragoman.model.statement import Speaker
from dragoman.reference.countries import country_name

if TYPE_CHECKING:
    from dragoman.record.recorded import RecordedEngagement, RecordedParticipant
    from dragoman.record.statements.told import RecordedSpeaker

_MARKS = frozenset('"“”„«»')  # words that hold any are reported, and only in part quoted


def kind_word(kind: Kind) -> str:
    """``press conference``."""
    return str(kind).replace("_", " ")


def counted(number: int, word: str) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def label(attribute: str) -> str:
    """The word for an attribute: ``instructed by`` for ``instructed_by``."""
    words = {"participants": "who", "collective_participants": "sides", "date": "when", "place": "where"}
    return words.get(attribute, attribute.replace("_", " "))


def who_line(engagement: Engagement | RecordedEngagement) -> str:
    """All parties in one line: ``Sergei Shoigu (Russia), Bashar al-Assad (Syria)``."""
    people: Iterable[Participant | RecordedParticipant] = engagement.participants
    named = [_person(who) for who in people]
    groups = [country_name(group) for group in engagement.collective_participants]
    return plain(", ".join([*named, *groups])) or "nobody named"


def _person(who: Participant | RecordedParticipant) -> str:
    country = country_name(who.country)
    if who.name is None:
        return country if who.role is None else f"{who.role} of {country}" if country else who.role
    about = ", ".join(part for part in (country, "by office" if getattr(who, "named_by", None) else "") if part)
    return f"{who.name} ({about})" if about else who.name


def where_line(engagement: Engagement | RecordedEngagement) -> str:
    """``Damascus, Syria``; empty where nothing is told."""
    return plain(", ".join(part for part in (engagement.place, country_name(engagement.country)) if part))


def speaker_line(who: Speaker | RecordedSpeaker, *, office: bool = True) -> str:
    """``Sergei Lavrov (Russia, foreign minister)``; the unnamed are known by their office anyhow."""
    country = country_name(who.country)
    role = who.role if office or who.name is None else None
    about = ", ".join(part for part in (country if country != who.name else "", role) if part)
    return plain(f"{who.name or 'unnamed'} ({about})" if about else who.name or "unnamed")


def said_words(content: str, most: int | None = None, *, direct: bool) -> str:
    """What was said in one line, cut behind ``most`` characters; in quotation marks where all of it is quoted."""
    words = " ".join(plain(content).split())
    words = words if most is None or len(words) <= most else f"{words[:most].rstrip()}…"
    return f"“{words}”" if direct and not _MARKS & set(words) else words
