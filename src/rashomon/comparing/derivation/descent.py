"""Pairs of one story's articles weighed, origins nobody supplied added, and the best graph."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.comparing.derivation.arborescence import ROOT, Edge, best_origins, link_posteriors
from rashomon.comparing.derivation.candidates import candidate_pairs
from rashomon.comparing.derivation.kinship import (
    MOST_NAMED,
    NAMED,
    Kinship,
    naming_evidence,
    weigh_kinship,
)
from rashomon.comparing.derivation.likeness import Side
from rashomon.comparing.derivation.nearness import weigh_nearness
from rashomon.comparing.derivation.odd_figures import find_odd_figures
from rashomon.comparing.derivation.precedence import (
    DIRECTED,
    Precedence,
    is_before,
    is_one_page,
    weigh_precedence,
)
from rashomon.comparing.derivation.slips import Slip, added_slips, find_slips, shared_slips
from rashomon.comparing.derivation.unseen import UnseenNode, find_agencies, find_lost
from rashomon.comparing.derivation.wording import Wording

Pair = tuple[str, str]

# An article's own part counts as its own only where no independent account explains it; the
# other must itself keep this much that is missing here for that to tell a merged text.
MERGED_ABSENT = 0.2
# An account need not be linked for certain to explain a part that has no other explanation.
MERGED_ODDS = -3.0
# Two texts each keep this part without a trace in the other, an opening of their own and what
# independent accounts explain left out: two copies of a text that is lost (swept from 0.09 to 0.18
# on the development half of the synthetic stemmata).
LOST_KEPT = 0.1
# More is asked where what they share is reworded: a rewrite hides part of what it took.
LOST_REWORDED = 0.15
# A pair linked only just is no ground to postulate a third text on (1 and 2.5 tried).
LOST_ODDS = 2.5
# A third article that leaves less than this of what each keeps unexplained may be their origin.
EXPLAINED = 0.1
# Odds a pair must have to be worth naming among the rejected.
WORTH_NAMING = -3.0


@dataclass(frozen=True, slots=True)
class Descent:
    """All that was weighed over one story, and the graph that was chosen."""

    wordings: Mapping[str, Wording]
    kinships: Mapping[Pair, Kinship]
    precedences: Mapping[Pair, Precedence]
    unseen: tuple[UnseenNode, ...]
    origins: Mapping[str, str]  # copy → origin, in the best graph
    posteriors: Mapping[Edge, float]

    @property
    def used(self) -> frozenset[str]:
        """The origins that something hangs on."""
        return frozenset(self.origins.values())

    def kinship(self, one: str, other: str) -> Kinship | None:
        """The kinship of two articles, whichever is named first."""
        return self.kinships.get(_pair(one, other))

    def first(self, origin: str, copy: str) -> float:
        """The log-odds that ``origin`` came before ``copy``."""
        precedence = self.precedences[_pair(origin, copy)]
        return precedence.first if origin < copy else -precedence.first


def weigh_descent(wordings: Sequence[Wording], publisher_by_id: Mapping[str, str]) -> Descent:
    """The descent of the articles of one story, given in order of their ids."""
    by_id = {wording.article.id: wording for wording in wordings}
    slips = (*find_slips(wordings), *find_odd_figures(wordings))
    kinships = _kinships(wordings, slips, publisher_by_id)
    related = {pair: kinship for pair, kinship in kinships.items() if kinship.odds > 0}
    absent = {pair: _absent(pair, kinships) for pair in related}
    precedences = {
        pair: weigh_precedence(
            kinship, publisher_by_id, absent[pair], _meeting(pair, related)
        ).with_reasons(added_slips(*pair, slips), added_slips(pair[1], pair[0], slips))
        for pair, kinship in related.items()
    }
    lost = [
        pair
        for pair in related
        if _is_lost(related[pair], _kept_alone(pair, kinships), precedences[pair])
        and not any(_explains_both(name, pair, kinships) for name in by_id)
    ]
    agencies = find_agencies(by_id, frozenset(publisher_by_id.values()), related)
    unseen = (*agencies, *find_lost(lost, related, agencies))
    log_weights = _log_weights(related, precedences, unseen)
    nodes = [*by_id, *(node.origin.id for node in unseen)]
    return Descent(
        wordings=by_id,
        kinships=kinships,
        precedences=precedences,
        unseen=unseen,
        origins=best_origins(nodes, log_weights),
        posteriors=link_posteriors(nodes, log_weights),
    )


def _kinships(
    wordings: Sequence[Wording], slips: Sequence[Slip], publisher_by_id: Mapping[str, str]
) -> dict[Pair, Kinship]:
    by_id = {wording.article.id: wording for wording in wordings}
    found: dict[Pair, Kinship] = {}
    for left, right in candidate_pairs(wordings):
        kinship = weigh_kinship(by_id[left], by_id[right])
        kinship = kinship.with_evidence(shared_slips(left, right, slips))
        if kinship.odds > WORTH_NAMING - NAMED * MOST_NAMED:
            articles = by_id[left].article, by_id[right].article
            kinship = kinship.with_evidence(naming_evidence(*articles, publisher_by_id))
        if kinship.odds > WORTH_NAMING:
            found[left, right] = kinship
    return found


def _absent(pair: Pair, kinships: Mapping[Pair, Kinship]) -> tuple[float, float]:
    """The part of each of the two that is in neither the other nor an account independent of it."""
    left, right = kinships[pair].likeness.left, kinships[pair].likeness.right
    alone = left.absent, right.absent
    merged = _own(pair[0], pair[1], kinships), _own(pair[1], pair[0], kinships)
    return (
        merged[0] if alone[1] >= MERGED_ABSENT else alone[0],
        merged[1] if alone[0] >= MERGED_ABSENT else alone[1],
    )


def _meeting(pair: Pair, related: Mapping[Pair, Kinship]) -> tuple[bool, bool]:
    """Whether the right one, and whether the left one, is where two independent accounts meet."""
    return _meets_in(pair[0], pair[1], related), _meets_in(pair[1], pair[0], related)


def _meets_in(origin: str, copy: str, related: Mapping[Pair, Kinship]) -> bool:
    """Whether ``copy`` is also kin to an account that ``origin`` is no kin to, and both of these
    keep parts that ``copy`` has no trace of."""
    kinship = related[_pair(origin, copy)]
    if kinship.side(origin).absent < MERGED_ABSENT or kinship.likeness.has_brief:
        return False
    return any(
        kinship.side(third).absent >= MERGED_ABSENT and _pair(third, origin) not in related
        for pair, kinship in related.items()
        for third in pair
        if copy in pair and third not in (copy, origin) and not kinship.likeness.has_brief
    )


def _own(article: str, other: str, kinships: Mapping[Pair, Kinship]) -> float:
    """The part of ``article`` that neither ``other`` nor an account independent of that holds."""
    words = kinships[_pair(article, other)].side(article).words
    return len(_own_places(article, other, kinships)) / words if words else 0.0


def _own_places(article: str, other: str, kinships: Mapping[Pair, Kinship]) -> frozenset[int]:
    """The words of ``article`` that neither ``other`` nor an account independent of that holds."""
    places = kinships[_pair(article, other)].side(article).absent_places
    for pair, kinship in kinships.items():
        is_third = article in pair and other not in pair and not kinship.likeness.has_brief
        if is_third and kinship.odds > MERGED_ODDS:
            third = pair[0] if pair[1] == article else pair[1]
            between = kinships.get(_pair(third, other))
            if between is None or between.odds <= 0:
                places &= kinship.side(article).absent_places
    return places


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _explains_both(name: str, pair: Pair, kinships: Mapping[Pair, Kinship]) -> bool:
    """Whether the article ``name`` holds what each of ``pair`` keeps that the other lacks."""
    kin = [kinships.get(_pair(name, each)) for each in pair if name != each]
    if len(kin) < 2 or any(each is None or each.odds <= 0 for each in kin):
        return False
    return all(_unexplained(each, pair, name, kinships) < EXPLAINED for each in pair)


def _unexplained(article: str, pair: Pair, name: str, kinships: Mapping[Pair, Kinship]) -> float:
    """The part of ``article`` that neither the other of ``pair`` nor ``name`` has a trace of: of
    its words or of its narration alone, whichever is more, for others hear the same speech."""
    side = kinships[pair].side(article)
    places = _kept_inside(side) & _own_places(article, name, kinships)
    narrated = sum(side.wording.is_narrated[at] for at in places)
    return max(len(places) / (side.words or 1), narrated / (side.narration or 1))


def _kept_inside(side: Side) -> frozenset[int]:
    """The words without a trace in the other, an opening of its own left out: any copy may have
    one."""
    return side.absent_places - side.opening


def _kept_alone(pair: Pair, kinships: Mapping[Pair, Kinship]) -> tuple[float, float]:
    """The part of each of ``pair`` that only a lost text, or its own report, can have given it."""
    left, right = pair
    return (
        _unexplained(left, pair, right, kinships),
        _unexplained(right, pair, left, kinships),
    )


def _is_lost(kinship: Kinship, kept: tuple[float, float], precedence: Precedence) -> bool:
    """Whether two copies that each keep these parts alone must have a lost text in common."""
    reasons = {each.kind for each in (*precedence.left_first, *precedence.right_first)}
    if reasons & {"credit-line", "canonical"} or kinship.likeness.has_brief:
        return False
    side = max(kinship.likeness.left, kinship.likeness.right, key=lambda each: each.narrated)
    reworded = 1 - side.verbatim / side.narrated if side.narrated else 1.0
    return kinship.odds >= LOST_ODDS and min(kept) >= LOST_KEPT + LOST_REWORDED * reworded


def _log_weights(
    related: Mapping[Pair, Kinship],
    precedences: Mapping[Pair, Precedence],
    unseen: Sequence[UnseenNode],
) -> dict[Edge, float]:
    """Log-odds of each link: one descent, this direction, and how much it explains."""
    near = weigh_nearness(related, precedences)
    superseding = _superseding(related, precedences)
    most: dict[str, float] = {}
    for (_, copy), share in near.items():
        most[copy] = max(share, most.get(copy, -1e9))
    weights: dict[Edge, float] = {}
    for pair, kinship in related.items():
        first = precedences[pair].first
        for edge, odds in ((pair, first), ((pair[1], pair[0]), -first)):
            # Nothing is made from what came after it.
            if odds > -DIRECTED and edge not in superseding:
                weights[edge] = kinship.odds + near[edge] + _log_chance(odds)
    for node in unseen:
        for pair in combinations(sorted(node.log_odds), 2):
            for edge in (pair, (pair[1], pair[0])):
                if edge in weights and node.replaces_direct_links:
                    weights[edge] -= node.strength
        for copy, odds in sorted(node.log_odds.items()):
            explained = most.get(copy, 0.0) if node.replaces_direct_links else 0.0
            weights[node.origin.id, copy] = odds + explained
    return weights


def _superseding(
    related: Mapping[Pair, Kinship], precedences: Mapping[Pair, Precedence]
) -> frozenset[Edge]:
    """(revision, copy) where the copy is kin to the earlier version of the revised article, and
    came out before the revision did or still has what it corrects: it is made from the earlier."""
    found: set[Edge] = set()
    for earlier, revision in _revisions(related, precedences):
        for pair in related:
            if revision in pair:
                copy = pair[0] if pair[1] == revision else pair[1]
                if copy == earlier or _pair(copy, earlier) not in related:
                    continue
                if _is_older(copy, revision, related, precedences):
                    found.add((revision, copy))
    return frozenset(found)


def _revisions(
    related: Mapping[Pair, Kinship], precedences: Mapping[Pair, Precedence]
) -> Iterator[Edge]:
    """(earlier version, revision) of each page that is at hand in both."""
    for pair, precedence in precedences.items():
        left, right = (related[pair].side(each).wording.article for each in pair)
        if is_one_page(left, right) and abs(precedence.first) >= DIRECTED:
            yield pair if precedence.first > 0 else (pair[1], pair[0])


def _is_older(
    copy: str,
    revision: str,
    related: Mapping[Pair, Kinship],
    precedences: Mapping[Pair, Precedence],
) -> bool:
    """Whether ``copy`` came out before ``revision`` or has a figure that it corrects."""
    pair = _pair(copy, revision)
    articles = [related[pair].side(each).wording.article for each in (copy, revision)]
    precedence = precedences[pair]
    reasons = precedence.left_first if copy < revision else precedence.right_first
    return is_before(*articles) or any(each.kind == "uncorrected" for each in reasons)


def _log_chance(odds: float) -> float:
    """The logarithm of the chance with these log-odds."""
    return -math.log1p(math.exp(-odds)) if odds > -30 else odds


__all__ = ["ROOT", "Descent", "weigh_descent"]
