"""Who died is who was killed: the deaths of two people are two, the death of one is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from told_alike import read

if TYPE_CHECKING:
    from spacy.language import Language

KILLING = "The killing of Mara Quint by a guard shook the town of Sorrel on Monday. The guard fled."


def shared(language: Language, second: str) -> int:
    """How many happenings of a death both accounts tell."""
    record = read(language, KILLING, second)
    deaths = [each for each in record.events if each.mode == "death" or each.type == "ASSAULT"]
    return sum(len(each.support.articles) > 1 for each in deaths)


def test_the_death_of_somebody_else_is_another_one(language: Language) -> None:
    other = "Mayors of Sorrel spoke almost daily about the 2029 death of Peter Hill, a guard."
    assert shared(language, other) == 0


def test_the_death_of_who_was_killed_is_the_killing(language: Language) -> None:
    same = "Mara Quint died in Sorrel on Monday at the hands of a guard. The town was shaken."
    assert shared(language, same) == 1
