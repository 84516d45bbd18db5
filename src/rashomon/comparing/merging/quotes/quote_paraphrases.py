"""Whether one account tells again, in words of its own, what another reports to have been said."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rashomon.comparing.checking.word_likeness import is_like, relatives
from rashomon.comparing.merging.entities.personal_names import title_words
from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quotes.quote_voices import Allies
from rashomon.comparing.merging.quotes.quote_wording import numbers_agree
from rashomon.comparing.merging.quotes.quoted_words import QuotedWords, quoted_words
from rashomon.text.frequencies import rarity
from rashomon.text.sentences import find_sentences

_FEWEST_SHARED = 3  # words of content in both, synonyms among them
_FEWEST_UNNAMED = 2  # of these, words that are no names
_TELLING_SENTENCE = 0.8  # rarity of the content of a sentence of fewer words
_SIMILAR = 0.8  # what a synonym weighs beside the word itself
_NAMED = 0.3  # what a name weighs beside another word: half of a story names its people
_SMALLEST_STORY = 20  # quotes; among fewer, all but the same words look rare
_WINDOW = 3  # sentences of a statement, at most, that one paraphrase tells

_QUALITIES = frozenset({"ness", "ti"})  # endings of stems of "weakness", "loyalty"
_SHORTEST_QUALITY = 4

OPENING = 3
"""Letters at least that a word and one made from it have in common at their beginning."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What two wordings must share to tell one statement."""

    share: float  # of what the shorter of the two tells
    weight: float  # of what both tell
    words: int

    def is_met(self, share: float, both: Sequence[tuple[str, float]], words: StoryWords) -> bool:
        """Whether ``both``, the words in common with their weights, are enough."""
        if share < self.share or len(both) < self.words:
            return False
        return sum(weight * words.rarity(word) for word, weight in both) >= self.weight


# Read off about 300 pairs of one speaker's wordings, with what they share and how much that
# weighs, in stories of 2010 to 2018: from these on nearly all were one statement told twice.
ONE_VOICE = (Bar(share=0.6, weight=0.36, words=2),)
# A headline tells in short what its own article has somebody say: half the weight is enough.
OWN_HEADLINE = (*ONE_VOICE, Bar(share=0.6, weight=0.18, words=2))
# The same where one does not name the speaker, read off about 50 pairs of 102 stories, or names a
# body and the other who speaks for it; the second, of 30 stories of 2010 to 2018.
UNNAMED_VOICE = (
    Bar(share=0.8, weight=0.8, words=4),
    Bar(share=0.7, weight=1.0, words=3),
)


@dataclass(frozen=True, slots=True)
class StoryWords:
    """How many quotes of a story use each word of content: what all use tells them not apart."""

    counts: Mapping[str, int]
    n_quotes: int

    def rarity(self, word: str) -> float:
        """The inverse frequency of ``word`` among the quotes of the story, in [0, 1]."""
        total = max(self.n_quotes, _SMALLEST_STORY)
        return max(0.0, math.log(total / max(1, self.counts.get(word, 1))) / math.log(total))


