"""Whose page it is, where the page itself tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.reading.cleaning.bylines import Byline
from rashomon.reading.cleaning.headlines import has_headline_form
from rashomon.reading.cleaning.outlet_names import has_name_form, is_agency, is_outlet_name
from rashomon.reading.cleaning.page_lines import PATTERN_LENGTH, PageLine
from rashomon.types import Credit, FurnitureKind

NAME = r"(?P<name>[A-Z0-9][\w.'’&-]*(?: (?:(?:of|the|and|de|&)|[A-Z0-9][\w.'’&-]*)){0,5})"
POLICY = re.compile(
    rf"\A(?:The )?{NAME} (?:publishes|welcomes|accepts|does not endorse) "
    rf"|\b(?:views|opinions|position)s? of (?:the )?{NAME.replace('<name>', '<owner>')}"
    r"(?: or | and |,|\.|\Z)"
)
SITE_WORDS = frozenset({"the", "this", "our", "we", "all", "copyright", "letters"})
CALL = re.compile(
    r"(?:support|subscribe|follow|join|get|read|watch|listen|contact|about|more)\b", re.IGNORECASE
)
MASTHEAD_LINES = 3  # first lines, labels aside, of which one may be the masthead
MAX_HEAD = 40  # lines below it in which its menu and the headline are sought
MENU: frozenset[FurnitureKind] = frozenset({"navigation", "player", "appeal", "advertisement"})
CLAIM = (
    r"(?:©|\([Cc]\)|\b[Cc]opyright\b)[^.]{{0,40}}\b{name}\b"
    r"|\A(?:[Bb]y )?(?:[Tt]he )?(?:{name}|{last})"
    r" (?:[Ss]taff|[Nn]ewsroom|[Rr]eporters?|[Ww]riters?)\b"
    r"|\A(?:The )?{name} (?:publishes|welcomes|accepts|does not endorse|is published)\b"
)
WRITER = (
    r"\b(?:covers|writes|reports|reporter|correspondent|editor|columnist|photographer|views|opinions"
    r"|contact|subscribe to)\b.{{0,80}}\b(?:for|of|at|with|to) (?:[Tt]he )?{name}\b"
)


def find_publisher(
    lines: Sequence[PageLine],
    kinds: Mapping[int, FurnitureKind],
    bylines: Mapping[int, Byline],
    *,
    credits: Sequence[Credit],
) -> str:
    """The outlet as the page names it: masthead, staff, copyright, house rules; or ``""``.

    A copyright held by an agency names who wrote the text, not whose page it is on.
    """
    mastheads = [line.bare for line in lines if kinds.get(line.index) == "publisher"]
    staffs = [byline.outlet for _, byline in sorted(bylines.items()) if byline.outlet]
    holders = [
        credit.name
        for credit in credits
        if credit.form == "copyright" and not is_agency(credit.name) and _is_name(credit.name)
    ]
    policies = [name for line in lines if line.index in kinds and (name := _policy(line))]
    return next(iter([*mastheads, *staffs, *holders, *policies]), "")


def _policy(line: PageLine) -> str:
    match = POLICY.search(line.text[:PATTERN_LENGTH])
    name = (match["name"] or match["owner"]) if match else ""
    return name if _is_name(name) else ""


def _is_name(text: str) -> bool:
    words = text.split()
    return bool(words) and len(words) <= 6 and words[0].lower() not in SITE_WORDS | {"all"}


def find_masthead(
    lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> dict[int, FurnitureKind]:
    """The line at the top that is the outlet's name, if one is, as furniture.

    It ends in a newspaper's word and stands above a menu and a headline, or beside a date or a
    byline, or the page claims it: by its staff, its copyright, its house rules or, for a
    newspaper's word, by its writers.
    """
    for line in _first(lines, kinds):
        if has_name_form(line.bare) and _is_masthead(line, lines, kinds):
            return {line.index: "publisher"}
    return {}


def _first(lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]) -> list[PageLine]:
    prose = next((line.index for line in lines if line.is_prose), len(lines))
    free = [line for line in lines[: min(prose, MAX_HEAD)] if line.index not in kinds]
    return [line for line in free[:MASTHEAD_LINES] if not CALL.match(line.bare)]


def _is_masthead(
    line: PageLine, lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> bool:
    is_outlet = is_outlet_name(line.bare)
    if is_outlet and (_is_above_menu(line, lines, kinds) or _is_beside_stamp(line, kinds)):
        return True
    name = re.escape(line.bare.removeprefix("The "))
    expression = CLAIM + "|" + WRITER if is_outlet else CLAIM
    claim = re.compile(expression.format(name=name, last=re.escape(line.bare.split()[-1])))
    others = (other for other in lines if other is not line)
    return any(claim.search(other.text) for other in others if len(other.text) <= PATTERN_LENGTH)


def _is_beside_stamp(line: PageLine, kinds: Mapping[int, FurnitureKind]) -> bool:
    """Whether a date or a byline stands right above or below ``line``."""
    return any(kinds.get(line.index + step) in {"date", "byline"} for step in (-1, 1))


def _is_above_menu(
    line: PageLine, lines: Sequence[PageLine], kinds: Mapping[int, FurnitureKind]
) -> bool:
    """Whether a menu begins below ``line``, and a headline follows before the first prose."""
    below = lines[line.index + 1 : line.index + MAX_HEAD]
    prose = next((i for i, other in enumerate(below) if other.is_prose), len(below))
    head = [other for other in below[:prose] if other.index not in kinds]
    has_menu = any(kinds.get(other.index) in MENU for other in below[:prose])
    return has_menu and any(has_headline_form(other) for other in head)
