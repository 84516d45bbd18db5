"""What is said of those a figure counts: killed, injured, arrested."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.text.stems import stem
from rashomon.text.words import Word, find_words
from rashomon.types import Span

_ASPECT_REACH = 10  # words from a figure to what is said of those it counts
_CHARGES_REACH = 3  # words from "facing" to the charges
_FACING = frozenset({"face", "faces", "faced", "facing"})
_CHARGES = frozenset({"charge", "charges"})
_BACKWARD_COST = 2  # what is said of a count mostly follows it ("five injured")


def aspect_near(words: Sequence[Word], figure: Span) -> int | None:
    """What is said of those counted: the nearest word that says it, looking ahead first."""
    after = [word for word in words if word.start >= figure.end][:_ASPECT_REACH]
    before = [word for word in words if word.end <= figure.start][: -_ASPECT_REACH - 1 : -1]
    found = [(at, named_aspect([word])) for at, word in enumerate(after)]
    found += [(at + _BACKWARD_COST, named_aspect([word])) for at, word in enumerate(before)]
    found += [
        (at, _aspects()[verb_stem("charge")])
        for at, _ in enumerate(after)
        if _face_charges(after[at:])
    ]
    named = [(distance, aspect) for distance, aspect in found if aspect is not None]
    return min(named)[1] if named else None


def _face_charges(words: Sequence[Word]) -> bool:
    """ "facing criminal charges": those who do are charged."""
    forms = [word.form for word in words[: _CHARGES_REACH + 1]]
    return forms[0] in _FACING and bool(_CHARGES & {*forms})


def named_aspect(subject: Iterable[Word]) -> int | None:
    """What the subject itself says of those counted ("people wounded")."""
    forms = [word.form for word in subject]
    if counts_happenings(forms):
        return None
    pairs = set(pairwise(forms))
    if pairs & _DEADLY_PAIRS or "fatally" in forms:
        return _aspects()["kill"]
    if any(pair in pairs for pair in _CONDITIONS):
        return _aspects()[verb_stem("injure")]
    words = (form for form in forms if form not in _OF_ONE)
    if forms and forms[-1] == "killing":  # of "killing two people"
        return _aspects()["kill"]
    named = [_aspects().get(verb_stem(form)) for form in words]
    if pairs & _VICTIM_PAIRS:
        kill, shoot = (_aspects()[verb_stem(word)] for word in ("kill", "shoot"))
        return kill if kill in named else shoot
    return next((aspect for aspect in named if aspect is not None), None)


def aspect_of(subject: str) -> str | None:
    """The first word of the aspect that ``subject`` names: how those counted fared.

    >>> aspect_of("people wounded"), aspect_of("guns")
    ('injure', None)
    """
    aspect = named_aspect(find_words(subject))
    return None if aspect is None else _aspect_rows()[aspect][0]


def counts_what_faces(subject: Sequence[str]) -> bool:
    """Whether those counted face something, mostly charges, which tells how they fared."""
    return bool(subject) and subject[0] in _FACING


def counts_happenings(subject: Sequence[str]) -> bool:
    """Whether happenings or charges are counted ("three shootings"), and not people."""
    return bool(subject) and subject[-1] in _HAPPENINGS


@cache
def said_of_counted() -> frozenset[str]:
    """Stems that say how those counted fared, or only that they are people."""
    return frozenset(_aspects()) | {stem(word) for word in _PEOPLE}


_PEOPLE = ("people", "person", "persons", "victim", "victims")


_VICTIM_PAIRS = frozenset(
    (crime, victim)
    for crime in ("gunshot", "shooting", "stabbing")
    for victim in ("victim", "victims")
)  # of whom some may have died
_DEADLY_PAIRS = frozenset(
    {("to", "death"), ("lost", "lives"), ("death", "toll"), ("shooting", "deaths")}
)
# "in critical condition": how those fare who were hurt.
_CONDITIONS = tuple(
    (word, "condition")
    for word in ("critical", "serious", "stable", "grave", "fair", "guarded", "good")
)
# Nouns of happenings, which are counted themselves, and not those whom they befell.
# Nouns that stand for what befell one, whatever is counted ("two men charged in the death").
_HAPPENINGS = frozenset(
    {"shootings", "shooting", "incidents", "attacks", "killings", "homicides", "murders", "cases"}
    | {"crashes", "accidents", "times", "stabbings", "gunshots", "shots", "rounds", "weapons"}
    | {"charge", "charges", "count", "counts"}
)
_OF_ONE = frozenset({"death", "murder", "injury", "killing", "arrest", "rescue"})


@cache
def _aspects() -> dict[str, int]:
    rows = enumerate(_aspect_rows())
    return {verb_stem(word): number for number, row in rows for word in row}


@cache
def _aspect_rows() -> tuple[tuple[str, ...], ...]:
    text = (files("rashomon.comparing") / "data" / "figure_aspects.tsv").read_text("utf-8")
    return tuple(tuple(row.split("\t")) for row in text.splitlines() if not row.startswith("#"))
