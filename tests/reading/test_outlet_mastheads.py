"""Pages of outlets nobody has listed: whose page, who wrote it, which line is the headline."""

import pytest

from rashomon.reading.assembling import originator_of
from rashomon.reading.cleaning import Cleaned, clean_page

BODY = """\
The old bridge over the Tamba river closed on Monday after inspectors found cracks in two of its
arches, the town council of Villar said.

Engineers will measure the arches every night, and lorries have to take the road through Monte
Seco until the work is done, the council added."""
PROSE = "\n\n".join(part.replace("\n", " ") for part in BODY.split("\n\n"))
HEADLINE = "Cracks close the old bridge over the Tamba"


def page(*head: str, tail: str = "") -> Cleaned:
    return clean_page("\n".join([*head, "", PROSE, "", tail]))


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (("The Villar Courier", "Home  News  Opinion  Sport"), "The Villar Courier"),
        (("Monte Seco Gazette", "Menu", "Share this article"), "Monte Seco Gazette"),
        (("Radio Tamba News", "0:00"), "Radio Tamba News"),
        (("Tamba24", "Live  Latest  Video"), "Tamba24"),
        (("Skip to content", "Tamba Post-Dispatch", "Newsletters"), "Tamba Post-Dispatch"),
        (("Andes News Agency", "World | Business | Sport"), "Andes News Agency"),
    ],
)
def test_a_newspapers_name_above_a_menu_is_the_publisher(
    head: tuple[str, ...], publisher: str
) -> None:
    found = page(*head, HEADLINE)
    assert found.publisher == publisher
    assert found.title == HEADLINE
    assert publisher not in found.text


@pytest.mark.parametrize(
    ("name", "tail"),
    [
        ("Alto Tamba", "© 2025 Alto Tamba"),
        ("Alto Tamba", "Alto Tamba welcomes letters from its readers."),
        ("The Tamba Ledger", "Rosa Vela covers rivers for the Tamba Ledger."),
    ],
)
def test_a_name_that_the_page_claims_is_the_publisher(name: str, tail: str) -> None:
    found = page(name, HEADLINE, tail=tail)
    assert found.publisher == name
    assert found.text == f"{HEADLINE}\n\n{PROSE}"


@pytest.mark.parametrize(
    "first",
    [
        "World News",
        "Sports Today",
        "In touch with the river ... at home in the hills",
        "Play Live Radio",
        "Latin America Politics",
        "Rosa Vela",
    ],
)
def test_a_section_a_slogan_and_a_label_are_no_mastheads(first: str) -> None:
    assert page(first, "Menu", "Share this article", HEADLINE).publisher == ""


def test_a_short_headline_in_title_case_is_no_masthead() -> None:
    found = page("Villar Reads Bad News", "Share this article")
    assert found.publisher == ""


def test_a_masthead_outranks_the_short_name_of_its_staff() -> None:
    found = page("The Daily Heron", "Newsletters", HEADLINE, "By Heron Staff")
    assert found.publisher == "The Daily Heron"


def test_a_reprint_has_the_masthead_as_publisher_and_the_agency_as_originator() -> None:
    found = page("Monte Seco Tribune", "Menu", HEADLINE, tail="Copyright 2025 Andes News Agency")
    assert found.publisher == "Monte Seco Tribune"
    assert originator_of(found.credits, publisher=found.publisher) == "Andes News Agency"


def test_the_company_that_owns_the_outlet_wrote_nothing() -> None:
    found = page("Monte Seco Tribune", "Menu", HEADLINE, tail="© 2025 Grupo Monte SA")
    assert originator_of(found.credits, publisher=found.publisher) == ""


def test_another_newspapers_copyright_names_the_writer() -> None:
    found = page("Monte Seco Tribune", "Menu", HEADLINE, tail="© 2025 The Villar Courier")
    assert originator_of(found.credits, publisher=found.publisher) == "The Villar Courier"


@pytest.mark.parametrize(
    ("opening", "originator"),
    [
        ("VILLAR, Peru (Andina) —", "Andina"),
        ("VILLAR (Andes News Agency) —", "Andes News Agency"),
        ("VILLAR (ANP) —", "ANP"),
        ("VILLAR (Peru) —", ""),
        ("VILLAR (USA) —", ""),
        ("VILLAR, Peru (March 3) —", ""),
    ],
)
def test_an_agency_nobody_listed_is_credited_in_a_dateline(opening: str, originator: str) -> None:
    found = clean_page(f"{HEADLINE}\n\n{opening} {PROSE}")
    assert originator_of(found.credits) == originator


