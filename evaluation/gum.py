"""The documents of the GUM subset: text, and mentions with type, head and group."""

from __future__ import annotations

import json
import lzma
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spans import Gold

TYPES = {"person": "person", "place": "place", "organization": "organisation"}
_NAMES = ("NNP", "NNPS")


@dataclass(frozen=True)
class Document:
    """One document; ``heads`` are the lower-case heads of its mentions, in their order."""

    id: str
    genre: str
    date: str | None
    text: str
    gold: list[Gold]
    heads: list[tuple[str, str]]


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    tag: str
    relation: str
    head: int
    form: str


def documents(shared: Path) -> Iterator[Document]:
    """Every document of the subset, none where it is not there."""
    folder = shared / "data" / "gum-subset"
    if not (folder / "gum_subset.jsonl.xz").exists():
        return
    with tarfile.open(folder / "gum_conllu_news_interview_speech_bio.tar.xz") as parcel:
        trees = {}
        for member in parcel.getmembers():
            stream = parcel.extractfile(member) if member.name.endswith(".conllu") else None
            if stream is not None:
                trees[Path(member.name).stem] = stream.read().decode()
    with lzma.open(folder / "gum_subset.jsonl.xz", "rt") as lines:
        for line in lines:
            raw = json.loads(line)
            tokens = _tokens(trees[raw["id"]], raw["text"])
            marked = [_gold(e, tokens) for e in raw["entities"]]
            kept = [(g, h) for g, h in marked if g is not None]
            date = raw["date"] if raw["genre"] == "news" else None
            yield Document(raw["id"], raw["genre"], date, raw["text"], [g for g, _ in kept], [h for _, h in kept])


def _tokens(tree: str, text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    for sentence in tree.split("\n\n"):
        base = len(found)
        for line in sentence.splitlines():
            columns = line.split("\t")
            if line.startswith("#") or not columns[0].isdigit():
                continue
            start = text.find(columns[1], at)
            if start < 0 or start - at > 80:
                start = at
            at = start + len(columns[1]) if text.startswith(columns[1], start) else at
            head = base + int(columns[6]) - 1 if columns[6] != "0" else -1
            found.append(_Token(start, at, columns[4], columns[7], head, columns[1]))
    return found


def _gold(entity: dict[str, object], tokens: list[_Token]) -> tuple[Gold | None, tuple[str, str]]:
    """A mention with the name or noun at its head; None where the tree does not reach it."""
    start, end = int(str(entity["start"])), int(str(entity["end"]))
    inside = [n for n, t in enumerate(tokens) if t.start >= start and t.end <= end and t.end > t.start]
    heads = [n for n in inside if tokens[n].head not in inside]
    if not heads:
        return None, ("", "")
    head = heads[0]
    core = [n for n in inside if n == head or (tokens[n].head == head and tokens[n].relation in ("flat", "compound"))]
    last = max(n for n in core)
    kind = TYPES.get(str(entity["type"]), str(entity["type"]))
    named = tokens[head].tag == "NNP" and tokens[head].form[0].isupper()
    first = next((n for n in inside if tokens[n].tag in _NAMES and n <= last), last)
    gold = Gold(start, end, (tokens[first].start, tokens[last].end), kind, str(entity["group"]), named)
    return gold, (tokens[head].form.lower(), tokens[head].tag)
