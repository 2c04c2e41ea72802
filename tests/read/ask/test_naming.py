"""Names of people told to be one person's or not."""

from __future__ import annotations

import pytest

from dragoman.read.ask.naming import Fit, alike, fit, parts_of


def _fit(asked: str, known: str, country: str | None = None) -> Fit:
    return fit(parts_of(asked), parts_of(known), country)


@pytest.mark.parametrize(
    ("asked", "known", "country", "degree"),
    [
        ("Shoygu", "Sergei Shoigu", "RUS", Fit.FAMILY),
        ("Muammar Qadhafi", "Moammar Gaddafi", "LBY", Fit.FULL),
        ("Abdullah", "Abdullah II bin Al-Hussein", "JOR", Fit.GIVEN),
        ("Mohammed V", "Mohammed VI", "MAR", Fit.NONE),
        ("John Paul", "John Paul II", "VAT", Fit.FULL),
        ("Kim Young-sam", "Kim Dae-jung", "KOR", Fit.CLASH),
        ("Roh", "Roh Moo-hyun", "KOR", Fit.FAMILY),
        ("Myung Bak Lee", "Lee Myung-bak", "KOR", Fit.FULL),
        ("J. Howard", "John Howard", "AUS", Fit.FULL),
        ("Raúl Castro", "Fidel Castro", "CUB", Fit.CLASH),
        ("Pérez", "Otto Pérez Molina", "GTM", Fit.FAMILY),
        ("Jan Novak", "Jon Hansen", None, Fit.NONE),
    ],
)
def test_fit(asked: str, known: str, country: str | None, degree: Fit) -> None:
    assert _fit(asked, known, country) is degree


def test_short_words_must_be_equal() -> None:
    assert not alike("Li", "Lu")
    assert not alike("jan", "jon")
