"""Who the narration was about before a source that is only "he" or "she".

Whoever is the subject of one sentence tends to be that of the next (centering: Grosz, Joshi &
Weinstein 1995); a speaker who is named once is "he" through all of what they say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.speaker_genders import GENDERS
from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.cast import Cast
    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_BACK = 6  # sentences that are looked back over; 4 to 8 name the same speakers on PolNeAR (train)
_BACK_FOR_THINGS = 3  # sentences that are looked back over for what "it" is
_BACK_FOR_GROUPS = 2  # and for who "they" are
_SUBJECTS = SUBJECT | PASSIVE_SUBJECT
_MAIN = frozenset({"ROOT", "root", "conj", "parataxis"})


_CALLED = frozenset({"flat", "compound", "appos", "nmod:desc"})  # parts of how a subject is called
_CONCEDING = frozenset({"though", "although"})
_OWNERS = frozenset({"nmod:poss", "poss"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pronoun is asked for: the sentence it stands in, its gender, and who it is not."""

    unit: int
    gender: str | None  # nothing where it may be either
    without: frozenset[str]
    is_near: bool = False  # nobody from before the paragraph but in the sentence right before


@dataclass(frozen=True, slots=True)
class _Told:
    """Whom or what a source or a main subject names, if it is an entity."""

    start: int
    entity: str | None
    is_pronoun: bool = False
    is_name: bool = False


def narrated_subject(
    layout: Layout, asked: Asked, cast: Cast, *, said_by: Mapping[int, str]
) -> str | None:
    """The person who is the subject of the last sentence of narration before the one ``asked``
    for that has such a subject, of that gender; where the last such subject is a pronoun, whoever
    it goes on from. A sentence that is about nobody may have one in another clause.

    ``said_by`` are the speakers found so far, by where their sources begin.
    """
    spoke = frozenset(said_by.values())
    for unit in _looked_back(layout, asked):
        told = _told_in(layout, unit, cast, said_by)
        meant = [one for each in told if (one := each.entity) and _can_be(cast, asked, one)]
        is_unclear = any(each.entity is None and each.is_name for each in told)
        if meant and not (asked.is_near and len(set(meant)) > 1):
            return meant[0] if _is_known(cast, meant[0], spoke) else None
        if meant or is_unclear or (asked.is_near and told):
            return None
        is_gone_on = any(each.lower_ in GENDERS for each in _subject_tokens(layout, unit, _MAIN))
        named = None if is_gone_on else _named_in_clauses(layout, unit, cast, asked)
        if named is not None:
            return named
    return None


def _named_in_clauses(layout: Layout, unit: Unit, cast: Cast, asked: Asked) -> str | None:
    """The one person who is named as the subject of any clause of a sentence ("It was so late
    that Ruiz was asked to go."), or else the one of that gender whom it names at all."""
    inner = (_entity_at(cast, each) for each in _named_subjects(layout, unit))
    whole, names = layout.chars(unit.start, unit.end), set()
    for span, form, entity in cast.overlapping(whole):
        if form == "name" and not any(outer.contains(span) for outer in layout.inners):
            names.add(entity)
    for found in ({one for one in inner if one}, names):
        meant = [one for one in sorted(found) if may_be_meant(cast, asked, one)]
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _named_subjects(layout: Layout, unit: Unit) -> Iterator[Token]:
    return (each for each in _subject_tokens(layout, unit, None) if each.tag_ != "PRP")


def owning_subject(layout: Layout, asked: Asked, cast: Cast, *, before: int) -> str | None:
    """The person whose something is the subject of the sentence asked for, before character
    ``before`` ("Ruiz’s fate is unclear, but she said …")."""
    for token in _subject_tokens(layout, layout.units[asked.unit], _MAIN):
        owner = _owner(cast, token) if token.idx < before else None
        if owner is not None and may_be_meant(cast, asked, owner):
            return owner
    return None


