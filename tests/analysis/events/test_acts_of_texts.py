"""What somebody does with a statement or a letter, and what charges say of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_parties import parties

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def test_who_issues_a_statement_does_what_it_does(language: Language) -> None:
    text = "The mayor released a statement denying the claims of the farmers."
    assert parties(text, "REJECT", language)[0] == ["The mayor"]
    told = analyse_article(article(text), language).events
    assert [each.modality for each in told if each.type == "REJECT"] == ["actual"]


def test_whoever_made_a_charge_did_not_do_the_deed(language: Language) -> None:
    text = "Hallam denied the allegations of sexual assault leveled against him by Ana Ruiz."
    assert parties(text, "ASSAULT", language)[0] == []


def test_whose_indictment_says_something_is_not_indicted(language: Language) -> None:
    text = "Ruiz's indictment stated that the firm had lost the documents."
    assert parties(text, "ACCUSE", language) == (["Ruiz"], [])
    text = "Ruiz's indictment came on Monday."
    assert parties(text, "ACCUSE", language) == ([], ["Ruiz"])


def test_an_age_inside_a_denied_claim_does_not_make_the_denial_old(language: Language) -> None:
    text = "Hallam denied Ruiz's claim that forty years ago he robbed a bank."
    told = analyse_article(article(text), language).events
    assert next(each.modality for each in told if each.type == "REJECT") == "actual"


def test_a_year_of_the_deed_itself_makes_it_old(language: Language) -> None:
    told = analyse_article(article("Hallam robbed a bank forty years ago."), language).events
    assert {each.modality for each in told} == {"historical"}
