"""Which nouns are made from which verbs ("decided", "a decision"): one happening in two words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from rashomon.comparing.merging.events.happenings import verb_stem

_SHORTEST_ROOT = 4  # letters of a verb's stem before a noun may be its stem and an ending
_SHORTEST_CHANGED = 3  # the same, without what changes, where the end of the stem changes


@lru_cache(maxsize=1 << 16)
def is_derived(left: str, right: str) -> bool:
    """Whether one of two stems is a noun made from the other.

    >>> is_derived(verb_stem("deportation"), verb_stem("deported"))
    True
    >>> is_derived(verb_stem("decided"), verb_stem("decision"))
    True
    """
    if left == right or root_of(left) == root_of(right):
        return True
    shorter, longer = sorted((left, right), key=len)
    return (
        _has_ending(shorter, longer) or _is_changed(shorter, longer) or _is_changed(longer, shorter)
    )


def root_of(stem: str) -> str:
    """The stem of the verb that a noun of irregular making is listed for, else ``stem`` itself."""
    return _verb_by_noun().get(stem, stem)


def _has_ending(verb: str, noun: str) -> bool:
    root = verb[:-1] if verb.endswith(("e", "i")) else verb
    if len(root) < _SHORTEST_ROOT or not noun.startswith(root):
        return False
    end = noun[len(root) :].removeprefix(root[-1])  # "patrol", "patrolling"
    return end in {"", "e", "i"} or end in _endings()[""]


def _is_changed(verb: str, noun: str) -> bool:
    """Whether ``noun`` is ``verb`` with its end changed: "-d" to "-sion"."""
    return any(
        noun == root + ending
        for verb_end, noun_ends in _endings().items()
        if verb_end
        and verb.endswith(verb_end)
        and len(root := verb.removesuffix(verb_end)) + len(verb_end) > _SHORTEST_CHANGED
        for ending in noun_ends
    )


@cache
def _endings() -> Mapping[str, tuple[str, ...]]:
    """What a verb's stem ends in → what stands for it in a noun."""
    return {
        verb.removeprefix("-"): tuple(nouns.split())
        for verb, nouns in _rows()
        if verb.startswith("-")
    }


@cache
def _verb_by_noun() -> Mapping[str, str]:
    return {
        verb_stem(noun): verb_stem(verb)
        for verb, nouns in _rows()
        if not verb.startswith("-")
        for noun in nouns.split()
    }


def _rows() -> Iterator[tuple[str, str]]:
    text = (files("rashomon.comparing") / "data" / "derived_nouns.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            verb, _, nouns = line.partition("\t")
            yield verb, nouns
