"""Where the article stands in a whole page copied as text, menus, teasers and footer included."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.reading.cleaning.bylines import has_lead, read_byline
from rashomon.reading.cleaning.date_lines import is_date_line
from rashomon.reading.cleaning.headlines import headline_above
from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import Furniture, Span

GAP = 5  # words of prose that one line without prose outweighs: swept over 3, 5, 8 on pages of
# the development half of html-fundus pasted as text (3 runs into the teasers, 8 stops at lists)
NEAR = 3  # lines above the headline in which its date or its writers may stand
MAX_ABOVE = 60  # lines above the body that are looked at
MIN_LINES = 40  # a shorter text is no whole page
MIN_LABELS = 0.55  # share of lines that are not prose; articles by themselves have fewer


def is_whole_page(lines: Sequence[PageLine]) -> bool:
    """Whether so many of the lines are menus and links that this is a page, not an article."""
    labels = sum(not line.is_prose for line in lines)
    return len(lines) >= MIN_LINES and labels >= MIN_LABELS * len(lines)


def find_body(lines: Sequence[PageLine]) -> tuple[int, int] | None:
    """First and last index of the densest run of prose (the maximum-sum subarray of Kadane)."""
    best, total, start = 0, 0, 0
    region = None
    for line in lines:
        total += line.n_words if line.is_prose else -GAP
        if total <= 0:
            total, start = 0, line.index + 1
        elif total > best:
            best, region = total, (start, line.index)
    return region


def find_article(lines: Sequence[PageLine]) -> Span | None:
    """From the headline to the last paragraph of a whole page, or ``None`` where it is none.

    The span is of the text the lines come from.
    """
    region = find_body(lines) if is_whole_page(lines) else None
    if region is None:
        return None
    first, last = region
    signs = _signs(lines[max(0, first - MAX_ABOVE) : first + 1])
    headline = headline_above(lines, first, signs=signs)
    top = headline.index if headline else first
    near = [i for i in range(max(0, top - NEAR), top) if i in signs]
    return Span(lines[min([top, *near])].span.start, lines[last].span.end)


def _signs(lines: Sequence[PageLine]) -> frozenset[int]:
    """Those that say when it was published, or begin as a byline does."""
    dated = {line.index for line in lines if is_date_line(line)}
    return frozenset(dated | {line.index for line in lines if has_lead(line) and read_byline(line)})


def around(lines: Sequence[PageLine], article: Span) -> tuple[Furniture, ...]:
    """Everything before ``article`` as navigation, everything after it as links."""
    before = [
        Furniture(line.span, "navigation") for line in lines if line.span.end <= article.start
    ]
    after = [Furniture(line.span, "related") for line in lines if line.span.start >= article.end]
    return (*before, *after)
