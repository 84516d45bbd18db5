"""Questions put to parses written by hand, as parsers have them at times."""

from __future__ import annotations

import spacy
from spacy import tokens

from rashomon.analysis.parsed import Doc, copy_parse
from rashomon.analysis.syntax import objects, prepositional

STRIPPED = [
    ("Ruiz", 1, "nsubj", "NNP"),
    ("stripped", 1, "ROOT", "VBD"),
    ("Vel", 1, "obj", "NNP"),
    ("of", 5, "case", "IN"),
    ("his", 5, "nmod:poss", "PRP$"),
    ("visa", 1, "obj", "NN"),
]


def parse(rows: list[tuple[str, int, str, str]]) -> Doc:
    words, heads, deps, tags = zip(*rows, strict=True)
    parsed = tokens.Doc(
        spacy.blank("en").vocab,
        words=list(words),
        heads=list(heads),
        deps=list(deps),
        tags=list(tags),
    )
    return copy_parse(parsed)


def test_a_second_object_behind_a_preposition_is_none() -> None:
    verb = parse(STRIPPED)[1]
    assert [each.text for each in objects(verb)] == ["Vel"]
    assert [(case, each.text) for case, each in prepositional(verb)] == [("of", "visa")]


def test_an_only_object_stays_one_whatever_stands_before_it() -> None:
    rows = [
        ("Ruiz", 1, "nsubj", "NNP"),
        ("met", 1, "ROOT", "VBD"),
        ("with", 3, "case", "IN"),
        ("Vel", 1, "obj", "NNP"),
    ]
    verb = parse(rows)[1]
    assert [each.text for each in objects(verb)] == ["Vel"]
    assert list(prepositional(verb)) == []
