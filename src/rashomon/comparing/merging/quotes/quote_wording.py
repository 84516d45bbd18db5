"""Two wordings of possibly one utterance: whether they are, and how they differ."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import LCSseq

from rashomon.comparing.merging.quotes.house_style import are_of_one_sense
from rashomon.comparing.merging.quotes.quoted_words import (
    LONG_RUN,
    QuotedWords,
    by_length,
    is_negation,
)
from rashomon.text.alignment import Edit, find_edits
from rashomon.text.frequencies import is_function_word
from rashomon.text.stems import stem
from rashomon.types import VariantKind

# The shares below were set on pairs of quotes of one speaker in 2018 news stories, read by eye:
# pairs above them were one utterance, those a tenth below often were two.
_SAME_WORDS = 0.8  # of the shorter wording's words, in order, found in the longer
_SAME_CONTENT = 0.75  # of the shorter wording's content stems
_TRANSLATED_CONTENT = 0.5  # the same between two renderings of a foreign original
_FEWEST_REWORDED = 5  # words a rewording must have: shorter ones are alike by chance
_LONGEST_GAP = 3  # words that a short wording leaves out of a longer one
_FEWEST_SHARED = 3  # content stems indirect speech must share
_LONGEST_NEGATION = 3  # words put in that only negate ("do not ever"): more are a clause
# A fragment with fewer words says too little to be one utterance by itself: what stands around
# it must agree too ("national security" is quoted from many speeches).
FREE_STANDING_WORDS = 4
FREE_STANDING_CONTENT = 2
_UNATTRIBUTED_WORDS = 5  # words that a known and an unknown speaker do not share by chance
_AROUND = 6  # equal words around one that was changed in one utterance
_LONGEST_INSERT = 5  # words an editor's bracket stands for at most

_HEDGES = frozenset({"could", "may", "might", "can", "would", "should"})
_ASSERTED = frozenset({"will", "shall", "must", "'ll", "is", "are"})


def is_short(words: QuotedWords) -> bool:
    """Whether it says too little to be one utterance by itself."""
    is_bare = len(words.content) < FREE_STANDING_CONTENT and len(words.words) < LONG_RUN
    return len(words.words) < FREE_STANDING_WORDS or is_bare


def is_telling(words: QuotedWords) -> bool:
    """Whether it says enough to be known again without its speaker."""
    return len(words.words) >= _UNATTRIBUTED_WORDS and not is_short(words)


def match_direct(left: QuotedWords, right: QuotedWords) -> VariantKind | None:
    """How ``left`` departs from ``right`` where both are quoted speech and one utterance.

    >>> from rashomon.comparing.merging.quotes.quoted_words import quoted_words
    >>> match_direct(quoted_words("a great honor"), quoted_words("Gustavo – a great honor."))
    'cut'
    >>> match_direct(quoted_words("It could end trade"), quoted_words("It will end trade"))
    'sharpened'
    """
    if left.words == right.words:
        return "identical" if left.printed == right.printed else "punctuation"
    if not left.words or not right.words:
        return None
    shorter, longer = by_length(left, right)
    if longer.holds(shorter):
        return "cut"
    if _is_elided(left, right) or _is_elided(right, left):
        return "ellipsis"
    if _is_bracketed(left, right) or _is_bracketed(right, left):
        return "bracketed"
    shorter, longer = by_length(_unbracketed(left), _unbracketed(right))
    return _reworded(shorter, longer) or _overlapping(shorter, longer)


def _unbracketed(words: QuotedWords) -> QuotedWords:
    """``words`` without what an editor explains in brackets, where they say enough without."""
    bare = words.unbracketed
    return bare if len(bare.words) >= _FEWEST_REWORDED else words


def denies_run(longer: QuotedWords, shorter: QuotedWords) -> bool:
    """Whether a negation stands right before ``shorter`` in ``longer``.

    >>> from rashomon.comparing.merging.quotes.quoted_words import quoted_words
    >>> denies_run(quoted_words("We will not sell the mill"), quoted_words("sell the mill"))
    True
    """
    before, _, _ = longer.run.partition(shorter.run)
    return any(map(is_negation, before.split()[-_LONGEST_NEGATION:]))


def _is_elided(cut: QuotedWords, whole: QuotedWords) -> bool:
    """Whether ``whole`` holds, in order, the pieces that ``cut`` parts by dots."""
    if not cut.elided:
        return False
    place, text = 0, whole.run
    for piece in cut.elided:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + 1
    return True


def _is_bracketed(edited: QuotedWords, original: QuotedWords) -> bool:
    """Whether ``edited`` is ``original`` but for words an editor put in brackets."""
    if not edited.n_brackets:
        return False
    kept = edited.unbracketed.words
    edits = [edit for edit in find_edits(kept, original.words) if edit.kind != "equal"]
    while edits and edits[0].left[0] == edits[0].right[0] == 0:
        edits.pop(0)
    while edits and edits[-1].left[1] == len(kept):
        edits.pop()
    same = LCSseq.similarity(kept, original.words)
    return (
        len(edits) <= edited.n_brackets
        and all(edit.right[1] - edit.right[0] <= _LONGEST_INSERT for edit in edits)
        and same >= max(_FEWEST_SHARED, _SAME_WORDS * len(kept))
    )


def _reworded(shorter: QuotedWords, longer: QuotedWords) -> VariantKind | None:
    if is_sharpening(shorter.words, longer.words):
        return "sharpened"
    if len(shorter.words) < _FEWEST_REWORDED or not shorter.content:
        return None
    shared = len(shorter.content & longer.content) / len(shorter.content)
    if shared < _SAME_CONTENT:
        return None
    least = _SAME_WORDS * len(shorter.words)
    is_alike = LCSseq.similarity(shorter.stems, longer.stems) >= least and _is_near(
        shorter, longer, least
    )
    return "wording" if is_alike and not _is_negated_once(shorter, longer) else None


def _is_near(shorter: QuotedWords, longer: QuotedWords, least: float) -> bool:
    """Whether ``least`` words of ``shorter`` stand in ``longer`` close to each other: those of a
    short one are found in any long speech, here and there."""
    size = len(shorter.words)
    if size >= LONG_RUN:
        return True
    reach = size + _LONGEST_GAP
    firsts = range(max(1, len(longer.stems) - reach + 1))
    runs = (longer.stems[first : first + reach] for first in firsts)
    return any(LCSseq.similarity(shorter.stems, run) >= least for run in runs)


def _is_negated_once(left: QuotedWords, right: QuotedWords) -> bool:
    """Whether one wording has a negation put in or taken out; one that a whole clause more
    brings along denies nothing that the other says."""
    flips = 0
    for edit in find_edits(left.words, right.words)[1:-1]:
        old, new = left.words[slice(*edit.left)], right.words[slice(*edit.right)]
        if edit.kind != "equal" and max(len(old), len(new)) <= _LONGEST_NEGATION:
            flips += sum(map(is_negation, (*old, *new)))
    return bool(flips % 2)


def _overlapping(shorter: QuotedWords, longer: QuotedWords) -> VariantKind | None:
    """``cut`` where each wording holds the same long run of the utterance and more."""
    if len(shorter.content & longer.content) < _FEWEST_SHARED or len(shorter.words) < LONG_RUN:
        return None
    matcher = SequenceMatcher(None, shorter.words, longer.words, autojunk=False)
    run = matcher.find_longest_match()
    if run.size < LONG_RUN or _is_negated_once(shorter, longer):
        return None
    shared = shorter.words[run.a : run.a + run.size]
    content = [word for word in shared if not is_function_word(stem(word))]
    return "cut" if len(content) >= _FEWEST_SHARED else None


def changed_words(left: QuotedWords, right: QuotedWords) -> tuple[str, str] | None:
    """The words that stand for each other in two wordings of one utterance, where they differ.

    What one wording leaves out or adds at an edge is no change of words.

    >>> from rashomon.comparing.merging.quotes.quoted_words import quoted_words
    >>> changed_words(quoted_words("we lost ten men today"), quoted_words("we lost six men today"))
    ('ten', 'six')
    """
    edits = find_edits(left.words, right.words)
    for at, edit in enumerate(edits):
        old, new = left.words[slice(*edit.left)], right.words[slice(*edit.right)]
        is_short = max(len(old), len(new)) <= _LONGEST_INSERT
        is_framed = _equal_beside(edits, at) >= min(_AROUND, len(left.words) - len(old))
        if edit.kind == "replace" and is_short and is_framed and _says_other(old, new):
            return " ".join(old), " ".join(new)
    return None


def _equal_beside(edits: Sequence[Edit], at: int) -> int:
    """How many equal words stand right before and behind an edit."""
    beside = (*edits[max(0, at - 1) : at], *edits[at + 1 : at + 2])
    return sum(each.left[1] - each.left[0] for each in beside if each.kind == "equal")


def _says_other(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether two runs of words both carry content and share none of it."""
    if are_of_one_sense(old, new):
        return False
    if any(w[0].isdigit() for w in old) != any(w[0].isdigit() for w in new):
        return False  # a number, and its words or what a house prints for it
    left = {stem(word) for word in old if not is_function_word(stem(word))}
    right = {stem(word) for word in new if not is_function_word(stem(word))}
    return bool(left and right) and not left & right


