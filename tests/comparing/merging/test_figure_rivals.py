"""Counts of some of those that another article counts contradict nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.pipeline import analyse, compare
from rashomon.testing import article, day

if TYPE_CHECKING:
    from spacy.language import Language


def test_those_hurt_worst_are_not_all_who_were_hurt(language: Language) -> None:
    reports = (
        (
            "6 Shot, One Critically Hurt in South Norwick Bar Shootout",
            "Two men touched off a shootout in a Norwick bar on Monday; six people were shot.",
        ),
        (
            "Shootout at Norwick tavern leaves 1 dead, injures five",
            "A shootout at a tavern on Monday killed one man and wounded five other people.",
        ),
    )
    papers = [
        article(f"{title}\n\n{text}", title=title, publisher=title[:1], published=day(2031, 5, at))
        for at, (title, text) in enumerate(reports, 5)
    ]
    record = compare(papers, analyse(papers, language))
    assert [each for each in record.discrepancies if each.kind == "value"] == []
