"""How an act is told decides whether it counts as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from rashomon.analysis import analyse_article
from rashomon.analysis.events import find_events
from rashomon.analysis.events.modality.modality import source_of
from rashomon.analysis.parsed import copy_parse
from rashomon.testing import article, day
from rashomon.types import Article

if TYPE_CHECKING:
    from spacy.language import Language


def reading(text: str, kind: str, language: Language) -> tuple[str, str]:
    """The modality of the first event of that type, and the words of who holds it."""
    article = Article(id="a0", address="-", text=text, original=text, raw=b"", sha256="")
    event = next(each for each in find_events(article, language(text)) if each.type == kind)
    return event.modality, event.holder_span.of(text) if event.holder_span else ""


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "The rail union said it would strike on Monday unless the drivers were taken back.",
            "PROTEST",
            ("threatened", "The rail union"),
        ),
        (
            "The rebel commander gave the town until dawn to surrender or be shelled.",
            "ASSAULT",
            ("threatened", "The rebel commander"),
        ),
        (
            "The first sign came in March, when Norvia and Estvia held talks.",
            "CONSULT",
            ("actual", ""),
        ),
        ("The conspiracy charge against the senator was read out.", "ACCUSE", ("actual", "")),
        (
            "Norvia threatened to stop supplying gas to Estvia.",
            "COOPERATE",
            ("hypothetical", "Norvia"),
        ),
        ("He pleaded guilty to killing two men.", "ASSAULT", ("alleged", "")),
        ("The man killed a clerk, authorities said.", "ASSAULT", ("alleged", "authorities")),
        ("Western powers say Norvia attacked the port.", "ASSAULT", ("alleged", "Western powers")),
        ("Four clerks were hurt in a drive-by shooting in Norvia.", "ASSAULT", ("actual", "")),
        ("Facing the threat of arrest, the singer fled.", "COERCE", ("threatened", "")),
        (
            "The opposition wants the minister to resign.",
            "RETREAT",
            ("demanded", "The opposition"),
        ),
        (
            "An offer of talks from the junta was rejected.",
            "CONSULT",
            ("offered", "the junta"),
        ),
        (
            "The minister did not know that the army had shelled the town.",
            "ASSAULT",
            ("actual", "The minister"),
        ),
        (
            "The army did not confirm that it shelled the town.",
            "ASSAULT",
            ("hypothetical", ""),
        ),
        ("It was not clear that the army had shelled the town.", "ASSAULT", ("hypothetical", "")),
        (
            "Ana Ruiz said that Olof Brandt, who accused the army of shelling the town, was ill.",
            "ASSAULT",
            ("alleged", "Olof Brandt"),
        ),
        ("The two leaders began their long-planned summit.", "CONSULT", ("actual", "")),
        ("The two leaders will hold their planned summit.", "CONSULT", ("planned", "")),
        ("The general pivoted to bombing the town.", "ASSAULT", ("actual", "")),
        (
            "The minister faced criticism, as lawmakers claimed he missed a chance to act.",
            "ACCUSE",
            ("actual", ""),
        ),
        ("Army to withdraw from border towns", "RETREAT", ("planned", "")),
        (
            "Witnesses described how police fired into the crowd.",
            "ASSAULT",
            ("alleged", "Witnesses"),
        ),
        (
            "Reports of an invasion were dismissed by the ministry as nonsense.",
            "ASSAULT",
            ("denied", "the ministry"),
        ),
        ("The claim that soldiers attacked the clinic is false.", "ASSAULT", ("denied", "")),
        (
            "It was not the army that attacked the convoy.",
            "ASSAULT",
            ("negated", ""),
        ),
        ("A bid to overthrow the king failed on Sunday.", "COERCE", ("negated", "")),
        ("Instead of attacking the town, the rebels went home.", "ASSAULT", ("negated", "")),
        ("The senate came close to impeaching the governor.", "SANCTION", ("negated", "")),
        ("In case of an invasion the government will move.", "ASSAULT", ("hypothetical", "")),
        ("The rebels are to attack the town at dawn.", "ASSAULT", ("planned", "")),
        ("The envoys are due to meet in May.", "CONSULT", ("planned", "")),
        (
            "Had the rebels attacked the convoy, dozens would have died.",
            "ASSAULT",
            ("hypothetical", ""),
        ),
        ("He hid until police arrested him on Friday.", "COERCE", ("actual", "")),
        ("The bank will wait until police arrest the thief.", "COERCE", ("hypothetical", "")),
        ("The threatened boycott began at midnight.", "PROTEST", ("actual", "")),
        (
            "....The farmers, none of whom attacked the town, must love him.",
            "ASSAULT",
            ("negated", ""),
        ),
        (
            "The minister said on Monday that he understands the anger as he toured the port, "
            "where a boy was shot by a guard.",
            "ASSAULT",
            ("actual", ""),
        ),
        ("The threatened boycott never took place.", "PROTEST", ("negated", "")),
        ("The envoys prepared talks that never took place.", "CONSULT", ("negated", "")),
        ("The planned visit by the king was called off.", "CONSULT", ("negated", "")),
        ("It is not true that we attacked the inn, he said.", "ASSAULT", ("denied", "he")),
        ("Nothing suggests that the guards beat the boy.", "ASSAULT", ("negated", "")),
        ("The general came within minutes of bombing the dam.", "ASSAULT", ("negated", "")),
        ("A video appears to show soldiers shooting a man.", "ASSAULT", ("alleged", "")),
        ("Witnesses saw soldiers shooting a man.", "ASSAULT", ("actual", "")),
        ("Parliament voted against sending troops.", "MOBILIZE", ("negated", "Parliament")),
        ("An alleged plot to poison the sultan was uncovered.", "ASSAULT", ("alleged", "")),
        ("Two officers tried in vain to arrest him.", "COERCE", ("negated", "Two officers")),
        (
            "The guards made no attempt to stop the mob from beating the thief.",
            "ASSAULT",
            ("actual", ""),
        ),
        (
            "The parties are edging towards signing an accord.",
            "SUPPORT",
            ("hypothetical", "The parties"),
        ),
        ("Not a single shot was fired at the crowd.", "ASSAULT", ("negated", "")),
        (
            "Estvia came under pressure from Norland to free the sailors.",
            "RETREAT",
            ("demanded", "Norland"),
        ),
        (
            "The rebels, said the bishop on Monday, killed two nuns.",
            "ASSAULT",
            ("alleged", "the bishop"),
        ),
        ("Norland voiced concern about the arrest of reporters.", "COERCE", ("actual", "")),
        ("The two sides failed to agree on a ceasefire.", "RETREAT", ("negated", "The two sides")),
        (
            "The alliance's warning that it would bomb the port was ignored.",
            "ASSAULT",
            ("threatened", "The alliance"),
        ),
    ],
)
def test_what_is_said_of_an_act_decides_how_it_counts(
    text: str, kind: str, expected: tuple[str, str], language: Language
) -> None:
    assert reading(text, kind, language) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The blockade of the port remains in place.", "COERCE", ("ongoing", "")),
        ("The siege of the town is in its third week.", "ASSAULT", ("ongoing", "")),
        ("Miners have been on strike since Monday.", "PROTEST", ("ongoing", "")),
        ("The union called a general strike for Thursday.", "PROTEST", ("planned", "The union")),
        ("An attack on the fort is imminent.", "ASSAULT", ("planned", "")),
        ("The sultan offered amnesty to the rebels.", "CONCEDE", ("offered", "The sultan")),
    ],
)
def test_what_goes_on_or_is_set_for_a_day_is_told_so(
    text: str, kind: str, expected: tuple[str, str], language: Language
) -> None:
    assert reading(text, kind, language) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "The junta reneged on its promise to free the monks.",
            "RETREAT",
            ("negated", "The junta"),
        ),
        ("Nothing came of the plan to arrest the mayor.", "COERCE", ("negated", "")),
        ("The embassy called reports of an arrest false.", "COERCE", ("denied", "The embassy")),
        ("The minister dismissed talk of a coup.", "ASSAULT", ("negated", "The minister")),
        ("A coup cannot be ruled out.", "ASSAULT", ("hypothetical", "")),
        ("He pleaded not guilty to killing the guard.", "ASSAULT", ("denied", "He")),
        ("Opposition to the deployment of troops is growing.", "MOBILIZE", ("hypothetical", "")),
        (
            "The paper quoted officials as saying that troops had fired on the convoy.",
            "ASSAULT",
            ("alleged", "officials"),
        ),
    ],
)
def test_what_is_taken_back_doubted_or_only_quoted_is_no_act(
    text: str, kind: str, expected: tuple[str, str], language: Language
) -> None:
    assert reading(text, kind, language) == expected


def test_an_act_in_a_clause_beside_a_withdrawal_is_not_denied(language: Language) -> None:
    text = "Norland has withdrawn the licence of the mine, where a collapse killed nine workers."
    assert reading(text, "OTHER", language)[0] == "actual"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The foreign ministers meet in Lusaka on March 20, 2031.", "planned"),
        ("The foreign ministers met in Lusaka on March 2, 2031.", "actual"),
        ("Zambia and Malawi to meet in Lusaka", "planned"),
    ],
)
def test_what_has_a_date_after_publication_is_planned(
    text: str, expected: str, language: Language
) -> None:
    dated = article(text, publisher="A", published=day(2031, 3, 13))
    event = next(each for each in analyse_article(dated, language).events)
    assert event.modality == expected


def test_what_is_done_to_a_call_is_not_what_it_calls_for(language: Language) -> None:
    text = "The leaflet was a call banned by the police on Monday."
    assert reading(text, "COERCE", language)[0] == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "The council denied port access to ships suspected of smuggling.",
        "The judge denied him bail, the man accused of arson said.",
        "He was denied entry by officials who are accused of bias.",
        "The court denied a request by the union, which was accused of fraud.",
        "The airline denied boarding to a man accused of theft.",
    ],
)
def test_what_is_denied_to_somebody_is_disputed_by_nobody(text: str, language: Language) -> None:
    assert reading(text, "ACCUSE", language)[0] != "denied"


def test_a_request_that_is_denied_was_made(language: Language) -> None:
    text = "The court denied a request by the union to see the files."
    assert reading(text, "REQUEST", language)[0] == "actual"


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("A man wanted for robbery shot two officers on Monday.", "ASSAULT", "actual"),
        ("The suspect sought in the killing fled to Peru.", "ASSAULT", "actual"),
        ("The man is wanted for murder.", "ASSAULT", "alleged"),
        ("The town wanted the army to attack the rebels.", "ASSAULT", "demanded"),
    ],
)
def test_somebody_wanted_wants_nothing(
    text: str, kind: str, modality: str, language: Language
) -> None:
    assert reading(text, kind, language)[0] == modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The plan faced immediate backlash from major business groups.", "ACCUSE", "actual"),
        ("The threat drew condemnation from Norland.", "ACCUSE", "actual"),
        ("The plan to strike angered the mayor.", "PROTEST", "planned"),
        ("The world's No. 2 economy imposed tariffs on Norland.", "SANCTION", "actual"),
        ("No official attacked the mayor.", "ASSAULT", "negated"),
        ("Ruiz warned of the threat of attacks by the militia.", "ASSAULT", "hypothetical"),
        ("The junta repeated its threat of an attack on Sorrel.", "ASSAULT", "threatened"),
        ("There is no doubt that Norland attacked Sorrel.", "ASSAULT", "actual"),
        (
            "A manhunt is underway Sunday for a man who gunned down four people, police said.",
            "ASSAULT",
            "alleged",
        ),
        ("Ruiz searched the town for him until arresting him.", "COERCE", "actual"),
        ("He remains jailed without bond.", "COERCE", "actual"),
        ("Ruiz has no doubt that Norland attacked Sorrel.", "ASSAULT", "alleged"),
        ("Ruiz doubted that Norland attacked Sorrel.", "ASSAULT", "hypothetical"),
    ],
)
def test_the_subject_of_a_sentence_lends_its_verb_no_standing(
    text: str, kind: str, modality: str, language: Language
) -> None:
    assert reading(text, kind, language)[0] == modality


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Officials asked what had prompted the attack on the embassy.", "ASSAULT", "actual"),
        ("He asked who ordered the raid on the camp.", "ASSAULT", "actual"),
        ("Analysts asked whether the crash would hurt tourism.", "OTHER", "actual"),
        ("If the crash happens again, the line will close.", "OTHER", "hypothetical"),
        ("The question is how the town will avoid the attack on the port.", "ASSAULT", None),
    ],
)
def test_what_a_question_takes_for_granted_happened(
    text: str, kind: str, modality: str | None, language: Language
) -> None:
    told = reading(text, kind, language)[0]
    assert told == modality if modality else told != "actual"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The blast killed nine people on Monday; the Vel Front claims responsibility.", "actual"),
        ("The blast killed nine people on Monday, the Vel Front claims.", "alleged"),
        ("The blast killed nine people on Monday, the Vel Front told Reuters.", "alleged"),
    ],
)
def test_a_saying_with_an_object_of_its_own_says_nothing_else(
    text: str, modality: str, language: Language
) -> None:
    assert reading(text, "ASSAULT", language)[0] == modality


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said the watchdog has been asked to attack Estia.",
        "The watchdog has been asked to attack Estia, Ana Ruiz said.",
        "According to Ana Ruiz, the watchdog was urged to attack Estia.",
    ],
)
def test_whoever_reports_what_somebody_was_asked_to_do_does_not_ask_it(
    text: str, language: Language
) -> None:
    assert reading(text, "ASSAULT", language) == ("demanded", "")


def test_whoever_is_named_as_asking_holds_what_is_asked(language: Language) -> None:
    text = "Ana Ruiz said the watchdog was asked by Brandt to attack Estia."
    assert reading(text, "ASSAULT", language) == ("demanded", "Brandt")
    assert reading("Ana Ruiz asked the watchdog to attack Estia.", "ASSAULT", language) == (
        "demanded",
        "Ana Ruiz",
    )


def test_whoever_is_quoted_on_what_they_were_asked_to_do_does_not_ask_it(
    language: Language,
) -> None:
    text = "“We were urged to attack Estia,” said Carl Brandt on Monday."
    analysis = analyse_article(article(text), language)
    asked = next(each for each in analysis.events if each.type == "ASSAULT")
    assert (asked.modality, asked.holder_span) == ("demanded", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Court of Appeals upheld that order on Monday.", "SUPPORT"),
        ("The council refused to sign the deal, thus freezing the aid to Oman.", "SANCTION"),
        ("The court declined to hear it, thereby authorizing the state to act.", "CONCEDE"),
    ],
)
def test_the_name_of_who_acts_and_a_refusal_lend_an_act_no_standing(
    text: str, kind: str, language: Language
) -> None:
    assert reading(text, kind, language)[0] == "actual"


def test_a_report_whose_subject_opens_the_text_is_read() -> None:
    doc = Doc(
        Vocab(),
        words=["Norland", "banned", "Ruiz", "reported"],
        heads=[3, 1, 1, 1],
        deps=["nsubj", "ROOT", "obj", "parataxis"],
        tags=["NNP", "VBD", "NNP", "VBD"],
        pos=["PROPN", "VERB", "PROPN", "VERB"],
        lemmas=["Norland", "ban", "Ruiz", "report"],
    )
    source = source_of(copy_parse(doc)[1])
    assert source is not None
    assert source.text == "Norland"
