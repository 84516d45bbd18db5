"""Who attests an item, counted word by word on made-up accounts."""

from __future__ import annotations

from dataclasses import replace

from dam_accounts import HERALD, herald, independent, rewrite

from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.witnessing.support import Witnesses, build_witnesses
from rashomon.testing import article
from rashomon.types import Article, Citation, Span, Story

ARTICLES = [herald, rewrite, independent]


def witnesses_of(articles: list[Article]) -> Witnesses:
    ids = tuple(sorted(each.id for each in articles))
    return build_witnesses(articles, [Story("s1", "", ids, trace_stemma(articles))])


def cite(source: Article, words: str) -> Citation:
    start = source.text.index(words)
    return Citation(source.id, Span(start, start + len(words)))


def test_what_a_rewrite_took_counts_once() -> None:
    support = witnesses_of(ARTICLES).support(
        [
            cite(herald, "the water swept away two footbridges and a disused mill"),
            cite(rewrite, "the water carried off two footbridges and an abandoned mill"),
        ]
    )
    assert support.witnesses == (1, 1)
    assert support.publishers == ("Courier", "Herald")
    assert support.status == "single"


def test_two_accounts_of_one_quote_are_two_witnesses() -> None:
    words = "Every structure of that age groans a little"
    support = witnesses_of(ARTICLES).support([cite(each, words) for each in ARTICLES])
    assert support.articles == ("courier", "herald", "post")
    assert support.witnesses == (2, 2)
    assert support.status == "corroborated"


def test_an_own_fact_inside_a_rewrite_is_an_own_witness() -> None:
    own = cite(rewrite, "reversed a full coach out of the flooded lane")
    other = cite(independent, "pulled a pensioner from a stranded tractor")
    assert witnesses_of(ARTICLES).support([own]).witnesses == (1, 1)
    assert witnesses_of(ARTICLES).support([own, other]).witnesses == (2, 2)


def test_one_newsroom_counts_once_whatever_the_site() -> None:
    other = replace(independent, originator="Herald")
    words = "Every structure of that age groans a little"
    support = witnesses_of([herald, other]).support([cite(herald, words), cite(other, words)])
    assert support.witnesses == (1, 1)


def test_two_articles_of_one_newsroom_rest_on_one_account_without_a_link() -> None:
    later = replace(independent, publisher="Herald", originator="")
    stemma = trace_stemma([herald, rewrite, later])
    assert stemma.groups == (("courier", "herald", "post"),)
    assert stemma.witnesses == (1, 1)
    assert [(link.copy, link.origin) for link in stemma.derivations] == [("courier", "herald")]


def test_an_agency_text_that_an_outlet_carries_is_no_account_of_the_outlet() -> None:
    wire = replace(herald, id="wire", publisher="Reuters", originator="")
    carried = replace(herald, id="carried", publisher="Post", originator="")
    stories = [wire, carried, independent]  # the last is the Post's own
    stemma = trace_stemma(stories)
    assert stemma.groups == (("carried", "wire"), ("post",))
    assert stemma.witnesses == (2, 2)
    words = "Every structure of that age groans a little"
    told = [cite(each, words) for each in stories]
    assert witnesses_of(stories).support(told).witnesses == (2, 2)


def test_a_rewrite_of_an_agency_text_is_an_account_of_its_outlet() -> None:
    wire = replace(herald, id="wire", publisher="Reuters", originator="")
    retold = replace(rewrite, publisher="Post", originator="")
    assert trace_stemma([wire, retold, independent]).witnesses == (1, 1)


def test_articles_of_unknown_newsrooms_never_rest_on_one_account_for_that() -> None:
    nameless = [replace(each, publisher="", originator="", address="-") for each in ARTICLES]
    assert trace_stemma(nameless).groups == (("courier", "herald"), ("post",))


def test_an_item_has_no_more_witnesses_than_its_story() -> None:
    support = witnesses_of([herald, rewrite]).support(
        [
            cite(herald, "The opposition wants him gone"),
            cite(rewrite, "reversed a full coach out of the flooded lane"),
        ]
    )
    assert support.witnesses == (1, 1)


def test_naming_another_outlet_as_the_source_is_no_second_witness() -> None:
    bbc = article("The lake fell by two metres overnight.", publisher="BBC", name="bbc")
    said = article("The BBC reported that the lake fell by two metres.", publisher="Post", name="p")
    support = witnesses_of([bbc, said]).support(
        [cite(bbc, "fell by two metres"), cite(said, "fell by two metres")]
    )
    assert support.witnesses == (1, 1)


def test_a_copy_of_a_copy_rests_on_the_first_account() -> None:
    middle = article(HERALD, publisher="Mirror", name="mirror")
    support = witnesses_of([herald, middle, rewrite]).support(
        [cite(each, "other people's kitchens") for each in (herald, middle, rewrite)]
    )
    assert support.witnesses == (1, 1)


def test_unknown_publishers_show_as_unknown_and_count_apart() -> None:
    nameless = [replace(each, publisher="", originator="", address="-") for each in ARTICLES]
    words = "Every structure of that age groans a little"
    support = witnesses_of(nameless).support([cite(each, words) for each in nameless])
    assert support.publishers == ("",)
    assert support.witnesses == (2, 2)


def test_an_exact_copy_never_adds_a_witness_to_an_item() -> None:
    words = "Every structure of that age groans a little"
    before = witnesses_of(ARTICLES).support([cite(each, words) for each in ARTICLES])
    for copied in ARTICLES:
        copy = replace(copied, id="copy", publisher="Mirror", originator="Mirror")
        more = [*ARTICLES, copy]
        after = witnesses_of(more).support([cite(each, words) for each in more])
        assert after.witnesses[1] <= before.witnesses[1]
