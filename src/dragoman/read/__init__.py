"""Articles into readings: annotate, who, when, where, and what was done."""

from dragoman.read.reader import Reader

__all__ = ["Reader"]
