"""Running the pipeline from a command: problems named on stderr, progress on terminals only."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

import click

from rashomon.cli.inputs import Inputs
from rashomon.reading import Problem, Reading, read_articles
from rashomon.text.printing import printable
from rashomon.types import Analysis, Article, Record

SOME_INPUT_FAILED = 1


def load_articles(inputs: Inputs) -> Reading:
    """The articles of ``inputs``; each problem and each note is named on stderr."""
    stdin = sys.stdin.buffer if "-" in inputs.addresses else None
    reading = read_articles(inputs.addresses, options=inputs.options, stdin=stdin)
    report([*reading.notes, *reading.problems])
    return reading


def report(problems: Iterable[Problem]) -> None:
    """One line on stderr for each problem."""
    for problem in problems:
        click.echo(printable(f"rashomon: {problem}"), err=True)


class Failures:
    """Articles in which a fault of this package came up, each named on stderr at once: they cost
    the others nothing."""

    def __init__(self) -> None:
        self.problems: dict[str, Problem] = {}

    def note(self, article: Article, failure: Exception) -> None:
        """Take in one article and what was raised."""
        cause = f"could not be analysed, a fault of rashomon itself: {failure!r}"
        self.problems[article.id] = Problem(article.address, cause)
        report([self.problems[article.id]])

    def left_out_of(self, reading: Reading) -> Reading:
        """``reading`` without them, and with them among its problems."""
        left = tuple(each for each in reading.articles if each.id not in self.problems)
        problems = (*reading.problems, *self.problems.values())
        return replace(reading, articles=left, problems=problems)


def show_progress(words: str) -> None:
    """One line of progress, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2K{words}", err=True, nl=False)


def clear_progress() -> None:
    """An empty line where progress stood."""
    show_progress("")


def analyse_reading(inputs: Inputs, reading: Reading, failures: Failures) -> Iterator[Analysis]:
    """The analysis of each article of ``reading`` in turn, less those that end in ``failures``."""
    from rashomon.analysis import analyse_articles
    from rashomon.language import load_language

    language = load_language(inputs.language_model)
    gc.freeze()  # what is loaded stays to the end, and costs time when looked through for waste
    return analyse_articles(
        reading.articles,
        language,
        actors=inputs.actors,
        on_failure=failures.note,
    )


def make_record(inputs: Inputs, reading: Reading) -> tuple[Reading, Record]:
    """The record of the articles read, and ``reading`` less those that could not be analysed."""
    from rashomon.pipeline import compare

    show_progress(f"reading {len(reading.articles)} articles…")
    failures = Failures()
    analyses = tuple(analyse_reading(inputs, reading, failures))
    reading = failures.left_out_of(reading)
    record = compare(
        reading.articles,
        analyses,
        publisher_names=inputs.publishers,
        on_stage=lambda stage: show_progress(f"comparing: {stage}…"),
    )
    clear_progress()
    return reading, record


def finish(reading: Reading) -> None:
    """Leave with status 1 where some input failed."""
    if reading.problems:
        sys.exit(SOME_INPUT_FAILED)
