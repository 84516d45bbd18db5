"""What several accounts tell is shown in words that say nothing else beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.agreement import agreed_line
from rashomon.presenting.importance import open_desk
from rashomon.presenting.item_lines import clause_part
from rashomon.testing import article, day
from rashomon.types import Citation, Span

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
