"""The articles of ECB+ as its XML has them: sentences, acts told in them, and who, where and when stand beside.

ECB+ (Cybulska and Vossen 2014) marks the mentions of events in selected sentences of news on 43 topics, each of two
happenings of one sort, and which mentions are of one event. Topics above 35 are kept for others to measure.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, parse

LAST_TOPIC = 35
SENTENCES = "ECBplus_coreference_sentences.csv"


@dataclass(frozen=True)
class Marked:
    """A mention: its tag ("ACTION_OCCURRENCE", "LOC_GEO"), the places of its tokens in the sentence, its words."""

    id: str
    tag: str
    tokens: tuple[int, ...]
    words: tuple[str, ...]
    event: str


@dataclass(frozen=True)
class Sentence:
    """A selected sentence: its tokens, the acts told in it, and the other mentions."""

    topic: int
    half: str
    article: str
    number: int
    tokens: tuple[str, ...]
    acts: tuple[Marked, ...]
    others: tuple[Marked, ...]


def sentences(folder: Path, topics: range) -> list[Sentence]:
    """The selected sentences of some topics. ``folder`` holds ``ECB+/TOPIC/*.xml`` and the table of sentences.

    ``half`` of a sentence is the sub-topic: each topic has two, told by the ending of a file's name.
    """
    if topics and topics[-1] > LAST_TOPIC:
        raise ValueError(f"topics above {LAST_TOPIC} are kept for others to measure")
    selected: defaultdict[str, set[int]] = defaultdict(set)
    with (folder / SENTENCES).open() as table:
        for row in csv.DictReader(table):
            selected[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    found: list[Sentence] = []
    for topic in topics:
        for path in sorted((folder / "ECB+" / str(topic)).glob("*.xml")):
            found += _sentences(path, topic, selected[path.stem])
    return found


def _sentences(path: Path, topic: int, selected: set[int]) -> list[Sentence]:
    root = parse(path).getroot()
    of_token = {one.get("t_id"): (int(one.get("sentence") or 0), one.text or "_") for one in root.iter("token")}
    tokens: defaultdict[int, list[str]] = defaultdict(list)
    place: dict[str | None, int] = {}
    for ident, (number, text) in of_token.items():
        place[ident] = len(tokens[number])
        tokens[number].append(text)
    events = _events(root, path.stem)
    marked: defaultdict[int, list[Marked]] = defaultdict(list)
    for mark in root.iterfind("Markables/*"):
        anchors = [one.get("t_id") for one in mark.iterfind("token_anchor")]
        if anchors:
            ident = f"{path.stem}#{mark.get('m_id')}"
            words = tuple(of_token[one][1] for one in anchors)
            places = tuple(place[one] for one in anchors)
            marked[of_token[anchors[0]][0]].append(Marked(ident, mark.tag, places, words, events.get(ident, ident)))
    half = "ecbplus" if path.stem.endswith("ecbplus") else "ecb"
    return [
        Sentence(
            topic, half, path.stem, number, tuple(tokens[number]),
            tuple(one for one in marked[number] if "ACTION" in one.tag),
            tuple(one for one in marked[number] if "ACTION" not in one.tag),
        )
        for number in sorted(selected)
    ]  # fmt: skip


def _events(root: Element, article: str) -> dict[str, str]:
    """The event of each mention that is told of more than once; those of a single article are named by it."""
    named = {mark.get("m_id"): mark.get("instance_id") for mark in root.iterfind("Markables/*")}
    events: dict[str, str] = {}
    for relation in root.iterfind("Relations/*"):
        target = relation.find("target")
        if target is None:
            continue
        across = not relation.tag.startswith("INTRA") and named.get(target.get("m_id"))
        name = str(across) if across else f"{article}:{target.get('m_id')}"
        events |= {f"{article}#{source.get('m_id')}": name for source in relation.iterfind("source")}
    return events
