"""Which of a page's statements is its headline, and that headline without the site's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Any

import lxml.etree
import lxml.html

from rashomon.reading.cleaning.page_lines import folded
from rashomon.reading.site_names import is_name, without_addition, without_site

MIN_HEADING = 8  # letters: a shorter first heading is a section's or the site's name
WORD_SIGN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)  # says as much as three letters
MAX_PARTS = 12  # elements of a heading looked at for a label; kickers have one or two
CUT = re.compile(r"\s*(?:…|\.\.\.)\Z")
MIN_CUT = 12  # characters that a headline cut short must keep to be known again
BREAKS = frozenset({"br", "div", "p", "li", "time", "small", "figure", "h2", "h3", "button"})
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
MARKUP = re.compile(
    r"</?(?:i|b|em|strong|u|span|sup|sub|q|cite|mark|font|br)(?:\s[^<>]*)?/?>", re.I
)
MARKED = (
    "//*[@itemprop='headline' and not(self::meta)]",
    "//h2[contains(@class,'headline') or contains(@class,'entry-title')"
    " or contains(@class,'article-title') or contains(@class,'post-title')]",
)  # where a headline stands on pages whose h1 is the site's name
SPARE_TAGS = ("title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
UNSEEN = re.compile(r"\b(?:sr-only|visually-?hidden|screen-?reader)", re.I)
LOGO = re.compile(
    r"(?<![^\W_])(?:logo|site[-_]?(?:title|name)|brand(?:ing)?|masthead)(?![^\W_])", re.I
)
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
    linked = _likest(_headlines(articles), window)
    shared = [tags[tag] for tag in ("og:title", "twitter:title") if tag in tags]
    elsewhere = {folded(without_site(_plain(t), *names)) for t in (linked, window, *shared) if t}
    stated = [
        linked,
        _likest(_headings(tree, names, elsewhere), window or tags.get("og:title", "")),
        *dict.fromkeys(shared),
    ]
    if not any(stated):
        stated = [tags[tag] for tag in SPARE_TAGS if tag in tags][:1]
    said = [without_site(_plain(title), *names) for title in (*stated, window) if title]
    said = [_filled(without_addition(title, said), said) for title in said]
    closing = said[-1] if window else ""
    titles = [title for title in said[: len(said) - bool(window)] if not is_name(title, names)]
    votes = Counter(folded(title) for title in (*titles, *([closing] if titles else [])))
    return max(titles or [closing], key=lambda title: (votes[folded(title)], not title.isupper()))


def _filled(title: str, others: Sequence[str]) -> str:
    """The one of ``others`` that says in full what ``title`` says cut short."""
    start = CUT.sub("", title)
    if start == title or len(start) < MIN_CUT:
        return title
    longer = [other for other in others if not CUT.search(other)]
    return next((other for other in longer if folded(other).startswith(folded(start))), title)


def _headlines(articles: Sequence[Mapping[str, Any]]) -> list[str]:
    values = (item.get("headline") or item.get("name") for item in articles)
    firsts = (value[0] if isinstance(value, list) and value else value for value in values)
    return [value for value in firsts if isinstance(value, str) and value.strip()]


def _headings(
    tree: lxml.html.HtmlElement, names: Sequence[str], elsewhere: Container[str]
) -> list[str]:
    """The printed headings: h1, or what is marked as the headline where those name the site."""
    own = [head for head in _printed(tree.iter("h1"), elsewhere) if not is_name(head, names)]
    for path in MARKED:
        own = own or list(_printed(tree.xpath(path), elsewhere))
    return own


def _printed(heads: Iterable[lxml.html.HtmlElement], elsewhere: Container[str]) -> Iterator[str]:
    for head in heads:
        text = "" if _is_logo(head) else text_of(head)
        if len(WORD_SIGN.sub("...", text)) > MIN_HEADING:
            yield _without_label(head, text, elsewhere)


def _without_label(head: lxml.html.HtmlElement, text: str, elsewhere: Container[str]) -> str:
    """``text`` without a kicker or counter in an element of its own, if the page says that too."""
    parts = islice(head.iterdescendants("*"), MAX_PARTS)
    inner = [label for each in parts if (label := text_of(each))]
    rests = (
        rest.strip(" :|-–—•")
        for label in inner
        for rest in (text.removeprefix(label), text.removesuffix(label))
    )
    return next((rest for rest in rests if rest != text and folded(rest) in elsewhere), text)


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
    pieces = list(_pieces(element))
    text = " ".join(INVISIBLE.sub("", "".join(pieces)).split())
    for left, right in pairwise(" ".join(piece.split()) for piece in pieces):
        if left and right and JOINED.search(left[-1] + right[:2]):
            text = text.replace(left + right, f"{left} {right}", 1)
    return text


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    """The stretches of text in ``element`` that are shown, a space where a line breaks."""
    for event, each in lxml.etree.iterwalk(element, events=("start", "end", "comment")):
        is_break = each is not element and each.tag in BREAKS
        if event == "start" and (each is element or not _is_unseen(each)):
            yield (" " if is_break else "") + (each.text or "")
        elif event != "start" and each is not element:
            yield (" " if is_break else "") + (each.tail or "")


def _is_logo(head: lxml.html.HtmlElement) -> bool:
    """Whether a heading's own class or id says that it is the site's name."""
    return LOGO.search(f"{head.get('class') or ''} {head.get('id') or ''}") is not None


def _is_unseen(element: lxml.html.HtmlElement) -> bool:
    """Whether only a program that reads aloud is meant to have it."""
    return UNSEEN.search(element.get("class") or "") is not None


def _plain(title: str) -> str:
    """``title`` without entities (however often escaped) and in one line."""
    for _ in range(3):
        if "&" not in title:
            break
        title = lxml.html.fromstring(f"<p>{title}</p>").text_content()
    return " ".join(INVISIBLE.sub("", MARKUP.sub("", title)).split())
