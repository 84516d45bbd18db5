"""The times of a claim and those of a passage or of the event it tells."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.word_likeness import listed
from rashomon.types import Interval, TimeExpression

_MUCH_LONGER = 2  # times as long as the claim's: such a time does not attest the claim's


def date_differences(laid: Laid) -> Iterator[Difference]:
    """Times of the claim that no time of the passage, or of its act, agrees with."""
    for time in laid.claim.times:
        told = _told(laid)
        if time.interval is None:
            if laid.passage.times and not _is_spelled(laid, time):
                yield Difference("date", time.span.of(laid.claim.text), _printed(laid))
        elif told and not any(time.interval.overlaps(each) for each in told):
            yield Difference("date", _day(time.interval), "; ".join(map(_day, told)))
            return
    for ours, theirs in laid.acts:
        if ours.time and theirs.time and not ours.time.overlaps(theirs.time):
            yield Difference("date", _day(ours.time), _day(theirs.time))
            return


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
    return time.interval is not None and any(_attests(time.interval, each) for each in told)


def _is_of_act(laid: Laid, time: TimeExpression) -> bool:
    """Whether no other clause opens between the passage's act and a time in it."""
    at = laid.passage.at(time.span)
    acts = {word for words in laid.matched.values() for word in words}
    opened = [at for at, word in enumerate(laid.passage.words) if word.form in listed("opening")]
    return not acts or any(
        not any(act < place < at[0] or at[-1] < place < act for place in opened)
        for act in acts
        if at
    )


def _attests(ours: Interval, theirs: Interval) -> bool:
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


def _day(interval: Interval) -> str:
    start = interval.start.isoformat()
    return start if interval.precision in {"hour", "minute"} else start[:10]
