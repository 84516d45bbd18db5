"""Who the narration was about before a source that is only "he" or "she".

Whoever is the subject of one sentence tends to be that of the next (centering: Grosz, Joshi &
Weinstein 1995); a speaker who is named once is "he" through all of what they say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.speakers import Cast

_BACK = 6  # sentences that are looked back over; 4 to 8 name the same speakers on PolNeAR (train)
_SUBJECTS = SUBJECT | PASSIVE_SUBJECT
_MAIN = frozenset({"ROOT", "root", "conj", "parataxis"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pronoun is asked for: the sentence it stands in, its gender, and who it is not."""

    unit: int
    gender: str
    without: frozenset[str]


def narrated_subject(
    layout: Layout, asked: Asked, cast: Cast, *, said_by: Mapping[int, str]
) -> str | None:
    """The named person who is the subject of the last sentence of narration before the one
    ``asked`` for that has such a subject, of that gender.

    ``said_by`` are the speakers found so far, by where their sources begin.
    """
    for unit in reversed(layout.units[max(0, asked.unit - _BACK) : asked.unit]):
        told = {each: said_by[each] for each in _sources_in(layout, unit, said_by)}
        for token in _main_subjects(layout, unit):
            entity = said_by.get(token.left_edge.idx) or _entity_at(cast, token)
            if entity is not None:
                told.setdefault(token.left_edge.idx, entity)
        for _, entity in sorted(told.items(), reverse=True):
            if _is_meant(cast, asked, entity):
                return entity
    return None


def _sources_in(layout: Layout, unit: Unit, said_by: Mapping[int, str]) -> list[int]:
    """Where the sources of a sentence begin ("…, according to Ana Ruiz")."""
    whole = layout.chars(unit.start, unit.end)
    return [each for each in said_by if whole.start <= each < whole.end]


def _is_meant(cast: Cast, asked: Asked, entity: str) -> bool:
    if entity in asked.without or entity not in cast.people:
        return False
    return cast.genders.get(entity, asked.gender) == asked.gender


def names_subject(layout: Layout, unit: int, *, before: int) -> bool:
    """Whether a sentence has a subject before character ``before``: then that is whom a pronoun
    there is more likely to mean."""
    tokens = range(layout.units[unit].start, layout.units[unit].end)
    return any(
        layout.doc[i].dep_ in _SUBJECTS and layout.doc[i].idx < before and layout.quote_at(i) < 0
        for i in tokens
    )


def _main_subjects(layout: Layout, unit: Unit) -> Iterator[Token]:
    """The subjects of the main clauses of a sentence; none that is quoted."""
    for i in range(unit.start, unit.end):
        token = layout.doc[i]
        if token.dep_ in _SUBJECTS and token.head.dep_ in _MAIN and layout.quote_at(i) < 0:
            yield token


def _entity_at(cast: Cast, token: Token) -> str | None:
    """Whoever the words around ``token`` name."""
    place = Span(token.idx, token.idx + len(token))
    return next((each[2] for each in cast.overlapping(place)), None)
