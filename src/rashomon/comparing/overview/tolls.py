"""How many were killed and injured, as the accounts of a story together tell it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.overview.article_tolls import ArticleToll, read_tolls
from rashomon.comparing.overview.toll_printings import Printing, read_printings
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.types import Citation, Fate, Figure, Interval, Story, Toll, TollStanding, TollValue

_FATES: tuple[Fate, ...] = ("killed", "injured")
_LEAD_VOTE, _LATER_VOTE, _IMPLIED_VOTE = 2.0, 0.7, 0.75  # set on the dev part of stories-incidents
_NEXT = 250  # characters from the dead to "seven others" who are hurt
_FEW = 3  # below one article in so many that tell of some dead in passing, the story is another's
_DWARFING = 20  # how many times the leading number none of the story is
_ASIDE_VOTE = 0.4  # below any other: it counts other happenings

Votes = dict[float, list[ArticleToll]]


def find_tolls(
    stories: Iterable[Story],
    figures: Sequence[Figure],
    accounts: Mapping[str, Account],
    witnesses: Attesting,
) -> tuple[Toll, ...]:
    """The tolls of every story whose figures tell one, with every number told for it.

    The best attested number leads, unless a later article raises it; no number of another happening
    stands beside it. What an article takes back in
    a notice of correction leads only where nobody tells another number.
    """
    printings = read_printings(figures, accounts)
    found: list[Toll] = []
    for story in sorted(stories, key=lambda each: each.id):
        withdrawn = frozenset().union(
            *(accounts[name].withdrawn for name in story.articles if name in accounts)
        )
        own = {name: printings[name] for name in sorted(story.articles) if name in printings}
        votes = _votes(own, withdrawn, accounts)
        for fate in _FATES:
            n_told = len(story.articles)
            is_beside = fate == "injured" and _are_told_with_dead(votes, n_told)
            if is_beside or _is_news(votes[fate], n_told):
                values = _values(votes[fate], withdrawn, accounts, witnesses)
                found.append(Toll(story.id, fate, values))
    return tuple(found)


def _votes(
    printings: Mapping[str, Sequence[Printing]],
    withdrawn: frozenset[float],
    accounts: Mapping[str, Account],
) -> dict[Fate, Votes]:
    votes: dict[Fate, Votes] = {fate: defaultdict(list) for fate in _FATES}
    for each in printings.values():
        for toll in read_tolls(each):
            votes[toll.fate][toll.value].append(toll)
    killed = votes["killed"]
    if killed and not all(map(_is_aside, killed.values())):
        votes["injured"] = _without_the_dead(votes["injured"], killed)
    if _is_in_lead(killed):
        n_dead = _ranked(killed, withdrawn, accounts)[0]
        votes["injured"] = _without_later_dead(votes["injured"], killed, n_dead)
    return votes


def _without_later_dead(injured: Votes, killed: Votes, n_dead: float) -> Votes:
    """``injured`` as it stands once an article tells of dead of whom others do not know yet.

    The dead were among the hurt: a number told without any of the ``n_dead`` dead is lessened by
    them, unless an article that knows of them tells it too. "Four victims with gunshot wounds" are
    the one dead and the three hurt that the others tell. A number told with fewer dead is lessened
    by those who died since, where an article that knows of all of them tells what is left.
    """
    n_known = {_article(toll): value for value, tolls in killed.items() for toll in tolls}
    confirmed = {
        value
        for value, tolls in injured.items()
        if any(_article(toll) in n_known for toll in tolls)
    }
    final = {
        value
        for value, tolls in injured.items()
        if any(n_known.get(_article(toll)) == n_dead for toll in tolls)
    }
    left: Votes = defaultdict(list)
    for value, tolls in injured.items():
        for toll in tolls:
            since = n_dead - n_known.get(_article(toll), n_dead)
            if since > 0 and value - since in final:
                left[value - since].append(toll)
                continue
            is_total = value - n_dead in confirmed
            is_known = _article(toll) in n_known or value in confirmed
            is_known = is_known and not _is_of_all_shot(toll, value - n_dead, injured)
            is_known = is_known or (_is_of_hurt(toll) and not is_total)
            alive = value if is_known else value - n_dead
            if alive > 0:
                left[alive].append(toll)
    return left


def _is_of_hurt(toll: ArticleToll) -> bool:
    """Whether it counts those wounded: not all who were shot, nor somebody who may have died."""
    first = toll.printings[0]
    return first.aspect == "injured" and not first.is_implied


def _is_of_all_shot(toll: ArticleToll, alive: float, injured: Votes) -> bool:
    """Whether it counts all who were shot, and another article tells how many of them live."""
    is_all = toll.printings[0].aspect == "shot" and not _is_lessened(toll)
    return is_all and any(map(_is_of_hurt, injured.get(alive, ())))


def _article(toll: ArticleToll) -> str:
    return toll.printings[0].citation.article


def _is_news(votes: Votes, n_articles: int) -> bool:
    """Whether they are told as of the story's own happening: in a lead, or with a number by two
    articles that are not just some few of the story's ``n_articles``. "Who was murdered" below the
    lead tells why somebody is named."""
    own = [
        each.citation.article
        for tolls in votes.values()
        for toll in tolls
        for each in toll.printings
        if not each.is_aside
    ]
    if _is_in_lead(votes):
        return True
    told = [toll for tolls in votes.values() for toll in tolls]
    is_counted = any(not each.is_implied for toll in told for each in toll.printings)
    tellers = {_article(toll) for toll in told}
    is_shared = any(len(tolls) > 1 for tolls in votes.values()) or len(set(own)) > 1
    return is_counted and is_shared and len(tellers) * _FEW >= n_articles


def _are_told_with_dead(votes: Mapping[Fate, Votes], n_articles: int) -> bool:
    """Whether the hurt are counted in a breath with the story's dead, be it below the lead."""
    dead = [
        each
        for tolls in votes["killed"].values()
        for toll in tolls
        for each in toll.printings
        if not each.is_aside
    ]
    counted = (toll.printings[0] for tolls in votes["injured"].values() for toll in tolls)
    hurt = [each for each in counted if _is_surely_hurt(each) and not each.is_aside]
    is_in_breath = any(_is_in_breath(one, other) for one in dead for other in hurt)
    return is_in_breath and _is_news(votes["killed"], n_articles)


