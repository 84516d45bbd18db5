"""Articles as JSON: our own, and what Fundus, newspaper4k, news-please and trafilatura write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, cast, get_args
from urllib.parse import urlsplit

from rashomon.errors import InputError
from rashomon.reading.day_orders import order_of_site
from rashomon.reading.outlets import outlet_of
from rashomon.reading.stamps import parse_stamp
from rashomon.types import DateBasis, Interval, Precision, Publication

TEXT_KEYS = [
    "text",
    "maintext",
    "plaintext",
    "content",
    "content_original",
    "article_text",
    "body",
    "article",
    "raw_text",
    "body-paragraphs",
    "paragraphs",
]
TITLE_KEYS = ("title", "headline")
DATE_KEYS = [
    "published",
    "date_publish",
    "publishing_date",
    "publish_date",
    "published_at",
    "datePublished",
    "date_published",
    "pubDate",
    "pub_date",
    "date",
]
UPDATE_KEYS = [
    "updated",
    "date_modify",
    "date_modified",
    "dateModified",
    "modified",
    "modified_at",
    "updated_at",
]
URL_KEYS = ("url", "link", "source_url", "canonical_url", "canonical_link", "source")
PUBLISHER_KEYS = ("publisher", "outlet", "sitename", "site_name", "publication", "source_name")
DOMAIN_KEYS = ("source_domain", "hostname", "source-hostname", "domain")
LIST_KEYS = ("articles", "items", "documents", "stories", "results", "data")
PRECISIONS = get_args(Precision)
ZONE = re.compile(r"[+-]\d\d:\d\d")
BASES = ("stated", "metadata", "url", "inferred")
SURROGATE = re.compile(
    r"\\\\|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}"
    r"|(?P<half>\\u[dD][89a-fA-F][\da-fA-F]{2})"
)
MAX_DEPTH = 6  # lists within lists that one paragraph may be


@dataclass(frozen=True, slots=True)
class JsonArticle:
    """One article's fields, by our names."""

    raw: bytes
    text: str
    address: str
    title: str = ""
    publisher: str = ""
    originator: str = ""
    authors: tuple[str, ...] = ()
    published: Publication | None = None
    updated: Publication | None = None
    language: str = ""
    canonical_url: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article's JSON and where it stands in its file ("line 3", "article 3")."""

    place: str
    raw: bytes
    fields: Mapping[str, Any]


def json_entries(address: str, text: str) -> Iterator[Entry | InputError]:
    """The articles of one JSON value: one mapping, a list, or a mapping that holds a list."""
    value = _load(address, text)
    items = _items(value)
    if items is None:
        yield Entry("", text.encode(), value)
        return
    if not items:
        yield InputError(address, "JSON without any article in it")
    for number, item in enumerate(items, start=1):
        if isinstance(item, dict):
            raw = json.dumps(item, ensure_ascii=False, sort_keys=True).encode()
            yield Entry(f"article {number}", raw, item)
        else:
            yield InputError(address, f"article {number}: not a JSON object")


def jsonl_entries(address: str, text: str) -> Iterator[Entry | InputError]:
    """The articles of JSON Lines; a bad line is a problem of its own."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = _load(address, line)
        except InputError as problem:
            yield InputError(address, f"line {number}: {problem.cause}")
            continue
        if isinstance(value, dict):
            yield Entry(f"line {number}", line.strip().encode(), value)
        else:
            yield InputError(address, f"line {number}: not a JSON object")


def _load(address: str, text: str) -> Any:
    try:
        return json.loads(SURROGATE.sub(_paired, text))
    except ValueError as cause:
        raise InputError(address, f"not valid JSON ({cause})") from cause
    except RecursionError as cause:
        raise InputError(address, "not readable JSON (nested too deeply)") from cause


def _paired(match: re.Match[str]) -> str:
    """An escape as it is, or U+FFFD for half a pair, which no encoding can write."""
    return "\\ufffd" if match["half"] else match.group()


def _items(value: Any) -> Sequence[Any] | None:
    """The list of articles ``value`` is or holds; ``None`` where it is one article."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or _text(value):
        return None if isinstance(value, dict) else []
    held = [value[key] for key in LIST_KEYS if isinstance(value.get(key), list)]
    return held[0] if held else None


