"""How common words are in news, and how that was counted: ``training/frequencies.py``."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.text.frequencies import rarity
from rashomon.text.stems import stem

TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture(autouse=True)
def _training(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(TRAINING)


def test_a_stem_is_counted_once_for_each_article_that_uses_it() -> None:
    from frequencies import rows  # type: ignore[import-not-found]

    texts = ["Talks succeeded. Talk went on.", "They talked for 1,500 days; they don't succeed."]
    assert list(rows(texts, fewest=2)) == ["#articles\t2", "succeed\t2", "talk\t2"]


@pytest.mark.parametrize("word", ["succeed", "proceeded", "agreed", "conferences", "adding"])
def test_the_table_was_counted_with_the_stemmer_as_it_is(word: str) -> None:
    assert rarity(stem(word)) < 0.5
