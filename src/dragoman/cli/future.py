"""A warning of articles that say they were published on a day that is yet to come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dragoman.cli.output import say
from dragoman.model.article import Article

_AHEAD = timedelta(hours=14)  # how far the clocks of a publisher may be ahead of Greenwich


def warn_of_the_future(article: Article) -> None:
    """Say so on stderr; the date is kept as it is told, since the same page gives the same date on every day."""
    today = (datetime.now(UTC) + _AHEAD).date().isoformat()
    if article.published and article.published > today[: len(article.published)]:
        say(f"warning: {article.name}: published {article.published}, which is in the future; --published can mend it.")
