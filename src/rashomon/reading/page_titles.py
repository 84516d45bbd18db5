"""Which of a page's statements is its headline, and that headline without the site's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import lxml.html

from rashomon.reading.cleaning.page_lines import folded
from rashomon.reading.outlets import known_outlet

MIN_HEADING = 8  # characters: a shorter first heading is a section's or the site's name
SEPARATOR = r"(?:\s+(?:[|–—»«·•:-]|\|\||::|--)\s+|\s*(?:--|：|｜)\s*)"
SITE_END = re.compile(rf"(?P<mark>{SEPARATOR})(?P<site>(?:(?!{SEPARATOR}).){{2,40}})\Z")
SITE_START = re.compile(r"\A(?P<site>[^|–—»:]{2,40}?)(?:\s+[|–—»]\s+|:\s+)(?=.{12})")
MAX_SECTION = 2  # words of a section's name between headline and site ("| Spain | The Guardian")
MIN_LEFT = 3  # words a headline must keep when such a name is cut off
JOINED = re.compile(r"(?<=[a-z.!?:])(?=[A-Z][a-z])")


def choose_title(
    tree: lxml.html.HtmlElement,
    articles: Sequence[Mapping[str, Any]],
    tags: Mapping[str, str],
    *,
    names: Sequence[str],
) -> str:
    """The headline that most of the page's own statements agree on, JSON-LD's first.

    JSON-LD, the printed heading, and what is written for sharing have one vote each (Open Graph
    and Twitter two where they differ); the window's title breaks ties. ``names`` are those of
    the site.
    """
    window = text_of(next(tree.iter("title"), None))
    stated = [
        _likest(_headlines(articles), window),
        _likest(_headings(tree), window or tags.get("og:title", "")),
        *dict.fromkeys(tags[tag] for tag in ("og:title", "twitter:title") if tag in tags),
    ]
    titles = [without_site(_plain(title), *names) for title in stated if title]
    closing = without_site(_plain(window), *names)
    votes = Counter(folded(title) for title in titles)
    votes[folded(closing)] += 0 if not titles else 1
    titles = [title for title in titles if title] or [closing]
    return max(titles, key=lambda title: votes[folded(title)])


def _headlines(articles: Sequence[Mapping[str, Any]]) -> list[str]:
    values = (item.get("headline") for item in articles)
    firsts = (value[0] if isinstance(value, list) and value else value for value in values)
    return [value for value in firsts if isinstance(value, str) and value.strip()]


def _headings(tree: lxml.html.HtmlElement) -> list[str]:
    return [head for head in map(text_of, tree.iter("h1")) if len(head) > MIN_HEADING]


def _likest(titles: Sequence[str], other: str) -> str:
    """The one that shares most words with ``other``; of equals the first."""
    words = set(folded(other).split())

    def shared(title: str) -> float:
        own = set(folded(_plain(title)).split())
        return len(own & words) / len(own | words) if own else 0.0

    return max(titles, key=shared, default="")


def text_of(element: lxml.html.HtmlElement | None) -> str:
    """The text of ``element`` in one line; a kicker in an element of its own stays apart."""
    if element is None:
        return ""
    parts = [" ".join(part.split()) for part in element.itertext()]
    text = " ".join("".join(element.itertext()).split())
    for left, right in pairwise(parts):
        if left and right and JOINED.search(left[-1] + right[:2]):
            text = text.replace(left + right, f"{left} {right}", 1)
    return text


def _plain(title: str) -> str:
    """``title`` without entities (however often escaped) and in one line."""
    for _ in range(3):
        if "&" not in title:
            break
        title = lxml.html.fromstring(f"<p>{title}</p>").text_content()
    return " ".join(title.split())


def without_site(title: str, *names: str) -> str:
    """``title`` without the outlet's name after it or before it, ``names`` being what it may be.

    >>> without_site("Talks open in Quito | Andes | The Quito Post", "The Quito Post")
    'Talks open in Quito'
    >>> without_site("The Quito Post: Talks open in Quito", "The Quito Post")
    'Talks open in Quito'
    """
    start = SITE_START.match(title)
    if start and _bare(start["site"]) in map(_bare, names):
        return title[start.end() :]
    end = SITE_END.search(title)
    if end is None or not _is_site(end["site"], names):
        return title
    left = title[: end.start()].strip()
    section = SITE_END.search(left)
    is_section = section is not None and section["mark"] == end["mark"] and _is_section(section)
    return left[: section.start()].strip() if section and is_section else left


def _is_section(match: re.Match[str]) -> bool:
    name = match["site"]
    is_left = len(match.string[: match.start()].split()) >= MIN_LEFT
    return is_left and name[0].isupper() and len(name.split()) <= MAX_SECTION


def _is_site(text: str, names: Sequence[str]) -> bool:
    """Whether ``text`` is one of ``names``, nearly (with or without "The", a section, a suffix)."""
    site = _bare(text)
    own = [name for name in map(_bare, names) if name]
    return known_outlet(text.strip()) or any(
        site == name or (len(site) > 3 and (site in name or name in site)) for name in own
    )


def _bare(name: str) -> str:
    return re.sub(r"\W+", "", name.lower().removeprefix("the ").removesuffix(".com"))
