"""The page of a relation."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date

from dragoman.export.relation import relation_page
from dragoman.export.relation.chart import BOTTOM, HEIGHT, chart_of
from dragoman.record import merge_readings, relation_of
from tests.record.examples import announcement, hostile, same_meeting_elsewhere, visit_and_meeting

ON = date(2021, 5, 20)


def page_of(*readings: object) -> str:
    return relation_page(relation_of(merge_readings(readings), ("RUS", "SYR"), ON))  # type: ignore[arg-type]


def test_the_figures_the_chart_and_the_contacts() -> None:
    page = page_of(visit_and_meeting(), same_meeting_elsewhere(), announcement())
    assert "<h1>Russia – Syria</h1>" in page
    assert '<rect class="visit"' in page
    assert "2021-05: 1 visit" in page
    assert "<dt>Next</dt>" in page
    assert '<div class="parts">meeting:' in page


def test_the_policy_names_the_pages_own_style() -> None:
    page = page_of(visit_and_meeting())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in page or f"style-src 'sha256-{digest}'" in page
    assert " style=" not in page


def test_hostile_words_stay_words() -> None:
    page = page_of(hostile())
    assert "<img" not in page
    assert "<script" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_without_a_contact_it_is_a_page_too() -> None:
    page = page_of()
    assert "None in that time." in page
    assert "<svg" not in page


def test_bars_stand_on_the_ground_and_do_not_leave_the_drawing() -> None:
    relation = relation_of(merge_readings([visit_and_meeting()]), ("RUS", "SYR"), ON)
    chart = chart_of(relation.periods)
    assert all(block.y >= 0 and block.y + block.height <= HEIGHT - BOTTOM + 0.2 for block in chart.blocks)
    assert chart.figures[0].text == "0"
