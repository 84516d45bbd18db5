"""Two articles of one story that begin with one act in words of their own tell one act."""

from __future__ import annotations

from merged_pairs import merged

from rashomon.testing import Called, Told, analysis, article
from rashomon.types import Event

PEOPLE = tuple(Called((name,)) for name in ("Mara Quint", "Tomas Vel", "Ines Orre"))
FILLER = "The river had risen for days and the ferry to the islands did not run until the evening. "
BLAMES = "Mara Quint blames Tomas Vel for the flood that closed the lower town on the first of May."
HITS_OUT = "Mara Quint hit out at Tomas Vel over the flood, from the steps of the crowded ministry."


def accusations(*told: tuple[str, str, str, str]) -> tuple[Event, ...]:
    """The merged accusations of articles that tell one each: a text, its word, by whom, of whom."""
    pairs = []
    for text, word, by, of in told:
        source = article(text, publisher=text)
        named = tuple(each for each in PEOPLE if each.words[0] in text)
        act = Told(word, "ACCUSE", by, of, mode="disapprove")
        pairs.append((source, analysis(source, entities=named, events=(act,))))
    return tuple(each for each in merged(*pairs).events if each.type == "ACCUSE")


def test_one_side_that_blames_another_in_two_leads_does_so_once() -> None:
    (event,) = accusations(
        (BLAMES, "blames", "Mara Quint", "Tomas Vel"),
        (HITS_OUT, "hit out", "Mara Quint", "Tomas Vel"),
    )
    assert event.support.witnesses == (2, 2)


def test_what_stands_far_down_may_be_another_time() -> None:
    below = (4 * FILLER + HITS_OUT, "hit out", "Mara Quint", "Tomas Vel")
    assert len(accusations((BLAMES, "blames", "Mara Quint", "Tomas Vel"), below)) == 2


def test_a_lead_about_somebody_else_is_another_act() -> None:
    other = HITS_OUT.replace("Tomas Vel", "Ines Orre"), "hit out", "Mara Quint", "Ines Orre"
    assert len(accusations((BLAMES, "blames", "Mara Quint", "Tomas Vel"), other)) == 2
