"""What a figure is told as: of long ago, wanted, confirmed, a bare order, or a change."""

from __future__ import annotations

import re
from datetime import timedelta

from rashomon.comparing.merging.accounts import Account
from rashomon.types import Span

_LONG_AGO = timedelta(days=60)  # before publication: news of a happening comes sooner
_BEFORE, _AFTER = 60, 40
"""Characters before and behind a number in which its own words stand."""
_CLAUSE = re.compile(r"[.;:?!–—]\s|\n|,\s(?:and|but|while|whereas)\s")
_VAGUE = re.compile(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE
)
_WANTED = re.compile(
    r"\b(?:should|would|could|ought|must|might|if|whether|wants?|demand(?:s|ed|ing)?|"
    r"seek(?:s|ing)?|sought|propos(?:e|es|ed|al)|threaten(?:s|ed)?|commit(?:ted|s|ting|ments?)?|"
    r"pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed)?|targets?|goals?|aim(?:s|ed|ing)?|"
    r"agree(?:s|d)?\s(?:(?:in|on)\s\w+\s)?to)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(
    r"\b(?:confirm(?:ed|s|ing)?|laborator(?:y|ies)|lab|tested)\b", re.IGNORECASE
)
_SUSPECTED = re.compile(
    r"\b(?:suspect(?:ed)?|probabl[ey]|possibl[ey]|believed|thought|feared|presumed|may|likely)\b",
    re.IGNORECASE,
)
_MOVE = (
    r"(?:f[ae]ll(?:en|s|ing)?|drop(?:ped|s|ping)?|r[io]se[sn]?|rising|gain(?:ed|s|ing)?|"
    r"los(?:t|es?|ing)|down|up|plung(?:ed?|es|ing)|slip(?:ped|s)?|climb(?:ed|s|ing)?|"
    r"jump(?:ed|s|ing)?|tumbl(?:ed?|es|ing)|sl(?:id|ides?|iding)|shed|dip(?:ped|s)?|sank|"
    r"soar(?:ed|s)?|surged?|added|declin(?:ed?|es|ing)|increas(?:ed?|es|ing)|decreas(?:ed?|es)|"
    r"grew|growth)"
)
_MOVED_BEFORE = re.compile(rf"\b{_MOVE}\b(?:(?!\bto\b)[^\d]){{0,30}}$", re.IGNORECASE)
_REACHED = re.compile(
    rf"\b(?:{_MOVE}\b[^;:]{{0,40}}\bto|"
    r"(?:clos(?:ed?|es|ing)|trad(?:ed?|es|ing)|open(?:ed|s)?|stood|quoted) at)"
    r"\s(?:(?:about|around|nearly|just|over|under|a|an)\s)*$",
    re.IGNORECASE,
)
# Behind a price: the hour of the day's trading that it is of.
_AT_HOUR = re.compile(
    r"\b(?:(?:early|late|morning|afternoon|mid-?day|pre-?market|after-?hours|electronic)\s)?trad(?:ing|e)\b"
    r"|\b(?:at|by|before|near)\s(?:the\s)?(?:close|open|opening|mid-?day|noon|\d{3,4}\s?GMT)\b",
    re.IGNORECASE,
)
_MOVED_AFTER = re.compile(rf"\s(?:\w+\s)?(?:{_MOVE}|lower|higher|more|less)\b", re.IGNORECASE)


def is_vague(account: Account, figure: Span) -> bool:
    """Whether only an order of magnitude is told: "millions of dollars"."""
    return _VAGUE.search(account.words(figure)) is not None


def is_wanted(account: Account, figure: Span) -> bool:
    """Whether the clause before the number tells what should, would or could be."""
    return _WANTED.search(_clause_before(account, figure)) is not None


def is_change(account: Account, figure: Span) -> bool:
    """Whether it tells by how much something moved ("fell 11 percent"): over what time is seldom
    told beside it."""
    before, after = _words_around(account, figure)
    return _MOVED_BEFORE.search(before) is not None or _MOVED_AFTER.match(after) is not None


def is_reached(account: Account, figure: Span) -> bool:
    """Whether it is where something stood that moves ("fell to $48", "closed at $50", "$50 in early
    trading"): a price at one hour is no other value of the price at another."""
    before, after = _words_around(account, figure)
    return _REACHED.search(before) is not None or _AT_HOUR.search(after) is not None


def are_as_certain(left: tuple[Account, Span], right: tuple[Account, Span]) -> bool:
    """Whether not one of two numbers only is confirmed: who is may be some of all."""
    certainties = {_certainty(*left), _certainty(*right)}
    return len(certainties) == 1 or "confirmed" not in certainties


def _certainty(account: Account, figure: Span) -> str:
    """ "confirmed" or "suspected" where the words around the number tell it, else ""."""
    around = " ".join((*_words_around(account, figure), account.words(figure)))
    if _CONFIRMED.search(around):
        return "confirmed"
    return "suspected" if _SUSPECTED.search(around) else ""


def is_long_over(account: Account, figure: Span) -> bool:
    """Whether all times that the sentence around ``figure`` gives were over long before."""
    if account.published is None:
        return False
    sentence = account.sentence(figure)
    inside = [
        time.interval
        for time in account.analysis.times
        if time.interval and time.span.overlaps(sentence)
    ]
    return bool(inside) and all(each.end < account.published.start - _LONG_AGO for each in inside)


def _words_around(account: Account, figure: Span) -> tuple[str, str]:
    """The words of the number's own clause before and behind it."""
    text = account.article.text
    after = text[figure.end : figure.end + _AFTER]
    end = _CLAUSE.search(after)
    return _clause_before(account, figure), after[: end.start()] if end else after


def _clause_before(account: Account, figure: Span) -> str:
    before = account.article.text[max(0, figure.start - _BEFORE) : figure.start]
    breaks = list(_CLAUSE.finditer(before))
    return before[breaks[-1].end() :] if breaks else before
