"""Which police of single articles are one force: "Sorrel police", its department, "police"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.comparing.merging.entities.named_entities import Key, Named
from rashomon.comparing.merging.entities.personal_names import NameKey
from rashomon.comparing.merging.grouping import Grouping

_FORCE: NameKey = ("police",)
_ENDINGS = (("police", "department"), ("police", "dept"), _FORCE)

Forces = Mapping[str, set[Key]]


def join_forces(named: Sequence[Named], grouping: Grouping[Key]) -> None:
    """Join the forces of one place in a story, and "police" to the one force that its article
    names, or where it names none the story."""
    places: dict[tuple[str, NameKey], list[Key]] = defaultdict(list)
    forces = [(each, place) for each in named if (place := _place(each))]
    for each, place in forces:
        places[each.story, place].append(each.key)
    for keys in places.values():
        grouping.join_all(keys)
    by_article, by_story = _roots(forces, grouping)
    for each in named:
        if each.name == _FORCE and each.entity.kind == "organisation":
            known = by_article.get(each.key[0]) or by_story.get(each.story, set())
            if len(known) == 1:
                grouping.join(min(known), each.key)


def _place(each: Named) -> NameKey:
    """The words before what says that a body is the police of a place, if it is."""
    if (
        each.entity.kind != "organisation"
        or not each.entity.name.removeprefix("the ")[:1].isupper()
    ):
        return ()
    for ending in _ENDINGS:
        if each.name[-len(ending) :] == ending:
            return each.name[: -len(ending)]
    return ()


def _roots(
    forces: Iterable[tuple[Named, NameKey]], grouping: Grouping[Key]
) -> tuple[Forces, Forces]:
    """The forces named in each article, and in each story."""
    by_article: dict[str, set[Key]] = defaultdict(set)
    by_story: dict[str, set[Key]] = defaultdict(set)
    for each, _ in forces:
        root = grouping.root(each.key)
        by_article[each.key[0]].add(root)
        by_story[each.story].add(root)
    return by_article, by_story
