"""What the places come to where one article counts or names those killed and injured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.comparing.overview.toll_printings import LEAD, Printing
from rashomon.types import Fate

_SAME_LIST = 60  # characters from the first of those listed to the count among them
_LIST_GAP = 20  # characters between two counts of one list
_SAME_PASSAGE = 250  # characters within which "three others" adds to the count before it
_ANYBODY = frozenset({"he", "she", "him", "her", "victim", "person", "one"})
_PEOPLE = frozenset(
    {"men", "women", "boys", "girls", "children", "adults", "teens", "teenagers", "males"}
    | {"man", "woman", "boy", "girl", "child", "adult", "teen", "teenager", "male", "female"}
    | {"females", "soldiers", "officers", "students", "workers", "civilians", "passengers"}
    | {"suspects", "gunmen", "attackers", "suspect", "gunman", "sons", "daughters", "kids"}
)


@dataclass(frozen=True, slots=True)
class ArticleToll:
    """What one article's printings come to, and those that add up to it, the first one first."""

    fate: Fate
    value: float
    printings: tuple[Printing, ...]
    is_led_with: bool = False  # the headline or lead tells of some of them


def read_tolls(printings: Sequence[Printing]) -> tuple[ArticleToll, ...]:
    """The tolls of the article that ``printings`` stand in.

    An article's toll is the first count it prints, with "others" counted on top; where it prints
    none, those it names. People shot count as injured where no injured are told, without those
    who were killed.
    """
    found: dict[str, list[Printing]] = defaultdict(list)
    for each in printings:
        found[each.aspect].append(each)
    hurt = [each for each in found["injured"] if not _is_dead(each, found["killed"])]
    tolls: list[ArticleToll] = []
    if found["killed"]:
        tolls.append(_toll("killed", found["killed"]))
    victims = _one_by_one([*hurt, *found["shot"], *found["treated"]], found["killed"])
    if victims:
        tolls.append(victims)
    elif hurt and _is_outnumbered_by_treated(hurt, found["treated"]):
        tolls.append(_toll("injured", found["treated"]))
    elif hurt and not _is_outnumbered(hurt, found["shot"]):
        tolls.append(_toll("injured", hurt))
    elif found["shot"]:
        tolls += _shot_and_alive(found["shot"], found["killed"])
    elif found["treated"]:
        tolls.append(_toll("injured", found["treated"]))
    return tuple(tolls)


def _one_by_one(harmed: Sequence[Printing], killed: Sequence[Printing]) -> ArticleToll | None:
    """Those harmed whom an article tells one after the other, where it counts none of them."""
    own = [each for each in harmed if not each.is_aside and not each.is_in_line]
    if any(not each.is_implied or each.value != 1 for each in own):
        return None
    if any(each.age is None for each in killed):
        return None
    ages = {each.age for each in killed}
    by_age = {each.age: each for each in reversed(own) if each.age not in ages | {None}}
    if len(by_age) < 2:
        return None
    told = tuple(sorted(by_age.values(), key=lambda each: each.start))
    return ArticleToll("injured", float(len(told)), told, _is_led_with(told))


def _is_outnumbered(hurt: Sequence[Printing], shot: Sequence[Printing]) -> bool:
    """Whether those hurt are only some of the shot, who are counted first or told of earlier."""
    if not shot:
        return False
    counted = [each for each in shot if not each.is_implied]
    if any(not each.is_implied for each in hurt):
        own = [each for each in hurt if not each.is_implied]
        if own[0].is_badly and any(_counts_more(each, own[0]) for each in counted):
            return True
        is_in_lead = any(each.is_leading for each in own)
        return not is_in_lead and any(each.is_leading for each in counted)
    n_hurt, n_shot = max(each.value for each in hurt), max(each.value for each in shot)
    if counted:
        return True
    return n_shot >= n_hurt and min(e.start for e in shot) < min(e.start for e in hurt)


def _counts_more(shot: Printing, hurt: Printing) -> bool:
    """Whether one sentence counts more shot before it tells how many of them fared badly."""
    return shot.sentence == hurt.sentence and shot.start < hurt.start and shot.value > hurt.value


def _is_outnumbered_by_treated(hurt: Sequence[Printing], treated: Sequence[Printing]) -> bool:
    """Whether the lead counts as many or more sent to hospital, before it counts any hurt."""
    counted = [each for each in treated if each.is_leading and not each.is_implied][:1]
    return any(
        each.value >= max(other.value for other in hurt)
        and all(other.is_implied or each.start < other.start for other in hurt)
        for each in counted
    )


def _toll(fate: Fate, printings: Sequence[Printing]) -> ArticleToll:
    """Their toll, with the further places that print the number it starts from."""
    value, counted = _total(printings)
    again = [each for each in printings if each.value == counted[0].value and not each.is_aside]
    further = sorted({*again} - {*counted}, key=lambda each: each.citation)
    return ArticleToll(fate, value, (*counted, *further), _is_led_with(printings))


