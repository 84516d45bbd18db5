"""One street told with different numbers of the block: "the 3400 block of Lamar Street"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rashomon.comparing.differing.streets import plain_street
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.types import Citation, Discrepancy, Span

_BLOCK = re.compile(
    r"\b(?P<number>\d{2,5})(?P<hundred>[\s-]hundred)?[\s-]block\sof\s"
    r"(?P<street>(?:[NSEW]\.? )?"
    r"(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z0-9][\w'’-]*\.?(?: |\b)){1,4})"
)
_HUNDRED = 100

Places = dict[int, list[Citation]]


def find_blocks_apart(compared: Compared) -> Iterator[Discrepancy]:
    """Blocks of one street in one story, told by articles that name one block of it each."""
    streets: dict[tuple[str, str], Places] = defaultdict(lambda: defaultdict(list))
    for account in compared.accounts.values():
        for street, (number, cited) in sorted(_own_blocks(account).items()):
            streets[account.story, street][number] += cited
    for (_, street), places in sorted(streets.items()):
        if len(places) > 1:
            sides = [
                compared.side(compared.words(cited[0]), cited)
                for _, cited in sorted(places.items())
            ]
            about = compared.accounts[sides[0].citations[0].article].story
            yield differ(about, "place", "conflict", topic=f"block of {street}", sides=sides)


def _own_blocks(account: Account) -> dict[str, tuple[int, list[Citation]]]:
    """The streets of which the article names one block only, with its number and places."""
    found: dict[str, Places] = defaultdict(lambda: defaultdict(list))
    for match in _BLOCK.finditer(account.article.text):
        street = plain_street(match["street"])
        if street:
            number = int(match["number"]) * (_HUNDRED if match["hundred"] else 1)
            number -= number % _HUNDRED
            words = match[0].rstrip(" .")
            span = Span(match.start(), match.start() + len(words))
            found[street][number].append(account.cite(span))
    return {
        street: next(iter(places.items())) for street, places in found.items() if len(places) == 1
    }
