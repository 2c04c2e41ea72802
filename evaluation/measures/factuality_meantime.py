"""What news of MEANTIME commits itself to: that an event is or will be so, that it is not, or neither.

F1 of each class over the development and the test part together (``so``, ``open``, ``not_so``), and ``macro``, their
mean; there are few events that are open (29) or not so (8). ``ahead_of_majority`` and ``ahead_of_lexicon``: by how much
macro F1 is better than holding all to be so, and than the better of two readings of the same cue words by presence.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from told_events import MEANTIME, by_words, events_of, f1, macro  # noqa: E402 - the path comes first

from dragoman.read.extract.factuality.factuality import factuality_of  # noqa: E402

_CLASSES = ("so", "open", "not so")
_SURE = 3


def measure(shared: Path) -> dict[str, float]:
    """The figures over both parts that nothing was tuned on."""
    return figures(shared, ("dev", "test")) if (shared / MEANTIME).exists() else {}


def figures(shared: Path, parts: tuple[str, ...], show: bool = False) -> dict[str, float]:
    """The figures over parts of the corpus; with ``show``, every difference is printed."""
    events = [one for part in parts for one in events_of(shared / MEANTIME / f"{part}.jsonl")]
    pairs = []
    for one in events:
        found, right = factuality_of(one.token), _class(one.label)
        pairs.append((found.held, right))
        if show and found.held != right:
            print(f"{found.held:6} not {right:6} {one.token.text!r} by {found.ground} | {one.token.sent.text}")
    lexicon = max(macro(((by_words(e, near), _class(e.label)) for e in events), _CLASSES) for near in (False, True))
    own = macro(pairs, _CLASSES)
    return {
        **{name.replace(" ", "_"): figure for name, figure in f1(pairs, _CLASSES).items()},
        "macro": own,
        "ahead_of_majority": own - macro((("so", right) for _, right in pairs), _CLASSES),
        "ahead_of_lexicon": own - lexicon,
    }


def _class(label: float) -> str:
    return "so" if label >= _SURE else "not so" if label < 0 else "open"


if __name__ == "__main__":
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("shared", type=Path)
    ask.add_argument("--show", action="store_true", help="the differences of the training part")
    told = ask.parse_args()
    parts = ("train",) if told.show else ("dev", "test")
    print({name: round(figure, 4) for name, figure in figures(told.shared, parts, told.show).items()})
