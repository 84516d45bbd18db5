"""Which names of one article name the same: short names, acronyms, spellings, governments."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from rashomon.analysis.entities.acronyms import initials
from rashomon.analysis.entities.actors import ActorList
from rashomon.analysis.entities.credits import credited
from rashomon.analysis.entities.name_spans import NameSpan, key_of
from rashomon.analysis.entities.names import in_country
from rashomon.analysis.entities.nouns import (
    Body,
    Gender,
    bodies_by_name,
    first_names,
    fold,
    organisation_words,
    person_nouns,
    plain_first_names,
)
from rashomon.analysis.entities.referents import Referent
from rashomon.analysis.entities.relatives import (
    SUFFIXES,
    is_relative,
    namesakes,
    namesakes_by_suffix,
)
from rashomon.analysis.entities.sovereigns import sovereign_names
from rashomon.analysis.entities.tokentable import TokenTable
from rashomon.text.countries import country_name, country_named
from rashomon.types import EntityKind

OPENING = 3  # first letters that two spellings of one name share
# Two spellings of one name: from these lengths on one letter, or two, may be added or dropped; in
# shorter names one letter mostly makes another person. Set by judgement, not swept.
SHORTEST_VARIANT, SHORTEST_DOUBLE_VARIANT = 6, 9


@dataclass(slots=True)
class NameIndex:
    """The referents of an article's names, found by the keys their names share."""

    referents: list[Referent] = field(default_factory=list)
    by_key: dict[str, Referent] = field(default_factory=dict)
    by_last: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    by_opening: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_first: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    by_initials: dict[str, Referent] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    kin_from: dict[int, int] = field(default_factory=dict)  # a relative, and where it is brought in
    first_at: dict[int, int] = field(default_factory=dict)  # where each is named first
    generations: frozenset[str] = frozenset()  # surnames of a "Jr." and of somebody who is none


def link_names(
    table: TokenTable, spans: list[NameSpan], actors: ActorList | None = None
) -> dict[NameSpan, Referent]:
    """The referent of each name. The fullest names are read first, so that a headline's
    short name finds the full one below it; ``actors`` joins the names it lists."""
    index = NameIndex(generations=namesakes_by_suffix(table, spans))
    listed = actors.by_alias() if actors is not None else {}
    told = {span: table.words(span.first, span.last) for span in spans}
    told |= (sovereigns := sovereign_names(table, spans))
    for words in told.values():
        index.counts[key_of(words)] += 1
    others = namesakes(table, spans) | credited(table, spans)
    linked: dict[NameSpan, Referent] = {}
    for span in sorted(spans, key=lambda each: _reading_rank(each, sovereigns)):
        words = told[span]
        actor = listed.get(fold(words))
        name = actor.name if actor is not None else words
        addressed = _addressed(table, span) if span.kind == "person" else "u"
        referent = _found(index, name, span, addressed) or _new(index, name, span.kind)
        referent.learn_gender(addressed)
        is_kin = span in others or (span.kind == "person" and is_relative(table, span))
        if not referent.names and is_kin:
            index.kin_from[id(referent)] = span.first
        _register(index, referent, name, times=0)
        _register(index, referent, words)
        at = index.first_at.get(id(referent), span.first)
        index.first_at[id(referent)] = min(at, span.first)
        linked[span] = referent
    return linked


def _reading_rank(span: NameSpan, sovereigns: Collection[NameSpan]) -> tuple[int, bool, int]:
    """Where a name comes in linking: longer ones first, and "King Hussein" before "Hussein"."""
    return span.first - span.last, span not in sovereigns, span.first


def _found(
    index: NameIndex, words: str, span: NameSpan, addressed: Gender = "u"
) -> Referent | None:
    kind = span.kind
    known = index.by_key.get(_key(words, kind))
    if known is not None and (kind != "person" or _may_be_called(known, addressed)):
        return known
    if kind == "person":
        return _person(index, words, span.first, addressed)
    if kind == "organisation" or (kind == "other" and words.isupper()):
        return _organisation(index, words)
    return None


def _key(words: str, kind: EntityKind) -> str:
    """What names of one referent share: the country's code, a body's usual name, the words."""
    country = country_named(words) if kind == "place" else None
    if country is not None:
        return f"={country}"
    body = _body(words) if kind != "person" else None
    return f"#{body.name}" if body is not None else key_of(_spelled_out(words))


