"""Passages two articles share, through insertions, cuts, reordering and rewording."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from rashomon.comparing.derivation.wording import WordedSentence, Wording, read_wording
from rashomon.text.alignment import Run, runs_between
from rashomon.types import Article, Citation, Passage, PassageKind

# Words a verbatim passage has at least. Independent accounts in stories-basil share 3 % of their
# runs of five words, nearly all of them titles, places and quotes; of six hardly any.
VERBATIM_WORDS = 6
# What two sentences must share to count as one said twice: this weight of content words (three
# or four rare ones) and this part of the lighter sentence's weight. With both, the accounts of
# the development half of stories-basil match in no sentence for 90 % of the pairs, while
# every synthetic copy matches in three or more.
REWORDED_WEIGHT = 6.0
REWORDED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence ``copy`` of one wording said again by sentence ``origin`` of another.

    ``weight`` is the rarity of the content words both use; ``share`` is its part of the lighter
    sentence's.
    """

    copy: int
    origin: int
    weight: float
    share: float


def find_passages(copy: Article, origin: Article) -> tuple[Passage, ...]:
    """The runs of ``copy`` that ``origin`` has too, aligned span to span, in order of ``copy``.

    Verbatim runs come from greedy string tiling (Wise 1993), reworded sentences from the content
    words of the outlet's own narration, weighted by rarity in news. Each passage says whose words
    it is made of; only narration shows that one article was made from another.
    """
    return shared_passages(read_wording(copy), read_wording(origin))


def shared_passages(copy: Wording, origin: Wording) -> tuple[Passage, ...]:
    """``find_passages`` over texts already read into words."""
    return passages_of(copy, origin, verbatim_runs(copy, origin), match_sentences(copy, origin))


def passages_of(
    copy: Wording, origin: Wording, runs: tuple[Run, ...], matches: tuple[Match, ...]
) -> tuple[Passage, ...]:
    """Runs and matches as passages; a sentence mostly verbatim is not listed as reworded too."""
    verbatim = [_verbatim(copy, origin, run) for run in runs]
    reworded = [
        _reworded(copy, origin, match)
        for match in matches
        if not _is_covered(copy.sentences[match.copy], verbatim)
    ]
    return tuple(sorted([*verbatim, *reworded], key=lambda passage: passage.copy))


def verbatim_runs(copy: Wording, origin: Wording) -> tuple[Run, ...]:
    """Shared runs of ``VERBATIM_WORDS`` or more words."""
    return runs_between(copy.seeds(VERBATIM_WORDS), origin.seeds(VERBATIM_WORDS))


def match_sentences(copy: Wording, origin: Wording) -> tuple[Match, ...]:
    """Pairs of sentences that say one thing in the outlets' own narration, one to one.

    The heaviest pairs are taken first; candidates come from an index of content words. In order
    of ``copy``.
    """
    taken: set[tuple[str, int]] = set()
    kept: list[Match] = []
    for match in sorted(_candidates(copy, origin), key=_heaviest_first):
        ends = {("copy", match.copy), ("origin", match.origin)}
        if not ends & taken:
            taken |= ends
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.copy))


def _heaviest_first(match: Match) -> tuple[float, int, int]:
    return -round(match.weight * match.share, 9), match.copy, match.origin


def _candidates(copy: Wording, origin: Wording) -> list[Match]:
    index, totals = origin.places_by_stem, origin.weights
    found: list[Match] = []
    for at, content in enumerate(copy.contents):
        held: dict[int, float] = defaultdict(float)
        for stem, weight in content.items():
            for place in index.get(stem, ()):
                held[place] += min(weight, origin.contents[place][stem])
        total = copy.weights[at]
        found += [
            Match(at, place, weight, weight / min(total, totals[place]))
            for place, weight in held.items()
            if weight > REWORDED_WEIGHT and weight > REWORDED_SHARE * min(total, totals[place])
        ]
    return found


def _verbatim(copy: Wording, origin: Wording, run: Run) -> Passage:
    return Passage(
        copy=Citation(copy.article.id, copy.span_of(run.left, run.left + run.length)),
        origin=Citation(origin.article.id, origin.span_of(run.right, run.right + run.length)),
        score=1.0,
        method="verbatim",
        kind=_kind_of_run(copy, run),
    )


def _kind_of_run(copy: Wording, run: Run) -> PassageKind:
    places = range(run.left, run.left + run.length)
    if 2 * sum(copy.quoted[at] for at in places) > run.length:
        return "quote"
    kinds = Counter(copy.kind_of_word(at) for at in places)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _reworded(copy: Wording, origin: Wording, match: Match) -> Passage:
    there = copy.sentences[match.copy]
    return Passage(
        copy=Citation(copy.article.id, there.span),
        origin=Citation(origin.article.id, origin.sentences[match.origin].span),
        score=round(min(1.0, match.share), 4),
        method="reworded",
        kind=there.kind,
    )


def _is_covered(sentence: WordedSentence, passages: list[Passage]) -> bool:
    covered = sum(
        min(sentence.span.end, passage.copy.span.end)
        - max(sentence.span.start, passage.copy.span.start)
        for passage in passages
        if passage.copy.span.overlaps(sentence.span)
    )
    return 2 * covered > len(sentence.span)
