"""Statements that somebody passes on: whose they are, where an outlet only reports them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution, Tokens, attributed
from rashomon.analysis.quotes.content_ends import content_end
from rashomon.analysis.quotes.contents import FINITE
from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.analysis.quotes.sources import source_before
from rashomon.analysis.quotes.speech_tags import content_before
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

_LEAD = 40  # characters that may stand before whoever says what is passed on
_BESIDE = 4  # characters between somebody and the verb of what they say, and its tokens
_CLAUSE = 8  # tokens within which a clause without "that" shows its verb
_CLOSING = 4  # tokens behind the cue of a tag that closes its sentence
_LONGEST = 30  # tokens: the longest name between "quoted" and "as saying"
_BEHIND_HEAD = re.compile(r"[,(]| (?:of|from|by|in|at|on|with|that|who|which|reviewed) ")
_SAYING = frozenset({"saying", "telling", "writing", "warning", "adding"})


def is_outlet(text: str, source: Span) -> bool:
    """Whether a source is a newsroom: a paper, an agency, a broadcaster.

    >>> is_outlet("the Norland Times", Span(0, 17)), is_outlet("Times editor Ruiz", Span(0, 17))
    (True, False)
    """
    head = _BEHIND_HEAD.split(source.of(text), maxsplit=1)[0].split()
    last = head[-1].strip(".’'") if head else ""
    return (
        last in word_list("press-names")
        or last.lower() in word_list("press-nouns")
        or last.endswith("TV")
        or "news" in head[-2:]  # "the Norlandia news agency"
    )


def passed_on(layout: Layout, found: Iterable[Attribution]) -> list[Attribution]:
    """``found`` with the statement itself where an outlet passes it on ("Ruiz said p, the Times
    reported" is said by Ruiz), and no content running over the tag that closes its sentence."""
    kept = list(found)
    for outer in [each for each in kept if each.cue is not None]:
        if outer.source is None:
            continue
        at = next((i for i, each in enumerate(kept) if _is_told_in(layout, outer, each)), None)
        if at is None:
            continue
        if _closes(layout, outer):
            kept[at] = _ending(kept[at], outer.contents[-1].end)
        if is_outlet(layout.text, outer.source):
            kept.remove(outer)
    return kept


def _is_told_in(layout: Layout, outer: Attribution, each: Attribution) -> bool:
    """Whether all that ``outer`` tells is that somebody says what ``each`` has."""
    if each is outer or each.source is None or each.cue is None or each.kind != "speech":
        return False
    first = outer.contents[0].start
    return (
        outer.holds(each.cue)
        and first <= each.source.start <= first + _LEAD
        and (0 <= each.cue.start - each.source.end <= _BESIDE or _goes_on(layout, each))
        and each.cue.end <= each.contents[0].start
        and each.contents[-1].end >= outer.contents[-1].end - 1
        and _is_statement(layout, each)
    )


def _goes_on(layout: Layout, each: Attribution) -> bool:
    """Whether somebody is told to do something and to say more by it ("Ruiz claimed the mill,
    saying she had paid")."""
    assert each.source is not None
    assert each.cue is not None
    between = layout.text[each.source.end : each.cue.start]
    return each.cue.of(layout.text).lower() in _SAYING and between.endswith(", ")


def _is_statement(layout: Layout, each: Attribution) -> bool:
    """Whether a clause or quoted words are said, with a verb that may have speech in marks."""
    assert each.cue is not None
    words = layout.doc.char_span(each.cue.start, each.contents[0].end, alignment_mode="expand")
    verbs = [cue_verbs().get(word.lower_) for word in words or ()]
    if words is None or not any(verb is not None and verb.takes("q") for verb in verbs[:_BESIDE]):
        return False
    start = each.contents[0].start
    said = [word for word in words if word.idx >= start][:_CLAUSE]
    return bool(said) and (
        said[0].is_quote
        or said[0].lower_ in word_list("opening")
        or any(word.tag_ in FINITE for word in said)
    )


def _closes(layout: Layout, outer: Attribution) -> bool:
    """Whether a tag with a verb of speech stands behind its content and ends the sentence."""
    assert outer.cue is not None
    unit = layout.units[outer.unit]
    last = layout.doc[max(unit.start, unit.end - 1 - _CLOSING)].idx
    words = layout.doc.char_span(outer.cue.start, outer.cue.end, alignment_mode="expand")
    verbs = [cue_verbs().get(word.lower_) for word in words or ()]
    return (
        outer.method == "tag"
        and outer.contents[-1].end <= outer.cue.start
        and last <= outer.cue.end
        and any(verb is not None and verb.takes("q") for verb in verbs)
    )


def _ending(each: Attribution, end: int) -> Attribution:
    contents = tuple(
        Span(span.start, min(span.end, end)) for span in each.contents if span.start < end
    )
    return replace(each, contents=contents) if contents else each


def find_quoted_as(layout: Layout, unit: Unit, cue: Cue) -> tuple[Attribution, int] | None:
    """Whoever an outlet quotes "as saying" something, and the token of that second verb."""
    if cue.verb.lemma != "quote":
        return None
    end = min(unit.end - 1, cue.end + _LONGEST)
    saying = next((i for i in range(cue.end, end) if _is_as_saying(layout, i)), None)
    if saying is None:
        return None
    source = source_before(layout, unit, cue) if cue.is_passive else (cue.end, saying - 1)
    if source is None or source[0] >= source[1]:
        return None
    contents = _said_as(layout, unit, cue, saying + 1)
    if not contents:
        return None
    return attributed(layout, contents, cue, source, method="clause"), saying


def _is_as_saying(layout: Layout, i: int) -> bool:
    doc = layout.doc
    return doc[i].lower_ in _SAYING and doc[i - 1].lower_ == "as" and layout.quote_at(i) < 0


def _said_as(layout: Layout, unit: Unit, cue: Cue, start: int) -> list[Tokens]:
    """What is said behind "as saying", or before the cue where nothing but an outlet follows."""
    doc = layout.doc
    if start < unit.end and doc[start].lower_ == "by":
        start = next((i for i in range(start, unit.end) if _opens(layout, i)), unit.end)
    while start < unit.end and layout.quote_at(start) < 0 and doc[start].text in {",", ":"}:
        start += 1
    end = content_end(layout, unit, cue, start) if start < unit.end else start
    if end > start:
        return [(start, end)]
    first = next((i for i in range(unit.start, cue.start) if layout.quote_at(i) < 0), cue.start)
    before = content_before(layout, unit, first)
    return [before] if before is not None else []


def _opens(layout: Layout, i: int) -> bool:
    return layout.quote_at(i) >= 0 or layout.doc[i].lower_ in word_list("opening")
