"""How many were killed and injured, as the accounts together tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.comparing.merging.figure_aspects import aspect_of
from rashomon.comparing.merging.roundups import is_roundup
from rashomon.text.words import find_words
from rashomon.types import Figure

Fate = Literal["killed", "injured"]

_ASPECTS = {"kill": "killed", "injure": "injured", "shoot": "shot"}
_OTHERS = frozenset({"other", "others", "more", "additional", "another"})
_SAME_LIST = 60  # characters from the first of those listed to the count among them
_LEAD = 600  # characters of headline and lead, where an article counts its own happening
_LEAD_VOTE, _LATER_VOTE, _IMPLIED_VOTE = 2.0, 1.0, 0.75  # set on the dev part of stories-incidents
_ROUNDUP_VOTE = 0.4  # below any other: it counts other happenings too
_SAME_PASSAGE = 250  # characters within which "three others" adds to the count before it
_REFLEXIVES = frozenset({"himself", "herself"})
_ANYBODY = frozenset({"he", "she", "him", "her", "victim", "person", "one"})
_NO_HEADS = frozenset({"killed", "injured", "shot"})
_NO_TOLL = frozenset({"call", "calls", "year", "years", "times"})


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of people killed or injured, and the articles whose words come to it."""

    fate: Fate
    value: float
    articles: tuple[str, ...]
    figures: tuple[str, ...]  # Figure.id


@dataclass(frozen=True, slots=True)
class _Printing:
    aspect: str
    start: int
    value: float
    is_implied: bool
    is_added: bool  # "three others"
    is_self: bool  # "killed himself"
    is_roundup: bool  # "in separate shootings", "so far this year": of several happenings
    heads: frozenset[str]  # the words for those who fared so
    figure: str


def find_tolls(figures: Sequence[Figure], texts: Mapping[str, str]) -> tuple[Toll, ...]:
    """The best attested toll of killed and of injured, where the figures tell one.

    An article's toll is the first count it prints, with "others" counted on top; where it prints
    none, those it names. People shot count as injured where no injured are told, without those
    who were killed.
    """
    by_article: dict[str, dict[str, list[_Printing]]] = defaultdict(lambda: defaultdict(list))
    for article, aspect, printing in _printings(figures, texts):
        by_article[article][aspect].append(printing)
    votes: dict[Fate, dict[float, list[tuple[str, _Printing]]]] = {"killed": {}, "injured": {}}
    for article in sorted(by_article):
        for fate, value, printing in _article_tolls(by_article[article]):
            votes[fate].setdefault(value, []).append((article, printing))
    _drop_the_dead(votes)
    return tuple(_toll(fate, found) for fate, found in votes.items() if found)


def _drop_the_dead(votes: dict[Fate, dict[float, list[tuple[str, _Printing]]]]) -> None:
    """Takes away those only said to have been shot where another article tells of the dead."""
    if not votes["killed"]:
        return
    for value in list(votes["injured"]):
        kept = [each for each in votes["injured"][value] if not _is_only_shot(each[1])]
        if kept:
            votes["injured"][value] = kept
        else:
            del votes["injured"][value]


def _is_only_shot(printing: _Printing) -> bool:
    return printing.is_implied and printing.aspect == "shot"


def _printings(
    figures: Sequence[Figure], texts: Mapping[str, str]
) -> Iterator[tuple[str, str, _Printing]]:
    for figure in figures:
        aspect = _ASPECTS.get(aspect_of(figure.subject) or "")
        forms = frozenset(word.form for word in find_words(figure.subject))
        is_people = figure.unit in {"", "person"} and not forms & _NO_TOLL
        if aspect is None or figure.value is None or not is_people:
            continue
        for cited in figure.attestations:
            is_added = bool(forms & _OTHERS)
            is_of_several = is_roundup(texts[cited.article], cited.span.start)
            if is_of_several and cited.span.start > _LEAD:
                continue
            printing = _Printing(
                aspect=aspect,
                start=cited.span.start,
                value=figure.value,
                is_implied=figure.is_implied,
                is_added=is_added,
                is_self=bool(forms & _REFLEXIVES),
                is_roundup=is_of_several,
                heads=forms - _NO_HEADS,
                figure=figure.id,
            )
            yield cited.article, aspect, printing


def _article_tolls(
    found: dict[str, list[_Printing]],
) -> Iterator[tuple[Fate, float, _Printing]]:
    dead = frozenset().union(*(each.heads for each in found.get("killed", ()) if each.is_implied))
    hurt = [each for each in found.get("injured", ()) if not _is_one_of(each, dead)]
    if "killed" in found:
        yield "killed", *_total(found["killed"])
    if hurt:
        yield "injured", *_total(hurt)
    elif "shot" in found:
        yield from _shot_and_alive(found)


def _is_one_of(printing: _Printing, dead: frozenset[str]) -> bool:
    """Whether the one said to be hurt may be one who died: called alike, or by a pronoun."""
    return printing.is_implied and bool(dead) and printing.heads <= dead | _ANYBODY


def _shot_and_alive(
    found: dict[str, list[_Printing]],
) -> Iterator[tuple[Fate, float, _Printing]]:
    shot, first = _total(found["shot"])
    killed = _total(found["killed"])[0] if "killed" in found else 0.0
    if shot > killed and not (killed and first.is_implied):
        yield "injured", shot - killed, first


def _total(printings: Sequence[_Printing]) -> tuple[float, _Printing]:
    """The first number printed, "others" on top of it; without any, the longest list of victims."""
    ordered = sorted(printings, key=lambda each: (each.is_roundup, each.start, each.is_implied))
    printed = [each for each in ordered if not each.is_implied]
    implied = [each for each in ordered if each.is_implied]
    if not printed or (printed[0].is_roundup and implied):
        longest = max(implied, key=lambda each: each.value)
        is_one_more = not longest.is_self and any(each.is_self for each in implied)
        return longest.value + is_one_more, longest
    base = printed[0]
    for each in implied:  # "two women and a boy were killed": the list holds the count
        if 0 <= base.start - each.start < _SAME_LIST and each.value > base.value:
            return each.value, each
    more = [each for each in printed[1:] if each.is_added and _is_beside(base, each)]
    return base.value + (more[0].value if more and not base.is_added else 0), base


def _is_beside(base: _Printing, other: _Printing) -> bool:
    return 0 < other.start - base.start < _SAME_PASSAGE


def _toll(fate: Fate, votes: dict[float, list[tuple[str, _Printing]]]) -> Toll:
    value, found = min(votes.items(), key=lambda vote: _rank(*vote))
    articles = tuple(sorted({article for article, _ in found}))
    return Toll(fate, value, articles, tuple(sorted({each.figure for _, each in found})))


def _rank(value: float, found: Sequence[tuple[str, _Printing]]) -> tuple[float, float]:
    """The most votes first, then the larger number."""
    return -sum(_vote(printing) for _, printing in found), -value


def _vote(printing: _Printing) -> float:
    if printing.is_roundup:
        return _ROUNDUP_VOTE
    if printing.is_implied:
        return _IMPLIED_VOTE
    return _LEAD_VOTE if printing.start < _LEAD else _LATER_VOTE
