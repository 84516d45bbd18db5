"""How the brief tells who had it from whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.account_lines import account_lines
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language

REPORT = """\
The lighthouse of Cape Morn went dark on Sunday night for the first time in ninety years, and two \
trawlers ran onto the sandbank before the harbour office could warn them by radio.

Both crews waded ashore at low water. The keeper had been sent on leave in March, and the lamp was \
left to a timer that a storm had soaked the week before.

Fishermen of the cape had asked in a letter for a second lamp and been told to wait until the \
budget of the coming year, which the island council has yet to debate.

On Monday a spare lamp was brought over from the mainland by helicopter and hung from the railing \
with ropes while electricians dried the old one in the baker's oven.
"""


def test_why_one_came_first_is_told_beside_why_they_are_linked(language: Language) -> None:
    articles = [
        article(REPORT, publisher=name, name=name, published=day(2031, 5, 6))
        for name in ("Reuters", "Morn Post")
    ]
    record = compare(articles, analyse(articles, language))
    numbers = {each.id: at for at, each in enumerate(record.articles, start=1)}
    (story,) = record.stories
    (group,) = account_lines(open_desk(record), story, numbers)
    (link,) = group.lines
    assert link.text == f"[{numbers['Morn Post']}] reprints [{numbers['Reuters']}]"
    assert "Reuters is an agency, whose texts other outlets carry" in link.notes


def test_what_shows_an_unseen_origin_is_told_once_however_many_share_it(
    language: Language,
) -> None:
    texts = [
        REPORT.replace("The light", "SORREL (AP) — The light", 1).replace("a spare", word)
        for word in ("a spare", "another", "a second")
    ]
    articles = [
        article(text, publisher=name, name=name, published=day(2031, 5, 6))
        for text, name in zip(texts, ("Morn Post", "Cape Times", "Sorrel News"), strict=True)
    ]
    record = compare(articles, analyse(articles, language))
    numbers = {each.id: at for at, each in enumerate(record.articles, start=1)}
    (story,) = record.stories
    (group,) = account_lines(open_desk(record), story, numbers)
    assert all("goes back to an unseen" in link.text for link in group.lines)
    kinds = [[note.lstrip("0123456789% of")[:20] for note in link.notes] for link in group.lines]
    assert all(len(set(each)) == len(each) > 1 for each in kinds), kinds
