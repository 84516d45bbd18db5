"""When and where an event is told to have happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.arguments import phrases, subjects_of
from rashomon.analysis.events.event_frames import lemma_classes
from rashomon.analysis.events.forms import lemma
from rashomon.analysis.events.targets import is_deed
from rashomon.analysis.events.triggers import Trigger
from rashomon.text.countries import is_city
from rashomon.types import Article, Interval, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token

ATTRIBUTES = frozenset({"nmod:poss", "compound", "nummod", "amod", "nmod:desc", "poss"})
WHEN_CASES = frozenset({"at", "in", "during", "on", "by", "after", "before", "following", "since"})
LIMITS = frozenset({"before", "until", "till"})
MAX_UP = 12  # governors between a time and the event it scopes; deeper is a parse error
HISTORY = timedelta(days=730)  # older than this before publication is history, not the story
RECENT = timedelta(days=120)  # older than this is background to a story of today
APART = frozenset({"advcl", "acl:relcl", "relcl", "acl", "ccomp", "parataxis"})
PLACE_LABELS = frozenset({"GPE", "LOC", "PLACE", "FAC"})
PLACED = frozenset({"ASSAULT", "PROTEST"})  # what is called by the city it was done in
PLACE_CASES = frozenset({"in", "at", "near", "outside", "inside", "off", "across", "into"})
PAST_YEAR = re.compile(
    r"\b(?:in|from|of|the)\s+(?:the\s+)?"
    r"(?:(?:1[5-9]\d\d|20[01]\d)s?|(?:1\d?th|\w+teenth|\w*tenth|eleventh|twelfth)[ -]century)\b",
    re.IGNORECASE,
)
DECADE = re.compile(r"(?:1[5-9]|20)?\d0['’]?s")
LONG_AGO = re.compile(
    r"\b(?:decades?|centur(?:y|ies)|generations?)\s+(?:ago|earlier|before)\b"
    r"|\b(?:half a century|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)"
    r"(?:-|\s)years?)\s+(?:ago|earlier)\b|\banniversary of\b|\bduring the war of\b",
    re.IGNORECASE,
)


def time_of(
    trigger: Trigger, times: Sequence[TimeExpression], clause: Span, sentence: Span
) -> int | None:
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
    doc = trigger.token.doc
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return None
    anchors = {trigger.token.i} | ({trigger.carrier.i} if trigger.carrier is not None else set())
    token, steps = words.root, 0
    if _is_within(token, anchors) or _bounds_record(token) or _is_limit(token):
        return None
    for _ in range(MAX_UP):
        if token.i in anchors:
            return steps
        if token.head == token:
            break
        if _tells_when(trigger, token):
            return steps + 1
        is_report = lemma(token) in lemma_classes()["reporting"]
        steps += 1 if _opens_clause(token) else 0
        if is_report or (steps and token.dep_ in APART and not _sets_scene(token)):
            return None  # the date of a saying, or of another clause's event
        token = token.head
    return _from_main_clause(trigger, token, steps)


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


def _is_limit(time: Token) -> bool:
    """Whether a time only says before what something was: "in the days before Wednesday's vote"."""
    noun = time.head if time.dep_ in ATTRIBUTES else time
    return any(each.dep_ in {"case", "mark"} and each.lower_ in LIMITS for each in noun.children)


def _bounds_record(time: Token) -> bool:
    """Whether a time only tells since when something is the worst or the first."""
    if not any(each.lower_ == "since" for each in time.children):
        return False
    head = time.head
    around = [head, *head.children, *(each for child in head.children for each in child.children)]
    return any(each.tag_ in {"JJS", "RBS"} or each.lower_ == "first" for each in around)


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


def _opens_clause(token: Token) -> bool:
    return token.dep_.split(":")[0] in {"ccomp", "advcl", "acl", "relcl", "parataxis", "xcomp"}


def _from_main_clause(trigger: Trigger, clause: Token, steps: int) -> int | None:
    """A time of the main clause scopes the clauses in it that have no time of their own."""
    token = trigger.carrier if trigger.carrier is not None else trigger.token
    for depth in range(1, MAX_UP):
        if token == clause:
            return steps + depth
        if token.head == token or token.dep_ in APART:
            return None
        token = token.head
    return None


def place_of(trigger: Trigger) -> Token | None:
    """The place the event is told to have happened in, or ``None``: "in Nice", "the Nice attack",
    "the attack in Nice killed"."""
    heads = [each for each in (trigger.token, trigger.carrier) if each is not None]
    deeds = [each for head in heads for each in subjects_of(head) if is_deed(each)]
    for head in [*heads, *deeds]:
        for case, noun in phrases(head):
            if case in PLACE_CASES and (noun.ent_type_ in PLACE_LABELS or _is_site(noun)):
                return noun
    nouns = [each for each in [trigger.token, *deeds] if trigger.frame.type in PLACED]
    return next((each for noun in nouns for each in noun.children if _is_city_before(each)), None)


def _is_city_before(token: Token) -> bool:
    """Whether a modifier is a city by name, of whom nobody would say that it acts."""
    is_before = token.dep_ in {"compound", "nmod", "nmod:poss"} and token.i < token.head.i
    return is_before and token.ent_type_ in PLACE_LABELS and is_city(token.text)


def _is_site(noun: Token) -> bool:
    return lemma(noun) in lemma_classes()["territory"] | lemma_classes()["structure"]


def is_history(article: Article, clause_text: str, time: TimeExpression | None) -> bool:
    """Whether the telling places the event in history rather than in the story."""
    interval = _published(article)
    if time is not None and time.interval is not None:
        return interval is not None and time.interval.end < interval.start - HISTORY
    return bool(PAST_YEAR.search(clause_text) or LONG_AGO.search(clause_text))


def is_background(article: Article, trigger: Trigger, time: TimeExpression | None) -> bool:
    """Whether the event is older than the story: by its date, or told in the past perfect."""
    if time is not None and time.interval is not None and article.published is not None:
        return is_older(article, time)
    verb = trigger.carrier if trigger.carrier is not None else trigger.token
    return any(child.lower_ in {"had", "'d", "’d"} for child in syntax.auxiliaries(verb))


def is_older(article: Article, time: TimeExpression) -> bool:
    """Whether ``time`` lies so long before publication that it is background to the story."""
    interval = _published(article)
    if time.interval is None or interval is None:
        return False
    return time.interval.end < interval.start - RECENT


def _published(article: Article) -> Interval | None:
    return article.published.interval if article.published is not None else None
