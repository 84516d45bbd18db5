"""The pipeline component that reads a tokenised text: everything a ``Doc`` can say at once."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IS_SPACE, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab
from threadpoolctl import ThreadpoolController

from rashomon.models.bases import mend_base
from rashomon.models.decoding import NameDecoder, find_heads, find_starts
from rashomon.models.lemmas import apply_script
from rashomon.models.network import Network, Scores
from rashomon.models.transformer import TransformerEncoder

FACTORY = "rashomon_reader"
ATTRIBUTES = (TAG, POS, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE)
INSIDE, OUTSIDE, BEGINS = 1, 2, 3
"""spaCy's numbers for the place of a word in a name."""
FEWEST_LINES = 4
"""Single line ends that a text needs for its lines to be told paragraphs."""
SMALL_SHARE = 0.1
"""Share of them that may stand before a small letter all the same."""
Column = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of every task, in order of their numbers, and the listed lemmas.

    ``lexicon`` maps ``form TAG`` to a lemma where the training texts always had the same one.
    """

    tags: list[str]
    feats: list[str]
    deps: list[str]
    lemmas: list[str]
    names: list[str]
    lexicon: dict[str, str]


@dataclass(frozen=True, slots=True)
class Codes:
    """spaCy's numbers for every class."""

    tags: Column
    pos: Column
    morphs: Column
    deps: Column
    name_places: Column
    name_labels: Column


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of a doc without its white space, and where they stand in it."""

    positions: NDArray[np.intp]
    spaces: NDArray[np.intp]
    words: list[str]
    breaks: NDArray[np.bool_]
    lines: NDArray[np.bool_]


@cache
def _libraries() -> ThreadpoolController:
    """The numeric libraries in use: held to one thread while reading, because the number of
    threads changes the last bits of a sum, and on a busy machine costs more than it gives."""
    return ThreadpoolController()


class Reader:
    """Tags, features, lemmas, sentences, dependencies and names from one small network."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self.known_lemmas: dict[tuple[str, int, int], int] = {}

    def set_model(self, weights: dict[str, Any], pieces: list[str], classes: Classes) -> None:
        """Take on a trained network and the list of its word pieces."""
        self.pieces, self.classes = pieces, classes
        self.words = frozenset(pieces)
        self.network = Network(TransformerEncoder(weights, pieces), weights)
        self.decoder = NameDecoder(classes.names)
        self.codes = encode_classes(self.vocab, classes)
        self.root = classes.deps.index("ROOT")
        self.known_lemmas.clear()

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds of names, as spaCy asks of a component."""
        return tuple(sorted({name[2:] for name in self.classes.names} - {""}))

    def __call__(self, doc: Doc) -> Doc:
        """The doc with all its annotations."""
        layout = lay_out(doc)
        if layout.words:
            with _libraries().limit(limits=1, user_api="blas"):
                self._annotate(doc, layout, self.network.read(layout.words, layout.breaks))
        return doc

    def _annotate(self, doc: Doc, layout: Layout, scores: Scores) -> None:
        starts = find_starts(scores.starts, layout.breaks, layout.lines)
        heads = find_heads(self.network, scores, starts)
        deps = self.network.score_deps(scores, heads)
        deps[:, self.root] = -np.inf
        deps[heads == np.arange(len(heads)), self.root] = np.inf
        tags, feats = scores.tags.argmax(axis=1), scores.feats.argmax(axis=1)
        names = self.decoder.decode(scores.names, starts, layout.words)
        codes = self.codes
        at = layout.positions
        columns = self._blank_columns(doc, layout)
        columns[at, 0] = codes.tags[tags]
        columns[at, 1] = codes.pos[feats]
        columns[at, 2] = codes.morphs[feats]
        columns[at, 3] = self._find_lemmas(layout.words, tags, scores.lemmas.argmax(axis=1))
        columns[at, 4] = (at[heads] - at).astype(np.int64).astype(np.uint64)
        columns[at, 5] = codes.deps[deps.argmax(axis=1)]
        columns[at, 6] = codes.name_places[names]
        columns[at, 7] = codes.name_labels[names]
        _close_gaps(columns[:, 6:8], at)
        doc.from_array(list(ATTRIBUTES), columns)

    def _blank_columns(self, doc: Doc, layout: Layout) -> Any:
        """Annotations as white space has them: hung on the word before, or the first one after."""
        columns: Column = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
        columns[:, 0] = self.vocab.strings.add("_SP")
        columns[:, 1] = IDS["SPACE"]
        columns[:, 5] = self.vocab.strings.add("dep")
        columns[:, 6] = OUTSIDE
        spaces, at = layout.spaces, layout.positions
        anchors = at[np.maximum(np.searchsorted(at, spaces) - 1, 0)]
        columns[spaces, 3] = doc.to_array(ORTH)[spaces]
        columns[spaces, 4] = (anchors - spaces).astype(np.int64).astype(np.uint64)
        return columns

    def _find_lemmas(
        self, words: list[str], tags: NDArray[np.intp], scripts: NDArray[np.intp]
    ) -> list[int]:
        known = self.known_lemmas
        if len(known) > 200_000:
            known.clear()
        keys = list(zip(words, tags.tolist(), scripts.tolist(), strict=True))
        for key in keys:
            if key not in known:
                known[key] = self.vocab.strings.add(self._lemmatise(*key))
        return [known[key] for key in keys]

    def _lemmatise(self, word: str, tag: int, script: int) -> str:
        plain = word.replace("’", "'")
        name = self.classes.tags[tag]
        listed = self.classes.lexicon.get(f"{plain.lower()} {name}")
        if listed:
            return listed
        lemma = apply_script(self.classes.lemmas[script], plain)
        return mend_base(plain.lower(), name, lemma, self.words) if lemma.islower() else lemma

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write weights, word pieces and classes into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "weights.npz").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Reader:
        """This component with the weights, pieces and classes of a folder."""
        return self.from_bytes((Path(path) / "weights.npz").read_bytes())

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Weights, pieces and classes in numpy's archive format."""
        classes = {name: getattr(self.classes, name) for name in Classes.__slots__}
        weights = self.network.weights.items()
        arrays: dict[str, Any] = {f"w.{name}": _narrow(w) for name, w in weights}
        stream = io.BytesIO()
        np.savez(
            stream,
            pieces=np.array("\n".join(self.pieces)),
            classes=np.array(json.dumps(classes, ensure_ascii=False)),
            **arrays,
        )
        return stream.getvalue()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Reader:
        """This component with what ``to_bytes`` wrote."""
        with np.load(io.BytesIO(data)) as stored:
            names = [name for name in stored.files if name.startswith("w.")]
            weights = {name[2:]: _widen(stored[name]) for name in names}
            pieces = str(stored["pieces"]).split("\n")
            classes = Classes(**json.loads(str(stored["classes"])))
        self.set_model(weights, pieces, classes)
        return self


