"""What the places come to where one article counts or names those killed and injured."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.comparing.overview.dead_or_hurt import (
    ANYBODY,
    ANYONE,
    DOERS,
    are_of_list,
    is_doer,
    is_listed_before,
    is_shooter,
    is_somebody_else,
    is_told_otherwise,
    is_told_with,
    may_be_dead,
    words_for_dead,
)
from rashomon.comparing.overview.toll_printings import Printing
from rashomon.comparing.overview.toll_sums import SAME_PASSAGE, is_own_lead, total_of
from rashomon.types import Fate


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
    who were killed. Below a lead that counts the hurt "an eighth victim" counts nobody.
    """
    found: dict[str, list[Printing]] = defaultdict(list)
    for each in printings:
        found[each.aspect].append(each)
    dead = [_dead(found["killed"], found)] if found["killed"] else []
    hurt = _injured(found)
    dying = {each.start for each in found["killed"] if each.is_implied}
    harmed = [*found["injured"], *found["shot"], *found["treated"]]
    harmed = [each for each in harmed if each.start not in dying]
    is_counted = any(is_own_lead(each) and not each.is_implied for each in found["injured"])
    own = [each for each in harmed if each.is_leading or not is_counted]
    last = _last_of_victims(own, dead)
    if last and all(last.value > each.value for each in hurt):
        hurt = [last]
    return (*dead, *hurt)


def _dead(killed: Sequence[Printing], found: Mapping[str, Sequence[Printing]]) -> ArticleToll:
    """The toll of the dead: no fewer than the last of them is the how-manieth, unless the article
    counts the hurt before ("the third victim died" of three who were shot)."""
    toll = _toll("killed", killed)
    own = [each for each in killed if each.ordinal and is_own_lead(each)]
    last = max(own, key=lambda each: each.ordinal, default=None)
    if last is None or last.ordinal <= toll.value:
        return toll
    harmed = (*found.get("injured", ()), *found.get("shot", ()), *found.get("treated", ()))
    is_of_all = any(each.value >= last.ordinal - toll.value for each in harmed)
    if is_of_all and toll.value != last.ordinal - 1:
        return toll
    return ArticleToll("killed", float(last.ordinal), (last,), _is_led_with(killed))


def _injured(found: Mapping[str, Sequence[Printing]]) -> list[ArticleToll]:
    """The toll of those told to be hurt, shot or treated; none where all of them may be dead."""
    killed, shot, treated = found.get("killed", ()), found.get("shot", ()), found.get("treated", ())
    named = [_without_dead(each, killed) for each in found.get("injured", ())]
    hurt = [each for each in named if not may_be_dead(each, killed)]
    shot = [each for each in shot if not is_told_otherwise(each, hurt, killed)]
    victims = _one_by_one([*hurt, *shot, *treated], killed)
    if victims:
        return [victims]
    parts = _two_parts(hurt, [*hurt, *treated])
    if parts:
        return [ArticleToll("injured", sum(e.value for e in parts), parts, _is_led_with(parts))]
    if hurt and _is_outnumbered_by_treated(hurt, treated):
        return [_toll("injured", treated)]
    is_of_all = not killed and any(_is_led_with_more(each, hurt) for each in shot)
    if hurt and not is_of_all and not _is_outnumbered(hurt, shot):
        toll = _without_those_dying(_toll("injured", hurt), shot, killed)
        return [_with_one_shot(toll, shot, killed)]
    alive = list(_shot_and_alive(shot, killed)) if shot else []
    others = [each for each in hurt if _is_nobody_of(each, shot)]
    surely = [each for each in hurt if is_own_lead(each) and not each.tells_death]
    if not alive and surely:
        return [_toll("injured", surely)]
    if alive or (shot and not others):
        return [_with_hurt_beside(each, others) for each in alive]
    if others:  # "two men were shot and died, and a boy was hurt"
        return [_toll("injured", others)]
    return [_sent_and_treated(treated)] if treated else []


def _with_hurt_beside(shot: ArticleToll, hurt: Sequence[Printing]) -> ArticleToll:
    """The toll of those shot with who was hurt besides: "two bouncers were shot and a woman was
    trampled"."""
    first = shot.printings[0]
    beside = [each for each in hurt if each.sentence == first.sentence and each.start > first.start]
    if first.is_implied or first.aspect != "shot" or not beside:
        return shot
    return replace(shot, value=shot.value + 1, printings=(*shot.printings, beside[0]))


def _sent_and_treated(treated: Sequence[Printing]) -> ArticleToll:
    """The toll of those treated; two counts where one sentence tells of two places: "one was taken
    to a hospital and six were treated at the scene"."""
    toll = _toll("injured", treated)
    first = toll.printings[0]
    at_scene = [each for each in treated if not each.is_implied and each.sentence == first.sentence]
    others = [each for each in at_scene if each.start > first.start and "treated" in each.heads]
    if first.is_implied or not others or "hospital" not in first.heads:
        return toll
    return replace(toll, value=toll.value + others[0].value, printings=(first, others[0]))


