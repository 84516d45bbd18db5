"""Lists of links to other articles: "list 1 of 3", "Related News", headlines at the end."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from rashomon.reading.cleaning.page_lines import PageLine, folded
from rashomon.reading.data_tables import table
from rashomon.text.posts import find_posts
from rashomon.types import FurnitureKind

LIST_START = re.compile(r"(?:list )?1 of \d+\b", re.IGNORECASE)
LIST_END = re.compile(r"end of list", re.IGNORECASE)
COMMENTS = re.compile(
    r"(?:all |\d+ |reader )?comments?:?(?: \(?\d+\)?)?|(?:leave|post) a (?:comment|reply)",
    re.IGNORECASE,
)
INVITATION = re.compile(r"we welcome comments\b", re.IGNORECASE)  # the house rules above them
COMMENT_MARK = re.compile(r"\b(?:says:|wrote:|reply|upvote|report|ago)(?:\b|\Z)", re.IGNORECASE)
MIN_MARKS = 2  # "reply", "says:" and the like that must follow soon
PAIR = 2
ENDED_SHARE = 0.8
MAX_LINK_WORDS = 30
MAX_LIST = 60
MAX_GLUED = 60  # words of headlines that a page has glued together under such a heading
MAX_TAIL = 8  # lines under such a heading at the end of a text
VERSE_WORDS = 7  # of a line of a song: links have more
OWN = re.compile(
    r"(?:what|when|where|who|why|how|cost|tickets?|info|information|details|address|date|time"
    r"|corrections?|clarifications?): ",
    re.IGNORECASE,
)  # the particulars of an event, and what was put right: no list of links has them
SAID = re.compile(r"\A[\"“—–-]|\b(?:said|says|told|added)\b")
MIN_TRAILING = 3  # headlines in a row that end a text: fewer may be its last words, unless
MIN_PAIR = 6  # two have as many words each and the paragraphs above end as sentences do, or
MIN_ABOVE = 5  # as many paragraphs end so, all but
MAX_OPEN = 0.1  # a tenth of them
MAX_LEFT = 20  # words of a last line left over from a list; a text broken off has longer ones
BROKEN = re.compile(
    r"\A[\"“'‘«(\[a-z\d]|[.!?][\"”]?\s|@\w|https?:|#\w|\bpic\.twitter\b|\d{4}\Z|[,—–-]\Z|…\Z"
    r"|\b(?:the|an?|of|and|or|but|to|in|for|with|that|by|at|on|from|into|over|about|its?|his|her"
    r"|their|is|was|are|were|be|been|has|have|had|will|would|could|not|than|as|if|when|while"
    r"|until|after|before|because|who|which|said|says)\Z"
)  # what shows a paragraph cut in two, a post, or speech


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
            kinds |= dict.fromkeys(_headed(lines, line.index, set_aside), "related")
    return kinds | _trailing(lines, kinds.keys() | {i for i in range(len(lines)) if i in set_aside})


@cache
def _heading() -> re.Pattern[str]:
    patterns = (row["pattern"] for row in table("link_headings.tsv"))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def find_comments(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Readers' comments: from their heading or the house rules in the second half to the end."""
    for line in lines[len(lines) // 2 :]:
        if INVITATION.match(line.bare):
            return dict.fromkeys(range(line.index, len(lines)), "other")
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


def _headed(lines: Sequence[PageLine], start: int, set_aside: Container[int]) -> range:
    """The heading and the link-like lines under it; nothing where no link follows mid-text."""
    end = start + 1
    below = [line for line in lines[start + 1 :] if line.index not in set_aside]
    is_below = not any(line.is_prose for line in below)
    while end < len(lines) and (_is_link(lines[end]) or (is_below and _are_links(lines[end]))):
        end += 1
    if _ends_in_links(lines, start, set_aside):
        end = len(lines)
    is_last = end == len(lines)
    return range(start, end) if end > start + 1 or is_last else range(start, start)


def _are_links(line: PageLine) -> bool:
    """Whether a line may be headlines glued together."""
    return not line.ends_sentence and line.n_words <= MAX_GLUED


def _ends_in_links(lines: Sequence[PageLine], start: int, set_aside: Container[int]) -> bool:
    """Whether a heading and the few lines under it end the text, though some of these headlines
    end like sentences ("He lost it. A diver found it.")."""
    below = [line for line in lines[start + 1 :] if line.index not in set_aside]
    is_tail = len(below) <= MAX_TAIL and start > len(lines) / 2
    are_short = all(
        line.n_words <= MAX_LINK_WORDS and not SAID.search(line.text) and not OWN.match(line.bare)
        for line in below
    )
    return is_tail and are_short and bool(below) and _is_link(below[-1])


def _is_link(line: PageLine) -> bool:
    if next(find_posts(line.text), None) is not None:
        return False  # an embedded post is a quotation
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
    is_list = len(run) >= MIN_TRAILING or _is_pair(lines, run) or _are_left(lines, run, set_aside)
    kept = [line for line in lines if line.index not in set_aside]
    above = lines[run[-1] - 1].text if run and run[-1] else ""
    is_own = (above.endswith(":") and len(run) >= PAIR) or _repeats_verse(kept, run)
    is_own = is_own or any(OWN.match(lines[index].bare) for index in run)
    return dict.fromkeys(run, "related") if is_list and is_page and not is_own else {}


def _repeats_verse(lines: Sequence[PageLine], run: Sequence[int]) -> bool:
    """Whether two short lines of ``run`` stand further up: the last verse of a song, no links."""
    short = [line for line in lines if line.n_words <= VERSE_WORDS]
    above = {folded(line.text) for line in short if run and line.index < run[-1]}
    return sum(folded(line.text) in above for line in short if line.index in run) >= PAIR


def _is_pair(lines: Sequence[PageLine], run: Sequence[int]) -> bool:
    """Whether two last lines are headlines under well-ended paragraphs, not a text broken off."""
    above = [line for line in lines[: run[-1]] if line.n_words >= MIN_PAIR] if run else []
    is_ended = sum(line.ends_sentence for line in above) >= ENDED_SHARE * len(above) > 0
    are_headlines = all(lines[index].n_words >= MIN_PAIR for index in run)
    return len(run) == PAIR and are_headlines and is_ended


def _are_left(lines: Sequence[PageLine], run: Sequence[int], set_aside: Container[int]) -> bool:
    """Whether the last lines end like no sentence under paragraphs that all do.

    Of 60 such lines read in text-news-2018 and stories-incidents three belonged to their article.
    """
    upper = lines[: run[-1]] if run else ()
    above = [line for line in upper if line.n_words >= MIN_PAIR and line.index not in set_aside]
    n_ended = sum(line.ends_sentence for line in above)
    is_ended = n_ended >= max(MIN_ABOVE, (1 - MAX_OPEN) * len(above))
    last = (lines[index] for index in run)
    return is_ended and all(
        line.n_words <= MAX_LEFT and not BROKEN.search(line.text) for line in last
    )
