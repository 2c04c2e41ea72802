"""Time expressions of MEANTIME (Wikinews, 2004 to 2011), title and first five sentences of each article.

Expressions that gold leaves without words are not counted. ``relaxed``: F1 of spans that overlap; ``strict``: of the
same span; ``value``: F1 of spans that overlap and have the same TIMEX3 value. HeidelTime reaches .887, .834, .788.
"""

from __future__ import annotations

import argparse
import re
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.read.when.timex import Timex, timexes

ARCHIVE = Path("data/timex-meantime-en/meantime_english_oct15.tar.xz")
LAST_SENTENCE = 5
_DAY_FIRST = re.compile(r"(\d\d)-(\d\d)-(\d{4})")  # a slip of one article


@dataclass(frozen=True)
class Text:
    """Tokens joined by a space, sentences by a line break, and its gold expressions."""

    name: str
    text: str
    published: str
    gold: tuple[tuple[int, int, str], ...]


def measure(shared: Path) -> dict[str, float]:
    """F1 of spans and values over all articles."""
    return scored(shared) if (shared / ARCHIVE).exists() else {}


def scored(shared: Path, show: bool = False) -> dict[str, float]:
    """The figures; with ``show``, every difference is printed."""
    gold_count = said_count = relaxed = strict = value = 0
    for article in texts(shared / ARCHIVE):
        said = timexes(article.text, article.published)
        gold_count, said_count = gold_count + len(article.gold), said_count + len(said)
        free = list(said)
        for start, end, wanted in article.gold:
            best = max(free, key=lambda one: min(one.end, end) - max(one.start, start), default=None)
            if best is None or best.start >= end or best.end <= start:
                _print(show, article, "missed", (article.text[start:end], wanted), None)
                continue
            free.remove(best)
            relaxed += 1
            strict += (best.start, best.end) == (start, end)
            value += best.value == wanted
            if (best.start, best.end) != (start, end) or best.value != wanted:
                kind = "value " if best.value != wanted else "extent"
                _print(show, article, kind, (article.text[start:end], wanted), best)
        for extra in free:
            _print(show, article, "extra", ("", ""), extra)
    return {
        name: 2 * hits / (gold_count + said_count)
        for name, hits in (("relaxed", relaxed), ("strict", strict), ("value", value))
    }


def _print(show: bool, article: Text, kind: str, gold: tuple[str, str], said: Timex | None) -> None:
    if show:
        words, wanted = gold
        told = f"{said.text!r} {said.value}" if said else ""
        around = article.text[max(0, said.start - 50) : said.end + 40].replace("\n", " / ") if said else ""
        print(f"{kind:7} {words!r} {wanted} | {told} | {article.published} {around}")


def texts(archive: Path) -> Iterator[Text]:
    """The articles of the corpus, as far as they are annotated."""
    with tarfile.open(archive) as opened:
        names = sorted(n for n in opened.getnames() if "intra-doc_annotation/" in n and n.endswith(".xml"))
        for name in names:
            member = opened.extractfile(name)
            assert member is not None
            yield _text(name, ET.fromstring(member.read()))


def _text(name: str, root: ET.Element) -> Text:
    places: dict[str, tuple[int, int, int]] = {}
    text, last = "", -1
    for token in root.iter("token"):
        sentence = int(token.get("sentence", "0"))
        if sentence > LAST_SENTENCE:
            break
        if text:
            text += " " if sentence == last else "\n"
        last = sentence
        start, text = len(text), text + (token.text or "")
        places[token.get("t_id", "")] = (start, len(text), sentence)
    published, gold = "", []
    for timex in root.iter("TIMEX3"):
        if timex.get("functionInDocument") == "CREATION_TIME":
            published = _DAY_FIRST.sub(r"\3-\2-\1", timex.get("value", "")[:10])
        anchors = [anchor.get("t_id", "") for anchor in timex.iter("token_anchor")]
        if anchors and all(anchor in places for anchor in anchors):
            gold.append((places[anchors[0]][0], places[anchors[-1]][1], timex.get("value", "")))
    return Text(name, text, published, tuple(sorted(gold)))


if __name__ == "__main__":
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("shared", type=Path)
    ask.add_argument("--show", action="store_true")
    told = ask.parse_args()
    print({name: round(figure, 4) for name, figure in scored(told.shared, told.show).items()})
