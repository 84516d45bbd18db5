"""Pictures' captions and credits among the lines of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from rashomon.reading.cleaning.agencies import agency_named, agency_names, agency_pattern
from rashomon.reading.cleaning.bylines import is_person_name
from rashomon.reading.cleaning.outlet_names import has_name_form, is_outlet_name
from rashomon.reading.cleaning.page_lines import PATTERN_LENGTH, PROSE_WORDS, PageLine, folded
from rashomon.reading.cleaning.scenes import MONTH, is_scene
from rashomon.types import FurnitureKind

CREDIT_WORDS = 12  # longest line that is a credit alone; longer ones are captions with a credit
BARE_CREDIT_WORDS = 6  # with more words before the credit there is a caption too
CAPTION_WORDS = 160
CAPTION_LENGTH = 1200
SLASHED = re.compile(r"(?P<name>[^/|]{4,40}?)\s?/\s?(?P<desk>[A-Z][^/|.]{1,40})\Z")
MIN_OPEN = 9  # words of a caption told by an open end: headlines with a full date have fewer
MAX_OPEN = 80  # the most of such a line: a longer one is a whole text in one line
MIN_CAPTION = 5  # words of a line that is a caption because it stands on both sides of a credit
LABEL = re.compile(
    r"\A\(?(?:file |photo )?(?:photo|photograph|photography|picture|image|illustration|graphic"
    r"|video|composite|map|chart)s?(?: (?:credit|source|courtesy|by|via|from|provided)\b|:)"
    r"|\A(?:credit|photo|image|picture|caption|photographer)s?:"
    r"|\A(?:AP|EPA|AFP|REUTERS|Reuters|Getty)(?: (?:File )?Photos?)?\s*/\s*\S"
    r"|\btoggle caption\b|\A(?:courtesy|handout|screenshot|screengrab)(?: of| via|/|:)",
    re.IGNORECASE,
)
CUE = re.compile(
    r"\A(?:FILE(?: PHOTO)?\b\s*[-–—:]|(?:Pictured|Image caption|Image copyright|Media caption)\b)"
    r"|(?<=[.!?] )Pictured(?:[,:]| (?:is|are|here|above|left|right|outside|inside|with|at|in|on)\b)"
    r"|\bin this (?:(?:[^\s,]+|\d{1,4},|\w+day,) ){0,6}(?:file )?"
    r"(?:photo|image|picture|frame grab)\b"
    r"|\((?:file|handout|library|stock) (?:photo|image|picture)\)"
    r"|\AScreenshot of\b(?!.*\b(?:shows?|reveals?|circulates?|was|were)\b)"
    r"|\bin an? (?:photo|image|picture) (?:obtained|provided|released|taken) (?:\w+ly )?by\b"
    r"|\A(?:A|An|This|The)\s(?:(?!(?:has|had|ran|is|was|published|posted|printed|aired)\s)[\w.,']+\s){0,6}"
    r"(?:photo|image|picture|photograph|grab|screenshot)\b(?! shared\b)"
    r".{0,80}\b(?:shows|taken (?:on|from|by|in)|(?:released|provided|made available) by)\b",
    re.IGNORECASE,
)
# Who stands where: "Ana Díaz, center, opens the hall". In news of 2018 nothing else had this form.
POSITIONED = re.compile(
    r"(?:[A-Z][\w'’.-]+ [A-Z][\w'’.-]+|[A-Z]-[A-Z][\w.]+), (?:(?:far|top|bottom|front|back"
    r"|second from|third from|fourth from) )?(?:left|right|cent(?:er|re))(?:,| and\b)"
    r"|[A-Z][\w'’.-]+ \((?:far |cent(?:er|re)-)?(?:left|right|cent(?:er|re))\)"
)
LABELLED_END = re.compile(
    r"\b(?:Photo(?:graph)?|Picture|Image|Illustration|Credit|Video)s?"
    r"(?:(?: [Bb]y| [Cc]redit| [Cc]ourtesy(?: of)?)?: ?| (?:by|courtesy(?: of)?) (?:the )?)"
    r"(?:(?:[A-Z(]|(?<=courtesy the )|(?<=courtesy of the ))[^.!?]{2,70}\)?\.?"
    r"|(?<=: )[a-z\d.-]{2,30}\.(?:com|org|net|tv))\Z"
    r"|\((?:AP |File |Submitted |Reuters |EPA )?(?:[Pp]hoto|Image|Picture)s?\b[^()]{0,90}\)\.?\Z"
    r"|\(Credits?(?! Suisse| Union)(?::| by| [A-Z])[^()]{0,90}\)\.?\Z"
    r"|\[(?:Photo|Image|Picture)[^\[\]]{0,60}\]\Z"
    r"|\(Published [A-Z][a-z]+, [A-Z][a-z.]+ \d{1,2}, \d{4}\)\Z"
    r"|(?<=\S )\((?:Source|Via|Provided by|Courtesy(?: of)?|Handout(?: via)?):? [^()]{2,60}\)\.?\Z"
    r"|[.!?][\"”]? (?:[A-Z][\w'’-]+ ){2,3}[Pp]hotos?/?\Z"
    r"|\bCredit (?!Suisse|Union)[A-Z][\w.'’-]+"
    r"(?:[ /,—-]+(?:[A-Z][\w.'’&-]*|for|of|the|and|via|de|photo|by)){1,9}\Z"
    r"|(?<=\S )\(+(?:Reuters|AP|AFP|EPA|Getty Images)/[^()]{3,60}\)+\.?\Z"
    r"|(?<=\S )\((?:Wikimedia(?: Commons)?|Pixabay|Shutterstock|iStock|Flickr|Unsplash|Pexels)"
    r"[^()]{0,40}\)\.?\Z"
    r"|\((?:[A-Z][\w.'’-]+ ?){1,4}/ ?(?:for )?(?:[A-Z][\w.'’&-]* ?){1,5}\)\.?\Z"
    r"|[.a-z”\"](?: ?[A-Z][\w'’-]+){2,4} ?/ ?(?:[A-Z][\w.'’&-]* ?){1,5}\Z"
)
OPEN_CUE = re.compile(
    r"\((?:pictured|left|right|cent(?:re|er)|above|below|inset|top|bottom|second|third)\b[^)]{0,40}\)"
    rf"|\b{MONTH} \d{{1,2}}, (?:19|20)\d\d\b|\b\d{{1,2}} {MONTH} (?:19|20)\d\d\b"
    r"|\A[a-z][\w-]+\.(?:co\.uk|com|net|org) (?=[A-Z])"
)  # tells a caption where the line does not end as a sentence does
# A caption without a full stop behind the network its picture is from.
NETWORK_FIRST = re.compile(
    r"\A(?:Twitter|Facebook|Instagram|YouTube|Snapchat)(?: ?/ ?@?\w+)? (?=[A-Z])"
)
HANDLE_FIRST = re.compile(r"\A(?:Twitter|Facebook|Instagram|YouTube|Snapchat) ?/ ?@?\w+ (?=[A-Z])")
# "Ana Díaz/For the Andes Post The bridge …", and "AP Photo/Ana Díaz The bridge …".
NAMED_FIRST = re.compile(r"\A\(?(?P<name>[^/|()]{4,40}?)\s?/\s?(?:[Ff]or )?(?P<rest>[A-Z].{30,})")
DESK_FIRST = re.compile(
    r"\A\(?(?:AP|AFP|EPA|REUTERS|Reuters|Getty)(?: File)?(?: Photos?| Images)?\s?/\s?"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}\)? (?=[A-Z“][^/]{30})"
)
# "(Ana Díaz/The Andes Post) The bridge …".
BRACKETED_FIRST = re.compile(
    r"\A\((?:[A-Z][\w.'’-]+ ){1,3}?[A-Z][\w.'’-]+\s?/\s?[A-Z][^()]{2,50}\)\.? (?=[A-Z])"
)
# "Courtesy Andes TV/Quito9 The bridge …", "KQTO Guards stand …".
LENDER_FIRST = re.compile(r"\A(?:Courtesy|COURTESY|Handout|HANDOUT|Hand Out)(?: of)?:? [A-Z].{12}")
STATION_FIRST = re.compile(
    r"\A[KW][A-Z]{2,3}(?:-?TV)? (?!News|Radio|Channel|Sports|Political|Chief)[A-Z][a-z]+ [a-z]"
)
# "Guards outside the bank. Facebook", "A hole in the window. 7News".
SOURCED_END = re.compile(
    r"[a-z\d][.!?…][\"”’]? (?:Facebook|Twitter|Instagram|YouTube|Snapchat|\d{1,2} ?News(?: Now)?)\Z"
)
REPORTED = re.compile(r"\b(?:said|says|reports?|reported|told|learned|spoke|aired|obtained)\b")
DESK_WORDS = 6  # of the outlet that a photographer works for
BRACKETED = re.compile(r"[.!?”\"'’] \((?P<desk>[A-Z][^()]{1,40})\)\Z")
SPOKEN = re.compile(r"[\"“”]|\b(?:said|says|told|will|would|has|have|had)\b")
CALL_SIGN = re.compile(
    r"(?:[KW][A-Z]{2,3}|[A-Z]{2,5} ?\d{1,2}|Facebook|Twitter|Instagram|YouTube|Handout|[Ff]ile)"
    r"(?: [A-Z]{2,4}| \d{1,2}| News| [Pp]hoto| [Ss]taff){0,3}"
)
NAME_WORDS = 3  # of a photographer's name; longer ones are bodies
BRACKETED_WORDS = 45  # of a caption whose credit is a name in brackets: paragraphs have more
NO_CAPTION = re.compile(
    r"[\"“][^\"”]{30,}[\"”]|https?://|\bpic\.twitter\b|[—–-] ?.{1,60}\(@\w+\)|#\w"
    r"|\b[Pp]osted by\b|\d:\d\d\b|\A(?:By|Published|Updated|Posted|Last|First)\b"
)  # speech, posts, and lines that say when and by whom the article was published


@cache
def _credit_end() -> re.Pattern[str]:
    """A line's end that names a picture desk behind a slash, a bracket or "via"."""
    name = agency_pattern("picture")
    return re.compile(
        rf"(?:[/|©]\s*|\((?!\s)|\bvia\s*|\b[A-Z][\w'’-]+ for )(?:{name}[\s/,]*)+"
        r"(?:Images|Photos?)?[\s)\]]*\.?\Z"
    )


