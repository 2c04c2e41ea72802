"""People, places and organisations in the official statements of re3d, beside plain spaCy.

Labels with a confidence of 0.7 or more count; of the others nothing is asked. A label is a name where it holds a word
with a capital that is no pronoun; what lies in a label without one is no mistake. Figures as in ``entities_gum``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from spans import SHARED, TYPES, Gold, Tally, article, count, engines, ours, read  # noqa: E402 - the path comes first

KINDS = {"Person": "person", "Location": "place", "Organisation": "organisation"}
SURE = 0.7
_RUN = re.compile(r"[^\W\d_a-z][\w.'’“”\"-]*(?:\s(?:al-|of |the )?[“\"]?[^\W\d_a-z][\w.'’“”\"-]*)*")
_NO_NAME = frozenset(
    """the a an this that these those our their his her its we you he she they who it us them all some many both several
    any every president minister secretary prime foreign government ministers lt. gen. col. maj. brig. capt. navy
    """.split()  # noqa: SIM905 - a list of words reads better as words
)


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """F1 by type, ours and spaCy's."""
    tallies = {"": Tally(), "spacy_": Tally()}
    for document, gold in documents(shared):
        one = article(document["_id"], document["text"])

        def tell(word: str, what: Any, text: str = one.text) -> None:
            if show:
                print(word, repr(text[what.start : what.end]), what)

        count(ours(read(one), one.text), gold, tallies[""], tell)
        count(engines(one), gold, tallies["spacy_"])
    if not tallies[""].gold:
        return {}
    found = {f"{system}{kind}": tally.f1(kind) for system, tally in tallies.items() for kind in TYPES}
    return found | {f"ahead_{kind}": float(found[kind] > found[f"spacy_{kind}"]) for kind in TYPES}


def documents(shared: Path) -> Iterator[tuple[dict[str, Any], list[Gold]]]:
    """Every statement with its labels."""
    for folder in sorted(p for p in (shared / "data" / "re3d").glob("*") if p.is_dir()):
        labels: dict[str, list[Gold]] = {}
        for entity in _lines(folder / "entities.json"):
            labels.setdefault(entity["documentId"], []).append(_gold(entity))
        for document in _lines(folder / "documents.json"):
            yield document, labels.get(document["_id"], [])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def _gold(entity: dict[str, Any]) -> Gold:
    """A label; the name in it is its first run of words with capitals that holds more than titles and pronouns."""
    runs = [m for m in _RUN.finditer(entity["value"]) if not set(m.group().lower().split()) <= _NO_NAME]
    sure = float(entity["confidence"]) >= SURE
    begin, end = int(entity["begin"]), int(entity["end"])
    core = (begin + runs[0].start(), begin + runs[0].end()) if runs else (begin, end)
    return Gold(begin, end, core, KINDS.get(entity["type"], entity["type"]), named=bool(runs) and sure)


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
