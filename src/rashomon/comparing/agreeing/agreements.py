"""What independent accounts tell alike in their own prose and no event or quote tells.

Sentences are found by the words they share, so that no story is compared pair by pair. One clause
and those of other accounts that carry it are one agreement: nothing in it rests on a chain of
likenesses.
"""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.comparing.agreeing.carrying import carried_share
from rashomon.comparing.agreeing.common_core import core_told
from rashomon.comparing.agreeing.known import Known
from rashomon.comparing.agreeing.shared_acts import act_told
from rashomon.comparing.agreeing.shared_parts import Weigh, part_told
from rashomon.comparing.agreeing.telling_apart import are_of_one_time, is_one_text
from rashomon.comparing.agreeing.told_clauses import Told, told_by_sentence
from rashomon.comparing.agreeing.voices import Voice, Voices
from rashomon.comparing.checking.naming import Naming
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.text.frequencies import rarity
from rashomon.types import (
    Agreement,
    AgreementAttestation,
    AgreementSaying,
    Citation,
    Record,
    Story,
)

LEAST_ALIKE = 0.9
"""Rarity of the words two sentences share from which their clauses are compared."""
WHOLE = 0.95
"""Share of a clause from which another says all of it: the one leads that claims no more than they
share, though another may tell more."""
LEAST_ALONE = 1.5
"""Weight of a clause that hangs on a noun from which it is told by itself."""
MOST_NEAR = 12
"""Sentences that are compared with one sentence, those that share most."""
PART = 0.6
"""Share of the words of an agreement from which one told in the same sentences says it already."""
HELD_BY_MANY = 1.5
"""How fast a word says less the more sentences of its story hold it: a third of their number, on
the scale of logarithms, still leaves it all (not swept)."""
MOST_COMMON = 60
"""Sentences of a story that may share a word before it finds none: what all use tells nothing."""


