"""Labels of names, those of our pipeline and those of spaCy's English ones."""

from __future__ import annotations

PLACES = frozenset({"PLACE", "GPE", "LOC"})
PERSONS = frozenset({"PERSON", "PER"})
