"""Whether two pieces of quoted speech are the same words of one utterance."""

from __future__ import annotations

from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quotes.quote_voices import Allies
from rashomon.comparing.merging.quotes.quote_wording import (
    FREE_STANDING_CONTENT,
    FREE_STANDING_WORDS,
    is_short,
    is_telling,
    match_direct,
)
from rashomon.comparing.merging.quotes.quoted_words import QuotedWords
from rashomon.text.frequencies import rarity

_NAMING_WORDS = 5  # a quoted name or label has at most this many ("masked dock thief")
_TELLING_FRAGMENT = 0.35  # rarity of its content that a fragment has ("personal" has less)
_LABEL_WORDS = (
    3  # a catchword ("witch hunt") that somebody uses in many statements has at most so many
)
_RETOLD = 0.4  # of what a report tells beside such a name, that a statement with it must tell too
_VERBATIM_WORDS = 8  # words that two different speakers do not share by chance
_VERBATIM_CONTENT = 3


def is_one_wording(
    one: QuotedWords, two: QuotedWords, left: QuoteTelling, right: QuoteTelling, allies: Allies
) -> bool:
    """Whether ``one``, quoted in ``left``, and ``two``, in ``right``, are the same words."""
    shorter = min((one, two), key=lambda each: len(each.words))
    if left.account.story != right.account.story and not is_telling(shorter):
        return False
    kind = match_direct(one, two)
    if kind is None:
        return False
    if not allies.are(left.speaker, right.speaker):
        longer = max((one, two), key=lambda each: len(each.words))
        are_two = left.has_named_speaker and right.has_named_speaker
        are_two = are_two or allies.are_many_and_one(left.speaker, right.speaker)
        is_long = is_verbatim(shorter) if are_two else is_telling(shorter)
        is_kept = "".join(shorter.words) in "".join(longer.words)  # "work force"
        return is_long and (is_kept or kind in {"ellipsis", "bracketed"})
    if left.speaker is None or right.speaker is None:
        return is_verbatim(shorter) or (kind != "wording" and is_telling(shorter))
    return not is_short(shorter) or _is_one_fragment(one, two, left, right)


def _is_name(printed: str) -> bool:
    """Whether a fragment is printed like a name: "Space Force", "Rigged Witch Hunt"."""
    words = printed.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def is_verbatim(words: QuotedWords) -> bool:
    """Whether two different speakers do not say it by chance."""
    return len(words.words) >= _VERBATIM_WORDS and len(words.content) >= _VERBATIM_CONTENT


def _is_one_fragment(
    one: QuotedWords, two: QuotedWords, left: QuoteTelling, right: QuoteTelling
) -> bool:
    """Whether a short fragment and another wording stand in like surroundings.

    What stands around the fragment in one article may stand inside the longer quote of another.
    A name in marks, in a report of something else, is no part of a statement that has it too.
    A report that tells more around it ("“a great honor” to speak with Ruiz") and shares none of
    that is of another occasion.
    """
    fragment = min((one, two), key=lambda each: len(each.words))
    is_told = sum(map(rarity, fragment.content)) >= _TELLING_FRAGMENT or one.words == two.words
    names = left.account.name_stems | right.account.name_stems
    whole = max((one, two), key=lambda each: len(each.words))
    if len(fragment.words) <= _LABEL_WORDS and len(whole.words) > _NAMING_WORDS:
        report, other = (left, right) if fragment is one else (right, left)
        beside = report.wording.content - fragment.content - names
        is_name = _is_name(fragment.printed) and bool(beside)
        if is_name and len(beside & other.wording.content) < _RETOLD * len(beside):
            return False
    if is_told and (left.around & right.around) - fragment.content:
        return True
    if is_told and len(fragment.content - names) >= FREE_STANDING_CONTENT:
        report = left if fragment is one else right
        is_all = not report.wording.content - fragment.content - names
        is_held = whole.holds(fragment)
        return is_all and is_held and left.speaker == right.speaker
    if one.words == two.words:
        return len(one.words) >= FREE_STANDING_WORDS - 1
    is_naming = max(len(one.words), len(two.words)) <= _NAMING_WORDS
    shared = one.content & two.content
    return is_naming and len(shared) >= FREE_STANDING_CONTENT and bool(left.names & right.names)
