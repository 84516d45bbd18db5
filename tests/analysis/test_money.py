"""Money is read in the currencies of every country, with its parts and in any order."""

from __future__ import annotations

import pytest

from rashomon.analysis.figures import find_figures
from rashomon.analysis.times import find_times
from rashomon.types import Article, FigureMention


def read(language, text: str) -> dict[str, FigureMention]:  # type: ignore[no-untyped-def]
    article, doc = Article("a", "a.txt", text, text, b"", ""), language(text)
    times = find_times(article, doc, published=None)
    figures = find_figures(article, doc, entities=(), times=times)
    return {figure.span.of(text): figure for figure in figures}


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("40 million Zambian kwacha", 40e6, "ZMW"),
        ("200 forints", 200, "HUF"),
        ("75 NGN", 75, "NGN"),
        ("Ksh 300", 300, "KES"),
        ("three pounds and 40 pence", 3.4, "pound"),
        ("10 yuan 5 jiao", 10.5, "CNY"),
        ("€1.250,50", 1250.5, "EUR"),
        ("$4.5bn", 4.5e9, "USD"),
        ("Rs 5 lakh", 500_000, "INR"),
        ("12 MGBP", 12e6, "GBP"),
        ("R5 million", 5e6, "ZAR"),
        ("N10,000", 10_000, "NGN"),
        ("-$500", -500, "USD"),
        ("500 zł", 500, "PLN"),
        ("5 U.S. dollars", 5, "USD"),
        ("EUR5m", 5e6, "EUR"),
        ("$1 000 000", 1e6, "USD"),
        ("10 000 Djibouti francs", 10_000, "DJF"),
        ("half a dollar", 0.5, "USD"),
        ("RM10 million", 10e6, "MYR"),
        ("PKR500m", 500e6, "PKR"),
        ("SFr 500m", 500e6, "CHF"),
        ("Php100 million", 100e6, "PHP"),
        ("CN¥500", 500, "CNY"),
        ("Can$500", 500, "CAD"),
        ("$US500 million", 500e6, "USD"),
        ("$A500m", 500e6, "AUD"),
        ("COP$500", 500, "COP"),
        ("GH¢500", 500, "GHS"),
        ("S/100", 100, "PEN"),
        ("rs 500 crore", 5e9, "INR"),
        ("eur5 million", 5e6, "EUR"),
        ("gbp20", 20, "GBP"),
        ("sar 30 million", 30e6, "SAR"),
        ("$5.5 m", 5.5e6, "USD"),
        ("$5.5mm", 5.5e6, "USD"),
        ("$1.2 T", 1.2e12, "USD"),
        ("$5bil", 5e9, "USD"),
        ("5m €", 5e6, "EUR"),
        ("3 dollars and a quarter", 3.25, "USD"),
        ("quarter of a million dollars", 250_000, "USD"),
        ("a couple of dollars", 2, "USD"),
        ("500 million Korean won", 500e6, "KRW"),
        ("12 million Kazakh tenge", 12e6, "KZT"),
        ("50 euro cents", 50, "cent"),
        ("rupees 5 lakh", 500_000, "INR"),
        ("Naira 1,500", 1500, "NGN"),
        ("a 1.2 billion - dollar deal", 1.2e9, "USD"),
        ("USD 5", 5, "USD"),
        ("5 US$", 5, "USD"),
        ("US $5", 5, "USD"),
        ("NIS 500", 500, "ILS"),
        ("SKr500m", 500e6, "SEK"),
        ("TL500", 500, "TRY"),
        ("P500 million", 500e6, "PHP"),
        ("MAD 5 million", 5e6, "MAD"),
        ("5,000 MAD", 5000, "MAD"),
        ("500 zmw", 500, "ZMW"),
        ("1,000,000 dong", 1e6, "VND"),
        ("500 stotinki", 500, "stotinka"),
        ("500 baisa", 500, "baisa"),
        ("10 mao", 10, "jiao"),
        ("five dollars and fifty cents", 5.5, "USD"),
        ("five dollars, fifty cents", 5.5, "USD"),
        ("10 yuan 5 jiao 3 fen", 10.53, "CNY"),
        ("2 dinars and 250 fils", 2.25, "dinar"),
        ("2 dirhams and 50 fils", 2.5, "AED"),
        ("$50G", 50_000, "USD"),
        ("minus $5", -5, "USD"),
        ("$12 345", 12_345, "USD"),
        ("1 234,56 €", 1234.56, "EUR"),
        ("CHF 1'234.50", 1234.5, "CHF"),
        ("500 UK pounds", 500, "GBP"),
        ("20 HK$", 20, "HKD"),
        ("12 500 euros", 12_500, "EUR"),
        ("20 or so dollars", 20, "USD"),
        ("one-tenth of a cent", 0.1, "cent"),
        ("20 canada dollars", 20, "CAD"),
        ("20 chile pesos", 20, "CLP"),
        ("20 united states dollars", 20, "USD"),
        ("20 Canadian $", 20, "CAD"),
        ("20 Egyptian £", 20, "EGP"),
        ("hong kong $ 20", 20, "HKD"),
        ("nearly Canadian $20 million", 20e6, "CAD"),
        ("20 hk$", 20, "HKD"),
        ("gy$ 20", 20, "GYD"),
        ("50 rs", 50, "INR"),
        ("50 лв", 50, "BGN"),
        ("50 дин.", 50, "RSD"),
        ("500 NTD", 500, "TWD"),
        ("500 HRK", 500, "HRK"),
        ("20 Manx pounds", 20, "IMP"),
        ("20 paraguayan guaraní", 20, "PYG"),
        ("20 kEUR", 20_000, "EUR"),
        ("10 m usd", 10e6, "USD"),
        ("€ 1.000.000", 1e6, "EUR"),
        ("￥500", 500, "CNY"),
        ("5 agora", 5, "agora"),
        ("500 Croatian kunas", 500, "HRK"),
        ("30 Israeli pounds", 30, "ILP"),
        ("40 million tolars", 40e6, "SIT"),
        ("5 Trinidad & Tobago dollars", 5, "TTD"),
        ("2.5 million Bosnia-Herzegovina convertible marks", 2.5e6, "BAM"),
        ("50 CN¥", 50, "CNY"),
        ("50 F CFA", 50, "XOF"),
        ("CFPF 1,200", 1200, "XPF"),
        ("$1500", 1500, "USD"),
        ("2000 dollars", 2000, "USD"),
        ("$15 AUD", 15, "AUD"),
        ("$15 (CAD)", 15, "CAD"),
        ("Cdn $5", 5, "CAD"),
        ("Aus$5", 5, "AUD"),
        ("10 GBP thousand", 10_000, "GBP"),
        ("20 lei and 50 bani", 20.5, "RON"),
        ("20 lek and 50 qindarka", 20.5, "ALL"),
        ("20 kwacha and 50 ngwee", 20.5, "kwacha"),
        ("20 crowns and 50 hellers", 20.5, "crown"),
        ("Rs 5 cr", 5e7, "INR"),
        ("Rp 500.000", 500_000, "IDR"),
        ("1.000.000 €", 1e6, "EUR"),
        ("20p a pint", 20, "penny"),
    ],
)
def test_money_of_any_country_is_read(  # type: ignore[no-untyped-def]
    language, printed: str, value: float, unit: str
) -> None:
    (figure,) = read(language, f"It costs {printed} today.").values()
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)