def following_subject(layout: Layout, asked: Asked, cast: Cast, *, at: int) -> str | None:
    """The person who is named only after a clause that has the pronoun at character ``at`` as
    its subject ("Since she left, Ruiz has said …")."""
    for token in _subject_tokens(layout, layout.units[asked.unit], None):
        if token.idx == at and token.head.dep_ == "advcl":
            later = (each for each in token.head.head.children if each.dep_ in _SUBJECTS)
            named = (_entity_at(cast, each) for each in later if each.idx > at)
            return next((each for each in named if each and each in cast.people), None)
    return None


def narrated_thing(
    layout: Layout, unit: int, cast: Cast, *, said_by: Mapping[int, str]
) -> str | None:
    """The body that is the subject of the last sentence before ``unit`` that is about a thing and
    not a person; nothing where that thing is no entity."""
    for each in reversed(layout.units[max(0, unit - _BACK_FOR_THINGS) : unit]):
        for told in _told_in(layout, each, cast, said_by):
            if told.entity is None and not told.is_pronoun:
                return None
            if told.entity is not None and cast.kinds[told.entity] != "person":
                return told.entity if cast.kinds[told.entity] == "organisation" else None
    return None


def thing_of_sentence(
    layout: Layout, unit: int, cast: Cast, *, before: int, contents: Sequence[Span]
) -> str | None:
    """The body or place that a clause outside ``contents`` is about, in the same sentence before
    "it" at character ``before`` ("Norland drives on with the plan, which it says …")."""
    for token in _subject_tokens(layout, layout.units[unit], None):
        is_told = any(span.start <= token.idx < span.end for span in contents)
        entity = _entity_at(cast, token) if token.idx < before and not is_told else None
        if entity is not None and cast.kinds[entity] in {"organisation", "place"}:
            return entity
    return None


def narrated_group(layout: Layout, unit: int, cast: Cast, *, before: int) -> str | None:
    """The group or body that is the last subject before "they" at character ``before``."""
    for number in range(unit, max(0, unit - _BACK_FOR_GROUPS) - 1, -1):
        each = layout.units[number]
        main = [*_subject_tokens(layout, each, _MAIN)] if number < unit else []
        for token in [*reversed(main), *reversed([*_subject_tokens(layout, each, None)])]:
            inside = cast.overlapping(Span(token.idx, token.idx + len(token)))
            found = [
                name for _, form, name in inside if form != "pronoun" and _is_group(cast, name)
            ]
            if found and token.idx < before:
                return min(found, key=lambda name: cast.kinds[name])
            if number < unit and token in main and _are_people(cast, token):
                return None  # "Ruiz, the chair, and Vel, the dean, condemned it. … they said"
    return None


def _are_people(cast: Cast, token: Token) -> bool:
    """Whether a subject is several people, each named."""
    joined = [each for each in token.children if each.dep_ == "conj"]
    each_named = (_entity_at(cast, one) for one in (token, *joined))
    return bool(joined) and all(
        one is not None and cast.kinds[one] == "person" for one in each_named
    )


def _is_group(cast: Cast, entity: str) -> bool:
    return cast.kinds[entity] in {"group", "organisation"}


def only_subject(layout: Layout, asked: Asked, cast: Cast, *, before: int) -> str | None:
    """The one person who is the subject of the sentence asked for before the words they say
    ("Ruiz waves it off: “Not now,” she said")."""
    told = [
        _entity_at(cast, token)
        for token in _subject_tokens(layout, layout.units[asked.unit], _MAIN)
        if token.idx < before
    ]
    return told[0] if len(told) == 1 and told[0] and may_be_meant(cast, asked, told[0]) else None


