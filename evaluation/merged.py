"""How reports of engagements were merged, as the contract's scorer counts it: B-cubed and links.

A link is a pair of reports that stand in one engagement. Reports that the scorer cannot pair with gold, and optional
gold, count for nothing.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from articles import SHARED, run
from gold_readings import gold_readings

from dragoman.model.contract import reading_from_json, reading_to_json
from dragoman.model.reading import Reading
from dragoman.record import merge_readings

_CUBED = re.compile(r"B-cubed  precision (?P<precision>\S+)  recall (?P<recall>\S+)  F1 (?P<f1>\S+)")
_LINKS = re.compile(r"links    (?P<right>\d+) right, (?P<wrong>\d+) wrong, (?P<missed>\d+) missed")


def from_gold(articles: Path, gold: Path) -> dict[str, float]:
    """The figures of the merging alone: readings are made of the gold."""
    return figures(gold_readings(articles, gold), gold)


def from_our_own(articles: Path, gold: Path, readings: Path | None = None) -> dict[str, float]:
    """The figures of reader and merging: the articles are read, or ``readings`` holds what was read before."""
    if readings is not None:
        return figures(_kept(readings), gold)
    with tempfile.TemporaryDirectory() as scratch:
        run("dragoman", "read", str(articles), "--out", scratch)
        return figures(_kept(Path(scratch)), gold)


def _kept(folder: Path) -> list[Reading]:
    return [reading_from_json(json.loads(path.read_text())) for path in sorted(folder.glob("*.json"))]


def figures(readings: Sequence[Reading], gold: Path) -> dict[str, float]:
    """B-cubed precision, recall and F1, and the links: right and wrong ones, those missed, precision, recall, F1.

    ``wrong_share`` is the share of wrong links among those made.
    """
    with tempfile.TemporaryDirectory() as scratch:
        said, record = Path(scratch) / "readings", Path(scratch) / "record.jsonl"
        said.mkdir()
        for reading in readings:
            (said / f"{reading.article.name}.json").write_text(json.dumps(reading_to_json(reading)))
        record.write_text("".join(json.dumps(line) + "\n" for line in _rows(readings)))
        scorer = SHARED / "evaluate" / "score_record.py"
        printed = run(sys.executable, str(scorer), str(said), str(record), str(gold))
    cubed, links = _CUBED.search(printed), _LINKS.search(printed)
    if cubed is None or links is None:
        raise SystemExit(f"{scorer} printed no figures:\n{printed}")
    right, wrong, missed = (int(links[name]) for name in ("right", "wrong", "missed"))
    return {
        "b3_precision": float(cubed["precision"]),
        "b3_recall": float(cubed["recall"]),
        "b3_f1": float(cubed["f1"]),
        "links": right,
        "wrong_links": wrong,
        "links_precision": _share(right, right + wrong),
        "links_recall": _share(right, right + missed),
        "links_f1": _share(2 * right, 2 * right + wrong + missed),
        "wrong_share": _share(wrong, right + wrong),
    }


def _rows(readings: Sequence[Reading]) -> list[dict[str, list[dict[str, str]]]]:
    return [
        {"reports": [{"article": one.article, "engagement": one.engagement} for one in row.reports]}
        for row in merge_readings(readings)
    ]


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def both(articles: Path, gold: Path, readings: Path | None = None) -> dict[str, float]:
    """All figures, those from gold under ``gold_``, those from our own readings under ``own_``.

    What must not be exceeded begins with ``wrong``: ``wrong_gold_links``, ``wrong_own_share``.
    """
    found = {"gold": from_gold(articles, gold), "own": from_our_own(articles, gold, readings)}
    return {_named(source, key): figure for source, kept in found.items() for key, figure in kept.items()}


def _named(source: str, key: str) -> str:
    return f"wrong_{source}_{key.removeprefix('wrong_')}" if key.startswith("wrong") else f"{source}_{key}"
