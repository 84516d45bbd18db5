"""A count that two articles share against the others of a story."""

from __future__ import annotations

from dam_accounts import HERALD, INDEPENDENT, REWRITE, report_and_copy, wordings_of

from rashomon.comparing.derivation.odd_figures import find_odd_figures
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.testing import article, day

ODD = (
    HERALD + "\nFirefighters pumped out seventeen soaked cellars and pulled a calf from a chapel.\n"
)
COPIED = (
    REWRITE + "\nSome 17 soaked cellars were pumped dry; firefighters pulled a calf out, too.\n"
)
USUAL = [
    article(INDEPENDENT, publisher=name, name=name, published=day(2031, 5, on))
    for name, on in (("gazette", 7), ("post", 10), ("times", 11))
]


def test_an_odd_figure_that_two_share_is_named_in_both() -> None:
    [link] = [
        link
        for link in trace_stemma([*report_and_copy(ODD, COPIED), *USUAL]).derivations
        if (link.copy, link.origin) == ("courier", "herald")
    ]
    [sign] = [each for each in link.evidence if each.kind == "shared-error"]
    assert sign.text == (
        "repeats the odd figure “17 soaked cellars”, where others print “eleven soaked cellars”"
    )
    by_id = {each.id: each for each in report_and_copy(ODD, COPIED)}
    printed = [each.span.of(by_id[each.article].text) for each in sign.citations]
    assert printed == ["17 soaked cellars", "seventeen soaked cellars"]


def test_the_one_with_the_odd_figure_is_likelier_the_copy() -> None:
    good = article(ODD.replace("seventeen", "eleven"), publisher="Herald", name="good")
    slipped = article(ODD, publisher="Mirror", name="slipped")
    [link] = [
        link
        for link in trace_stemma([good, slipped, *USUAL]).derivations
        if {link.copy, link.origin} == {"good", "slipped"}
    ]
    assert link.copy == "slipped"
    assert "the copy has “seventeen soaked cellars” for “eleven soaked cellars”" in {
        each.text for each in link.evidence
    }


def test_a_later_count_is_an_update_and_no_slip() -> None:
    early = [
        article(INDEPENDENT, publisher=name, name=name, published=day(2031, 5, 7))
        for name in ("gazette", "post", "times")
    ]
    assert find_odd_figures(wordings_of(*report_and_copy(ODD, COPIED), *early)) == ()


def test_counts_of_other_things_days_and_units_are_no_slips() -> None:
    for other in (
        "Firefighters saved seventeen soaked sheep and a tractor.",
        "The firefighters of May 17 soaked cellars and tractors alike.",
        "Firefighters worked seventeen hours in soaked cellars.",
        "Firefighters pumped out 17 soaked cellars, then six soaked cellars more.",
    ):
        assert (
            find_odd_figures(wordings_of(*report_and_copy(HERALD + other, REWRITE), *USUAL)) == ()
        ), other


def test_of_two_counts_as_often_printed_neither_is_odd() -> None:
    assert find_odd_figures(wordings_of(*report_and_copy(ODD, COPIED), *USUAL[:2])) == ()
