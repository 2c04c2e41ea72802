"""The encoder: a small trained network that sees a passage as a whole, run on one core of the CPU."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from dragoman.read.links.artefact import Artefact, open_artefact

Numbers = NDArray[np.float32]
_LONGEST = 192  # pieces of words that are seen at once; what is beyond them is not seen


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the network says of one text: a row of figures for each piece, and where the pieces stand in the text."""

    offsets: tuple[tuple[int, int], ...]
    kind: Numbers
    flags: Numbers
    left: Numbers
    right: Numbers

    def pieces(self, start: int, end: int) -> list[int]:
        """The pieces that overlap a stretch of the text."""
        return [n for n, (a, b) in enumerate(self.offsets) if a < b and a < end and b > start]


class Encoder:
    """A trained network; loading takes a fifth of a second, so make one and keep it."""

    def __init__(self, artefact: Artefact | None = None) -> None:
        """Load the network that comes with Dragoman, or another; LookupError where its files are not whole."""
        self.artefact = artefact or open_artefact()
        folder = self.artefact.folder
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._roles: Numbers = np.load(folder / "pairs.npz")["roles"]

    @property
    def name(self) -> str:
        """The version and hash of the network, for the readings made with it."""
        return self.artefact.name

    def encode(self, text: str) -> Encoded:
        """What the network says of a text; each is run by itself, so that no figure depends on its neighbours."""
        seen = self._tokenizer.encode(text)
        ids = np.array([seen.ids], dtype=np.int64)
        kind, flags, left, right = self._session.run(
            ["kind", "flags", "left", "right"], {"ids": ids, "mask": np.ones_like(ids)}
        )
        return Encoded(tuple(seen.offsets), _shares(kind[0]), _odds(flags[0]), left[0], right[0])

    def roles(self, seen: Encoded, trigger: list[int]) -> Numbers:
        """For each piece of a text the share of each role (none first) that it plays for the trigger's pieces."""
        left, right = _with_one(seen.left[trigger]), _with_one(seen.right)
        shares = _shares(np.einsum("nd,rde,te->ntr", left, self._roles, right, optimize=True))
        return np.asarray(shares.mean(axis=0), dtype=np.float32)


def _shares(figures: Numbers) -> Numbers:
    """Shares that add up to one along the last axis."""
    powers = np.exp(figures - figures.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def _odds(figures: Numbers) -> Numbers:
    """Each figure between 0 and 1."""
    return np.asarray(1 / (1 + np.exp(-figures)), dtype=np.float32)


def _with_one(figures: Numbers) -> Numbers:
    return np.concatenate([figures, np.ones((*figures.shape[:-1], 1), dtype=np.float32)], axis=-1)
