"""Which tellings of quotes report one utterance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.quote_tellings import Allies, QuoteTelling
from rashomon.comparing.merging.quote_wording import (
    QuotedWords,
    contains_run,
    match_direct,
    paraphrase_share,
    translated_share,
)
from rashomon.text.frequencies import rarity
from rashomon.types import Span

# A fragment with fewer words says too little to be one utterance by itself: what stands around
# it must agree too ("national security" is quoted from many speeches).
_FREE_STANDING_WORDS = 4
_FREE_STANDING_CONTENT = 2
_HEADLINE_WORDS = 8  # a headline's quote of at most this many is a piece of one below it
_NAMING_WORDS = 5  # a quoted name or label has at most this many ("illegal drug leader")
_UNATTRIBUTED_WORDS = 5  # words that a known and an unknown speaker do not share by chance
_VERBATIM_WORDS = 8  # words that two different speakers do not share by chance
_VERBATIM_CONTENT = 3
_PARAPHRASED_BESIDE_NAMES = 2  # shared content words, names left out, that a paraphrase needs
# Words in more quotes than this link too many to be worth comparing; a story of 300 articles
# has about 6,000 quotes.
_LONGEST_POSTING = 400


def group_quotes(told: Sequence[QuoteTelling], allies: Allies) -> list[list[QuoteTelling]]:
    """The tellings in groups that report one utterance each.

    Quoted speech joins by wording and speaker; then indirect speech and headline fragments join
    the utterance whose content they share most, if they share enough.
    """
    grouping = Grouping(range(len(told)))
    for left, right in _candidates(told):
        if _is_one_utterance(told[left], told[right], allies):
            grouping.join(left, right)
    return _with_strays([[told[at] for at in group] for group in grouping.groups()], allies)


def _candidates(told: Sequence[QuoteTelling]) -> Iterator[tuple[int, int]]:
    """Pairs of quoted speech that share content enough to be worth comparing, each once."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        if not _is_loose(each):
            for word in sorted(each.wording.content or frozenset(each.wording.words)):
                postings[word].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for word in sorted(postings):
        if len(postings[word]) <= _LONGEST_POSTING:
            shared.update(combinations(postings[word], 2))
    for (left, right), count in sorted(shared.items()):
        if count >= min(2, _least_content(told[left]), _least_content(told[right])):
            yield left, right


def _least_content(each: QuoteTelling) -> int:
    return min(len(part.content) for part in each.parts)


def _is_one_utterance(left: QuoteTelling, right: QuoteTelling, allies: Allies) -> bool:
    """Whether two pieces of quoted speech report one utterance."""
    pairs = product(left.parts, right.parts)
    if any(_is_one_wording(one, two, left, right, allies) for one, two in pairs):
        return True
    return _is_one_translated(left, right)


def _is_one_wording(
    one: QuotedWords, two: QuotedWords, left: QuoteTelling, right: QuoteTelling, allies: Allies
) -> bool:
    """Whether ``one``, quoted in ``left``, and ``two``, in ``right``, are the same words."""
    shorter = min((one, two), key=lambda each: len(each.words))
    if left.account.story != right.account.story and not _is_telling(shorter):
        return False
    kind = match_direct(one, two)
    if kind is None:
        return False
    if not allies.are(left.speaker, right.speaker):
        longer = max((one, two), key=lambda each: len(each.words))
        is_named = left.has_named_speaker and right.has_named_speaker
        is_long = _is_verbatim(shorter) if is_named else _is_telling(shorter)
        return is_long and "".join(shorter.words) in "".join(longer.words)  # "work force"
    if left.speaker is None or right.speaker is None:
        return _is_verbatim(shorter) or (kind != "wording" and _is_telling(shorter))
    return not _is_short(shorter) or _is_one_fragment(one, two, left, right)


def _is_short(words: QuotedWords) -> bool:
    return len(words.words) < _FREE_STANDING_WORDS or len(words.content) < _FREE_STANDING_CONTENT


def _is_telling(words: QuotedWords) -> bool:
    return len(words.words) >= _UNATTRIBUTED_WORDS and not _is_short(words)


def _is_verbatim(words: QuotedWords) -> bool:
    return len(words.words) >= _VERBATIM_WORDS and len(words.content) >= _VERBATIM_CONTENT


def _is_one_translated(left: QuoteTelling, right: QuoteTelling) -> bool:
    if left.speaker is None or left.speaker != right.speaker:
        return False
    if not (left.mention.translated or right.mention.translated):
        return False
    return translated_share(left.wording, right.wording) > 0


def _is_one_fragment(
    one: QuotedWords, two: QuotedWords, left: QuoteTelling, right: QuoteTelling
) -> bool:
    """Whether a short fragment and another wording stand in like surroundings.

    What stands around the fragment in one article may stand inside the longer quote of another.
    """
    fragment = min((one, two), key=lambda each: len(each.words))
    if (left.around & right.around) - fragment.content:
        return True
    if one.words == two.words:
        return len(one.words) >= _FREE_STANDING_WORDS - 1
    is_naming = max(len(one.words), len(two.words)) <= _NAMING_WORDS
    shared = one.content & two.content
    return is_naming and len(shared) >= _FREE_STANDING_CONTENT and bool(left.names & right.names)


