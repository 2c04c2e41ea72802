"""What persons say of an engagement of the record in words, for a page and for a table."""

from __future__ import annotations

from dragoman.model.person_judgement import Action, Value
from dragoman.record.judgements.accepted import changes_since
from dragoman.record.recorded import Acceptance, Correction, RecordedEngagement, Rejection
from dragoman.reference.countries import country_name


def judged_values(engagement: RecordedEngagement) -> list[tuple[str, str]]:
    """Each judgement with its label: ("corrected", "date: 2021-05-03, was 2021-05-04 (courier); by mk on ...")."""
    found = [("corrected", correction_words(one)) for one in engagement.corrections]
    if engagement.accepted is not None:
        changes = [f"{one.attribute} was {one.was or 'not told'}" for one in changes_since(engagement)]
        since = f"; changed since: {', '.join(changes)}" if changes else ""
        found.append(("accepted", f"{_said(engagement.accepted)}{since}"))
    if engagement.rejected is not None:
        found.append(("rejected", _said(engagement.rejected)))
    return found


def correction_words(one: Correction) -> str:
    """``date: 2021-05-03, was 2021-05-04 (courier, gazette); by mk on 2021-06-01: the ministry's site says so``."""
    value = value_words(one.value)
    if one.action is not Action.SET:
        return f"{one.attribute}: {value} {'added' if one.action is Action.ADD else 'removed'}; {_said(one)}"
    versions = "; ".join(f"{version.value} ({', '.join(version.articles)})" for version in one.versions)
    return f"{one.attribute}: {value}, was {versions or value_words(one.was)}; {_said(one)}"


def value_words(value: Value) -> str:
    """A value as a person would type it."""
    if isinstance(value, dict):
        about = [country_name(value.get("country")), value.get("role"), value.get("part")]
        listed = ", ".join(one for one in about if one)
        return f"{value.get('name')} ({listed})" if listed else str(value.get("name"))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "none" if value is None else str(value)


def _said(one: Correction | Acceptance | Rejection) -> str:
    on = f" on {one.when[:10]}" if one.when else ""
    return f"by {one.by}{on}{f': {one.because}' if one.because else ''}"
