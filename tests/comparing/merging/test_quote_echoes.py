"""One statement that two articles print in the same words, or in few words of its own."""

from __future__ import annotations

from merged_pairs import Pair, merged

from rashomon.testing import Called, Said, analysis, article
from rashomon.types import QuoteKind

QUINT = Called(("Mara Quint", "Quint"))
VEL = Called(("Tomas Vel", "Vel"))


def told(
    text: str,
    content: str,
    speaker: str | None = "Quint",
    *,
    publisher: str,
    kind: QuoteKind = "indirect",
) -> Pair:
    source = article(text, publisher=publisher)
    quote = Said((content,), speaker, kind)
    return source, analysis(source, entities=(QUINT, VEL), quotes=(quote,))


def attested(*pairs: Pair) -> list[int]:
    """How many tellings each quote has, the most first."""
    return sorted((len(quote.attestations) for quote in merged(*pairs).quotes), reverse=True)


def test_a_report_that_two_papers_print_word_for_word_is_one_quote() -> None:
    said = "to avoid travel"
    assert attested(
        told("Quint urged people to avoid travel.", said, publisher="A"),
        told("Quint urged drivers to avoid travel.", said, publisher="B"),
    ) == [2]


def test_a_long_report_in_the_same_words_is_one_quote_whoever_is_named() -> None:
    said = "the ferry drifted for two hours before a tug pulled it into the harbour"
    assert attested(
        told(f"Quint said that {said}.", said, publisher="A"),
        told(f"Vel said that {said}.", said, "Vel", publisher="B"),
    ) == [2]


def test_two_people_of_one_article_said_their_words_each() -> None:
    said = "they were separating after eleven years of marriage and two children"
    text = f"Quint told fans that {said}. Vel told fans in Sorrel that {said}."
    source = article(text, publisher="A")
    quotes = (
        Said((said,), "Quint", "indirect"),
        Said((f"in Sorrel that {said}",), "Vel", "indirect"),
    )
    assert attested((source, analysis(source, entities=(QUINT, VEL), quotes=quotes))) == [1, 1]


def test_a_report_with_another_figure_is_another_statement() -> None:
    assert attested(
        told("Quint said the fire destroyed 12 barns.", "the fire destroyed 12 barns",
             publisher="A"),
        told("Vel said the fire destroyed 15 barns.", "the fire destroyed 15 barns", "Vel",
             publisher="B"),
    ) == [1, 1]  # fmt: skip


def test_what_is_denied_in_the_same_words_is_another_statement() -> None:
    assert attested(
        told("Quint said the council would sell the old mill.",
             "the council would sell the old mill", publisher="A"),
        told("Quint said it is not true that the council would sell the old mill.",
             "it is not true that the council would sell the old mill", publisher="B"),
    ) == [1, 1]  # fmt: skip


def test_a_word_in_single_marks_in_a_headline_is_a_piece_of_the_statement() -> None:
    said = "It is garbage, complete and utter lies from a rival who is afraid of the harvest"
    assert attested(
        told(f"“{said},” Quint said of the garbage story.", said, publisher="A", kind="direct"),
        told("Quint accuses Vel of planting 'garbage' story in Sorrel’s paper",
             "Vel of planting 'garbage' story", publisher="B", kind="mixed"),
    ) == [2]  # fmt: skip


def test_two_telling_words_in_marks_join_the_statement_that_has_them() -> None:
    said = "We think this suit is without merit and we shall fight it to the last court"
    assert attested(
        told(f"“{said},” Quint said.", said, publisher="A", kind="direct"),
        told("Quint called the challenge “without merit”.", "without merit", publisher="B",
             kind="direct"),
    ) == [2]  # fmt: skip


