"""Names of a claim in whose place a passage has others."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.claim_clauses import parts_at
from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.parties_compared import is_party
from rashomon.comparing.checking.slots import slot_of
from rashomon.comparing.checking.word_likeness import listed


def name_differences(laid: Laid) -> Iterator[Difference]:
    """Names of the claim in whose place the passage has others."""
    for number, name in laid.unnamed:
        kind = slot_of(laid.claim, name)
        if kind == "actor" and is_party(laid, name):
            continue  # compared with the parties of its verb
        parts = parts_at(laid, number) if kind == "actor" else []
        rivals = [
            each
            for each in laid.others
            if _may_replace(laid, name, each, kind)
            and (not parts or any(each.first in part for part in parts))
        ]
        if rivals:
            words = "; ".join(sorted({_printed(laid, each) for each in rivals}))
            yield Difference(kind, name.words, words)


def _may_replace(laid: Laid, ours: Named, theirs: Named, kind: str) -> bool:
    """Whether the passage's name fills the slot of the claim's and is not the same or part."""
    if set(ours.key) & set(theirs.key) or laid.are_of_one_country(ours, theirs):
        return False
    if _printed(laid, theirs).lower() in listed("pronouns"):
        return False
    if kind == "place":
        if theirs.kind != "place" and slot_of(laid.passage, theirs) != "place":
            return False
        nested = laid.naming.lies_in(ours.ids) & laid.naming.lies_in(theirs.ids)
        return theirs.kind in {"place", "organisation", "other"} and not (
            nested and _is_country(laid, ours, theirs)
        )
    if ours.kind == "person":
        return theirs.kind in {"person", "other"}
    if ours.kind in {"place", "organisation"}:
        return theirs.kind != "other"
    return True


def _is_country(laid: Laid, *names: Named) -> bool:
    """Whether one of the names is a whole country or its seat, within which the other may lie."""
    return any(laid.naming.country(name.ids) for name in names)


def _printed(laid: Laid, name: Named) -> str:
    words = laid.passage.words
    return laid.passage.text[words[name.first].start : words[name.last - 1].end]
