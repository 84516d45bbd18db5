"""What two accounts only let somebody say as a possibility is agreed on as their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.agreement import agreed_lines
from rashomon.presenting.importance import open_desk
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
