"""Quotations that part in a word amid the same ones, however each account cuts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from told_alike import read

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

WHOLE = (
    "“The verdict last night in no way lessens the need to rebuild the old mill,” Mara Quint said."
)
CUT = "Mara Quint said in Sorrel that the verdict “in no way lessens the need to {} the old mill.”"


def wordings(language: Language, *texts: str) -> list[list[str]]:
    return [
        sorted(side.value for side in each.values)
        for each in read(language, *texts).discrepancies
        if each.kind == "wording" and each.relation == "conflict"
    ]


def test_another_word_amid_the_same_is_a_difference(language: Language) -> None:
    [sides] = wordings(language, WHOLE, CUT.format("repair"))
    assert ["repair" in side for side in sides] == [False, True]


@pytest.mark.parametrize(
    "word",
    [
        "rebuild",
        "re-build",
        "rebiuld",  # a slip of the pen
        "[re-erect]",  # the editor's word
        "rebuilt",  # the same word
        "do to",  # words of grammar only
    ],
)
def test_the_same_word_printed_otherwise_is_none(language: Language, word: str) -> None:
    assert wordings(language, WHOLE, CUT.format(word)) == []


def test_another_modal_verb_is_a_difference(language: Language) -> None:
    one = "“I would love to see a strike if we don’t get these wages settled,” Mara Quint said."
    assert len(wordings(language, one, one.replace("don’t", "can’t"))) == 1
    two = "“All those who now sit in the old council will answer to the people,” Mara Quint said."
    assert len(wordings(language, two, two.replace("will", "should"))) == 1


def test_who_is_told_to_have_said_both_said_both(language: Language) -> None:
    both = WHOLE + " “In no way lessens the need to repair the old mill,” she repeated later."
    assert wordings(language, both, CUT.format("repair")) == []


def test_a_word_with_little_around_it_is_said_twice(language: Language) -> None:
    one = "“We have to rebuild the old harbour,” Mara Quint said."
    other = "“We have to abandon the harbour,” Mara Quint said."
    assert wordings(language, one, other) == []


def test_two_people_may_speak_alike(language: Language) -> None:
    other = WHOLE.replace("rebuild", "abandon").replace("Mara Quint", "Tomas Vel")
    assert wordings(language, WHOLE, other) == []


def test_a_bracket_for_a_name_is_no_other_word(language: Language) -> None:
    said = "I love {} he’s a wonderful builder, but I didn’t trust him with this kind of stone work"
    edited = f"“{said.format('[Hill]')},” Mara Quint said."
    plain = f"“{said.format('Peter,')}, of nailing this. So I did it myself,” Mara Quint said."
    assert wordings(language, plain, edited) == []


def test_a_report_moves_its_verb_into_the_past(language: Language) -> None:
    one = "The harbour firm has confirmed its directors will meet on Monday to discuss the sale."
    other = "The harbour firm confirmed its directors would meet on Monday to discuss the sale."
    assert wordings(language, one, other) == []


def test_a_quarter_of_the_compass_may_be_cut_short(language: Language) -> None:
    full = "“The slick will drift to the southwest of the old harbour by Sunday,” Mara Quint said."
    assert wordings(language, full, full.replace("southwest", "SW")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("they would", "they’d"),
        ("on Halden", "on Hilldane"),  # a name, spelt by another house
        ("forty", "40"),
    ],
)
def test_a_short_form_a_name_and_a_number_are_no_other_words(
    language: Language, one: str, other: str
) -> None:
    told = "in no way lessens the need that {} sit quiet in the old mill"
    whole = f"“The verdict last night {told.format(one)},” Mara Quint said."
    cut = f"Mara Quint said in Sorrel that the verdict “{told.format(other)}.”"
    assert wordings(language, whole, cut) == []


def test_a_week_later_it_is_said_again(language: Language) -> None:
    found = []
    for on in (6, 12):
        papers = [
            article(WHOLE, publisher="A", published=day(2031, 5, 5)),
            article(CUT.format("repair"), publisher="B", published=day(2031, 5, on)),
        ]
        record = compare(papers, analyse(papers, language))
        found.append([each.kind for each in record.discrepancies])
    assert found == [["wording"], []]
