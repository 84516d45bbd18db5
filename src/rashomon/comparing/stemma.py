"""Who had it from whom: the best rooted graph over the articles of one story."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import combinations

from rashomon.comparing.reuse import Match, match_sentences, shared_passages
from rashomon.comparing.wording import Wording, read_wording
from rashomon.text.alignment import longest_rising
from rashomon.types import Analysis, Article, Derivation, Evidence, Stemma

_LINKED_SENTENCES = 5


def trace_stemma(articles: Iterable[Article], analyses: Iterable[Analysis] = ()) -> Stemma:
    """The stemma of one story's ``articles``: links, unseen origins, groups and witnesses."""
    wordings = [read_wording(article) for article in sorted(articles, key=lambda each: each.id)]
    pairs = (_link(left, right) for left, right in combinations(wordings, 2))
    links = tuple(link for link in pairs if link is not None)
    groups = _groups([wording.article.id for wording in wordings], links)
    return Stemma(groups=groups, witnesses=(len(groups), len(groups)), derivations=links)


def _link(left: Wording, right: Wording) -> Derivation | None:
    copy, origin = sorted((left, right), key=lambda each: (len(each.words), each.article.id))
    matches = match_sentences(copy, origin)
    kept = _kept_in_order(matches)
    if kept < _LINKED_SENTENCES:
        return None
    sentences = sum(sentence.kind == "narration" for sentence in copy.sentences)
    reason = f"{kept} sentences in the same order"
    return Derivation(
        copy=copy.article.id,
        origin=origin.article.id,
        kind="rewrite",
        directed=True,
        score=round(1 - math.exp(-kept / 2), 4),
        share=round(len(matches) / sentences, 4),
        passages=shared_passages(copy, origin),
        evidence=(Evidence(kind="shared-narration", text=reason, weight=float(kept)),),
    )


def _kept_in_order(matches: tuple[Match, ...]) -> int:
    return longest_rising([match.origin for match in matches])


def _groups(names: list[str], links: tuple[Derivation, ...]) -> tuple[tuple[str, ...], ...]:
    leader = {name: name for name in names}
    for link in links:
        old, new = leader[link.copy], leader[link.origin]
        leader = {name: new if at == old else at for name, at in leader.items()}
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(leader[name], []).append(name)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))
