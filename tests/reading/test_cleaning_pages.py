"""What cleaning keeps of a page, what it sets aside, and what it learns from it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reading.assembling import originator_of
from rashomon.reading.cleaning import Cleaned, clean_page, survey_page

BODY = (
    "The council of Port Alder voted on Monday to close the old fish market by the end of June.\n\n"
    "Traders said they had been told nothing, and that forty families live from the market.\n\n"
    "“We will sit here until somebody talks to us,” said Inés Okoro, a trader since 1998.\n\n"
    "The council said the hall is unsafe after the fire of last winter, and offered stalls by the "
    "station instead.\n\n"
    "The harbour master, who was not at the meeting, declined to comment on the decision.\n\n"
    "A second vote on the stalls is planned for the autumn, when the budget will be known."
)
HEADLINE = "Port Alder council votes to close fish market"


def page(*above: str, below: str = "") -> str:
    return "\n".join([*above, HEADLINE, "", BODY, below])


def set_aside(original: str, **options: str) -> dict[str, str]:
    found = clean_page(original, **options)
    return {item.span.of(original): item.kind for item in found.furniture}


def test_the_headline_is_found_below_menu_player_and_slogan() -> None:
    original = page(
        "Home", "Listen Live", "0:00", "The voice of the northern coast", "Local News Council"
    )
    found = clean_page(original)
    assert found.title == HEADLINE
    assert found.text == f"{HEADLINE}\n\n{BODY}"
    assert found.title_span is not None
    assert found.title_span.of(found.text) == HEADLINE
    assert [item.kind for item in found.furniture[:3]] == ["navigation", "player", "player"]


def test_a_text_that_starts_with_its_first_paragraph_has_no_headline() -> None:
    assert clean_page(BODY).title == ""
    assert clean_page(BODY).text == BODY


def test_a_headline_printed_twice_is_kept_once() -> None:
    original = page(HEADLINE)
    found = clean_page(original)
    assert found.text.count(HEADLINE) == 1
    assert [item.kind for item in found.furniture] == ["duplicate"]


def test_a_caption_printed_twice_goes_with_its_credit() -> None:
    caption = "Traders sit in front of the fish market in Port Alder on Monday, March 3, 2025."
    original = "\n".join(
        [HEADLINE, "", caption, "Ana Díaz", "/", "Kestrel Pictures via Getty Images", caption, BODY]
    )
    found = clean_page(original)
    assert found.text == f"{HEADLINE}\n\n{BODY}"
    kinds = [item.kind for item in found.furniture]
    assert kinds == ["caption", "credit", "credit", "credit", "caption"]
    assert {(credit.name, credit.of) for credit in found.credits} == {("Getty Images", "picture")}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertisement", "advertisement"),
        ("ADVERTISEMENT - CONTINUE READING BELOW", "advertisement"),
        ("Article continues below this advertisement", "advertisement"),
        ("READ MORE: Harbour fees rise again", "related"),
        ("[What we know about the fire]", "related"),
        ("Share on Facebook | Tweet | Email", "appeal"),
        ("Sign up for our morning newsletter and never miss a story.", "appeal"),
        ("Follow us on Instagram for more harbour news.", "appeal"),
        ("We use cookies to improve your experience on our site.", "appeal"),
        ("Traders wave banners in the market hall. (AP Photo/Ana Díaz)", "caption"),
        ("Photo: Ana Díaz / Reuters", "credit"),
        ("Enlarge this image", "player"),
        ("Enlarge this image toggle caption Ana Díaz/EPA /Landov Ana Díaz/EPA /Landov", "caption"),
        ("Photos: A night in the market hall Traders wave banners by the ice", "caption"),
        ("(Courtesy of the Museum of Port Alder)", "credit"),
        ("Get the Tide newsletter. SUBSCRIBE", "appeal"),
        ("Video player is loading.", "player"),
    ],
)
def test_furniture_in_the_middle_of_the_body_is_set_aside(line: str, kind: str) -> None:
    first, *rest = BODY.split("\n\n")
    original = "\n\n".join([HEADLINE, first, rest[0], line, *rest[1:]])
    found = clean_page(original)
    assert {item.span.of(original): item.kind for item in found.furniture} == {line: kind}
    assert line not in found.text
    assert rest[0] in found.text


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the two fish traders fell by a tenth on Tuesday.",
        "The advertisement that the council printed in May named no date.",
        "He asked people to follow us on the road to the harbour, and they did.",
        "“Sign up for the newsletter of the union,” she told the traders in the hall.",
        "What the council wants",
        "The report, published on March 3, 2025, named eleven faults in the roof of the hall.",
        "Reuters reported on Sunday that the council had met in secret.",
    ],
)
def test_sentences_and_section_headings_that_look_alike_stay(line: str) -> None:
    first, *rest = BODY.split("\n\n")
    original = "\n\n".join([HEADLINE, first, rest[0], line, *rest[1:]])
    assert clean_page(original).text == original


def test_a_numbered_link_list_and_related_news_are_set_aside() -> None:
    first, *rest = BODY.split("\n\n")
    links = ["- list 1 of 2Fire damages hall", "- list 2 of 2Who owns the harbour?", "end of list"]
    related = ["Related News", "Ferry strike enters third week", "Storm closes coast road"]
    original = "\n".join([HEADLINE, first, *links, *rest, *related])
    found = clean_page(original)
    assert found.text == "\n".join([HEADLINE, first, *rest])
    assert [item.kind for item in found.furniture] == ["links"] * 3 + ["related"] * 3


def test_publication_and_update_are_both_kept_where_a_page_states_both() -> None:
    original = page().replace(
        HEADLINE,
        f"{HEADLINE}\nPublished March 3, 2025 at 9:05 AM EST\nUpdated March 4, 2025 at 3:26 PM CST",
    )
    published, updated = clean_page(original).published, clean_page(original).updated
    assert published is not None
    assert published.interval.start.isoformat() == "2025-03-03T09:05:00"
    assert not published.updated
    assert updated is not None
    assert updated.interval.start.isoformat() == "2025-03-04T15:26:00"
    assert updated.interval.zone == "-06:00"
    assert updated.interval.precision == "minute"
    assert updated.updated
    assert updated.span is not None
    assert updated.span.of(original) == "March 4, 2025 at 3:26 PM CST"


def test_an_article_that_states_only_an_update_came_out_no_later() -> None:
    found = clean_page(page().replace(HEADLINE, f"{HEADLINE}\nUpdated March 4, 2025 at 3:26 PM"))
    assert found.published is not None
    assert found.published.updated
    assert found.published == found.updated


def test_a_date_after_the_update_is_not_the_publication() -> None:
    dates = ["Updated March 4, 2025 at 3:26 PM", "March 9, 2025"]
    found = clean_page("\n".join([HEADLINE, *dates, BODY]))
    assert found.published == found.updated


def test_a_date_that_could_be_two_days_is_not_taken() -> None:
    assert clean_page(page().replace(HEADLINE, f"{HEADLINE}\n03/04/2025")).published is None


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said that nine traders were fined.",
        "This story has been updated to correct the number of traders who were fined.",
    ],
)
def test_a_correction_stays_in_the_text_of_an_updated_page(note: str) -> None:
    dates = ["Published March 3, 2025 at 8:15 AM", "Updated March 3, 2025 at 7:20 PM"]
    found = clean_page("\n".join([HEADLINE, *dates, note, BODY, note]))
    assert note in found.text
    assert found.published is not None
    assert found.published.interval.start.hour == 8
    assert found.updated is not None
    assert found.updated.interval.start.hour == 19


def test_authors_and_outlet_come_from_the_byline() -> None:
    found = clean_page(page().replace(HEADLINE, f"{HEADLINE}\nBy Ana Díaz and JOHN OKORO"))
    assert found.authors == ("Ana Díaz", "John Okoro")
    staffed = clean_page(page(below="\nKestrel Post Staff"))
    assert staffed.publisher == "Kestrel Post"
    assert staffed.authors == ()


def test_the_dateline_is_recorded_and_stays_in_the_text() -> None:
    found = clean_page(f"{HEADLINE}\n\nPORT ALDER, Norland — {BODY}")
    assert found.dateline == "PORT ALDER, Norland"
    assert "PORT ALDER, Norland — The council" in found.text


def credited(original: str) -> tuple[str, Cleaned]:
    found = clean_page(original)
    return originator_of(found.credits), found


@pytest.mark.parametrize(
    "original",
    [
        f"{HEADLINE}\n\nPORT ALDER (AP) — {BODY}",
        f"{HEADLINE}\nBy ANA DÍAZ, Associated Press\n\n{BODY}",
        f"{HEADLINE}\n\n{BODY}\n\nCopyright 2025 The Associated Press. All rights reserved.",
        f"{HEADLINE}\n\n{BODY}\n\n© 2025 Associated Press",
        f"{HEADLINE}\n\n{BODY}\n\nThis story was originally published by the Associated Press.",
        f"{HEADLINE}\n\n{BODY}\n\nSource: AP",
    ],
)
def test_an_agency_that_wrote_the_text_is_its_originator(original: str) -> None:
    originator, found = credited(original)
    assert originator == "Associated Press"
    assert found.publisher == ""


@pytest.mark.parametrize(
    "original",
    [
        f"{HEADLINE}\n{HEADLINE}\nSource: Reuters\n\n{BODY}",
        f"{HEADLINE}\n\nTraders in the hall. REUTERS/Ana Díaz\n\n{BODY}",
        f"{HEADLINE}\n\n{BODY}\n\nThe Associated Press contributed to this report.",
        f"{HEADLINE}\n\n{BODY}\n\nReuters reported on Sunday that the hall was empty.",
    ],
)
def test_a_credit_for_a_picture_or_a_part_names_no_originator(original: str) -> None:
    assert credited(original)[0] == ""


def test_a_copyright_line_with_labels_glued_to_it_still_names_the_agency() -> None:
    original = f"{HEADLINE}\n\n{BODY}\n\nCopyright 2025 NPR North Coast Politics"
    assert credited(original)[0] == "NPR"


def test_the_copyright_of_an_outlet_names_the_publisher() -> None:
    originator, found = credited(
        f"{HEADLINE}\n\n{BODY}\n\n© 2025 Kestrel Post. All rights reserved."
    )
    assert found.publisher == "Kestrel Post"
    assert originator == "Kestrel Post"


def test_a_survey_finds_the_same_and_keeps_every_character() -> None:
    original = page("Home", "Advertisement")
    found = survey_page(original)
    assert found.text == original
    assert found.furniture == ()
    assert found.title == HEADLINE


LINES = st.sampled_from(
    [
        "Advertisement",
        HEADLINE,
        "By Ana Díaz",
        "/",
        "Photo: Ana Díaz",
        "  ",
        "",
        "Read more:",
        "0:00",
        "Published March 3, 2025",
        "Copyright 2025 NPR",
        "Related",
        "• x",
        *BODY.split("\n\n"),
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(LINES, max_size=25).map("\n".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_segments_reproduce_the_text_and_nothing_is_lost(original: str) -> None:
    found = clean_page(original)
    assert found.text == "".join(s.original.of(original) for s in found.segments)
    offset = 0
    for segment in found.segments:
        assert segment.text.start == offset
        assert len(segment.text) == len(segment.original)
        offset = segment.text.end
    covered = [False] * len(original)
    for span in [s.original for s in found.segments] + [f.span for f in found.furniture]:
        for index in range(span.start, span.end):
            assert not covered[index]
            covered[index] = True
    assert all(
        is_covered or character.isspace()
        for is_covered, character in zip(covered, original, strict=True)
    )


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_cleaning_a_cleaned_text_keeps_offsets_true(original: str) -> None:
    once = clean_page(original).text
    twice = clean_page(once)
    assert twice.text == "".join(s.original.of(once) for s in twice.segments)


@pytest.mark.parametrize(
    "original",
    [
        "x" * 1_000_000,
        "a " * 500_000,
        "Photo: " * 140_000,
        "share" * 200_000,
        "Home > " * 150_000,
        "\n".join(["Related"] * 30_000),
        "\n".join(["1 of 9"] * 30_000),
        "By Ana " * 140_000,
        "© " * 400_000,
        "\n".join(["Talks open in Quito again and again"] * 20_000),
    ],
)
def test_hostile_lines_do_not_hang(original: str) -> None:
    started = time.process_time()
    clean_page(original)
    assert time.process_time() - started < 10


def test_the_article_is_found_in_a_whole_page_pasted_as_text() -> None:
    menu = [f"{name} desk" for name in ("World", "Harbour", "City", "Sports", "Arts", "Food")] * 5
    teasers = [f"Ferry number {i} enters service in the spring" for i in range(20)]
    footer = ["About", "Jobs", "Imprint", "© 2025 Kestrel Post. All rights reserved."]
    original = "\n".join([*menu, HEADLINE, "By Ana Díaz", BODY, *teasers, *footer])
    found = clean_page(original)
    assert found.text == f"{HEADLINE}\n{BODY}"
    assert found.title == HEADLINE
    assert found.authors == ("Ana Díaz",)
    assert found.publisher == "Kestrel Post"
    assert {item.kind for item in found.furniture} == {"navigation", "byline", "related"}
    assert found.text == "".join(s.original.of(original) for s in found.segments)


def test_readers_comments_are_set_aside() -> None:
    comments = ["3 Comments", "Cod Lover says:", "Shame on the council, as always.", "Reply"]
    found = clean_page("\n".join([HEADLINE, BODY, *comments]))
    assert found.text == f"{HEADLINE}\n{BODY}"
    assert {item.kind for item in found.furniture} == {"other", "appeal"}


def test_a_label_printed_again_and_again_is_set_aside() -> None:
    original = "\n\n".join([HEADLINE, BODY.replace("\n\n", "\n\nDon't want to see this?\n\n")])
    assert clean_page(original.replace("see this?", "see adverts")).text == f"{HEADLINE}\n\n{BODY}"


def test_the_speakers_of_an_interview_stay() -> None:
    first, *rest = BODY.split("\n\n")
    asked = "\n\n".join([HEADLINE, first, *(f"Ana Díaz\n\n{line}" for line in rest)])
    assert clean_page(asked).text == asked


@pytest.mark.parametrize(
    ("title", "expected"), [("Talks on the harbour open in Quito", True), ("Quito", False)]
)
def test_a_headline_glued_to_a_caption_is_known_where_metadata_tell_it(
    title: str, expected: bool
) -> None:
    original = f"Quint in Quito. | Ann Lee/MP {title}\n\nThe talks opened on Monday at noon."
    found = survey_page(original, title=title)
    assert (found.title_span is not None and found.title_span.of(original) == title) is expected
