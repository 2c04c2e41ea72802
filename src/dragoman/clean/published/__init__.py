"""When a page was published: every date that it gives, and the one to believe."""

from dragoman.clean.published.candidate import Candidate, candidate
from dragoman.clean.published.choose import Choice, choose
from dragoman.clean.published.page import candidates_of, of_address

__all__ = ["Candidate", "Choice", "candidate", "candidates_of", "choose", "of_address"]
