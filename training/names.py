"""Named entities of the training corpora, as BIO tags over PERSON, ORG, PLACE and MISC."""

from __future__ import annotations

import re
from pathlib import Path

from treebanks import Sentence
from wordlists import word_set

LABELS = ("PERSON", "ORG", "PLACE", "MISC")
OUTSIDE = "O"
UNKNOWN = ""
"""A word whose entity status the corpus does not tell; no loss is taken there."""

UNER_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "OTH": "MISC"}
GUM_LABELS = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "PLACE",
}
"""GUM's other kinds of mention are no names often enough to be left untold."""
TITLE, PEOPLE = "title", "people"
NO_NAMES = frozenset({"time", TITLE})
TITLES = word_set(
    "mr mrs ms miss dr prof professor president vice sen senator rep representative gov governor"
    " gen general col colonel capt captain lt lieutenant maj major sgt sergeant minister prime"
    " secretary king queen prince princess sir lord lady pope judge justice chairman ceo mayor"
    " ambassador chancellor director first foreign deputy uncle aunt father sheikh shaikh"
)
PARTS = frozenset({"amod", "compound"})
"""Relations of a participle that belongs to a name: "United Nations", "Associated Press"."""
NAME_LINKS = word_set("of the and for & - – 's ’s de la del von van der")


def read_uner(path: Path) -> dict[str, tuple[str, ...]]:
    """BIO tags by sentence id of a Universal NER file; its stray ``O`` entities are outside."""
    tags_by_sentence: dict[str, tuple[str, ...]] = {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        sent_id = next(x.split("=", 1)[1].strip() for x in lines if x.startswith("# sent_id"))
        rows = [x.split("\t") for x in lines if x[:1].isdigit()]
        tags_by_sentence[sent_id] = tuple(_map_uner(row[2]) for row in rows)
    return tags_by_sentence


def _map_uner(tag: str) -> str:
    prefix, _, label = tag.partition("-")
    return f"{prefix}-{UNER_LABELS[label]}" if label in UNER_LABELS else OUTSIDE


def add_uner(
    sentences: list[Sentence], tags_by_sentence: dict[str, tuple[str, ...]]
) -> list[Sentence]:
    """The sentences with the entities that Universal NER has for them, unknown elsewhere."""
    blank: tuple[str, ...] = ()
    found = [(s, tags_by_sentence.get(s.sent_id, blank)) for s in sentences]
    return [s.with_entities(t if len(t) == len(s.words) else blank) for s, t in found]


def derive_gum_entities(sentence: Sentence) -> Sentence:
    """The sentence with named entities taken from GUM's entity mentions.

    A mention counts when its syntactic head is a proper noun; it is cut down to the proper-noun
    run around that head, without title or article. A title alone ("the President") is no name, and
    of peoples ("Americans"), which GUM has as persons, nothing is told. Proper nouns and
    capitalised adjectives that no such mention covers stay unknown.
    """
    tags = [_default_tag(sentence, i) for i in range(len(sentence.words))]
    taken = [False] * len(tags)
    for start, end, kind in sorted(_read_mentions(sentence), key=lambda m: m[0] - m[1]):
        name = _cut_to_name(sentence, start, end, kind)
        if name and not any(taken[name[0] : name[1]]):
            _write_name(tags, taken, name, _sort_persons(sentence, name, kind))
    return sentence.with_entities(tuple(tags))


def _sort_persons(sentence: Sentence, name: tuple[int, int], kind: str) -> str:
    """The kind, but for a person who is a mere title or a people."""
    words = sentence.words[slice(*name)]
    if kind == "person" and all(map(_is_title, words)):
        return TITLE
    return PEOPLE if kind == "person" and sentence.tags[name[1] - 1] == "NNPS" else kind


def _default_tag(sentence: Sentence, i: int) -> str:
    capital = sentence.words[i][:1].isupper()
    vague = sentence.upos[i] == "PROPN" or (sentence.upos[i] == "ADJ" and capital and i > 0)
    return UNKNOWN if vague else OUTSIDE


def _write_name(tags: list[str], taken: list[bool], name: tuple[int, int], kind: str) -> None:
    rest = OUTSIDE if kind in NO_NAMES else UNKNOWN
    for i in range(*name):
        taken[i] = True
        prefix = "B" if i == name[0] else "I"
        tags[i] = f"{prefix}-{GUM_LABELS[kind]}" if kind in GUM_LABELS else rest


def doubt_capitals(sentence: Sentence) -> Sentence:
    """The sentence with capitalised adjectives and proper nouns outside names as unknown.

    For parts of Universal NER that leave out names of other kinds.
    """
    doubted = [
        UNKNOWN if tag == OUTSIDE and _default_tag(sentence, i) == UNKNOWN else tag
        for i, tag in enumerate(sentence.entities)
    ]
    return sentence.with_entities(tuple(doubted))


def _read_mentions(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Start, end and entity type of every mention that opens and closes in the sentence."""
    mentions: list[tuple[int, int, str]] = []
    opened: list[tuple[str, str, int]] = []
    for i, misc in enumerate(sentence.misc):
        value = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
        for opening, closing in re.findall(r"\(([^()]+)|([^()]*)\)", value):
            if opening:
                number, kind = opening.split("-")[:2]
                opened.append((number, kind, i))
            elif opened:
                at = _find_opened(opened, closing)
                _, kind, start = opened.pop(at)
                mentions.append((start, i + 1, kind))
    return mentions


def _find_opened(opened: list[tuple[str, str, int]], number: str) -> int:
    matches = [k for k, item in enumerate(opened) if item[0] == number]
    return matches[-1] if number and matches else len(opened) - 1


def _cut_to_name(sentence: Sentence, start: int, end: int, kind: str) -> tuple[int, int] | None:
    inside = range(start, end)
    heads = [i for i in inside if sentence.heads[i] not in inside or sentence.heads[i] == i]
    if not heads or sentence.upos[heads[0]] != "PROPN":
        return None
    head = heads[0]
    first, last = head, head
    while first > start and _is_name_word(sentence, first - 1):
        first -= 1
    while last + 1 < end and _is_name_word(sentence, last + 1):
        last += 1
    last = _follow_links(sentence, last, end)
    while kind == "person" and first < head and _is_title(sentence.words[first]):
        first += 1
    return first, last + 1


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in TITLES


def _is_name_word(sentence: Sentence, i: int) -> bool:
    word = sentence.words[i]
    if sentence.upos[i] == "PROPN" or (word == "-" and 0 < i < len(sentence.words) - 1):
        return True
    if word.istitle() and sentence.upos[i] == "VERB" and sentence.deps[i] in PARTS:
        return True
    return word[:1].isupper() and sentence.upos[i] in {"ADJ", "NOUN"} and i > 0


def _follow_links(sentence: Sentence, last: int, end: int) -> int:
    """The end of a name that runs on over "of", "for the" and the like to another proper noun."""
    i = last + 1
    while i < end and sentence.words[i].lower() in NAME_LINKS:
        i += 1
    if last + 1 < i < end and sentence.upos[i] == "PROPN" and sentence.words[last + 1] == "of":
        while i + 1 < end and sentence.upos[i + 1] == "PROPN":
            i += 1
        return i
    return last
