"""Words, stems, sentences and quotation marks, read off the characters alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.alignment import Run, find_edits, find_runs, longest_rising
from rashomon.text.calendar_words import find_calendar_words
from rashomon.text.quotation import find_quoted
from rashomon.text.sentences import find_sentences
from rashomon.text.stems import stem
from rashomon.text.words import find_words


def test_inflections_and_national_spellings_share_a_stem() -> None:
    assert stem("organised") == stem("organizes") == stem("organizing")
    assert stem("ministries") == stem("ministry")
    assert stem("minister's") == stem("ministers")
    assert stem("harbour") == stem("harbors")
    assert stem("sentence") == stem("sentences") == stem("sentenced") == stem("sentencing")
    assert stem("dialogues") == stem("dialog")


def test_a_verb_that_ends_like_a_past_keeps_its_end() -> None:
    assert stem("succeed") == stem("succeeded") == stem("succeeding") == "succeed"
    assert stem("proceedings") == stem("proceeds") == "proceed"
    assert stem("speed") == stem("speeding") != stem("sped")
    assert stem("indeed") == "indeed"


def test_the_past_of_a_verb_that_ends_in_two_vowels_has_its_stem() -> None:
    assert stem("agreed") == stem("agreeing") == stem("agrees") == stem("agree")
    assert stem("guaranteed") == stem("guarantee")
    assert stem("freed") == stem("freeing") == stem("frees")
    assert stem("wooed") == stem("woo")


def test_two_letters_of_the_verb_itself_stay_two() -> None:
    assert stem("staffed") == stem("staff")
    assert stem("added") == stem("add") != stem("ads")
    assert stem("shelled") == stem("shells") != stem("shelved")
    assert stem("yelling") == stem("yell")
    assert stem("stopped") == stem("stopping") == stem("stop")
    assert stem("travelled") == stem("traveled")


def test_figures_and_initials_stay_whole() -> None:
    assert [word.form for word in find_words("3,000 tons left the U.S. at 9.5%")] == [
        "3,000",
        "tons",
        "left",
        "the",
        "us",
        "at",
        "9.5",
    ]


def test_a_title_does_not_end_a_sentence() -> None:
    text = "Gov. Ana Ruiz met Dr. Lee on Jan. 7. “We spoke.” They parted."
    assert [sent.of(text) for sent in find_sentences(text)] == [
        "Gov. Ana Ruiz met Dr. Lee on Jan. 7.",
        "“We spoke.”",
        "They parted.",
    ]


def test_speech_over_two_paragraphs_is_quoted_to_the_end_of_the_first() -> None:
    text = "“The dam held.\n\n“It will hold again,” she said."
    assert [span.of(text) for span in find_quoted(text)] == [
        "The dam held.",
        "It will hold again,",
    ]


def test_an_unpaired_mark_quotes_nothing() -> None:
    assert find_quoted('The pipe is 5" wide and the crew left.') == ()


def test_an_apostrophe_opens_no_quote() -> None:
    assert find_quoted("The miners’ union and the owners’ club met ’til dawn.") == ()


def test_moved_blocks_are_both_found() -> None:
    left = ["one", "two", "three", "x", "four", "five", "six"]
    right = ["four", "five", "six", "y", "one", "two", "three"]
    assert find_runs(left, right, shortest=3) == (Run(0, 4, 3), Run(4, 0, 3))


def test_order_kept_counts_the_longest_rise() -> None:
    assert longest_rising([5, 1, 2, 9, 3]) == 3


def test_days_are_read_whichever_way_round() -> None:
    words = find_calendar_words("From 3 July to Sept. 12, 2015; again in May.")
    assert sorted(words.days) == [(7, 3), (9, 12)]
    assert sorted(words.months) == [5, 7, 9]
    assert words.latest_year == 2015


LETTERS = st.lists(st.sampled_from("abcd"), max_size=40)


@given(st.text(max_size=300))
def test_every_span_lies_in_the_text_in_order(text: str) -> None:
    for spans in (find_sentences(text), find_quoted(text)):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= two.start for one, two in pairwise(spans))
    words = find_words(text)
    assert all(one.end <= two.start for one, two in pairwise(words))


@given(LETTERS, LETTERS)
def test_runs_are_equal_on_both_sides_and_never_overlap(left: list[str], right: list[str]) -> None:
    runs = find_runs(left, right, shortest=2)
    for run in runs:
        here = left[run.left : run.left + run.length]
        assert here == right[run.right : run.right + run.length]
    covered = [at for run in runs for at in range(run.right, run.right + run.length)]
    assert len(covered) == len(set(covered))


@given(LETTERS, LETTERS)
def test_edits_rebuild_the_other_side(left: list[str], right: list[str]) -> None:
    rebuilt = [word for edit in find_edits(left, right) for word in right[slice(*edit.right)]]
    assert rebuilt == right
