"""Whether one account tells again, in words of its own, what another reports to have been said."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rashomon.comparing.checking.word_likeness import is_like, relatives
from rashomon.comparing.merging.personal_names import title_words
from rashomon.comparing.merging.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quote_wording import QuotedWords, numbers_agree, quoted_words
from rashomon.text.frequencies import is_function_word, rarity
from rashomon.text.sentences import find_sentences
from rashomon.text.stems import stem

_FEWEST_SHARED = 3  # words of content in both, synonyms among them
_FEWEST_UNNAMED = 2  # of these, words that are no names
_TELLING_SENTENCE = 0.8  # rarity of the content of a sentence of fewer words
_SIMILAR = 0.8  # what a synonym weighs beside the word itself
_NAMED = 0.3  # what a name weighs beside another word: half of a story names its people
_SMALLEST_STORY = 20  # quotes; among fewer, all but the same words look rare
_WINDOW = 3  # sentences of a statement, at most, that one paraphrase tells

# Words of content by their rarity that change between speech and its report ("I", "he").
_SHIFTING = frozenset(
    {"me", "my", "mine", "myself", "us", "our", "ours", "ourselves", "your", "yours", "yourself"}
    | {"him", "himself", "her", "hers", "herself", "itself", "themselves", "those", "am", "must"}
)


_REMINDER = re.compile(r"(?<=[a-z.]),? (?:who|which|where|whose) .*", re.DOTALL)


OPENING = 3
"""Letters at least that a word and one made from it have in common at their beginning."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """What two wordings must share to tell one statement."""

    share: float  # of what the shorter of the two tells
    weight: float  # of what both tell
    words: int


# Read off about 300 pairs of one speaker's wordings, with what they share and how much that
# weighs, in stories of 2010 to 2018: from these on nearly all were one statement told twice.
_ONE_VOICE = _Bar(share=0.6, weight=0.36, words=2)
# The same where one does not name the speaker, read off about 50 pairs of 102 stories.
_UNNAMED_VOICE = _Bar(share=0.8, weight=0.8, words=4)


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
        counts[story].update({word for each in group for word in told_content(each.wording)})
    return {story: StoryWords(found, n_quotes[story]) for story, found in counts.items()}


@lru_cache(maxsize=1 << 14)
def told_content(wording: QuotedWords) -> frozenset[str]:
    """The stems of what ``wording`` tells, whoever it is that tells it.

    >>> sorted(told_content(quoted_words("I don't care what he'll bring to Lima")))
    ['bring', 'car', 'lima']
    """
    stems = (stem(word) for word in wording.words if word not in _SHIFTING and len(word) > 1)
    return frozenset(word for word in stems if not is_function_word(word))


def retold_share(one: QuoteTelling, two: QuoteTelling, words: StoryWords) -> float:
    """How much of what the shorter tells the other tells too; 0 where it may be another
    statement."""
    bar = _bar(one, two)
    if bar is None:
        return 0.0
    names = _name_words(one) & _name_words(two)
    left, right = without_reminder(one), without_reminder(two)
    least = min(_content_weight(left, names), _content_weight(right, names))
    best = max(
        (
            1.0 if _is_all(run, other, names) else sum(weight for _, weight in both) / least
            for run, other in product(_windows(left), _windows(right))
            if len(both := _shared(run, other, names)) >= bar.words
            and sum(weight * words.rarity(word) for word, weight in both) >= bar.weight
        ),
        default=0.0,
    )
    return best if best >= bar.share else 0.0


def _bar(one: QuoteTelling, two: QuoteTelling) -> _Bar | None:
    """What the two must share; None where they are of two speakers.

    Two articles may mean one speaker where one of them does not name him and one has his words.
    """
    if one.speaker is not None and one.speaker == two.speaker:
        return _ONE_VOICE
    is_open = one.is_speaker_open or two.is_speaker_open
    is_quoted = not (one.is_indirect and two.is_indirect)
    return _UNNAMED_VOICE if is_open and is_quoted and one.account.id != two.account.id else None


def without_reminder(telling: QuoteTelling) -> QuotedWords:
    """What a telling says, without the clause in which a report reminds its readers of who or
    what is spoken of ("the town where a boy was shot last week")."""
    if telling.mention.kind == "direct":
        return _stopped(telling)
    told = quoted_words(_REMINDER.sub("", telling.wording.printed))
    return told if len(told_content(told)) >= _FEWEST_SHARED else telling.wording


def _stopped(telling: QuoteTelling) -> QuotedWords:
    """Direct speech, each sentence ended that a cue parts from the next ("…," she said. "…")."""
    spans = telling.mention.content_spans
    stretches = [telling.account.words(span) for span in spans]
    ended = [
        f"{stretch.rstrip(',')}." if stretch.endswith(",") and following[:1].isupper() else stretch
        for stretch, following in zip(stretches, [*stretches[1:], ""], strict=True)
    ]
    return quoted_words(" ".join(ended))


def _content_weight(wording: QuotedWords, names: frozenset[str]) -> float:
    return sum(_weight(word, names) for word in told_content(wording))


def _weight(word: str, names: frozenset[str]) -> float:
    return rarity(word) * (_NAMED if word in names else 1.0)


def _name_words(telling: QuoteTelling) -> frozenset[str]:
    return telling.account.name_stems | title_words()


@lru_cache(maxsize=1 << 12)
def _windows(wording: QuotedWords) -> tuple[QuotedWords, ...]:
    """Each run of a few sentences of what was said."""
    sentences = [span.of(wording.printed) for span in find_sentences(wording.printed)]
    runs = {
        " ".join(sentences[first : first + size])
        for size in range(1, _WINDOW + 1)
        for first in range(max(1, len(sentences) - size + 1))
    }
    return tuple(quoted_words(run) for run in sorted(runs))


def _shared(
    left: QuotedWords, right: QuotedWords, names: frozenset[str]
) -> list[tuple[str, float]]:
    """The words of content that both tell, each with its weight; none where they are too few, or
    where one denies what the other says or prints another figure."""
    if left.is_negative != right.is_negative or not numbers_agree(left, right):
        return []
    one, two = told_content(left), told_content(right)
    same = one & two
    if len(same - names) < _FEWEST_UNNAMED - 1:
        return []
    similar = _similar(one - same, two - same)
    if len(same) + len(similar) < _FEWEST_SHARED and not _is_all(left, right, names):
        return []
    if len(same - names) < _FEWEST_UNNAMED - bool(similar - names):
        return []
    return [
        (word, _weight(word, names) * (1.0 if word in same else _SIMILAR))
        for word in sorted(same | similar)
    ]


def _is_all(left: QuotedWords, right: QuotedWords, names: frozenset[str]) -> bool:
    """Whether what both tell is all that one of them tells, in words telling enough for it."""
    one, two = told_content(left), told_content(right)
    same = one & two - names
    is_all = len(same) >= _FEWEST_UNNAMED and same in (one, two)
    return is_all and sum(map(rarity, same)) >= _TELLING_SENTENCE


def _similar(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """The words of ``one`` that have a synonym in ``two``."""
    known = frozenset[object]().union(*map(_ways, two))
    near = (word for word in one if not known.isdisjoint(_ways(word)))
    return frozenset(word for word in near if any(is_like(word, other) for other in two))


@lru_cache(maxsize=1 << 14)
def _ways(word: str) -> frozenset[object]:
    """What any word like ``word`` has one of: its lists and families, and the letters it opens
    with, which all words made from it share."""
    return relatives(word) | {("opening", word[:OPENING])}
