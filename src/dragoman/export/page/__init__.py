"""The record as one self-contained HTML page: no network, no script from elsewhere, every word escaped."""

from dragoman.export.page.page import timeline_page

__all__ = ["timeline_page"]
