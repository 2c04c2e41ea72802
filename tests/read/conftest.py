"""A reader for tests that need one, loaded once."""

from __future__ import annotations

import pytest

from dragoman.read import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with its language engine."""
    return Reader()
