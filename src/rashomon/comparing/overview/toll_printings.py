"""Where an article counts or names those killed and injured, and what its printings come to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figure_aspects import aspect_of
from rashomon.comparing.merging.figure_standings import is_long_over
from rashomon.comparing.merging.roundups import counts_happenings_around, is_roundup
from rashomon.text.words import find_words
from rashomon.types import Citation, Fate, Figure, FigureMention, Modality, Span

_ASPECTS = {"kill": "killed", "injure": "injured", "hospitalize": "treated", "shoot": "shot"}
_OTHERS = frozenset({"other", "others", "more", "additional", "another"})
_SAME_LIST = 60  # characters from the first of those listed to the count among them
_LIST_GAP = 20  # characters between two counts of one list
_LEAD = 600  # characters of headline and lead, where an article counts its own happening
_SAME_PASSAGE = 250  # characters within which "three others" adds to the count before it
_REFLEXIVES = frozenset({"himself", "herself"})
_ANYBODY = frozenset({"he", "she", "him", "her", "victim", "person", "one"})
_NO_HEADS = frozenset({"killed", "injured", "shot"})
_DEATH = re.compile(r"\b(?:died|dies|dead|killed|pronounced|succumbed|passed away)\b", re.I)
_DECADE = re.compile(r"\b\d0s\b")  # "a man in his 50s died"
_LINK = re.compile(r"\W*(?:related|(?:read |see )?more|also|watch|photos?|video)\s?:", re.I)
_PEOPLE = frozenset(
    {"men", "women", "boys", "girls", "children", "adults", "teens", "teenagers", "males"}
    | {"man", "woman", "boy", "girl", "child", "adult", "teen", "teenager", "male", "female"}
    | {"females", "soldiers", "officers", "students", "workers", "civilians", "passengers"}
    | {"suspects", "gunmen", "attackers", "suspect", "gunman", "sons", "daughters", "kids"}
)
_UNDONE: frozenset[Modality] = frozenset({"hypothetical", "planned", "threatened", "negated"})
_OVER: frozenset[Modality] = frozenset({"historical"})


@cache
def never_tolls() -> frozenset[str]:
    """Words for what is counted beside a fate and is nobody."""
    path = files("rashomon.comparing") / "data" / "no_toll.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


@dataclass(frozen=True, slots=True)
class Printing:
    """One place where an article counts, or names, people who fared somehow."""

    aspect: str
    citation: Citation
    value: float
    is_implied: bool
    is_added: bool  # "three others"
    is_self: bool  # "killed himself"
    is_of_several: bool  # its sentence names several happenings: "in separate shootings"
    is_aside: bool  # of several happenings, or of one long over
    heads: frozenset[str]  # the words for those who fared so
    sentence: Citation
    tells_death: bool  # the sentence does, of whomever

    @property
    def start(self) -> int:
        """Where it begins in its article."""
        return self.citation.span.start

    @property
    def is_leading(self) -> bool:
        """Whether it stands in the headline or the lead."""
        return self.start < _LEAD


@dataclass(frozen=True, slots=True)
class ArticleToll:
    """What one article's printings come to, and those that add up to it, the first one first."""

    fate: Fate
    value: float
    printings: tuple[Printing, ...]
    is_led_with: bool = False  # the headline or lead tells of some of them


def read_printings(
    figures: Sequence[Figure], accounts: Mapping[str, Account]
) -> dict[str, tuple[Printing, ...]]:
    """The printings of each article that has some, by its id."""
    found: dict[str, list[Printing]] = defaultdict(list)
    for figure in figures:
        for printing in _of_figure(figure, accounts):
            found[printing.citation.article].append(printing)
    return {article: tuple(_without_several(found[article])) for article in sorted(found)}


def _without_several(printings: Sequence[Printing]) -> Iterator[Printing]:
    """The printings of one article, all of them aside where its lead counts over several
    happenings: what it counts elsewhere is of one or another of them."""
    is_over_several = any(each.is_leading and each.is_of_several for each in printings)
    for each in printings:
        yield replace(each, is_aside=each.is_aside or is_over_several)


def _counts_people(figure: Figure | FigureMention) -> bool:
    forms = {word.form for word in find_words(figure.subject)}
    is_people = figure.unit in {"", "person"} and forms.isdisjoint(never_tolls())
    return is_people and figure.value is not None and aspect_of(figure.subject) in _ASPECTS


