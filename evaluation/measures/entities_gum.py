"""People, places and organisations in the GUM subset (news, interviews, speeches, biographies), beside plain spaCy.

Counted are mentions whose head is a proper noun: one is found where a name of its type reaches to the end of its head.
A state may be a place or an organisation, for both alike. Figures are F1 by type, spaCy's own behind ``spacy_``;
``ahead_*`` is 1 where ours is higher.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from gum import documents  # noqa: E402 - the path comes first
from spans import SHARED, TYPES, Tally, article, count, engines, ours, read  # noqa: E402


def measure(shared: Path, show: bool = False) -> dict[str, float]:
    """F1 by type, ours and spaCy's."""
    tallies = {"": Tally(), "spacy_": Tally()}
    for document in documents(shared):
        one = article(document.id, document.text, document.date)

        def tell(word: str, what: Any, text: str = document.text) -> None:
            if show:
                print(word, repr(text[what.start : what.end]), what)

        count(ours(read(one), one.text), document.gold, tallies[""], tell)
        count(engines(one), document.gold, tallies["spacy_"])
    if not tallies[""].gold:
        return {}
    return figures(tallies)


def figures(tallies: dict[str, Tally]) -> dict[str, float]:
    """F1 by type for each system, and where ours is ahead."""
    found = {f"{system}{kind}": tally.f1(kind) for system, tally in tallies.items() for kind in TYPES}
    return found | {f"ahead_{kind}": float(found[kind] > found[f"spacy_{kind}"]) for kind in TYPES}


if __name__ == "__main__":
    print(measure(SHARED, "--show" in sys.argv))
