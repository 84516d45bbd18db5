"""Whether somebody told to be hurt or shot may be one who died, as an article tells of both."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.analysis.figures import YOUNG, gender_of, names_people
from rashomon.comparing.overview.toll_printings import Printing
from rashomon.comparing.overview.toll_sums import LIST_GAP, SAME_PASSAGE, is_own_lead

ANYBODY = frozenset({"he", "she", "him", "her", "victim", "person", "one"})
DOERS = frozenset(
    {"suspect", "gunman", "shooter", "attacker", "assailant", "robber", "burglar", "intruder"}
)
ANYONE = frozenset({"people", "persons", "men", "victims", "others"})


def is_told_otherwise(shot: Printing, hurt: Sequence[Printing], killed: Sequence[Printing]) -> bool:
    """Whether one said to be shot is called as somebody dead, or shot himself and is the one hurt:
    those hurt are not counted with him."""
    dead = words_for_dead(killed)
    if not (hurt and shot.is_implied):
        return False
    if shot.is_self:
        if any(map(is_own_lead, killed)):
            return any(_is_of_other_sex(each.heads, dead) for each in hurt)
        return any(map(is_own_lead, hurt))
    return bool(dead) and shot.heads <= dead | ANYBODY


def words_for_dead(killed: Sequence[Printing]) -> frozenset[str]:
    return frozenset().union(*(each.heads for each in killed if each.is_implied))


def may_be_dead(hurt: Printing, killed: Sequence[Printing]) -> bool:
    """Whether the one said to be hurt may be one who died: called alike, or by a pronoun."""
    if not hurt.is_implied:
        return False
    heads = words_for_dead(killed)
    if _is_of_other_sex(hurt.heads, heads):
        return False
    if heads and hurt.heads <= heads | ANYBODY:
        return True
    if hurt.is_definite and _is_same_child(hurt.heads, heads):
        return True
    beside = [each for each in killed if each.sentence == hurt.sentence]
    return hurt.tells_death and not any(each.heads - hurt.heads - ANYBODY for each in beside)


def _is_same_child(hurt: frozenset[str], dead: frozenset[str]) -> bool:
    """Whether "the child" who was struck may be a boy who died."""
    sexes = {gender_of(each) for each in dead & YOUNG}
    own = {gender_of(each) for each in hurt}
    return hurt <= YOUNG and bool(sexes) and ("u" in own or bool(sexes & {*own, "u"}))


def _is_of_other_sex(hurt: frozenset[str], dead: frozenset[str]) -> bool:
    """Whether a bare "he" can be none of the dead: "a man killed his wife; he is in hospital"."""
    sex = {"he": "f", "him": "f", "she": "m", "her": "m"}.get(next(iter(hurt), ""))
    return (
        len(hurt) == 1
        and bool(dead)
        and sex is not None
        and all(gender_of(each) == sex for each in dead)
    )


def is_doer(dead: Printing, shot: Printing) -> bool:
    """Whether whoever died is called by what they did, and those shot are not."""
    return bool(dead.heads & DOERS) and not shot.heads & DOERS and not shot.heads & ANYONE


def is_shooter(dead: Printing, shot: Printing) -> bool:
    """Whether whoever "killed himself" is none of those shot, who are others."""
    return dead.is_self and not (shot.is_self or shot.heads & DOERS)


def is_somebody_else(dead: Printing, shot: Printing) -> bool:
    """Whether one who died is none of those that the same sentence tells to be shot: "he shot two
    officers before he was killed", "man shot, son dead"."""
    sexes = [{gender_of(head) for head in each.heads} for each in (dead, shot)]
    if dead.is_implied and shot.is_implied and sexes in ([{"m"}, {"f"}], [{"f"}, {"m"}]):
        return True
    if dead.sentence != shot.sentence or not dead.is_implied or not dead.heads:
        return False
    if dead.heads <= frozenset({"he", "she", "himself", "herself"}):
        return shot.value > 1 and not shot.is_implied
    are_people = all(map(names_people, dead.heads | shot.heads))
    is_told_before = dead.is_definite or bool(dead.heads & ANYBODY)
    return shot.is_implied and are_people and not is_told_before and not dead.heads & shot.heads


def are_of_list(of_killed: Sequence[Printing], listed: Printing) -> bool:
    """Whether those who died are some of those listed: "a man and a woman were shot; the woman
    died", "two of them died"."""
    dead = frozenset().union(*(each.heads for each in of_killed))
    is_of_them = any(
        not each.is_implied and each.sentence == listed.sentence and each.start > listed.start
        for each in of_killed
    )
    return is_of_them or (bool(dead) and dead < listed.heads)


def is_listed_before(dead: Printing, shot: Printing) -> bool:
    """Whether they are counted apart, the dead first: "1 dead, 3 shot"."""
    gap = shot.start - dead.citation.span.end
    return (
        not (dead.is_implied or dead.is_some)
        and dead.sentence == shot.sentence
        and 0 < gap <= LIST_GAP
    )


def is_told_with(dead: Printing, shot: Printing) -> bool:
    """Whether somebody dead may be one of those shot whom a lead counts: told there too, or next
    to them."""
    return dead.is_leading or 0 <= dead.start - shot.start < SAME_PASSAGE