def find_agreements(record: Record, witnesses: Attesting) -> tuple[Agreement, ...]:
    """What at least two independent accounts of a story tell alike, the best attested first."""
    record = record.told
    naming, known = Naming(record), Known(record)
    articles = {each.id: each for each in record.articles}
    voices = Voices(record)
    told = {
        each.article: told_by_sentence(articles[each.article], each, naming, voices)
        for each in record.analyses
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
                if _is_one_voice(each, other):
                    found.setdefault(other.article.id, other)
        return [found[name] for name in sorted(found)]

    def weigh(self, stem: str) -> float:
        """How much a word says in this story: what most of its sentences hold says little."""
        most = math.log(len(self.clauses) + 1)
        held = max(1, len(self.holding.get(stem, ())))
        return rarity(stem) * min(1.0, HELD_BY_MANY * (1 - math.log(held) / most))

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
    found = _found(telling)
    made = [
        (_made(each, telling.printing([each.told, *each.carriers]), witnesses), each)
        for each in found.values()
    ]
    ranked = sorted(
        (
            (*pair, each)
            for pair, each in made
            if _is_attested(pair[0], witnesses) and are_of_one_time(pair[1])
        ),
        key=lambda row: (-row[0].support.witnesses[0], *row[2].rank, row[0].id),
    )
    chosen: list[list[Told]] = []
    for agreement, tellings, _ in ranked:
        if not any(_is_told_with(tellings, other) for other in chosen):
            chosen.append(tellings)
            yield agreement


@dataclass
class _Found:
    """A clause, those of other accounts that carry it, and those where it is only said."""

    told: Told
    carriers: list[Told] = field(default_factory=list)
    hearsay: list[Told] = field(default_factory=list)
    share: float = 1.0  # how much of it each of them says, at least

    @property
    def rank(self) -> tuple[bool, float]:
        """What claims no more than the others comes first, of it what tells most."""
        is_said = self.told.voice is not None
        return not is_said and self.share < WHOLE, -self.told.weight


def _found(telling: _Telling) -> dict[Told, _Found]:
    found: dict[Told, _Found] = {}
    for ours, theirs in telling.near():
        for told, other, share in _told_by_both(ours, theirs, telling.weigh):
            is_hearsay = _is_only_said(told, other)
            if is_one_text(told, other):
                continue
            if is_hearsay or not telling.known.tells(told, other):
                each = found.setdefault(told, _Found(told))
                (each.hearsay if is_hearsay else each.carriers).append(other)
                each.share = min(each.share, share)
    return found


def _is_attested(agreement: Agreement, witnesses: Attesting) -> bool:
    """Whether independent accounts have it, be it that others only have it from somebody."""
    if agreement.support.witnesses[0] > 1 or not agreement.said:
        return agreement.support.witnesses[0] > 1
    said = (telling for each in agreement.said for telling in each.attestations)
    all_ = [piece for each in (*agreement.attestations, *said) for piece in each.pieces]
    return witnesses.support(all_).witnesses[0] > 1


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


def _told_by_both(
    ours: Sequence[Told], theirs: Sequence[Told], weigh: Weigh
) -> Iterator[tuple[Told, Told, float]]:
    """What one of two sentences tells and the other carries; where neither carries anything of the
    other, what both tell in the main, else one act or a part that both tell."""
    found = [*_carried(ours, theirs), *_carried(theirs, ours)]
    if found:
        yield from found
        return
    pairs = [
        (told, other)
        for one, another in ((ours, theirs), (theirs, ours))
        for told in filter(_stands_alone, one)
        for other in another
        if _is_one_voice(told, other) or _is_only_said(told, other)
    ]
    common = core_told(pairs)
    if common is not None:
        yield common
    else:
        yield from _parts(ours, theirs, weigh)


def _parts(
    ours: Sequence[Told], theirs: Sequence[Told], weigh: Weigh
) -> Iterator[tuple[Told, Told, float]]:
    """What two sentences tell alike within clauses that tell more, voice by voice."""
    for mine in _by_voice(ours):
        for other in _by_voice(theirs):
            if _is_one_voice(mine[0], other[0]) or _is_either_said(mine[0], other[0]):
                found = act_told(mine, other) or part_told(mine, other, weigh)
                if found is not None:
                    yield _not_said_first(*found)


def _by_voice(told: Sequence[Told]) -> list[list[Told]]:
    found: dict[Voice | None, list[Told]] = {}
    for each in told:
        found.setdefault(each.voice, []).append(each)
    return list(found.values())


def _is_either_said(told: Told, other: Told) -> bool:
    return _is_only_said(told, other) or _is_only_said(other, told)


def _not_said_first(told: Told, other: Told, share: float) -> tuple[Told, Told, float]:
    """What is told, before what is only said."""
    return (other, told, share) if _is_only_said(other, told) else (told, other, share)


def _carried(told: Sequence[Told], others: Sequence[Told]) -> Iterator[tuple[Told, Told, float]]:
    """Each clause that another of ``others`` carries, with the fullest that does: what an article
    tells with what is told, and with what is said; what somebody says with what he says."""
    for each in told:
        if not _stands_alone(each):
            continue
        own = [other for other in others if _is_one_voice(each, other)]
        said = [other for other in others if _is_only_said(each, other)]
        for candidates in (own, said):
            shares = ((carried_share(other, each), other) for other in candidates)
            share, carrier = next((pair for pair in shares if pair[0]), (0.0, None))
            if carrier is not None:
                yield each, carrier, share


def _stands_alone(told: Told) -> bool:
    """Whether a clause can be told by itself: one that hangs on a noun only where it tells much of
    somebody named."""
    if told.clause.form == "attached":
        named = {each.kind for each in told.statement.names if each.is_name}
        return bool(named & {"person", "organisation"}) and told.weight >= LEAST_ALONE
    return told.clause.form != "reduced"


def _is_one_voice(told: Told, other: Told) -> bool:
    """Whether both are told by their articles, or both said by one speaker."""
    if told.voice is None or other.voice is None:
        return told.voice is other.voice
    return told.voice.entity is not None and told.voice.entity == other.voice.entity


def _is_only_said(told: Told, other: Told) -> bool:
    """Whether one article tells what the other only has from somebody."""
    return told.voice is None and other.voice is not None


def _made(
    found: _Found, others: Sequence[Told], witnesses: Attesting
) -> tuple[Agreement, list[Told]]:
    """The agreement of ``others`` with what is told, one telling an article."""
    told, hearsay = found.told, found.hearsay
    best = {each.article.id: each for each in sorted(others, key=lambda o: (o.weight, o.sentence))}
    rest = [each for name, each in sorted(best.items()) if name != told.article.id]
    tellings = [told, *rest]
    attestations = tuple(map(_attestation, tellings))
    support = witnesses.support([piece for each in attestations for piece in each.pieces])
    holder = told.voice.entity if told.voice else None
    said = tuple(_sayings([each for each in hearsay if each.article.id not in best], witnesses))
    return Agreement(_id(attestations), attestations, support, holder, said), tellings


def _attestation(told: Told) -> AgreementAttestation:
    return AgreementAttestation(told.citations, told.voice.speaker if told.voice else None)


def _sayings(hearsay: Sequence[Told], witnesses: Attesting) -> Iterator[AgreementSaying]:
    """``hearsay`` speaker by speaker, one telling an article."""
    by_speaker: dict[str, dict[str, Told]] = defaultdict(dict)
    for each in sorted(hearsay, key=lambda each: (each.weight, each.sentence)):
        by_speaker[each.speaker_key][each.article.id] = each
    for _, found in sorted(by_speaker.items()):
        tellings = [found[name] for name in sorted(found)]
        attestations = tuple(map(_attestation, tellings))
        support = witnesses.support([piece for each in attestations for piece in each.pieces])
        voice = tellings[0].voice
        yield AgreementSaying(voice.entity if voice else None, attestations, support)


def _id(attestations: Sequence[AgreementAttestation]) -> str:
    places = sorted(
        f"{piece.article}:{piece.span.start}:{piece.span.end}"
        for each in attestations
        for piece in each.pieces
    )
    return f"c{hashlib.sha256(' '.join(places).encode()).hexdigest()[:12]}"
