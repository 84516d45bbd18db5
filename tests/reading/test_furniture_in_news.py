"""Lines that outlets print around an article's own sentences, and sentences that look like them."""

from __future__ import annotations

import pytest
from market_pages import BODY, set_aside

from rashomon.reading.cleaning import clean_page


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Guards stand outside the market in Port Alder, Norland, on March 3, 2025.", "caption"),
        ("The old hall is seen near the harbour of Port Alder in the evening.", "caption"),
        ("Ines Okoro speaks to traders in Port Alder, March 3, 2025.", "caption"),
        ("'We are staying': The traders sat in the hall until the early morning", "caption"),
        ("MAYOR OF PORT ALDER ACCUSED OF HIDING REPORT ON MARKET", "caption"),
        ("Story Continued Below", "advertisement"),
        ("(Larry Hull/Dreamstime)", "credit"),
        ("IN THE NEWS: 'Harbour closed for a week'", "related"),
        ("[Read more about the U.N. report on the harbour.]", "related"),
        ("This article is more than 2 years old", "other"),
        ("April 24: Market hall owner sells the stalls to his daughter", "related"),
        (f"Q&A What is the market for? Show Hide Fish is sold there. {' '.join(BODY)}", "other"),
    ],
)  # fmt: skip
def test_a_line_between_paragraphs_that_is_no_paragraph_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "The minister is due to speak in Port Alder on March 3, 2025.",
        "He arrives in Port Alder on March 3, 2025, the council said.",
        "The vote is seen in the town as a defeat of the mayor.",
        "Traders planned a protest outside the hall on March 3, 2025.",
        "The traders said the mayor had told them that nobody “will ever close ‘the hall.’ ”",
        "BROAD BACKING FOR THE MAYOR",
        "The market is more than 2 years old",
    ],
)
def test_a_sentence_or_a_heading_of_the_article_stays(line: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Contributing: Ana Okafor and Bo Lind", "byline"),
        ("Ana Okafor, Bo Lind, Carla Roth and Dan Ibe contributed to this report.", "byline"),
        ("This post has been updated.", "other"),
        ("Reuters - AP - AFP", "credit"),
        ("This story is based in part on wire service reports.", "byline"),
    ],
)  # fmt: skip
def test_a_sign_off_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY, line) == {line: kind}


def test_two_headlines_under_the_last_paragraph_are_related_links() -> None:
    links = (
        "Harbour master resigns over report on fire",
        "Why the stalls by the station stay empty",
    )
    assert set_aside(*BODY, *links) == dict.fromkeys(links, "related")


def test_a_text_broken_off_in_its_last_line_keeps_it() -> None:
    assert set_aside(*BODY, "The traders said that they would sit in the hall until") == {}


def test_a_name_above_an_outlet_is_the_byline() -> None:
    found = clean_page("\n".join(["Ana Okafor and Bo Lind", "Norland Today", *BODY]))
    assert found.authors == ("Ana Okafor", "Bo Lind")
    assert found.publisher == "Norland Today"
    assert [item.kind for item in found.furniture] == ["byline", "byline"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Traders gather outside the hall. (Ines Okoro)", "caption"),
        ("The hall was empty on Tuesday. (WKPA)", "caption"),
        ("Smoke rises from the roof of the hall. (Source: Channel 7 News)", "caption"),
        ("The hall before the fire. View Full Caption Harbour Daily/Ines Okoro", "caption"),
        ("Image 3 of 12 Traders carry their scales out of the hall. Photo: Ines Okoro", "caption"),
        ("Photo: Ines Okoro Image 1 of / 5 Caption Close", "credit"),
        ("A trader leaves the hall. | Ines Okoro/Harbour Daily", "caption"),
        ("CONTINUING COVERAGE: Port Alder's fish market", "related"),
        ("Related Link: Today's top stories", "related"),
        ("On a mobile device? Click here for the video", "player"),
        ("ON A MOBILE DEVICE? WATCH THE VIDEO HERE.", "player"),
        ("Watch the story.", "player"),
        ("Watch more news videos on harbourdaily.com", "links"),
        ("Top News Photos of the Week", "player"),
        ("Mug shots: March arrests", "player"),
        ("Follow HARBOURDAILY.COM: Facebook | Twitter", "appeal"),
        ("Already have an account? Sign in here.", "appeal"),
        ("Your notification has been saved.", "appeal"),
        ("Get email notifications on Ines Okoro daily!", "appeal"),
        ("A friend wanted you to see this item from Harbour Daily: http://hd.example/1", "appeal"),
        ("Having trouble viewing the video? Try disabling any ad blocking extensions.", "player"),
        ("Click here for an explainer on the vote", "links"),
        ("(Mobile users: Click here to view the map.)", "links"),
        ("Read more on the causes of the fire here.", "related"),
        ("Play Video 1:10 Traders leave the hall", "player"),
        ("The Tide newsletter Our guide to the coast. By signing up you agree to it.", "appeal"),
        ("Sign up to receive the top stories every morning", "appeal"),
        ("Traders leave the hall in June 2017. (Reuters photo: Ines Okoro)", "caption"),
        ("Ines Okoro/For The Harbour Daily The mayor speaks to traders in the hall.", "caption"),
        ("AP Photo/Ines Okoro The mayor speaks to traders who came to the hall.", "caption"),
        ("(© 2016 Harbour Daily)", "copyright"),
    ],
)  # fmt: skip
def test_a_line_around_the_paragraphs_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "iokoro@harbourdaily.example",
        "Ines Okoro: 555-437-4809; iokoro@harbourdaily.example; Twitter: @inesokoro",
        "Ines Okoro: (555) 437-4809",
        "@inesokoro",
        "twitter.com/inesokoro",
        "(555) 437-4809",
        "With Tom Adeyemi",
        "With Lena Marsh and Tom Adeyemi",
    ],
)
def test_how_to_reach_the_writer_is_set_aside(line: str) -> None:
    assert set_aside(*BODY, line) == {line: "byline"}