@pytest.mark.parametrize("below", ["By Rosa Vela", "March 12, 2025"])
def test_a_headline_in_other_words_than_the_body_stands_above_the_byline(below: str) -> None:
    headline = "Detours ahead: what commuters should know"
    found = page("The Villar Courier", "Skip to content", headline, below)
    assert found.title == headline


def test_menu_lines_above_a_headline_do_not_count_against_it() -> None:
    menu = ["Skip to content", "Newsletters", "Sign in", "Home", "Search"]
    assert page(*menu, "Bridge over Tamba shut: lorries sent elsewhere").title == (
        "Bridge over Tamba shut: lorries sent elsewhere"
    )


@pytest.mark.parametrize("credit", ["Carla Luna / Andes", "Carla Luna/The Villar Courier", "Andes"])
def test_both_copies_of_a_caption_go_with_the_credit_between_them(credit: str) -> None:
    caption = "A diver inspects an arch of the bridge at Villar, March 11, 2025."
    found = page(HEADLINE, caption, credit, caption, "Published March 12, 2025 at 6:05 AM")
    assert found.text == f"{HEADLINE}\n{PROSE}"


def test_a_headline_printed_again_under_its_byline_is_no_caption() -> None:
    found = page(HEADLINE, "By Rosa Vela", HEADLINE)
    assert found.title == HEADLINE
    assert found.text.count(HEADLINE) == 1


def test_the_labels_of_a_map_are_set_aside() -> None:
    labels = (
        "VILLAR BRIDGE Old road EAST BANK The cracks are in two arches. BROKEN ARCHES VISIBLE 200 "
        "METRES Monte Seco TOWN HALL The road is closed from here WEST BANK By The Villar Courier"
    )
    assert labels not in clean_page(f"{HEADLINE}\n\n{PROSE}\n{labels}\n{PROSE[:140]}").text


def test_capitals_in_speech_and_in_a_post_stay() -> None:
    speech = (
        'A sign at the gate said "DANGER KEEP OUT" and another, in older paint, "NO LORRIES BEYOND '
        'THIS POINT BY ORDER OF THE TOWN COUNCIL" as if anybody could still cross the bridge there'
    )
    post = (
        "THE BRIDGE IS SAFE, said nobody at all. IT WILL OPEN AGAIN VERY SOON! We will fix it, and "
        "WE WILL FIX IT FAST, believe us all — Mayor of Villar (@villarmayor)"
    )
    text = f"{HEADLINE}\n\n{PROSE}\n{speech}\n{post}\n{PROSE[:140]}"
    assert speech in clean_page(text).text
    assert post in clean_page(text).text


def test_points_that_sum_an_article_up_above_it_are_set_aside() -> None:
    points = [
        "The old bridge over the Tamba is closed after inspectors found several cracks",
        "Lorries have to take the road through Monte Seco until the work is done there",
    ]
    body = "\n".join(
        f"On day {day} the council said that the arches had moved again."
        for day in ("one", "two", "three", "four", "five", "six")
    )
    headline = "Old bridge over the Tamba river closed"
    found = clean_page("\n".join([headline, *points, PROSE, body]))
    assert found.title == headline
    assert found.text == "\n".join([headline, PROSE, body])


@pytest.mark.parametrize(
    ("head", "publisher", "authors"),
    [
        ("Ferry runs again\nThe Coast Observer\nMarch 12, 2031", "The Coast Observer", ()),
        ("Ferry runs again\nBy Ana Reyl, Harbour Daily\n12 March 2031", "Harbour Daily",
         ("Ana Reyl",)),
    ],
)  # fmt: skip
def test_an_outlet_beside_the_date_or_behind_the_author_is_the_publisher(
    head: str, publisher: str, authors: tuple[str, ...]
) -> None:
    body = (
        "The ferry between the two shores runs again after a winter of repairs, the harbour "
        "master said on Monday.\n\nPassengers had taken the long road around the bay since autumn."
    )
    found = clean_page(f"{head}\n\n{body}\n")
    assert (found.publisher, found.authors) == (publisher, authors)
    assert found.title == "Ferry runs again"
