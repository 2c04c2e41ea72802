"""What persons judge is kept in a record, and reaches what it is on, as if everything were merged anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.judgement import Judgement, Verdict
from dragoman.model.person_judgement import PersonJudgement
from dragoman.model.reading import Reading
from dragoman.record import Record, Wanted, record_of
from dragoman.record.judgements.settle import Effect
from tests.record.examples import article, visit_and_meeting
from tests.record.judgements.said import correct, judged, pair
from tests.record.judgements.test_order import READINGS, judgements, read_anew
from tests.record.test_merge import tell
from tests.record.test_store import capture_of

Step = Reading | PersonJudgement
steps = st.lists(
    st.one_of(judgements(), st.sampled_from(READINGS), st.sampled_from(READINGS).map(read_anew)), max_size=14
)


@settings(max_examples=40, deadline=None)
@given(steps)
def test_step_by_step_is_as_everything_at_once(found: list[Step]) -> None:
    latest: dict[str, Reading] = {}
    said: list[PersonJudgement] = []
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder))
        for step in found:
            if isinstance(step, Reading):
                latest[step.article.name] = step
                record.add(capture_of(step), step)
            else:
                said.append(step)
                record.judge(step)
        expected = record_of(list(latest.values()), said, rejected=True)
        assert record.engagements(Wanted(rejected=True)) == expected
        assert record.engagements() == tuple(row for row in expected if row.rejected is None)
        assert record.count() == len(record.engagements())


def test_what_is_said_twice_is_kept_once(tmp_path: Path) -> None:
    record = Record(tmp_path)
    said = judged("reject", tell("one"))
    assert [record.judge_all([said, said]), record.judge_all([said])] == [1, 0]
    assert record.judgements() == (said,)
    assert [one.effect for one in record.became()] == [Effect.WAITING]


def test_a_judgement_waits_for_its_article(tmp_path: Path) -> None:
    record = Record(tmp_path)
    one, two = tell("one", date="2021-05-04"), tell("two", date="2021-05-04")
    record.judge_all([pair("different", one, two), correct("place", "Homs", two)])
    for reading in (two, one):
        record.add(capture_of(reading), reading)
    assert [(row.place, len(row.reports)) for row in record.engagements()] in (
        [("Homs", 1), (None, 1)], [(None, 1), ("Homs", 1)],
    )  # fmt: skip
    assert {one.effect for one in record.became()} == {Effect.IN_FORCE}


def test_judgements_of_a_record_of_earlier_days_hold_by_their_ids(tmp_path: Path) -> None:
    record = Record(tmp_path)
    one, two = tell("one", date="2021-05-04"), tell("two", date="2021-05-04")
    record.judge(Judgement(one.engagements[0].id, two.engagements[0].id, Verdict.DIFFERENT, by="mk"))
    for reading in (two, one):
        record.add(capture_of(reading), reading)
    assert len(record.engagements()) == 2


def test_a_rejected_whole_and_a_corrected_one(tmp_path: Path) -> None:
    record = Record(tmp_path)
    whole, part = visit_and_meeting(), tell("part", "2021-05-20", date="2021-05-19")
    for reading in (whole, part):
        record.add(capture_of(reading), reading)
    record.judge(correct("part_of", None, part, whole=whole))
    assert {row.part_of for row in record.engagements()} == {None, whole.engagements[0].id}
    record.judge(judged("reject", whole, minute=1))
    assert {row.part_of for row in record.engagements()} == {None}
    record.judge(judged("reject", whole, minute=2, undo=True))
    assert record.engagements() == record_of([whole, part], record.judgements())
    early = tell("early", "2021-05-01", kind="visit", date="2021-05-04", people=[("Nadezhda Orlova", "RUS", "guest")],
                 country="SYR", status="planned")  # fmt: skip
    record.add(capture_of(early), early)
    assert record.engagements() == record_of([whole, part, early], record.judgements())
    assert early.engagements[0].id in {row.part_of for row in record.engagements() if row.reports[0].article == "part"}


def test_a_judgement_is_looked_for_again_when_an_article_without_engagements_gets_another_text(tmp_path: Path) -> None:
    record = Record(tmp_path)
    text, other = "News\nThey met on Tuesday.", "News\nIn short, they met on Tuesday."
    judged_before = tell("paper", text=text, date="2021-05-04")
    now = tell("paper", text=other, date="2021-05-04")
    silent, rewritten = (
        Reading(article("copy", words, "2021-05-05", url="https://copy.example"), (), "by hand 1", "none")
        for words in (text, "News\nThey met, we hear.")
    )
    said = correct("place", "Homs", judged_before)
    record.judge(said)
    for one in (now, silent):
        record.add(capture_of(one), one)
    assert [one.effect for one in record.became()] == [Effect.WAITING]
    record.add(capture_of(rewritten), rewritten)
    assert [one.effect for one in record.became()] == [Effect.IN_FORCE]
    assert record.engagements() == record_of([now, rewritten], [said])
