"""Sentences of Universal Dependencies treebanks, read from CoNLL-U files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from wordlists import word_set

KEPT_FEATURES = word_set(
    "Case Definite Degree Gender Mood NumType Number Person Polarity Poss PronType Reflex Tense"
    " VerbForm Voice"
)
"""Features that English readers use; Typo, Style, Abbr and the like only thin out the classes."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence. Parallel tuples, one value per word.

    ``heads`` are positions within the sentence (a root points at itself), ``entities`` are BIO
    tags; each of the annotation tuples is empty where the corpus says nothing.
    """

    doc_id: str
    sent_id: str
    opens_paragraph: bool
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    morphs: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deps: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    misc: tuple[str, ...] = ()

    def with_entities(self, entities: tuple[str, ...]) -> Sentence:
        """This sentence with other BIO tags."""
        return replace(self, entities=entities)


def read_treebank(path: Path) -> list[Sentence]:
    """All sentences of a CoNLL-U file, in order, with document ids and paragraph openings."""
    sentences: list[Sentence] = []
    doc_id = ""
    for block in _read_blocks(path):
        comments = [line for line in block if line.startswith("#")]
        doc_id = _read_comment(comments, "newdoc id") or doc_id
        sentences.append(_build_sentence(block, comments, doc_id))
    return sentences


def _read_blocks(path: Path) -> Iterator[list[str]]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        yield block.split("\n")


def _read_comment(comments: list[str], key: str) -> str:
    for line in comments:
        name, _, value = line[1:].partition("=")
        if name.strip() == key:
            return value.strip()
    return ""


def _build_sentence(block: list[str], comments: list[str], doc_id: str) -> Sentence:
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    words = [row for row in rows if row[0].isdigit()]
    opens = any(line.startswith(("# newpar", "# newdoc")) for line in comments)
    return Sentence(
        doc_id=doc_id,
        sent_id=_read_comment(comments, "sent_id"),
        opens_paragraph=opens,
        words=tuple(row[1] for row in words),
        spaces=_read_spaces(rows, len(words)),
        tags=tuple(row[4] for row in words),
        upos=tuple(row[3] for row in words),
        morphs=tuple(_keep_features(row[5]) for row in words),
        lemmas=tuple(row[2] for row in words),
        heads=tuple(int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(words)),
        deps=tuple(row[7] if row[6] != "0" else "ROOT" for row in words),
        misc=tuple(row[9] for row in words),
    )


def _read_spaces(rows: list[list[str]], n_words: int) -> tuple[bool, ...]:
    """Whether a space follows each word; inside a multi-word token none does."""
    spaces = [True] * n_words
    for row in rows:
        no_space = "SpaceAfter=No" in row[9]
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            spaces[first - 1 : last - 1] = [False] * (last - first)
            spaces[last - 1] = not no_space
        elif row[0].isdigit() and no_space:
            spaces[int(row[0]) - 1] = False
    return tuple(spaces)


def _keep_features(features: str) -> str:
    kept = [f for f in features.split("|") if f.split("=")[0] in KEPT_FEATURES]
    return "|".join(kept)
