"""A sentence checked against the articles: who prints it, who prints it otherwise, who does not.

The verdict is never "true" or "false". A claim is corroborated only where sentences of two
independent accounts carry every one of its slots (all names, numbers, dates, polarity, modality
and nearly all of its content words); every doubt lowers the verdict.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from rashomon.comparing.checking.differences import Difference, find_differences
from rashomon.comparing.checking.statements import (
    Naming,
    Statement,
    read_claim,
    read_statements,
)
from rashomon.text.frequencies import rarity
from rashomon.types import Analysis, Article, Citation, Record, Support

Verdict = Literal["corroborated", "single", "reported", "different", "denied", "not_found"]

BEARS = 0.5
"""Share of a claim's content (by rarity) a sentence must carry to bear on it (first choice; the
benchmark sweeps it)."""
CARRIES = 0.8
"""Share it must carry to say the claim (first choice; the benchmark sweeps it)."""


class Attesting(Protocol):
    """Who attests what: ``rashomon.comparing.support.Witnesses``."""

    def support(self, citations: Iterable[Citation]) -> Support: ...


@dataclass(frozen=True, slots=True)
class Bearing:
    """One passage that bears on a claim and in what it says otherwise."""

    passage: Citation
    coverage: float
    differences: tuple[Difference, ...]
    missing: tuple[str, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Check:
    """What the articles say to a claim. ``attestations`` say it, ``others`` bear on it."""

    claim: str
    verdict: Verdict
    attestations: tuple[Bearing, ...]
    others: tuple[Bearing, ...]
    support: Support | None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """How the likeliest passage that says otherwise differs."""
        return self.others[0].differences if self.others and not self.attestations else ()


def check_claim(
    claim: Article, reading: Analysis, *, record: Record, witnesses: Attesting
) -> Check:
    """The verdict on ``claim`` (an article of one sentence, already analysed)."""
    naming = Naming(record)
    wanted = read_claim(claim, reading, naming)
    texts = {article.id: article.text for article in (*record.articles, claim)}
    bearings = [
        bearing
        for article, analysis in zip(record.articles, record.analyses, strict=True)
        for passage in read_statements(article, analysis, naming)
        if (bearing := _bear(wanted, passage, texts))
    ]
    ranked = sorted(
        bearings, key=lambda each: (-each.coverage, len(each.differences), each.passage)
    )
    says = tuple(each for each in ranked if _says(each))
    others = tuple(each for each in ranked if not _says(each))[:6]
    support = witnesses.support([each.passage for each in says]) if says else None
    return Check(claim.text, _verdict(says, others, support), says, others, support)


def _bear(claim: Statement, passage: Statement, texts: dict[str, str]) -> Bearing | None:
    coverage = _coverage(claim, passage)
    if coverage < BEARS:
        return None
    differences = find_differences(claim, passage, texts)
    missing = _missing(claim, passage)
    return Bearing(passage.citation, coverage, tuple(differences), missing, passage.speaker)


def _coverage(claim: Statement, passage: Statement) -> float:
    total = sum(map(rarity, claim.stems))
    shared = sum(map(rarity, claim.stems & passage.stems))
    return shared / total if total else 0.0


def _missing(claim: Statement, passage: Statement) -> tuple[str, ...]:
    """The slots of the claim that the passage leaves open."""
    names = sorted(claim.names - passage.names)
    unmet = [f"name {name}" for name in names if not _is_spelled(name, passage)]
    if claim.figures and not passage.figures:
        unmet.append("number")
    if claim.times and not passage.times:
        unmet.append("date")
    unmet += [f"place {stem}" for stem in sorted(claim.places - passage.places - passage.stems)]
    return tuple(unmet)


def _is_spelled(name: str, passage: Statement) -> bool:
    return name.startswith("?") and set(name[1:].split()) <= passage.stems


def _says(bearing: Bearing) -> bool:
    return bearing.coverage >= CARRIES and not bearing.differences and not bearing.missing


def _verdict(
    says: tuple[Bearing, ...], others: tuple[Bearing, ...], support: Support | None
) -> Verdict:
    if says and support:
        if all(each.speaker is not None for each in says):
            return "reported"
        return "corroborated" if support.witnesses[0] >= 2 else "single"
    differing = [each for each in others if each.differences]
    if not differing:
        return "not_found"
    kinds = {difference.kind for difference in differing[0].differences}
    return "denied" if kinds == {"negation"} else "different"