def test_a_short_sentence_is_told_again_by_all_its_words() -> None:
    assert attested(
        told("“I understand that mistrust. I was a farmer before I was a minister,” Quint said.",
             "I understand that mistrust. I was a farmer before I was a minister",
             publisher="A", kind="direct"),
        told("Quint said she understands the mistrust between villagers and the ministry.",
             "she understands the mistrust between villagers and the ministry", publisher="B"),
    ) == [2]  # fmt: skip


def test_a_fragment_in_a_report_that_tells_more_is_of_another_occasion() -> None:
    note = "Tomas – a great honor – come back to Sorrel"
    call = "that it was “a great honor” to speak with Vel"
    assert attested(
        told(f"“{note},” the note by Quint read.", note, publisher="A", kind="direct"),
        told(f"After their call Quint said {call}.", call, publisher="B", kind="mixed"),
    ) == [1, 1]


def test_what_one_article_quotes_from_two_people_is_two_quotes() -> None:
    words = "open harbours and warm taverns mean open hearts for every traveller"
    text = f"“{words},” Quint said. “As I hear it, {words},” Vel said."
    source = article(text, publisher="A")
    quotes = (Said((f"{words},",), "Quint"), Said((f"As I hear it, {words},",), "Vel"))
    assert attested((source, analysis(source, entities=(QUINT, VEL), quotes=quotes))) == [1, 1]


def test_a_report_copied_out_of_a_reminder_is_one_report() -> None:
    said = "had been expected to post a fourth-quarter income of nine million crowns"
    assert attested(
        told(f"Quint said Ferro {said}.", f"Ferro {said}", publisher="A"),
        told(f"Vel said it is a hit for Ferro, which {said}.",
             f"it is a hit for Ferro, which {said}", "Vel", publisher="B"),
    ) == [2]  # fmt: skip


def test_two_reports_that_end_in_one_reminder_are_two() -> None:
    reminder = "which had been expected to post a fourth-quarter income of nine million crowns"
    assert attested(
        told(f"Quint said it is a hit for Ferro, {reminder}.",
             f"it is a hit for Ferro, {reminder}", publisher="A"),
        told(f"Vel said the council wants to sue Ferro, {reminder}.",
             f"the council wants to sue Ferro, {reminder}", "Vel", publisher="B"),
    ) == [1, 1]  # fmt: skip


def test_a_report_with_one_piece_in_marks_is_known_by_its_other_words() -> None:
    said = "the valley can look forward to “a summer of full barns” if it gives up the dam"
    assert attested(
        told(f"Quint said that {said}.", f"that {said}", publisher="A", kind="mixed"),
        told(f"The growers' envoy said {said}.", said, None, publisher="B", kind="mixed"),
    ) == [2]


def test_two_sentences_of_one_speaker_that_go_nearly_alike_are_one_quote() -> None:
    packed, full = "the old barge was packed with coal", "the old barge was full of coal"
    assert attested(
        told(f"Quint says {packed}.", packed, publisher="A"),
        told(f"Quint says {full}.", full, publisher="B"),
    ) == [2]


def test_two_sentences_that_go_alike_and_have_only_names_in_common_are_two() -> None:
    left = "Tomas Vel was in the room with a lawyer at noon"
    right = "Tomas Vel was in the car with a nurse at night"
    assert attested(
        told(f"Quint says {left}.", left, publisher="A"),
        told(f"Quint says {right}.", right, publisher="B"),
    ) == [1, 1]


def test_who_is_spoken_of_is_no_statement_without_what_is_told_of_them() -> None:
    left = "the release of Mara Quint and Tomas Vel, teachers of music"
    right = "Mara Quint and Tomas Vel, who were arrested in April for spying"
    speaker = Called(("Oda Sand", "Sand"))
    pairs = []
    for said, publisher in ((left, "A"), (right, "B")):
        source = article(f"Sand demanded {said}.", publisher=publisher)
        quote = Said((said,), "Sand", "indirect")
        found = analysis(source, entities=(QUINT, VEL, speaker), quotes=(quote,))
        pairs.append((source, found))
    assert attested(*pairs) == [1, 1]