def read_entry(address: str, entry: Entry) -> JsonArticle:
    """The article ``entry`` describes; ``InputError`` where it has no text."""
    fields = entry.fields
    text = _text(fields)
    where = f"{entry.place}: " if entry.place else ""
    if not text.strip():
        keys = ", ".join(sorted(map(str, fields))[:8]) or "none"
        raise InputError(address, f"{where}no text in it (fields: {keys})")
    url = _url(fields)
    own = url or str(fields.get("path") or "")
    suffix = f"#{entry.place.split()[-1]}" if entry.place else ""
    return JsonArticle(
        entry.raw,
        text,
        own or address + suffix,
        title=_title(fields),
        publisher=_publisher(fields, url),
        originator=_first(fields, ("originator",)),
        authors=_authors(fields),
        published=_publication(fields, DATE_KEYS),
        updated=_update(fields),
        language=_first(fields, ("language", "lang", "meta_lang"))[:2].lower(),
        canonical_url=_first(fields, ("canonical_url", "canonical_link")),
    )


def _first(fields: Mapping[str, Any], keys: Sequence[str]) -> str:
    values = (fields.get(key) for key in keys)
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")


def _title(fields: Mapping[str, Any]) -> str:
    """The headline; an address that stands in its place is none."""
    title = _first(fields, TITLE_KEYS)
    return "" if _is_url(title) and " " not in title else title


def _text(fields: Mapping[str, Any]) -> str:
    values = (_paragraphs(fields.get(key)) for key in TEXT_KEYS)
    return next((text for text in values if text.strip()), "")


def _paragraphs(value: Any, depth: int = 0) -> str:
    """A text from a string, a list of paragraphs (of sentences), or a Fundus body."""
    if isinstance(value, str):
        return value
    if depth > MAX_DEPTH:
        return ""
    if isinstance(value, dict):
        parts = [value.get(key) for key in ("summary", "headline", "sections", "paragraphs")]
        return "\n\n".join(text for part in parts if (text := _paragraphs(part, depth + 1)))
    if isinstance(value, list):
        texts = [_paragraphs(part, depth + 1) for part in value]
        joint = " " if depth == 1 and all(isinstance(part, str) for part in value) else "\n\n"
        return joint.join(text for text in texts if text)
    return ""


def _url(fields: Mapping[str, Any]) -> str:
    html = fields.get("html")
    nested = html if isinstance(html, dict) else {}
    values = [fields.get(key) for key in URL_KEYS]
    values += [nested.get(key) for key in ("responded_url", "requested_url")]
    return next((value for value in values if isinstance(value, str) and _is_url(value)), "")


def _is_url(value: str) -> bool:
    return value.startswith(("http://", "https://"))


def _publisher(fields: Mapping[str, Any], url: str) -> str:
    stated = _first(fields, PUBLISHER_KEYS)
    nested = fields.get("publisher")
    if isinstance(nested, dict):
        stated = _first(nested, ("name",))
    source = fields.get("source")
    if not stated and isinstance(source, str) and not _is_url(source):
        stated = source.strip()
    domain = _first(fields, DOMAIN_KEYS) or urlsplit(url).hostname or ""
    return stated or outlet_of(domain)


def _authors(fields: Mapping[str, Any]) -> tuple[str, ...]:
    value = fields.get("authors") or fields.get("author") or fields.get("byline") or ()
    if isinstance(value, str):
        value = value.split(";") if ";" in value else value.split(",")
    if not isinstance(value, list | tuple):
        return ()
    names = (item.get("name") if isinstance(item, dict) else item for item in value)
    return tuple(
        dict.fromkeys(name.strip() for name in names if isinstance(name, str) and name.strip())
    )


def _update(fields: Mapping[str, Any]) -> Publication | None:
    found = _publication(fields, UPDATE_KEYS)
    return replace(found, updated=True) if found else None


def _publication(fields: Mapping[str, Any], keys: Sequence[str]) -> Publication | None:
    order = order_of_site(_first(fields, URL_KEYS))
    for key in keys:
        value = fields.get(key)
        if isinstance(value, dict):
            return _own_publication(value)
        interval = parse_stamp(value, order=order) if isinstance(value, str) else None
        if interval:
            return Publication(interval, "metadata", f"the field “{key}” says {value}")
    return None


def _own_publication(value: Mapping[str, Any]) -> Publication | None:
    """A publication as our own record writes it."""
    try:
        start = datetime.fromisoformat(str(value["start"]))
        end = datetime.fromisoformat(str(value["end"]))
        zone = value.get("zone") or (start.isoformat()[-6:] if start.tzinfo else None)
        precision = value.get("precision", "day")
        if precision not in PRECISIONS or not start.replace(tzinfo=None) <= end.replace(
            tzinfo=None
        ):
            return None
        interval = Interval(
            start.replace(tzinfo=None),
            end.replace(tzinfo=None),
            precision,
            zone if isinstance(zone, str) and ZONE.fullmatch(zone) else None,
        )
    except (KeyError, ValueError):
        return None
    basis = value.get("basis")
    known = cast(DateBasis, basis) if basis in BASES else "metadata"
    evidence = str(value.get("evidence") or "the field “published”")
    return Publication(interval, known, evidence, updated=bool(value.get("updated")))