def _is_surely_hurt(hurt: Printing) -> bool:
    """Whether several are counted, or one is named whose clause tells of no death."""
    return not hurt.tells_death if hurt.is_implied else hurt.value > 1


def _is_in_breath(dead: Printing, hurt: Printing) -> bool:
    """Whether both are told in one sentence, or "seven others" in one soon behind it."""
    if dead.sentence == hurt.sentence:
        return True
    if dead.citation.article != hurt.citation.article:
        return False
    gap = hurt.start - dead.sentence.span.end
    if hurt.ordinal:  # "the second victim was hit in the hand", be it told before the first died
        gap = max(gap, dead.start - hurt.sentence.span.end)
    return 0 <= gap <= _NEXT and (hurt.is_added or hurt.ordinal > 0)


def _is_in_lead(votes: Votes) -> bool:
    """Whether an article tells of them in its headline or lead as of its own happening."""
    return any(toll.is_led_with for tolls in votes.values() for toll in tolls)


def _without_the_dead(votes: Votes, killed: Votes) -> Votes:
    """``votes`` less those only said to have been shot, where another article tells of as many
    dead."""
    n_dead = max(killed) if _is_in_lead(killed) else math.inf
    known = {_article(toll) for tolls in killed.values() for toll in tolls}
    kept = {
        value: [
            each
            for each in tolls
            if value > n_dead or _is_apart(each, known) or not _is_only_shot(each.printings[0])
        ]
        for value, tolls in votes.items()
    }
    return {value: tolls for value, tolls in kept.items() if tolls}


def _is_apart(toll: ArticleToll, known: Set[str]) -> bool:
    """Whether its article tells the dead and who else was shot."""
    return _is_lessened(toll) or _article(toll) in known


def _is_lessened(toll: ArticleToll) -> bool:
    """Whether its article counts more and tells that some of them died."""
    return toll.printings[0].value > toll.value


def _is_only_shot(printing: Printing) -> bool:
    return printing.is_implied and printing.aspect == "shot"


def _values(
    votes: Votes,
    withdrawn: frozenset[float],
    accounts: Mapping[str, Account],
    witnesses: Attesting,
) -> tuple[TollValue, ...]:
    ranked = _ranked(votes, withdrawn, accounts)
    published = {value: _published(tolls, accounts) for value, tolls in votes.items()}
    first = ranked[0]
    if not _is_aside(votes[first]):
        ranked = [value for value in ranked if not _is_aside(votes[value])]
        ranked = [value for value in ranked if not _is_of_another(value, first, votes)]
    standings: dict[float, TollStanding] = {first: "leading"}
    for value in ranked:
        standings.setdefault(
            value, _standing(published[value], published[first], is_withdrawn=value in withdrawn)
        )
    return tuple(
        _value(value, standings[value], votes[value], witnesses)
        for value in sorted(ranked, key=lambda value: (value != first, ranked.index(value)))
    )


