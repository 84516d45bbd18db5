"""Whether "denied" keeps something from somebody, and disputes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

WITHHELD = frozenset(
    [
        *(
            "access",
            "entry",
            "admission",
            "admittance",
            "boarding",
            "landing",
            "passage",
            "transit",
        ),
        *("visa", "passport", "permit", "permission", "licence", "license", "clearance", "leave"),
        *("asylum", "citizenship", "residency", "refuge", "accreditation", "status", "immunity"),
        *("bail", "parole", "clemency", "pardon", "probation", "bond", "waiver"),
        *("request", "application", "petition", "motion", "appeal", "bid", "plea"),
        *("care", "treatment", "medication", "medicine", "food", "water", "shelter"),
        *("right", "chance", "opportunity", "justice", "coverage", "insurance"),
    ]
)
"""What may be granted, and so refused."""


def is_withholding(verb: Token) -> bool:
    """Whether ``verb`` ("denied") refuses somebody something ("denied him bail", "was denied
    entry", "denied the ships access to its ports")."""
    if verb.lemma_ != "deny":
        return False
    if syntax.children(verb, syntax.INDIRECT_OBJECT):
        return True
    things = [*syntax.objects(verb), *syntax.passive_subjects(verb)]
    things += syntax.children(verb, frozenset({"xcomp"}))  # "denied boarding"
    return any(each.lemma_ in WITHHELD or each.lower_ in WITHHELD for each in things)
