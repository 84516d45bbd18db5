"""Small articles and readings for tests: found in the text by their words, no parse needed."""

from rashomon.testing.handmade import (
    Called,
    Counted,
    CountedWitnesses,
    Said,
    Told,
    analysis,
    article,
    day,
)

__all__ = ["Called", "Counted", "CountedWitnesses", "Said", "Told", "analysis", "article", "day"]