def _narrow(array: NDArray[Any]) -> NDArray[Any]:
    """Weights in half width; small whole numbers as they are."""
    return array if array.dtype in (np.int8, np.uint8) else array.astype(np.float16)


def _widen(array: NDArray[Any]) -> NDArray[Any]:
    """Full-width weights, but for the table of pieces, of which few rows are ever read."""
    return array if array.dtype in (np.int8, np.uint8) else array.astype(np.float32)


def _close_gaps(names: Column, positions: NDArray[np.intp]) -> None:
    """Put white space between two words of one name inside the name, place and label alike."""
    for before, after in zip(positions[:-1].tolist(), positions[1:].tolist(), strict=True):
        if after - before > 1 and names[after, 0] == INSIDE:
            names[before + 1 : after] = names[after]


def lay_out(doc: Doc) -> Layout:
    """The words of the doc, with the line ends before them."""
    is_space = doc.to_array(IS_SPACE).astype(bool)
    positions, spaces = np.flatnonzero(~is_space), np.flatnonzero(is_space)
    strings = doc.vocab.strings
    words = [strings[number] for number in doc.to_array(ORTH)[positions].tolist()]
    ends = np.zeros(len(doc), dtype=np.intp)
    ends[spaces] = [doc[i].text.count("\n") for i in spaces.tolist()]
    before = np.diff(ends.cumsum()[positions], prepend=0)
    breaks = before > (0 if _has_one_paragraph_a_line(words, before == 1) else 1)
    return Layout(positions, spaces, words, breaks, before > 0)


def _has_one_paragraph_a_line(words: list[str], firsts: NDArray[np.bool_]) -> bool:
    """Whether single line ends stand between paragraphs: lines wrapped at some width begin with a
    small letter mostly, paragraphs hardly ever. ``firsts`` are the words behind such a line end."""
    n_small = sum(words[at][:1].islower() for at in np.flatnonzero(firsts).tolist())
    n_lines = int(firsts.sum())
    return n_lines >= FEWEST_LINES and n_small <= SMALL_SHARE * n_lines


def encode_classes(vocab: Vocab, classes: Classes) -> Codes:
    """spaCy's numbers for the classes, their strings known to the vocabulary."""
    pos, morphs = zip(*(label.partition("|")[::2] for label in classes.feats), strict=True)
    places = {"O": OUTSIDE, "B": BEGINS, "I": INSIDE}
    return Codes(
        tags=_encode(vocab, classes.tags),
        pos=np.array([IDS[p] for p in pos], dtype=np.uint64),
        morphs=np.array([vocab.morphology.add(m) for m in morphs], dtype=np.uint64),
        deps=_encode(vocab, classes.deps),
        name_places=np.array([places[name[0]] for name in classes.names], dtype=np.uint64),
        name_labels=_encode(vocab, [name[2:] for name in classes.names]),
    )


def _encode(vocab: Vocab, names: list[str]) -> Column:
    return np.array([vocab.strings.add(name) if name else 0 for name in names], dtype=np.uint64)


@Language.factory(
    FACTORY,
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.sents",
        "doc.ents",
        "token.ent_iob",
        "token.ent_type",
    ],
)
def make_reader(nlp: Language, name: str) -> Reader:
    """A reader without weights; loading the pipeline's folder gives it some."""
    return Reader(nlp.vocab)
