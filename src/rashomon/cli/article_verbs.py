"""The commands that take articles: read, analyse, compare."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.inputs import Inputs, reads_articles
from rashomon.cli.outputs import Form, out_console, prints_rows, write_rows, write_text
from rashomon.types.rows import TABLES, Row

if TYPE_CHECKING:
    from rashomon.types import Record


@click.command()
@reads_articles
@prints_rows
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write brief.md, brief.html and record.json there.",
)
@click.option(
    "--length",
    type=click.Choice(["short", "normal", "long"]),
    default="normal",
    show_default=True,
    help="How much the brief tells.",
)
@click.option(
    "--rows",
    type=click.Choice(TABLES),
    help="Which list --csv and --table print (default: items).",
)
def read(
    inputs: Inputs, form: Form | None, output: Path | None, length: str, rows: str | None
) -> None:
    """Read articles on a story and print the brief of their record."""
    if rows and form not in {"csv", "table"}:
        raise click.UsageError("--rows says which list --csv or --table prints: give one of them.")
    from rashomon.cli.running import finish, load_articles, make_record
    from rashomon.record import dump_record

    reading = load_articles(inputs)
    if not reading.articles:
        raise SystemExit(1)
    if output:
        output.mkdir(parents=True, exist_ok=True)  # before the work, so that a bad name costs none
    reading, record = make_record(inputs, reading)
    if output:
        _write_folder(record, output, length)
    if form == "json":
        write_text(dump_record(record))
    elif form:
        write_rows(record.table(rows or "items"), form)
    else:
        _print_brief(record, length)
    finish(reading)


def _print_brief(record: Record, length: str) -> None:
    from rashomon.presenting import print_brief, write_brief

    print_brief(write_brief(record, length=length), out_console())  # type: ignore[arg-type]


def _write_folder(record: Record, folder: Path, length: str) -> None:
    from rashomon.presenting import render_markdown, render_page, write_brief
    from rashomon.record import dump_record

    brief = write_brief(record, length=length)  # type: ignore[arg-type]
    pages = {
        "brief.md": render_markdown(brief),
        "brief.html": render_page(record, brief),
        "record.json": dump_record(record),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"wrote {folder / name}", err=True)


@click.command()
@reads_articles
def analyse(inputs: Inputs) -> None:
    """Read each article by itself: one JSON line an article, nothing compared."""
    from rashomon.cli.running import Failures, analyse_reading, finish, load_articles
    from rashomon.record import dump_analysis

    reading, failures = load_articles(inputs), Failures()
    articles = {article.id: article for article in reading.articles}
    for analysis in analyse_reading(inputs, reading, failures):
        write_text(dump_analysis(articles[analysis.article], analysis))
    finish(failures.left_out_of(reading))


@click.command()
@reads_articles
@prints_rows
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
    help="Write the comparison there as an HTML page.",
)  # fmt: skip
def compare(inputs: Inputs, form: Form | None, output: Path | None) -> None:
    """Show two articles side by side: shared passages aligned, changes marked."""
    from rashomon.cli.outputs import write_json
    from rashomon.cli.running import finish, load_articles
    from rashomon.comparing.derivation.comparison import compare_pair
    from rashomon.presenting.rendering.side_by_side import (
        comparison_to_json,
        print_comparison,
        render_comparison,
    )

    reading = load_articles(inputs)
    if len(reading.articles) != 2:
        if reading.problems and len(inputs.addresses) == 2:
            click.echo(
                f"rashomon: compare takes two articles, got {len(reading.articles)}", err=True
            )
            finish(reading)
        raise click.UsageError(f"compare takes two articles, got {len(reading.articles)}")
    articles = {article.id: article for article in reading.articles}
    comparison = compare_pair(*reading.articles)
    if output:
        output.write_text(render_comparison(comparison, articles), encoding="utf-8")
        click.echo(f"wrote {output}", err=True)
    if form == "json":
        write_json(comparison_to_json(comparison, articles))
    elif form:
        write_rows(_passage_rows(comparison_to_json(comparison, articles)), form)
    else:
        print_comparison(comparison, articles, out_console())
    finish(reading)


def _passage_rows(plain: dict[str, Any]) -> list[Row]:
    return [
        {
            "origin": passage["origin"]["text"],
            "copy": passage["copy"]["text"],
            "method": passage["method"],
            "changes": len(passage["changes"]),
        }
        for passage in plain["passages"]
    ]