def _body(words: str) -> Body | None:
    """The well-known body of that name, with or without its country ("U.S. Justice Department")."""
    bodies = bodies_by_name()
    return bodies.get(fold(words)) or bodies.get(fold(_OF_COUNTRY.sub("", words)))


_OF_COUNTRY = re.compile(r"(?:the )?(?:U\.S\.|US|United States) (?=[A-Z])")


def _spelled_out(words: str) -> str:
    if words.startswith(("U.N. ", "UN ")):
        return "United Nations " + words.split(" ", 1)[1]
    if words.startswith(("U.S. ", "US ")):
        return "United States " + words.split(" ", 1)[1]
    return words


def _parts(words: str) -> list[str]:
    parts = re.split(r"[\s,\-]+", fold(words))
    return [part for part in parts if part and part not in SUFFIXES]


def _addressed(table: TokenTable, span: NameSpan) -> Gender:
    """The gender that "Mr." or "Mrs." before a name tells."""
    before = person_nouns().get(table.lower[span.first - 1]) if span.first else None
    return before.gender if before is not None and before.rank == "honorific" else "u"


def _may_be_called(referent: Referent, addressed: Gender) -> bool:
    return "u" in {addressed, referent.gender} or addressed == referent.gender


def _person(index: NameIndex, words: str, at: int, addressed: Gender) -> Referent | None:
    """The person called by ``words`` at token ``at``: a surname printed before somebody's relative
    of that surname is brought in is not the relative's, nor is "Mr. Ruiz" Ana Ruiz."""
    parts = _parts(words)
    if not parts:
        return None
    bearers = _bearers(index, words, parts, at)
    if len(parts) > 1:
        same = [each for each in bearers if _is_same_person(each, parts)]
        return same[0] if same else _misspelt(index, parts)
    pool = [
        each
        for each in bearers
        if each.kind == "person" and index.kin_from.get(id(each), -1) < at
        if _may_be_called(each, addressed)
    ]
    if pool:
        known = [each for each in pool if index.first_at[id(each)] < at]
        return max(
            known or pool,
            key=lambda each: (
                not _is_told_in_full(index, each),
                _mass(index, each),
                -index.first_at[id(each)],
            ),
        )
    return _misspelt(index, parts)


def _bearers(index: NameIndex, words: str, parts: list[str], at: int) -> list[Referent]:
    """Those whose surname, else first name, ``words`` ends with; of father and son only those of
    the generation it tells, but a bare surname is the son's while nobody else was named, and where
    the father only is "his father, Tom Hale"."""
    found = index.by_last.get(parts[-1], [])
    if len(parts) == 1:
        named_so = index.by_first.get(parts[0], [])
        family_first = [each for each in named_so if _may_begin_with_family(each)]
        found = [*found, *(each for each in family_first if each not in found)] or named_so
    if parts[-1] not in index.generations:
        return found
    of_age = [each for each in found if _is_junior(each) == _has_suffix(words)]
    if len(parts) > 1:
        return of_age
    elders = [each for each in found if not _is_junior(each)]
    are_kin = bool(elders) and all(id(each) in index.kin_from for each in elders)
    named = [each for each in found if index.first_at[id(each)] < at and each not in elders]
    is_early = not any(index.first_at[id(each)] < at for each in elders)
    if named and (are_kin or (is_early and not _is_told_apart(index, parts[-1]))):
        return named
    return [
        each for each in of_age if each.gender != "f"
    ]  # who is named as the son is is his father


def _may_begin_with_family(referent: Referent) -> bool:
    """Whether a name of it has three parts and may begin with the family's ("Kim Dae-jung", whom a
    text calls Kim though Tony Kim is named too): nothing behind is a first name or an initial, as
    in "Martin Luther King"."""
    names = (_parts(name)[1:] for name in sorted(referent.names))
    return referent.kind == "person" and any(
        len(rest) > 1 and not any(len(e) == 1 or e in plain_first_names() for e in rest)
        for rest in names
    )


def _has_suffix(words: str) -> bool:
    return fold(words).split(" ")[-1] in SUFFIXES


def _is_told_apart(index: NameIndex, surname: str) -> bool:
    """Whether the article calls a son by surname and suffix ("Hale Jr."), which leaves the bare
    surname to somebody else."""
    return any(index.counts[f"{surname} {suffix}"] for suffix in SUFFIXES)


def _is_junior(referent: Referent) -> bool:
    return any(_has_suffix(name) for name in referent.names)


