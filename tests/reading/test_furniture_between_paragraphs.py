"""Captions, teasers and links among paragraphs, and sentences that look like them and stay."""

from __future__ import annotations

import pytest
from market_pages import BODY, set_aside

from rashomon.reading.cleaning import clean_page


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Twitter The mayor broke the news on Twitter", "caption"),
        (
            'Instagram / @alderfish A trader says "we are never going to leave this hall"',
            "caption",
        ),
        ("Reuters", "credit"),
        ("Ines Okoro, center, and two traders watch the vote in the hall on its eve.", "caption"),
        ("The mayor, Ana Okoro (left), reads a map in the hall on its eve.", "caption"),
        (
            "Screenshot of a poster of the council, sent in by a reader of the Alder News.",
            "caption",
        ),
        ("Screenshot: “aldermarket.com”", "credit"),
        ("Traders appear at the gate in a photo obtained exclusively by the News.", "caption"),
        (
            "she would meet the traders soon, and before the end of the week, she promised",
            "duplicate",
        ),
        ("Why did the council sell the hall? Read more", "related"),
        (
            "LOST BET How the mayor paid for lunch OUT OF LUCK Why the ferry never came HOT SEAT "
            "Who runs the port now",
            "related",
        ),
        (
            "Related Does the Port Have a Plan? Why the harbour board's new rules for the stalls "
            "by the station are not quite enough in a town that lives from its fish",
            "related",
        ),
        ("The mayor's best sale rose 30% 11:03 AM ET Fri, 29 Dec 2017 | 00:40", "player"),
        ("The Alder News Explains...", "navigation"),
        ("Alder's most stunning pictures of seals", "player"),
    ],
)
def test_what_stands_between_paragraphs_and_is_none_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "Two days after the fire she had her lawyer send a letter to the council, and she sued.",
        'Ruiz said that he did not know where the keys had gone. "Nobody gave them to me," the '
        "trader said at a table in the empty hall of the old market",
        "Alder Explains It",
        "Screenshot of a talk between the two shows Okoro telling the mayor that he had resigned.",
        "Right, right, the mayor said, and she turned on her heel, left, and never came back.",
        "FREE STALLS FOR ALL",
        "The council votes on Thursday on the stalls that it offered.",
    ],
)
def test_a_paragraph_that_only_looks_like_furniture_stays(line: str) -> None:
    assert set_aside(*BODY[:5], line, *BODY[5:]) == {}


def test_a_scene_on_a_day_of_the_week_that_ends_like_no_sentence_is_a_caption() -> None:
    line = (
        "Divers carry a wounded seal out of the harbour on Thursday after the storm that tore most "
        "of the nets off the pier"
    )
    assert set_aside(*BODY, line) == {line: "caption"}


def test_a_paragraph_printed_again_behind_a_label_is_a_copy() -> None:
    line = f"Rescue: {BODY[2].removesuffix('.')}"
    assert set_aside(*BODY[:4], line) == {line: "duplicate"}


def test_a_caption_put_together_from_two_paragraphs_is_set_aside() -> None:
    caption = f"{BODY[2]} {BODY[4]}"
    assert set_aside(*BODY[:6], caption, BODY[6]) == {caption: "duplicate"}


def test_a_statement_printed_in_full_after_parts_of_it_stays() -> None:
    one, two = "The hall will be rebuilt by next May with new doors.", "We owe that to the town."
    quotes = (f'"{one}" the mayor wrote to traders.', f'"{two}" she wrote on Monday night.')
    assert set_aside(*BODY[:4], *quotes, *BODY[4:], f'"{one} {two}"') == {}


def test_headlines_that_end_like_sentences_close_a_list_of_links() -> None:
    links = (
        "Read more:",
        "He lost his net in a storm. A diver found it ten years later.",
        "Harbour master resigns over report on fire",
    )
    assert set_aside(*BODY, *links) == dict.fromkeys(links, "related")


def test_the_last_paragraphs_under_a_heading_of_the_article_stay() -> None:
    last = ("The council: meets the mayor on Sunday.", "The traders: visit Norland on Sunday.")
    assert set(set_aside(*BODY, "UP NEXT", *last)) <= {"UP NEXT"}


def test_headlines_glued_together_under_their_heading_are_links() -> None:
    glued = (
        "Anyone who bought a stall should have this cheap lamp There is a better net for half of "
        "what the old one cost How to take part in the lottery of the harbour before it is too late"
    )
    assert set_aside(*BODY, "Alder Top Deals:", glued) == dict.fromkeys(
        ("Alder Top Deals:", glued), "related"
    )


def test_a_first_line_with_its_source_in_brackets_is_a_caption() -> None:
    caption = "The old hall, at center, and four burned stalls. (University of Norland)"
    assert set_aside(caption, *BODY) == {caption: "caption"}
    told = "The hall has burned down, a study finds. (University of Norland)"
    assert set_aside(told, *BODY) == {}


def test_what_a_reporter_discusses_in_a_video_is_no_lead() -> None:
    video = "Alder News’s Ines Okoro discusses the vote of the council on the old market."
    assert set_aside(video, *BODY) == {video: "player"}


def test_a_date_in_the_line_of_the_headline_is_no_part_of_it() -> None:
    found = clean_page(
        "\n".join(("Council of Port Alder votes to close market Updated: 2031-05-30 09:53 "
                   "(Agencies)", *BODY))
    )  # fmt: skip
    assert found.title == "Council of Port Alder votes to close market"
    assert found.title_span is not None
    assert "2031" not in found.text


def test_a_daily_newsletter_at_the_end_is_no_paragraph() -> None:
    line = (
        "The Morning Tide is a new daily newsletter from Alder News made to help you through the "
        "day. Who knows what you would miss without it."
    )
    assert set_aside(*BODY, line) == {line: "byline"}
