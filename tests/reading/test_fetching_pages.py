"""The web is reached within bounds of time, size and reach."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from rashomon.errors import InputError
from rashomon.reading import ReadingOptions
from rashomon.reading.fetching import WebFetcher
from rashomon.reading.networks import is_public

PUBLIC = "93.184.215.14"
Answer = Callable[[httpx.Request], httpx.Response]


def fetcher(
    answer: Answer, hosts: dict[str, Sequence[str]] | None = None, **options: object
) -> WebFetcher:
    def resolve(host: str, port: int) -> Sequence[str]:
        return (hosts or {}).get(host, (PUBLIC,))

    chosen = ReadingOptions(**options)  # type: ignore[arg-type]
    return WebFetcher(chosen, resolve=resolve, transport=httpx.MockTransport(answer))


def page(request: httpx.Request) -> httpx.Response:
    body = iter([b"<p>Talks open.</p>"])
    return httpx.Response(200, content=body, headers={"content-type": "text/html"})


def cause_of(web: WebFetcher, url: str) -> str:
    with pytest.raises(InputError) as caught:
        web.fetch(url)
    assert caught.value.address == url
    return caught.value.cause


def test_a_page_is_fetched_from_the_address_that_was_checked() -> None:
    seen: list[tuple[str, str, object]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        host = request.headers["host"]
        seen.append((request.url.host, host, request.extensions["sni_hostname"]))
        return page(request)

    fetched = fetcher(answer).fetch("https://kestrel-post.example/talks")
    assert fetched.url == "https://kestrel-post.example/talks"
    assert fetched.media_type == "text/html"
    assert seen == [(PUBLIC, "kestrel-post.example", "kestrel-post.example")]


def test_the_host_is_looked_up_once_so_that_a_second_answer_cannot_differ() -> None:
    answers = iter([(PUBLIC,), ("127.0.0.1",)])
    connected: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        connected.append(request.url.host)
        return page(request)

    web = WebFetcher(
        ReadingOptions(),
        resolve=lambda host, port: next(answers),
        transport=httpx.MockTransport(answer),
    )
    web.fetch("http://rebinding.example/")
    assert connected == [PUBLIC]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.9",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::5",
        "fd00:ec2::254",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


def test_a_name_that_leads_into_a_private_network_is_refused() -> None:
    web = fetcher(page, {"intranet.example": (PUBLIC, "10.0.0.7")})
    cause = cause_of(web, "http://intranet.example/")
    assert cause == (
        "intranet.example (10.0.0.7) is in a private network: not fetched (--allow-private would)"
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://2130706433/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://localhost/",
    ],
)
def test_other_spellings_of_a_private_address_are_refused(url: str) -> None:
    web = WebFetcher(ReadingOptions(), transport=httpx.MockTransport(page))
    assert "private network" in cause_of(web, url)


def test_an_octal_address_is_no_address() -> None:
    web = WebFetcher(ReadingOptions(), transport=httpx.MockTransport(page))
    assert "Invalid IPv4 address" in cause_of(web, "http://0177.0.0.1/")


def test_a_redirect_into_a_private_network_is_refused() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "http://metadata.example/latest"})

    web = fetcher(answer, {"metadata.example": ("169.254.169.254",)})
    assert "private network" in cause_of(web, "http://kestrel-post.example/")


def test_private_addresses_are_read_where_the_caller_allows_it() -> None:
    web = fetcher(page, {"intranet.example": ("10.0.0.7",)}, allow_private=True)
    assert web.fetch("http://intranet.example/").data == b"<p>Talks open.</p>"


def test_an_endless_redirect_is_given_up() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(301, headers={"location": "/again"})

    cause = cause_of(fetcher(answer), "http://kestrel-post.example/")
    assert cause == "redirects more than 8 times"


def test_a_redirect_to_another_scheme_is_refused() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "file:///etc/passwd"})

    assert "not a page of the web" in cause_of(fetcher(answer), "http://kestrel-post.example/")


def test_an_error_answer_is_named_with_its_number() -> None:
    web = fetcher(lambda request: httpx.Response(404))
    assert cause_of(web, "http://kestrel-post.example/") == "the server answers 404 Not Found"


def test_too_large_a_page_is_refused_while_it_streams() -> None:
    sent: list[int] = []

    def chunks() -> Iterator[bytes]:
        for _ in range(1_000):
            sent.append(1)
            yield b"x" * 1_000

    web = fetcher(lambda request: httpx.Response(200, content=chunks()), max_bytes=10_000)
    assert cause_of(web, "http://kestrel-post.example/").startswith("too large")
    assert len(sent) < 20


def test_a_gzip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = gzip.compress(b"0" * 40_000_000)
    headers = {"content-encoding": "gzip", "content-type": "text/html"}
    web = fetcher(lambda request: httpx.Response(200, content=iter([bomb]), headers=headers))
    assert cause_of(web, "http://kestrel-post.example/") == "unpacks to more than 20 MB"


def test_a_name_without_an_address_is_named() -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    web = WebFetcher(ReadingOptions(), resolve=resolve, transport=httpx.MockTransport(page))
    cause = cause_of(web, "http://gone.example/")
    assert cause == "could not be fetched: Name or service not known"


class Dripping(BaseHTTPRequestHandler):
    """Sends one byte now and then, for ever."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def dripping() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Dripping)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def silent() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_a_server_that_hangs_is_given_up_in_time(silent: str) -> None:
    web = WebFetcher(ReadingOptions(allow_private=True, timeout=0.5))
    started = time.monotonic()
    assert cause_of(web, silent) == "no full answer within 0.5 seconds"
    assert time.monotonic() - started < 5


def test_a_server_that_drips_is_given_up_in_time(dripping: str) -> None:
    web = WebFetcher(ReadingOptions(allow_private=True, timeout=0.5))
    started = time.monotonic()
    assert cause_of(web, dripping) == "no full answer within 0.5 seconds"
    assert time.monotonic() - started < 5
