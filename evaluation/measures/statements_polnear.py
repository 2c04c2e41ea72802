"""Attributions of PolNeAR (US campaign news of 2016) found as statements: their contents and their sources.

PolNeAR 1.0 marks who is told to have said, thought or wanted what: source, cue and content. The part ``dev`` is
measured; ``test`` is not read. All its attributions with a content count, also those of mere belief or intention
("hopes", "plans to"), which are no statements here and count as missed. Where several people annotated an article,
the first by their mark counts. ``content`` is the F1 of tokens (words and marks) that lie in the content of any
attribution, over all articles together; of a statement those of its content are taken that belong neither to its cue
nor to the words for its speaker. An attribution is found where the content of one statement shares more than half of
the tokens of both together; ``source`` is the share of the found, of those with a source, in which the speaker is
right: the head of one of the two phrases lies within the other, and no genitive divides them ("Clinton" is not
"Clinton's spokesman"). Who goes on speaking is right where the speaker's name stands in the words of the source.
``quotes`` is ``content`` for quotation marks alone.

The data are looked for at POLNEAR, else in shared/data/polnear: a copy of https://github.com/networkdynamics/PolNeAR
(its folder ``data``). Without them nothing is measured.

    POLNEAR=.../data python -m evaluation.measures.statements_polnear [--part train] [--first N] [--show]
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from spans import SHARED, reader  # noqa: E402 - the path comes first

from dragoman.model.article import Article, Block, BlockKind  # noqa: E402
from dragoman.model.statement import Statement  # noqa: E402
from dragoman.read.annotate.quotations import quoted_spans  # noqa: E402

Span = tuple[int, int]
_TOKEN = re.compile(r"\w+|[^\w\s]")
_NOTE = re.compile(r"^(?P<mark>T\d+)\t(?P<kind>\w+) (?P<spans>\d+ \d+(?:;\d+ \d+)*)\t")
_LINK = re.compile(r"(?P<role>[A-Za-z-]+?)\d*:(?P<mark>T\d+)")
_MODIFIER = re.compile(r",| (?:of|in|at|for|from|who|with|that|on|to)\b|\(")
_HALF = 0.5


@dataclass(frozen=True)
class Attribution:
    """One attribution: the stretches of its content and of its source."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


def measure(shared: Path) -> dict[str, float]:
    """The figures of the part ``dev``; nothing where the data are not there."""
    folder = data(shared)
    return {} if folder is None else figures(folder / "dev")


def data(shared: Path) -> Path | None:
    """The folder that holds ``dev``, if there is one."""
    named = os.environ.get("POLNEAR")
    for folder in [Path(named)] if named else [shared / "data" / "polnear", shared / "data" / "polnear" / "data"]:
        if (folder / "dev" / "text").is_dir():
            return folder
    return None


def figures(part: Path, first: int | None = None, show: bool = False) -> dict[str, float]:
    """All figures of one part of the data."""
    tally: Counter[str] = Counter()
    for name, text, gold in list(articles(part))[:first]:
        statements = reader().read(as_article(name, text)).statements
        _count(text, gold, statements, tally, show)
    return {
        "content": _f1(tally, "ours"),
        "source": round(tally["source_right"] / max(1, tally["source_found"]), 4),
        "quotes": _f1(tally, "quoted"),
        "precision": round(tally["ours_both"] / max(1, tally["ours"]), 4),
        "recall": round(tally["ours_both"] / max(1, tally["gold"]), 4),
        "found": round(tally["found"] / max(1, tally["attributions"]), 4),
    }


def articles(part: Path) -> Iterator[tuple[str, str, list[Attribution]]]:
    """Name, text and attributions of each article of a part."""
    by_name: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((part / "attributions").glob("*.ann")):
        by_name[path.stem[:-5]].append(path)
    for path in sorted((part / "text").glob("*.txt")):
        if by_name.get(path.stem):
            with path.open(encoding="utf-8", newline="") as file:
                yield path.stem, file.read(), attributions(by_name[path.stem][0])


def attributions(path: Path) -> list[Attribution]:
    """The attributions of one file that have a content."""
    notes: dict[str, tuple[Span, ...]] = {}
    links: list[dict[str, list[str]]] = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            note = _NOTE.match(line)
            if note:
                notes[note["mark"]] = tuple((int(a), int(b)) for a, b in (s.split() for s in note["spans"].split(";")))
            elif re.match(r"E\d+\t", line):
                roles: dict[str, list[str]] = defaultdict(list)
                for link in _LINK.finditer(line.split("\t")[1]):
                    roles[link["role"]].append(link["mark"])
                links.append(roles)

    def spans(roles: dict[str, list[str]], role: str) -> tuple[Span, ...]:
        return tuple(span for mark in roles.get(role, ()) for span in notes.get(mark, ()))

    found = [Attribution(spans(roles, "Content"), spans(roles, "Source")) for roles in links]
    return [one for one in found if one.content]


