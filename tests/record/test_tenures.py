"""Tenures learned from articles: gathered in any order, confirmed, contradicted, judged, and used for names."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model.engagement import Support
from dragoman.model.judgement import TenureJudgement, TenureVerdict
from dragoman.model.office import Candidate, OfficePhrase, SaidTenure, Tense
from dragoman.model.reading import Reading
from dragoman.record import LearnedTenure, Record, RecordedEngagement, Standing, merge_readings
from dragoman.record.offices.gather import learned_tenures
from dragoman.record.offices.holder import Learned
from dragoman.record.offices.kinds import office_key
from dragoman.record.offices.naming import named_by_office
from tests.record.examples import article, engagement, reading, words
from tests.record.test_store import capture_of

PALAU = office_key("defence minister", "PLW", None, None)
_OPENINGS = {
    "Courier": "In the harbour town the ministers spoke of nets and boats for most of the long afternoon.",
    "Gazette": "Rain kept the crowds away when the delegations drove up the hill to the old residence today.",
    "Herald": "Nobody had expected a text, yet late at night one was pinned to the door of the assembly.",
}


def saying(
    name: str,
    on: str | None,
    *,
    publisher: str = "Courier",
    holder: str = "Ada Rengulbai",
    role: str = "defence minister",
    country: str | None = "PLW",
    organisation: str | None = None,
    tense: Tense = Tense.CURRENT,
    since: str | None = None,
    text: str | None = None,
) -> Reading:
    """An article in which a title stands beside a name."""
    title = f"Palauan {role.title()} {holder}"
    of = article(name, f"News\n{text or _OPENINGS[publisher]}\n{title} spoke in {name}.", on, publisher)
    said = SaidTenure(holder, role, country, organisation, None, on, tense, since, words(of.text, title))
    return replace(reading(of), tenures=(said,))


def one(readings: Sequence[Reading], judgements: Sequence[TenureJudgement] = ()) -> LearnedTenure:
    (tenure,) = learned_tenures(readings, judgements)
    return tenure


def test_one_origin_proposes_and_two_confirm() -> None:
    first = saying("a", "2024-03-01")
    second = saying("b", "2024-05-02", publisher="Gazette", holder="Ada T. Rengulbai")
    assert one([first]).standing is Standing.PROPOSED
    both = one([first, second])
    assert (both.standing, both.origins) == (Standing.CONFIRMED, 2)
    assert (both.first, both.last) == ("2024-03-01", "2024-05-02")
    assert {both.name, *both.also} == {"Ada Rengulbai", "Ada T. Rengulbai"}
    assert [sighting.article for sighting in both.sightings] == ["a", "b"]


def test_copies_and_papers_of_one_house_are_one_origin() -> None:
    first = saying("a", "2024-03-01")
    copied = saying("b", "2024-03-02", publisher="Gazette", text=_OPENINGS["Courier"])
    same_house = saying("c", "2024-03-03")
    tenure = one([first, copied, same_house])
    assert (tenure.standing, tenure.origins) == (Standing.PROPOSED, 1)


def test_articles_of_unknown_publishers_are_one_origin() -> None:
    found = [saying(n, "2024-03-01", publisher=p) for n, p in (("a", "Courier"), ("b", "Gazette"))]
    nameless = [replace(r, article=replace(r.article, publisher=None)) for r in found]
    assert one(nameless).origins == 1


def test_an_article_without_a_day_proposes_and_confirms_nothing() -> None:
    undated = [saying("a", None), saying("b", None, publisher="Gazette")]
    assert (one(undated).standing, one(undated).first) == (Standing.PROPOSED, None)


def test_former_and_coming_holders_make_no_tenure() -> None:
    assert learned_tenures([saying("a", "2024-03-01", tense=Tense.FORMER)]) == ()
    assert learned_tenures([saying("a", "2024-03-01", tense=Tense.ELECT)]) == ()


def test_what_the_register_has_is_known() -> None:
    known = saying("a", "2019-03-01", holder="Sergey Shoygu", country="RUS")
    assert one([known]).standing is Standing.KNOWN


def test_another_holder_in_the_register_is_a_contradiction_with_both_shown() -> None:
    found = [
        saying("a", "2019-03-01", holder="Ivan Lapotnikov", country="RUS"),
        saying("b", "2019-03-04", holder="Ivan Lapotnikov", country="RUS", publisher="Gazette"),
    ]
    tenure = one(found)
    assert tenure.standing is Standing.CONTRADICTED
    assert tenure.rivals and "Shoigu" in tenure.rivals[0]
    assert Learned([tenure]).holder(tenure.key, "2019-03-02") is None


def test_an_office_of_many_holders_is_never_contradicted() -> None:
    deputy = saying("a", "2019-03-01", holder="Ivan Lapotnikov", country="RUS", role="deputy foreign minister")
    assert one([deputy]).standing is Standing.PROPOSED


def test_offices_of_an_organisation_nobody_listed_are_learned() -> None:
    found = [
        saying("a", "2024-03-01", role="secretary-general", country=None, organisation="Council of River States"),
        saying(
            "b", "2024-04-01", publisher="Herald",
            role="secretary-general", country=None, organisation="the Council of River States",
        ),
    ]  # fmt: skip
    tenure = one(found)
    assert tenure.standing is Standing.CONFIRMED
    assert tenure.key == office_key("secretary-general", None, "Council of River States", None)


# --- judgements -----------------------------------------------------------------------------------------------------


def word(verdict: TenureVerdict, when: str = "2025-01-01", name: str = "Ada Rengulbai") -> TenureJudgement:
    return TenureJudgement(name, "defence minister", "PLW", None, None, verdict, "mk", when, "asked")


def test_a_persons_word_outweighs_origins_and_the_last_one_holds() -> None:
    first, second = saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette")
    reject, confirm = word(TenureVerdict.REJECT), word(TenureVerdict.CONFIRM, "2025-01-02")
    assert one([first, second], [reject]).standing is Standing.REJECTED
    assert one([first], [confirm]).standing is Standing.CONFIRMED
    assert one([first], [confirm, reject]).standing is Standing.CONFIRMED
    assert one([first], [reject, confirm]).standing is Standing.CONFIRMED


def test_a_rejection_outlives_re_reading(tmp_path: Path) -> None:
    record = Record(tmp_path)
    first, second = saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette")
    for found in (first, second):
        record.add(capture_of(found), found)
    record.judge_tenure(word(TenureVerdict.REJECT))
    newer = replace(
        first, reader="by hand 2", tenures=tuple(replace(t, name="Ada T. Rengulbai") for t in first.tenures)
    )
    record.add(capture_of(newer), newer)
    (tenure,) = Record(tmp_path).tenures()
    assert tenure.standing is Standing.REJECTED
    assert tenure.judged == word(TenureVerdict.REJECT)


def test_a_record_of_the_earlier_version_opens_and_learns_when_it_is_read_anew(tmp_path: Path) -> None:
    found = [saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette")]
    record = Record(tmp_path)
    for one_reading in found:
        record.add(capture_of(one_reading), one_reading)
    database = sqlite3.connect(tmp_path / "record.sqlite")
    database.execute("DROP TABLE tenure_judgements")
    database.execute("UPDATE settings SET value = '1' WHERE key = 'schema'")
    database.execute("DELETE FROM settings WHERE key LIKE 'derived%'")
    for key in ("offices", "tenures", "mentions"):
        database.execute("UPDATE readings SET document = json_remove(document, ?)", (f"$.{key}",))
    database.commit()
    database.close()
    old = Record(tmp_path, create=False)
    assert [r.tenures for r in old.readings()] == [(), ()]
    assert old.tenures() == ()
    assert old.engagements() == ()
    for one_reading in found:
        old.add(capture_of(one_reading), one_reading)
    assert one(list(old.readings())).standing is Standing.CONFIRMED


# --- who held it ----------------------------------------------------------------------------------------------------


def confirmed(*found: Reading) -> Learned:
    """Tenures of these readings as if each had been confirmed."""
    return Learned(replace(tenure, standing=Standing.CONFIRMED) for tenure in learned_tenures(found))


def name_on(learned: Learned, on: str) -> str | None:
    tenure = learned.holder(PALAU, on)
    return tenure.name if tenure else None


def test_between_before_and_after_the_sightings() -> None:
    learned = confirmed(saying("a", "2024-03-01"), saying("b", "2024-09-01"))
    assert name_on(learned, "2024-06-01") == "Ada Rengulbai"
    assert name_on(learned, "2024-03") == "Ada Rengulbai"
    assert name_on(learned, "2025-03-01") == "Ada Rengulbai"
    assert name_on(learned, "2025-10-01") is None
    assert name_on(learned, "2024-02-01") is None


def test_a_later_tenure_ends_the_earlier_one() -> None:
    learned = confirmed(saying("a", "2024-03-01"), saying("b", "2024-09-01", holder="Tobias Ngirmang"))
    assert name_on(learned, "2024-03-01") == "Ada Rengulbai"
    assert name_on(learned, "2024-06-01") is None
    assert name_on(learned, "2024-10-01") == "Tobias Ngirmang"
    assert name_on(learned, "2024-09") is None


def test_the_day_on_which_an_office_was_taken_parts_two_holders() -> None:
    new = saying("b", "2024-09-01", holder="Tobias Ngirmang", tense=Tense.NEW, since="2024-07-01")
    learned = confirmed(saying("a", "2024-03-01"), new)
    assert name_on(learned, "2024-06-01") == "Ada Rengulbai"
    assert name_on(learned, "2024-08-01") == "Tobias Ngirmang"


def test_a_former_holder_is_gone() -> None:
    learned = confirmed(saying("a", "2024-03-01"), saying("b", "2024-05-01", tense=Tense.FORMER))
    assert name_on(learned, "2024-04-01") == "Ada Rengulbai"
    assert name_on(learned, "2024-06-01") is None


def test_who_comes_back_holds_it_again() -> None:
    learned = confirmed(
        saying("a", "2024-01-01"), saying("b", "2024-03-01", holder="Tobias Ngirmang"), saying("c", "2024-05-01")
    )
    assert [name_on(learned, day) for day in ("2024-01-01", "2024-03-01", "2024-06-01")] == [
        "Ada Rengulbai", "Tobias Ngirmang", "Ada Rengulbai",
    ]  # fmt: skip


# --- names for phrases ----------------------------------------------------------------------------------------------


def meeting_by_office(on: str = "2024-04-02", candidates: tuple[Candidate, ...] = ()) -> Reading:
    """A meeting in which one side is known by its office alone."""
    text = "Talks\nThe Palauan defence minister met Tongan Prime Minister Siosaia Fifita on Tuesday."
    of = article("meeting", text, on, "Herald")
    found = engagement(of, "meeting", [("Siosaia Fifita", "TON", "participant")], "met", date=on, collective=["PLW"])
    phrase = words(text, "The Palauan defence minister")
    support = Support(kind=words(text, "met"), collective_participants=(phrase,))
    office = OfficePhrase(
        phrase[0], "defence minister", "PLW", None, None, on, candidates, None, "the register has no holder"
    )
    return replace(reading(of, replace(found, support=support)), offices=(office,))


def recorded(*readings: Reading) -> RecordedEngagement:
    (found,) = named_by_office(merge_readings(readings), readings)
    return found


def test_a_phrase_gets_the_name_of_a_confirmed_tenure_and_says_whence() -> None:
    found = recorded(saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette"), meeting_by_office())
    who = next(p for p in found.participants if p.country == "PLW")
    assert (who.name, who.role, str(who.part)) == ("Ada Rengulbai", "defence minister", "participant")
    assert found.collective_participants == ()
    assert who.named_by is not None
    assert (who.named_by.basis, who.named_by.reason) == ("learned", "2 articles call Ada Rengulbai defence minister")
    assert [q.words.quote for q in who.named_by.words] == ["The Palauan defence minister"]
    assert [q.article for q in who.named_by.evidence] == ["a", "b"]


def test_a_proposed_tenure_names_nobody_and_the_reading_stays() -> None:
    unnamed = meeting_by_office()
    found = recorded(saying("a", "2024-03-01"), unnamed)
    assert found.collective_participants == ("PLW",)
    assert {p.name for p in found.participants} == {"Siosaia Fifita"}
    assert unnamed.engagements[0].collective_participants == ("PLW",)


def test_the_registers_evidence_goes_first_and_its_open_tenure_last() -> None:
    sure = Candidate("Olter Ksau", None, "2020-01-01", None, "2025-01-01", True)
    open_ended = replace(sure, seen="2023-12-01", sure=False)
    learned = (saying("a", "2024-03-01"), saying("b", "2024-05-02", publisher="Gazette"))

    def name(*found: Reading) -> str | None:
        return next(p.name for p in recorded(*found).participants if p.country == "PLW")

    assert name(*learned, meeting_by_office(candidates=(sure,))) == "Olter Ksau"
    assert name(*learned, meeting_by_office(candidates=(open_ended,))) == "Ada Rengulbai"
    assert name(meeting_by_office(candidates=(open_ended,))) == "Olter Ksau"


# --- order ----------------------------------------------------------------------------------------------------------

NAMES = ["Ada Rengulbai", "Ada T. Rengulbai", "A. Rengulbai", "Tobias Ngirmang", "Adah Rengulbay"]
DAYS = ["2024-03-01", "2024-03", "2024-06-05", "2023", None]


@st.composite
def histories(draw: st.DrawFn) -> list[Reading]:
    count = draw(st.integers(1, 6))
    found = [
        saying(
            f"n{n}",
            draw(st.sampled_from(DAYS)),
            publisher=draw(st.sampled_from(sorted(_OPENINGS))),
            holder=draw(st.sampled_from(NAMES)),
            role=draw(st.sampled_from(["defence minister", "defence secretary", "deputy foreign minister"])),
            tense=draw(st.sampled_from(Tense)),
        )
        for n in range(count)
    ]
    return [*found, meeting_by_office("2024-04-02")]


@given(histories(), st.lists(st.sampled_from(TenureVerdict), max_size=3), st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_of_arrival_does_not_matter(
    found: list[Reading], verdicts: list[TenureVerdict], chance: random.Random
) -> None:
    judgements = [word(verdict, f"2025-01-0{n + 1}", NAMES[n]) for n, verdict in enumerate(verdicts)]
    tenures = learned_tenures(found, judgements)
    named = named_by_office(merge_readings(found), found, judgements)
    shuffled, said = list(found), list(judgements)
    chance.shuffle(shuffled)
    chance.shuffle(said)
    again = learned_tenures(shuffled, said)
    assert again == tenures
    assert named_by_office(merge_readings(shuffled), shuffled, said) == named


def test_a_register_that_has_grown_names_them_without_reading_again() -> None:
    text = "Talks\nThe Russian defence minister met Tongan Prime Minister Siosaia Fifita on Tuesday."
    of = article("meeting", text, "2019-06-04", "Herald")
    found = engagement(of, "meeting", [("Siosaia Fifita", "TON", "participant")], "met", collective=["RUS"])
    phrase = words(text, "The Russian defence minister")
    support = Support(kind=words(text, "met"), collective_participants=(phrase,))
    office = OfficePhrase(phrase[0], "defence minister", "RUS", None, None, "2019-06-04", (), None, "nobody then")
    who = recorded(replace(reading(of, replace(found, support=support)), offices=(office,))).participants[-1]
    assert (who.name, who.named_by and who.named_by.basis) == ("Sergei Shoigu", "register")


def test_of_two_words_the_one_said_later_holds_wherever_the_clock_stood() -> None:
    first = word(TenureVerdict.CONFIRM, when="2024-01-01T12:00:00+02:00")
    then = word(TenureVerdict.REJECT, when="2024-01-01T11:00:00+00:00")
    for words_said in ([first, then], [then, first]):
        assert one([saying("a", "2024-03-01")], words_said).standing is Standing.REJECTED
