"""Dates that are written out: days, months and years in words or digits."""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.read.when.almanac import day_exists
from dragoman.read.when.expression import (
    Anchored,
    Both,
    Day,
    DayOfMonth,
    Decade,
    Meaning,
    Month,
    MonthOfYear,
    Stretch,
    Today,
    Unclear,
    Year,
)
from dragoman.read.when.impossible import may_be_meant, no_such_day
from dragoman.read.when.wording import (
    ANY_MONTH,
    DASH,
    DAY,
    DAY2,
    FULL_MONTH,
    FUTURE_CUE,
    GAP,
    MONTH,
    MONTH_NUMBERS,
    RELATIVE_YEAR,
    SPACE,
    WORDS,
    YEAR,
    Draft,
    describes_a_noun,
    month_of,
    rule,
    word_after,
    word_before,
)

_BETWEEN = re.compile(rf"\bbetween{SPACE}(?:the{SPACE})?\Z", re.IGNORECASE)
_MONTHS = 12
_SHORT_YEARS_FROM = 70
_TO = rf"(?:{GAP}{DASH}{GAP}|{SPACE}(?P<link>to|through|thru|until|till|and|or|&){SPACE})"
_EXTENT = (
    rf"(?:(?:the{SPACE})?(?:very{SPACE})?(?:beginning|start|end|middle|close|"
    rf"(?:first|second|third|fourth|last|final|opening|closing){SPACE}(?:days?|weeks?|weekend|half|quarter|months?)){SPACE}of(?:{SPACE}the{SPACE}year)?{SPACE}|"
    rf"(?:early|late|mid|end)(?:{SPACE}in{SPACE}|{DASH}|{SPACE})|Q[1-4]{SPACE}(?:of{SPACE})?)"
)
_EXTENT_BEGINS = {
    "the",
    "very",
    "beginning",
    "start",
    "end",
    "middle",
    "close",
    "first",
    "second",
    "third",
    "fourth",
    "last",
    "final",
    "opening",
    "closing",
    "early",
    "late",
    "mid",
    "q",
}


def _iso(match: re.Match[str]) -> Draft | None:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if missing := no_such_day(month, day, year):
        written_out = match["sep"] != "." and len(match["m"]) == len(match["d"]) == 2
        return Draft(missing, match.end()) if written_out else None
    return Draft(Day(month, day, year), match.end(), match["time"])


def _numeric(match: re.Match[str]) -> Draft | None:
    """Day first unless that cannot be; between slashes and hyphens two readings that differ are left open."""
    a, b, year, short = int(match["a"]), int(match["b"]), int(match["y"]), len(match["y"]) == 2
    if short:
        year += 2000
    readings = [Day(month, day, year) for day, month in ((a, b), (b, a)) if day_exists(year, month, day)]
    if short and (match["sep"] == "-" or not readings):
        return None
    if not readings:
        missing = no_such_day(b, a, year) if b <= _MONTHS else no_such_day(a, b, year)
        return Draft(missing, match.end()) if missing is not None and min(a, b) > 0 else None
    if len(set(readings)) == 1 or match["sep"] == ".":
        return Draft(readings[0], match.end())
    return None if short else Draft(Unclear(f"day and month cannot be told apart in {match[0]!r}"), match.end())


def relative_year(match: re.Match[str]) -> tuple[int, bool] | None:
    """How many years off "last year" is, and whether the story is what it counts from; None where none is told."""
    if not match["rel"]:
        return None
    words = " ".join(match["rel"].lower().split())
    return WORDS.which_year[words], words in WORDS.year_of_the_story


def _day_words(match: re.Match[str]) -> Draft | None:
    """One day or a row of days of one month."""
    month, year = month_of(match), year_told(match)
    if month is None:
        return None
    if missing := _missing_day(match, month, year):
        return missing
    relative = relative_year(match)
    first: Meaning = Day(month, int(match["day"]), year)
    if relative is not None:
        first = MonthOfYear(month, relative[0], int(match["day"]), relative[1])
    return _to_day(match, first, month, year) if match["day2"] else Draft(first, match.end())


