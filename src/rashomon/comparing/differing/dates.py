"""One happening under two dates, or under one date told at two precisions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.events.event_tellings import Telling
from rashomon.types import Discrepancy, DiscrepancyValue, Event, Interval

# Two dates of one happening are a slip of a few days; farther apart they are two happenings.
_DATE_SLIP = timedelta(days=7)
_DAY = timedelta(days=1)
_ALIKE_SHARE = 0.6  # of the shorter summary's content that two dates of one thing must share
_FEWEST_ALIKE = 3  # content stems they must share in any case
_FEWEST_SHARED = 2  # content stems that a day and a stretch of one happening share without parties
_DONE = frozenset({"actual", "ongoing", "historical"})
_BLOCK = 40  # events of one type between the same parties that are compared two by two
_LONG = timedelta(days=6)  # an interval this long tells a stretch, not a day: a week or more


def find_dates_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Dates that cannot both hold (conflict), and a day beside a longer stretch (precision)."""
    yield from _slipped(compared)
    for event in compared.events.events:
        if len(event.support.articles) > 1:
            yield from _at_two_precisions(event, compared)


def _at_two_precisions(event: Event, compared: Compared) -> Iterator[Discrepancy]:
    """ "on January 3" in one account, "last month" in another that names no day."""
    told = [each for each in compared.events.tellings[event.id] if each.interval is not None]
    tellings = [each for each in told if _tells_when(each)]
    exact = [each for each in tellings if _length(each) <= _DAY and not _points_back(each)]
    named = {each.account.id for each in exact}
    loose = [each for each in tellings if _length(each) >= _LONG and each.account.id not in named]
    own = [each for each in loose if not _is_one_of_several(each) and not _is_narrowed(each)]
    holding = [each for each in own if all(_is_within(day, each) for day in exact)]
    if exact and holding:
        sides = [_side_of(exact, compared), _side_of(holding, compared)]
        topic = topic_of(event, compared)
        yield differ(event.id, "date", "precision", topic=topic, sides=sides)


def _tells_when(telling: Telling) -> bool:
    """Whether its time says when the happening was, and not when something else was, by when it
    was over, or what is talked about."""
    if _qualifies_a_noun(telling) or _is_beside_time(telling, _ONE_BREATH):
        return False
    account, time = telling.account, telling.mention.time
    trigger = telling.mention.trigger_span
    if _TALKED_ABOUT.search(account.article.text[: trigger.start][-_BEFORE:]):
        return False
    if time is None:
        return True
    span = account.analysis.times[time].span
    if any(address.overlaps(span) for address in account.addresses):
        return False
    return not _BOUND.search(account.article.text[: span.start][-_BEFORE:])


def _points_back(telling: Telling) -> bool:
    """Whether it names no day itself: "later that day"."""
    account, time = telling.account, telling.mention.time
    return time is not None and bool(
        _POINTER.search(account.words(account.analysis.times[time].span))
    )


def _is_narrowed(telling: Telling) -> bool:
    """Whether a day stands right beside its stretch: "on Wednesday this week"."""
    return _is_beside_time(telling, _NARROWING)


def _qualifies_a_noun(telling: Telling) -> bool:
    """Whether the time is that of something else: "charged in the March 9 shooting"."""
    account, time = telling.account, telling.mention.time
    if time is None:
        return False
    end = account.analysis.times[time].span.end
    return _NOUN_AFTER.match(account.article.text, end) is not None


def _is_beside_time(telling: Telling, between: re.Pattern[str]) -> bool:
    """Whether another time stands before or behind its own with nothing but ``between`` there."""
    account, time = telling.account, telling.mention.time
    if time is None:
        return False
    own, text = account.analysis.times[time].span, account.article.text
    others = (each.span for each in account.analysis.times if not each.span.overlaps(own))
    gaps = (sorted((own, other)) for other in others)
    return any(between.fullmatch(text, one.end, two.start) for one, two in gaps)


