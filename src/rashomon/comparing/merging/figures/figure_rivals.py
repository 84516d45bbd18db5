"""Which figures count one thing and cannot both hold."""

from __future__ import annotations

import re
from functools import cache

from rashomon.comparing.merging.figures.figure_aspects import named_aspect, said_of_counted
from rashomon.comparing.merging.figures.figure_counts import (
    Counted,
    are_of_two_countries,
    is_in_lead,
    may_count_one,
    unit_of,
)
from rashomon.comparing.merging.figures.figure_standings import (
    are_as_certain,
    is_change,
    is_long_over,
    is_reached,
    is_vague,
    is_wanted,
)
from rashomon.comparing.merging.figures.figure_values import overlap, step_of
from rashomon.text.stems import stem
from rashomon.text.words import find_words

_RIVAL_SUBJECT = 0.6  # of the longer subject's words that two rivals must share
_RIVAL_CONTEXT = 2  # content stems around two rivals that must be the same
# Of the shorter sentence's stems this much too; more where the subject is only that of the clause.
# Both from differences read in the half of stories that this was developed on.
_RIVAL_SENTENCE, _RIVAL_CLAUSE = 0.3, 0.5
_CUT_SHARE = 0.01  # of a number that its last digits make up
_NUMBER_BEFORE = re.compile(r"\d[.:,]\s?$")
_NUMBER_BEHIND = re.compile(r"\s?[.:]\s?\d|\s?[ap]\s?\.?\s?m\b", re.IGNORECASE)
_WORST = re.compile(
    r"(?:\s[\w'’]+){0,3}?\s(?:(?:critically|seriously|severely|badly|gravely|fatally)\b"
    r"|in\s(?:critical|serious|grave)\scondition)",
    re.IGNORECASE,
)
_OPEN = frozenset({"at least", "more than"})
_OPEN_REACH = 2  # times a number left open that another may be and hold beside it


def are_rivals(left: Counted, right: Counted) -> bool:
    """Whether two printings of different articles count one thing and cannot both hold."""
    if left.account.id == right.account.id or overlap(left.bounds, right.bounds) is not None:
        return False
    if is_cut_short(left, right) or is_part_of_number(left) or is_part_of_number(right):
        return False
    if not may_count_one(left, right) or are_of_two_countries(left, right):
        return False
    if _may_be_more(*sorted((left, right), key=lambda each: each.bounds)):
        return False
    if _is_part(left, right) or _is_of_worst(left) != _is_of_worst(right):
        return False
    if not _count_one_matter(left, right):
        return False
    if _counts_some_people(left) or _counts_some_people(right):
        return False
    return are_told_alike(left, right) and not are_for_two_things(left, right)


def is_cut_short(left: Counted, right: Counted) -> bool:
    """Whether one is the other with its last digits left out ("78,000" for 78,603)."""
    values = [each.mention.value for each in (left, right)]
    one, two = (abs(value or 0.0) for value in values)
    if not one or not two or abs(one - two) > _CUT_SHARE * max(one, two):
        return False
    finer, rounder = sorted((one, two), key=step_of)
    return step_of(rounder) > step_of(finer) and abs(one - two) < step_of(rounder)


def is_part_of_number(each: Counted) -> bool:
    """Whether it is a piece of a number or a time of day printed with spaces: "5. 4", "3 p. m."."""
    text, span = each.account.article.text, each.mention.span
    if _NUMBER_BEFORE.search(text[max(0, span.start - 4) : span.start]):
        return True
    return _NUMBER_BEHIND.match(text, span.end) is not None


def _count_one_matter(left: Counted, right: Counted) -> bool:
    """Whether what two count, or how those counted fared, is the same by the words around it."""
    if left.aspect is not None:
        are_leading = left.is_leading and right.is_leading and bool(_around(left, right))
        return are_leading and _says_fate(left) and _says_fate(right)
    shared = len(left.subject & right.subject)
    if shared < _RIVAL_SUBJECT * max(len(left.subject), len(right.subject)):
        return False
    if _is_of_extent(left) and not (is_in_lead(left) and is_in_lead(right)):
        return False
    are_followed = _is_followed(left) and _is_followed(right)
    share = _RIVAL_SENTENCE if are_followed else _RIVAL_CLAUSE
    if len(left.context & right.context) < share * min(len(left.context), len(right.context)):
        return False
    is_vague = min(len(left.subject), len(right.subject)) < 2
    if len(_around(left, right)) < _RIVAL_CONTEXT + is_vague or is_rate(left) != is_rate(right):
        return False
    return _counts_subject(left) and _counts_subject(right)


def _around(left: Counted, right: Counted) -> frozenset[str]:
    """What stands around both, beside what is counted and the words of the numbers."""
    around = (left.context & right.context) - left.subject - said_of_counted()
    return around - _number_words(left) - _number_words(right)


def _may_be_more(fewer: Counted, more: Counted) -> bool:
    """Whether ``fewer`` is left open upwards and ``more`` not far above it, in no later article,
    which would raise it: "more than 100" beside "more than 160"."""
    if fewer.mention.comparator not in _OPEN or more.bounds[0] > _OPEN_REACH * fewer.bounds[0]:
        return False
    before, after = fewer.account.published, more.account.published
    return before is None or after is None or after.start < before.end


