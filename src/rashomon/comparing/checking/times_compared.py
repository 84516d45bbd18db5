"""The times of a claim and those of a passage or of the event it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.word_likeness import listed
from rashomon.types import Interval, TimeExpression

_YEAR, _DAY = re.compile(r"\d{4}"), re.compile(r"\d")
_MUCH_LONGER = 2  # times as long as the claim's: such a time does not attest the claim's


def date_differences(laid: Laid) -> Iterator[Difference]:
    """Times of the claim that no time of the passage, or of its act, agrees with."""
    told = _told(laid)
    for time in laid.claim.times:
        if _is_spelled(laid, time):
            continue
        if time.interval is None:
            if laid.passage.times:
                yield Difference("date", time.span.of(laid.claim.text), _printed(laid))
        elif told and not any(_agree(laid, time, each) for each in told):
            yield Difference("date", day_of(time.interval), "; ".join(map(day_of, told)))
            return
    if not any(_is_spelled(laid, time) for time in laid.claim.times):
        yield from _act_differences(laid)


def _act_differences(laid: Laid) -> Iterator[Difference]:
    """As the parse has it, where it gives an act another time than the claim's."""
    for ours, theirs in laid.acts:
        if ours.time and theirs.time and not ours.time.overlaps(theirs.time):
            if _in_year_of(ours.time, theirs.time).overlaps(theirs.time):
                continue
            yield Difference("date", day_of(ours.time), day_of(theirs.time))
            return


def _agree(laid: Laid, ours: TimeExpression, theirs: Interval) -> bool:
    interval = _interval(laid, ours, theirs)
    return interval is not None and interval.overlaps(theirs)


def _interval(laid: Laid, time: TimeExpression, beside: Interval) -> Interval | None:
    """The claim's time; in the year of the passage's where it names none."""
    if time.interval is None or _YEAR.search(time.span.of(laid.claim.text)):
        return time.interval
    return (
        _in_year_of(time.interval, beside)
        if _DAY.search(time.span.of(laid.claim.text))
        else time.interval
    )


def _in_year_of(ours: Interval, theirs: Interval) -> Interval:
    """``ours`` moved into the year of ``theirs`` where it is at most a day."""
    by = theirs.start.year - ours.start.year
    if (
        not by
        or ours.precision not in {"day", "hour", "minute"}
        or (ours.start.month, ours.start.day) == (2, 29)
    ):
        return ours
    start = ours.start.replace(year=theirs.start.year)
    return replace(ours, start=start, end=start + (ours.end - ours.start))


def unmet_times(laid: Laid) -> list[str]:
    """Times of the claim that the passage does not tell of its act, or only much more vaguely."""
    return [
        time.span.of(laid.claim.text) for time in laid.claim.times if not _is_attested(laid, time)
    ]


def _is_attested(laid: Laid, time: TimeExpression) -> bool:
    own = [each for each in laid.passage.times if _is_of_act(laid, each)]
    if any(_is_one_wording(laid, time, each) for each in own):
        return True
    told = [each.interval for each in own if each.interval] or list(laid.lent_times)
    pairs = [(_interval(laid, time, each), each) for each in told]
    return any(ours is not None and attests(ours, each) for ours, each in pairs)


def _is_of_act(laid: Laid, time: TimeExpression) -> bool:
    """Whether no other clause opens between the passage's act and a time in it."""
    at = laid.passage.at(time.span)
    acts = {word for words in laid.matched.values() for word in words}
    opened = [at for at, word in enumerate(laid.passage.words) if word.form in listed("opening")]
    return not acts or any(
        not any(act < place < at[0] - 1 or at[-1] < place < act for place in opened)
        for act in acts
        if at
    )


def attests(ours: Interval, theirs: Interval) -> bool:
    """Whether a printed time can be the claim's, and is not much vaguer."""
    is_vague = theirs.end - theirs.start > _MUCH_LONGER * (ours.end - ours.start)
    return ours.overlaps(theirs) and not is_vague


def _told(laid: Laid) -> list[Interval]:
    """The times in the passage, else those other articles give its event."""
    own = [time.interval for time in laid.passage.times if time.interval]
    return own or list(laid.lent_times)


def _is_spelled(laid: Laid, time: TimeExpression) -> bool:
    return any(_is_one_wording(laid, time, each) for each in laid.passage.times)


def _is_one_wording(laid: Laid, ours: TimeExpression, theirs: TimeExpression) -> bool:
    """Whether two times are printed in the same words."""
    left, right = ours.span.of(laid.claim.text), theirs.span.of(laid.passage.text)
    return left.casefold() == right.casefold()


def _printed(laid: Laid) -> str:
    return "; ".join(time.span.of(laid.passage.text) for time in laid.passage.times)


def day_of(interval: Interval) -> str:
    """The day a time begins on, with the hour where that is told."""
    start = interval.start.isoformat()
    return start if interval.precision in {"hour", "minute"} else start[:10]
