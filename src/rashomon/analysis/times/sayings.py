"""Days of a saying, which tell nothing of when the rest was: "police said Wednesday"."""

from __future__ import annotations

import re

_VERBS = (
    r"(?:said|says|announced|confirmed|reported|stated|added|disclosed|acknowledged|"
    r"told\s(?:reporters|police|officers|investigators|journalists|the\scourt|jurors|"
    r"(?:the\s)?(?:[A-Z][\w.-]*\s?){1,4}))"
)
_OCCASIONS = (
    r"(?:statement|release|conference|briefing|interview|e-?mail|tweet|post|update|report|"
    r"affidavit|complaint|court|filing|message)"
)
_HOW = rf"(?:\s(?:in|at|during|to|through|on|via|by)\s(?:(?-i:[\w-]+)\s){{0,3}}{_OCCASIONS})?"
_ONLY = r"\s(?:on\s|late\s(?:on\s)?|early\s(?:on\s)?)?"
# "police said Wednesday", "told reporters at a news conference on Wednesday".
_BEFORE = re.compile(rf"\b{_VERBS}{_HOW},?{_ONLY}$")
_RELEASED = re.compile(rf"\b{_OCCASIONS}\s(?:issued|released|published|sent|posted){_ONLY}$")
# "On Wednesday, police said": only where the day opens the sentence.
_OPENING = re.compile(r"(?:^|\n|[.!?][\"”'’)]?\s)(?:On\s|Late\s(?:on\s)?|Early\s(?:on\s)?)?$")
_SAYING_BEHIND = re.compile(rf"\s?,?\s(?:(?!that\b)[\w.'’-]+\s){{1,5}}{_VERBS}\s")
_REACH = 90  # characters on either side in which the verb of saying stands


def is_of_saying(text: str, start: int, end: int) -> bool:
    """Whether the time at ``start`` to ``end`` only tells when something was said.

    >>> text = "A man was shot, police said Wednesday."
    >>> is_of_saying(text, 28, 37)
    True
    """
    before = text[max(0, start - _REACH) : start]
    if _BEFORE.search(before) or _RELEASED.search(before):
        return True
    behind = text[end : end + _REACH]
    return bool(_OPENING.search(before)) and _SAYING_BEHIND.match(behind) is not None
