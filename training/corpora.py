"""The data sets by name: what is trained on, and what is only measured on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spacy.tokenizer import Tokenizer

from columns import MarkedText, read_countries, read_re3d, read_wikigold
from marking import tag_marked_text
from meantime import read_meantime
from names import add_uner, derive_gum_entities, doubt_capitals, read_uner
from treebanks import Sentence, read_treebank

COUNTRIES = "gazetteer-country-codes/data"
REPEATS = 3
"""How often a round shows the two small entity corpora, and Universal NER's development part, which
was marked as its test part was; the training part comes from an earlier pass of marking."""


@dataclass(frozen=True, slots=True)
class DataSets:
    """Sentences to train on, and named test sets."""

    trees: list[Sentence]
    names: list[Sentence]
    tests: dict[str, list[Sentence]]


def read_sets(
    data: Path, tokenizer: Tokenizer, part: str = "test", *, with_dev: bool = False
) -> DataSets:
    """All sets under ``data``; ``part`` says which treebank part the tests come from.

    ``with_dev`` adds the development parts to what is trained on, for a last tuning.
    """
    trees = [*_read_ewt(data, "train"), *_read_gum(data, "train")]
    names: list[Sentence] = []
    if with_dev:
        dev = [doubt_capitals(s) for s in _read_ewt(data, "dev")]
        trees += dev + _read_gum(data, "dev")
        names += (REPEATS - 1) * dev
    names += trees
    for texts in (_read_wikigold(data), _read_re3d(data)):
        names += REPEATS * _flatten(texts, tokenizer, held_back=False)
    return DataSets(trees, names, read_tests(data, tokenizer, part))


def _read_gum(data: Path, part: str) -> list[Sentence]:
    sentences = read_treebank(data / f"treebank-gum/{part}.conllu")
    return [derive_gum_entities(s) for s in sentences]


def read_tests(data: Path, tokenizer: Tokenizer, part: str = "test") -> dict[str, list[Sentence]]:
    """What is measured on: a treebank part, held-back documents of the entity corpora, and news
    of a corpus that nothing is trained on."""
    return {
        "ewt": _read_ewt(data, part),
        "gum": read_treebank(data / f"treebank-gum/{part}.conllu"),
        "wikigold": _flatten(_read_wikigold(data), tokenizer, held_back=True),
        "re3d": _flatten(_read_re3d(data), tokenizer, held_back=True),
        "meantime": [s for t in _read_meantime(data) for s in tag_marked_text(t, tokenizer)],
    }


def _read_ewt(data: Path, part: str) -> list[Sentence]:
    sentences = read_treebank(data / f"treebank-ewt/{part}.conllu")
    return add_uner(sentences, read_uner(data / f"ner-uner-ewt/{part}.iob2"))


def _read_wikigold(data: Path) -> list[MarkedText]:
    return read_wikigold(data / "ner-wikigold/CONLL-format/data/wikigold.conll.txt")


def _read_re3d(data: Path) -> list[MarkedText]:
    folder = data / "ner-re3d/CONLL-format/data-by-source/conll"
    return read_re3d(folder, read_countries(data / COUNTRIES))


def _read_meantime(data: Path) -> list[MarkedText]:
    folder = data / "events-meantime/intra_cross-doc_annotation"
    return read_meantime(folder, read_countries(data / COUNTRIES))


def _flatten(texts: list[MarkedText], tokenizer: Tokenizer, *, held_back: bool) -> list[Sentence]:
    chosen = [text for text in texts if text.is_held_back == held_back]
    return [s for text in chosen for s in tag_marked_text(text, tokenizer)]