def test_a_stretch_of_money_keeps_its_currency(language) -> None:  # type: ignore[no-untyped-def]
    figures = read(language, "It cost hundreds of millions of dollars.")
    figure = figures["hundreds of millions of dollars"]
    assert (figure.low, figure.high, figure.unit) == (2e8, 1e9, "USD")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It costs swiss francs 500.", 500, "CHF"),
        ("It costs canadian dollars 10.", 10, "CAD"),
        ("It costs Pounds 5.5m.", 5.5e6, "pound"),
        ("It costs a dollar fifty.", 1.5, "USD"),
    ],
)
def test_a_currency_of_several_words_may_stand_before_its_sum(  # type: ignore[no-untyped-def]
    language, text: str, value: float, unit: str
) -> None:
    (figure,) = read(language, text).values()
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)


def test_a_road_is_no_money_and_eleven_at_night_no_pence(language) -> None:  # type: ignore[no-untyped-def]
    units = {each.unit for each in read(language, "On the R300 near N2, at 11p that day.").values()}
    assert not units & {"ZAR", "NGN", "penny"}


@pytest.mark.parametrize(
    "text",
    [
        "A wall of 5 m was built over the F500.",
        "He ran 100 m and jumped 5.5 m.",
        "The pipe is 5 mm wide.",
        "They met in room rm12 of the hall.",
        "They changed dollars 500 times that day.",
        "She won 5,000 votes, and her rival pounds 1,200 doors a day.",
        "He gave two dollars and a quarter of the cake away.",
    ],
)
def test_metres_and_rooms_are_no_money(language, text: str) -> None:  # type: ignore[no-untyped-def]
    figures = read(language, text).values()
    assert [each.value for each in figures if each.unit.isupper()] in ([], [2])


