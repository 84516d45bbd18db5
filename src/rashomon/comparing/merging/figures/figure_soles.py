"""Numbers of which two articles give one each for one thing, and not the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from rashomon.comparing.merging.figures.figure_counts import (
    Counted,
    are_of_two_countries,
    may_count_one,
    unit_of,
)
from rashomon.comparing.merging.figures.figure_rivals import (
    are_for_two_things,
    are_told_alike,
    is_cut_short,
    is_part_of_number,
    is_rate,
)
from rashomon.comparing.merging.figures.figure_values import overlap
from rashomon.text.words import find_words
from rashomon.types import Span

# Set by reading such pairs in stories of the development parts: with less in common, two things
# were counted.
_FEWEST_SHARED = 4  # content stems that the two sentences share beside what is counted
_LEAST_SHARE = 0.4  # of those of the shorter sentence
_AGE_SLIP = 2  # years, or months, that two ages of one nameless person lie apart at most
_MOST_ARTICLES = 60  # that tell of one thing, beyond which the word says nothing
_OTHERS = frozenset(
    {"other", "others", "more", "additional", "another", "further", "remaining", "new", "extra"}
)
_HOURS = frozenset({"am", "pm", "gmt", "bst", "est", "edt", "et", "pt", "cet", "utc"})
# "The new cases include 13 children": those of one day, and other ones the next.
_ADDED = re.compile(r"\b(?:new|newly|further|additional|another|more)\b[^.;]*\Z", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:other|remaining|first|last|next|past|final)\s\Z", re.IGNORECASE)
_CONVERTED = re.compile(r"\(\s*(?:about|around|some|US|=)?\s*[#$£€]?\s*\Z", re.IGNORECASE)

Key = tuple[str, str]  # the unit, and the stem of the noun that is counted, or whose age it is
Soles = Mapping[Key, Sequence[Counted]]


def sole_rivals(counted: Sequence[Counted]) -> Iterator[tuple[int, int]]:
    """Places in ``counted`` of numbers that cannot both hold, each the only one its article has.

    An article that counts a thing once counts all of it, so no lead is asked for. Neither article
    may print the other's number of the unit at all, and their sentences must be alike. Where two
    sentences differ in two counts at once, they tell of two happenings.
    """
    at = {id(each): place for place, each in enumerate(counted)}
    soles = _soles_by_story(counted)
    for articles in soles.values():
        for left, right in combinations(articles, 2):
            found = [pair for key in {*left} & {*right} for pair in _apart(left[key], right[key])]
            for one, two in found:
                if not _are_of_two_happenings(one, two, left, right) and _prints_neither(
                    one, two, counted
                ):
                    first, second = sorted((at[id(one)], at[id(two)]))
                    yield first, second


def _soles_by_story(counted: Sequence[Counted]) -> dict[str, list[Soles]]:
    by_article: dict[tuple[str, str], dict[Key, list[Counted]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each in counted:
        key = _key(each)
        if key is not None:
            by_article[each.account.story, each.account.id][key].append(each)
    soles: dict[str, list[Soles]] = defaultdict(list)
    for (story, _), found in sorted(by_article.items()):
        soles[story].append(
            {key: own for key, own in found.items() if len({each.bounds for each in own}) == 1}
        )
    return soles


def _key(each: Counted) -> Key | None:
    """What is counted, by the noun itself: ``None`` where no noun is, or others are counted too."""
    unit = unit_of(each)
    if unit.endswith("-old"):
        noun = each.bearer.noun if each.bearer and each.bearer.entity is None else None
        return (unit, f"{noun.gender} {noun.family}") if noun else None
    words = find_words(each.mention.subject)
    if each.mention.is_implied or not each.subject or not words:
        return None
    if not unit and each.bounds == (1, 1):  # "one" stands before anything
        return None
    heads = {word.form for word in words}
    is_piece = is_part_of_number(each) or _is_converted(each)
    if heads & (_OTHERS | _HOURS) or is_piece or _counts_some(each):
        return None
    return unit, words[-1].stem


def _counts_some(each: Counted) -> bool:
    """Whether it counts those that came new, or what others are left."""
    before = _before(each)
    return _ADDED.search(before) is not None or _LEFT.search(before) is not None


def _before(each: Counted) -> str:
    """The sentence up to the number."""
    sentence = each.account.sentence(each.mention.span)
    return each.account.words(
        Span(min(sentence.start, each.mention.span.start), each.mention.span.start)
    )


def _is_converted(each: Counted) -> bool:
    """Whether it stands in brackets behind the same sum or length in another unit."""
    return _CONVERTED.search(_before(each)) is not None


def _apart(left: Sequence[Counted], right: Sequence[Counted]) -> list[tuple[Counted, Counted]]:
    """The two printings whose sentences are likest, where they cannot both hold."""
    one, two = max(product(left, right), key=lambda pair: (_shared(*pair), pair[0].order))
    is_apart = overlap(one.bounds, two.bounds) is None and not is_cut_short(one, two)
    return [(one, two)] if is_apart and _are_one_thing(one, two) else []


def _are_one_thing(left: Counted, right: Counted) -> bool:
    if not may_count_one(left, right) or are_of_two_countries(left, right):
        return False
    if is_rate(left) != is_rate(right) or not are_told_alike(left, right):
        return False
    if are_for_two_things(left, right) or not _are_called_alike(left, right):
        return False
    fewest = min(len(_sentence(left)), len(_sentence(right)))
    return _shared(left, right) >= max(_FEWEST_SHARED, _LEAST_SHARE * fewest)


def _are_called_alike(left: Counted, right: Counted) -> bool:
    """Whether one calls what is counted as the other does, or by fewer words; two ages are near."""
    if unit_of(left).endswith("-old"):
        return abs(left.bounds[0] - right.bounds[0]) <= _AGE_SLIP
    if left.subject == right.subject:
        return True
    fewer, more = sorted((left, right), key=lambda each: each.bounds)
    return more.subject > fewer.subject  # "three small boats" are no part of "two boats"


def _shared(left: Counted, right: Counted) -> int:
    return len((_sentence(left) & _sentence(right)) - left.subject - right.subject)


def _sentence(each: Counted) -> frozenset[str]:
    return each.account.stems(each.account.sentence(each.mention.span))


def _are_of_two_happenings(one: Counted, two: Counted, left: Soles, right: Soles) -> bool:
    """Whether the two sentences count another thing besides, and differ in that too."""
    own = [(a, b) for key in {*left} & {*right} for a, b in product(left[key], right[key])]
    beside = [(a, b) for a, b in own if _is_with(a, one) and _is_with(b, two)]
    return sum(overlap(a.bounds, b.bounds) is None for a, b in beside) > 1


def _is_with(each: Counted, other: Counted) -> bool:
    sentence = other.account.sentence(other.mention.span)
    return each.account.id == other.account.id and sentence.overlaps(each.mention.span)


def _prints_neither(one: Counted, two: Counted, counted: Sequence[Counted]) -> bool:
    """Whether no article of the two prints the other's number of this unit anywhere."""
    return not (_prints(one, two, counted) or _prints(two, one, counted))


def _prints(one: Counted, other: Counted, counted: Sequence[Counted]) -> bool:
    unit = unit_of(one)
    return any(
        overlap(each.bounds, other.bounds) is not None
        for each in counted
        if each.account.id == one.account.id and unit_of(each) == unit and (unit or _key(each))
    )
