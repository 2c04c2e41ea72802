

def _today(meaning: Today, story: Story) -> str:
    published = story.publication()
    if published.day is None:
        return _as_coarse_as_publication(published, story)
    return str(published.day + timedelta(days=meaning.shift))


def _as_coarse_as_publication(published: Known, story: Story) -> str:
    """The month or year of publication, for a day within days of it, where no more is known."""
    if published.month is not None:
        return almanac.month(*published.month)
    return f"{story.publication_year():04d}"


def _weekday(meaning: Weekday, story: Story) -> str:
    published = story.publication()
    plain = meaning.which is None and meaning.week is None and meaning.plus == 0
    if published.day is None and plain:
        return _as_coarse_as_publication(published, story)
    day = story.publication_day()
    if meaning.week is not None:
        return str(day + timedelta(days=7 * meaning.week + meaning.day - day.weekday()))
    before, after = almanac.weekday_on_or_before(day, meaning.day), almanac.weekday_on_or_after(day, meaning.day)
    if meaning.plus:
        return str((after if meaning.plus > 0 else before) + timedelta(days=meaning.plus))
    if meaning.which in {"last", "past"}:
        return str(almanac.weekday_on_or_before(day - timedelta(days=1), meaning.day))
    if meaning.which in {"next", "coming"}:
        return str(almanac.weekday_on_or_after(day + timedelta(days=1), meaning.day))
    if meaning.which == "this":
        return str(before if story.tense == "past" else after)
    if story.tense == "present":
        return str(min((abs((day - other).days), other) for other in (before, after))[1])
    return str(after if story.tense == "future" else before)


def _period(meaning: Period, story: Story) -> str:
    if meaning.unit == "weekend":
        return _weekend(meaning.shift, story)
    shift = meaning.shift or 0
    if meaning.unit == "week":
        published = story.publication()
        if published.day is None and shift == 0:
            return _as_coarse_as_publication(published, story)
        return almanac.week(story.publication_day(), shift)
    if meaning.unit == "month":
        return almanac.month(*almanac.shift_month(*story.publication_month(), shift))
    if meaning.unit == "quarter":
        year, month = almanac.shift_month(*story.publication_month(), 3 * shift)
        first = (month - 1) // 3 * 3 + 1
        return f"{almanac.month(year, first)}/{almanac.month(year, first + 2)}"
    if meaning.unit == "decade":
        if shift:
            raise Unresolved(f"{story.words!r} may be ten years of the calendar or the ten years about publication")
        return _decade(Decade(story.publication_year() // 10 * 10), story)
    return f"{story.publication_year() + shift:04d}"


def _weekend(shift: int | None, story: Story) -> str:
    """The weekend of a calendar week; without a word that chooses, the one that the tense points to."""
    published = story.publication()
    if published.day is None and not shift:
        return _as_coarse_as_publication(published, story)
    day = story.publication_day()
    weekday, past = day.weekday(), story.tense in {"past", None}
    if shift is None:
        back = weekday < 5 and (past or (story.tense == "present" and weekday < 2))
        return almanac.weekend(day, -1 if back else 0)
    if shift == 0:
        back = (story.tense == "past" and weekday < 3) or (story.tense is None and weekday < 2)
        return almanac.weekend(day, -1 if back else 0)
    return almanac.weekend(day, shift)


def _away(meaning: Away, story: Story) -> str:
    if meaning.only_future and story.tense not in {"future", "present"}:
        raise Unresolved(f"{story.words!r} may be a length of time")
    if meaning.unit == "day":
        return str(story.publication_day() + timedelta(days=meaning.shift))
    if meaning.to_the_day:
        day = story.publication_day()
        if meaning.unit == "week":
            return str(day + timedelta(days=7 * meaning.shift))
        year, month = almanac.shift_month(day.year, day.month, meaning.shift * (12 if meaning.unit == "year" else 1))
        return str(date(year, month, day.day))
    if meaning.unit == "week":
        return almanac.week(story.publication_day(), meaning.shift)
    if meaning.unit == "month":
        return almanac.month(*almanac.shift_month(*story.publication_month(), meaning.shift))
    if meaning.unit == "weekend":
        return almanac.weekend(story.publication_day(), meaning.shift)
    if meaning.unit == "decade":
        return f"{story.publication_year() + 10 * meaning.shift:04d}~"
    return f"{story.publication_year() + meaning.shift:04d}"


# counted from the story


def _anchored(meaning: Anchored, story: Story) -> str:
    if meaning.event:
        raise Unresolved(f"{story.words!r} counts from an event, not from a date")
    anchor = story.reached()
    if meaning.unit in {"day", "week", "weekend"}:
        if not anchor.of_days:
            raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")
        return _days_from(anchor, meaning, story)
    if meaning.unit == "month":
        if anchor.month is None:
            raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")
        if meaning.month is not None:
            return _named_month_from(*anchor.month, meaning.month, meaning.shift)
        return almanac.month(*almanac.shift_month(*anchor.month, meaning.shift))
    if anchor.year is None:
        raise Unresolved(f"the date that the story has reached is too coarse to count {story.words!r} from")
    return (
        f"{anchor.year + 10 * meaning.shift:04d}~" if meaning.unit == "decade" else f"{anchor.year + meaning.shift:04d}"
    )


def _named_month_from(year: int, month: int, named: int, shift: int) -> str:
    """ "that September", "the following January", "the previous May"."""
    if shift > 0 and named <= month:
        year += 1
    if shift < 0 and named >= month:
        year -= 1
    return almanac.month(year, named)


def _days_from(anchor: Known, meaning: Anchored, story: Story) -> str:
    """Days and weeks from a day or a few days: forward from the last of them, back from the first."""
    start = anchor.last if meaning.shift > 0 else anchor.first
    if meaning.weekday is not None:
        if meaning.shift > 0:
            return str(almanac.weekday_on_or_after(start + timedelta(days=1), meaning.weekday))
        if meaning.shift < 0:
            return str(almanac.weekday_on_or_before(start - timedelta(days=1), meaning.weekday))
        return str(start + timedelta(days=meaning.weekday - start.weekday()))
    if meaning.unit == "week":
        return almanac.week(start, meaning.shift)
    if meaning.unit == "weekend":
        return almanac.weekend(start, meaning.shift if start.weekday() >= 5 or meaning.shift < 0 else 0)
    if meaning.shift == 0 and anchor.day is None:
        raise Unresolved(f"the story has reached several days, not one, for {story.words!r}")
    return str(start + timedelta(days=meaning.shift))