def _is_led_with(printings: Sequence[Printing]) -> bool:
    return any(each.is_leading and not each.is_aside for each in printings)


def _is_dead(hurt: Printing, killed: Sequence[Printing]) -> bool:
    """Whether the one said to be hurt may be one who died: called alike, or by a pronoun."""
    if not hurt.is_implied:
        return False
    dead = [each for each in killed if each.is_implied]
    heads = frozenset().union(*(each.heads for each in dead))
    if heads and hurt.heads <= heads | _ANYBODY:
        return True
    beside = [each for each in killed if each.sentence == hurt.sentence]
    return hurt.tells_death and not any(each.heads - hurt.heads - _ANYBODY for each in beside)


def _shot_and_alive(
    of_shot: Sequence[Printing], of_killed: Sequence[Printing]
) -> Iterator[ArticleToll]:
    shot, printings = _total(of_shot)
    if printings[0].is_leading and not any(_is_told_with(each, printings[0]) for each in of_killed):
        of_killed = ()
    is_besides = (
        not of_killed
        or printings[0].is_added
        or any(_is_listed_before(each, printings[0]) for each in of_killed)
    )
    killed = 0.0 if is_besides else _total(of_killed)[0]
    if shot > killed and not (killed and printings[0].is_implied):
        yield ArticleToll("injured", shot - killed, printings, _is_led_with(of_shot))


def _is_listed_before(dead: Printing, shot: Printing) -> bool:
    """Whether they are counted apart, the dead first: "1 dead, 3 shot"."""
    gap = shot.start - dead.citation.span.end
    return not dead.is_implied and dead.sentence == shot.sentence and 0 < gap <= _LIST_GAP


def _is_told_with(dead: Printing, shot: Printing) -> bool:
    """Whether somebody dead may be one of those shot whom a lead counts: told there too, or next
    to them."""
    return dead.is_leading or 0 <= dead.start - shot.start < _SAME_PASSAGE


def _total(printings: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    """The first number printed, "others" on top of it; without any, the longest list of victims."""
    ordered = sorted(printings, key=lambda each: (each.is_aside, each.start, each.is_implied))
    printed = [each for each in ordered if not each.is_implied]
    implied = [each for each in ordered if each.is_implied]
    is_all_aside = all(each.is_aside for each in ordered)
    if not printed or (printed[0].is_aside and implied and not is_all_aside):
        return _listed(implied)
    base = printed[0]
    for each in implied:  # "two women and a boy were killed": the list holds the count
        if 0 <= base.start - each.start < _SAME_LIST and each.value > base.value:
            return each.value, (each,)
    named = [each for each in implied if base.is_added and _is_named_before(each, base)]
    if named:
        first = max(named, key=lambda each: each.value)
        return base.value + first.value, (base, first)
    listed = [each for each in printed[1:] if _is_listed_with(base, each)][:1]
    more = [each for each in printed[1:] if _is_on_top(base, each)][:1]
    added = listed or ([] if base.is_added else more)
    return base.value + sum(each.value for each in added), (base, *added)


def _is_named_before(named: Printing, others: Printing) -> bool:
    """Whether ``others`` come on top of somebody whom the same sentence names before them."""
    gap = others.start - named.citation.span.end
    return named.sentence == others.sentence and 0 < gap <= _SAME_LIST


def _is_listed_with(base: Printing, other: Printing) -> bool:
    """Whether the two are counts of one list: "four adults and two children were killed"."""
    gap = other.start - base.citation.span.end
    is_of_others = not other.is_added and not base.heads & other.heads
    are_people = bool(base.heads & _PEOPLE) and bool(other.heads & _PEOPLE)
    return is_of_others and are_people and 0 < gap <= _LIST_GAP and other.sentence == base.sentence


def _listed(implied: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    longest = max(implied, key=lambda each: each.value)
    own = next((each for each in implied if each.is_self), None)
    is_besides = own is not None and (own.aspect == "killed" or own.sentence == longest.sentence)
    if own is not None and not longest.is_self and is_besides:
        return longest.value + 1, (longest, own)
    added = [each for each in implied if each.is_added and _is_in_passage(longest, each)]
    if longest.value == 1 and added:  # "a woman died; a boy was also killed"
        return 2.0, (longest, added[0])
    return longest.value, (longest,)


def _is_in_passage(first: Printing, other: Printing) -> bool:
    """Whether ``other`` follows soon, and as of the same happening."""
    is_near = 0 < other.start - first.start < LEAD
    return is_near and not first.is_aside and not other.is_aside


def _is_on_top(base: Printing, other: Printing) -> bool:
    """Whether "three others" adds to the count before it; the same number is that count again."""
    is_beside = 0 < other.start - base.start < _SAME_PASSAGE
    return other.is_added and is_beside and other.value != base.value
