"""What stations and tabloids print around an article, and paragraphs that were taken for it."""

from __future__ import annotations

import pytest
from market_pages import BODY, set_aside

from rashomon.reading.cleaning import clean_page


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Stay with Alder 9 and Alder9.example for updates on this story.", "other"),
        ("Keep checking Alder 9 News and the Alder app for updates.", "other"),
        ("Check AlderPost.example for updates.", "other"),
        ("This story will be updated as more information becomes available.", "other"),
        ("News 9 will update this story as more information becomes available.", "other"),
        ("We will bring you more details as soon as we can.", "other"),
        ("Click for more from Alder9.example.", "links"),
        ("See similar incidents on the coast.", "links"),
        ("Read full coverage from Sunday's fire", "links"),
        ("See Okoro’s TV report, which accompanies this update.", "links"),
        ("Stay updated with our feeds daily.", "appeal"),
        ("Tweets from the Alder 9 newsroom.", "appeal"),
        ("You May Also Be Interested In These Stories", "related"),
        ("Ines Okoro is the President of Harbour Watch and a former diver.", "byline"),
        ("Read earlier coverage of the fire here.", "links"),
        ("Visit The Alder Post at www.alderpost.example", "links"),
        ("Contact Ines Okoro: iokoro@alderpost.example or 555-313-4759.", "byline"),
        ("Ines Okoro: (555) 313-4759. Twitter: @inesokoro.", "byline"),
        ("Find Ines Okoro on Facebook or on Twitter at @inesokoro", "byline"),
        ("555-313-4759@inesokoro", "byline"),
        ("Alder Post reporter Ines Okoro contributed.", "byline"),
        ("(Staff writer Ines Okoro contributed to this story.)", "byline"),
        ("Ana Roth helped. Juan Pardo and she are staff writers. Reach him at 555-3135.", "byline"),
        ("Information for this report was contributed by members of the Post.", "byline"),
        ("This is a breaking news alert. Please check back for details.", "other"),
        ("This article represents the author's views and not those of her employer.", "other"),
    ],
)
def test_what_a_newsroom_says_of_itself_under_an_article_is_set_aside(line: str, kind: str) -> None:
    assert set_aside(*BODY, line) == {line: kind}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("***UPDATED at 5:12 P.M. on Tuesday, August 25th***", "date"),
        ("Original story, 1:12 a.m., Jan 23:", "date"),
        ("This slideshow requires JavaScript.", "player"),
        ("Share Media Show Caption Share This Video", "appeal"),
        ("LinkedIn Caption The brother of a trader wishes he had been in the hall.", "caption"),
        ("Alder 9's Ines Okoro reports.", "player"),
        ("Juan Pardo - Alder County Sheriff's Office booking photo", "caption"),
        ("Read the Alder County School System Statement", "links"),
        ("App users click here to see raw video", "links"),
        ("2:05 Video shows three men at the gate of the market", "player"),
        ("EMBED >More News Videos A trader talks about the night of the fire.", "player"),
        ("Sorry, your browser doesn't support Flash. You need Flash to watch this.", "player"),
        ("Email notifications are only sent once a day.", "appeal"),
        ("By submitting your registration information, you agree to our rules.", "appeal"),
        ("Enlarge this image Ana Roth for Alder Radio Ana Roth for Alder Radio", "credit"),
        ("Enlarge Image Alder Radio", "credit"),
        ("Courtesy KQTO-TV/Alder9 Traders stand in the cold after the vote was told.", "caption"),
        ("KQTO Flames rose above the old hall on Monday, sending traders away.", "caption"),
        ("A diver is escorted to the harbour in Port Alder on March 3, 2025.", "caption"),
        ("'We will never leave this cold hall,' the oldest of the traders said", "caption"),
        ("Photo illustration by Slate Roof. Covers via the Alder Weekly.", "credit"),
        (
            "EDITOR’S NOTE: This is Ines Okoro’s weekly letter. Subscribe here to get it by mail.",
            "other",
        ),
        (
            "Most Read In Fish LOST BET How the mayor paid for lunch OUT OF LUCK Why the ferry "
            "never came HOT SEAT Who runs the port now",
            "related",
        ),
    ],
)
def test_a_line_of_a_player_or_a_picture_between_paragraphs_is_set_aside(
    line: str, kind: str
) -> None:
    assert set_aside(*BODY[:4], line, *BODY[4:]) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "22 FINE ferries Take a look at the best of the coast. 1 / 22 ALDER The Gull",
        "The vote in the hall, filmed by a trader on its eve. See more videos",
        'Ana Roth, Post Image 1 of / 3 Caption Close Image 1 of 3 "Shut," he said. Back to Gallery',
    ],
)
def test_the_slides_of_a_gallery_are_set_aside_in_a_short_text(line: str) -> None:
    assert set_aside(*BODY[:2], line, *BODY[2:4]) == {line: "caption"}


def test_a_link_to_a_site_s_other_stories_may_stand_before_the_last_paragraph() -> None:
    line = "More stories on alder9.com"
    assert set_aside(*BODY[:6], line, *BODY[6:]) == {line: "related"}


