"""Indirect speech: who is said to have said what."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.statements.told import Row, rows

_CASES: list[tuple[str, list[Row]]] = [
    (
        "Norwegian Foreign Minister Anniken Huitfeldt said that the talks had been frank.",
        [("Anniken Huitfeldt", "assert", "the talks had been frank")],
    ),
    (
        "The talks had been frank, Norwegian Foreign Minister Anniken Huitfeldt said on Monday.",
        [("Anniken Huitfeldt", "assert", "The talks had been frank")],
    ),
    (
        "The talks, Norwegian Foreign Minister Anniken Huitfeldt said, had been frank.",
        [
            (
                "Anniken Huitfeldt",
                "assert",
                "The talks, Norwegian Foreign Minister Anniken Huitfeldt said, had been frank",
            )
        ],
    ),
    (
        "Turkey's Foreign Ministry said in a statement that the border would stay shut.",
        [("Turkish Foreign Ministry", "assert", "the border would stay shut")],
    ),
    (
        "Beijing says the islands have always belonged to China.",
        [("China", "assert", "the islands have always belonged to China")],
    ),
    (
        "A senior Kenyan official told reporters that the envoys had left Nairobi.",
        [("KEN", "assert", "the envoys had left Nairobi")],
    ),
    (
        "According to the Kremlin, the two presidents spoke for an hour.",
        [("Kremlin", "assert", "the two presidents spoke for an hour")],
    ),
    (
        "The two presidents spoke for an hour, according to the Kremlin.",
        [("Kremlin", "assert", "The two presidents spoke for an hour")],
    ),
    (
        "The Egyptian Foreign Ministry welcomed the accord. The ministry added that Cairo had taken part in the talks.",
        [
            ("Egyptian Foreign Ministry", "praise", "the accord"),
            ("Egyptian Foreign Ministry", "assert", "Cairo had taken part in the talks"),
        ],
    ),
    (
        "Peru's President Dina Boluarte met the envoy. She noted that trade had doubled.",
        [("Dina Boluarte", "assert", "trade had doubled")],
    ),
]


@pytest.mark.parametrize(("text", "told"), _CASES)
def test_reported_speech(reader: Reader, text: str, told: list[Row]) -> None:
    assert rows(reader, text) == told
