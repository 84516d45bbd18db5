"""Which of the times in a sentence is that of an event.

A time belongs to the word it hangs on in the parse. Going up from there it may date what it passes
(``time_sharing``), unless it only tells which thing is meant ("his 2010 race") or stands apart
from what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.parties.filed_from import opening_dash
from rashomon.analysis.events.settings.time_sharing import (
    APART,
    ATTRIBUTES,
    is_shared_down,
    is_shared_up,
)
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.analysis.parsed import Words
from rashomon.types import Span, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

WHEN_CASES = frozenset({"at", "in", "during", "on", "by", "after", "before", "following", "since"})
AGO = frozenset({"ago", "earlier", "before"})
HELD_AGAINST = frozenset({"from", "than", "versus", "against"})
LIMITS = frozenset({"before", "until", "till"})
BEFALLING = frozenset({"rock", "shake", "sweep", "grip", "roil", "hit", "strike", "devastate"})
BEFALLING |= {"paralyse", "paralyze", "ravage", "engulf", "erupt", "begin", "start", "break"}
BEFALLING |= {"occur", "happen", "take", "kill", "injure", "destroy"}
DEADLY = frozenset({"death", "injury"})
MAX_UP = 12  # governors between a time and the event it scopes; deeper is a parse error
ORDINAL = re.compile(
    r"first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|\d+(?:st|nd|rd|th)|latest|last"
)
DECADE = re.compile(r"(?:1[5-9]|20)?\d0['’]?s")


def time_of(trigger: Trigger, times: Sequence[TimeExpression], sentence: Span) -> int | None:
    """The index of the time that scopes ``trigger``: its clause's first, then its sentence's.

    Among several the one that hangs nearest in the parse is taken, then the nearest in the text.
    """
    at = trigger.token.idx
    scoped = [
        (rank, time.basis != "explicit", abs(time.span.start - at), index)
        for index, time in enumerate(times)
        if time.timex_type in {"DATE", "TIME"} and sentence.contains(time.span)
        for rank in [_distance(trigger, time.span)]
        if rank is not None
    ]
    return min(scoped)[3] if scoped else None


def _distance(trigger: Trigger, span: Span) -> int | None:
    """How many clauses lie between a time and the trigger; ``None`` where another event has it."""
    words = trigger.token.doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None or _is_compared_with(words):
        return None
    time, own = _head(words), trigger.token if trigger.carrier is None else trigger.carrier
    anchors = {trigger.token.i, own.i}
    if _is_within(time, anchors) or _bounds_record(time) or _is_limit(time, anchors):
        return None
    if _is_counted_in(time, trigger.token):
        return None
    if _is_on_another_line(time, trigger.token) or opening_dash(time) is not None:
        return None
    return _climb(time, trigger, anchors)


def _is_compared_with(words: Words) -> bool:
    """Whether a time only tells what something is held against: "fell from a year earlier", "up
    from 200 a year ago"."""
    if words[-1].lower_ not in AGO:
        return False
    before = words.start - 1
    while before > 0 and (words.doc[before].pos_ in {"NUM", "SYM"} or _is_measure(words, before)):
        before -= 1
    if before < 0:
        return False
    held = words.doc[before].lower_
    is_compared = before > 0 and words.doc[before - 1].lower_.startswith("compare")
    return held in HELD_AGAINST or (held in {"with", "to"} and is_compared)


def _is_measure(words: Words, at: int) -> bool:
    """Whether the word at ``at`` stands between a number and the time: "200 tons a year ago"."""
    is_noun = words.doc[at].pos_ == "NOUN" and at == words.start - 1
    return is_noun and words.doc[at - 1].pos_ == "NUM"


def _head(words: Words) -> Token:
    """The word by which a time hangs on the rest: not the article of "the 1940s actress"."""
    is_bare = words.root.dep_ != "det" or len(words) == 1
    return words.root if is_bare else Words(words.doc, words.start + 1, words.end).root


def _climb(time: Token, trigger: Trigger, anchors: set[int]) -> int | None:
    """The clauses passed on the way from ``time`` up to what both hang on, and down from there."""
    own = trigger.token if trigger.carrier is None else trigger.carrier
    over = {each.i for each in _up(own)}
    token, steps = time, 0
    for token in _up(time):
        if token.i in anchors:
            return steps
        if _tells_when(trigger, token):
            return steps + 1
        if token.i in over:
            break
        if token.head == token:
            return None
        is_report = lemma(token) in lemma_classes()["reporting"]
        steps += 1 if _opens_clause(token) else 0
        is_shared = _sets_scene(token) or _is_of_disaster(token, trigger) or _befalls(token, own)
        if is_report or (steps and token.dep_ in APART and not is_shared):
            return None  # the date of a saying, or of another clause's event
        if not is_shared_up(token, time, trigger):
            return None
    return _down(own, token, time, steps)


def _up(token: Token) -> Iterator[Token]:
    """``token`` and what it hangs on, up to its sentence's root."""
    for _ in range(MAX_UP):
        yield token
        if token.head == token:
            return
        token = token.head