@cache
def _signed_text() -> re.Pattern[str]:
    """The end of a text that an agency signs: "(Reuters)"."""
    return re.compile(rf"[.!?”\"] \({agency_pattern('text')}\)\.?\Z")


@cache
def _credit_start() -> re.Pattern[str]:
    """A caption that begins with its credit: "Ana Díaz / Reuters The bridge …"."""
    name = f"(?:{agency_pattern('picture')}|GETTY|ALAMY|EPA|REX)"
    return re.compile(
        rf"\A(?:[\w.'’ -]{{0,40}}(?:[/:•·©]|\s-\s)\s?)?{name}(?:[\s/:•-]+(?:Contributor|{name}))*"
        r"(?<![a-z] )(?:\s[-–]\s|\s/\s|\s)(?=[A-Z][^.]{8,}\Z)"
    )


@cache
def _desk() -> re.Pattern[str]:
    name = agency_pattern("picture")
    return re.compile(rf"\A(?:[\w.'’-]+ ){{0,4}}(?:[/|] ?|via )?(?:{name}[\s/]*)+\Z")


def find_pictures(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """The lines that are captions or picture credits.

    A credit shows itself by its words, by a slash, or by standing between two copies of its
    caption; a caption by a credit at its end, by its own cues, or by standing above a credit
    while being printed twice.
    """
    kinds: dict[int, FurnitureKind] = {}
    last = next((line for line in reversed(lines) if line.n_words >= PROSE_WORDS), None)
    for line in lines:
        kind = picture_kind(line)
        if kind and not (line is last and _signed_text().search(line.bare)):
            kinds[line.index] = kind
    kinds |= _slashed(lines) | _lone_agencies(lines) | _first_caption(lines)
    kinds |= _between_copies(lines, kinds)
    kinds = _in_two_copies(lines, kinds) | kinds
    return kinds | _above_credits(lines, kinds)


def picture_kind(line: PageLine) -> FurnitureKind | None:
    """``"credit"`` or ``"caption"`` where the line's own words tell, else ``None``."""
    if len(line.text) > CAPTION_LENGTH or line.n_words > CAPTION_WORDS:
        return None
    text = line.bare
    is_short = line.n_words <= CREDIT_WORDS
    if is_short and (LABEL.search(text) or _names_desk(text) or _is_signed(text)):
        return "credit"
    if _credit_end().search(text[-160:]) or LABELLED_END.search(text[-160:]):
        return "credit" if line.n_words <= BARE_CREDIT_WORDS else "caption"
    is_cued = (
        CUE.search(text)
        or POSITIONED.search(text)
        or _ends_in_name(line)
        or _ends_in_source(line)
        or _credit_start().match(text)
        or _is_open_caption(line)
        or _begins_with_photographer(text)
        or _begins_with_lender(text)
    )
    return "caption" if is_cued or is_scene(line) else None


def _ends_in_name(line: PageLine) -> bool:
    """Whether a person's or a station's name in brackets follows the last sentence.

    Not a listed agency's: in brackets it may sign the text.
    """
    match = BRACKETED.search(line.bare)
    if match is None or line.n_words > BRACKETED_WORDS or line.bare[0] in "\"“'‘":
        return False
    name = match["desk"]
    is_person = is_person_name(name) and name.count(" ") < NAME_WORDS
    return (is_person or CALL_SIGN.fullmatch(name) is not None) and not agency_named(name)


def _ends_in_source(line: PageLine) -> bool:
    """Whether the network or station that a picture is from follows the last sentence."""
    is_own = line.n_words <= BRACKETED_WORDS and line.bare[:1] not in set("\"“'‘")
    return is_own and SOURCED_END.search(line.bare) is not None


def _begins_with_photographer(text: str) -> bool:
    """Whether a photographer and the desk behind a slash stand before the words of a caption."""
    if DESK_FIRST.match(text) or BRACKETED_FIRST.match(text):
        return True
    match = NAMED_FIRST.match(text)
    if match is None or not is_person_name(match["name"]):
        return False
    words = match["rest"].split()[: DESK_WORDS + 1]
    desks = (" ".join(words[:n]).rstrip(")") for n in range(1, len(words)) if words[n][0].isupper())
    return any(is_outlet_name(desk) or agency_named(desk) for desk in desks)


def _begins_with_lender(text: str) -> bool:
    """Whether a line begins with who lent the picture, or with a station's call sign."""
    is_station = STATION_FIRST.match(text) is not None and not REPORTED.search(text)
    return LENDER_FIRST.match(text) is not None or is_station


def _is_open_caption(line: PageLine) -> bool:
    """Whether a line without a full stop names where in the picture, or on which day, or whose."""
    is_caption_long = MIN_CAPTION <= line.n_words <= MAX_OPEN
    if not is_caption_long or line.ends_sentence or line.bare != line.text:
        return False
    if HANDLE_FIRST.match(line.bare):
        return True
    is_cued = line.n_words >= MIN_OPEN and OPEN_CUE.search(line.bare)
    is_told = is_cued or NETWORK_FIRST.match(line.bare)
    return bool(is_told) and not NO_CAPTION.search(line.bare)


def _names_desk(text: str) -> bool:
    """Whether the line is only a picture desk, with the photographer or without.

    A bare agency ("Reuters") is left alone: it may credit the text.
    """
    is_picture = "/" in text or re.search(r"Images|Photo|\bvia\b|Shutterstock", text)
    return bool(is_picture) and _desk().match(text) is not None


def _is_signed(text: str) -> bool:
    """Whether ``text`` is a person's name, a slash, and for whom the picture was taken."""
    match = SLASHED.match(text)
    return match is not None and is_person_name(match["name"]) and has_name_form(match["desk"])


def _between_copies(
    lines: Sequence[PageLine], set_aside: Mapping[int, FurnitureKind]
) -> dict[int, FurnitureKind]:
    """A short line between two copies of one longer line: a credit between caption and caption.

    A headline printed again under its byline is not that: it ends without a full stop.
    """
    kinds: dict[int, FurnitureKind] = {}
    for line in lines[1:-1]:
        above, below = lines[line.index - 1], lines[line.index + 1]
        is_between = MIN_CAPTION <= above.n_words <= CAPTION_WORDS and above.text == below.text
        is_credit = line.n_words <= CREDIT_WORDS and not line.ends_sentence
        is_told = above.ends_sentence or set_aside.get(line.index) == "credit"
        if is_between and is_credit and is_told:
            kinds |= {above.index: "caption", line.index: "credit", below.index: "duplicate"}
    return kinds


def _in_two_copies(
    lines: Sequence[PageLine], set_aside: Mapping[int, FurnitureKind]
) -> dict[int, FurnitureKind]:
    """A line and its copy right below it, beside another caption: what a picture shows, as the page
    prints it and as it tells those who cannot see it."""
    kinds: dict[int, FurnitureKind] = {}
    for above, below in pairwise(lines):
        is_copied = MIN_CAPTION <= above.n_words <= CAPTION_WORDS and above.text == below.text
        beside = {set_aside.get(above.index - 1), set_aside.get(below.index + 1)}
        if is_copied and beside & {"caption", "credit"}:
            kinds |= {above.index: "caption", below.index: "duplicate"}
    return kinds


def _first_caption(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """A first line that ends in a name in brackets, nobody speaking: the caption on top."""
    first = lines[0] if lines else None
    match = BRACKETED.search(first.bare) if first else None
    if first is None or match is None or first.n_words > BRACKETED_WORDS or agency_named(match[1]):
        return {}
    is_told = SPOKEN.search(first.bare) is not None
    return {} if is_told or not has_name_form(match["desk"]) else {first.index: "caption"}


def _lone_agencies(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """Lines amid paragraphs that are only a picture desk: above the first and below the last a bare
    agency may sign the text."""
    prose = [line.index for line in lines if line.is_prose]
    inside = lines[prose[0] + 1 : prose[-1]] if prose else ()
    return {line.index: "credit" for line in inside if line.bare in agency_names("picture")}


def _slashed(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    """A name, a slash, a desk: three lines that make one credit."""
    kinds: dict[int, FurnitureKind] = {}
    for line in lines[1:-1]:
        around = (lines[line.index - 1], lines[line.index + 1])
        if line.text in "/|" and all(near.n_words <= CREDIT_WORDS for near in around):
            kinds |= {near.index: "credit" for near in (*around, line)}
    return kinds


def _above_credits(
    lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> dict[int, FurnitureKind]:
    """Captions told by the credit under them: printed twice, or labelled by their own cue."""
    counts = Counter(folded(line.text) for line in lines if len(line.text) <= PATTERN_LENGTH)
    found: dict[int, FurnitureKind] = {}
    for line in lines[:-1]:
        is_credited = kinds.get(line.index + 1) == "credit" and line.index not in kinds
        if is_credited and counts[folded(line.text[:PATTERN_LENGTH])] > 1:
            found[line.index] = "caption"
    return found
