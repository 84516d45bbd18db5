"""What a page's own metadata says: JSON-LD, Open Graph and the other meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html

from rashomon.reading.cleaning.bylines import ROLE, split_authors
from rashomon.reading.outlets import known_outlet, outlet_of

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
SITE_END = re.compile(r"\s+(?:[|–—-]|\|\|)\s+(?P<site>[^|–—]{2,40})\Z")


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
    return PageMetadata(
        title=_title(tree, articles, tags, publisher),
        authors=_authors(tree, articles, tags, publisher),
        publisher=publisher,
        originator=_originator(articles),
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
    for script in tree.xpath("//script[contains(@type,'ld+json')]"):
        text = (script.text_content() or "")[:MAX_LD].strip()
        yield from (item for item in _objects(_loaded(text)) if _is_article(item))


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
        value = value.get("name") or value.get("@id")
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


def _originator(articles: list[Mapping[str, Any]]) -> str:
    holders = (
        _string(item.get(key)) for item in articles for key in ("creditText", "sourceOrganization")
    )
    return next((name for name in holders if name), "")


def _title(
    tree: lxml.html.HtmlElement,
    articles: list[Mapping[str, Any]],
    tags: Mapping[str, str],
    publisher: str,
) -> str:
    heads = [_text(head) for head in tree.iter("h1")]
    heads = [head for head in heads if len(head.split()) > 2]
    linked = [_string(item.get("headline")) for item in articles]
    shared = tags.get("og:title", "") or tags.get("twitter:title", "")
    whole = _text(next(iter(tree.iter("title")), None))
    known = [name for name in (*linked, shared, whole) if name]
    agreed = next((head for head in heads if any(_alike(head, name) for name in known)), "")
    candidates = [agreed, heads[0] if len(heads) == 1 else "", *known]
    return without_site(next((name for name in candidates if name), ""), publisher)


def _text(element: lxml.html.HtmlElement | None) -> str:
    return " ".join(element.text_content().split()) if element is not None else ""


def _alike(one: str, other: str) -> bool:
    first, second = set(one.lower().split()), set(other.lower().split())
    return len(first & second) >= 0.6 * max(1, min(len(first), len(second)))


def without_site(title: str, publisher: str) -> str:
    """``title`` without the outlet's name after it.

    >>> without_site("Talks open in Quito | The Quito Post", "The Quito Post")
    'Talks open in Quito'
    """
    match = SITE_END.search(title)
    if match is None:
        return title
    site = match["site"].lower().removeprefix("the ")
    own = publisher.lower().removeprefix("the ")
    is_site = known_outlet(match["site"]) or (own and (site in own or own in site))
    return title[: match.start()] if is_site else title


def _authors(
    tree: lxml.html.HtmlElement,
    articles: list[Mapping[str, Any]],
    tags: Mapping[str, str],
    publisher: str,
) -> tuple[str, ...]:
    linked = [name for item in articles for name in _linked_names(item)]
    tagged = [tags[tag] for tag in AUTHOR_TAGS if tag in tags]
    for names in (linked, tagged, _printed(tree)):
        people = [person for name in names for person in _people(name, publisher)]
        if people:
            return tuple(dict.fromkeys(people))
    return ()


def _linked_names(item: Mapping[str, Any]) -> list[str]:
    value = item.get("author") or item.get("creator") or []
    entries = value if isinstance(value, list) else [value]
    kinds = {"organization", "newsmediaorganization"}
    people = [e for e in entries if not _kind_in(e, kinds)]
    return [name for entry in people if (name := _string(entry))]


def _kind_in(entry: Any, kinds: set[str]) -> bool:
    return isinstance(entry, dict) and str(entry.get("@type", "")).lower() in kinds


def _people(text: str, publisher: str) -> tuple[str, ...]:
    if text.startswith("http") or text.lower() == publisher.lower():
        return ()
    text = re.sub(r"(?i)\A(?:written |posted )?by:?\s+", "", " ".join(text.split()))
    people = split_authors(text)
    is_single = 1 <= len(text.split()) <= 4 and not ROLE.search(text) and "@" not in text
    return people or ((text,) if is_single else ())


def _printed(tree: lxml.html.HtmlElement) -> list[str]:
    for path in AUTHOR_PATHS:
        names = [name for name in map(_text, tree.xpath(path)[:6]) if 0 < len(name) < 120]
        people = [name for name in names if split_authors(name)]
        if people:
            return people[:3]
    return []
