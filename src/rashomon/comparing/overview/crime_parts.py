"""Which part of a page on several crimes tells the one that the rest of its story tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figures.figure_aspects import aspect_of
from rashomon.types import Span, TimeExpression

_CRIME = (
    r"(?:shootings?|incidents?|attacks?|stabbings?|homicides?|killings?|murders?|crash(?:es)?)"
    r"(?!\s(?:victims?|suspects?|scenes?|sprees?|reported)\b)"
)
_WHICH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|latest|"
    r"most recent|next|other)"
)
_APART = r"(?:separate|unrelated|different|earlier|second|third|fourth|other|another|one(?!\sof\b))"
_KIND = r"(?:(?:fatal|deadly|nonfatal|non-fatal|double|triple|reported)\s)?"
# A sentence that opens so is at another happening than the one before.
_OPENING = re.compile(
    rf"(?:the|a)\s{_WHICH}\s{_KIND}{_CRIME}\b"
    rf"|(?:officers|police|deputies|crews|they)\s(?:\w+\s){{1,4}}to\s(?:the|a)\s{_WHICH}\s{_KIND}{_CRIME}"
    rf"|in\s(?:(?:a|an|the|yet)\s)?{_APART},?\s(?:[\w-]+,?\s){{0,4}}?(?:{_CRIME}|case)\b"
    rf"|in\s(?:nonfatal|non-fatal|fatal|other)\s{_CRIME}|another\s{_KIND}{_CRIME}\b"
    r"|elsewhere\b|separately\b",
    re.IGNORECASE,
)
# "police believe the shootings are related": parts of one happening.
_RELATED = re.compile(
    r"(?<!if )(?<!whether )\b(?:the|both|these|all)\s(?:(?:two|three|four)\s)?(?:shootings|"
    r"incidents|attacks|stabbings|killings|scenes|cases|crashes)\s(?:are|were|to\sbe)\s(?:\w+ly\s)?"
    r"(?:related|connected|linked)\b",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"(?:then,?\s)?(?:at|about|around|just|shortly|early|later|earlier|on)\s(?:[\w:.]+\s){0,3}",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:[\w-]+\s){0,3}?(?:an)?(?:other|others|also)\b", re.IGNORECASE)
_APART_BY = timedelta(minutes=45)  # two clock times of one crime are seldom further apart
_FEWEST_SHARED = 2  # names and numbers by which a part is known to tell what others tell
_LONG_NUMBER = re.compile(r"\b\d{3,5}\b|\b\d{1,2}(?=-year-old)")
_FATES = frozenset({"kill", "injure", "shoot", "hospitalize"})


def own_part(account: Account, others: Sequence[Account]) -> Span:
    """The stretch of an article that tells what ``others`` tell; all of it where it tells of one
    crime only, or where nothing decides which of several the others tell.

    The parts of a page on several crimes differ by place and time: that one is meant whose names,
    addresses and ages, as no other part has them, stand in the articles that tell of one crime.
    """
    whole = Span(0, len(account.article.text))
    parts = find_parts(account)
    if len(parts) < 2 or _RELATED.search(account.article.text):
        return whole
    elsewhere = set().union(*(_marks(each, None) for each in others if len(find_parts(each)) < 2))
    marks = [_marks(account, part) for part in parts]
    shared = [
        len((own & elsewhere).difference(*(each for each in marks if each is not own)))
        for own in marks
    ]
    best, second = sorted(shared, reverse=True)[:2]
    is_told = best >= _FEWEST_SHARED and best > second
    return parts[shared.index(best)] if is_told else whole


def find_parts(account: Account) -> tuple[Span, ...]:
    """The stretches of an article that tell of one crime each, the first with headline and lead."""
    starts = [0, *_openings(account)]
    ends = [*starts[1:], len(account.article.text)]
    return tuple(Span(*each) for each in zip(starts, ends, strict=True))


def _openings(account: Account) -> Iterator[int]:
    """Where the article turns to another crime."""
    text, since = account.article.text, 0
    hurt = [
        each.span.start for each in account.analysis.figures if aspect_of(each.subject) in _FATES
    ]
    for sentence in account.analysis.sentences:
        words = sentence.of(text)
        is_of_victims = any(sentence.start <= at < sentence.end for at in hurt)
        is_first = not any(since <= at < sentence.start for at in hurt)
        if _OPENING.match(words):
            is_new = True
        else:
            is_new = is_of_victims and _is_of_other_time(account, since, sentence)
        if is_new and not is_first:
            since = sentence.start
            yield since


def _is_of_other_time(account: Account, since: int, sentence: Span) -> bool:
    """Whether a sentence that opens with its time, or on more victims, tells of another time."""
    words = sentence.of(account.article.text)
    times = [each for each in account.analysis.times if each.interval is not None]
    before = [each for each in times if since <= each.span.start < sentence.start]
    own = [each for each in times if sentence.contains(each.span)]
    opened = _TIMED.match(words)
    is_timed = opened is not None and any(
        each.span.start <= sentence.start + opened.end() for each in own
    )
    if is_timed and _are_apart(_clocks(before), _clocks(own[:1])):
        return True
    return _MORE.match(words) is not None and _are_apart(_days(before), _days(own))


def _clocks(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    return [
        each for each in times if each.interval and each.interval.precision in {"hour", "minute"}
    ]


def _days(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    return [
        each
        for each in times
        if each.interval and each.interval.end - each.interval.start <= timedelta(days=1)
    ]


def _are_apart(before: Sequence[TimeExpression], own: Sequence[TimeExpression]) -> bool:
    """Whether both are told and none of one is near any of the other."""
    return bool(before and own) and not any(_are_near(a, b) for a in before for b in own)


def _are_near(one: TimeExpression, two: TimeExpression) -> bool:
    if one.interval is None or two.interval is None:
        return False
    first, last = sorted((one.interval, two.interval), key=lambda each: each.start)
    return last.start < first.end + _APART_BY


def _marks(account: Account, part: Span | None) -> frozenset[str]:
    """The words of names, the addresses and the ages of a part, or of the whole article."""
    text = account.article.text
    named = {
        word.lower()
        for entity in account.analysis.entities
        for mention in entity.mentions
        if mention.form == "name" and (part is None or part.contains(mention.span))
        for word in mention.span.of(text).split()
        if word[:1].isupper()
    }
    words = text if part is None else part.of(text)
    return frozenset(named | set(_LONG_NUMBER.findall(words)))