def year_told(match: re.Match[str]) -> int | None:
    """The year in full, or of "'22" the one that lies from 1970 to 2069."""
    if match["year"]:
        return int(match["year"])
    if not match["short"]:
        return None
    return int(match["short"]) + (2000 if int(match["short"]) < _SHORT_YEARS_FROM else 1900)


def _to_day(match: re.Match[str], first: Meaning, month: int, year: int | None) -> Draft | None:
    """A row of days of one month that begins with ``first``."""
    relative = relative_year(match)
    day, day2, link = int(match["day"]), int(match["day2"]), (match["link"] or "-").lower()
    if day2 <= day:
        return None
    opened = link == "and" and _BETWEEN.search(match.string, max(0, match.start() - 16), match.start())
    if link in {"and", "or", "&"} and not opened and (day2 != day + 1 or link == "or"):
        return Draft(first, match.end("day"))  # two dates; the second is read on its own
    if not day_exists(year or 2000, month, day2):
        return Draft(no_such_day(month, day2, year), match.end()) if may_be_meant(day2, year) else None
    last: Meaning = Day(month, day2, year)
    if relative is not None:
        last = MonthOfYear(month, relative[0], day2, relative[1])
    return Draft(Stretch(first, last), match.end())


def _missing_day(match: re.Match[str], month: int, year: int | None) -> Draft | None:
    """The whole expression where its first day is none of the calendar; "In April 31 people left" has none at all."""
    day = int(match["day"])
    missing = no_such_day(month, day, year)
    counts = year is None and not match["rel"] and describes_a_noun(match.string, match.end())
    if missing is None:
        return None
    return Draft(missing, match.end()) if may_be_meant(day, year) and not counts else Draft(None, match.start())


def _month_day(match: re.Match[str]) -> Draft | None:
    if match["day2"] and match["link"] and not match["year"] and describes_a_noun(match.string, match.end("day2")):
        return None  # "March 3 and 20 people"
    draft = _day_words(match)
    if draft is not None and match["which"] and isinstance(draft.meaning, Day) and draft.meaning.year is None:
        return Draft(replace(draft.meaning, which=WORDS.which_month[match["which"].lower()]), draft.end)
    return None if match["which"] else draft


def _month_year(match: re.Match[str]) -> Draft | None:
    month = month_of(match)
    return Draft(Month(month, int(match["year"])), match.end()) if month else None


def _month_relative(match: re.Match[str]) -> Draft | None:
    month, relative = month_of(match), relative_year(match)
    if month is None or relative is None:
        return None
    return Draft(MonthOfYear(month, relative[0], None, relative[1]), match.end())


def _which_month(match: re.Match[str]) -> Draft | None:
    month = month_of(match)
    if month is None:
        return None
    which = " ".join(match["which"].lower().split())
    if which in WORDS.month_of_the_story:
        return Draft(Anchored(WORDS.month_of_the_story[which], "month", month=month), match.end())
    return Draft(Month(month, None, WORDS.which_month[which]), match.end())


_BEFORE_A_MONTH = {
    "in",
    "since",
    "until",
    "till",
    "during",
    "early",
    "late",
    "mid",
    "through",
    "throughout",
    "to",
    "between",
    "from",
}
_BEFORE_A_CLEAR_MONTH = _BEFORE_A_MONTH | {"by", "of", "for", "before", "after", "and", "or"}
_ARTICLES = {"a", "an", "the", "its", "his", "her", "their", "our"}


_TO_COME = re.compile(r"\b(?:will|shall|would|should|must|due|expected|hopes?|plans?|aims?)\b[^.!?\n]*\Z")
_CLOSES = re.compile(r"[.;:!?)]|,\s|\s*(?:\n|\Z)")
_A_PERSON = re.compile(r"\b(?:Theresa|Mr|Mrs|Ms|Minister|Premier|Senator|Secretary)\.?\s+May\b")
_CLAUSE, _PAGE = 80, 2000  # characters before "by May" in which its clause begins, and in which a person is named


