"""The inputs an address stands for: files, folders, standard input, pages of the web."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, Protocol
from urllib.parse import urlsplit

from rashomon.errors import InputError
from rashomon.reading.charsets import gunzip, megabytes
from rashomon.reading.options import ReadingOptions

InputKind = Literal["text", "page", "json", "jsonl"]
KINDS: dict[str, InputKind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
MEDIA: dict[str, InputKind] = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "text/plain": "text",
    "text/markdown": "text",
    "application/json": "json",
    "application/ld+json": "json",
    "application/x-ndjson": "jsonl",
    "application/jsonl": "jsonl",
}
COLLECTION_FACTOR = 25  # a file of many articles may be this many times ``max_bytes``
PAGE_DIVISOR = 4  # a page may have this part of ``max_bytes``: the largest of html-fundus has a
# twelfth, and finding the article in a page of 8 MB takes half a minute
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes one address gave. ``url`` is set where they came from the web."""

    address: str
    data: bytes
    kind: InputKind
    charset: str | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one address answered. ``url`` is where redirects ended."""

    url: str
    data: bytes
    media_type: str = ""
    charset: str | None = None


class Fetcher(Protocol):
    """The seam to the web: ``rashomon.testing.fake_fetcher.FakeFetcher`` is its fake."""

    def fetch(self, url: str) -> Fetched:
        """What ``url`` answers; raises ``InputError`` with the cause."""
        ...


def is_web(address: str) -> bool:
    """Whether ``address`` is of the form ``scheme://…`` (any scheme)."""
    return "://" in address[:40] and not os.path.exists(address)


def list_addresses(address: str) -> Iterator[str]:
    """``address`` itself, or the readable files of the folder it is, in order of path.

    Hidden files and folders are passed over. Raises ``InputError`` where nothing is there.
    """
    if address == STDIN or is_web(address):
        yield address
        return
    if not address.strip():
        raise InputError("''", "an empty name")
    path = Path(address)
    if not path.exists():
        raise InputError(address, "no such file or folder")
    if not path.is_dir():
        yield address
        return
    files = sorted(_files(path))
    if not files:
        raise InputError(address, f"a folder with nothing to read (looked for {_suffixes()})")
    yield from files


def _files(folder: Path) -> Iterator[str]:
    for path in _visible(folder):
        if _kind(path) is not None and not _is_pipe(path):
            yield path


def _visible(folder: Path) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(root, name) for name in names if not name.startswith("."))


def passed_over(address: str) -> str:
    """How many files of the folder ``address`` are not read, by suffix; ``""`` where there are
    none, or where it is no folder ("3 files passed over: 2 .pdf, 1 without suffix")."""
    if address == STDIN or is_web(address) or not os.path.isdir(address):
        return ""
    others = [path for path in _visible(Path(address)) if _kind(path) is None]
    counts = Counter(Path(path).suffix.lower() or "without suffix" for path in others)
    listed = ", ".join(f"{counts[name]} {name}" for name in sorted(counts))
    return f"{len(others)} file{'s' * (len(others) > 1)} passed over: {listed}" if others else ""


def _is_pipe(path: str) -> bool:
    """Whether reading ``path`` could wait without end: named by the user it is read, found not."""
    return os.path.exists(path) and not os.path.isfile(path)


def _suffixes() -> str:
    return ", ".join(KINDS)


def _kind(name: str) -> InputKind | None:
    return KINDS.get(Path(name.lower().removesuffix(".gz")).suffix)


def load_input(
    address: str, *, options: ReadingOptions, stdin: BinaryIO | None, fetcher: Fetcher
) -> Input:
    """What stands at ``address``; ``InputError`` says why it could not be had."""
    if address == STDIN:
        return _load_stdin(options, stdin)
    if is_web(address):
        return _load_page(address, options, fetcher)
    return _load_file(address, options)


def _limit(kind: InputKind | None, options: ReadingOptions) -> int:
    if kind == "page":
        return options.max_bytes // PAGE_DIVISOR
    return options.max_bytes * (COLLECTION_FACTOR if kind in {"json", "jsonl"} else 1)


def _load_file(address: str, options: ReadingOptions) -> Input:
    kind = _kind(address)
    limit = _limit(kind, options)
    try:
        size = os.path.getsize(address)
        _refuse_large(address, size, limit)
        with open(address, "rb") as file:
            data = file.read(limit + 1)
    except OSError as cause:
        raise InputError(address, (cause.strerror or str(cause)).lower()) from cause
    if address.lower().endswith(".gz"):
        data = gunzip(address, data, limit)
    _refuse_large(address, len(data), limit)
    is_vague = kind in {None, "text"}  # a page saved with the suffix of a text is a page
    sniffed = sniff_kind(data) if is_vague else None
    if sniffed == "page":
        _refuse_large(address, len(data), _limit("page", options))
        return Input(address, data, "page")
    return Input(address, data, kind or sniffed or "text")


def _refuse_large(address: str, size: int, limit: int) -> None:
    if size > limit:
        raise InputError(address, f"too large: {megabytes(size)}, the limit is {megabytes(limit)}")


def _load_stdin(options: ReadingOptions, stdin: BinaryIO | None) -> Input:
    if stdin is None:
        raise InputError(STDIN, "standard input is not given")
    limit = _limit("jsonl", options)
    data = stdin.read(limit + 1)
    kind = sniff_kind(data)
    if len(data) > _limit(kind, options):
        raise InputError(STDIN, f"too large: more than {megabytes(_limit(kind, options))}")
    return Input(STDIN, data, kind)


def _load_page(address: str, options: ReadingOptions, fetcher: Fetcher) -> Input:
    if urlsplit(address).scheme.lower() not in {"http", "https"}:
        raise InputError(address, "only http and https addresses are fetched")
    fetched = fetcher.fetch(address)
    media = fetched.media_type
    kind = MEDIA.get(media) or (sniff_kind(fetched.data) if _is_vague(media) else None)
    if kind is None:
        raise InputError(address, f"not a page or a text but {media}")
    _refuse_large(address, len(fetched.data), _limit(kind, options))
    return Input(address, fetched.data, kind, fetched.charset, fetched.url)


def _is_vague(media: str) -> bool:
    return media in {"", "application/octet-stream", "binary/octet-stream"} or media.endswith("xml")


def sniff_kind(data: bytes) -> InputKind:
    """What ``data`` looks like by its first bytes.

    >>> sniff_kind(b'{"text": "Talks open."}\\n{"text": "Talks end."}')
    'jsonl'
    """
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml", b"<!--")):
        return "page"
    if head.startswith((b"{", b"[")):
        first, _, rest = data.strip().partition(b"\n")
        is_lines = first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")
        return "jsonl" if is_lines else "json"
    return "text"
