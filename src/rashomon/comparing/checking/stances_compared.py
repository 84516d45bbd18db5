"""Acts that one side tells as done and the other as not done, planned or only alleged."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.difference import Difference, DifferenceKind
from rashomon.comparing.checking.directions import is_verbal_at
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.stances import negated_words, stance_at

_NOT_DONE = frozenset(
    {"planned", "threatened", "demanded", "offered", "hypothetical", "denied", "negated"}
)
_NOT = frozenset({"negated", "denied"})


def stance_differences(laid: Laid) -> Iterator[Difference]:
    """Acts that one side has done and the other not done, planned or only alleged."""
    found = next(iter((*_negations(laid), *_stances(laid))), None)
    if found:
        yield found
    elif not any(stance_at(laid.claim, at) for at in _telling_words(laid)):
        yield from _parsed_stances(laid)


def _negations(laid: Laid) -> Iterator[Difference]:
    """A negation that governs a shared word on one side only, or of which there is no trace."""
    ours, theirs = negated_words(laid.claim), negated_words(laid.passage)
    if ours and not theirs:
        yield Difference("negation", "negated", "actual")
    for at in sorted(ours & laid.matched.keys()):
        told = [stance_at(laid.passage, there) for there in laid.matched[at]]
        if not theirs & set(laid.matched[at]) and not any("negated" in each for each in told):
            yield Difference("negation", "negated", "actual")
    for at, places in laid.matched.items():
        if set(places) <= theirs and "negated" not in stance_at(laid.claim, at):
            yield Difference("negation", "actual", "negated")


def _stances(laid: Laid) -> Iterator[Difference]:
    for at in _telling_words(laid):
        ours = stance_at(laid.claim, at)
        told = [stance_at(laid.passage, there) for there in laid.matched[at]]
        if any(_is_compatible(ours, theirs) for theirs in told):
            continue
        is_denied = ("negated" in ours) != ("negated" in told[0])
        kind: DifferenceKind = "negation" if is_denied else "modality"
        yield Difference(kind, _stance(ours), _stance(told[0]))


def _telling_words(laid: Laid) -> list[int]:
    """Words of the claim that the passage has: those of its acts, else its verbs, else all."""
    acts = {word for act in laid.claim.acts for word in act.words}
    verbs = [at for at in laid.matched if is_verbal_at(laid.claim, at)]
    return [at for at in laid.matched if at in acts] or verbs or list(laid.matched)


def _is_compatible(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a passage of stance ``theirs`` can attest ``ours``: it may not be weaker."""
    if ("negated" in ours) != ("negated" in theirs):
        return False
    return bool(ours - _NOT) == bool(theirs - _NOT) and ("negated" in ours or theirs <= ours)


def _stance(kinds: frozenset[str]) -> str:
    return ", ".join(sorted(kinds)) or "actual"


def _parsed_stances(laid: Laid) -> Iterator[Difference]:
    """As the parse has it, where it has no act of the claim done or undone alike."""
    pairs = [(ours.modality, theirs.modality) for ours, theirs in laid.acts]
    if any((one in _NOT_DONE) == (other in _NOT_DONE) for one, other in pairs):
        return
    for ours, theirs in pairs[:1]:
        is_denied = (ours in _NOT) != (theirs in _NOT)
        yield Difference("negation" if is_denied else "modality", ours, theirs)
