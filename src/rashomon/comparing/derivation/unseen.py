"""Origins nobody supplied: the agency several articles credit, the text several must share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.comparing.derivation.crediting import CreditedOrigin, credited_agencies
from rashomon.comparing.derivation.kinship import Kinship
from rashomon.comparing.derivation.wording import Wording
from rashomon.types import Citation, Evidence, UnseenOrigin

Pair = tuple[str, str]

# Log-odds that an article is an agency's text: it says so of the whole, or of part of it. A page
# that says so of the whole is nearly always right; "contributed" tells of a paragraph.
CREDIT_ODDS = {"whole": 1.5, "part": -1.5}
# What an agency credited by two related articles takes from the links between the two: they have
# their common words from it.
SHARED_CREDIT = 6.0
LOST_ODDS = 6.0  # the same for a lost text that two articles each keep another part of


@dataclass(frozen=True, slots=True)
class UnseenNode:
    """An unseen origin and the log-odds with which each article hangs on it."""

    origin: UnseenOrigin
    log_odds: Mapping[str, float]
    strength: float  # what links between its copies lose
    replaces_direct_links: bool


def find_agencies(
    wordings: Mapping[str, Wording],
    supplied: frozenset[str],
    related: Mapping[Pair, Kinship],
) -> tuple[UnseenNode, ...]:
    """A node for each agency that is credited and is not among the publishers ``supplied``."""
    credits: dict[str, dict[str, CreditedOrigin]] = {}
    for name, wording in wordings.items():
        for credit in credited_agencies(wording.article):
            if credit.name not in supplied:
                credits.setdefault(credit.name, {})[name] = credit
    return tuple(_agency(agency, credits[agency], related) for agency in sorted(credits))


def _agency(
    agency: str, credits: Mapping[str, CreditedOrigin], related: Mapping[Pair, Kinship]
) -> UnseenNode:
    log_odds = {name: CREDIT_ODDS[credit.strength] for name, credit in sorted(credits.items())}
    kin = [pair for pair in related if pair[0] in credits and pair[1] in credits]
    for pair in kin:
        for name in pair:
            log_odds[name] = max(log_odds[name], related[pair].odds)
    return UnseenNode(
        origin=UnseenOrigin(
            id=_id("agency", [agency]),
            name=agency,
            kind="agency",
            evidence=tuple(_credit_line(name, credits[name]) for name in sorted(credits)),
        ),
        log_odds=log_odds,
        strength=SHARED_CREDIT,
        replaces_direct_links=bool(kin),
    )


def _credit_line(article: str, credit: CreditedOrigin) -> Evidence:
    citations = (Citation(article, credit.span),) if credit.span else ()
    return Evidence("credit-line", f"credit line “{credit.text}”", 0.0, citations)


def find_lost(
    pairs: Sequence[Pair], related: Mapping[Pair, Kinship], agencies: Sequence[UnseenNode]
) -> tuple[UnseenNode, ...]:
    """A node for each set of articles whose pairs each keep what the other left out.

    Pairs that credit one agency have their common text from it.
    """
    credited = [frozenset(node.log_odds) for node in agencies if node.replaces_direct_links]
    open_pairs = [pair for pair in pairs if not any(set(pair) <= each for each in credited)]
    return tuple(_lost(group, open_pairs, related) for group in _joined(open_pairs))


def _lost(
    group: Sequence[str], pairs: Sequence[Pair], related: Mapping[Pair, Kinship]
) -> UnseenNode:
    log_odds = {
        name: max(related[pair].odds for pair in pairs if name in pair) for name in sorted(group)
    }
    text = f"{len(group)} articles share narration and each keeps what the others left out"
    origin = UnseenOrigin(
        id=_id("lost", group),
        name="a lost common text",
        kind="lost",
        evidence=(Evidence("complementary", text, LOST_ODDS),),
    )
    return UnseenNode(origin, log_odds, strength=LOST_ODDS, replaces_direct_links=True)


def _joined(pairs: Sequence[Pair]) -> list[list[str]]:
    """The sets that ``pairs`` connect, each sorted, in order."""
    groups: list[set[str]] = []
    for pair in sorted(pairs):
        touching = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in touching]
        groups.append(set(pair).union(*touching))
    return sorted(sorted(group) for group in groups)


def _id(kind: str, names: Sequence[str]) -> str:
    return "u" + hashlib.sha256("\n".join([kind, *names]).encode()).hexdigest()[:12]