def _without_those_dying(
    toll: ArticleToll, shot: Sequence[Printing], killed: Sequence[Printing]
) -> ArticleToll:
    """``toll`` without those of it who died: "ten were hurt, one of whom died", or as many hurt as
    were shot."""
    first = toll.printings[0]
    dying = [each for each in killed if each.is_implied and each.sentence == first.sentence]
    n_dead = sum(each.value for each in dying if each.heads == {"one"} and each.start > first.start)
    all_shot = {each.value for each in shot if not each.is_implied and not each.is_aside}
    own = [each for each in killed if is_own_lead(each)]
    own = [] if any(each.heads & DOERS for each in killed) else own
    if first.value in all_shot and own and not first.is_added and first.value > 2:
        n_dead = n_dead or total_of(own)[0]
    alive = toll.value - n_dead
    return replace(toll, value=alive) if not first.is_implied and alive > 0 else toll


def _with_one_shot(
    toll: ArticleToll, shot: Sequence[Printing], killed: Sequence[Printing]
) -> ArticleToll:
    """``toll`` of "four other people", with somebody alive whom their sentence tells before to be
    shot: "a woman was shot in an attack that injured four others"."""
    dead = words_for_dead(killed) | ANYBODY
    others = [each for each in toll.printings if each.is_added and each.value == toll.value]
    before = [
        one
        for one in shot
        if one.is_implied and one.value == 1 and not one.heads & dead
        if any(one.sentence == each.sentence and one.start < each.start for each in others)
    ]
    if not before:
        return toll
    return replace(toll, value=toll.value + 1, printings=(*before[:1], *toll.printings))


def _without_dead(hurt: Printing, killed: Sequence[Printing]) -> Printing:
    """A list of those hurt without whom its own sentence tells to be dead: "shooter dead, another
    girl injured" lists one."""
    dead = [
        each
        for each in killed
        if each.is_implied and each.sentence == hurt.sentence and each.heads <= hurt.heads
    ]
    if hurt.heads == {"both"}:  # "both were taken to a hospital, where one died"
        dead = [each for each in killed if each.is_implied and each.sentence == hurt.sentence]
    n_alive = hurt.value - len(dead)
    if not hurt.is_implied or not dead or n_alive < 1:
        return hurt
    heads = hurt.heads - frozenset().union(*(each.heads for each in dead))
    return replace(hurt, value=n_alive, heads=heads, tells_death=False)


def _is_nobody_of(hurt: Printing, shot: Sequence[Printing]) -> bool:
    """Whether the lead names somebody hurt who is none of those counted as shot."""
    counted = [each for each in shot if not each.is_implied]
    are_apart = all(not each.heads & (hurt.heads | ANYONE) for each in counted)
    return is_own_lead(hurt) and bool(counted) and (are_apart or hurt.age is not None)


def _two_parts(hurt: Sequence[Printing], harmed: Sequence[Printing]) -> tuple[Printing, ...]:
    """Two counts of one sentence that are not of the same people: those in hospital and others
    hurt, or some in a bad condition and then those treated. Only what the article counts first."""
    printed = sorted((each for each in hurt if not each.is_implied), key=lambda each: each.start)
    for first in printed[:1]:
        for other in harmed:
            is_beside = other.sentence == first.sentence and not other.is_implied
            is_rest = "condition" in first.heads and other.start > first.start
            is_before = first.is_added and other.aspect == "treated" and other.start < first.start
            if is_beside and (is_rest or is_before):
                return tuple(sorted((first, other), key=lambda each: each.start))
    return ()


def _last_of_victims(harmed: Sequence[Printing], dead: Sequence[ArticleToll]) -> ArticleToll | None:
    """As many as the last one told is the how-manieth ("a fifth victim"), without the dead."""
    own = [each for each in harmed if each.ordinal and not each.is_aside]
    if not own:
        return None
    last = max(own, key=lambda each: each.ordinal)
    alive = last.ordinal - sum(each.value for each in dead)
    return ArticleToll("injured", alive, (last,), _is_led_with(harmed))


def _one_by_one(harmed: Sequence[Printing], killed: Sequence[Printing]) -> ArticleToll | None:
    """Those harmed whom an article tells one after the other, where it counts none of them."""
    own = [each for each in harmed if not each.is_aside and not each.is_in_line]
    if any(not each.is_implied or each.value != 1 for each in own):
        return None
    told = max(_of_several_ages(own, killed), _in_one_sentence(own, killed), key=len)
    if len(told) < 2:
        return None
    return ArticleToll("injured", float(len(told)), told, _is_led_with(told))


