"""What an expression of ``timex_grammar.yml`` says: its type, its value, what it was counted from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.read.when import almanac
from dragoman.read.when.story import Known
from dragoman.read.when.timex import parts_of_year
from dragoman.read.when.timex.beside import Beside
from dragoman.read.when.timex.lengths import length_of
from dragoman.read.when.timex.narrative import Narrative
from dragoman.read.when.timex.timex import Anchor, Type
from dragoman.read.when.timex.timex3 import UNKNOWN, iso_week
from dragoman.read.when.timex.words import tagging_words
from dragoman.read.when.wording import MONTH_NUMBERS, WORDS, number_of

_A_SHARE = re.compile(r"\b(?:one|three|a|\d)-quarters?\Z")  # three-quarters of the votes


@dataclass(frozen=True, slots=True)
class Reading:
    """Type and value after TIMEX3, what it was counted from, and the reason where it tells no date."""

    type: Type
    value: str
    anchor: Anchor = "none"
    reason: str = "tells no date"
    dated: bool = True  # whether the value is a date of the calendar


def reading(found: Beside, narrative: Narrative) -> Reading | None:
    """What the words say; None where they are no expression of time after all."""
    return _READERS[found.rule](found, narrative)


def _reference(found: Beside, narrative: Narrative) -> Reading:
    value = tagging_words().references[found.phrase]
    if value.endswith("REF"):
        return Reading("DATE", value, narrative.anchor, f"not told more exactly than {found.phrase!r}")
    return Reading("DURATION", value, narrative.anchor, "a length of time, not a date")


def _set(found: Beside, narrative: Narrative) -> Reading:
    return Reading("SET", tagging_words().sets[found.phrase], reason="something that recurs, not a date")


def _length(found: Beside, narrative: Narrative) -> Reading | None:
    value = None if _A_SHARE.search(found.phrase) else length_of(found.text)
    return Reading("DURATION", value, reason="a length of time, not a date") if value is not None else None


def _the(found: Beside, narrative: Narrative) -> Reading:
    """The day, week, month, quarter or year of the narrative."""
    unit, known = found.phrase.rsplit(" ", 1)[-1], Known.of(narrative.day)
    reason = "no publication date and no date in the text to count it from"
    if known is None:
        return Reading("DATE", UNKNOWN, "narrative", reason)
    if unit == "quarter":
        return Reading("DATE", parts_of_year.latest(found.phrase, narrative), "narrative", reason)
    if unit == "week":
        return Reading("DATE", iso_week(known.first), "narrative", reason)
    day = known.first.isoformat()
    return Reading("DATE", {"day": day, "month": day[:7], "year": day[:4], "decade": day[:3]}[unit], "narrative")


def _of_year(read: Callable[[str, Narrative], str], anchor: Anchor | None) -> Callable[[Beside, Narrative], Reading]:
    """A reader of quarters and years, counted from ``anchor`` or, for None, from publication."""

    def reader(found: Beside, narrative: Narrative) -> Reading:
        reason = "no publication date to count it from" if narrative.known is None else "a part of the year"
        return Reading("DATE", read(found.phrase, narrative), anchor or narrative.anchor, reason)

    return reader


def _quarter(found: Beside, narrative: Narrative) -> Reading:
    over = "fiscal" in found.phrase
    reason = "no publication date to tell the year of the quarter"
    return Reading("DATE", parts_of_year.quarter(found.phrase, narrative, over), narrative.anchor, reason)


def _fiscal_year(found: Beside, narrative: Narrative) -> Reading:
    value = parts_of_year.fiscal_year(found.phrase, narrative)
    anchor = "none" if found.phrase[-1].isdigit() else narrative.anchor
    return Reading("DATE", value, anchor, "a fiscal year, whose first day is not told", dated=False)


def _season(found: Beside, narrative: Narrative) -> Reading:
    value = parts_of_year.season(found.phrase, narrative, found.start, found.end)
    return Reading("DATE", value, narrative.anchor, "a season, whose days are not fixed")


def _each(found: Beside, narrative: Narrative) -> Reading:
    word, words = found.phrase.rsplit(" ", 1)[-1], tagging_words()
    number = MONTH_NUMBERS.get(word)
    value = f"XXXX-{number:02d}" if number else f"XXXX-{words.seasons[word]}"
    return Reading("SET", value, reason="something that recurs, not a date")


def _weekday_parts(found: Beside, narrative: Narrative) -> Reading:
    weekday, part = found.phrase.split()
    value = f"XXXX-WXX-{WORDS.weekdays[weekday] + 1}T{tagging_words().parts_of_day[part]}"
    return Reading("SET", value, reason="something that recurs, not a date")


def _year_in_words(found: Beside, narrative: Narrative) -> Reading:
    season = next((code for name, code in tagging_words().seasons.items() if name in found.phrase.split()), None)
    year = f"{year_in_words(found.phrase):04d}"
    return Reading("DATE", f"{year}-{season}" if season else year, reason="a season, whose days are not fixed")


def _date_in_words(found: Beside, narrative: Narrative) -> Reading | None:
    """A day or month with its year in words: "January twenty-five nineteen eighty-six"."""
    words = re.split(r"[\s,-]+", found.phrase)
    at = next(n for n, word in enumerate(words) if word.rstrip(".") in MONTH_NUMBERS)
    opening = next(n for n in (*range(at + 1, len(words)),) if _opens_a_year(words[n : n + 2]))
    year, month = year_in_words(" ".join(words[opening:])), MONTH_NUMBERS[words[at].rstrip(".")]
    day = _day_in_words([*words[:at], *(word for word in words[at + 1 : opening] if word != "of")])
    if day is None:
        return Reading("DATE", f"{year:04d}-{month:02d}")
    exists = almanac.day_exists(year, month, day)
    return Reading("DATE", f"{year:04d}-{month:02d}-{day:02d}") if exists else None


def _opens_a_year(words: list[str]) -> bool:
    if len(words) < 2 or words[0] not in {"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "two"}:
        return False
    return words[1] not in {"of", "sixteen", "seventeen", "eighteen", "nineteen"} and (
        words[0] not in {"two", "twenty"} or words[1] == "thousand" or (words[0] == "twenty" and _tenfold(words[1]))
    )


def _tenfold(word: str) -> bool:
    return WORDS.numbers.get(word, 0) >= 10


def _day_in_words(words: list[str]) -> int | None:
    if not words:
        return None
    if digits := re.match(r"\d+", words[0]):
        return int(digits[0])
    told = "-".join(words)
    return WORDS.ordinals.index(told) + 1 if told in WORDS.ordinals else int(number_of(told))


def year_in_words(phrase: str) -> int:
    """The year that "nineteen ninety-four", "two thousand and five" or "twenty fourteen" says."""
    words = [w for w in re.split(r"[\s-]+", phrase) if w in WORDS.numbers or w in {"thousand", "hundred"}]
    if words[1] == "thousand":
        return int(2000 + sum(number_of(word) for word in words[2:]))
    rest = sum(number_of(word) for word in words[1:] if word != "hundred")
    return int(100 * number_of(words[0]) + rest)


def _century(found: Beside, narrative: Narrative) -> Reading:
    digits = re.search(r"\d+", found.phrase)
    word = re.sub(r"^(the )?((early|late|mid)[ -])?|[ -]century$", "", found.phrase)
    number = int(digits[0]) if digits else tagging_words().centuries[word]
    return Reading("DATE", f"{number - 1:02d}", reason="a hundred years, not a date")


def _decade_in_words(found: Beside, narrative: Narrative) -> Reading:
    return Reading("DATE", str(tagging_words().decades[found.phrase.split()[-1].split("-")[-1]]), reason="ten years")


def _part_of_day(found: Beside, narrative: Narrative) -> Reading:
    day, words, phrase = narrative.day, tagging_words(), found.phrase
    joined = re.sub(r"[ -]", "", phrase)
    time = words.clock_words.get(phrase) or words.parts_of_day[joined]
    day = day if day and len(day) == 10 else UNKNOWN
    return Reading("TIME", f"{day}T{time}", "narrative", "a time of day without its day")


def _hour_of_part(found: Beside, narrative: Narrative) -> Reading:
    hour, _, minute = found.phrase.split()[0].partition(":")
    late = found.phrase.endswith(("afternoon", "evening")) and int(hour) < 12
    day = narrative.day if narrative.day and len(narrative.day) == 10 else UNKNOWN
    value = f"{day}T{int(hour) + 12 * late:02d}:{minute or '00'}"
    return Reading("TIME", value, "narrative", "a time of day without its day")


def _span_of_counts(found: Beside, narrative: Narrative) -> Reading | None:
    """The lower of two counts, as TIMEX3 writes it."""
    words = found.phrase.split()
    if words[-1] == "half":
        return _length(found, narrative)
    value = length_of(words[0] if len(words) == 3 else f"{words[0]} {words[-1]}")
    return Reading("DURATION", value, reason="a length of time, not a date") if value is not None else None


def _short_year(found: Beside, narrative: Narrative) -> Reading:
    year = int(found.text[1:])
    return Reading("DATE", f"{2000 + year if year < 30 else 1900 + year}")


def _part_of_event(found: Beside, narrative: Narrative) -> Reading | None:
    """The day told just before it: "on Saturday, the opening night"; else a day that the event alone gives."""
    end = narrative.reached_end
    if end is None or narrative.text[end : found.start].strip() != ",":
        return _of_event(found, narrative) if found.phrase.startswith("the") else None
    return Reading("DATE", narrative.day or UNKNOWN, "narrative")


def _of_event(found: Beside, narrative: Narrative) -> Reading:
    reason = f"{found.text!r} counts from an event, not from a date"
    return Reading("DATE", UNKNOWN, "event", reason)


_READERS: dict[str, Callable[[Beside, Narrative], Reading | None]] = {
    "quarter_of_year": _of_year(parts_of_year.quarter_of_year, None),
    "year_back": _of_year(parts_of_year.year_back, "narrative"),
    "fiscal_year": _fiscal_year,
    "latest": _of_year(parts_of_year.latest, None),
    "quarter": _quarter,
    "week_number": _of_year(parts_of_year.week_number, None),
    "nth_of_year": _of_year(parts_of_year.nth_of_year, "none"),
    "each_month": _each,
    "weekday_parts": _weekday_parts,
    "date_in_words": _date_in_words,
    "year_in_words": _year_in_words,
    "bracketed_count": _length,
    "this_years": _length,
    "reference": _reference,
    "set": _set,
    "anniversary": _of_event,
    "day_of_event": _of_event,
    "nth_of_event": _of_event,
    "part_of_event": _part_of_event,
    "century": _century,
    "decade_in_words": _decade_in_words,
    "hour_of_part": _hour_of_part,
    "part_of_day": _part_of_day,
    "span_of_counts": _span_of_counts,
    "counted": _length,
    "one": _length,
    "all": _length,
    "the": _the,
    "plural": _length,
    "alone": _length,
    "season": _season,
    "short_year": _short_year,
}
