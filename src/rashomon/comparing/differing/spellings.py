"""One named person whose name the articles spell differently: "Rolando" and "Ronaldo"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rashomon.analysis.entities.credits import gives_credit
from rashomon.comparing.differing.occasions import is_of_english_speakers
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.entities.personal_names import (
    NameKey,
    is_misspelling,
    is_own_form,
    name_key,
)
from rashomon.comparing.merging.entities.romanising import is_of_another_script, is_romanised_alike
from rashomon.types import Citation, Discrepancy, Entity

_FIRST, _LAST = 0, -1
_MARKS = "“”\"'‘’()"  # around a nickname within a name
_VOWELS = frozenset("aeiou")
Spellings = Mapping[str, Sequence[Citation]]


def find_spellings_apart(compared: Compared) -> Iterator[Discrepancy]:
    """First names and surnames of one person that articles spell differently, each of them one
    way; a short form, an initial, accents, also where a page lost their letters, capitals, hyphens
    and apostrophes are no difference, nor is the table by which a name of another script is
    written."""
    for entity in compared.entities.values():
        if entity.kind == "person":
            names = list(_full_names(entity, compared))
            for at in (_FIRST, _LAST):
                yield from _apart(entity, at, _of_one_each(names, at), compared)


def _full_names(entity: Entity, compared: Compared) -> Iterator[tuple[tuple[str, ...], Citation]]:
    """Each place where somebody is called by first name and surname, with these as letters."""
    for mention in entity.mentions:
        words = compared.words(mention)
        key = _key(words)
        if len(key) > 1 and all(word.strip(_MARKS)[:1].isupper() for word in words.split()):
            account = compared.accounts[mention.article]
            if not gives_credit(account.words(account.sentence(mention.span))):
                yield key, mention


def _key(name: str) -> NameKey:
    """The folded words of ``name`` less every sign that is no letter."""
    return tuple(filter(None, (_letters(each) for each in name_key(name))))


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
    keys = {each: _key(compared.words(cited[0])) for each, cited in sides.items()}
    differing = {
        each
        for pair in combinations(sorted(sides), 2)
        if is_misspelling(*pair) and _is_slip(entity, at, keys[pair[0]], keys[pair[1]])
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


def _is_slip(entity: Entity, at: int, left: NameKey, right: NameKey) -> bool:
    """Whether the names, which part at ``at``, are one person's, and one is spelled wrong."""
    firsts = left[_FIRST], right[_FIRST]
    if at == _FIRST and is_own_form(*firsts):
        return False
    if at == _LAST and not (firsts[0].startswith(firsts[1]) or firsts[1].startswith(firsts[0])):
        return False
    is_foreign = is_of_another_script(left[_LAST]) or not is_of_english_speakers(entity)
    if is_foreign and is_romanised_alike(left[at], right[at]):
        return False
    return not have_lost_letters(left, right)


def have_lost_letters(left: NameKey, right: NameKey) -> bool:
    """Whether a page dropped the letters with accents: two words of one name lack vowels."""
    apart = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    lost = [_lacks_vowels(*pair) for pair in apart]
    back = [_lacks_vowels(*reversed(pair)) for pair in apart]
    return len(apart) > 1 and (all(lost) or all(back))


def _lacks_vowels(cut: str, whole: str) -> bool:
    """Whether ``cut`` is ``whole`` less some vowels.

    >>> _lacks_vowels("crdova", "cordova"), _lacks_vowels("amil", "amill")
    (True, False)
    """
    at = 0
    for letter in whole:
        if at < len(cut) and cut[at] == letter:
            at += 1
        elif letter not in _VOWELS:
            return False
    return at == len(cut) < len(whole)
