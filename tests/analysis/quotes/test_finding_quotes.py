"""Quotes of short stories: kind, source, cue, content and circumstances."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article, ArticleEntity, Mention, QuoteMention, Span

Reader = Callable[[str], tuple[QuoteMention, ...]]


@pytest.fixture
def read(language: Language) -> Reader:
    def read_text(text: str) -> tuple[QuoteMention, ...]:
        article = Article("a", "a", text, text, text.encode(), "")
        return find_quotes(article, language(text), entities=_people(text))

    return read_text


def _people(text: str) -> tuple[ArticleEntity, ...]:
    """The names Ruiz, Okafor and Norland wherever they stand."""
    people = []
    for number, name in enumerate(("Ruiz", "Okafor", "Norland")):
        places = [at for at in range(len(text)) if text.startswith(name, at)]
        mentions = tuple(Mention(Span(at, at + len(name)), "name") for at in places)
        kind = "place" if name == "Norland" else "person"
        if mentions:
            people.append(ArticleEntity(f"e{number}", name, kind, mentions))  # type: ignore[arg-type]
    return tuple(people)


def contents(text: str, quotes: tuple[QuoteMention, ...]) -> list[list[str]]:
    return [[span.of(text) for span in quote.content_spans] for quote in quotes]


def part(text: str, span: Span | None) -> str | None:
    return span.of(text) if span is not None else None


def test_a_direct_quote_leaves_its_marks_out(read: Reader) -> None:
    text = "“The bridge is safe,” said Ruiz."
    (quote,) = read(text)
    assert quote.kind == "direct"
    assert contents(text, (quote,)) == [["The bridge is safe,"]]
    assert (part(text, quote.cue_span), part(text, quote.speaker_span)) == ("said", "Ruiz")
    assert quote.speaker == "e0"


def test_an_interrupted_quote_is_one_quote(read: Reader) -> None:
    text = "“The bridge is safe,” Ruiz said. “Nobody has to worry.”"
    assert contents(text, read(text)) == [["The bridge is safe,", "Nobody has to worry."]]


def test_a_quote_interrupted_in_its_sentence_is_one_quote(read: Reader) -> None:
    text = "“The bridge,” Ruiz said, “is safe for now.”"
    assert contents(text, read(text)) == [["The bridge,", "is safe for now."]]


def test_a_quote_over_paragraphs_is_one_quote(read: Reader) -> None:
    text = "Ruiz said: “The bridge is safe.\n\n“Nobody has to worry.”"
    assert contents(text, read(text)) == [["The bridge is safe.", "Nobody has to worry."]]


def test_a_mixed_quote_covers_all_that_is_attributed(read: Reader) -> None:
    text = "Ruiz said that the bridge was “a danger” to the whole town."
    (quote,) = read(text)
    assert quote.kind == "mixed"
    assert contents(text, (quote,)) == [["that the bridge was “a danger” to the whole town"]]


def test_an_indirect_quote_ends_with_its_sentence(read: Reader) -> None:
    text = "Ruiz said he felt confident about the talks. The bridge stayed closed."
    (quote,) = read(text)
    assert quote.kind == "indirect"
    assert contents(text, (quote,)) == [["he felt confident about the talks"]]


def test_according_to_attributes(read: Reader) -> None:
    text = "The bridge will close in May, according to Okafor."
    (quote,) = read(text)
    assert contents(text, (quote,)) == [["The bridge will close in May"]]
    assert (part(text, quote.cue_span), quote.speaker) == ("according to", "e1")


def test_words_somebody_is_called_are_mixed_speech(read: Reader) -> None:
    text = "Okafor insulted the mayor on Monday, calling him a “sick man”."
    quote = next(each for each in read(text) if part(text, each.cue_span) == "calling")
    assert quote.kind == "mixed"
    assert quote.speaker == "e1"
    assert contents(text, (quote,)) == [["him a “sick man”"]]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “ghost bridge” was built in 1990.",
        "The band played “Long Night Home” at the opening.",
        "The book “Bridges of the North” sold well.",
        "“Night Ferry” director Okafor has resigned.",
        "Ruiz has responded to an interview on Monday.",
    ],
)
def test_scare_quotes_and_titles_are_not_speech(read: Reader, text: str) -> None:
    assert read(text) == ()


def test_a_quote_inside_a_quote_is_a_quote_of_its_own(read: Reader) -> None:
    text = "Okafor told an audience: “Norland said: ‘We will never pay!’ And then they paid.”"
    outer, nested = read(text)
    assert outer.speaker == "e1"
    assert nested.method.startswith("nested:")
    assert nested.speaker == "e2"
    assert contents(text, (nested,)) == [["We will never pay!"]]


def test_a_floating_quote_has_the_speaker_before_it(read: Reader) -> None:
    text = "“The bridge is safe,” Ruiz said.\n\n“It will stand for many years to come.”"
    first, floating = read(text)
    assert floating.cue_span is None
    assert floating.speaker == first.speaker == "e0"


def test_a_headline_quote_has_the_speaker_of_the_same_words(read: Reader) -> None:
    text = "‘A great honour’: What the visit brought\n\n“It was a great honour,” Ruiz said."
    headline = read(text)[0]
    assert contents(text, (headline,)) == [["A great honour"]]
    assert headline.speaker == "e0"


def test_what_a_note_reads_is_its_authors(read: Reader) -> None:
    text = "“Dear friend, a great honour,” the note read, signed by Ruiz."
    (quote,) = read(text)
    assert (quote.speaker, quote.medium) == ("e0", "note")


def test_a_message_belongs_to_its_owner(read: Reader) -> None:
    text = "Okafor's message on the photo read: “A great honour.”"
    (quote,) = read(text)
    assert (quote.speaker, quote.medium) == ("e1", "note")


def test_the_language_is_kept_where_the_text_tells(read: Reader) -> None:
    text = "“I do not understand much,” Ruiz joked in Spanish."
    (quote,) = read(text)
    assert quote.translated == "Spanish"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("In a post on X, Ruiz said the bridge was safe.", "X"),
        ("Ruiz wrote on social media that the bridge was safe.", "social media"),
        ("In a speech on Monday, Ruiz said the bridge was safe.", "speech"),
        ("At a news conference, Ruiz said the bridge was safe.", "news conference"),
        ("Ruiz said the bridge was safe.", None),
    ],
)
def test_the_medium_is_kept_where_the_text_tells(
    read: Reader, text: str, medium: str | None
) -> None:
    assert read(text)[0].medium == medium


def test_the_addressee_is_kept(read: Reader) -> None:
    text = "Ruiz told Okafor that the bridge was safe."
    (quote,) = read(text)
    assert (quote.speaker, quote.addressee) == ("e0", "e1")
    assert contents(text, (quote,)) == [["that the bridge was safe"]]


def test_bracketed_edits_stay(read: Reader) -> None:
    text = "“They [the engineers] knew it,” Ruiz said."
    assert contents(text, read(text)) == [["They [the engineers] knew it,"]]


def test_a_second_cue_ends_the_content_of_the_first(read: Reader) -> None:
    text = "Ruiz said the bridge was safe, adding that it would open in May."
    assert contents(text, read(text)) == [["the bridge was safe"], ["that it would open in May"]]


@pytest.mark.parametrize(
    "text",
    [
        "Norland and Estvia agreed on Tuesday to reopen the bridge.",
        "The union agreed on a raise of four percent.",
    ],
)
def test_agreeing_to_do_something_is_an_act_and_no_quote(text: str, read: Reader) -> None:
    assert contents(text, read(text)) == []


def test_an_unbalanced_mark_spoils_no_other_quote(read: Reader) -> None:
    text = "“The bridge is safe, Ruiz said.\n\n“It will open,” Okafor said."
    assert contents(text, read(text))[-1] == ["It will open,"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ruiz said the bridge would reopen, which Okafor has denied.", "the bridge would reopen"),
        (
            "Ruiz said the council had agreed, but she did not say when.",
            "the council had agreed",
        ),
        ("Ruiz said the bridge was safe, and Okafor said it was not.", "the bridge was safe"),
        ("Ruiz calls this a fair plan for everyone.", "this a fair plan for everyone"),
        (
            "Ruiz said the toll was “peanuts,” compared to what drivers pay in Norland.",
            "the toll was “peanuts,” compared to what drivers pay in Norland",
        ),
    ],
)
def test_content_ends_where_the_narrator_goes_on(read: Reader, text: str, wanted: str) -> None:
    assert [wanted] in contents(text, read(text))


def test_what_is_said_of_a_quote_does_not_part_it_from_its_second_half(read: Reader) -> None:
    text = "“It was booming,” Ruiz said, referring to the harbour trade. “Those days are gone.”"
    assert ["It was booming,", "Those days are gone."] in contents(text, read(text))


def test_a_tag_parts_a_subject_from_its_quoted_predicate(read: Reader) -> None:
    text = "The cost of the new bridge, Ruiz said, “is a scandal of the first order.”"
    (quote,) = read(text)
    assert quote.speaker == "e0"
    assert contents(text, (quote,)) == [
        ["The cost of the new bridge", "is a scandal of the first order."]
    ]


def test_a_source_ends_where_it_says_something_else(read: Reader) -> None:
    text = "“We are ready,” said Ruiz, who added that the work starts in May."
    first, second = read(text)
    assert part(text, first.speaker_span) == "Ruiz"
    assert contents(text, (second,)) == [["that the work starts in May"]]


def test_a_signature_names_who_speaks(read: Reader) -> None:
    text = "Voices from the bridge:\n\n“Nobody tells us anything.” — Maria Okafor\n"
    (quote,) = read(text)
    assert (quote.speaker, part(text, quote.speaker_span)) == ("e1", "Maria Okafor")


def test_the_turns_of_a_transcript_are_speech(read: Reader) -> None:
    text = "RUIZ: The bridge is safe, I think.\n\nOKAFOR: You think so?\n\nRUIZ: I do."
    assert [part(text, quote.speaker_span) for quote in read(text)] == ["RUIZ", "OKAFOR", "RUIZ"]
    assert contents(text, read(text))[0] == ["The bridge is safe, I think."]


def test_a_label_before_a_colon_says_nothing(read: Reader) -> None:
    assert read("UPDATE: The bridge was closed on Monday.") == ()


def test_what_something_is_called_is_no_quote(read: Reader) -> None:
    assert read("Ruiz runs a firm called Norland Bridges.") == ()


def test_a_dash_after_capitals_is_no_dateline_when_the_source_ends_before_it(read: Reader) -> None:
    text = "RUIZ, the mayor — and nobody else — said the bridge was safe."
    assert all(quote.speaker_span and len(quote.speaker_span) for quote in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Okafor took Ruiz's refusal to receive the ships as a threat to “national security”.",
        "Norland withdrew the firm's licence hours later.",
        "Two miners were brought to the surface by noon.",
        "Okafor has not verified the count and left before noon.",
        "Okafor called Mayor Ana Ruiz and left for the harbour.",
        "Ruiz responded to the attack that killed two people in Norland.",
        "Ruiz responded to claims that she had lied.",
        "Ruiz replied to a question that had come by letter.",
    ],
)
def test_an_act_is_no_quote(read: Reader, text: str) -> None:
    assert read(text) == ()


def test_how_others_took_it_is_no_part_of_what_was_said(read: Reader) -> None:
    text = "Ruiz warned that he had better “stay at home”, widely read as a threat of arrest."
    assert contents(text, read(text)) == [["that he had better “stay at home”"]]


def test_whom_somebody_cites_is_a_source_and_nothing_said(read: Reader) -> None:
    text = "The Herald left early on Monday, citing two people familiar with the plan."
    assert read(text) == ()
    reason = "Ruiz left early on Monday, citing concerns over safety."
    assert contents(reason, read(reason)) == [["concerns over safety"]]


def test_what_is_said_to_somebody_is_told_from_what_somebody_turns_to(read: Reader) -> None:
    for whom in ("responded to critics", "said to Norland News"):
        text = f"Ruiz {whom} that she would not resign."
        assert contents(text, read(text)) == [["that she would not resign"]]


def test_a_quotation_after_a_place_of_saying_is_part_of_what_is_called_so(read: Reader) -> None:
    text = "Ruiz called the attacks on the press “wholly deserved”."
    assert contents(text, read(text)) == [["the attacks on the press “wholly deserved”"]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“The bridge is safe.” Ruiz said. “Nobody has to worry at all.”", "Ruiz"),
        ("Ruiz last night: “I am worried about the bridge.”", "Ruiz"),
        (
            "Ruiz, an engineer who is working with Norland Aid, a small charity, said the bridge "
            "was “a danger”.",
            "Ruiz, an engineer who is working with Norland Aid, a small charity,",
        ),
    ],
)
def test_a_source_is_known_behind_a_full_stop_a_time_and_a_description(
    read: Reader, text: str, source: str
) -> None:
    quote = read(text)[0]
    assert (quote.speaker, part(text, quote.speaker_span)) == ("e0", source)


@pytest.mark.parametrize(
    "whom",
    ["reporters", "NTV", "the council", "his mother", "officers in the town", "voters Monday"],
)
def test_whoever_is_told_is_no_part_of_what_they_are_told(read: Reader, whom: str) -> None:
    text = f"Ruiz told {whom} the plan was dead."
    assert contents(text, read(text)) == [["the plan was dead"]]


def test_whoever_is_told_ends_where_a_name_begins_the_clause(read: Reader) -> None:
    text = "Ruiz told reporters Mara Quint opened the bank."
    assert contents(text, read(text)) == [["Mara Quint opened the bank"]]


def test_a_participle_in_a_tag_parts_no_quotation_in_two(read: Reader) -> None:
    text = "“While this is unrelated,” Ruiz said in a note announcing it, “they will go on.”"
    (quote,) = read(text)
    assert [each.of(text) for each in quote.content_spans] == [
        "While this is unrelated,",
        "they will go on.",
    ]


def test_an_acting_official_is_a_speaker(read: Reader) -> None:
    text = "Okafor said the work will go on. “We are strong,” said acting Mayor Ana Ruiz on Monday."
    first, second = read(text)
    assert [each.of(text) for each in first.content_spans] == ["the work will go on"]
    assert second.speaker_span is not None
    assert second.speaker_span.of(text) == "acting Mayor Ana Ruiz"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A day after Ruiz warned that floods were coming, the dam broke.",
            "that floods were coming",
        ),
        (
            "Weeks after Okafor ruled that the plan was void and found that the state had erred, "
            "the commission fined him.",
            "that the state had erred",
        ),
    ],
)
def test_what_came_some_time_after_a_statement_is_no_part_of_it(
    read: Reader, text: str, wanted: str
) -> None:
    assert read(text)[-1].content_spans[0].of(text) == wanted


def test_the_number_of_somebody_ends_no_sentence(read: Reader) -> None:
    text = "The No. 2 Republican will leave the town, according to Ruiz."
    (quote,) = read(text)
    assert quote.content_spans[0].of(text) == "The No. 2 Republican will leave the town"
