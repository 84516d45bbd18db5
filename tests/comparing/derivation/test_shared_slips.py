"""A misspelled name that two articles share against the others of a story."""

from __future__ import annotations

from dam_accounts import HERALD, INDEPENDENT, REWRITE, report_and_copy, wordings_of

from rashomon.comparing.derivation.slips import find_slips
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.testing import article
from rashomon.types import Article, Span

WRONG = HERALD.replace("Tomas Brek", "Tomas Wickholn")
RIGHT = [
    article(text.replace("Tomas Brek", "Tomas Wickholm"), publisher=name, name=name)
    for name, text in (("gazette", INDEPENDENT), ("post", INDEPENDENT.replace("eleven", "twelve")))
]


def _misspelled() -> list[Article]:
    return report_and_copy(WRONG, REWRITE.replace("Tomas Brek", "Tomas Wickholn"))


def test_a_misspelling_two_share_against_the_others_is_named_in_both() -> None:
    link = next(
        link
        for link in trace_stemma([*_misspelled(), *RIGHT]).derivations
        if (link.copy, link.origin) == ("courier", "herald")
    )
    [sign] = [each for each in link.evidence if each.kind == "shared-error"]
    assert sign.text == "repeats the misspelling “Wickholn”, where others print “Wickholm”"
    by_id = {each.id: each for each in _misspelled()}
    printed = [each.span.of(by_id[each.article].text) for each in sign.citations]
    assert printed == ["Wickholn", "Wickholn"]


def test_a_misspelling_does_not_link_reports_that_share_nothing_else() -> None:
    own = article(
        "Farmer Ada Rill blamed Mr. Wickholn for her lost hay.\n\nShe will sue in the autumn.",
        name="own",
    )
    herald, _ = _misspelled()
    links = trace_stemma([herald, own, *RIGHT]).derivations
    assert not [link for link in links if "own" in (link.copy, link.origin)]


def test_the_one_who_misspells_is_likelier_the_copy() -> None:
    good = [
        article(HERALD.replace("Tomas Brek", "Tomas Wickholm"), publisher="Herald", name="good"),
        article(WRONG, publisher="Mirror", name="slipped"),
    ]
    [link] = [
        link
        for link in trace_stemma([*good, *RIGHT]).derivations
        if {link.copy, link.origin} == {"good", "slipped"}
    ]
    assert (link.copy, link.origin) == ("slipped", "good")
    assert "the copy misspells “Wickholm” as “Wickholn”" in {each.text for each in link.evidence}


def test_endings_and_two_people_of_like_names_are_no_slips() -> None:
    two = "The brothers-in-law Wickholm and Wickholn met at the gate."
    assert find_slips(wordings_of(article(two, name="two"), *_misspelled(), *RIGHT)) == ()
    ending = article(HERALD.replace("Tomas Brek", "The Wickholms"), name="ending")
    assert find_slips(wordings_of(ending, *RIGHT)) == ()


def test_of_two_spellings_once_each_neither_is_the_slip() -> None:
    assert find_slips(wordings_of(_misspelled()[0], RIGHT[0])) == ()
    assert [
        Span.of(slip.places["herald"], WRONG)
        for slip in find_slips(wordings_of(_misspelled()[0], *RIGHT))
    ] == ["Wickholn"]
