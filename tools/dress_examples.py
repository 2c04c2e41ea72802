"""Dress articles of our own as web pages with lifelike clutter, for the demo.

    python tools/dress_examples.py

Writes ``examples/NAME.html`` from ``tests/gold/seen/articles`` with the dresses in ``tools/dresses``.
"""

from __future__ import annotations

import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

PROJECT = Path(__file__).resolve().parent.parent
ARTICLES = PROJECT / "tests" / "gold" / "seen" / "articles"
EXAMPLES = PROJECT / "examples"

# Which article wears which dress: several regions and decades, every kind of engagement, and some without any.
DRESSES = {
    "s01-denmark-kyiv": "daily",
    "s02-lavrov-kulubaev-call": "agency",
    "s03-greece-marine-parks": "daily",
    "s06-bulgaria-finance-deadline": "daily",
    "s10-brazil-venezuela-calls": "agency",
    "s13-bourita-nouakchott-release": "ministry",
    "s24-pezeshkian-baku-correction": "agency",
    "s26-astana-sco": "agency",
    "s31-nairobi-addis-corridor": "daily",
    "s33-ani-modi-two-nation": "agency",
    "s36-yonhap-park-hayashi": "agency",
    "s40-chad-envoy-brazzaville": "agency",
    "s42-honduras-taiwan-denial": "daily",
    "s48-xinhua-xi-tupou": "agency",
    "s51-correction-abuja": "daily",
}


def main() -> None:
    """Write every example page anew."""
    pages = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "dresses"), autoescape=True, undefined=StrictUndefined
    )
    for name, dress in DRESSES.items():
        told = json.loads((ARTICLES / f"{name}.meta.json").read_text(encoding="utf-8"))
        lines = [line.strip() for line in (ARTICLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
        title, *paragraphs = [line for line in lines if line]
        short = name.split("-", 1)[1]
        page = pages.get_template(f"{dress}.html").render(
            title=title,
            paragraphs=paragraphs,
            publisher=told.get("publisher") or "Example Press",
            published=told.get("published") or "",
            url=f"https://news.example/{short}",
        )
        (EXAMPLES / f"{short}.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
