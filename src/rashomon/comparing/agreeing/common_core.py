"""Whether two clauses tell one thing though each tells more around it.

``carrying`` asks that one clause says all that the other says. Long sentences hardly ever do: each
has its own day, place and reason. What they have in common is then a verb with its subject and its
object; if these are the same and nothing around them differs, both tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.comparing.agreeing.carrying import LINKS, Pair, is_owner
from rashomon.comparing.agreeing.told_clauses import NAME_WEIGHT, Told
from rashomon.comparing.checking.differences import find_differences
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.tellings import Phrase
from rashomon.comparing.checking.verdicts import open_slots
from rashomon.comparing.checking.word_likeness import relatives
from rashomon.comparing.merging.events.happenings import is_light, is_speech
from rashomon.types import Span

LEAST_COMMON, LEAST_COMMON_SAID = 1.15, 1.5
"""Rarity of the words and names two clauses share, beneath which a verb and its object may be of
two things; of what one speaker says (read off 70 stories)."""
_CONTRACTED = re.compile(r"(?:n't|'(?:m|re|ve|ll|d))$")  # "didn't" tells nothing of anybody
_PLAIN_VERBS = LINKS | {
    "appear",
    "seem",
    "begin",
    "start",
    "continue",
    "help",
    "manage",
    "go",
    "com",
}
"""Stems of verbs that a verb completes and that leave it as told as it is."""
LEAST_POINTED = 1.5
"""The same where one only points to whom it is about ("it", "the firm")."""


def core_told(clauses: Iterable[tuple[Told, Told]]) -> tuple[Told, Told, float] | None:
    """Of pairs of clauses, each in some reading, the one whose two tell the same and whose first
    leaves least open, with the share of it that the second says; None where no two do."""
    whole: dict[tuple[str, tuple[Span, ...]], Told] = {}
    found = []
    for told, other in clauses:
        ours, theirs = (whole.setdefault(_key(each), each) for each in (told, other))
        if _may_be(told, other) and not _count_otherwise(ours, theirs):
            pair = Pair(told, other)
            if _is(pair) and not _name_other_objects(Pair(ours, theirs)):
                found.append(pair)
    if not found:
        return None
    best = min(found, key=lambda each: (_n_open(each), -each.told.weight, each.told.citations))
    return best.told, best.other, best.laid.content_share


def _key(told: Told) -> tuple[str, tuple[Span, ...]]:
    """What the readings of one clause share; the first of them is the whole."""
    return told.article.id, told.clause.heads


def _count_otherwise(told: Told, other: Told) -> bool:
    """Whether each has a number that the other lacks."""
    own, there = ({value for value, _ in each.statement.numerals} for each in (told, other))
    return bool(own - there) and bool(there - own)


def _n_open(pair: Pair) -> int:
    return len(open_slots(pair.laid))


def _may_be(told: Told, other: Told) -> bool:
    """Whether the verbs of two clauses are alike at a glance."""
    if "reduced" in {told.clause.form, other.clause.form} or not told.heads:
        return False
    stem = told.statement.stems[_main(told)]
    there = {each for at in other.heads for each in relatives(other.statement.stems[at])}
    return bool(relatives(stem) & there) and not is_speech(stem)


def _main(told: Told) -> int:
    return max(sorted(told.heads), key=told.statement.weight)


def _is(pair: Pair) -> bool:
    heads = _heads_there(pair)
    return (
        bool(heads)
        and _is_of_one(pair, heads)
        and _has_objects(pair, heads)
        and pair.has_number()
        and pair.has_bounds()
        and not find_differences(pair.laid)
    )


def _heads_there(pair: Pair) -> frozenset[int]:
    """The verbs of the other clause that say what the main one of the first says."""
    ours, theirs = pair.told.statement, pair.other.statement
    main = _main(pair.told)
    heads = frozenset(_done(pair.other))
    exact = {at for at in heads if theirs.stems[at] == ours.stems[main]}
    alike = exact | (set(theirs.like(ours.stems[main])) & heads)
    return frozenset(at for at in alike if stance_at(theirs, at) == stance_at(ours, main))


def _done(told: Told) -> Iterator[int]:
    """The verbs of a clause that are told as done: what completes one only where that one says no
    more than that it was ("appeared to question", not "urged to name")."""
    for span in told.clause.heads:
        places = told.statement.at(span)
        yield from places
        stems = {told.statement.stems[at] for at in places}
        if not stems <= _PLAIN_VERBS and not any(map(is_light, stems)):
            return


def _is_of_one(pair: Pair, heads: frozenset[int]) -> bool:
    """Whether both tell enough of one subject."""
    told, least = pair.told, LEAST_COMMON_SAID if pair.told.voice else LEAST_COMMON
    if pair.subject_there() & pair.other.subject or _have_one_doer(pair, heads):
        return _weight(pair) >= least
    return _weight(pair) >= max(least, LEAST_POINTED) and pair.may_have_subject() and not told.voice


def _have_one_doer(pair: Pair, heads: frozenset[int]) -> bool:
    """Whether somebody named does it in both, be it under what he is called before his name ("the
    other, Ruiz, left")."""
    ours, theirs = pair.told.statement, pair.other.statement
    own = {each.head for each in _doers(ours, {_main(pair.told)})}
    there = {each.head for each in _doers(theirs, heads)}
    return any(
        places & there
        for number, places in pair.laid.places.items()
        if ours.names[number].is_name
        and own & set(range(ours.names[number].first, ours.names[number].last))
    )


def _doers(statement: Statement, heads: Iterable[int]) -> list[Phrase]:
    found = (each for each in statement.tellings if each.form == "verb" and each.at in heads)
    return [phrase for each in found for phrase in each.doers]


def _weight(pair: Pair) -> float:
    """How much the two share: words, names and numbers."""
    ours, laid = pair.told.statement, pair.laid
    told = (at for at in laid.matched if not _CONTRACTED.search(ours.words[at].form))
    words = sum({ours.stems[at]: ours.weight(at) for at in told}.values())
    named = sum(ours.names[number].is_name for number in laid.places)
    numbers = {value for value, _ in ours.numerals} & {v for v, _ in pair.other.statement.numerals}
    return words + NAME_WEIGHT * (named + len(numbers))


def _has_objects(pair: Pair, heads: frozenset[int]) -> bool:
    """Whether what is done to is the same in both; where nothing is done to anybody, each verb that
    completes the main one is there."""
    ours, theirs = pair.told.statement, pair.other.statement
    own, there = _receivers(ours, {_main(pair.told)}), _receivers(theirs, heads)
    if not own or not there:
        is_telling = not is_light(ours.stems[_main(pair.told)])
        return own == there and is_telling and _has_complements(pair)
    return all(_is_among(pair, each.head, there) for each in own)


def _name_other_objects(pair: Pair) -> bool:
    """Whether each names somebody or something in what is done to that the other lacks, be it a
    name nobody knows: "mortgaged the Boreas", "mortgaged the Calypso"."""
    own = _capitals(pair.told, {_main(pair.told)}, pair.taken)
    there = _capitals(pair.other, _heads_there(pair), pair.found)
    told, other = (_forms(each.around) for each in (pair.told, pair.other))
    return bool(own - other) and bool(there - told)


def _capitals(told: Told, heads: Iterable[int], shared: frozenset[int]) -> frozenset[str]:
    """The words with a capital in what is done to, those of the ``shared`` names left out."""
    words, text = told.statement.words, told.article.text
    places = (at for each in _receivers(told.statement, heads) for at in each.words)
    return frozenset(
        words[at].form for at in places if at not in shared and text[words[at].start].isupper()
    )


def _forms(statement: Statement) -> frozenset[str]:
    return frozenset(word.form for word in statement.words)


def _receivers(statement: Statement, heads: Iterable[int]) -> list[Phrase]:
    found = (each for each in statement.tellings if each.form == "verb" and each.at in heads)
    return [phrase for each in found for phrase in each.receivers]


def _has_complements(pair: Pair) -> bool:
    """Whether each verb that completes the one is there, and what completes the other is no other
    thing: "struggled with doubts", "struggled to stay"."""
    told, other = pair.told, pair.other
    ours, theirs = told.statement, other.statement
    needed = [at for at in told.heads if at in ours.content]
    matched = {at for places in pair.laid.matched.values() for at in places}
    beside = (other.heads & set(theirs.content)) - matched
    is_more = bool(beside) and len(other.heads & matched) <= 1
    return not is_more and all(set(theirs.like(ours.stems[at])) & other.heads for at in needed)


def _is_among(pair: Pair, at: int, phrases: Sequence[Phrase]) -> bool:
    """Whether ``phrases`` of the other are of whom or what the word ``at`` names; a thing may stand
    in them behind its measure ("volleys of gas"), not as whose something is."""
    ours, theirs = pair.told.statement, pair.other.statement
    heads = frozenset(each.head for each in phrases)
    named = [n for n, each in enumerate(ours.names) if each.first <= at < each.last]
    if named:
        return any(pair.laid.places.get(number, frozenset()) & heads for number in named) and (
            ours.names[named[0]].kind != "person" or _is_person_among(pair, named[0], heads)
        )
    words = {word for each in phrases for word in each.words}
    own = {word for word in words if not is_owner(theirs.words[word].form)}
    alike = set(pair.laid.matched.get(at, ())) | set(theirs.like(ours.stems[at]))
    return bool(alike & own)


def _is_person_among(pair: Pair, number: int, heads: frozenset[int]) -> bool:
    """Whether a person is meant in person, not the country he leads."""
    name, theirs = pair.told.statement.names[number], pair.other.statement
    there = [each for each in theirs.names if heads & set(range(each.first, each.last))]
    is_spelt = any(theirs.words[at].form == name.key[-1] for at in heads)
    return is_spelt or any(each.ids & name.ids for each in there)
