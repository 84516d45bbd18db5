"""Links of a stemma put into words, and what they add up to."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.comparing.derivation.arborescence import ROOT
from rashomon.comparing.derivation.descent import Descent
from rashomon.comparing.derivation.kinship import Kinship
from rashomon.comparing.derivation.likeness import Side
from rashomon.comparing.derivation.precedence import DIRECTED
from rashomon.comparing.derivation.reuse import passages_of
from rashomon.comparing.derivation.unseen import UnseenNode
from rashomon.types import Derivation, DerivationKind, Evidence, Passage, Stemma

# A copy is a reprint where this part of its narration stands word for word in the origin, and
# uses the origin only in part where the origin accounts for less than this of its report, or has
# no trace of so much (development half of the synthetic stemmata).
REPRINT_VERBATIM = 0.86
PARTIAL_TOLD = 0.35
PARTIAL_ABSENT = 0.22
# An account that holds this part of what the main origin lacks, where it lacks this much of the
# copy, is likelier a further origin by these log-odds: independent accounts hold about a quarter.
COMPLEMENT_SHARE, COMPLEMENT_LEAST, COMPLEMENT_ODDS = 0.7, 0.1, 2.5
# A link this likely counts as one at both ends of the witness interval, one this unlikely at
# neither; what lies between makes the interval two numbers.
SURE = 0.8
DOUBTFUL = 0.2


def explain_links(descent: Descent) -> tuple[tuple[Derivation, ...], tuple[Derivation, ...]]:
    """The derivations of the best graph, and the links that were weighed and not taken."""
    chosen = [_explain(descent, copy, origin) for copy, origin in sorted(descent.origins.items())]
    found = [link for each in chosen for link in _with_others(descent, each)]
    taken = {frozenset((link.copy, link.origin)) for link in found}
    rejected = [
        _direct(descent, *pair)
        for pair in sorted(descent.kinships)
        if frozenset(pair) not in taken and descent.kinships[pair].odds <= 0
    ]
    return tuple(sorted(found, key=_ends)), tuple(sorted(rejected, key=_ends))


def _ends(link: Derivation) -> tuple[str, str]:
    return link.copy, link.origin


def _explain(descent: Descent, copy: str, origin: str) -> Derivation:
    node = next((each for each in descent.unseen if each.origin.id == origin), None)
    if node is not None:
        return _from_unseen(descent, copy, node)
    return _direct(descent, copy, origin)


def _direct(descent: Descent, copy: str, origin: str) -> Derivation:
    kinship = descent.kinship(copy, origin)
    assert kinship is not None
    side = kinship.side(copy)
    first = descent.first(origin, copy) if kinship.odds > 0 else 0.0
    return Derivation(
        copy=copy,
        origin=origin,
        kind=_kind(side),
        directed=first >= DIRECTED,
        score=_chance(kinship.odds),
        share=round(side.narrated, 4),
        passages=_passages(kinship, copy),
        evidence=_told_once((*kinship.evidence, *_direction(descent, copy, origin))),
    )


def _told_once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """``evidence`` with what the copy says of its source told as the reason for the direction."""
    if not any(each.kind == "credit-line" for each in evidence):
        return evidence
    return tuple(each for each in evidence if each.kind != "named-source")


def _kind(side: Side) -> DerivationKind:
    if side.told < PARTIAL_TOLD or side.absent > PARTIAL_ABSENT:
        return "partial"
    return "reprint" if side.verbatim >= REPRINT_VERBATIM else "rewrite"


def _chance(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 4)


def _direction(descent: Descent, copy: str, origin: str) -> tuple[Evidence, ...]:
    precedence = descent.precedences.get((min(copy, origin), max(copy, origin)))
    if precedence is None:
        return ()
    sides = precedence.left_first, precedence.right_first
    reasons, against = sides if origin < copy else (sides[1], sides[0])
    reasons += tuple(each for each in against if each.kind == "uncorrected")
    posterior = descent.posteriors.get((origin, copy), 0.0)
    text = (
        f"weighing every possible stemma of the story, {posterior:.0%} of the weight has this link"
    )
    return (*reasons, Evidence("posterior", text, posterior))


def _posterior(chance: float) -> Evidence:
    text = f"of all possible stemmata of the story, those with this link hold {chance:.0%}"
    return Evidence("posterior", f"{text} of the weight", chance)


def _passages(kinship: Kinship, copy: str) -> tuple[Passage, ...]:
    likeness = kinship.likeness
    left, right = likeness.left.wording, likeness.right.wording
    passages = passages_of(left, right, likeness.runs, likeness.matches)
    if copy == left.article.id:
        return passages
    turned = [replace(each, copy=each.origin, origin=each.copy) for each in passages]
    return tuple(sorted(turned, key=lambda passage: passage.copy))


def _from_unseen(descent: Descent, copy: str, node: UnseenNode) -> Derivation:
    """The link of ``copy`` to an origin nobody supplied: known by what its other copies share."""
    others = [each for each in sorted(node.log_odds) if each != copy]
    kin = [(each, descent.kinship(copy, each)) for each in others]
    known = [(each, kinship) for each, kinship in kin if kinship and kinship.odds > 0]
    narrated = max((kinship.side(copy).narrated for _, kinship in known), default=0.0)
    posterior = descent.posteriors.get((node.origin.id, copy), 0.0)
    credit = tuple(
        each
        for each in node.origin.evidence
        if not each.citations or each.citations[0].article == copy
    )
    shared = tuple(reason for _, kinship in known for reason in kinship.evidence)
    return Derivation(
        copy=copy,
        origin=node.origin.id,
        kind="common-origin",
        directed=True,
        score=_chance(node.log_odds[copy]),
        share=round(narrated, 4),
        passages=tuple(
            sorted(
                (passage for _, kinship in known for passage in _passages(kinship, copy)),
                key=lambda passage: (passage.copy, passage.origin),
            )
        ),
        evidence=(*credit, *shared, _posterior(posterior)),
    )


def _with_others(descent: Descent, link: Derivation) -> list[Derivation]:
    """``link`` and, where its copy also drew on accounts independent of the origin, those too."""
    if link.origin not in descent.wordings:
        return [link]
    drawn: list[str] = []
    for other in _other_origins(descent, link):
        if not any(_are_kin(descent, other, each) for each in (link.origin, *drawn)):
            drawn.append(other)
    if not drawn:
        return [link]
    others = [_added(descent, link, other) for other in drawn]
    return [replace(link, kind="partial"), *others]


def _added(descent: Descent, link: Derivation, other: str) -> Derivation:
    """The link of ``link``'s copy to a further origin, which gave it a part only."""
    found = replace(_direct(descent, link.copy, other), kind="partial")
    filled = _filled(descent, link, other)
    if filled < COMPLEMENT_SHARE:
        return found
    kinship = descent.kinship(link.copy, other)
    odds = kinship.odds if kinship else 0.0
    text = f"has {filled:.0%} of what the copy cannot have from its main origin"
    evidence = (*found.evidence, Evidence("complement", text, COMPLEMENT_ODDS))
    return replace(found, score=_chance(odds + COMPLEMENT_ODDS), evidence=evidence)


