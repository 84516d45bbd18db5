"""What the places come to that tell one article's killed, or its injured."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.analysis.figures import names_people
from rashomon.comparing.overview.toll_printings import LEAD, Printing

SAME_PASSAGE = 250
"""Characters within which "three others" adds to the count before it."""

_SAME_LIST = 60  # characters from the first of those listed to the count among them
LIST_GAP = 20
"""Characters between two counts of one list."""

_NEXT_SENTENCE = 4  # characters between two sentences that follow each other
_OPEN_REACH = 1.25  # how many times "over 50" the number may be that it leaves open
_PEOPLE = frozenset(
    {"men", "women", "boys", "girls", "children", "adults", "teens", "teenagers", "males"}
    | {"man", "woman", "boy", "girl", "child", "adult", "teen", "teenager", "male", "female"}
    | {"females", "soldiers", "officers", "students", "workers", "civilians", "passengers"}
    | {"suspects", "gunmen", "attackers", "suspect", "gunman", "sons", "daughters", "kids"}
)


def total_of(printings: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    """The first number printed, "others" on top of it; without any, the longest list of victims."""
    ordered = sorted(printings, key=lambda each: (each.is_aside, each.start, each.is_implied))
    printed = [each for each in ordered if not each.is_implied]
    implied = [each for each in ordered if each.is_implied]
    is_all_aside = all(each.is_aside for each in ordered)
    if not printed or (printed[0].is_aside and implied and not is_all_aside):
        return _listed(implied)
    is_of_dead = ordered[0].aspect == "killed"  # of the hurt a lead names some
    if is_of_dead and not any(map(is_own_lead, printed)) and any(map(is_own_lead, implied)):
        return _listed([each for each in implied if is_own_lead(each)])
    of_all = [each for each in printed if not each.is_aside and not each.is_part]
    totals = [each for each in of_all if each.is_total and each.is_leading]
    plain = [each for each in of_all if each.is_leading and "condition" not in each.heads]
    base = next(iter((*totals, *plain, *of_all)), printed[0])
    leading = [each for each in printed if each.value == base.value and each.is_leading]
    restated = [each for each in leading if not each.is_added]
    for each in implied:  # "two women and a boy were killed": the list holds the count
        again = [one for one in printed if one.value == base.value and one.heads & base.heads]
        begun = [counted.start - each.start for counted in (base, *restated, *again)]
        is_inside = any(0 <= at < _SAME_LIST for at in begun)
        if is_inside and each.value > base.value:
            return each.value, (each,)
    named = [each for each in implied if base.is_added and _is_named_before(each, base)]
    if named:
        first = max(named, key=lambda each: each.value)
        return base.value + first.value, (base, first)
    base = next((each for each in of_all if _says_exactly(base, each)), base)
    if base.is_total:
        return base.value, (base,)
    themselves = [each for each in implied if each.is_self and _is_after(base, each)][:1]
    if themselves and is_of_dead:  # "killed three people before killing himself"
        return base.value + 1, (base, *themselves)
    listed = [
        each
        for counted in (base, *restated)
        for each in printed
        if _is_listed_with(counted, each) or _is_listed_with(each, counted)
    ][:1]
    more = [each for each in printed if _is_on_top(base, each)][:1]
    also = [each for each in implied if _is_also_one(base, each)][:1]
    added = listed or ([] if base.is_added else more or also)
    return base.value + sum(each.value for each in added), (base, *added)


def _says_exactly(opened: Printing, other: Printing) -> bool:
    """Whether ``other`` is the number that "over 50" leaves open."""
    is_near = opened.value < other.value <= _OPEN_REACH * opened.value
    return opened.is_open and not other.is_open and other.is_leading and is_near


def _is_also_one(base: Printing, other: Printing) -> bool:
    """Whether ``other`` fared so besides those counted: "four were hurt and a cook was also"."""
    is_behind = other.sentence == base.sentence and other.start > base.start
    return is_behind and other.is_added and not other.heads & base.heads


def _is_after(base: Printing, other: Printing) -> bool:
    return other.sentence == base.sentence and other.start > base.start


def _is_named_before(named: Printing, others: Printing) -> bool:
    """Whether ``others`` come on top of somebody whom the same sentence names before them."""
    gap = others.start - named.citation.span.end
    return named.sentence == others.sentence and 0 < gap <= _SAME_LIST


def _is_listed_with(base: Printing, other: Printing) -> bool:
    """Whether the two are counts of one list: "four adults and two children were killed"."""
    gap = other.start - base.citation.span.end
    is_of_others = not other.is_added and not base.heads & other.heads
    are_people = _are_people(base) and _are_people(other)
    return is_of_others and are_people and 0 < gap <= LIST_GAP and other.sentence == base.sentence


def _are_people(each: Printing) -> bool:
    return bool(each.heads & _PEOPLE) or any(map(names_people, each.heads))


def is_own_lead(each: Printing) -> bool:
    """Whether it stands in headline or lead, as of the article's own happening."""
    return each.is_leading and not each.is_aside


