"""Numbers of victims that no numeral prints: "a man was killed", "kills his wife and a neighbour".

The least that the words allow is one for each person named, so ``comparator`` is "at least" and
``is_implied`` says that no number stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.analysis.figures.deaths import REFLEXIVES
from rashomon.analysis.figures.fates import Told
from rashomon.analysis.figures.numerals import find_numerals
from rashomon.analysis.figures.people_nouns import names_people, number_of
from rashomon.analysis.syntax import phrase_span, subjects
from rashomon.types import ArticleEntity, FigureMention, Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

_THEMSELVES = {"his": "himself", "her": "herself"}
_ONE_PERSON = frozenset({"he", "she", "him", "her"}) | REFLEXIVES
_PEOPLE = frozenset({"people", "persons", "adults", "males", "females", "men", "women"})
_GROUPS = {
    "couple": 2, "parents": 2, "twins": 2, "pair": 2, "duo": 2, "trio": 3, "threesome": 3,
    "quartet": 4, "foursome": 4,
}  # fmt: skip
_MORE = frozenset({"other", "every", "each", "any", "no", "neither", "either"})
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL_REACH = 3  # tokens before a noun: "a third female victim"
_ALL_REACH = 40  # tokens from those counted to "all"
_DASH = re.compile(
    r"\s[—–]\s|[\w,]—\w"
)  # no list goes on behind one: "four men — one 29, two others 37"
_AGE = re.compile(r"\b(\d{1,3})(?:[- ]years?[- ]old\b|(?=,|$))")
_SINGULAR = frozenset({"NN", "UH"})  # a headline's "Boy" may be tagged as a call
_MOST_NAMED = 12  # people listed one by one; a longer list is a parse gone wrong


def find_implied_victims(
    fates: Sequence[Told], text: str, *, entities: Sequence[ArticleEntity]
) -> tuple[FigureMention, ...]:
    """The first mention of each implied number of people killed, injured and shot, under each name
    or word for them and each age."""
    people = [each for each in entities if each.kind == "person"]
    named = {mention.span for each in people for mention in each.mentions}
    seen: set[tuple[str, int, str, int | None]] = set()
    found: list[FigureMention] = []
    for told in fates:
        figure = _implied(told, text, named)
        if figure is None:
            continue
        called = _called(told, told.victims[0]).lower()
        kind = (told.fate, int(figure.value or 0), called, age_in(figure.span.of(text)))
        if kind in seen:
            continue
        seen.add(kind)
        found.append(figure)
    return tuple(found)


def age_in(words: str) -> int | None:
    """The age told in the words for one person.

    >>> age_in("A 19-year-old man"), age_in("Vel Orr, 24"), age_in("a clerk")
    (19, 24, None)
    """
    match = _AGE.search(words)
    return int(match[1]) if match else None


def _implied(told: Told, text: str, named: set[Span]) -> FigureMention | None:
    counts = [_count(head, text, named) for head in told.victims]
    if not counts or len(counts) > _MOST_NAMED or any(count is None for count in counts):
        return None
    first_word = told.victims[0]
    is_number = first_word.tag_ == "CD" and not _is_one_of_several(first_word)
    if len(counts) == 1 and (is_number or _is_printed(first_word, text)):
        return None  # a figure of its own
    first, last = phrase_span(told.victims[0]), phrase_span(told.victims[-1])
    if first.start >= last.end or _DASH.search(text, first.start, last.end):
        return None
    words = ", ".join(_called(told, head) for head in told.victims)
    span = Span(first.start, last.end)
    return FigureMention(
        span=span,
        unit="person",
        comparator="at least",
        value=float(_sum(told.victims, [count or 0 for count in counts], text)),
        subject=f"{words} {told.fate}",
        subject_span=span,
        is_implied=True,
    )


def _sum(heads: Sequence[Token], counts: Sequence[int], text: str) -> int:
    """All of a list; names behind a number are those it counts ("three men, Vel, Orr and Hill")."""
    is_number = len(heads) > 1 and _is_printed(heads[0], text)
    if is_number and all(map(_is_named, heads[1:])):
        return counts[0]
    return sum(counts)


def _is_named(head: Token) -> bool:
    """Whether it is a name, or has one with it: "her sister Ann Hill"."""
    return head.tag_ == "NNP" or any(
        child.tag_ == "NNP" and child.i > head.i and child.dep_ in {"appos", "flat", "flat:name"}
        for child in head.children
    )


def _called(told: Told, head: Token) -> str:
    """The word for a victim; with "another" where it adds to those told before ("a boy was also
    killed"), and with an ordinal, which tells how many there are with this one."""
    if _is_of_own_life(head):
        return _THEMSELVES[head.lower_]
    is_added = any(child.lower_ == "another" for child in head.children)
    is_added = is_added and not _is_beside_doer(told.word)
    is_added = is_added or any(child.lower_ == "also" for child in told.word.children)
    ordinal = next((each.text for each in _before(head) if each.lower_ in ORDINALS), "")
    other = "other" * _is_the_other(head)
    return " ".join(filter(None, ["another" * is_added, other, ordinal, head.text]))


def _before(head: Token) -> Iterator[Token]:
    """The words before a noun, nearest first, up to a verb ("the second killed Vel")."""
    for each in reversed(head.doc[max(0, head.i - _ORDINAL_REACH) : head.i]):
        if each.pos_ == "VERB":
            return
        yield each


def _is_beside_doer(word: Token) -> bool:
    """Whether whom it befell is another than who did it ("a man shot another man"), or than whom
    the clause above tells of: "a boy gave himself up after another boy was shot"."""
    above = subjects(word.head) if word.dep_ == "advcl" else []
    others = [each for each in above if each.head == word.head]
    return any(each.i < word.i and _is_person(each) for each in (*subjects(word), *others))


def _is_one_of_several(head: Token) -> bool:
    """ "one of them", "one of whom": no figure by itself."""
    is_behind = head.i + 1 < len(head.doc) and head.nbor().lower_ == "of"
    return head.lower_ == "one" and is_behind


def _is_of_own_life(head: Token) -> bool:
    """ "his" of "took his own life"."""
    return head.lower_ in _THEMSELVES and head.head.lower_ in {"life", "lives"}


def _is_any_one(head: Token) -> bool:
    """A word for one person that is no noun: "the other", "a second", "his own" life."""
    word = head.lower_
    if word in _ONE_PERSON | {"another"}:
        return True
    before = head.nbor(-1).lower_ if head.i > 0 else ""
    is_other = (word == "other" and before == "the") or _is_of_own_life(head)
    return is_other or (word in ORDINALS and before in {"a", "the"}) or _is_one_of_several(head)


def _count(head: Token, text: str, named: set[Span]) -> int | None:
    """How many people the phrase of ``head`` stands for; ``None`` where that cannot be told."""
    if _is_any_one(head):
        return 1
    if head.tag_ == "CD":  # "a mother and two of her children"
        is_some = head.i + 1 < len(head.doc) and head.nbor().lower_ == "of"
        return _value(head, text) if is_some else None
    printed = list(_printed(head, text))
    is_told_which = bool(printed) or _is_the_other(head)
    open_words = _MORE - {"other"} if is_told_which else _MORE  # "two other men" are two
    if any(child.lower_ in open_words for child in head.children):
        return None
    if printed:
        is_people = names_people(head.lower_) or head.lower_ in _PEOPLE | {"others"}
        return printed[0] if is_people else None
    if head.lower_ in _GROUPS or _is_both(head):
        return _GROUPS.get(head.lower_, 2)
    if head.lower_ in {"body", "remains"}:
        return 1
    if head.lower_ == "all":
        return _all_before(head, text)
    if (head.tag_ in _SINGULAR or head.lower_ == "old") and _is_person(head):
        return 1
    if head.tag_ == "NNP" and any(span.start <= head.idx < span.end for span in named):
        return 1
    is_headline = head.tag_ == "NNP" and _is_person(head)
    return 1 if is_headline else None


def _all_before(pronoun: Token, text: str) -> int | None:
    """How many the people were that were counted last before an "all" ("six were pulled out; all
    were taken to hospitals")."""
    behind = [each.lower_ for each in pronoun.doc[pronoun.i + 1 : pronoun.i + 3]]
    is_of_them = behind in (["of", "them"], ["of", "whom"])
    if behind and not is_of_them and pronoun.nbor().pos_ not in {"AUX", "VERB"}:
        return None
    for each in reversed(pronoun.doc[max(0, pronoun.i - _ALL_REACH) : pronoun.i]):
        if each.dep_ == "nummod" and names_people(each.head.lower_):
            return _value(each, text)
    return None


def _is_the_other(head: Token) -> bool:
    """ "the other man": one."""
    words = {child.lower_ for child in head.children}
    return head.tag_ in _SINGULAR and {"the", "other"} <= words


def _is_person(head: Token) -> bool:
    return head.lower_.endswith("old") or number_of(head.lower_) == "one"


def _is_both(head: Token) -> bool:
    """ "both drivers", "both were hurt", "they are both in hospital"."""
    is_many = number_of(head.lower_) == "many" or head.lower_ == "they"
    beside = {each.lower_ for each in (*head.children, *head.head.children)}
    if head.lower_ == "they":
        beside -= {"and"} if "and" not in beside else {"both"}
    return (
        head.lower_ == "both"
        or (is_many and "both" in {c.lower_ for c in head.children})
        or (head.lower_ == "they" and "both" in beside)
    )


def _printed(head: Token, text: str) -> Iterator[int]:
    """The number that stands with the noun, ages aside."""
    for child in head.children:
        if child.dep_ == "nummod":
            value = _value(child, text)
            if value is not None:
                yield value


def _value(number: Token, text: str) -> int | None:
    for numeral in find_numerals(text[number.idx : number.idx + len(number)]):
        if numeral.form == "cardinal" and numeral.value % 1 == 0:
            return int(numeral.value)
    return None


def _is_printed(head: Token, text: str) -> bool:
    return any(True for _ in _printed(head, text))
