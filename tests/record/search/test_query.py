"""Whatever somebody types is a query, or is refused with what helps."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record import NothingToFind
from dragoman.record.search.query import MOST, Query, Term, query_of


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        ("gas", [[("gas",)]]),
        ("Syria Idlib", [[("Syria",)], [("Idlib",)]]),
        ("pipeline", [[("pipeline", "pipelines")]]),
        ("pipelines", [[("pipelines", "pipeline")]]),
        ("country", [[("country", "countries")]]),
        ("countries", [[("countries", "country")]]),
        ("embassy embassies", [[("embassy", "embassies")], [("embassies", "embassy")]]),
        ("pass", [[("pass", "passes")]]),
        ("crisis", [[("crisis", "crisises")]]),
        ('"gas  pipeline"', [[("gas pipeline",)]]),
        ('"not closed', [[("not closed",)]]),
        ("gas OR oil", [[("gas",), ("oil",)]]),
        ("gas OR", [[("gas",)]]),
        ("OR gas", [[("gas",)]]),
        ("al-Assad", [[("al-Assad",)]]),
        ("NEAR(a b)", [[("NEAR(a",)], [("b)",)]]),
        ('say"hello there"', [[("say",)], [("hello there",)]]),
    ],
)
def test_what_is_looked_for(typed: str, groups: list[list[tuple[str, ...]]]) -> None:
    assert query_of(typed) == Query(tuple(tuple(Term(forms) for forms in group) for group in groups))


def test_what_is_left_out_and_what_begins_so() -> None:
    assert query_of('visit* -Moscow -"air base" -') == Query(
        ((Term(("visit",), beginning=True),),), (Term(("Moscow",)), Term(("air base",)))
    )


@pytest.mark.parametrize("typed", ["", "   ", "-", "*", '"', '""', "-gas", "OR", "!?", "\0", "( )"])
def test_a_query_for_nothing_is_refused(typed: str) -> None:
    with pytest.raises(NothingToFind, match="at least one word"):
        query_of(typed)


def test_a_query_for_too_much_is_refused() -> None:
    assert query_of("Word " * MOST)
    with pytest.raises(NothingToFind, match="more than"):
        query_of("Word " * MOST + "-one")


@given(st.text(alphabet=st.sampled_from('ab"*-^:(){}+\\\0 é\x02\U0001f600OR'), max_size=30))
def test_nothing_else_happens(typed: str) -> None:
    with suppress(NothingToFind):
        assert query_of(typed).groups
