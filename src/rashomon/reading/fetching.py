"""Pages of the web, fetched within bounds of time, size and reach."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import httpx

from rashomon.errors import InputError
from rashomon.reading.charsets import gunzip, megabytes
from rashomon.reading.loading import Fetched
from rashomon.reading.networks import CheckedTransport, RefusedAddressError, Resolver, resolve_host
from rashomon.reading.options import ReadingOptions

REDIRECTS = frozenset({301, 302, 303, 307, 308})
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; rashomon; reads news for comparison)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/json;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}
GRACE = 1.0  # seconds past the timeout before a fetch that does not end is given up


class WebFetcher:
    """Fetches over httpx, each connection made to an address that was checked."""

    def __init__(
        self,
        options: ReadingOptions,
        *,
        resolve: Resolver = resolve_host,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.options = options
        self._resolve = resolve
        self._transport = transport

    def fetch(self, url: str) -> Fetched:
        """What ``url`` answers within ``options.timeout`` seconds, redirects included."""
        outcome: list[Fetched | InputError] = []
        worker = threading.Thread(target=self._work, args=(url, outcome), daemon=True)
        worker.start()
        worker.join(self.options.timeout + GRACE)
        if not outcome:
            raise self._too_slow(url)
        if isinstance(outcome[0], InputError):
            raise outcome[0]
        return outcome[0]

    def _work(self, url: str, outcome: list[Fetched | InputError]) -> None:
        try:
            outcome.append(self._fetch(url, time.monotonic() + self.options.timeout))
        except InputError as problem:
            outcome.append(problem)
        except httpx.TimeoutException:
            outcome.append(self._too_slow(url))
        except RefusedAddressError as refusal:
            outcome.append(InputError(url, str(refusal)))
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as cause:
            outcome.append(InputError(url, f"could not be fetched: {_in_words(cause)}"))

    def _too_slow(self, url: str) -> InputError:
        return InputError(url, f"no full answer within {self.options.timeout:g} seconds")

    def _fetch(self, url: str, deadline: float) -> Fetched:
        transport = CheckedTransport(
            self._transport or httpx.HTTPTransport(trust_env=False),
            allow_private=self.options.allow_private,
            resolve=self._resolve,
        )
        timeout = httpx.Timeout(self.options.timeout)
        with httpx.Client(
            transport=transport, headers=HEADERS, timeout=timeout, trust_env=False
        ) as client:
            return self._follow(client, url, deadline)

    def _follow(self, client: httpx.Client, url: str, deadline: float) -> Fetched:
        target = url
        for _ in range(self.options.max_redirects + 1):
            with client.stream("GET", target) as response:
                if response.status_code not in REDIRECTS:
                    return self._received(url, target, response, deadline)
                target = _next_target(url, target, response)
        raise InputError(url, f"redirects more than {self.options.max_redirects} times")

    def _received(
        self, url: str, target: str, response: httpx.Response, deadline: float
    ) -> Fetched:
        if response.status_code != 200:
            reason = f" {response.reason_phrase}".rstrip()
            raise InputError(url, f"the server answers {response.status_code}{reason}")
        data = b"".join(self._chunks(url, response, deadline))
        if response.headers.get("content-encoding", "").lower() in {"gzip", "x-gzip", "deflate"}:
            data = gunzip(url, data, self.options.max_bytes)
        media = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Fetched(target, data, media, response.charset_encoding)

    def _chunks(self, url: str, response: httpx.Response, deadline: float) -> Iterator[bytes]:
        size = 0
        for chunk in response.iter_raw():
            size += len(chunk)
            if size > self.options.max_bytes:
                limit = megabytes(self.options.max_bytes)
                raise InputError(url, f"too large: more than {limit}")
            if time.monotonic() > deadline:
                raise self._too_slow(url)
            yield chunk


def _next_target(url: str, target: str, response: httpx.Response) -> str:
    following = urljoin(target, str(response.headers.get("location", "")))
    if urlsplit(following).scheme not in {"http", "https"}:
        raise InputError(url, f"redirects to {following!r}, which is not a page of the web")
    return following


def _in_words(cause: Exception) -> str:
    text = str(cause) or type(cause).__name__
    return text.replace("[Errno -2] ", "").replace("[Errno -5] ", "").rstrip(".")
