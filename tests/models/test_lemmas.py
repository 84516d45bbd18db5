"""Lemma scripts: derived from a pair, they give the lemma back."""

from __future__ import annotations

import pytest

from rashomon.models.lemmas import apply_script, derive_script

PAIRS = [
    ("stories", "story"), ("Stories", "story"), ("were", "be"), ("Trump", "Trump"),
    ("US", "US"), ("said", "say"), ("better", "good"), ("running", "run"), ("Men", "man"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "lemma"), PAIRS)
def test_a_script_gives_its_lemma_back(word: str, lemma: str) -> None:
    assert apply_script(derive_script(word, lemma), word) == lemma


def test_a_script_longer_than_the_word_leaves_it() -> None:
    assert apply_script("l:5:y", "Go") == "go"


def test_one_script_serves_many_words() -> None:
    assert derive_script("cities", "city") == derive_script("parties", "party")
