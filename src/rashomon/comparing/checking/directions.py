"""Who does it to whom, read from the order of the names around a verb and from the parse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.statements import Act, Statement
from rashomon.comparing.checking.word_likeness import listed
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.text.countries import country_of_demonym

_BE = frozenset({"was", "were", "is", "are", "be", "been", "being", "got", "get"})
_BY_WITHIN = 4  # words between a participle and its "by"
_BE_WITHIN = 3  # words between a form of "be" and its participle

Pair = tuple[int, int]  # numbers of the claim's names: who does it, to whom
Places = Mapping[int, frozenset[int]]  # number of a claim's name → words where a passage has it


@cache
def _mutual() -> frozenset[str]:
    return frozenset(map(verb_stem, listed("mutual")))


def pair_around(statement: Statement, at: int, places: Places) -> Pair | None:
    """The nearest names on both sides of the word ``at``: who acts first, then who is acted on."""
    if statement.stems[at] in _mutual():
        return None
    before = [(at - word, name) for name, words in places.items() for word in words if word < at]
    after = [(word - at, name) for name, words in places.items() for word in words if word > at]
    if not before or not after:
        return None
    left, right = min(before)[1], min(after)[1]
    if left == right:
        return None
    return (right, left) if is_passive_at(statement, at) else (left, right)


def is_verbal_at(statement: Statement, at: int) -> bool:
    """Whether the word ``at`` is a verb or tells an act, by its form and what stands before."""
    word, before = statement.words[at], statement.words[at - 1].form if at else ""
    if any(at in act.words for act in statement.acts) or before in listed("auxiliary"):
        return True
    if word.form.endswith("ed") or verb_stem(word.form) != word.stem:
        return True
    if before.endswith(("'s", "s'")):
        return False  # "Helvia Steel's licence"
    return any(
        name.is_name and name.last == at and not country_of_demonym(name.words)
        for name in statement.names
    )


def is_verb_at(statement: Statement, at: int) -> bool:
    """Whether the word ``at`` is the verb of a clause: right behind a name, an "and" or an
    auxiliary, and no noun by its form."""
    word, before = statement.words[at], statement.words[at - 1].form if at else ""
    if word.form.endswith(("s", "ing")) and verb_stem(word.form) == word.stem:
        return False
    if before in listed("auxiliary"):
        return True
    is_past = word.form.endswith("ed") or verb_stem(word.form) != word.stem
    return is_past and (before == "and" or any(name.last == at for name in statement.names))


def is_passive_at(statement: Statement, at: int) -> bool:
    """Whether the word ``at`` is a participle with "by" behind it or a form of "be" before it."""
    forms = [word.form for word in statement.words]
    if forms[at].endswith("ing"):
        return False
    if "by" in forms[at + 1 : at + 1 + _BY_WITHIN]:
        return True
    return any(form in _BE for form in forms[max(0, at - _BE_WITHIN) : at])


def own_places(statement: Statement, names: Iterable[Named]) -> Places:
    """Where a statement has its own names, those left out that only say who speaks."""
    speakers = {saying.name for saying in statement.sayings}
    return {
        number: frozenset(range(name.first, name.last))
        for number, name in enumerate(names)
        if not _only_speaks(statement, name, speakers)
    }


def _only_speaks(statement: Statement, name: Named, speakers: set[str]) -> bool:
    """Whether a name stands last, behind what its bearer says ("…, Quint said")."""
    behind = name.last >= len(statement.words) - 2 and name.first in statement.breaks
    return behind and bool(speakers)


def is_swapped(ours: Act, theirs: Act) -> bool:
    """Whether the parse gives two acts the same parties the other way round."""
    told = bool(ours.actors and ours.recipients and theirs.actors and theirs.recipients)
    return (
        told
        and bool(ours.actors & theirs.recipients)
        and bool(ours.recipients & theirs.actors)
        and not ours.actors & theirs.actors
        and not ours.recipients & theirs.recipients
    )


def agree(ours: Act, theirs: Act) -> bool:
    """Whether the parse gives two acts the same parties in the same parts."""
    return bool(ours.actors & theirs.actors) and bool(ours.recipients & theirs.recipients)
