"""Scores of groups of mentions, on examples whose figures are published or counted by hand."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).resolve().parents[2] / "evaluation" / "coref_scores.py"


@pytest.fixture(scope="module")
def scores() -> ModuleType:
    pytest.importorskip("scipy")
    spec = importlib.util.spec_from_file_location("coref_scores", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def groups(*members: str) -> dict[str, int]:
    return {one: n for n, group in enumerate(members) for one in group}


RIGHT = groups("12345", "67", "89ABC")


# The example of Bagga and Baldwin (1998): two wrong joinings that MUC cannot tell apart, and B-cubed can.
@pytest.mark.parametrize(
    ("said", "muc", "b_cubed"),
    [
        (groups("12345", "6789ABC"), (0.9, 1.0), (0.762, 1.0)),
        (groups("1234589ABC", "67"), (0.9, 1.0), (0.583, 1.0)),
        (RIGHT, (1.0, 1.0), (1.0, 1.0)),
    ],
)
def test_muc_and_b_cubed(
    scores: ModuleType, said: dict[str, int], muc: tuple[float, float], b_cubed: tuple[float, float]
) -> None:
    assert scores.muc(said, RIGHT)[:2] == pytest.approx(muc, abs=0.001)
    assert scores.b_cubed(said, RIGHT)[:2] == pytest.approx(b_cubed, abs=0.001)


# Two pairs out of three and two groups: 6789ABC goes with 89ABC (2 * 5 / 12), 12345 with itself.
def test_ceaf_pairs_groups(scores: ModuleType) -> None:
    found = scores.ceaf_e(groups("12345", "6789ABC"), RIGHT)
    total = 1 + 10 / 12
    assert found[:2] == pytest.approx((total / 2, total / 3))


def test_all_alone_and_all_in_one(scores: ModuleType) -> None:
    alone, one = groups(*"123456789ABC"), groups("123456789ABC")
    assert scores.muc(alone, RIGHT).f1 == 0.0
    assert scores.b_cubed(alone, RIGHT)[:2] == pytest.approx((1.0, 0.25))
    assert scores.b_cubed(one, RIGHT).recall == 1.0
    assert scores.conll(RIGHT, RIGHT) == 1.0
