"""A short rewrite keeps names, figures and telling words, their order, and what was left out."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.comparing.derivation.fact_order import compare_facts
from rashomon.comparing.derivation.kinship import weigh_kinship
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.testing import article
from rashomon.types import Article

REPORT = """\
Kelder will close its public swimming baths in September because repairs to the roof would cost \
2.4 million crowns, mayor Bettina Orsk said on Tuesday.

Engineers found that rust had eaten through 18 of the steel girders above the diving pool. \
Chlorine was to blame, according to their report.

“I learned to swim there, and so did my mother,” Orsk said.

The baths opened in 1936 and have been visited by 90,000 people a year. Swimming clubs collected \
7,100 signatures against the closure, and their chairman, Ludo Fenn, accused the mayor of \
neglecting the building on purpose.

An investor from Marbury wants to build apartments on the land. Orsk denied that anything had \
been promised to him.
"""

REWRITTEN = """\
Swimmers in Kelder are to lose their public baths, whose roof the town says it cannot afford to \
mend. The bill would come to 2.4 million crowns and the doors shut in September, announced \
mayor Bettina Orsk.

Over the diving pool, girders have been weakened by rust, a consequence of the chlorine, \
according to engineers.

“I learned to swim there, and so did my mother,” she said.

Tens of thousands come every year to the place, which dates from 1936. A petition by clubs \
drew thousands of signatures. Ludo Fenn, who chairs them, suspects the mayor let it decay \
deliberately.

She insists no promise was made to the investor from Marbury who hopes to put apartments there.
"""

OWN = """\
Eight lanes, one clock, and a smell of chlorine that Kelder carries home in its hair: on Tuesday \
evening the regulars swam as if nothing had been announced.

Ludo Fenn, 71, hung his towel on the hook he has used since school. He had brought soup for the \
caretaker, whose job goes too.

“I learned to swim there, and so did my mother,” the mayor had said at noon. Here they laughed \
at it. Bettina Orsk was seldom seen, said Pia Malk, who teaches toddlers.

The nearest pool is at Marbury, 40 minutes away by bus. Schools have not been told how to get \
there. A teacher said that she would take the children to the river instead.

The baths will be shut in September, when rust in the roof was to be repaired.
"""


def _told_by(name: str, text: str) -> Article:
    return article(text, name=name, publisher=f"The {name}")


def test_a_short_rewrite_in_other_words_is_linked_by_its_facts_in_order() -> None:
    report, rewritten = _told_by("report", REPORT), _told_by("rewritten", REWRITTEN)
    kinship = weigh_kinship(read_wording(report), read_wording(rewritten))
    [sign] = [each for each in kinship.evidence if each.kind == "fact-order"]
    assert "names, figures and telling words stand in both" in sign.text
    assert kinship.odds - sign.weight < 0 < kinship.odds
    assert trace_stemma([report, rewritten]).witnesses == (1, 1)


def test_an_own_report_of_the_same_matter_is_not() -> None:
    texts = [_told_by(text[:8], text) for text in (REPORT, REWRITTEN, OWN)]
    for other in texts[:2]:
        assert trace_stemma([other, texts[2]]).derivations == ()
    assert trace_stemma(texts).witnesses == (2, 2)


def test_the_same_facts_in_another_order_show_nothing() -> None:
    turned = "\n\n".join(reversed(REWRITTEN.strip().split("\n\n")))
    kinship = weigh_kinship(
        read_wording(article(REPORT, name="report")), read_wording(article(turned, name="turned"))
    )
    assert "fact-order" not in {each.kind for each in kinship.evidence}


WORDS = ("anvil", "bramble", "cormorant", "dulcimer", "ember", "ferret", "gazebo", "hyssop")


def _told(sentences: list[list[str]]) -> str:
    return "\n\n".join("We saw " + " and ".join(words) + "." for words in sentences if words)


@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=3), max_size=6),
    st.lists(st.lists(st.sampled_from(WORDS), max_size=3), max_size=6),
)
def test_the_order_is_pairs_told_alike_less_pairs_told_the_other_way(
    one: list[list[str]], other: list[list[str]]
) -> None:
    left = read_wording(article(_told(one), name="one"))
    right = read_wording(article(_told(other), name="other"))
    alike = turned = 0
    for a, b in combinations(sorted(left.facts.keys() & right.facts.keys(), key=str), 2):
        first = left.facts[a].sentence - left.facts[b].sentence
        second = right.facts[a].sentence - right.facts[b].sentence
        alike += first * second > 0
        turned += first * second < 0
    expected = (alike - turned) / (alike + turned) if alike + turned else 0.0
    assert compare_facts(left, right).concord == expected
    assert compare_facts(right, left) == compare_facts(left, right)


def test_a_sentence_said_again_counts_by_how_much_of_it_was() -> None:
    reports = article(REPORT, name="one"), article(REWRITTEN, name="other")
    side = weigh_kinship(*map(read_wording, reports)).likeness.right
    assert side.verbatim < side.retold < side.narrated
