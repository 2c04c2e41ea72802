"""Dates, kinds and parties in the words of the page."""

from __future__ import annotations

from calendar import day_abbr, month_abbr, month_name

from dragoman.model.edtf import bounds, is_open, precision
from dragoman.model.engagement import Kind, Part
from dragoman.record import RecordedEngagement, RecordedParticipant

KINDS = {
    Kind.VISIT: "Visit",
    Kind.MEETING: "Meeting",
    Kind.CALL: "Call",
    Kind.MESSAGE: "Message",
    Kind.MULTILATERAL: "Multilateral",
    Kind.SIGNING: "Signing",
    Kind.PRESS_CONFERENCE: "Press conference",
}

# What labels the words behind a value, in a passage and in an article; the page has a colour for each.
LABELS = {
    "kind": "act",
    "status": "status",
    "status_source": "status",
    "participants": "who",
    "collective_participants": "who",
    "date": "when",
    "place": "where",
    "country": "where",
    "topics": "about",
    "agreements": "accord",
    "instructed_by": "mandate",
    "invited_by": "mandate",
    "hosted_by": "who",
    "mediated_by": "who",
    "delegations": "who",
    "mode": "act",
    "count": "act",
    "claims": "act",
    "sidelines_of": "where",
    "length": "when",
    "disputes": "when",
}

_FIRST = {Part.GUEST, Part.CALLER, Part.SENDER, Part.ENVOY}
_SECOND = {Part.HOST, Part.CALLEE, Part.RECIPIENT}


def date_words(value: str) -> str:
    """A date in words: ``23 March 2020``, ``March 2020``, ``13–14 August 2018``, ``about 1953``, ``by 2019``."""
    if is_open(value):
        return f"by {date_words(value[3:])}" if value.startswith("../") else f"{date_words(value[:-3])} or later"
    mark = value[-1] if value[-1] in "?~" else ""
    bare = value.rstrip("?~")
    words = _interval(bare) if "/" in bare else _single(bare)
    return {"?": f"{words} (uncertain)", "~": f"about {words}"}.get(mark, words)


def _single(value: str) -> str:
    parts = [int(part) for part in value.split("-")]
    month = f"{month_name[parts[1]]} " if len(parts) > 1 else ""
    day = f"{parts[2]} " if len(parts) > 2 else ""
    return f"{day}{month}{value[:4]}"


def _interval(value: str) -> str:
    first, last = value.split("/")
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{int(first[8:])}–{_single(last)}"
    if first[:4] == last[:4] and len(first) == len(last) > 4:
        return f"{_single(first).removesuffix(first[:4]).strip()} – {_single(last)}"
    return f"{_single(first)} – {_single(last)}"


def day_mark(value: str) -> tuple[str, str]:
    """What stands in the margin: the day, or the days, and below it the weekday; both empty where no day is told."""
    first, last = bounds(value)
    mark = value[-1] if value[-1] in "?~" else ""
    if precision(value) == "day":
        return f"{first.day}{mark}", day_abbr[first.weekday()]
    if precision(value) == "interval" and len(value.rstrip("?~")) == 21:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{last.day}{mark}", ""
        return f"{first.day}–", f"{last.day} {month_abbr[last.month]}{mark}"
    return "", ""


def envoys(engagement: RecordedEngagement) -> list[RecordedParticipant]:
    """Who carried a message."""
    return [who for who in engagement.participants if who.part is Part.ENVOY]


def sides(engagement: RecordedEngagement) -> tuple[list[RecordedParticipant], str, list[RecordedParticipant]]:
    """Who acted, the sign between, and towards whom: guests to hosts, callers to callees, senders to recipients.

    Envoys stand on neither side.
    """
    first = [who for who in engagement.participants if who.part in _FIRST and who.part is not Part.ENVOY]
    second = [who for who in engagement.participants if who.part in _SECOND]
    others = [who for who in engagement.participants if who not in first and who not in second]
    others = [who for who in others if who.part is not Part.ENVOY]
    if engagement.kind is Kind.MESSAGE:
        return first or others, "→", second
    if first and second:
        return first + others, "→" if engagement.kind in (Kind.VISIT, Kind.CALL) else "·", second
    return first + second + others, "·", []
