"""What a person corrects wins over all reports, acts on merging, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.model.engagement import Kind, Part, Status
from dragoman.model.person_judgement import Action, Value
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement, merge_readings, record_of
from dragoman.record.judgements.attributes import ATTRIBUTES, Wrong, check, value_of
from tests.record.examples import (
    announcement,
    article,
    engagement,
    reading,
    same_meeting_elsewhere,
    visit_and_meeting,
    words,
)
from tests.record.judgements.said import correct, judged, pair
from tests.record.test_merge import tell
from tests.record.test_tenures import meeting_by_office, saying

ONE = tell("one", date="2021-05-04", country="SYR")
TWO = tell("two", date="2021-05-04", place="Latakia")


def test_a_correction_stands_with_what_the_reports_say_beside_it() -> None:
    (row,) = merge_readings([ONE, TWO], [correct("place", "Aleppo", ONE, TWO)])
    assert row.place == "Aleppo"
    (found,) = row.corrections
    assert (found.value, found.was, found.by, found.because) == (
        "Aleppo", "Latakia", "mk", "the ministry's site says so",
    )  # fmt: skip
    assert [(one.value, one.articles) for one in found.versions] == [("Latakia", ("two",))]
    assert row.where is not None
    assert row.where.precision == "town"


def test_it_holds_for_reports_that_come_later() -> None:
    later = tell("later", "2021-05-09", date="2021-05", place="Damascus")
    (row,) = merge_readings([ONE, TWO, later], [correct("place", "Aleppo", ONE, TWO)])
    assert (row.place, len(row.reports)) == ("Aleppo", 3)


@pytest.mark.parametrize(
    ("attribute", "value", "expected"),
    [
        ("date", "2021-05-03", "2021-05-03"),
        ("date", None, None),
        ("time", "14:30", "14:30"),
        ("kind", "call", Kind.CALL),
        ("status", "denied", Status.DENIED),
        ("place", None, None),
        ("country", "LBN", "LBN"),
        ("level", "minister", "minister"),
        ("format", "bilateral", "bilateral"),
        ("count", 2, 2),
        ("background", True, True),
    ],
)
def test_each_value_can_be_corrected_and_taken_back(attribute: str, value: Value, expected: object) -> None:
    before = merge_readings([ONE, TWO])
    (row,) = merge_readings([ONE, TWO], [correct(attribute, value, ONE, TWO)])
    assert getattr(row, attribute) == expected
    assert row.corrections[0].attribute == attribute
    undone = correct(attribute, None, ONE, TWO, minute=1, undo=True)
    assert merge_readings([ONE, TWO], [correct(attribute, value, ONE, TWO), undone]) == before


def test_a_value_taken_back_says_why_there_is_none() -> None:
    (row,) = merge_readings([ONE], [correct("date", None, ONE)])
    assert row.date_reason == "taken back by mk"


def test_codes_follow_what_is_corrected() -> None:
    (row,) = merge_readings([ONE], [correct("kind", "call", ONE)])
    assert row.where is None
    planned = merge_readings([visit_and_meeting()], [correct("status", "planned", visit_and_meeting())])
    assert [one.status for one in planned] == [Status.PLANNED, Status.OCCURRED]


def test_a_corrected_date_joins_what_it_fits_and_parts_from_what_it_does_not() -> None:
    other = tell("other", date="2021-05-10")
    assert len(merge_readings([ONE, other])) == 2
    (row,) = merge_readings([ONE, other], [correct("date", "2021-05-04", other)])
    assert [report.article for report in row.reports] == ["one", "other"]
    assert [(one.value, one.was) for one in row.corrections] == [("2021-05-04", "2021-05-04")]
    assert len(merge_readings([ONE, TWO], [correct("date", "2021-05-10", TWO)])) == 2


def test_what_is_corrected_as_one_stays_one() -> None:
    far, near = tell("far", "2021-05-05"), tell("near", "2021-05-08")
    (row,) = merge_readings([far, near])
    said = correct("participants", "Nadezhda Orlova", far, near, action="remove")
    (row,) = merge_readings([far, near], [said])
    assert [(one.by, one.reason) for one in row.joined] == [("mk", "corrected as one engagement")]
    assert len(merge_readings([far, near], [said, pair("different", far, near, minute=1)])) == 2
    assert len(merge_readings([far, near], [said, correct("kind", "call", near, minute=1)])) == 2
    (row,) = merge_readings([far, near], [judged("accept", far, near)])
    assert row.joined[0].reason == "accepted as one engagement"


def test_a_corrected_kind_parts_and_corrected_parties_part() -> None:
    assert len(merge_readings([ONE, TWO], [correct("kind", "call", TWO)])) == 2
    minister: dict[str, str | None] = {
        "name": "Selim Demir", "country": "TUR", "role": "foreign minister", "part": "participant",
    }  # fmt: skip
    both = [
        correct("participants", minister, TWO, action="add"),
        correct("participants", "Nadezhda Orlova", TWO, action="remove", minute=1),
    ]
    found = {row.reports[0].article: row for row in merge_readings([ONE, TWO], both)}
    assert [who.name for who in found["two"].participants] == ["Karim al-Hadid", "Selim Demir"]
    assert found["two"].participants[1].articles == ()


def test_the_last_word_on_a_value_holds_whoever_said_it() -> None:
    said = [correct("place", "Aleppo", ONE, minute=1), correct("place", "Homs", TWO, minute=2, by="jo")]
    for judgements in (said, said[::-1]):
        (row,) = merge_readings([ONE, TWO], judgements)
        assert (row.place, [one.by for one in row.corrections]) == ("Homs", ["jo"])


def test_a_dispute_that_a_person_decides_is_none_any_more() -> None:
    day = tell("day", kind="visit", people=[("Nadezhda Orlova", "RUS", "guest")], date="2021-05-04", country="SYR")
    next_day = tell(
        "next", kind="visit", people=[("Nadezhda Orlova", "RUS", "guest")], date="2021-05-05", country="SYR"
    )
    (row,) = merge_readings([day, next_day])
    assert row.disputed == ("date",)
    (row,) = merge_readings([day, next_day], [correct("date", "2021-05-05", day, next_day)])
    assert (row.date, row.disputed) == ("2021-05-05", ())
    assert {one.value for one in row.corrections[0].versions} == {"2021-05-04", "2021-05-05"}


def test_several_values_gain_and_lose_one_at_a_time() -> None:
    of = visit_and_meeting()
    said = [
        correct("topics", "border posts", of, action="add"),
        correct("topics", "fishing", of, action="add", minute=1),
        correct("topics", "Border posts", of, action="remove", minute=2),
        correct("collective_participants", "TUR", of, action="add", minute=3),
        correct("agreements", "a protocol", of, action="add", minute=4),
        correct("instructed_by", "Ana Reyes", of, action="add", minute=5),
    ]
    visit = merge_readings([of], said)[0]
    assert visit.topics == ("fishing",)
    assert (visit.collective_participants, visit.agreements, visit.instructed_by) == (
        ("TUR",), ("a protocol",), ("Ana Reyes",),
    )  # fmt: skip
    undone = merge_readings([of], [*said, correct("topics", None, of, minute=6, undo=True)])[0]
    assert (undone.topics, undone.agreements) == ((), ("a protocol",))


def test_somebody_who_is_there_already_changes_in_what_is_given() -> None:
    host = {"name": "Karim al-Hadid", "country": None, "role": "prime minister", "part": "guest"}
    (row,) = merge_readings([ONE], [correct("participants", host, ONE, action="add")])
    (who,) = [who for who in row.participants if who.name == "Karim al-Hadid"]
    assert (who.country, who.role, who.part, who.articles) == ("SYR", "prime minister", Part.GUEST, ("one",))


def test_whom_a_person_takes_away_no_office_brings_back() -> None:
    unnamed = meeting_by_office()
    found = [saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette"), unnamed]
    assert any(who.named_by for who in record_of(found)[0].participants)
    said = correct("participants", "Ada Rengulbai", unnamed, action="remove")
    (row,) = record_of(found, [said])
    assert [who.name for who in row.participants] == ["Siosaia Fifita"]
    assert row.collective_participants == ("PLW",)


def test_what_it_is_part_of() -> None:
    visit, other = announcement(), tell("other", date="2021-05-04")
    before = by_kind(merge_readings([visit, other]), Kind.MEETING)
    assert before.part_of is None
    said = correct("part_of", None, other, whole=visit)
    found = merge_readings([visit, other], [said])
    assert by_kind(found, Kind.MEETING).part_of == by_kind(found, Kind.VISIT).id
    whole = visit_and_meeting()
    none = correct("part_of", None, same_meeting_elsewhere(), minute=1)
    found = merge_readings([whole, same_meeting_elsewhere()], [none])
    assert by_kind(found, Kind.MEETING).part_of is None


def test_a_whole_that_is_rejected_has_no_parts() -> None:
    of = visit_and_meeting()
    (meeting,) = merge_readings([of], [judged("reject", of)])
    assert (meeting.kind, meeting.part_of) == (Kind.MEETING, None)


def by_kind(found: tuple[RecordedEngagement, ...], kind: Kind) -> RecordedEngagement:
    return next(row for row in found if row.kind is kind)


@pytest.mark.parametrize(
    ("attribute", "text", "value"),
    [
        ("date", "2021-05-03/2021-05-04", "2021-05-03/2021-05-04"),
        ("country", "Syria", "SYR"),
        ("status", "occurred", "occurred"),
        ("kind", "press conference", "press_conference"),
        ("count", "3", 3),
        ("background", "true", True),
        ("place", "none", None),
        ("place", "  Tel   Aviv ", "Tel Aviv"),
    ],
)
def test_what_is_typed_becomes_a_value(attribute: str, text: str, value: Value) -> None:
    assert value_of(attribute, Action.SET, text) == value


@pytest.mark.parametrize(
    ("attribute", "action", "text", "reason"),
    [
        ("date", "set", "Tuesday", "is no date"),
        ("date", "set", "2021-02-30", "is no date"),
        ("time", "set", "25:00", "is no time of day"),
        ("kind", "set", "party", "is none of: visit, meeting"),
        ("status", "set", "done", "is none of: occurred"),
        ("country", "set", "Ruritania", "is no country known here"),
        ("count", "set", "0", "is no number"),
        ("count", "set", "²", "is no number"),
        ("count", "set", "9" * 5000, "is no number"),
        ("background", "set", "perhaps", "neither true nor false"),
        ("status", "set", "none", "always has a value"),
        ("place", "set", "", "1 to 1000 characters"),
        ("place", "add", "Homs", "has one value"),
        ("topics", "set", "grain", "has several values"),
        ("id", "set", "e1", "cannot be corrected; what can: date"),
        ("participants", "add", "(RUS)", "does not read Name"),
        ("participants", "add", "A B (RUS, SYR)", "gives two of"),
        ("participants", "add", "A B (RUS) (SYR)", "does not read Name"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(attribute: str, action: str, text: str, reason: str) -> None:
    with pytest.raises(Wrong, match=reason):
        value_of(attribute, Action(action), text)


def test_a_participant_is_typed_as_the_tables_print_them() -> None:
    assert value_of("participants", Action.ADD, "Sergei Lavrov (Russia, foreign minister, guest)") == {
        "name": "Sergei Lavrov", "country": "RUS", "role": "foreign minister", "part": "guest",
    }  # fmt: skip
    assert value_of("participants", Action.REMOVE, "Lavrov") == "Lavrov"


def test_corrections_from_elsewhere_are_checked_alike() -> None:
    check(correct("participants", {"name": "A B", "country": "RUS", "role": None, "part": "guest"}, ONE, action="add"))
    check(correct("background", True, ONE))
    check(correct("place", None, ONE))
    check(correct("part_of", None, ONE, whole=TWO))
    for attribute, value in (("date", "soon"), ("kind", None), ("count", True), ("country", "Syria"), ("shoes", "x")):
        with pytest.raises(Wrong):
            check(correct(attribute, value, ONE))


def test_every_attribute_that_can_be_corrected_is_one_of_an_engagement() -> None:
    (row,) = merge_readings([ONE])
    assert [name for name in ATTRIBUTES if not hasattr(row, name)] == []


KING: dict[str, str | None] = {"name": "Faris al-Amin", "country": "JOR", "role": "king", "part": "host"}
MINISTER: dict[str, str | None] = {"name": "Ana Reyes", "country": "ESP", "role": "foreign minister", "part": "guest"}


def received(level: str | None, *roles: tuple[str, str], by_words: bool = False) -> Reading:
    """An article in which people of these names and offices meet."""
    of = article("court", "Talks\nMinisterial talks were held, and they met.", "2021-05-05")
    told = engagement(of, "meeting", [(name, None, "participant") for name, _ in roles], "met", date="2021-05-04")
    people = tuple(replace(who, role=role) for who, (_, role) in zip(told.participants, roles, strict=True))
    support = replace(told.support, level=words(of.text, "Ministerial")) if by_words else told.support
    return reading(of, replace(told, participants=people, level=level, support=support))


def test_level_follows_those_who_are_left() -> None:
    court = received("leader", ("Faris al-Amin", "king"), ("Ana Reyes", "foreign minister"), ("Ivo Lind", "ambassador"))
    gone = correct("participants", "Faris al-Amin", court, action="remove")
    (row,) = merge_readings([court], [gone])
    assert row.level == "minister"
    nor_she = correct("participants", "Ana Reyes", court, action="remove", minute=1)
    (row,) = merge_readings([court], [gone, nor_she])
    assert row.level == "envoy"
    (row,) = merge_readings([court], [gone, correct("level", "official", court, minute=1)])
    assert row.level == "official"
    (row,) = merge_readings([court], [gone, correct("participants", KING, court, action="add", minute=1)])
    assert row.level == "leader"


def test_level_rises_with_who_is_added_and_stays_where_words_give_it() -> None:
    envoy = received("envoy", ("Ivo Lind", "ambassador"))
    (row,) = merge_readings([envoy], [correct("participants", MINISTER, envoy, action="add")])
    assert row.level == "minister"
    told = received("minister", ("Ivo Lind", "ambassador"), by_words=True)
    (row,) = merge_readings([told], [correct("participants", KING, told, action="add")])
    assert row.level == "minister"
