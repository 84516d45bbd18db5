"""Names of a claim as far as their capitalised words go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.comparing.checking.naming import Named, Naming, ids_of
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.text.words import Word


def widened(name: Named, words: Sequence[Word], text: str, naming: Naming) -> Named:
    """A name that is one word of the record's, with the capitalised words it stands behind: "Secret
    Service" where the record has "the Service", "Ana Ruiz" where it has "Ana María Ruiz"."""
    if name.kind == "person" and name.last - name.first == 1 and name.first:
        printed = text[words[name.first - 1].start : words[name.last - 1].end]
        known = naming.known(name_key(printed))
        if known and _is_joined(text, words[name.first - 1], words[name.first]):
            ids = ids_of(known)
            return replace(
                name, first=name.first - 1, ids=ids, key=name_key(printed), words=printed
            )
    first, _ = run_around(words, [name.first, name.last - 1], text)
    if name.last - name.first > 1 or name.kind == "person" or first == name.first:
        return name
    printed = text[words[first].start : words[name.last - 1].end]
    return replace(name, first=first, key=name_key(printed), words=printed)


def run_around(words: Sequence[Word], inside: Sequence[int], text: str) -> tuple[int, int]:
    """The capitalised words that a name stands among, the claim's first word apart."""
    first, last = inside[0], inside[-1]
    while first > 1 and _is_joined(text, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _is_joined(text, words[last], words[last + 1]):
        last += 1
    return first, last


def _is_joined(text: str, left: Word, right: Word) -> bool:
    both = text[left.start].isupper() and text[right.start].isupper()
    return both and text[left.end : right.start] == " "
