"""Whether two accounts can quote one utterance: on what occasion, and in which language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.merging.compared import Compared
from rashomon.types import Citation, Entity, Quote

_REACH = 160  # characters before and behind a quotation in which its occasion is told
_KINDS = (
    re.compile(
        r"\b(?:posts?|posted|tweet(?:s|ed)?|wrote|writes|Facebook|Twitter|Instagram|essay|op-ed|column)\b"
    ),
    re.compile(r"\b(?:statement|letter|release|e-?mail(?:ed)?|memo)\b"),
    re.compile(
        r"\b(?:crowd|rally|speech|address|interview|reporters|conference|briefing|floor|testif\w+|"
        r"testimony|hearing|audience|supporters|podium|toast|debate)\b"
    ),
)
_CROWD = re.compile(
    r"\b(?:chant\w*|signs?|placards?|banners?|slogans?|poster\w*)\b[^.!?]*\Z", re.IGNORECASE
)
# Where the words of a foreign body came through its own press or a translator.
_TRANSLATED = re.compile(
    r"\b(?:Xinhua|KCNA|T[Aa][Ss][Ss]|Interfax|RIA|IRNA|Fars|Tasnim|Anadolu|SANA|Yonhap|translat\w+|"
    r"state(?:-run|-owned)?\s(?:media|television|TV|news|newspaper|broadcaster))\b"
)
# Countries of which the statesmen speak English to the press of their own: the words of others
# reach English papers by several translators.
_ENGLISH = frozenset(
    {"USA", "GBR", "CAN", "AUS", "NZL", "IRL", "ZAF", "IND", "NGA", "GHA", "KEN", "JAM", "SGP"}
    | {"ZWE", "ZMB", "UGA", "PHL", "MLT", "BHS", "BRB", "TTO", "LBR", "SLE", "GMB", "BMU"}
)


def may_be_of_one_occasion(
    left: Iterable[Citation], right: Iterable[Citation], compared: Compared
) -> bool:
    """Whether the accounts do not tell of two occasions: a post and a speech. No crowd has one
    chant, and no march one banner."""
    kinds: list[set[int]] = []
    for side in (left, right):
        around = [_around(cited, compared) for cited in side]
        if any(_CROWD.search(before) for before, _ in around):
            return False
        told = [" ".join(pair) for pair in around]
        kinds.append({at for at, kind in enumerate(_KINDS) for text in told if kind.search(text)})
    return not all(kinds) or bool(kinds[0] & kinds[1])


def is_of_english_speakers(entity: Entity) -> bool:
    """Whether it is of a country whose statesmen speak English to their press, or of none told."""
    return entity.country is None or entity.country in _ENGLISH


def _around(cited: Citation, compared: Compared) -> tuple[str, str]:
    text = compared.accounts[cited.article].article.text
    start, end = cited.span.start, cited.span.end
    return text[max(0, start - _REACH) : start], text[end : end + _REACH]


def is_foreign(quote: Quote, compared: Compared) -> bool:
    """Whether the speaker acts for a country in which hardly anybody would speak English, or the
    words came by way of a foreign agency or a translator."""
    speaker = compared.entities.get(quote.speaker or "")
    if speaker and speaker.kind != "place" and speaker.country is not None:
        return not is_of_english_speakers(speaker)
    places = (cited for each in quote.attestations for cited in each.content)
    return any(_TRANSLATED.search(" ".join(_around(cited, compared))) for cited in places)
