"""Warnings of what others will do, and what is presupposed inside a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.types import Article, EventMention

if TYPE_CHECKING:
    from spacy.language import Language


def events_in(text: str, language: Language) -> tuple[EventMention, ...]:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    return analyse_article(article, language).events


def modality_of(trigger: str, text: str, language: Language) -> str:
    events = events_in(text, language)
    return next(each for each in events if trigger in each.trigger_span.of(text)).modality


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Analysts warned that the rebels will attack the capital.", "attack"),
        ("The minister warned that the court will overturn the ban.", "overturn"),
        ("Ruiz warned that Norland would invade Estvia.", "invade"),
        ("Doctors warned that the police would arrest the nurses.", "arrest"),
    ],
)
def test_a_warning_of_what_others_will_do_is_no_threat(
    text: str, act: str, language: Language
) -> None:
    assert modality_of(act, text, language) == "hypothetical"
    assert "THREATEN" not in {each.type for each in events_in(text, language)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norland warned that it would bomb the port.", "bomb"),
        ("The general warned that his forces would bomb the port.", "bomb"),
        ("The president warned that the army would attack the rebels.", "attack"),
        ("Iran's foreign minister warned that Iranian forces would attack Estvia.", "attack"),
        ("Colombian officials warned that Colombia would expel the envoy.", "expel"),
        ("The mayor warned the protesters that they would be arrested.", "arrested"),
        ("The union warned that members would strike on Monday.", "strike"),
    ],
)
def test_a_warning_of_what_ones_own_side_will_do_is_a_threat(
    text: str, act: str, language: Language
) -> None:
    assert modality_of(act, text, language) == "threatened"


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz met Pohl in Lima on Tuesday. He added that Tuesday's meeting was pleasant.",
        "Ruiz said that the meeting on Monday had been productive.",
        "Ruiz said Monday's meeting was a success.",
    ],
)
def test_what_is_only_judged_in_a_report_is_not_what_is_alleged(
    text: str, language: Language
) -> None:
    assert modality_of("meeting", text, language) == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz said that a meeting was held in Lima.",
        "Ruiz said the meeting took place in Lima.",
        "Ruiz said the meeting with Pohl was a hoax.",
        "Ruiz said the meeting was a lie.",
    ],
)
def test_what_a_report_says_took_place_is_alleged(text: str, language: Language) -> None:
    found = [each.modality for each in events_in(text, language) if each.type == "CONSULT"]
    assert "actual" not in found
