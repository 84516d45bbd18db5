"""Bytes to text: any encoding news still comes in, and no binary."""

from __future__ import annotations

import codecs
import re
import zlib

from rashomon.errors import InputError

SAMPLE = 65_536  # bytes looked at to guess a charset: a bound on the cost
MAX_CONTROL = 0.01  # share of control characters above which bytes are not a text
GOOD_PER_BAD = 4  # a UTF-8 text with a cut or spoilt character still has many good ones
MAGIC = (
    (b"%PDF-", "a PDF, which is not read: give its text or its page"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document: unpack or export it as text"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document: export it as text"),
    (b"{\\rtf", "an RTF document: export it as text"),
)
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})", re.IGNORECASE)


def decode(address: str, data: bytes, *, charset: str | None = None) -> str:
    """The text of ``data``; ``InputError`` names what it is where it is none.

    A byte order mark decides, then UTF-8 where it fits, then the declared ``charset``, then
    charset-normalizer's guess.
    """
    if not data.strip():
        raise InputError(address, "empty" if not data else "holds nothing but white space")
    for magic, name in MAGIC:
        if data.startswith(magic):
            raise InputError(address, f"not a text but {name}")
    text = _marked(data) or _utf8(data) or _declared(data, charset) or _guessed(address, data)
    if len(CONTROL.findall(text)) > MAX_CONTROL * len(text):
        raise InputError(address, "not a text: binary data")
    return text


def _try(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None


def _marked(data: bytes) -> str | None:
    for mark, charset in MARKS:
        if data.startswith(mark):
            return _try(data, charset)
    return None


def _utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    if "\x00" in text[:SAMPLE]:
        return _zero_padded(data)
    bad = text.count("\ufffd")
    good = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text))) if bad else 0
    return text if good >= GOOD_PER_BAD * bad else None


def _zero_padded(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of an English text is zero."""
    even, odd = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    most = min(len(data), SAMPLE) // 2 * 0.7
    if odd > most and even == 0:
        return _try(data, "utf-16-le")
    return _try(data, "utf-16-be") if even > most and odd == 0 else None


def _declared(data: bytes, charset: str | None) -> str | None:
    in_page = DECLARED.search(data[:4096])
    name = charset or (in_page.group(1).decode("ascii") if in_page else "")
    name = {"iso-8859-1": "cp1252", "latin-1": "cp1252"}.get(name.lower(), name)
    return _try(data, name) if name and name.lower() not in {"utf-8", "utf8"} else None


def _guessed(address: str, data: bytes) -> str:
    from charset_normalizer import from_bytes

    matches = from_bytes(data[:SAMPLE])
    best = matches.best()
    names = {name for match in matches for name in (match.encoding, *match.could_be_from_charset)}
    charset = "cp1252" if "cp1252" in names or best is None else best.encoding
    if best is None and b"\x00" in data:
        raise InputError(address, "not a text: binary data")
    return data.decode(charset, errors="replace")


def gunzip(address: str, data: bytes, max_bytes: int) -> bytes:
    """``data`` unpacked, refused past ``max_bytes`` without ever holding more than that.

    >>> import gzip
    >>> gunzip("a.gz", gzip.compress(b"Quito"), 100)
    b'Quito'
    """
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    try:
        text = unpacker.decompress(data, max_bytes + 1)
    except zlib.error as cause:
        raise InputError(address, f"broken gzip data ({cause})") from cause
    if len(text) > max_bytes:
        raise InputError(address, f"unpacks to more than {megabytes(max_bytes)}")
    if not unpacker.eof:
        raise InputError(address, "broken gzip data (cut short)")
    return text


def megabytes(n_bytes: int) -> str:
    """A size as people write it.

    >>> megabytes(52_428_800)
    '52.4 MB'
    """
    return f"{n_bytes / 1_000_000:.1f}".removesuffix(".0") + " MB"
