"""Running the pipeline from a command: problems named on stderr, progress on terminals only."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click

from rashomon.cli.inputs import Inputs
from rashomon.presenting.phrases import printable
from rashomon.reading import Problem, Reading, read_articles
from rashomon.types import Record

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


def show_progress(words: str) -> None:
    """One line of progress, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2K{words}", err=True, nl=False)


def clear_progress() -> None:
    """An empty line where progress stood."""
    show_progress("")


def make_record(inputs: Inputs, reading: Reading) -> Record:
    """The record of the articles read."""
    from rashomon.language import load_language
    from rashomon.pipeline import analyse, compare

    show_progress(f"reading {len(reading.articles)} articles…")
    language = load_language(inputs.language_model)
    analyses = analyse(reading.articles, language, actors=inputs.actors)
    record = compare(
        reading.articles,
        analyses,
        publisher_names=inputs.publishers,
        on_stage=lambda stage: show_progress(f"comparing: {stage}…"),
    )
    clear_progress()
    return record


def finish(reading: Reading) -> None:
    """Leave with status 1 where some input failed."""
    if reading.problems:
        sys.exit(SOME_INPUT_FAILED)
