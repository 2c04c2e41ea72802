"""An engagement of the record as a JSON document."""

from __future__ import annotations

from typing import Any

from dragoman.model.contract import engagement_values, participant_values
from dragoman.model.contract_particulars import claim_values
from dragoman.model.judgement import Judgement
from dragoman.record.judgements.document import judged_to_json
from dragoman.record.offices.learned import LearnedTenure
from dragoman.record.recorded import (
    Dispute,
    NamedBy,
    Quoted,
    RecordedEngagement,
    RecordedParticipant,
    StatusEntry,
    StatusReason,
    ToldClaim,
)

Json = dict[str, Any]


def recorded_to_json(engagement: RecordedEngagement) -> Json:
    """One engagement with the contract's fields, and with its reports, history, disputes and origins.

    ``reports`` are {"article": NAME, "engagement": id in that article's reading, ...}.
    """
    return {
        **engagement_values(engagement, [_participant(who) for who in engagement.participants]),
        "independent": engagement.independent,
        "origins": [
            {"name": one.name, "family": one.family, "articles": list(one.articles)} for one in engagement.origins
        ],
        "claims": [_claim(one) for one in engagement.claims],
        "status_reason": _reason(engagement.status_reason),
        "history": [_entry(entry) for entry in engagement.history],
        "disputes": [_dispute(dispute) for dispute in engagement.disputes],
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
        "contradicts": [_judgement(judgement) for judgement in engagement.contradicts],
        **judged_to_json(engagement),
    }


def _entry(entry: StatusEntry) -> Json:
    return {
        "status": str(entry.status),
        "published": entry.published,
        "as_of": entry.as_of,
        "date": entry.date,
        "by": list(entry.by),
        "articles": list(entry.articles),
    }


def _dispute(dispute: Dispute) -> Json:
    return {
        "attribute": dispute.attribute,
        "versions": [
            {
                "value": one.value,
                "articles": list(one.articles),
                "by": list(one.by),
                "words": [quoted_to_json(words) for words in one.words],
                "reasons": list(one.reasons),
                "engagement": one.engagement,
            }
            for one in dispute.versions
        ],
    }


def _reason(found: StatusReason | None) -> Json | None:
    if found is None:
        return None
    return {"rule": found.rule, "reason": found.reason, "articles": list(found.articles)}


def _claim(one: ToldClaim) -> Json:
    return {
        **claim_values(one.claim),
        "articles": list(one.articles),
        "by": list(one.by),
        "as_of": one.as_of,
        "words": [quoted_to_json(words) for words in one.words],
    }


def _participant(who: RecordedParticipant) -> Json:
    named_by = who.named_by
    return {
        **participant_values(who),
        "also": list(who.also),
        "articles": list(who.articles),
        "named_by": None if named_by is None else _named_by(named_by),
    }


def _named_by(named_by: NamedBy) -> Json:
    return {
        "basis": named_by.basis,
        "reason": named_by.reason,
        "on": named_by.on,
        "tenure": named_by.tenure,
        "words": [quoted_to_json(one) for one in named_by.words],
        "evidence": [quoted_to_json(one) for one in named_by.evidence],
    }


def quoted_to_json(one: Quoted) -> Json:
    """Words of an article with where they stand in its text."""
    return {"article": one.article, "start": one.words.start, "end": one.words.end, "quote": one.words.quote}


def tenure_to_json(tenure: LearnedTenure) -> Json:
    """A learned tenure with what it rests on, and what the register or a person says to it."""
    judged = tenure.judged
    return {
        "id": tenure.id,
        "name": tenure.name,
        "also": list(tenure.also),
        "role": tenure.role,
        "country": tenure.country,
        "organisation": tenure.organisation,
        "post": tenure.post,
        "first": tenure.first,
        "last": tenure.last,
        "since": tenure.since,
        "gone": list(tenure.gone),
        "standing": str(tenure.standing),
        "origins": tenure.origins,
        "rivals": list(tenure.rivals),
        "judged": judged
        and {"verdict": str(judged.verdict), "by": judged.by, "when": judged.when, "reason": judged.reason},
        "sightings": [
            {
                "article": one.article,
                "publisher": one.publisher,
                "published": one.published,
                "on": one.on,
                "tense": str(one.tense),
                "since": one.since,
                "name": one.name,
                "words": [quoted_to_json(Quoted(one.article, words)) for words in one.evidence],
            }
            for one in tenure.sightings
        ],
    }


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
