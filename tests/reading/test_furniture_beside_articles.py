"""Captions with their source, players, posts and pulled sentences, and headings that stay."""

from __future__ import annotations

import pytest
from market_pages import BODY, set_aside

from rashomon.reading.cleaning import clean_page

POSTS = (
    "Traders are still at the gate — Ines Okoro (@inesokoro) May 8, 2031",
    "No vote before noon — Ines Okoro (@inesokoro) May 8, 2031",
    "The hall is shut for good — Ines Okoro (@inesokoro) May 8, 2031",
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Traders at the gate of the hall before the vote. Facebook", "caption"),
        ("A hole in the roof of the old hall. 7News", "caption"),
        ("The hall before the fire. Photo by: alder9.example.com", "caption"),
        ("The council stopped traffic after the vote. Juan Pardo photo/", "caption"),
        ("Ana Roth sold fish for forty years. (Handout via Alder 9)", "caption"),
        ("(Ines Okoro/The Alder Post). Guards stand at the gate of the hall.", "caption"),
        ("View Larger The gate of the old hall", "caption"),
        ("Watch latest report // Photos from the hall", "player"),
        ("play pause A long night at the gate", "player"),
        ("Trending Now on Alder9.example", "related"),
        ("see also Traders vote on the hall The council said late at night that it...", "related"),
        ("( Mon Mar 09 17:08:35 PDT 2031 $__output )", "other"),
    ],
)
def test_what_a_page_prints_beside_an_article_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:2], line, *BODY[2:4]) == {line: kind}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The Alder Post is a media partner of Alder 9.", "other"),
        (
            "Watch the council live and only in the Alder app on May 8. Set a reminder now!",
            "appeal",
        ),
        ("Have a tip we should know? tips@alderpost.example", "appeal"),
        ("Ines posts of the hall: get an email delivered to your inbox with a link.", "appeal"),
    ],
)
def test_a_house_notice_under_an_article_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY, line) == {line: kind}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("iokoro@alderpost.example", "other"),
        ("AlderPost.com and Wires", "byline"),
        ("By of the", "byline"),
        ("((See Update))", "other"),
    ],
)
def test_what_is_left_of_a_byline_above_an_article_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(line, *BODY) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "2) The council is challenged on the sale of the hall and says it had no choice",
        "THE SALE OF THE U.S. HALL",
        "The photo shared by a trader of the market shows the gate of the hall at noon.",
    ],
)
def test_a_heading_or_sentence_of_the_article_stays(line: str) -> None:
    assert set_aside(*BODY[:2], line, *BODY[2:]) == {}


def test_posts_at_the_end_are_no_links() -> None:
    assert set_aside(*BODY, *POSTS) == {}


def test_an_address_below_a_colon_is_no_list_of_links() -> None:
    address = ("The Traders of the Hall", "20 Harbour Drive", "Alder")
    assert set_aside(*BODY, "Gifts for the traders can be sent to this address:", *address) == {}


def test_the_last_sentence_of_a_paragraph_pulled_out_below_it_is_a_copy() -> None:
    said = "Nobody who sold fish in it for forty years will ever forget the hall."
    pulled = set_aside(*BODY[:2], f"The mayor was moved. {said}", said, *BODY[2:])
    assert pulled == {said: "duplicate"}


def test_a_line_and_its_copy_beside_a_caption_are_what_a_picture_shows() -> None:
    copied = "The council told the traders of the hall about the sale late on the eve."
    caption = "Traders stand at the gate of the hall. (Photo: Ines Okoro)"
    found = clean_page("\n\n".join((copied, copied, caption, *BODY)))
    assert [(each.kind) for each in found.furniture] == ["caption", "duplicate", "caption"]


def test_the_label_of_key_points_may_end_in_a_colon() -> None:
    assert set_aside("KEY POINTS:", "The hall is sold", *BODY) == {
        "KEY POINTS:": "other",
        "The hall is sold": "other",
    }


def test_links_inside_a_site_end_a_text() -> None:
    links = ("Inside alder9.com:", "How you can help the traders", "All of the fire in the hall")
    assert set_aside(*BODY, *links) == dict.fromkeys(links, "related")
    corrected = "**Correction: An earlier version misspelled the name of the hall."
    assert set_aside(*BODY, *links, corrected) == dict.fromkeys(links, "related")
