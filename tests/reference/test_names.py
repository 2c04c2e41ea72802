"""Names of people compared, across spellings, orders and scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.names import keys, same, score, spelled_alike
from dragoman.reference.names.parts import take_apart

NAMES = st.text(alphabet="abdeghiklmnorstuvyz AKMPS-'.áćñшойгу李明김", max_size=40)
PLAIN = st.lists(
    st.text(alphabet="bdfghjklmnprstvz", min_size=2, max_size=3).flatmap(
        lambda consonants: st.just("a".join(consonants).title() + "ovan")
    ),
    min_size=2, max_size=4, unique=True,
).map(" ".join)  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Sergei Shoigu", "Сергей Шойгу"),
        ("Serguei Choïgou", "Sergei Shoigu"),
        ("Yevgeny Primakov", "Evgenii Primakov"),
        ("Sergei Shoigu", "Shoigu"),
        ("Volodymyr Zelensky", "Володимир Зеленський"),
        ("Muammar Gaddafi", "Moamer Qadhafi"),
        ("Saddam Hussein", "Saddam Husayn"),
        ("Abdel Fattah el-Sisi", "Abdelfattah Elsisi"),
        ("Mohammed bin Zayed", "Muhammad ibn Zayid"),
        ("Salah al-Din Rabbani", "Salahuddin Rabbani"),
        ("Kim Jong-un", "Kim Jong Eun"),
        ("Kim Jong Un", "김정은"),
        ("Han Duck-soo", "HAN Deok-su"),
        ("Mao Tse-tung", "Mao Zedong"),
        ("Chou En-lai", "Zhou Enlai"),
        ("Xi Jinping", "习近平"),
        ("Benjamin Netanyahu", "בנימין נתניהו"),
        ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"),
        ("Viktor Orbán", "Orbán Viktor"),
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("J. Biden", "Joe Biden"),
        ("Biden, J. R.", "Joseph Robinette Biden"),
        ("William Hague", "Bill Hague"),
        ("Sergey Viktorovich Lavrov", "Sergei Lavrov"),
        ("Gabriel García Márquez", "Gabriel Garcia"),
        ("Hillary Rodham-Clinton", "Hillary Clinton"),
        ("Gen. Khalifa Haftar", "Field Marshal Khalifa Haftar"),
        ("King Abdullah", "Abdullah II"),
        ("King Salman", "Salman bin Abdulaziz Al Saud"),
        ("JC Juncker", "Jean-Claude Juncker"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    assert same(a, b)[0]
    assert same(a.upper() if a.isascii() and "." not in a and "JC" not in a else a, b)[0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Igor Ivanov", "Sergei Ivanov"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Kim Jong Un", "Moon Jae-in"),
        ("George H. W. Bush", "Jeb Bush"),
        ("George H. W. Bush", "George W. Bush"),
        ("Abdullah I", "Abdullah II"),
        ("King Abdullah II", "Abdullah Nsour"),
        ("Pope Francis", "Brian Francis Burch"),
        ("Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi"),
        ("Muhammad bin Rashid Al Maktoum", "Maktoum bin Muhammad bin Rashid Al Maktoum"),
        ("Hafez al-Assad", "Bashar al-Assad"),
        ("Sergey Viktorovich Lavrov", "Sergey Ivanovich Lavrov"),
        ("Raúl Castro", "Fidel Castro"),
        ("Pham Binh Minh", "Pham Minh Chinh"),
        ("A. Nazarbayev", "Nursultan Nazarbayev"),
        ("J. S.", "John Smith"),
        ("", "Putin"),
        ("...", "..."),
        ("Le Van Thanh", "Dang Thi Ngoc Thinh"),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert not same(a, b)[0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Shoigu", "Shoygu"),
        ("Shoigu", "Шойгу"),
        ("Shoĭgu", "Shoigu"),
        ("Sergei Lavrov", "ЛАВРОВ Сергей"),
        ("Gaddafi", "Qadhafi"),
    ],
)
def test_spellings_share_a_key(a: str, b: str) -> None:
    assert set(keys(a)) & set(keys(b))


@pytest.mark.parametrize(
    ("a", "b"), [("Merkel", "Macron"), ("Lavrov", "Lavrent"), ("Ivanov", "Ivanova"), ("Kim", "Khan")]
)
def test_other_names_share_none(a: str, b: str) -> None:
    assert not set(keys(a)) & set(keys(b))


@pytest.mark.parametrize(
    ("a", "b"), [("Hassan Rouhani", "Hasan Rohani"), ("Bashar Assad", "Bashar al-Asad"), ("Shoigu", "Шойгу")]
)
def test_spelled_alike(a: str, b: str) -> None:
    assert spelled_alike(a, b) and spelled_alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Angela Merkel", "Angela Merkl"),
        ("Tim Cook", "Tom Cook"),
        ("Kim Jong Il", "Kim Jong Un"),
        ("Wang Yi", "Wang Li"),
        ("Li Keqiang", "Li Qiang"),
        ("Kim Yong-chol", "Kim Yong-chun"),
        ("Raúl Castro", "Fidel Castro"),
    ],
)
def test_near_misses_are_not_spelled_alike(a: str, b: str) -> None:
    assert not spelled_alike(a, b)


@given(NAMES, NAMES)
def test_likeness_has_no_direction_and_stays_within_bounds(a: str, b: str) -> None:
    assert score(a, b) == score(b, a)
    assert 0 <= score(a, b) <= 1


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert same(name, name)[0] == bool(take_apart(name).parts)


@given(PLAIN)
def test_order_and_case_do_not_matter(name: str) -> None:
    words = name.split()
    assert same(name, " ".join([words[-1], *words[:-1]]))[0]
    assert same(name, name.upper())[0]
    assert same(name, f"{words[-1].upper()}, {' '.join(words[:-1])}")[0]


@given(st.text(max_size=3000))
def test_any_text_is_taken(text: str) -> None:
    assert len(keys(text)) <= 24
    same(text, "Sergei Shoigu")
