"""Noun phrases that stand for people, bodies and places: "the Colombian leader", "two men"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rashomon.analysis.entities.nationalities import nationality_before
from rashomon.analysis.entities.nouns import (
    Gender,
    Rank,
    organisation_nouns,
    person_nouns,
)
from rashomon.analysis.entities.titles import PERIOD_BY_WORD
from rashomon.analysis.entities.tokentable import POSSESSIVES, TokenTable
from rashomon.text.countries import country_named, country_of_demonym, is_people
from rashomon.types import EntityKind

Opening = Literal["definite", "demonstrative", "possessive", "indefinite", "both", "bare"]

OPENINGS: dict[str, Opening] = {
    "the": "definite",
    "this": "demonstrative",
    "that": "demonstrative",
    "these": "demonstrative",
    "those": "demonstrative",
    "a": "indefinite",
    "an": "indefinite",
    "another": "indefinite",
    "some": "indefinite",
    "any": "indefinite",
    "every": "indefinite",
    "each": "indefinite",
    "no": "indefinite",
    "many": "indefinite",
    "several": "indefinite",
    "both": "both",
}
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "pair": 2, "2": 2, "3": 3, "4": 4}
PAIR_NOUNS = frozenset({"two", "pair", "couple", "duo"})
PLURAL_NOUNS = PAIR_NOUNS | {"police", "people"}
PRONOUN_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your", "whose"})
LONGEST_PHRASE = 12  # tokens before the head; longer ones in GUM's train news are parse errors


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` up to ``last`` around ``head``, and what its words tell.

    ``country`` is the nationality it carries, ``owner`` the last token of a possessor,
    ``count`` how many it says there are (0: it does not).
    """

    first: int
    last: int
    head: int
    noun: str
    opening: Opening
    kind: EntityKind
    family: str
    is_plural: bool
    is_thing: bool = False
    gender: Gender = "u"
    rank: Rank | None = None
    country: str | None = None
    owner: int | None = None
    count: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether nothing but an article stands before the noun."""
        return self.head - self.noun.count(" ") - self.first <= 1


def find_phrases(table: TokenTable, name_at: Mapping[int, int]) -> Iterator[Phrase]:
    """Every noun phrase that is not a name, by its head noun.

    ``name_at`` gives the first token of the name that each token belongs to.
    """
    for i in range(len(table)):
        if i in name_at or not _is_head(table, i, name_at):
            continue
        noun, first = _noun(table, i)
        if first in name_at:
            continue
        yield _phrase(table, first, i, noun, name_at)


def _is_head(table: TokenTable, i: int, name_at: Mapping[int, int]) -> bool:
    if table.pos[i] not in {"NOUN", "PROPN"} and not (
        is_people(table.word[i]) or table.lower[i] in {"two", "pair"} or _is_accused(table, i)
    ):
        return False
    if table.lower[i] == "two" and not _is_bare_two(table, i):
        return False
    following = i + 1
    if following >= len(table) or table.sent[following] != table.sent[i]:
        return True
    if table.dep[i] == "compound" and table.head[i] > i:
        return False
    if _is_capital_word(table, i):
        return False
    goes_on = table.pos[following] == "NOUN" and table.head[i] == following
    names_follow = following in name_at and table.lower[i] in person_nouns()
    return not goes_on and not names_follow and table.word[following] not in {"-"}


def _is_accused(table: TokenTable, i: int) -> bool:
    """Whether "accused" is a noun here whatever its tag: "the accused denied it"."""
    if table.lower[i] != "accused" or not i or table.lower[i - 1] != "the":
        return False
    return table.pos[i] != "ADJ"


def _is_capital_word(table: TokenTable, i: int) -> bool:
    """Whether a capitalised word is rather a piece of a name than a noun ("the Star")."""
    if not table.is_capital(i) or i in table.sent_starts or is_people(table.word[i]):
        return False
    noun = person_nouns().get(table.lower[i])
    if noun is not None:
        return noun.rank == "work"
    return table.lower[i] not in {"government", "administration", "state", "council"}


def _is_bare_two(table: TokenTable, i: int) -> bool:
    """Whether "two" is a noun here: "the two met"."""
    return (
        i > 0
        and table.lower[i - 1] == "the"
        and i + 1 < len(table)
        and table.pos[i + 1] in {"VERB", "AUX", "ADV"}
    )


def _noun(table: TokenTable, i: int) -> tuple[str, int]:
    """The head noun, with the words it is compounded of where the lexicon has them."""
    for length in (3, 2):
        first = i - length + 1
        if first >= 0 and table.sent[first] == table.sent[i]:
            words = " ".join(table.lower[first : i + 1])
            if words in person_nouns() or words in organisation_nouns():
                return words, first
    return table.lower[i], i


def _phrase(
    table: TokenTable, first: int, head: int, noun: str, name_at: Mapping[int, int]
) -> Phrase:
    start, country, count, owner = _leftward(table, first, name_at)
    opening = _opening(table, start, owner)
    person = person_nouns().get(noun)
    nation = country_of_demonym(table.word[head]) if is_people(table.word[head]) else None
    plural = person.is_plural if person else table.tag[head] in {"NNS", "NNPS"}
    kind = _kind(table, head, noun)
    family_name = person.family if person else table.lemma[head] or noun
    if person and any(_is_past(table, i) for i in range(start, head)):
        family_name = f"former {family_name}"
    return Phrase(
        first=start,
        last=head + 1,
        head=head,
        noun=noun,
        opening=opening,
        kind="group" if kind == "person" and plural else kind,
        family=family_name,
        is_plural=plural or noun in PLURAL_NOUNS,
        is_thing=kind == "other",
        gender=person.gender if person else "u",
        rank=person.rank if person else None,
        country=nation or country,
        owner=owner,
        count=2 if noun in PAIR_NOUNS or opening == "both" else count,
    )


def _is_past(table: TokenTable, i: int) -> bool:
    return PERIOD_BY_WORD.get(table.lower[i].rstrip("-")) == "former"


def _kind(table: TokenTable, head: int, noun: str) -> EntityKind:
    if noun in person_nouns():
        return "person"
    if is_people(table.word[head]) or noun in PAIR_NOUNS:
        return "group"
    family = organisation_nouns().get(noun)
    if family == "place":
        return "place"
    if family == "people":
        return "group"
    return "organisation" if family else "other"


def _leftward(
    table: TokenTable, first: int, name_at: Mapping[int, int]
) -> tuple[int, str | None, int, int | None]:
    """Where the phrase begins, its nationality, its count and its possessor."""
    country, count = None, 0
    floor = max(table.sentence(table.sent[first])[0], first - LONGEST_PHRASE)
    i = first
    while i > floor:
        before = i - 1
        lower = table.lower[before]
        if lower in POSSESSIVES and before > floor and table.is_noun(before - 1):
            start = name_at.get(before - 1, before - 1)
            owned = country_named(table.words(start, before))
            return _with_article(table, start, floor), country or owned, count, before - 1
        if lower in PRONOUN_OWNERS:
            return before, country, count, before
        if lower in OPENINGS:
            if table.pos[before] == "SCONJ" or table.tag[before] == "WDT":
                break  # "the ships that officials say are at sea"
            return _with_both(table, before, floor), country, count, None
        if before in name_at:
            start = name_at[before]
            words = table.words(start, i)
            country = country or country_named(words) or country_of_demonym(words)
            i = start
            continue
        if lower == "and" and _joins_modifiers(table, before, floor):
            i = before - 1
            continue
        if not _modifies(table, before):
            break
        nation = nationality_before(table, i, floor)
        country = country or (nation[1] if nation else None)
        count = count or NUMBERS.get(lower, 0)
        i = nation[0] if nation else before
    while i < first and table.word[i] in {"-", "–"}:
        i += 1  # the dash of a dateline
    return i, country, count, None


def _joins_modifiers(table: TokenTable, i: int, floor: int) -> bool:
    """Whether "and" stands inside the phrase: "a research and advocacy group"."""
    return i - 2 >= floor and table.lower[i - 2] in OPENINGS and _modifies(table, i - 1)


def _with_article(table: TokenTable, i: int, floor: int) -> int:
    """Where the possessor begins: over its own adjectives and article."""
    while i > floor and table.pos[i - 1] == "ADJ":
        i -= 1
    return i - 1 if i > floor and table.lower[i - 1] in OPENINGS else i


def _with_both(table: TokenTable, i: int, floor: int) -> int:
    is_half = i > floor and table.lower[i - 1 : i + 1] == ("half", "a")  # "half a dozen miners"
    return i - 1 if is_half or (i > floor and table.lower[i - 1] in {"both", "all"}) else i


def _modifies(table: TokenTable, i: int) -> bool:
    if table.word[i] in {"-", "–"} or table.lower[i] in {"most", "more", "very", "least"}:
        return not (i and table.lower[i - 1] == "at")  # "at least nine miners"
    if not table.word[i][:1].isalnum():
        return False
    if table.pos[i] in {"ADJ", "NUM", "NOUN", "PROPN"}:
        return table.lower[i] not in {"such"}
    return table.pos[i] == "VERB" and table.dep[i] == "amod"


def _opening(table: TokenTable, start: int, owner: int | None) -> Opening:
    if owner is not None:
        return "possessive"
    return OPENINGS.get(table.lower[start], "bare")
