"""One article as words that know their sentence and whether somebody else speaks them."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from typing import Literal

from rashomon.analysis.figures.numerals import Numeral, find_numerals
from rashomon.comparing.derivation.official_words import find_official_words, is_public_appeal
from rashomon.comparing.derivation.speech import find_speech, joined
from rashomon.text.alignment import Seeds, find_seeds
from rashomon.text.frequencies import is_function_word, surprise
from rashomon.text.sentences import find_sentences
from rashomon.text.words import Word, find_words
from rashomon.types import Article, Span

# A name is in every account of a story: it weighs this part of another word of its rarity.
NAME_WEIGHT = 0.25

# Numbers up to this stand in any text ("the two", "three days").
SMALL_NUMBER = 3

# A word rarer than this, in natural units, tells something; a figure weighs like one not common.
# Of 3 to 6, 4 parted best the rewrites written for developing from real pairs of one story.
TELLING, FIGURE_WEIGHT = 4.0, 6.0

# A stem in more sentences of a text than this tells none apart and is passed over, so that the
# cost stays about linear in the length of hostile texts.
COMMON_STEM = 40

QUOTE_WORDS = 3  # a quote of fewer words is a term, not speech

SentenceKind = Literal["narration", "title", "boilerplate"]


@dataclass(frozen=True, slots=True)
class WordedSentence:
    """One sentence: its span and the half-open range of its words in ``Wording.words``."""

    span: Span
    first: int
    last: int
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, a figure or a telling word: the sentence that has it first, and its rarity."""

    sentence: int
    weight: float