def _ranked(
    votes: Votes, withdrawn: frozenset[float], accounts: Mapping[str, Account]
) -> list[float]:
    """The numbers told, the one that leads first."""
    published = {value: _published(tolls, accounts) for value, tolls in votes.items()}
    ranked = sorted(
        votes,
        key=lambda value: (value in withdrawn, *_rank(value, votes)),
    )
    plain = [v for v in ranked if v not in withdrawn and any(map(_is_plain, votes[v]))]
    first = _raised(plain, published)
    return sorted(ranked, key=lambda value: value != first)


def _is_aside(tolls: Sequence[ArticleToll]) -> bool:
    """Whether a number is told only of other happenings, or of one long over."""
    return all(toll.printings[0].is_aside for toll in tolls)


def _is_of_another(value: float, first: float, votes: Votes) -> bool:
    """Whether a number that nobody leads with dwarfs the one that leads: a look back at a war."""
    return value > _DWARFING * first and not any(toll.is_led_with for toll in votes[value])


def _value(
    value: float, standing: TollStanding, tolls: Sequence[ArticleToll], witnesses: Attesting
) -> TollValue:
    cited: tuple[Citation, ...] = tuple(
        sorted({printing.citation for toll in tolls for printing in toll.printings})
    )
    return TollValue(value, standing, cited, witnesses.support(cited))


def _rank(value: float, votes: Votes) -> tuple[float, float]:
    """The most votes first, then the larger number.

    A number left open ("at least three") speaks for every larger one too.
    """
    is_counted = any(map(_is_plain, votes[value]))
    opened = [
        toll
        for each in votes
        if each < value
        for toll in votes[each]
        if _is_open(toll) or (is_counted and _names_one(toll))
    ]
    return -sum(map(_best_vote, (*votes[value], *opened))), -value


def _names_one(toll: ArticleToll) -> bool:
    """Whether its article counts nobody and tells of one alone, who may be one of several hurt."""
    return toll.fate == "injured" and all(each.is_implied for each in toll.printings)


def _is_open(toll: ArticleToll) -> bool:
    first = toll.printings[0]
    return first.is_open or first.is_badly


def _best_vote(toll: ArticleToll) -> float:
    """The vote of the place that tells the toll best: it may be named in the headline first."""
    alone = (each for each in toll.printings[1:] if each.value == toll.value)
    return max(map(_vote, (toll.printings[0], *alone)))


def _vote(printing: Printing) -> float:
    if printing.is_aside:
        return _ASIDE_VOTE
    if printing.is_implied:
        return _IMPLIED_VOTE
    return _LEAD_VOTE if printing.is_leading else _LATER_VOTE


def _published(
    tolls: Sequence[ArticleToll], accounts: Mapping[str, Account]
) -> tuple[Interval, ...]:
    """When the articles of ``tolls`` came out; empty where one is undated."""
    times = [accounts[_article(toll)].published for toll in tolls]
    return tuple(time for time in times if time is not None) if all(times) else ()


def _raised(plain: Sequence[float], published: Mapping[float, Sequence[Interval]]) -> float | None:
    """The largest of ``plain``, where it came out after every other number was told."""
    if not plain:
        return None
    largest = max(plain)
    others = [times for value, times in published.items() if value != largest]
    is_last = all(_is_before(times, published[largest]) for times in others)
    return largest if is_last else None


def _is_plain(toll: ArticleToll) -> bool:
    """Whether an article counts it in its headline or lead as of its own happening."""
    first = toll.printings[0]
    is_direct = first.aspect == toll.fate and not first.is_implied
    is_last = first.ordinal == toll.value > 1  # "a fifth victim"
    return (is_last or (is_direct and first.is_leading)) and not first.is_aside


def _standing(
    own: Sequence[Interval], leading: Sequence[Interval], *, is_withdrawn: bool
) -> TollStanding:
    if is_withdrawn:
        return "withdrawn"
    return "earlier" if _is_before(own, leading) else "different"


def _is_before(earlier: Sequence[Interval], later: Sequence[Interval]) -> bool:
    """Whether all of ``earlier`` is over before any of ``later`` begins."""
    if not earlier or not later:
        return False
    return max(each.end for each in earlier) <= min(each.start for each in later)