def _of_figure(figure: Figure, accounts: Mapping[str, Account]) -> Iterator[Printing]:
    for cited in figure.attestations:
        account = accounts[cited.article]
        told = _own_mention(account, cited.span, figure)
        if not _counts_people(told):
            continue
        forms = frozenset(word.form for word in find_words(told.subject))
        sentence = account.sentence(cited.span)
        is_over_several = is_roundup(account.article.text, cited.span.start)
        printing = Printing(
            aspect=_ASPECTS[aspect_of(told.subject) or ""],
            citation=cited,
            value=(told.value if told.is_implied else figure.value) or 0.0,
            is_implied=told.is_implied,
            is_added=bool(forms & _OTHERS),
            is_self=bool(forms & _REFLEXIVES),
            is_of_several=counts_happenings_around(account.article.text, cited.span.start),
            is_aside=is_over_several
            or is_long_over(account, cited.span)
            or _told_as(account, cited.span, _OVER),
            heads=forms - _NO_HEADS,
            sentence=account.cite(sentence),
            tells_death=_DEATH.search(account.words(sentence)) is not None,
        )
        is_skipped = is_over_several and not printing.is_leading
        is_decade = _DECADE.search(account.words(cited.span)) is not None
        is_link = _LINK.match(account.words(sentence)) is not None
        if not (is_skipped or is_decade or is_link or _told_as(account, cited.span, _UNDONE)):
            yield printing


def _own_mention(account: Account, span: Span, figure: Figure) -> Figure | FigureMention:
    """What the article itself tells at ``span``: another may print for the same figure a number
    where this one only names those it counts."""
    aspect = aspect_of(figure.subject)
    own = (
        each
        for each in account.analysis.figures
        if each.span == span and aspect_of(each.subject) == aspect
    )
    return next(own, figure)


def _told_as(account: Account, span: Span, modalities: frozenset[Modality]) -> bool:
    """Whether the happening told right around ``span`` is told so: "could kill millions"."""
    around = [each for each in account.analysis.events if each.span.contains(span)]
    nearest = min(around, key=lambda each: _gap(each.trigger_span, span), default=None)
    return nearest is not None and nearest.modality in modalities