def _with_strays(groups: list[list[QuoteTelling]], allies: Allies) -> list[list[QuoteTelling]]:
    """The groups after indirect speech and fragments have each joined the best of them.

    A fragment joins one group and never makes one of two: it may be part of several statements.
    """
    settled = [group for group in groups if not _is_loose(group[0])]
    strays = [each for group in groups if _is_loose(group[0]) for each in group]
    index = _Index(settled)
    rest: list[QuoteTelling] = []
    additions: dict[int, list[QuoteTelling]] = defaultdict(list)
    for each in strays:
        best = index.best(each, allies)
        if best is None:
            rest.append(each)
        else:
            additions[best].append(each)
    joined = [sorted([*group, *additions[at]], key=_order) for at, group in enumerate(settled)]
    fragments = [each for each in rest if not each.is_indirect]
    indirect = [each for each in rest if each.is_indirect]
    alone = [*_fragments(fragments, allies), *_retold(indirect)]
    return sorted([*joined, *alone], key=lambda group: group[0].order)


def _fragments(strays: Sequence[QuoteTelling], allies: Allies) -> list[list[QuoteTelling]]:
    """Fragments alone, joined where they are the same words in like surroundings."""
    grouping = Grouping(range(len(strays)))
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(strays):
        for part in each.parts:
            by_words[part.words].append(at)
    pairs = {pair for same in by_words.values() for pair in combinations(same, 2)}
    for left, right in sorted(pairs):
        if left != right and _is_one_utterance(strays[left], strays[right], allies):
            grouping.join(left, right)
    return [[strays[at] for at in group] for group in grouping.groups()]


def _order(each: QuoteTelling) -> tuple[str, Span]:
    return each.order


def _is_loose(each: QuoteTelling) -> bool:
    """Whether a telling joins a group but holds none together: indirect speech, fragments, and
    mixed quotes whose pieces may come from several statements."""
    is_pieced = len(each.parts) > 1 or all(_is_short(part) for part in each.parts)
    return each.is_indirect or is_pieced or _is_headline_fragment(each)


def _is_headline_fragment(each: QuoteTelling) -> bool:
    """Whether it is a few words of a headline, quoted from what the article quotes below."""
    return each.is_title and len(each.wording.words) <= _HEADLINE_WORDS


class _Index:
    """Finds the settled group that a stray wording belongs to, by shared content."""

    def __init__(self, groups: Sequence[Sequence[QuoteTelling]]) -> None:
        self._groups = groups
        self._by_stem: dict[str, set[int]] = defaultdict(set)
        for at, group in enumerate(groups):
            for word in {word for each in group for word in each.wording.content}:
                self._by_stem[word].add(at)

    def best(self, stray: QuoteTelling, allies: Allies) -> int | None:
        """The index of the group that shares most content with ``stray``, if enough."""
        counts: Counter[int] = Counter()
        for word in stray.wording.content:
            counts.update(self._by_stem[word])
        scored = [
            (-max(_stray_score(stray, each, allies) for each in self._groups[at]), at)
            for at, count in counts.items()
            if count >= min(2, _least_content(stray))
        ]
        score, at = min(scored, default=(0.0, 0))
        return at if score < 0 else None


def _stray_score(stray: QuoteTelling, each: QuoteTelling, allies: Allies) -> float:
    if stray.account.story != each.account.story:
        return 0.0
    if not stray.is_indirect and not _is_headline_fragment(stray):
        return _fragment_score(stray, each, allies)
    if not stray.is_indirect:
        if not contains_run(each.wording.words, stray.wording.words):
            return 0.0
        if stray.account.id == each.account.id:
            return 1.0
        return 0.5 if stray.speaker is not None and stray.speaker == each.speaker else 0.0
    if stray.speaker is None or stray.speaker != each.speaker:
        return 0.0
    if len((stray.wording.content & each.wording.content) - stray.account.name_stems) < (
        _PARAPHRASED_BESIDE_NAMES
    ):
        return 0.0
    return paraphrase_share(stray.wording, each.wording, both_indirect=each.is_indirect)


def _fragment_score(stray: QuoteTelling, each: QuoteTelling, allies: Allies) -> float:
    """How many words of the fragment ``each`` has too; 0 where they are two statements."""
    return max(
        (
            float(min(len(one.words), len(two.words)))
            for one, two in product(_weighty(stray.parts), _weighty(each.parts))
            if _is_one_wording(one, two, stray, each, allies)
        ),
        default=0.0,
    )


def _weighty(parts: Sequence[QuotedWords]) -> Sequence[QuotedWords]:
    """The pieces that tell most, where there are any: one word in marks is in many quotes."""
    telling = [each for each in parts if len(each.content) >= _FREE_STANDING_CONTENT]
    return telling or [each for each in parts if len(each.words) > 1] or parts


def _retold(strays: Sequence[QuoteTelling]) -> list[list[QuoteTelling]]:
    """Indirect speech alone, joined where two renderings share nearly all their content."""
    grouping = Grouping(range(len(strays)))
    by_speaker_word: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, each in enumerate(strays):
        if each.speaker is not None:
            for word in sorted(each.wording.content, key=lambda word: (-rarity(word), word))[:6]:
                by_speaker_word[each.account.story, each.speaker, word].append(at)
    pairs = {
        pair
        for posting in by_speaker_word.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(posting, 2)
    }
    for left, right in sorted(pairs):
        one, two = strays[left], strays[right]
        names = one.account.name_stems | two.account.name_stems
        shared = (one.wording.content & two.wording.content) - names
        is_alike = paraphrase_share(one.wording, two.wording, both_indirect=True)
        # A headline has few words, and all of them are of what its own article says below.
        needed = _PARAPHRASED_BESIDE_NAMES + (not one.is_title and not two.is_title)
        if is_alike and len(shared) >= needed:
            grouping.join(left, right)
    return [[strays[at] for at in group] for group in grouping.groups()]
