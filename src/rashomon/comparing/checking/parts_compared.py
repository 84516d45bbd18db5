"""Who does it to whom in a claim and in a passage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.directions import Pair, agree, is_swapped, pair_around
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.statements import slot_of
from rashomon.comparing.checking.word_likeness import opposites_of


def direction_differences(laid: Laid) -> Iterator[Difference]:
    for at in laid.claim.content:
        if at in laid.matched:
            continue
        for theirs, stem in enumerate(laid.passage.stems):
            if stem in opposites_of(laid.claim.stems[at]):
                yield Difference(
                    "direction", laid.claim.words[at].form, laid.passage.words[theirs].form
                )
                return
    if direction_of(laid) == "swapped":
        yield Difference("direction", "actor and recipient", "the other way round")


def direction_of(laid: Laid) -> Literal["same", "swapped", "unclear", "none"]:
    """Whether the passage has the claim's parties in the same parts.

    "none" where the claim has no two parties on both sides of a verb.
    """
    same = swapped = asked = 0
    for at, places in laid.matched.items():
        ours = pair_around(laid.claim, at, laid.own)
        if ours is None or not _are_parties(laid, ours):
            continue
        asked += 1
        told = {pair_around(laid.passage, there, laid.theirs) for there in places}
        same += ours in told
        swapped += ours not in told and ours[::-1] in told
    for ours_act, theirs_act in laid.acts:
        same += agree(ours_act, theirs_act)
        swapped += 2 * is_swapped(ours_act, theirs_act)
    if swapped > same:
        return "swapped"
    if same and not swapped:
        return "same"
    return "unclear" if asked or swapped else "none"


def _are_parties(laid: Laid, pair: Pair) -> bool:
    """Whether both are somebody who can act, rather than where it happened."""
    return all(slot_of(laid.claim, laid.claim.names[each]) == "actor" for each in pair) or all(
        laid.claim.names[each].kind in {"person", "organisation"} for each in pair
    )
