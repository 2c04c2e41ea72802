"""How name parts of other scripts are known to be spelled in Latin letters."""

from __future__ import annotations

from functools import cache

from dragoman.reference.tables import text_of

SCRIPTS = ("arabic", "cyrillic", "hebrew", "han", "hangul")


def spelled(native: str, script: str) -> frozenset[str]:
    """The Latin spellings, folded, that a table has for a part in its own script; empty where it has none."""
    if script not in SCRIPTS:
        return frozenset()
    return frozenset(_table(script).get(native.casefold(), "").split("|"))


@cache
def _table(script: str) -> dict[str, str]:
    lines = text_of(f"names/spelled_{script}.tsv").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))
