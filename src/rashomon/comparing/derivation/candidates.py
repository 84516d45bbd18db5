"""Which pairs of one story's articles are worth comparing word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from rashomon.comparing.derivation.reuse_index import find_reuse
from rashomon.comparing.derivation.wording import Wording

Pair = tuple[str, str]
_ContentPairs = frozenset[tuple[str, str]]

# Pairs sharing fewer pairs of content words next to each other cannot reach a link: none of the
# development half's copies share under 8. Spares most of the comparing in a large story.
LEAST_SHARED_PAIRS = 4
# A story of more articles is compared only where two share runs of words, or one is among the
# NEAREST that the other's content words stand in: all pairs of 60 take as long as reading them.
SMALL_STORY = 60
NEAREST = 5


def candidate_pairs(wordings: Sequence[Wording]) -> list[Pair]:
    """The pairs of ids that may be of one descent, in order, of ``wordings`` in order of ids."""
    contents = {wording.article.id: _content_pairs(wording) for wording in wordings}
    shared = {
        pair: number
        for pair in combinations(contents, 2)
        if (number := len(contents[pair[0]] & contents[pair[1]])) >= LEAST_SHARED_PAIRS
    }
    if len(wordings) <= SMALL_STORY:
        return sorted(shared)
    reused = find_reuse(wording.article for wording in wordings)
    return sorted(shared.keys() & {*reused, *_nearest(shared, contents)})


def _nearest(shared: Mapping[Pair, int], contents: Mapping[str, _ContentPairs]) -> set[Pair]:
    """For each article the pairs with those that hold most of it, or of which it holds most."""
    ranked: dict[str, list[tuple[float, Pair]]] = {}
    for pair, number in shared.items():
        share = number / min(len(contents[name]) for name in pair)
        for name in pair:
            ranked.setdefault(name, []).append((-share, pair))
    return {pair for found in ranked.values() for _, pair in sorted(found)[:NEAREST]}


def _content_pairs(wording: Wording) -> _ContentPairs:
    """Neighbouring content words of each sentence."""
    pairs: set[tuple[str, str]] = set()
    for content in wording.contents:
        pairs.update(pairwise(content))
    return frozenset(pairs)
