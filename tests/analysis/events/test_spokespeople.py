"""What is said for a country by those who speak for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


def told(text: str, language: Language) -> list[tuple[str, list[str], list[str]]]:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    return [
        (
            each.type,
            [actor.span.of(text) for actor in each.actors],
            [one.span.of(text) for one in each.recipients],
        )
        for each in analyse_article(article, language).events
        if each.modality == "actual"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru would break off relations with Chile, the foreign ministry warned.",
            ("THREATEN", ["Peru"], ["Chile"]),
        ),
        (
            "Peru's foreign minister said Lima would not accept the Chilean plan.",
            ("REJECT", ["Peru's foreign minister"], ["Chilean"]),
        ),
        (
            "Chile must pull back its troops, the Peruvian foreign minister insisted.",
            ("REQUEST", ["the Peruvian foreign minister"], ["Chile"]),
        ),
        (
            "Chilean leader Ana Ruiz will not meet with Peruvian envoys.",
            ("REJECT", ["Chilean leader Ana Ruiz"], ["Peruvian envoys"]),
        ),
    ],
)
def test_what_is_said_for_a_country_is_its_threat_refusal_or_demand(
    text: str, expected: tuple[str, list[str], list[str]], language: Language
) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Peru would break off relations with Chile, analysts warned.",
        "Peru would break off relations with Chile, the Bolivian foreign minister warned.",
    ],
)
def test_what_others_say_a_country_will_do_is_no_threat_of_it(
    text: str, language: Language
) -> None:
    assert not [each for each in told(text, language) if each[:2] == ("THREATEN", ["Peru"])]
