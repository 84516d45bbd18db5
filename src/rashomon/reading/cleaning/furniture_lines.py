"""Lines that pages print around every article, told by their wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from rashomon.reading.cleaning.page_lines import PATTERN_LENGTH, PageLine
from rashomon.reading.data_tables import table
from rashomon.types import FurnitureKind

QUOTES = "\"“'‘«"
TAIL_SHARE = 0.6  # where the tail begins, as a share of the way from first to last prose
SENTENCE_ENDS = (". ", ".” ", '." ', "! ", "? ")
MIN_PROSE = 9  # words of sentences before an appeal: with as many, a paragraph of the article


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of ``furniture.tsv``."""

    kind: FurnitureKind
    where: str
    n_words: int
    expression: re.Pattern[str]
    is_search: bool  # looked for anywhere in the line, quoted speech aside

    def matches(self, line: PageLine, place: str) -> bool:
        """Whether ``line``, standing at ``place`` (head, lead, body or tail), is this furniture."""
        if place == "lead":  # the first paragraph, or a note or caption above it: no appeal
            place = "body" if self.kind == "appeal" else "head"
        if self.where == "edge" and place == "body":
            return False
        if self.where in {"head", "tail"} and place != self.where:
            return False
        if line.n_words > self.n_words or (self.is_search and line.text[0] in QUOTES):
            return False
        match = self.expression.search(line.bare)
        return match is not None and not (self.is_glued and _follows_prose(match))

    @property
    def is_glued(self) -> bool:
        """Whether it may stand at the end of a paragraph, of which it makes no furniture."""
        return self.is_search and self.where == "any"


def _follows_prose(match: re.Match[str]) -> bool:
    """Whether whole sentences stand before the match: a paragraph with furniture glued to it."""
    before = match.string[: match.start()]
    end = max(map(before.rfind, SENTENCE_ENDS))
    return len(before[: end + 1].split()) >= MIN_PROSE


_BOX = re.compile(
    r"(?:Quick guide|Q ?& ?A|Profile|Timeline|Explainer|Fact ?box|At a glance)\b"
    r".{3,200}? Show Hide\b"
)
"""A box of background with the buttons that open and close it, all its paragraphs in one line."""


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern of ``furniture.tsv``, in its order."""
    return tuple(_pattern(row) for row in table("furniture.tsv"))


def _pattern(row: dict[str, str]) -> Pattern:
    text = row["pattern"]
    expression = text[1:] if text.startswith("~") else rf"\A(?:{text})\Z"
    is_telling = re.search(r"[A-Z]{3}", expression) is not None  # such patterns tell by capitals
    compiled = re.compile(expression, 0 if is_telling else re.IGNORECASE)
    kind = cast(FurnitureKind, row["kind"])
    return Pattern(kind, row["where"], int(row["words"]), compiled, text.startswith("~"))


def furniture_kind(line: PageLine, place: str) -> FurnitureKind | None:
    """What furniture ``line`` is by its wording, or ``None``."""
    if _BOX.match(line.text):
        return "other"
    if len(line.text) > PATTERN_LENGTH:
        return None
    found = (pattern.kind for pattern in patterns() if pattern.matches(line, place))
    return next(found, "other" if not line.bare else None)


def places(lines: Sequence[PageLine]) -> tuple[str, ...]:
    """Where each line stands: in the head (before the first prose, which is the lead), the body or
    the tail."""
    prose = [position for position, line in enumerate(lines) if line.is_prose]
    if not prose:
        return ("head",) * len(lines)
    tail = prose[0] + (prose[-1] - prose[0]) * TAIL_SHARE
    ends = ((prose[0] - 1, "head"), (prose[0], "lead"), (min(tail, prose[-1]), "body"))
    return tuple(
        next((place for end, place in ends if i <= end), "tail") for i in range(len(lines))
    )
