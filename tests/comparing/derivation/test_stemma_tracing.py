"""Who had it from whom, on made-up accounts of one dam."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from dam_accounts import HERALD, INDEPENDENT, REWRITE, herald, independent, rewrite

from rashomon.comparing.derivation.candidates import SMALL_STORY
from rashomon.comparing.derivation.reuse import find_passages
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.testing import article, day
from rashomon.text.quotation import find_quoted
from rashomon.types import Article, Interval, Publication, Stemma


def test_a_rewrite_hangs_on_what_it_rewrote_and_the_other_account_stands_alone() -> None:
    stemma = trace_stemma([herald, rewrite, independent])
    assert stemma.groups == (("courier", "herald"), ("post",))
    assert stemma.witnesses == (2, 2)
    [link] = stemma.derivations
    assert (link.copy, link.origin, link.kind, link.directed) == (
        "courier",
        "herald",
        "rewrite",
        True,
    )


def test_a_link_says_why() -> None:
    [link] = trace_stemma([herald, rewrite]).derivations
    assert {"shared-wording", "shared-sentences", "same-quotes", "time"} <= {
        evidence.kind for evidence in link.evidence
    }


def test_a_reprint_is_told_from_a_rewrite() -> None:
    copy = article(HERALD, publisher="Mirror", published=day(2031, 5, 9), name="mirror")
    [link] = trace_stemma([herald, copy]).derivations
    assert (link.copy, link.kind) == ("mirror", "reprint")
    assert link.share == 1.0


def test_two_undated_copies_of_one_text_are_linked_without_direction() -> None:
    twins = [article(HERALD, publisher=name, name=name) for name in ("East", "West")]
    [link] = trace_stemma(twins).derivations
    assert not link.directed


def test_a_report_that_shares_every_quote_is_no_copy() -> None:
    quotes = "\n\n".join(f"“{span.of(HERALD)}”" for span in find_quoted(HERALD))
    own = article(f"{INDEPENDENT}\n\n{quotes}", publisher="Echo", name="echo")
    assert trace_stemma([herald, own]).derivations == ()


def test_shared_boilerplate_links_nothing() -> None:
    line = "\n\nThe Associated Press contributed to this report."
    one = article(HERALD + line, publisher="Herald", name="one")
    other = article(INDEPENDENT + line, publisher="Post", name="other")
    stemma = trace_stemma([one, other])
    assert [link for link in stemma.derivations if link.copy in ("one", "other")] == []


def test_two_papers_carrying_one_agency_hang_on_it() -> None:
    paragraphs = HERALD.split("\n\n")
    papers = [
        article("(Reuters) - " + "\n\n".join(kept), publisher=name, name=name)
        for name, kept in (("east", paragraphs[:6]), ("west", paragraphs[:1] + paragraphs[2:]))
    ]
    stemma = trace_stemma([*papers, independent])
    [agency] = stemma.unseen
    assert (agency.name, agency.kind) == ("Reuters", "agency")
    assert [(link.copy, link.origin) for link in stemma.derivations] == [
        ("east", agency.id),
        ("west", agency.id),
    ]
    assert stemma.witnesses == (2, 2)


def test_an_article_may_credit_an_agency_that_the_stemma_does_not_need() -> None:
    credited = replace(rewrite, text=rewrite.text + "\n\nSource: Reuters")
    [link] = trace_stemma([herald, credited]).derivations
    assert link.origin == "herald"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_articles_never_matters(order: tuple[int, ...]) -> None:
    articles = [herald, rewrite, independent]
    assert trace_stemma([articles[at] for at in order]) == trace_stemma(articles)


def test_an_exact_copy_adds_no_witness() -> None:
    for copied in (herald, rewrite, independent):
        before = trace_stemma([herald, rewrite, independent])
        copy = replace(copied, id="copy", publisher="Mirror", originator="Mirror")
        after = trace_stemma([herald, rewrite, independent, copy])
        assert after.witnesses[0] <= before.witnesses[0]
        assert after.witnesses[1] <= before.witnesses[1]


def test_taking_an_unrelated_article_away_changes_no_link() -> None:
    def links(stemma: Stemma) -> list[tuple[str, str, float]]:
        return [(link.copy, link.origin, link.score) for link in stemma.derivations]

    whole = trace_stemma([herald, rewrite, independent])
    assert links(trace_stemma([herald, rewrite])) == links(whole)


def test_one_article_is_one_witness() -> None:
    stemma = trace_stemma([herald])
    assert (stemma.groups, stemma.witnesses) == ((("herald",),), (1, 1))


BRIEF = """\
From the valleys

Orlen: A spillway gate jammed half open on Thursday, and engineers spent nine hours prying it \
loose. The water swept away two footbridges and a disused mill below the village of Sarn.

