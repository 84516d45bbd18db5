"""Measures an English pipeline on treebanks and entity corpora: accuracy, speed, size.

    python bench/english_pipeline.py [--pipeline FOLDER] [--json]

Reads ``../shared/data`` or the folder that ``RASHOMON_DATA`` names. Words are the corpora's own
("gold tokens") unless a row says raw; a blank line stands between the corpora's paragraphs, and
sentences are found by the pipeline unless a row says otherwise. Punctuation counts in every score.
Times are processor seconds of one core, so that a busy machine does not change them much.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training"))

from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc, Token  # noqa: E402

from corpora import read_tests  # noqa: E402
from rashomon.language import load_language  # noqa: E402
from rashomon.models.tokens import build_tokenizer  # noqa: E402
from treebanks import Sentence  # noqa: E402

SPEED_ARTICLES = 100
THREE_KINDS = frozenset({"PERSON", "ORG", "PLACE"})
COVERED = {"ewt": THREE_KINDS, "re3d": THREE_KINDS, "meantime": THREE_KINDS}
"""Kinds of names that a test set marks, where it is not all of them."""
PARTLY_MARKED = frozenset({"meantime"})
"""Sets that leave many names unmarked: what is found there beyond the marked says nothing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value with the target set for it, if there is one."""

    name: str
    value: float
    target: float | None = None


TARGETS = {
    "ewt.las": 85,
    "ewt.uas": 88,
    "gum.las": 85,
    "gum.uas": 88,
    "ewt.tags": 95.5,
    "gum.tags": 95.5,
    "ewt.lemmas": 96,
    "gum.lemmas": 96,
    "ewt.sentences": 85,
    "gum.sentences": 85,
    "ewt.names": 80,
    "wikigold.names": 85,
    "re3d.names": 85,
    "words_per_second": 6000,
    "load_seconds": 2,
    "megabytes": 60,
}


def main() -> None:
    """Print a table, or JSON with ``--json``; says so and ends where the data is absent."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pipeline", help="an installed spaCy pipeline or a folder")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    options = parser.parse_args()
    data = Path(os.environ.get("RASHOMON_DATA", ROOT / "../shared/data"))
    if not (data / "treebank-ewt").is_dir():
        print(f"{data}: no treebanks here, nothing measured (set RASHOMON_DATA)", file=sys.stderr)
        return
    figures = measure(data, options.pipeline, options.part)
    print(json.dumps({f.name: f.value for f in figures}) if options.json else format_table(figures))


def measure(data: Path, pipeline: str | None, part: str) -> list[Figure]:
    """All figures for a pipeline."""
    begun = time.process_time()
    nlp = load_language(pipeline)
    values = {"load_seconds": time.process_time() - begun, "megabytes": measure_size(nlp)}
    for name, sentences in read_tests(data, build_tokenizer(), part).items():
        for task, value in measure_set(nlp, sentences, COVERED.get(name)).items():
            if name not in PARTLY_MARKED or task == "names.recall":
                values[f"{name}.{task}"] = value
    values["words_per_second"] = measure_speed(nlp, data)
    return [Figure(name, round(v, 2), TARGETS.get(name)) for name, v in values.items()]


def measure_size(nlp: Language) -> float:
    """Megabytes of the pipeline's folder."""
    files = (path for path in Path(nlp.path or "").rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files) / 1e6 if nlp.path else 0.0


def measure_speed(nlp: Language, data: Path) -> float:
    """Words per second over whole news articles, everything on, after a short warm-up."""
    with (data / "text-news-2018/articles-2018.jsonl").open(encoding="utf-8") as lines:
        chosen = islice(lines, SPEED_ARTICLES + 20)
        texts = [json.loads(line)["content_original"] for line in chosen]
    for text in texts[:20]:
        nlp(text)
    begun = time.process_time()
    n_words = sum(sum(not token.is_space for token in nlp(text)) for text in texts[20:])
    return n_words / (time.process_time() - begun)


def measure_set(
    nlp: Language, sentences: list[Sentence], covered: frozenset[str] | None
) -> dict[str, float]:
    """Scores in percent on one test set; only those that it has gold for."""
    shares, found_names = Shares(), Overlap()
    starts, raw_starts, raw_words = Overlap(), Overlap(), Overlap()
    for _, group in groupby(sentences, key=lambda s: s.doc_id):
        document = list(group)
        read = annotate(nlp, document)
        if document[0].tags[0]:
            count_words(read, document, shares)
            starts.add(set(_sentence_spans(document)), set(read.sentences()))
            compare_raw(nlp, read.doc.text, read, document, raw_words, raw_starts)
        if any(s.entities for s in document):
            found_names.add(*pair_names(read, document, covered))
    values = shares.percent()
    if starts.n_gold:
        values |= {"sentences": starts.f1(), "raw.sentences": raw_starts.f1()}
        values["raw.words"] = raw_words.f1()
        values["las_in_gold_sentences"] = measure_in_sentences(nlp, sentences)
    if found_names.n_gold:
        values |= {"names": found_names.f1(), **found_names.by_kind()}
    return values


class Shares:
    """Shares of right words by task."""

    def __init__(self) -> None:
        self.right: dict[str, int] = {}
        self.n_words = 0

    def add(self, **right: bool) -> None:
        """Count one word."""
        self.n_words += 1
        for name, is_right in right.items():
            self.right[name] = self.right.get(name, 0) + is_right

    def percent(self) -> dict[str, float]:
        """Percent right of every task."""
        return {name: 100 * n / self.n_words for name, n in self.right.items()}


