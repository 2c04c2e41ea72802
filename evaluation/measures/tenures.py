"""Tenures that readings assert, against judgements by hand of every one of them, and against the register.

``precision`` is the share of asserted tenures that were judged right (labelled/tenures.jsonl; one that nobody judged
counts as wrong), ``recall`` the share of the right ones that are still asserted: both are of what the reader once
found, not of all that the articles say. ``agreeing`` is the share of persons in offices on which the register agrees,
of those on which it agrees or has somebody else on that day; ``wrong_contradicted`` the rest. Only articles with
a judged tenure are counted: s91 to s142 of our own came later and wait for their judgement.

    python -m evaluation.measures.tenures --show
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from articles import SETS  # noqa: E402 - the path comes first
from spans import PROJECT, SHARED, reader  # noqa: E402

from dragoman.acquire import captures  # noqa: E402
from dragoman.clean import article_of  # noqa: E402
from dragoman.model.capture import Given  # noqa: E402
from dragoman.model.failure import Unreadable  # noqa: E402
from dragoman.model.reading import Reading  # noqa: E402
from dragoman.record import Standing  # noqa: E402
from dragoman.record.offices.gather import learned_tenures  # noqa: E402

LABELS = PROJECT / "evaluation" / "labelled" / "tenures.jsonl"
Told = tuple[str, ...]


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """The figures over the seeds, the press, the open articles and our own that are seen."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    judged = {_key(row["set"], row["article"], row): bool(row["right"]) for row in labels}
    of_judged = {row["article"] for row in labels}
    if not shared.exists():
        return {}
    found: set[Told] = set()
    readings: dict[str, Reading] = {}
    for name in ("seeds", "press", "open", "seen"):
        for reading in _readings(next(one.articles for one in SETS if one.name == name)):
            if reading.article.name not in of_judged:
                continue
            readings[reading.article.name] = reading
            found |= {_key(name, reading.article.name, _row(one)) for one in reading.tenures}
    right = {key for key, value in judged.items() if value}
    if show:
        for word, keys in (("not judged right", found - right), ("missed", right - found)):
            print("\n".join(f"{word}: {' | '.join(key)}" for key in sorted(keys)))
    return {
        "precision": round(len(found & right) / len(found), 4),
        "recall": round(len(found & right) / len(right), 4),
        **_against_register(list(readings.values()), show),
    }


def _against_register(readings: list[Reading], show: bool) -> dict[str, float]:
    tenures = learned_tenures(readings)
    known = sum(one.standing is Standing.KNOWN for one in tenures)
    contradicted = [one for one in tenures if one.standing is Standing.CONTRADICTED]
    for one in contradicted if show else ():
        print(f"contradicted: {one.name}, {one.role} of {one.country or one.organisation}: {', '.join(one.rivals)}")
    agreeing = round(known / (known + len(contradicted)), 4)
    return {"agreeing": agreeing, "wrong_contradicted": round(1 - agreeing, 4)}


def _readings(folder: Path) -> list[Reading]:
    found = []
    for capture in captures([str(folder)], Given()) if folder.exists() else ():
        if not isinstance(capture, Unreadable):
            found.append(reader().read(article_of(capture)))
    return found


def _row(tenure: Any) -> dict[str, Any]:
    values = ("name", "role", "country", "organisation", "tense", "on")
    return {name: getattr(tenure, name) for name in values}


def _key(of: str, article: str, row: dict[str, Any]) -> Told:
    """What is compared: the surname is enough, since the register may complete the rest of a name."""
    owner = str(row["country"] or row["organisation"])
    return of, article, str(row["name"]).split()[-1], str(row["role"]), owner, str(row["tense"]), str(row["on"])


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
