"""Whatever the order of readings and judgements, the record is the same; and judgements outlive new readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.contract_judgements import judgement_from_json, judgement_to_json
from dragoman.model.engagement import Engagement
from dragoman.model.person_judgement import PersonJudgement
from dragoman.model.reading import Reading
from dragoman.record import RecordedEngagement, merge_readings, recorded_to_json
from dragoman.record.judgements.settle import settle
from tests.record.examples import announcement, same_meeting_elsewhere, visit_and_meeting
from tests.record.judgements.said import correct, judged, pair
from tests.record.test_merge import tell

READINGS = (
    visit_and_meeting(),
    same_meeting_elsewhere(),
    announcement(),
    tell("one", date="2021-05-04"),
    tell("two", date="2021-05-04", place="Latakia"),
    tell("three", "2021-05-12", date="2021-05-10"),
    tell("four", "2021-05-07", status="planned"),
    tell("call", kind="call", date="2021-05-04"),
)

some = st.sampled_from(READINGS)
groups = st.lists(some, min_size=1, max_size=3, unique_by=lambda reading: reading.article.name)
minutes = st.integers(0, 9)
SELIM: dict[str, str | None] = {"name": "Selim Demir", "country": "TUR", "role": None, "part": "participant"}


@st.composite
def judgements(draw: st.DrawFn) -> PersonJudgement:
    on, minute, undo = draw(groups), draw(minutes), draw(st.integers(0, 4)) == 0
    what = draw(st.sampled_from(["pair", "accept", "reject", "date", "kind", "place", "people", "topics", "part_of"]))
    if what == "pair":
        return replace(
            pair(draw(st.sampled_from(["same", "different", "unsure"])), on[0], draw(some), minute), undo=undo
        )
    if what in ("accept", "reject"):
        return judged(what, *on, minute=minute, undo=undo)
    if what == "people":
        action = draw(st.sampled_from(["add", "remove"]))
        value = SELIM if action == "add" else "Karim al-Hadid"
        return correct("participants", value, *on, action=action, minute=minute, undo=undo)
    if what == "topics":
        action = draw(st.sampled_from(["add", "remove"]))
        return correct(
            "topics", draw(st.sampled_from(["grain", "ports"])), *on, action=action, minute=minute, undo=undo
        )
    if what == "part_of":
        return correct("part_of", None, *on, minute=minute, undo=undo, whole=draw(some))
    values: dict[str, list[str | None]] = {
        "date": ["2021-05-03", "2021-05-10", None], "kind": ["call", "meeting"], "place": ["Homs", None],
    }  # fmt: skip
    return correct(what, draw(st.sampled_from(values[what])), *on, minute=minute, undo=undo)


def record(readings: Sequence[Reading], said: Sequence[PersonJudgement]) -> list[object]:
    return [recorded_to_json(row) for row in merge_readings(readings, said, rejected=True)]


@settings(deadline=None, max_examples=60)
@given(st.lists(judgements(), max_size=6), st.permutations(READINGS), st.randoms(use_true_random=False))
def test_the_order_of_readings_and_judgements_does_not_matter(
    said: list[PersonJudgement], shuffled: list[Reading], chance: object
) -> None:
    before = record(READINGS, said)
    again = sorted(said, key=lambda one: repr(one)[::-1])
    assert record(shuffled, again) == record(shuffled, [*again, *again]) == before


def read_anew(of: Reading) -> Reading:
    """The same article by a reader that gives its engagements other ids."""
    renamed = {one.id: f"{one.id}x" for one in of.engagements}

    def anew(one: Engagement) -> Engagement:
        return replace(one, id=renamed[one.id], part_of=renamed.get(one.part_of or ""))

    return replace(of, engagements=tuple(anew(one) for one in of.engagements), reader="another")


def without_ids(rows: tuple[RecordedEngagement, ...]) -> list[tuple[str, list[str], bool]]:
    """What the rows say, whatever their reports are called."""
    told = []
    for row in rows:
        corrections = tuple(
            replace(one, moved="", value="", was="") if one.attribute == "part_of" else replace(one, moved="")
            for one in row.corrections
        )
        lean = replace(row, id="", part_of=None, joined=(), reports=(), corrections=corrections)
        told.append((repr(lean), [report.article for report in row.reports], row.part_of is None))
    return sorted(told)


@settings(deadline=None, max_examples=60)
@given(st.lists(judgements(), max_size=5), st.sets(st.integers(0, len(READINGS) - 1)))
def test_a_new_reading_keeps_what_persons_said(said: list[PersonJudgement], anew: set[int]) -> None:
    readings = [read_anew(one) if n in anew else one for n, one in enumerate(READINGS)]
    before, after = settle(said, READINGS), settle(said, readings)
    assert [one.effect for one in before.became] == [one.effect for one in after.became]
    assert without_ids(merge_readings(READINGS, said, rejected=True)) == without_ids(
        merge_readings(readings, said, rejected=True)
    )


@given(judgements())
def test_a_judgement_as_json_is_the_judgement(said: PersonJudgement) -> None:
    assert judgement_from_json(judgement_to_json(said)) == said


@settings(deadline=None, max_examples=40)
@given(st.lists(judgements(), max_size=4), judgements())
def test_what_is_taken_back_was_never_said(said: list[PersonJudgement], wrong: PersonJudgement) -> None:
    wrong = replace(wrong, undo=False, when="2021-07-01T00:00:00+00:00")
    undone = replace(wrong, undo=True, when="2021-07-02T00:00:00+00:00")
    fresh = [one for one in said if _matters(one).isdisjoint(_matters(wrong))]
    assert record(READINGS, [*fresh, wrong, undone]) == record(READINGS, fresh)


def _matters(one: PersonJudgement) -> set[str]:
    return {one.attribute or ("pair" if one.verdict in ("same", "different", "unsure") else "standing")}


def test_the_readings_are_of_several_engagements_that_could_be_one() -> None:
    rows = merge_readings(READINGS)
    assert 1 < len(rows) < sum(len(one.engagements) for one in READINGS)
    assert all(a.id != b.id for a, b in pairwise(rows))
