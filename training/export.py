"""Writes a trained network as a spaCy pipeline folder."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language

from graph import LAYER, build_graph
from labels import LabelSets
from rashomon.models.component import FACTORY, Classes
from rashomon.models.tokens import TOKENIZER
from reader import read_pieces
from restore import PIECES
from states import find_labels, mean_states
from treebanks import Sentence, read_treebank

NAME, VERSION = "rashomon", "1.2.0"
MIN_LISTED = 2
MIN_AGREEMENT = 0.9
"""A form and tag get a listed lemma when seen this often with this share of one lemma."""
LICENCE = "CC BY-SA 4.0"


def main() -> None:
    """Write the pipeline folder for a trained network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--networks", type=Path, nargs="+", required=True, help="tuned folders")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    export_networks(options.networks, options.data).to_disk(options.out)


def export_networks(folders: list[Path], data: Path) -> Language:
    """The pipeline around the mean of the weights of networks tuned from the same start."""
    labels = find_labels(folders[0])
    weights = read_weights(folders)
    graph = build_graph(weights)
    weights = {name: array for name, array in weights.items() if not name.startswith(LAYER)}
    weights["graph"] = np.frombuffer(graph, dtype=np.uint8)
    round_pieces(weights)
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    reader = nlp.add_pipe(FACTORY, name="reader")
    reader.set_model(  # type: ignore[attr-defined]
        weights, read_pieces(), add_lexicon(labels, data)
    )
    nlp.meta.update(describe())
    return nlp


def read_weights(folders: list[Path]) -> dict[str, NDArray[Any]]:
    """The mean parameters by name, rounded to the half width they are stored in."""
    return {name: mean.half().float().numpy() for name, mean in mean_states(folders).items()}


def round_pieces(weights: dict[str, NDArray[Any]]) -> None:
    """Put the word-piece table into whole numbers from -127 to 127, each row with its own step."""
    table = weights.pop(PIECES)
    steps = np.abs(table).max(axis=1) / 127
    weights["pieces"] = np.round(table / steps[:, None]).astype(np.int8)
    weights["pieces.steps"] = steps.astype(np.float16).astype(np.float32)


def add_lexicon(labels: LabelSets, data: Path) -> Classes:
    """The labels with the lemmas that the training treebanks agree on."""
    sentences = [
        s for t in ("ewt", "gum") for s in read_treebank(data / f"treebank-{t}/train.conllu")
    ]
    return Classes(
        labels.tags, labels.feats, labels.deps, labels.lemmas, labels.names, list_lemmas(sentences)
    )


def list_lemmas(sentences: list[Sentence]) -> dict[str, str]:
    """Lemmas by "form TAG" for all but names, which keep their letters."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag, lemma in zip(sentence.words, sentence.tags, sentence.lemmas, strict=True):
            if not tag.startswith("NNP"):
                seen[f"{word.lower().replace('’', chr(39))} {tag}"][lemma] += 1
    listed = {}
    for key, counts in sorted(seen.items()):
        lemma, n = counts.most_common(1)[0]
        if n >= MIN_LISTED and n >= MIN_AGREEMENT * counts.total():
            listed[key] = lemma
    return listed


def describe() -> dict[str, object]:
    """What the folder's ``meta.json`` says of the pipeline."""
    return {
        "name": NAME,
        "version": VERSION,
        "license": LICENCE,
        "author": "The Rashomon authors",
        "description": "English: tags, features, lemmas, sentences, UD dependencies, names",
        "spacy_version": ">=3.8,<3.9",
        "sources": json.loads((Path(__file__).parent / "sources.json").read_text(encoding="utf-8")),
    }


if __name__ == "__main__":
    main()
