"""Names put in each other's places in training sentences: ``training/swaps.py``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

TRAINING = Path(__file__).parents[2] / "training"
ENVOYS = """
    The DT 2 det O
    envoys NNS 3 nsubj O
    left VBD 3 ROOT O
    Lima NNP 3 obj B-PLACE
    by IN 6 case O
    night NN 3 obl O
"""
RIVER = """
    Nobody NN 2 nsubj O
    crossed VBD 2 ROOT O
    Rio NNP 2 obj B-PLACE
    Blanco NNP 3 flat I-PLACE
    yesterday NN 2 obl O
"""


@pytest.fixture(autouse=True)
def modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TRAINING))


def build(text: str) -> Any:
    """A sentence of rows ``word tag head relation name``, or ``word name`` without a tree."""
    from treebanks import Sentence

    rows = [row.split() for row in text.strip().split("\n")]
    n = len(rows)
    blank = ("",) * n
    if len(rows[0]) == 2:
        rows = [[word, "", str(i + 1), "", name] for i, (word, name) in enumerate(rows)]
    words, tags, heads, deps, names = (tuple(c) for c in zip(*rows, strict=True))
    return Sentence(
        doc_id="d",
        sent_id="s",
        opens_paragraph=False,
        words=words,
        spaces=(True,) * n,
        tags=tags,
        upos=blank,
        morphs=blank,
        lemmas=blank,
        heads=tuple(int(head) - 1 for head in heads),
        deps=deps,
        entities=names,
    )


def put(sentence: Any, donor: Any) -> Any:
    """The sentence with its first name replaced by the donor's."""
    from swaps import cut_name, find_names, put_name

    name = cut_name(donor, *next(find_names(donor))[:2])
    assert name
    return put_name(sentence, *next(find_names(sentence))[:2], name)


def rows_of(sentence: Any) -> list[str]:
    heads = [sentence.words[head] for head in sentence.heads]
    columns = sentence.words, heads, sentence.deps, sentence.entities
    return [" ".join(row) for row in zip(*columns, strict=True)]


def test_a_longer_name_takes_the_place_and_the_tree_stays_whole() -> None:
    assert rows_of(put(build(ENVOYS), build(RIVER))) == [
        "The envoys det O",
        "envoys left nsubj O",
        "left left ROOT O",
        "Rio left obj B-PLACE",
        "Blanco Rio flat I-PLACE",
        "by night case O",
        "night left obl O",
    ]


def test_a_shorter_name_takes_the_place() -> None:
    assert rows_of(put(build(RIVER), build(ENVOYS))) == [
        "Nobody crossed nsubj O",
        "crossed crossed ROOT O",
        "Lima crossed obj B-PLACE",
        "yesterday crossed obl O",
    ]


def test_a_name_without_a_tree_leaves_untold_what_hangs_where() -> None:
    swapped = put(build(ENVOYS), build("Porto B-PLACE\nVelho I-PLACE"))
    assert swapped.words == ("The", "envoys", "left", "Porto", "Velho", "by", "night")
    assert swapped.deps == ("det", "nsubj", "ROOT", "", "", "case", "obl")
    assert swapped.tags[3:5] == ("", "")


def test_a_sentence_without_a_tree_takes_any_name_but_one_of_mixed_kind() -> None:
    plain = build("In O\nOslo B-PLACE\n. O")
    assert put(plain, build(RIVER)).entities == ("O", "B-PLACE", "I-PLACE", "O")
    mixed = build("A O\nNorwegian B-MISC\nship O")
    assert put(mixed, build("Second B-MISC\nWar I-MISC")) is mixed


def test_a_name_that_other_tags_head_stays() -> None:
    plural = build(RIVER.replace("Rio NNP", "Rio NNPS"))
    assert put(plural, build(ENVOYS)) is plural


def test_a_name_is_swapped_alike_throughout_a_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    import swaps

    monkeypatch.setattr(swaps, "SWAP_SHARE", 1.0)
    passage = [build(ENVOYS)] * 4
    swapper = swaps.NameSwapper([build(RIVER), build(ENVOYS)])
    for seed in range(5):
        swapped = swapper.swap(passage, Random(seed))
        assert len({sentence.words for sentence in swapped}) == 1
    assert {s.words[3] for n in range(9) for s in swapper.swap(passage, Random(n))} == {
        "Lima",
        "Rio",
    }


def test_names_of_documents_left_alone_stay() -> None:
    from swaps import NameSwapper

    names = [build(f"Port{at} B-PLACE") for at in range(9)]
    passage = [replace(each, doc_id="wikigold-1") for each in names]
    swapper = NameSwapper(names)
    assert all(swapper.swap(passage, Random(seed)) == passage for seed in range(20))
    assert any(swapper.swap(names, Random(seed)) != names for seed in range(20))
