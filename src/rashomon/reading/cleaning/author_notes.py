"""Notes on the author under an article: "Ana Díaz is a professor of law at Quito"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.reading.cleaning.page_lines import PageLine

MIN_ABOVE = 4  # lines above: a brief may well introduce somebody in its last sentence
MAX_WORDS = 110
NAME = r"(?:Dr\.? |Rev\.? )?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}?)"
TRADE = (
    r"(?i:authors?|co-?authors?|editors?|columnists?|professors?|lecturer|fellows?|correspondents?"
    r"|reporters?|writers?|contributors?|journalists?|analysts?|historians?|economists?|scholars?"
    r"|strategists?|consultants?|directors?|founders?|co-?founders?|presidents?|chair(?:man|woman)?"
    r"|hosts?|producers?|attorneys?|lawyers?|secretary|novelist|commentator|executive|partner"
    r"|contributing|publisher|blogger|critic|researcher|scientist)"
)
NOTE = re.compile(
    rf"\A{NAME}(?:, (?:\d\d|[^“”\"]{{3,140}}?),)? "
    rf"(?:is|was|are) (?:(?!said\b|expected\b|among\b|one of\b)[\w.,'’&/-]+ ){{0,10}}?{TRADE}\b"
    rf"|\A{NAME.replace('?P<name>', '?P<doer>')} "
    r"(?:teaches|covers|writes|edits|reports on|hosts) [^“”\"]{3,}"
)
TOLD = re.compile(
    r"\b(?:said|says|told|tells|added|according|charged|accused|expected)\b"
    r"|\A(?!.*\b(?:authors?|hosts?|editors?|books?)\b.{0,40}?[“\"]).*[“\"]"
)  # quotation marks only around the title of a book or a programme


def find_author_notes(lines: Sequence[PageLine]) -> list[PageLine]:
    """The last of ``lines`` that say who somebody is of whom the text above says nothing.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> body = "\\n".join(["The hall stays shut."] * 4)
    >>> [line.index for line in find_author_notes(split_lines(
    ...     f"{body}\\nAna Díaz is a professor of law at Quito."))]
    [4]
    """
    notes: list[PageLine] = []
    for position in range(len(lines) - 1, MIN_ABOVE - 1, -1):
        if not _is_note(lines[position], lines[:position]):
            break
        notes.append(lines[position])
    return notes[::-1]


def _is_note(line: PageLine, above: Sequence[PageLine]) -> bool:
    match = NOTE.match(line.bare) if line.n_words <= MAX_WORDS else None
    if match is None or TOLD.search(line.bare):
        return False
    surname = (match["name"] or match["doer"]).split()[-1]
    told = re.compile(rf"\b{re.escape(surname)}\b")
    return not any(told.search(other.text) for other in above)
