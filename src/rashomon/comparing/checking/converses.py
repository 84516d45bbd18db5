"""Acts that a claim tells from one side and a passage from the other: sent and received, bought and
sold, beat and lost to; and letters, which are sent or written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rashomon.comparing.checking.directions import is_passive_at
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.phrases_told import is_at, name_at, places_of
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.tellings import Phrase, Telling
from rashomon.comparing.checking.word_likeness import rows_of, stems_of
from rashomon.comparing.merging.events.happenings import verb_stem

_SOURCE, _GOAL = frozenset({"from", "by"}), frozenset({"to", "for"})
_BEFORE_NAME = 4  # words before a party's head among which its preposition stands


def told_conversely(laid: Laid) -> frozenset[int]:
    """The verbs of the claim that the passage has from the other side, with the same parties in the
    other's parts and as little or as much done."""
    return frozenset(
        ours.at
        for ours in laid.claim.tellings
        if ours.form == "verb"
        for theirs in laid.passage.tellings
        if theirs.form == "verb"
        and _are_of_one_act(laid, ours, theirs)
        and stance_at(laid.claim, ours.at) == stance_at(laid.passage, theirs.at)
        and _is_told(laid, ours, theirs)
    )


@cache
def _converses() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of stems: verbs told of who gives, and of who gets."""
    rows = (line.partition("\t") for line in rows_of("converses_of_claims.tsv"))
    return tuple(
        (frozenset(map(verb_stem, left.split())), frozenset(map(verb_stem, right.split())))
        for left, _, right in rows
    )


def _are_of_one_act(laid: Laid, ours: Telling, theirs: Telling) -> bool:
    one, other = laid.claim.stems[ours.at], laid.passage.stems[theirs.at]
    if not stems_of("writing") & {one, other}:
        return _are_converse(one, other)
    letters = [*_letters(laid.claim, ours), *_letters(laid.passage, theirs)]
    return one != other and bool(letters) and {one, other} <= _posting()


def _letters(statement: Statement, telling: Telling) -> list[Phrase]:
    """What is sent or written, where that is a letter."""
    phrases = (*telling.receivers, *telling.others)
    return [each for each in phrases if statement.stems[each.head] in stems_of("letters")]


@cache
def _posting() -> frozenset[str]:
    return stems_of("writing") | {verb_stem(word) for word in ("send", "mail", "receive", "get")}


def _are_converse(one: str, other: str) -> bool:
    return any(
        (one in left and other in right) or (one in right and other in left)
        for left, right in _converses()
    )


def _is_giving(stem: str) -> bool:
    return stem in stems_of("writing") or any(stem in left for left, _ in _converses())


def _is_told(laid: Laid, ours: Telling, theirs: Telling) -> bool:
    """Whether who gives and who gets, both told in the claim, are the same, and so is the thing."""
    claim, passage = laid.claim, laid.passage
    if is_passive_at(claim, ours.at) or is_passive_at(passage, theirs.at):
        return False
    giver, getter = list(_givers(claim, ours)), list(_getters(claim, ours))
    if not giver or not getter:
        return False
    givers, getters = list(_givers(passage, theirs)), list(_getters(passage, theirs))
    things = [each for each in ours.receivers if each not in (*giver, *getter)]
    told = [*theirs.receivers, *theirs.others]
    if passage.stems[theirs.at] in stems_of("writing"):
        things = [each for each in things if each not in _letters(claim, ours)]
    return (
        all(_is_among(laid, each, givers) for each in giver)
        and all(_is_among(laid, each, getters) for each in getter)
        and all(_is_among(laid, each, told) or _is_number(claim, each) for each in things)
    )


def _is_among(laid: Laid, party: Phrase, phrases: list[Phrase]) -> bool:
    places = places_of(laid, party)
    return any(is_at(laid.passage, each, places) for each in phrases)


def _is_number(claim: Statement, phrase: Phrase) -> bool:
    """Whether a phrase is a sum, which is compared as a number."""
    return any(phrase.head in claim.at(each.span) for each in claim.figures)


def _givers(statement: Statement, telling: Telling) -> Iterator[Phrase]:
    if _is_giving(statement.stems[telling.at]):
        yield from telling.doers
    else:
        yield from _behind(
            statement, telling, _SOURCE | _GOAL if not telling.receivers else _SOURCE
        )


def _getters(statement: Statement, telling: Telling) -> Iterator[Phrase]:
    if not _is_giving(statement.stems[telling.at]):
        yield from telling.doers
        return
    named = [each for each in telling.receivers if _is_somebody(statement, each)]
    named += list(_right_behind(statement, telling))
    yield from named or _behind(statement, telling, _GOAL)


def _right_behind(statement: Statement, telling: Telling) -> Iterator[Phrase]:
    """Somebody named between the verb and the thing ("sent Ruiz a letter")."""
    things = [min(each.words) for each in telling.receivers]
    for name in statement.names:
        is_next = name.first in (telling.at + 1, telling.at + 2) and name.is_name
        if is_next and things and telling.at < name.first and name.last <= min(things):
            yield Phrase(frozenset(name.places), name.last - 1)


def _is_somebody(statement: Statement, phrase: Phrase) -> bool:
    name = name_at(statement, phrase.head)
    return name is not None and (name.kind != "place" or name.is_name)


def _behind(
    statement: Statement, telling: Telling, prepositions: frozenset[str]
) -> Iterator[Phrase]:
    """Those behind one of ``prepositions``, beside the verb or behind what it is done to."""
    for each in telling.others:
        first = min(each.words)
        if first and statement.words[first - 1].form in prepositions:
            yield each
    for thing in telling.receivers:
        inside = sorted(at for at in thing.words if at > thing.head)
        starts = [at for at in inside if statement.words[at].form in prepositions]
        for name in statement.names:
            if starts and 0 < name.first - starts[0] <= _BEFORE_NAME and name.first in inside:
                yield Phrase(frozenset(name.places), name.last - 1)
                break
