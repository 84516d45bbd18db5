"""Whether two accounts give one utterance in the same words, by whomever each says it is."""

from __future__ import annotations

from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quotes.quote_wording import denies_run, is_telling, numbers_agree
from rashomon.comparing.merging.quotes.quoted_words import LONG_RUN, QuotedWords, by_length
from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words

# How many of the words of a long run carry content that is no name, and how much of the shorter
# report they must be: a phrase for what everybody talks about ("the shooting of an unarmed man by
# an officer") is long too.
_RUN_CONTENT = 3
_RUN_SHARE = 0.6
_FEWEST_CONTENT = 2  # words of content of a report that another repeats in full
# Of the words of the shorter report, in order, in one that is not half as long again.
_SAME_WORDS = 0.9
_LONGER = 1.5
# Of the stems of the shorter of two sentences of one speaker, in order, in one that is not
# much longer.
_NEARLY_ALL = 0.65
_MUCH_LONGER = 1.75
_FEWEST_NEAR = 6


def echoed_words(one: QuoteTelling, two: QuoteTelling) -> int:
    """How many words both print in one order; 0 where two statements may have them in common.

    Nobody words a report of another statement in the same way, so many words need no agreement
    about the speaker; few do, unless one of the speakers is not called by name.
    """
    if len(one.wording.content & two.wording.content) < _FEWEST_CONTENT:
        return 0
    shorter, longer = by_length(one.statement, two.statement)
    if one.account.id == two.account.id and _are_two(one, two):
        return 0
    is_related = len(shorter.content & longer.content) >= _FEWEST_CONTENT
    if is_related and _is_same(shorter, longer, one, two):
        return len(shorter.words)
    return max(
        _long_run(left, right, one, two)
        for left, right in ((one.trunk, two.wording), (one.wording, two.trunk))
    )


def _is_same(
    shorter: QuotedWords, longer: QuotedWords, one: QuoteTelling, two: QuoteTelling
) -> bool:
    """Whether ``longer`` has the words of ``shorter``, which are telling enough for who says it."""
    is_reworded = _is_reworded(shorter, longer)
    if not is_reworded and not _is_whole(shorter, longer):
        return False
    is_one_voice = one.speaker is not None and one.speaker == two.speaker
    is_enough = is_telling(shorter) and not _are_two(one, two)
    if is_enough or (is_one_voice and shorter.words == longer.words):
        return True
    return is_reworded and _is_long(shorter, one, two)


def _are_two(one: QuoteTelling, two: QuoteTelling) -> bool:
    """Whether two speakers are called by the names of two known persons or bodies."""
    return one.speaker != two.speaker and one.has_known_speaker and two.has_known_speaker


def _is_long(wording: QuotedWords, one: QuoteTelling, two: QuoteTelling) -> bool:
    if len(wording.words) < LONG_RUN:
        return False
    return len(wording.content - _names(one, two)) >= _RUN_CONTENT


def _names(one: QuoteTelling, two: QuoteTelling) -> frozenset[str]:
    return one.account.name_stems | two.account.name_stems


def _is_whole(shorter: QuotedWords, longer: QuotedWords) -> bool:
    """Whether ``longer`` has all of ``shorter`` in one piece and does not deny it."""
    return longer.holds(shorter) and not denies_run(longer, shorter)


def _is_reworded(shorter: QuotedWords, longer: QuotedWords) -> bool:
    """Whether two wordings of like length differ in a word or two, and in no figure or denial."""
    if len(longer.words) > _LONGER * len(shorter.words) or not shorter.content <= longer.content:
        return False
    if shorter.is_negative != longer.is_negative or not numbers_agree(shorter, longer):
        return False
    return LCSseq.similarity(shorter.words, longer.words) >= _SAME_WORDS * len(shorter.words)


def nearly_alike(one: QuoteTelling, two: QuoteTelling) -> float:
    """The share of words of the shorter of one speaker's two sentences that the other, in another
    article, has in that order ("the old barge was full of coal", "packed with coal"); 0 if small.
    """
    is_one_voice = one.speaker is not None and one.speaker == two.speaker
    if not is_one_voice or one.account.id == two.account.id:
        return 0.0
    shorter, longer = by_length(one.statement, two.statement)
    if len(shorter.words) < _FEWEST_NEAR or len(longer.words) > _MUCH_LONGER * len(shorter.words):
        return 0.0
    if shorter.is_negative != longer.is_negative or not numbers_agree(shorter, longer):
        return 0.0
    related = shorter.content & longer.content
    if len(related) < _RUN_CONTENT or related <= _names(one, two):
        return 0.0
    share = LCSseq.similarity(shorter.stems, longer.stems) / len(shorter.words)
    return share if share >= _NEARLY_ALL else 0.0


def _long_run(left: QuotedWords, right: QuotedWords, one: QuoteTelling, two: QuoteTelling) -> int:
    if left.long_runs.isdisjoint(right.long_runs):
        return 0
    shorter, longer = by_length(left, right)
    shared = len(shorter.content & longer.content)
    if shared < _RUN_SHARE / 2 * len(shorter.content):
        return 0
    matcher = SequenceMatcher(None, shorter.words, longer.words, autojunk=False)
    run = matcher.find_longest_match()
    if run.size < max(LONG_RUN, _RUN_SHARE * len(shorter.words)):
        return 0
    words = shorter.words[run.a : run.a + run.size]
    telling = {*content_of(find_words(" ".join(words)))} - _names(one, two)
    return run.size if len(telling) >= _RUN_CONTENT else 0