def _gap(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def read_tolls(printings: Sequence[Printing]) -> tuple[ArticleToll, ...]:
    """The tolls of the article that ``printings`` stand in.

    An article's toll is the first count it prints, with "others" counted on top; where it prints
    none, those it names. People shot count as injured where no injured are told, without those
    who were killed.
    """
    found: dict[str, list[Printing]] = defaultdict(list)
    for each in printings:
        found[each.aspect].append(each)
    hurt = [each for each in found["injured"] if not _is_dead(each, found["killed"])]
    tolls: list[ArticleToll] = []
    if found["killed"]:
        tolls.append(_toll("killed", found["killed"]))
    if hurt and _is_outnumbered_by_treated(hurt, found["treated"]):
        tolls.append(_toll("injured", found["treated"]))
    elif hurt and not _is_outnumbered(hurt, found["shot"]):
        tolls.append(_toll("injured", hurt))
    elif found["shot"]:
        tolls += _shot_and_alive(found["shot"], found["killed"])
    elif found["treated"]:
        tolls.append(_toll("injured", found["treated"]))
    return tuple(tolls)


def _is_outnumbered(hurt: Sequence[Printing], shot: Sequence[Printing]) -> bool:
    """Whether those hurt are only some of the shot, who are counted first or told of earlier."""
    if not shot:
        return False
    counted = [each.start for each in shot if not each.is_implied]
    if any(not each.is_implied for each in hurt):
        is_in_lead = any(each.is_leading for each in hurt if not each.is_implied)
        return not is_in_lead and any(start < _LEAD for start in counted)
    n_hurt, n_shot = max(each.value for each in hurt), max(each.value for each in shot)
    if counted:
        return True
    return n_shot >= n_hurt and min(e.start for e in shot) < min(e.start for e in hurt)


def _is_outnumbered_by_treated(hurt: Sequence[Printing], treated: Sequence[Printing]) -> bool:
    """Whether those hurt are only named, and the lead counts as many or more sent to hospital."""
    counted = [each.value for each in treated if each.is_leading and not each.is_implied]
    are_named = all(each.is_implied for each in hurt)
    return are_named and bool(counted) and counted[0] >= max(each.value for each in hurt)


def _toll(fate: Fate, printings: Sequence[Printing]) -> ArticleToll:
    """Their toll, with the further places that print the number it starts from."""
    value, counted = _total(printings)
    again = [each for each in printings if each.value == counted[0].value and not each.is_aside]
    further = sorted({*again} - {*counted}, key=lambda each: each.citation)
    return ArticleToll(fate, value, (*counted, *further), _is_led_with(printings))


def _is_led_with(printings: Sequence[Printing]) -> bool:
    return any(each.is_leading and not each.is_aside for each in printings)


def _is_dead(hurt: Printing, killed: Sequence[Printing]) -> bool:
    """Whether the one said to be hurt may be one who died: called alike, or by a pronoun."""
    if not hurt.is_implied:
        return False
    dead = [each for each in killed if each.is_implied]
    heads = frozenset().union(*(each.heads for each in dead))
    if heads and hurt.heads <= heads | _ANYBODY:
        return True
    beside = [each for each in killed if each.sentence == hurt.sentence]
    return hurt.tells_death and not any(each.heads - hurt.heads - _ANYBODY for each in beside)


def _shot_and_alive(
    of_shot: Sequence[Printing], of_killed: Sequence[Printing]
) -> Iterator[ArticleToll]:
    shot, printings = _total(of_shot)
    is_besides = not of_killed or printings[0].is_added
    killed = 0.0 if is_besides else _total(of_killed)[0]
    if shot > killed and not (killed and printings[0].is_implied):
        yield ArticleToll("injured", shot - killed, printings, _is_led_with(of_shot))


def _total(printings: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    """The first number printed, "others" on top of it; without any, the longest list of victims."""
    ordered = sorted(printings, key=lambda each: (each.is_aside, each.start, each.is_implied))
    printed = [each for each in ordered if not each.is_implied]
    implied = [each for each in ordered if each.is_implied]
    is_all_aside = all(each.is_aside for each in ordered)
    if not printed or (printed[0].is_aside and implied and not is_all_aside):
        return _listed(implied)
    base = printed[0]
    for each in implied:  # "two women and a boy were killed": the list holds the count
        if 0 <= base.start - each.start < _SAME_LIST and each.value > base.value:
            return each.value, (each,)
    named = [each for each in implied if base.is_added and _is_named_before(each, base)]
    if named:
        first = max(named, key=lambda each: each.value)
        return base.value + first.value, (base, first)
    listed = [each for each in printed[1:] if _is_listed_with(base, each)][:1]
    more = [each for each in printed[1:] if _is_on_top(base, each)][:1]
    added = listed or ([] if base.is_added else more)
    return base.value + sum(each.value for each in added), (base, *added)


def _is_named_before(named: Printing, others: Printing) -> bool:
    """Whether ``others`` come on top of somebody whom the same sentence names before them."""
    gap = others.start - named.citation.span.end
    return named.sentence == others.sentence and 0 < gap <= _SAME_LIST


def _is_listed_with(base: Printing, other: Printing) -> bool:
    """Whether the two are counts of one list: "four adults and two children were killed"."""
    gap = other.start - base.citation.span.end
    is_of_others = not other.is_added and not base.heads & other.heads
    are_people = bool(base.heads & _PEOPLE) and bool(other.heads & _PEOPLE)
    return is_of_others and are_people and 0 < gap <= _LIST_GAP and other.sentence == base.sentence


def _listed(implied: Sequence[Printing]) -> tuple[float, tuple[Printing, ...]]:
    longest = max(implied, key=lambda each: each.value)
    own = next((each for each in implied if each.is_self), None)
    is_besides = own is not None and (own.aspect == "killed" or own.sentence == longest.sentence)
    if own is not None and not longest.is_self and is_besides:
        return longest.value + 1, (longest, own)
    added = [each for each in implied if each.is_added and _is_in_passage(longest, each)]
    if longest.value == 1 and added:  # "a woman died; a boy was also killed"
        return 2.0, (longest, added[0])
    return longest.value, (longest,)


def _is_in_passage(first: Printing, other: Printing) -> bool:
    """Whether ``other`` follows soon, and as of the same happening."""
    is_near = 0 < other.start - first.start < _LEAD
    return is_near and not first.is_aside and not other.is_aside


def _is_on_top(base: Printing, other: Printing) -> bool:
    """Whether "three others" adds to the count before it; the same number is that count again."""
    is_beside = 0 < other.start - base.start < _SAME_PASSAGE
    return other.is_added and is_beside and other.value != base.value
