"""Counts over several happenings: "20 shot in separate incidents", "the ninth death this year"."""

from __future__ import annotations

import re

_HAPPENINGS = (
    r"separate(?=\s(?:[\w-]+\s){0,2}?(?:incident|shooting|crash|attack|case|homicide|stabbing|"
    r"fire|scene|location|place|event|accident|killing|blast|explosion|bombing|raid|strike)(?:e?s)?\b)|"
    r"incidents|shootings|homicides|attacks|spate|string of|series of|"
    r"crashes(?!\s(?:in|into|on|onto|after|near|off|outside|at|during|while|with|through|down)\b)|"
    r"(?:citywide|nationwide|statewide)"
    r"(?!\s(?:strike|search|manhunt|hunt|curfew|lockdown|walkout|protest|mourning|ban|alert))|"
    r"across the (?:city|country|state|county|nation)|"
    r"(?:the|over the|holiday) weekend|bloody (?:night|weekend)"
)
_STRETCHES = (
    r"so far (?:this|in)|to date|alone (?:in|last|this)|dating back|"
    r"this (?:month|year|decade)|"
    r"(?:since|during) (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|the start|\d{4})|(?:each|every|per|a) (?:day|month|year)|"
    r"(?:in|over|during) the (?:past|last) (?:\w+ )?(?:days|weeks|months|years|hours)"
)
# "a shooting that killed two last summer" tells when one happening was.
_ONE = re.compile(
    r"\b(?:an?|the|that|this)\s(?:[\w'’-]+\s){0,3}(?:shooting|attack|crash|fire|stabbing|ambush|"
    r"bombing|explosion|blast|incident|killing|murder|slaying)\b(?!\s(?:deaths|victims))",
    re.IGNORECASE,
)
_PAST = r"last (?:day|month|year|decade|summer|winter|spring|fall)|this week"
# "the fourth fatal crash since March", "the city's 40th homicide this year": one of them.
_THE_LATEST = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|"
    r"deadliest|worst|bloodiest|latest)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:shooting|homicide|murder|killing|slaying|stabbing|crash|attack|bombing|death|fatality|"
    r"fire|wildfire|derailment|collapse|disaster|accident)\s(?:[\w’'-]+\s){0,6}?"
    rf"(?:{_STRETCHES})\b"
    r"|\bone of the (?:deadliest|worst|bloodiest)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:shootings|attacks|crashes|incidents|homicides)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:several|multiple|various|two|three|four|five|six|seven|[2-9]|1\d|rash\sof|wave\sof)\s"
    r"(?:(?:fatal|deadly|separate|recent|weekend|overnight|more|other)\s){0,2}"
    r"(?:shootings|stabbings|homicides|murders|killings|crashes|drownings|incidents)\b",
    re.IGNORECASE,
)
_OF_HAPPENINGS = re.compile(rf"\b(?:{_HAPPENINGS})\b", re.IGNORECASE)
_SEVERAL = re.compile(rf"\b(?:{_HAPPENINGS}|{_STRETCHES})\b", re.IGNORECASE)
_IN_PAST = re.compile(rf"\b(?:{_PAST})\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")
_REACH = 200  # characters of a sentence looked at on either side


def is_roundup(text: str, at: int) -> bool:
    """Whether the sentence around ``at`` counts over more than one happening.

    >>> is_roundup("At least 10 people were killed in separate shootings.", 9)
    True
    >>> is_roundup("She was charged with the shooting that killed two last summer.", 46)
    False
    """
    is_of_past = _tells(_IN_PAST, text, at) and not _tells(_ONE, text, at)
    return is_of_past or _tells(_SEVERAL, text, at)


def counts_happenings_around(text: str, at: int) -> bool:
    """Whether the sentence around ``at`` itself names several happenings.

    >>> counts_happenings_around("Ten people were killed last year.", 0)
    False
    """
    return _tells(_OF_HAPPENINGS, text, at)


def names_several(title: str) -> bool:
    """Whether a headline counts several happenings.

    >>> names_several("Police look into several shootings"), names_several("Two shot in Sorrel")
    (True, False)
    """
    return _COUNTED.search(title) is not None


def _tells(words: re.Pattern[str], text: str, at: int) -> bool:
    before = text[max(0, at - _REACH) : at]
    ends = list(_SENTENCE_END.finditer(before))
    start = at - len(before) + (ends[-1].end() if ends else 0)
    end = _SENTENCE_END.search(text, at)
    stop = min(end.end() if end else len(text), at + _REACH)
    own = _THE_LATEST.sub(" ", text[start:stop])
    return words.search(own) is not None
