"""The words that name happenings: their stems, and the families of words for one sort of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rashomon.text.stems import stem
from rashomon.text.words import find_words

_PRONOUNS = frozenset({"it", "them", "him", "her", "me", "us", "this", "that"})
_REFLEXIVES = frozenset({"himself", "herself", "themselves", "itself", "myself"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "any", "all"})


def head_stem(trigger: str, behind: Sequence[str] = ()) -> str:
    """The stem of the word that names the happening in ``trigger``.

    >>> head_stem("met"), head_stem("had been revoked"), head_stem("held their first call")
    ('meet', 'revok', 'call')
    """
    stems = trigger_stems(trigger, behind) or (trigger.casefold(),)
    return next((word for word in reversed(stems) if not is_light(word)), stems[-1])


def trigger_stems(trigger: str, behind: Sequence[str] = ()) -> tuple[str, ...]:
    """The stems of the words of ``trigger`` that may name a happening, in order.

    ``behind`` are the folded words that follow it, among which a verb's particle may stand.
    """
    forms = [word.form for word in find_words(trigger)]
    stems = zip(forms, verb_stems([*forms, *behind]), strict=False)
    return tuple(stem for form, stem in stems if form not in _listed("particle"))


def is_light(head: str) -> bool:
    """Whether a stem only lends a noun its tense and names no happening ("hold", "take")."""
    return head in _listed("light")


def is_speech(head: str) -> bool:
    """Whether a stem only says that something was said ("said", "a statement")."""
    return head in _listed("speech")


@cache
def _listed(kind: str) -> frozenset[str]:
    rows = dict(_pair(line) for line in read_rows("trigger_words.tsv"))
    return frozenset(rows[kind].split())


@lru_cache(maxsize=1 << 14)
def verb_stem(form: str) -> str:
    """The stem of a folded word, irregular verb forms included."""
    return _irregular().get(form) or stem(form)


def verb_stems(forms: Sequence[str]) -> tuple[str, ...]:
    """The stems of folded words in order, a verb with its particle having that of its meaning.

    >>> verb_stems(["turned", "it", "down"]) == (verb_stem("reject"), "it", "down")
    True
    """
    stems = [verb_stem(form) for form in forms]
    table = _phrasal_verbs()
    return tuple(
        particle_meaning(stem, forms[at + 1 : at + 5], table) for at, stem in enumerate(stems)
    )


def particle_meaning(
    stem: str, behind: Sequence[str], table: Mapping[str, Mapping[str, str]]
) -> str:
    """The stem of what a verb means, by ``table``, with the particle behind it or behind its short
    object, else ``stem`` itself. What goes on behind a particle that stands apart may be a place:
    "turned the car down the street"."""
    meanings = table.get(stem)
    if not meanings:
        return stem
    first, second, third, fourth = [*behind, "", "", "", ""][:4]
    if first in _REFLEXIVES:
        return meanings.get(f"self {second}", stem)
    if first in meanings:
        return meanings[first]
    if first in _PRONOUNS and second in meanings and third not in _DETERMINERS:
        return meanings[second]
    is_apart = first in _DETERMINERS and third in meanings and fourth not in _DETERMINERS
    return meanings[third] if is_apart else stem


@cache
def _phrasal_verbs() -> Mapping[str, Mapping[str, str]]:
    return particle_table(read_rows("phrasal_verbs.tsv"))


def particle_table(rows: Iterable[str]) -> dict[str, dict[str, str]]:
    """Stem of a verb → its particles → the stem of what it means, from "verb particle⇥meaning"."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for verb, meaning in map(_pair, rows):
        word, _, particle = verb.partition(" ")
        found[verb_stem(word)][particle] = verb_stem(meaning)
    return found


@cache
def _irregular() -> dict[str, str]:
    return dict(_pair(line) for line in read_rows("irregular_forms.tsv"))


def _pair(line: str) -> tuple[str, str]:
    form, _, verb = line.partition("\t")
    return form, verb


@lru_cache(maxsize=1 << 14)
def families_of(head: str) -> frozenset[int]:
    """The families of happenings that the stem ``head`` may name.

    >>> bool(families_of(head_stem("abducted")) & families_of(head_stem("captured")))
    True
    """
    return frozenset(_families("trigger_families.tsv").get(head, ()))


def phrase_families(head: str, behind: Container[str], clause: Container[str]) -> frozenset[int]:
    """The families of what ``head`` and the words it is done to name together, or none.

    ``behind`` are the words right behind it, ``clause`` the stems of its clause.

    >>> pulled = phrase_families(head_stem("pulled"), (), {head_stem("licence")})
    >>> bool(pulled & families_of(head_stem("revoked")))
    True
    >>> phrase_families(head_stem("pulled"), (), {"troop"})
    frozenset()
    """
    return frozenset(
        family
        for phrase in _phrases().get(head, ())
        if (not phrase.particle or phrase.particle in behind)
        and any(word in clause for word in phrase.objects)
        for family in phrase.families
    )


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One row of ``trigger_phrases.tsv`` for one of its words."""

    particle: str
    objects: frozenset[str]
    families: frozenset[int]


@cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for number, row in enumerate(read_rows("trigger_phrases.tsv"), start=1):
        heads, objects, name = row.split("\t")
        own = frozenset({-number})  # families of single words are numbered upwards from 0
        families = own if name == "-" else own | families_of(verb_stem(name))
        for head in heads.split():
            verb, _, particle = head.partition("_")
            stems = frozenset(verb_stem(each) for each in objects.split())
            found[verb_stem(verb)].append(_Phrase(particle, stems, families))
    return {head: tuple(phrases) for head, phrases in found.items()}


def take_other_stands(one: str, other: str) -> bool:
    """Whether two words for one sort of happening take a stand on it, and not the same.

    >>> take_other_stands(head_stem("abducted"), head_stem("captured"))
    True
    >>> take_other_stands(head_stem("attack"), head_stem("assault"))
    False
    """
    left, right = _stands_of(one), _stands_of(other)
    return not left & right and bool({sort for sort, _ in left} & {sort for sort, _ in right})


def take_one_stand(one: str, other: str) -> bool:
    """Whether two words take one stand on one sort of happening.

    >>> take_one_stand(head_stem("abducted"), head_stem("kidnapped"))
    True
    """
    return bool(_stands_of(one) & _stands_of(other))


def _stands_of(head: str) -> frozenset[tuple[int, int]]:
    return _stands().get(head, frozenset())


@cache
def _stands() -> Mapping[str, frozenset[tuple[int, int]]]:
    """The stem of each loaded word → the sorts of happening it names, with the stand it takes."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for sort, row in enumerate(read_rows("loaded_words.tsv")):
        for stand, words in enumerate(row.split("\t")):
            for word in words.split():
                found[verb_stem(word)].add((sort, stand))
    return {stem: frozenset(stands) for stem, stands in found.items()}


@cache
def _families(name: str) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(read_rows(name)):
        for word in row.split("\t"):
            found[verb_stem(word)].add(number)
    return dict(found)


def read_rows(name: str) -> list[str]:
    """The rows of a list of this package, comments left out."""
    text = (files("rashomon.comparing") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
