"""Two articles side by side: what they share and how the wording changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.comparing.derivation.derivations import open_links
from rashomon.comparing.derivation.reuse import shared_passages
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.text.alignment import Edit, find_edits
from rashomon.text.words import Word, find_words
from rashomon.types import Article, Citation, Evidence, Passage, Span, Stemma

ChangeKind = Literal["equal", "insert", "delete", "replace"]


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words of one passage: kept, inserted in the copy, deleted from the origin, or
    replaced. ``copy`` or ``origin`` is ``None`` where the other side has nothing."""

    kind: ChangeKind
    copy: Citation | None
    origin: Citation | None


@dataclass(frozen=True, slots=True)
class AlignedPassage:
    """One shared passage and its changes, word by word, from the origin to the copy."""

    passage: Passage
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two articles share. Shares are parts of each one's characters, 0..1."""

    copy: str
    origin: str
    directed: bool
    passages: tuple[AlignedPassage, ...]
    copy_share: float
    origin_share: float
    evidence: tuple[Evidence, ...]
    stemma: Stemma


def compare_pair(left: Article, right: Article) -> Comparison:
    """What ``left`` and ``right`` share, aligned, with the likelier copy first where one is.

    ``evidence`` is told of a link too that is not certain enough to be in the stemma.
    """
    stemma = trace_stemma((left, right))
    link = next(iter((*stemma.derivations, *open_links(stemma))), None)
    by_id = {article.id: article for article in (left, right)}
    directed = link is not None and link.directed
    copy = by_id.get(link.copy, left) if link is not None and directed else left
    origin = right if copy is left else left
    passages = shared_passages(read_wording(copy), read_wording(origin))
    return Comparison(
        copy=copy.id,
        origin=origin.id,
        directed=directed,
        passages=tuple(align_passage(passage, copy, origin) for passage in passages),
        copy_share=_share(copy, [passage.copy.span for passage in passages]),
        origin_share=_share(origin, [passage.origin.span for passage in passages]),
        evidence=link.evidence if link is not None else (),
        stemma=stemma,
    )


def align_passage(passage: Passage, copy: Article, origin: Article) -> AlignedPassage:
    """``passage`` with its changes word by word."""
    new = _words(copy, passage.copy)
    old = _words(origin, passage.origin)
    edits = find_edits([word.form for word in old], [word.form for word in new])
    return AlignedPassage(
        passage, tuple(_change(edit, (copy.id, new), (origin.id, old)) for edit in edits)
    )


def _words(article: Article, citation: Citation) -> tuple[Word, ...]:
    start = citation.span.start
    return tuple(
        Word(start + word.start, start + word.end, word.form, word.stem)
        for word in find_words(citation.span.of(article.told.text))
    )


def _change(
    edit: Edit, copy: tuple[str, tuple[Word, ...]], origin: tuple[str, tuple[Word, ...]]
) -> Change:
    return Change(edit.kind, _citation(*copy, edit.right), _citation(*origin, edit.left))


def _citation(article: str, words: tuple[Word, ...], places: tuple[int, int]) -> Citation | None:
    first, last = places
    if first == last:
        return None
    return Citation(article, Span(words[first].start, words[last - 1].end))


def _share(article: Article, spans: list[Span]) -> float:
    """The part of ``article``'s characters that ``spans`` cover, overlaps counted once."""
    covered = end = 0
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return round(covered / len(article.text), 4) if article.text else 0.0
