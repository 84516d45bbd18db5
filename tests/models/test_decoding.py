"""Sentence starts and name tags out of scores."""

from __future__ import annotations

import numpy as np
import pytest

from rashomon.models.decoding import MAX_SENTENCE, NameDecoder, find_starts

LABELS = ["O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE"]


def score(*best: dict[str, float]) -> np.ndarray:
    """Scores of words, zero but for those given."""
    return np.array([[word.get(label, 0.0) for label in LABELS] for word in best], dtype=np.float32)


def decode(scores: np.ndarray, words: str, starts: list[int] | None = None) -> list[str]:
    tags = NameDecoder(LABELS).decode(scores, starts or [0], words.split())
    return [LABELS[tag] for tag in tags]


def test_a_name_never_begins_inside() -> None:
    scores = score({"O": 1, "B-PERSON": 0.9}, {"I-PERSON": 5})
    assert decode(scores, "Ana Costa") == ["B-PERSON", "I-PERSON"]


def test_no_name_runs_into_the_next_sentence() -> None:
    scores = score({"B-PERSON": 9}, {"I-PERSON": 5, "B-PERSON": 4})
    assert decode(scores, "Ana Costa", [0, 1]) == ["B-PERSON", "B-PERSON"]


def test_the_same_name_is_of_one_kind() -> None:
    scores = score({"B-PERSON": 3, "B-PLACE": 2.5}, {"O": 9}, {"B-PLACE": 9})
    assert decode(scores, "Lisbon and Lisbon") == ["B-PLACE", "O", "B-PLACE"]
    assert decode(scores, "Ana and Lisbon") == ["B-PERSON", "O", "B-PLACE"]


@pytest.mark.parametrize(("line_end", "found"), [(False, [0]), (True, [0, 2])])
def test_less_is_asked_of_a_sentence_that_begins_a_line(line_end: bool, found: list[int]) -> None:
    scores = np.array([[0, 0], [5, 0], [1, 0], [5, 0]], dtype=np.float32)
    breaks = np.zeros(4, dtype=bool)
    lines = np.array([False, False, line_end, False])
    assert find_starts(scores, breaks, lines) == found


def test_a_text_without_stops_is_cut() -> None:
    n = 2 * MAX_SENTENCE + 5
    scores = np.tile(np.array([[9, 0]], dtype=np.float32), (n, 1))
    nowhere = np.zeros(n, dtype=bool)
    assert find_starts(scores, nowhere, nowhere) == [0, MAX_SENTENCE, 2 * MAX_SENTENCE]
