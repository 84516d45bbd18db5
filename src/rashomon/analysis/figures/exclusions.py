"""Numerals that are not figures: labels, addresses, scores, telephone and list numbers."""

from __future__ import annotations

import re

from rashomon.analysis.figures.currencies import ends_in_currency, letter_sign
from rashomon.analysis.figures.numerals import Numeral

_PHONE = re.compile(r"\+?\(?\d{1,4}\)?[\s.-]\d{3}[\s.-]\d{3,4}(?!\d)|\b\d{3}[.-]\d{4}\b")
_ADDRESS = re.compile(
    r"\s(?:block\sof\s)?(?:(?:[NSEW]|[NS][EW]|North|South|East|West)\.?\s)?"
    r"(?:[A-Z0-9][\w.'’-]{0,20}\s){1,3}?"
    r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Ct|Court|Pl|Place|Way|"
    r"Highway|Hwy|Parkway|Pkwy|Circle|Terrace|Square|Pike)\b"
)
_BLOCK = re.compile(r"[\s-](?:block|hundred\sblock)\b")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s{0,4}(?:[-•*]\s)?(?:list\s)?$")
_LIST_TAIL = re.compile(r"[.)]\s|\sof\s\d+(?=[A-Z\s])")
_LIST_LENGTH = re.compile(
    r"\b(?:list|page|photo|image|part|slide|picture|caption|item|video)\s\d{1,3}\s(?:of|/)\s$", re.I
)
_YEAR_BEFORE = re.compile(r"\b(?:1[5-9]|20)\d\d[-–/]\Z")
_EMERGENCY_NUMBERS = re.compile(
    r"(?:911|999|112)\s(?:calls?|callers?|operators?|dispatch\w*|tapes?|recordings?|system|center)\b"
    r"|(?<=call\s)(?:911|999|112)\b|(?<=called\s)(?:911|999|112)\b|(?<=calling\s)(?:911|999|112)\b|(?<=dialed\s)(?:911|999|112)\b",
    re.I,
)
_TIME_OF_DAY = re.compile(r"\d{1,2}[.:]\d\d\s(?:BST|GMT|UTC|CES?T|[ECMP][SD]?T|IST|JST|AE[SD]T)\b")
# "around 10 Saturday night": an hour, as words for a part of the day follow.
_HOUR_BEFORE = re.compile(r"\b(?:at|about|around|before|after|by|until|past)\s$", re.IGNORECASE)
_PART_OF_DAY = re.compile(
    r"\s(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|yesterday|this|that|in\sthe|on\s\w+day)\s)?"
    r"(?:morning|afternoon|evening|night|tonight)\b",
    re.IGNORECASE,
)
_LAST_HOUR = 12
_WEB = re.compile(r"[@#/\w]*[@#/_]$")
_SOL = re.compile(r"(?<![^\W_])S/$")
# Words that take a number as a name: "Highway 35", "Chapter 11", "Flight 370".
_LABELS = frozenset(
    {"no", "no.", "number", "nos.", "page", "image", "slide", "photo"}
    | {"chapter", "section", "article", "amendment", "route"}
    | {"highway", "interstate", "exit", "flight", "room", "apt", "apartment", "suite", "unit"}
    | {"district", "ward", "precinct", "station", "channel", "resolution", "title", "volume"}
    | {"episode", "season", "part", "phase", "stage", "level", "grade", "type", "class", "list"}
    | {"photo", "figure", "table", "item", "case", "docket", "bill", "proposition", "prop", "size"}
    | {"day", "week", "round", "game", "match", "lot", "gate", "terminal", "platform", "lane"}
    | {"group", "version", "model", "windows", "area", "zone", "code", "zip", "box", "step", "tip"}
    | {"clause", "paragraph", "rule", "appendix", "exhibit", "verse", "runway", "pier", "sector"}
    | {"super", "bowl", "covid", "formula", "force", "world", "war", "world war", "quarter"}
)
# The same of a number in words, where nothing can be counted before it: "this phase two men".
_NAMED_IN_WORDS = re.compile(
    r"(?<!this )(?<!that )(?<!last )(?<!next )(?<!every )(?<!each )(?<!the )"
    r"\b(?:class|phase|tier|grade|type|category|chapter|formula|platform|level|stage)[\s-]$",
    re.IGNORECASE,
)
# What is ranked and no part: "an eighth-grader", "a third-party audit", "a fifth-floor flat".
_RANKED = re.compile(
    r"-(?!(?:mile|kilomet|met|inch|acre|ounce|pound|gallon|litre|liter|century|hour|minute|second|year"
    r"|million|billion|full|empty|share|length|turn|size|point|percent)\w*)[a-z]",
    re.IGNORECASE,
)
# Digits that stand for "to" and "for": "Die 4 U", "it came down 2 them".
_FOR_A_WORD = re.compile(r"[24]\s(?:[Uu]r?|[Yy]ou|[Mm]e|[Hh]im|[Hh]er|us|[Tt]hem|[Ee]ver)\b")
_NAMED_DAYS = re.compile(r"9/11|7/7|24/7")
_CHANNEL = re.compile(r"(?:abc|nbc|cbs|fox|news|tv)\b", re.IGNORECASE)  # "13abc", "9News"
_CALL_SIGN = range(3, 6)  # letters: "FOX 21", "KOMO 4"
_MOST_CHANNELS = 100
# "one was killed" counts.
_BEFALLEN = (
    r"(?:\s(?:been|since|now|also|\w+ly))?"
    r"\s(?:killed|dead|died|wounded|injured|hurt|hospitali[sz]ed)\b"
)
_PRONOUN_AFTER = re.compile(
    rf"\s(?:of|another|who|that|(?:is|was|has)(?!{_BEFALLEN})|can|day|point|thing|way|hand|side|time)\b",
    re.I,
)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which|another|only|last|not)\s$", re.I
)


