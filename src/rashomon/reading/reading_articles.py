"""From addresses to articles: each input read by itself, its failure its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from rashomon.errors import InputError
from rashomon.reading.article_json import json_entries, jsonl_entries, read_entry
from rashomon.reading.assembling import article_from_json, article_from_page, article_from_text
from rashomon.reading.charsets import decode
from rashomon.reading.day_orders import doubtful_date
from rashomon.reading.loading import (
    Fetched,
    Fetcher,
    Input,
    list_addresses,
    load_input,
    passed_over,
)
from rashomon.reading.options import Problem, Reading, ReadingOptions
from rashomon.types import Article

DEFAULTS = ReadingOptions()
Outcome = Article | InputError


def read_articles(
    addresses: Sequence[str],
    *,
    options: ReadingOptions = DEFAULTS,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
) -> Reading:
    """The articles at ``addresses`` and a problem for every input that could not be read.

    An address is a file, a folder (read with its subfolders), ``-`` for ``stdin``, or an http(s)
    address. The result is the same whatever the order of ``addresses``.
    """
    inputs, problems = _loaded(addresses, options, stdin=stdin, fetcher=fetcher or _Web(options))
    outcomes = [outcome for entry in inputs for outcome in read_input(entry, options=options)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, InputError)]
    articles, copies = _distinct([item for item in outcomes if isinstance(item, Article)])
    problems += [Problem(failure.address, failure.cause) for failure in failures] + copies
    return Reading(
        tuple(sorted(articles, key=_content_key)),
        tuple(sorted(set(problems))),
        notes=tuple(sorted(_notes(addresses))),
    )


def _notes(addresses: Sequence[str]) -> Iterator[Problem]:
    """What the folders among ``addresses`` hold that is not read."""
    for address in dict.fromkeys(addresses):
        others = passed_over(address)
        if others:
            yield Problem(address, others)


class _Web:
    """The web, whose library is loaded when the first address asks for it."""

    def __init__(self, options: ReadingOptions) -> None:
        self._options = options

    def fetch(self, url: str) -> Fetched:
        from rashomon.reading.fetching import WebFetcher

        return WebFetcher(self._options).fetch(url)


def _loaded(
    addresses: Sequence[str],
    options: ReadingOptions,
    *,
    stdin: BinaryIO | None,
    fetcher: Fetcher,
) -> tuple[list[Input], list[Problem]]:
    """The inputs in order of address, without byte-identical copies."""
    listed, problems = _listed(addresses)
    inputs: list[Input] = []
    first_by_hash: dict[str, str] = {}
    for address in listed:
        try:
            entry = load_input(address, options=options, stdin=stdin, fetcher=fetcher)
        except InputError as problem:
            problems.append(Problem(problem.address, problem.cause))
            continue
        digest = hashlib.sha256(entry.data).hexdigest()
        first = first_by_hash.setdefault(digest, address) if entry.data else address
        if first == address:
            inputs.append(entry)
        else:
            problems.append(Problem(address, f"same content as {first}: not read again"))
    return inputs, problems


def _listed(addresses: Sequence[str]) -> tuple[list[str], list[Problem]]:
    listed: set[str] = set()
    problems: list[Problem] = []
    for address in addresses:
        try:
            listed.update(list_addresses(address))
        except InputError as problem:
            problems.append(Problem(problem.address, problem.cause))
    return sorted(listed), problems


def read_input(entry: Input, *, options: ReadingOptions = DEFAULTS) -> Iterator[Outcome]:
    """The articles one input holds, and an ``InputError`` for each that could not be read."""
    try:
        text = decode(entry.address, entry.data, charset=entry.charset)
        if entry.kind == "page":
            yield from _with_doubt(article_from_page(entry, text, options=options))
        elif entry.kind == "text":
            yield from _with_doubt(article_from_text(entry, text, options=options))
        else:
            yield from _read_entries(entry, text, options)
    except InputError as problem:
        yield problem


def _with_doubt(article: Article) -> Iterator[Outcome]:
    """``article``, and a problem where its only printed date could be two days."""
    yield article
    lines = (item.span.of(article.original) for item in article.furniture if item.kind == "date")
    doubtful = next(filter(None, map(doubtful_date, lines)), "")
    if doubtful and article.published is None:
        cause = f"its date {doubtful} could be two days: read as undated (--published gives one)"
        yield InputError(article.address, cause)


def _read_entries(entry: Input, text: str, options: ReadingOptions) -> Iterator[Outcome]:
    entries = jsonl_entries if entry.kind == "jsonl" else json_entries
    for item in entries(entry.address, text):
        if isinstance(item, InputError):
            yield item
            continue
        try:
            yield article_from_json(entry, read_entry(entry.address, item), options=options)
        except InputError as problem:
            yield problem


def _distinct(articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """The articles without those whose content another already gave."""
    kept: dict[str, Article] = {}
    problems: list[Problem] = []
    for article in sorted(articles, key=lambda article: (article.address, article.sha256)):
        first = kept.setdefault(article.id, article)
        if first is not article:
            problems.append(
                Problem(article.address, f"same article as {first.address}: not read again")
            )
    return list(kept.values()), problems


def _content_key(article: Article) -> tuple[str, str, str, str]:
    return article.publisher, article.title, article.sha256, article.id
