"""What two articles have in common beyond telling one story, measured sign by sign."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.comparing.derivation.fact_order import FactOrder, compare_facts
from rashomon.comparing.derivation.reuse import (
    Match,
    match_sentences,
    verbatim_runs,
)
from rashomon.comparing.derivation.wording import WordedSentence, Wording, hear, places_by_stem
from rashomon.text.alignment import Run, longest_rising, runs_between

# A sentence is absent from a text whose sentences hold no more of its content than this: chance
# alone gives a tenth to a fifth (accounts of one story, development half of stories-basil).
_ABSENT_SHARE = 0.2
# Words of a run beyond these count as narration copied: a name with its title, or the place and
# day of an event, are as long in accounts that never met.
_CHANCE_WORDS = 4
# A paragraph of so many words of narration, this part of them in runs longer than chance gives,
# was taken whole. In the development half of stories-basil three such paragraphs of two dozen
# words are found in 108 pairs, each a small part of its article: statements nobody put in quotes.
_PARAGRAPH_WORDS, _PARAGRAPH_SHARE = 20, 0.6

OPENING_WORDS = 60  # of an opening of its own that any copy may have: two sentences
# An article is a brief of another where so few words of paragraphs taken whole are so much of its
# narration, and of the rest, most of what is left, the other has no trace: it is another matter.
BRIEF_WORDS, BRIEF_SHARE, BRIEF_REST = 60, 0.2, 0.8


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two articles shares with the other, in parts of its own words, 0..1."""

    wording: Wording
    told: float  # of the report, quotes included, what the other one accounts for
    narrated: float  # of its own narration, the same
    verbatim: float  # of its own narration, what stands word for word in the other
    retold: float  # of its own narration, the same and what was said again, by how much of it was
    narration: int  # words of its own narration
    whole: int  # of these, the words of paragraphs taken whole
    words: int  # of the report, title and boilerplate left out
    absent_places: frozenset[int]  # its words in sentences of which the other has no trace

    @property
    def in_paragraphs(self) -> float:
        """The part of the narration that stands in paragraphs taken whole from the other."""
        return self.whole / self.narration if self.narration else 0.0

    @property
    def opening(self) -> frozenset[int]:
        """The places of an opening of its own, at most ``OPENING_WORDS``."""
        return _opening(self.wording, self.absent_places)

    @property
    def is_brief(self) -> bool:
        """Whether a paragraph comes from the other article and the rest is another matter."""
        is_short = self.whole <= BRIEF_WORDS and self.in_paragraphs >= BRIEF_SHARE
        return is_short and self.absent >= max(BRIEF_SHARE, BRIEF_REST * (1 - self.in_paragraphs))

    @property
    def absent(self) -> float:
        """The part of the report of which the other has no trace."""
        return len(self.absent_places) / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """The signs that two articles are of one descent."""

    runs: tuple[Run, ...]
    matches: tuple[Match, ...]
    same_words: int  # narration words in verbatim runs, less the length chance gives
    same_sentences: float  # weight of sentences said again, in any order
    in_order: int  # of those, how many keep their order
    quotes_alike: int  # quotes cut at the very same words
    quotes_in_order: int
    figures_in_order: int  # numbers both tell in their own words, in one order
    fact_order: FactOrder
    left: Side
    right: Side

    @property
    def figure_share(self) -> float:
        """The part of the figures of the one with fewer that both tell in one order."""
        fewer = min(len(self.left.wording.figures), len(self.right.wording.figures))
        return self.figures_in_order / fewer if fewer else 0.0

    @property
    def has_brief(self) -> bool:
        """Whether one of the two is a brief of the other."""
        return self.left.is_brief or self.right.is_brief


def measure_likeness(left: Wording, right: Wording) -> Likeness:
    """The signs of common descent of two wordings. What one of them quotes is speech in both."""
    runs, short = verbatim_runs(left, right), _short_runs(left, right)
    left, right = _heard(left, right, runs)
    matches = match_sentences(left, right)
    turned = tuple(replace(each, copy=each.origin, origin=each.copy) for each in matches)
    quotes = _equal_quotes(left, right)
    return Likeness(
        runs=runs,
        matches=matches,
        same_words=sum(max(0, _narrated(left, _left(run)) - _CHANCE_WORDS) for run in short),
        same_sentences=sum(match.weight * min(1.0, match.share) for match in matches),
        in_order=longest_rising([match.origin for match in matches]),
        quotes_alike=len(quotes),
        quotes_in_order=longest_rising([place for _, place in quotes]),
        figures_in_order=_figures_in_order(left, right),
        fact_order=compare_facts(left, right),
        left=replace(
            _side(
                left,
                [_left(run) for run in runs],
                {each.copy: each.share for each in matches},
                _left_over(right, left, [_right(run) for run in runs], turned),
            ),
            whole=_whole(left, [_left(run) for run in short]),
        ),
        right=replace(
            _side(
                right,
                [_right(run) for run in runs],
                {each.origin: each.share for each in matches},
                _left_over(left, right, [_left(run) for run in runs], matches),
            ),
            whole=_whole(right, [_right(run) for run in short]),
        ),
    )


def _heard(left: Wording, right: Wording, runs: tuple[Run, ...]) -> tuple[Wording, Wording]:
    """Both, each with the words it prints without marks where the other quotes the same."""
    pairs = [pair for run in runs for pair in zip(_left(run), _right(run), strict=True)]
    in_left = {here for here, there in pairs if right.quoted[there] and not left.quoted[here]}
    in_right = {there for here, there in pairs if left.quoted[here] and not right.quoted[there]}
    return hear(left, in_left) if in_left else left, hear(right, in_right) if in_right else right


