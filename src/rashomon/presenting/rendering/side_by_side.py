"""Two articles side by side: shared passages aligned, changes marked by sign and colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.comparing.derivation.comparison import AlignedPassage, Comparison
from rashomon.comparing.derivation.derivations import SURE, open_links
from rashomon.presenting.lines.account_lines import OPEN_PHRASE, kind_phrase, unseen_phrase
from rashomon.presenting.phrases import outlet_phrase, publication_phrase
from rashomon.text.printing import printable
from rashomon.types import Article, Citation
from rashomon.types.articles import BLANK

Part = Literal["equal", "changed"]
SIGNS = {"copy": ("{+", "+}"), "origin": ("[-", "-]")}
STYLES = {"copy": "green", "origin": "red"}


def verdict_phrase(comparison: Comparison, articles: dict[str, Article]) -> str:
    """How the two are linked, in one sentence."""
    link = next(iter(comparison.stemma.derivations), None)
    if link is None:
        return _unlinked_phrase(comparison)
    names = {article.id: outlet_phrase(article) for article in articles.values()}
    unseen = {each.id: unseen_phrase(each) for each in comparison.stemma.unseen}
    copy, origin = names[link.copy], names.get(link.origin) or unseen[link.origin]
    if not link.directed:
        linked = "Linked" if link.score >= SURE else "Probably linked"
        return f"{linked} ({link.kind}, score {link.score:.2f}); nothing says which came first."
    likely = "" if link.score >= SURE else "probably "
    return f"{copy} {likely}{kind_phrase(link, articles)} {origin} (score {link.score:.2f})."


def _unlinked_phrase(comparison: Comparison) -> str:
    """What is said of two without a link."""
    for link in open_links(comparison.stemma):
        return f"The two {OPEN_PHRASE} (score {link.score:.2f}); not certain enough to link them."
    return "No derivation found: what they share, independent accounts share too."


def print_comparison(comparison: Comparison, articles: dict[str, Article], out: Console) -> None:
    """The comparison on a terminal: origin left, copy right."""
    copy, origin = articles[comparison.copy], articles[comparison.origin]
    out.print(Text(printable(verdict_phrase(comparison, articles)), style="bold"))
    out.print(Text(_shares(comparison), style="dim"))
    for evidence in comparison.evidence:
        out.print(Text(f"  {evidence.weight:+.1f}  {evidence.text}", style="dim"))
    table = Table(show_lines=True, expand=True)
    for article, side in ((origin, "origin"), (copy, "copy")):
        title = f"{outlet_phrase(article)} — {publication_phrase(article)}"
        table.add_column(Text(printable(title), style=STYLES[side]), ratio=1, overflow="fold")
    for aligned in comparison.passages:
        table.add_row(_marked(aligned, origin, "origin"), _marked(aligned, copy, "copy"))
    out.print(table)
    out.print(Text("[-…-] only in the left text   {+…+} only in the right text", style="dim"))


def _shares(comparison: Comparison) -> str:
    return (
        f"shared passages cover {comparison.origin_share:.0%} of the left text and "
        f"{comparison.copy_share:.0%} of the right"
    )


def _marked(aligned: AlignedPassage, article: Article, side: Literal["copy", "origin"]) -> Text:
    text = Text()
    opening, closing = SIGNS[side]
    for part, words in passage_parts(aligned, article, side):
        if part == "equal":
            text.append(words)
        else:
            text.append(f"{opening}{words}{closing}", style=STYLES[side])
    return text


def passage_parts(
    aligned: AlignedPassage, article: Article, side: Literal["copy", "origin"]
) -> Iterator[tuple[Part, str]]:
    """The passage of one side cut at its changes: its words in order, on one line."""
    passage: Citation = getattr(aligned.passage, side)
    told = article.told.text
    at = passage.span.start
    for change in aligned.changes:
        place: Citation | None = getattr(change, side)
        if place is None or change.kind == "equal":
            continue
        if place.span.start > at:
            yield "equal", _one_line(told[at : place.span.start])
        yield "changed", _one_line(place.span.of(told))
        at = place.span.end
    if at < passage.span.end:
        yield "equal", _one_line(told[at : passage.span.end])


_BREAKS = re.compile(r"\s+")


def _one_line(words: str) -> str:
    return printable(_BREAKS.sub(" ", words.replace(BLANK, "")))


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Two articles side by side</title>
<style>:root{color-scheme:light dark}body{max-width:70rem;margin:2rem auto;padding:0 1rem;
font:1rem/1.5 Charter,Georgia,serif}table{width:100%;border-collapse:collapse}
td,th{width:50%;vertical-align:top;text-align:left;padding:.5rem;border:1px solid #8886}
ins{background:#1d6b4533;text-decoration:underline}del{background:#9c1f2e33}</style></head>
<body><h1>{{ verdict }}</h1><p>{{ shares }}</p>
<ul>{% for each in evidence %}<li>{{ each.text }}</li>{% endfor %}</ul>
<table><thead><tr><th>{{ origin }}</th><th>{{ copy }}</th></tr></thead><tbody>
{%- for left, right in rows %}
<tr><td>{% for part, words in left %}{% if part == "equal" %}{{ words }}{% else %}<del>{{ words }}
{%- endif %}{% if part != "equal" %}</del>{% endif %}{% endfor %}</td>
<td>{% for part, words in right %}{% if part == "equal" %}{{ words }}{% else %}<ins>{{ words }}
{%- endif %}{% if part != "equal" %}</ins>{% endif %}{% endfor %}</td></tr>
{%- endfor %}
</tbody></table></body></html>
"""


def render_comparison(comparison: Comparison, articles: dict[str, Article]) -> str:
    """The comparison as one HTML page; every word of an article is escaped."""
    from jinja2 import Environment

    copy, origin = articles[comparison.copy], articles[comparison.origin]
    rows = [
        (list(passage_parts(each, origin, "origin")), list(passage_parts(each, copy, "copy")))
        for each in comparison.passages
    ]
    page = Environment(autoescape=True).from_string(_PAGE)
    return page.render(
        verdict=verdict_phrase(comparison, articles),
        shares=_shares(comparison),
        evidence=comparison.evidence,
        origin=outlet_phrase(origin),
        copy=outlet_phrase(copy),
        rows=rows,
    )


def comparison_to_json(comparison: Comparison, articles: dict[str, Article]) -> dict[str, Any]:
    """The comparison as JSON values, spans with their words."""

    def span(citation: Citation | None) -> dict[str, Any] | None:
        if citation is None:
            return None
        start, end = citation.span.start, citation.span.end
        words = citation.span.of(articles[citation.article].text)
        return {"article": citation.article, "start": start, "end": end, "text": words}

    return {
        "copy": comparison.copy,
        "origin": comparison.origin,
        "directed": comparison.directed,
        "verdict": verdict_phrase(comparison, articles),
        "copy_share": comparison.copy_share,
        "origin_share": comparison.origin_share,
        "evidence": [{"kind": each.kind, "text": each.text} for each in comparison.evidence],
        "passages": [
            {
                "copy": span(each.passage.copy),
                "origin": span(each.passage.origin),
                "method": each.passage.method,
                "changes": [
                    {"kind": change.kind, "copy": span(change.copy), "origin": span(change.origin)}
                    for change in each.changes
                    if change.kind != "equal"
                ],
            }
            for each in comparison.passages
        ],
    }
