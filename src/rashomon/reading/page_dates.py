"""When a page says it was published, and which part of the page says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import htmldate
import lxml.html

from rashomon.reading.day_orders import DayOrder, order_of_site
from rashomon.reading.page_metadata import linked_articles, meta_tags
from rashomon.reading.stamps import parse_stamp
from rashomon.types import DateBasis, Interval, Publication

PUBLISHED_TAGS = [
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "pdate",
    "publication_date",
    "article.published",
    "cxenseparse:recs:publishtime",
]
UPDATED_TAGS = [
    "article:modified_time",
    "datemodified",
    "og:article:modified_time",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
]
IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=\D|\Z)|/((?:19|20)\d{6})(?=\D|\Z)"
)


def find_page_date(tree: lxml.html.HtmlElement, html: str, *, url: str = "") -> Publication | None:
    """The page's date of publication and its evidence, or ``None``.

    JSON-LD comes first, then meta tags, ``<time>`` elements, the address, and last htmldate's
    search of the page.
    """
    order = order_of_site(url, language=tree.get("lang") or "")
    found = (
        *_linked(linked_articles(tree), "datePublished", order),
        *_tagged(meta_tags(tree), PUBLISHED_TAGS, order),
        *_timed(tree, order),
        *_addressed(url),
    )
    return next(iter(found), None) or _searched(html, url)


def find_page_update(tree: lxml.html.HtmlElement, *, url: str = "") -> Publication | None:
    """When the page's metadata says it was last changed: JSON-LD, then meta tags."""
    order = order_of_site(url, language=tree.get("lang") or "")
    found = (
        *_linked(linked_articles(tree), "dateModified", order),
        *_tagged(meta_tags(tree), UPDATED_TAGS, order),
    )
    return replace(found[0], updated=True) if found else None


def _publication(
    value: Any, evidence: str, *, basis: DateBasis = "metadata", order: DayOrder | None = None
) -> list[Publication]:
    interval = parse_stamp(value, order=order) if isinstance(value, str) else None
    return [Publication(interval, basis, evidence)] if interval else []


def _linked(
    articles: Iterator[Mapping[str, Any]], key: str, order: DayOrder | None
) -> list[Publication]:
    return [
        date
        for item in articles
        for date in _publication(
            item.get(key),
            f"JSON-LD {key} {json.dumps(item.get(key))}",
            order=order,
        )
    ]


def _tagged(
    tags: Mapping[str, str], names: Sequence[str], order: DayOrder | None
) -> list[Publication]:
    return [
        date
        for tag in names
        if tag in tags
        for date in _publication(tags[tag], f"meta tag {tag} “{tags[tag]}”", order=order)
    ]


def _timed(tree: lxml.html.HtmlElement, order: DayOrder | None) -> list[Publication]:
    """Dates of ``<time>`` elements, those marked as publication first."""
    elements = tree.xpath("//time[@datetime]")[:20]
    marked = [e for e in elements if re.search("publ|posted|created", _marks(e), re.I)]
    return [
        date
        for element in (*marked, *(elements[:1] if not marked else []))
        for date in _publication(
            element.get("datetime"),
            f"<time> element “{element.get('datetime')}”",
            order=order,
        )
    ]


def _marks(element: lxml.html.HtmlElement) -> str:
    parent = element.getparent()
    own = f"{element.get('class')} {element.get('itemprop')} {element.get('pubdate')}"
    return own + (f" {parent.get('class')}" if parent is not None else "")


def _addressed(url: str) -> list[Publication]:
    match = IN_ADDRESS.search(url)
    if match is None:
        return []
    year, month, day = (
        match.groups()[:3] if match[1] else (match[4][:4], match[4][4:6], match[4][6:])
    )
    try:
        start = datetime(int(year), int(month), int(day))
    except ValueError:
        return []
    interval = Interval(start, start + timedelta(days=1), "day")
    return [Publication(interval, "url", f"the address has {match.group().strip('/')}")]


def _searched(html: str, url: str) -> Publication | None:
    found = htmldate.find_date(html, url=url or None, original_date=True, extensive_search=False)
    dates = _publication(found, "htmldate's search of the page's text", basis="inferred")
    return dates[0] if dates else None
