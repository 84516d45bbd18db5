"""Who wrote it: the lines that name authors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.reading.cleaning.agencies import agency_named
from rashomon.reading.cleaning.outlet_names import is_agency, is_outlet_name
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
PLACE = re.compile(
    r"\A(?:New|North|South|East|West|Port|San|Los|Las|Saint|St|Mount|Lake|Fort|Hong|Cape|United)\b"
    r"|\b(?:City|County|Street|States|Republic|Province|District|Region|Islands?|Beach)\Z"
)
OFFICE = re.compile(
    r"\b(?:(?:staff|senior|chief|political|national|foreign|city|crime|court|business|sports?"
    r"|science|health|education|environment|diplomatic|security|breaking news|associate) )*"
    r"(?:writers?|reporters?|correspondents?|editors?|columnist|journalist)\Z",
    re.IGNORECASE,
)
POST = re.compile(r"(?:correspondent|editor|reporter|producer)\Z", re.IGNORECASE)
OFFICE_WORDS = 4  # of an office that begins a line: "Chief international correspondent"
TITLED_WORDS = 10
DESK_WORDS = 6  # of a byline that names only an office and a place: "By our correspondent, Quito"
STAFF = re.compile(
    r"\A(?:by:? )?(?P<outlet>[A-Z0-9][\w.'’&-]*(?: [\w.'’&-]+){0,5}?)[\s-]"
    r"(?:staff(?: (?:report(?:er|s)?|writers?))?|news desk|web desk|newsroom|news staff)\Z",
    re.IGNORECASE,
)
NOTED = re.compile(r"(?<=[a-z])\d{1,2}(?=\s*(?:,|&|\band\b|\Z))")  # a footnote's number, a count
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
    if line.n_words > BYLINE_WORDS or len(line.text) > 300 or _is_sentence(line.text):
        return None
    text = without_stamps(line.bare.removesuffix("."))
    readers = (_staff, _led, _site, _agency, _titled, _posted)
    return next((byline for read in readers if (byline := read(text))), None)


def has_lead(line: PageLine) -> bool:
    """Whether the line begins with "By" or the like."""
    return LEAD.match(line.bare) is not None


def _is_sentence(text: str) -> bool:
    """Whether ``text`` ends as a sentence does, the half of a day and an agency's desk aside."""
    is_ended = text.endswith((".", "?", "!"))
    return is_ended and not re.search(r"\b[ap]\.m\.\Z|\A[A-Z]\w+ing by [A-Z]", text)


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
    is_desk = len(rest.split()) <= DESK_WORDS and ROLE.search(rest) is not None
    if lead is None or not (authors or agency or is_desk):
        return None
    return Byline(authors, outlet=_outlet_behind(rest), agency=agency)


def _outlet_behind(names: str) -> str:
    """The outlet at the end of a byline ("By Ana Díaz, The Andes Post"), ``""`` without one."""
    last = re.split(r"\s*[,|•·]\s*|\s[-–—]\s", names)[-1].strip()
    return last if last != names and is_outlet_name(last) and not is_agency(last) else ""


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


def _titled(text: str) -> Byline | None:
    """Names, then an office: "Ana Díaz, Staff Writer"."""
    parts = [part for part in re.split(r"\s*[,|•·]\s*|\s[-–—]\s", text) if part]
    if not 2 <= len(parts) <= 3 or len(text.split()) > TITLED_WORDS:
        return None
    authors = split_authors(parts[0])
    is_office = all(OFFICE.search(part) for part in parts[1:])
    return Byline(authors) if authors and is_office else None


def _posted(text: str) -> Byline | None:
    """An office, its outlet, a place, as stand below a name: "Asia correspondent, QBN, Oman"."""
    office, *parts = re.split(r"\s*[,|•·]\s*", text)
    if not 1 <= len(parts) <= 2 or len(office.split()) > OFFICE_WORDS or len(text) > 80:
        return None
    outlet = next((part for part in parts if is_outlet_name(part)), "")
    is_office = OFFICE.search(office) is not None and POST.search(office) is not None
    return Byline(outlet=outlet) if outlet and is_office else None


def _whole_agency(text: str) -> str:
    from rashomon.reading.cleaning.agencies import agency_names

    name = re.sub(r"(?i)\b(?:staff|writers?)\b", "", text).strip(" ()")
    return agency_names("text").get(name, "")


def split_authors(text: str) -> tuple[str, ...]:
    """The people's names in ``text``, in order, each once.

    >>> split_authors("Ana Díaz and John Okoro, Staff Writer")
    ('Ana Díaz', 'John Okoro')
    """
    plain = NOTED.sub("", re.sub(r"\([^)]{0,80}\)", "", text))
    parts = (part.strip(" .()") for part in SPLIT.split(plain))
    names = (part.title() if part.isupper() else part for part in parts)
    people = [
        name
        for i, name in enumerate(names)
        if is_person_name(name) and not (i and is_outlet_name(name))
    ]
    return tuple(dict.fromkeys(people))


def is_person_name(text: str) -> bool:
    """Whether ``text`` has the form of a person's name and no word of office or place in it.

    >>> is_person_name("Ana Díaz"), is_person_name("New Delhi"), is_person_name("Staff Writer")
    (True, False, False)
    """
    is_name = bool(NAME.fullmatch(text)) and not ROLE.search(text) and not PLACE.search(text)
    return is_name and not agency_named(text)