def _is_a_deadline(text: str, start: int, end: int) -> bool:
    """Whether "by May" is a date: at the end of a clause that is to come, and nobody of that name about."""
    if not _CLOSES.match(text, end) or not _TO_COME.search(text[max(0, start - _CLAUSE) : start]):
        return False
    return _A_PERSON.search(text, max(0, start - _PAGE), start) is None


def _bare_month(match: re.Match[str]) -> Draft | None:
    """A month alone; those that mean other things too need words beside them that only a month has."""
    month, text = month_of(match), match.string
    if month is None:
        return None
    before, follower = word_before(text, match.start()), text[match.end() : match.end() + 2]
    draft = Draft(Month(month), match.end())
    if match["extent"] and match["extent"][-1] != "f":
        return draft
    if month not in WORDS.months_with_other_meanings:
        return draft
    if month == 5 and (follower in {"'s", "’s"} or before in {"from", "to", "between"}):
        return None
    deadline = month == 5 and before == "by" and _is_a_deadline(text, match.start(), match.end())
    if (
        deadline
        or before in (_BEFORE_A_MONTH if month == 5 else _BEFORE_A_CLEAR_MONTH)
        or FUTURE_CUE.search(text, max(0, match.start() - 40), match.start())
    ):
        return draft
    noun = word_after(text, match.end())
    article = before in _ARTICLES and noun.islower() and noun not in WORDS.function_words
    beside = re.match(
        rf"(?:{GAP}{DASH}{GAP}|,?{SPACE}(?:and|or|to){SPACE}(?:early{SPACE}|late{SPACE}|mid-)?){ANY_MONTH}",
        text[match.end() : match.end() + 40],
    )
    return draft if article or (beside and month != 5) else None


def _year(match: re.Match[str]) -> Draft | None:
    """A year, unless the number counts things or belongs to a name."""
    text, start, end = match.string, match.start("year"), match.end()
    before, after, year = word_before(text, start), word_after(text, end), int(match["year"])
    if before in WORDS.number_is_a_name_after or after.lower() in WORDS.number_is_a_count_before:
        return None
    if match["extent"]:
        return Draft(Year(year), end)
    if before not in WORDS.before_a_year and (year < 1900 or not _stands_as_a_year(text, start, end)):
        return None
    counts = after.islower() and after.endswith("s") and after not in WORDS.function_words | {"levels"}
    if year % 100 == 0 and counts:
        return None
    return None if year < 1400 and after else Draft(Year(year), end)


def _stands_as_a_year(text: str, start: int, end: int) -> bool:
    """Whether a number without a preposition reads as a year: bracketed, after a comma or a name, before a noun."""
    before = text[max(0, start - 2, text.rfind("\n", max(0, start - 2), start) + 1) : start]
    if before.endswith(("(", "[", ", ", "– ", "— ")) or not before.strip():
        return True
    return before[:1].isalpha() and before[1:].isspace()


def _year_range(match: re.Match[str]) -> Draft | None:
    first, last = int(match["a"]), int(match["b"])
    if len(match["b"]) == 2:
        if last <= first % 100:
            return Draft(Month(last, first), match.end()) if 1 <= last <= 12 and match["b"][0] in "01" else None
        last += first // 100 * 100
    before = word_before(match.string, match.start())
    if last <= first or before in WORDS.number_is_a_name_after:
        return None
    return Draft(Stretch(Year(first), Year(last)), match.end())


def _decade(match: re.Match[str]) -> Draft | None:
    if match["short"]:
        return Draft(Decade(1900 + int(match["short"])), match.end()) if int(match["short"]) >= 20 else None
    return Draft(Decade(int(match["long"])), match.end())


def _day_of_month(match: re.Match[str]) -> Draft | None:
    if describes_a_noun(match.string, match.end()) or not 1 <= int(match["day"]) <= 31:
        return None
    return Draft(DayOfMonth(int(match["day"])), match.end())


def _today_with_day(match: re.Match[str]) -> Draft | None:
    shift = WORDS.today[match["word"].lower()]
    if not 1 <= int(match["day"]) <= 31:
        return None
    return Draft(Both(Today(shift), DayOfMonth(int(match["day"]))), match.end())


