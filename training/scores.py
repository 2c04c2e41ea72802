"""How well passages held out are read, piece by piece."""

from __future__ import annotations

from collections import Counter

import torch
from network import Batch, Example, Tagger, batch_of
from torch import Tensor

_AT_ONCE = 16


def scores_of(tagger: Tagger, examples: list[Example]) -> dict[str, float]:
    """F1 of triggers, of triggers of the right kind, of roles and of sameness; the share of statuses that are right."""
    counted: Counter[str] = Counter()
    tagger.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for first in range(0, len(examples), _AT_ONCE):
            _count(tagger, batch_of(examples[first : first + _AT_ONCE]), counted)
    return {
        "triggers": _f1(counted, "trigger"),
        "kinds": _f1(counted, "trigger", hit="kind hit"),
        "statuses": counted["status hit"] / max(1, counted["status"]),
        "roles": _f1(counted, "role"),
        "same": _f1(counted, "same"),
    }


def _count(tagger: Tagger, batch: Batch, counted: Counter[str]) -> None:
    kind, status, _, left, right, one = tagger(batch.ids, batch.mask)
    said = kind.argmax(-1)
    seen = batch.kind >= 0
    _tally(counted, "trigger", (said > 0) & seen, batch.kind > 0, (said > 0) & (batch.kind > 0))
    counted["kind hit"] += int(((batch.kind > 0) & (said == batch.kind)).sum())
    if batch.triggers:
        texts, pieces = (torch.tensor(column) for column in zip(*batch.triggers, strict=True))
        counted["status"] += len(pieces)
        counted["status hit"] += int((status[texts, pieces].argmax(-1) == batch.status[texts, pieces]).sum())
        roles = tagger.roles(left[texts, pieces], right[texts]).argmax(-1)
        seen = batch.roles >= 0
        _tally(counted, "role", (roles > 0) & seen, batch.roles > 0, (roles == batch.roles) & (batch.roles > 0))
    if batch.same:
        texts, a, b = (torch.tensor(column) for column in list(zip(*batch.same, strict=True))[:3])
        truth = torch.tensor([same for *_, same in batch.same]) > 0
        same = tagger.sameness(one[texts, a], one[texts, b]) > 0
        _tally(counted, "same", same, truth, same & truth)


def _tally(counted: Counter[str], name: str, said: Tensor, true: Tensor, hit: Tensor) -> None:
    counted[f"{name} said"] += int(said.sum())
    counted[f"{name} true"] += int(true.sum())
    counted[f"{name} hit"] += int(hit.sum())


def _f1(counted: Counter[str], name: str, hit: str | None = None) -> float:
    both = counted[f"{name} said"] + counted[f"{name} true"]
    return 2 * counted[hit or f"{name} hit"] / both if both else 0.0