def _other_origins(descent: Descent, link: Derivation) -> list[str]:
    """Articles besides ``link``'s origin that its copy is kin to and may be made from, the
    likeliest first."""
    found: list[tuple[float, str]] = []
    for other in descent.wordings:
        kinship = descent.kinship(link.copy, other)
        if kinship is None or other in (link.copy, link.origin):
            continue
        is_complement = _filled(descent, link, other) >= COMPLEMENT_SHARE
        if kinship.odds + COMPLEMENT_ODDS * is_complement <= 0:
            continue
        if _may_be_origin(descent, other, link.copy):
            found.append((-kinship.odds, other))
    return [other for _, other in sorted(found)]


def _may_be_origin(descent: Descent, origin: str, copy: str) -> bool:
    if descent.origins.get(origin, ROOT) == copy:
        return False
    return not _are_kin(descent, origin, copy) or descent.first(origin, copy) > -DIRECTED


def _filled(descent: Descent, link: Derivation, other: str) -> float:
    """The part that ``other`` holds of what the copy has and its main origin has no trace of; 0
    where that is too little to tell."""
    main, further = descent.kinship(link.copy, link.origin), descent.kinship(link.copy, other)
    if main is None or further is None or main.side(link.copy).absent < COMPLEMENT_LEAST:
        return 0.0
    missing = main.side(link.copy).absent_places
    return 1 - len(missing & further.side(link.copy).absent_places) / len(missing)


def _are_kin(descent: Descent, one: str, other: str) -> bool:
    kinship = descent.kinship(one, other)
    return kinship is not None and kinship.odds > 0


def group_articles(
    newsroom_by_id: Mapping[str, str], derivations: Sequence[Derivation]
) -> tuple[tuple[str, ...], ...]:
    """The sets of articles that rest on one account: by links likelier than not, or because one
    newsroom wrote them (``""`` where nobody knows which).

    An article that drew on several accounts stands with the one that gave it most.
    """
    return _groups(newsroom_by_id, _main_links(derivations), least=0.5)


def _main_links(links: Sequence[Derivation]) -> list[Derivation]:
    best: dict[str, Derivation] = {}
    for link in links:
        held = best.get(link.copy)
        if held is None or (-link.share, link.origin) < (-held.share, held.origin):
            best[link.copy] = link
    return [best[copy] for copy in sorted(best)]


def _groups(
    newsroom_by_id: Mapping[str, str], links: Sequence[Derivation], *, least: float
) -> tuple[tuple[str, ...], ...]:
    leader = {
        name: f"newsroom {newsroom}" if newsroom else name
        for name, newsroom in newsroom_by_id.items()
    }
    for link in links:
        leader.setdefault(link.origin, link.origin)
    for link in links:
        if link.score >= least:
            old, new = leader[link.copy], leader[link.origin]
            leader = {name: new if at == old else at for name, at in leader.items()}
    groups: dict[str, list[str]] = {}
    for name in newsroom_by_id:
        groups.setdefault(leader[name], []).append(name)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def open_links(stemma: Stemma) -> tuple[Derivation, ...]:
    """The links that were not taken and may hold all the same, the likeliest for each two accounts
    that it would make one: why the number of witnesses is an interval."""
    group_by_id = {name: group for group in stemma.groups for name in group}
    found: dict[frozenset[tuple[str, ...]], Derivation] = {}
    for link in sorted(stemma.rejected, key=lambda each: (-each.score, *_ends(each))):
        groups = frozenset(group_by_id.get(name, (name,)) for name in _ends(link))
        if link.score >= DOUBTFUL and len(groups) > 1:
            found.setdefault(groups, link)
    return tuple(sorted(found.values(), key=_ends))


def count_witnesses(
    newsroom_by_id: Mapping[str, str],
    derivations: Sequence[Derivation],
    rejected: Sequence[Derivation],
) -> tuple[int, int]:
    """How many independent accounts there are: if every doubtful link holds, if only sure ones."""
    main = _main_links(derivations)
    low = _groups(newsroom_by_id, [*main, *rejected], least=DOUBTFUL)
    high = _groups(newsroom_by_id, main, least=SURE)
    return len(low), len(high)
