"""Acts behind a preposition: what somebody is wary of, bent on or against is not told as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis.events import find_events
from rashomon.types import Article, Event

if TYPE_CHECKING:
    from spacy.language import Language

DONE = frozenset({"actual", "ongoing", "historical"})


def event_of(text: str, kind: str, language: Language) -> Event:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    return next(each for each in find_events(article, language(text)) if each.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The envoy committed to withdrawing the troops by June.", "RETREAT", "planned"),
        ("The firm is dedicated to freeing the prisoners.", "RETREAT", "planned"),
        ("The militia is bent on killing the governor.", "ASSAULT", "planned"),
        ("The group was founded with the aim of toppling the king.", "COERCE", "planned"),
        ("The senator is opposed to arming the rebels.", "AID", "hypothetical"),
        ("The minister is skeptical of arming the rebels.", "AID", "hypothetical"),
        ("The army is capable of attacking the port.", "ASSAULT", "hypothetical"),
        ("Oslo is interested in mediating the talks.", "CONSULT", "hypothetical"),
        ("The case for invading Norvia is weak.", "ASSAULT", "hypothetical"),
        ("The cost of invading Norvia is high.", "ASSAULT", "hypothetical"),
        ("The cabinet toyed with invading Norvia.", "ASSAULT", "hypothetical"),
        ("Banning the drug would hurt patients.", "COERCE", "hypothetical"),
        ("The senator is against bombing Norvia.", "ASSAULT", "hypothetical"),
        ("The general decided against attacking the rebels.", "ASSAULT", "negated"),
        ("The union lobbied against banning the drug.", "COERCE", "negated"),
        ("The mayor is nowhere near firing the chief.", "SANCTION", "negated"),
        ("There is no point in attacking the rebels.", "ASSAULT", "negated"),
    ],
)
def test_an_act_that_is_only_weighed_is_not_told_as_done(
    text: str, kind: str, modality: str, language: Language
) -> None:
    assert event_of(text, kind, language).modality == modality


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army responded by bombing the port.", "ASSAULT"),
        ("The rebels succeeded in killing the governor.", "ASSAULT"),
        ("The army returned to shelling the town.", "ASSAULT"),
        ("She thanked the guard for saving her son.", "AID"),
        ("The diver was credited with rescuing three sailors.", "AID"),
        ("The firm was fined for bribing officials.", "OTHER"),
        ("In bombing the port, Norvia broke the truce.", "ASSAULT"),
        ("Besides arresting the leaders, police raided the office.", "COERCE"),
        ("Invading Norvia was a mistake.", "ASSAULT"),
        ("After the rebels attacked, the king considered whether to flee.", "ASSAULT"),
        ("The firm is barred from trading as a punishment for bribing officials.", "OTHER"),
        ("The crowd went home, with police arresting the last of them.", "COERCE"),
        ("With Peter Quint being fired as chief, Ada Rill has become his successor.", "SANCTION"),
    ],
)
def test_an_act_that_brought_something_about_is_told_as_done(
    text: str, kind: str, language: Language
) -> None:
    assert event_of(text, kind, language).modality in DONE


def test_who_is_opposed_to_something_is_who_rejects_it(language: Language) -> None:
    text = "The senator is opposed to arming the rebels."
    actors = event_of(text, "REJECT", language).actors
    assert [each.span.of(text) for each in actors] == ["The senator"]
