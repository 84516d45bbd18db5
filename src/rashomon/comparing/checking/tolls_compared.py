"""A claim that so many died or were hurt, held against what the articles come to.

No article need print the number: "a boy and two women were killed" are three. So the tolls of the
record are asked, and the sentences they rest on are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.comparing.checking.difference import Difference, ToldSentence
from rashomon.comparing.checking.naming import bare
from rashomon.comparing.checking.sentence_index import SentenceIndex
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import is_like, stems_of
from rashomon.comparing.merging.figures.figure_values import bounds_of, overlap
from rashomon.text.words import find_words
from rashomon.types import Citation, Fate, FigureMention, TimeExpression, Toll, TollValue

_LEAD = 3  # sentences of an article, its headline among them, that tell where and how it happened
_FATES: tuple[Fate, ...] = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a claim tells of a toll, and the words of it that tell something else."""

    figure: FigureMention
    fate: Fate
    words: frozenset[int]
    rest: frozenset[int]


def told_tolls(claim: Statement, tolls: Iterable[Toll], index: SentenceIndex) -> list[ToldSentence]:
    """The sentences that the toll a claim tells rests on; where no number is the claim's, those of
    the number that leads. Nothing where the claim tells of no toll, or of another happening."""
    asked = _asked(claim)
    if asked is None:
        return []
    values = [value for toll in tolls if toll.fate == asked.fate for value in toll.values]
    same = [each for each in values if _is_same(asked.figure, each)]
    told = list(_sentences(claim, asked, [e for e in same if e.standing != "withdrawn"], index))
    if told or same:
        return [ToldSentence(passage, ()) for passage in told]
    leading = [each for each in values if each.standing == "leading"]
    return [
        ToldSentence(passage, (_difference(claim, asked.figure, value),))
        for value in leading
        for passage in _sentences(claim, asked, [value], index)
    ]


def _asked(claim: Statement) -> _Asked | None:
    figures = [each for each in claim.figures if each.unit in {"", "person"}]
    if len(figures) != 1 or len(claim.figures) != 1:
        return None
    figure = figures[0]
    counted = set(claim.at(figure.span))
    verb = next((each.at for each in claim.tellings if each.is_main), None)
    subject = {bare(word.form) for word in find_words(figure.subject)}
    inside = {at for at, word in enumerate(claim.words) if bare(word.form) in subject}
    stems = {claim.stems[at] for at in inside | ({verb} if verb is not None else set())}
    fate = next((each for each in _FATES if stems & stems_of(each)), None)
    if fate is None or any(stance_at(claim, at) for at in inside | {verb or 0}):
        return None
    told = {at for at in inside if claim.stems[at] in stems_of("counting") | stems_of(fate)}
    told |= {verb} if verb is not None and claim.stems[verb] not in stems_of("doing") else set()
    times = {at for time in claim.times for at in claim.at(time.span)}
    named = {at for name in claim.names if name.is_name for at in range(name.first, name.last)}
    rest = (set(claim.content) | named) - counted - told - times
    return _Asked(figure, fate, frozenset(inside), frozenset(rest))


def _is_same(figure: FigureMention, value: TollValue) -> bool:
    low, high = bounds_of(figure)
    if figure.comparator in {"exactly", "about", "nearly"} and figure.value is not None:
        low = high = figure.value
    return overlap((low, high), (value.value, value.value)) is not None


def _difference(claim: Statement, figure: FigureMention, value: TollValue) -> Difference:
    return Difference("number", figure.span.of(claim.text), f"{value.value:,.0f}")


def _sentences(
    claim: Statement, asked: _Asked, values: Iterable[TollValue], index: SentenceIndex
) -> Iterator[Citation]:
    """The sentences that ``values`` rest on in articles that tell the rest of the claim."""
    places = {index.sentence_at(each) for value in values for each in value.citations}
    for passage in sorted(places):
        told = index.statement(passage)
        beside = [told, *(index.statement(each) for each in index.lead(passage.article, _LEAD))]
        is_of_it = all(any(has_word(claim, at, each) for each in beside) for at in asked.rest)
        if is_of_it and all(_has_time(each, beside) for each in claim.times):
            yield passage


def has_word(claim: Statement, at: int, told: Statement) -> bool:
    """Whether a sentence has a word of the claim, or names whom it is part of the name of."""
    name = next((each for each in claim.names if each.first <= at < each.last), None)
    if name and name.is_name and any(each.ids & name.ids for each in told.names):
        return True
    form = bare(claim.words[at].form)
    if any(bare(word.form) == form for word in told.words):
        return True
    return not (name and name.is_name) and any(is_like(claim.stems[at], s) for s in told.stems)


def _has_time(time: TimeExpression, beside: Iterable[Statement]) -> bool:
    """Whether one of the sentences tells of a time that the claim's agrees with."""
    ours = time.interval
    told = [time.interval for each in beside for time in each.times if time.interval]
    return ours is not None and any(ours.overlaps(each) for each in told)
