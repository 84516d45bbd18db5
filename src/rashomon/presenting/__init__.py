"""The record shown: the brief and its renderings."""

from rashomon.presenting.brief import LENGTHS, Brief, Length, Line, Section
from rashomon.presenting.editing import write_brief
from rashomon.presenting.rendering.markdown import render_markdown
from rashomon.presenting.rendering.page import render_page
from rashomon.presenting.rendering.terminal import print_brief, print_section

__all__ = [
    "LENGTHS",
    "Brief",
    "Length",
    "Line",
    "Section",
    "print_brief",
    "print_section",
    "render_markdown",
    "render_page",
    "write_brief",
]
