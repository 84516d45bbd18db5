"""Which nouns name what a verb tells."""

from __future__ import annotations

import pytest

from rashomon.comparing.merging.events.derived_words import is_derived, root_of
from rashomon.comparing.merging.events.happenings import verb_stem


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("decided", "decision"),
        ("admitted", "admission"),
        ("suspended", "suspension"),
        ("replaced", "replacement"),
        ("described", "description"),
        ("received", "reception"),
        ("resolved", "resolution"),
        ("identified", "identification"),
        ("complied", "compliance"),
        ("resisted", "resistance"),
        ("seized", "seizure"),
        ("criticised", "criticism"),
        ("deported", "deportation"),
        ("patrolled", "patrol"),
        ("revised", "revision"),
    ],
)
def test_a_noun_made_from_a_verb_names_what_it_tells(verb: str, noun: str) -> None:
    assert is_derived(verb_stem(verb), verb_stem(noun))
    assert is_derived(verb_stem(noun), verb_stem(verb))


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("sold", "sale"),
        ("flew", "flight"),
        ("sued", "suit"),
        ("succeeded", "success"),
        ("exceeding", "excess"),
        ("proceeds", "procedure"),
        ("agreed", "agreement"),
        ("testified", "testimony"),
        ("dismissed", "layoffs"),
    ],
)
def test_a_noun_of_irregular_making_has_the_root_of_its_verb(verb: str, noun: str) -> None:
    assert root_of(verb_stem(noun)) == verb_stem(verb)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("mention", "mansion"),
        ("market", "marriage"),
        ("press", "impression"),
        ("cast", "castle"),
        ("attend", "attention"),
    ],
)
def test_words_that_only_look_alike_are_two(left: str, right: str) -> None:
    assert not is_derived(verb_stem(left), verb_stem(right))


@pytest.mark.parametrize(
    ("form", "verb"),
    [("saw", "seeing"), ("fled", "flee"), ("rebuilt", "rebuilding"), ("sped", "speeding")],
)
def test_an_irregular_form_has_the_stem_of_its_verb(form: str, verb: str) -> None:
    assert verb_stem(form) == verb_stem(verb)
