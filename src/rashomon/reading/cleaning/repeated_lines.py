"""Lines that say what another line of the page says: printed twice, refrains, quotes pulled out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from rashomon.reading.cleaning.bylines import is_person_name
from rashomon.reading.cleaning.page_lines import PATTERN_LENGTH, PageLine, folded
from rashomon.types import FurnitureKind

MIN_REPEATED = 40  # characters of a paragraph printed twice; shorter ones may be said twice
REFRAIN_WORDS = 8
MIN_REFRAIN = 3  # a heading or a line of a poem may come twice
RUN = 3  # words in a row that are compared
MIN_PULLED = 9  # words of such a line: headings have fewer
MIN_WHOLE = 12  # the same of a whole sentence: shorter ones may be said again
MIN_SHARED = 0.75  # of its runs: it may go on with who said it
MIN_CUT = 0.5  # the same of a line that begins in the middle of its sentence
MIN_LABELLED = 0.9  # the same of a line with a label before it
LABEL = re.compile(r"\A[A-Z][\w'’ ]{1,24}: (?=[A-Z])")  # "Moving on: The mayor resigned"
MAX_HOLDERS = 8  # lines looked at for each run of words: a bound on the cost
SAMPLE = 3_000  # characters of a paragraph in which a pulled line is looked for
MIN_COMBINED = 20  # words of a caption put together from paragraphs
SPOKEN = re.compile(r"\A['‘]|[\"“”]")  # who is quoted is quoted in full further on
PART = re.compile(r"(?<=[.!?][\"”'’])\s+(?=[A-Z])|(?<=[a-z0-9][.!?])\s+(?=[A-Z])")
Run = tuple[str, ...]
Holders = Mapping[Run, Sequence[PageLine]]
POST = re.compile(r"@\w|https?://|\bpic\.twitter\b")  # embedded posts are quotations


def find_duplicates(
    lines: Sequence[PageLine],
    kinds: Mapping[int, FurnitureKind],
    *,
    headline: PageLine | None,
) -> dict[int, FurnitureKind]:
    """Lines printed before; a full sentence is no copy of the caption made from it."""
    title = headline.index if headline else -1
    seen = {_printed(headline): title} if headline else {}
    found: dict[int, FurnitureKind] = {}
    for line in lines:
        key = _printed(line)
        is_long = len(line.text) >= MIN_REPEATED or seen.get(key) == title
        if key in seen and seen[key] != line.index and is_long:
            found[line.index] = "duplicate"
        elif kinds.get(line.index) in {None, "caption"}:
            seen.setdefault(key, line.index)
    return found


def _printed(line: PageLine) -> tuple[str, bool]:
    return folded(line.text), line.ends_sentence


def find_refrains(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Short labels printed again and again ("Remove ads"), names of speakers aside."""
    short = [line for line in lines if 2 <= line.n_words <= REFRAIN_WORDS]
    open_ended = (line for line in short if not line.ends_sentence)
    labels = [line for line in open_ended if not is_person_name(line.bare)]
    counts = Counter(folded(line.text) for line in labels)
    return {line.index: "other" for line in labels if counts[folded(line.text)] >= MIN_REFRAIN}


def find_restated(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Lines without a full stop whose words a longer paragraph has: pulled quotes, captions.

    A full sentence that comes again may be the paragraph, and the longer line a box beside it.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> said = "The hall is unsafe after the fire of last winter, and nobody can work in it"
    >>> sorted(find_restated(split_lines(f"{said}\\nThe mayor did not mince her words. {said}.")))
    [0]
    """
    holders = _holders(line for line in lines if line.n_words > MIN_PULLED and line.ends_sentence)
    pulled = (line for line in lines if _may_be_pulled(line) and _is_held(line, holders))
    return {line.index: "duplicate" for line in pulled}


def find_pulled(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Sentences of a paragraph that are printed again by themselves right below it; the first line
    may be a caption, and the sentence below it the lead.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> said = "Nobody can work in a hall that has had no roof since May."
    >>> sorted(find_pulled(split_lines(f"It burned.\\nHe was angry. {said}\\n{said}\\nHe left.")))
    [2]
    """
    found = (below.index for above, below in pairwise(lines[1:]) if _is_pulled(below, above))
    return dict.fromkeys(found, "duplicate")


def _is_pulled(line: PageLine, above: PageLine) -> bool:
    is_whole = line.n_words >= MIN_WHOLE and line.ends_sentence and not POST.search(line.text)
    return is_whole and len(above.text) > len(line.text) and line.text in above.text


def _holders(lines: Iterable[PageLine]) -> Holders:
    """The lines that have each run of words."""
    holders: dict[Run, list[PageLine]] = defaultdict(list)
    for line in lines:
        for run in _runs(line.text[:SAMPLE]):
            if len(holders[run]) < MAX_HOLDERS:
                holders[run].append(line)
    return holders


def find_combined(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Captions put together from sentences of several paragraphs: lines of more than one sentence,
    nearly all of them word for word in other, shorter lines, no speech.

    >>> from rashomon.reading.cleaning.page_lines import split_lines
    >>> one = "The hall of the old market burned down on Monday night after a short circuit."
    >>> two = "Traders of the town had warned of the wires in it for more than ten years."
    >>> sorted(find_combined(split_lines(f"{one}\\nNobody was hurt.\\n{two}\\n{one} {two}")))
    [3]
    """
    told = (line for line in lines if line.n_words >= MIN_PULLED and not SPOKEN.search(line.text))
    holders = _holders(told)
    long = (line for line in lines if _may_be_combined(line))
    return {line.index: "duplicate" for line in long if _is_combined(line, holders)}


def _may_be_combined(line: PageLine) -> bool:
    is_caption_long = line.n_words >= MIN_COMBINED and len(line.text) <= PATTERN_LENGTH
    return is_caption_long and not SPOKEN.search(line.text) and not POST.search(line.text)


def _is_combined(line: PageLine, holders: Holders) -> bool:
    parts = [runs for part in PART.split(line.text[:PATTERN_LENGTH]) if (runs := _runs(part))]
    origins = [_origin(line, runs, holders) for runs in parts]
    n_told = sum(
        len(runs) for runs, origin in zip(parts, origins, strict=True) if origin is not None
    )
    is_told = n_told >= MIN_SHARED * sum(map(len, parts))
    return is_told and len(set(origins) - {None}) > 1


def _origin(line: PageLine, runs: set[Run], holders: Holders) -> int | None:
    """The index of another, shorter line that has nearly all of ``runs``, ``None`` without one."""
    shared = Counter(
        other.index
        for run in runs
        for other in holders.get(run, ())
        if len(other.text) < len(line.text)
    )
    found = [index for index, count in shared.items() if count >= MIN_SHARED * len(runs)]
    return min(found, default=None)


def _may_be_pulled(line: PageLine) -> bool:
    is_open = line.n_words >= MIN_PULLED and not line.ends_sentence
    return is_open and len(line.text) < PATTERN_LENGTH and not POST.search(line.text)


def _is_held(line: PageLine, holders: Holders) -> bool:
    """Whether one longer line has most of the words of ``line``, in the same order."""
    text = LABEL.sub("", line.text)
    runs = _runs(text)
    shared = Counter(
        other.index for run in runs for other in holders.get(run, ()) if len(other.text) > len(text)
    )
    enough = MIN_CUT if text[:1].islower() else MIN_SHARED if text == line.text else MIN_LABELLED
    return bool(runs) and max(shared.values(), default=0) >= enough * len(runs)


def _runs(text: str) -> set[Run]:
    words = folded(text).split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