Elsewhere the harvest fair at Dunmore drew a record crowd in spite of the drizzle. The prize for \
the heaviest pumpkin went to a retired postman from the coast, who said he had sung to it.
"""


def test_a_paragraph_of_a_digest_rests_on_the_account_it_was_cut_from() -> None:
    digest = article(BRIEF, publisher="Digest", name="digest")
    stemma = trace_stemma([herald, digest, independent])
    assert stemma.groups == (("digest", "herald"), ("post",))
    [link] = stemma.derivations
    assert link.kind == "partial"
    assert not link.directed  # what else a digest tells does not say which came first


def test_a_rewrite_is_found_in_a_story_of_more_articles_than_are_compared_by_pairs() -> None:
    others = [
        article(
            f"The fair at Dunmore drew {number} visitors.",
            publisher=f"D{number}",
            name=f"d{number}",
        )
        for number in range(SMALL_STORY)
    ]
    links = trace_stemma([herald, rewrite, *others]).derivations
    assert [(link.copy, link.origin) for link in links] == [("courier", "herald")]


def test_passages_align_what_was_reworded() -> None:
    aligned = {
        passage.copy.span.of(rewrite.text)[:22]: passage.origin.span.of(herald.text)[:22]
        for passage in find_passages(rewrite, herald)
        if passage.method == "reworded"
    }
    assert aligned["A jammed spillway gate"] == "The spillway gate of t"


def test_a_passage_says_whose_words_it_is_made_of() -> None:
    kinds = {
        passage.kind
        for passage in find_passages(rewrite, herald)
        if "groan like a ship" in passage.copy.span.of(rewrite.text)
    }
    assert kinds == {"quote"}


def test_a_copy_hangs_on_the_text_whose_readings_it_keeps_not_on_its_sibling() -> None:
    sibling = article(
        HERALD.replace("hauled", "dragged").replace("brushed", "swept").replace("lantern", "torch"),
        publisher="Sibling",
        name="a-sibling",
    )
    copy = article(HERALD.replace("rusting", "corroding"), publisher="Copy", name="b-copy")
    links = trace_stemma([herald, sibling, copy]).derivations
    assert {frozenset((link.copy, link.origin)) for link in links} == {
        frozenset(("a-sibling", "herald")),
        frozenset(("b-copy", "herald")),
    }


def test_two_copies_that_each_keep_what_the_other_cut_share_a_lost_text() -> None:
    paragraphs = HERALD.split("\n\n")
    east = article("\n\n".join(paragraphs[:6]), publisher="East", name="east")
    west = article("\n\n".join(paragraphs[:3] + paragraphs[4:]), publisher="West", name="west")
    stemma = trace_stemma([east, west, independent])
    [lost] = stemma.unseen
    assert lost.kind == "lost"
    assert [(link.copy, link.origin) for link in stemma.derivations] == [
        ("east", lost.id),
        ("west", lost.id),
    ]


def test_no_lost_text_is_postulated_where_an_article_explains_both_copies() -> None:
    paragraphs = HERALD.split("\n\n")
    east = article("\n\n".join(paragraphs[:6]), publisher="East", name="east")
    west = article("\n\n".join(paragraphs[:3] + paragraphs[4:]), publisher="West", name="west")
    stemma = trace_stemma([herald, east, west])
    assert stemma.unseen == ()
    assert {link.origin for link in stemma.derivations} == {"herald"}


NOTICE = (
    "Correction: An earlier version of this article said that 52,000 crowns a day were lost. "
    "The figure is 40,000 crowns.\n\n"
)


def _revised(published: Interval, updated: Interval) -> Article:
    """The Herald's article with a figure put right in an update of the same page."""
    made = article(NOTICE + HERALD, publisher="Herald", name="corrected", published=published)
    return replace(made, updated=Publication(updated, "stated", "printed", updated=True))


def _at(hour: int) -> Interval:
    moment = datetime(2031, 5, 8, hour)
    return Interval(moment, moment + timedelta(minutes=1), "minute")


def _first_version() -> Article:
    wrong = HERALD.replace("40,000 crowns", "52,000 crowns")
    return article(wrong, publisher="Herald", name="first", published=_at(8))


def _copy_of_the_error(published: Interval | None) -> Article:
    told = REWRITE.partition(" A school bus driver")[0]
    wrong = f"{told} Each day of stoppage costs the valley's weavers 52,000 crowns."
    return article(wrong, publisher="Courier", name="courier", published=published)


def test_a_copy_made_before_a_correction_hangs_on_the_earlier_version() -> None:
    articles = [_first_version(), _copy_of_the_error(_at(11)), _revised(_at(8), _at(19))]
    for order in permutations(articles):
        links = {link.copy: link for link in trace_stemma(order).derivations}
        assert {copy: link.origin for copy, link in links.items()} == {
            "courier": "first",
            "corrected": "first",
        }
        assert links["courier"].directed
        assert links["corrected"].directed


def test_an_undated_text_with_the_uncorrected_figure_is_linked_to_the_earlier_version() -> None:
    articles = [_first_version(), _copy_of_the_error(None), _revised(_at(8), _at(19))]
    links = {frozenset((link.copy, link.origin)) for link in trace_stemma(articles).derivations}
    assert links == {frozenset(("courier", "first")), frozenset(("corrected", "first"))}


def test_a_correction_is_not_the_origin_of_the_text_that_has_the_uncorrected_figure() -> None:
    later = _copy_of_the_error(_at(23))
    [link] = trace_stemma([later, _revised(_at(8), _at(19))]).derivations
    assert not link.directed
    assert any(
        "52,000” still stands in one and is withdrawn" in each.text for each in link.evidence
    )


def test_what_is_published_between_an_article_and_its_update_says_nothing_of_direction() -> None:
    kept = _revised(_at(8), _at(19))
    between = article(HERALD, publisher="Courier", name="courier", published=_at(11))
    [link] = trace_stemma([between, kept]).derivations
    assert not link.directed
