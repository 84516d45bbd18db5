"""Lists of links to other articles: "list 1 of 3", "Related News", headlines at the end."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.reading.data_tables import table
from rashomon.types import FurnitureKind

LIST_START = re.compile(r"(?:list )?1 of \d+\b", re.IGNORECASE)
LIST_END = re.compile(r"end of list", re.IGNORECASE)
COMMENTS = re.compile(
    r"(?:all |\d+ |reader )?comments?:?(?: \(?\d+\)?)?|(?:leave|post) a (?:comment|reply)",
    re.IGNORECASE,
)
COMMENT_MARK = re.compile(r"\b(?:says:|wrote:|reply|upvote|report|ago)(?:\b|\Z)", re.IGNORECASE)
MIN_MARKS = 2  # "reply", "says:" and the like that must follow soon
MAX_LINK_WORDS = 30
MAX_LIST = 60
MIN_TRAILING = 3  # headlines in a row that end a text: fewer may be its last words


def find_link_lists(
    lines: Sequence[PageLine], set_aside: Container[int]
) -> dict[int, FurnitureKind]:
    """The lines of link lists: numbered, under a heading, or trailing after the last prose."""
    kinds: dict[int, FurnitureKind] = {}
    for line in lines:
        if line.index in kinds or len(line.text) > 300:
            continue
        if LIST_START.match(line.bare):
            kinds |= dict.fromkeys(_numbered(lines, line.index), "links")
        elif line.n_words <= 10 and _heading().fullmatch(line.bare):
            kinds |= dict.fromkeys(_headed(lines, line.index), "related")
    return kinds | _trailing(lines, kinds.keys() | {i for i in range(len(lines)) if i in set_aside})


@cache
def _heading() -> re.Pattern[str]:
    patterns = (row["pattern"] for row in table("link_headings.tsv"))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def find_comments(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Readers' comments: from their heading in the second half to the end."""
    for line in lines[len(lines) // 2 :]:
        is_heading = line.n_words <= 5 and COMMENTS.fullmatch(line.bare)
        if is_heading and _n_marks(lines[line.index + 1 : line.index + 16]) >= MIN_MARKS:
            return dict.fromkeys(range(line.index, len(lines)), "other")
    return {}


def _n_marks(lines: Sequence[PageLine]) -> int:
    return sum(COMMENT_MARK.search(line.text[:200]) is not None for line in lines)


def _numbered(lines: Sequence[PageLine], start: int) -> range:
    near = range(start, min(start + MAX_LIST, len(lines)))
    ends = [i for i in near if LIST_END.fullmatch(lines[i].bare)]
    return range(start, ends[0] + 1) if ends else range(start, start)


def _headed(lines: Sequence[PageLine], start: int) -> range:
    """The heading and the link-like lines under it; nothing where no link follows mid-text."""
    end = start + 1
    while end < len(lines) and _is_link(lines[end]):
        end += 1
    is_last = end == len(lines)
    return range(start, end) if end > start + 1 or is_last else range(start, start)


def _is_link(line: PageLine) -> bool:
    return line.n_words <= MAX_LINK_WORDS and not line.text.rstrip("\"'”’)").endswith((".", ":"))


def _trailing(lines: Sequence[PageLine], set_aside: Container[int]) -> dict[int, FurnitureKind]:
    run: list[int] = []
    for line in reversed(lines):
        if line.index in set_aside:
            continue
        if line.ends_sentence or line.is_prose or not _is_link(line):
            break
        run.append(line.index)
    is_page = len(run) < len(lines) / 2
    return dict.fromkeys(run, "related") if len(run) >= MIN_TRAILING and is_page else {}
