"""A claim that somebody is so old, held against the ages that articles print beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.comparing.checking.difference import Difference, ToldSentence
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.sentence_index import SentenceIndex
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.merging.figures.age_bearers import is_age_of
from rashomon.types import Article, Citation, Entity, FigureMention

_AGE = frozenset({"year", "years", "old", "aged", "age"})
_SET_APART = re.compile(r",\s$"), re.compile(r"^[,;.)]")  # "Quint, 47, …"
_NEAR = 40  # characters from a name within which an age is looked for
_MOSTLY = 2  # times as many sentences as for all other ages, of one who is only described
_WORDS_BEHIND = re.compile(r"(?:[ -][a-z]+){0,3}", re.IGNORECASE)  # "9-year-old Norland boy"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a claim tells of an age: the number, and whose."""

    figure: FigureMention
    bearer: Named


def told_ages(claim: Statement, index: SentenceIndex) -> list[ToldSentence]:
    """The sentences that print the age a claim tells; where they all print another, those, each
    with the difference. Nothing where the claim tells no age, or of somebody who may be several."""
    asked = _asked(claim)
    if asked is None:
        return []
    told: dict[float, set[Citation]] = defaultdict(set)
    for value, citation in _ages(asked.bearer, index):
        told[value].add(citation)
    value = asked.figure.value or 0.0
    others = sum(len(passages) for age, passages in told.items() if age != value)
    if value in told and (asked.bearer.is_name or len(told[value]) > _MOSTLY * others):
        return [ToldSentence(passage, ()) for passage in sorted(told[value])]
    if value in told:
        return []
    words = asked.figure.span.of(claim.text)
    return [
        ToldSentence(passage, (Difference("number", words, f"{age:,.0f}"),))
        for age, passages in sorted(told.items())
        for passage in sorted(passages)
    ]


def _asked(claim: Statement) -> _Asked | None:
    """A claim that says nothing but that one person is so old."""
    state = next((each for each in claim.tellings if each.is_main), None)
    if state is None or state.form != "state" or len(state.doers) != 1:
        return None
    whole = [each for each in claim.figures if each.unit in {"", "year-old", "year"}]
    party = state.doers[0].words
    if len(whole) != 1 or len(claim.figures) != 1 or stance_at(claim, state.at):
        return None
    figure = whole[0]
    counted = set(claim.at(figure.span)) | {
        at for at, word in enumerate(claim.words) if word.form in _AGE
    }
    if state.at not in counted or not set(claim.content) <= counted | party:
        return None
    bearers = [each for each in claim.names if set(each.places) & party]
    is_all = all(set(each.places) <= party | counted for each in claim.names)
    is_exact = figure.comparator == "exactly" and figure.value is not None
    if len(bearers) != 1 or bearers[0].kind != "person" or not is_all or not is_exact:
        return None
    return _Asked(figure, bearers[0])


def _ages(bearer: Named, index: SentenceIndex) -> Iterator[tuple[float, Citation]]:
    """Each age told of a bearer, and the sentence that tells it."""
    ids = bearer.ids if bearer.is_name else index.naming.called(bearer.words)
    for each in sorted(ids):
        if each in index.naming.entities:
            yield from _beside(index.naming.entities[each], index)
    if not bearer.is_name:
        yield from _of_noun(bearer.words, index)


def _beside(entity: Entity, index: SentenceIndex) -> Iterator[tuple[float, Citation]]:
    """The ages that stand beside a mention of somebody."""
    for mention in entity.mentions:
        article = index.article(mention.article)
        for figure in index.figures(mention.article):
            near = abs(figure.span.start - mention.span.end) <= _NEAR
            near = near or abs(mention.span.start - figure.span.end) <= _NEAR
            if near and figure.value and _is_age(figure, mention, article):
                yield figure.value, index.sentence_at(mention)


def _is_age(figure: FigureMention, mention: Citation, article: Article) -> bool:
    if figure.unit == "year-old":
        return is_age_of(figure.span, mention.span, article.text)
    before = article.text[mention.span.end : figure.span.start]
    behind = article.text[figure.span.end : figure.span.end + 1]
    is_apart = _SET_APART[0].fullmatch(before) and _SET_APART[1].match(behind)
    return figure.unit == "" and bool(is_apart)


def _of_noun(noun: str, index: SentenceIndex) -> Iterator[tuple[float, Citation]]:
    """The ages of those who are only called so: "a 9-year-old boy"."""
    for article in index.articles():
        for figure in _old(index.figures(article.id)):
            behind = _WORDS_BEHIND.match(article.text, figure.span.end)
            if behind and noun in behind[0].casefold().replace("-", " ").split():
                yield figure.value or 0.0, index.sentence_at(Citation(article.id, figure.span))


def _old(figures: Iterable[FigureMention]) -> Iterator[FigureMention]:
    return (each for each in figures if each.unit == "year-old" and each.value)
