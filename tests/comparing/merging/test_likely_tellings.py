"""No two tellings that match are passed over in bulk."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.entities.entity_identity import merge_entities
from rashomon.comparing.merging.quotes.likely_tellings import find_likely
from rashomon.comparing.merging.quotes.quote_paraphrases import count_words
from rashomon.comparing.merging.quotes.quote_tellings import QuoteTelling, tell_quotes
from rashomon.comparing.merging.quotes.quote_voices import Allies
from rashomon.comparing.merging.quotes.stray_tellings import Matching
from rashomon.testing import Called, Said, analysis, article

NAMES = ("Mara Quint", "Tomas Vel", "Ferro", "Ferro Mills")
WORDS = (
    "the mill was full of rotten grain and nobody had swept the cellar",
    "the mill was packed with rotten grain and nobody swept its cellar",
    "rotten grain",
    "farmers should store their harvest elsewhere",
    "the growers ought to keep the harvest in another place",
    "farmers should never store their harvest elsewhere",
    "40 tons of barley had to be burned because of the rotten grain",
    "some barley was burned",
)  # fmt: skip
KINDS = ("direct", "indirect", "mixed")

tellings = st.tuples(st.sampled_from(WORDS), st.sampled_from(KINDS), st.integers(0, len(NAMES)))


def told(drawn: list[tuple[str, str, int]]) -> tuple[list[QuoteTelling], Allies]:
    pairs = []
    for number, (words, kind, voice) in enumerate(drawn):
        speaker = (*NAMES, "Somebody")[voice]
        source = article(f"{speaker} said “{words}” at the gate.", publisher=f"P{number}")
        said = Said((words,), speaker, kind=kind)
        kind_of = "organisation" if "Ferro" in speaker else "person"
        called = (Called((speaker,), kind=kind_of),) if speaker in NAMES else ()
        pairs.append((source, analysis(source, entities=called, quotes=(said,))))
    articles, analyses = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    entities, ids = merge_entities(articles, analyses)
    return list(tell_quotes(pair_accounts(articles, analyses), ids)), Allies(entities)


@settings(max_examples=40, deadline=None)
@given(st.lists(tellings, min_size=2, max_size=8))
def test_all_that_match_a_stray_telling_are_likely(drawn: list[tuple[str, str, int]]) -> None:
    found, allies = told(drawn)
    words = count_words([each] for each in found)
    matching = Matching(allies, words, find_likely(found, words, allies), joins_near=True)
    for stray, each in product(found, found):
        if stray.is_loose and stray is not each and matching.score(stray, each):
            assert each in matching.likely[stray]


def test_reports_with_nothing_in_common_are_not_likely() -> None:
    found, allies = told([(WORDS[0], "indirect", 0), (WORDS[3], "indirect", 0)])
    words = count_words([each] for each in found)
    assert not any(find_likely(found, words, allies).values())


def test_a_report_in_other_words_is_likely() -> None:
    found, allies = told([(WORDS[0], "indirect", 0), (WORDS[1], "indirect", 0)])
    words = count_words([each] for each in found)
    one, two = found
    assert find_likely(found, words, allies) == {one: {two}, two: {one}}
