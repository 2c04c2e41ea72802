"""Weigh what two names have in common: fits ``names/weights.yml``, prints what it reaches on other names.

    python tools/train_names.py [SHARED]

Fits a logistic regression to the Person pairs of names-opensanctions-bench, to the spellings of officials of
office-factbook-history and to pairs of different officials of one country. Ten parts, split by the person or country,
are held out in turn for the printed figures; the weights are then fit to all.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(HERE / "src"), str(HERE / "evaluation")]

from measures.names_factbook import different, variants  # noqa: E402
from measures.names_opensanctions import pairs  # noqa: E402

from dragoman.reference.names.features import FEATURES, features  # noqa: E402
from dragoman.reference.names.parts import take_apart  # noqa: E402
from dragoman.reference.names.rules import at_odds  # noqa: E402

WEIGHTS = HERE / "src" / "dragoman" / "reference" / "names" / "weights.yml"
PARTS = 10
OF_DIFFERENT = 0.2  # weight of a pair of different officials: there are many, and most are easy
STIFFNESS = 1.0  # ridge penalty on all weights but the bias
LEAST = 0.45  # of the fitted likelihood: where the best F1 lies; the bias is moved so that it becomes 0.5
HEAD = """\
# How much each thing that two names have in common, or not, says for their being one; features.py says what each
# is. Added up and put through a logistic curve they give the score; from 0.5 on two names are one.
# Fitted by tools/train_names.py, which also prints what they reach on names that they were not fitted to.
"""
Example = tuple[str, str, bool, str, float]
Array = npt.NDArray[np.float64]


def main() -> None:
    """Fit, print the held-out figures, write the weights."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "shared"
    bench = [(p.one, p.other, p.same, p.other, 1.0) for p in pairs(shared)]
    spellings = [(a, b, True, country, 1.0) for country, a, b in variants(shared)]
    others = [(a, b, False, country, OF_DIFFERENT) for country, a, b in different(shared)]
    examples: list[Example] = [*bench, *spellings, *others]
    rows = [_row(one, other) for one, other, *_ in examples]
    folds = [zlib.crc32(group.encode()) % PARTS for *_, group, _ in examples]
    held_out = np.zeros(len(examples))
    for fold in range(PARTS):
        weights = _fit(examples, rows, [n for n, of in enumerate(folds) if of != fold])
        for n, row in enumerate(rows):
            if folds[n] == fold and row is not None:
                held_out[n] = _likely(weights, row)
    _report(examples, held_out, len(bench), len(spellings))
    weights = _fit(examples, rows, list(range(len(examples))))
    weights[0] += np.log((1 - LEAST) / LEAST)
    named = zip(("bias", *FEATURES), weights, strict=True)
    WEIGHTS.write_text(f"{HEAD}weights:\n" + "".join(f"  {name}: {weight:.2f}\n" for name, weight in named))


def _row(one: str, other: str) -> list[float] | None:
    a, b = (take_apart(name.strip()) for name in sorted((one, other)))
    found = None if at_odds(a, b) else features(a, b)
    return None if found is None else [found[name] for name in FEATURES]


def _fit(examples: list[Example], rows: list[list[float] | None], chosen: list[int]) -> Array:
    """Weights by iterated least squares, the bias first; pairs that a rule decides take no part."""
    used = [n for n in chosen if rows[n] is not None]
    x = np.array([[1.0, *(rows[n] or ())] for n in used])
    y = np.array([float(examples[n][2]) for n in used])
    by = np.array([examples[n][4] for n in used])
    ridge = np.eye(x.shape[1]) * STIFFNESS
    ridge[0, 0] = 0
    weights: Array = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = by * p * (1 - p) + 1e-9
        weights = weights + np.linalg.solve((x * slope[:, None]).T @ x + ridge, x.T @ (by * (y - p)) - ridge @ weights)
    return weights


def _likely(weights: Array, row: list[float]) -> float:
    return float(1 / (1 + np.exp(-(weights[0] + np.dot(weights[1:], row)))))


def _report(examples: list[Example], likely: Array, bench: int, spellings: int) -> None:
    said = likely >= LEAST
    truth = np.array([example[2] for example in examples])
    right = int((said & truth)[:bench].sum())
    f1 = 2 * right / (int(said[:bench].sum()) + int(truth[:bench].sum()))
    found = said[bench : bench + spellings]
    wrong = int(said[bench + spellings :].sum())
    print(f"held out: F1 {f1:.3f} on {bench} bench pairs")
    print(f"held out: recall {found.mean():.3f} of {spellings} spellings, {wrong} wrongly taken for one")


if __name__ == "__main__":
    main()
