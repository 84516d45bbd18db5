"""Headlines without the name of the site, and of its sections, that pages print around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.reading.outlets import known_outlet

SEPARATOR = r"(?:\s*(?:\|\||\||::|--|：|｜|_)\s*|\s+[–—»«·•:/~⋆★-]\s+)"
SPLIT = re.compile(SEPARATOR)
SITE_END = re.compile(rf"(?P<mark>{SEPARATOR})(?P<site>(?:(?!{SEPARATOR}).){{2,40}})\Z")
SITE_START = re.compile(r"\A(?P<site>[^|–—»:]{2,40}?):\s+(?=.{12})")
BRACKETED = re.compile(r"\s\((?P<site>[^()]{2,40})\)\Z")
MAX_SECTION = 2  # words of a section's name between headline and site ("| Spain | The Guardian")
MAX_SECTIONS = 3  # of them behind bars; a dash may stand in the headline, so one behind dashes
SECTIONS = re.compile(r"[A-Z][\w&-]+(?:, (?:and )?[A-Z][\w&-]+){1,4}")  # "News, Sport, Jobs"
MIN_LEFT = 3  # words a headline must keep when such a name is cut off
MAX_ADDED = 4  # words that one statement adds behind a bar to what another says


def without_site(title: str, *names: str) -> str:
    """``title`` without the outlet's name after it or before it, ``names`` being what it may be.

    >>> without_site("Talks open in Quito | Andes | The Quito Post", "The Quito Post")
    'Talks open in Quito'
    >>> without_site("The Quito Post: Talks open in Quito", "The Quito Post")
    'Talks open in Quito'
    """
    start = SITE_START.match(title)
    if start and is_name(start["site"], names):
        return title[start.end() :]
    bracketed = BRACKETED.search(title)
    if bracketed and is_name(bracketed["site"], names):
        return title[: bracketed.start()]
    title = _around_name(title, names)
    end = SITE_END.search(title)
    if end is None or not _is_site(end["site"], names):
        return title
    return _without_sections(title[: end.start()].strip(), end["mark"].strip())


def without_addition(title: str, plainer: Sequence[str]) -> str:
    """``title`` without a few words behind or before a bar that one of ``plainer`` does not have.

    At a dash the words may be the headline's own.

    >>> without_addition("Talks open in Quito | AP", ["Talks open in Quito"])
    'Talks open in Quito'
    >>> without_addition("Opinion | Talks open in Quito", ["Talks open in Quito"])
    'Talks open in Quito'
    """
    label, bar, rest = title.partition(" | ")
    is_label = bool(bar) and len(label.split()) <= MAX_SECTION
    if is_label and any(_bare(rest) == _bare(other) for other in plainer):
        return rest
    end = SITE_END.search(title)
    left = title[: end.start()].strip() if end else ""
    is_short = end is not None and "|" in end["mark"] and len(end["site"].split()) <= MAX_ADDED
    is_known = any(_bare(left) == _bare(other) for other in plainer)
    return left if is_short and is_known and len(left.split()) >= MIN_LEFT else title


def is_name(text: str, names: Sequence[str]) -> bool:
    """Whether ``text`` is one of ``names`` exactly, with or without "The"."""
    return bool(_bare(text)) and _bare(text) in map(_bare, names)


def _around_name(title: str, names: Sequence[str]) -> str:
    """What stands before the site's name where a slogan follows it, or after it at the start."""
    parts = [match.span() for match in SPLIT.finditer(title)]
    starts = [0, *(end for _, end in parts)]
    ends = [*(start for start, _ in parts), len(title)]
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if is_name(title[start:end], names) and len(starts) > 1:
            if i == 0:
                return title[starts[1] :].strip()
            if i < len(starts) - 1:
                return title[:end].strip()
    return title


def _without_sections(left: str, mark: str) -> str:
    most = MAX_SECTIONS if mark == "|" else 1
    for _ in range(most):
        section = SITE_END.search(left)
        if section is None or not _is_section(section, mark):
            break
        left = left[: section.start()].strip()
    return left


def _is_section(match: re.Match[str], mark: str) -> bool:
    """Whether it names a section: in a word or two behind the same mark, or several by commas."""
    name = match["site"]
    is_left = len(match.string[: match.start()].split()) >= MIN_LEFT
    is_short = name[0].isupper() and len(name.split()) <= MAX_SECTION
    is_one = is_short and match["mark"].strip() == mark
    return is_left and (is_one or SECTIONS.fullmatch(name) is not None)


def _is_site(text: str, names: Sequence[str]) -> bool:
    """Whether ``text`` is one of ``names``, nearly (with or without "The", a section, a suffix)."""
    site = _bare(text)
    own = [name for name in map(_bare, names) if name]
    return known_outlet(text.strip()) or any(
        site == name or (len(site) > 3 and (site in name or name in site)) for name in own
    )


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower().removeprefix("the ").removesuffix(".com"))
