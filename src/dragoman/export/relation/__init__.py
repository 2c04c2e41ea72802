"""The relation of two states as one self-contained HTML page: no network, no script, every word escaped."""

from dragoman.export.relation.page import relation_page

__all__ = ["relation_page"]
