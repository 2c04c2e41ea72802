"""The files of the trained network: which version they are, and whether they are whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

MODEL = Path(__file__).parent / "model"
_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Artefact:
    """A folder with a network: its version, what it tells apart, and the SHA-256 of its files.

    ``kinds`` and ``roles`` come behind "none" in the network's outputs.
    """

    folder: Path
    version: str
    kinds: tuple[str, ...]
    statuses: tuple[str, ...]
    roles: tuple[str, ...]
    sha256: dict[str, str]

    @property
    def name(self) -> str:
        """The name by which a reading says what read it: the version and the first digits of the network's hash."""
        return f"links {self.version} ({self.sha256['tagger.onnx'][:8]})"


def open_artefact(folder: Path = MODEL) -> Artefact:
    """The network in a folder; LookupError where a file is missing or is not what the manifest says."""
    try:
        manifest = json.loads(_bytes(folder / _MANIFEST))
    except ValueError as error:
        raise LookupError(f"{folder / _MANIFEST} is not JSON ({error}); install Dragoman again") from error
    for name, expected in manifest["sha256"].items():
        if hashlib.sha256(_bytes(folder / name)).hexdigest() != expected:
            raise LookupError(
                f"{folder / name} is not the file of version {manifest['version']}; install Dragoman again"
            )
    return Artefact(
        folder,
        version=manifest["version"],
        kinds=tuple(manifest["kinds"]),
        statuses=tuple(manifest["statuses"]),
        roles=tuple(manifest["roles"]),
        sha256=manifest["sha256"],
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LookupError(f"{path} cannot be read ({error.strerror}); install Dragoman again") from error
