"""A rewrite in quite other words keeps the figures, their order and what was left out."""

from __future__ import annotations

from rashomon.comparing.derivation.kinship import weigh_kinship
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.testing import article

REPORT = """\
A wildfire above Costa Brenna has burned 740 hectares of pine since Monday and forced 2,300 \
campers to leave, the regional government said.

Nine fire engines were sent from the capital, and two planes dropped 88 loads of water before \
nightfall grounded them.

Eleven people breathed in smoke. A shepherd of 64 lost his flock of 150 sheep when the wind turned.

The fire began at a picnic site that had been closed for 16 months after a smaller blaze. \
Wardens found 35 gas bottles there.

Governor Lidia Sarro asked for 5.5 million euros from the emergency fund.
"""

REWRITTEN = """\
Holidaymakers numbering 2,300 have had to abandon their tents near Costa Brenna, where flames \
have consumed 740 hectares of pine woods in the days since Monday.

The capital dispatched nine engines. Until dark a pair of planes emptied 88 loads of water on it.

Smoke made eleven unwell. A shepherd, 64 years of age, saw his 150 sheep perish as the wind changed.

It all started at a spot for picnics, shut 16 months ago following a lesser fire, with 35 \
bottles of gas discovered by wardens.

From the emergency fund Lidia Sarro, the governor, wants 5.5 million euros.
"""

OWN = """\
The smoke reached the harbour of Costa Brenna at lunch, and by three the swimmers had gone.

Emilia Tozzi drove her grandmother's piano out of the valley on a tractor with 740 kilos of \
almonds behind it. She passed 12 roadblocks and waited at each.

At the sports ground cooks fried 900 portions of squid. Governor Lidia Sarro ate one standing up.

The council bought a fire lookout tower in 1988 and sold it again; the buyer keeps 35 pigeons there.

Rain is forecast for Thursday, though hardly more than 4 millimetres.
"""


def test_the_same_figures_in_the_same_order_link_a_rewrite_in_other_words() -> None:
    report, rewritten = (article(text, name=text[:9]) for text in (REPORT, REWRITTEN))
    kinship = weigh_kinship(read_wording(report), read_wording(rewritten))
    [sign] = [each for each in kinship.evidence if each.kind == "figure-order"]
    assert "9 figures told in the same order" in sign.text
    assert sign.weight > 0
    assert len(trace_stemma([report, rewritten]).derivations) == 1


def test_an_own_report_with_other_figures_stays_independent() -> None:
    report, own = article(REPORT, name="report"), article(OWN, name="own")
    assert trace_stemma([report, own]).derivations == ()


def test_shared_figures_do_not_link_reports_that_tell_much_else_each() -> None:
    figures = REPORT.split("\n\n")[0]
    report = article(REPORT + "\n" + OWN.replace("740 kilos", "some kilos"), name="report")
    counted = f"{figures}\n\nNine engines, 88 loads, 11 in hospital, 64 tents and 150 sheep: that \
is the count."
    elsewhere = """\

Ash fell on the roofs of Vell Bay, where Nadia Orsini hung wet sheets in front of her windows.

Her brother, a beekeeper, moved his hives by night across the border. Hotels offered rooms free.

A violinist played in the church until the candles ran out. The bishop promised new ones.
"""
    kinship = weigh_kinship(
        read_wording(report), read_wording(article(counted + elsewhere, name="counted"))
    )
    assert "figure-order" not in {each.kind for each in kinship.evidence}


def test_figures_in_quotes_are_the_speakers_and_count_for_nothing() -> None:
    said = "“We counted 740 hectares, 2,300 campers, 88 loads and 150 sheep,” Sarro said."
    assert read_wording(article(said, name="said")).figures == ()
