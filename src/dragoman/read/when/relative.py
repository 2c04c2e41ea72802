"""Dates counted from publication ("yesterday", "last month") or from the story ("the following day")."""

from __future__ import annotations

import re

from dragoman.read.when.expression import (
    Anchored,
    Away,
    Length,
    Meaning,
    Period,
    Season,
    Today,
    Unclear,
    Unit,
    Weekday,
    Which,
)
from dragoman.read.when.wording import (
    APOSTROPHE,
    INDEFINITE,
    INDEFINITE_BEGINS,
    NUMBER,
    NUMBER_ALONE,
    NUMBER_BEGINS,
    PART_OF_DAY,
    SPACE,
    UNIT,
    UNIT_BEGINS,
    WORDS,
    YEAR,
    Draft,
    any_of,
    number_of,
    rule,
    unit_of,
    word_after,
    word_before,
)

_IN_THE = re.compile(rf"\bin{SPACE}the{SPACE}\Z", re.IGNORECASE)
_DIGITS = re.compile(rf"{SPACE}\d")
_THAT = re.compile(rf"{SPACE}that(?=[,.;:]|\Z)")
_TOLD_DAY = re.compile(
    rf"\b(?:{any_of([*WORDS.weekdays, 'yesterday', 'tomorrow'])})\b[^.;:!?\n]{{0,60}}?,?{SPACE}(?:and|but){SPACE}\Z",
    re.IGNORECASE,
)
_HE = re.compile(rf"{SPACE}(?:he|she|they|it|both|the{SPACE}two|had)\b")
_HOURS = "hours are told, not the day"
_NO_COUNT = "how many {unit}s is not told"
_WINDOW = "a stretch of time around publication, not a day in it"


def _today(match: re.Match[str]) -> Draft | None:
    word = " ".join(match["word"].lower().split())
    shift = WORDS.today.get(word, 0)
    return Draft(Today(shift), match.end())


_CHOICES: dict[int, Which] = {-1: "last", 0: "this", 1: "next"}


def _period(match: re.Match[str]) -> Draft | None:
    """A calendar period; "the past week" and "the coming year" are no calendar periods but stretches."""
    which, unit = " ".join((match["which"] or "").lower().split()), match["unit"].lower().replace("-", "")
    shift = WORDS.which_period[which] if which else 0
    if unit in WORDS.seasons:
        if which == "the":
            return None
        return Draft(Season(unit, None, _CHOICES[shift]), match.end())
    if which == "the" and not match["extent"]:
        return Draft(Period("weekend", None), match.end()) if unit == "weekend" else None
    if which == "this past" and unit != "weekend":
        return Draft(Unclear(_WINDOW, now=True), match.end())
    if which in {"the past", "the coming", "this coming"} and not match["extent"] and unit != "weekend":
        return Draft(Unclear(_WINDOW, now=True), match.end())
    named: Unit = unit  # type: ignore[assignment]
    if which == "this coming" and unit == "weekend":
        shift = 0
    return Draft(Period(named, None if which in {"the", ""} and unit == "weekend" else shift), match.end())


def _after_next(match: re.Match[str]) -> Draft | None:
    return Draft(Period(unit_of(match), -2 if match["last"] else 2), match.end())


def _year_end(match: re.Match[str]) -> Draft | None:
    return Draft(Period("year", 0), match.end())


def _season(match: re.Match[str]) -> Draft | None:
    return Draft(Season(match["season"].lower(), int(match["year"])), match.end())


def _bare_season(match: re.Match[str]) -> Draft | None:
    if word_before(match.string, match.start()) not in {
        "in",
        "into",
        "during",
        "since",
        "by",
        "until",
        "over",
        "throughout",
    }:
        return None
    if match["season"][0].isupper() and word_after(match.string, match.end())[:1].isupper():
        return None  # the Winter Olympics
    if word_after(match.string, match.end()) == "of":
        return None  # in the fall of the regime
    return Draft(Season(match["season"].lower()), match.end())


def _count(match: re.Match[str]) -> float | None:
    """The count of units; None where it is not told. "a" is 1, "half a" 0.5, "and a half" is added."""
    half = 0.5 if match["half"] or match["late_half"] else 0
    if match["number"]:
        return number_of(match["number"]) + half
    if match["one"]:
        return (0.5 if match["one"].lower().startswith("half") else 1) + half
    return None