def _mass(index: NameIndex, referent: Referent) -> int:
    """How often the article prints the names known for a referent."""
    return sum(index.counts[key_of(name)] for name in sorted(referent.names))


def _is_told_in_full(index: NameIndex, referent: Referent) -> bool:
    """Whether somebody's relative is printed in full again, so that the surname by itself is left
    to whoever bore it before ("his daughter, Mira Okafor … Mira Okafor")."""
    full = (index.counts[key_of(name)] for name in sorted(referent.names) if len(_parts(name)) > 1)
    return id(referent) in index.kin_from and max(full, default=0) > 1


def _is_same_person(referent: Referent, parts: list[str]) -> bool:
    return any(_agree(_parts(name), parts) for name in sorted(referent.names))


def _agree(known: list[str], parts: list[str]) -> bool:
    """Whether two full names with one surname fit: equal first names, or an initial."""
    if len(known) < 2:
        return True
    one, other = known[0], parts[0]
    if one == other or one in parts[:-1] or other in known[:-1]:
        return True
    return (len(one) == 1 or len(other) == 1) and one[0] == other[0]


def _misspelt(index: NameIndex, parts: list[str]) -> Referent | None:
    """A person whose name differs by a slip of the pen."""
    for last in sorted(index.by_opening.get(parts[-1][:OPENING], ())):
        if last == parts[-1] or not is_variant(last, parts[-1]):
            continue
        for referent in index.by_last[last]:
            if len(parts) == 1 or _is_same_person(referent, [*parts[:-1], last]):
                return referent
    return None


def is_variant(one: str, other: str) -> bool:
    """Whether two folded names are spellings of one.

    >>> is_variant("zelensky", "zelenskyy"), is_variant("martin", "marvin"), is_variant("ali", "al")
    (True, False, False)
    """
    shorter = min(len(one), len(other))
    if shorter < SHORTEST_VARIANT or one[0] != other[0]:
        return False
    limit = 2 if shorter >= SHORTEST_DOUBLE_VARIANT else 1
    if len(one) == len(other) and limit == 1:
        return False  # a letter exchanged makes another name (Martin, Marvin)
    return OSA.distance(one, other, score_cutoff=limit) <= limit


def _organisation(index: NameIndex, words: str) -> Referent | None:
    folded = fold(words)
    if " " not in words and words.isupper() and folded in index.by_initials:
        return index.by_initials[folded]
    for referent in index.by_first.get(_first_word(words), []):
        if referent.kind == "organisation" and any(
            _is_shortened(name, words) for name in sorted(referent.names)
        ):
            return referent
    return None


def _first_word(words: str) -> str:
    return key_of(words).split(" ")[0]


def _is_shortened(full: str, short: str) -> bool:
    """Whether ``short`` is ``full`` without trade words at its end ("Acme Corp" → "Acme")."""
    head, tail = key_of(short), key_of(full)
    if not tail.startswith(head + " "):
        return False
    rest = full.split()[-len(tail[len(head) :].split()) :]
    return all(word in organisation_words() for word in rest)


def _new(index: NameIndex, words: str, kind: EntityKind) -> Referent:
    country = in_country(words, kind)
    named = country_named(words) if kind == "place" else None
    body = _body(words) if kind == "organisation" else None
    canonical = country_name(named) if named else (body.name if body else "")
    referent = Referent(kind, canonical=canonical, country=country)
    if kind == "person" and " " in words:
        referent.gender = first_names().get(_parts(words)[0], "u") if _parts(words) else "u"
    index.referents.append(referent)
    return referent


def _register(index: NameIndex, referent: Referent, words: str, *, times: int = 1) -> None:
    """Lets ``referent`` be found under ``words``, which name it ``times`` more times."""
    if words in referent.names:
        referent.names[words] += times
        return
    if times:
        referent.names[words] += times
    index.by_key.setdefault(_key(words, referent.kind), referent)
    parts = _parts(words)
    if not parts:
        return
    if referent not in index.by_last[parts[-1]] and referent.kind == "person":
        index.by_last[parts[-1]].append(referent)
        index.by_opening[parts[-1][:OPENING]].add(parts[-1])
    first = parts[0] if referent.kind == "person" else _first_word(words)
    if referent not in index.by_first[first]:
        index.by_first[first].append(referent)
    if referent.kind != "person":
        index.by_initials.setdefault(initials(words), referent)
