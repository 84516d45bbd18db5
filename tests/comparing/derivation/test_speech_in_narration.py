"""What somebody else says is no narration: quotes of any style, posts, words the other quotes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.comparing.derivation.kinship import weigh_kinship
from rashomon.comparing.derivation.likeness import measure_likeness
from rashomon.comparing.derivation.speech import find_speech
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.testing import article
from rashomon.types import Article

POSTED = (
    "The lighthouse will be lit again on Friday, and nobody is happier than the keeper's cat, "
    "who has slept badly since the lamp went out. Bring a coat and a song."
)


def _own(post: str, *, name: str) -> Article:
    text = {
        "north": f"Skell waited three winters for its lamp.\n\n{post}\n\nPainters left in June.",
        "south": f"A harbour pilot wept.\n\n{post}\n\nShips had steered by a church spire.",
    }
    return article(text[name], name=name, publisher=f"The {name}")


def test_a_post_with_its_signature_is_speech() -> None:
    text = f"Skell waited.\n\n{POSTED} — Ida Storr (@idastorr) June 8, 2031\n\nPainters left."
    assert [span.of(text) for span in find_speech(text)] == [
        f"{POSTED} — Ida Storr (@idastorr) June 8, 2031"
    ]
    below = text.replace(" — Ida", "\n\n— Ida")
    assert [span.of(below)[:20] for span in find_speech(below)] == [POSTED[:20]]


def test_straight_single_marks_are_quotes_and_apostrophes_are_not() -> None:
    text = "'The lamp is lit,' Storr said. The keepers' cat didn't stir."
    assert [span.of(text) for span in find_speech(text)] == ["The lamp is lit,"]


def speech(text: str) -> list[str]:
    return [span.of(text) for span in find_speech(text)]


def test_a_statement_runs_over_paragraphs_that_do_not_open_anew() -> None:
    text = (
        "The keeper wrote to the council.\n\n“The lamp went out in June.\n\nNobody told the pilots "
        "so. They steered by a spire.\n\nThat must not happen again.”\n\nPainters left “in haste”."
    )
    assert speech(text) == [text[text.index("The lamp") : text.index("”\n\nPainters")], "in haste"]


def test_what_is_told_between_two_statements_is_no_speech() -> None:
    text = "“The lamp went out.\n\nStorr said it “twice” on Monday.\n\nNobody told the pilots.”"
    assert speech(text) == ["The lamp went out.", "twice"]
    far = "“The lamp went out.\n\n" + "Painters left.\n\n" * 8 + "Nobody told the pilots.”"
    assert speech(far) == ["The lamp went out."]


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_a_statement_whose_end_is_not_marked_ends_where_the_next_begins(marks: str) -> None:
    text = "He said: <The lamp is out. <I shall light it,> Storr said. He left."
    text = text.replace("<", marks[0]).replace(">", marks[1])
    assert speech(text) == ["The lamp is out.", "I shall light it,"]


@given(
    st.lists(st.sampled_from([*"“”\"'‘’«»", " ", "\n\n", "lamp", "Storr", ".", ","]), max_size=40)
)
def test_speech_is_stretches_of_the_text_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = find_speech(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "shown", [f"“{POSTED}” Storr said.", f"{POSTED} — Ida Storr (@idastorr) June 8, 2031"]
)
def test_what_one_shows_as_speech_is_speech_in_the_other_too(shown: str) -> None:
    bare = _own(POSTED, name="south")
    likeness = measure_likeness(read_wording(_own(shown, name="north")), read_wording(bare))
    assert likeness.same_words == 0
    assert likeness.matches == ()
    assert trace_stemma([_own(shown, name="north"), bare]).derivations == ()


def test_one_sentence_in_other_words_is_the_news_itself() -> None:
    texts = (
        "A fishmonger of 44 shot himself in the leg on Creel Street when his harpoon gun went off.",
        "Creel Street: the harpoon gun of a fishmonger went off and shot him in the leg, a nurse "
        "reported.\n\nHe had cleaned it. His wife fetched the doctor from the chapel.",
    )
    left, right = (read_wording(article(text, name=text[:6])) for text in texts)
    kinship = weigh_kinship(left, right)
    assert [each.text for each in kinship.evidence if each.kind == "shared-sentences"] == [
        "one sentence told again"
    ]
    assert "shared-narration" not in {each.kind for each in kinship.evidence}
    assert kinship.odds < 0
