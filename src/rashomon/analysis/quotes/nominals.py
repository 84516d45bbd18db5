"""Nouns and adjectives that attribute: "their claim that …", "is wary of …", "in a poll, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution
from rashomon.analysis.quotes.content_ends import content_end
from rashomon.analysis.quotes.lexicon import CueVerb, cue_adjectives, cue_nouns, word_list
from rashomon.analysis.quotes.sources import source_before
from rashomon.analysis.quotes.verbgroups import Cue, group_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_NOMINAL = CueVerb("", "attitude", frozenset("cni"), frozenset())
_REACH = 4  # tokens that may stand between a possessor or light verb and its noun


def find_nominal(layout: Layout) -> Iterator[Attribution]:
    """Attributions whose cue is a noun or an adjective."""
    for index, unit in enumerate(layout.units):
        for i in range(unit.start, unit.end):
            if layout.quote_at(i) >= 0:
                continue
            found = _noun(layout, unit, i) or _adjective(layout, unit, i)
            if found is not None:
                contents, cue, source = found
                yield Attribution(
                    (layout.chars(*contents),),
                    layout.chars(*cue),
                    layout.chars(*source) if source else None,
                    "nominal",
                    index,
                    "attitude",
                )


_Found = tuple[tuple[int, int], tuple[int, int], tuple[int, int] | None]


def _noun(layout: Layout, unit: Unit, i: int) -> _Found | None:
    """A noun of speech with its possessor, or as the object of a light verb."""
    token = layout.doc[i]
    if not token.tag_.startswith("NN") or token.lower_ not in cue_nouns():
        return None
    start, has_preposition = _content_at(layout, unit, i, cue_nouns()[token.lower_])
    if start is None:
        return None
    end = start if has_preposition else i + 1
    light = _light_verb(layout, unit, i)
    if light is not None:
        group = group_start(layout, unit, light)
        cue = Cue(light, group, end, _NOMINAL, False)
        return _found(layout, unit, cue, start, source_before(layout, unit, cue))
    owner = _possessor(layout, unit, i)
    if owner is None:
        return None
    return _found(layout, unit, Cue(i, i, end, _NOMINAL, False), start, owner)


def _found(
    layout: Layout, unit: Unit, cue: Cue, start: int, source: tuple[int, int] | None
) -> _Found | None:
    end = content_end(layout, unit, cue, start)
    return ((start, end), (cue.start, cue.end), source) if end > start else None


def _content_at(
    layout: Layout, unit: Unit, i: int, prepositions: frozenset[str]
) -> tuple[int | None, bool]:
    """Where the content after a noun or adjective begins, and whether a preposition leads it."""
    if i + 2 > unit.end - 1 or layout.quote_at(i + 1) >= 0:
        return None, False
    after = layout.doc[i + 1]
    if after.lower_ == "that" and after.tag_ in {"IN", "WDT"}:
        return i + 1, False
    if after.lower_ == "to" and layout.doc[i + 2].tag_ == "VB":
        return (i + 1 if "to" in prepositions or "-" in prepositions else None), False
    if after.lower_ in prepositions:
        return i + 2, True
    return (_past_receiver(layout, unit, i + 1), False) if after.lower_ == "to" else (None, False)


def _past_receiver(layout: Layout, unit: Unit, at: int) -> int | None:
    """The "that" after whoever is addressed ("a warning to the mayor that he …")."""
    for i in range(at + 1, min(at + 2 + _REACH, unit.end)):
        if layout.doc[i].lower_ == "that" and layout.doc[i].tag_ in {"IN", "WDT"}:
            return i
    return None


def _light_verb(layout: Layout, unit: Unit, i: int) -> int | None:
    for here in range(i - 1, max(unit.start, i - _REACH - 1), -1):
        token = layout.doc[here]
        if token.lower_ in word_list("light-verbs") and token.tag_.startswith("VB"):
            return here
        if token.tag_ not in {"DT", "JJ", "PRP$", "RB", "NN", "CD", "JJR", "VBG"}:
            return None
    return None


def _possessor(layout: Layout, unit: Unit, i: int) -> tuple[int, int] | None:
    for here in range(i - 1, max(unit.start - 1, i - _REACH), -1):
        token = layout.doc[here]
        if token.tag_ == "PRP$":
            return here, here + 1
        if token.tag_ == "POS":
            return _owner(layout, unit, here)
        if token.tag_ not in {"JJ", "RB", "NN", "CD", "VBN", "VBG", "JJS", "JJR"}:
            return None
    return None


def _owner(layout: Layout, unit: Unit, mark: int) -> tuple[int, int] | None:
    start = mark
    while start > unit.start and layout.doc[start - 1].tag_ in {
        "NNP",
        "NNPS",
        "NN",
        "NNS",
        "DT",
        "JJ",
    }:
        start -= 1
        if layout.doc[start].tag_ == "DT":
            break
    return (start, mark + 1) if start < mark else None


def _adjective(layout: Layout, unit: Unit, i: int) -> _Found | None:
    """An adjective of attitude after a form of "be": "he was skeptical of the plan"."""
    token = layout.doc[i]
    if token.lower_ not in cue_adjectives() or i == unit.start:
        return None
    group = group_start(layout, unit, i)
    if not any(each.lower_ in word_list("linking") for each in layout.doc[group:i]):
        return None
    start, has_preposition = _content_at(layout, unit, i, cue_adjectives()[token.lower_])
    if start is None:
        return None
    cue = Cue(i, group, start if has_preposition else i + 1, _NOMINAL, False)
    source = source_before(layout, unit, cue)
    return _found(layout, unit, cue, start, source) if source else None
