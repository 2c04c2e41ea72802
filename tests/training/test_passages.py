"""The passages that the encoder is trained on can be taken apart, and keep their marks when names are exchanged."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"
LINE = "[Ada Okoro]{1 guest} [arrived]{1 = visit occurred} in [Bamako]{1 place} [on Monday]{1 date}. Okoro rested."


@pytest.fixture(scope="module")
def marks() -> Any:
    sys.path.insert(0, str(TRAINING))
    yield importlib.import_module("marks")
    sys.path.remove(str(TRAINING))


def test_every_passage_can_be_taken_apart(marks: Any) -> None:
    passages = list(marks.load(sorted((TRAINING / "passages").glob("*.txt"))))
    assert len(passages) > 3_000
    assert all(passage.text[span.start : span.end].strip() for passage in passages for span in passage.spans)


def test_marks_become_spans_of_the_plain_text(marks: Any) -> None:
    passage = marks.parse(LINE)
    assert passage.text == "Ada Okoro arrived in Bamako on Monday. Okoro rested."
    assert [passage.text[s.start : s.end] for s in passage.spans] == ["Ada Okoro", "arrived", "Bamako", "on Monday"]


@pytest.mark.parametrize("line", ["[met]{1 = dance occurred}", "[met]{1 = meeting soon}", "[Lee]{1 guest}", "a [stray"])
def test_a_line_with_a_mark_that_means_nothing_is_refused(marks: Any, line: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        marks.parse(line)


def test_exchanged_names_keep_their_marks_wherever_they_stand(marks: Any) -> None:
    names = importlib.import_module("names")
    other = marks.parse("[Juan Soto]{1 guest} [flew]{1 = visit planned} to [Sucre]{1 place}.")
    passage = marks.parse(LINE)
    pool = names.pool_of([passage, other])
    for seed in range(40):
        changed = names.exchanged(passage, pool, Random(seed))
        words = [changed.text[s.start : s.end] for s in changed.spans]
        assert words[0] in ("Ada Okoro", "Juan Soto") and words[2] in ("Bamako", "Sucre")
        assert (words[1], words[3]) == ("arrived", "on Monday")
        assert words[0].split()[1] + " rested" in changed.text
