"""Names that the pipeline learns from mentions: ``training/names.py``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TRAINING = Path(__file__).parents[2] / "training"
Derive = Callable[[str], list[str]]


@pytest.fixture
def derive(monkeypatch: pytest.MonkeyPatch) -> Derive:
    """The BIO tags of a sentence written as rows of ``word upos tag head relation mention``."""
    monkeypatch.syspath_prepend(str(TRAINING))
    from names import derive_gum_entities
    from treebanks import Sentence

    def tags(text: str) -> list[str]:
        rows = [row.split() for row in text.strip().split("\n")]
        columns: list[Any] = [tuple(column) for column in zip(*rows, strict=True)]
        words, upos, xpos, heads, deps, mentions = columns
        sentence = Sentence(
            doc_id="d",
            sent_id="s",
            opens_paragraph=False,
            words=words,
            spaces=(True,) * len(words),
            tags=xpos,
            upos=upos,
            heads=tuple(int(head) - 1 for head in heads),
            deps=deps,
            misc=tuple("_" if m == "_" else f"Entity={m}" for m in mentions),
        )
        return list(derive_gum_entities(sentence).entities)

    return tags


def test_a_participle_of_a_name_belongs_to_it(derive: Derive) -> None:
    assert derive(
        """
        The DET DT 3 det (1-place
        United VERB NNP 3 amod _
        States PROPN NNP 4 nsubj 1)
        agreed VERB VBD 4 ROOT _
        """
    ) == ["O", "B-PLACE", "I-PLACE", "O"]


def test_a_participle_that_describes_a_name_does_not(derive: Derive) -> None:
    assert derive(
        """
        Exhausted VERB VBN 2 acl (1-person
        Costa PROPN NNP 3 nsubj 1)
        agreed VERB VBD 3 ROOT _
        """
    ) == ["O", "B-PERSON", "O"]


def test_a_title_alone_is_no_name(derive: Derive) -> None:
    assert derive(
        """
        The DET DT 2 det (1-person
        President PROPN NNP 3 nsubj 1)
        met VERB VBD 3 ROOT _
        President PROPN NNP 5 nmod:desc (2-person
        Costa PROPN NNP 3 obj 2)
        """
    ) == ["O", "O", "O", "", "B-PERSON"]


def test_nothing_is_told_of_a_people(derive: Derive) -> None:
    assert derive(
        """
        The DET DT 2 det (1-person
        Greeks PROPN NNPS 3 nsubj 1)
        agreed VERB VBD 3 ROOT _
        """
    ) == ["O", "", "O"]
