"""Sentences of an article, parsed by a language engine."""
