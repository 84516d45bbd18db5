"""Passages two articles share, through insertions, cuts, reordering and light rewording."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from rashomon.comparing.wording import WordedSentence, Wording, read_wording
from rashomon.text.alignment import Run, find_runs
from rashomon.text.frequencies import is_function_word, rarity
from rashomon.text.words import Word
from rashomon.types import Article, Citation, Passage, PassageKind

# Words a verbatim passage has at least. Independent accounts in stories-basil share 3 % of their
# runs of five words, nearly all of them titles, places and quotes; of six hardly any.
VERBATIM_WORDS = 6
# Weight of a sentence's content words that a sentence of the other text must hold to count as
# its rewording (swept on the development half of the synthetic stemmata).
REWORDED_SHARE = 0.5
REWORDED_WORDS = 3  # content words that must be shared, names not counted
# A name is in every account of a story: it weighs this part of another word of its rarity.
NAME_WEIGHT = 0.25


@dataclass(frozen=True, slots=True)
class Match:
    """Sentence ``copy`` of one wording said again by sentence ``origin`` of another.

    ``share`` is the part of the content words' weight found again; ``shared`` counts the
    content words, names aside, that both use.
    """

    copy: int
    origin: int
    share: float
    shared: int


def find_passages(copy: Article, origin: Article) -> tuple[Passage, ...]:
    """The runs of ``copy`` that ``origin`` has too, aligned span to span, in order of ``copy``.

    Verbatim runs come from greedy string tiling (Wise 1993), reworded sentences from the share
    of their content words, weighted by rarity in news. A sentence is never listed twice.
    """
    return shared_passages(read_wording(copy), read_wording(origin))


def shared_passages(copy: Wording, origin: Wording) -> tuple[Passage, ...]:
    """``find_passages`` over texts already read into words."""
    verbatim = [_verbatim(copy, origin, run) for run in verbatim_runs(copy, origin)]
    reworded = [
        _reworded(copy, origin, match)
        for match in match_sentences(copy, origin)
        if not _is_covered(copy.sentences[match.copy], verbatim)
    ]
    return tuple(sorted([*verbatim, *reworded], key=lambda passage: passage.copy))


def verbatim_runs(copy: Wording, origin: Wording) -> tuple[Run, ...]:
    """Shared runs of ``VERBATIM_WORDS`` or more words."""
    left = [word.form for word in copy.words]
    right = [word.form for word in origin.words]
    return find_runs(left, right, shortest=VERBATIM_WORDS)


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
        score=round(match.share, 4),
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


def match_sentences(copy: Wording, origin: Wording) -> tuple[Match, ...]:
    """Sentences of ``copy``'s own narration that ``origin``'s narration says too.

    Each sentence of ``copy`` is matched with the one sentence of ``origin`` that holds most of
    the weight of its content words; candidates come from an index of the rarer ones.
    """
    contents = [_content(origin, sentence) for sentence in origin.sentences]
    index: dict[str, list[int]] = defaultdict(list)
    for at, content in enumerate(contents):
        for stem in sorted(content):
            index[stem].append(at)
    found = (
        _best(at, _content(copy, sentence), contents, index)
        for at, sentence in enumerate(copy.sentences)
        if sentence.kind == "narration"
    )
    return tuple(match for match in found if match is not None)


def _best(
    at: int,
    content: dict[str, float],
    contents: list[dict[str, float]],
    index: dict[str, list[int]],
) -> Match | None:
    weight = sum(content.values())
    held: dict[int, float] = defaultdict(float)
    for stem in sorted(content):
        for other in index.get(stem, []):
            held[other] += min(content[stem], contents[other][stem])
    if not held:
        return None
    other = min(held, key=lambda candidate: (-held[candidate], candidate))
    shared = sum(value >= _PLAIN for stem, value in content.items() if stem in contents[other])
    share = held[other] / weight
    return Match(at, other, share, shared) if _is_match(share, shared) else None


def _is_match(share: float, shared: int) -> bool:
    return share >= REWORDED_SHARE and shared >= REWORDED_WORDS


# The least weight of a word that is no name: the rarity at which content begins.
_PLAIN = 0.13


def _content(wording: Wording, sentence: WordedSentence) -> dict[str, float]:
    """Stem → weight of the content words of the outlet's own narration in ``sentence``."""
    words = wording.narration(sentence)
    return {
        word.stem: _weight(wording, word, is_first=place == 0)
        for place, word in enumerate(words)
        if not is_function_word(word.stem)
    }


def _weight(wording: Wording, word: Word, *, is_first: bool) -> float:
    is_name = not is_first and wording.article.text[word.start].isupper()
    return min(rarity(word.stem) * NAME_WEIGHT, _PLAIN / 2) if is_name else rarity(word.stem)
