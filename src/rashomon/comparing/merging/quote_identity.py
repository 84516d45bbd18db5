"""Which tellings of quotes report one utterance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.quote_echoes import echoed_words, nearly_alike
from rashomon.comparing.merging.quote_paraphrases import (
    StoryWords,
    count_words,
    retold_share,
)
from rashomon.comparing.merging.quote_tellings import QuoteTelling
from rashomon.comparing.merging.quote_voices import Allies
from rashomon.comparing.merging.quote_wording import (
    FREE_STANDING_CONTENT,
    FREE_STANDING_WORDS,
    is_short,
    is_telling,
    match_direct,
    translated_share,
)
from rashomon.comparing.merging.quoted_words import QuotedWords
from rashomon.text.frequencies import rarity
from rashomon.types import Span

_HEADLINE_WORDS = 8  # a headline's quote of at most this many is a piece of one below it
_NAMING_WORDS = 5  # a quoted name or label has at most this many ("illegal drug leader")
_TELLING_FRAGMENT = 0.35  # rarity of its content that a fragment has ("personal" has less)
_VERBATIM_WORDS = 8  # words that two different speakers do not share by chance
_VERBATIM_CONTENT = 3
_FAITHFUL = 0.5  # of what a report tells, that its statement has, for others to join by it
_LONGER = 1.5  # how much longer one printing of a sentence is than another, at most
_NEAR = 0.5  # what two sentences that go nearly alike weigh beside one told again in full
_RAREST = 6  # words of a wording by which another telling of it is looked for
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
    first = _with_strays(apart, Matching(allies, count_words(apart)))
    return _with_strays(apart, Matching(allies, count_words(first), joins_near=True))


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
        is_short = not (_is_verbatim(one.wording) and _is_verbatim(two.wording))
        by_both = is_short and {(left, two.account.id), (right, one.account.id)} & own
        if not are_two or not (is_repeated or by_both):
            yield left, right


def _candidates(told: Sequence[QuoteTelling]) -> Iterator[tuple[int, int]]:
    """Pairs of quoted speech that share content enough to be worth comparing, each once."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        if not _is_loose(each):
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
    if any(_is_one_wording(one, two, left, right, allies) for one, two in pairs):
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


