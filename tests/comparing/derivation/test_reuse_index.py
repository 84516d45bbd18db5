"""Which articles of many share text, whatever the order and however they came in."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing.derivation import reuse_index
from rashomon.comparing.derivation.reuse_index import (
    COMMON_RUN,
    ReuseIndex,
    fingerprints,
)

WORDS = [f"w{at}" for at in range(4_000)]


def made(seed: int, length: int = 120) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def corpus(n: int) -> list[list[str]]:
    """``n`` unrelated texts, every fifth replaced by part of the one before with a word changed."""
    texts = [made(at) for at in range(n)]
    for at in range(4, n, 5):
        texts[at] = [*texts[at - 1][20:60], "changed", *texts[at - 1][61:100]]
    return texts


def filled(texts: list[list[str]]) -> ReuseIndex:
    index = ReuseIndex()
    index.extend(map(fingerprints, texts))
    return index


def test_a_cut_copy_is_found_and_unrelated_texts_are_not() -> None:
    pairs = filled(corpus(50)).pairs().tolist()
    assert pairs == [[at - 1, at] for at in range(4, 50, 5)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=6))
def test_adding_one_by_one_and_in_batches_gives_the_same_pairs(sizes: list[int]) -> None:
    texts = corpus(40)
    index, at = ReuseIndex(), 0
    for size in sizes:
        index.extend(map(fingerprints, texts[at : at + size]))
        at += size
    for text in texts[at:]:
        index.add(fingerprints(text))
    assert len(index) == 40
    assert index.pairs().tolist() == filled(texts).pairs().tolist()


def test_every_pair_is_also_a_candidate_with_the_same_articles() -> None:
    texts = corpus(40)
    index = ReuseIndex()
    seen = []
    for at, text in enumerate(texts):
        prints = fingerprints(text)
        seen += [[number, at] for number, _ in index.candidates(prints)]
        assert index.add(prints) == at
    assert seen == index.pairs().tolist()


def test_settled_runs_are_asked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reuse_index, "_SETTLED", 64)
    monkeypatch.setattr(reuse_index, "_SLICE", 50)
    texts = corpus(60)
    index = ReuseIndex()
    for text in texts:
        index.add(fingerprints(text))
    assert [number for number, _ in index.candidates(fingerprints(texts[3]))] == [3, 4]
    assert index.pairs().tolist() == filled(texts).pairs().tolist()


def test_a_passage_that_very_many_print_proposes_no_pair() -> None:
    boilerplate = made(1, 40)
    texts = [[*made(100 + at, 30), *boilerplate] for at in range(COMMON_RUN + 1)]
    assert len(filled(texts).pairs()) < COMMON_RUN
    assert len(filled(texts[:10]).pairs()) == 45


def test_texts_shorter_than_a_run_have_no_fingerprint() -> None:
    index = filled([["a", "b"], [], made(3)])
    assert len(fingerprints(["a", "b", "c", "d"])) == 0
    assert len(index) == 3
    assert index.pairs().tolist() == []
    assert ReuseIndex().pairs().tolist() == []
    assert ReuseIndex().candidates(fingerprints(made(3))) == []
