"""People whom a claim only describes by their office: "the Peruvian president"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.comparing.checking.naming import Named, Naming, bare
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.text.countries import country_named, country_of_demonym
from rashomon.text.words import Word
from rashomon.types import Entity

_OFFICES = frozenset(
    {"president", "minister", "premier", "chancellor", "king", "queen", "leader", "secretary"}
    | {"governor", "ambassador", "chairman", "commissioner", "mayor", "pope", "emir", "sultan"}
)
_LEADING = frozenset({"president", "premier", "chancellor", "king", "queen", "emir", "sultan"})
_LONGEST_COUNTRY = 3  # words: "Democratic Republic Congo" and longer names are rare in claims
_LONGEST_OFFICE = 4  # words: "energy and mines minister"


def find_offices(words: Sequence[Word], text: str, naming: Naming) -> list[Named]:
    """The descriptions in ``words`` that fit the office of one person of the record alone."""
    found: list[Named] = []
    for first, last, office, code in _described(words, text):
        if found and first < found[-1].last:
            continue
        bearers = [each for each in naming.entities.values() if _bears(each, office, code)]
        if len(bearers) == 1:
            one = bearers[0]
            printed = text[words[first].start : words[last - 1].end]
            key = name_key(one.name)
            found.append(Named(first, last, frozenset({one.id}), key, one.kind, printed))
    return found


def _described(words: Sequence[Word], text: str) -> Iterator[tuple[int, int, list[str], str]]:
    """Each description: its words ``[first, last)``, those of the office, the country's code."""
    at = 0
    while at < len(words):
        found = _behind_country(words, text, at) or _before_country(words, text, at)
        if found and not _is_title(words, text, found[1]):
            yield found
            at = found[1]
        else:
            at += 1


def _behind_country(
    words: Sequence[Word], text: str, at: int
) -> tuple[int, int, list[str], str] | None:
    """ "Peru's interior minister", "the Canadian prime minister"."""
    for behind in range(min(len(words), at + _LONGEST_COUNTRY), at, -1):
        code = _country(words, text, at, behind)
        if code:
            last = _end_of_office(words, behind)
            return (at, last, _forms(words, behind, last), code) if last > behind else None
    return None


def _before_country(
    words: Sequence[Word], text: str, at: int
) -> tuple[int, int, list[str], str] | None:
    """ "the prime minister of Canada"."""
    last = _end_of_office(words, at)
    if last == at or last + 1 >= len(words) or words[last].form != "of":
        return None
    start = last + 1 + (words[last + 1].form == "the")
    for behind in range(min(len(words), start + _LONGEST_COUNTRY), start, -1):
        code = _country(words, text, start, behind)
        if code:
            return at, behind, _forms(words, at, last), code
    return None


def _end_of_office(words: Sequence[Word], at: int) -> int:
    """Behind the office that begins at ``at`` ("prime minister"); ``at`` where there is none."""
    if at >= len(words) or words[at].form in {"the", "a", "an"}:
        return at
    for last in range(at + 1, min(len(words), at + _LONGEST_OFFICE) + 1):
        if bare(words[last - 1].form) in _OFFICES:
            return last
    return at


def _country(words: Sequence[Word], text: str, first: int, last: int) -> str | None:
    printed = text[words[first].start : words[last - 1].end].removesuffix("'s").removesuffix("’s")
    return country_named(printed) or country_of_demonym(printed)


def _forms(words: Sequence[Word], first: int, last: int) -> list[str]:
    return [bare(word.form) for word in words[first:last]]


def _is_title(words: Sequence[Word], text: str, last: int) -> bool:
    """Whether a name follows at once ("Colombian President Gustavo Petro")."""
    return (
        last < len(words)
        and text[words[last].start].isupper()
        and text[words[last - 1].end : words[last].start] == " "
    )


def _bears(entity: Entity, office: Sequence[str], code: str) -> bool:
    if entity.kind != "person" or entity.country not in {code, None}:
        return False
    return any(
        _fits(role.title.casefold().split(), office) and code in {entity.country, _code_of(role.of)}
        for role in entity.roles
        if role.period == "current"
    )


def _code_of(words: str) -> str | None:
    return country_named(words) or country_of_demonym(words) if words else None


def _fits(title: Sequence[str], office: Iterable[str]) -> bool:
    wanted = set(office)
    if wanted == {"leader"}:
        return bool(set(title) & _LEADING) or title[-1:] == ["leader"]
    return wanted <= set(title) and title[-1:] == list(office)[-1:]