# "votes on Tuesday and Wednesday"
_ONE_BREATH = re.compile(r",?\s(?:and|or|to|through|until|then)\s(?:(?:on|in|again|early|late)\s)*")
_POINTER = re.compile(
    r"\b(?:that|same)\s(?:very\s)?(?:day|morning|afternoon|evening|night)\b", re.IGNORECASE
)
_NARROWING = re.compile(r",?\s(?:of\s)?")
_BEFORE = 60  # characters before a word in which what governs it stands
# "tweets about the inquiry": what is dated is the talk.
_TALKED_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning)\s(?:(?:the|an?|his|her|its|their)\s(?:[\w’'-]+\s){0,3})?$",
    re.IGNORECASE,
)
# "By October he had flown 20 missions": the end of a stretch, or its beginning.
_BOUND = re.compile(
    r"\b(?:by|before|until|till|til|since|after|following|from|prior to|ahead of)\s"
    r"(?:(?:about|around|at least|early|late|mid)\s)*$",
    re.IGNORECASE,
)

# What follows a time that stands by itself: the end of its clause, or another small word.
_NOUN_AFTER = re.compile(
    r"(?:['’]s?\b|,? (?!(?:at|in|on|and|or|to|for|of|after|before|when|that|which|who|with|by|as|"
    r"from|during|over|under|near|while|but|he|she|it|they|we|the|a|an|his|her|its|their|was|were|"
    r"is|are|has|had|said|morning|afternoon|evening|night|not|into|about|around|outside|inside|"
    r"saying|because|where)\b)[a-z]{3,})"
)


def _length(telling: Telling) -> timedelta:
    interval = telling.interval
    return interval.end - interval.start if interval else timedelta.max


# Words by which a stretch is one that happenings are counted over, and not when one was.
_COUNTED_OVER = re.compile(
    r"\b(?:so far|alone|dating back|among those|number|rate|total|percent|statistics|average|"
    r"compared|the (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d+th))\b",
    re.IGNORECASE,
)


def _is_one_of_several(telling: Telling) -> bool:
    account = telling.account
    sentence = account.words(account.sentence(telling.mention.trigger_span))
    return _COUNTED_OVER.search(sentence) is not None


def _is_within(day: Telling, longer: Telling) -> bool:
    """Whether the day lies in the stretch and the two tell alike enough: one happening surely."""
    outer, inner = longer.interval, day.interval
    if outer is None or inner is None or not are_alike(day, longer):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def are_alike(left: Telling, right: Telling) -> bool:
    """Whether two tellings share enough words and parties to be of one happening surely."""
    shared = len(left.content & right.content)
    parties = len(left.parties & right.parties)
    return shared >= _FEWEST_SHARED or parties > 1 or (shared > 0 and parties > 0)


def _side_of(tellings: Sequence[Telling], compared: Compared) -> DiscrepancyValue:
    cited = [
        each.account.cite(each.account.analysis.times[each.mention.time].span)
        for each in tellings
        if each.mention.time is not None
    ]
    return compared.side(compared.words(min(cited)), cited)


def _slipped(compared: Compared) -> Iterator[Discrepancy]:
    """One happening that two accounts put on different days."""
    blocks: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in compared.events.events:
        if event.actors and event.recipients and _day(event) is not None:
            key = (event.type, event.modality, event.actors[0], event.recipients[0])
            blocks[key].append(event)
    for block in blocks.values():
        for left, right in combinations(block[:_BLOCK], 2):
            if _is_one_slipped(left, right, compared):
                sides = [_dated_side(left, compared), _dated_side(right, compared)]
                topic = topic_of(left, compared)
                if sides[0].value != sides[1].value:  # "overnight", and two days of two pages
                    yield differ(left.id, "date", "conflict", topic=topic, sides=sides)


def _day(event: Event) -> Interval | None:
    """The day of the event where it is known to the day."""
    interval = event.time.interval if event.time else None
    return interval if interval and interval.end - interval.start <= _DAY else None


def _is_one_slipped(left: Event, right: Event, compared: Compared) -> bool:
    """Whether two events are one happening under two dates."""
    one, two = _day(left), _day(right)
    if one is None or two is None or one.overlaps(two) or _articles(left) & _articles(right):
        return False
    if abs(one.start - two.start) > _DATE_SLIP or _are_hours(one, two):
        return False
    if _is_yet_to_come(two, left, compared) or _is_yet_to_come(one, right, compared):
        return False
    a, b = compared.content(left.summary), compared.content(right.summary)
    return len(a & b) >= max(_FEWEST_ALIKE, _ALIKE_SHARE * min(len(a), len(b)))


def _are_hours(one: Interval, two: Interval) -> bool:
    """Whether both are told to the hour, of one day or night: hours are told loosely."""
    lengths = [each.end - each.start for each in (one, two)]
    return max(lengths) < _DAY and abs(one.start - two.start) < _DAY


def _is_yet_to_come(day: Interval, event: Event, compared: Compared) -> bool:
    """Whether every article that tells ``event`` as done came out before ``day``: what another
    tells of that day is then done once more ("agreed to free more prisoners")."""
    published = [compared.accounts[name].published for name in event.support.articles]
    is_early = all(each is not None and each.end <= day.start for each in published)
    return is_early and event.modality in _DONE


def _articles(event: Event) -> set[str]:
    return set(event.support.articles)


def _dated_side(event: Event, compared: Compared) -> DiscrepancyValue:
    cited = event.time.citations if event.time else ()
    words = " / ".join(sorted({compared.words(each) for each in cited}))
    return compared.side(words, [each.clause for each in event.attestations])


def topic_of(event: Event, compared: Compared) -> str:
    """The word that names the event, as its first telling prints it."""
    return compared.words(event.attestations[0].trigger)
