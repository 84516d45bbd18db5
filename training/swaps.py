"""Training passages with other names in the place of theirs, so that names are learned by what
stands around them and not by heart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from treebanks import Sentence

SWAP_SHARE = 0.3
"""Chance that a name of a passage gives way to another; set by judgement."""
MIXED_KIND = "MISC"
"""The kind that holds adjectives and nouns: one stands for another only where tags part them."""
PROPER = "NNP"
LEFT_ALONE = "wikigold"
"""Documents of these keep their names: an encyclopedia says of each what it is, and a training with
swaps there had found fewer of its organisations and works."""
Key = tuple[str, bool, bool]


@dataclass(frozen=True, slots=True)
class Name:
    """The words of one name and what its treebank says of them; all but the words may be blank.

    ``heads`` are positions within the name; the word at ``top`` hangs on nothing inside it.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...]
    upos: tuple[str, ...]
    morphs: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    top: int

    @property
    def has_tree(self) -> bool:
        """Whether its words have tags and heads."""
        return bool(self.tags[0])

    def without_tree(self) -> Name:
        """The bare words."""
        n = len(self.words)
        blank = ("",) * n
        return Name(self.words, self.spaces, blank, blank, blank, blank, tuple(range(n)), blank, 0)


class NameSwapper:
    """Puts names of the training sentences in each other's places, kind for kind.

    ``left_alone`` are the first letters of documents whose names stay, though others may have them.
    """

    def __init__(self, sentences: list[Sentence], left_alone: str = LEFT_ALONE) -> None:
        self.left_alone = left_alone
        names: defaultdict[Key, dict[tuple[str, ...], Name]] = defaultdict(dict)
        for sentence in sentences:
            for start, end, kind in find_names(sentence):
                name = cut_name(sentence, start, end)
                if name and name.words[0][:1].isupper():
                    names[_sort(sentence, start, end, kind)][name.words] = name
        self.names = {key: list(found.values()) for key, found in names.items()}

    def swap(self, passage: list[Sentence], random: Random) -> list[Sentence]:
        """The passage with some of its names swapped, a name alike wherever it stands."""
        if passage[0].doc_id.startswith(self.left_alone):
            return passage
        chosen: dict[tuple[str, ...], Name | None] = {}
        return [self._swap_in(sentence, chosen, random) for sentence in passage]

    def _swap_in(
        self, sentence: Sentence, chosen: dict[tuple[str, ...], Name | None], random: Random
    ) -> Sentence:
        for start, end, kind in reversed(list(find_names(sentence))):
            words = sentence.words[start:end]
            if words not in chosen:
                found = self.names.get(_sort(sentence, start, end, kind), [])
                swaps = found and random.random() < SWAP_SHARE
                chosen[words] = random.choice(found) if swaps else None
            other = chosen[words]
            if other:
                sentence = put_name(sentence, start, end, other)
        return sentence


def find_names(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of every name of a sentence."""
    start, kind = 0, ""
    for i, tag in enumerate([*sentence.entities, "O"]):
        if kind and tag != f"I-{kind}":
            yield start, i, kind
            kind = ""
        if tag[:1] == "B":
            start, kind = i, tag[2:]


def _sort(sentence: Sentence, start: int, end: int, kind: str) -> Key:
    """What two names share that may stand for each other: the kind, an article, capitals."""
    follows_article = start > 0 and sentence.words[start - 1].lower() == "the"
    return kind, follows_article, " ".join(sentence.words[start:end]).isupper()


def cut_name(sentence: Sentence, start: int, end: int) -> Name | None:
    """The name by itself; none where its words do not hang together."""
    here = slice(start, end)
    name = Name(
        sentence.words[here],
        sentence.spaces[here],
        sentence.tags[here],
        sentence.upos[here],
        sentence.morphs[here],
        sentence.lemmas[here],
        tuple(head - start for head in sentence.heads[here]),
        sentence.deps[here],
        top=0,
    )
    if not name.has_tree:
        return name.without_tree()
    top = _find_top(sentence, start, end)
    return None if top is None else replace(name, top=top - start)


def _find_top(sentence: Sentence, start: int, end: int) -> int | None:
    """The one word of a name that hangs on the rest and that the rest hangs on, if it is one."""
    inside = range(start, end)
    heads = sentence.heads
    tops = {i for i in inside if heads[i] not in inside or heads[i] == i}
    borne = {heads[i] for i in range(len(heads)) if i not in inside and heads[i] in inside}
    return next(iter(tops)) if len(tops) == 1 and borne <= tops else None


def put_name(sentence: Sentence, start: int, end: int, name: Name) -> Sentence:
    """The sentence with the name in the place of another; as it is where that would not fit."""
    kind = sentence.entities[start][2:]
    if not sentence.tags[start]:
        return sentence if kind == MIXED_KIND else _splice(sentence, start, end, name)
    top = _find_top(sentence, start, end)
    if top is None:
        return sentence
    tag = name.tags[name.top] if name.has_tree or kind == MIXED_KIND else PROPER
    return _graft(sentence, (start, end), top, name) if tag == sentence.tags[top] else sentence


def _splice(sentence: Sentence, start: int, end: int, name: Name) -> Sentence:
    """The swap in a sentence without a tree."""
    spliced = _put_words(sentence, start, end, name.without_tree())
    return replace(spliced, heads=tuple(range(len(spliced.words))))


def _graft(sentence: Sentence, place: tuple[int, int], top: int, name: Name) -> Sentence:
    """The swap in a tree: what hung on the old name hangs on the new one's top word.

    A name of which no tree is known leaves it untold what hangs where.
    """
    start, end = place
    new_top, more = start + name.top, len(name.words) - (end - start)

    def move(head: int) -> int:
        return new_top if head == top else head + more * (head >= end)

    old_heads, old_deps = sentence.heads, sentence.deps
    heads = [move(head) for head in old_heads]
    deps = list(old_deps)
    if not name.has_tree:
        deps = ["" if head == top else dep for head, dep in zip(old_heads, deps, strict=True)]
    own_heads = [start + head for head in name.heads]
    own_deps = list(name.deps)
    own_heads[name.top] = move(old_heads[top])
    own_deps[name.top] = old_deps[top] if name.has_tree else ""
    return replace(
        _put_words(sentence, start, end, name),
        heads=(*heads[:start], *own_heads, *heads[end:]),
        deps=(*deps[:start], *own_deps, *deps[end:]),
    )


def _put_words(sentence: Sentence, start: int, end: int, name: Name) -> Sentence:
    """The sentence with the words of the name and what is said of each; heads are left alone."""
    n = len(name.words)
    kind = sentence.entities[start][2:]
    columns = {
        "words": name.words,
        "spaces": (*name.spaces[:-1], sentence.spaces[end - 1]),
        "tags": name.tags,
        "upos": name.upos,
        "morphs": name.morphs,
        "lemmas": name.lemmas,
        "deps": name.deps,
        "entities": (f"B-{kind}", *[f"I-{kind}"] * (n - 1)),
        "misc": ("_",) * n if sentence.misc else (),
    }
    changed = {
        column: (*old[:start], *values, *old[end:])
        for column, values in columns.items()
        for old in [getattr(sentence, column)]
    }
    return replace(sentence, **changed)
