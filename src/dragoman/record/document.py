"""An engagement of the record as a JSON document."""

from __future__ import annotations

from typing import Any

from dragoman.model.contract import engagement_values, participant_values
from dragoman.model.judgement import Judgement
from dragoman.record.recorded import RecordedEngagement, RecordedParticipant

Json = dict[str, Any]


def recorded_to_json(engagement: RecordedEngagement) -> Json:
    """One engagement with the contract's fields, and with its reports, history, disputes and sources.

    ``reports`` are {"article": NAME, "engagement": id in that article's reading, ...}.
    """
    return {
        **engagement_values(engagement, [_participant(who) for who in engagement.participants]),
        "sources": engagement.sources,
        "history": [
            {"status": str(entry.status), "published": entry.published, "articles": list(entry.articles)}
            for entry in engagement.history
        ],
        "disputes": [
            {
                "attribute": dispute.attribute,
                "versions": [{"value": one.value, "articles": list(one.articles)} for one in dispute.versions],
            }
            for dispute in engagement.disputes
        ],
        "reports": [
            {
                "article": report.article,
                "engagement": report.engagement,
                "published": report.published,
                "publisher": report.publisher,
                "status": str(report.status),
            }
            for report in engagement.reports
        ],
        "joined": [_judgement(judgement) for judgement in engagement.joined],
    }


def _participant(who: RecordedParticipant) -> Json:
    return {**participant_values(who), "also": list(who.also), "articles": list(who.articles)}


def _judgement(judgement: Judgement) -> Json:
    return {
        "left": judgement.left,
        "right": judgement.right,
        "verdict": str(judgement.verdict),
        "by": judgement.by,
        "score": judgement.score,
        "when": judgement.when,
        "reason": judgement.reason,
    }
