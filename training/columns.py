"""Entity corpora that come as word-per-line columns: WikiGold and re3d, as text with spans."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from re3d import Spans, collect_names, find_unmarked, sort_spans
from wordlists import word_set

HELD_BACK_PARTS = 5
"""One document in this many is held back from training, chosen by a hash of its first words."""

WIKIGOLD_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": "MISC"}
NO_SPACE_BEFORE = word_set(". , ; : ! ? ) ] } % 's n't 're 've 'll 'd 'm ’s ’")
NO_SPACE_AFTER = word_set("( [ { $ £ €")


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A sentence of raw text with entity spans; ``vague`` spans are neither entity nor not."""

    text: str
    entities: tuple[tuple[int, int, str], ...]
    vague: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One document of an entity corpus."""

    doc_id: str
    sentences: tuple[MarkedSentence, ...]

    @property
    def is_held_back(self) -> bool:
        """Whether the document belongs to the part that is only measured on."""
        digest = hashlib.sha256(self.sentences[0].text.encode()).digest()
        return digest[0] % HELD_BACK_PARTS == 0


def read_wikigold(path: Path) -> list[MarkedText]:
    """All documents of the WikiGold file."""
    parts = path.read_text(encoding="utf-8").split("-DOCSTART-")
    texts = []
    for number, part in enumerate(parts):
        rows = [line.rsplit(" ", 1) for line in part.split("\n")]
        sentences = [_mark(words, _map_wikigold(tags), {}) for words, tags in _split(rows)]
        if sentences:
            texts.append(MarkedText(f"wikigold-{number}", tuple(sentences)))
    return texts


def read_re3d(folder: Path, countries: frozenset[str]) -> list[MarkedText]:
    """All documents of re3d, one file each; a country that acts as a body stays a PLACE."""
    texts = []
    for path in sorted(folder.rglob("*.conll")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")]
        sentences = mark_names(
            [(words, _join_bio(tags)) for words, tags in _split(rows)], countries
        )
        if sentences:
            texts.append(MarkedText(path.stem, sentences))
    return texts


def mark_names(
    sentences: list[tuple[list[str], Spans]], countries: frozenset[str]
) -> tuple[MarkedSentence, ...]:
    """The sentences of a document with the names among the spans of entities, in re3d's labels."""
    found = [(words, *sort_spans(words, spans, countries)) for words, spans in sentences]
    known = collect_names(found)
    return tuple(
        _mark(words, kept, vague | find_unmarked(words, kept, known))
        for words, kept, vague in found
    )


def _split(rows: list[list[str]]) -> Iterator[tuple[list[str], list[str]]]:
    """Words and tags of each sentence."""
    words: list[str] = []
    tags: list[str] = []
    for row in [*rows, [""]]:
        if len(row) == 2 and row[0].strip():
            words.append(row[0].strip())
            tags.append(row[1].strip())
        elif words:
            yield words, tags
            words, tags = [], []


def _join_bio(tags: list[str]) -> Spans:
    """Word ranges with their labels; an I- tag continues a range of its own label."""
    spans: Spans = {}
    start = 0
    for i in range(len(tags) + 1):
        here = tags[i] if i < len(tags) else "O"
        before = tags[i - 1] if i else "O"
        goes_on = here.startswith("I-") and before[2:] == here[2:]
        if before != "O" and not goes_on:
            spans[start, i] = before[2:]
        if not goes_on:
            start = i
    return spans


def _map_wikigold(tags: list[str]) -> Spans:
    return {span: WIKIGOLD_LABELS[label] for span, label in _join_bio(tags).items()}


def _mark(words: list[str], spans: Spans, vague: Spans) -> MarkedSentence:
    starts, text = _join_words(words)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return MarkedSentence(
        text,
        tuple((starts[a], ends[b - 1], label) for (a, b), label in sorted(spans.items())),
        tuple((starts[a], ends[b - 1]) for a, b in sorted(vague)),
    )


def _join_words(words: list[str]) -> tuple[list[int], str]:
    """Offsets of the words in running text, and that text, with spaces where print has them."""
    starts: list[int] = []
    text = ""
    in_quote = False
    after_glue = True
    for word in words:
        closes = word in NO_SPACE_BEFORE or (word in {'"', "''"} and in_quote)
        if not after_glue and not closes and not (word == "s" and text.endswith("’")):
            text += " "
        starts.append(len(text))
        text += word
        opens = word in {'"', "``"} and not in_quote
        in_quote = opens or (in_quote and word not in {'"', "''"})
        after_glue = opens or word in NO_SPACE_AFTER
    return starts, re.sub(r"[\t\r\n]", " ", text)


def read_countries(folder: Path) -> frozenset[str]:
    """English country names in lower case, with the short forms that news uses."""
    names = set(word_set("us u.s. usa uk u.k. turkey russia iran syria britain"))
    names |= {"united states", "united kingdom", "united arab emirates"}
    for path in sorted(folder.glob("*.csv")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            names.update(cell.strip('" ').lower() for cell in line.split(",") if len(cell) > 3)
    return frozenset(names)
