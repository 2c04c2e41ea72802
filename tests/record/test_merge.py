"""Which reports are one engagement, and what the record then says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.engagement import Kind, Part, Status
from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement, merge_readings
from tests.record.examples import (
    announcement,
    article,
    dispute,
    engagement,
    reading,
    same_meeting_elsewhere,
    visit_and_meeting,
)

RUS = ("Nadezhda Orlova", "RUS", "guest")
SYR = ("Karim al-Hadid", "SYR", "host")


def tell(name: str, published: str | None = "2021-05-05", kind: str = "meeting", **values: Any) -> Reading:
    """An article with one engagement of the same two persons, unless told otherwise."""
    people = values.pop("people", [RUS, SYR])
    of = article(name, values.pop("text", f"{name}\nThey met."), published)
    return reading(of, engagement(of, kind, people, "met", **values))


def rows(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[set[str]]:
    """The articles of each engagement of the record."""
    return [{report.article for report in row.reports} for row in merge_readings(readings, judgements)]


def together(one: Reading, other: Reading) -> bool:
    return len(merge_readings([one, other])) == 1


def by_kind(found: tuple[RecordedEngagement, ...], kind: Kind) -> list[RecordedEngagement]:
    return [one for one in found if one.kind is kind]


def test_reports_of_one_meeting_are_one_row_and_visits_stay_apart_from_meetings() -> None:
    found = merge_readings([visit_and_meeting(), same_meeting_elsewhere(), announcement()])
    assert [len(row.reports) for row in found] == [2, 2, 1]
    (meeting,) = by_kind(found, Kind.MEETING)
    assert {report.article for report in meeting.reports} == {"courier-orlova", "gazette-hadid"}
    assert meeting.independent == 2
    assert meeting.place == "Damascus"
    assert [who.name for who in meeting.participants] == ["Nadezhda Orlova", "Karim El-Hadid"]
    assert meeting.participants[0].also == ("Nadejda Orlova",)
    assert meeting.part_of == by_kind(found, Kind.VISIT)[0].id
    assert meeting.joined[0].by == "merge"


def test_what_was_planned_and_then_occurred_is_one_engagement_with_history() -> None:
    visit = by_kind(merge_readings([visit_and_meeting(), announcement()]), Kind.VISIT)[0]
    assert visit.status is Status.OCCURRED
    assert [(entry.status, entry.published) for entry in visit.history] == [
        (Status.PLANNED, "2021-05-03"),
        (Status.OCCURRED, "2021-05-05"),
    ]
    assert visit.participants[0].name == "Nadezhda Orlova"
    assert visit.participants[0].part is Part.GUEST


def test_the_id_is_that_of_the_first_report_and_stays() -> None:
    before = by_kind(merge_readings([announcement()]), Kind.VISIT)[0]
    after = by_kind(merge_readings([visit_and_meeting(), announcement(), same_meeting_elsewhere()]), Kind.VISIT)[0]
    assert before.id == after.id


DAY = {"date": "2021-05-04"}
MEDIATOR = ("Thandi Mokoena", None, "participant")
PLAN_OF_A_YEAR: dict[str, Any] = {"date": "2021", "status": "planned", "published": "2021-04-30"}
THREE: dict[str, Any] = DAY | {"people": [RUS, SYR, ("Selim Demir", "TUR", "participant")]}
MONTH_OF_STATES: dict[str, Any] = {"date": "2021-05", "people": [], "collective": ["RUS", "SYR"]}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (DAY, {"date": "2021-05"}, True),
        (DAY, {"date": "2021-05-03/2021-05-04"}, True),
        (DAY, {"date": "2021-05-06"}, False),
        (DAY, {"date": "2021"}, True),
        (DAY, {}, True),
        (DAY, {"published": "2021-08-20"}, False),
        (DAY, {"published": None}, False),
        ({}, {}, True),
        ({}, {"published": "2021-09-01"}, False),
        (DAY | {"country": "SYR"}, DAY | {"country": "RUS"}, False),
        (DAY | {"place": "Damascus"}, DAY | {"place": "Latakia"}, True),
        (DAY, DAY | {"kind": "call"}, False),
        (DAY, DAY | {"people": [("Ivan Petrov", "RUS", "guest"), SYR]}, False),
        (DAY, DAY | {"people": [RUS, ("Selim Demir", "TUR", "participant")]}, False),
        (DAY, DAY | {"people": [RUS, SYR, ("Selim Demir", "TUR", "participant")]}, False),
        (DAY, DAY | {"people": [], "collective": ["RUS", "SYR"]}, True),
        (DAY, DAY | {"people": [RUS], "collective": ["SYR"]}, True),
        ({"date": "2021-05"}, MONTH_OF_STATES | {"published": "2021-06-20"}, False),
        (DAY, {"status": "planned", "published": "2021-05-01"}, True),
        (DAY, {"status": "planned", "published": "2021-05-20"}, False),
        (DAY, {"status": "denied", "published": "2021-05-08"}, True),
        (PLAN_OF_A_YEAR, PLAN_OF_A_YEAR | {"people": [RUS], "collective": ["SYR"]}, True),
        (PLAN_OF_A_YEAR, {"status": "planned", "published": "2021-05-02", "people": [RUS, SYR]}, True),
        (PLAN_OF_A_YEAR, PLAN_OF_A_YEAR | {"people": [], "collective": ["RUS", "SYR"]}, False),
        (THREE, THREE | {"kind": "multilateral"}, True),
        (THREE, DAY | {"people": [RUS, SYR, ("Leyla Rza", "AZE", "participant")]}, False),
        (DAY, {"published": "2021-05-05", "status": "planned"}, False),
        (DAY, {"published": "2021-05-04", "status": "planned"}, True),
        ({"kind": "call"}, {"kind": "call", "published": "2021-05-10"}, False),
        (DAY, {"date": "2021-05-05", "status": "planned", "published": "2021-05-02"}, True),
        (DAY, {"date": "2021-05-05", "status": "planned", "published": "2021-05-04"}, False),
        (DAY, {"date": "2021-05-03", "status": "planned", "published": "2021-05-04"}, True),
        (DAY, {"date": "2021-05-03"}, False),
        ({"date": "2021-05-03", "status": "planned"}, {"date": "2021-05-05", "status": "planned"}, False),
        (DAY, {"published": "2021-05-04", "background": True}, False),
        ({}, {"background": True}, False),
        ({}, {"status": "hypothetical", "published": "2021-05-04"}, False),
        ({"people": [MEDIATOR, SYR]} | DAY, {"people": [MEDIATOR, ("Ivan Petrov", "RUS", "guest")]} | DAY, False),
        ({"people": [MEDIATOR, SYR]} | DAY, {"people": [("Ada Lund", None, "guest"), SYR]} | DAY, True),
        (DAY, THREE | {"kind": "multilateral"}, False),
        (DAY, {"status": "ongoing", "published": "2021-04-30"}, False),
        ({"date": "2021-09-04", "status": "planned"}, {"status": "hypothetical", "published": "2021-05-01"}, False),
    ],
)  # fmt: skip
def test_when_two_reports_are_one(one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    assert together(tell("one", **one), tell("other", **other)) is same
    assert together(tell("other", **other), tell("one", **one)) is same


def test_of_two_plans_told_of_later_in_vague_words_the_nearer_is_meant() -> None:
    many: dict[str, Any] = {"kind": "multilateral", "people": [], "collective": ["RUS", "SYR", "TUR"]}
    first = tell("first", "2021-05-02", date="2021-09-02", status="planned", **many)
    second = tell("second", "2021-08-14", date="2021-09-17", status="planned", **many)
    later = tell("later", "2021-12-12", date="2021-09", status="cancelled", **many)
    assert sorted(map(sorted, rows(first, second, later))) == [["first"], ["later", "second"]]


def test_visits_reported_on_successive_days_are_one_with_the_dates_side_by_side() -> None:
    guests = [("Nadezhda Orlova", "RUS", "guest")]
    first = tell("one", kind="visit", people=guests, date="2021-05-04", country="SYR", status="ongoing")
    second = tell("two", "2021-05-06", kind="visit", people=guests, date="2021-05-05", country="SYR")
    (row,) = merge_readings([first, second])
    assert row.disputed == ("date",)
    assert [version.value for version in row.disputes[0].versions] == ["2021-05-04", "2021-05-05"]
    whole = tell("three", "2021-05-08", kind="visit", people=guests, date="2021-05-04/2021-05-06", country="SYR")
    (row,) = merge_readings([first, second, whole])
    assert (row.date, row.disputed) == ("2021-05-04/2021-05-06", ())


@pytest.mark.parametrize(
    ("values", "days"),
    [
        ({"kind": "call"}, 14),
        ({"kind": "call", "background": True}, 90),
        ({"kind": "visit", "status": "planned", "country": "SYR", "people": [RUS]}, 120),
    ],
)
def test_reports_without_dates_make_no_chain(values: dict[str, Any], days: int) -> None:
    published = [(date(2021, 1, 1) + timedelta(days=3 * n)).isoformat() for n in range(60)]
    found = merge_readings([tell(f"of {day}", day, **values) for day in published])
    spans = [[date.fromisoformat(str(report.published)) for report in row.reports] for row in found]
    assert max((max(span) - min(span)).days for span in spans) <= days


def test_visits_two_days_apart_are_two() -> None:
    guests = [("Nadezhda Orlova", "RUS", "guest")]
    first = tell("first", kind="visit", people=guests, date="2021-05-04", country="SYR")
    again = tell("again", "2021-05-07", kind="visit", people=guests, date="2021-05-06", country="SYR")
    assert not together(first, again)


def test_visits_to_two_countries_are_two() -> None:
    guests = [("Nadezhda Orlova", "RUS", "guest")]
    one = tell("one", kind="visit", people=guests, date="2021-05-04", country="SYR")
    assert not together(one, tell("two", kind="visit", people=guests, date="2021-05-04", country="TUR"))


def test_messages_in_opposite_directions_are_two() -> None:
    there = [("Nadezhda Orlova", "RUS", "sender"), ("Karim al-Hadid", "SYR", "recipient")]
    back = [("Nadezhda Orlova", "RUS", "recipient"), ("Karim al-Hadid", "SYR", "sender")]
    one = tell("one", kind="message", people=there, date="2021-05-04")
    assert not together(one, tell("two", kind="message", people=back, date="2021-05-04"))
    assert together(one, tell("two", kind="message", people=there, date="2021-05-04"))


def test_messages_by_two_envoys_are_two() -> None:
    sides = [("Nadezhda Orlova", "RUS", "sender"), ("Karim al-Hadid", "SYR", "recipient")]
    one = tell("one", kind="message", people=[*sides, ("Ivan Petrov", "RUS", "envoy")], date="2021-05")
    other = tell("other", kind="message", people=[*sides, ("Lev Sorokin", "RUS", "envoy")], date="2021-05")
    assert not together(one, other)
    assert together(one, tell("third", kind="message", people=sides, date="2021-05"))


def test_of_two_meetings_on_one_day_the_topic_tells_which_is_meant() -> None:
    of = article("both", "Twice\nThey met on grain and met again on the border.", "2021-05-05")
    grain, border = (
        engagement(of, "meeting", [RUS, SYR], act, topics=[about], date="2021-05-04", place=town)
        for act, about, town in (("met on", "grain corridor", "Damascus"), ("met again", "border posts", "Latakia"))
    )
    joined = merge_readings([reading(of, grain, border), tell("one", "2021-05-06", topics=["the border"], **DAY)])
    assert [sorted(row.topics) for row in joined if len(row.reports) == 2] == [["border posts", "the border"]]


def test_a_bridge_does_not_join_two_meetings_of_one_article() -> None:
    of = article("two-meetings", "Two\nThey met, and had met before.", "2021-05-05")
    now = engagement(of, "meeting", [RUS, SYR], "met", date="2021-05-04")
    before = engagement(of, "meeting", [RUS, SYR], "had met", date="2021-04", background=True, id="earlier")
    bridge = tell("bridge", "2021-05-06")
    found = merge_readings([reading(of, now, before), bridge])
    assert sorted(len(row.reports) for row in found) == [1, 2]
    assert all(len({r.article for r in row.reports}) == len(row.reports) for row in found)


def test_coarse_dates_do_not_chain_two_days() -> None:
    one, other = tell("one", date="2021-05-04"), tell("other", "2021-05-20", date="2021-05-19")
    month = tell("month", "2021-06-01", date="2021-05")
    assert sorted(len(articles) for articles in rows(one, month, other)) == [1, 2]


def test_an_engagement_told_twice_in_one_article_is_one() -> None:
    of = article("twice", "Twice\nThey met. The talks took place.", "2021-05-05")
    told = [engagement(of, "meeting", [RUS, SYR], act, date="2021-05-04") for act in ("met", "talks")]
    assert len(merge_readings([reading(of, *told)])) == 1


def test_two_engagements_of_one_id_are_one_report() -> None:
    of = article("clash", "Clash\nThey met.", "2021-05-05")
    told = [engagement(of, "meeting", [RUS, SYR], "met", id="one", date=date) for date in ("2021-05-04", "2020")]
    (row,) = merge_readings([reading(of, *told)])
    assert [report.engagement for report in row.reports] == ["one"]


def test_copies_of_a_text_count_once() -> None:
    one = tell("one", text="Wire\nThey met.", date="2021-05-04")
    copy = tell("copy", "2021-05-09", text="Wire\nThey met.", date="2021-05-04")
    (row,) = merge_readings([one, copy])
    assert (row.independent, len(row.reports)) == (1, 2)


def test_a_denial_beside_a_report_is_a_dispute() -> None:
    (row,) = merge_readings(
        [tell("one", date="2021-05-04"), tell("two", "2021-05-06", date="2021-05-04", status="denied")]
    )
    assert row.status is Status.DENIED
    assert row.disputed == ("status",)


def at_odds(name: str, published: str = "2021-05-06", date: str | None = None) -> Reading:
    """An article that gives two days for one meeting."""
    of = article(name, f"{name}\nThey met on Tuesday, May 5.", published)
    both = dispute(of, ("2021-05-05", "the day of the month", "May 5"), ("2021-05-04", "the weekday", "Tuesday"))
    reason = None if date else "a weekday that does not fit its date"
    return reading(of, engagement(of, "meeting", [RUS, SYR], "met", date=date, date_reason=reason, disputes=(both,)))


def test_an_article_at_odds_with_itself_is_a_dispute() -> None:
    (row,) = merge_readings([at_odds("one")])
    assert (row.date, row.date_reason, row.disputed) == (None, "a weekday that does not fit its date", ("date",))
    versions = row.disputes[0].versions
    assert [(v.value, v.articles) for v in versions] == [("2021-05-04", ("one",)), ("2021-05-05", ("one",))]
    assert [(w.article, w.words.quote) for v in versions for w in v.words] == [("one", "Tuesday"), ("one", "May 5")]


def test_another_article_decides_for_one_of_the_two_and_the_dispute_stays() -> None:
    (row,) = merge_readings([at_odds("one"), tell("two", "2021-05-06", date="2021-05-04")])
    assert row.date == "2021-05-04"
    assert [(v.value, v.articles) for v in row.disputes[0].versions] == [
        ("2021-05-04", ("one", "two")),
        ("2021-05-05", ("one",)),
    ]


def test_without_a_date_it_is_looked_for_on_the_days_disputed() -> None:
    assert together(at_odds("one"), tell("two", "2021-05-06", date="2021-05-05"))
    assert not together(at_odds("one"), tell("two", "2021-05-26", date="2021-05-25"))


def test_far_apart_as_the_days_disputed_are_it_is_on_none_between_them() -> None:
    of = article("one", "One\nThey met last month, in January.", "2021-05-06")
    both = dispute(of, ("2021-04", "the month before", "last month"), ("2021-01", "the month told", "January"))
    odd = reading(of, engagement(of, "meeting", [RUS, SYR], "met", date_reason="the two do not fit", disputes=(both,)))
    assert not together(odd, tell("two", "2021-05-06", date="2021-05-04"))
    assert not together(odd, tell("two", "2021-05-06", date="2021-03-10"))
    assert not together(odd, tell("two", "2021-05-06", date="../2021-05-04"))
    assert together(odd, tell("two", "2021-05-06", date="2021-04-30"))


def test_of_one_day_the_settled_status_stands() -> None:
    (row,) = merge_readings([tell("a", date="2021-05-05"), tell("b", date="2021-05-05", status="planned")])
    assert row.status is Status.OCCURRED


def test_a_persons_judgement_wins_over_the_machine_and_over_contradictions() -> None:
    one, other = tell("one", date="2021-05-04"), tell("other", date="2021-05-04")
    ids = [found.engagements[0].id for found in (one, other)]
    apart = Judgement(ids[0], ids[1], Verdict.DIFFERENT, by="mk", when="2024-01-01T10:00:00+00:00")
    assert len(merge_readings([one, other], [apart])) == 2
    changed = Judgement(ids[1], ids[0], Verdict.SAME, by="mk", when="2024-01-02T10:00:00+00:00")
    assert len(merge_readings([one, other], [changed, apart])) == 1
    far = tell("far", "2022-01-01", date="2021-12-30")
    joined = Judgement(ids[0], far.engagements[0].id, Verdict.SAME, by="mk", when="2024-01-01T10:00:00+00:00")
    (row,) = merge_readings([one, far], [joined])
    assert row.disputed == ("date",)
    assert [judgement.by for judgement in row.joined] == ["mk"]
    doubtful = Judgement(ids[0], ids[1], Verdict.UNSURE, by="mk", when="2024-01-01T10:00:00+00:00")
    assert len(merge_readings([one, other], [doubtful])) == 2


def test_a_person_joins_two_rows_with_all_that_belongs_to_them() -> None:
    plan = tell("plan", "2021-05-01", date="2021-05-12", status="planned")
    held = [tell(name, "2021-05-20", date="2021-05-19") for name in ("one", "two", "three")]
    assert len(merge_readings([plan, *held])) == 2
    joined = Judgement(
        plan.engagements[0].id, held[1].engagements[0].id, Verdict.SAME, by="mk", when="2024-01-01T10:00:00+00:00"
    )
    (row,) = merge_readings([plan, *held], [joined])
    assert len(row.reports) == 4
    apart = Judgement(
        plan.engagements[0].id, held[2].engagements[0].id, Verdict.DIFFERENT, by="mk", when="2024-01-01T10:00:00+00:00"
    )
    found = merge_readings([plan, *held], [joined, apart])
    together = next(one for one in found if {r.article for r in one.reports} >= {"plan", "two"})
    assert "three" not in {report.article for report in together.reports}


def test_parts_of_visits_on_other_days_are_two() -> None:
    def article_on(name: str, published: str, day: str, **meeting: Any) -> Reading:
        of = article(name, f"{name}\nOrlova came to Damascus and met Hadid.", published)
        visit = engagement(of, "visit", [RUS], "came", date=day, country="SYR", id=f"v-{name}")
        met = engagement(of, "meeting", [RUS, SYR], "met", country="SYR", part_of=visit.id, id=f"m-{name}", **meeting)
        return reading(of, visit, met)

    may = article_on("may", "2022-05-11", "2022-05-10", date="2022-05-10")
    september = article_on("september", "2022-09-11", "2022-09-10", date="2022")
    again = article_on("again", "2022-09-12", "2022-09-10", date=None)
    found = by_kind(merge_readings([may, september, again]), Kind.MEETING)
    assert [{report.article for report in one.reports} for one in found] in (
        [{"may"}, {"september", "again"}],
        [{"september", "again"}, {"may"}],
    )


def test_different_holds_through_a_third_report() -> None:
    found = [tell(name, date="2021-05-04") for name in ("a", "b", "c")]
    ids = [one.engagements[0].id for one in found]
    apart = Judgement(ids[0], ids[1], Verdict.DIFFERENT, by="mk", when="2024-01-01T10:00:00+00:00")
    assert sorted(len(row.reports) for row in merge_readings(found, [apart])) == [1, 2]


def test_a_judgement_on_unknown_reports_does_nothing() -> None:
    stale = Judgement("gone", "away", Verdict.SAME, by="mk", when="2024-01-01T10:00:00+00:00")
    assert len(merge_readings([tell("one", date="2021-05-04")], [stale])) == 1


PEOPLE = [[RUS, SYR], [("Orlova", "RUS", "guest"), SYR], [("Ivan Petrov", "RUS", "guest"), SYR], [RUS], []]


@st.composite
def many(draw: st.DrawFn) -> list[Reading]:
    found = []
    for n in range(draw(st.integers(1, 9))):
        of = article(
            f"article {n}", f"Article {n}\nThey met.", draw(st.sampled_from(["2021-05-04", "2021-05-06", None]))
        )
        told = []
        for m in range(draw(st.integers(0, 3))):
            values: dict[str, Any] = {
                "date": draw(st.sampled_from(["2021-05-04", "2021-05", "2021-05-05", "2021-05-04/2021-05-05", None])),
                "country": draw(st.sampled_from(["SYR", None])),
                "status": draw(st.sampled_from(["occurred", "planned", "denied"])),
                "collective": draw(st.sampled_from([(), ("SYR",), ("RUS", "SYR")])),
            }
            kind = draw(st.sampled_from(["meeting", "visit", "multilateral"]))
            told.append(engagement(of, kind, draw(st.sampled_from(PEOPLE)), "met", id=f"{n}-{m}", **values))
        found.append(reading(of, *told))
    return found


@settings(max_examples=120, deadline=None)
@given(many(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(found: list[Reading], random: Any) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert merge_readings(found) == merge_readings(shuffled)


@settings(max_examples=80, deadline=None)
@given(many())
def test_every_report_stands_in_exactly_one_engagement(found: list[Reading]) -> None:
    told = sorted((one.article.name, e.id) for one in found for e in one.engagements)
    assert sorted((r.article, r.engagement) for row in merge_readings(found) for r in row.reports) == told
    for row in merge_readings(found):
        assert row.id in {report.engagement for report in row.reports}
        assert row.status in {entry.status for entry in row.history}
        assert row.status_reason is not None
