"""Statements of the seeds against the gold of ``gold/seeds-more``.

A statement of the gold counts as found where one of ours with the right speaker covers one of its anchors: with its
content, with its cue, or else with the sentences it rests on. Each of ours answers for one statement of the gold,
those whose content covers the anchor first. A speaker is right where the names are one after folding, or the words of
one all among those of the other ("Nusra", "Nusra Front"); of speakers without a name, where the countries are one.
``found`` is the share of the gold that is found, ``act`` the share whose act is right too. What the gold calls
``optional`` is not asked for; its further answers (``alt_acts``, ``alt_speakers``, ``alt_targets``) are right too.
``precise`` is the share of ours that answer for some of the gold, or repeat one that does. The gold of the seeds
names only the main statements, so that it is no precision there.

    python -m evaluation.measures.statements_seeds [--show] [ARTICLES GOLD]
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from spans import SHARED, reader  # noqa: E402 - the path comes first

from dragoman.acquire import captures  # noqa: E402
from dragoman.clean import article_of  # noqa: E402
from dragoman.model.capture import Given  # noqa: E402
from dragoman.model.failure import Unreadable  # noqa: E402
from dragoman.model.reading import Reading  # noqa: E402
from dragoman.model.statement import Statement  # noqa: E402
from dragoman.reference.folding import fold  # noqa: E402
from dragoman.reference.organisations import medium  # noqa: E402

Gold = dict[str, Any]


def measure(shared: Path) -> dict[str, float]:
    """The shares of the gold of the seeds that are found, and that are found with their act."""
    if not (shared / "gold" / "seeds-more").is_dir():
        return {}
    tally = score(shared / "seeds", shared / "gold" / "seeds-more")
    return {"found": share(tally, "found"), "act": share(tally, "act")}


def share(tally: Counter[str], key: str, of: str = "gold") -> float:
    """A count as a share of another."""
    return round(tally[key] / tally[of], 4) if tally[of] else 0.0


def score(articles: Path, gold: Path, show: bool = False) -> Counter[str]:
    """Counts over all articles that have gold."""
    tally: Counter[str] = Counter()
    for capture in captures([str(articles)], Given()):
        if isinstance(capture, Unreadable):
            continue
        article = article_of(capture)
        path = gold / f"{article.name}.json"
        if path.exists():
            _count(reader().read(article), json.loads(path.read_text(encoding="utf-8")), tally, show)
    return tally


def _count(reading: Reading, document: Gold, tally: Counter[str], show: bool) -> None:
    text = reading.article.text
    upto = document.get("upto") or len(text)
    ours = [s for s in reading.statements if s.content.start < upto]
    answered: dict[str, Gold] = {}
    left = list(document["statements"])
    for covers in (_in_content, _in_cue, _in_evidence):
        for one in [*left]:
            places = _places(one, text)
            fitting = [s for s in ours if s.id not in answered and covers(s, places) and speaker_is_right(s, one)]
            if fitting:
                best = max(fitting, key=lambda s: (_act_is_right(s, one), s.content.start - s.content.end))
                answered[best.id] = one
                left.remove(one)
    asked = [g for g in document["statements"] if not g.get("optional")]
    tally["gold"] += len(asked)
    tally["ours"] += len(ours)
    tally["answering"] += sum(1 for s in ours if s.id in answered or _repeats(s, document, text))
    for statement in ours:
        one = answered.get(statement.id)
        if one is not None and not one.get("optional"):
            for key, right in _rights(statement, one).items():
                tally[key] += right
    if show:
        _show(reading, ours, answered, left, document)


def _rights(statement: Statement, one: Gold) -> dict[str, bool]:
    via = [_key(v) for v in one["via"]]
    return {
        "found": True,
        "act": _act_is_right(statement, one),
        "country": statement.speaker.country == one["country"],
        "direct": statement.direct == one["direct"],
        "target": any(_same(statement.target, t) for t in (one["target"], *one.get("alt_targets", ()))),
        "via": [_key(v) for v in statement.via] == via,
    }


def _repeats(statement: Statement, document: Gold, text: str) -> bool:
    """Whether a statement of ours tells once more what another one answers for."""
    return any(
        _in_content(statement, _places(one, text, "more_anchors")) and speaker_is_right(statement, one)
        for one in document["statements"]
    )


def _places(one: Gold, text: str, further: str = "") -> list[tuple[int, int]]:
    found = []
    for anchor in (*one["anchor"], *one.get(further, ())):
        plain = text.translate(_PLAIN)
        start = plain.find(anchor.translate(_PLAIN), max(0, one.get("anchor_at", 0) - 5))
        start = start if start >= 0 else plain.find(anchor.translate(_PLAIN))
        if start >= 0:
            found.append((start, start + len(anchor)))
    return found


_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "–": "-", "—": "-"})


def _in_content(statement: Statement, places: list[tuple[int, int]]) -> bool:
    content = statement.content
    return any(a < content.end and content.start < b for a, b in places)


def _in_cue(statement: Statement, places: list[tuple[int, int]]) -> bool:
    cue = statement.cue
    return cue is not None and any(a < cue.end and cue.start < b for a, b in places)


def _in_evidence(statement: Statement, places: list[tuple[int, int]]) -> bool:
    return any(e.start <= a and b <= e.end for a, b in places for e in statement.evidence)


def speaker_is_right(statement: Statement, one: Gold) -> bool:
    """Whether a statement is given to the speaker of the gold, or to one of the further answers there."""
    name, country = statement.speaker.name, statement.speaker.country
    if one["speaker"] is None and name is None:
        return country == one["country"]
    return any(_same(name, other) for other in (one["speaker"], *one.get("alt_speakers", ())))


def _act_is_right(statement: Statement, one: Gold) -> bool:
    return str(statement.act) in (one["act"], *one.get("alt_acts", ()))


def _same(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    a, b = _key(one), _key(other)
    return a == b or bool(a and b and (set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())))


def _key(name: str) -> str:
    known = medium(name)
    name = known.name if known is not None and known.country else name
    words = re.findall(r"\w+", fold(name).replace("'s", ""))
    return " ".join({"defense": "defence", "organization": "organisation"}.get(w, w) for w in words if w != "the")


def _show(reading: Reading, ours: list[Statement], answered: dict[str, Gold], left: list[Gold], document: Gold) -> None:
    print(f"== {reading.article.name}")
    for one in left:
        if not one.get("optional"):
            who = f"{one['speaker']} {one['country']}"
            print(f"  MISSED {who} {one['act']} {one['anchor']}")
    for s in ours:
        gold = answered.get(s.id)
        mark = "again" if gold is None and _repeats(s, document, reading.article.text) else "EXTRA"
        if gold is not None:
            wrong = [key for key, right in _rights(s, gold).items() if not right]
            mark = "right" if not wrong else "WRONG " + ", ".join(f"{k} (gold {gold[k]})" for k in wrong)
        cue = s.cue.quote if s.cue else None
        who = f"{s.speaker.name} {s.speaker.country}"
        print(f"  {mark} | {who} | {s.act} | {cue} | {s.content.quote[:150]!r} | to {s.target} {s.via}")


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    folders = [Path(a) for a in arguments] or [SHARED / "seeds", SHARED / "gold" / "seeds-more"]
    counts = score(folders[0], folders[1], "--show" in sys.argv)
    print({key: share(counts, key) for key in ("found", "act")}, {"precise": share(counts, "answering", "ours")})
    print({key: share(counts, key, "found") for key in ("country", "direct", "target", "via")}, dict(counts))
