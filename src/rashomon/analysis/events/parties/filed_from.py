"""Where a report was filed from: no part of what it tells ("OSLO/LIMA (Wire) - Ruiz said …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.grammar.predicates import is_noun

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

DASHES = frozenset({"-", "–", "—", "--", "‑"})
MAX_OPENING = 14  # tokens before the dash: two or three cities, a date and an agency
MIN_CITY = 4  # letters: "US - …" opens headlines


def without_filed_from(nouns: list[Token], verb: Token) -> list[Token]:
    """``nouns`` without places that only open the report; where none is left, the one that the
    parse hung on them from behind the dash."""
    dash = next((end for end in map(opening_dash, nouns) if end is not None), None)
    if dash is None:
        return nouns
    kept = [each for each in nouns if each.i > dash.i]
    if kept or verb.i < dash.i:
        return kept
    between = verb.doc[dash.i + 1 : verb.i]
    return next(([each] for each in between if is_noun(each) and _comes_from(each, dash)), [])


def _comes_from(noun: Token, dash: Token) -> bool:
    return noun.head.i < dash.i


def opening_dash(token: Token) -> Token | None:
    """The dash behind the opening that ``token`` stands in, or ``None`` where it is in none."""
    start = token.sent.start
    if token.i - start >= MAX_OPENING or not token.doc[start].is_upper:
        return None
    opening = token.doc[start : min(start + MAX_OPENING, token.sent.end)]
    dash = next((each for each in opening if each.text in DASHES and each.i > start), None)
    if dash is None or token.i > dash.i:
        return None
    is_spaced = bool(dash.nbor(-1).whitespace_)
    is_city = len(token.doc[start]) >= MIN_CITY or token.doc[start + 1].is_upper  # "NEW YORK"
    return dash if is_spaced and is_city else None
