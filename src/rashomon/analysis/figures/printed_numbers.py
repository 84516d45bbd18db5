"""Numbers written with digits: the patterns they stand in and what they are worth."""

from __future__ import annotations

import math
import re
import unicodedata

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
POWER = (
    r"(?<![\w.,])-?(?:\d+(?:\.\d+|,\d{1,2})?|\.\d+)(?:\s?[x×*]\s?10(?=\s?\^))?"
    r"(?:\s?\^\s?[+-]{0,2}\d{1,3}|[eE][+-]{0,2}\d{1,3})(?![\w^])"
    rf"|(?<![\w.])(?:-?\d+(?:\.\d+)?\s?[x×*]\s?)?10[⁺⁻]?[{_RAISED}]{{1,3}}(?![\w{_RAISED}])"
)
VULGAR = "[¼½¾⅐-⅞]"
RATIO = r"(?<![\d/.,])\d{1,3}\s?[/⁄∕]\s?\d{1,9}(?![\d/])"
# Words after which two numbers cannot stand side by side: what looks so is one with a space.
_TOLD = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "is",
        "was",
        "of",
        "have",
        "has",
        "had",
        "some",
        "about",
        "nearly",
        "than",
        "total",
    )
)
DIGITS = (
    r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"  # as India groups: 12,34,567
    r"|(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+,\d{1,2}(?!\d|[.,]\d)"  # 1 234,56
    r"|\d{1,3}(?:[,，\u00a0\u2009\u202f]\d{3}(?!\d))+(?:\.\d+)?"
    r"|(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d|[.,]\d)"  # 1.234,56
    r"|(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?!\d|\.\d)"  # 1.234.567
    r"|(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3}){2,}(?! ?\d)(?:\.\d+)?"  # 1 234 567
    r"|(?<![\d.,] )(?<![\d.,])[1-9]\d{0,2} 000(?![\d.,]?\d| \d)"  # 10 000
    rf"|(?:{_TOLD})[1-9]\d{{0,2}} \d{{3}}(?![\d-]|[ .,]\d|\s?(?:[mk]?m|met(?:er|re)s?)\b)"
    r"|(?<![^\n])[1-9]\d{0,2} \d{3}(?=\s*(?:\n|$))"  # alone on its line
    r"|(?:(?<=[$€£¥])|(?<=[$€£¥] ))\d{1,3}(?: \d{3})+(?! ?\d)(?:\.\d+)?"  # $12 345
    r"|(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3})+(?=\s?(?:[€$£₽]|euros?\b|dollars\b|francs\b"
    r"|kron(?:or|er)\b|rou?bles\b))"  # 12 500 euros
    r"|(?<![\d.,'’])\d{1,3}(?:['’]\d{3}){1,}(?!['’\d])(?:\.\d+)?"  # 1'234'567, as in Switzerland
    r"|(?<![\d.,])(?<!\d, )\d{1,3},\d{1,2}(?!,?\s?\d|[.,]\d)"  # 3,5
    # Not two by two in 192.168.1.2; a possessive group would also take the full stop of "2025." in
    # the first releases of Python 3.11.
    r"|(?<!\d\.)\d+(?!\d)(?:\.\d+(?!\d))?(?!\.\d)|\d+|(?<![\w.])\.\d+"
)


def printed_value(kind: str, printed: str) -> float:
    if kind == "vulgar":
        return unicodedata.numeric(printed)
    if kind == "ratio":
        over, under = re.split("[/⁄∕]", printed)
        return float(over) / float(under) if float(under) else 0.0
    if kind == "power":
        return _power(printed)
    printed = re.sub(r"\s", "", printed)
    if _DECIMAL_COMMA.search(printed):
        printed = printed.replace(".", "").replace(",", ".")
    elif printed.count(".") > 1:
        printed = printed.replace(".", "")
    return float(re.sub(r"[^\d.]", "", printed))


_DECIMAL_COMMA = re.compile(r"^\d+(?:\.\d{3})*,\d{1,2}$")


def _power(printed: str) -> float:
    """ "1e10", "2.5^-1", "6.2x10^-4", "10⁶"."""
    raised = re.search(rf"[⁺⁻]?[{_RAISED}]+$", printed)
    if raised:
        printed = f"{printed[: raised.start()]}^{unicodedata.normalize('NFKC', raised[0])}"
        printed = printed.replace("−", "-")
    printed = re.sub(r"--|[+\s]", "", printed).replace(",", ".")
    if "^" not in printed:
        return float(printed)
    head, exponent = printed.split("^")
    mantissa, times, ten = re.sub("[x×*]", " x ", head).partition(" x ")
    value = _raised(float(ten if times else mantissa.lstrip("-")), int(exponent))
    sign = -1.0 if printed.startswith("-") and not times else 1.0
    return (float(mantissa) if times else sign) * value


def _raised(base: float, exponent: int) -> float:
    """The power; infinite where it is too large to tell."""
    try:
        return base**exponent if base else 0.0
    except OverflowError:
        return math.inf