@pytest.mark.parametrize(
    "line",
    [
        "The banks that left were Norland Trust, Coast Union and Credit Suisse Group, he said.",
        "The board sold the hall. (Credit unions are supervised by another body.)",
        "In this case, the picture is the map of the port, which the board had drawn.",
        "The paper published a photograph from a yearbook that shows the mayor at the gate.",
        "She led the survey and read all of its results for Reuters.",
        "The council aims to lower the rent of the hall. [nL2N1WR1B0]",
        "Thanks to the remarkable reporting by the Post, the sale is known.",
        "A good school bears debate, and no board should steer opinions expressed by staff.",
        "He asked the diver to get in touch and explain why he had left.",
        "Residents may write to the county to sign up for a free street number.",
        "The officers can be reached at (555) 313-4759.",
        (
            "The mayor, who has held the office for nine years and has never lost a vote in the "
            "council, said that the hall would be pulled down before the winter. The traders would "
            "be paid for their stalls, she added, and nobody in the town would go without fish"
        ),
    ],
)
def test_a_paragraph_that_looks_like_furniture_stays(line: str) -> None:
    assert set_aside(*BODY[:6], line, *BODY[6:]) == {}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("“The rest is a technicality,” he said. —With Ines Okoro", "technicality,” he said."),
        (
            "The hall was full that night, the mayor said. | Mobile users, tap here to watch it.",
            "the mayor said.",
        ),
        ("Nobody was hurt, and the road is open. Top News Photos of the Week", "road is open."),
        (
            "The market is closed for good after the vote Play Video 0:53 The mayor speaks – video",
            "after the vote",
        ),
    ],
)
def test_furniture_at_the_end_of_a_paragraph_is_cut_off(line: str, kept: str) -> None:
    assert clean_page("\n".join([*BODY[:4], line, *BODY[4:]])).text.split("\n")[4].endswith(kept)


def test_a_long_caption_without_a_full_stop_goes_with_a_shorter_one() -> None:
    short = "Traders of the old market hold up a banner before the town hall"
    long = (
        "The harbour of Port Alder, where the fishing boats lie in the winter, and behind it the "
        "hall of the market. A fire of last winter has left it without a roof and without any "
        "of the stalls that had stood in it for more than seventy years"
    )
    lines = [*BODY[:2], short, *BODY[2:4], long, *BODY[4:]]
    assert set_aside(*lines) == dict.fromkeys([short, long], "caption")


def test_points_of_a_summary_above_the_text_are_no_headline() -> None:
    points = [
        "It will carry the mayor's old red van, which will be shipped to Norland in May",
        "The ferry will leave from the pier of the old market in Port Alder late this month",
    ]
    cleaned = clean_page("\n".join([*points, *BODY]))
    assert cleaned.title == ""
    assert {item.span.of("\n".join(points)) for item in cleaned.furniture} == set(points)


def test_the_last_verse_of_a_song_is_no_list_of_links() -> None:
    verse = ["Blue harbour, you saw me alone", "Without a boat of my own", "Without a net to mend"]
    assert (
        set_aside(*BODY, "They sang the song of the town:", *verse, "Blue harbour!", *verse) == {}
    )


def test_when_and_where_of_a_meeting_are_no_list_of_links() -> None:
    lines = ["PLANNED MEETING", "What: A meeting for the traders", "When: 7 p.m. Friday, Feb. 24"]
    assert set_aside(*BODY, *lines) == {}


def test_what_stands_under_the_house_rules_for_comments_is_set_aside() -> None:
    lines = ["We welcome comments that advance the story.", "The mayor should pay for it himself."]
    assert set_aside(*BODY, *lines) == dict.fromkeys(lines, "other")


TEASERS = [
    "A diver was found in the harbour of Quarry Bay early on Sunday morning, police say.",
    "Four students have been arrested after a series of thefts in the town.",
    "More than a hundred people attended a rally for the old lighthouse on Saturday.",
]


def test_other_stories_that_a_page_prints_twice_each_are_set_aside_in_both_places() -> None:
    pairs = [line for teaser in TEASERS for line in (teaser, teaser)]
    single = "A soldier returns to the coast and finds a great surprise at his door"
    lines = [*pairs[:4], single, *pairs[4:], *BODY]
    assert set_aside(*lines) == dict.fromkeys([*TEASERS, single], "related")


def test_a_text_whose_every_paragraph_is_printed_twice_keeps_one_of_each() -> None:
    doubled = "\n".join(line for paragraph in BODY for line in (paragraph, paragraph))
    assert clean_page(doubled).text.split("\n") == list(BODY)


def test_one_paragraph_printed_twice_by_mistake_stays_once() -> None:
    assert clean_page("\n".join([*BODY[:2], *BODY[1:]])).text.split("\n") == list(BODY)


def test_the_stamps_that_run_on_behind_a_headline_are_cut_off() -> None:
    stamps = "Posted: Saturday, May 30, 2015 1:11 PM EDT Updated: Sunday, May 31, 2015 7:43 PM EDT"
    cleaned = clean_page("\n".join([f"Council closes the old fish market {stamps}", *BODY]))
    assert cleaned.text.split("\n")[0] == "Council closes the old fish market"


def test_a_text_in_one_line_is_no_caption_for_a_day_at_its_end() -> None:
    text = " ".join(BODY * 2) + " Published in the Alder Post from May 24 to May 26, 2016"
    assert clean_page(text).has_article


def test_a_long_caption_that_says_when_it_was_published_is_set_aside() -> None:
    caption = " ".join(BODY) + " (Published Monday, Aug. 29, 2016)"
    other = [paragraph.replace("The ", "This ") + " It is so." for paragraph in BODY]
    assert set_aside(*other[:3], caption, *other[3:]) == {caption: "caption"}
