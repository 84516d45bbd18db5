"""Which tellings of quotes report one utterance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.quotes.likely_tellings import find_likely
from rashomon.comparing.merging.quotes.one_wording import is_one_wording, is_verbatim
from rashomon.comparing.merging.quotes.quote_echoes import echoed_words
from rashomon.comparing.merging.quotes.quote_paraphrases import count_words
from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quotes.quote_voices import Allies
from rashomon.comparing.merging.quotes.quote_wording import match_direct, translated_share
from rashomon.comparing.merging.quotes.stray_tellings import Matching, with_strays

_LONGER = 1.5  # how much longer one printing of a sentence is than another, at most
# Words in more quotes than this link too many to be worth comparing; a story of 300 articles
# has about 6,000 quotes.
_LONGEST_POSTING = 400


def group_quotes(told: Sequence[QuoteTelling], allies: Allies) -> list[list[QuoteTelling]]:
    """The tellings in groups that report one utterance each.

    Quoted speech joins by wording and speaker; then indirect speech and headline fragments join
    the utterance whose content they share most, if they share enough.
    """
    grouping = Grouping(range(len(told)))
    alike = [
        pair
        for pair in _candidates(told)
        if _is_one_utterance(told[pair[0]], told[pair[1]], allies)
    ]
    for left, right in _of_one_speaker(told, alike):
        grouping.join(left, right)
    apart = [[told[at] for at in group] for group in grouping.groups()]
    first = with_strays(apart, _matching(apart, told, allies))
    matching = replace(_matching(first, told, allies), joins_near=True)
    return with_strays(apart, matching)


def _matching(
    groups: Sequence[Sequence[QuoteTelling]], told: Sequence[QuoteTelling], allies: Allies
) -> Matching:
    words = count_words(groups)
    return Matching(allies, words, find_likely(told, words, allies))


def _of_one_speaker(
    told: Sequence[QuoteTelling], alike: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The pairs without those of two speakers where one account has the words by both: there a
    daughter says what her father had said before."""
    own = {
        (at, told[other].account.id)
        for pair in alike
        for at, other in (pair, pair[::-1])
        if told[at].speaker is not None and told[at].speaker == told[other].speaker
    }
    for left, right in alike:
        one, two = told[left], told[right]
        are_two = None not in {one.speaker, two.speaker} and one.speaker != two.speaker
        is_repeated = one.account.id == two.account.id and not (one.is_title or two.is_title)
        is_short = not (is_verbatim(one.wording) and is_verbatim(two.wording))
        by_both = is_short and {(left, two.account.id), (right, one.account.id)} & own
        if not are_two or not (is_repeated or by_both):
            yield left, right


def _candidates(told: Sequence[QuoteTelling]) -> Iterator[tuple[int, int]]:
    """Pairs of quoted speech that share content enough to be worth comparing, each once."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        if not each.is_loose:
            for word in sorted(each.wording.content or frozenset(each.wording.words)):
                postings[word].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for word in postings:
        if len(postings[word]) <= _LONGEST_POSTING:
            shared.update(combinations(postings[word], 2))
    for (left, right), count in sorted(shared.items()):
        if count >= min(2, told[left].least_content, told[right].least_content):
            yield left, right


def _is_one_utterance(left: QuoteTelling, right: QuoteTelling, allies: Allies) -> bool:
    """Whether two pieces of quoted speech report one utterance."""
    if left.is_inside(right) or right.is_inside(left):
        return False
    pairs = product(left.parts, right.parts)
    if any(is_one_wording(one, two, left, right, allies) for one, two in pairs):
        return True
    if "mixed" in {left.mention.kind, right.mention.kind} and echoed_words(left, right):
        return True
    return _shares_sentence(left, right, allies) or _is_one_translated(left, right)


def _shares_sentence(left: QuoteTelling, right: QuoteTelling, allies: Allies) -> bool:
    """Whether one speaker says one of the sentences of each, word for word or nearly so."""
    if left.speaker is None or right.speaker is None:
        return False
    if left.is_indirect or right.is_indirect or not allies.are_one(left.speaker, right.speaker):
        return False
    return any(
        len(two.words) <= _LONGER * len(one.words)
        and len(one.words) <= _LONGER * len(two.words)
        and match_direct(one, two) is not None
        for one, two in product(left.sentences, right.sentences)
    )


def _is_one_translated(left: QuoteTelling, right: QuoteTelling) -> bool:
    if left.speaker is None or left.speaker != right.speaker:
        return False
    if not (left.mention.translated or right.mention.translated):
        return False
    return translated_share(left.wording, right.wording) > 0
