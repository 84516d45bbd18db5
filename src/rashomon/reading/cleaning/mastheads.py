"""Whose page it is, where the page itself tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.reading.cleaning.agencies import agency_named
from rashomon.reading.cleaning.bylines import Byline
from rashomon.reading.cleaning.page_lines import PATTERN_LENGTH, PageLine
from rashomon.types import Credit, FurnitureKind

NAME = r"(?P<name>[A-Z0-9][\w.'’&-]*(?: (?:(?:of|the|and|de|&)|[A-Z0-9][\w.'’&-]*)){0,5})"
POLICY = re.compile(
    rf"\A(?:The )?{NAME} (?:publishes|welcomes|accepts|does not endorse) "
    rf"|\b(?:views|opinions|position)s? of (?:the )?{NAME.replace('<name>', '<owner>')}"
    r"(?: or | and |,|\.|\Z)"
)
SITE_WORDS = frozenset({"the", "this", "our", "we", "all", "copyright", "letters"})


def find_publisher(
    lines: Sequence[PageLine],
    kinds: Mapping[int, FurnitureKind],
    bylines: Mapping[int, Byline],
    *,
    credits: Sequence[Credit],
) -> str:
    """The outlet as the page names it: staff byline, copyright holder, house rules; or ``""``.

    A copyright held by an agency names who wrote the text, not whose page it is on.
    """
    staffs = [byline.outlet for _, byline in sorted(bylines.items()) if byline.outlet]
    holders = [
        credit.name
        for credit in credits
        if credit.form == "copyright" and not agency_named(credit.name) and _is_name(credit.name)
    ]
    policies = [name for line in lines if line.index in kinds and (name := _policy(line))]
    return next(iter([*staffs, *holders, *policies]), "")


def _policy(line: PageLine) -> str:
    match = POLICY.search(line.text[:PATTERN_LENGTH])
    name = (match["name"] or match["owner"]) if match else ""
    return name if _is_name(name) else ""


def _is_name(text: str) -> bool:
    words = text.split()
    return bool(words) and len(words) <= 6 and words[0].lower() not in SITE_WORDS | {"all"}
