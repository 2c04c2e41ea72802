"""How many of those in office on a day still are some months later: what an open tenure is worth past ``seen``.

python tools/register/seen.py
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from dragoman.reference.offices import office
from dragoman.reference.register import Holder, all_holders

DAYS = ("2005-01-01", "2010-01-01", "2015-01-01")
MONTHS = (6, 12, 18, 24, 36)


def main() -> None:
    """Prints the shares by level of office."""
    closed = [h for h in all_holders() if h.country and h.to and len(h.to) == len(h.since) == 10]
    for level in ("head_of_state", "head_of_government", "minister", "deputy_minister", "ambassador"):
        theirs = [holder for holder in closed if _level(holder) == level]
        then = [(h, day) for day in DAYS for h in theirs if h.since <= day <= (h.to or "")]
        shares = (sum((h.to or "") >= _later(day, months) for h, day in then) / max(1, len(then)) for months in MONTHS)
        print(
            f"{level:20}{len(then):6}  " + "  ".join(f"{m} months {s:.2f}" for m, s in zip(MONTHS, shares, strict=True))
        )


def _level(holder: Holder) -> str:
    known = office(holder.role)
    return str(known.level) if known else "minister" if holder.role.endswith(" minister") else ""


def _later(day: str, months: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=months * 365 // 12)).isoformat()


if __name__ == "__main__":
    main()
