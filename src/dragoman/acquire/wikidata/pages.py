"""Pages that were fetched, kept until the register is made, so that an update that was broken off goes on.

A folder with one file a page, the answer as it came, and ``state.json``, which says for a person what is there. A page
is written whole or not at all, and its name holds a digest of its query: another query is another page.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from dragoman.acquire.wikidata.answers import BadAnswer, Row, rows_of
from dragoman.model.failure import RegisterError

STATE = "state.json"
KEPT = timedelta(days=7)  # what is older is fetched anew
_DIGITS = 12


class Pages:
    """The folder of one update. Pages of another server, or older than a week, are not used."""

    def __init__(self, folder: Path, server: str, now: datetime) -> None:
        """Open the folder, or begin one; RegisterError where the disk refuses."""
        self.folder = folder
        self.server = server
        self.begun = now
        state = _state(folder)
        try:
            begun = datetime.fromisoformat(str(state.get("begun")))
            usable = state.get("server") == server and timedelta(0) <= now - begun < KEPT
        except (ValueError, TypeError):
            usable = False
        try:
            if usable:
                self.begun = begun
            elif folder.exists():
                shutil.rmtree(folder)
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _refused(folder, error) from error
        self._write_state("")

    def rows(self, name: str, query: str, fetch: Callable[[str], bytes]) -> list[Row]:
        """The rows of a page, from the folder or fetched; what ``fetch`` raises goes through."""
        path = self.folder / f"{name}-{hashlib.sha256(query.encode()).hexdigest()[:_DIGITS]}.json"
        try:
            return rows_of(path.read_bytes())
        except FileNotFoundError:
            pass
        except (OSError, BadAnswer):
            path.unlink(missing_ok=True)
        content = fetch(query)
        found = rows_of(content)
        self._keep(path, content)
        self._write_state(path.name)
        return found

    def __len__(self) -> int:
        """How many pages are kept."""
        return sum(1 for path in self.folder.glob("*.json") if path.name != STATE)

    def forget(self) -> None:
        """Remove the folder: the register is made of it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write_state(self, last: str) -> None:
        state = {
            "about": "Pages of an update that is not finished. The same command goes on from here.",
            "server": self.server,
            "begun": self.begun.isoformat(timespec="seconds"),
            "pages": len(self),
            "last": last,
        }
        self._keep(self.folder / STATE, (json.dumps(state, indent=1) + "\n").encode())

    def _keep(self, path: Path, content: bytes) -> None:
        partial = path.with_name(f"{path.name}.part")
        try:
            partial.write_bytes(content)
            os.replace(partial, path)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise _refused(path, error) from error


def _state(folder: Path) -> dict[str, object]:
    try:
        state = json.loads((folder / STATE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def _refused(path: Path, error: OSError) -> RegisterError:
    return RegisterError(f"{path} cannot be written ({error.strerror or error}); the register is as it was")
