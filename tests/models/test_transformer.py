"""Windows of a text and word pieces: what the encoder is given."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.models.transformer import WINDOW, cut_windows
from rashomon.models.wordpieces import PieceCutter, classify_case

PIECES = ["[UNK]", "[CLS]", "[SEP]", "talk", "##s", "peace", "-", "president", "s", "’"]


def list_windows(words: list[str], breaks: set[int]) -> list[tuple[int, int]]:
    flags = np.array([i in breaks for i in range(len(words))])
    return list(cut_windows(words, flags))


@given(st.integers(1, 700), st.sets(st.integers(0, 700)), st.sets(st.integers(0, 700)))
def test_windows_cover_a_text_without_gap(n: int, breaks: set[int], stops: set[int]) -> None:
    words = ["." if i in stops else "word" for i in range(n)]
    windows = list_windows(words, breaks)
    assert [i for start, end in windows for i in range(start, end)] == list(range(n))


def test_a_window_ends_with_a_paragraph() -> None:
    assert list_windows(["word"] * 150, {80, 100})[0] == (0, 100)


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    words = ["word"] * 300
    words[110] = "."
    assert list_windows(words, set())[0] == (0, 111)
    assert list_windows(["word"] * 300, set())[0] == (0, WINDOW)


def test_words_are_cut_into_the_longest_pieces() -> None:
    cutter = PieceCutter(PIECES)
    assert cutter.cut("Talks") == [3, 4]
    assert cutter.cut("Peace-talks") == [5, 6, 3, 4]
    assert cutter.cut("présidents") == [7, 4]
    assert cutter.cut("☃") == [0]


def test_letter_case_has_classes() -> None:
    words = ("%", "2018", "talks", "US", "A", "Petro", "iPhone")
    assert [classify_case(word) for word in words] == [0, 1, 2, 3, 4, 5, 6]
