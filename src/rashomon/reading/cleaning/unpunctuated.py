"""Lines in the body that end like no sentence: captions and links among well-punctuated prose."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.types import FurnitureKind

MIN_WORDS = 9  # shorter ones may be section headings
MIN_CAPITALS = 7  # words of a line in capitals: those of headings are fewer
MAX_WORDS = 60
LONG_WORDS = 40  # a longer line of several sentences is a paragraph that lost its full stop, unless
MIN_LABELS = 2  # it is a list of data ("Height: 70 meters Stages: 2"), has a credit, is of names by
MIN_NAMES = 0.45  # such a share of its words, or a shorter caption stands in the text
MIN_PROSE = 6  # paragraphs needed before their punctuation says anything
MIN_ENDED = 0.9  # share of the other long lines that must end as sentences do
MAX_RUN = 4  # more such lines in a row are a list of the article's own, unless
MIN_GALLERY = 15  # they have as many words on average: a gallery's captions
HIGHLIGHTS = re.compile(r"(?:story )?highlights\b|(?:key|main) points\b", re.IGNORECASE)
MIN_POINTS, MAX_POINTS = 2, 8  # of a summary above the first paragraph: one line is a headline
# List items, numbered headings, speech, a post's lower case.
OPENED = re.compile(r"[-–—•·*\[(\"“'‘«.…]|[a-z]|\d{1,2}[.)] ")
TITLED = re.compile(r"['‘][^'‘’]{3,60}['’]: [A-Z]")  # a caption's own title in inverted commas
CUT = r"\b(?:the|an?|of|and|or|to|in|for|with|that|by|at|on|from|its?)\Z"  # a paragraph cut in two
FIRST = re.compile(r"(?<!: )\b(?:I|I['’]\w+|my|lol|lmao)\b")  # outside speech, no caption does
SPEECH = re.compile(r"[\"“][^\"“”]{0,300}[\"”]")
QUOTED_BY = re.compile(r"[,!?][\"”] [^\"“”]{0,60}\b(?:said|says|added|told)\b")
MIN_SPOKEN = 25  # words of such a line: captions that quote somebody are shorter
# A caption that begins with speech and ends with who spoke: "'We held on,' the mayor said".
SAID = re.compile(
    r"['‘][^\"“”]{10,200}?[\w,.!?…]['’] [^\"“”:]{2,80}"
    r"\b(?:said|says|told|asked|added|wrote|tweeted|joked)(?: [^\"“”:.]{1,40})?\Z"
)
# "It passed. [applause]", and the codes of an agency.
NOTED = re.compile(r"[.!?][\"”'’]? ?\[(?:[a-z ]+|[A-Z]+/[A-Z]*|n?L\w{6,12})\]\Z")
INNER_END = re.compile(r"[a-z\d][.!?][\"”'’]? [A-Z\"“]")
POSTED = re.compile(rf":\s?[\"“]|@\w|https?://|#\w|\bpic\.twitter\b|\d{{4}}\Z|[,—–-]\Z|…\Z|{CUT}")


def find_unpunctuated(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Captions without a full stop, between paragraphs that have theirs.

    So are the points above the first paragraph, two or more, in which some outlets sum it up.
    Nothing is set aside in a text whose paragraphs are carelessly ended themselves, nor in
    lists, nor of embedded posts, which are quotations.
    """
    long = [line for line in lines if _is_long(line)]
    ended = [line for line in long if line.ends_sentence]
    prose = [line.index for line in ended if line.is_prose]
    candidates = [line for line in long if _is_candidate(line)]
    n_others = len(long) - len(candidates)
    if len(prose) < MIN_PROSE or len(ended) < MIN_ENDED * n_others or len(candidates) > len(ended):
        return {}
    candidates = _without_paragraphs(candidates)
    listed = _below_colon(lines)
    inside = [
        line.index
        for line in candidates
        if prose[0] < line.index < prose[-1] and line.index not in listed
    ]
    above = [line.index for line in candidates if line.index < prose[0]]
    n_words = {line.index: line.n_words for line in candidates}
    runs = [run for run in _runs(inside) if _are_captions(run, n_words)]
    runs += [run for run in _runs(above) if MIN_POINTS <= len(run) <= MAX_POINTS]
    return {index: "caption" for run in runs for index in run}


def _below_colon(lines: Sequence[PageLine]) -> set[int]:
    """The lines without a full stop under one that ends in a colon: the article's own list."""
    listed: set[int] = set()
    for above, line in pairwise(lines):
        is_led = above.text.endswith(":") or above.index in listed
        if is_led and above.index == line.index - 1 and not line.ends_sentence:
            listed.add(line.index)
    return listed


def _are_captions(run: Sequence[int], n_words: Mapping[int, int]) -> bool:
    return len(run) <= MAX_RUN or sum(n_words[index] for index in run) >= MIN_GALLERY * len(run)


def find_highlights(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """The points under the label "Story highlights", down to the first full sentence.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> sorted(find_highlights(split_lines("Highlights\\nTalks open\\nTalks opened in Quito.")))
    [0, 1]
    """
    start = next((i for i, line in enumerate(lines) if HIGHLIGHTS.match(line.bare)), len(lines))
    kinds: dict[int, FurnitureKind] = {}
    for line in lines[start : start + MAX_POINTS]:
        if line.ends_sentence and line is not lines[start]:
            break
        kinds[line.index] = "other"
    return kinds


def _quotes_speaker(line: PageLine) -> bool:
    """Whether a long line has speech and who says it: a paragraph that lost its full stop."""
    return line.n_words >= MIN_SPOKEN and QUOTED_BY.search(line.text[:600]) is not None


def _is_candidate(line: PageLine) -> bool:
    is_open = not line.ends_sentence and _is_long(line) and line.n_words <= MAX_WORDS
    if not is_open or NOTED.search(line.text):
        return False
    if SAID.match(line.text) and not POSTED.search(line.text):
        return True
    is_link = line.text.isupper() and line.text[0] in "'‘\"“"  # "'A GREAT DAY' FOR TRADERS, …"
    is_own = is_link or TITLED.match(line.text) or not OPENED.match(line.text)
    is_spoken = _is_spoken(line.text[:600]) or _quotes_speaker(line)
    return bool(is_own) and not is_spoken


def _without_paragraphs(candidates: Sequence[PageLine]) -> list[PageLine]:
    """``candidates``, less what looks like a paragraph where no shorter one stands beside it."""
    captions = [line for line in candidates if not _is_paragraph(line)]
    return list(candidates) if captions else captions


def _is_paragraph(line: PageLine) -> bool:
    words = line.text.split()
    is_named = sum(word[0].isupper() for word in words) >= MIN_NAMES * len(words)
    is_data = line.text.count(": ") >= MIN_LABELS or " | " in line.text or is_named
    is_told = INNER_END.search(line.text) is not None
    return line.n_words > LONG_WORDS and is_told and not is_data


def _is_long(line: PageLine) -> bool:
    """Whether a line has more words than a heading; in capitals "U.S." is one."""
    if line.text.isupper():
        return len(line.text.split()) >= MIN_CAPITALS
    return line.n_words >= MIN_WORDS


def _is_spoken(text: str) -> bool:
    """Whether ``text`` is an embedded post, introduces speech, or speaks of itself."""
    return bool(POSTED.search(text) or FIRST.search(SPEECH.sub("", TITLED.sub("", text, count=1))))


def _runs(indices: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index in indices:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
