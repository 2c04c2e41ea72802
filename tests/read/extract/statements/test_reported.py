"""Indirect speech: who is said to have said what."""

from __future__ import annotations

import pytest

from dragoman.read import Reader
from tests.read.extract.statements.told import Row, rows, statements

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
    (
        "Indian Foreign Minister Subrahmanyam Jaishankar told parliament that the border was quiet.",
        [("S. Jaishankar", "assert", "the border was quiet")],
    ),
    (
        "The Greek government maintains that the waters are its own.",
        [("Greece", "assert", "the waters are its own")],
    ),
    (
        "Poland's defence ministry confirmed that a drone had crossed the border.",
        [("Polish Defence Ministry", "assert", "a drone had crossed the border")],
    ),
    (
        "As the Kremlin noted, the treaty expires in March.",
        [("Kremlin", "assert", "the treaty expires in March")],
    ),
    (
        "Cuban President Miguel Diaz-Canel argued that the embargo had failed.",
        [("Miguel Díaz-Canel", "assert", "the embargo had failed")],
    ),
    (
        "Analysts say the two armies are exhausted.",
        [(None, "assert", "the two armies are exhausted")],
    ),
    (
        "The European Union said sanctions would stay in force.",
        [("European Union", "assert", "sanctions would stay in force")],
    ),
    (
        "State news agency SANA reported that the minister had arrived in Aleppo.",
        [("SANA", "assert", "the minister had arrived in Aleppo")],
    ),
    (
        "The minister had arrived in Aleppo, Syria's state news agency SANA reported.",
        [("SANA", "assert", "The minister had arrived in Aleppo")],
    ),
    (
        "A South Korean newspaper, Munhwa Ilbo, reported that the envoy was ill.",
        [("Munhwa Ilbo", "assert", "the envoy was ill")],
    ),
    (
        "North Korean state media said the test had been a success.",
        [("North Korean state media", "assert", "the test had been a success")],
    ),
    (
        "Brazilian President Luiz Inacio Lula da Silva went on to say that hunger was a crime.",
        [("Luiz Inácio Lula da Silva", "assert", "hunger was a crime")],
    ),
    (
        "The Israelis said they would not need to attend.",
        [("Israel", "assert", "they would not need to attend")],
    ),
    (
        "Chile's foreign minister, Alberto van Klaveren, was clear that the border would stay open.",
        [("Alberto van Klaveren", "assert", "the border would stay open")],
    ),
    (
        "Swedish Prime Minister Ulf Kristersson pointed out that the port was Swedish.",
        [("Ulf Kristersson", "assert", "the port was Swedish")],
    ),
    (
        "The Syrian Observatory for Human Rights said 12 people had died.",
        [("Syrian Observatory for Human Rights", "assert", "12 people had died")],
    ),
    (
        "Japan's Chief Cabinet Secretary Yoshimasa Hayashi stressed the importance of the alliance.",
        [("Yoshimasa Hayashi", "assert", "the importance of the alliance")],
    ),
    (
        "Kazakhstan reiterated its support for the uranium bank.",
        [("Kazakhstan", "assert", "its support for the uranium bank")],
    ),
    (
        "Ecuador's foreign minister, Gabriela Sommerfeld, voiced concern that the truce would not hold.",
        [("Gabriela Sommerfeld", "assert", "the truce would not hold")],
    ),
    (
        "Lavrov described the offer as a step backwards.",
        [("Lavrov", "assert", "the offer as a step backwards")],
    ),
]


@pytest.mark.parametrize(("text", "told"), _CASES)
def test_reported_speech(reader: Reader, text: str, told: list[Row]) -> None:
    assert rows(reader, text) == told


def test_the_words_of_a_pronoun_are_kept_and_its_name_is_given(reader: Reader) -> None:
    text = "Peru's President Dina Boluarte met the envoy. She noted that trade had doubled."
    (one,) = statements(reader, text)
    assert text[one.speaker.start : one.speaker.end] == "She"
    assert (one.speaker.name, one.speaker.country, one.speaker.role) == ("Dina Boluarte", "PER", "president")
    assert "Dina Boluarte" in [words.quote for words in one.support.speaker]
