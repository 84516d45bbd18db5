"""What a length or a sum is told for: how wide or how far away, and what money goes to."""

from __future__ import annotations

import re

from rashomon.text.frequencies import content_of
from rashomon.text.words import find_words
from rashomon.types import FigureMention

_LENGTHS = frozenset({"mile", "kilometre", "metre", "foot", "yard", "inch", "centimetre"})
_SENSE = re.compile(
    r"[\s-](?:(?P<wide>wide|across|in\sdiameter|in\swidth)|(?P<long>long|in\slength)"
    r"|(?P<high>high|tall|in\sheight)|(?P<deep>deep|in\sdepth|below|beneath|under)|(?P<thick>thick)"
    r"|(?P<fast>an?\shour|per\shour)"
    r"|(?P<away>away|apart|from|off|out|outside|inland|offshore|down|up|upstream|downstream"
    r"|(?:due\s)?(?:(?:north|south)(?:-?(?:east|west))?|east|west)(?:\sof)?))\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\s(?:(?:more|worth|each|total)\s)?(?:on|for|towards?|to(?=\s(?!\$|\d|the\b|an?\b|[A-Z])))\s"
    r"(?P<what>(?:(?!\b(?:in|at|by|since|from|between|when|after|before|while|as|that|which|who|last"
    r"|this|next|over|during|with|said|says)\b)[^\s.,;:—–()\n]+\s?){1,6})"
)
_MULTIPLIED = re.compile(
    r"\s(?:(?:as|the|its|their|his|her|more|much|many|usual|normal|average)\s){0,3}(?P<what>[a-z]{4,})"
)
_HOLDING = frozenset({"pages", "documents", "boxes", "bags", "crates", "truckloads", "hours"})
_CONTENTS = re.compile(
    r"\sof\s(?P<what>(?:(?!\b(?:about|as|at|by|for|from|in|on|that|this|to|when|which|with|who)\b)"
    r"[^\s.,;:—–()\n]+\s?){1,4})"
)
_TIMES = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|"
    r"august|september|october|november|december|years?|months?|weeks?|days?|hours?|\d+)\b",
    re.IGNORECASE,
)


def length_sense(text: str, end: int, *, unit: str) -> str | None:
    """What a length that ends at ``end`` is told of: "wide", "away"; ``None`` where it is no length
    or nothing behind it tells.

    >>> length_sense("a slick 45 miles wide", 16, unit="mile")
    'wide'
    """
    match = _SENSE.match(text, end) if unit in _LENGTHS else None
    return match.lastgroup if match else None


def purpose_of(text: str, end: int, *, unit: str) -> frozenset[str]:
    """The content stems of what a sum of money that ends at ``end`` is spent on or paid for.

    >>> sorted(purpose_of("paid $9 for rugs in Sorrel", 7, unit="USD"))
    ['rug']
    """
    is_money = len(unit) == 3 and unit.isupper()
    match = _PURPOSE.match(text, end) if is_money else None
    words = find_words(_TIMES.sub(" ", match["what"])) if match else ()
    return frozenset(content_of(words))


def multiplied_at(text: str, end: int, *, unit: str) -> str | None:
    """The stem of what a multiple that ends at ``end`` is one of; ``None`` where it is no multiple
    or nothing right behind it tells.

    >>> multiplied_at("about twice as powerful as", 11, unit="times")
    'powerful'
    """
    match = _MULTIPLIED.match(text, end) if unit == "times" else None
    return next(iter(content_of(find_words(match["what"]))), None) if match else None


def contents_of(text: str, figure: FigureMention) -> frozenset[str]:
    """The content stems of what counted pages, boxes or bags hold: "26 pages of records"."""
    counted = figure.subject_span
    heads = find_words(figure.subject)[-1:]
    if counted is None or not heads or heads[0].form not in _HOLDING:
        return frozenset()
    match = _CONTENTS.match(text, counted.end)
    return frozenset(content_of(find_words(match["what"]))) if match else frozenset()
