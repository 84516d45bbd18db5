"""Entity corpora in our own words: text with spans becomes sentences with BIO tags."""

from __future__ import annotations

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from columns import MarkedText
from treebanks import Sentence


def tag_marked_text(text: MarkedText, tokenizer: Tokenizer) -> list[Sentence]:
    """The document's sentences, in our own words, with BIO tags and no other annotation."""
    sentences = []
    for number, marked in enumerate(text.sentences):
        doc = tokenizer(marked.text)
        tags = ["O"] * len(doc)
        for start, end in marked.vague:
            _write_span(doc, tags, start, end, "")
        for start, end, label in marked.entities:
            _write_span(doc, tags, start, end, label)
        sentences.append(_to_sentence(text.doc_id, number, doc, tags))
    return sentences


def _write_span(doc: Doc, tags: list[str], start: int, end: int, label: str) -> None:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return
    for i in range(span.start, span.end):
        tags[i] = f"{'B' if i == span.start else 'I'}-{label}" if label else ""


def _to_sentence(doc_id: str, number: int, doc: Doc, tags: list[str]) -> Sentence:
    n = len(doc)
    return Sentence(
        doc_id=doc_id,
        sent_id=f"{doc_id}-{number}",
        opens_paragraph=False,
        words=tuple(token.text for token in doc),
        spaces=tuple(bool(token.whitespace_) for token in doc),
        tags=("",) * n,
        upos=("",) * n,
        morphs=("",) * n,
        lemmas=("",) * n,
        heads=tuple(range(n)),
        deps=("",) * n,
        entities=tuple(tags),
    )