class Overlap:
    """Precision, recall and F1 of found spans."""

    def __init__(self) -> None:
        self.n_gold = self.n_found = self.n_both = 0
        self.kinds: dict[str, Overlap] = {}

    def add(self, gold: set[tuple[object, ...]], found: set[tuple[object, ...]]) -> None:
        """Count the spans of one document; a third value is the kind."""
        self.n_gold += len(gold)
        self.n_found += len(found)
        self.n_both += len(gold & found)
        for kind in sorted({str(s[2]) for s in gold | found if len(s) > 2}):
            own = self.kinds.setdefault(kind, Overlap())
            own.add({s[:2] for s in gold if s[2] == kind}, {s[:2] for s in found if s[2] == kind})

    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.n_both / max(1, self.n_gold + self.n_found)

    def by_kind(self) -> dict[str, float]:
        """F1 of every kind, and precision and recall over all."""
        values = {f"names.{kind}": own.f1() for kind, own in self.kinds.items()}
        values["names.precision"] = 100 * self.n_both / max(1, self.n_found)
        values["names.recall"] = 100 * self.n_both / max(1, self.n_gold)
        return values


@dataclass(frozen=True, slots=True)
class Reading:
    """A doc and the positions in it of the corpus's own words, white space left out."""

    doc: Doc
    tokens: list[Token]
    numbers: dict[int, int]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """First word and end of every sentence, in the corpus's words."""
        for sent in self.doc.sents:
            words = [self.numbers[token.i] for token in sent if token.i in self.numbers]
            if words:
                yield words[0], words[-1] + 1


def annotate(nlp: Language, document: list[Sentence]) -> Reading:
    """The document's own words, with blank lines between paragraphs, read by the pipeline."""
    words: list[str] = []
    spaces: list[bool] = []
    for sentence in document:
        if words and sentence.opens_paragraph:
            words.append("\n\n")
            spaces.append(False)
        words.extend(sentence.words)
        spaces.extend(sentence.spaces)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    for _, component in nlp.pipeline:
        doc = component(doc)
    tokens = [token for token in doc if not token.is_space]
    return Reading(doc, tokens, {token.i: n for n, token in enumerate(tokens)})


def compare_raw(
    nlp: Language,
    text: str,
    gold: Reading,
    document: list[Sentence],
    words: Overlap,
    starts: Overlap,
) -> None:
    """Count the words and sentences that the pipeline finds in the running text."""
    doc = nlp(text)
    tokens = [t for t in doc if not t.is_space]
    words.add({_place(t) for t in gold.tokens}, {_place(t) for t in tokens})
    ends = [
        (gold.tokens[a].idx, _place(gold.tokens[b - 1])[1]) for a, b in _sentence_spans(document)
    ]
    found = ([t for t in sent if not t.is_space] for sent in doc.sents)
    starts.add(set(ends), {(s[0].idx, _place(s[-1])[1]) for s in found if s})


def _place(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def count_words(read: Reading, document: list[Sentence], shares: Shares) -> None:
    """Compare every word with the treebank's."""
    offset = 0
    for s in document:
        for i in range(len(s.words)):
            token = read.tokens[offset + i]
            uas = read.numbers.get(token.head.i) == offset + s.heads[i]
            shares.add(
                tags=token.tag_ == s.tags[i],
                pos=token.pos_ == s.upos[i],
                feats=str(token.morph) == s.morphs[i],
                lemmas=token.lemma_ == s.lemmas[i],
                uas=uas,
                las=uas and token.dep_ == s.deps[i],
            )
        offset += len(s.words)


def measure_in_sentences(nlp: Language, sentences: list[Sentence]) -> float:
    """Percent of words with the right head and relation when each sentence is given alone."""
    shares = Shares()
    for sentence in sentences:
        count_words(annotate(nlp, [sentence]), [sentence], shares)
    return shares.percent()["las"]


def _sentence_spans(document: list[Sentence]) -> Iterator[tuple[int, int]]:
    offset = 0
    for s in document:
        yield offset, offset + len(s.words)
        offset += len(s.words)


def pair_names(
    read: Reading, document: list[Sentence], covered: frozenset[str] | None
) -> tuple[set[tuple[object, ...]], set[tuple[object, ...]]]:
    """Gold and found names as (start, end, kind); where gold is unknown nothing counts."""
    tags = [tag for s in document for tag in s.entities or ("O",) * len(s.words)]
    gold: set[tuple[object, ...]] = {
        name for name in join_tags(tags) if covered is None or name[2] in covered
    }
    found = {
        (read.numbers[e[0].i], read.numbers[e[-1].i] + 1, e.label_)
        for e in read.doc.ents
        if e[0].i in read.numbers and e[-1].i in read.numbers
    }
    return gold, {
        (start, end, kind)
        for start, end, kind in found
        if "" not in tags[start:end] and (covered is None or kind in covered)
    }


def join_tags(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every name in BIO tags."""
    start, kind = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            yield start, i, kind
            kind = ""
        if tag[:1] == "B":
            start, kind = i, tag[2:]


def format_table(figures: list[Figure]) -> str:
    """The figures as text, with target and whether it is met."""
    lines = [f"{'figure':34}{'value':>10}{'target':>9}"]
    for f in figures:
        met = "" if f.target is None else f"{f.target:>9g}  {'met' if _is_met(f) else 'missed'}"
        lines.append(f"{f.name:34}{f.value:>10.2f}{met}")
    return "\n".join(lines)


def _is_met(figure: Figure) -> bool:
    small = figure.name in {"load_seconds", "megabytes"}
    target = figure.target or 0
    return figure.value <= target if small else figure.value >= target


if __name__ == "__main__":
    main()
