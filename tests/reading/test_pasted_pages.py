"""Pages pasted whole, in the manner of several kinds of sites: what stays, who wrote it, when."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.reading import read_articles
from rashomon.reading.cleaning import clean_page
from rashomon.reading.stamps import find_stamps

HEADLINE = "Port Alder council votes to close fish market"
PARAGRAPHS = (
    "The council of Port Alder voted on Monday to close the old fish market by the end of June.",
    "Traders said they had been told nothing, and that forty families live from the market.",
    "“We will sit here until somebody talks to us,” said Inés Okoro, a trader since 1998.",
    "The council said the hall is unsafe after the fire of last winter, and offered stalls.",
    "The harbour master, who was not at the meeting, declined to comment on the decision.",
    "A second vote on the stalls is planned for the autumn, when the budget will be known.",
    "The hall was built in 1911 and has been closed twice before, both times for repairs.",
)
BODY = "\n".join(PARAGRAPHS)


def pasted(*head: str, after: dict[int, str] | None = None, tail: tuple[str, ...] = ()) -> str:
    """A page: ``head`` above the body, lines put in ``after`` a paragraph, ``tail`` below."""
    body = [
        line for i, text in enumerate(PARAGRAPHS) for line in (text, (after or {}).get(i)) if line
    ]
    return "\n".join([*head, *body, *tail])


@pytest.mark.parametrize(
    "line",
    [
        "Who owns the harbour? Five families, and a bank Read more",
        "MOST READ IN NEWS STORM ALERT Ferry turns back in gale HIGH TIDE Boy finds whale tooth",
        "Sign up for The Harbour Subscribe for weekly notes on the coast by Bea Lindqvist. You will"
        " get mail from us. Privacy Policy View all newsletters",
        "Traders gather outside the closed market hall in Port Alder on March 3, 2025",
        "The mayor of Port Alder (left) and the harbour master leave the hall after the vote",
        "The hall seen from the harbour, with boats of the coast guard (Bea Lindqvist / Courier)",
        "LISTEN TO ARTICLE 4:12 SHARE THIS ARTICLE Share Tweet Post Email",
        "Updated at 8:15 p.m. ET",
    ],
)
def test_furniture_between_paragraphs_is_set_aside(line: str) -> None:
    found = clean_page(pasted(HEADLINE, after={2: line}))
    assert found.text == f"{HEADLINE}\n{BODY}"


def test_slides_of_a_gallery_go_with_its_title() -> None:
    title = "The fish market through the years"
    slides = [f"{title} {slide}" for slide in ("Opened in 1911 by the mayor.", "Burnt in part.")]
    slides.append(f"{title} Closed for the second time, as many feared.")
    assert clean_page(pasted(HEADLINE, tail=tuple(slides))).text == f"{HEADLINE}\n{BODY}"


def test_rhetoric_that_begins_alike_is_no_gallery() -> None:
    lines = tuple(f"We want a market that {what}." for what in ("is safe", "is open", "is ours"))
    assert clean_page(pasted(HEADLINE, tail=lines)).text == "\n".join([HEADLINE, BODY, *lines])


def test_points_of_a_summary_go_and_the_sentence_they_repeat_stays() -> None:
    highlights = ("Story highlights Council votes to close the hall", PARAGRAPHS[4].rstrip("."))
    found = clean_page(pasted(HEADLINE, *highlights))
    assert found.text == f"{HEADLINE}\n{BODY}"


@pytest.mark.parametrize(
    "glued",
    [
        " ADVERTISEMENT",
        " (RELATED: Who owns the harbour?)",
        " Read more about the harbour here.",
        " Sign up for our free daily newsletter.",
        " Continue reading the main story",
    ],
)
def test_furniture_glued_to_a_paragraph_is_cut_out_of_it(glued: str) -> None:
    text = pasted(HEADLINE).replace(PARAGRAPHS[3], PARAGRAPHS[3] + glued)
    found = clean_page(text)
    assert found.text == f"{HEADLINE}\n{BODY}"
    assert [item.span.of(text) for item in found.furniture] == [glued.strip()]


def test_an_office_below_a_byline_is_no_headline() -> None:
    found = clean_page(pasted(HEADLINE, "By Ana Díaz", "Harbour correspondent, QBN News, Lisse"))
    assert found.text == f"{HEADLINE}\n{BODY}"


def test_an_appeal_for_the_journalism_of_a_place_goes() -> None:
    appeal = "Enjoyed this story? Support independent harbour journalism from just $3 a month."
    assert clean_page(pasted(HEADLINE, tail=[appeal])).text == f"{HEADLINE}\n{BODY}"


def test_a_quoted_appeal_is_no_furniture() -> None:
    said = "“Sign up for the market's newsletter,” Okoro told the crowd, which laughed at her."
    assert said in clean_page(pasted(HEADLINE, after={2: said})).text


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (("Ana Díaz", "March 3, 2025"), ("Ana Díaz",)),
        (("March 3, 2025", "Ana Díaz and John Oduya"), ("Ana Díaz", "John Oduya")),
        (("Ana Díaz in Port Alder", "March 3, 2025"), ("Ana Díaz",)),
        (("Ana Díaz, Staff Writer",), ("Ana Díaz",)),
        (("By ANA DÍAZ | adiaz@courier.example | Alder Courier",), ("Ana Díaz",)),
        (("By our correspondent, Port Alder",), ()),
        (("By Ana Díaz", "Harbour correspondent, QBN News, Port Alder"), ("Ana Díaz",)),
        (("Port Alder", "March 3, 2025"), ()),
        (("Inés Okoro", "March 3, 2025"), ()),  # whom the article tells of
    ],
)
def test_a_byline_is_a_name_beside_a_date_or_an_office(
    head: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    found = clean_page(pasted(HEADLINE, *head))
    assert found.authors == authors
    assert found.text == f"{HEADLINE}\n{BODY}"


def test_a_headline_stands_above_its_standfirst() -> None:
    standfirst = "Forty families live from the market, traders say, after the fire in the hall"
    found = clean_page(pasted(HEADLINE, standfirst, "Ana Díaz", "March 3, 2025"))
    assert found.title == HEADLINE


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Thursday 03/04/2025", "2025-04-03"),
        ("Tuesday, 03/04/2025", "2025-03-04"),
        ("03/04/2025 09:12 AM EST", "2025-03-04"),
        ("03/04/2025 09:12 BST", "2025-04-03"),
        ("Posted 03/04/2025 | Updated 25/04/2025", "2025-04-03"),
        ("25/04/2025", "2025-04-25"),
    ],
)
def test_weekday_zone_or_another_date_tell_which_day_numbers_mean(printed: str, day: str) -> None:
    published = clean_page(pasted(HEADLINE, printed)).published
    assert published is not None
    assert published.interval.start.date().isoformat() == day


def test_a_site_tells_which_day_numbers_mean() -> None:
    [british] = find_stamps("03/04/2025", order="day")
    [american] = find_stamps("03/04/2025", order="month")
    assert british.interval is not None
    assert american.interval is not None
    assert (british.interval.start.month, american.interval.start.month) == (4, 3)


def test_a_date_that_could_be_two_days_is_named_and_not_used(tmp_path: Path) -> None:
    path = tmp_path / "market.txt"
    path.write_text(pasted(HEADLINE, "03/04/2025"), encoding="utf-8")
    reading = read_articles([str(path)])
    assert reading.articles[0].published is None
    assert "03/04/2025" not in reading.articles[0].text
    assert [problem.cause for problem in reading.problems] == [
        "its date 03/04/2025 could be two days: read as undated (--published gives one)"
    ]


MENU = tuple(f"{word} and more" for word in ("Coast", "Fishing", "Weather", "Sport") * 12)


def test_a_whole_page_s_headline_is_the_one_above_its_byline_and_not_a_teaser() -> None:
    teaser = "Fish market traders voted for the council of Port Alder years ago"
    found = clean_page(
        pasted(*MENU, HEADLINE, "By Ines Okoro", "28 November 2025", "Related articles", teaser)
    )
    assert found.title == HEADLINE
    assert found.authors == ("Ines Okoro",)
    assert found.published is not None
    assert found.published.interval.start.isoformat() == "2025-11-28T00:00:00"


def test_a_whole_page_s_headline_stands_above_its_standfirst() -> None:
    standfirst = "Traders of the fish market have been told nothing and say families live from it"
    found = clean_page(pasted(*MENU, HEADLINE, standfirst, "By Ines Okoro", "28 November 2025"))
    assert found.title == HEADLINE


def test_the_date_above_the_headline_of_a_whole_page_is_read() -> None:
    found = clean_page(pasted(*MENU, "Published", "April 26, 2023 2:20pm EDT", HEADLINE))
    assert found.title == HEADLINE
    assert found.published is not None
    assert found.published.interval.start.date().isoformat() == "2023-04-26"


@pytest.mark.parametrize("lines", [("By", "Ines Okoro | Fox News"), ("By:", "Ines Okoro")])
def test_a_byline_on_two_lines_is_read(lines: tuple[str, str]) -> None:
    assert clean_page(pasted(HEADLINE, *lines)).authors == ("Ines Okoro",)


def test_a_name_with_a_handle_beside_a_date_is_the_byline() -> None:
    found = clean_page(pasted(HEADLINE, "Published Fri, Apr 28 2023", "Lena Marsh@lenamarsh"))
    assert found.authors == ("Lena Marsh",)
