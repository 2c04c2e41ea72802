"""What a person accepts is shown with what has changed in it since."""

from __future__ import annotations

from dragoman.record.recorded import Change, RecordedEngagement

ACCEPTED = ("kind", "status", "date", "time", "place", "country", "participants", "collective_participants")


def values_accepted(engagement: RecordedEngagement) -> dict[str, str | None]:
    """The values of an engagement as a person accepts them, in words."""
    return {attribute: _in_words(engagement, attribute) for attribute in ACCEPTED}


def changes_since(engagement: RecordedEngagement) -> tuple[Change, ...]:
    """What is otherwise than when the engagement was accepted; empty where it is not."""
    if engagement.accepted is None:
        return ()
    was, now = engagement.accepted.was, values_accepted(engagement)
    return tuple(
        Change(attribute, was[attribute], now[attribute])
        for attribute in ACCEPTED
        if attribute in was and was[attribute] != now[attribute]
    )


def _in_words(engagement: RecordedEngagement, attribute: str) -> str | None:
    if attribute == "participants":
        return "; ".join(sorted(who.name for who in engagement.participants if who.name)) or None
    if attribute == "collective_participants":
        return "; ".join(sorted(engagement.collective_participants)) or None
    value = getattr(engagement, attribute)
    return None if value is None else str(value)
