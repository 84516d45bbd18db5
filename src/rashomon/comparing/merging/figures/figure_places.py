"""Which country a figure is of, where its sentence tells."""

from __future__ import annotations

import re

from rashomon.comparing.merging.accounts import Account
from rashomon.types import Span

_REACH = 60
"""Characters behind a number in which "in Mexico" still tells where those it counts are."""
_INSIDE = re.compile(r"\b(?:in|across|throughout|inside)\s(?:the\s)?$")


def country_of(account: Account, figure: Span) -> str | None:
    """The code of the country right behind ``figure`` ("seven in the United States"), else of the
    only country that its sentence names; ``None`` where neither tells."""
    sentence = account.sentence(figure)
    told = [(span, code) for span, code in account.countries if sentence.contains(span)]
    text = account.article.text
    for span, code in told:
        between = text[figure.end : span.start]
        is_behind = figure.end <= span.start and len(between) <= _REACH
        if is_behind and "," not in between and _INSIDE.search(between):
            return code
    codes = {code for _, code in told}
    return codes.pop() if len(codes) == 1 else None
