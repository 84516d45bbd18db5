"""One set of output options for every command, and the one place that writes to stdout."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.text.printing import printable
from rashomon.types.rows import Row

Form = Literal["text", "json", "csv", "table"]

_OPTIONS = (
    click.option("--json", "form", flag_value="json", help="Print JSON."),
    click.option("--csv", "form", flag_value="csv", help="Print CSV, one row an item."),
    click.option("--table", "form", flag_value="table", help="Print a table, one row an item."),
)


def prints_rows(command: Callable[..., Any]) -> Callable[..., Any]:
    """``command`` with ``--json``, ``--csv`` and ``--table``; it gets one ``form`` argument."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def out_console() -> Console:
    """The console of stdout: coloured on a terminal only, never where ``NO_COLOR`` is set."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 100
    return Console(file=sys.stdout, highlight=False, width=width, soft_wrap=False)


def write_text(text: str) -> None:
    """``text`` on stdout, as UTF-8 whatever the locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def write_json(value: Any) -> None:
    """``value`` on stdout as indented JSON."""
    write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def write_rows(rows: Sequence[Row], form: Form) -> None:
    """``rows`` on stdout as JSON, CSV or a table."""
    if form == "json":
        write_json(list(rows))
    elif form == "csv":
        write_csv(rows)
    else:
        print_table(rows)


def write_csv(rows: Sequence[Row]) -> None:
    """``rows`` as RFC 4180 CSV; nothing is cut, and no rows print nothing."""
    from io import StringIO

    columns = columns_of(rows)
    if not columns:
        return
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[_cell(row.get(column)) for column in columns] for row in rows])
    write_text(buffer.getvalue())


def print_table(rows: Sequence[Row]) -> None:
    """``rows`` as a table that wraps and never cuts; no rows print nothing."""
    columns = [each for each in columns_of(rows) if each not in {"addresses", "id", "end"}]
    if not columns:
        return
    table = Table(show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(_cell(row.get(column)))) for column in columns))
    out_console().print(table)


def columns_of(rows: Iterable[Row]) -> list[str]:
    """Every column of ``rows``, in order of first appearance."""
    return list(dict.fromkeys(column for row in rows for column in row))


def _cell(value: object) -> str:
    words = "" if value is None else str(value)
    # A spreadsheet runs a cell that begins like a formula; articles are hostile input.
    return f"'{words}" if words[:1] in {"=", "+", "-", "@"} and not _is_number(words) else words


def _is_number(words: str) -> bool:
    try:
        float(words)
    except ValueError:
        return False
    return True
