"""The articles of our own gold, read once for all tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dragoman.acquire import captures
from dragoman.clean import article_of
from dragoman.model.capture import Capture, Given
from dragoman.model.reading import Reading
from dragoman.read import Reader

HERE = Path(__file__).parent

Read = Callable[[str], dict[str, Reading]]
Gold = Callable[[str], dict[str, list[dict[str, Any]]]]


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="session")
def read_set(reader: Reader) -> Read:
    @cache
    def read(name: str) -> dict[str, Reading]:
        found = captures([str(HERE / name / "articles")], Given())
        return {c.name: reader.read(article_of(c)) for c in found if isinstance(c, Capture)}

    return read


@pytest.fixture(scope="session")
def gold_set() -> Gold:
    def gold(name: str) -> dict[str, list[dict[str, Any]]]:
        paths = sorted((HERE / name / "gold").glob("*.json"))
        return {path.stem: json.loads(path.read_text(encoding="utf-8"))["engagements"] for path in paths}

    return gold
