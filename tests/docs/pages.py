"""The pages of the documentation, and what is common to the tests of them."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

PROJECT = Path(__file__).resolve().parents[2]
DOCS = PROJECT / "docs"
REFERENCE = DOCS / "reference"
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```", re.DOTALL | re.MULTILINE)


def pages() -> list[Path]:
    """Every page that a user may read, in order."""
    named = [PROJECT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")]
    return [*named, *sorted(DOCS.rglob("*.md"))]


def words_of(name: str) -> str:
    """The text of a reference page."""
    return (REFERENCE / name).read_text(encoding="utf-8")


def code_in(page: Path) -> Iterator[tuple[str, str]]:
    """The language and the code of each fenced block of a page."""
    for block in FENCE.finditer(page.read_text(encoding="utf-8")):
        yield block["language"], block["code"]


@cache
def writer() -> ModuleType:
    """``tools/write_reference.py`` as a module."""
    path = PROJECT / "tools" / "write_reference.py"
    spec = importlib.util.spec_from_file_location("write_reference", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module
