"""Articles with links run into their lines, as pages that lost their markup print them."""

from __future__ import annotations

from dataclasses import replace

from rashomon.testing.handmade import article
from rashomon.types import Article, Furniture, Span

LINK = " Mara Ines QuintQuint leaves for Lisbon Bo Lind votes on the harbour MORE"


def linked(text: str, *places: int, publisher: str = "Herald") -> Article:
    """The article of ``text`` with a link run into it at each of ``places``, told apart.

    >>> linked("Mara Quint left.", 10).text
    'Mara Quint Mara Ines QuintQuint leaves for Lisbon Bo Lind votes on the harbour MORE left.'
    """
    furniture = []
    for count, place in enumerate(sorted(places)):
        start = place + count * len(LINK)
        text = text[:start] + LINK + text[start:]
        furniture.append(Furniture(Span(start, start + len(LINK)), "related"))
    return replace(article(text, publisher=publisher), furniture=tuple(furniture))