def _short_runs(left: Wording, right: Wording) -> tuple[Run, ...]:
    """Shared runs of one word more than chance gives, or longer."""
    return runs_between(left.seeds(_CHANCE_WORDS + 1), right.seeds(_CHANCE_WORDS + 1))


def _whole(wording: Wording, runs: list[range]) -> int:
    """The words of narration in paragraphs taken whole, most of their words in ``runs``."""
    shared = {at for run in runs for at in run}
    return sum(
        len(places)
        for places in wording.paragraphs
        if len(places) >= _PARAGRAPH_WORDS and _part(places, shared) >= _PARAGRAPH_SHARE
    )


def _narrated(wording: Wording, places: Sequence[int]) -> int:
    """How many of ``places`` are the outlet's own words in the body of its report."""
    return sum(wording.is_narrated[at] for at in places)


def _left(run: Run) -> range:
    return range(run.left, run.left + run.length)


def _right(run: Run) -> range:
    return range(run.right, run.right + run.length)


def _figures_in_order(left: Wording, right: Wording) -> int:
    places = {value: at for at, value in enumerate(right.figures)}
    return longest_rising([places[value] for value in left.figures if value in places])


def _equal_quotes(left: Wording, right: Wording) -> list[tuple[int, int]]:
    """Places of the quotes that both cut at the same words, in order of ``left``."""
    there: dict[tuple[str, ...], int] = {}
    for place, words in reversed(right.quoted_runs):
        there[words] = place
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    for place, words in left.quoted_runs:
        if words in there and words not in found:
            found[words] = (place, there[words])
    return list(found.values())


def _left_over(
    wording: Wording, other: Wording, runs: list[range], matches: tuple[Match, ...]
) -> tuple[Mapping[str, float], ...]:
    """What each sentence of ``wording`` says beyond what ``other`` has it for already: a trace of
    something else must be sought there, not in the common words of a sentence said again."""
    left = [dict(content) for content in wording.contents]
    shared = {at for run in runs for at in run}
    for place, sentence in enumerate(wording.sentences):
        for at in range(sentence.first, sentence.last):
            if at in shared:
                left[place].pop(wording.words[at].stem, None)
    for match in matches:
        for stem in other.contents[match.origin]:
            left[match.copy].pop(stem, None)
    return tuple(left)


def _side(
    wording: Wording,
    runs: list[range],
    matched: Mapping[int, float],
    others: tuple[Mapping[str, float], ...],
) -> Side:
    verbatim = {at for run in runs for at in run}
    sentences = [wording.sentences[place] for place in matched]
    shared = verbatim.union(*(range(each.first, each.last) for each in sentences))
    told, narrated = wording.told_places, wording.narrated_places
    return Side(
        wording=wording,
        told=_part(told, shared),
        narrated=_part(narrated, shared),
        verbatim=_part(narrated, verbatim),
        retold=_retold(
            narrated, verbatim, [(wording.sentences[at], matched[at]) for at in matched]
        ),
        narration=len(narrated),
        whole=0,
        words=len(told),
        absent_places=frozenset(_absent(wording, others, shared).intersection(told)),
    )


def _retold(
    narrated: Sequence[int], verbatim: set[int], matched: Sequence[tuple[WordedSentence, float]]
) -> float:
    """The part of ``narrated`` that the other has: whole where word for word, else by the share of
    the sentence's content that its match has too. Two reports of one fact share half of it."""
    share = {
        at: min(1.0, part)
        for sentence, part in matched
        for at in range(sentence.first, sentence.last)
    }
    had = sorted((verbatim | share.keys()).intersection(narrated))
    told = sum(1.0 if at in verbatim else share[at] for at in had)
    return told / len(narrated) if narrated else 0.0


def _absent(
    wording: Wording, others: tuple[Mapping[str, float], ...], shared: set[int]
) -> set[int]:
    """Places of the words of sentences that none of the ``others`` has a trace of."""
    known = places_by_stem(others)
    places: set[int] = set()
    for at, sentence in enumerate(wording.sentences):
        span = range(sentence.first, sentence.last)
        is_shared = 3 * len(shared.intersection(span)) > len(span)
        if not is_shared and _echo(wording.contents[at], known, others) < _ABSENT_SHARE:
            places.update(span)
    return places


def _echo(
    content: Mapping[str, float],
    known: dict[str, list[int]],
    others: tuple[Mapping[str, float], ...],
) -> float:
    """The largest part of ``content``'s weight that one of the ``others`` holds."""
    held: dict[int, float] = {}
    for stem, weight in content.items():
        for place in known.get(stem, ()):
            held[place] = held.get(place, 0.0) + min(weight, others[place][stem])
    total = sum(content.values())
    return max(held.values(), default=0.0) / total if total else 0.0


def _opening(wording: Wording, absent: frozenset[int]) -> frozenset[int]:
    places: list[int] = []
    for sentence in wording.sentences:
        if sentence.kind == "narration":
            span = range(sentence.first, sentence.last)
            if not absent.issuperset(span) or len(places) + len(span) > OPENING_WORDS:
                break
            places += span
    return frozenset(places)


def _part(places: Collection[int], shared: set[int]) -> float:
    return len(shared.intersection(places)) / len(places) if places else 0.0