def count_words(groups: Iterable[Sequence[QuoteTelling]]) -> dict[str, StoryWords]:
    """The words of the quotes of each story; a group is one quote, however often it is printed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    n_quotes: Counter[str] = Counter()
    for group in groups:
        story = group[0].account.story
        n_quotes[story] += 1
        counts[story].update({word for each in group for word in each.wording.told})
    return {story: StoryWords(found, n_quotes[story]) for story, found in counts.items()}


def retold_share(one: QuoteTelling, two: QuoteTelling, words: StoryWords, allies: Allies) -> float:
    """How much of what the shorter tells the other tells too; 0 where it may be another
    statement."""
    bars = _bars(one, two, allies)
    if not bars:
        return 0.0
    left, right = one.statement, two.statement
    if left.told.isdisjoint(right.told):
        return 0.0
    one_names, two_names = name_words(one), name_words(two)
    is_one_voice = bars in (ONE_VOICE, OWN_HEADLINE)
    names = one_names & two_names if is_one_voice else one_names | two_names
    if not _may_share(left, right, names, words, bars):
        return 0.0
    longest = _WINDOW if is_one_voice else 1
    least = min(_content_weight(left, names), _content_weight(right, names))
    return max(
        (
            share
            for run, other in product(_windows(left, longest), _windows(right, longest))
            if (both := _shared(run, other, names))
            and (share := 1.0 if _is_all(run, other, names) else sum(w for _, w in both) / least)
            and any(bar.is_met(share, both, words) for bar in bars)
        ),
        default=0.0,
    )


def _may_share(
    left: QuotedWords,
    right: QuotedWords,
    names: frozenset[str],
    words: StoryWords,
    bars: Sequence[Bar],
) -> bool:
    """Whether the words that are alike at first sight would be enough, if they all were alike."""
    if (left.told & right.told) <= names:
        return False
    known = _ways_of(right.told)
    near = [word for word, ways in _ways_by_word(left.told) if not known.isdisjoint(ways)]
    if len(near) < min(bar.words for bar in bars):
        return False
    weighed = [(word, weight_of(word, names)) for word in near]
    return any(bar.is_met(1.0, weighed, words) for bar in bars)


def _bars(one: QuoteTelling, two: QuoteTelling, allies: Allies) -> tuple[Bar, ...]:
    """What the two must share, one or the other; none where they are of two speakers.

    Two articles may mean one speaker where one of them does not name him and one has his words,
    or where one names a body and the other who speaks for it.
    """
    if one.speaker is not None and two.speaker is not None:
        if allies.are_one(one.speaker, two.speaker):
            is_headline = one.account.id == two.account.id and one.is_title != two.is_title
            return OWN_HEADLINE if is_headline else ONE_VOICE
        if allies.are(one.speaker, two.speaker):
            return UNNAMED_VOICE
    is_open = one.is_speaker_open or two.is_speaker_open
    is_quoted = not (one.is_indirect and two.is_indirect)
    if not is_open or not is_quoted or one.account.id == two.account.id:
        return ()
    return () if allies.are_many_and_one(one.speaker, two.speaker) else UNNAMED_VOICE


def _content_weight(wording: QuotedWords, names: frozenset[str]) -> float:
    return sum(weight_of(word, names) for word in wording.told)


def weight_of(word: str, names: frozenset[str]) -> float:
    """How much ``word`` tells in any news, less where it is one of ``names``."""
    return rarity(word) * (_NAMED if word in names else 1.0)


def name_words(telling: QuoteTelling) -> frozenset[str]:
    """The words of the names of its article, and of titles."""
    return _with_titles(telling.account.name_stems)


@lru_cache(maxsize=1 << 10)
def _with_titles(names: frozenset[str]) -> frozenset[str]:
    return names | title_words()


@lru_cache(maxsize=1 << 12)
def _windows(wording: QuotedWords, longest: int) -> tuple[QuotedWords, ...]:
    """Each run of up to ``longest`` sentences of what was said."""
    sentences = [span.of(wording.printed) for span in find_sentences(wording.printed)]
    runs = {
        " ".join(sentences[first : first + size])
        for size in range(1, longest + 1)
        for first in range(max(1, len(sentences) - size + 1))
    }
    return tuple(quoted_words(run) for run in sorted(runs))


def _shared(
    left: QuotedWords, right: QuotedWords, names: frozenset[str]
) -> list[tuple[str, float]]:
    """The words of content that both tell, each with its weight; none where they are too few, or
    where one denies what the other says or prints another figure."""
    if not numbers_agree(left, right):
        return []
    one, two = left.told, right.told
    same = one & two
    if len(same - names) < _FEWEST_UNNAMED - 1:
        return []
    similar = _similar(one - same, two - same)
    if len(same) + len(similar) < _FEWEST_SHARED and not _is_all(left, right, names):
        return []
    if len(same - names) < _FEWEST_UNNAMED - bool(similar - names):
        return []
    denied = left.denials(same | similar), right.denials(same | _similar(two - same, one - same))
    if all(one_denies != two_denies for one_denies, two_denies in zip(*denied, strict=True)):
        return []
    return [
        (word, weight_of(word, names) * (1.0 if word in same else _SIMILAR))
        for word in sorted(same | similar)
    ]


def _is_all(left: QuotedWords, right: QuotedWords, names: frozenset[str]) -> bool:
    """Whether what both tell is all that one of them tells, in words telling enough for it."""
    one, two = left.told, right.told
    same = one & two - names
    is_all = len(same) >= _FEWEST_UNNAMED and same in (one, two)
    return is_all and sum(map(rarity, same)) >= _TELLING_SENTENCE


def _similar(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """The words of ``one`` that have a synonym in ``two``."""
    known = _ways_of(two)
    near = (word for word in one if not known.isdisjoint(ways_of(word)))
    return frozenset(
        word
        for word in near
        if any(is_like(word, other) or _is_quality(word, other) for other in two)
    )


def _is_quality(word: str, other: str) -> bool:
    """Whether one stem names the quality that the other says of somebody: "loyal", "loyalty"."""
    shorter, longer = sorted((word, other), key=len)
    rest = longer.removeprefix(shorter)
    return len(shorter) >= _SHORTEST_QUALITY and rest in _QUALITIES


@lru_cache(maxsize=1 << 14)
def _ways_of(words: frozenset[str]) -> frozenset[object]:
    return frozenset[object]().union(*map(ways_of, words))


@lru_cache(maxsize=1 << 14)
def _ways_by_word(words: frozenset[str]) -> tuple[tuple[str, frozenset[object]], ...]:
    return tuple((word, ways_of(word)) for word in words)


@lru_cache(maxsize=1 << 14)
def ways_of(word: str) -> frozenset[object]:
    """What any word like ``word`` has one of: its lists and families, and the letters it opens
    with, which all words made from it share."""
    return relatives(word) | {("opening", word[:OPENING])}
