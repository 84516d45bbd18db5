"""Lines a reader understands by themselves: who is meant, what is counted, what is to come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.presenting import write_brief
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.dateline_words import without_dateline
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.agreement import agreed_lines
from rashomon.presenting.lines.apart import Apart
from rashomon.presenting.lines.clause_parts import _JOINT
from rashomon.presenting.lines.figure_lines import figure_line
from rashomon.presenting.lines.item_lines import tells_enough
from rashomon.presenting.lines.pronoun_names import who_is_meant
from rashomon.presenting.lines.sections import LIMITS, _one_a_sentence, ahead, background
from rashomon.presenting.lines.timeline_lines import timeline
from rashomon.testing.handmade import Called, Counted, Said, Told, analysis, article, day
from rashomon.testing.story import ferry_record
from rashomon.types import Citation, Presence, Record, Span, Support

if TYPE_CHECKING:
    from spacy.language import Language


def read(language: Language, *texts: str) -> Record:
    papers = tuple(
        article(text, publisher=f"Paper {i}", published=day(2031, 5, 6))
        for i, text in enumerate(texts)
    )
    return compare(papers, analyse(papers, language))


def lines_of(record: Record, key: str) -> list[Line]:
    return [line for each in write_brief(record).sections if each.key == key for line in each.lines]


@pytest.mark.parametrize(
    "words",
    [
        "QUITO, Ecuador (Meridian) — The port was shut.",
        "QUITO ― The port was shut.",
        "NEW SORREL -- The port was shut.",
        "SORREL/QUITO (Meridian) - The port was shut.",
        "McALLEN, Texas — The port was shut.",
    ],
)
def test_a_dateline_goes_whatever_its_dash(words: str) -> None:
    assert without_dateline(words) == "The port was shut."


def test_capitals_in_a_sentence_are_no_dateline() -> None:
    words = "NATO ships — four of them — left the port."
    assert without_dateline(words) == words


def test_a_line_that_begins_with_a_pronoun_says_who_is_meant(language: Language) -> None:
    record = read(language, "Edda Voss shut the port on Monday. She then left the council.")
    desk = open_desk(record)
    [paper] = record.articles
    start = paper.text.index("She")
    second = Citation(paper.id, Span(start, len(paper.text)))
    assert who_is_meant(desk, second) == "she: Edda Voss"
    assert who_is_meant(desk, Citation(paper.id, Span(0, start - 1))) == ""


def test_whoever_is_given_a_statement_is_the_pronoun_that_says_it(language: Language) -> None:
    record = read(language, "Edda Voss met Ana Ruiz. She said that the port would stay shut.")
    [quote] = record.quotes
    start = record.articles[0].text.index("She")
    she = Citation(record.articles[0].id, Span(start, start + 3))
    others = (each.id for each in record.entities if each.id != quote.speaker)
    wrong = next(others)
    read_so = tuple(
        replace(e, mentions=(*e.mentions, she) if e.id == wrong else ()) for e in record.entities
    )
    misread = replace(record, entities=read_so)
    whole = replace(she, span=Span(start, len(record.articles[0].text)))
    said = who_is_meant(open_desk(misread), whole)
    assert said.removeprefix("she: ") == {e.id: e.name for e in record.entities}[quote.speaker]


def test_a_number_in_digits_and_in_words_is_printed_once() -> None:
    one = article("Some 13 boats sank.", publisher="A", published=day(2031, 5, 6))
    two = article("Thirteen boats sank.", publisher="B", published=day(2031, 5, 6))
    record = compare(
        (one, two),
        (
            analysis(one, figures=[Counted("13", 13, subject="boats")]),
            analysis(two, figures=[Counted("Thirteen", 13, subject="boats")]),
        ),
    )
    [figure] = record.figures
    assert figure_line(open_desk(record), figure).lead == "13 (boats)"


def test_a_number_that_an_article_prints_of_something_else_is_no_omission() -> None:
    texts = (
        "She won as 63 members voted for him.",
        "Still, 63 members voted for him.",
        "She won by 134 to 63.",
        "She won on Monday.",
    )
    papers = tuple(
        article(text, publisher=name, published=day(2031, 5, 6))
        for text, name in zip(texts, "ABCD", strict=True)
    )
    first, second, prints, lacks = papers
    record = compare(
        papers,
        (
            *(analysis(e, figures=[Counted("63", 63, subject="members")]) for e in (first, second)),
            analysis(prints),
            analysis(lacks),
        ),
    )
    [figure] = record.figures
    left = tuple(Presence(each.id, (), (figure.id,)) for each in (prints, lacks))
    [(_, lacking)] = Apart(open_desk(replace(record, presence=left))).left_out(5)
    assert lacking == (lacks.id,)


QUOTED = "“We know how to attack the harbour of Cape Morn,” Commander Edda Voss said on Monday."


def test_what_stands_in_a_shared_quote_only_is_agreed_on_as_the_quote(language: Language) -> None:
    record = read(language, f"{QUOTED} It rained.", f"Boats lay idle. {QUOTED}")
    attacks = {each.id for each in record.events if each.support.status == "corroborated"}
    agreed = agreed_lines(open_desk(record), 5, [])
    assert [line for line in agreed if line.is_quoted]
    assert not [line for line in agreed if line.item in attacks]


def test_a_clause_of_a_word_or_two_does_not_stand_alone() -> None:
    assert not tells_enough(Line("… killed 15 people …", ()))
    assert tells_enough(Line("… killed 15 people at the mine of Sorrel in March …", ()))
    assert tells_enough(Line("They fled.", ()))


def test_what_the_timeline_tells_is_not_told_again_as_background(language: Language) -> None:
    old = "In 2019 the navy seized the port of Cape Morn."
    record = read(language, f"Edda Voss shut the port of Cape Morn on Monday. {old}")
    desk, limits = open_desk(record), LIMITS["normal"]
    dated = timeline(desk, limits.timeline)
    assert any("2019" in line.text for line in background(desk, limits, []))
    assert any("2019" in line.text for line in dated)
    assert not any("2019" in line.text for line in background(desk, limits, [], dated))


def dated(language: Language, *texts: str) -> list[tuple[str, str]]:
    desk = open_desk(read(language, *texts))
    return [(line.lead, line.text) for line in timeline(desk, 30)]


def test_a_sentence_stands_once_in_the_timeline_and_under_its_main_date(language: Language) -> None:
    told = dated(
        language,
        "Edda Voss attacked on Monday the council of Cape Morn, which had arrested her in 2019.",
    )
    assert len({text for _, text in told}) == len(told)
    assert ("5 May 2031", told[-1][1]) == told[-1]
    assert told[-1][1].startswith("Edda Voss attacked")


def test_what_stands_aside_in_a_sentence_is_dated_by_its_clause_alone(language: Language) -> None:
    told = dated(
        language,
        "The council of Cape Morn has lost most of its members, its funds and the good will of the "
        "fishermen since the navy seized three boats of the islanders in April 2029.",
    )
    assert [lead for lead, _ in told] == ["April 2029"]
    assert told[0][1].startswith("… since the navy seized three boats")


@pytest.mark.parametrize(
    ("text", "lead", "shown"),
    [
        (
            "Edda Voss was accused of theft by Tomlin Quill, a prosecutor named by the council of "
            "Morn in 2029 to serve until the next vote is held.",
            "2029",
            "… a prosecutor named by the council of Morn in 2029 to serve until the next vote is "
            "held.",
        ),
        (
            "Edda Voss imposed sanctions on the council in response to its April 2029 attack on "
            "the island navy, seeking to cut it off from the sea.",
            "April 2029",
            "… its April 2029 attack on the island navy …",
        ),
        (
            "Edda Voss, who had led the island police during the protests that rocked Cape Morn in "
            "2019, said that the tone was wrong.",
            "2019",
            "… the protests that rocked Cape Morn in 2019 …",
        ),
        (
            "Edda Voss said on Monday that it would echo the infamous “harbour night massacre” "
            "carried out by Tomlin Quill against the islanders in 2019.",
            "2019",
            "… the infamous “harbour night massacre” carried out by Tomlin Quill against the "
            "islanders in 2019.",
        ),
    ],
)
def test_what_happened_on_another_day_than_the_sentence_tells_of_stands_alone(
    language: Language, text: str, lead: str, shown: str
) -> None:
    assert dict(dated(language, text))[lead] == shown


def test_what_stands_alone_in_the_timeline_says_who(language: Language) -> None:
    desk = open_desk(
        read(
            language,
            "“He is well,” said the owner of Morn Radio, Tomlin Quill, who met the islanders of "
            "Quito on Sunday.",
            "Edda Voss shut the port in reply to last month's loud attack on the navy of Quito.",
        )
    )
    labels = {line.text: line.label for line in timeline(desk, 30)}
    assert labels["… who met the islanders of Quito on Sunday."] == "who: Tomlin Quill"
    assert any(text.startswith("… last month's loud attack") for text in labels)


def test_a_part_of_a_day_is_that_day(language: Language) -> None:
    told = dated(language, "Edda Voss attacked the council of Cape Morn late Monday.")
    assert [lead for lead, _ in told] == ["5 May 2031"]


def test_a_possibility_is_no_entry_of_the_timeline(language: Language) -> None:
    told = "The navy attacked Morn Bay on Monday."
    text = f"If the navy attacks Cape Morn on Friday, the council will flee. {told}"
    assert [lead for lead, _ in dated(language, text)] == ["5 May 2031"]


@pytest.mark.parametrize(
    "text",
    [
        "Hopefully the council will heed the call, but if it does not, what will Edda Voss do?",
        "The fishermen were told that they would be meeting with Edda Voss on the pier.",
        "Edda Voss said on Monday that the herds of seals will grow back after a massacre.",
    ],
)
def test_what_nobody_plans_is_not_to_be_watched(language: Language, text: str) -> None:
    told = "Edda Voss shut the port of Cape Morn on Monday."
    assert lines_of(read(language, f"{told} {text}"), "ahead") == []


def test_what_another_account_tells_as_done_is_not_to_be_watched(language: Language) -> None:
    plan = "Edda Voss is expected to sign a fishing pact with Tomlin Quill of Quito."
    done = "Edda Voss signed a fishing pact with Tomlin Quill of Quito on Monday."
    assert lines_of(read(language, plan, "The port of Cape Morn lay idle."), "ahead") != []
    assert lines_of(read(language, plan, done), "ahead") == []


def test_what_was_aimed_at_is_not_to_be_watched(language: Language) -> None:
    record = read(
        language,
        "Edda Voss dismissed a question about future cooperation with Quito on Monday.",
        "Voss will meet the ministers of Quito.",
        "Talks were originally scheduled to be held in Quito.",
        "The minister, who was elected for his pledge to attack Morn, has been blamed for much.",
    )
    watched = [line.text for line in ahead(open_desk(record), LIMITS["normal"])]
    assert watched == ["Voss will meet the ministers of Quito."]


def test_one_sentence_is_watched_once() -> None:
    long = Line(text="Voss will resign early next year amid rows", citations=())
    cut = Line(text="Voss will resign early next year …", citations=())
    other = Line(text="The port will close", citations=())
    assert _one_a_sentence([long, cut, other]) == [long, other]


def test_a_clause_is_not_cut_inside_a_number() -> None:
    text = "to withdraw all 2,000 boats, and more"
    found = _JOINT.search(text)
    assert found is not None
    assert found.start() == text.index(", and")


def test_two_wordings_of_a_statement_stand_under_whoever_said_it(language: Language) -> None:
    said = "“The storm will sink every boat that leaves this {} by noon,” Edda Voss said Monday."
    record = read(language, said.format("harbour"), f"{said.format('wharf')} It rained.")
    [line] = lines_of(record, "disputed")
    assert line.text == "said by Edda Voss"
    assert line.label == "one statement, printed in different words"
    assert [(each.is_quoted, each.lead) for each in line.lines] == [(True, "")] * 2
    assert {("harbour" in each.text, "wharf" in each.text) for each in line.lines} == {
        (True, False),
        (False, True),
    }


def test_what_is_to_be_watched_is_not_in_the_timeline_too(language: Language) -> None:
    record = read(
        language, "The navy seized a boat on Monday. Edda Voss will meet it on 2 June 2031."
    )
    assert [line.lead for line in lines_of(record, "ahead")] == ["2 June 2031"]
    assert "2 June 2031" not in {line.lead for line in lines_of(record, "timeline")}


def test_what_the_news_tells_whole_is_not_told_again_as_one_accounts_own() -> None:
    record = ferry_record()
    desk = open_desk(record)
    apart = Apart(desk)
    group = record.stories[0].stemma.groups[0]
    first, *rest = apart.single(group, 5, 0)
    assert [each.text for each in apart.single(group, 5, 0, [first])] == [e.text for e in rest]


def test_what_is_mostly_agreed_on_is_not_told_again_as_one_accounts_own() -> None:
    record = ferry_record()
    apart = Apart(open_desk(record))
    group = record.stories[0].stemma.groups[0]
    first, *rest = apart.single(group, 5, 0)
    shared = [Line(first.text.rpartition(" ")[0], first.citations)]
    told = apart.single(group, 5, 0, agreed=shared)
    assert [each.text for each in told] == [each.text for each in rest]


def test_a_question_tells_nothing_that_rests_on_its_account() -> None:
    texts = ("Quint sued the mayor on Monday.", "What if Quint sued the mayor on Monday?")
    shown = []
    for text in texts:
        paper = article(text, publisher="A", published=day(2031, 5, 6))
        told = analysis(paper, entities=[Called(("Quint",))], events=[Told("sued", "ACCUSE")])
        record = compare((paper,), (told,))
        shown.append(Apart(open_desk(record)).single((paper.id,), 5, 0))
    assert [len(each) for each in shown] == [1, 0]


def test_an_omitted_statement_is_not_told_again_as_what_happens_in_it() -> None:
    said = "I never struck the harbour master with an oar"
    told = f"“{said},” Quint said."
    papers = tuple(article(told, publisher=each, name=f"a{each}") for each in "AB")
    lacks = article("Fish is dear.", publisher="C", name="aC")
    denials = tuple(
        analysis(
            each,
            entities=[Called(("Quint",))],
            quotes=[Said((said,), "Quint", "indirect")],
            events=[Told("struck", "ASSAULT", modality="negated")],
        )
        for each in papers
    )
    record = compare((*papers, lacks), (*denials, analysis(lacks)))
    [quote], [event] = record.quotes, record.events
    support = Support(("aA", "aB"), ("A", "B"), (2, 2))
    record = replace(
        record,
        quotes=(replace(quote, support=support),),
        events=(replace(event, support=support),),
        presence=(Presence("aC", (), (quote.id, event.id)),),
    )
    left = Apart(open_desk(record)).left_out(5)
    assert [(line.item, lacking) for line, lacking in left] == [(quote.id, ("aC",))]