def _is_one_wording(
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
        is_long = _is_verbatim(shorter) if are_two else is_telling(shorter)
        is_kept = "".join(shorter.words) in "".join(longer.words)  # "work force"
        return is_long and (is_kept or kind in {"ellipsis", "bracketed"})
    if left.speaker is None or right.speaker is None:
        return _is_verbatim(shorter) or (kind != "wording" and is_telling(shorter))
    return not is_short(shorter) or _is_one_fragment(one, two, left, right)


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
    A report that tells more around it ("“a great honor” to speak with Ruiz") and shares none of
    that is of another occasion.
    """
    fragment = min((one, two), key=lambda each: len(each.words))
    is_told = sum(map(rarity, fragment.content)) >= _TELLING_FRAGMENT or one.words == two.words
    if is_told and (left.around & right.around) - fragment.content:
        return True
    names = left.account.name_stems | right.account.name_stems
    if is_told and len(fragment.content - names) >= FREE_STANDING_CONTENT:
        whole = max((one, two), key=lambda each: len(each.words))
        report = left if fragment is one else right
        is_all = not report.wording.content - fragment.content - names
        is_held = whole.holds(fragment)
        return is_all and is_held and left.speaker == right.speaker
    if one.words == two.words:
        return len(one.words) >= FREE_STANDING_WORDS - 1
    is_naming = max(len(one.words), len(two.words)) <= _NAMING_WORDS
    shared = one.content & two.content
    return is_naming and len(shared) >= FREE_STANDING_CONTENT and bool(left.names & right.names)


def _with_strays(groups: list[list[QuoteTelling]], matching: Matching) -> list[list[QuoteTelling]]:
    """The groups after indirect speech and fragments have each joined the best of them.

    A fragment joins one group and never makes one of two: it may be part of several statements.
    """
    settled = [group for group in groups if not _is_loose(group[0])]
    strays = [each for group in groups if _is_loose(group[0]) for each in group]
    first, rest = _assigned(strays, settled, matching)
    # What tells again a report that has found its place is of the same statement, unless the report
    # tells of more than the statement.
    faithful = [
        [each for each in first[at] if _tells_no_more(each, group)]
        for at, group in enumerate(settled)
    ]
    second, rest = _assigned(rest, faithful, matching)
    joined = [
        sorted([*group, *first[at], *second[at]], key=_order) for at, group in enumerate(settled)
    ]
    return sorted([*joined, *_among(rest, matching)], key=lambda group: group[0].order)


def _tells_no_more(report: QuoteTelling, group: Sequence[QuoteTelling]) -> bool:
    """Whether most of what a report tells stands in the statement that it has joined."""
    known = frozenset[str]().union(*(each.wording.told for each in group))
    told = report.statement.told
    return len(told & known) >= _FAITHFUL * len(told)


def _assigned(
    strays: Sequence[QuoteTelling], groups: Sequence[Sequence[QuoteTelling]], matching: Matching
) -> tuple[dict[int, list[QuoteTelling]], list[QuoteTelling]]:
    """The strays by the index of the group that each fits best, and those that fit none."""
    index = _Index(groups)
    found: dict[int, list[QuoteTelling]] = defaultdict(list)
    rest: list[QuoteTelling] = []
    for each in strays:
        best = index.best(each, matching)
        (rest if best is None else found[best]).append(each)
    return found, rest


def _among(strays: Sequence[QuoteTelling], matching: Matching) -> list[list[QuoteTelling]]:
    """What no quoted speech holds, joined where two quote the same words in like surroundings or
    tell nearly the same."""
    grouping = Grouping(range(len(strays)))
    for left, right in sorted(_stray_pairs(strays)):
        if matching.score(strays[left], strays[right]):
            grouping.join(left, right)
    return [[strays[at] for at in group] for group in grouping.groups()]


def _stray_pairs(strays: Sequence[QuoteTelling]) -> set[tuple[int, int]]:
    """Pairs that quote one piece alike, or that have one of their rarest words in common."""
    postings: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(strays):
        if not each.is_indirect:
            for part in each.parts:
                postings[part.words].append(at)
        rarest = sorted(each.wording.told, key=lambda word: (-rarity(word), word))
        for word in rarest[:_RAREST]:
            postings[each.account.story, word].append(at)
    return {
        pair
        for posting in postings.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(sorted(set(posting)), 2)
    }


def _order(each: QuoteTelling) -> tuple[str, Span]:
    return each.order


def _is_loose(each: QuoteTelling) -> bool:
    """Whether a telling joins a group but holds none together: indirect speech, fragments, and
    mixed quotes whose pieces may come from several statements."""
    is_pieced = each.mention.kind == "mixed" and len(each.parts) > 1
    is_short_only = all(is_short(part) for part in each.parts)
    return each.is_indirect or is_pieced or is_short_only or _is_headline_fragment(each)


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

    def best(self, stray: QuoteTelling, matching: Matching) -> int | None:
        """The index of the group that shares most content with ``stray``, if enough."""
        counts: Counter[int] = Counter()
        for word in stray.wording.content:
            counts.update(self._by_stem[word])
        scored = [
            (-max(matching.score(stray, each) for each in self._groups[at]), at)
            for at, count in counts.items()
            if count >= min(2, stray.least_content)
        ]
        score, at = min(scored, default=(0.0, 0))
        return at if score < 0 else None


@dataclass(frozen=True, slots=True)
class Matching:
    """What tells whether a stray wording belongs to another."""

    allies: Allies
    words_by_story: Mapping[str, StoryWords]
    joins_near: bool = False  # sentences that go nearly alike too

    def score(self, stray: QuoteTelling, each: QuoteTelling) -> float:
        """How well ``stray`` fits ``each``: words quoted in both before words that tell the same;
        0 where they are two statements."""
        if stray.account.story != each.account.story or stray.is_inside(each):
            return 0.0
        quoted = 0.0
        if not stray.is_indirect and not each.is_indirect:
            quoted = _fragment_score(stray, each, self.allies)
        if not quoted and _is_headline_fragment(stray):
            quoted = _headline_score(stray, each)
        quoted = quoted or echoed_words(stray, each)
        if quoted:
            return 1.0 + quoted
        if not stray.is_indirect and stray.mention.kind != "mixed":
            return 0.0
        words = self.words_by_story[stray.account.story]
        retold = retold_share(stray, each, words, self.allies)
        if retold or not self.joins_near:
            return retold
        return _NEAR * nearly_alike(stray, each)


def _headline_score(stray: QuoteTelling, each: QuoteTelling) -> float:
    """1 where a headline's fragment stands in its own article's quote; 0.5 in that of another's."""
    if not any(each.wording.holds(part) for part in _weighty(stray.parts)):
        return 0.0
    if stray.account.id == each.account.id:
        return 1.0
    return 0.5 if stray.speaker is not None and stray.speaker == each.speaker else 0.0


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
    telling = [each for each in parts if not is_short(each)]
    telling = telling or [each for each in parts if len(each.content) >= FREE_STANDING_CONTENT]
    return telling or [each for each in parts if len(each.words) > 1] or parts
