"""Actor coding: country and sector of a phrase, against the expectations of NGEC's authors.

``code`` is the share of the ``agent_to_code`` checks in which country and leading sector are both as expected (what a
check leaves out is not asked; a check that expects nothing is right where nothing is found); ``country`` and ``sector``
are the parts. ``nationality`` is the share of the ``search_nat`` checks with the right country, ``agent`` that of the
``short_text_to_agent`` checks with the right sector. ``no_code`` counts the checks of ``trf_agent_match``, which expect
none. Checks that their authors mark as failing are counted with the rest.

Run alone with ``--show``, every miss is printed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from dragoman.read.coding.actor_code import ActorCode, actor_code

# NGEC writes the sector of health both ways.
_SAME = {"HLH": "MED"}


def measure(shared: Path) -> dict[str, float]:
    """The figures above; {} where the data is absent."""
    file = shared / "data" / "ngec-actor-gold" / "actor_expectations.jsonl"
    return score(file) if file.exists() else {}


def score(file: Path, *, show: bool = False) -> dict[str, float]:
    """Code every phrase and compare."""
    tally: Counter[str] = Counter()
    for check in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        phrase, expect, method = check["args"][0], check["expect"], check["method"]
        if not isinstance(phrase, str) or not expects_code(expect):
            continue
        context = check["args"][1] if len(check["args"]) > 1 else check["kwargs"].get("country")
        found = actor_code(phrase, context or None, day_of(check))
        verdict = verdict_of(found, expect)
        tally.update([method, *(f"{method} {part}" for part, right in verdict.items() if right)])
        tally.update(f"{method} asked {part}" for part in verdict)
        if show and not all(verdict.values()):
            print(f"{method}\t{phrase}\t{day_of(check)}\t{expect}\t{found}")
    return {
        "code": part(tally["agent_to_code code"], tally["agent_to_code"]),
        "country": part(tally["agent_to_code country"], tally["agent_to_code asked country"]),
        "sector": part(tally["agent_to_code sector"], tally["agent_to_code asked sector"]),
        "nationality": part(tally["search_nat country"], tally["search_nat asked country"]),
        "agent": part(tally["short_text_to_agent sector"], tally["short_text_to_agent asked sector"]),
        "no_code": part(tally["trf_agent_match code"], tally["trf_agent_match"]),
    }


def expects_code(expect: dict[str, Any]) -> bool:
    """Whether a check says something of country or sector."""
    return any(key in expect for key in ("code_1", "country", "cc", "code Is", "country NotEq"))


def verdict_of(found: ActorCode | None, expect: dict[str, Any]) -> dict[str, bool]:
    """Which parts of a check hold; ``code`` is all of them together."""
    country = (found.country if found else None) or ""
    sector = (found.sector if found else None) or ""
    verdict: dict[str, bool] = {}
    if "code Is" in expect:
        return {"code": found is None}
    if "country" in expect or "cc" in expect:
        verdict["country"] = country == expect.get("country", expect.get("cc"))
    if "country NotEq" in expect:
        verdict["country"] = country != expect["country NotEq"]
    if "code_1" in expect:
        verdict["sector"] = sector == _SAME.get(expect["code_1"], expect["code_1"])
    return {**verdict, "code": all(verdict.values())}


def day_of(check: dict[str, Any]) -> str | None:
    """The day of a check; None for "today", for which the register's last word counts."""
    text = check["kwargs"].get("query_date") or (check["args"][2] if len(check["args"]) > 2 else None)
    if not text or text.lower() == "today":
        return None
    for form in ("%Y-%m-%d", "%d %B %Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return None


def part(count: int, whole: int) -> float:
    """A share, to four places."""
    return round(count / max(1, whole), 4)


if __name__ == "__main__":
    data = Path(__file__).resolve().parents[3] / "shared" / "data" / "ngec-actor-gold" / "actor_expectations.jsonl"
    for figure, value in score(data, show="--show" in sys.argv).items():
        print(f"{figure:12} {value:.4f}")
