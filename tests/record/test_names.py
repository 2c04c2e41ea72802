"""Names across spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record.names import block_keys, fold, same_name, same_person_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Shoigu", "Sergei Shoigu"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Abdel Fattah el-Sisi", "Abdel-Fattah al-Sisi"),
        ("Muammar Gaddafi", "Moammar Qaddafi"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Xi Jinping", "Jinping Xi"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("President Macron", "Emmanuel Macron"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("J. Kerry", "John Kerry"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Pope Francis", "Francis"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)
    assert same_person_name(a, b)
    assert same_person_name(b, a)
    assert set(block_keys(a)) & set(block_keys(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong-un", "Kim Yo-jong"),
        ("George W. Bush", "George H. W. Bush"),
        ("Sergei Lavrov", "Sergei Shoigu"),
        ("Nicolas Sarkozy", "Nicolas Maduro"),
        ("Moon", "Mao"),
        ("", "Putin"),
    ],
)
def test_two_persons(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_person_name(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("Sergei Shoigu", "Шойгу"), ("Xi Jinping", "习近平"), ("George Gerapetritis", "Giorgos Gerapetritis")]
)
def test_one_person_in_other_scripts_and_languages(a: str, b: str) -> None:
    assert same_person_name(a, b)


def test_titles_alone_remain_a_name() -> None:
    assert fold("King") == ("king",)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_has_no_direction(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
