"""A numeral has one value, however it is spelled, grouped, signed or raised."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.analysis.figures import find_numerals

UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
GROUPS = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def spell(number: int, *, link: str, hyphen: str) -> str:
    """A number from 1 to 999 trillion in words; ``link`` stands before tens and units."""
    words = []
    for size, name in GROUPS:
        if number >= size:
            words.append(f"{spell(number // size, link=link, hyphen=hyphen)} {name}")
            number %= size
    if number >= 100:
        words.append(f"{UNITS[number // 100 - 1]} hundred")
        number %= 100
    if number:
        rest = UNITS[number - 1] if number < 20 else TENS[number // 10 - 2]
        if number >= 20 and number % 10:
            rest += hyphen + UNITS[number % 10 - 1]
        words.append(f"{link}{rest}" if words else rest)
    return " ".join(words)


@settings(max_examples=300, deadline=None)
@given(
    st.integers(min_value=1, max_value=10**15 - 1),
    st.sampled_from(["", "and "]),
    st.sampled_from(["-", " ", " - ", ""]),
    st.sampled_from([str.lower, str.capitalize, str.upper]),
)
def test_any_spelled_number_is_read_whole(number, link, hyphen, case) -> None:  # type: ignore[no-untyped-def]
    words = case(spell(number, link=link, hyphen=hyphen))
    (numeral,) = find_numerals(f"{words}")
    assert (numeral.value, numeral.end) == (number, len(words))


@settings(max_examples=100, deadline=None)
@given(
    st.integers(min_value=0, max_value=10**12),
    st.sampled_from([",", "\u00a0", "\u2009", "\u202f", "’", "'"]),
    st.sampled_from(["", "-", "−"]),
)
def test_any_grouping_and_sign_is_read(number: int, separator: str, sign: str) -> None:
    printed = f"{number:,}".replace(",", separator)
    (numeral,) = find_numerals(f"It was {sign}{printed} then.")
    assert numeral.value == (-number if sign else number)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("a couple of hundred", 200),
        ("one in every five", 0.2),
        ("one in a million", 1e-6),
        ("two ten-thousandths", 0.0002),
        ("1'234'567", 1_234_567),
        ("3,5 million", 3.5e6),
        ("five billions", 5e9),
        ("10 000", 10_000),
        ("five and 1/2", 5.5),
        ("20 lacs", 2e6),
        ("4.5*10^3", 4500),
        ("quarter of a million", 250_000),
        ("three quarters of a million", 750_000),
        ("seven sixteenths", 7 / 16),
        ("five and two-thirds", 17 / 3),
        ("two-and-a-half million", 2.5e6),
        ("two point seven million", 2.7e6),
        ("minus point five", -0.5),
        ("ten point oh five", 10.05),
        ("nineteen oh five", 1905),
        ("two thousand, three hundred and six", 2306),
        ("three score and ten", 70),
        ("fourscore and seven", 87),
        ("two hundred dozen", 2400),
        ("a dozen and a half", 18),
        ("two gross", 288),
        ("fortyfive", 45),
        ("1,674.5 T", 1674.5e12),
        ("2.5 B", 2.5e9),
        ("10⁶", 1e6),
        ("3.2 × 10⁻³", 0.0032),
        ("1 234,56", 1234.56),
        ("1’234.50", 1234.5),
        ("⅒", 0.1),
        ("1 3⁄4", 1.75),
        ("–7", -7),
        ("- 5", -5),
        ("five octillion", 5e27),
        ("3 million five hundred thousand", 3.5e6),
        ("2 million 3 hundred thousand", 2.3e6),
        ("a thousand 5 hundred", 1500),
        ("4 thousand 3 hundred and 21", 4321),
        ("a few hundred thousand", 100_000),
        ("hundred and five", 105),
        ("hundred thousand", 100_000),
        ("two thousand and three fifths", 2000.6),
        ("half of one million", 500_000),
        ("eight-in-ten", 0.8),
        ("1 in 10,000", 1e-4),
        ("one one hundred fifth", 1 / 105),
        ("a two-thirds", 2 / 3),
        ("fifty and six", 56),
        ("one hundred and twenty and three", 123),
        ("seven nineteenths", 7 / 19),
        ("three eightieths", 3 / 80),
        ("six hundred and six twenty-firsts", 600 + 6 / 21),
        ("99 out of 100", 0.99),
        ("thirty-three out of fifty", 0.66),
        ("one in 1000", 0.001),
        ("1.1e--2", 110),
        ("1,5e3", 1500),
        ("2e100", 2e100),
        ("2.5 b", 2.5e9),
        ("1 234", 1234),
        ("It was - 12.", -12),
        ("- 5%", -5),
        ("-  5", -5),
        ("a hundred one", 101),
        ("hundred and a half", 100.5),
        ("oh point five", 0.5),
        ("We sold point oh five", 0.05),
        ("roughly point six", 0.6),
        ("two score", 40),
        ("3 score", 60),
        ("five hundred-thousandths", 5e-5),
        ("a hundred-thousandth", 1e-5),
        ("five-hundred thousandths", 0.5),
        ("three thirty-seconds", 3 / 32),
        ("one quadrillionth", 1e-15),
        ("1/4 of a million", 250_000),
        ("½ of a billion", 5e8),
        ("1/2 a million", 500_000),
        ("1 third", 1 / 3),
        ("1 half", 0.5),
        ("7 thirty-seconds", 7 / 32),
        ("3 hundred fifty", 350),
        ("3 hundred 50", 350),
        ("3 thousand and fifty", 3050),
        ("3 thousand and 5 hundred", 3500),
        ("10 thousand and one", 10_001),
        ("2 billion and 300 million", 2.3e9),
        ("It came to 1.234.567.", 1_234_567),
        ("It came to 1.234,5.", 1234.5),
        ("１，２３４", 1234),
        ("$ 1 500", 1500),
        ("heat:-3", -3),
        ("one over seven is", 1 / 7),
    ],
)
def test_numerals_as_they_are_printed(printed: str, value: float) -> None:
    numeral = find_numerals(printed)[-1]
    assert numeral.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hundred and three hundred", [200, 300]),
        ("two hundred three hundred", [200, 300]),
        ("one thousand two thousand", [1000, 2000]),
        ("two million three million", [2e6, 3e6]),
        ("$3 trillion and 10 million jobs", [3e12, 1e7]),
        ("It lasted two minutes, thirty-seconds", [2, 30]),
        ("one thousand and two thousand", [1000, 2000]),
        ("between twenty and five", [20, 5]),
        ("six of one and half a dozen of the other", [6, 1, 6]),
        ("He met 25 out of 40 mayors.", [25, 40]),
        ("They sold 11 200-pound bombs.", [11, 200]),
        ("The question is - 5 years on - who pays.", [5]),
    ],
)
def test_numbers_side_by_side_are_two(text: str, values: list[float]) -> None:
    assert [each.value for each in find_numerals(text)] == values


def test_a_number_too_large_to_tell_is_none() -> None:
    assert find_numerals("10^999, 2e400") == ()


def test_a_point_that_is_made_is_no_decimal() -> None:
    for text in ("At this point five men had left.", "They point two guns at him."):
        (numeral,) = find_numerals(text)
        assert numeral.value in {5, 2}
    (numeral,) = find_numerals("It rose point five percent.")
    assert numeral.value == 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The team scored and score again, a record gross income.",
        "That was a good one.",
        "The red one is mine, no one else's.",
        "No-one came.",
        "A baker’s dozen, or cheaper by the dozen.",
    ],
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert find_numerals(text) == ()


def test_numbers_in_a_list_stay_apart() -> None:
    numerals = find_numerals("one, two, three thousand, four")
    assert [each.value for each in numerals] == [1, 2, 3000, 4]
    assert [each.value for each in find_numerals("5 G and 4G, 3 m")] == [5, 4, 3]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("the twenty-fifth", 25),
        ("the one hundred fifth Congress", 105),
        ("her one hundred and fifth birthday", 105),
        ("its two hundredth year", 200),
        ("the two millionth visitor", 2e6),
    ],
)
def test_an_order_is_no_fraction(text: str, order: float) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.form, numeral.value) == ("ordinal", order)


@pytest.mark.parametrize(
    ("text", "is_year_like"),
    [
        ("He paid $1500.", False),
        ("He paid 2000 dollars.", False),
        ("They sent 2000 usd.", False),
        ("Some 1800 people left.", False),
        ("A crowd of two thousand people left.", False),
        ("In 2009 dollars it was more.", True),
        ("In 2016 people left.", True),
        ("The 1800 voters of that list were few.", True),
    ],
)
def test_money_and_people_are_no_years(text: str, is_year_like: bool) -> None:
    assert any(each.is_year_like for each in find_numerals(text)) is is_year_like