def _of_several_ages(
    harmed: Sequence[Printing], killed: Sequence[Printing]
) -> tuple[Printing, ...]:
    """One of each age; none where it is open whether somebody dead is among them."""
    ages = {each.age for each in killed}
    by_age = {each.age: each for each in reversed(harmed) if each.age not in ages | {None}}
    found = sorted(by_age.values(), key=lambda each: each.start)
    return () if None in ages else tuple(found)


def _in_one_sentence(
    harmed: Sequence[Printing], killed: Sequence[Printing]
) -> tuple[Printing, ...]:
    """Those whom the first such sentence calls by unlike words, and nobody dead so: "shot his wife,
    then wounded an officer"."""
    dead = frozenset().union(ANYBODY, *(each.heads for each in killed))
    is_open = bool(killed) and not any(each.name for each in killed)
    harmed = [e for e in harmed if not (is_open and e.name and e.aspect == "shot")]
    by_sentence: dict[int, dict[frozenset[str], Printing]] = defaultdict(dict)
    at: set[int] = set()  # one "also shot and expected to recover" is told there twice
    for each in harmed:
        if each.start not in at and not (each.is_self or each.is_definite or each.heads & dead):
            by_sentence[each.sentence.span.start].setdefault(each.heads, each)
            at.add(each.start)
    several = (tuple(each.values()) for _, each in sorted(by_sentence.items()) if len(each) > 1)
    return next(several, ())


def _is_outnumbered(hurt: Sequence[Printing], shot: Sequence[Printing]) -> bool:
    """Whether those hurt are only some of the shot, who are counted first or told of earlier."""
    if not shot:
        return False
    counted = [each for each in shot if not each.is_implied]
    if any(not each.is_implied for each in hurt):
        own = [each for each in hurt if not each.is_implied]
        if own[0].is_badly and any(_counts_more(each, own[0]) for each in counted):
            return True
        if own[0].is_added and any(_lists_more(each, own[0]) for each in shot):
            return True
        is_in_lead = any(each.is_leading for each in own)
        return not is_in_lead and any(each.is_leading for each in counted)
    n_hurt, n_shot = max(each.value for each in hurt), max(each.value for each in shot)
    if counted:
        return True
    return n_shot >= n_hurt and min(e.start for e in shot) < min(e.start for e in hurt)


def _is_led_with_more(shot: Printing, hurt: Sequence[Printing]) -> bool:
    """Whether a lead counts more who were shot, before it says how some of them were hurt."""
    is_first = is_own_lead(shot) and not shot.is_implied and not shot.is_added
    told = [each for each in hurt if not each.is_implied]
    return is_first and all(shot.start < e.start and shot.value > e.value for e in told)


def _lists_more(shot: Printing, hurt: Printing) -> bool:
    """Whether those shot are told first, and hurt "others" are some of them."""
    is_first = shot.is_leading and shot.start < hurt.start
    return is_first and shot.is_implied and shot.value > hurt.value


def _counts_more(shot: Printing, hurt: Printing) -> bool:
    """Whether more are counted as shot, soon before it is told how many of them fared badly."""
    is_before = 0 < hurt.start - shot.start < SAME_PASSAGE
    return is_before and shot.value > hurt.value


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
    value, counted = total_of(printings)
    again = [each for each in printings if each.value == counted[0].value and not each.is_aside]
    further = sorted({*again} - {*counted}, key=lambda each: each.citation)
    return ArticleToll(fate, value, (*counted, *further), _is_led_with(printings))


def _is_led_with(printings: Sequence[Printing]) -> bool:
    return any(each.is_leading and not each.is_aside for each in printings)


def _are_the_same(dead: Printing, shot: Printing) -> bool:
    """Whether as many are counted: "killer who stabbed three" has stabbed three to death."""
    is_of_shot = "death" in dead.heads and not (dead.is_implied or shot.is_implied)
    return is_of_shot and dead.value == shot.value


def _shot_and_alive(
    of_shot: Sequence[Printing], of_killed: Sequence[Printing]
) -> Iterator[ArticleToll]:
    shot, printings = total_of(of_shot)
    if printings[0].is_leading and not any(is_told_with(each, printings[0]) for each in of_killed):
        of_killed = ()
    is_besides = (
        not of_killed
        or printings[0].is_added
        or any(is_listed_before(each, printings[0]) for each in of_killed)
    )
    if not printings[0].is_aside:
        of_killed = [e for e in of_killed if not e.is_aside or _are_the_same(e, printings[0])]
    first = printings[0]
    of_killed = [
        e
        for e in of_killed
        if not (is_doer(e, first) or is_somebody_else(e, first) or is_shooter(e, first))
    ]
    killed = 0.0 if is_besides or not of_killed else total_of(of_killed)[0]
    is_open = killed > 0 and printings[0].is_implied
    if shot > killed and (not is_open or are_of_list(of_killed, printings[0])):
        yield ArticleToll("injured", shot - killed, printings, _is_led_with(of_shot))
