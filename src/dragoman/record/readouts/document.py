"""A readout as a JSON document."""

from __future__ import annotations

from typing import Any

from dragoman.record.document import quoted_to_json
from dragoman.record.readouts.readout import Account, Readout

Json = dict[str, Any]


def readout_to_json(one: Readout) -> Json:
    """What a side says and omits, with its statements and their words."""
    return {
        "side": one.side,
        "articles": list(one.articles),
        "by": list(one.by),
        **_account(one.account),
        "statements": [
            {
                "id": words.statement,
                "speaker": words.speaker,
                "act": str(words.act),
                "target": words.target,
                "words": quoted_to_json(words.content),
            }
            for words in one.statements
        ],
        "omits": _account(one.omits),
    }


def _account(account: Account) -> Json:
    return {
        "participants": list(account.participants),
        "topics": list(account.topics),
        "agreements": list(account.agreements),
        "length": account.length,
        "initiator": account.initiator,
    }