def going_on_speaker(
    layout: Layout, asked: Asked, cast: Cast, *, before: int, said_by: Mapping[int, str]
) -> str | None:
    """The person who speaks in the main clause of the sentence asked for, where the pronoun at
    character ``before`` opens a clause that goes on from it ("Ruiz said it failed, but she …")."""
    unit = layout.units[asked.unit]
    last = next((layout.doc[i - 1] for i in _inside(unit) if layout.doc[i].idx == before), None)
    if last is None or (last.tag_ != "CC" and last.lower_ not in _CONCEDING):
        return None
    told = [each for each in _subject_tokens(layout, unit, _MAIN) if each.idx < before]
    of_first = (said_by.get(each.left_edge.idx) for each in told if each.head == told[0].head)
    entity = next((each for each in of_first if each is not None), None)
    return entity if entity is not None and may_be_meant(cast, asked, entity) else None


def repeated_pronoun(
    layout: Layout, asked: Asked, *, before: int, said_by: Mapping[int, str]
) -> str | None:
    """Whoever speaks as the same pronoun earlier in the sentence asked for ("He said it failed,
    and when asked about it he said …"), where nobody else is a subject between."""
    told = [
        each
        for each in _subject_tokens(layout, layout.units[asked.unit], None)
        if each.idx < before and each.lower_ in GENDERS
    ]
    is_same = all(GENDERS[each.lower_] == asked.gender for each in told)
    return (
        next((said_by[each.idx] for each in told if each.idx in said_by), None) if is_same else None
    )


def _inside(unit: Unit) -> range:
    """The tokens of a sentence after its first."""
    return range(unit.start + 1, unit.end)


def names_subject(
    layout: Layout, asked: Asked, cast: Cast, *, before: int, contents: Sequence[Span] = ()
) -> bool:
    """Whether the sentence asked for has a person as a subject before character ``before``, or
    names one of that gender beside another subject, outside what is said: then that is whom a
    pronoun there is more likely to mean. Where all subjects are that pronoun, they mean whomever
    it means."""
    unit = layout.units[asked.unit]
    told = [each for each in _subject_tokens(layout, unit, None) if each.idx < before]
    people = [each for each in told if _is_person(cast, each)]
    if people:
        return any(GENDERS.get(each.lower_, "") != asked.gender for each in people)
    start = layout.doc[unit.start].idx
    return bool(told) and any(
        form == "name" and may_be_meant(cast, asked, entity)
        for span, form, entity in cast.overlapping(Span(start, before))
        if not any(each.contains(span) for each in contents)
    )


def _is_person(cast: Cast, token: Token) -> bool:
    """Whether a subject is a person, or something of a person's."""
    if token.lower_ in GENDERS or token.tag_ == "NNP":
        return True
    entity = _entity_at(cast, token) or _owner(cast, token) or _owner(cast, token, _is_of)
    return entity is not None and cast.kinds[entity] == "person"


def _looked_back(layout: Layout, asked: Asked) -> Iterator[Unit]:
    """The sentences before the one asked for, the nearest first."""
    here = layout.doc[layout.units[asked.unit].start].idx
    for unit in reversed(layout.units[max(0, asked.unit - _BACK) : asked.unit]):
        if asked.is_near and "\n" in layout.text[layout.doc[unit.start].idx : here].rstrip():
            return
        yield unit


def _told_in(layout: Layout, unit: Unit, cast: Cast, said_by: Mapping[int, str]) -> list[_Told]:
    """The sources and main subjects of a sentence, the last first, pronouns at the end; a subject
    that is nobody is whoever owns it ("the senator’s answer")."""
    whole = layout.chars(unit.start, unit.end)
    told = {each: _Told(each, said_by[each]) for each in said_by if whole.start <= each < whole.end}
    owners = _owning_tokens(layout, unit)
    told = {at: each for at, each in told.items() if at not in owners}
    for token in _subject_tokens(layout, unit, _MAIN):
        start = token.left_edge.idx
        if token.tag_ == "PRP":
            named = _named_before(layout, unit, cast, token)
            told.setdefault(start, _Told(start, named, is_pronoun=True))
            continue
        entity = _entity_at(cast, token) or _owner(cast, token)
        is_name = token.tag_ == "NNP"
        told.setdefault(start, _Told(start, said_by.get(start) or entity, is_name=is_name))
    return sorted(told.values(), key=lambda each: (each.is_pronoun, -each.start))


