"""Credits in the text: agencies in copyright lines, outlets named as the source of a part."""

from __future__ import annotations

import pytest

from rashomon.comparing.derivation.crediting import credited_agencies, names_as_source
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.testing import article

REPORT = """\
A hot-air balloon came down on the roof of the Sorrel Street brewery at seven on Sunday, and its \
basket went through a skylight into the mash room.

The pilot, Ewa Lindt, and four guests climbed out over sacks of malt. A brewer gave them beer.

Wind had torn a panel of the balloon, an inspector found. The company flew it for eleven years.

It will be cut up and sold as raincoats.
"""

RETOLD = """\
Breakfast at the Sorrel Street brewery was disturbed by visitors from above. According to \
sorrelnews.com, a balloon landed on its roof, while the basket dropped into the mash room through \
a skylight.

Over sacks of malt the pilot, Ewa Lindt, climbed to safety. Brewers there have a saying about \
gifts from heaven, and a calendar with no Sundays in it. On the square a choir sang on regardless, \
as every week, and a dog ran home with a hat. An inspector found a torn panel.
"""


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Copyright 2031 The Associated Press. All rights reserved.", "Associated Press"),
        ("(Copyright 2031 by The Sorrel News and Reuters. All rights reserved.)", "Reuters"),
        ("© 2031 AFP", "Agence France-Presse"),
    ],
)
def test_an_agency_that_holds_the_copyright_wrote_the_text(line: str, agency: str) -> None:
    [credit] = credited_agencies(article(f"{REPORT}\n{line}", name="report"))
    assert (credit.name, credit.strength) == (agency, "whole")


def test_a_company_that_holds_the_copyright_is_no_agency() -> None:
    assert credited_agencies(article(f"{REPORT}\n© 2031 Tallow Media Group.", name="report")) == ()


def test_a_site_is_named_by_its_address() -> None:
    [credit] = names_as_source(article(RETOLD, name="retold"), "sorrelnews.com")
    assert credit.text == "According to sorrelnews.com"


def test_naming_the_other_as_its_source_is_a_sign_of_one_descent() -> None:
    report = article(REPORT, name="report", publisher="sorrelnews.com")
    retold = article(RETOLD, name="retold", publisher="Weekly")
    [link] = trace_stemma([report, retold]).derivations
    assert (link.copy, link.origin, link.directed) == ("retold", "report", True)
    [sign] = [each for each in link.evidence if "sorrelnews.com" in each.text]
    assert sign.text == "credits sorrelnews.com: “According to sorrelnews.com”"
    unnamed = article(RETOLD.replace("sorrelnews.com", "onlookers"), name="unnamed")
    assert trace_stemma([report, unnamed]).derivations == ()
