"""Words that set the modality of what they govern ("threatened to", "denied", "plans for")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.analysis.events.lexicon.event_frames import rows

SAME = "same"  # the complement shares the modality of its governor ("began to", "forced to")


@dataclass(frozen=True, slots=True)
class Operator:
    """What one word says of one kind of complement."""

    modality: str
    holder: str  # subj, poss, none


@cache
def operators() -> Mapping[tuple[str, str, str], Operator]:
    """Operators by (lemma, part of speech v|n|a|m, complement).

    >>> operators()["threaten", "v", "any"].modality
    'threatened'
    """
    found: dict[tuple[str, str, str], Operator] = {}
    for lemmas, pos, complement, modality, holder in rows("operators.tsv"):
        for lemma in lemmas.split("|"):
            found.setdefault((lemma, pos, complement), Operator(modality, holder))
    return found


def operator_of(lemma: str, pos: str, complement: str) -> Operator | None:
    """The operator ``lemma`` is for that complement, the exact entry before ``any``.

    "other inf" is an infinitive that somebody else is to do ("want the minister to resign").
    """
    table = operators()
    plain = complement.removeprefix("other ")
    return next(
        (
            table[lemma, pos, each]
            for each in (complement, plain, "any")
            if (lemma, pos, each) in table
        ),
        None,
    )
