"""A record withstands what ends a command halfway; ``evaluation/measures/faults.py`` tries it at greater length."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

EVALUATION = Path(__file__).resolve().parents[3] / "evaluation"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


@pytest.fixture(scope="module")
def trials() -> Iterator[ModuleType]:
    sys.path.insert(0, str(EVALUATION))
    yield importlib.import_module("faults_trials")
    sys.path.remove(str(EVALUATION))


@pytest.fixture(scope="module")
def base(trials: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return trials.undisturbed(tmp_path_factory.mktemp("base"))


@pytest.mark.parametrize(
    ("kind", "number"), [("kills", 9), ("full_disks", 2), ("two_writers", 1), ("damaged_captures", 3)]
)
def test_a_record_withstands(trials: ModuleType, base: Any, tmp_path: Path, kind: str, number: int) -> None:
    found = [trial(tmp_path / str(n)) for n, trial in enumerate(islice(getattr(trials, kind)(base, number), number))]
    assert found == [None] * number


def test_a_trial_finds_what_is_lost(trials: ModuleType, base: Any, tmp_path: Path) -> None:
    job = importlib.import_module("faults_job")
    job.job().run(tmp_path)
    taken = {capture.sha256 for capture, _ in job.job().single}
    assert job.wrong_with(tmp_path, taken) is None
    assert job.wrong_with(tmp_path, {*taken, "another"}) == "1 captures that were taken are gone"
    assert job.wrong_with(tmp_path / "none", taken) == "what was taken is gone"
    assert job.said_by(tmp_path) == base.said