def _listed(implied: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    own_lead = [each for each in implied if is_own_lead(each)]
    longest = max(own_lead or implied, key=lambda each: (each.value, not _is_of_name(each)))
    own = next((each for each in implied if each.is_self), None)
    is_besides = own is not None and (own.aspect == "killed" or own.sentence == longest.sentence)
    is_besides = is_besides and not _is_of_name(longest)
    if own is not None and not longest.is_self and is_besides:
        return longest.value + 1, (longest, own)
    told = own_lead or implied
    singles = [each for each in told if each.value == longest.value and not each.is_added]
    added = [
        each
        for each in implied
        if each.is_added and any(_is_in_passage(single, each) for single in singles)
    ]
    if longest.value == 1 and added:  # "a woman died; a boy was also killed"
        return 2.0, (longest, added[0])
    by_name = {each.name.split()[0]: each for each in reversed(singles) if _is_named_in_lead(each)}
    if longest.value == 1 and len(by_name) > 1:
        return float(len(by_name)), tuple(sorted(by_name.values(), key=lambda each: each.start))
    apart = _of_one_sentence(own_lead) if longest.value == 1 else ()
    return (float(len(apart)), apart) if apart else (longest.value, (longest,))


def _is_of_name(each: Printing) -> bool:
    """Whether the name of a crime counts them: "a murder-suicide" includes whoever did it."""
    return each.heads == {"people"}


def _of_one_sentence(implied: Sequence[Printing]) -> tuple[Printing, ...]:
    """Those dead whom the first such sentence calls by unlike words: "officer fatally shot, suspect
    killed"."""
    by_sentence: dict[int, dict[frozenset[str], Printing]] = {}
    for each in implied:
        is_somebody = each.aspect == "killed" and not (each.is_definite or each.is_self)
        if is_somebody and not each.is_in_line and all(map(names_people, each.heads)):
            by_sentence.setdefault(each.sentence.span.start, {}).setdefault(each.heads, each)
    several = (tuple(each.values()) for _, each in sorted(by_sentence.items()) if len(each) > 1)
    return next(several, ())


def _is_named_in_lead(one: Printing) -> bool:
    return bool(one.name) and one.is_leading and not one.is_aside and not one.is_in_line


def _is_in_passage(first: Printing, other: Printing) -> bool:
    """Whether ``other`` follows soon, and as of the same happening."""
    is_near = 0 < other.start - first.start < LEAD
    return is_near and not first.is_aside and not other.is_aside


def _is_on_top(base: Printing, other: Printing) -> bool:
    """Whether "three others" adds to the count before it; the same number is that count again."""
    gap = other.sentence.span.start - base.sentence.span.end
    is_beside = 0 < other.start - base.start < SAME_PASSAGE and gap < _NEXT_SENTENCE
    return other.is_added and is_beside and other.value != base.value
