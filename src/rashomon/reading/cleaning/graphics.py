"""Labels of maps and charts that a page prints as one line of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import FurnitureKind

SAMPLE = 2_000  # characters of a line looked at
MIN_WORDS = 20  # a shorter line of capitals is a heading or a sign that somebody quotes
CAPITALS = re.compile(r"\b[A-Z]{3,}(?:\s+[A-Z]{3,})+\b")  # two words or more
# Two words or more in capitals, and a headline in small letters behind them.
KICKER = re.compile(
    r"(?<!\S)(?:[A-Z][A-Z’'-]+[?!:]? )(?:[A-Z’'-]+[?!:]? )+(?=[A-Z][a-z’']+ |[A-Z] [a-z])"
)
# What may stand before the first of them: the heading of the list.
LIST_HEADING = re.compile(
    r"(?:more (?:on|in|from)|most (?:read|popular|viewed)|related|read more|top stories)\b.{0,60}",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“][^\"“”]{0,300}[\"”]")
POST = re.compile(r"@\w|https?://|\bpic\.twitter\b")  # posts shout in capitals
MIN_RUNS = 3  # set on the development half of stories-news-cluster; none of the 104,634 lines of
# text-news-2018, which hold no graphics, has as many outside posts and speech
MIN_SHARE = 0.15  # of the line's words that stand in such runs, as above
REPEATED = 6  # first words that a line says again: labels drawn once for each width of screen;
# of the lines of text-news-2018 that end like no sentence, none does


# The buttons of galleries and players, as a page copied as text has them.
BUTTON = re.compile(
    r"\bImage \d+ of ?/? ?\d+|\bCaption Close\b|\bBack to Gallery\b|\b[Ee]mbed ?x ?[Ss]hare\b"
    r"|\bLast Video ?Next Video\b|\b(?:Hide|Show) [Cc]aption\b|\bView as (?:list|gallery)\b"
    r"|\bOpen Gallery\b|\bPlay [Ss]lideshow\b|\bSkip in Skip\b|\bPrevious Next\b"
    r"|\bFull ?[Ss]creen\b|\bReplay More Videos\b|\bMore Galleries\b|\bShare Pin It\b"
    r"|\bAutoplay (?:On|Off)\b|\b\d+ / \d+ (?=[A-Z])"
)
MIN_BUTTONS = 2  # in one line: the 35 such lines of text-news-2018 are all slides of galleries


def find_graphics(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Lines that are a graphic's labels: runs of capitals between scraps of sentences; galleries
    and players, told by their buttons; and teasers, each with a word or more in capitals before
    its headline."""
    labels: dict[int, FurnitureKind] = {
        line.index: "caption" for line in lines if _is_graphic(line)
    }
    galleries: dict[int, FurnitureKind] = {
        line.index: "caption" for line in lines if len(BUTTON.findall(line.text)) >= MIN_BUTTONS
    }
    related: dict[int, FurnitureKind] = {
        line.index: "related" for line in lines if _has_kickers(line)
    }
    return labels | galleries | related


def _has_kickers(line: PageLine) -> bool:
    """Whether a line is headlines in a row: "A LOST BET How he paid OUT OF LUCK Why …"."""
    text = line.text[:SAMPLE]
    if POST.search(text) or text.endswith((".", "”", '"', "…")):
        return False
    kickers = list(KICKER.finditer(text))
    before = text[: kickers[0].start()] if kickers else text
    is_begun = not before or LIST_HEADING.fullmatch(before) is not None
    return is_begun and len(kickers) >= MIN_RUNS and ". " not in text


def _is_graphic(line: PageLine) -> bool:
    if POST.search(line.text[:SAMPLE]) or line.ends_sentence:
        return False
    return _has_capitals(line) or _says_itself_again(line)


def _says_itself_again(line: PageLine) -> bool:
    start = " ".join(line.text.split()[:REPEATED])
    return line.n_words >= MIN_WORDS and line.text.count(start) > 1


def _has_capitals(line: PageLine) -> bool:
    text = QUOTED.sub(" ", line.text[:SAMPLE])
    runs = CAPITALS.findall(text) if line.n_words >= MIN_WORDS else []
    n_capitals = sum(len(run.split()) for run in runs)
    is_open = not line.text.rstrip().endswith((".", "!", "?", "”", '"', "…"))
    return is_open and len(runs) >= MIN_RUNS and n_capitals >= MIN_SHARE * len(text.split())
