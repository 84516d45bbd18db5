"""The brief as one HTML file: no network, every item opens the sentence it rests on."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from rashomon import __version__
from rashomon.presenting.brief import Brief
from rashomon.presenting.lines.item_lines import attestation_phrase
from rashomon.presenting.phrases import outlet_phrase, publication_phrase
from rashomon.presenting.rendering.relation_picture import draw_relation
from rashomon.presenting.rendering.stemma_picture import draw_stemma, stemma_rows
from rashomon.types import Article, Citation, Record, Span
from rashomon.types.articles import BLANK

if TYPE_CHECKING:
    from jinja2 import Environment

MAX_CITES = 12
"""Citations shown behind one line: more wrap over lines and help nobody; all are in the record."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A numbered link to a sentence of an article."""

    number: int
    article: str
    anchor: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text: a sentence or, where a link is run into it, a part of one, its
    anchor at the first; or what lies between two."""

    text: str
    start: int
    is_told: bool = False
    anchor: str = ""


def render_page(record: Record, brief: Brief) -> str:
    """The whole page; every word of an article is escaped."""
    sentences = {analysis.article: analysis.sentences for analysis in record.analyses}
    script = _asset("page.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            brief=brief,
            version=__version__,
            style=Markup(_asset("page.css")),
            script=Markup(script),
            script_hash=_csp_hash(script),
            links=lambda citations: _cites(brief, sentences, citations),
            phrase=attestation_phrase,
            pictures={
                section.key: Markup(_picture(record, brief, section.key))
                for section in brief.sections
            },
            stemma_rows=stemma_rows(record, brief.numbers),
            articles=[_article_view(brief, each, sentences[each.id]) for each in brief.articles],
        )
    )


def _picture(record: Record, brief: Brief, key: str) -> str:
    if key == "accounts":
        return draw_stemma(record, brief.numbers)
    return draw_relation(record) if key == "relation" else ""


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("rashomon.presenting.rendering"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _asset(name: str) -> str:
    text = (files("rashomon.presenting.rendering") / "templates" / name).read_text(encoding="utf-8")
    return text.strip()


def _csp_hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{b64encode(digest).decode()}"


def _cites(
    brief: Brief, sentences: dict[str, tuple[Span, ...]], citations: tuple[Citation, ...]
) -> list[Cite]:
    articles = {article.id: article for article in brief.articles}
    by_article: dict[str, Citation] = {}
    for each in citations:
        by_article.setdefault(each.article, each)
    unique = sorted(by_article.values(), key=lambda each: brief.numbers[each.article])
    return [
        Cite(
            number=brief.numbers[each.article],
            article=each.article,
            anchor=_anchor(each.article, _sentence_start(sentences[each.article], each.span)),
            start=each.span.start,
            end=each.span.end,
            words=articles[each.article].words(each.span),
        )
        for each in unique[:MAX_CITES]
    ]


def _sentence_start(sentences: tuple[Span, ...], span: Span) -> int:
    return next((sent.start for sent in sentences if sent.overlaps(span)), span.start)


def _anchor(article: str, start: int) -> str:
    return f"{article}-{start}"


def _article_view(brief: Brief, article: Article, sentences: tuple[Span, ...]) -> dict[str, Any]:
    is_web = article.address.startswith(("http://", "https://"))
    return {
        "id": article.id,
        "number": brief.numbers[article.id],
        "outlet": outlet_phrase(article),
        "title": article.title or "no headline",
        "published": publication_phrase(article),
        "address": article.address,
        "link": article.address if is_web else "",
        "paragraphs": _paragraphs(article, sentences),
        "furniture": [
            {"kind": each.kind, "text": each.span.of(article.original).strip()}
            for each in article.furniture
        ],
    }


def _paragraphs(article: Article, sentences: tuple[Span, ...]) -> list[list[Piece]]:
    paragraphs: list[list[Piece]] = [[]]
    told, end = article.told.text, 0
    for sent in sentences:
        between = told[end : sent.start].replace(BLANK, "")
        if "\n" in between and paragraphs[-1]:
            paragraphs.append([])
        elif between:
            paragraphs[-1].append(Piece(between, end))
        for part in article.parts(sent):
            anchor = _anchor(article.id, sent.start) if part.start == sent.start else ""
            piece = Piece(part.of(article.text), part.start, is_told=True, anchor=anchor)
            paragraphs[-1].append(piece)
        end = sent.end
    return paragraphs
