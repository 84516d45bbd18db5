"""The PLOVER ontology's types, modes and scores, trimmed (CC BY-SA 4.0, see ``data/NOTICE``)."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

OTHER = "OTHER"  # what news tells and PLOVER has no type for; scored 0, its mode says what it is


@cache
def _events() -> dict[str, Any]:
    text = (files("rashomon.analysis.events") / "data" / "plover.json").read_text(encoding="utf-8")
    events: dict[str, Any] = json.loads(text)["events"]
    return events


def event_types() -> tuple[str, ...]:
    """The sixteen PLOVER types and ``OTHER``.

    >>> len(event_types())
    17
    """
    return (*_events(), OTHER)


def modes_of(event_type: str) -> frozenset[str]:
    """The modes PLOVER gives ``event_type`` (none for ``OTHER``)."""
    return frozenset(_events().get(event_type, {}).get("modes", {}))


def plover_score(event_type: str, mode: str | None = None) -> float:
    """The conflict-cooperation score of a type and mode, -10 to +10; 0 for ``OTHER``.

    >>> plover_score("ASSAULT", "drone"), plover_score("AID"), plover_score("OTHER", "election")
    (-9.5, 10.0, 0.0)
    """
    event = _events().get(event_type)
    if event is None:
        return 0.0
    modes = event["modes"]
    return float(modes[mode]["score"] if mode in modes else event["score"])
