"""Which bodies of single articles are one: an acronym, a short name, one without its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from rashomon.comparing.merging.entities.named_entities import Key, Named, most_named
from rashomon.comparing.merging.entities.personal_names import NameKey, initials, name_key
from rashomon.comparing.merging.grouping import Grouping
from rashomon.text.countries import country_holding

_FIRMS = frozenset({"co", "company", "corp", "corporation", "inc", "ltd", "llc", "plc", "ag", "nv"})
_TELLING_CAPITALS = 3  # letters of an acronym that no person is called by


def join_acronyms(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join "the NLA" to the body of its story whose words begin with these letters."""
    bodies = [each for each in named if each.is_named and each.entity.kind == "organisation"]
    by_initials: dict[tuple[str, str], dict[Key, int]] = defaultdict(dict)
    for each in bodies:
        for name in (each.entity.name, *each.entity.aliases):
            is_also = name != each.entity.name and " " in each.entity.name
            for letters in _letters_of(name, is_also=is_also):
                by_initials[each.story, letters][each.key] = len(each.entity.mentions)
    for each in named:
        if _is_acronym(each):
            _join_most_named(by_initials[each.story, each.name[0]], each, grouping)


def _letters_of(name: str, *, is_also: bool) -> set[str]:
    """The acronyms that a body may be called by: that of its words, without what only says that it
    is a firm ("Grand Mills Co." is GM), and one that it ``is_also`` called by."""
    words = [word for word in name.split() if word.strip(".,").lower() not in _FIRMS]
    found = {initials(name)} if len(name_key(name)) > 1 else set()
    if len(words) > 1:
        found.add(initials(" ".join(words)))
    letters = name.replace(".", "")
    is_short = is_also and " " not in name and letters.isupper()
    return found | {letters.lower()} if is_short else found


def _join_most_named(bodies: Mapping[Key, int], each: Named, grouping: Grouping[Key]) -> None:
    """Join ``each`` to the one of ``bodies``, given with their mentions, that it may stand for."""
    counts: Counter[Key] = Counter()
    for key, count in bodies.items():
        counts[grouping.root(key)] += count
    body = most_named(counts)
    if body is not None:
        grouping.join(body, each.key)


def _is_acronym(each: Named) -> bool:
    """Whether it is called by capitals only: those of a body, even where they look like a person's
    name if there are enough of them ("NLA")."""
    letters = each.entity.name.replace(".", "")
    if not each.is_named or len(each.name) != 1 or not letters.isupper():
        return False
    is_other = each.entity.kind in {"person", "other"} and len(letters) >= _TELLING_CAPITALS
    return each.entity.kind == "organisation" or is_other


def join_short_names(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join "Brandt" to the one body of its story that another article calls both so and in full
    ("Brandt Technologies")."""
    bodies: dict[tuple[str, NameKey], dict[Key, int]] = defaultdict(dict)
    for each in named:
        if each.is_named and each.entity.kind == "organisation" and len(each.name) > 1:
            for alias in map(name_key, each.entity.aliases):
                if alias == each.name[:1] and alias[0] not in _common_bodies():
                    bodies[each.story, alias][each.key] = len(each.entity.mentions)
    for each in named:
        if each.is_named and each.entity.kind == "organisation" and len(each.name) == 1:
            _join_most_named(bodies[each.story, each.name], each, grouping)


def join_bodies_of_places(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join "the Harriers" to the one body of its story whose name has a place before these words
    ("the Lowford Harriers")."""
    bodies: dict[tuple[str, NameKey], dict[Key, int]] = defaultdict(dict)
    for each in named:
        rest = _without_place(each) if each.is_named else ()
        if rest:
            bodies[each.story, rest][each.key] = len(each.entity.mentions)
    for each in named:
        if each.is_named and each.entity.kind == "organisation" and not _is_acronym(each):
            _join_most_named(bodies[each.story, each.name], each, grouping)


def _without_place(each: Named) -> NameKey:
    """A body's name without the city or country that it begins with, if it begins with one."""
    if each.entity.kind != "organisation":
        return ()
    words = each.entity.name.removeprefix("the ").split()
    for n_words in range(min(3, len(words) - 1), 0, -1):
        if country_holding(" ".join(words[:n_words])):
            rest = name_key(" ".join(words[n_words:]))
            return () if rest[-1] in _common_bodies() else rest
    return ()


@cache
def _common_bodies() -> frozenset[str]:
    text = (files("rashomon.comparing") / "data" / "common_bodies.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
