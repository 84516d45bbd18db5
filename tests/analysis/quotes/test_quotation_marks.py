"""Quotation marks of every style are paired, and no paragraph spoils another."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rashomon.analysis.quotes.marks import find_paragraphs, find_quoted

MARKS = "\"'“”‘’«»„`"


def inner(text: str) -> list[str]:
    return [quoted.inner.of(text) for quoted in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will stay," he said.', ["We will stay,"]),
        ("“We will stay,” he said.", ["We will stay,"]),
        ("‘We will stay,’ he said.", ["We will stay,"]),
        ("'We will stay,' he said.", ["We will stay,"]),
        ("«We will stay», he said.", ["We will stay"]),
        ("„We will stay“, he said.", ["We will stay"]),
        ("''We will stay,'' he said.", ["We will stay,"]),
        ("``We will stay,'' he said.", ["We will stay,"]),
        ("“ We will stay,” he said.", ["We will stay,"]),
        ("Ruiz calls port plan ‘a gift’ to city", ["a gift"]),
        ("Ruiz calls port plan 'a gift' to city", ["a gift"]),
    ],
)
def test_marks_of_every_style_are_paired(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ pay and the mayor's plan weren't discussed in the ’90s.",
        "Rock 'n' roll, he'd say, isn't what it was in '68.",
        "She is 5'11\" tall.",
        "The Joneses' house and the boys' school",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert inner(text) == []


def test_apostrophes_inside_british_quotes_do_not_close_them() -> None:
    text = "‘I don’t know the boys’ mother, and she’s not here,’ he said."
    assert inner(text) == ["I don’t know the boys’ mother, and she’s not here,"]


def test_a_quote_inside_a_quote_knows_its_parent() -> None:
    text = "“He told me, ‘Go home,’ and I went,” she said."
    quoted = find_quoted(text)
    assert [each.inner.of(text) for each in quoted] == [
        "He told me, ‘Go home,’ and I went,",
        "Go home,",
    ]
    assert quoted[1].parent == 0


def test_three_straight_marks_close_an_inner_and_an_outer_quote() -> None:
    text = "''They said, 'We are ready,''' she recalled."
    assert inner(text) == ["They said, 'We are ready,'", "We are ready,"]


def test_a_quote_over_paragraphs_is_opened_again_in_each() -> None:
    text = "“We came early.\n\n“We left late,” she said."
    first, second = find_quoted(text)
    assert not first.closed
    assert first.inner.of(text) == "We came early."
    assert second.continues
    assert second.inner.of(text) == "We left late,"


def test_a_single_mark_before_another_opens_the_outer_quote() -> None:
    text = "'Vel says the 'red lever' is his.\n\n'It is mine,' he said."
    first, second, third = find_quoted(text)
    assert (first.closed, second.parent, third.continues) == (False, 0, True)
    assert inner("'We left at 'dawn' on Monday,' she said.") == [
        "We left at 'dawn' on Monday,",
        "dawn",
    ]


def test_an_unbalanced_mark_costs_at_most_its_paragraph() -> None:
    text = "“We stay, he said. “We go,” she said.\n\n“Now,” he said."
    assert inner(text)[-2:] == ["We go,", "Now,"]


def test_a_missing_closing_mark_ends_with_its_paragraph() -> None:
    text = 'He said, "We stay.\n\nNobody answered.'
    assert inner(text) == ["We stay."]


def test_paragraphs_leave_out_the_space_between() -> None:
    text = "  One.\n\n\tTwo.\nThree."
    assert [span.of(text) for span in find_paragraphs(text)] == ["One.", "Two.", "Three."]


@given(st.text(alphabet=MARKS + "ab .,\n", max_size=80))
@example("““'`“'”``")
def test_quoted_stretches_are_in_order_and_nest(text: str) -> None:
    quoted = find_quoted(text)
    assert [each.outer for each in quoted] == sorted(
        (each.outer for each in quoted), key=lambda span: (span.start, -span.end)
    )
    for each in quoted:
        assert each.outer.contains(each.inner)
        if each.parent is not None:
            assert quoted[each.parent].outer.contains(each.outer)


@given(st.text(alphabet=MARKS + "ab .,", max_size=40))
def test_marks_of_one_paragraph_do_not_change_the_next(noise: str) -> None:
    text = f"{noise}.\n\nShe said, “Go home.” Then she left."
    found = [each for each in find_quoted(text) if each.outer.start > len(noise) + 2]
    assert [each.inner.of(text) for each in found] == ["Go home."]