def _down(own: Token, over: Token, time: Token, steps: int) -> int | None:
    """A time of what ``own`` hangs on scopes it, unless something between has a time apart."""
    if lemma(over) in lemma_classes()["reporting"]:
        return None
    below = list(takewhile(lambda each: each != over, _up(own)))
    is_shared = all(is_shared_down(each, time) for each in below)
    return steps + len(below) if is_shared else None


def _is_counted_in(time: Token, noun: Token) -> bool:
    """Whether a time only says in what the act is the second or third ("his second trip this
    year")."""
    is_period = any(each.lower_ == "this" for each in time.children)
    is_ranked = any(ORDINAL.fullmatch(each.lower_) for each in noun.children if each.i < noun.i)
    return is_period and is_ranked and time.lower_ in {"year", "month", "week"}


def _is_on_another_line(time: Token, token: Token) -> bool:
    """Whether a line ends between the two: a dateline below a headline, which parses join."""
    first, last = sorted((time.i, token.i))
    return any("\n" in each.text for each in token.doc[first:last])


def _is_within(time: Token, anchors: set[int]) -> bool:
    """Whether a time only tells which thing is meant: the race of "raised money for his 2010 race",
    the explosion of "the cause of last Tuesday's explosion"; not "at Monday's briefing"."""
    noun = time.head
    if time.dep_ not in ATTRIBUTES or noun.i in anchors or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if noun.dep_.startswith("nsubj") and noun.head.i in anchors:
        # "Monday's explosion killed two", but not "the 1950s star died"
        return DECADE.fullmatch(time.text) is not None
    return not any(each.dep_ == "case" and each.lower_ in WHEN_CASES for each in noun.children)


def _is_limit(time: Token, anchors: set[int]) -> bool:
    """Whether a time only says before or since what something was: "in the days before Wednesday's
    vote", "his second visit since the 2016 election", where it dates the vote alone."""
    is_attribute = time.dep_ in ATTRIBUTES
    noun, limits = (time.head, LIMITS | {"since"}) if is_attribute else (time, LIMITS)
    if is_attribute and noun.i in anchors:
        return False
    return any(each.dep_ in {"case", "mark"} and each.lower_ in limits for each in noun.children)


def _bounds_record(time: Token) -> bool:
    """Whether a time only tells since when something is the worst, the first or the fifth."""
    if not any(each.lower_ == "since" for each in time.children):
        return False
    head = time.head
    around = [head, *head.children, *(each for child in head.children for each in child.children)]
    if head.dep_ == "acl":
        around += head.head.children  # "the second to leave since May"
    if any(each.tag_ in {"JJS", "RBS"} or ORDINAL.fullmatch(each.lower_) for each in around):
        return True
    # "has had four crashes since December": none of them has that month
    owned = syntax.objects(head) if lemma(head) == "have" else []
    return any(each.dep_ == "nummod" for one in owned for each in one.children)


def _tells_when(trigger: Trigger, token: Token) -> bool:
    """Whether the event stands in a "when" clause on ``token`` ("in January, when he refused")."""
    clause = trigger.token
    for _ in range(MAX_UP):
        if clause.dep_.split(":")[0] in {"advcl", "acl", "relcl"}:
            opener = min([*clause.children, clause], key=lambda each: each.i)
            return clause.head == token and opener.lower_ == "when" and opener.i > token.i
        if clause.head == clause:
            return False
        clause = clause.head
    return False


def _sets_scene(clause: Token) -> bool:
    """Whether a relative clause tells what its subject was at when the rest happened ("Diaz, who
    was attending a summit last May, took to the streets")."""
    if clause.dep_ not in {"acl:relcl", "relcl"} or clause.tag_ != "VBG":
        return False
    is_past = any(each.lower_ in {"was", "were"} for each in syntax.auxiliaries(clause))
    return is_past and clause.head.dep_.startswith("nsubj")


def _is_of_disaster(clause: Token, trigger: Trigger) -> bool:
    """Whether a relative clause tells of what people died in, which then has their day ("forty died
    in a flood that struck the valley in October")."""
    noun = clause.head
    if trigger.frame.mode not in DEADLY or clause.dep_ not in {"acl:relcl", "relcl"}:
        return False
    for _ in range(2):
        noun = noun.head if noun.dep_ == "nmod" else noun  # "in a string of floods that"
    cases = {each.lower_ for each in noun.children if each.dep_ == "case"}
    return clause.tag_ == "VBD" and noun.head == trigger.token and bool(cases & {"in", "by"})


def _befalls(clause: Token, event: Token) -> bool:
    """Whether a relative clause tells when its noun, the event, came about or whom it struck ("the
    protests that rocked the city in 1999")."""
    is_its = clause.dep_ in {"acl:relcl", "relcl"} and clause.head == event
    subjects = {each.lower_ for each in syntax.children(clause, syntax.SUBJECT)}
    return is_its and lemma(clause) in BEFALLING and bool(subjects & {"that", "which"})


def _opens_clause(token: Token) -> bool:
    return token.dep_.split(":")[0] in {"ccomp", "advcl", "acl", "relcl", "parataxis", "xcomp"}
