"""The bases of regular forms that no training text held."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.models.bases import mend_base

WORDS = frozenset(
    {"vote", "insist", "ban", "top", "hop", "hope", "fin", "fine", "take", "discuss", "treaty"}
    | {"rap", "rape", "star", "stare", "use", "us"}
)


@pytest.mark.parametrize(
    ("word", "tag", "guess", "base"),
    [
        ("voted", "VBN", "vot", "vote"),
        ("insisted", "VBD", "insiste", "insist"),
        ("banning", "VBG", "bann", "ban"),
        ("overtaking", "VBG", "overtak", "overtake"),
        ("discusses", "VBZ", "discusse", "discuss"),
        ("treaties", "NNS", "treatie", "treaty"),
    ],
)
def test_a_known_word_is_the_base(word: str, tag: str, guess: str, base: str) -> None:
    assert mend_base(word, tag, guess, WORDS) == base


@pytest.mark.parametrize(
    ("word", "guess", "base"),
    [("hoped", "hop", "hope"), ("fined", "fin", "fine"), ("raped", "rap", "rape")],
)
def test_a_short_word_that_would_double_its_last_letter_is_not_the_base(
    word: str, guess: str, base: str
) -> None:
    assert mend_base(word, "VBD", guess, WORDS) == base


@pytest.mark.parametrize(
    ("word", "tag", "guess", "base"),
    [
        ("toppled", "VBD", "toppl", "topple"),
        ("organizing", "VBG", "organiz", "organize"),
        ("pledged", "VBN", "pledg", "pledge"),
        ("reaffirmed", "VBD", "reaffirme", "reaffirm"),
        ("unveiled", "VBD", "unveile", "unveil"),
        ("deterred", "VBN", "deterre", "deter"),
        ("unified", "VBD", "unifie", "unify"),
        ("denies", "VBZ", "denie", "deny"),
        ("clashes", "NNS", "clashe", "clash"),
    ],
)
def test_spelling_decides_where_no_base_is_known(
    word: str, tag: str, guess: str, base: str
) -> None:
    assert mend_base(word, tag, guess, frozenset()) == base


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("struck", "VBD", "strike"),
        ("men", "NNS", "man"),
        ("visited", "VBD", "visit"),
        ("Trump", "NNP", "Trump"),
        ("toppl", "NN", "toppl"),
        ("abetted", "VBD", "abet"),
        ("50s", "NNS", "50"),
    ],
)
def test_what_spelling_has_nothing_against_is_left(word: str, tag: str, lemma: str) -> None:
    assert mend_base(word, tag, lemma, WORDS) == lemma


@given(st.text("abcdegiklnorstuz", min_size=1, max_size=8), st.sampled_from(["ed", "ing", "s"]))
def test_a_mended_base_is_the_form_without_its_ending(stem: str, ending: str) -> None:
    tag = {"ed": "VBD", "ing": "VBG", "s": "VBZ"}[ending]
    mended = mend_base(stem + ending, tag, stem, WORDS)
    assert mended[: max(0, len(stem) - 2)] == stem[:-2]
    assert len(mended) <= len(stem) + 1
