"""What of an article tells which happening it is about, and how alike two articles are in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from rashomon.comparing.derivation.wording import WordedSentence, Wording, read_wording
from rashomon.text.calendar_words import CalendarWords, find_calendar_words
from rashomon.text.frequencies import is_function_word, rarity
from rashomon.text.words import Word
from rashomon.types import Article

_LEAD_WORDS = 150  # words of an article's beginning that tell its news
_FIELDS = ("words", "lead", "title", "names", "plain", "figures", "pairs")
_CELLS = 1 << 18  # article pairs compared at a time (memory bound)

Vector = Mapping[str, float]
Values = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class StorySigns:
    """One article as weighted stems by field, its distinct stems, and its dates."""

    vectors: Mapping[str, Vector]  # field → stem → weight, each of length one
    stems: Vector  # distinct stem → rarity
    names: Vector  # stem written with a capital only → rarity
    calendar: CalendarWords
    published: int | None  # ordinal of the first day it can have been published on
    length: int  # words


def read_signs(article: Article) -> StorySigns:
    """The signs of ``article``."""
    wording = read_wording(article)
    counts = _counts(wording)
    plain = counts["plain"]
    return StorySigns(
        vectors={field: _unit(field, counts[field]) for field in _FIELDS},
        stems={stem: rarity(stem) for stem in counts["words"]},
        names={stem: rarity(stem) for stem in counts["capitals"] if stem not in plain},
        calendar=find_calendar_words(article.text),
        published=article.published.interval.start.toordinal() if article.published else None,
        length=len(wording.words),
    )


def _counts(wording: Wording) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {field: Counter() for field in (*_FIELDS, "capitals")}
    for sentence in wording.sentences:
        if sentence.kind != "boilerplate":
            _count_sentence(counts, wording, sentence)
    return counts


def _count_sentence(
    counts: dict[str, Counter[str]], wording: Wording, sentence: WordedSentence
) -> None:
    previous = ""
    for at in range(sentence.first, sentence.last):
        word = wording.words[at]
        if is_function_word(word.stem):
            previous = ""
            continue
        for field in _fields_of(word, wording, sentence, at):
            counts[field][word.stem] += 1
        if previous:
            counts["pairs"][f"{previous} {word.stem}"] += 1
        previous = word.stem


def _fields_of(word: Word, wording: Wording, sentence: WordedSentence, at: int) -> Iterable[str]:
    is_capital = wording.article.text[word.start].isupper()
    is_figure = word.form[0].isdigit()
    yield "words"
    yield "capitals" if is_capital else "figures" if is_figure else "plain"
    if sentence.kind == "title":
        yield "title"
    elif is_capital and at > sentence.first:
        yield "names"
    if sentence.first < _LEAD_WORDS:
        yield "lead"


def _unit(field: str, counts: Counter[str]) -> Vector:
    weighted = {
        term: (1 + math.log(count)) * _rarity(field, term) for term, count in counts.items()
    }
    norm = math.sqrt(sum(value * value for value in weighted.values()))
    return {term: value / norm for term, value in weighted.items()} if norm else {}


def _rarity(field: str, term: str) -> float:
    if field == "figures":
        return 1.0
    return sum(rarity(stem) for stem in term.split(" "))


class SignTable:
    """The signs of many articles side by side, to be compared in bulk."""

    def __init__(self, signs: Sequence[StorySigns]) -> None:
        self._signs = signs
        self._fields = {
            field: _matrix([each.vectors[field] for each in signs]) for field in _FIELDS
        }
        self._stems = _matrix([_rooted(each.stems) for each in signs])
        self._names = _matrix([_rooted(each.names) for each in signs])
        self._length = np.array([each.length for each in signs], dtype=np.float64)
        self._published = np.array(
            [math.nan if each.published is None else each.published for each in signs]
        )

    def candidates(self, least: float) -> tuple[Places, Places]:
        """Every pair of places whose words are alike by ``least`` or more (cosine)."""
        words = self._fields["words"]
        step = max(1, _CELLS // max(1, words.shape[0]))
        found = [
            _above(words[start : start + step], words, start, least)
            for start in range(0, words.shape[0], step)
        ]
        if not found:
            return np.empty(0, np.intp), np.empty(0, np.intp)
        return np.concatenate([left for left, _ in found]), np.concatenate([r for _, r in found])

    def likeness(self, left: Places, right: Places) -> dict[str, Values]:
        """Name of a sign → how the pairs ``left[i]``, ``right[i]`` stand in it."""
        alike = {field: _products(self._fields[field], left, right) for field in _FIELDS}
        signs = {field: np.sqrt(np.clip(values, 0, None)) for field, values in alike.items()}
        signs["rare words shared"] = np.log1p(_products(self._stems, left, right))
        signs["rare names shared"] = np.log1p(_products(self._names, left, right))
        signs["length"] = np.log(np.minimum(self._length[left], self._length[right]) + 5)
        return signs | self._days(left, right) | self._calendar(left, right)

    def _days(self, left: Places, right: Places) -> dict[str, Values]:
        gap = np.abs(self._published[left] - self._published[right])
        undated = np.isnan(gap)
        days = np.where(undated, 0.0, gap)
        return {
            "days apart up to 3": np.minimum(days, 3) / 3,
            "days apart beyond 3": np.log1p(np.clip(days - 2, 0, 60)) / 4,
            "undated": undated.astype(np.float64),
        }

    def _calendar(self, left: Places, right: Places) -> dict[str, Values]:
        words = [each.calendar for each in self._signs]
        rows = [
            _agreement(words[one], words[other]) for one, other in zip(left, right, strict=True)
        ]
        table = np.array(rows, dtype=np.float64).reshape(len(rows), len(_CALENDAR_SIGNS))
        return {name: table[:, at] for at, name in enumerate(_CALENDAR_SIGNS)}


_CALENDAR_SIGNS = (
    "same day named",
    "other day named",
    "same month named",
    "other month named",
    "same weekday named",
    "other weekday named",
    "same latest year",
    "other latest year",
)


def _agreement(left: CalendarWords, right: CalendarWords) -> list[float]:
    years = [frozenset(filter(None, [each.latest_year])) for each in (left, right)]
    pairs: list[tuple[frozenset[object], frozenset[object]]] = [
        (frozenset(left.days), frozenset(right.days)),
        (frozenset(left.months), frozenset(right.months)),
        (frozenset(left.weekdays), frozenset(right.weekdays)),
        (frozenset(years[0]), frozenset(years[1])),
    ]
    return [
        float(bool(one and other) and bool(one & other) == agrees)
        for one, other in pairs
        for agrees in (True, False)
    ]


def _rooted(weights: Vector) -> Vector:
    """Square roots, so that the product of two vectors sums the weights of what they share."""
    return {term: math.sqrt(weight) for term, weight in weights.items()}


def _matrix(vectors: Sequence[Vector]) -> sparse.csr_matrix:
    columns = {term: at for at, term in enumerate(sorted(set().union(*vectors)))}
    rows, places, values = [], [], []
    for row, vector in enumerate(vectors):
        for term, value in vector.items():
            rows.append(row)
            places.append(columns[term])
            values.append(value)
    shape = (len(vectors), max(1, len(columns)))
    return sparse.csr_matrix((values, (rows, places)), shape=shape, dtype=np.float64)


def _above(
    rows: sparse.csr_matrix, table: sparse.csr_matrix, start: int, least: float
) -> tuple[Places, Places]:
    products = (rows @ table.T).tocoo()
    keep = (products.data >= least) & (products.col > products.row + start)
    left, right = products.row[keep] + start, products.col[keep]
    order = np.lexsort((right, left))
    return left[order].astype(np.intp), right[order].astype(np.intp)


def _products(table: sparse.csr_matrix, left: Places, right: Places) -> Values:
    values = np.empty(len(left))
    for start in range(0, len(left), _CELLS):
        stop = start + _CELLS
        product = table[left[start:stop]].multiply(table[right[start:stop]])
        values[start:stop] = np.asarray(product.sum(axis=1)).ravel()
    return np.round(values, 9)
