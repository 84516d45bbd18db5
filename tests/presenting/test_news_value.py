"""What leads the brief: harm, then what most accounts put first, never what has been taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.pipeline import analyse, compare
from rashomon.presenting.choosing.importance import open_desk, words_of
from rashomon.presenting.choosing.telling import Telling, distinct_tellings, tellings, told_first
from rashomon.presenting.choosing.voting import n_tellers
from rashomon.testing import article, day
from rashomon.types import Quote

if TYPE_CHECKING:
    from spacy.language import Language

FERRY = """\
Ferry firm banned after sinking that killed seven

The port authority revoked the permit of Morn Lines on Monday, hours after one of its ferries sank \
with the loss of seven lives.

Seven passengers were killed when the ferry Alda sank off Cape Morn on Sunday night, divers said.

The firm's manager, Edda Voss, criticised the ban.
"""
ISLAND = """\
Seven drown off Cape Morn

Seven people were killed on Sunday when a ferry went down in heavy seas off Cape Morn.

The port authority has withdrawn the permit of the owner, Morn Lines.

Prices of fish rose 4 percent at the market in Morn on Monday.
"""
HERALD = """\
Morn Lines loses permit after seven die

A ferry disaster off Cape Morn on Sunday killed seven people, and Morn Lines has lost its permit.

Voss will meet the families on Friday.
"""


def ranked(language: Language, *texts: str, titled: bool = True) -> tuple[list[str], list[Telling]]:
    """What the brief would show of the texts, in order."""
    articles = [
        article(
            text,
            publisher=f"Paper {number}",
            name=f"a{number}",
            published=day(2031, 3, 4),
            title=text.split("\n")[0] if titled else "",
        )
        for number, text in enumerate(texts)
    ]
    desk = open_desk(compare(articles, analyse(articles, language)))
    found = distinct_tellings(tellings(desk), limit=6)
    return [words_of(desk, each.sentence) for each in found], found


def test_deaths_lead_before_what_followed_from_them(language: Language) -> None:
    words, _ = ranked(language, FERRY, ISLAND, HERALD)
    assert "killed" in words[0].split("permit")[0]


def test_what_most_accounts_put_first_comes_before_what_one_adds(language: Language) -> None:
    words, _ = ranked(language, FERRY, ISLAND, HERALD)
    permit = next(place for place, each in enumerate(words) if "permit" in each)
    assert all(permit < place for place, each in enumerate(words) if "fish" in each)


def test_one_act_is_told_once_however_it_is_worded(language: Language) -> None:
    words, _ = ranked(
        language,
        "The ministry suspended the licence of Morn Lines on Monday.",
        "Morn Lines had its licence withdrawn by the ministry on Monday, it was announced.",
        "The ministry pulled the licence of Morn Lines, which sails to eleven islands, on Monday.",
        titled=False,
    )
    assert len([each for each in words if "licence" in each]) == 1


def test_an_act_that_all_tell_lends_its_support_to_no_number_of_dead(language: Language) -> None:
    _, found = ranked(
        language,
        "Seven people were killed when a ferry sank off Cape Morn on Sunday.",
        "Seven people were killed on Sunday when the ferry went down off Cape Morn.",
        "Nineteen people were killed when the ferry sank off Cape Morn on Sunday.",
        titled=False,
    )
    alone = [each for each in found if each.sentence.article == "a2"]
    assert all(each.support.articles == ("a2",) for each in alone)


@pytest.mark.parametrize(
    "old",
    [
        "In May 2029 Voss sued the harbour board. She then mocked the board's lawyers in a "
        "long speech to her captains.",
        "In May 2029 Voss sued the harbour board. The board accused Voss of greed.",
    ],
)
def test_what_goes_on_from_years_ago_is_no_news(old: str, language: Language) -> None:
    text = f"Edda Voss closed the port of Cape Morn on Monday after a storm.\n\n{old}"
    words, _ = ranked(language, text, titled=False)
    assert not [each for each in words if "mocked" in each or "accused" in each]


def test_what_somebody_has_done_all_along_is_no_news(language: Language) -> None:
    text = (
        "Edda Voss closed the port of Cape Morn on Monday after a storm.\n\nBoats came in.\n\n"
        "Nobody was hurt at sea.\n\nMost crews went home.\n\n"
        "Voss has repeatedly accused the harbour board of greed and of sloth."
    )
    words, _ = ranked(language, text, titled=False)
    assert not [each for each in words if "repeatedly" in each]


def test_an_opening_that_others_share_leads_though_it_is_no_known_kind_of_event(
    language: Language,
) -> None:
    first = (
        "Edda Voss has won the race for mayor of Cape Morn by a wide margin.\n\n"
        "“I thank every voter of this island,” Voss said. Who will run the port now?"
    )
    second = (
        "Edda Voss won the mayor's race in Cape Morn on Monday, with most of the votes.\n\n"
        "“I thank every voter of this island,” she said."
    )
    words, found = ranked(language, first, second, titled=False)
    assert any(line.startswith("Edda Voss") for line in words)
    assert not any(line.endswith("?") for line in words)
    ordered = told_first(found)
    assert sorted(map(id, ordered)) == sorted(map(id, found))
    assert not isinstance(ordered[0].item, Quote)


def test_who_is_meant_is_said_before_she_is(language: Language) -> None:
    text = (
        "Edda Voss has won the race for mayor of Cape Morn by a wide margin on Monday.\n\n"
        "She thanked every voter of the island for the long and hard race."
    )
    _, found = ranked(language, text, titled=False)
    hanging = sorted(found, key=lambda each: not each.is_hanging)
    assert [each.is_hanging for each in hanging] == [True, False]
    assert [each.is_hanging for each in told_first(hanging)] == [False, True]


@pytest.mark.parametrize(
    "supposed",
    [
        "If the divers are right, the harbour board attacked the crew of the Alda on Sunday.",
        "The harbour board attacked the crew of the ferry Alda on Sunday night near the old pier —",
    ],
)
def test_what_is_only_supposed_or_broken_off_is_no_news(supposed: str, language: Language) -> None:
    text = f"Edda Voss closed the port of Cape Morn on Monday after a storm.\n\n{supposed}"
    words, _ = ranked(language, text, titled=False)
    assert not [each for each in words if "Alda" in each]


def test_what_many_only_mention_lends_its_weight_to_no_other_news(language: Language) -> None:
    mention = "Much more oil reached Sundia on Monday than allowed under the Norland sanctions."
    texts = [
        f"Norland seized a tanker bound for Sundia on Monday at noon.\n\n{mention}",
        f"A tanker was seized by Norland on Monday with oil for Sundia.\n\n{mention}",
        f"On Monday Norland seized a tanker, the Alda, off Cape Morn.\n\n{mention}",
    ]
    words, found = ranked(language, *texts, titled=False)
    assert "seized" in words[0]
    assert all(getattr(each.item, "type", "") != "SANCTION" for each in found)


def test_accounts_that_only_mention_an_act_do_not_tell_it(language: Language) -> None:
    texts = [
        "More oil reached Sundia on Monday than allowed under the Norland sanctions on Sundia.",
        "Ana Ruiz spoke in Morn on Monday about the Norland sanctions on Sundia.",
        "The Norland sanctions on Sundia cited tankers off Cape Morn.",
    ]
    articles = [article(text, publisher=text[:3]) for text in texts]
    desk = open_desk(compare(articles, analyse(articles, language)))
    (sanctions,) = [each for each in desk.record.events if each.type == "SANCTION"]
    assert sanctions.support.witnesses == (3, 3)
    assert n_tellers(desk)[sanctions.id] == 1