def _counted(count: float | None, unit: Unit, sign: int, only_future: bool = False) -> Meaning:
    """So many units away from publication, in units that make the count whole."""
    if count is None:
        return Unclear(_NO_COUNT.format(unit=unit))
    if unit == "hour":
        return Unclear(_HOURS)
    if count != int(count):
        smaller: dict[Unit, tuple[Unit, int]] = {"year": ("month", 12), "decade": ("year", 10)}
        if unit not in smaller:
            return Unclear(_NO_COUNT.format(unit=unit))
        unit, factor = smaller[unit]
        count *= factor
    return Away(sign * int(count), unit, only_future)


def _ago(match: re.Match[str]) -> Draft | None:
    count, unit = _count(match), unit_of(match)
    same = (match["same"] or "").lower().split()
    if same and same[-1] in WORDS.weekdays:
        return _ago_on_a_weekday(match, count, unit, WORDS.weekdays[same[-1]])
    if same and count is not None and count == int(count) and unit in {"year", "month", "week"}:
        if same[-1] == "today":
            return Draft(Away(-int(count), unit, to_the_day=True), match.end())
        if unit == "year":
            shift = -12 * int(count) - (same[0] == "last")
            return Draft(Away(shift, "month"), match.end())
    return Draft(_counted(count, unit, -1), match.end())


def _ago_on_a_weekday(match: re.Match[str], count: float | None, unit: Unit, weekday: int) -> Draft:
    """As in "two weeks ago on Monday"; in "a year ago on Sunday" the day does not say which Sunday of that year."""
    if unit == "week" and count is not None and count == int(count):
        return Draft(Weekday(weekday, week=-int(count)), match.end())
    coarse = unit in {"month", "year", "decade"}
    return Draft(_counted(count, unit, -1), match.end() if coarse else match.end("ago"))


def _long_ago(match: re.Match[str]) -> Draft | None:
    return Draft(Away(-int(match["many"].replace(",", "")), "year"), match.end())


def _fortnight(match: re.Match[str]) -> Draft | None:
    weeks = 2 * int(number_of(match["number"]) if match["number"] else 1)
    return Draft(Away(-weeks if match["ago"] else weeks, "week"), match.end())


def _from_now(match: re.Match[str]) -> Draft | None:
    return Draft(_counted(_count(match), unit_of(match), 1), match.end())


def _in_units(match: re.Match[str]) -> Draft | None:
    """The span of "in three days"; after "the second time" it is a length."""
    unit, count = unit_of(match), _count(match)
    if word_before(match.string, match.start()) in {"time", "times"} or re.match(
        rf"-|{SPACE}(?:old|of)\b", match.string[match.end() :][:6]
    ):
        return Draft(Length(count, unit), match.end())
    return Draft(_counted(count, unit, 1, only_future=not match["time"]), match.end())


def _within(match: re.Match[str]) -> Draft | None:
    return Draft(Unclear("a time limit, not a day"), match.end())


def _later(match: re.Match[str]) -> Draft | None:
    """So many units before or after what was told last, or an event that follows in the sentence."""
    count, unit, way = _count(match), unit_of(match), match["way"].lower()
    if match[0].lower().startswith("day ") and _IN_THE.search(match.string, max(0, match.start() - 8), match.start()):
        return None  # late in the day after talks
    sign = -1 if way in {"earlier", "before", "previously", "prior"} else 1
    event = way in {"before", "after"} and not _ends_here(match.string, match.end())
    if way in {"later", "earlier"} and match["than"]:
        event = True
    if not event and (count is None or unit == "hour" or count != int(count)):
        return Draft(
            Unclear(_HOURS if unit == "hour" else _NO_COUNT.format(unit=unit), anchored=True), match.end("way")
        )
    whole = count is not None and count == int(count)
    return Draft(Anchored(sign * int(count) if count is not None and whole else 0, unit, event=event), match.end("way"))


def _ends_here(text: str, end: int) -> bool:
    """Whether nothing follows that "before" or "after" could govern."""
    word = word_after(text, end)
    if _THAT.match(text, end):
        return True
    if _DIGITS.match(text, end):
        return False
    return not word or word.lower() in {"and", "but", "or", "when", "with", "while", "where", "by", "in", "at", "on"}


def _following(match: re.Match[str]) -> Draft | None:
    which, unit = " ".join(match["which"].lower().split()), match["unit"].lower()
    if which == "that" and _is_a_conjunction(match):
        return None
    if unit in {"week", "month", "year", "decade", "weekend"}:
        if which == "the next":  # over the next month: from now on
            return Draft(Unclear(_WINDOW, now=True), match.end())
        if which in {"next", "following", "previous"}:
            return None
        named: Unit = unit  # type: ignore[assignment]
        return Draft(Anchored(WORDS.period_of_the_story[which], named), match.end())
    return Draft(Anchored(WORDS.period_of_the_story[which], "day"), match.end())


