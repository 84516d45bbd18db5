"""A link too unsure to take and too likely to leave out is shown with its reasons."""

from __future__ import annotations

from dataclasses import replace

from rashomon.comparing.derivation.comparison import compare_pair
from rashomon.comparing.derivation.derivations import open_links
from rashomon.presenting import render_markdown, render_page, write_brief
from rashomon.presenting.rendering.side_by_side import verdict_phrase
from rashomon.presenting.rendering.stemma_picture import stemma_rows
from rashomon.record.serialising import record_to_json
from rashomon.testing import article
from rashomon.testing.story import ferry_record
from rashomon.types import Citation, Derivation, Evidence, Record, Span, Stemma

REPORT = """\
A hot-air balloon came down on the roof of the Sorrel Street brewery at seven on Sunday, and its \
basket went through a skylight into the mash room.

The pilot, Ewa Lindt, and four guests climbed out over sacks of malt. A brewer gave them beer.

Wind had torn a panel of the balloon, an inspector found. The company flew it for eleven years.

It will be cut up and sold as raincoats and kites.
"""

RETOLD = """\
Breakfast at the Sorrel Street brewery was disturbed by visitors from above. According to \
onlookers, a balloon landed on its roof, while the basket dropped into the mash room through \
a skylight.

Over sacks of malt the pilot, Ewa Lindt, climbed to safety. Brewers there have a saying about \
gifts from heaven, and a calendar with no Sundays in it. On the square a choir sang on regardless, \
as every week, and a dog ran home with a hat. An inspector found a torn panel. Nobody saw it come.
"""


def _record(score: float) -> Record:
    """The ferry's record with its first two articles linked by no more than ``score``."""
    record = ferry_record()
    [story] = record.stories
    one, other = story.articles[:2]
    reason = Evidence(
        "shared-sentences", "3 sentences told again", 2.0, (Citation(one, Span(0, 9)),)
    )
    link = Derivation(one, other, "rewrite", False, score, 0.3, evidence=(reason,))
    groups = tuple((name,) for name in story.articles)
    stemma = Stemma(groups, (len(groups) - 1, len(groups)), rejected=(link,))
    return replace(record, stories=(replace(story, stemma=stemma),))


def test_the_brief_says_what_leaves_the_count_open_and_why() -> None:
    told = render_markdown(write_brief(_record(0.41)))
    assert "may rest on one account; not certain enough to count as one" in told
    assert "3 sentences told again" in told
    unlikely = render_markdown(write_brief(_record(0.12)))
    assert "may rest on one account" not in unlikely


def test_the_page_draws_it_dotted_and_tells_it_in_the_table() -> None:
    record = _record(0.41)
    brief = write_brief(record)
    assert "<title>may rest on one account, score 0.41</title>" in render_page(record, brief)
    [row] = stemma_rows(record, brief.numbers)
    assert (row.link, row.score) == ("may rest on one account with", "0.41")


def test_the_record_keeps_it_apart_from_the_derivations() -> None:
    told = record_to_json(_record(0.41))
    assert told["derivations"] == []
    [link] = told["stories"][0]["stemma"]["open"]
    assert (link["score"], link["evidence"][0]["text"]) == (0.41, "3 sentences told again")


def test_of_two_accounts_only_the_likeliest_link_is_told() -> None:
    [story] = _record(0.41).stories
    [link] = story.stemma.rejected
    weaker = replace(link, score=0.3)
    both = replace(story.stemma, rejected=(weaker, link))
    assert open_links(both) == (link,)
    assert open_links(replace(both, groups=(story.articles,))) == ()


def test_comparing_two_says_that_they_may_be_one_and_why() -> None:
    two = [article(text, name=text[:6], publisher=text[:6]) for text in (REPORT, RETOLD)]
    comparison = compare_pair(*two)
    assert comparison.stemma.witnesses == (1, 2)
    verdict = verdict_phrase(comparison, {each.id: each for each in two})
    assert verdict.startswith("The two may rest on one account (score 0.")
    assert "4 sentences told again, all in the same order" in {e.text for e in comparison.evidence}
