"""Which words are common words of English, by the lemmas that the language engine knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from dragoman.read.annotate.case.vocabulary import words

_LONG_ENOUGH = 4


class Lexicon:
    """Lemmas by part of speech, with the endings that inflected words have and the forms that are irregular."""

    def __init__(
        self,
        lemmas: Mapping[str, Iterable[str]],
        endings: Mapping[str, Iterable[tuple[str, str]]],
        irregular: Mapping[str, Iterable[str]],
    ) -> None:
        """``endings`` gives what to take off and what to put on in its stead to come from a form to its lemma."""
        self._forms = {part: frozenset(known) | frozenset(irregular.get(part, ())) for part, known in lemmas.items()}
        self._endings = {part: tuple(pair for pair in pairs if pair[0]) for part, pairs in endings.items()}
        self.parts = cache(self._parts)

    @classmethod
    def of(cls, nlp: Any) -> Lexicon:
        """The lexicon of a spaCy pipeline; an empty one where its lemmatizer has no tables."""
        tables = nlp.get_pipe("lemmatizer").lookups if nlp.has_pipe("lemmatizer") else None
        if tables is None or not all(tables.has_table(f"lemma_{name}") for name in ("index", "rules", "exc")):
            return cls({}, {}, {})
        index, rules, irregular = (tables.get_table(f"lemma_{name}") for name in ("index", "rules", "exc"))
        parts = [part for part in ("noun", "verb", "adj", "adv") if part in index]
        return cls(
            {part: index[part] for part in parts},
            {part: [(old, new) for old, new in rules[part]] for part in parts if part in rules},
            {part: irregular[part] for part in parts if part in irregular},
        )

    def __bool__(self) -> bool:
        """Whether any word is known."""
        return bool(self._forms)

    def _parts(self, word: str) -> frozenset[str]:
        """The parts of speech that a word in small letters can be; none for a word that is not known.

        Beside the four that have lemmas: ``function`` words, and the ``common`` words of our own list.
        """
        found = {part for part in self._forms if self._has(part, word)}
        if word in words("function"):
            found.add("function")
        elif word in words("common"):
            found.add("common")
        elif not found:
            found |= self._behind_prefix(word)
        return frozenset(found)

    def _has(self, part: str, word: str) -> bool:
        known = self._forms[part]
        if word in known:
            return True
        return any(
            word.endswith(old) and word[: len(word) - len(old)] + new in known
            for old, new in self._endings.get(part, ())
        )

    def _behind_prefix(self, word: str) -> set[str]:
        """What a new word is made of: "renegotiation", "denuclearisation"."""
        for prefix in words("prefixes"):
            rest = word[len(prefix) :]
            if word.startswith(prefix) and len(rest) >= _LONG_ENOUGH:
                found = {part for part in self._forms if self._has(part, rest)}
                if found:
                    return found
        return set()
