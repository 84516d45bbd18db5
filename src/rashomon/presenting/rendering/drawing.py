"""What every picture of a brief is drawn on: one SVG of fixed width, said in words besides."""

from __future__ import annotations

from html import escape

LEFT = 190
WIDTH = 760
PAD = 34


def svg(height: int, label: str, parts: list[str]) -> str:
    """The parts as one picture with ``label`` for those who cannot see it."""
    arrow = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="11" '
        'markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#b06a1b"/></marker></defs>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" font-family="system-ui, sans-serif" '
        f'font-size="12" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="{escape(label)}">{arrow}{"".join(parts)}</svg>'
    )
