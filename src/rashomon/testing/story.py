"""A small record of one invented story, compared by the real pipeline from readings by hand."""

from __future__ import annotations

from rashomon.pipeline import compare
from rashomon.testing.handmade import Called, Counted, Said, Told, analysis, article, day
from rashomon.types import Analysis, Article, Record

COURIER = (
    "A ferry sank off Cape Morn on Monday. Harbour master Edda Voss closed the port. "
    '"No boat leaves before the storm is over," Voss said. Four people were injured.'
)
TIMES = (
    "The port of Cape Morn was shut after a ferry went down in heavy seas on Monday. "
    'Edda Voss told reporters: "No boat leaves before the storm is over." '
    "The union threatened a strike."
)


def ferry_articles() -> tuple[Article, Article]:
    """Two independent accounts of one invented accident."""
    monday = day(2031, 5, 5)
    return (
        article(COURIER, publisher="Morn Courier", published=monday, name="acourier00001"),
        article(TIMES, publisher="Island Times", published=monday, name="atimes0000001"),
    )


def ferry_analyses() -> tuple[Analysis, Analysis]:
    """The readings of both, written by hand."""
    courier, times = ferry_articles()
    voss = Called(("Edda Voss", "Voss"), role="harbour master")
    union = Called(("The union",), kind="organisation")
    words = "No boat leaves before the storm is over"
    return (
        analysis(
            courier,
            entities=[voss],
            quotes=[Said((f"{words},",), "Voss", cue="said")],
            events=[Told("closed", "COERCE", actor="Edda Voss", score=-4.0)],
            figures=[Counted("Four", 4.0, subject="people")],
        ),
        analysis(
            times,
            entities=[voss, union],
            quotes=[Said((f"{words}.",), "Edda Voss", cue="told")],
            events=[Told("threatened", "THREATEN", actor="The union", score=-5.0)],
        ),
    )


def ferry_record() -> Record:
    """The record of the two."""
    return compare(ferry_articles(), ferry_analyses())
