"""Whether two articles are of one descent, and which of them came first: signs and weights."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.comparing.derivation.correcting import still_counted, withdrawn_counts
from rashomon.comparing.derivation.crediting import names_as_source
from rashomon.comparing.derivation.likeness import Likeness, Side, measure_likeness
from rashomon.comparing.derivation.wording import Wording
from rashomon.types import Article, Citation, Evidence

# Log-odds of common descent: weights of a logistic model fitted on the development half of the
# synthetic stemmata (bench/fit_link_weights.py), where independent accounts end below 0.
LINK_CONSTANT = -8.6
SAME_WORDS = 0.9  # per log of narration words in shared runs
SAME_SENTENCES = 0.8  # per log of the weight of sentences said again
NARRATION_SHARE = 6.1  # per part of the narration accounted for, in the article with more of it
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
FIGURE_ORDER, CHANCE_FIGURES, MOST_FIGURES, ONE_SIDED = 3.0, 3, 8, 0.5

# Facts in one order, where neither of the two tells much else: weight of each fact beyond those
# that independent accounts share, times how far their order agrees and how much of either is held,
# both beyond what such accounts reach. Chosen on 20 real pairs outside the halves for testing and
# on rewrites of 150 to 250 words: two reports of one police statement reach 32 facts, an order of
# 0.66 and a half of either's, or 15 facts in one order; none of the 108 pairs of the development
# half of stories-basil holds more than 0.38.
FACT_ORDER, CHANCE_FACTS, CHANCE_CONCORD, CHANCE_HELD = 4.0, 12, 0.65, 0.45
MOST_FACT_ORDER = 8.0  # no certainty comes from what was said in other words

# Log-odds of direction. A text's parts that the other has no trace of were cut from it, or the
# other would show them: weight of the difference, fitted as above.
ABRIDGEMENT = 9.0
NEW_LEAD = 0.08  # a copy may open or end with this much of its own
EARLIER = 2.5  # published earlier by intervals that do not touch: clocks of pages are not exact
CREDITED = 4.0  # names the other publisher as its source
CANONICAL = 6.0  # its page says where the original stands
# Still has a figure that a notice of correction in the other withdraws: of one publisher's two the
# older. Between publishers the correction is not the origin, its earlier version may well be.
UNCORRECTED = 3.0
MEETING = 3.0  # two accounts that are no kin can only meet in what was made from both
DIRECTED = 2.0  # below this nothing has decided which came first


_MEETING = Evidence("meeting", "holds parts of two accounts that are independent", MEETING)


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


@dataclass(frozen=True, slots=True)
class Precedence:
    """How likely the left of two articles is the origin, in log-odds, and why."""

    first: float
    left_first: tuple[Evidence, ...]
    right_first: tuple[Evidence, ...]

    def with_reasons(self, left: tuple[Evidence, ...], right: tuple[Evidence, ...]) -> Precedence:
        """The precedence with further reasons for the ``left`` or the ``right`` to be first."""
        more = sum(each.weight for each in left) - sum(each.weight for each in right)
        return Precedence(self.first + more, (*self.left_first, *left), (*self.right_first, *right))


def weigh_kinship(left: Wording, right: Wording) -> Kinship:
    """The kinship of two articles of one story."""
    likeness = measure_likeness(left, right)
    evidence = _shared_evidence(likeness)
    return Kinship(likeness, LINK_CONSTANT + _total(evidence), evidence)


def weigh_precedence(
    kinship: Kinship,
    publisher_by_id: Mapping[str, str],
    absent: tuple[float, float],
    meeting: tuple[bool, bool] = (False, False),
) -> Precedence:
    """Which of the two came first. ``absent`` is the part of the left and of the right article
    that nothing but an account of their own can have given them; ``meeting`` says of the right
    and of the left one whether two independent accounts meet in it. What else a brief tells is
    another matter and says nothing."""
    left, right = kinship.likeness.left.wording.article, kinship.likeness.right.wording.article
    kept = (0.0, 0.0) if kinship.likeness.has_brief else absent
    forward = _reasons(left, right, publisher_by_id, kept)
    backward = _reasons(right, left, publisher_by_id, (kept[1], kept[0]))
    forward += (_MEETING,) if meeting[0] else ()
    backward += (_MEETING,) if meeting[1] else ()
    first = _total(forward) - _total(backward)
    if _is_uncorrected(forward):
        first = max(0.0, first)
    if _is_uncorrected(backward):
        first = min(0.0, first)
    return Precedence(first, forward, backward)


def _is_uncorrected(reasons: tuple[Evidence, ...]) -> bool:
    return any(each.kind == "uncorrected" for each in reasons)


def _total(evidence: tuple[Evidence, ...]) -> float:
    return sum(each.weight for each in evidence)


def _shared_evidence(likeness: Likeness) -> tuple[Evidence, ...]:
    """Why the two are of one descent. Weights are log-odds over ``LINK_CONSTANT``."""
    share = max(likeness.left.narrated, likeness.right.narrated)
    whole = max(likeness.left.in_paragraphs, likeness.right.in_paragraphs)
    number, in_order = len(likeness.matches), likeness.in_order
    found = [
        Evidence(
            "shared-wording",
            f"{likeness.same_words} words of prose outside quotes are the same, word for word",
            SAME_WORDS * math.log1p(likeness.same_words),
        ),
        Evidence(
            "shared-sentences",
            f"{number} sentences told again, {_of(in_order, number)} in the same order",
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
    return tuple(_rounded(each) for each in found if each.weight > 0)


def _figure_order(likeness: Likeness) -> Evidence:
    """Figures in one order, as far as the two tell the same and leave out the same."""
    lacking = max(likeness.left.absent, likeness.right.absent)
    beyond = min(likeness.figures_in_order, MOST_FIGURES + CHANCE_FIGURES) - CHANCE_FIGURES
    told_alike = max(0.0, 1 - lacking / ONE_SIDED)
    text = (
        f"{likeness.figures_in_order} figures told in the same order, and at most {lacking:.0%} of "
        f"either article has no trace in the other"
    )
    weight = FIGURE_ORDER * max(0, beyond) * likeness.figure_share * told_alike
    return Evidence("figure-order", text, weight)


def _fact_order(likeness: Likeness) -> Evidence:
    """Facts in one order, as far as the two hold the same ones."""
    facts = likeness.fact_order
    text = (
        f"{facts.shared} names, figures and telling words stand in both, {_order(facts.concord)}, "
        f"and are {facts.held:.0%} or more of either's"
    )
    agreeing = _beyond(facts.concord, CHANCE_CONCORD) * _beyond(facts.held, CHANCE_HELD)
    weight = FACT_ORDER * max(0, facts.shared - CHANCE_FACTS) * agreeing
    return Evidence("fact-order", text, min(weight, MOST_FACT_ORDER))


def _order(concord: float) -> str:
    return "in the same order" if concord > 0.99 else f"{(1 + concord) / 2:.0%} of them in order"


def _beyond(part: float, chance: float) -> float:
    """How far ``part`` exceeds ``chance``, 0..1."""
    return max(0.0, (part - chance) / (1 - chance))


def _of(some: int, every: int) -> str:
    """How many of ``every``, in words: "all", or "4 of them"."""
    return "all" if some == every else f"{some} of them"


def _rounded(evidence: Evidence) -> Evidence:
    return Evidence(evidence.kind, evidence.text, round(evidence.weight, 4), evidence.citations)


def _reasons(
    before: Article, after: Article, publisher_by_id: Mapping[str, str], absent: tuple[float, float]
) -> tuple[Evidence, ...]:
    """Why ``before`` is the origin; ``absent`` is the part of each that it alone has."""
    publisher = publisher_by_id.get(before.id, "")
    is_own = publisher == publisher_by_id.get(after.id, "")
    candidates = [
        _abridgement(*absent),
        _earlier(before, after, is_own=is_own),
        _uncorrected(before, after, UNCORRECTED if is_own else 0.0),
        None if is_own else _credit(after, publisher),
        _canonical(before, after),
    ]
    return tuple(_rounded(each) for each in candidates if each is not None)


def _abridgement(cut: float, own: float) -> Evidence | None:
    """What the copy left out, ``cut``, against what it has of its ``own``."""
    more = cut - own
    if more <= NEW_LEAD:
        return None
    rest = f"only {own:.0%}" if own >= 0.005 else "nothing"
    text = f"the copy leaves out {cut:.0%} of the original and {rest} of it is its own"
    return Evidence("abridgement", text, ABRIDGEMENT * (more - NEW_LEAD))


def _earlier(before: Article, after: Article, *, is_own: bool) -> Evidence | None:
    """That ``before`` as it stands came out before ``after`` first did; of one publisher's two, a
    revision is dated by its own update."""
    last, first = before.reference, after.reference if is_own else after.published
    if last is None or first is None or "inferred" in (last.basis, first.basis):
        return None
    gap = first.interval.start - last.interval.end
    if gap.total_seconds() < 0:
        return None
    hours = (first.interval.start - last.interval.start).total_seconds() / 3600
    text = f"{hours:.0f} hours later" if hours < 72 else f"{hours / 24:.0f} days later"
    return Evidence("time", text, EARLIER)


def is_before(one: Article, other: Article) -> bool:
    """Whether ``one`` as it stands came out before ``other`` as it stands, beyond doubt."""
    last, first = one.reference, other.reference
    if last is None or first is None or "inferred" in (last.basis, first.basis):
        return False
    return last.interval.end <= first.interval.start


def is_one_page(one: Article, other: Article) -> bool:
    """Whether two articles are versions of one page: one publisher, first published together."""
    if one.publisher != other.publisher or not one.publisher:
        return False
    first, second = one.published, other.published
    return first is not None and second is not None and first.interval == second.interval


def _uncorrected(before: Article, after: Article, weight: float) -> Evidence | None:
    """That ``before`` still has a figure that ``after`` withdraws in a notice of correction."""
    for count in sorted(withdrawn_counts(after.text)):
        citations = still_counted(before, count)
        if citations:
            printed = citations[0].span.of(before.text)
            text = f"“{printed}” still stands in one and is withdrawn by a correction in the other"
            return Evidence("uncorrected", text, weight, citations)
    return None


def _credit(copy: Article, publisher: str) -> Evidence | None:
    credit = names_as_source(copy, publisher)
    if credit is None:
        return None
    citations = (Citation(copy.id, credit.span),) if credit.span else ()
    return Evidence("credit-line", f"credits {publisher}: “{credit.text}”", CREDITED, citations)


def _canonical(before: Article, after: Article) -> Evidence | None:
    if not after.canonical_url or after.canonical_url == after.address:
        return None
    if after.canonical_url not in (before.address, before.canonical_url):
        return None
    return Evidence("canonical", f"gives {after.canonical_url} as the original", CANONICAL)
