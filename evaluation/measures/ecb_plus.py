"""Mentions of one event brought together in ECB+ by the code that merges reports, against its lemma baseline.

Gold mentions of topics 1 to 35 in the selected sentences, events told once among them; MUC, B-cubed, CEAF by entities
and their mean, over all mentions together. Lemma baseline: one event are all mentions whose head has one lemma, in one
topic (``topic``) or in one half of a topic (``half``: each topic has two happenings of one sort; articles on each are
taken as known). Ours looks within the same bounds.

A mention becomes a report of its own, with the persons, the place and the date that are marked in its sentence. ECB+
has acts of every sort where the record has seven kinds, so that words for one act (``evaluation/acts.yml``) stand for
the kind; whoever says something must be the same person. Then reports are compared and joined as in the record. The
table of acts was written with topics 1 to 20 in view; ``late`` figures are of topics 21 to 35 alone.
``same_word`` is ours without the table.

The data are looked for at ECB_PLUS, else in shared/data/ecb-plus: the folder ECB+_LREC2014 of
https://github.com/cltl/ecbPlus with ECB+.zip unpacked. Without them nothing is measured.

    ECB_PLUS=.../ECB+_LREC2014 python -m evaluation.measures.ecb_plus [--all]
"""

from __future__ import annotations

import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import yaml

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from coref_scores import b_cubed, ceaf_e, conll, muc  # noqa: E402 - the path comes first
from ecb_articles import LAST_TOPIC, SENTENCES, Marked, Sentence, sentences  # noqa: E402
from spans import SHARED, reader  # noqa: E402

from dragoman.model.article import Article  # noqa: E402
from dragoman.model.engagement import Engagement, Kind, Part, Participant, Status  # noqa: E402
from dragoman.model.judgement import Judgement, Verdict  # noqa: E402
from dragoman.model.reading import Reading  # noqa: E402
from dragoman.read.when.timex import timexes  # noqa: E402
from dragoman.record.merge.cluster import Link, cluster  # noqa: E402
from dragoman.record.merge.compare import compare  # noqa: E402
from dragoman.record.merge.report import Report, reports_of  # noqa: E402
from dragoman.record.merge.signature import signatures_of  # noqa: E402
from dragoman.record.names import same_person  # noqa: E402