def test_words_that_are_also_codes_are_no_money(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "ALL 500 delegates agreed.").values()
    assert figure.unit == ""


@pytest.mark.parametrize(
    "text",
    [
        "He paid a $15 fine.",
        "They backed Plan B $15 at a time.",
        "It was last year's $15 prize.",
        "A lawyer for AT&T $15 poorer left.",
    ],
)
def test_a_letter_before_a_dollar_sign_need_not_be_a_country(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert [(each.value, each.unit) for each in read(language, text).values()] == [(15, "USD")]


def test_the_country_of_a_dollar_may_stand_behind_it(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "It cost $15 Canadian, and was sold.").values()
    assert figure.unit == "CAD"
    (figure,) = read(language, "It cost $15 Canadian workers had saved.").values()
    assert figure.unit == "USD"


@pytest.mark.parametrize(
    "text",
    [
        "It sold a Canadian $15 bill.",
        "He lent each Jamaican $15 then.",
        "Give the Australian $15 now.",
    ],
)
def test_a_country_that_is_of_something_else_leaves_the_dollar_alone(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert [(each.value, each.unit) for each in read(language, text).values()] == [(15, "USD")]


@pytest.mark.parametrize(
    "text",
    ["The TOP 20 songs.", "They saw 20 real people.", "5 canada geese.", "It has 5 BAD seats."],
)
def test_a_code_or_a_word_beside_a_number_need_not_be_money(language, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not [each for each in read(language, text).values() if each.unit]


def test_a_five_dollar_bill_in_pieces_is_worth_five(language) -> None:  # type: ignore[no-untyped-def]
    (figure,) = read(language, "It was a 5 - dollar bill.").values()
    assert (figure.value, figure.unit) == (5, "USD")


def test_parts_of_money_are_printed_small(language) -> None:  # type: ignore[no-untyped-def]
    figures = read(language, "He has lost his pen 7 times since the 12 Lipa songs.")
    assert not [each for each in figures.values() if each.unit in {"PEN", "lipa"}]


@pytest.mark.parametrize(
    ("printed", "units"),
    [
        ("10 $ 20 €", ["USD", "EUR"]),
        ("10€ 20€", ["EUR", "EUR"]),
        ("$10 €20", ["USD", "EUR"]),
        ("10 usd 20 rmb", ["USD", "CNY"]),
        ("rmb 10 usd 20", ["CNY", "USD"]),
        ("usd 10 usd 20", ["USD", "USD"]),
    ],
)
def test_a_sign_between_two_sums_belongs_to_one(  # type: ignore[no-untyped-def]
    language, printed: str, units: list[str]
) -> None:
    figures = read(language, f"It cost {printed} then.").values()
    assert [(each.value, each.unit) for each in figures] == [(10, units[0]), (20, units[1])]


def test_small_change_is_money_where_the_whole_is_printed(language) -> None:  # type: ignore[no-untyped-def]
    assert read(language, "It rose 50p to £3 then.")["50p"].unit == "penny"
    assert read(language, "It rose 50c to $3 then.")["50c"].unit == "cent"
    assert read(language, "It stood at 50c then.")["50"].unit == ""
