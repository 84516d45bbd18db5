"""Words that put something into a place, which others put there by another word."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.laying import Laid

_INSIDE = frozenset({"inside", "within"})
_IN = frozenset({"in", "at", "into", "aboard", *_INSIDE})
_OUT = frozenset({"outside", "near", "beside"})
_BEFORE = 3  # words before a noun among which its preposition stands


def told_placings(laid: Laid) -> frozenset[int]:
    """The claim's "inside" before what the passage has behind an "in", and nothing outside."""
    forms = [word.form for word in laid.passage.words]
    if _OUT & set(forms):
        return frozenset()
    return frozenset(
        at
        for at in laid.claim.content
        if laid.claim.words[at].form in _INSIDE
        for there in _words_for(laid, at)
        if _IN & set(forms[max(0, there - _BEFORE) : there])
    )


def _words_for(laid: Laid, at: int) -> Iterator[int]:
    """The words of the passage for what stands behind the word ``at`` of the claim."""
    near = range(at + 1, min(len(laid.claim.words), at + 1 + _BEFORE))
    for each in near:
        yield from laid.matched.get(each, ())
    for number, words in laid.places.items():
        if laid.claim.names[number].first in near:
            yield min(words)