ACTS = Path(__file__).resolve().parents[1] / "acts.yml"
_ENDINGS = (("ing", ""), ("ing", "e"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("er", ""), ("d", ""))
_SUFFIX = re.compile(r"(?<=\w{4})(?:ations?|itions?|ings?|ments?|ions?|ers?|ies|es|ed|s|e)$")


@dataclass(frozen=True)
class Mention:
    """An act told in a sentence."""

    marked: Marked
    sentence: Sentence
    lemma: str

    @property
    def topic(self) -> Hashable:
        """The topic of its article."""
        return self.sentence.topic

    @property
    def half(self) -> Hashable:
        """The topic and which half of it."""
        return (self.sentence.topic, self.sentence.half)


def measure(shared: Path) -> dict[str, float]:
    """The figures; nothing where the data are not there."""
    folder = data(shared)
    return {} if folder is None else figures(mentions(folder))


def data(shared: Path) -> Path | None:
    """The folder that holds the table of sentences, if there is one."""
    named = os.environ.get("ECB_PLUS")
    folder = Path(named) if named else shared / "data" / "ecb-plus"
    return folder if (folder / SENTENCES).exists() else None


def mentions(folder: Path) -> list[Mention]:
    """All mentions of acts, their heads by the language engine."""
    kept = [one for one in sentences(folder, range(1, LAST_TOPIC + 1)) if one.acts]
    parsed = reader().engine.parse([" ".join(one.tokens) for one in kept])
    return [
        Mention(act, sentence, _lemma(act, sentence, doc))
        for sentence, doc in zip(kept, parsed, strict=True)
        for act in sentence.acts
    ]


def _lemma(act: Marked, sentence: Sentence, doc) -> str:  # type: ignore[no-untyped-def]
    """The lemma of the word of the mention that none of its other words stands above."""
    starts = [0]
    for token in sentence.tokens:
        starts.append(starts[-1] + len(token) + 1)
    spans = [(starts[n], starts[n] + len(sentence.tokens[n])) for n in act.tokens]
    within = [token for token in doc if any(first <= token.idx < last for first, last in spans)]
    head = next((token for token in within if token.head == token or token.head not in within), None)
    return str(head.lemma_ if head is not None else act.words[-1]).lower()


def figures(found: Sequence[Mention]) -> dict[str, float]:
    """The means for ours and the baseline, and by how much ours is ahead."""
    late = [one for one in found if one.sentence.topic > 20]
    told: dict[str, float] = {}
    for name, kept in (("", found), ("late_", late)):
        right = {one.marked.id: one.marked.event for one in kept}
        for bounds in ("half", "topic"):
            baseline = conll({one.marked.id: (getattr(one, bounds), one.lemma) for one in kept}, right)
            reached = conll(joined(kept, bounds, act_of), right)
            told |= {f"{name}{bounds}_baseline": baseline, f"{name}{bounds}": reached}
            told[f"{name}{bounds}_ahead"] = reached - baseline
            told[f"{name}{bounds}_same_word"] = conll(joined(kept, bounds, lambda one: one.lemma), right)
    return {name: round(float(figure), 4) for name, figure in told.items()}


def joined(found: Sequence[Mention], bounds: str, act: Callable[[Mention], str]) -> dict[Hashable, Hashable]:
    """The event of each mention, as the record's code groups them."""
    reports = reports_of(_reading(one) for one in found)
    by_id = {one.marked.id: one for one in found}
    blocks: defaultdict[Hashable, list[int]] = defaultdict(list)
    for n, report in enumerate(reports):
        one = by_id[report.article]
        blocks[getattr(one, bounds), act(one)].append(n)
    links = [link for members in blocks.values() for link in _links(reports, members, by_id)]
    groups = cluster(reports, signatures_of(reports), links, frozenset())
    return {reports[n].article: group.serial for group in groups for n in group.members}


def _links(reports: Sequence[Report], members: list[int], by_id: dict[str, Mention]) -> Iterator[Link]:
    for a, b in combinations(members, 2):
        compared = compare(reports[a], reports[b])
        one, other = by_id[reports[a].article], by_id[reports[b].article]
        if compared.score is None or (
            "REPORTING" in one.marked.tag + other.marked.tag and not _same_speaker(reports[a], reports[b])
        ):
            continue
        score = compared.score + (one.lemma == other.lemma)
        yield Link(a, b, Judgement(reports[a].engagement.id, reports[b].engagement.id, Verdict.SAME, score=score))


def _same_speaker(a: Report, b: Report) -> bool:
    return any(same_person(x, y) for x in a.people for y in b.people)


def _reading(one: Mention) -> Reading:
    named = [(mark, " ".join(word for word in mark.words if word[:1].isupper())) for mark in one.sentence.others]
    people = [name for mark, name in named if mark.tag.startswith("HUMAN") and name]
    places = [name for mark, name in named if mark.tag.startswith("LOC") and name]
    spans = [" ".join(mark.words) for mark, _ in named if mark.tag.startswith("TIME")]
    dates = [timex.edtf for words in spans for timex in timexes(words, None) if timex.edtf]
    engagement = Engagement(
        id=one.marked.id,
        kind=Kind.MEETING,
        status=Status.OCCURRED,
        participants=tuple(Participant(name, None, None, Part.PARTICIPANT) for name in dict.fromkeys(people)),
        collective_participants=(),
        place=places[0] if places else None,
        country=None,
        date=dates[0] if dates else None,
        date_reason=None if dates else "the sentence gives none",
    )
    return Reading(Article(one.marked.id, one.marked.id, "", ()), (engagement,), reader="gold", register="gold")


def act_of(one: Mention) -> str:
    """The first word of the act that a mention's lemma stands for, or its stem."""
    word = one.lemma.strip("#®\t ")
    known = _acts()
    forms = [word, *(word.removesuffix(ending) + instead for ending, instead in _ENDINGS if word.endswith(ending))]
    return next((known[form] for form in forms if form in known), _SUFFIX.sub("", word))


@cache
def _acts() -> dict[str, str]:
    tables = yaml.safe_load(ACTS.read_text())["acts"]
    return {word: words[0] for words in tables for word in words}


if __name__ == "__main__":
    found_at = data(SHARED)
    if found_at is None:
        sys.exit("no data; name them with ECB_PLUS")
    told = mentions(found_at)
    print(figures(told))
    if "--all" in sys.argv:
        gold = {one.marked.id: one.marked.event for one in told}
        for bounds in ("half", "topic"):
            ours = joined(told, bounds, act_of)
            lemma = {one.marked.id: (getattr(one, bounds), one.lemma) for one in told}
            for name, said in (("lemma baseline", lemma), ("ours", ours)):
                scores = {score.__name__: score(said, gold) for score in (muc, b_cubed, ceaf_e)}
                print(bounds, name, {key: tuple(round(float(v), 3) for v in value) for key, value in scores.items()})
