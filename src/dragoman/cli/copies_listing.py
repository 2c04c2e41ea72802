"""Copies printed for a person: a row for each two articles, or their shared passages side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.record import Copy
from dragoman.record.lineage.passage import Passage, PassageKind, Span
from dragoman.record.lineage.spans import differing

_SAID = {"shared_source": "shared source"}


def print_copies(found: Sequence[Copy]) -> None:
    """A table: the copy, what it is, of which article, how much of it, and why."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("article", "is", "of", "share", "why"):
        table.add_column(name, overflow="fold", no_wrap=name == "share")
    for one in found:
        second = one.second or one.right
        share = one.shares[0] if second == one.left else one.shares[1]
        table.add_row(
            Text(plain(second)),
            Text(_relation(one), style="bold"),
            Text(plain(one.first or (one.left if second == one.right else one.right))),
            Text(f"{share:.0%}", justify="right"),
            Text(plain("; ".join(one.reasons))),
        )
    console().print(table)


def print_passages(found: Sequence[Copy], texts: Mapping[str, str]) -> None:
    """The passages that each two articles share, the first on the left; what differs stands out."""
    out = console()
    for one in found:
        turned = one.first == one.right
        names = (one.right, one.left) if turned else (one.left, one.right)
        out.print(Text(plain(f"{names[1]}: {_relation(one)} of {names[0]}"), style="bold"))
        out.print(Text(plain(f"  {'; '.join(one.reasons)}"), style="dim"))
        table = Table(box=None, padding=(0, 2, 1, 0), header_style="dim", width=out.width)
        for name in names:
            table.add_column(Text(plain(name)), ratio=1, overflow="fold")
        for passage in one.passages:
            table.add_row(*_sides(passage.turned if turned else passage, texts[names[0]], texts[names[1]]))
        out.print(table)


def _relation(one: Copy) -> str:
    word = _SAID.get(str(one.relation), str(one.relation))
    return f"{word}?" if one.first is None and one.source is None else word


def _sides(passage: Passage, left: str, right: str) -> tuple[Text, Text]:
    parts = differing(passage, left, right)
    kind = Text("", style="dim") if passage.kind is PassageKind.COPIED else Text(f"[{passage.kind}] ", style="dim")
    return (
        Text.assemble(kind, _marked(left, passage.left, [ours for ours, _ in parts])),
        _marked(right, passage.right, [theirs for _, theirs in parts]),
    )


def _marked(text: str, span: Span, other: Sequence[Span]) -> Text:
    """The words of a span, those that the other article has not in another colour."""
    found = Text()
    at = span.start
    for part in other:
        found.append(_even(text[at : part.start]))
        found.append(_even(text[part.start : part.end]), style="yellow")
        at = part.end
    found.append(_even(text[at : span.end]))
    return found


def _even(words: str) -> str:
    return plain(" ".join(words.split(" ")).replace("\n", " "))
