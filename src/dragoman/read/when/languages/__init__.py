"""The languages whose words of time are known, a folder of data each.

docs/how-to/add-a-language.md tells how to add one. English has besides its folder a grammar of its own in the modules
above, which knows far more of it.
"""

from dragoman.read.when.languages.language import Language, UnknownLanguage, language, language_codes, load_language

__all__ = ["Language", "UnknownLanguage", "language", "language_codes", "load_language"]
