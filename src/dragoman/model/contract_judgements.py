"""A person's judgement as JSON, and back without loss."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dragoman.model.checked import ContractError, Fields
from dragoman.model.engagement import Kind
from dragoman.model.evidence import Evidence
from dragoman.model.judgement import TenureJudgement, TenureVerdict
from dragoman.model.person_judgement import PAIRS, Action, JudgedReport, PersonJudgement, PersonVerdict, Value, moment

Json = dict[str, Any]

_OFFICE = ("name", "role", "country", "organisation", "post")


def judgement_to_json(judgement: PersonJudgement) -> Json:
    """A judgement as a JSON document, its keys in a fixed order; only a correction has the keys of one."""
    correction = judgement.verdict is PersonVerdict.CORRECT
    return {
        "verdict": str(judgement.verdict),
        "undo": judgement.undo,
        "by": judgement.by,
        "when": judgement.when,
        "because": judgement.because,
        **({"attribute": judgement.attribute, "action": str(judgement.action)} if correction else {}),
        **({"value": judgement.value} if correction or judgement.value is not None else {}),
        "on": [judged_report_to_json(one) for one in judgement.on],
        "other": judgement.other and judged_report_to_json(judgement.other),
    }


def judgement_from_json(document: object, path: str = "judgement") -> PersonJudgement:
    """The judgement that a JSON document holds; ContractError, naming the place, where it holds none."""
    fields = Fields(document, path)
    verdict = fields.member("verdict", PersonVerdict)
    on = tuple(judged_report_from_json(item, at) for item, at in fields.items("on"))
    if not on:
        raise ContractError(f"{fields.at('on')}: the reports that it is on are missing")
    other = None if fields.raw("other") is None else judged_report_from_json(fields.raw("other"), fields.at("other"))
    if verdict in PAIRS and (other is None or len(on) > 1):
        raise ContractError(f"{path}: {verdict} is said of two reports, one in on and one in other")
    judgement = PersonJudgement(
        verdict,
        on,
        by=fields.text("by"),
        when=_when(fields),
        because=fields.optional_text("because"),
        other=other,
        undo=fields.boolean("undo"),
        value=_value(fields),
    )
    if verdict is not PersonVerdict.CORRECT:
        return judgement
    action = Action.SET if fields.raw("action") is None else fields.member("action", Action)
    return replace(judgement, attribute=fields.text("attribute"), action=action)


def _when(fields: Fields) -> str | None:
    when = fields.optional_text("when")
    try:
        moment(when)
    except ValueError:
        raise ContractError(f"{fields.at('when')}: {when!r} is no time of the kind 2020-03-23T10:30:00+00:00") from None
    return when


def _value(fields: Fields) -> Value:
    value = fields.raw("value")
    if value is None or isinstance(value, str | int | bool):
        return value
    inner = Fields(value, fields.at("value"))
    return {key: inner.optional_text(key) for key in inner.value}


def judged_report_to_json(report: JudgedReport) -> Json:
    """A report as it was when it was judged."""
    trigger = report.trigger
    return {
        "engagement": report.engagement,
        "article": report.article,
        "text_id": report.text_id,
        "kind": report.kind and str(report.kind),
        "trigger": trigger and {"start": trigger.start, "end": trigger.end, "quote": trigger.quote},
        "date": report.date,
        "parties": list(report.parties),
        "beside": list(report.beside),
    }


def judged_report_from_json(document: object, path: str = "report") -> JudgedReport:
    """The judged report that a JSON document holds."""
    fields = Fields(document, path)
    words = None if fields.raw("trigger") is None else Fields(fields.raw("trigger"), fields.at("trigger"))
    return JudgedReport(
        fields.text("engagement"),
        fields.optional_text("article"),
        fields.optional_text("text_id"),
        None if fields.raw("kind") is None else fields.member("kind", Kind),
        None if words is None else Evidence(words.integer("start"), words.integer("end"), words.text("quote")),
        fields.optional_date("date"),
        fields.texts("parties"),
        fields.texts("beside"),
    )


def tenure_judgement_to_json(judgement: TenureJudgement) -> Json:
    """A person's word on a tenure; the key ``tenure`` tells it from judgements on reports."""
    return {
        "verdict": str(judgement.verdict),
        "by": judgement.by,
        "when": judgement.when,
        "because": judgement.reason,
        "tenure": {key: getattr(judgement, key) for key in _OFFICE},
    }


def tenure_judgement_from_json(document: object, path: str = "judgement") -> TenureJudgement:
    """The word on a tenure that a JSON document holds; ContractError, naming the place, where it holds none."""
    fields = Fields(document, path)
    tenure = Fields(fields.raw("tenure"), fields.at("tenure"))
    return TenureJudgement(
        tenure.text("name"),
        tenure.text("role"),
        tenure.optional_text("country"),
        tenure.optional_text("organisation"),
        tenure.optional_text("post"),
        verdict=fields.member("verdict", TenureVerdict),
        by=fields.text("by"),
        when=_when(fields),
        reason=fields.optional_text("because"),
    )
