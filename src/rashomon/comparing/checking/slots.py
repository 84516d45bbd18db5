"""Whether a name stands where a place is told, or somebody who acts."""

from __future__ import annotations

from typing import Literal

from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import listed


def slot_of(statement: Statement, name: Named) -> Literal["actor", "place"]:
    """Whether a name stands where a place is told ("in Quito") or somebody who acts."""
    around = _place_around(statement, name)
    if around:
        return slot_of(statement, around)
    forms = [word.form for word in statement.words[max(0, name.first - 2) : name.first]]
    is_before = bool(forms) and (forms[-1] == "the" or forms[-1] in listed("quarters"))
    before = forms[-2] if is_before and len(forms) > 1 else "".join(forms[-1:])
    if name.kind == "person" or before not in listed("placing"):
        return "actor"
    return "place" if name.kind != "organisation" or before in {"in", "at"} else "actor"


def _place_around(statement: Statement, name: Named) -> Named | None:
    """The town that ``name``, behind its comma, says where it lies ("Marlow, Norland")."""
    if name.kind not in {"place", None} or name.first not in statement.breaks:
        return None
    before = (each for each in statement.names if each.last == name.first and each.is_name)
    town = next((each for each in before if each.kind in {"place", None}), None)
    between = statement.words[name.first - 1].end, statement.words[name.first].start
    return town if statement.text[slice(*between)] == ", " else None
