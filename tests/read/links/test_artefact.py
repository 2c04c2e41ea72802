"""The files of the trained network are whole, or the error says which is not and what helps."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman.read.links.artefact import MODEL, open_artefact

MEGABYTE = 1_000_000


def test_what_ships_is_whole_named_and_small() -> None:
    artefact = open_artefact()
    assert artefact.version in artefact.name
    assert {"guest", "place", "date"} <= set(artefact.roles)
    assert sum(file.stat().st_size for file in MODEL.iterdir()) < 40 * MEGABYTE


@pytest.mark.parametrize("damage", ["cut short", "missing"])
def test_a_damaged_file_is_named_with_the_remedy(tmp_path: Path, damage: str) -> None:
    folder = shutil.copytree(MODEL, tmp_path / "model")
    pairs = folder / "pairs.npz"
    if damage == "missing":
        pairs.unlink()
    else:
        pairs.write_bytes(pairs.read_bytes()[:100])
    with pytest.raises(LookupError, match=r"pairs\.npz.*install Dragoman again"):
        open_artefact(folder)


def test_a_damaged_manifest_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"version": ')
    with pytest.raises(LookupError, match=r"manifest\.json.*install Dragoman again"):
        open_artefact(tmp_path)
