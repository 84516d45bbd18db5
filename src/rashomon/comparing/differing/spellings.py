"""One named person whose name the articles spell differently: "Rolando" and "Ronaldo"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.analysis.entities.credits import gives_credit
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.personal_names import is_misspelling, is_own_form, name_key
from rashomon.types import Citation, Discrepancy, Entity

_FIRST, _LAST = 0, -1
_MARKS = "“”\"'‘’()"  # around a nickname within a name
Spellings = Mapping[str, Sequence[Citation]]


def find_spellings_apart(compared: Compared) -> Iterator[Discrepancy]:
    """First names and surnames of one person that articles spell differently, each of them one
    way; a short form, an initial, accents, capitals, hyphens and apostrophes are no difference."""
    for entity in compared.entities.values():
        if entity.kind == "person":
            names = list(_full_names(entity, compared))
            for at in (_FIRST, _LAST):
                yield from _apart(entity, at, _of_one_each(names, at), compared)


def _full_names(entity: Entity, compared: Compared) -> Iterator[tuple[tuple[str, ...], Citation]]:
    """Each place where somebody is called by first name and surname, with these as letters."""
    for mention in entity.mentions:
        words = compared.words(mention)
        key = tuple(filter(None, (_letters(each) for each in name_key(words))))
        if len(key) > 1 and all(word.strip(_MARKS)[:1].isupper() for word in words.split()):
            account = compared.accounts[mention.article]
            if not gives_credit(account.words(account.sentence(mention.span))):
                yield key, mention


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word.removesuffix("'s")))


def _of_one_each(
    names: Sequence[tuple[tuple[str, ...], Citation]], at: int
) -> dict[str, list[Citation]]:
    """The spellings of the name at ``at`` with their places, without those articles that print more
    than one."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for key, cited in names:
        by_article[cited.article].add(key[at])
    sides: dict[str, list[Citation]] = defaultdict(list)
    for key, cited in names:
        if len(by_article[cited.article]) == 1:
            sides[key[at]].append(cited)
    return sides


def _apart(entity: Entity, at: int, sides: Spellings, compared: Compared) -> Iterator[Discrepancy]:
    differing = {
        each
        for pair in combinations(sorted(sides), 2)
        if is_misspelling(*pair) and not (at == _FIRST and is_own_form(*pair))
        for each in pair
    }
    if differing:
        yield differ(
            entity.id,
            "wording",
            "conflict",
            topic=f"the name of {entity.name}",
            sides=[
                compared.side(compared.words(sides[each][0]), sides[each])
                for each in sorted(differing)
            ],
        )
