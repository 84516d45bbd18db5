"""A page of HTML as an article: body by trafilatura, metadata with our own checks on top."""

from __future__ import annotations

import re
from dataclasses import dataclass

import lxml.html
import trafilatura

from rashomon.errors import InputError
from rashomon.reading.page_dates import find_page_date, find_page_update
from rashomon.reading.page_metadata import PageMetadata, read_metadata
from rashomon.types import Publication

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}|[^\W_]+")
SENTENCE = re.compile(r"[.!?…:;。！？।]")
MIN_WORDS = 40  # a page with fewer words of article is called one without an article; the
# shortest body among the pages of html-fundus has 154


@dataclass(frozen=True, slots=True)
class Page:
    """What one page of HTML holds."""

    body: str
    metadata: PageMetadata
    published: Publication | None
    updated: Publication | None


def read_page(address: str, html: str, *, url: str = "") -> Page:
    """The article of ``html``; ``InputError`` where the page holds none."""
    tree = _parse(address, html)
    metadata = read_metadata(tree, url=url)
    published = find_page_date(tree, html, url=url or metadata.canonical_url)
    body = extract_body(html, url=url)
    if not _is_article(body) and _is_article(metadata.body):
        body = metadata.body
    if not _is_article(body):
        raise InputError(address, "a page without article text (navigation or teasers only)")
    return Page(body, metadata, published, find_page_update(tree, url=url))


def _is_article(body: str) -> bool:
    """Whether ``body`` has enough words in lines that are sentences: teasers and menus have not."""
    prose = (line for line in body.split("\n") if SENTENCE.search(line.rstrip()[-3:]))
    return sum(len(WORD.findall(line)) for line in prose) >= MIN_WORDS


def extract_body(html: str, *, url: str = "") -> str:
    """The paragraphs of the page's article, one a line, as trafilatura finds them."""
    found = trafilatura.extract(
        html,
        url=url or None,
        include_comments=False,
        include_tables=False,
        favor_precision=False,
        output_format="txt",
    )
    return found or ""


def _parse(address: str, html: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, ValueError) as cause:
        raise InputError(address, f"broken HTML ({cause})") from cause
    return tree
