"""Who speaks, and what of the sentence is speech, where another subject stands nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.analysis import analyse_article
from rashomon.testing import article

if TYPE_CHECKING:
    from spacy.language import Language


def spoken(text: str, language: Language) -> list[tuple[str | None, str]]:
    """Who says each quote of ``text``, and its first words."""
    found = analyse_article(article(text), language)
    names = {each.id: each.name for each in found.entities}
    return [
        (names.get(each.speaker or ""), each.content_spans[0].of(text)) for each in found.quotes
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "“We hope that it ends soon” as crews continue to dig in the ruins of the old mill, "
            "Maria Torres said.",
            "hope",
            "Maria Torres",
        ),
        (
            "Rioters pulled the statue down.\n\nThe college's board chair, Maria Torres, and "
            "president, Peter Olsen, denounced its fall.\n\n“It was an outrage,” they said.",
            "outrage",
            None,
        ),
        (
            "The college did not say whether it would close.\n\nGov. Peter Olsen, a farmer who has "
            "asked for that, also was not amused.\n\n“The governor understands that people are "
            "tired,” he wrote.",
            "tired",
            "Peter Olsen",
        ),
        (
            "Representatives for Weber and Olsen have said that the mill was never theirs.",
            "never theirs",
            "Representatives",
        ),
        (
            "Senator Peter Olsen, who has made many rude remarks about northerners including "
            "calling farmers “crooks,” will stand again.",
            "crooks",
            "Peter Olsen",
        ),
        (
            "Torres added her voice after five past and present Northland senators urged Olsen to "
            "step aside.",
            "to step aside",
            "present Northland senators",
        ),
        (
            "While Olsen said that he was calm, he is worried about the vote, in which, according "
            "to exit polls, Torres won 44 percent of the farms.",
            "44 percent",
            None,
        ),
        (
            "Attorney General Peter Olsen met farmers.\n\n“We liked it,” Rev. Jacob Weber told the "
            "Courier.\n\nAt the mill, Olsen said that they were starting “a good talk.”\n\n“This "
            "talk is important. The same boy who got stopped on the road is now the attorney "
            "general of the United States,” he said.",
            "The same boy",
            "Peter Olsen",
        ),
        (
            "President Peter Olsen answered Jacob Weber.\n\n“Weber told me that the mill is his."
            "\n\n“Will somebody tell him that it is mine?” he said.",
            "Weber told",
            "Peter Olsen",
        ),
        (
            "Half a dozen miners said the bank was closed.",
            "bank was closed",
            "Half a dozen miners",
        ),
    ],
)
def test_whoever_stands_nearer_does_not_speak(
    language: Language, text: str, words: str, name: str | None
) -> None:
    assert name in [who for who, said in spoken(text, language) if words in said]


def test_a_voice_that_is_added_says_nothing(language: Language) -> None:
    text = "Torres added her voice after five past and present Northland senators urged him to go."
    assert [said for _, said in spoken(text, language) if "voice" in said] == []


def test_what_goes_on_while_somebody_speaks_is_not_said(language: Language) -> None:
    text = (
        "The crowd chanted “Out, out” as Maria Torres, who had been held in April, spoke to them."
    )
    assert spoken(text, language)[0] == ("The crowd", "Out, out") or spoken(text, language)[0] == (
        "crowd",
        "Out, out",
    )


def test_whoever_is_reported_missing_reports_nothing(language: Language) -> None:
    text = "Authorities have yet to account for 228 people reported missing."
    found = analyse_article(article(text), language)
    assert found.quotes == ()
    assert [each.source for each in found.figures] == [None]


def test_a_field_of_study_is_no_language(language: Language) -> None:
    text = "“He was chosen for it,” says Peter Olsen, an expert in Latin American music."
    found = analyse_article(article(text), language)
    assert [each.translated for each in found.quotes] == [None]


def test_the_dash_of_a_dateline_is_no_part_of_a_name(language: Language) -> None:
    text = "LOWFORD, N.C. (Reuters) - University of North Dakota police on Tuesday looked for him."
    found = analyse_article(article(text), language)
    assert [each.name for each in found.entities if each.name.startswith("-")] == []


def test_an_actress_and_writer_is_she(language: Language) -> None:
    text = (
        "Tomlin Quill sued actress and writer Illeana Vost. The court heard that she owed him $9."
    )
    found = analyse_article(article(text), language)
    named = {text[m.span.start : m.span.end]: e.name for e in found.entities for m in e.mentions}
    assert (named["she"], named["him"]) == ("Illeana Vost", "Tomlin Quill")
