

def _both(meaning: Both, story: Story) -> str:
    """The finer of two ways to say one date; a weekday decides between years and months that both fit."""
    first, second = meaning.first, meaning.second
    if isinstance(first, Weekday) and isinstance(second, Day | DayOfMonth) and story.published is not None:
        if isinstance(second, Day):
            days = [] if second.year else _days_near(second, story)
        else:
            days = _days_of_months_near(second, story)
        fitting = [day for day in days if day.weekday() == first.day]
        if fitting:
            published = story.published.first
            return str(min(fitting, key=lambda day: (abs((day - published).days), day)))
    if isinstance(first, Today) and isinstance(second, DayOfMonth):
        story = replace(story, tense="present")
    values, reasons = [], []
    for part in (second, first):
        try:
            values.append(value_of(part, story))
        except Unresolved as unresolved:
            reasons.append(unresolved)
    if not values:
        raise reasons[0]
    return max(values, key=lambda value: ("/" not in value, len(value)))


def _stretch(meaning: Stretch, story: Story) -> str:
    first, last = _with_shared_year(meaning.first, meaning.last)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return _weekdays(first, last, story)
    opening = value_of(first, story)
    if isinstance(first, Day | Month) and isinstance(last, Day | Month) and last.year is None:
        year = int(opening[:4])
        last = replace(last, year=year if _place(last) >= _place(first) else year + 1)
    if isinstance(last, Weekday) and last.which is None and len(opening) == 10:
        return _written(date.fromisoformat(opening), almanac.weekday_on_or_after(date.fromisoformat(opening), last.day))
    closing = value_of(last, story)
    opening, closing = opening.split("/")[0].rstrip("~?"), closing.split("/")[-1].rstrip("~?")
    if opening == closing:
        return opening
    value = f"{opening}/{closing}"
    if not edtf.is_date(value):
        raise Unresolved(f"{story.words!r} ends before it begins")
    return value


def _place(meaning: Day | Month) -> tuple[int, int]:
    return meaning.month, meaning.day if isinstance(meaning, Day) else 0


def _with_shared_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The year said once, at the end, holds for both."""
    if (
        isinstance(first, Day | Month)
        and isinstance(last, Day | Month)
        and first.year is None
        and last.year is not None
    ):
        return replace(first, year=last.year if _place(first) <= _place(last) else last.year - 1), last
    return first, last


def _weekdays(first: Weekday, last: Weekday, story: Story) -> str:
    """Two weekdays in one week: what the tense places last in time is placed first."""
    if story.publication().day is None:
        return value_of(first, story)
    if story.tense in {"past", None} and first.which is None and first.week is None:
        closing = date.fromisoformat(value_of(last, story))
        return _written(almanac.weekday_on_or_before(closing, first.day), closing)
    opening = date.fromisoformat(value_of(first, story))
    return _written(opening, almanac.weekday_on_or_after(opening, last.day))


def _written(first: date, last: date) -> str:
    return str(first) if first == last else f"{first}/{last}"


