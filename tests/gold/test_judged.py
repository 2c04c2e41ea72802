"""The judgements of real pages keep to the form of gold, so that anybody can score against them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.model.engagement import Kind, Part, Status

JUDGED = Path(__file__).resolve().parents[2] / "evaluation" / "judged"
PAGES = sorted(JUDGED.glob("round*/*.json"))


def test_each_round_has_forty_pages() -> None:
    rounds = [path.parent.name for path in PAGES]
    assert rounds and all(rounds.count(name) == 40 for name in rounds)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_judgement_names_its_page_and_uses_the_words_of_the_model(page: Path) -> None:
    judged = json.loads(page.read_text(encoding="utf-8"))
    assert judged["id"] == page.stem
    assert judged["publisher"] and (judged["source"] or judged["url"])
    for engagement in judged["engagements"]:
        Kind(engagement["kind"])
        Status(engagement["status"])
        assert all(Part(who["part"]) for who in engagement["participants"])
        assert engagement["participants"] or engagement["collective_participants"] or engagement.get("optional")
        assert all(len(words.split()) <= 8 for words in engagement["anchor"])
