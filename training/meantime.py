"""The names of MEANTIME: Wikinews that nothing here is trained on, to measure on only.

It marks what takes part in events, so that many names stand unmarked: only recall can be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from columns import MarkedText, mark_names
from re3d import OTHER, Spans

LABELS = {"PER": "Person", "ORG": "Organisation", "LOC": "Location"}
"""The kinds that are names here too, under the labels that re3d has for them."""
NAMED = frozenset({"NAM", "PRE.NAM"})
"""Mentions that are names, the second before a noun."""
UNTOLD = ""
"""Mentions that MEANTIME does not call names or anything else; some are."""


def read_meantime(folder: Path, countries: frozenset[str]) -> list[MarkedText]:
    """The annotated sentences (title and first few) of all documents, with persons, organisations
    and places; names of products, and names among untold mentions, count neither way."""
    texts = []
    for path in sorted(folder.glob("corpus_*/*.xml")):
        root = ElementTree.parse(path).getroot()
        texts.append(MarkedText(path.stem, mark_names(_read_sentences(root), countries)))
    return texts


def _read_sentences(root: ElementTree.Element) -> list[tuple[list[str], Spans]]:
    """Words and spans of each sentence that stands no later than the last with a mention."""
    sentences: dict[int, tuple[list[str], Spans]] = {}
    places: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        number = int(token.attrib["sentence"])
        words, _ = sentences.setdefault(number, ([], {}))
        places[token.attrib["t_id"]] = number, len(words)
        words.append(token.text or "_")
    last = 0
    for ids, label in _read_mentions(root):
        number, start = places[ids[0]]
        last = max(last, number)
        words, spans = sentences[number]
        end = places[ids[-1]][1] + 1
        while start < end - 1 and words[start].islower():
            start += 1
        if label:
            spans[start, end] = label
    return [each for number, each in sorted(sentences.items()) if number <= last]


def _read_mentions(root: ElementTree.Element) -> Iterator[tuple[list[str], str]]:
    """The words' ids of every mention and its label, ``""`` where it is no name."""
    kinds = _link_kinds(root)
    for mention in root.iter("ENTITY_MENTION"):
        ids = [anchor.attrib["t_id"] for anchor in mention.iter("token_anchor")]
        sort = mention.attrib.get("syntactic_type", UNTOLD)
        kind = LABELS.get(kinds.get(mention.attrib["m_id"], ""), OTHER)
        if ids:
            yield ids, kind if sort in NAMED else OTHER if sort == UNTOLD else ""


def _link_kinds(root: ElementTree.Element) -> dict[str, str]:
    """The kind of the entity that each mention refers to."""
    entities = {e.attrib["m_id"]: e.attrib.get("ent_type", "") for e in root.iter("ENTITY")}
    return {
        source.attrib["m_id"]: entities.get(target.attrib["m_id"], "")
        for link in root.iter("REFERS_TO")
        for target in link.iter("target")
        for source in link.iter("source")
    }
