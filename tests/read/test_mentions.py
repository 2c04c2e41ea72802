"""The mentions of a reading: what the words stand for, and which stand for the same."""

from __future__ import annotations

from dragoman.model.mention import Mention
from dragoman.read import Reader
from tests.read.articles import article


def _mentions(reader: Reader, text: str) -> dict[str, Mention]:
    return {text[m.start : m.end]: m for m in reader.read(article(text)).mentions}


def test_a_name_its_office_and_its_pronoun_are_one(reader: Reader) -> None:
    found = _mentions(
        reader, "Russian Foreign Minister Sergei Lavrov arrived in Tunis on Monday.\nHe met the president of Tunisia."
    )
    lavrov = found["Sergei Lavrov"]
    assert (lavrov.kind, lavrov.country, lavrov.role) == ("person", "RUS", "foreign minister")
    assert found["Russian Foreign Minister"].coref == found["He"].coref == lavrov.coref
    assert found["Tunis"].kind == "place"
    assert found["Tunisia"].kind == "state"
    assert found["president of Tunisia"].coref != lavrov.coref


def test_a_capital_that_acts_is_a_state(reader: Reader) -> None:
    found = _mentions(reader, "Ankara refused the offer on Monday.\nThe fair opened in Lisbon on Tuesday.")
    assert (found["Ankara"].kind, found["Ankara"].country) == ("state", "TUR")
    assert found["Lisbon"].kind == "place"


def test_two_together_have_both_marks(reader: Reader) -> None:
    found = _mentions(reader, "French President Emmanuel Macron met Chancellor Angela Merkel. The two leaders dined.")
    both = f"{found['Emmanuel Macron'].coref}+{found['Angela Merkel'].coref}"
    assert found["The two leaders"].coref == both


def test_marks_are_numbered_in_the_order_of_the_text(reader: Reader) -> None:
    marks = [m.coref for m in reader.read(article("Norway wrote to Chad. Norway waits.")).mentions]
    assert marks == ["m1", "m2", "m1"]


def test_a_name_the_tables_know_in_part_is_taken_whole(reader: Reader) -> None:
    found = _mentions(reader, "She spoke at the University of Copenhagen on Monday.")
    assert found["University of Copenhagen"].kind == "organisation"
