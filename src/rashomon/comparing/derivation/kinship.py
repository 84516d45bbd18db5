"""Whether two articles are of one descent: signs and weights."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.comparing.derivation.crediting import names_as_source
from rashomon.comparing.derivation.likeness import Likeness, Side, measure_likeness
from rashomon.comparing.derivation.wording import Wording
from rashomon.types import Article, Citation, Evidence

# Log-odds of common descent: a logistic model, first fitted on the development half of the
# synthetic stemmata (bench/fit_link_weights.py), then on the 83 real pairs for developing too
# (bench/real_reuse.py, --half dev and near), most of them with log-odds near 0: reports of one
# police statement share facts and half of each sentence, and few words in a row. The accounts of
# stories-basil for developing, and own reports that carry one release, end below 0.
LINK_CONSTANT = -9.3
SAME_WORDS = 1.3  # per log of narration words in shared runs
SAME_SENTENCES = 0.95  # per log of the weight of sentences said again
NARRATION_SHARE = 4.6  # per part of the narration accounted for, in the article with more of it
# Paragraphs taken whole, as a brief takes one: per part of an article's narration, beyond what
# independent accounts reach through statements nobody put in quotes (development half of
# stories-basil: at most 0.2).
WHOLE_PARAGRAPHS, CHANCE_PARAGRAPHS = 6.0, 0.2
# Quotes cut at the same words in the same order add to narration that is shared already; alone
# they show only that two reporters heard one speech.
QUOTE_ORDER, MOST_QUOTES, QUOTES_NEED = 0.1, 8, 20.0
# Figures told in one order where neither has much that the other lacks: a rewrite in quite other
# words keeps the facts, their order and what was left out. Weight of each beyond those that
# independent accounts reach, times their share in the text with fewer, times how far below
# ``ONE_SIDED`` stays what one has and the other has no trace of (1 where nothing is). Swept on the
# development half of bench/rewrites.py; the independent accounts of stories-basil and the pairs
# of bench/real_reuse.py for developing stay as they were.
FIGURE_ORDER, CHANCE_FIGURES, MOST_FIGURES, ONE_SIDED = 2.2, 3, 8, 0.5

# Facts in one order, where neither of the two tells much else: weight of each fact beyond those
# that independent accounts share, times how far their order agrees and how much of either is held,
# both beyond what such accounts reach. Chosen on 20 real pairs outside the halves for testing and
# on rewrites of 150 to 250 words: two reports of one police statement reach 32 facts, an order of
# 0.66 and a half of either's, or 15 facts in one order; none of the 108 pairs of the development
# half of stories-basil holds more than 0.38.
FACT_ORDER, CHANCE_FACTS, CHANCE_CONCORD, CHANCE_HELD = 3.0, 12, 0.65, 0.45
MOST_FACT_ORDER = 8.0  # no certainty comes from what was said in other words

# The one names the other's publisher as its source: for each time, up to so often. Chosen on the
# real pairs outside the halves for testing where it does and the rest does not decide.
NAMED, MOST_NAMED = 1.5, 3


@dataclass(frozen=True, slots=True)
class Kinship:
    """How likely two articles are of one descent, in log-odds, and why."""

    likeness: Likeness
    odds: float
    evidence: tuple[Evidence, ...]

    @property
    def ids(self) -> tuple[str, str]:
        """The two articles, left and right."""
        return self.likeness.left.wording.article.id, self.likeness.right.wording.article.id

    def with_evidence(self, further: tuple[Evidence, ...]) -> Kinship:
        """The kinship with ``further`` signs of one descent."""
        odds = self.odds + sum(each.weight for each in further)
        return Kinship(self.likeness, odds, (*self.evidence, *further))

    def side(self, article: str) -> Side:
        """The side of that article."""
        return self.likeness.left if article == self.ids[0] else self.likeness.right


def weigh_kinship(left: Wording, right: Wording) -> Kinship:
    """The kinship of two articles of one story."""
    likeness = measure_likeness(left, right)
    evidence = _shared_evidence(likeness)
    return Kinship(likeness, LINK_CONSTANT + total_weight(evidence), evidence)


def total_weight(evidence: tuple[Evidence, ...]) -> float:
    return sum(each.weight for each in evidence)


def _shared_evidence(likeness: Likeness) -> tuple[Evidence, ...]:
    """Why the two are of one descent. Weights are log-odds over ``LINK_CONSTANT``."""
    share = _told_share(likeness)
    whole = max(likeness.left.in_paragraphs, likeness.right.in_paragraphs)
    number, in_order = len(likeness.matches), likeness.in_order
    found = [
        Evidence(
            "shared-wording",
            f"of the prose outside quotes {_words(likeness.same_words)} the same, word for word",
            SAME_WORDS * math.log1p(likeness.same_words),
        ),
        Evidence(
            "shared-sentences",
            "one sentence told again"
            if number == 1
            else f"{number} sentences told again, {_of(in_order, number)} in the same order",
            SAME_SENTENCES * math.log1p(likeness.same_sentences),
        ),
        Evidence(
            "shared-narration",
            f"{share:.0%} of one article's prose outside quotes is told in the other too",
            NARRATION_SHARE * share,
        ),
        Evidence(
            "whole-paragraphs",
            f"whole paragraphs in common: {whole:.0%} of one article's prose outside quotes",
            WHOLE_PARAGRAPHS * (whole - CHANCE_PARAGRAPHS),
        ),
    ]
    found += [_figure_order(likeness), _fact_order(likeness)]
    if likeness.same_sentences >= QUOTES_NEED and likeness.quotes_alike:
        kept, alike = likeness.quotes_in_order, likeness.quotes_alike
        text = f"{alike} quotes cut at the same words, {_of(kept, alike)} in the same order"
        text = "a quote cut at the same words" if alike == 1 else text
        found.append(Evidence("same-quotes", text, QUOTE_ORDER * min(kept, MOST_QUOTES)))
    return tuple(rounded(each) for each in found if each.weight > 0)


def _told_share(likeness: Likeness) -> float:
    """The part of one article's prose told in the other, a sentence in other words by as much of
    it as both have. One such sentence is the news itself, however much of a short report it is."""
    sides = likeness.left, likeness.right
    if len(likeness.matches) == 1:
        return max(side.verbatim for side in sides)
    return max(side.retold for side in sides)


def _figure_order(likeness: Likeness) -> Evidence:
    """Figures in one order, as far as the two tell the same and leave out the same."""
    lacking = max(likeness.left.absent, likeness.right.absent)
    beyond = min(likeness.figures_in_order, MOST_FIGURES + CHANCE_FIGURES) - CHANCE_FIGURES
    told_alike = max(0.0, 1 - lacking / ONE_SIDED)
    without = f"at most {lacking:.0%} of" if lacking >= 0.005 else "nothing in"
    text = (
        f"{likeness.figures_in_order} figures told in the same order, and {without} either article "
        f"is without a trace in the other"
    )
    weight = FIGURE_ORDER * max(0, beyond) * likeness.figure_share * told_alike
    return Evidence("figure-order", text, weight)


def naming_evidence(
    left: Article, right: Article, publisher_by_id: Mapping[str, str]
) -> tuple[Evidence, ...]:
    """That one of the two names the other's publisher as its source."""
    return tuple(
        Evidence(
            "named-source",
            f"names {credits[0].name} as a source: “{credits[0].text}”",
            NAMED * min(len(credits), MOST_NAMED),
            tuple(Citation(copy.id, credit.span) for credit in credits if credit.span),
        )
        for copy, origin in ((left, right), (right, left))
        if (credits := names_as_source(copy, publisher_by_id.get(origin.id, "")))
    )