def is_sharpening(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the two differ in one word only, a hedge in one and a plain verb in the other."""
    if abs(len(left) - len(right)) >= _FEWEST_SHARED or len(left) < _FEWEST_SHARED:
        return False
    if _HEDGES.isdisjoint(left) and _HEDGES.isdisjoint(right):
        return False
    first = _alike_at_start(left, right)
    behind = min(_alike_at_start(left[::-1], right[::-1]), min(len(left), len(right)) - first)
    old, new = left[first : len(left) - behind], right[first : len(right) - behind]
    return _hedged_then_plain(old, new) or _hedged_then_plain(new, old)


def _alike_at_start(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words the two begin with alike."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, two) in pairs if one != two), min(len(left), len(right)))


def _hedged_then_plain(old: Sequence[str], new: Sequence[str]) -> bool:
    return len(old) <= 2 and len(new) <= 2 and bool(_HEDGES & {*old}) and bool(_ASSERTED & {*new})


def translated_share(left: QuotedWords, right: QuotedWords) -> float:
    """How much of the shorter rendering's content the other has; 0 where that is too little."""
    shared = left.content & right.content
    smaller = min(len(left.content), len(right.content))
    share = len(shared) / smaller if smaller else 0.0
    return share if len(shared) >= 2 and share >= _TRANSLATED_CONTENT else 0.0


def numbers_agree(left: QuotedWords, right: QuotedWords) -> bool:
    """Whether one of two wordings prints no figure that the other has not."""
    smaller, larger = sorted((left.numbers, right.numbers), key=len)
    return smaller <= larger
