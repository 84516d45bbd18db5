"""What several accounts tell is shown in words that say nothing else beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.choosing.plainness import plainest_telling
from rashomon.presenting.lines.agreement import agreed_line
from rashomon.presenting.lines.clause_parts import clause_part
from rashomon.presenting.lines.item_lines import event_line
from rashomon.testing import Called, Told, analysis, article, day
from rashomon.types import Citation, EventAttestation, Span, Support

if TYPE_CHECKING:
    from spacy.language import Language

REFUSED = "Tomas Ruiz refused in March to accept the deportation flights of Norland at the port."
TAKEN = "Norland, meanwhile, took Tomas Ruiz’s refusal to accept the deportation flights as a slur."


def test_a_sentence_about_something_else_does_not_stand_for_what_all_tell(
    language: Language,
) -> None:
    papers = [
        article(text, publisher=f"P{number}", published=day(2031, 5, 5))
        for number, text in enumerate((TAKEN, REFUSED))
    ]
    record = compare(papers, analyse(papers, language))
    (refusal,) = [event for event in record.events if event.type == "REJECT"]
    assert refusal.support.witnesses == (2, 2)
    line = agreed_line(open_desk(record), refusal)
    assert line.text == REFUSED
    (other,) = line.lines
    assert other.text == "… Ruiz’s refusal to accept the deportation flights …"


def test_nothing_is_left_out_where_only_marks_follow(language: Language) -> None:
    text = "Norland called it a threat to “national security”."
    paper = article(text, publisher="Lantern")
    desk = open_desk(compare([paper], analyse([paper], language)))
    clause = Citation(paper.id, Span(0, text.index("”")))
    assert clause_part(desk, clause) == text


def test_a_clause_is_shown_without_the_dateline_before_it(language: Language) -> None:
    told = "Norland revoked the licence of the mill."
    paper = article(f"SORREL, West Norland, Jan 1 (Reuters) - {told}", publisher="Lantern")
    desk = open_desk(compare([paper], analyse([paper], language)))
    assert clause_part(desk, Citation(paper.id, Span(0, len(paper.text) - 1))) == told


def test_of_two_tellings_alike_the_one_that_begins_by_itself_is_shown(language: Language) -> None:
    texts = (
        "But Tomas Ruiz refused to sign the treaty with Norland on Monday.",
        "Tomas Ruiz refused to sign the treaty with Norland on Monday.",
    )
    papers = [
        article(text, publisher=name, name=f"a{name}", published=day(2031, 5, 6))
        for name, text in zip("AB", texts, strict=True)
    ]
    record = compare(papers, analyse(papers, language))
    shared = [each for each in record.events if len(each.attestations) > 1]
    assert shared
    assert {plainest_telling(open_desk(record), each).article for each in shared} == {"aB"}


def test_too_few_words_of_another_account_do_not_stand_below_what_both_tell() -> None:
    texts = {"A": "Norland attacked Cape Morn on Monday.", "B": "Norland denied the attack there."}
    papers = [article(text, publisher=name, name=f"a{name}") for name, text in texts.items()]
    told = [
        analysis(paper, entities=[Called(("Norland",))], events=[Told(word, "ASSAULT", "Norland")])
        for paper, word in zip(papers, ("attacked", "attack"), strict=True)
    ]
    record = compare(papers, told)
    event = record.events[0]
    at = texts["B"].index("the attack")
    clause = Citation("aB", Span(at, at + 10))
    word = Citation("aB", Span(at + 4, at + 10))
    first = next(
        each for one in record.events for each in one.attestations if each.clause.article == "aA"
    )
    both = Support(("aA", "aB"), ("A", "B"), (2, 2))
    shared = replace(event, attestations=(first, EventAttestation(clause, word)), support=both)
    desk = open_desk(replace(record, events=(shared,)))
    line = agreed_line(desk, shared)
    assert line.text == texts["A"]
    assert line.lines == ()


def test_whoever_a_pronoun_names_is_told_where_only_part_of_a_sentence_is_shared() -> None:
    text = "Mara Quint spoke on Monday. She attacked the harbour of Morn and praised its crew."
    paper = article(text, publisher="A", name="aA")
    told = analysis(
        paper,
        entities=[Called(("Mara Quint", "She"))],
        events=[Told("attacked", "ASSAULT", "She"), Told("praised", "SUPPORT", "She")],
    )
    record = compare([paper], [told])
    attack, praise = (
        next(each for each in record.events if each.type == kind) for kind in ("ASSAULT", "SUPPORT")
    )
    shared = replace(attack, support=Support(("aA", "aB"), ("A", "B"), (2, 2)))
    line = event_line(open_desk(replace(record, events=(shared, praise))), shared)
    assert line.text.startswith("She attacked the harbour of Morn")
    assert "she: Mara Quint" in line.label
