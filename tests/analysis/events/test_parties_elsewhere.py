"""Who takes part where the sentence names him away from the act, or where the parse hangs him on
another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_parties import Named, parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language

AT_A_HOUSE = (
    "Ana Ruiz stirred up a row when she met at the White House with Norland's Foreign Minister "
    "Carl Meyer last May."
)
TRIGGERED = (
    "The ruling triggered Ana Ruiz, director of the Vega party, to call for the chairman to resign."
)
OFFICE = "The office of Secretary of State Carl Meyer, who is running for governor, was shut."
RELEASED = (
    "He was arrested on drug charges again in Bree in 1998, then released “for reasons unknown” by "
    "then-Sheriff Carl Meyer's office."
)
TREASONOUS = (
    "Meyer, who has publicly characterized Ana Ruiz’s comments at a recent summit with Norlandic "
    "President Eva Lind as “treasonous,” spoke."
)
BETWEEN = "Her mission was to set up a meeting between the king and Carl Meyer."
BARRED = "The Vega Bank fell after the Commerce Department blocked it from buying parts from Oman."


@pytest.mark.parametrize(
    ("text", "event_type", "found"),
    [
        (AT_A_HOUSE, "CONSULT", (["Ana Ruiz"], ["Norland's Foreign Minister Carl Meyer"])),
        (
            "The bishop warned Ana Ruiz against taking steps to fire Carl Meyer.",
            "SANCTION",
            (["Ana Ruiz"], ["Carl Meyer"]),
        ),
        (
            "Carl Meyer struck a deal to cooperate with the prosecutors.",
            "COOPERATE",
            (["Carl Meyer"], ["the prosecutors"]),
        ),
        (
            "Ana Ruiz struck a deal to modernize the pact with both Oman and Peru.",
            "SUPPORT",
            (["Ana Ruiz"], ["both Oman", "Peru"]),
        ),
        (
            "My guess is that the rebels will meet the mayor.",
            "CONSULT",
            (["the rebels"], ["the mayor"]),
        ),
        (OFFICE, "OTHER", (["Carl Meyer"], [])),
        (
            "Clerks praised the pupils of the Bree mill, who have joined the protest.",
            "PROTEST",
            (["the pupils of the Bree mill"], []),
        ),
        (
            "In addition to berating the bishop, Ana Ruiz asked Oman for aid.",
            "ACCUSE",
            (["Ana Ruiz"], ["the bishop"]),
        ),
        (
            "The ad from Republican candidate Larry Vickers slams Mr. Meyer.",
            "ACCUSE",
            (["Larry Vickers"], ["Mr. Meyer"]),
        ),
        (
            "Norland massed troops on its border with Estia.",
            "MOBILIZE",
            (["Norland"], ["Estia"]),
        ),
        ("Norland pulled out of the pact with Oman.", "SANCTION", (["Norland"], ["Oman"])),
        ("Ana Ruiz ruled out talks with Oman.", "CONSULT", (["Ana Ruiz"], ["Oman"])),
        (
            "The mayor was mocked for her handling of a summit with Carl Meyer.",
            "CONSULT",
            (["The mayor"], ["Carl Meyer"]),
        ),
        (
            "“The boats are lost,” Carl Meyer said during a meeting with Chancellor Ana Ruiz.",
            "CONSULT",
            (["Carl Meyer"], ["Chancellor Ana Ruiz"]),
        ),
        ("The mayor was cheered during a visit to Oman.", "CONSULT", (["The mayor"], ["Oman"])),
        (
            "Ana Ruiz, on a trip to Oman, said the men were safe.",
            "CONSULT",
            (["Ana Ruiz"], ["Oman"]),
        ),
        (
            "Ana Ruiz has been the target of a barrage of criticism from Mayor Carl Meyer.",
            "ACCUSE",
            (["Mayor Carl Meyer"], ["Ana Ruiz"]),
        ),
        (
            "Eva Lind reels from criticism over her handling of the talks with the king of Oman.",
            "ACCUSE",
            ([], ["Eva Lind"]),
        ),
        (
            "Carl Meyer called Ana Ruiz to apologize for the raid.",
            "CONCEDE",
            (["Carl Meyer"], ["Ana Ruiz"]),
        ),
        (TRIGGERED, "REQUEST", (["Ana Ruiz"], ["the chairman"])),
        (BARRED, "SANCTION", (["the Commerce Department"], ["Vega Bank"])),
        ("There is no harm to being arrested.", "COERCE", ([], [])),
        (
            "Several senators, including Ana Ruiz and Carl Meyer, criticized the mayor.",
            "ACCUSE",
            (["Several senators", "Ana Ruiz", "Carl Meyer"], ["the mayor"]),
        ),
        (
            "Estians would welcome the Norland overthrow of the regime.",
            "SUPPORT",
            (["Estians"], ["Norland"]),
        ),
        (RELEASED, "COERCE", ([], ["He"])),
        (
            "Carl Meyer pleaded guilty in February and is expected to testify against Ana Ruiz.",
            "ACCUSE",
            (["Carl Meyer"], ["Ana Ruiz"]),
        ),
        (TREASONOUS, "CONSULT", (["Ana Ruiz"], ["Norlandic President Eva Lind"])),
        ("The Geneva talks resumed on Monday.", "CONSULT", ([], [])),
        ("Ana Ruiz returned from a trip to Chad.", "CONSULT", (["Ana Ruiz"], ["Chad"])),
        (
            "Groups including the Vega Union and the Bree Fund opposed the plan.",
            "REJECT",
            (["Groups", "the Vega Union", "the Bree Fund"], []),
        ),
        (
            "Agents had thoughts of arresting a professor, but he left.",
            "COERCE",
            (["Agents"], ["a professor"]),
        ),
        (
            "The tool was used by Norland to hack the bank.",
            "COERCE",
            (["Norland"], ["the bank"]),
        ),
        (BETWEEN, "CONSULT", (["the king", "Carl Meyer"], ["the king", "Carl Meyer"])),
        (
            "The office hides illegal aliens seeking protection from deportation.",
            "REQUEST",
            (["illegal aliens"], []),
        ),
        (
            "Ana Ruiz blasted back at Carl Meyer on Friday.",
            "ACCUSE",
            (["Ana Ruiz"], ["Carl Meyer"]),
        ),
    ],
)
def test_whom_the_sentence_names_away_from_the_act_takes_part(
    text: str, event_type: str, found: Named, language: Language
) -> None:
    assert parties(text, event_type, language) == found


def test_what_somebody_believes_should_be_looked_into_is_not_himself(language: Language) -> None:
    text = "Moreno listed nine cases he believes should be investigated."
    assert not analyse_article(article(text), language).events


@pytest.mark.parametrize(
    ("text", "event_type", "modality"),
    [
        (
            "Clubs filed a lawsuit to block Oman from enforcing a practice critics say endangers "
            "the votes of many.",
            "ACCUSE",
            "actual",
        ),
        (
            "Officials have alleged that Oman could use the phones for spying — claims the company "
            "denies.",
            "ACCUSE",
            "actual",
        ),
        ("Carl Meyer wrote a letter asking Oman for aid.", "REQUEST", "actual"),
        (
            "Carl Meyer kept the memo, which Ana Ruiz wrote nearly three months after Eva Lind was "
            "appointed special counsel.",
            "OTHER",
            "actual",
        ),
        ("At their meeting in Bree, Ana Ruiz pledged a ceasefire.", "CONSULT", "actual"),
        ("Carl Meyer will stay free until his sentencing.", "SANCTION", "planned"),
        (
            "The payment was made to resolve a false allegation in order to protect the family.",
            "ACCUSE",
            "actual",
        ),
        ("Carl Meyer called Ana Ruiz to congratulate her.", "SUPPORT", "planned"),
        (TREASONOUS, "CONSULT", "actual"),
        (
            "In addition to stopping payments to Oman, the mayor must rest.",
            "SANCTION",
            "demanded",
        ),
        (
            "Carl Meyer revealed that during the G-7 summit he made a “sweeping” proposal.",
            "CONSULT",
            "actual",
        ),
    ],
)
def test_what_stands_beside_a_report_or_a_plan_keeps_its_own_standing(
    text: str, event_type: str, modality: str, language: Language
) -> None:
    events = analyse_article(article(text), language).events
    assert [each.modality for each in events if each.type == event_type] == [modality]
