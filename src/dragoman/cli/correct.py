"""``dragoman correct``: a person puts a value right."""

from __future__ import annotations

import click

from dragoman.cli.config import Settings
from dragoman.cli.judging import Judged, because_of, judged_reports, judging_options, now, report_of, say_done, user
from dragoman.cli.opening import one_engagement, open_record
from dragoman.export.judged import value_words
from dragoman.model.person_judgement import Action, JudgedReport, PersonJudgement, PersonVerdict, Value
from dragoman.record import Record, RecordedEngagement
from dragoman.record.judgements.attributes import ATTRIBUTES, NONE, SEVERAL, WHOLE, Wrong, value_of
from dragoman.record.judgements.correct import same_as_told
from dragoman.record.names import fold

_CHANGES = tuple(str(action) for action in Action if action is not Action.SET)
_VALUE = 2  # words behind a field with several values: add or remove, and which


@click.command("correct")
@click.argument("id_", metavar="ID")
@click.argument("field", metavar="FIELD", type=click.Choice(ATTRIBUTES))
@click.argument("words", metavar="[add|remove] VALUE", nargs=-1)
@judging_options
@click.pass_obj
def command(
    settings: Settings,
    /,
    *,
    id_: str,
    field: str,
    words: tuple[str, ...],
    only: bool,
    because: str | None,
    by: str | None,
    undo: bool,
) -> None:
    """Put a value right.

    The corrected value wins over all reports, and outlives every new reading; what the reports say stays beside it.
    With another date, kind or party the engagement is merged anew with what it then fits. FIELD is one of date, time,
    kind, status, place, country, level, format, count, background, part_of (the ID of a visit or gathering), or of
    those with several values: participants, collective_participants, topics, agreements, instructed_by. VALUE none
    takes a value away.

    \b
    Examples:
      dragoman correct e3f2a9 date 2020-03-23 --because "the ministry's site says so"
      dragoman correct e3f2a9 country Syria --because "Damascus is in Syria"
      dragoman correct e3f2a9 participants add "Ana Reyes (Spain, foreign minister, guest)" --because "on the picture"
      dragoman correct e3f2a9 topics remove "grain" --because "of another meeting"
      dragoman correct e3f2a9 date --undo
    """  # noqa: D301
    record = open_record(settings)
    before = record.count()
    found = judged_reports(record, id_, only=only)
    action, text = _asked(field, words, undo)
    because = because_of(because, undo, "wrong")
    whole = None
    if field == WHOLE and text not in (None, NONE):
        whole, value = _whole(record, found, str(text)), None
    else:
        value = _value(found.engagement, field, action, text)
    if undo and not any(one.attribute == field for one in found.engagement.corrections):
        raise click.UsageError(f"{field} of {found.engagement.id} is not corrected; there is nothing to take back")
    judgement = PersonJudgement(
        PersonVerdict.CORRECT, found.reports, user(by), now(), because, whole, field, action, value, undo
    )
    record.judge(judgement)
    say_done(record, before, f"{found.words}: {_done(judgement)}, by {judgement.by}")


def _asked(field: str, words: tuple[str, ...], undo: bool) -> tuple[Action, str | None]:
    """What is to be done to the field, and the value as it was typed, None where a whole field is taken back."""
    if undo and not words:
        return Action.SET, None
    changes = field in SEVERAL and words[0] in _CHANGES if words else False
    if len(words) == _VALUE and changes:
        return Action(words[0]), words[1]
    if len(words) == 1 and field not in SEVERAL:
        return Action.SET, words[0]
    shape = f"{field} add VALUE, or {field} remove VALUE" if field in SEVERAL else f"{field} VALUE"
    raise click.UsageError(f"write: dragoman correct ID {shape}")


def _value(engagement: RecordedEngagement, field: str, action: Action, text: str | None) -> Value:
    if text is None:
        return None
    try:
        value = value_of(field, action, text)
    except Wrong as error:
        raise click.UsageError(str(error)) from error
    return _removed(engagement, field, str(value)) if action is Action.REMOVE else value


def _removed(engagement: RecordedEngagement, field: str, value: str) -> str:
    """The value that is there and is meant; a usage error where there is none, or several."""
    if field == "participants":
        there = [who.name for who in engagement.participants if who.name]
        meant = [name for name in there if fold(name) == fold(value)] or [n for n in there if same_as_told(n, value)]
    else:
        there = list(getattr(engagement, field))
        meant = [one for one in there if fold(one) == fold(value)]
    if len(meant) != 1:
        listed = "; ".join(there) or "none"
        raise click.UsageError(f"{value!r} is not one of {field}: {listed}")
    return meant[0]


def _whole(record: Record, found: Judged, start: str) -> JudgedReport:
    whole = one_engagement(record, start)
    if whole.id == found.engagement.id:
        raise click.UsageError("an engagement is no part of itself")
    first = whole.reports[0]
    return report_of(record, first.article, first.engagement)


def _done(judgement: PersonJudgement) -> str:
    if judgement.undo:
        return f"{judgement.attribute} as the reports have it again"
    value = judgement.other.engagement if judgement.other is not None else value_words(judgement.value)
    done = {Action.SET: "", Action.ADD: " added", Action.REMOVE: " removed"}[judgement.action]
    return f"{judgement.attribute} {value}{done}"
