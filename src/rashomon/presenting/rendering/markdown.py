"""The brief as Markdown."""

from __future__ import annotations

import re

from rashomon.presenting.brief import Brief, Line, Section
from rashomon.presenting.lines.item_lines import attestation_phrase
from rashomon.presenting.phrases import outlet_phrase, publication_phrase

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def render_markdown(brief: Brief) -> str:
    """The brief as a Markdown text; words of articles are escaped."""
    parts = [f"# {escaped(brief.title)}", "", brief.subtitle, ""]
    for section in brief.sections:
        parts += _section(brief, section)
    parts += ["## Articles", ""]
    parts += [
        f"{brief.numbers[article.id]}. **{escaped(outlet_phrase(article))}** — "
        f"{escaped(article.title or 'no headline')} — "
        f"{escaped(publication_phrase(article))} — {escaped(article.address)}"
        for article in brief.articles
    ]
    return "\n".join(parts) + "\n"


def escaped(words: str) -> str:
    """``words`` so that Markdown shows them as they are.

    >>> escaped("watch his a**")
    'watch his a\\\\*\\\\*'
    """
    return _SPECIAL.sub(r"\\\1", words)


def _section(brief: Brief, section: Section) -> list[str]:
    parts = [f"## {escaped(section.title)}", ""]
    if section.note:
        parts += [f"*{escaped(section.note)}*", ""]
    for line in section.lines:
        parts += _line(brief, line, depth=0)
    return [*parts, ""]


def _line(brief: Brief, line: Line, *, depth: int) -> list[str]:
    indent = "  " * depth
    words = escaped(f"“{line.text}”" if line.is_quoted else line.text)
    words = f"**{words}**" if line.is_heading else words
    lead = f"**{escaped(line.lead)}:** " if line.lead else ""
    label = f" *({escaped(line.label)})*" if line.label else ""
    marks = "" if line.is_heading else " " + "".join(f"[{m}]" for m in brief.marks(line.citations))
    phrase = attestation_phrase(line)
    support = f" — {phrase}" if phrase else ""
    parts = [f"{indent}- {lead}{words}{label}{marks}{support}"]
    parts += [f"{indent}  - *{escaped(note)}*" for note in line.notes]
    for each in line.lines:
        parts += _line(brief, each, depth=depth + 1)
    return parts
