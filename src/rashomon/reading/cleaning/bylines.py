"""Who wrote it: the lines that name authors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.reading.cleaning.agencies import agency_named
from rashomon.reading.cleaning.page_lines import PageLine
from rashomon.reading.stamps import find_stamps

BYLINE_WORDS = 30
LEAD = re.compile(
    r"\A(?:(?:story|report|reporting|words|analysis|opinion|review|text|written|posted|reported"
    r"|reviewed|article|commentary|exclusive|updated|published) )?by:?\s+(?=\S)",
    re.IGNORECASE,
)
NAME = re.compile(
    r"[A-Z\u00c0-\u00de][\w.'’-]*(?: (?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|bin"
    r"|ibn|al|el|ben|y)"
    r"|[A-Z\u00c0-\u00de][\w.'’-]*)){1,4}"
)
SPLIT = re.compile(r"\s*(?:,|;|\||•|·|&|\band\b|\bwith\b|\bin\b|\bat\b|—|–|\s-\s|\s/\s|\n)\s*")
ROLE = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|columnist|contributors?|producer"
    r"|bureau|chief|desk|team|agenc(?:y|ies)|press|news|times|post|today|online|mailonline"
    r"|senior|associate|updated|published|author|photographer|guest|special|intern|analyst"
    r"|daily|magazine|radio|media|tribune|herald|journal|gazette|guardian|www|com|january"
    r"|february|march|april|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"\A(?:by:? )?(?P<outlet>[A-Z0-9][\w.'’&-]*(?: [\w.'’&-]+){0,5}?)[\s-]"
    r"(?:staff(?: (?:report(?:er|s)?|writers?))?|news desk|web desk|newsroom|news staff)\Z",
    re.IGNORECASE,
)
GENERIC = re.compile(r"\A(?:by|our|the|web|news|staff|wire|online|from|senior|guest)\b", re.I)
SITE = re.compile(r"\A(?P<name>[^,|]{3,40})\s?[,|]\s?(?P<site>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})\Z")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one byline says: people, and the outlet or agency they write for."""

    authors: tuple[str, ...] = ()
    outlet: str = ""
    agency: str = ""


def read_byline(line: PageLine) -> Byline | None:
    """The byline ``line`` is, or ``None``. Dates on the same line are passed over."""
    if line.n_words > BYLINE_WORDS or len(line.text) > 300 or line.text.endswith((".", "?", "!")):
        return None
    text = without_stamps(line.bare)
    return _staff(text) or _led(text) or _site(text) or _agency(text)


def without_stamps(text: str) -> str:
    """``text`` without the dates printed in it, and without what separated them from it."""
    for stamp in reversed(find_stamps(text)):
        text = text[: stamp.span.start] + " | " + text[stamp.span.end :]
    label = re.compile(
        r"\b(?:last |first )?(?:updated|published|posted|modified)\b(?: (?:on|at))?:?", re.I
    )
    return label.sub(" ", text).strip(" |,•·-–—:\t")


def _staff(text: str) -> Byline | None:
    match = STAFF.match(text)
    if match is None or len(text) > 60:
        return None
    outlet = "" if GENERIC.match(match["outlet"]) else match["outlet"]
    agency = agency_named(outlet)
    return Byline(outlet="" if agency else outlet, agency=agency)


def _led(text: str) -> Byline | None:
    lead = LEAD.match(text)
    rest = text[lead.end() :] if lead else ""
    authors = split_authors(rest)
    agency = next((name for part in SPLIT.split(rest) if (name := _whole_agency(part))), "")
    if lead is None or not (authors or agency):
        return None
    return Byline(authors, agency=agency)


def _site(text: str) -> Byline | None:
    match = SITE.match(text)
    authors = split_authors(match["name"]) if match else ()
    return Byline(authors, outlet=match["site"]) if match and authors else None


def _agency(text: str) -> Byline | None:
    parts = [part for part in SPLIT.split(text) if part]
    if not parts or len(parts) > 3:
        return None
    agency = next((name for part in parts if (name := _whole_agency(part))), "")
    rest = [part for part in parts if not _whole_agency(part)]
    authors = tuple(name for part in rest for name in split_authors(part))
    is_all = len(authors) == len(rest)
    return Byline(authors, agency=agency) if agency and is_all else None


def _whole_agency(text: str) -> str:
    from rashomon.reading.cleaning.agencies import agency_names

    name = re.sub(r"(?i)\b(?:staff|writers?)\b", "", text).strip(" ()")
    return agency_names("text").get(name, "")


def split_authors(text: str) -> tuple[str, ...]:
    """The people's names in ``text``, in order, each once.

    >>> split_authors("Ana Díaz and John Okoro, Staff Writer")
    ('Ana Díaz', 'John Okoro')
    """
    parts = (part.strip(" .()") for part in SPLIT.split(re.sub(r"\([^)]{0,80}\)", "", text)))
    names = (part.title() if part.isupper() else part for part in parts)
    return tuple(dict.fromkeys(name for name in names if is_person_name(name)))


def is_person_name(text: str) -> bool:
    """Whether ``text`` has the form of a person's name and no word of office in it."""
    return bool(NAME.fullmatch(text)) and not ROLE.search(text) and not agency_named(text)
