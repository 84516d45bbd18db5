"""The dead of one happening, counted differently: figures that one merged event ties together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rashomon.comparing.merging.compared import Compared
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.comparing.merging.events.happenings import head_stem
from rashomon.comparing.merging.figures.figure_standings import is_long_over
from rashomon.comparing.merging.figures.figure_values import bounds_of, overlap
from rashomon.types import Citation, FigureMention, Span

DYING = frozenset(map(head_stem, ("die", "kill", "murder", "slay", "perish", "massacre")))
"""Verbs whose object, or whose subject where nobody does it, are the dead; nouns ("the death of")
have killers and witnesses beside them too."""

FEWEST_SHARED = 2
"""Words of content that two sentences must share beside the count: one death more or less reads
alike of any two attacks. Chosen on disagreements of stories-basil and stories-incidents."""

LEAD = 1000
"""Characters of an article in which it tells of its own happening, and not of another."""

Count = tuple[str, FigureMention, Telling]  # the merged figure's id, one printing, its telling


def find_rival_tolls(compared: Compared) -> Iterator[tuple[str, str]]:
    """Pairs of ids of figures that cannot both be the number of the dead of one happening.

    That the tellings are of one happening was decided by what they tell, so their words for the
    dead need not be alike ("14 people died", "16 people were killed"). Only exact counts are held
    against each other, and only those of different articles.
    """
    figure_at = {
        cited: figure.id for figure in compared.figures.figures for cited in figure.attestations
    }
    for _, tellings in sorted(compared.events.tellings.items()):
        counts = [count for telling in tellings for count in _counts(telling, figure_at)]
        yield from _apart(counts)


def _counts(telling: Telling, figure_at: dict[Citation, str]) -> Iterator[Count]:
    """The exact counts among those who die in ``telling``."""
    opened = {span.start for span in _dead(telling)}
    for figure in telling.account.analysis.figures:
        name = figure_at.get(telling.account.cite(figure.span))
        is_told = figure.span.start in opened and figure.span.start < LEAD
        if (
            name
            and is_told
            and _is_exact(figure)
            and not is_long_over(telling.account, figure.span)
        ):
            yield name, figure, telling


def _dead(telling: Telling) -> list[Span]:
    """The words for those who die, where a verb tells it."""
    mention = telling.mention
    if telling.head not in DYING:
        return []
    parts = mention.recipients if mention.type == "ASSAULT" else mention.recipients + mention.actors
    return [each.span for each in parts]


def _is_exact(figure: FigureMention) -> bool:
    is_count = figure.unit in {"", "person"} and figure.value is not None
    return is_count and figure.comparator == "exactly" and not figure.is_implied


def _apart(counts: Sequence[Count]) -> Iterator[tuple[str, str]]:
    for (left, one, first), (right, two, second) in combinations(counts, 2):
        if left == right or overlap(bounds_of(one), bounds_of(two)) is not None:
            continue
        if len(_words(first) & _words(second)) >= FEWEST_SHARED:
            yield (left, right) if left < right else (right, left)


def _words(telling: Telling) -> frozenset[str]:
    """The words of content of the whole sentence, the names among them."""
    account = telling.account
    return account.stems(account.sentence(telling.mention.span)) - {telling.head}
