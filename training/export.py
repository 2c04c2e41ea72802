"""Turn a checkpoint into the artefact that ships.

    python training/export.py BASE CHECKPOINT VERSION [FOLDER]

Writes the network as int8 ONNX, the weights of the pairwise roles, the tokenizer and the manifest with their hashes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from marks import KINDS, ROLES, STATUSES
from network import Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic

MODEL = Path(__file__).parent.parent / "src" / "dragoman" / "read" / "links" / "model"
_OUTPUTS = ["kind", "status", "flags", "left", "right", "one"]
_FILES = ("tagger.onnx", "pairs.npz", "tokenizer.json")


def main() -> None:
    """Export, and say what was written."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("base", type=Path)
    ask.add_argument("checkpoint", type=Path)
    ask.add_argument("version")
    ask.add_argument("folder", type=Path, nargs="?", default=MODEL)
    wanted = ask.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    tagger = Tagger(wanted.base)
    tagger.load_state_dict(torch.load(wanted.checkpoint))
    tagger.eval()
    write_network(tagger, wanted.folder / "tagger.onnx")
    np.savez(wanted.folder / "pairs.npz", roles=tagger.w.detach().numpy().astype("float32"))
    shutil.copy(wanted.base / "tokenizer.json", wanted.folder / "tokenizer.json")
    manifest = {
        "version": wanted.version,
        "kinds": KINDS,
        "statuses": STATUSES,
        "roles": ROLES,
        "sha256": {name: hashlib.sha256((wanted.folder / name).read_bytes()).hexdigest() for name in _FILES},
    }
    (wanted.folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    for name in _FILES:
        print(name, (wanted.folder / name).stat().st_size)


def write_network(tagger: Tagger, path: Path) -> None:
    """The network as ONNX, its large weights as whole numbers of eight bits."""
    ids = torch.ones(2, 16, dtype=torch.long)
    dynamic = {name: {0: "texts", 1: "pieces"} for name in ("ids", "mask", *_OUTPUTS)}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            tagger,
            (ids, torch.ones_like(ids)),
            str(whole),
            input_names=["ids", "mask"],
            output_names=_OUTPUTS,
            dynamic_axes=dynamic,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole, path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"], per_channel=True
        )


if __name__ == "__main__":
    main()