def _owning_tokens(layout: Layout, unit: Unit) -> frozenset[int]:
    """Where those begin whose something is no main subject beside somebody who is one ("Ruiz drew a
    parallel to *Mr. Weber's* remarks")."""
    main = [*_subject_tokens(layout, unit, _MAIN)]
    if not any(token.tag_ in {"NNP", "PRP"} for token in main):
        return frozenset()
    inside = (layout.doc[i] for i in range(unit.start, unit.end))
    owners = {token.left_edge.idx for token in inside if token.dep_ in _OWNERS}
    return frozenset(owners - {token.left_edge.idx for token in main})


def _named_before(layout: Layout, unit: Unit, cast: Cast, pronoun: Token) -> str | None:
    """Whom a sentence names last before a pronoun that can stand for them ("The mayor praised
    Ruiz, but she …")."""
    gender, start = GENDERS.get(pronoun.lower_), layout.doc[unit.start].idx
    if gender is None or pronoun.idx <= start:
        return None
    named = [
        entity
        for _, form, entity in cast.overlapping(Span(start, pronoun.idx))
        if form == "name" and entity in cast.people and cast.genders.get(entity) == gender
    ]
    return named[-1] if named else None


def may_be_meant(cast: Cast, asked: Asked, entity: str) -> bool:
    """Whether the one asked for can be ``entity``, a person who is named."""
    return entity in cast.people and _can_be(cast, asked, entity)


def _can_be(cast: Cast, asked: Asked, entity: str) -> bool:
    """Whether the one asked for can be ``entity``: a person of that gender."""
    if entity in asked.without or cast.kinds[entity] != "person":
        return False
    return asked.gender is None or cast.genders.get(entity, asked.gender) == asked.gender


def _is_known(cast: Cast, entity: str, spoke: frozenset[str]) -> bool:
    """Whether it is clear who somebody is: they are named, or were brought in as "a miner" and
    spoke. "The businessman" may be whom the story has named already."""
    return entity in cast.people or (entity in spoke and entity in cast.introduced)


def _subject_tokens(layout: Layout, unit: Unit, heads: frozenset[str] | None) -> Iterator[Token]:
    """The subjects of a sentence whose verb has one of the roles ``heads``, or any; none that is
    quoted."""
    for i in range(unit.start, unit.end):
        token = layout.doc[i]
        is_subject = token.dep_ in _SUBJECTS and layout.quote_at(i) < 0
        if is_subject and (heads is None or token.head.dep_ in heads):
            yield token


def _entity_at(cast: Cast, token: Token) -> str | None:
    """Whoever ``token`` and the rest of how it is called name, a person by name first."""
    found = [
        (cast.kinds[entity] != "person", form != "name", -len(span), entity)
        for each in _called(token)
        for span, form, entity in cast.overlapping(Span(each.idx, each.idx + len(each)))
    ]
    return min(found)[3] if found else None


def _called(token: Token) -> Iterator[Token]:
    """``token`` and the names and nouns beside it: "One delegate, party chair Ana Ruiz"."""
    yield token
    for child in token.children:
        is_name = token.tag_.startswith("NNP") or child.dep_ != "compound"
        if child.dep_ in _CALLED and is_name:
            yield from _called(child)


def _is_possessor(child: Token) -> bool:
    return child.dep_ in _OWNERS


def _is_of(child: Token) -> bool:
    return child.dep_ == "nmod" and any(each.lower_ == "of" for each in child.children)


def _owner(
    cast: Cast, token: Token, is_owner: Callable[[Token], bool] = _is_possessor
) -> str | None:
    """Whose something is: Ruiz of "Ruiz’s answer"."""
    owners = (child for child in token.children if is_owner(child))
    return next((found for each in owners if (found := _entity_at(cast, each))), None)
