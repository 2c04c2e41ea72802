"""Time expressions of English news: found in the text, resolved to EDTF or to None with a reason.

``find`` needs only the text. ``resolve`` needs publication, the tense of the clause, and for expressions that
``is_anchored`` names the date that the story has reached.
"""

from dragoman.read.when.expression import TimeExpression, When
from dragoman.read.when.find import find
from dragoman.read.when.resolve import contradiction_in, duration_days, is_anchored, is_coarse_now, resolve

__all__ = [
    "TimeExpression",
    "When",
    "contradiction_in",
    "duration_days",
    "find",
    "is_anchored",
    "is_coarse_now",
    "resolve",
]
