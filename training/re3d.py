"""The names among re3d's entities, which are wider than names, under the labels used here."""

from __future__ import annotations

import re

from names import TITLES
from wordlists import word_set

LABELS = {
    "Person": "PERSON",
    "Organisation": "ORG",
    "Location": "PLACE",
    "Nationality": "MISC",
    "MilitaryPlatform": "MISC",
    "Weapon": "MISC",
    "DocumentReference": "MISC",
}
OTHER = "Other"
"""The label of what a corpus marks without saying that it is a name of one of these kinds."""
DETERMINERS = word_set("the a an this that these those our his her its their some many most all")
SMALL_WORDS = word_set("of the and for in on at to de al el by with from")
PRONOUNS = word_set("we i he she they it you us who his her")
PEOPLES = ("ians", "qis", "nis", "lis", "dis", "ans", "sis")
"""Endings of words for a people, which re3d has as organisations and other sets as other names."""
NATIONALITY = re.compile(r"(?:ian|ish|qi|ese|ican|ench|erman|utch|rab|abic|ni|di|lim|hia|hiite)s?$")
"""Words that often say of what people someone is; re3d marks only some of them."""
Spans = dict[tuple[int, int], str]


def sort_spans(words: list[str], spans: Spans, countries: frozenset[str]) -> tuple[Spans, Spans]:
    """The names among the entities of a sentence, and those that are only partly or perhaps names.

    Articles and titles are cut off; a country that acts is a place; "Palmyra, Syria" is two.
    """
    kept: Spans = {}
    vague: Spans = {}
    for (start, end), label in _part_places(words, spans).items():
        start = _skip_opening(words, start, end, label)
        content = [w for w in words[start:end] if w.lower() not in SMALL_WORDS and w[0].isalnum()]
        if label not in {*LABELS, OTHER} or not any(w[0].isupper() for w in content):
            continue
        if words[start].lower() in PRONOUNS:
            continue
        if label == OTHER or _is_vague(words, start, end, content):
            vague[start, end] = label
        else:
            is_country = " ".join(words[start:end]).lower() in countries
            kept[start, end] = "PLACE" if is_country else LABELS[label]
    for i, word in enumerate(words[1:], start=1):
        if word[:1].isupper() and NATIONALITY.search(word):
            vague.setdefault((i, i + 1), "Nationality")
    return kept, vague


def _part_places(words: list[str], spans: Spans) -> Spans:
    """The spans, those of places parted at their commas."""
    parted: Spans = {}
    for (start, end), label in spans.items():
        if label != "Location":
            parted[start, end] = label
            continue
        commas = [i for i in range(start, end) if words[i] == ","]
        for first, last in zip([start, *(i + 1 for i in commas)], [*commas, end], strict=True):
            if first < last:
                parted[first, last] = label
    return parted


def _skip_opening(words: list[str], start: int, end: int, label: str) -> int:
    """Where the name begins, behind articles and, for a person, behind the titles."""
    while start < end - 1 and words[start].lower() in DETERMINERS:
        start += 1
    if label != "Person":
        return start
    titles = [i for i in range(start, end) if words[i].lower().rstrip(".") in TITLES]
    last = titles[-1] + 1 if titles else start
    return min(last + (last < end and words[last] == "."), end - 1)


def _is_vague(words: list[str], start: int, end: int, content: list[str]) -> bool:
    """Whether the span is no plain name: a description, a title, a people, a first word."""
    capitals = [w for w in content if w[0].isupper() or w[0].isdigit()]
    first, single = words[start], end - start == 1
    if len(capitals) < len(content) or first.lower() in SMALL_WORDS:
        return True
    if single and (first.lower().rstrip(".") in TITLES or first.endswith(PEOPLES)):
        return True
    return single and start == 0 and first.istitle() and first.lower().endswith("s")


def collect_names(sentences: list[tuple[list[str], Spans, Spans]]) -> frozenset[tuple[str, ...]]:
    """The words of every name that is marked somewhere in a document."""
    return frozenset(tuple(w[a:b]) for w, kept, _ in sentences for a, b in kept)


def find_unmarked(words: list[str], kept: Spans, known: frozenset[tuple[str, ...]]) -> Spans:
    """Where a name that the document marks elsewhere stands unmarked: re3d leaves out many
    mentions, mostly those before a noun ("ISIL targets"), so that no mark says nothing there."""
    taken = {i for start, end in kept for i in range(start, end)}
    found: Spans = {}
    for length in sorted({len(name) for name in known}, reverse=True):
        for start in range(len(words) - length + 1):
            here = range(start, start + length)
            if tuple(words[start : start + length]) in known and taken.isdisjoint(here):
                found[start, start + length] = "Unmarked"
                taken.update(here)
    return found