def _is_a_conjunction(match: re.Match[str]) -> bool:
    """Whether "that" joins a clause: "said that day laborers"."""
    return (
        word_before(match.string, match.start()) in {"said", "says", "told", "so"}
        or match.string[match.end() : match.end() + 1] == "-"
    )


def _day_before(match: re.Match[str]) -> Draft | None:
    event = not (_ends_here(match.string, match.end()) or _takes_up_a_day(match))
    sign, unit = (-1 if match["way"].lower() == "before" else 1), unit_of(match)
    late_in_it = unit == "day" and word_before(match.string, match.start()) == "in"
    if unit == "hour" or (event and late_in_it):
        return None  # late in the day after talks
    return Draft(Anchored(sign, unit, event=event), match.end())


def _takes_up_a_day(match: re.Match[str]) -> bool:
    """As in "met her on Tuesday, and the day before he saw her": a new clause that counts from the day before it."""
    text, start = match.string, match.start()
    return bool(_HE.match(text, match.end()) and _TOLD_DAY.search(text, max(0, start - 90), start))


def _eve(match: re.Match[str]) -> Draft | None:
    return Draft(Anchored(-1, "day", eve=True), match.end())


def _window(match: re.Match[str]) -> Draft | None:
    if match["single"] and word_before(match.string, match.start()) not in {"in", "over", "within", "during", "for"}:
        return None  # the last day of the visit
    return Draft(Unclear(_WINDOW, now=True), match.end())


def _following_days(match: re.Match[str]) -> Draft | None:
    return Draft(Unclear("a stretch of time of the story, not a day in it", anchored=True), match.end())


_END_OF = (
    rf"(?:(?:sometime{SPACE})?(?:earlier|later|early|late|sometime)(?:{SPACE}in)?|(?:the{SPACE})?(?:very{SPACE})?(?:end|beginning|start|middle|close|"
    rf"(?:first|second|third|fourth|last){SPACE}(?:half|quarter|days?|weeks?|months?)){SPACE}of|mid)"
)
_END_BEGINS = {
    "earlier",
    "later",
    "early",
    "late",
    "sometime",
    "the",
    "very",
    "end",
    "beginning",
    "start",
    "middle",
    "close",
    "mid",
    "first",
    "second",
    "third",
    "fourth",
}
_PERIOD = (
    rf"(?:(?:working|business|calendar){SPACE})?"
    r"(?P<unit>week-?end|week|month|year|quarter|decade|spring|summer|autumn|fall|winter)\b"
)
_HALF = (
    rf"(?:{NUMBER}(?P<half>{SPACE}and{SPACE}a{SPACE}half)?{SPACE}(?:(?:trading|working|business|full){SPACE})?|(?P<one>half{SPACE}an?|an?){SPACE}|{INDEFINITE}{SPACE}|(?P<bare>)){UNIT}"
    rf"(?P<late_half>{SPACE}and{SPACE}a{SPACE}half)?"
)
_COUNT_BEGINS = NUMBER_BEGINS | INDEFINITE_BEGINS | UNIT_BEGINS | {"a", "an", "half"}
_SOME = rf"(?:{NUMBER_ALONE}|{any_of(WORDS.indefinite_counts)})"
_SEASON = rf"(?P<season>{any_of(WORDS.seasons)})"

