"""What a search found, printed for a person, with the words that were looked for in bold."""

from __future__ import annotations

from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from dragoman.cli.output import console, plain
from dragoman.cli.wording import speaker_line
from dragoman.model.evidence import Evidence
from dragoman.record import FoundArticle, FoundStatement
from dragoman.record.search.snippet import snippet_of

_DATE = 12  # characters for a day, and the space behind it


def print_articles(found: Sequence[FoundArticle]) -> None:
    """Each article in two lines: day, title and where it stands; below them a stretch of its text."""
    for one in found:
        about = " · ".join(part for part in (one.publisher, one.article) if part)
        _print(one.published, one.title or one.article, about, one.snippet, one.words)


def print_statements(found: Sequence[FoundStatement]) -> None:
    """Each statement in two lines: day, speaker, act and article; below them its words."""
    for one in found:
        told = one.told
        about = " · ".join(part for part in (str(told.act), told.publisher, told.article, told.id) if part)
        places = [(words.start - told.content.start, words.end - told.content.start) for words in one.words]
        _print(told.date or told.published, speaker_line(told.speaker), about, *snippet_of(told.content.quote, places))


def _print(day: str | None, name: str, about: str, stretch: Evidence, words: Sequence[Evidence]) -> None:
    out = console()
    heading = Text.assemble(f"{day or 'undated':<{_DATE}}", (plain(name), "bold"), (f"  {plain(about)}", "dim"))
    out.print(heading)
    out.print(Padding(_marked(stretch, words), (0, 0, 0, _DATE), expand=False))


def _marked(stretch: Evidence, words: Sequence[Evidence]) -> Text:
    """A stretch of text in one line, its words in bold."""
    line = Text()
    at = stretch.start
    for one in words:
        line.append(_flat(stretch.quote[at - stretch.start : one.start - stretch.start]))
        line.append(_flat(one.quote), "bold")
        at = one.end
    line.append(_flat(stretch.quote[at - stretch.start :]))
    return line


def _flat(text: str) -> str:
    return plain(text).replace("\n", " ").replace("\t", " ")
