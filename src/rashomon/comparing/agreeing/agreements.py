"""What independent accounts tell alike in their own prose and no event or quote tells.

Sentences are found by the words they share, so that no story is compared pair by pair. One clause
and those of other accounts that carry it are one agreement: nothing in it rests on a chain of
likenesses.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.comparing.agreeing.carrying import carries
from rashomon.comparing.agreeing.known import Known
from rashomon.comparing.agreeing.told_clauses import Told, narrated
from rashomon.comparing.checking.naming import Naming
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.types import Agreement, AgreementAttestation, Citation, Record, Story

LEAST_ALIKE = 0.9
"""Rarity of the words two sentences share from which their clauses are compared."""
MOST_NEAR = 12
"""Sentences that are compared with one sentence, those that share most."""
PART = 0.6
"""Share of the words of an agreement from which one told in the same sentences says it already."""
MOST_COMMON = 60
"""Sentences of a story that may share a word before it finds none: what all use tells nothing."""


def find_agreements(record: Record, witnesses: Attesting) -> tuple[Agreement, ...]:
    """What at least two independent accounts of a story tell alike, the best attested first."""
    record = record.told
    naming, known = Naming(record), Known(record)
    articles = {each.id: each for each in record.articles}
    told = {
        each.article: narrated(articles[each.article], each, naming) for each in record.analyses
    }
    found = [
        agreement
        for story in record.stories
        if story.stemma.witnesses[1] > 1
        for agreement in _agreements(_Telling(story, told, known), witnesses)
    ]
    return tuple(sorted(found, key=lambda each: (-each.support.witnesses[0], each.id)))


@dataclass
class _Telling:
    """The sentences of one story: who tells them, their clauses, and the words they hold."""

    story: Story
    told_by_article: dict[str, dict[Citation, list[Told]]]
    known: Known
    accounts: list[int] = field(default_factory=list)
    clauses: list[list[Told]] = field(default_factory=list)
    words: list[dict[str, float]] = field(default_factory=list)
    holding: dict[object, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_wording: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        groups = self.story.stemma.groups
        account = {each: number for number, group in enumerate(groups) for each in group}
        for article in sorted(self.story.articles):
            for _, told in sorted(self.told_by_article[article].items()):
                self._add(account[article], told)

    def _add(self, account: int, told: list[Told]) -> None:
        words = max(told, key=lambda each: len(each.words)).words
        for key in {key for stem in words for key in relatives(stem)}:
            self.holding[key].append(len(self.clauses))
        self.accounts.append(account)
        for each in told:
            self.by_wording[each.wording].append(each)
        self.clauses.append(told)
        self.words.append(words)

    def printing(self, told: Sequence[Told]) -> list[Told]:
        """``told`` and the clauses of further articles that print one of them word for word, as
        copies of an account do."""
        found = {each.article.id: each for each in told}
        for each in told:
            for other in self.by_wording[each.wording]:
                found.setdefault(other.article.id, other)
        return [found[name] for name in sorted(found)]

    def near(self) -> Iterator[tuple[list[Told], list[Told]]]:
        """The clauses of each two sentences of two accounts that share telling words."""
        for number, words in enumerate(self.words):
            shares: dict[int, float] = defaultdict(float)
            for stem, weight in words.items():
                places = {place for key in relatives(stem) for place in self.holding[key]}
                if len(places) <= MOST_COMMON:
                    for place in places:
                        shares[place] += weight
            alike = [
                (-share, place)
                for place, share in shares.items()
                if place > number
                and share >= LEAST_ALIKE
                and self.accounts[place] != self.accounts[number]
            ]
            for _, place in sorted(alike)[:MOST_NEAR]:
                yield self.clauses[number], self.clauses[place]


def _agreements(telling: _Telling, witnesses: Attesting) -> Iterator[Agreement]:
    carriers: dict[Told, list[Told]] = defaultdict(list)
    for ours, theirs in telling.near():
        for told, other in (*_carried(ours, theirs), *_carried(theirs, ours)):
            if not telling.known.tells(told, other):
                carriers[told].append(other)
    made = [
        _made(told, telling.printing([told, *others]), witnesses)
        for told, others in carriers.items()
    ]
    ranked = sorted(
        (each for each in made if each[0].support.witnesses[0] > 1),
        key=lambda each: (-each[0].support.witnesses[0], -each[1][0].weight, each[0].id),
    )
    chosen: list[list[Told]] = []
    for agreement, tellings in ranked:
        if not any(_is_told_with(tellings, other) for other in chosen):
            chosen.append(tellings)
            yield agreement


def _is_told_with(told: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether an agreement only says a part of another, or the same from another side: its words
    are mostly those of the other's sentences, two of which it stands in."""
    heads = {(each.article.id, each.clause.heads) for each in other}
    if any((each.article.id, each.clause.heads) in heads for each in told):
        return True
    beside = [each for each in other if each.sentence in {mine.sentence for mine in told}]
    words = {stem for each in beside for stem in each.words}
    own = told[0].words
    return len(beside) > 1 and len(own.keys() & words) > PART * len(own)


def _carried(told: Sequence[Told], others: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each clause that another of ``others`` carries, with the fullest that does."""
    for each in told:
        if each.clause.form != "reduced":
            carrier = next((other for other in others if carries(other, each)), None)
            if carrier is not None:
                yield each, carrier


def _made(told: Told, others: Sequence[Told], witnesses: Attesting) -> tuple[Agreement, list[Told]]:
    """The agreement of ``others`` with ``told``, one telling an article."""
    best = {each.article.id: each for each in sorted(others, key=lambda o: (o.weight, o.sentence))}
    rest = [each for name, each in sorted(best.items()) if name != told.article.id]
    tellings = [told, *rest]
    attestations = tuple(AgreementAttestation(each.citations) for each in tellings)
    support = witnesses.support([piece for each in attestations for piece in each.pieces])
    return Agreement(_id(attestations), attestations, support), tellings


def _id(attestations: Sequence[AgreementAttestation]) -> str:
    places = sorted(
        f"{piece.article}:{piece.span.start}:{piece.span.end}"
        for each in attestations
        for piece in each.pieces
    )
    return f"c{hashlib.sha256(' '.join(places).encode()).hexdigest()[:12]}"
