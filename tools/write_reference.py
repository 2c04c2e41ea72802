"""Writes the pages of the documentation that come from the program and its tables, and the samples in the others.

    python tools/write_reference.py             (or: make docs)
    python tools/write_reference.py --check     exit with 1 where a page is not what it would be written as

``--check`` leaves the samples alone: they change with every improvement of the reader; ``make docs`` makes them anew.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "src"), str(PROJECT / "tools")]

from written_pages.codebook import codebook_page  # noqa: E402 - the paths come first
from written_pages.commands import commands_page  # noqa: E402
from written_pages.samples import make_record, with_samples  # noqa: E402

PAGES: dict[str, Callable[[], str]] = {
    "docs/reference/commands.md": commands_page,
    "docs/reference/codebook.md": codebook_page,
}
SAMPLED = ("README.md", "docs/*.md", "docs/how-to/*.md", "docs/explanation/*.md", "docs/reference/reading.md")


def stale() -> list[str]:
    """The generated pages that are missing or not up to date."""
    return [
        name
        for name, page in PAGES.items()
        if not (PROJECT / name).exists() or (PROJECT / name).read_text(encoding="utf-8") != page()
    ]


def main() -> int:
    """Write everything, or check the generated pages."""
    ask = argparse.ArgumentParser(description="Write the generated pages of the documentation.")
    ask.add_argument("--check", action="store_true", help="only say which pages are not up to date")
    if ask.parse_args().check:
        names = stale()
        for name in names:
            print(f"{name} is not up to date: run make docs")
        return 1 if names else 0
    for name, page in PAGES.items():
        _write(PROJECT / name, page())
    _write_samples()
    return 0


def _write_samples() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        record = Path(scratch) / "record"
        make_record(record)
        for page in sorted(path for pattern in SAMPLED for path in PROJECT.glob(pattern)):
            _write(page, with_samples(page.read_text(encoding="utf-8"), record))


def _write(path: Path, text: str) -> None:
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"{path.relative_to(PROJECT)} written")


if __name__ == "__main__":
    sys.exit(main())
