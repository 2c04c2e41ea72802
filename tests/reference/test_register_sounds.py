"""People of the register found by the sound of their names."""

from __future__ import annotations

import pytest

from dragoman.reference.register import persons
from dragoman.reference.register.sounds import by_sound


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Shoygu", "Sergei Shoigu"),
        ("Shoĭgu", "Sergei Shoigu"),
        ("Шойгу", "Sergei Shoigu"),
        ("Сергей Шойгу", "Sergei Shoigu"),
        ("Sergey V. Shoygu", "Sergei Shoigu"),
        ("Lavrow", "Sergei Lavrov"),
        ("Muammar al-Qadhdhafi", "Muammar Gaddafi"),
        ("Kim Chong-un", "Kim Jong-un"),
        ("김정은", "Kim Jong-un"),
        ("习近平", "Xi Jinping"),
        ("محمد بن سلمان", "Mohammed bin Salman"),
        ("בנימין נתניהו", "Benjamin Netanyahu"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"),
    ],
)
def test_a_spelling_that_no_table_lists(name: str, person: str) -> None:
    assert {holder.person for holder in persons(name)} == {person}


@pytest.mark.parametrize(
    "name",
    ["Tim Cook", "Angela Merkl", "Igor Shoigu", "Le", "", "...", "Nobody Knownatall", "The White", "So Kim", "Quarter"],
)
def test_nobody_rather_than_somebody_else(name: str) -> None:
    assert by_sound(name) == ()


def test_a_known_spelling_is_not_loosened() -> None:
    assert {holder.person for holder in persons("Vladimir Putin")} == {"Vladimir Putin"}
