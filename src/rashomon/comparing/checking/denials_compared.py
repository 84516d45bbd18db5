"""What a claim has somebody deny, and a passage has him say is not so."""

from __future__ import annotations

from rashomon.comparing.checking.laying import Laid, is_not
from rashomon.comparing.checking.stances import denied_verb

_GOVERNS = 3  # words before what is denied among which a "not" stands


def told_denials(laid: Laid) -> frozenset[int]:
    """The claim's "denied", where the passage has what is denied as not so in somebody's words
    ("denied that he had sold it", "“I did not sell it”, he said"): whose is compared elsewhere."""
    return frozenset(
        at
        for at in laid.claim.content
        for denied in _denied_by(laid, at)
        for there in laid.passage.like(laid.claim.stems[denied])
        if any(there in saying.words for saying in laid.passage.sayings) and _is_undone(laid, there)
    )


def _is_undone(laid: Laid, at: int) -> bool:
    before = laid.passage.words[max(0, at - _GOVERNS) : at]
    return any(is_not(word.form) for word in before)


def _denied_by(laid: Laid, at: int) -> set[int]:
    """The verb of what the word ``at`` denies, or what is said not to be ("that there was a plan"),
    and the first word of it that the passage has."""
    verb = denied_verb(laid.claim, at)
    if verb is None:
        return set()
    told = (each for each in laid.claim.tellings if each.at == verb)
    things = {party.head for each in told for party in each.doers}
    things = things if laid.claim.words[verb - 1].form == "there" else {verb}
    return things | {min((each for each in laid.matched if each > at), default=verb)}
