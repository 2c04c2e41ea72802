"""Parties of an engagement in CAMEO's codes."""

from __future__ import annotations

import pytest

from dragoman.read.coding.parties import UNCODED, code_of_participant, code_of_party


@pytest.mark.parametrize(
    ("name", "country", "role", "code"),
    [
        ("Ada Holm", "SWE", "foreign minister", "SWEGOV"),
        (None, "SWE", "defence minister", "SWEGOVMIL"),
        ("Ada Holm", "SWE", None, "SWE"),
        ("Sergei Shoigu", None, None, "RUSGOVMIL"),
        ("Zxqvyl Brumpf", None, None, UNCODED),
        (None, None, None, UNCODED),
    ],
)
def test_participants(name: str | None, country: str | None, role: str | None, code: str) -> None:
    assert code_of_participant(name, country, role, "2020-03-23") == code


def test_parties() -> None:
    assert [code_of_party(party, "2020") for party in ("SYR", "United Nations", "Hamas", "blue kettles")] == [
        "SYR", "IGOUNO", "PSEREB", UNCODED,
    ]  # fmt: skip
