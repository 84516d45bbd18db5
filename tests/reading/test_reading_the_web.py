"""Addresses on a real server: each that fails has one clear line, and the rest is read."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rashomon.reading import ReadingOptions, read_articles

PARAGRAPH = (
    "<p>The old bridge over the Tamba river closed on Monday after inspectors found cracks in two "
    "of its arches, the town council of Villar said.</p>"
)
PAGE = (
    "<html><head><title>Cracks close the old bridge</title></head><body><article>"
    f"<h1>Cracks close the old bridge</h1>{PARAGRAPH}<p>Engineers will measure the arches every "
    "night until the work is done, the council added.</p></article></body></html>"
).encode()


class Server(BaseHTTPRequestHandler):
    """A site with one good page and every way to fail."""

    def do_GET(self) -> None:
        try:
            getattr(self, f"send_{self.path.strip('/')}", self.send_missing)()
        except OSError:
            return

    def answer(self, status: int, data: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def send_good(self) -> None:
        self.answer(200, PAGE, Content_Type="text/html; charset=utf-8")

    def send_missing(self) -> None:
        self.answer(404)

    def send_broken(self) -> None:
        self.answer(503)

    def send_circle(self) -> None:
        self.answer(302, Location="/circle")

    def send_file(self) -> None:
        self.answer(302, Location="file:///etc/passwd")

    def send_huge(self) -> None:
        self.answer(200, b"x" * 2_000_000, Content_Type="text/html")

    def send_bomb(self) -> None:
        bomb = gzip.compress(b"0" * 20_000_000)
        self.answer(200, bomb, Content_Type="text/html", Content_Encoding="gzip")

    def send_image(self) -> None:
        self.answer(200, b"\x89PNG", Content_Type="image/png")

    def send_empty(self) -> None:
        self.answer(200, b"", Content_Type="text/html")

    def send_hang(self) -> None:
        time.sleep(3)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


CAUSES = {
    "missing": "the server answers 404 Not Found",
    "broken": "the server answers 503 Service Unavailable",
    "circle": "redirects more than 8 times",
    "huge": "too large: more than 1 MB",
    "bomb": "unpacks to more than 1 MB",
    "image": "not a page or a text but image/png",
    "empty": "empty",
    "hang": "no full answer within 1 seconds",
}


def test_every_failure_has_one_line_and_the_good_page_is_read(site: str) -> None:
    options = ReadingOptions(allow_private=True, timeout=1, max_bytes=1_000_000)
    addresses = [f"{site}/{path}" for path in ("good", "file", *CAUSES)]
    reading = read_articles(addresses, options=options)
    assert [article.title for article in reading.articles] == ["Cracks close the old bridge"]
    causes = {
        problem.address.removeprefix(f"{site}/"): problem.cause for problem in reading.problems
    }
    assert "not a page of the web" in causes.pop("file")
    assert causes == CAUSES
    assert not any("\n" in problem.cause for problem in reading.problems)


def test_a_server_in_a_private_network_is_not_asked(site: str) -> None:
    [problem] = read_articles([f"{site}/good"]).problems
    assert "private network" in problem.cause
