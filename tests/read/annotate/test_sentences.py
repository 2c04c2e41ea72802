"""The sentences of an article, and the names that the engine finds in each."""

from __future__ import annotations

from dragoman.read import Reader
from dragoman.read.annotate.sentences import sentences
from tests.read.articles import article

TEXT = (
    "Anna Berg met Omar Haddad in Geneva on Tuesday. They spoke for two hours! The Norwegian minister then left "
    "for Oslo\nReuters reported from Vienna that 12 states had signed."
)


def test_the_names_of_a_sentence_are_those_of_its_span(reader: Reader) -> None:
    found = sentences(article(TEXT), reader.engine)
    named = [(e.start, e.end, e.label_, e.text) for s in found for e in s.entities]
    assert named == [(e.start, e.end, e.label_, e.text) for s in found for e in s.span.ents]
    assert {"Geneva", "Oslo", "Vienna"} <= {text for *_, text in named}
