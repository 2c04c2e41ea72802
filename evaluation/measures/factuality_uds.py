"""Whether an event happened, as readers of UDS-IH2 took it (web text), from the verb and its frame.

On the test part: ``happened`` and ``not_happened``, F1 of events rated above 0 and of the others, ``macro``, their
mean; ``correlation``, Pearson's r; ``wrong_mae``, a sixth of the mean distance from the ratings, which run from -3 to
3. ``dev_macro`` and ``wrong_dev_mae`` are those of the development part. ``ahead_of_majority`` and
``ahead_of_lexicon``: by how much macro F1 is better than calling all events done, and than the better of two readings
of the same cue words by their presence, in the sentence or within five words; ``mae_ahead_of_majority`` and
``mae_ahead_of_lexicon`` the same of the distance, where the classes of both have the values that suit the test part
best. Our own values are from the training part.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from told_events import UDS, Event, by_words, events_of, f1, macro  # noqa: E402 - the path comes first

from dragoman.read.extract.factuality.factuality import factuality_of  # noqa: E402

_CLASSES = ("happened", "not_happened")
_RANGE = 6


def measure(shared: Path) -> dict[str, float]:
    """The figures of test and development part."""
    if not (shared / UDS).exists():
        return {}
    test, dev = (list(events_of(shared / UDS / f"uds_ih2_{part}.jsonl")) for part in ("test", "dev"))
    values = [factuality_of(one.token).happened for one in test]
    pairs = _pairs(test, values)
    told = f1(pairs, _CLASSES)
    dev_values = [factuality_of(one.token).happened for one in dev]
    macros = [macro(_by_lexicon(test, near), _CLASSES) for near in (False, True)]
    distance = _distance(test, values)
    return {
        **told,
        "macro": macro(pairs, _CLASSES),
        "correlation": statistics.correlation(values, [one.label for one in test]),
        "wrong_mae": distance,
        "dev_macro": macro(_pairs(dev, dev_values), _CLASSES),
        "wrong_dev_mae": _distance(dev, dev_values),
        "ahead_of_majority": macro(pairs, _CLASSES) - macro(_pairs(test, [1.0] * len(test)), _CLASSES),
        "ahead_of_lexicon": macro(pairs, _CLASSES) - max(macros),
        "mae_ahead_of_majority": _best_constant(test, lambda _: "") - distance,
        "mae_ahead_of_lexicon": min(_best_constant(test, lambda e, n=near: by_words(e, n)) for near in (False, True))
        - distance,
    }


def _class(value: float) -> str:
    return _CLASSES[0] if value > 0 else _CLASSES[1]


def _pairs(events: list[Event], values: list[float]) -> list[tuple[str, str]]:
    return [(_class(value), _class(one.label)) for one, value in zip(events, values, strict=True)]


def _by_lexicon(events: list[Event], near: bool) -> list[tuple[str, str]]:
    return [(_CLASSES[by_words(one, near) != "so"], _class(one.label)) for one in events]


def _distance(events: list[Event], values: list[float]) -> float:
    return statistics.fmean(abs(value - one.label) for one, value in zip(events, values, strict=True)) / _RANGE


def _best_constant(events: list[Event], class_of: Callable[[Event], str]) -> float:
    """The least distance that any one value for each class can have."""
    by_class: dict[str, list[float]] = {}
    for one in events:
        by_class.setdefault(class_of(one), []).append(one.label)
    values = {name: statistics.median(labels) for name, labels in by_class.items()}
    return _distance(events, [values[class_of(one)] for one in events])


if __name__ == "__main__":
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("shared", type=Path)
    print({name: round(figure, 4) for name, figure in measure(ask.parse_args().shared).items()})
