"""Links run into the lines of an account: taken out, put back, and never printed with it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.analysis.unread import without_run_in
from rashomon.testing import article
from rashomon.testing.links import LINK, linked
from rashomon.types import Article, Furniture, Span

TEXT = (
    "President Mara Quint on Friday vetoed the harbour bill, two aides said.\n\n"
    "“I will not sign it,” Quint (Norland) told traders. Sen. Bo Lind’s office gave no answer."
)
IN_LINES = [at for at in range(1, len(TEXT)) if TEXT[at - 1 : at + 1] != "\n\n"]
PLACES = st.lists(st.sampled_from(IN_LINES), max_size=4, unique=True)


@given(PLACES)
def test_without_what_is_run_in_the_text_is_the_clean_one(places: list[int]) -> None:
    assert without_run_in(linked(TEXT, *places)).text == TEXT


@given(PLACES, st.integers(0, len(TEXT) - 2), st.integers(1, 60))
def test_what_is_found_without_links_stands_where_it_is_moved_to(
    places: list[int], start: int, length: int
) -> None:
    paper = linked(TEXT, *places)
    found = Span(start, min(len(TEXT), start + length))
    span = without_run_in(paper).original_span(found)
    pieces = [piece.of(paper.text) for piece in paper.parts(span)]
    assert "".join(pieces) == found.of(TEXT)
    assert paper.words(span) == " ".join(found.of(TEXT).split())


@given(PLACES)
def test_the_told_text_has_every_letter_where_it_stood(places: list[int]) -> None:
    paper = linked(TEXT, *places)
    told = paper.told
    assert len(told.text) == len(paper.text)
    assert LINK not in told.text
    assert told.given == paper
    assert told.unread == paper.unread


def test_furniture_on_lines_of_its_own_is_not_run_in() -> None:
    paper = article("The bill failed.\nAdvertisement\nTraders wept.")
    paper = Article(
        *("a1", "a1.json", paper.text, paper.text, b"", ""),
        furniture=(Furniture(Span(17, 30), "advertisement"),),
    )
    assert paper.unread == (Span(17, 30),)
    assert paper.run_in == ()
    assert without_run_in(paper) is paper is paper.told
