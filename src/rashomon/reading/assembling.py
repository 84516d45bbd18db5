"""Articles put together from a text, a page, or JSON."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rashomon.errors import InputError
from rashomon.reading.article_json import JsonArticle
from rashomon.reading.cleaning import Cleaned, clean_page, survey_page
from rashomon.reading.cleaning.agencies import agency_named
from rashomon.reading.cleaning.outlet_names import is_agency, is_outlet_name
from rashomon.reading.loading import Input
from rashomon.reading.options import ReadingOptions
from rashomon.reading.outlets import known_outlet, outlet_of
from rashomon.reading.page_segments import map_page
from rashomon.reading.spoken_language import identify_language, language_name
from rashomon.types import Article, Credit, Publication

if TYPE_CHECKING:
    from rashomon.reading.pages import Page

FORMS = ("copyright", "dateline", "byline", "source-line")  # of credits, most telling first


def article_from_text(entry: Input, text: str, *, options: ReadingOptions) -> Article:
    """The article of a plain text, cleaned unless ``options.clean`` is false."""
    _refuse_long(entry.address, text, options)
    found = clean_page(text) if options.clean is not False else survey_page(text)
    _refuse_furniture(entry.address, found, options)
    publisher = outlet_of(urlsplit(entry.url).hostname or "") if entry.url else found.publisher
    article = Article(
        id="",
        address=entry.address,
        text=found.text,
        original=text,
        raw=entry.data,
        sha256=_sha256(entry.data),
        title=found.title,
        title_span=found.title_span,
        publisher=publisher,
        originator=originator_of(found.credits, publisher=publisher) or publisher,
        authors=found.authors,
        published=found.published,
        updated=found.updated,
        dateline=found.dateline,
        credits=found.credits,
        furniture=found.furniture,
        segments=found.segments,
    )
    return _finished(article, options)


def article_from_page(entry: Input, html: str, *, options: ReadingOptions) -> Article:
    """The article of a page of HTML.

    ``segments`` and ``furniture`` cover what was found letter by letter in the page's source.
    """
    from rashomon.reading.pages import read_page  # lxml and trafilatura take a while to load

    page = read_page(entry.address, html, url=entry.url)
    body = _with_title(page)
    _refuse_long(entry.address, body, options)
    found = clean_page(body, title=page.metadata.title) if options.clean is not False else None
    found = found or survey_page(body, title=page.metadata.title)
    mapped = map_page(html, body, found)
    metadata = page.metadata
    publisher = metadata.publisher or found.publisher
    article = Article(
        id="",
        address=entry.address,
        text=found.text,
        original=html,
        raw=entry.data,
        sha256=_sha256(entry.data),
        title=metadata.title or found.title,
        title_span=found.title_span,
        publisher=publisher,
        originator=_page_originator(page, found, publisher) or publisher,
        authors=metadata.authors or found.authors,
        published=page.published or _without_span(found.published),
        updated=_without_span(found.updated) or page.updated,
        dateline=found.dateline,
        credits=mapped.credits,
        furniture=mapped.furniture,
        segments=mapped.segments,
        canonical_url=metadata.canonical_url,
    )
    return _finished(article, options)


def _with_title(page: Page) -> str:
    title, body = page.metadata.title, page.body
    is_there = not title or body[: 2 * len(title) + 200].lower().find(title.lower()) >= 0
    return body if is_there else f"{title}\n\n{body}"


def _page_originator(page: Page, found: Cleaned, publisher: str) -> str:
    return originator_of(found.credits, publisher=publisher) or page.metadata.originator


def _without_span(stated: Publication | None) -> Publication | None:
    """``stated`` without its place, which is one in the body and not in the page's source."""
    return replace(stated, span=None) if stated else None


def article_from_json(entry: Input, item: JsonArticle, *, options: ReadingOptions) -> Article:
    """The article ``item`` describes; its text as it is, unless ``options.clean`` is true.

    Furniture in it is told apart, so that it is not analysed, unless ``options.clean`` is false.
    """
    _refuse_long(item.address, item.text, options)
    is_marked = options.clean is None
    found = (
        clean_page(item.text, title=item.title)
        if options.clean
        else survey_page(item.text, title=item.title, is_marked=is_marked)
    )
    _refuse_furniture(item.address, found, options)
    publisher = item.publisher or found.publisher
    article = Article(
        id="",
        address=item.address,
        text=found.text,
        original=item.text,
        raw=item.raw,
        sha256=_sha256(item.raw),
        title=item.title or found.title,
        title_span=found.title_span,
        publisher=publisher,
        originator=item.originator
        or originator_of(found.credits, publisher=publisher)
        or agency_named("".join(item.authors[:1]))
        or publisher,
        authors=item.authors or found.authors,
        published=item.published or found.published,
        updated=item.updated or found.updated,
        dateline=found.dateline,
        language=item.language,
        credits=found.credits,
        furniture=found.furniture,
        segments=found.segments if options.clean else (),
        canonical_url=item.canonical_url,
    )
    return _finished(article, options)


def originator_of(credits: tuple[Credit, ...], *, publisher: str = "") -> str:
    """Whom the credits name as writer of the text; ``""`` where they name nobody.

    Credits of pictures say nothing of the text, nor does "X contributed to this report". Where the
    ``publisher`` is known, a copyright holder that is no newsroom is the company that owns it.
    """
    texts = [credit for credit in credits if credit.of == "text" and credit.form in FORMS]
    if publisher:
        texts = [credit for credit in texts if not _is_owner(credit, publisher)]
    return min(texts, key=lambda credit: FORMS.index(credit.form)).name if texts else ""


def _is_owner(credit: Credit, publisher: str) -> bool:
    """Whether a copyright line names ``publisher`` itself or a company rather than a newsroom."""
    name = credit.name.removeprefix("The ")
    is_own = name == publisher.removeprefix("The ")
    is_newsroom = is_agency(name) or is_outlet_name(name) or known_outlet(credit.name)
    return credit.form == "copyright" and (is_own or not is_newsroom)


def _refuse_long(address: str, text: str, options: ReadingOptions) -> None:
    if len(text) > options.max_characters:
        length, limit = f"{len(text):,}", f"{options.max_characters:,}"
        cause = f"too long for one article: {length} characters, the limit is {limit}"
        raise InputError(address, cause)


def _refuse_furniture(address: str, found: Cleaned, options: ReadingOptions) -> None:
    if options.clean is not False and not found.has_article:
        raise InputError(address, "a text without an article (navigation or teasers only)")


def _finished(article: Article, options: ReadingOptions) -> Article:
    """``article`` with its language checked, its date given if it has none, and its id."""
    language = identify_language(article.text) or article.language or "en"
    if language != "en" and not options.any_language:
        name = language_name(language)
        raise InputError(article.address, f"looks like {name}; only English is analysed")
    published = article.published
    if published is None and options.published:
        published = Publication(options.published, "metadata", "the date given with --published")
    dated = replace(article, language=language, published=published)
    return replace(dated, id=article_id(dated))


def article_id(article: Article) -> str:
    """ "a" and 12 hex digits from publisher, web address, title, date and text."""
    url = article.address if "://" in article.address else ""
    date = article.published.interval.start.isoformat() if article.published else ""
    content = [article.publisher, url, article.title, date, article.text]
    return "a" + _sha256(json.dumps(content, ensure_ascii=True).encode())[:12]


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
