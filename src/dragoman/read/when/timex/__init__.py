"""Time expressions as TIMEX3 and EDTF, from the text alone: no language engine, no network."""

from dragoman.read.when.timex.tagger import timexes
from dragoman.read.when.timex.timex import Timex

__all__ = ["Timex", "timexes"]
