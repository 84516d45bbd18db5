"""Speech that accounts print with other words or from another mouth, and what is no difference."""

from __future__ import annotations

import pytest
from merged_pairs import Pair, merged

from rashomon.testing import Called, Counted, Said, analysis, article

VEL = Called(("Tomas Vel", "Vel"))


def spoken(text: str, publisher: str, *words: str, speaker: Called = VEL) -> Pair:
    source = article(text, publisher=publisher, title=text.rpartition("\n\n")[0])
    quotes = tuple(Said((each,), speaker.words[0]) for each in words)
    return source, analysis(source, entities=(speaker,), quotes=quotes)


def differences(*pairs: Pair) -> list[tuple[str, str]]:
    return [(each.kind, each.relation) for each in merged(*pairs).discrepancies]


def full(words: str, speaker: Called = VEL) -> str:
    return f"“{words}” {speaker.words[0]} said in Sorrel."


TOLD = "We shall close the old mill at the river before the harvest of this year begins"
WORDING = ("wording", "conflict")
RETOLD = "We shall close the old bridge at the river before the harvest of this year begins"
RENDERED = "We shall shut down the old mill at the river before the harvest of this year begins"


def test_another_word_in_one_statement_is_a_difference() -> None:
    pairs = spoken(full(TOLD), "A", TOLD), spoken(full(RETOLD), "B", RETOLD)
    assert differences(*pairs) == [WORDING]


@pytest.mark.parametrize(
    ("country", "other", "found"),
    [
        ("FRA", RENDERED, []),
        ("CAN", RENDERED, [WORDING]),
        ("FRA", RETOLD, [WORDING]),
    ],
)
def test_a_foreign_statement_is_translated_twice(
    country: str, other: str, found: list[tuple[str, str]]
) -> None:
    quint = Called(("Mara Quint", "Quint"), country=country)
    pairs = [
        spoken(full(words, quint), publisher, words, speaker=quint)
        for publisher, words in (("A", TOLD), ("B", other))
    ]
    assert differences(*pairs) == found


def test_what_an_editor_put_for_a_name_is_no_other_word() -> None:
    named = TOLD.replace("the old mill", "Orren’s mill")
    edited = TOLD.replace("the old mill", "[Pardo’s] mill")
    edited += " and whoever wants the stones may have them for nothing from then on"
    pairs = spoken(full(named), "A", named), spoken(full(edited), "B", edited)
    assert differences(*pairs) == []


def test_a_headline_over_the_full_words_is_no_other_wording() -> None:
    both = f"‘{RETOLD}’\n\n{full(TOLD)}"
    assert differences(spoken(both, "A", RETOLD, TOLD), spoken(full(TOLD), "B", TOLD)) == []


@pytest.mark.parametrize("short", ["$400m", "$400mn"])
def test_a_sum_in_the_style_of_the_house_is_the_same_sum(short: str) -> None:
    printed = "When you are {} down in one long year you cannot lose another harvest"
    one, two = printed.format("already $400 million"), printed.format(short)
    assert differences(spoken(full(one), "A", one), spoken(full(two), "B", two)) == []


def from_mouths(words: str, left: str, right: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """What differs where one account has ``words`` from ``left`` and another from ``right``."""
    called = tuple(Called((name,)) for name in names)
    pairs = []
    for publisher, speaker in (("A", left), ("B", right)):
        source = article(f"“{words},” said {speaker}.", publisher=publisher)
        own = tuple(each for each in called if each.words[0] in source.text)
        said = Said((words,), speaker)
        pairs.append((source, analysis(source, entities=own, quotes=(said,))))
    return differences(*pairs)


def test_a_slogan_may_be_said_by_two_people() -> None:
    names = ("Mara Quint", "Tomas Vel")
    assert from_mouths("We are not in a trade war any more", *names, names) == []


def test_a_whole_statement_is_said_by_one() -> None:
    names = ("Mara Quint", "Tomas Vel")
    assert from_mouths(TOLD, *names, names) == [("attribution", "conflict")]


def from_mouths_apart(words: str, right: str, *, quotes: bool) -> list[tuple[str, str]]:
    """What differs where Mara Quint says ``words`` and ``right`` names who says them elsewhere."""
    pairs = []
    for publisher, text in (("A", "{} Mara Quint said."), ("B", right)):
        source = article(text.format(f"“{words}”" if quotes else words), publisher=publisher)
        name = "Mara Quint" if publisher == "A" else "Tomas Vel"
        said = Said((words,), name, kind="direct" if quotes else "indirect")
        pairs.append((source, analysis(source, entities=(Called((name,)),), quotes=(said,))))
    return differences(*pairs)


def test_only_words_that_both_quote_have_two_speakers() -> None:
    assert from_mouths_apart(TOLD, "{} Tomas Vel said.", quotes=True)
    assert from_mouths_apart(TOLD, "{} Tomas Vel said.", quotes=False) == []


def shares(text: str, publisher: str, words: str, value: float) -> Pair:
    source = article(text, publisher=publisher)
    counted = Counted(words, value, "percent", "mill owners")
    return source, analysis(source, figures=(counted,))


def test_shares_of_one_group_that_think_two_things_are_no_rivals() -> None:
    pairs = (
        shares("A recent poll shows that 97 percent of mill owners back checks for buyers.", "A",
               "97 percent", 97),
        shares("Twenty-nine percent of mill owners say the guild is too loud, a recent poll found.",
               "B", "Twenty-nine percent", 29),
    )  # fmt: skip
    assert differences(*pairs) == []


def test_shares_of_one_group_that_think_one_thing_are() -> None:
    pairs = (
        shares("A recent poll shows that 97 percent of mill owners back checks for buyers.", "A",
               "97 percent", 97),
        shares("A recent poll shows that 89 percent of mill owners back checks for buyers.", "B",
               "89 percent", 89),
    )  # fmt: skip
    assert differences(*pairs) == [("value", "conflict")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("October 15th", "Oct. 15"),
        ("Mr. Quint", "Judge Quint"),
        ("Adm. Quint", "Admiral Quint"),
        ("the UK's fleet", "the United Kingdom's fleet"),
        ("the 11th hour", "the eleventh - hour"),
        ("fibre and timber", "fiber and timber"),
        ("no advice", "no advise"),
        ("lying tongues", "lyin' tongues"),
    ],
)
def test_a_date_or_a_name_in_another_style_is_no_other_wording(left: str, right: str) -> None:
    told = "We shall close the old mill of {} before the harvest of this year begins"
    one, two = told.format(left), told.format(right)
    assert differences(spoken(full(one), "A", one), spoken(full(two), "B", two)) == []


def test_a_fragment_that_shares_the_letters_of_a_code_is_no_other_wording() -> None:
    whole = "This morning we have the first death of a child from H2N5 flu virus"
    part = "the A/H2N5 influenza virus"
    assert differences(spoken(full(whole), "A", whole), spoken(full(part), "B", part)) == []
