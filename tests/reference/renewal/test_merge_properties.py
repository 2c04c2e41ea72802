"""What holds of every merge, whatever comes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.renewal.registers import FRESH, fetched, register, tenure

from dragoman.reference.renewal.check import faults
from dragoman.reference.renewal.merge import Scope, merge
from dragoman.reference.renewal.rows import TenureRow

SCOPE = Scope(frozenset({"NOR"}), frozenset({"foreign minister"}))
DATES = st.sampled_from(["2001", "2001-05", "2001-05-07", "2001-05-08", "2003-01-01", "2003", "2004-12", "2007-06-30"])


@st.composite
def spans(draw: st.DrawFn, people: list[str]) -> tuple[str, str, str, str]:
    since, to = draw(DATES), draw(DATES | st.just(""))
    if to and to < since:
        since, to = to, since
    if to and to[: len(since)] == since[: len(to)]:
        to = ""
    return draw(st.sampled_from(people)), since, to, "" if to else draw(st.sampled_from(["", "2005", "2008-01-01"]))


KNOWN = st.lists(spans(["Q1", "Q2", "anna"]), max_size=5, unique=True)
NEWS = st.lists(spans(["Q1", "Q2", "Q3"]), min_size=1, max_size=5, unique=True)
NAMES = {"anna": "Anna Berg", "Q3": "Anna Berg"}


@given(KNOWN, NEWS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_updating_again_or_in_another_order_changes_nothing(
    known: list[tuple[str, str, str, str]], news: list[tuple[str, str, str, str]], chance: object
) -> None:
    packaged = register(*(tenure(*one) for one in known), people=NAMES)
    rows = [fetched(*one) for one in news]
    fresh = register(*rows, people=NAMES, source=FRESH)
    once = merge(packaged, packaged, fresh, SCOPE)
    assert merge(packaged, once.tables, fresh, SCOPE).tables == once.tables
    shuffled: list[TenureRow] = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(packaged, packaged, replace(fresh, tenures=shuffled), SCOPE).tables == once.tables
    assert [fault for fault in faults(once.tables, packaged) if "register in use" not in fault] == []


@given(KNOWN, NEWS)
@settings(deadline=None)
def test_an_end_that_is_known_is_never_lost(
    known: list[tuple[str, str, str, str]], news: list[tuple[str, str, str, str]]
) -> None:
    packaged = register(*(tenure(*one) for one in known))
    found = merge(packaged, packaged, register(*(fetched(*one) for one in news), source=FRESH), SCOPE).tables.tenures
    for row in packaged.tenures:
        same = [one for one in found if one.person == row.person and one.since.startswith(row.since[:4])]
        assert same
        if row.to:
            assert any(one.to[:4] == row.to[:4] for one in same)
