"""Claims about the record, checked against it."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.model.particulars import LAST, Claim, Particulars
from dragoman.model.reading import Reading
from dragoman.record import CheckedClaim, ClaimFinding, checked_claims, claim_to_json, merge_readings
from tests.record.examples import article, engagement, reading, words

ORLOVA = ("Nadezhda Orlova", "RUS", "guest")
PETROV = ("Ivan Petrov", "RUS", "guest")


def visit(name: str, published: str, on: str | None, claim: Claim | None = None, **values: Any) -> Reading:
    """An article on a visit to Syria, with a claim on it if there is one."""
    of = article(name, f"{name}\nIt was her second visit.", published)
    claims = (
        ()
        if claim is None
        else (Claim(claim.ordinal, claim.of, claim.since, claim.within, words(of.text, "second visit")),)
    )
    people = values.pop("people", [ORLOVA])
    values.setdefault("country", "SYR")
    kind = values.pop("kind", "visit")
    return reading(of, engagement(of, kind, people, "visit", date=on, particulars=Particulars(claims=claims), **values))


def check(*readings: Reading) -> CheckedClaim:
    (found,) = checked_claims(merge_readings(readings))
    return found


def claimed(*claim: Any, **values: Any) -> Reading:
    return visit("now", "2021-05-05", "2021-05-04", Claim(*claim), **values)


EARLIER = visit("earlier", "2019-03-20", "2019-03-19")
BETWEEN = visit("between", "2020-03-20", "2020-03-19")


def met(year: int) -> Reading:
    """News of another contact of the two sides in the March of a year."""
    people = [PETROV, ("Karim al-Hadid", "SYR", "host")]
    return visit(f"met{year}", f"{year}-03-02", f"{year}-03-01", kind="meeting", people=people)


MET_19, MET_20, MET_21 = (met(year) for year in (2019, 2020, 2021))


@pytest.mark.parametrize(
    ("claim", "others", "finding", "deciding"),
    [
        ((2, "visit"), (EARLIER,), "confirmed", 1),
        ((2, "visit"), (), "open", 0),
        ((2, "visit"), (EARLIER, BETWEEN), "contradicted", 2),
        ((3, "visit"), (EARLIER, BETWEEN), "confirmed", 2),
        ((3, "visit"), (EARLIER,), "open", 1),
        ((2, "visit", "2020"), (EARLIER, BETWEEN), "confirmed", 1),
        ((2, "trip", "2020-04"), (EARLIER, BETWEEN), "open", 0),
        ((1, "visit"), (EARLIER,), "contradicted", 1),
        ((1, "visit"), (), "open", 0),
        ((1, "visit", "2019-03-19"), (EARLIER,), "open", 0),
        ((1, "visit", "2019"), (EARLIER, BETWEEN), "contradicted", 1),
        ((1, "visit", "2020-03"), (EARLIER, BETWEEN), "open", 0),
        ((1, "visit", "2020-03-19"), (EARLIER, BETWEEN), "open", 0),
        ((1, "visit", "2020-03-19"), (EARLIER, BETWEEN, MET_20, MET_21), "confirmed", 0),
        ((2, "visit", None, "P2Y"), (EARLIER, BETWEEN), "confirmed", 1),
        ((1, "visit", None, "P2Y"), (EARLIER, BETWEEN), "contradicted", 1),
    ],
)  # fmt: skip
def test_what_the_record_has_to_say_to_it(
    claim: tuple[Any, ...], others: tuple[Reading, ...], finding: str, deciding: int
) -> None:
    for readings in ((claimed(*claim), *others), (*others, claimed(*claim))):
        found = check(*readings)
        assert (str(found.finding), len(found.deciding)) == (finding, deciding), found.reason


def test_a_first_is_confirmed_where_articles_cover_the_time_since() -> None:
    elsewhere = [
        visit(f"news{n}", f"20{n}-03-02", f"20{n}-03-01", country="TUR", people=[PETROV]) for n in (19, 20, 21)
    ]
    claim = claimed(1, "visit", "2019-03")
    assert check(claim, *elsewhere).finding is ClaimFinding.OPEN
    found = check(claim, MET_19, MET_20, MET_21)
    assert (found.finding, found.reason) == (
        ClaimFinding.CONFIRMED,
        "the record has none between 2019-03 and 2021-05-04, which 3 articles on the two cover",
    )
    assert check(claim, MET_19, MET_21).finding is ClaimFinding.OPEN


def test_a_first_may_be_meant_of_the_office() -> None:
    found = check(claimed(1, "visit", "2019-03"), visit("other", "2020-03-02", "2020-03-01", people=[PETROV]))
    assert found.finding is ClaimFinding.OPEN
    assert found.reason.startswith("the record has one by others of their side between 2019-03 and 2021-05-04")


def test_another_town_of_the_country_contradicts_no_first() -> None:
    before = visit("earlier", "2019-03-20", "2019-03-19", place="Latakia")
    found = check(claimed(1, "visit", place="Damascus"), before)
    assert (found.finding, found.reason) == (
        ClaimFinding.OPEN,
        "the record has one before 2021-05-04, but not in Damascus",
    )
    assert check(claimed(1, "visit", place="Latakia"), before).finding is ClaimFinding.CONTRADICTED


def test_of_an_unknown_day_nothing_can_be_counted() -> None:
    assert check(visit("now", "2021-05-05", None, Claim(2, "visit")), EARLIER).finding is ClaimFinding.OPEN


def last(**values: Any) -> Reading:
    """An article on a visit of 4 May 2021 that says of the one in March 2019 that it was the last."""
    of = article("recalling", "Recalling\nHer last visit was in March 2019; now she visits again.", "2021-05-05")
    said = Particulars(claims=(Claim(LAST, "visit", evidence=words(of.text, "last visit")),))
    then = engagement(
        of, "visit", [ORLOVA], "last visit", date="2019-03", country="SYR", background=True, particulars=said
    )
    now = engagement(of, "visit", [ORLOVA], "visits again", date="2021-05-04", country="SYR", **values)
    return reading(of, then, now)


def test_the_last_before_the_news_it_is_told_with() -> None:
    assert check(last()).finding is ClaimFinding.OPEN
    found = check(last(), EARLIER, MET_20, MET_21)
    assert (found.finding, found.reason) == (
        ClaimFinding.CONFIRMED,
        "1 article tells of it too, and the record has none between 2019-03-19 and 2021-05-04",
    )
    found = check(last(), EARLIER, BETWEEN)
    assert found.finding is ClaimFinding.CONTRADICTED
    assert [one.date for one in found.deciding] == ["2020-03-19"]


def test_steps_of_a_journey_are_no_claim_about_the_record() -> None:
    assert checked_claims(merge_readings([claimed(LAST, "stop")])) == []


def test_as_json() -> None:
    document = claim_to_json(check(claimed(2, "visit", "2019"), EARLIER))
    assert (document["claim"], document["finding"], document["counted_from"]) == (
        "second visit since 2019",
        "confirmed",
        "2019",
    )
    assert document["words"][0]["quote"] == "second visit"
    assert len(document["deciding"]) == 1
