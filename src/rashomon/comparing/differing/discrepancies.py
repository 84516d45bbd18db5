"""One thing told with different values: every kind of difference, the hard ones first."""

from __future__ import annotations

from rashomon.comparing.differing.ages import find_ages_apart
from rashomon.comparing.differing.blocks import find_blocks_apart
from rashomon.comparing.differing.clock_times import find_clock_times_apart
from rashomon.comparing.differing.corners import find_corners_apart
from rashomon.comparing.differing.event_discrepancies import find_event_discrepancies
from rashomon.comparing.differing.figure_discrepancies import find_figure_discrepancies
from rashomon.comparing.differing.framing import find_framing
from rashomon.comparing.differing.named_apart import find_named_apart
from rashomon.comparing.differing.printed_days import find_printed_days
from rashomon.comparing.differing.settings import find_settings_apart
from rashomon.comparing.differing.speakers_apart import find_speakers_apart
from rashomon.comparing.differing.spellings import find_spellings_apart
from rashomon.comparing.differing.streets import find_streets_apart
from rashomon.comparing.differing.struck_days import find_struck_days_apart
from rashomon.comparing.differing.swapped_words import find_swapped_words, is_told
from rashomon.comparing.differing.weapons import find_weapons_apart
from rashomon.comparing.differing.wordings_apart import find_wordings_apart
from rashomon.comparing.differing.wounds import find_wounds_apart
from rashomon.comparing.merging.compared import Compared
from rashomon.comparing.merging.quotes.quoted_labels import find_naming
from rashomon.types import Discrepancy, DiscrepancyKind, DiscrepancyRelation

_RELATIONS: tuple[DiscrepancyRelation, ...] = ("conflict", "update", "precision", "framing")
_KINDS: tuple[DiscrepancyKind, ...] = (
    "value",
    "date",
    "place",
    "presence",
    "modality",
    "attribution",
    "wording",
    "cause",
)


def find_discrepancies(compared: Compared) -> tuple[Discrepancy, ...]:
    """Everything the accounts tell differently, hard conflicts first.

    Values that agree within their comparators, a paraphrase of a quote and two precisions of one
    date are no discrepancy.
    """
    reworded = tuple(find_wordings_apart(compared))
    swapped = (each for each in find_swapped_words(compared) if not is_told(each, reworded))
    found = (
        *find_figure_discrepancies(compared),
        *find_ages_apart(compared),
        *find_spellings_apart(compared),
        *find_named_apart(compared),
        *find_blocks_apart(compared),
        *find_streets_apart(compared),
        *find_clock_times_apart(compared),
        *find_struck_days_apart(compared),
        *find_corners_apart(compared),
        *find_settings_apart(compared),
        *find_wounds_apart(compared),
        *find_weapons_apart(compared),
        *find_event_discrepancies(compared),
        *find_printed_days(compared),
        *find_speakers_apart(compared),
        *reworded,
        *swapped,
        *find_naming(compared),
        *find_framing(compared),
    )
    by_id = {each.id: each for each in found if all(side.citations for side in each.values)}
    return tuple(sorted(by_id.values(), key=_rank))


def _rank(discrepancy: Discrepancy) -> tuple[int, int, int, str]:
    kind = "cause" if discrepancy.kind == "cause" else discrepancy.kind
    return (
        _RELATIONS.index(discrepancy.relation),
        _KINDS.index(kind),
        -sum(side.support.witnesses[0] for side in discrepancy.values),
        discrepancy.id,
    )
