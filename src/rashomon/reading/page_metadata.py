"""What a page's own metadata says: JSON-LD, Open Graph and the other meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html

from rashomon.reading.cleaning.agencies import agency_named
from rashomon.reading.cleaning.bylines import split_authors
from rashomon.reading.outlets import known_outlet, outlet_of
from rashomon.reading.page_titles import choose_title, text_of

ARTICLE_TYPES = ("article", "posting", "report", "liveblog", "review", "opinion")
AUTHOR_TAGS = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "cxenseparse:author",
    "article:author_name",
    "dcterms.creator",
    "authors",
]
MAX_LD = 2_000_000  # characters of JSON-LD read
MAX_DEPTH = 12
AUTHOR_PATHS = (
    "//*[@rel='author']",
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//*[contains(concat(' ',normalize-space(@class),' '),' author-name ')]",
    "//*[contains(@class,'byline')]",
    "//*[contains(@class,'Byline')]",
    "//*[contains(@class,'author')]",
)
NAMES = re.compile(r"\s*[,;|]\s*(?:and\s+)?|\s+(?:and|og|und)\s+|\s*&\s*")
MAX_NAME = 6  # words of one author's name; longer statements are sentences


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """A page's own statements about its article."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    originator: str = ""
    canonical_url: str = ""
    language: str = ""
    body: str = ""


def read_metadata(tree: lxml.html.HtmlElement, *, url: str = "") -> PageMetadata:
    """What the page says of itself; JSON-LD comes first, then meta tags, then the page's text."""
    articles = list(linked_articles(tree))
    tags = meta_tags(tree)
    canonical = _canonical(tree, tags, url)
    domain = urlsplit(canonical or url).hostname or ""
    publisher = _publisher(articles, tags, domain)
    authors = _author_names(tree, articles, tags)
    return PageMetadata(
        title=choose_title(tree, articles, tags, names=(publisher, *_site_names(tags, domain))),
        authors=tuple(authors),
        publisher=publisher,
        originator=_originator(articles, [*authors, tags.get("article:author", "")]),
        canonical_url=canonical,
        language=(tree.get("lang") or "")[:2].lower(),
        body=next((text for item in articles if (text := _string(item.get("articleBody")))), ""),
    )


def meta_tags(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """The page's meta tags, by lower-case name or property; the first of each name counts."""
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = (tag.get("content") or "").strip()
        if name and content:
            tags.setdefault(name.lower(), content)
    return tags


def linked_articles(tree: lxml.html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD objects of the page that describe an article, in order."""
    scripts = tree.xpath("//script[contains(@type,'ld+json')]")
    texts = ((script.text_content() or "")[:MAX_LD].strip() for script in scripts)
    objects = [item for text in texts for item in _objects(_loaded(text))]
    names = {item["@id"]: item["name"] for item in objects if {"@id", "name"} <= item.keys()}
    for item in objects:
        if _is_article(item):
            yield {**item, "author": _named(item.get("author"), names)}


def _named(authors: Any, names: Mapping[str, str]) -> Any:
    """Authors that are only references to another object, with that object's name."""
    entries = authors if isinstance(authors, list) else [authors]
    return [
        {**entry, "name": entry.get("name") or names.get(str(entry.get("@id")), "")}
        if isinstance(entry, dict)
        else entry
        for entry in entries
    ]


def _loaded(text: str) -> Any:
    cleaned = re.sub(r"[\x00-\x1f]+", " ", text.removeprefix("<!--").removesuffix("-->"))
    try:
        return json.loads(cleaned.rstrip().rstrip(";"))
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
        yield from _objects(value.get("mainEntity"), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)


def _is_article(item: Mapping[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).lower().endswith(ARTICLE_TYPES) for name in names)


def _string(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return _unescaped(value).strip() if isinstance(value, str) else ""


def _unescaped(text: str) -> str:
    return lxml.html.fromstring(f"<p>{text}</p>").text_content() if "&" in text else text


def _canonical(tree: lxml.html.HtmlElement, tags: Mapping[str, str], url: str) -> str:
    links = tree.xpath("//link[@rel='canonical']/@href")
    target = (str(links[0]) if links else "") or tags.get("og:url", "")
    full = urljoin(url, target.strip()) if target else ""
    return full if full.startswith(("http://", "https://")) else ""


def _publisher(articles: list[Mapping[str, Any]], tags: Mapping[str, str], domain: str) -> str:
    """The listed outlet of the domain, else what JSON-LD or the site's own tags call it."""
    known = outlet_of(domain) if domain else ""
    if known_outlet(known):
        return known
    linked = (_string(item.get("publisher")) for item in articles)
    stated = next((name for name in linked if name and not name.startswith("http")), "")
    names = (tags.get("og:site_name", ""), stated, tags.get("application-name", ""), known)
    return next((name for name in names if name), "")


def _site_names(tags: Mapping[str, str], domain: str) -> tuple[str, ...]:
    """What else the site may be called in a title: its own name for itself, and its domain's."""
    labels = domain.split(".")
    host = max(labels[:-1], key=len, default="") if len(labels) > 1 else ""
    return tuple(
        name
        for name in (tags.get("og:site_name", ""), tags.get("application-name", ""), host)
        if name
    )


def _originator(articles: list[Mapping[str, Any]], authors: Iterable[str]) -> str:
    """Whom JSON-LD credits, or the agency that stands where an author does."""
    holders = (
        _string(item.get(key)) for item in articles for key in ("creditText", "sourceOrganization")
    )
    agencies = (agency_named(name) for name in authors)
    return next((name for name in (*holders, *agencies) if name), "")


def _author_names(
    tree: lxml.html.HtmlElement, articles: list[Mapping[str, Any]], tags: Mapping[str, str]
) -> list[str]:
    """The names in the first of JSON-LD, meta tags and byline elements that has any."""
    linked = [name for item in articles for name in _linked_names(item)]
    tagged = [tags[tag] for tag in AUTHOR_TAGS if tag in tags]
    for names in (linked, tagged):
        kept = [part for name in names for part in _split(name)]
        if kept:
            return list(dict.fromkeys(kept))
    return list(dict.fromkeys(part for name in _printed(tree) for part in split_authors(name)))


def _linked_names(item: Mapping[str, Any]) -> list[str]:
    value = item.get("author") or item.get("creator") or []
    entries = value if isinstance(value, list) else [value]
    return [name for entry in entries if (name := _string(entry))]


def _split(text: str) -> list[str]:
    """The names in one statement; none where it is an address or a number."""
    text = re.sub(r"(?i)\A(?:written |posted )?by:?\s+", "", " ".join(text.split()))
    if not re.search(r"[^\W\d_]", text) or re.search(r"https?:|[@#]|www\.", text):
        return []
    parts = [part.strip() for part in NAMES.split(text)]
    surname_first = len(parts) == 2 and all(len(part.split()) == 1 for part in parts)
    if surname_first:
        return [f"{parts[1]} {parts[0]}"]
    return [part for part in parts if part and len(part.split()) <= MAX_NAME]


def _printed(tree: lxml.html.HtmlElement) -> list[str]:
    for path in AUTHOR_PATHS:
        names = [name for name in map(text_of, tree.xpath(path)[:6]) if 0 < len(name) < 120]
        people = [name for name in names if split_authors(name)]
        if people:
            return people[:3]
    return []
