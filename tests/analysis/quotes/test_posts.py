"""Posts put into an article are the words of whoever signs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.pipeline import analyse
from rashomon.testing import article
from rashomon.text.posts import find_posts

if TYPE_CHECKING:
    from spacy.language import Language

POST = "We will attack the port. https://t.co/aBc — Edda Voss (@eddavoss) May 8, 2031"


def test_a_post_is_said_by_its_signer_and_what_it_tells_is_hers(language: Language) -> None:
    text = f"Edda Voss spoke in Morn.\n\nx {POST}\n\nThe army attacked the bridge on Monday."
    [analysis] = analyse([article(text)], language)
    [quote] = [each for each in analysis.quotes if each.method.endswith("post")]
    names = {each.id: each.name for each in analysis.entities}
    assert (quote.kind, names[quote.speaker or ""]) == ("direct", "Edda Voss")
    assert [span.of(text) for span in quote.content_spans] == ["We will attack the port."]
    told = {each.trigger_span.of(text): each.modality for each in analysis.events}
    assert told["attack"] != "actual"
    assert told["attacked"] == "actual"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (POST, ["We will attack the port."]),
        (f"{POST} The bridge is next! — Olof Brandt (@olof) May 9, 2031", 2),
        ("We go.\n— Edda Voss (@eddavoss) May 8, 2031", ["We go."]),
        ("pic.twitter.com/xyz — Edda Voss (@eddavoss) May 8, 2031", []),
        ("Edda Voss (@eddavoss), a senator since May 8, 2031, said no.", []),
        ("Long. " * 80 + "We go. — Edda Voss (@eddavoss) May 8, 2031", 1),
    ],
)
def test_a_post_ends_at_its_signature_and_is_no_longer_than_posts_are(
    text: str, words: list[str] | int
) -> None:
    found = [each.words.of(text) for each in find_posts(text)]
    assert (len(found) if isinstance(words, int) else found) == words
    assert all(len(each) <= 300 for each in found)


@given(st.text(alphabet="aA. \n—-(@)18,x", max_size=80))
def test_posts_stand_in_order_inside_their_text(text: str) -> None:
    before = 0
    for post in find_posts(text + " — Edda Voss (@eddavoss) May 8, 2031"):
        assert before <= post.words.start < post.words.end <= post.name.start < post.span.end
        before = post.span.end