def test_titles_of_videos_with_their_lengths_above_the_article_are_set_aside() -> None:
    videos = ("0:43 Ferry runs aground off the harbour Pause", "1:47 'We have nowhere to go'")
    assert set_aside(*videos, *BODY) == dict.fromkeys(videos, "player")


@pytest.mark.parametrize(
    "line",
    [
        "Anyone who saw the fire can call the council at 555-437-4809.",
        "The report is kept in the archive. (It was never read out.)",
        "Traders were asked to write to market@portalder.example with their questions",
        "Police were called twice that night. (See page 4)",
        "With the council",
        "Watch the mayor, the traders say.",
        "Photos of the fire were shown to the council on Monday.",
    ],
)
def test_a_sentence_that_looks_like_one_stays(line: str) -> None:
    assert set_aside(*BODY, line, "The council meets again in May, the mayor said.") == {}


def test_a_time_before_a_sentence_stays() -> None:
    lines = ("2:20 p.m. The council leaves the hall", "3:10 p.m. The traders follow it")
    assert set_aside(*lines, *BODY) == {}


def test_the_last_paragraph_signed_by_an_agency_stays() -> None:
    last = "The council meets again in May, when the mayor will say who wrote the report. (Reuters)"
    assert set_aside(*BODY, last) == {}
    assert set_aside(*BODY[:4], last, *BODY[4:]) == {last: "caption"}


def test_a_headline_left_over_below_the_last_paragraph_is_set_aside() -> None:
    assert set_aside(*BODY, "Ferry fares rise again") == {"Ferry fares rise again": "related"}


@pytest.mark.parametrize(
    "line",
    [
        "The council meets again in the",
        "She will not come back, she said. The council meets",
        "“We are staying here until the end",
        "We are staying — Ines Okoro (@inesokoro) March 3, 2025",
    ],
)
def test_a_text_broken_off_keeps_its_last_line(line: str) -> None:
    assert set_aside(*BODY, line) == {}


def test_a_quote_pulled_out_of_a_paragraph_is_set_aside() -> None:
    said = "forty families live from the market and nobody asked a single one of them"
    told = f"“What hurts is that {said},” said Ines Okoro, who has sold herring there since 1998."
    pulled = f"“{said}” Ines Okoro"
    assert set_aside(*BODY[:4], pulled, told, *BODY[4:]) == {pulled: "duplicate"}


def test_a_sentence_that_a_longer_paragraph_has_too_stays() -> None:
    again = f"The vote was no surprise to anybody there. {BODY[0]}"
    assert set_aside(again, *BODY) == {}


@pytest.mark.parametrize(
    "name_and_links",
    [
        " Ines Maria OkoroCouncil says hall is unsafe Traders march: live updates Okoro waits MORE",
        "Ines Maria OkoroThe council's day: what to watch Traders march on the harbour MORE",
        " Ines Maria Okoro Traders march on the harbour Okoro to meet traders MORE",
        " Ines Maria OkoroMORE",
    ],
)
def test_links_run_into_a_name_are_cut_out_of_their_sentence(name_and_links: str) -> None:
    told = f"The traders blame Mayor Ines Okoro{name_and_links}’s council for last winter’s fire."
    assert set_aside(*BODY[:4], told, *BODY[4:]) == {name_and_links: "related"}


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ines Okoro said that Okoro was her name and that she wanted MORE for the traders.",
        "The mayor of Port Alder, Ines Okoro, asked what MORE the traders could want of her.",
    ],
)
def test_a_shouted_more_alone_cuts_nothing(line: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {}


def test_slides_of_a_gallery_may_open_with_a_quotation() -> None:
    slides = [
        'Photos: Markets of the coast "The Herring," the oldest of them, closed in 1998.',
        "Photos: Markets of the coast Traders carry the last crates out of the hall in Port Alder.",
        "Photos: Markets of the coast A choir sang on the quay when the lights went out for good.",
    ]
    assert set_aside(*BODY[:3], *slides, *BODY[3:]) == dict.fromkeys(slides, "caption")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Traders carry the last crates out of the hall in Port Alder. They had an hour. "
            "Hide Caption 4 of 30",
            "caption",
        ),
        ("Harbour:Council trying to buy the old cannery", "related"),
        (
            "Morning Tide newsletter Get the news of the coast in your inbox before six. Email "
            "Sign Up By signing up you agree to our terms.",
            "appeal",
        ),
    ],
)
def test_what_a_page_prints_between_paragraphs_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


def test_what_a_page_prints_last_is_set_aside() -> None:
    updated = "This story was updated at 2:16 p.m."
    elsewhere = "This piece originally appeared in the Norland Gazette."
    assert set_aside(*BODY, updated) == {updated: "other"}
    assert set_aside(*BODY, elsewhere) == {elsewhere: "other"}
