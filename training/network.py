"""The network: MiniLM with heads for triggers, their status and flags, roles and sameness."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from marks import FLAGS, KINDS, ROLES, STATUSES, Marked, Role, Trigger
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel, BertTokenizerFast

LONGEST = 192  # pieces of words of one passage
_WIDTH = 96  # of the vectors that are compared pairwise
_IGNORED = -100


class Tagger(nn.Module):
    """Figures for each piece of a text; roles and sameness compare two pieces."""

    def __init__(self, base: Path) -> None:
        """Start from the weights in a folder."""
        super().__init__()
        self.bert = BertModel.from_pretrained(base, add_pooling_layer=False)
        size = self.bert.config.hidden_size
        self.drop = nn.Dropout(0.2)
        self.kind = nn.Linear(size, len(KINDS) + 1)
        self.status = nn.Linear(size, len(STATUSES))
        self.flags = nn.Linear(size, len(FLAGS))
        self.left, self.right, self.one = (nn.Linear(size, _WIDTH) for _ in range(3))
        self.w = nn.Parameter(torch.randn(len(ROLES) + 1, _WIDTH + 1, _WIDTH + 1) * 0.02)
        self.same = nn.Parameter(torch.randn(1, _WIDTH + 1, _WIDTH + 1) * 0.02)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Kind, status and flags of each piece, and its three vectors; shapes (texts, pieces, figures)."""
        seen = self.drop(self.bert(input_ids=ids, attention_mask=mask).last_hidden_state)
        vectors = (torch.tanh(head(seen)) for head in (self.left, self.right, self.one))
        return self.kind(seen), self.status(seen), self.flags(seen), *vectors

    def roles(self, left: Tensor, right: Tensor) -> Tensor:
        """Roles of the pieces of texts for one trigger each: (n, width), (n, pieces, width) to (n, pieces, roles)."""
        return torch.einsum("nd,rde,nte->ntr", _with_one(left), self.w, _with_one(right))

    def sameness(self, one: Tensor, other: Tensor) -> Tensor:
        """How likely two triggers tell of one engagement: (n, width) twice to (n,), before the sigmoid."""
        weights = (self.same[0] + self.same[0].T) / 2
        return torch.einsum("nd,de,ne->n", _with_one(one), weights, _with_one(other))


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)


@dataclass
class Example:
    """A passage as numbers: what each piece is, and for each trigger's piece the roles of all pieces."""

    ids: list[int]
    kind: list[int]
    status: list[int]
    flags: list[list[float]]
    roles: list[tuple[int, list[int]]]
    same: list[tuple[int, int, float]]


def example_of(passage: Marked, tokenizer: BertTokenizerFast) -> Example:
    """Cut a passage into pieces and give each what the marks say of it."""
    cut = tokenizer(passage.text, return_offsets_mapping=True, truncation=True, max_length=LONGEST)
    offsets = cut["offset_mapping"]
    size = len(offsets)
    made = Example(cut["input_ids"], [0] * size, [_IGNORED] * size, [[0.0] * len(FLAGS) for _ in offsets], [], [])
    triggers: dict[int, list[int]] = {}
    roles: dict[int, list[int]] = {}
    for span in passage.spans:
        pieces = [n for n, (a, b) in enumerate(offsets) if b > a and a < span.end and b > span.start]
        for label in span.labels:
            if isinstance(label, Trigger):
                _mark(made, pieces, label)
                triggers.setdefault(label.engagement, []).extend(pieces)
            elif isinstance(label, Role):
                row = roles.setdefault(label.engagement, [0] * size)
                for piece in pieces:
                    row[piece] = ROLES.index(label.role) + 1
    for engagement, pieces in triggers.items():
        made.roles += [(piece, roles.get(engagement, [0] * size)) for piece in pieces]
    firsts = [(engagement, first) for engagement, pieces in triggers.items() for first in _first_of_runs(pieces)]
    made.same = [
        (piece, other, float(engagement == another))
        for n, (engagement, piece) in enumerate(firsts)
        for another, other in firsts[n + 1 :]
    ]
    return made


def _mark(made: Example, pieces: list[int], label: Trigger) -> None:
    for piece in pieces:
        made.kind[piece] = KINDS.index(label.kind) + 1
        made.status[piece] = STATUSES.index(label.status)
        made.flags[piece] = [float(flag in label.flags) for flag in FLAGS]


def _first_of_runs(pieces: list[int]) -> list[int]:
    return [piece for piece in sorted(pieces) if piece - 1 not in pieces]


@dataclass
class Batch:
    """Examples of about one length, filled up to the longest."""

    ids: Tensor
    mask: Tensor
    kind: Tensor
    status: Tensor
    flags: Tensor
    triggers: list[tuple[int, int]]
    roles: Tensor
    same: list[tuple[int, int, int, float]]


def batch_of(examples: list[Example]) -> Batch:
    """Put examples together."""
    size = max(len(e.ids) for e in examples)

    def filled(rows: list[list[int]], by: int) -> Tensor:
        return torch.tensor([row + [by] * (size - len(row)) for row in rows])

    nothing = [[0.0] * len(FLAGS)]
    return Batch(
        filled([e.ids for e in examples], 0),
        filled([[1] * len(e.ids) for e in examples], 0),
        filled([e.kind for e in examples], _IGNORED),
        filled([e.status for e in examples], _IGNORED),
        torch.tensor([e.flags + nothing * (size - len(e.flags)) for e in examples]),
        [(n, piece) for n, e in enumerate(examples) for piece, _ in e.roles],
        filled([row for e in examples for _, row in e.roles], _IGNORED),
        [(n, a, b, same) for n, e in enumerate(examples) for a, b, same in e.same],
    )


def loss_of(tagger: Tagger, batch: Batch) -> Tensor:
    """What is wrong with the figures for a batch; triggers and roles weigh most."""
    kind, status, flags, left, right, one = tagger(batch.ids, batch.mask)
    loss = 2 * functional.cross_entropy(kind.transpose(1, 2), batch.kind)
    if batch.triggers:
        texts, pieces = (torch.tensor(column) for column in zip(*batch.triggers, strict=True))
        loss = loss + 0.3 * functional.cross_entropy(status[texts, pieces], batch.status[texts, pieces])
        loss = loss + 0.3 * functional.binary_cross_entropy_with_logits(
            flags[texts, pieces], batch.flags[texts, pieces]
        )
        roles = tagger.roles(left[texts, pieces], right[texts])
        loss = loss + 2 * functional.cross_entropy(roles.transpose(1, 2), batch.roles)
    if batch.same:
        texts, a, b = (torch.tensor(column) for column in list(zip(*batch.same, strict=True))[:3])
        truth = torch.tensor([same for *_, same in batch.same])
        loss = loss + 0.5 * functional.binary_cross_entropy_with_logits(
            tagger.sameness(one[texts, a], one[texts, b]), truth
        )
    return loss
