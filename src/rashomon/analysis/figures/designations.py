"""Numbers that are part of a name or designation and count nothing: "Apollo 11", "Boeing 737-800",
"a Fortune 500 company", "World War Two", "3M", "CFM56-7B"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.analysis.figures.numeral_reading import Reading
from rashomon.analysis.figures.subject_phrases import noun_phrase, token_from
from rashomon.text.show_names import is_title

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_NAME_TAGS = frozenset({"NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_BARE = re.compile(r"\d{1,4}(?:[-–]\d{1,4})?|[A-Z][a-z]+")
_LINK = re.compile(r"[^\s-][\s‑-]$")
_PLAIN_WORD = re.compile(r"\b[a-z]{4,}\b")  # a headline in Title Case has none
_LETTERED = re.compile(r"\d{1,3}[KMB]")
_NAMED_SO = re.compile(r"['’]s\b|\s(?:Co|Corp|Inc|Ltd|Company)\b|\s(?:said|says)\b")
_TYPE_BEFORE = re.compile(r"\b[A-Z]{1,4}\d{1,4}-\Z")  # of an engine, a road, a model
_Designation = tuple[str, str]  # the name and the number behind it


def find_designations(doc: Doc, readings: Iterable[Reading]) -> frozenset[int]:
    """Where those of ``readings`` start that are a name or only end one.

    What stands so once is a name wherever it stands: "the Apollo 11 crew", "shares of 3M".
    """
    readings = list(readings)
    behind_names = {each.start: name for each in readings if (name := _name_before(doc, each))}
    known = {
        name
        for start, name in behind_names.items()
        if not _is_headline(doc, start) and not _counts(doc, start, len(name[1]))
    }
    ending = (start for start, name in behind_names.items() if name in known)
    typed = (
        each.start
        for each in readings
        if _TYPE_BEFORE.search(doc.text[max(0, each.start - 10) : each.start])
    )
    titles = (each.start for each in readings if is_title(doc.text, each.start, each.end))
    return frozenset({*ending, *typed, *titles, *_lettered_names(doc, readings)})


def _lettered_names(doc: Doc, readings: Iterable[Reading]) -> list[int]:
    """Numbers with a letter for their magnitude that speak or own somewhere: "3M said"."""
    printed = {
        each.start: doc.text[each.start : each.end]
        for each in readings
        if not each.unit and _LETTERED.fullmatch(doc.text, each.start, each.end)
    }
    names = {form for start, form in printed.items() if _is_named(doc, start + len(form))}
    return [start for start, form in printed.items() if form in names]


def _is_named(doc: Doc, end: int) -> bool:
    """Whether what ends at ``end`` is one that says, has or does."""
    after = token_from(doc, end + 1)
    is_one = after is not None and after.tag_ == "VBZ" and doc.text[end : end + 1] == " "
    return is_one or _NAMED_SO.match(doc.text, end) is not None


def _name_before(doc: Doc, reading: Reading) -> _Designation | None:
    """The name a bare number follows without a break, with the number as printed."""
    printed = doc.text[reading.start : reading.end]
    if reading.unit or reading.comparator != "exactly" or not _BARE.fullmatch(printed):
        return None
    before = _word_before(doc, reading.start)
    is_name = before is not None and before.tag_ in _NAME_TAGS and before.text[:1].isupper()
    return (before.text, printed) if before is not None and is_name else None


def _word_before(doc: Doc, start: int) -> Token | None:
    """The word that ends at a space or hyphen right before ``start``."""
    link = _LINK.search(doc.text[max(0, start - 2) : start])
    token = token_from(doc, start - 1)
    if link is None or token is None or not token.i:
        return None
    return token.nbor(-1)


def _counts(doc: Doc, start: int, length: int) -> bool:
    """Whether what it counts stands behind the number: "In Norland 12 people", and is not counted
    before the name: "three Auk 9 boats"."""
    token = token_from(doc, start + length)
    nouns = noun_phrase(token)
    name = _word_before(doc, start)
    if not nouns or (name is not None and name.i and name.nbor(-1).tag_ == "CD"):
        return False
    return nouns[-1].tag_ in _PLURALS or doc.text[start : start + length] in {"1", "One"}


def _is_headline(doc: Doc, start: int) -> bool:
    text = doc.text
    line = text[text.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]
    return _PLAIN_WORD.search(line) is None