MONTH_BEGINS = set(MONTH_NUMBERS)
YEAR_TAIL = (
    rf"(?:(?:{GAP},{GAP}|{SPACE})(?:(?:of|in){SPACE})?{YEAR}|,?{SPACE}(?:of{SPACE}|in{SPACE})?{RELATIVE_YEAR}\b"
    rf"|,?{SPACE}['’](?P<short>\d\d)(?![\w'’]))?"
)
_OF = rf"(?:(?:,|{SPACE}of|{SPACE}in)?{SPACE}|-|/)"

RULES = (
    rule(
        "iso",
        "#",
        r"(?P<y>[12]\d{3})(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?!\d)"
        r"(?:[T ](?P<time>[0-2]\d:[0-5]\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        _iso,
    ),
    rule(
        "numeric",
        "#",
        r"(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>[12]\d{3}|\d\d)(?![\d.]\d|\d)",
        _numeric,
    ),
    rule(
        "day month",
        {"#", "the"},
        rf"(?:the{SPACE})?{DAY}(?:{_TO}(?:the{SPACE})?{DAY2})?(?:{SPACE}of{SPACE}|{GAP}|-){MONTH}{YEAR_TAIL}",
        _day_words,
    ),
    rule(
        "month day",
        MONTH_BEGINS | {"last", "next"},
        rf"(?:(?P<which>last|next){SPACE})?{MONTH}{SPACE}(?:the{SPACE})?{DAY}(?!,\d{{3}}(?!\d)|:\d)"
        rf"(?:{_TO}(?:the{SPACE})?{DAY2}(?!{SPACE}(?:of{SPACE})?{ANY_MONTH}|:\d|,\d{{3}}(?!\d)))?{YEAR_TAIL}",
        _month_day,
    ),
    rule("month year", MONTH_BEGINS | _EXTENT_BEGINS, rf"{_EXTENT}?{MONTH}{_OF}{YEAR}", _month_year),
    rule(
        "month of a relative year",
        MONTH_BEGINS | _EXTENT_BEGINS,
        rf"{_EXTENT}?{MONTH},?{SPACE}(?:of{SPACE}|in{SPACE})?{RELATIVE_YEAR}\b",
        _month_relative,
    ),
    rule(
        "which month",
        {"last", "next", "this", "the", "coming", "that"} | _EXTENT_BEGINS,
        rf"{_EXTENT}?(?P<which>last|next|this|this{SPACE}(?:past|coming|very|last)|the{SPACE}(?:coming|past|same|following|previous|preceding)|coming|that|that{SPACE}same){SPACE}{FULL_MONTH}(?!{SPACE}[0-3]?\d(?:,|\b(?!:)))",
        _which_month,
    ),
    rule("bare month", MONTH_BEGINS | _EXTENT_BEGINS, rf"(?P<extent>{_EXTENT})?{FULL_MONTH}", _bare_month),
    rule(
        "year",
        {"#", "the", "year"} | _EXTENT_BEGINS,
        rf"(?P<extent>{_EXTENT})?(?:(?:the{SPACE})?year{SPACE})?{YEAR}",
        _year,
    ),
    rule("years", "#", rf"(?P<a>(?:1\d|20)\d\d){GAP}[-–/]{GAP}(?P<b>(?:1\d|20)\d\d|\d\d)(?!\d|[/.-]\d)", _year_range),
    rule(
        "decade",
        {"the", "#", "early", "mid", "late"},
        rf"(?:the{SPACE})?(?:(?:early|mid|late)(?:{SPACE}|-)(?:to{SPACE}(?:mid|late)[- ])?)?"
        rf"(?:(?P<long>(?:1\d|20)\d0)|(?<=the )['’]?(?P<short>[2-9]0))'?s\b",
        _decade,
    ),
    rule("day of a month", {"the"}, rf"the{SPACE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b", _day_of_month),
    rule(
        "today with its day",
        {"today", "yesterday", "tomorrow"},
        rf"(?P<word>today|yesterday|tomorrow){SPACE}\({DAY}\)",
        _today_with_day,
    ),
)
