"""Shows, books and nicknames in quotation marks: names, not speech."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from rashomon.analysis import analyse_article
from rashomon.analysis.quotes.marks import find_quoted
from rashomon.analysis.quotes.named_works import part_works
from rashomon.testing import article

Said = Callable[[str], list[tuple[str, str, str]]]

# A passage, who says it in the words of the passage, and all that is said.
PASSAGES = [
    ("Mara Quint said on “Harbour Nights” that it was late.", "Mara Quint", "that it was late"),
    ('Mara Quint told "Dusk & Dawn" the plan was dead.', "Mara Quint", "the plan was dead"),
    (
        "Mara Quint told NTV’s “Meet the Town” on Monday that it was late.",
        "Mara Quint",
        "that it was late",
    ),
    ("Mara Quint told “90 Minutes”: “It is late.”", "Mara Quint", "It is late."),
    (
        "The plan was dead, said the “Harbour Nights” host Mara Quint.",
        "the “Harbour Nights” host Mara Quint",
        "The plan was dead",
    ),
    (
        "“Harbour Nights” host Mara Quint said the plan was dead.",
        "“Harbour Nights” host Mara Quint",
        "the plan was dead",
    ),
    (
        "“It is late,” Olsen told “Good Morning Norland” host Mara Quint.",
        "Olsen",
        "It is late,",
    ),
    (
        "Speaking on NTV’s “Meet the Town,” Mara Quint said the plan was dead.",
        "Mara Quint",
        "the plan was dead",
    ),
    (
        "Quint wrote in an essay titled “Why We Must Go” that it was late.",
        "Quint",
        "that it was late",
    ),
    (
        "“It is late,” said Mara Quint, who made the film “Sea: A Life” about it.",
        "Mara Quint, who made the film “Sea: A Life” about it",
        "It is late,",
    ),
    (
        "William “Bill” Olsen said the plan was dead.",
        "William “Bill” Olsen",
        "the plan was dead",
    ),
    (
        "On “Harbour Nights,” reporter Mara Quint asked how late it was.",
        "reporter Mara Quint",
        "how late it was",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), PASSAGES)
def test_a_name_in_marks_is_not_what_is_said(
    said: Said, text: str, source: str, content: str
) -> None:
    assert [(each[0], each[2]) for each in said(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Quint told him: “We Will Go.”",
        "There were chants of “Build It Up” in the square.",
        "Mara Quint shouted “Harbour Nights!”",
        "Mara Quint called it “a farce.”",
        "“Go Home,” Mara Quint said.",
        "The sign said “Keep Out” in red letters.",
    ],
)
def test_words_that_somebody_says_are_no_name(language: Language, text: str) -> None:
    quoted = find_quoted(text)
    assert part_works(language(text), text, quoted) == (quoted, ())


def test_what_a_work_is_may_stand_behind_another_noun(language: Language) -> None:
    text = "Mara Quint sang the song of the old “Harbour Nights” TV show and promoted the ceremony."
    spoken, (name,) = part_works(language(text), text, find_quoted(text))
    assert name.of(text) == "“Harbour Nights”"
    assert spoken == ()


def test_a_sentence_ends_with_the_name_in_marks(said: Said) -> None:
    text = "Mara Quint said so on “Harbour Nights.” Peter Olsen said it was late."
    assert said(text)[-1] == ("Peter Olsen", "Peter Olsen", "it was late")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The choir sang “Die 4 Norland” in the rain.", False),
        ("The choir sang “Murder on the Quay” in the rain.", False),
        ("The choir sang that “four die on the quay” in the rain.", True),
        ("Mara Quint said: “We Shot Ruiz.”", True),
        ("Police Say ‘Four Die On Quay’", True),
    ],
)
def test_what_a_title_in_marks_tells_has_not_happened(
    text: str, told: bool, language: Language
) -> None:
    found = analyse_article(article(text), language)
    assert bool(found.events or found.figures) is told
