"""Counts over several happenings: "20 shot in separate incidents", "the ninth death this year"."""

from __future__ import annotations

import re

_SEVERAL = re.compile(
    r"\b(?:separate|incidents|shootings|homicides|crashes|attacks|spate|string of|series of|"
    r"citywide|nationwide|statewide|across the (?:city|country|state|county|nation)|"
    r"so far|to date|alone (?:in|last|this)|dating back|"
    r"(?:the|over the|holiday) weekend|bloody (?:night|weekend)|"
    r"last (?:year|decade|summer|winter|spring|fall)|this (?:week|month|year|decade)|"
    r"(?:since|during) (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|the start|\d{4})|(?:each|every|per|last|a) (?:day|month|year)|"
    r"(?:in|over|during) the (?:past|last) (?:\w+ )?(?:days|weeks|months|years|hours))\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")
_REACH = 200  # characters of a sentence looked at on either side


def is_roundup(text: str, at: int) -> bool:
    """Whether the sentence around ``at`` counts over more than one happening.

    >>> is_roundup("At least 10 people were killed in separate shootings.", 9)
    True
    """
    before = text[max(0, at - _REACH) : at]
    ends = list(_SENTENCE_END.finditer(before))
    start = at - len(before) + (ends[-1].end() if ends else 0)
    end = _SENTENCE_END.search(text, at)
    stop = min(end.end() if end else len(text), at + _REACH)
    return _SEVERAL.search(text, start, stop) is not None
