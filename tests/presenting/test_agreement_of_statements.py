"""What two accounts only let somebody say as a possibility is agreed on as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.agreement import agreed_lines
from rashomon.testing.handmade import article, day

if TYPE_CHECKING:
    from spacy.language import Language

SAID = "“We could attack the harbour of Cape Morn if the talks fail,” Commander Edda Voss said."
TOLD = (
    "The fleet could attack Cape Morn if the talks fail.",
    "Should no deal come about this week, the fleet could attack Cape Morn.",
)
REST = {
    "Morn Courier": "Reporters had asked her about the fishing dispute in the strait on Monday.",
    "Island Times": "It is the first word from her ships since the fog closed in at the weekend.",
}


def agreed_events(texts: tuple[str, str], language: Language) -> list[str]:
    papers = tuple(
        article(f"{text}\n\n{rest}", publisher=name, published=day(2031, 5, 5))
        for text, (name, rest) in zip(texts, REST.items(), strict=True)
    )
    record = compare(papers, analyse(papers, language))
    shared = {each.id for each in record.events if each.support.status == "corroborated"}
    assert shared
    return [line.item for line in agreed_lines(open_desk(record), 5, []) if line.item in shared]


def test_a_possibility_in_a_shared_quote_is_not_agreed_on_beside_it(language: Language) -> None:
    assert agreed_events((SAID, SAID), language) == []


def test_a_possibility_that_the_accounts_tell_themselves_is(language: Language) -> None:
    first, second = (f"{SAID} {told}" for told in TOLD)
    assert agreed_events((first, second), language) != []


def test_what_whole_sentences_tell_comes_before_parts_of_sentences(language: Language) -> None:
    one = (
        "Mayor Ana Ruiz met Governor Vel Orr at the port of Morn on Monday. Orr, who had warned "
        "everybody twice, fired a captain after rebels killed nine soldiers in Sorrel. The harbour "
        "smelled of tar and the children had gone home early because of the heat."
    )
    other = (
        "In a long session at the quay of Morn, Governor Vel Orr and Mayor Ana Ruiz held talks on "
        "Monday. Fish has been dear since nine soldiers were killed by rebels in Sorrel and a "
        "bridge fell into the river. No boat will leave before the end of spring, traders fear."
    )
    papers = (
        article(one, publisher="A", name="aA", published=day(2031, 5, 5)),
        article(other, publisher="B", name="aB", published=day(2031, 5, 5)),
    )
    desk = open_desk(compare(papers, analyse(papers, language)))
    shown = [line.text for line in agreed_lines(desk, 5, [])][:2]
    assert [text.startswith("…") for text in shown] == [False, True]
