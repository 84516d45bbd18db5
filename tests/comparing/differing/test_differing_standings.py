"""Acts that one account tells as done and another as not done or threatened, and what is none."""

from __future__ import annotations

import pytest
from merged_pairs import Pair, merged

from rashomon.testing import Called, Told, analysis, article, day
from rashomon.types import Modality

QUINT, VEL = Called(("Mara Quint", "Quint")), Called(("Tomas Vel", "Vel"))
JAN_3, JAN_4 = day(2031, 1, 3), day(2031, 1, 4)


def arrest(text: str, publisher: str, modality: Modality) -> Pair:
    source = article(text, publisher=publisher, published=JAN_4)
    told = Told(
        "arrest", "COERCE", "Mara Quint", "Tomas Vel",
        mode="arrest", modality=modality, when=("January 3", JAN_3),
    )  # fmt: skip
    return source, analysis(source, entities=(QUINT, VEL), events=(told,))


def kinds(text: str, modality: Modality) -> list[str]:
    """What differs between ``text`` and an account that tells the arrest as done."""
    done = arrest("Mara Quint did arrest Tomas Vel on January 3 in Sorrel.", "A", "actual")
    return [each.kind for each in merged(done, arrest(text, "B", modality)).discrepancies]


def test_an_act_that_another_account_denies_is_a_conflict() -> None:
    assert kinds("Mara Quint did not arrest Tomas Vel on January 3.", "negated") == ["presence"]


@pytest.mark.parametrize(
    "text",
    [
        "Dana Roe said that Mara Quint did not arrest Tomas Vel on January 3.",
        "Even if Mara Quint did not arrest Tomas Vel on January 3, others were held.",
        "Dana Roe opposed the arrest of Tomas Vel by Mara Quint on January 3.",
        "Mara Quint did not arrest Tomas Vel until January 3.",
        "Mara Quint is not the one to blame for the arrest of Tomas Vel on January 3.",
    ],
)
def test_what_somebody_says_supposes_opposes_or_puts_off_is_no_denial(text: str) -> None:
    assert kinds(text, "negated") == []


def test_who_warns_after_the_act_threatens_another() -> None:
    text = "Shortly before the arrest of Tomas Vel by Mara Quint on January 3, Roe warned of more."
    assert kinds(text, "threatened") == []


def test_a_threat_of_the_act_stands_before_it() -> None:
    text = "Mara Quint threatened to arrest Tomas Vel on January 3."
    assert kinds(text, "threatened") == ["modality"]


def test_another_word_denied_denies_another_act() -> None:
    done = arrest("Mara Quint did arrest Tomas Vel on January 3 in Sorrel.", "A", "actual")
    source = article("Mara Quint did not release Tomas Vel on January 3 in Sorrel.",
                     publisher="B", published=JAN_4)  # fmt: skip
    told = Told(
        "release", "COERCE", "Mara Quint", "Tomas Vel",
        mode="arrest", modality="negated", when=("January 3", JAN_3),
    )  # fmt: skip
    denied = source, analysis(source, entities=(QUINT, VEL), events=(told,))
    assert merged(done, denied).discrepancies == ()


def test_a_threat_by_somebody_else_is_no_other_standing() -> None:
    done = arrest("Mara Quint did arrest Tomas Vel on January 3 in Sorrel.", "A", "actual")
    source = article("A guard threatened to arrest Tomas Vel on January 3.", publisher="B",
                     published=JAN_4)  # fmt: skip
    told = Told(
        "arrest", "COERCE", None, "Tomas Vel",
        mode="arrest", modality="threatened", when=("January 3", JAN_3),
    )  # fmt: skip
    threat = source, analysis(source, entities=(QUINT, VEL), events=(told,))
    assert merged(done, threat).discrepancies == ()


def test_an_account_of_the_act_and_of_a_threat_tells_two_things() -> None:
    both = "Mara Quint did arrest Tomas Vel on January 3 and threatened to arrest more."
    done = arrest(both, "A", "actual")
    text = "Mara Quint threatened to arrest Tomas Vel on January 3."
    assert merged(done, arrest(text, "B", "threatened")).discrepancies == ()


def test_acts_that_share_no_word_but_of_time_are_no_act_and_its_denial() -> None:
    text = "Until January 3 Mara Quint had never named Tomas Vel."
    source = article(text, publisher="B", published=JAN_4)
    told = Told(
        "named", "COERCE", "Mara Quint", "Tomas Vel",
        mode="arrest", modality="negated", when=("January 3", JAN_3),
    )  # fmt: skip
    denied = source, analysis(source, entities=(QUINT, VEL), events=(told,))
    done = arrest("Mara Quint did arrest Tomas Vel on January 3 in Sorrel.", "A", "actual")
    assert merged(done, denied).discrepancies == ()
