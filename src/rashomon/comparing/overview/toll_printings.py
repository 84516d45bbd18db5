"""Where an article counts or names those killed and injured, and what its printings come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figure_aspects import aspect_of
from rashomon.comparing.merging.roundups import is_roundup
from rashomon.text.words import find_words
from rashomon.types import Citation, Fate, Figure, Span

_ASPECTS = {"kill": "killed", "injure": "injured", "shoot": "shot"}
_OTHERS = frozenset({"other", "others", "more", "additional", "another"})
_SAME_LIST = 60  # characters from the first of those listed to the count among them
_LEAD = 600  # characters of headline and lead, where an article counts its own happening
_SAME_PASSAGE = 250  # characters within which "three others" adds to the count before it
_LONG_AGO = timedelta(days=60)  # before publication: news of a happening comes sooner
_REFLEXIVES = frozenset({"himself", "herself"})
_ANYBODY = frozenset({"he", "she", "him", "her", "victim", "person", "one"})
_NO_HEADS = frozenset({"killed", "injured", "shot"})
_NO_TOLL = frozenset({"call", "calls", "year", "years", "times"})


@dataclass(frozen=True, slots=True)
class Printing:
    """One place where an article counts, or names, people who fared somehow."""

    aspect: str
    citation: Citation
    value: float
    is_implied: bool
    is_added: bool  # "three others"
    is_self: bool  # "killed himself"
    is_aside: bool  # of several happenings ("so far this year"), or of one long over
    heads: frozenset[str]  # the words for those who fared so

    @property
    def start(self) -> int:
        """Where it begins in its article."""
        return self.citation.span.start

    @property
    def is_leading(self) -> bool:
        """Whether it stands in the headline or the lead."""
        return self.start < _LEAD


@dataclass(frozen=True, slots=True)
class ArticleToll:
    """What one article's printings come to, and those that add up to it, the first one first."""

    fate: Fate
    value: float
    printings: tuple[Printing, ...]


def read_printings(
    figures: Sequence[Figure], accounts: Mapping[str, Account]
) -> dict[str, tuple[Printing, ...]]:
    """The printings of each article that has some, by its id."""
    found: dict[str, list[Printing]] = defaultdict(list)
    for figure in figures:
        if _counts_people(figure):
            for printing in _of_figure(figure, accounts):
                found[printing.citation.article].append(printing)
    return {article: tuple(found[article]) for article in sorted(found)}


def _counts_people(figure: Figure) -> bool:
    forms = {word.form for word in find_words(figure.subject)}
    is_people = figure.unit in {"", "person"} and not forms & _NO_TOLL
    return is_people and figure.value is not None and aspect_of(figure.subject) in _ASPECTS


def _of_figure(figure: Figure, accounts: Mapping[str, Account]) -> Iterator[Printing]:
    forms = frozenset(word.form for word in find_words(figure.subject))
    for cited in figure.attestations:
        account = accounts[cited.article]
        is_of_several = is_roundup(account.article.text, cited.span.start)
        printing = Printing(
            aspect=_ASPECTS[aspect_of(figure.subject) or ""],
            citation=cited,
            value=figure.value or 0.0,
            is_implied=figure.is_implied,
            is_added=bool(forms & _OTHERS),
            is_self=bool(forms & _REFLEXIVES),
            is_aside=is_of_several or _is_of_the_past(account, cited.span),
            heads=forms - _NO_HEADS,
        )
        if printing.is_leading or not is_of_several:
            yield printing


def _is_of_the_past(account: Account, span: Span) -> bool:
    """Whether all times that the sentence around ``span`` gives were over long before."""
    if account.published is None:
        return False
    sentence = account.sentence(span)
    inside = [
        time.interval
        for time in account.analysis.times
        if time.interval and time.span.overlaps(sentence)
    ]
    return bool(inside) and all(each.end < account.published.start - _LONG_AGO for each in inside)


def read_tolls(printings: Sequence[Printing]) -> tuple[ArticleToll, ...]:
    """The tolls of the article that ``printings`` stand in.

    An article's toll is the first count it prints, with "others" counted on top; where it prints
    none, those it names. People shot count as injured where no injured are told, without those
    who were killed.
    """
    found: dict[str, list[Printing]] = defaultdict(list)
    for each in printings:
        found[each.aspect].append(each)
    dead = frozenset().union(*(each.heads for each in found["killed"] if each.is_implied))
    hurt = [each for each in found["injured"] if not _is_one_of(each, dead)]
    tolls: list[ArticleToll] = []
    if found["killed"]:
        tolls.append(_toll("killed", found["killed"]))
    if hurt:
        tolls.append(_toll("injured", hurt))
    elif found["shot"]:
        tolls += _shot_and_alive(found["shot"], found["killed"])
    return tuple(tolls)


def _toll(fate: Fate, printings: Sequence[Printing]) -> ArticleToll:
    """Their toll, with the further places that print the number it starts from."""
    value, counted = _total(printings)
    again = [each for each in printings if each.value == counted[0].value and not each.is_aside]
    further = sorted({*again} - {*counted}, key=lambda each: each.citation)
    return ArticleToll(fate, value, (*counted, *further))


def _is_one_of(printing: Printing, dead: frozenset[str]) -> bool:
    """Whether the one said to be hurt may be one who died: called alike, or by a pronoun."""
    return printing.is_implied and bool(dead) and printing.heads <= dead | _ANYBODY


def _shot_and_alive(
    of_shot: Sequence[Printing], of_killed: Sequence[Printing]
) -> Iterator[ArticleToll]:
    shot, printings = _total(of_shot)
    killed = _total(of_killed)[0] if of_killed else 0.0
    if shot > killed and not (killed and printings[0].is_implied):
        yield ArticleToll("injured", shot - killed, printings)


def _total(printings: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    """The first number printed, "others" on top of it; without any, the longest list of victims."""
    ordered = sorted(printings, key=lambda each: (each.is_aside, each.start, each.is_implied))
    printed = [each for each in ordered if not each.is_implied]
    implied = [each for each in ordered if each.is_implied]
    if not printed or (printed[0].is_aside and implied):
        return _listed(implied)
    base = printed[0]
    for each in implied:  # "two women and a boy were killed": the list holds the count
        if 0 <= base.start - each.start < _SAME_LIST and each.value > base.value:
            return each.value, (each,)
    more = [each for each in printed[1:] if each.is_added and _is_beside(base, each)]
    if base.is_added or not more:
        return base.value, (base,)
    return base.value + more[0].value, (base, more[0])


def _listed(implied: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    longest = max(implied, key=lambda each: each.value)
    own = next((each for each in implied if each.is_self), None)
    if own is None or longest.is_self:
        return longest.value, (longest,)
    return longest.value + 1, (longest, own)


def _is_beside(base: Printing, other: Printing) -> bool:
    return 0 < other.start - base.start < _SAME_PASSAGE
