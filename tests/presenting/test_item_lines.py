"""Lines of single items: no more is claimed for a sentence than all of it has."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from rashomon.pipeline import analyse, compare
from rashomon.presenting import print_brief, write_brief
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import is_foreign, open_desk, sentence_at
from rashomon.presenting.choosing.plainness import plainest_telling
from rashomon.presenting.lines.agreement import agreed_line, agreed_lines
from rashomon.presenting.lines.apart import Apart
from rashomon.presenting.lines.clause_parts import shared_part
from rashomon.presenting.lines.figure_lines import figure_line
from rashomon.presenting.lines.item_lines import (
    event_line,
    modality_label,
)
from rashomon.presenting.lines.news_lines import happened
from rashomon.presenting.lines.position_lines import _says_no_more
from rashomon.presenting.lines.quote_lines import said_line
from rashomon.presenting.lines.sections import LIMITS
from rashomon.presenting.phrases import article_phrase, publication_phrase
from rashomon.testing.handmade import Called, Counted, Told, analysis, article, day
from rashomon.testing.story import ferry_articles, ferry_record
from rashomon.types import (
    Citation,
    Event,
    EventAttestation,
    Presence,
    Publication,
    QuoteMention,
    Record,
    Span,
    Stemma,
    Support,
)

if TYPE_CHECKING:
    from spacy.language import Language

COURIER, TIMES = ferry_articles()
BOTH = Support((COURIER.id, TIMES.id), ("Island Times", "Morn Courier"), (2, 2))


def told(article_id: str, clause: str, trigger: str) -> EventAttestation:
    text = {each.id: each.text for each in (COURIER, TIMES)}[article_id]
    start = text.index(clause)
    at = text.index(trigger, start)
    return EventAttestation(
        Citation(article_id, Span(start, start + len(clause))),
        Citation(article_id, Span(at, at + len(trigger))),
    )


def closing(record: Record) -> Event:
    """The closing of the port, told by both accounts."""
    event = next(each for each in record.events if each.type == "COERCE")
    shut = told(TIMES.id, "The port of Cape Morn was shut", "shut")
    return replace(event, attestations=(*event.attestations, shut), support=BOTH)


def sinking(record: Record) -> Event:
    """What only one of them tells, in the same sentence."""
    event = closing(record)
    down = told(TIMES.id, "after a ferry went down in heavy seas on Monday", "went down")
    alone = Support((TIMES.id,), ("Island Times",), (1, 1))
    return replace(
        event, id="e000000000001", attestations=(down,), support=alone, summary=down.clause
    )


def ferry_closed() -> Record:
    record = ferry_record()
    others = [each for each in record.events if each.type != "COERCE"]
    return replace(record, events=(closing(record), sinking(record), *others))


def test_a_clause_alone_stands_where_the_rest_of_its_sentence_is_less_attested() -> None:
    record = ferry_closed()
    event = replace(closing(record), attestations=closing(record).attestations[-1:])
    line = event_line(open_desk(record), event)
    assert line.text == "The port of Cape Morn was shut …"


def test_what_two_accounts_share_is_shown_in_the_words_of_both() -> None:
    record = ferry_closed()
    line = agreed_line(open_desk(record), closing(record))
    assert line.text == "Harbour master Edda Voss closed the port."
    assert [each.text for each in line.lines] == ["The port of Cape Morn was shut …"]


def named_and_unnamed() -> Record:
    """Of three accounts of one closing the second alone says who shut the port."""
    texts = (
        "Police said that the port of Morn was shut on Monday.",
        "Edda Voss shut the port of Morn on Monday.",
        "The port of Morn was shut on Monday, boats stay in.",
    )
    accounts = [article(text, publisher=text[:6], name=f"a{len(text)}") for text in texts]
    readings = [
        analysis(accounts[0], events=[Told("shut", "COERCE")]),
        analysis(
            accounts[1],
            entities=[Called(("Edda Voss",))],
            events=[Told("shut", "COERCE", actor="Edda Voss")],
        ),
        analysis(accounts[2], events=[Told("shut", "COERCE")]),
    ]
    record = compare(accounts, readings)
    attested = tuple(each for event in record.events for each in event.attestations)
    names = tuple(each.id for each in record.articles)
    event = replace(record.events[0], attestations=attested, support=Support(names, (), (3, 3)))
    return replace(record, events=(event,))


def test_what_accounts_share_is_not_told_by_the_one_that_names_somebody_more() -> None:
    record = named_and_unnamed()
    line = agreed_line(open_desk(record), record.events[0])
    assert line.text.startswith("The port of Morn was shut")
    assert any("Voss" in each.text for each in line.lines)


def test_what_the_news_says_on_fewer_accounts_is_still_agreed() -> None:
    desk = open_desk(named_and_unnamed())
    alone = Support((COURIER.id,), ("Morn Courier",), (1, 1))
    said = agreed_line(desk, desk.record.events[0])
    assert not agreed_lines(desk, 5, [said])
    assert agreed_lines(desk, 5, [replace(said, support=alone)])


def test_a_news_sentence_has_the_support_of_the_least_attested_thing_in_it() -> None:
    lines = happened(open_desk(ferry_closed()), LIMITS["normal"].happened, [])
    shut = next(line for line in lines if line.text.startswith("The port of Cape Morn was shut"))
    assert shut.support is not None
    assert shut.support.witnesses == (1, 1)
    assert {each.article for each in shut.citations} == {TIMES.id}


def test_a_label_says_in_plain_words_who_holds_it() -> None:
    record = ferry_record()
    strike = next(each for each in record.events if each.type == "THREATEN")
    possible = replace(strike, modality="hypothetical", holder=strike.actors[0])
    assert modality_label(open_desk(record), possible) == "told as a possibility only"
    quote = QuoteMention("indirect", (strike.summary.span,), None, None, method="speech:clause")
    reported = [
        replace(each, quotes=(quote,)) if each.article == strike.summary.article else each
        for each in record.analyses
    ]
    label = modality_label(open_desk(replace(record, analyses=tuple(reported))), possible)
    assert label == "a possibility, in the words of The union"
    critics = replace(quote, speaker_span=Span(0, 3))
    reported = [
        replace(each, quotes=tuple(critics if own == quote else own for own in each.quotes))
        for each in reported
    ]
    label = modality_label(open_desk(replace(record, analyses=tuple(reported))), possible)
    assert label == "told as a possibility only"


def test_an_article_without_an_outlet_goes_by_its_headline() -> None:
    nameless = replace(TIMES, publisher="", originator="", title="Port shut after ferry sinks")
    assert article_phrase(nameless) == "an outlet not stated (“Port shut after ferry sinks”)"
    carried = replace(nameless, originator="Sea Wire")
    assert article_phrase(carried).startswith("Sea Wire, carried by an outlet not stated")


def test_publication_and_update_are_both_told() -> None:
    later = Publication(day(2031, 5, 6), "stated", "the page says so", updated=True)
    assert publication_phrase(replace(TIMES, updated=later)) == (
        "published 5 May 2031, updated 6 May 2031"
    )


def test_no_line_on_a_terminal_ends_in_blanks_however_narrow_it_is() -> None:
    for width in (30, 60, 100):
        console = Console(file=StringIO(), width=width)
        print_brief(write_brief(ferry_closed()), console)
        lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
        assert all(line == line.rstrip() for line in lines)
        assert max(map(len, lines)) <= width


def test_one_item_is_told_once_in_the_news() -> None:
    desk = open_desk(named_and_unnamed())
    assert len(happened(desk, LIMITS["normal"].happened, [])) == 1


def test_a_sentence_shown_whole_is_no_other_wording_of_itself(language: Language) -> None:
    text = (
        "The coast guard described it as a “very serious spill” of crude oil from the rig.\n\n"
        "Nobody was hurt."
    )
    paper = article(text, publisher="Morn Courier", published=day(2031, 5, 5))
    record = compare((paper,), analyse((paper,), language))
    desk = open_desk(record)
    (quote,) = [each for each in record.quotes if "serious" in each.content]
    line = said_line(desk, quote)
    assert line.text.startswith("The coast guard described")
    assert line.notes == ()


def test_a_wording_given_to_somebody_else_says_to_whom(language: Language) -> None:
    words = "This valley will never again be left alone with its floods"
    texts = (
        f"“{words},” Mayor Ana Ruiz said on Monday.",
        f"“{words},” Ana Ruiz told reporters in the rain.",
        f"It had been a long day. “{words},” Governor Vel Orr said.",
    )
    papers = [
        article(text, publisher=name, name=f"a{name}", published=day(2031, 5, 5))
        for name, text in zip("ABC", texts, strict=True)
    ]
    record = compare(papers, analyse(papers, language))
    (quote,) = record.quotes
    assert said_line(open_desk(record), quote).notes == ("also given to Vel Orr",)


def test_a_report_is_not_shown_in_the_words_of_a_headline(language: Language) -> None:
    title = "Mayor Ana Ruiz Says Port Of Morn To Stay Shut Until The Storm Is Over"
    texts = (
        f"{title}\n\nIt rained in Morn. The port of Morn would stay shut until the storm was over "
        "and the last boat was found, Mayor Ana Ruiz said.",
        "In Morn the rain went on. Mayor Ana Ruiz told reporters that the port of Morn would stay "
        "shut until the storm was over and the last boat was found.",
    )
    papers = [
        article(text, publisher=name, name=f"a{name}", published=day(2031, 5, 5))
        for name, text in zip("AB", texts, strict=True)
    ]
    papers[0] = replace(papers[0], title=title, title_span=Span(0, len(title)))
    record = compare(papers, analyse(papers, language))
    desk = open_desk(record)
    (quote,) = record.quotes
    assert len(quote.attestations) == 3
    assert "would stay shut" in said_line(desk, quote).text


def test_a_report_with_its_source_in_the_middle_is_no_other_wording_either(
    language: Language,
) -> None:
    text = (
        "Senators are looking into the claim against the mayor, the Courier reported, and some of "
        "them have called for another hearing."
    )
    paper = article(text, publisher="Courier", published=day(2031, 5, 5))
    record = compare((paper,), analyse((paper,), language))
    lines = [said_line(open_desk(record), quote) for quote in record.quotes]
    assert [line.text for line in lines] == [text]
    assert not any(line.notes for line in lines)


def test_a_post_put_into_an_article_does_not_stand_for_what_happened() -> None:
    post = (
        "Ferry went down in heavy seas off Cape Morn with forty aboard, harbour says "
        "— Isle News (@islenews) May 5, 2031"
    )
    story = "A ferry went down in heavy seas off Cape Morn with forty people aboard."
    first = article(f"{post}\n\n{story}", publisher="A", published=day(2031, 5, 5))
    record = compare((first,), (analysis(first, events=[Told("went down", "DISASTER")]),))
    desk = open_desk(record)
    (event,) = record.events
    assert is_foreign(desk, event.summary)
    own = Citation(first.id, Span(len(post) + 2, len(first.text)))
    word = first.text.rindex("went down")
    telling = EventAttestation(own, Citation(first.id, Span(word, word + 9)))
    twice = replace(event, attestations=(*event.attestations, telling))
    assert plainest_telling(desk, twice) == own


def test_the_label_of_a_measure_names_nobody_who_only_tells_or_pays_it() -> None:
    text = "Ada Brandt estimated 5,000 barrels. Copper output rose 5,000 tons."
    first = article(text, publisher="A", published=day(2031, 5, 5))
    record = compare(
        (first,),
        (
            analysis(
                first,
                entities=[Called(("Ada Brandt",))],
                figures=[
                    Counted("5,000 barrels", 5000, "barrel", "Ada Brandt"),
                    Counted("5,000 tons", 5000, "tonne", "Copper output"),
                ],
            ),
        ),
    )
    leads = {figure_line(open_desk(record), each).lead for each in record.figures}
    assert leads == {"5,000 barrels", "5,000 tons (Copper output)"}


def test_a_short_speech_is_shown_from_its_beginning(language: Language) -> None:
    text = "Nobody was there. “The pumps failed. We ran for the hills,” Ada Brandt said."
    paper = article(text, publisher="Morn Courier", published=day(2031, 5, 5))
    desk = open_desk(compare((paper,), analyse((paper,), language)))
    start = text.index("We ran")
    shown = sentence_at(desk, Citation(paper.id, Span(start, start + 6)))
    assert shown.span.of(text) == "“The pumps failed. We ran for the hills,” Ada Brandt said."


def test_a_clause_is_shown_less_what_fewer_accounts_tell_in_it() -> None:
    text = "Olof Brandt was sentenced in the fatal sinking of the ferry, which Vel Lines rebuilt."
    other = "The ferry's sinking shocked Morn."
    first = article(text, publisher="A", published=day(2031, 5, 5))
    second = article(other, publisher="B", published=day(2031, 5, 5))
    record = compare(
        (first, second),
        (
            analysis(first, events=[
                Told("sentenced", "COERCE"), Told("sinking", "DISASTER"), Told("rebuilt", "AID"),
            ]),
            analysis(second, events=[Told("sinking", "DISASTER")]),
        ),
    )  # fmt: skip
    event = next(each for each in record.events if len(each.attestations) == 1)
    sinkings = [each for each in record.events if each.type == "DISASTER"]
    both = Support((first.id, second.id), ("A", "B"), (2, 2))
    sinking = replace(sinkings[0], support=both)
    kept = [each for each in record.events if each.type != "DISASTER"]
    desk = open_desk(replace(record, events=(*kept, sinking)))
    clause = next(e.clause for e in sinking.attestations if e.clause.article == first.id)
    assert event.id != sinking.id
    assert shared_part(desk, sinking, clause) == "… the fatal sinking of the ferry …"


def test_a_place_that_one_account_names_is_not_lent_the_other() -> None:
    texts = {
        "A": "The paper says Vel had no right to the raids at sea and in Norland that month.",
        "B": "Quint spoke of the raids at sea.",
    }
    papers = [article(text, publisher=key, name=f"a{key}") for key, text in texts.items()]
    told = Told("raids", "ASSAULT")
    record = compare(
        papers,
        (
            analysis(papers[0], entities=[Called(("Norland",), "place")], events=[told]),
            analysis(papers[1], events=[told]),
        ),
    )
    words = [each.text.index("raids") for each in record.articles]
    tellings = tuple(
        EventAttestation(
            Citation(each.id, Span(at - 4, len(each.text) - 1)),
            Citation(each.id, Span(at, at + 5)),
        )
        for each, at in zip(record.articles, words, strict=True)
    )
    event = replace(record.events[0], attestations=tellings)
    clause = next(each.clause for each in tellings if each.clause.article == "aA")
    stories = record.stories
    apart = Stemma((("aA",), ("aB",)), (2, 2))
    desk = open_desk(
        replace(record, stories=(replace(stories[0], articles=("aA", "aB"), stemma=apart),))
    )
    assert shared_part(desk, event, clause) == "… the raids at sea …"


def test_no_clause_is_cut_between_two_that_talk() -> None:
    texts = {
        "A": "Just as talks between Olof Brandt and Ivo Rill ended the strike, Vel was arrested.",
        "B": "Quint spoke of the talks of Brandt.",
    }
    called = [Called((name,)) for name in ("Olof Brandt", "Ivo Rill", "Vel")]
    papers = [article(text, publisher=key, name=f"a{key}") for key, text in texts.items()]
    told = Told("talks", "CONSULT")
    record = compare(
        papers,
        (
            analysis(papers[0], entities=called, events=[told]),
            analysis(papers[1], events=[told]),
        ),
    )
    tellings = tuple(
        EventAttestation(
            Citation(each.id, Span(0, len(each.text) - 1)),
            Citation(each.id, Span(at := each.text.index("talks"), at + 5)),
        )
        for each in record.articles
    )
    event = replace(record.events[0], attestations=tellings)
    apart = Stemma((("aA",), ("aB",)), (2, 2))
    story = replace(record.stories[0], articles=("aA", "aB"), stemma=apart)
    shown = shared_part(open_desk(replace(record, stories=(story,))), event, tellings[0].clause)
    assert "Olof Brandt and Ivo Rill" in shown


def test_a_clause_that_hangs_on_a_preposition_begins_with_what_happened() -> None:
    text = "Quint lambasted Vel on everything from his costly raids on Sorrel to the price of fish."
    paper = article(text, publisher="A", published=day(2031, 5, 5))
    record = compare((paper,), (analysis(paper, events=[Told("raids", "ASSAULT")]),))
    (event,) = record.events
    start, word = text.index("on everything"), text.index("raids")
    clause = Citation(paper.id, Span(start, len(text) - 1))
    trigger = Citation(paper.id, Span(word, word + 5))
    told_so = replace(event, attestations=(EventAttestation(clause, trigger),))
    shown = shared_part(open_desk(record), told_so, clause)
    assert shown.startswith("… his costly raids on Sorrel")


def test_a_part_of_a_sentence_tells_whose_act_it_is_where_it_does_not_name_them() -> None:
    text = "Quint, whom Vel had warned twice, went to Sorrel and raided the harbour of Cape Morn."
    paper = article(text, publisher="A", published=day(2031, 5, 5))
    known = [Called(("Quint",)), Called(("Vel",))]
    record = compare(
        (paper,),
        (analysis(paper, entities=known, events=[Told("raided", "ASSAULT", "Quint")]),),
    )
    (event,) = record.events
    clause = Citation(paper.id, Span(text.index("and raided"), len(text) - 1))
    word = replace(event.attestations[0], clause=clause)
    shared = replace(event, attestations=(word,), support=BOTH)
    desk = open_desk(record)
    line = event_line(desk, shared, shown=clause)
    assert (line.text, line.label) == ("… and raided the harbour of Cape Morn.", "who: Quint")
    named = Citation(paper.id, Span(0, len(text) - 1))
    whole = event_line(desk, replace(shared, attestations=(replace(word, clause=named),)))
    assert (whole.text[:5], whole.label) == ("Quint", "")


def test_what_is_said_of_the_evidence_is_not_said_of_the_act() -> None:
    text = "Quint said evidence of the recent boat raid was not shown to the council of Sorrel."
    paper = article(text, publisher="A", published=day(2031, 5, 5))
    record = compare((paper,), (analysis(paper, events=[Told("raid", "ASSAULT")]),))
    (event,) = record.events
    start, word = text.index("evidence"), text.index("raid")
    clause = Citation(paper.id, Span(start, len(text) - 1))
    told_so = replace(
        event, attestations=(EventAttestation(clause, Citation(paper.id, Span(word, word + 4))),)
    )
    desk = open_desk(record)
    desk = replace(desk, in_passing=frozenset(each.trigger for each in told_so.attestations))
    assert shared_part(desk, told_so, clause) == "… the recent boat raid …"


def test_an_act_that_an_article_may_tell_in_a_like_word_is_no_omission() -> None:
    texts = {
        "A": "Norland carried out strikes on boats near Morn.",
        "B": "The strikes on boats near Morn went on at night.",
        "C": "Quint condemned attacks by Norland at sea.",
        "D": "Quint condemned Norland for the price of fish.",
    }
    papers = {key: article(text, publisher=key, name=f"a{key}") for key, text in texts.items()}
    told = {"A": "strikes", "B": "strikes", "C": "attacks"}
    record = compare(
        tuple(papers.values()),
        tuple(
            analysis(paper, events=[Told(told[key], "ASSAULT")] if key in told else [])
            for key, paper in papers.items()
        ),
    )
    first = next(each for each in record.events if "aA" in each.support.articles)
    shared = replace(first, support=Support(("aA", "aB"), ("A", "B"), (2, 2)))
    others = [e for e in record.events if not {"aA", "aB"} & {*e.support.articles}]
    left = tuple(Presence(f"a{key}", (), (shared.id,)) for key in ("C", "D"))
    told = replace(record, events=(shared, *others), presence=left)
    assert [lacking for _, lacking in Apart(open_desk(told)).left_out(3)] == [("aD",)]


def test_a_line_that_says_no_more_than_another_is_told_once() -> None:
    whole = Line("Ruiz shut the port on Monday, when it rained.", ())
    part = Line("… shut the port on Monday …", ())
    assert _says_no_more(part, whole)
    assert not _says_no_more(whole, part)


def test_what_is_denied_is_told_though_fewer_tell_it() -> None:
    text = "Quint on Monday denied that she ordered the raid on the harbour of Sorrel."
    paper = article(text, publisher="A", name="aA", published=day(2031, 5, 5))
    told = analysis(paper, events=[Told("denied", "REJECT"), Told("raid", "ASSAULT")])
    record = compare((paper,), (told,))
    denial, raid = (
        next(each for each in record.events if each.type == kind) for kind in ("REJECT", "ASSAULT")
    )
    shared = replace(denial, support=Support(("aA", "aB"), ("A", "B"), (2, 2)))
    line = event_line(open_desk(replace(record, events=(shared, raid))), shared)
    assert line.text == text


def test_what_somebody_is_called_is_told_though_fewer_tell_what_it_names() -> None:
    text = "Police on Monday named Quint as a suspect in the raid on the harbour of Sorrel."
    paper = article(text, publisher="A", name="aA", published=day(2031, 5, 5))
    told = analysis(paper, events=[Told("named", "ACCUSE"), Told("raid", "ASSAULT")])
    record = compare((paper,), (told,))
    naming, raid = (
        next(each for each in record.events if each.type == kind) for kind in ("ACCUSE", "ASSAULT")
    )
    shared = replace(naming, support=Support(("aA", "aB"), ("A", "B"), (2, 2)))
    line = event_line(open_desk(replace(record, events=(shared, raid))), shared)
    assert line.text == text


def test_a_bullet_that_is_a_line_of_its_own_is_an_empty_sentence() -> None:
    paper = article("■\nNorland attacked the harbour on Monday.", publisher="A", name="aA")
    told = replace(analysis(paper), sentences=(Span(0, 1), Span(2, 40)))
    desk = open_desk(compare([paper], [told]))
    assert sentence_at(desk, Citation("aA", Span(0, 1))).span == Span(1, 1)


@pytest.mark.parametrize("bullet", ["•", "—", "- "])
def test_a_bullet_is_no_part_of_a_sentence(bullet: str) -> None:
    paper = article(f"{bullet} Norland attacked the harbour on Monday.", publisher="A", name="aA")
    record = compare((paper,), (analysis(paper, events=[Told("attacked", "ASSAULT")]),))
    (event,) = record.events
    assert event_line(open_desk(record), event).text.startswith("Norland attacked")


def test_what_two_posts_say_of_their_writers_is_no_fact_that_both_share() -> None:
    posts = (
        "Now Norland forces me to choose a side — Ada Rill (@adarill) May 8, 2031",
        "“That is what Norland is forcing me to do,” Quint said.",
    )
    papers = [article(post, publisher=str(i), name=f"a{i}") for i, post in enumerate(posts)]
    desk = open_desk(compare(papers, [analysis(each) for each in papers]))
    assert all(desk.quoted[each.id] for each in papers)


def test_one_account_does_not_say_the_same_twice(language: Language) -> None:
    one = (
        "Ruiz met Vel at the port of Cape Morn on Monday. In a statement, the firm said it was "
        "cooperating fully with the police and had halted all work at the site. The owner of the "
        "pit, Quint Metals, said work had been halted across the site and that it was cooperating "
        "fully with the police."
    )
    papers = (
        article(one, publisher="A", name="aA", published=day(2031, 5, 5)),
        article("Fish is dear in Quill.", publisher="B", name="aB", published=day(2031, 5, 5)),
    )
    desk = open_desk(compare(papers, analyse(papers, language)))
    lines = Apart(desk).single(("aA",), 5, 2)
    assert sum("halted" in line.text for line in lines) == 1


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("No arrests were made in Sorrel on Monday.", ""),
        ("Officers prevented the attack in Sorrel.", "“attack”: told as not having happened"),
    ],
)
def test_what_a_no_says_is_not_said_again(text: str, label: str, language: Language) -> None:
    papers = [article(text, publisher="A", published=day(2031, 5, 5))]
    record = compare(papers, analyse(papers, language))
    (event,) = (each for each in record.events if each.modality == "negated")
    assert event_line(open_desk(record), event).label.split("; ")[-1] == label
