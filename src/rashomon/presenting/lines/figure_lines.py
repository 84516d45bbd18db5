"""One line for each quantity: its number in every wording, and a sentence that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.comparing.merging.figures.age_bearers import is_age_of
from rashomon.comparing.merging.figures.figure_aspects import aspect_of
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.hinges import hangs_on, points_back
from rashomon.presenting.choosing.importance import (
    Desk,
    is_headline,
    is_spoken,
    sentence_at,
    words_of,
)
from rashomon.types import Citation, Fate, Figure

MOST_WORDINGS = 3
"""Wordings of one figure that stand before its sentence (a choice of editing)."""


Number = tuple[object, ...]
_MARKS = str.maketrans("", "", '"“”')

_FATES: dict[str, Fate] = {"kill": "killed", "injure": "injured"}
_OPEN = frozenset({"at least", "more than"})
MOST_SPOKEN = 10
"""Up to which a bare number in speech is a turn of speech (a choice of editing)."""


def figure_line(desk: Desk, figure: Figure) -> Line:
    """A quantity in every wording the articles give it, and a sentence that gives it."""
    source = desk.names.get(figure.source or "")
    places = printings(desk, figure)
    wordings = _wordings(desk, places)
    printed = list({words.casefold(): words for words in wordings.values()}.values())
    is_told = _is_subject_told(desk, figure) and not _is_in(figure.subject, printed)
    subject = _whole_marks(figure.subject) if is_told else _bearer(desk, figure)
    told = dict(list(wordings.items())[:MOST_WORDINGS])
    shown_at = min(
        (each for each in places if _number_at(desk, each) in told),
        key=lambda each: _unfitness(desk, each, subject),
    )
    shown = sentence_at(desk, shown_at)
    return Line(
        text=words_of(desk, shown),
        citations=figure.attestations,
        lead=" / ".join(printed[:MOST_WORDINGS]) + (f" ({subject})" if subject else ""),
        label=f"source named: {source}" if source else "",
        support=figure.support,
        item=figure.id,
    )


def _whole_marks(subject: str) -> str:
    """``subject`` without a mark that closes or opens nothing in it: 'a "large majority'."""
    is_whole = not subject.count('"') % 2 and subject.count("“") == subject.count("”")
    return subject if is_whole else subject.translate(_MARKS)


def _unfitness(desk: Desk, place: Citation, subject: str) -> tuple[bool | int, ...]:
    """Sorts the place whose sentence best tells its number, which is one of ``subject``."""
    sentence = sentence_at(desk, place)
    words = words_of(desk, sentence)
    return (
        is_headline(desk, sentence),
        is_vague(desk, place),
        not _tells(words, subject),
        hangs_on(words),
        points_back(words),
        len(sentence.span),
    )


def _tells(sentence: str, subject: str) -> bool:
    """Whether a sentence has the last word of what its number is of."""
    return all(word in sentence.casefold() for word in subject.casefold().split()[-1:])


def _bearer(desk: Desk, figure: Figure) -> str:
    """Whose age a figure is, where a name stands beside it."""
    if not figure.unit.endswith("-old"):
        return ""
    texts, ages = desk.texts, figure.attestations
    named = (
        entity.name
        for entity in desk.record.entities
        if entity.kind == "person"
        for name in entity.mentions
        for age in ages
        if age.article == name.article and is_age_of(age.span, name.span, texts[age.article])
    )
    return next(named, "")


def is_of_toll(desk: Desk, figure: Figure) -> bool:
    """Whether a number stands under the dead and injured: it is a toll that an article tells, or an
    open count of fewer ("killing at least one")."""
    fate = _FATES.get(aspect_of(figure.subject) or "")
    told, is_open = {*figure.attestations}, figure.comparator in _OPEN
    return any(
        told & {*each.citations} or (is_open and (figure.value or 0) <= each.value)
        for toll in desk.record.tolls
        if toll.fate == fate
        for each in toll.values
    )


def is_vague(desk: Desk, place: Citation) -> bool:
    """Whether a number is only told of as many ("hundreds", "several hundred"), which may be any
    count that another account gives."""
    words = words_of(desk, place).casefold()
    return words in _VAGUE or words.startswith(("several ", "a few "))


_VAGUE = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "billions"})


def printings(desk: Desk, figure: Figure) -> list[Citation]:
    """Where a quantity is printed as a number: not where one is only told of ("a customer was
    shot"), unless that is everywhere."""
    found = [each for each in figure.attestations if not _is_implied(desk, each)]
    return found or list(figure.attestations)


def _is_implied(desk: Desk, place: Citation) -> bool:
    figures = desk.analyses[place.article].figures
    return any(each.is_implied for each in figures if each.span == place.span)


def _wordings(desk: Desk, places: Iterable[Citation]) -> dict[Number, str]:
    """How each number is printed, once: "Thirteen" says no more than "13" does, and "several
    hundred" comes behind what says how many."""
    found: dict[Number, str] = {}
    for place in sorted(places, key=lambda each: is_vague(desk, each)):
        words, number = words_of(desk, place), _number_at(desk, place)
        if number not in found or _plainness(words) > _plainness(found[number]):
            found[number] = words
    return found


def _number_at(desk: Desk, place: Citation) -> Number:
    """What the words there say, as a number with its bounds and its comparator, else themselves."""
    figures = desk.analyses[place.article].figures
    found = (each for each in figures if each.span == place.span)
    told = ((each.value, each.low, each.high, each.comparator) for each in found)
    return next(told, (words_of(desk, place).casefold(),))


def _plainness(words: str) -> tuple[bool, int, str]:
    """Higher is a plainer number: digits before words, "76-year-old" before "76"."""
    return any(map(str.isdigit, words)), len(words), words


def _is_in(words: str, printed: Iterable[str]) -> bool:
    """Whether each of ``printed`` has ``words`` itself ("45 people", "75 percent")."""
    told = set(words.casefold().split())
    return all(told <= set(each.casefold().split()) for each in printed)


def counts_something(desk: Desk, figure: Figure) -> bool:
    """Whether a number is printed that tells more than that there was one ("one reason"), and is no
    part of what somebody is called ("the two largest banks") or of an article's own plan."""
    printed = (words_of(desk, each).casefold().split() for each in figure.attestations)
    is_one = figure.value == 1 and all("one" in words for words in printed)
    is_ranked = not figure.unit and _RANKED.match(figure.subject) is not None
    is_nothing = figure.is_implied or is_one or is_ranked
    is_nothing = is_nothing or (figure.value == 0 and figure.subject == "tolerance")
    return not (is_nothing or _is_turn_of_speech(desk, figure) or _is_announced(desk, figure))


def _is_announced(desk: Desk, figure: Figure) -> bool:
    """Whether a number only counts what an article is about to list: "Here are five questions"."""
    sentences = (words_of(desk, sentence_at(desk, each)) for each in figure.attestations)
    return all(_ANNOUNCING.match(words) for words in sentences)


_ANNOUNCING = re.compile(r"Here(?: are| is|['’]s)\b")


def _is_turn_of_speech(desk: Desk, figure: Figure) -> bool:
    """Whether a small bare number in words stands in speech or quotation marks only, and tells of
    no victims: "a meeting between two equals"."""
    is_small = not figure.unit and (figure.value or MOST_SPOKEN + 1) <= MOST_SPOKEN
    if not is_small or aspect_of(figure.subject) is not None:
        return False
    return all(
        (is_spoken(desk, each) or _is_in_marks(desk, each)) and words_of(desk, each).isalpha()
        for each in figure.attestations
    )


def _is_in_marks(desk: Desk, place: Citation) -> bool:
    return any(each.contains(place.span) for each in desk.quoted[place.article])


_RANKED = re.compile(
    r"(?:larg|bigg|high|low|old|young|rich|poor|strong|clos|great|fast|small|long|b|deadli|wealthi)"
    r"est\b|(?:worst|most|top|main|major|leading)\b",
    re.IGNORECASE,
)
"""Words by which a number is part of a name for somebody ("the world's two largest economies")."""


def _is_subject_told(desk: Desk, figure: Figure) -> bool:
    """Whether the label says what is measured: not who pays, asks or tells a number."""
    if not figure.subject or figure.unit in {"", "person"}:
        return bool(figure.subject)
    last = figure.subject.split()[-1]
    return last[:1].islower() or not any(last in name.split() for name in desk.names.values())
