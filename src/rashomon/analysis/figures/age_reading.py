"""Ages: "34 years old", "at the age of 34", "Ada Brook, 34, said", "adults over 65"."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.analysis.figures.numeral_reading import Reading
from rashomon.types import Comparator

_OLDEST = 115
_OF_AGE = re.compile(r"\b(?:(?:the\s)?ages?\sof|aged?|ages)\s$", re.IGNORECASE)
_TOO_OLD = 125
_GROUP_REACH = 40
_WORDS_BEFORE = 20  # characters that "at the age of" and the like take
_GROUP_BEFORE = re.compile(
    r"\b(?:people|persons|adults|children|kids|teens|minors|men|women|boys|girls|patients|seniors|"
    r"citizens|residents|workers|voters|players|those|anyone|everyone|nobody)\s"
    r"(?:who\s(?:are|were)\s|aged\s)?(?:over|under|above|below|older\sthan|younger\sthan)\s$",
    re.IGNORECASE,
)
_GROUP_END = re.compile(
    r"[,.;:)](?!\d)|\s*(?:\n|$)|\s(?:and|or|who|in|to|with|from|at|on|by|than|as|that|for|was|were|is|"
    r"are|has|have|had|do|did|can|could|may|might|must|will|would|should|live|died?)\b"
)
_GROUP_AFTER = re.compile(
    r"\s(?:years\s)?(?:and|or)\s(?:older|younger)\b|\s(?:and|or)\s(?:over|under|above)\b(?=[,.;:)]|\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
_AGE_AFTER = re.compile(
    r"[\s-]{1,2}(?P<unit>year|month|week|day)s?[\s-]{1,2}olds?\b|\s(?P<of>years|months|weeks)\sof\sage\b"
    r"|[\s-]?y\.?/?o\b",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|ages?\sof|turned|turning|turns)\s$|\bage[ds]?\sbetween\s$|\bages\sof\sbetween\s$"
    r"|\b(?:dies|died|dead)\sat\s$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b[A-Z][\w'’-]+\s(?:[A-Z]\.\s)?[A-Z][\w'’.-]+,\s$|\bM[rs]s?\.\s[A-Z][\w'’-]+,\s$"
)
_PERSON_BEFORE = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|child|children|toddler|students?|mother|"
    r"father|sons?|daughters?|brothers?|sisters?|officer|victims?|suspects?|resident),\s$"
    r"|\b(?:also|now|then|both)\s$",
    re.IGNORECASE,
)
_PERSON_AGE_END = re.compile(r"[,.;:](?!\d)|\s*(?:\n|$)|\s(?!\w+s\b)[a-zA-Z]")
_AGE_END = re.compile(r"[,.;](?!\d)|\s(?:of|from|was|is|and)\b")


def read_age(text: str, reading: Reading) -> Reading | None:
    """``reading`` as an age, where the words around it make it one."""
    after = _AGE_AFTER.match(text, reading.end)
    if after:
        unit = (after["unit"] or (after["of"] or "years")[:-1]).lower()
        return replace(reading, end=after.end(), unit=f"{unit}-old", is_age=True)
    before = text[max(0, reading.start - _WORDS_BEFORE) : reading.start]
    is_told = _AGE_BEFORE.search(before) and 0 < reading.low < _TOO_OLD
    is_plain = text[reading.start : reading.end].isdigit() and 0 < reading.low <= _OLDEST
    older = _GROUP_AFTER.match(text, reading.end) if is_plain else None
    if older:
        is_least = older[0].lower().endswith(("older", "over", "above"))
        comparator: Comparator = "at least" if is_least else "at most"
        reading = replace(reading, end=older.end(), comparator=comparator)
    is_group = is_plain and (older or _is_of_group(text, reading))
    if is_told or is_group or _is_bare_age(text, reading):
        return replace(reading, unit="year-old", is_age=True)
    return None


def before_age(text: str, reading: Reading) -> int:
    """Where the words end that may compare a quantity: before "the age of" of an age."""
    low = max(0, reading.start - _WORDS_BEFORE)
    words = _OF_AGE.search(text[low : reading.start]) if reading.is_age else None
    return low + words.start() if words else reading.start


def _is_of_group(text: str, reading: Reading) -> bool:
    """ "adults over 65 were": an age that sets a group apart."""
    before = text[max(0, reading.start - _GROUP_REACH) : reading.start]
    return bool(_GROUP_BEFORE.search(before) and _GROUP_END.match(text, reading.end))


def _is_bare_age(text: str, reading: Reading) -> bool:
    """ "Ada Brook, 34, said": a number between commas after a name."""
    if reading.numeral is None or reading.high is not None or not 0 < reading.low <= _OLDEST:
        return False
    before = text[max(0, reading.start - 32) : reading.start]
    is_plain = text[reading.start : reading.end].isdigit()
    if is_plain and _PERSON_BEFORE.search(before):
        return _PERSON_AGE_END.match(text, reading.end) is not None
    return is_plain and bool(_NAME_BEFORE.search(before) and _AGE_END.match(text, reading.end))
