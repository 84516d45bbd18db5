"""Who does it to whom in a claim and in a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.directions import (
    Pair,
    Places,
    agree,
    is_passive_at,
    is_swapped,
    is_verbal_at,
    pair_around,
)
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.parties_compared import Meeting, meetings
from rashomon.comparing.checking.slots import slot_of
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import listed

_DESCRIBED = 2  # words that may stand between a preposition and "town"
_GOVERNED = 4  # words before "in Quito" within which the preposition stands that governs both
_NEAR = 6  # words between a verb and the party that does it


def direction_differences(laid: Laid) -> Iterator[Difference]:
    """An opposite word, parties the other way round, or somebody else in a party's part."""
    found = next(_opposites(laid), None)
    if found:
        yield found
        return
    met = meetings(laid)
    standings = {each.standing for each in met}
    if standings & {"swapped", "other"}:
        yield from _met_otherwise(laid, met)
    if standings and not standings & {"open", "apart"}:
        return
    if direction_of(laid) == "swapped":
        yield Difference("direction", "actor and recipient", "the other way round")
        return
    yield from _displaced(laid)


def _met_otherwise(laid: Laid, met: Sequence[Meeting]) -> Iterator[Difference]:
    """As the parse has the parties of the claim's verbs."""
    if any(each.standing == "swapped" for each in met):
        yield Difference("direction", "actor and recipient", "the other way round")
        return
    for each in met:
        if each.standing == "other" and each.party and each.rival:
            ours, theirs = sorted(each.party.words), sorted(each.rival.words)
            yield Difference("actor", laid.claim.printed(ours), laid.passage.printed(theirs))
            return


def _opposites(laid: Laid) -> Iterator[Difference]:
    for at, there in laid.opposed.items():
        words = laid.claim.words[at].form, laid.passage.words[there].form
        yield Difference("direction", *words)


def _displaced(laid: Laid) -> Iterator[Difference]:
    """A party of the claim in whose part the passage has somebody else, and it elsewhere."""
    for at, places in laid.matched.items():
        doer = _doer(laid.claim, at, laid.own) if is_verbal_at(laid.claim, at) else None
        if doer is None or doer not in laid.theirs or not laid.claim.names[doer].is_name:
            continue
        rivals = [_rival(laid, there, doer) for there in places]
        if rivals and all(rivals):
            yield Difference("actor", laid.claim.names[doer].words, rivals[0] or "")
            return


def _doer(statement: Statement, at: int, places: Places) -> int | None:
    """The nearest party before an active verb; passives are left to ``pair_around``."""
    before = [(at - word, name) for name, words in places.items() for word in words if word < at]
    near = min(before, default=None)
    return near[1] if near and near[0] <= _NEAR and not is_passive_at(statement, at) else None


def _rival(laid: Laid, at: int, doer: int) -> str | None:
    """Who stands before a verb of the passage where the claim's doer only stands behind it."""
    words = laid.theirs[doer]
    if is_passive_at(laid.passage, at) or not words or min(words) < at:
        return None
    before = [name for name in laid.passage.names if name.is_name and 0 < at - name.last < _NEAR]
    return before[-1].words if before else None


def direction_of(laid: Laid) -> Literal["same", "swapped", "unclear", "none"]:
    """Whether the passage has the claim's parties in the same parts.

    "none" where the claim has no two parties on both sides of a verb.
    """
    same = swapped = asked = 0
    for at, places in laid.matched.items():
        if not _has_parties(laid, at):
            continue
        asked += 1
        ours = _parties(laid, at)
        sides = {_arranged(laid, there, ours) for there in places} if ours else {None}
        same += "same" in sides
        swapped += "swapped" in sides and "same" not in sides
    for ours_act, theirs_act in laid.acts:
        same += agree(ours_act, theirs_act)
        swapped += 2 * is_swapped(ours_act, theirs_act)
    if swapped > same:
        return "swapped"
    if same and not swapped and not is_moved(laid):
        return "same"
    return "unclear" if asked or swapped or is_moved(laid) else "none"


def is_moved(laid: Laid) -> bool:
    """Whether a place stands behind another sort of preposition ("of Quito", "in Quito")."""
    for number, words in laid.places.items():
        name = laid.claim.names[number]
        told = {sort for word in words for sort in _sorts_before(laid.passage, word)} - {""}
        ours = _sort_before(laid.claim, name.first)
        if ours and told and ours not in told and slot_of(laid.claim, name) == "place":
            return True
    return False


def _sorts_before(statement: Statement, at: int) -> set[str]:
    """As ``_sort_before``, and what governs both the place and what is there ("to a team in
    Quito")."""
    found = {_sort_before(statement, at)}
    if at > 1 and statement.words[at - 1].form == "of" and _is_sort(statement, at - 2):
        found |= _sorts_of(statement, at - 2)  # "in the town of Marlow"
    if found == {"in"}:
        found |= {_sort_before(statement, back) for back in range(at - 1, at - 1 - _GOVERNED, -1)}
    return found


def _is_sort(statement: Statement, at: int) -> bool:
    return statement.words[at].form in listed("sorts") | listed("settlements")


def _sorts_of(statement: Statement, at: int) -> set[str]:
    """The prepositions before a noun, its determiner and an adjective left out."""
    near = range(max(0, at - _DESCRIBED), at + 1)
    return {_sort_before(statement, each) for each in near} - {""}


def _sort_before(statement: Statement, at: int) -> str:
    """The preposition before a word, all that locate being one; "" for none."""
    form = statement.words[at - 1].form if at > 0 else ""
    if form in listed("located"):
        return "in"
    return form if form in listed("placing") else ""


def _has_parties(laid: Laid, at: int) -> bool:
    pair = pair_around(laid.claim, at, laid.own) if is_verbal_at(laid.claim, at) else None
    return pair is not None and _are_parties(laid, pair)


def _parties(laid: Laid, at: int) -> Pair | None:
    """The claim's parties around a verb, of those only that the passage has."""
    shared = {number: words for number, words in laid.own.items() if number in laid.theirs}
    pair = pair_around(laid.claim, at, shared)
    return pair if pair and _are_parties(laid, pair) else None


def _arranged(laid: Laid, at: int, pair: Pair) -> Literal["same", "swapped"] | None:
    """On which sides of its own verb the passage has the pair."""
    doer, receiver = (_side(at, laid.theirs[number]) for number in pair)
    if doer == receiver or not doer or not receiver:
        return None
    is_same = (doer < 0) != is_passive_at(laid.passage, at)
    return "same" if is_same else "swapped"


def _side(at: int, words: frozenset[int]) -> int:
    """-1 where the nearest of ``words`` stands before ``at``, 1 behind it, 0 where none is."""
    nearest = min(words, key=lambda word: (abs(word - at), word), default=at)
    return (nearest > at) - (nearest < at)


def _are_parties(laid: Laid, pair: Pair) -> bool:
    """Whether both are somebody who can act, rather than where it happened."""
    return all(slot_of(laid.claim, laid.claim.names[each]) == "actor" for each in pair) or all(
        laid.claim.names[each].kind in {"person", "organisation"} for each in pair
    )
