"""Whom an article credits for its words: agencies it carries, outlets it names as its source."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from rashomon.types import Article, Span

CreditStrength = Literal["whole", "part"]
_NAME = r"([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})"
_OUTLET = rf"(?:{_NAME}|([a-z][\w-]*\.(?:com|org|net|co\.uk)\b))"
_DATELINE = re.compile(rf"^[^\n.!?]{{0,80}}?\({_NAME}\)\s*[-–—:]")
_SOURCE_LINE = re.compile(rf"^\W{{0,3}}(?:Source|Credit|Via|From)s?: {_NAME}\W{{0,3}}$", re.M)
_SIGNED = re.compile(rf"^\W{{0,3}}{_NAME}\W{{0,3}}$", re.M)
_COPYRIGHT = re.compile(r"(?:\b[Cc]opyright|©|\([Cc]\))(?: ?©| \([Cc]\))?([^\n.]{3,100})")
_HOLDER = re.compile(rf"(?:^|\band |, |/| by |\d{{4}} |\d{{4}}, )(?:[Tt]he )?{_NAME}")
_CONTRIBUTED = re.compile(rf"\b(?:[Tt]he )?{_NAME} contributed to this (?:report|story|article)")
_REPORTED = re.compile(
    rf"\b(?:[Aa]ccording to|told|reported by|first reported by) (?:the )?{_OUTLET}"
    rf"|\b(?:[Tt]he )?{_OUTLET} (?:first )?(?:reported|reports|revealed)\b"
)
_ARTICLES_KEPT = 1 << 10  # whose credits are remembered; more than a story has
_HEAD = 400  # characters of an article's beginning in which a dateline stands


@dataclass(frozen=True, slots=True)
class CreditedOrigin:
    """An origin an article credits: for the whole of its text, or for part of it."""

    name: str
    strength: CreditStrength
    text: str  # the words that say so
    span: Span | None = None  # of ``Article.text`` where they stand there


def credited_agencies(article: Article) -> tuple[CreditedOrigin, ...]:
    """The news agencies ``article`` credits, the strongest credit for each, by name."""
    found: dict[str, CreditedOrigin] = {}
    for credit in (*_stated(article), *_printed(article.text)):
        agency = agencies().get(_key(credit.name))
        if agency and (agency not in found or found[agency].strength == "part"):
            found[agency] = CreditedOrigin(agency, credit.strength, credit.text, credit.span)
    return tuple(found[agency] for agency in sorted(found))


def names_as_source(article: Article, publisher: str) -> tuple[CreditedOrigin, ...]:
    """The words with which ``article`` names ``publisher`` as its source, each time it does."""
    if not publisher:
        return ()
    return _credits_by_key(article).get(_key(publisher), ())


@lru_cache(maxsize=_ARTICLES_KEPT)
def _credits_by_key(article: Article) -> dict[str, tuple[CreditedOrigin, ...]]:
    """Everything ``article`` credits, by the folded name: asked for beside many others."""
    found: dict[str, tuple[CreditedOrigin, ...]] = {}
    for credit in (*_stated(article), *_printed(article.text), *_reported(article)):
        key = _key(credit.name)
        found[key] = (*found.get(key, ()), credit)
    return found


def reported_outlets(article: Article) -> tuple[CreditedOrigin, ...]:
    """Every "… reported" and "according to …" in ``article``, with its span."""
    return tuple(_reported(article))


def _stated(article: Article) -> Iterator[CreditedOrigin]:
    """Credits that cleaning set aside."""
    for credit in article.credits:
        if credit.of == "text":
            words = credit.span.of(article.original)
            strength: CreditStrength = "part" if credit.form == "inline" else "whole"
            yield CreditedOrigin(credit.name, strength, words)
    if article.originator and article.originator != article.publisher:
        yield CreditedOrigin(article.originator, "whole", article.originator)


def _printed(text: str) -> Iterator[CreditedOrigin]:
    dateline = _DATELINE.search(text[:_HEAD]) or _DATELINE.search(_body_head(text))
    if dateline:
        yield CreditedOrigin(dateline[1], "whole", dateline[0].strip())
    for pattern in (_SOURCE_LINE, _SIGNED):
        for found in pattern.finditer(text):
            if pattern is _SOURCE_LINE or _key(found[1]) in agencies():
                span = Span(found.start(), found.end())
                yield CreditedOrigin(found[1], "whole", found[0].strip(), span)
    for line in _COPYRIGHT.finditer(text):
        for holder in _HOLDER.finditer(line[1]):
            if _key(holder[1]) in agencies():
                yield CreditedOrigin(holder[1], "whole", line[0].strip(), Span(*line.span()))
    for found in _CONTRIBUTED.finditer(text):
        span = Span(found.start(), found.end())
        yield CreditedOrigin(found[1], "part", found[0], span)


def _body_head(text: str) -> str:
    """The second paragraph's beginning: where the body starts below a headline."""
    return text.partition("\n\n")[2][:_HEAD]


def _reported(article: Article) -> Iterator[CreditedOrigin]:
    """Outlets named in its account: links and captions that name one are no part of it."""
    for found in _REPORTED.finditer(article.text):
        span = Span(*found.span())
        if not any(span.overlaps(other) for other in article.unread):
            yield CreditedOrigin(next(filter(None, found.groups())), "part", found[0], span)


@cache
def agencies() -> dict[str, str]:
    """Folded name → the agency's usual name."""
    path = files("rashomon.comparing") / "data" / "agencies.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return {_key(row["name"]): row["agency"] for row in rows}


def _key(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").replace(".", "").split())
