"""The brief on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from rashomon.presenting.brief import Brief, Line, Section
from rashomon.presenting.lines.item_lines import attestation_phrase
from rashomon.presenting.phrases import outlet_phrase, publication_phrase
from rashomon.text.printing import printable

INDENT = 2
NARROWEST = 24
"""Columns a line keeps however narrow the terminal is."""


def print_brief(brief: Brief, console: Console) -> None:
    """The brief, section by section, wrapped to the console's width."""
    _print_wrapped(Text(printable(brief.title), style="bold"), console)
    _print_wrapped(Text(brief.subtitle, style="dim"), console)
    for section in brief.sections:
        print_section(brief, section, console)
    _print_articles(brief, console)


def print_section(brief: Brief, section: Section, console: Console) -> None:
    """One section under its heading."""
    console.print()
    _print_wrapped(Text(printable(section.title.upper()), style="bold cyan"), console)
    if section.note:
        _print_wrapped(Text(printable(section.note), style="dim"), console)
    for line in section.lines:
        _print_line(brief, line, console, depth=1)


def _print_line(brief: Brief, line: Line, console: Console, *, depth: int) -> None:
    _print_wrapped(line_text(brief, line), console, depth=depth)
    for note in line.notes:
        _print_wrapped(Text(printable(note), style="dim italic"), console, depth=depth + 1)
    for each in line.lines:
        _print_line(brief, each, console, depth=depth + 1)


def _print_wrapped(text: Text, console: Console, *, depth: int = 0) -> None:
    """``text`` wrapped and indented, without blanks at the ends of its lines."""
    indent = INDENT * depth
    for row in text.wrap(console, max(NARROWEST, console.width - indent)):
        row.rstrip()
        console.print(Text(" " * indent).append_text(row), overflow="ignore", no_wrap=True)


def line_text(brief: Brief, line: Line) -> Text:
    """One line: lead, words, label, marks, support."""
    text = Text()
    if line.lead:
        text.append(printable(f"{line.lead}: "), style="bold")
    words = f"“{line.text}”" if line.is_quoted else line.text
    text.append(printable(words), style="bold" if line.is_heading else None)
    if line.label:
        text.append(printable(f" ({line.label})"), style="yellow")
    if not line.is_heading:
        marks = "".join(f"[{mark}]" for mark in brief.marks(line.citations))
        text.append(f" {marks}", style="green")
    phrase = attestation_phrase(line)
    if phrase:
        text.append(f" · {phrase}", style="dim")
    return text


def _print_articles(brief: Brief, console: Console) -> None:
    console.print()
    _print_wrapped(Text("ARTICLES", style="bold cyan"), console)
    for article in brief.articles:
        text = Text(f"[{brief.numbers[article.id]}] ", style="green")
        text.append(printable(outlet_phrase(article)), style="bold")
        text.append(printable(f" — {article.title or 'no headline'}"))
        where = f" — {publication_phrase(article)} — {article.address}"
        text.append(printable(where), style="dim")
        _print_wrapped(text, console, depth=1)