def _fact_order(likeness: Likeness) -> Evidence:
    """Facts in one order, as far as the two hold the same ones."""
    facts = likeness.fact_order
    text = (
        f"{facts.shared} names, figures and telling words stand in both, {_order(facts.concord)}, "
        f"and are at least {facts.held:.0%} of either's"
    )
    agreeing = _beyond(facts.concord, CHANCE_CONCORD) * _beyond(facts.held, CHANCE_HELD)
    weight = FACT_ORDER * max(0, facts.shared - CHANCE_FACTS) * agreeing
    return Evidence("fact-order", text, min(weight, MOST_FACT_ORDER))


def _order(concord: float) -> str:
    return "in the same order" if concord > 0.99 else f"{(1 + concord) / 2:.0%} of them in order"


def _beyond(part: float, chance: float) -> float:
    """How far ``part`` exceeds ``chance``, 0..1."""
    return max(0.0, (part - chance) / (1 - chance))


def _words(number: int) -> str:
    return "one word is" if number == 1 else f"{number} words are"


def _of(some: int, every: int) -> str:
    """How many of ``every``, in words: "all", or "4 of them"."""
    return "all" if some == every else f"{some} of them"


def rounded(evidence: Evidence) -> Evidence:
    return Evidence(evidence.kind, evidence.text, round(evidence.weight, 4), evidence.citations)
