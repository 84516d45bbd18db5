"""Figures that some articles of a story share against all others of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.analysis.figures.exclusions import is_figure
from rashomon.analysis.figures.numerals import Numeral
from rashomon.analysis.figures.word_tables import table
from rashomon.comparing.derivation.precedence import is_before
from rashomon.comparing.derivation.slips import USUAL, Slip
from rashomon.comparing.derivation.wording import Wording
from rashomon.text.frequencies import is_function_word
from rashomon.text.words import Word
from rashomon.types import Article, Span

# Before the number of a day or the minutes of a time.
_MOMENT = re.compile(
    r"\d[:.]$|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? $"
)
# What is counted stands within this many words after its number.
_REACH = 3
# Two sentences count one thing where they share this many content words besides it.
_SAME_CONTEXT = 2
# Counts of one thing are within a factor of two, or off by noughts: others are of two things.
_FACTOR, _NOUGHTS = 2.0, (10, 100, 1000)


@dataclass(frozen=True, slots=True)
class _Count:
    """A number with what it counts, as one article prints it."""

    value: float
    counted: frozenset[str]  # stems of what it counts: "shots fired"
    span: Span
    context: frozenset[str]  # stems of its sentence


def find_odd_figures(wordings: Sequence[Wording]) -> tuple[Slip, ...]:
    """Counts that differ from what more of the articles print of the same thing, where each of
    these articles has one count of it only. What all others printed before is no slip but an
    update, and so is what they print since."""
    articles = {wording.article.id: wording.article for wording in wordings}
    counts: dict[str, dict[str, _Count]] = {}
    for wording in wordings:
        for thing, count in _single_counts(wording).items():
            counts.setdefault(thing, {})[wording.article.id] = count
    found: dict[tuple[str, ...], Slip] = {}
    for thing in sorted(counts):
        for slip in _odd(counts[thing], articles):
            found.setdefault((*slip.places, *slip.usual, slip.wrong.split()[0]), slip)
    return tuple(found.values())


def _odd(by_article: Mapping[str, _Count], articles: Mapping[str, Article]) -> Iterator[Slip]:
    """The slips among the counts of one thing."""
    by_value: dict[float, list[str]] = {}
    for article, count in by_article.items():
        by_value.setdefault(count.value, []).append(article)
    usual = max(by_value.values(), key=len)
    if len(usual) < USUAL or sum(len(each) == len(usual) for each in by_value.values()) > 1:
        return
    right = by_article[usual[0]]
    for value, odd in sorted(by_value.items()):
        wrong = by_article[odd[0]]
        if odd is usual or not _may_be_one(value, right.value):
            continue
        if _is_one_matter(by_article, odd, usual) and not _is_update(articles, odd, usual):
            yield Slip(
                _printed(articles[odd[0]], wrong),
                _printed(articles[usual[0]], right),
                {article: by_article[article].span for article in odd},
                frozenset(usual),
                "figure",
            )


def _may_be_one(value: float, other: float) -> bool:
    ratio = max(value, other) / min(value, other)
    return ratio <= _FACTOR or ratio in _NOUGHTS


def _is_one_matter(
    by_article: Mapping[str, _Count], odd: Sequence[str], usual: Sequence[str]
) -> bool:
    """Whether one of each side counts the same in sentences that share more than that."""
    pairs = [(by_article[one], by_article[other]) for one in odd for other in usual]
    return any(
        (one.counted <= other.counted or other.counted <= one.counted)
        and len((one.context & other.context) - one.counted) >= _SAME_CONTEXT
        for one, other in pairs
    )


def _is_update(articles: Mapping[str, Article], odd: Sequence[str], usual: Sequence[str]) -> bool:
    """Whether one side came out before all of the other."""
    pairs = [(articles[one], articles[other]) for one in odd for other in usual]
    return all(is_before(one, other) for one, other in pairs) or all(
        is_before(other, one) for one, other in pairs
    )


def _printed(article: Article, count: _Count) -> str:
    return " ".join(count.span.of(article.text).split())


def _single_counts(wording: Wording) -> dict[str, _Count]:
    """Stem of a thing → its count, for things that the article gives one count of."""
    found: dict[str, list[_Count]] = {}
    for count in _counts(wording):
        for thing in count.counted:
            found.setdefault(thing, []).append(count)
    return {
        thing: each[0] for thing, each in found.items() if len({count.value for count in each}) == 1
    }


def _counts(wording: Wording) -> Iterator[_Count]:
    text, words = wording.article.text, wording.words
    starts = [word.start for word in words]
    for numeral in wording.numbers.values():
        is_moment = _MOMENT.search(text[max(0, numeral.start - 12) : numeral.start])
        is_count = numeral.value.is_integer() and not numeral.has_magnitude
        if is_count and is_figure(text, numeral) and not is_moment:
            after = bisect_left(starts, numeral.end)
            sentence = wording.sentence_of_word(after - 1)
            counted = _counted(text, numeral, words[after : min(after + _REACH, sentence.last)])
            if counted:
                yield _Count(
                    numeral.value,
                    frozenset(word.stem for word in counted),
                    Span(numeral.start, counted[-1].end),
                    _telling(words[sentence.first : sentence.last]),
                )


def _counted(text: str, numeral: Numeral, following: Sequence[Word]) -> list[Word]:
    """The words that may name what ``numeral`` counts, up to a mark or a word of grammar; none
    where it measures."""
    found: list[Word] = []
    end = numeral.end
    for word in following:
        if word.form in table("units"):
            return []
        is_next = re.fullmatch(r"[\s-]+", text[end : word.start])
        if not is_next or is_function_word(word.stem) or not word.stem.isalpha():
            break
        found.append(word)
        end = word.end
    return found


def _telling(words: Sequence[Word]) -> frozenset[str]:
    stems = (word.stem for word in words)
    return frozenset(stem for stem in stems if stem.isalpha() and not is_function_word(stem))
