"""How acts stand inside plans, refusals and denials of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def modality_of(text: str, event_type: str, language: Language) -> str:
    found = analyse_article(article(text), language).events
    return next(each.modality for each in found if each.type == event_type)


BILL = (
    "Ruiz suggested she will refuse to accept any bills that don't include the $5 billion she's"
    " asking for."
)
LAW = (
    "“Put pressure on the senators to end the horrible law that separates children from their"
    " parents once they cross the border,” he tweeted."
)
SUBJECTS = (
    "Clerks told Ms. Ruiz's lawyers that the note is one of a dozen subjects that prosecutors want"
    " to discuss in a face-to-face interview of Ms. Ruiz that is still being negotiated."
)


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        ("Ruiz said she is ready to keep the troops she deployed in Bree.", "MOBILIZE", "alleged"),
        (BILL, "REQUEST", "alleged"),
        ("Oman plans to free the men that Norland has jailed.", "COERCE", "actual"),
        (SUBJECTS, "CONSULT", "alleged"),
        ("Ana Ruiz chose to attack Oman in May.", "ASSAULT", "actual"),
        ("Ana Ruiz chose not to attack Oman.", "ASSAULT", "negated"),
        ("Ana Ruiz has chosen to attack Oman.", "ASSAULT", "planned"),
        ("“It will not be a mission to detain children,” Ruiz said.", "COERCE", "negated"),
        ("Norland could help Oman by sending troops to Lima.", "MOBILIZE", "hypothetical"),
        ("Norland helped Oman by sending troops to Lima.", "MOBILIZE", "actual"),
        ("The cabinet will not part families but detain them together.", "COERCE", "planned"),
        ("Meyer was held after allegedly calling Ruiz and threatening her.", "THREATEN", "alleged"),
        (
            "Clerks asked how the firm planned to use files stolen by Omani agents.",
            "COERCE",
            "actual",
        ),
        (LAW, "COERCE", "alleged"),
        ("The government is far too weak to be blamed for failure.", "ACCUSE", "negated"),
        ("Judge Ana Ruiz said the men need to be released.", "RETREAT", "demanded"),
        ("The policy means that the minister is fired.", "SANCTION", "actual"),
        ("“Arrest the men and leave,” Ana Ruiz told the police.", "COERCE", "demanded"),
        ("Ana Ruiz took the opportunity to chide Carl Meyer.", "ACCUSE", "actual"),
        ("The move by Ana Ruiz to arrest the clerks has strained ties.", "COERCE", "actual"),
        ("The pledge does not mean that Ana Ruiz will resign.", "RETREAT", "hypothetical"),
        ("The trouble did not end once the army attacked Bree.", "ASSAULT", "actual"),
        ("Ana Ruiz said a police probe was necessary.", "ACCUSE", "demanded"),
        ("The pending investigation into the bank goes on.", "ACCUSE", "ongoing"),
        ("Carl Meyer fantasized about a war with Oman.", "ASSAULT", "hypothetical"),
    ],
)
def test_an_act_stands_as_its_own_clause_tells_it(
    text: str, event_type: str, modality: str, language: Language
) -> None:
    assert modality_of(text, event_type, language) == modality


@pytest.mark.parametrize(
    "text",
    [
        "The yield on the bond shot up to 2.84% after the report.",
        "Officers believe that Oman is mostly to blame.",
        "It is part of this cabinet's ongoing war on the Vega Bank.",
        "“My family have been the target of an assault on our reputation and my service,” he said.",
        "Ana Ruiz renewed her assault on the mainstream media.",
        "The move is the latest in an ongoing battle over Ana Ruiz's attempt to stop migration.",
        "The essay captured progressives' newfound skepticism.",
        "The court must limit itself to enforcing the law.",
        "Carl Meyer can withdraw money from the firms at any time.",
        "He predicted the publication of documents before their release by the Bree Post.",
        "The firm was caught in the crossfire of the trade clash between Norland and Oman.",
        "Ana Ruiz lamented the closure of a Bree coffee shop.",
    ],
)
def test_figures_of_speech_and_closed_shops_are_no_acts(text: str, language: Language) -> None:
    told = {each.type for each in analyse_article(article(text), language).events}
    assert not told & {"ASSAULT", "REQUEST", "COERCE", "RETREAT"}
    assert not [each for each in told if each == "ACCUSE" and "blame" in text]


DECISION = (
    "In response to Carl Meyer's decision to impose tariffs on Oman, Peru has threatened a boycott."
)
SHARED = (
    "Internal messages reveal clerks openly conspiring against Ruiz after he shared a memo"
    " criticizing the bank."
)
LEADER = "Carl Meyer said he fears that it gives hope to a leader accused of theft."


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        (DECISION, "SANCTION", "planned"),
        (SHARED, "ACCUSE", "actual"),
        (LEADER, "ACCUSE", "alleged"),
        ("The clerks did nothing to help Ana Ruiz.", "AID", "negated"),
        ("Carl Meyer aspires to reconciliation with Oman.", "SUPPORT", "hypothetical"),
        ("“I would never do anything to hurt them,” Ana Ruiz said.", "ASSAULT", "negated"),
        ("Carl Meyer criticized the law, saying, “What's next?", "ACCUSE", "actual"),
        (
            "It comes amid a police probe into Omani efforts to sway the vote in 2012.",
            "ACCUSE",
            "actual",
        ),
    ],
)
def test_what_is_known_keeps_its_standing_beside_what_is_not(
    text: str, event_type: str, modality: str, language: Language
) -> None:
    assert modality_of(text, event_type, language) == modality


def test_what_somebody_should_feel_is_asked_of_nobody(language: Language) -> None:
    text = "“Vega Bank should be ashamed of itself,” Ana Ruiz said."
    assert analyse_article(article(text), language).events == ()