def as_article(name: str, text: str) -> Article:
    """A text as an article: its first line the headline, every other line a paragraph."""
    lines = list(re.finditer(r"[^\r\n]+", text))
    kinds = [BlockKind.HEADLINE, *[BlockKind.PARAGRAPH] * len(lines)]
    blocks = tuple(Block(kind, m.start(), m.end()) for kind, m in zip(kinds, lines, strict=False))
    day = re.search(r"_(\d{4}-\d\d-\d\d)_", name)
    return Article(id=name, name=name, text=text, blocks=blocks, published=day[1] if day else None)


def _count(
    text: str, gold: list[Attribution], statements: tuple[Statement, ...], tally: Counter[str], show: bool
) -> None:
    tokens = [m.span() for m in _TOKEN.finditer(text)]
    contents = [
        (s, _tokens(tokens, [(s.content.start, s.content.end)]) - _tokens(tokens, _frame(s))) for s in statements
    ]
    golden = [(a, _tokens(tokens, a.content)) for a in gold]
    theirs = set().union(*(t for _, t in golden))
    ours = set().union(*(t for _, t in contents))
    quoted = _tokens(tokens, quoted_spans(text))
    for key, said in (("ours", ours), ("quoted", quoted)):
        tally[key] += len(said)
        tally[f"{key}_both"] += len(said & theirs)
    tally["gold"] += len(theirs)
    for attribution, content in golden:
        tally["attributions"] += 1
        best = max(contents, key=lambda c: len(c[1] & content) / max(1, len(c[1] | content)), default=None)
        if best is None or len(best[1] & content) <= _HALF * len(best[1] | content):
            if show and len(content - ours) > _HALF * len(content):
                print("MISSED", _said(text, attribution.source), "|", _said(text, attribution.content)[:160])
            continue
        tally["found"] += 1
        if attribution.source:
            tally["source_found"] += 1
            right = source_is_right(text, best[0], attribution.source)
            tally["source_right"] += right
            if show and not right:
                speaker = best[0].speaker
                print("SOURCE", repr(text[speaker.start : speaker.end]), speaker.name, "for",
                      _said(text, attribution.source), "|", best[0].content.quote[:100])  # fmt: skip
    if show:
        for statement, content in contents:
            if len(content & theirs) <= _HALF * len(content):
                cue = statement.cue.quote if statement.cue else None
                print("EXTRA", statement.speaker.name, "|", cue, "|", statement.content.quote[:160])


def source_is_right(text: str, statement: Statement, source: tuple[Span, ...]) -> bool:
    """Whether the words for a speaker and those of a source have a common head, or name the same."""
    start, end = statement.speaker.start, statement.speaker.end
    for first, last in source:
        head = _head(text, first, last)
        if start <= head < end:
            return True
        own = _head(text, start, end)
        if first <= own < last and not re.match(r"['’]s?\b", text[end : end + 2]):
            return True
    name = (statement.speaker.name or "").split()
    return statement.cue is None and bool(name) and any(name[-1] in text[a:b] for a, b in source)


def _head(text: str, start: int, end: int) -> int:
    """Where the last word of a noun phrase begins, without what follows its head."""
    stop = _MODIFIER.search(text, start + 1, end)
    words = list(re.finditer(r"[\w’'-]+", text[start : stop.start() if stop else end]))
    return start + words[-1].start() if words else start


def _frame(statement: Statement) -> list[Span]:
    cue = [(statement.cue.start, statement.cue.end)] if statement.cue else []
    return [*cue, (statement.speaker.start, statement.speaker.end)] if cue else []


def _tokens(tokens: list[Span], spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {n for n, (a, b) in enumerate(tokens) if any(a < last and first < b for first, last in spans)}


def _said(text: str, spans: tuple[Span, ...]) -> str:
    return " ... ".join(text[a:b] for a, b in spans).replace("\n", " ")


def _f1(tally: Counter[str], key: str) -> float:
    return round(2 * tally[f"{key}_both"] / max(1, tally[key] + tally["gold"]), 4)


if __name__ == "__main__":
    part = sys.argv[sys.argv.index("--part") + 1] if "--part" in sys.argv else "dev"
    limit = int(sys.argv[sys.argv.index("--first") + 1]) if "--first" in sys.argv else None
    found_at = data(SHARED)
    if part == "test":
        sys.exit("the part test is kept for others to measure")
    print(figures(found_at / part, limit, "--show" in sys.argv) if found_at else "no data; name them with POLNEAR")