def is_figure(text: str, numeral: Numeral) -> bool:
    """Whether ``numeral`` counts or measures something, judged by the text right around it."""
    if numeral.form == "ordinal" or _is_glued(text, numeral):
        return False
    if _NAMED_DAYS.fullmatch(text[numeral.start : numeral.end]) or _is_hour(text, numeral):
        return False
    if numeral.is_spelled:
        return not (
            _is_pronoun(text, numeral)
            or (numeral.form == "fraction" and _RANKED.match(text, numeral.end) is not None)
            or _NAMED_IN_WORDS.search(text[max(0, numeral.start - 24) : numeral.start])
        )
    return not (
        _is_labelled(text, numeral)
        or _is_address(text, numeral)
        or _is_list_number(text, numeral)
        or _is_phone(text, numeral)
        or _EMERGENCY_NUMBERS.match(text, numeral.start) is not None
        or _FOR_A_WORD.match(text, numeral.start) is not None
        or _TIME_OF_DAY.match(text, numeral.start) is not None
    )


def _is_hour(text: str, numeral: Numeral) -> bool:
    """ "around 10 Saturday night": the hour of something."""
    if not 1 <= numeral.value <= _LAST_HOUR or _PART_OF_DAY.match(text, numeral.end) is None:
        return False
    return _HOUR_BEFORE.search(text[max(0, numeral.start - 8) : numeral.start]) is not None


def _is_glued(text: str, numeral: Numeral) -> bool:
    """Part of a longer token: "G7", "COVID-19", "F-16", "1950-53", an address on the web."""
    before = text[max(0, numeral.start - 24) : numeral.start]
    after = text[numeral.end : numeral.end + 2]
    if before[-1:].isalpha() and not numeral.is_spelled:
        return not ends_in_currency(before) and letter_sign(text, numeral) is None
    if before[-1:] == ":" and before[-2:-1].isdigit():
        return True
    if before[-1:] in {"-", "–"} and before[-2:-1].isalpha() and before[-2:-1].isupper():
        return True
    if _YEAR_BEFORE.search(before) and re.fullmatch(r"\d\d", text[numeral.start : numeral.end]):
        return True
    if _CHANNEL.match(text, numeral.end):
        return True
    is_web = _WEB.search(before) is not None and _SOL.search(before) is None
    return is_web or bool(re.match(r"[.:]\d|[A-Za-z]\d", after))


def _is_pronoun(text: str, numeral: Numeral) -> bool:
    """ "one of them", "no one", "one another": not counting."""
    before = text[max(0, numeral.start - 10) : numeral.start]
    if numeral.form == "fraction" and before.endswith(("-and-", " and ")):
        return True  # "a year and a half"
    if text[numeral.start : numeral.end].lower() != "one":
        return False
    if _PRONOUN_BEFORE.search(before) or _PRONOUN_AFTER.match(text, numeral.end):
        return True
    return re.match(r"\s?[.,;:!?)]", text[numeral.end : numeral.end + 2]) is not None


def _is_labelled(text: str, numeral: Numeral) -> bool:
    words = re.findall(r"[\w.]+", text[max(0, numeral.start - 24) : numeral.start])
    adjacent = re.search(r"[\w.]\s$|#$", text[max(0, numeral.start - 2) : numeral.start])
    if not words or not adjacent:
        return False
    is_call = words[-1].isalpha() and words[-1].isupper() and len(words[-1]) in _CALL_SIGN
    is_channel = is_call and not ends_in_currency(words[-1])
    return words[-1].lower() in _LABELS or (is_channel and numeral.value < _MOST_CHANNELS)


def _is_address(text: str, numeral: Numeral) -> bool:
    if "," in text[numeral.start : numeral.end] or numeral.has_magnitude:
        return False
    return bool(_ADDRESS.match(text, numeral.end) or _BLOCK.match(text, numeral.end))


def _is_list_number(text: str, numeral: Numeral) -> bool:
    before = text[max(0, numeral.start - 12) : numeral.start]
    if _LIST_LENGTH.search(text[max(0, numeral.start - 20) : numeral.start]):
        return True
    return bool(_LIST_NUMBER.search(before) and _LIST_TAIL.match(text, numeral.end))


_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?: \d{3})* 000|(?:\.\d{3})+\.000)")


def _is_phone(text: str, numeral: Numeral) -> bool:
    is_sum = re.search(r"[€$£¥]\s?$", text[max(0, numeral.start - 2) : numeral.start])
    if is_sum or _GROUPED.fullmatch(text[numeral.start : numeral.end]):
        return False
    low = max(0, numeral.start - 14)
    return any(
        low + match.start() <= numeral.start and numeral.end <= low + match.end()
        for match in _PHONE.finditer(text[low : numeral.end + 14])
    )
