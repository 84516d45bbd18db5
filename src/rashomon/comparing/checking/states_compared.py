"""What a claim says somebody is ("Lang was a spy"), and whether a passage says it of the same."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.claim_clauses import PARTIES, PREPOSITIONS, is_loose
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.tellings import Telling

_CLOSE = 4  # words between a noun and a name before it that says which sort
_BESIDE = 6  # words between a name and what its bearer is said to be beside it


def untold_states(laid: Laid) -> Iterator[str]:
    """What a passage leaves open that has the word for what somebody is, but of nobody, or of
    somebody else."""
    for each in laid.claim.tellings:
        bearer = _bearer(laid, each) if each.is_main and each.form == "state" else None
        if bearer is None or each.at not in laid.claim.content or _is_oblique(laid, each, bearer):
            continue
        places = laid.matched.get(each.at, ())
        own = [at for at in places if _is_of(laid, at, bearer) and not is_loose(laid, each.at, at)]
        is_told = not places or any(_has_its_names(laid, each.at, at) for at in own)
        if not is_told or (not own and _is_anothers(laid, each, bearer)):
            yield PARTIES


def _is_oblique(laid: Laid, telling: Telling, bearer: int) -> bool:
    """Whether what is said stands behind a preposition ("was against tariffs")."""
    between = laid.claim.words[laid.claim.names[bearer].last : telling.at]
    return any(word.form in PREPOSITIONS for word in between)


def _has_its_names(laid: Laid, ours: int, theirs: int) -> bool:
    """Whether names right before the claim's word stand by the passage's too ("Norland spy")."""
    return all(
        any(abs(word - theirs) <= _CLOSE for word in laid.places.get(number, ()))
        for number, name in enumerate(laid.claim.names)
        if name.is_name and name.last == ours and number in laid.places
    )


def _bearer(laid: Laid, telling: Telling) -> int | None:
    """The number of the name of whom a claim says what he is."""
    heads = {party.head for party in telling.doers}
    numbers = (
        number
        for number, name in enumerate(laid.claim.names)
        if name.is_name and heads & set(name.places)
    )
    return next(numbers, None) if len(heads) == 1 else None


def _is_anothers(laid: Laid, telling: Telling, bearer: int) -> bool:
    """Whether the articles call somebody else so, and him not."""
    ids = laid.claim.names[bearer].ids
    called = (each for each in laid.claim.names if telling.at in each.places and not each.is_name)
    return any(each.ids and ids and not each.ids & ids for each in called)


def _is_of(laid: Laid, at: int, bearer: int) -> bool:
    """Whether the word ``at`` of the passage is said of the bearer: by the parse, in a mention of
    him, or beside his name with nobody else's name and no verb between."""
    own = laid.places.get(bearer, frozenset())
    stated = (each for each in laid.passage.tellings if each.at == at)
    if any(own & party.words for each in stated for party in (*each.doers, *each.receivers)):
        return True
    ids = laid.claim.names[bearer].ids
    if any(each.ids & ids and at in each.places for each in laid.passage.names):
        return True
    return any(_is_clear(laid, at, word) for word in own)


def _is_clear(laid: Laid, at: int, word: int) -> bool:
    between = set(range(min(at, word) + 1, max(at, word)))
    verbs = {each.at for each in laid.passage.tellings if each.form == "verb"}
    others = [each for each in laid.others if _is_between(each, between)]
    return len(between) <= _BESIDE and not between & verbs and not others


def _is_between(name: Named, words: set[int]) -> bool:
    return name.kind == "person" and bool(set(name.places) & words)
