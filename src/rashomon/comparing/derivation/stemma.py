"""Who had it from whom: the best rooted graph over the articles of one story.

1. read        each article as words that know whether they are quoted        wording
2. weigh       each pair: is it of one descent, and why                        kinship
3. precede     each related pair: which of the two came first, and why         precedence
4. postulate   origins nobody supplied: credited agencies, lost texts          unseen
5. choose      the maximum spanning arborescence; posteriors of its links      arborescence
6. explain     each link with its kind, passages and evidence                  derivations
7. count       groups that rest on one account, witnesses as an interval       derivations
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.comparing.derivation.borrowing import accountable
from rashomon.comparing.derivation.derivations import count_witnesses, explain_links, group_articles
from rashomon.comparing.derivation.descent import Descent, weigh_descent
from rashomon.comparing.derivation.wording import read_wording
from rashomon.comparing.witnessing.publishers import newsroom_of, publisher_of
from rashomon.types import Analysis, Article, Stemma


def trace_stemma(
    articles: Iterable[Article],
    _analyses: Iterable[Analysis] = (),
    *,
    publisher_names: Mapping[str, str] | None = None,
) -> Stemma:
    """The stemma of one story's ``articles``: links, unseen origins, groups and witnesses.

    What shows derivation is the narration: shared wording, sentences said again in the same
    order, the part of an article another accounts for. Quotes, titles and boilerplate never link
    two articles by themselves. Directions come from what was cut, times, credits and canonical
    addresses. Two articles of one newsroom rest on one account without a link;
    a whole reprint is its origin's. Method: maximum
    spanning arborescence with matrix-tree posteriors, after Xu and Smith (2018), over open
    log-odds weights (``kinship``).
    """
    ordered = sorted({each.id: each for each in articles}.values(), key=lambda each: each.id)
    descent = weigh_descent(
        [read_wording(article) for article in ordered],
        {article.id: publisher_of(article, publisher_names) for article in ordered},
    )
    return _stemma({each.id: newsroom_of(each, publisher_names) for each in ordered}, descent)


def _stemma(newsroom_by_id: Mapping[str, str], descent: Descent) -> Stemma:
    derivations, rejected = explain_links(descent)
    newsroom_by_id = accountable(newsroom_by_id, derivations)
    return Stemma(
        groups=group_articles(newsroom_by_id, derivations),
        witnesses=count_witnesses(newsroom_by_id, derivations, rejected),
        derivations=derivations,
        unseen=tuple(node.origin for node in descent.unseen if node.origin.id in descent.used),
        rejected=rejected,
    )