def _number_words(each: Counted) -> frozenset[str]:
    """The stems of the number itself with its unit, and of asking, where it is a share of those
    asked: two shares are each "percent" of something, and one poll asks many things."""
    own = each.account.stems(each.mention.span)
    return own | _of_asking() if each.mention.unit == "percent" else own


@cache
def _of_asking() -> frozenset[str]:
    return frozenset(map(stem, _ASKING))


_ASKING = ("poll", "polling", "polls", "survey", "surveys", "study", "respondents", "recent", "new")


def are_told_alike(left: Counted, right: Counted) -> bool:
    """Whether both are told as what is, of now, and as equally certain."""
    told = (left.account, left.mention.span), (right.account, right.mention.span)
    if any(is_vague(*each) or is_long_over(*each) for each in told):
        return False
    is_measure = unit_of(left) not in {"", "person"}
    if is_measure and any(is_change(*each) for each in told):
        return False
    if is_measure and any(is_reached(*each) for each in told):
        return False
    if is_wanted(*told[0]) != is_wanted(*told[1]):
        return False
    return are_as_certain(*told)


def are_for_two_things(left: Counted, right: Counted) -> bool:
    """Whether two lengths are of two kinds, or what a sum goes to is not told of the other."""
    if left.sense != right.sense:
        return True
    return _goes_elsewhere(left, right) or _goes_elsewhere(right, left)


def _goes_elsewhere(one: Counted, other: Counted) -> bool:
    """Whether ``one`` tells what it is for, and nothing of that stands in the other's sentence."""
    named = other.purpose or other.account.stems(other.account.sentence(other.mention.span))
    return bool(one.purpose) and not one.purpose & named


# One body tells many lengths and times: how far, how high, how long. Money and shares of a whole
# are told of one thing each.
def _is_of_extent(each: Counted) -> bool:
    unit = unit_of(each)
    return bool(unit) and unit not in {"percent", "person"} and not unit.isupper()


# "$82 a share", "40 miles per hour": of each one, and not of all.
_RATE = re.compile(
    r"[\s-]?(?:/|per\b|an?\s(?:share|month|year|week|day|hour|person|barrel|ton|head|night)\b)"
)


def is_rate(each: Counted) -> bool:
    return _RATE.match(each.account.article.text, each.mention.span.end) is not None


def _counts_subject(each: Counted) -> bool:
    """Whether the subject is what is measured: there is a unit, or it follows the number."""
    if each.mention.unit or not each.subject or each.mention.subject_span is None:
        return bool(each.subject)
    gap = each.mention.subject_span.start - each.mention.span.end
    return 0 <= gap <= 1 and is_in_lead(each) and not _is_in_name(each)


def _is_followed(each: Counted) -> bool:
    """Whether what is counted stands right behind the number, not as the subject of the clause."""
    span = each.mention.subject_span
    return span is not None and 0 <= span.start - each.mention.span.end <= len(" of the ")


def _counts_some_people(each: Counted) -> bool:
    """Whether it counts people of whom nothing is said: any article counts several groups."""
    heads = {word.form for word in find_words(each.mention.subject)}
    return each.mention.unit != "person" and bool(heads & _PEOPLE) and not _says_fate(each)


def _says_fate(each: Counted) -> bool:
    """Whether the subject itself tells how those counted fared, or its verb stands before them."""
    before = each.account.article.text[: each.mention.span.start][-_VERB_REACH:]
    said = find_words(each.mention.subject), find_words(before)[-1:]
    return any(named_aspect(words) is not None for words in said)


_VERB_REACH = 20  # characters before a number in which the verb of those it counts may stand


def _is_part(left: Counted, right: Counted) -> bool:
    """Whether one may count some of those the other counts: two teens among three people hurt.

    Two that fared alike and are called differently are two groups.
    """
    if left.aspect is None or left.subject & right.subject:
        return False
    if left.subject and right.subject:
        return True
    part, whole = (left, right) if left.subject else (right, left)
    return bool(part.subject) and part.bounds[1] <= whole.bounds[0]


def _is_of_worst(each: Counted) -> bool:
    """Whether it counts those who fared worst of all: "6 shot, one critically hurt"."""
    return _WORST.match(each.account.article.text, each.mention.span.end) is not None


# People called by nothing but sex, age or part in a happening.
_PEOPLE = frozenset(
    {"men", "women", "boys", "girls", "people", "persons", "children", "teens", "teenagers"}
    | {"adults", "males", "females", "victims", "suspects", "officers", "witnesses", "friends"}
    | {"man", "woman", "boy", "girl", "person", "child", "teen", "adult", "victim", "suspect"}
)


def _is_in_name(each: Counted) -> bool:
    """Whether a bare number follows a capital inside its sentence: "Ward 6", "Flight 370"."""
    account, start = each.account, each.mention.span.start
    before = account.article.text[account.sentence(each.mention.span).start : start].split()
    return len(before) > 1 and before[-1][:1].isupper()
