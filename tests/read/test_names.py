"""Names taken apart, folded and compared."""

from __future__ import annotations

import pytest

from dragoman.read.who.names import bare, parts, same_person


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Asaad al-Shaibani", ("asaad", "shaibani")),
        ("Mevlüt Çavuşoğlu", ("mevlut", "cavusoglu")),
        ("Ursula von der Leyen", ("ursula", "leyen")),
        ("Xi", ("xi",)),
    ],
)
def test_parts(name: str, folded: tuple[str, ...]) -> None:
    assert parts(name) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Shoigu", "Sergei Shoigu"),
        ("Kim", "Kim Jong Un"),
        ("Bashar al Assad", "Bashar al-Assad"),
        ("A. Lukashenko", "Alexander Lukashenko"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other) and same_person(other, one)


@pytest.mark.parametrize(("one", "other"), [("Igor Ivanov", "Sergei Ivanov"), ("Kim Jong Un", "Moon Jae-in")])
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


@pytest.mark.parametrize(
    ("written", "name"), [("Mr. Kim", "Kim"), ("Gen. Haftar's", "Haftar"), ("“Lavrov”,", "Lavrov")]
)
def test_bare(written: str, name: str) -> None:
    assert bare(written) == name