@dataclass(frozen=True)
class Wording:
    """The words of one article; ``quoted[i]`` says whether word ``i`` is quoted, and
    ``is_narrated[i]`` whether it is the outlet's own, in the body of its report."""

    article: Article
    words: tuple[Word, ...]
    quoted: tuple[bool, ...]
    is_narrated: tuple[bool, ...]
    sentences: tuple[WordedSentence, ...]
    quotes: tuple[Span, ...]

    @cached_property
    def contents(self) -> tuple[Mapping[str, float], ...]:
        """Stem → weight of what each sentence says in narration."""
        return _contents(self.article.text, self.words, self.quoted, self.sentences)

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """The weight of all that each sentence says in narration."""
        return tuple(sum(content.values()) for content in self.contents)

    @cached_property
    def places_by_stem(self) -> Mapping[str, list[int]]:
        """Stem → places of the sentences that use it, for stems that tell sentences apart."""
        return places_by_stem(self.contents)

    @cached_property
    def numbers(self) -> Mapping[int, Numeral]:
        """The numbers told in its own words, by place in the text."""
        return _numbers(self.article.text, self.words, self.is_narrated)

    @cached_property
    def figures(self) -> tuple[float, ...]:
        """The values of these numbers, at first mention."""
        return tuple(dict.fromkeys(each.value for each in self.numbers.values()))

    @cached_property
    def facts(self) -> Mapping[float | str, Fact]:
        """What it tells in its own words, by value or stem, at first mention."""
        return _facts(self.words, self.is_narrated, self.sentences, self.numbers)

    def seeds(self, length: int) -> Seeds:
        """Where each run of so many words begins."""
        if length not in self._seeds:
            self._seeds[length] = find_seeds([word.form for word in self.words], length)
        return self._seeds[length]

    @cached_property
    def _seeds(self) -> dict[int, Seeds]:
        return {}

    def narration(self, sentence: WordedSentence) -> tuple[Word, ...]:
        """The words of ``sentence`` that the outlet itself says."""
        return tuple(
            self.words[at] for at in range(sentence.first, sentence.last) if not self.quoted[at]
        )

    @cached_property
    def paragraphs(self) -> tuple[frozenset[int], ...]:
        """The places of the narrated words of each paragraph that has any."""
        found: list[list[int]] = []
        end = 0
        for sentence in self.sentences:
            if not found or "\n" in self.article.text[end : sentence.span.start]:
                found.append([])
            places = range(sentence.first, sentence.last)
            found[-1] += [at for at in places if self.is_narrated[at]]
            end = sentence.span.end
        return tuple(frozenset(places) for places in found if places)

    @cached_property
    def told_places(self) -> tuple[int, ...]:
        """The places of the words of its report, quotes included."""
        return tuple(
            at
            for sentence in self.sentences
            if sentence.kind == "narration"
            for at in range(sentence.first, sentence.last)
        )

    @cached_property
    def narrated_places(self) -> tuple[int, ...]:
        """The places of the words of its report that are the outlet's own."""
        return tuple(at for at in self.told_places if self.is_narrated[at])

    @cached_property
    def quoted_runs(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """(place of the first word, folded words) of each quote of ``QUOTE_WORDS`` or more."""
        return tuple(_quoted_runs(self.words, self.quotes))

    def kind_of_word(self, at: int) -> SentenceKind:
        """The kind of the sentence that holds word ``at``."""
        return self.sentence_of_word(at).kind

    def sentence_of_word(self, at: int) -> WordedSentence:
        """The sentence that holds word ``at``."""
        place = bisect_right(self.sentences, at, key=lambda sentence: sentence.first) - 1
        return self.sentences[place]

    def span_of(self, first: int, last: int) -> Span:
        """The characters from word ``first`` to before word ``last``."""
        return Span(self.words[first].start, self.words[last - 1].end)


def read_wording(article: Article) -> Wording:
    """The words of ``article``, by sentence, with speech and official wording marked.

    Furniture that stands in its text has no words: what two pages print around their reports is
    nobody's account.
    """
    words = _read_words(article)
    quotes = find_speech(article.text)
    others = joined([*quotes, *find_official_words(article.text)])
    sentences = _worded(article, words)
    quoted = _inside(words, others)
    return Wording(article, words, quoted, _narrated(quoted, sentences), sentences, quotes)


def _read_words(article: Article) -> tuple[Word, ...]:
    words = find_words(article.text)
    furniture = _inside(words, sorted(article.unread))
    return tuple(word for word, is_apart in zip(words, furniture, strict=True) if not is_apart)


def hear(wording: Wording, places: Set[int]) -> Wording:
    """``wording`` with the words at ``places`` known for speech that it has without marks."""
    quoted = tuple(known or at in places for at, known in enumerate(wording.quoted))
    is_narrated = _narrated(quoted, wording.sentences)
    return replace(wording, quoted=quoted, is_narrated=is_narrated)


def places_by_stem(contents: Sequence[Mapping[str, float]]) -> dict[str, list[int]]:
    """Stem → places of the sentences that use it, for stems that tell sentences apart."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, content in enumerate(contents):
        for stem in content:
            index[stem].append(place)
    return {stem: places for stem, places in index.items() if len(places) <= COMMON_STEM}


def _numbers(
    text: str, words: tuple[Word, ...], is_narrated: tuple[bool, ...]
) -> dict[int, Numeral]:
    """The narration's numbers by their place in ``text``; "dozens" and small ones tell nothing."""
    narrated = {word.start for word, told in zip(words, is_narrated, strict=True) if told}
    return {
        each.start: each
        for each in find_numerals(text)
        if each.start in narrated
        and each.form == "cardinal"
        and not each.is_vague
        and each.value > SMALL_NUMBER
    }


def _facts(
    words: tuple[Word, ...],
    is_narrated: tuple[bool, ...],
    sentences: tuple[WordedSentence, ...],
    numbers: Mapping[int, Numeral],
) -> Mapping[float | str, Fact]:
    """The figures and the telling words of the narration, each at its first mention."""
    facts: dict[float | str, Fact] = {}
    for place, sentence in enumerate(sentences):
        for at in range(sentence.first, sentence.last):
            if not is_narrated[at]:
                continue
            stem = words[at].stem
            if words[at].start in numbers:
                facts.setdefault(numbers[words[at].start].value, Fact(place, FIGURE_WEIGHT))
            elif stem.isalpha() and not is_function_word(stem) and surprise(stem) >= TELLING:
                facts.setdefault(stem, Fact(place, surprise(stem)))
    return facts


def _narrated(quoted: tuple[bool, ...], sentences: tuple[WordedSentence, ...]) -> tuple[bool, ...]:
    marks = [False] * len(quoted)
    for sentence in sentences:
        if sentence.kind == "narration":
            for at in range(sentence.first, sentence.last):
                marks[at] = not quoted[at]
    return tuple(marks)


def _contents(
    text: str,
    words: tuple[Word, ...],
    quoted: tuple[bool, ...],
    sentences: tuple[WordedSentence, ...],
) -> tuple[Mapping[str, float], ...]:
    """Stem → weight of what each sentence's narration says, in natural units of rarity.

    A word the article uses often is its topic, which every account of the story has; a name even
    more so: both weigh less than a word used once.
    """
    counts = Counter(
        word.stem for word, is_quoted in zip(words, quoted, strict=True) if not is_quoted
    )
    found: list[Mapping[str, float]] = []
    for sentence in sentences:
        weights: dict[str, float] = {}
        for at in range(sentence.first, sentence.last):
            stem = words[at].stem
            if sentence.kind == "narration" and not quoted[at] and not is_function_word(stem):
                is_name = at > sentence.first and text[words[at].start].isupper()
                share = NAME_WEIGHT if is_name else 1.0
                weights[stem] = surprise(stem) * share / math.sqrt(counts[stem])
        found.append(weights)
    return tuple(found)


def _quoted_runs(
    words: tuple[Word, ...], quotes: Sequence[Span]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    at = 0
    for span in quotes:
        while at < len(words) and words[at].start < span.start:
            at += 1
        first = at
        while at < len(words) and words[at].start < span.end:
            at += 1
        if at - first >= QUOTE_WORDS:
            yield first, tuple(word.form for word in words[first:at])


def _inside(words: tuple[Word, ...], spans: Sequence[Span]) -> tuple[bool, ...]:
    marks: list[bool] = []
    at = 0
    for word in words:
        while at < len(spans) and spans[at].end <= word.start:
            at += 1
        marks.append(at < len(spans) and spans[at].start <= word.start)
    return tuple(marks)


def _worded(article: Article, words: tuple[Word, ...]) -> tuple[WordedSentence, ...]:
    sentences: list[WordedSentence] = []
    at = 0
    for span in find_sentences(article.text):
        first = at
        while at < len(words) and words[at].start < span.end:
            at += 1
        if at > first:
            sentences.append(WordedSentence(span, first, at, _kind(article, span)))
    return tuple(sentences)


def _kind(article: Article, span: Span) -> SentenceKind:
    if article.title_span is not None and article.title_span.overlaps(span):
        return "title"
    sentence = span.of(article.text)
    is_told = not is_boilerplate(sentence) and not is_public_appeal(sentence)
    return "narration" if is_told else "boilerplate"


def is_boilerplate(sentence: str) -> bool:
    """Whether ``sentence`` is what pages carry under any report.

    >>> is_boilerplate("The Associated Press contributed to this report.")
    True
    """
    return sentence.lstrip(' "“‘(•-–—').casefold().startswith(_openings())


@cache
def _openings() -> tuple[str, ...]:
    path = files("rashomon.comparing") / "data" / "boilerplate.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
