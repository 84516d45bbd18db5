"""The event lexicon: what its files hold and which frame wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.analysis.events.lexicon.event_frames import noun_frames, verb_frames
from rashomon.analysis.events.lexicon.forms import noun_forms
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


def told(text: str, language: Language) -> list[tuple[str, str | None]]:
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    return [(each.type, each.mode) for each in analyse_article(article, language).events]


def test_the_lexicon_holds_thousands_of_entries() -> None:
    assert sum(map(len, verb_frames().values())) > 4000
    assert sum(map(len, noun_frames().values())) > 1000


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The rebels laid siege to the city.", ("ASSAULT", None)),
        ("The delegation stormed out of the talks.", ("SANCTION", "withdraw")),
        ("Police broke up the rally.", ("ASSAULT", "crowd-control")),
        ("The foreign ministry called in the French envoy.", ("ACCUSE", "disapprove")),
        ("The guerrillas laid down their weapons.", ("RETREAT", "disarm")),
        ("The government caved in to the protesters.", ("CONCEDE", None)),
        ("Workers walked out at the plant.", ("PROTEST", "strike")),
        ("The airline bought twelve jets.", ("OTHER", "purchase")),
        ("The carmaker unveiled a new truck.", ("OTHER", "launch")),
        ("The company laid off 2,000 workers.", ("OTHER", "layoff")),
        ("The crossing was shut by Norland.", ("COERCE", "restrict")),
        ("The border was closed in May.", ("COERCE", "restrict")),
        ("Norland reopened the frontier.", ("CONCEDE", None)),
        ("The crossings reopened on Monday.", ("CONCEDE", None)),
        ("Train service resumed on Monday.", ("OTHER", "resumption")),
        ("Train drivers called off a three-day strike.", ("CONCEDE", None)),
        ("Nine miners lost their lives.", ("OTHER", "death")),
        ("A roof fall killed nine miners.", ("OTHER", "death")),
        ("The mine was closed by the ministry.", ("OTHER", "facility")),
        ("The Senate confirmed Ana Ruiz on Saturday.", ("OTHER", "appointment")),
        ("Ana Ruiz was nominated to the court of Bree.", ("OTHER", "appointment")),
        ("Ana Ruiz was named by the mayor to lead a commission.", ("OTHER", "appointment")),
        ("Ana Ruiz picked up an endorsement from Carl Meyer.", ("SUPPORT", None)),
        ("The union vowed to fight the plan.", ("REJECT", None)),
        ("Norland struck back at Oman.", ("ACCUSE", "disapprove")),
        ("The removal of nuclear weapons from Norland began.", ("RETREAT", "disarm")),
        ("President Ana Ruiz nominated Carl Meyer.", ("OTHER", "appointment")),
        ("Ana Ruiz tried to torpedo Carl Meyer's investigation.", ("REJECT", None)),
        ("Carl Meyer died after his 2014 rampage.", ("ASSAULT", None)),
        ("Many people voted for a turnout rate of 27 percent.", ("OTHER", "election")),
        ("Ana Ruiz will call up the military.", ("MOBILIZE", "troops")),
    ],
)
def test_phrases_tell_their_event(
    text: str, event: tuple[str, str | None], language: Language
) -> None:
    assert event in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The airline scrambled to explain the delay.",
        "Prosecutors hung a portrait in the hall.",
        "The minister tackled the housing crisis.",
        "The company is holding hostage various federal priorities.",
        "Voters saw the other party take control of the House.",
        "Democrats captured all three statewide offices in the election.",
        "Ruiz kept his courage in facing down character assassination.",
        "The credibility of the process may be shot.",
        "Ruiz was charged with the task of leading the talks.",
        "The hearing is likely to be politically charged.",
    ],
)
def test_figures_of_speech_tell_no_violence(text: str, language: Language) -> None:
    assert not {"ASSAULT", "COERCE", "MOBILIZE"} & {kind for kind, _ in told(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "Pompeo was charged by the president with leading the talks.",
        "The hearing was politically charged.",
        "Ruiz joked about sitting in the front row.",
        "A man was standing there with a beautiful woman.",
    ],
)
def test_words_that_only_sound_like_dealings_tell_none(text: str, language: Language) -> None:
    assert not {"ACCUSE", "SUPPORT"} & {kind for kind, _ in told(text, language)}


def test_an_ontology_type_comes_before_what_has_none(language: Language) -> None:
    found = told("The court sentenced the mayor to two years in prison.", language)
    assert [kind for kind, _ in found] == ["SANCTION"]


def test_plurals_lead_to_the_singular_of_the_lexicon() -> None:
    assert noun_forms()["dollars"] == "dollar"
    assert noun_forms()["tribesmen"] == "tribesman"


def test_what_an_answer_is_about_does_not_name_it(language: Language) -> None:
    text = "The council rejected the offer on Monday. The two leaders traded threats on Tuesday."
    article = Article(id="a", address="", text=text, original=text, raw=b"", sha256="")
    events = analyse_article(article, language).events
    assert [each.trigger_span.of(text) for each in events] == ["rejected", "traded threats"]


def test_a_day_is_nothing_that_something_is_done_on(language: Language) -> None:
    found = told("The board approved the measure on Monday.", language)
    assert [kind for kind, _ in found] == ["SUPPORT"]


@pytest.mark.parametrize(
    "text",
    [
        "He met his wife, Ana Ruiz, in Bree.",
        "Work is the best way to capture the Norland dream.",
        "Voters saw a battle between progressives and moderates in the race.",
        "The U.S. Court of Appeals for the 10th Circuit is shut.",
        "Carl Meyer joined the chorus.",
        "The test of guilt could not be met.",
        "Ana Ruiz tried to whip up voters.",
        "Carl Meyer was drafted by his colleagues.",
        "It is an inventive way to strike back, Carl Meyer said.",
        "President Ana Ruiz announced that Carl Meyer would be the new secretary.",
        "Ana Ruiz called Carl Meyer the “right person for the job.”",
        "Ana Ruiz said she won't stand in the way of the mill.",
    ],
)
def test_words_in_other_company_tell_no_event(text: str, language: Language) -> None:
    assert not told(text, language)