RULES = (
    rule(
        "today",
        {"today", "tonight", "yesterday", "tomorrow", "this", "last", "the", "earlier", "later", "early", "late"},
        rf"(?:(?:earlier|later|early|late){SPACE})?(?P<word>today|tonight|yesterday|tomorrow|the{SPACE}day{SPACE}(?:after{SPACE}tomorrow|before{SPACE}yesterday)"
        rf"|last{SPACE}(?:night|evening)|(?:earlier{SPACE}|later{SPACE})?this{SPACE}(?:very{SPACE})?(?:morning|afternoon|evening|night)|this{SPACE}very{SPACE}day)\b"
        rf"(?:{SPACE}(?:early{SPACE}|late{SPACE})?{PART_OF_DAY})?",
        _today,
    ),
    rule(
        "period",
        {"last", "this", "next", "current", ""} | _END_BEGINS,
        rf"(?P<extent>{_END_OF}(?:{SPACE}|-))?(?P<which>last|this{SPACE}(?:past|very|coming)|this|the{SPACE}(?:current|past|coming)|next|the){SPACE}{_PERIOD}",
        _period,
    ),
    rule(
        "later that year",
        {"earlier", "later", "the", "end", "late", "early"},
        rf"(?:{_END_OF}{SPACE})?(?P<which>{any_of(WORDS.period_of_the_story)}){SPACE}(?P<unit>day|morning|afternoon|evening|night|week|weekend|month|year|decade)\b",
        _following,
    ),
    rule(
        "following",
        {"the", "following", "next", "same", "that", "this", "previous"},
        rf"(?P<which>{any_of(WORDS.period_of_the_story)}){SPACE}(?P<unit>day|morning|afternoon|evening|night|week|weekend|month|year|decade)\b(?!-)",
        _following,
    ),
    rule(
        "year end",
        {"year", "the", "end"},
        rf"(?:year(?:-|{SPACE})end|the{SPACE}year{APOSTROPHE}s{SPACE}end|end{SPACE}of{SPACE}year)\b",
        _year_end,
    ),
    rule(
        "season of a year",
        set(WORDS.seasons) | {"early", "late", "mid", "the"},
        rf"(?:(?:early|late|mid)[- ])?(?:the{SPACE})?{_SEASON}(?:,?{SPACE}|{SPACE}of{SPACE}){YEAR}",
        _season,
    ),
    rule(
        "the week after next",
        {"the"},
        rf"the{SPACE}(?P<unit>week|month|year|weekend){SPACE}(?:after{SPACE}next|before{SPACE}(?P<last>last))\b",
        _after_next,
    ),
    rule("bare season", {"the"}, rf"the{SPACE}{_SEASON}\b", _bare_season),
    rule(
        "ago",
        _COUNT_BEGINS,
        rf"{_HALF}{SPACE}(?P<ago>ago)\b(?P<same>{SPACE}(?:today|(?:this|last){SPACE}month|on{SPACE}(?:{any_of(WORDS.weekdays)})\b))?",
        _ago,
    ),
    rule("long ago", "#", rf"(?P<many>\d{{4,6}}|\d{{1,3}}(?:,\d{{3}}){{1,2}}){SPACE}years{SPACE}ago\b", _long_ago),
    rule(
        "fortnight",
        {"a", "one", "two", "three"},
        rf"(?:a|(?P<number>one|two|three)){SPACE}fortnights?{SPACE}(?:(?P<ago>ago)|from{SPACE}(?:now|today)|hence)\b",
        _fortnight,
    ),
    rule("from now", _COUNT_BEGINS, rf"{_HALF}{SPACE}(?:from{SPACE}(?:now|today)|hence)\b", _from_now),
    rule(
        "in units",
        {"in"},
        rf"in{SPACE}{_HALF}(?P<time>{APOSTROPHE}s?{SPACE}time)?(?!{SPACE}(?:ago|later|earlier|before|after)\b)",
        _in_units,
    ),
    rule(
        "within",
        {"within", "in"},
        rf"(?:within|in{SPACE}(?:less{SPACE}than|under)){SPACE}(?:the{SPACE}(?:next|coming){SPACE})?{_HALF}",
        _within,
    ),
    rule(
        "units later",
        _COUNT_BEGINS,
        rf"{_HALF}{SPACE}(?P<way>later|earlier|before|afterwards?|after|previously|prior)\b(?P<than>{SPACE}than)?",
        _later,
    ),
    rule("the day before", {"the"}, rf"the{SPACE}{UNIT}{SPACE}(?P<way>before|after|following)\b", _day_before),
    rule(
        "on the eve of the summit",
        {"the", "eve"},
        rf"(?:the{SPACE})?eve{SPACE}of{SPACE}(?:the|his|her|their|its){SPACE}(?:summit|meeting|visit|trip|talks|conference|gathering|session|tour)\b",
        _eve,
    ),
    rule(
        "window",
        {"the", "these", "recent", "coming", "last", "past", "next"},
        rf"(?:(?:the|these){SPACE}(?:last|past|next|coming|recent|upcoming){SPACE}(?:{_SOME}{SPACE})?(?:days|weeks|months|years|decades|hours|weekends)"
        rf"|(?:recent|coming|past){SPACE}(?:days|weeks|months|years|decades|hours)"
        rf"|(?:last|past|next){SPACE}{_SOME}{SPACE}(?:days|weeks|months|years|decades|hours)"
        rf"|the{SPACE}(?:days|weeks|months|years){SPACE}(?:ahead|to{SPACE}come)|(?P<single>the{SPACE}(?:last|past|next|coming){SPACE}(?:day|hour)))\b",
        _window,
    ),
    rule(
        "following days",
        {"the"},
        rf"the{SPACE}(?:following|subsequent|previous|preceding){SPACE}(?:{_SOME}{SPACE})?(?:days|weeks|months|years|hours)\b",
        _following_days,
    ),
)
