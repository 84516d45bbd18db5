"""Whether the first line of a brief says who else tells it: stories-basil, three outlets a story.

All three outlets of a story report one happening, so that the news is mostly told by three.
``whole`` is the share of stories whose first line has two witnesses or more for all it says,
``part`` the share of those and of those that name an act in it which two or more tell. No
label says which act is the news, so neither is a share of right lines; the lines of the half for
developing were read. The halves are those of ``story_sets.is_test``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import story_sets
from rashomon.pipeline import analyse, compare
from rashomon.presenting import write_brief
from reporting import report_scores

if TYPE_CHECKING:
    from spacy.language import Language

    from rashomon.presenting.brief import Line
    from rashomon.types import Article


def first_line(articles: list[Article], language: Language) -> Line:
    """What the brief of ``articles`` begins with, below the heading of a story if it has one."""
    line = write_brief(compare(articles, analyse(articles, language))).sections[0].lines[0]
    return line.lines[0] if line.is_heading else line


def is_shared(line: Line) -> bool:
    return line.support is not None and line.support.witnesses[0] > 1


def measure(folder: Path, language: Language) -> dict[str, float]:
    scores: dict[str, float] = {}
    stories = story_sets.read_basil(folder)
    for half in ("development", "judged"):
        own = [key for key in sorted(stories) if story_sets.is_test(key) == (half == "judged")]
        lines = [first_line(stories[key], language) for key in own]
        told = [each for each in lines if is_shared(each)]
        part = [each for each in lines if is_shared(each) or any(map(is_shared, each.lines))]
        scores[f"{half}_whole"] = 100 * len(told) / len(lines)
        scores[f"{half}_part"] = 100 * len(part) / len(lines)
        scores[f"{half}_stories"] = float(len(lines))
    return scores


if __name__ == "__main__":
    report_scores(measure, __doc__)
