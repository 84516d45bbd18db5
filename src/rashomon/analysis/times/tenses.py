"""The tense of the clause a time stands in: it decides which "Tuesday" or "August" is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from rashomon.analysis.syntax import AUXILIARY, auxiliaries
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

Tense = Literal["past", "present", "future", ""]

_FUTURE_AUXILIARIES = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "may", "might"})
_PLANNING = frozenset(
    {"expect", "plan", "schedule", "intend", "aim", "hope", "slate", "postpone", "delay", "await"}
    | {"anticipate", "propose", "prepare"}
)
_SET = frozenset({"begin", "start", "open", "expire", "end", "resume", "convene", "kick"})
# Words right before a time that say on which side of now it lies, whatever the verb.
_CUES = re.compile(
    r"\b(?:(?P<future>(?-i:until)|till|through|effective|payable|as\s(?:soon|early)\sas|due|deadline)"
    r"|(?P<past>since|ever\ssince))\s(?:on\s|in\s|at\s)?$",
    re.IGNORECASE,
)
# "a looming government shutdown Friday"
_LOOMING = re.compile(
    r"\b(?:looming|upcoming|impending|forthcoming|imminent)\s(?:[\w’'-]+\s){1,3}(?:on\s)?$", re.I
)
_LOOMING_REACH = 48  # characters before a time that such a word and its noun take at most
# Words of the same clause that tell what is to come, which a wrong parse must not undo.
_PLANS = re.compile(
    r"\b(?:will|'ll|set\sto|expected\sto|scheduled\s(?:to|for)|going\sto|poised\sto|slated\s(?:to|for)"
    r"|plan(?:s|ning)?\s(?:to|for)|hopes?\sto|aims?\sto|due\s(?:in|on))\s(?P<between>[^.,;:!?]{0,30})$"
)
# "set the sentencing for", "has been called for": what is appointed lies ahead of the appointing.
_APPOINTED = re.compile(
    r"\b(?:set|sets|setting|fix(?:ed|es)?|book(?:ed|s)?|schedul(?:ed|es)|call(?:ed|s)?|arrang(?:ed|es)"
    r"|summon(?:ed|s)|slated|pencill?ed\sin|adjourn(?:ed|s)|reschedul(?:ed|es)|timetabled)\s"
    r"(?P<between>(?:[^.,;:!?]{0,40}\s)?)for\s$"
)
# "in an interview with the Courier Monday": the day of the interview
_SAID_IN = re.compile(
    r"\bin an? (?:[\w-]+ ){0,2}(?:interview|speech|statement|briefing|tweet|post|letter|memo|email"
    r"|news conference)\b(?: (?:with|on|to|for) [^.,;:!?]{1,40})? (?:on )?$"
)
_NEW_CLAUSE = re.compile(
    r"\b(?:after|following|before|when|since|that|who|which|was|were|had|did)\b"
)
_PLAN_REACH = 60  # characters before a time that such words and what follows them take at most
_CUE_REACH = 16  # characters before a time that a cue takes at most
_OPEN_MODALS = frozenset({"could", "should", "can", "ca", "must"})  # either side of now
_AHEAD = frozenset({"ahead of", "going into", "heading into", "headed into", "run-up to", "up to"})
_PERFECT = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
_PRESENT_AUXILIARIES = frozenset({"is", "are", "am", "'re", "’re", "does", "do"})
_FINITE: dict[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present", "MD": "future"}
_VERB_REACH = 25  # tokens on either side in which the nearest finite verb is looked for
_MODIFIERS = frozenset({"compound", "amod", "nmod:poss", "poss"})  # "the June agreement"
_MAX_CLIMB = 12  # heads climbed from a time to its verb; deeper nests are parse errors


def tense_around(text: str, doc: Doc, span: Span) -> Tense:
    """The side of now that ``span`` lies on by the words before it and the clause it stands in.

    A relative clause in the past is not part of the plan it stands in ("expected to meet the man
    she fired in May").
    """
    cue = _beside_tense(text, span.start)
    plan = "" if cue else _planned_tense(text, span.start)
    told = tense_at(doc, span)
    is_apart = bool(plan) and told == "past" and _is_in_relative_clause(doc, span)
    told = _told_there(text, doc, span, told) if not plan else told
    return cue or told if is_apart else cue or plan or told


def _told_there(text: str, doc: Doc, span: Span, tense: Tense) -> Tense:
    """The tense of the saying where a time behind a plan tells when that was told ("had called on
    her to resign in an interview with the Courier Monday")."""
    if tense != "future" or not _SAID_IN.search(
        text[max(0, span.start - _PLAN_REACH) : span.start]
    ):
        return tense
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    verb = _governing_verb(tokens.root) if tokens else None
    while verb is not None and verb.head is not verb and not _is_finite(verb):
        verb = verb.head
    return tense_of(verb) if verb is not None and tense_of(verb) == "past" else tense


def _is_in_relative_clause(doc: Doc, span: Span) -> bool:
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    verb = _governing_verb(tokens.root) if tokens else None
    return verb is not None and verb.dep_ in {"acl:relcl", "relcl"}


def _beside_tense(text: str, start: int) -> Tense:
    """The side of now that the words right before ``start`` tell ("until", "since"), else ""."""
    if _LOOMING.search(text[max(0, start - _LOOMING_REACH) : start]):
        return "future"
    cue = _CUES.search(text[max(0, start - _CUE_REACH) : start])
    if not cue:
        return ""
    return "future" if cue["future"] else "past"


def _planned_tense(text: str, start: int) -> Tense:
    """The future where the words before ``start`` tell a plan ("expected to leave in"), else ""."""
    before = text[max(0, start - _PLAN_REACH) : start]
    plan = _PLANS.search(before) or _APPOINTED.search(before)
    return "future" if plan and not _NEW_CLAUSE.search(plan["between"]) else ""


def tense_at(doc: Doc, span: Span) -> Tense:
    """The tense that governs the words at ``span``, "" where no verb does."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if not tokens or not doc.has_annotation("DEP"):
        return ""
    if _is_looked_ahead_to(tokens[0]):
        return "future"
    if tokens.root.dep_ in _MODIFIERS:
        return ""
    verb = _governing_verb(tokens.root)
    return tense_of(verb) if verb is not None else _nearest_tense(tokens[0])


def _is_looked_ahead_to(first: Token) -> bool:
    """Whether a time names what somebody now heads for ("have lost ground ahead of November's
    election"): what they did in the past may lie before a November that is past too."""
    before = [each.lower_ for each in first.doc[max(0, first.i - 4) : first.i]]
    while before and before[-1] in {"the", "a", "an", "next", "coming"}:
        before.pop()
    if " ".join(before[-2:]) not in _AHEAD:
        return False
    verb = first.head
    while verb.head is not verb and not _is_finite(verb):
        verb = verb.head
    words = {each.lower_ for each in verb.children if each.dep_ in {*AUXILIARY, "cop"}}
    is_perfect = verb.tag_ == "VBN" and bool(words & _PERFECT)
    is_now = is_perfect or bool(words & _PRESENT_AUXILIARIES)
    return is_now or tense_of(verb) in {"present", "future"}


def _is_finite(verb: Token) -> bool:
    """Whether ``verb`` may tell when it is said: no -ing form and no "keen to remind"."""
    is_infinitive = verb.tag_ == "VB" and any(each.tag_ == "TO" for each in verb.children)
    return verb.pos_ in {"VERB", "AUX"} and verb.tag_ != "VBG" and not is_infinitive


def _governing_verb(token: Token) -> Token | None:
    for _ in range(_MAX_CLIMB):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        copula = [child for child in token.children if child.dep_ in {"cop", "aux"}]
        if copula or token.head is token or token.dep_ == "ROOT":
            return copula[0] if copula else None
        token = token.head
    return None


def tense_of(verb: Token) -> Tense:
    """The tense of ``verb`` with its auxiliaries; infinitives take that of what they hang on."""
    words = {each.lower_ for each in auxiliaries(verb)} | {verb.lower_}
    if words & _FUTURE_AUXILIARIES:
        return "past" if "have" in words and "will" not in words else "future"
    if words & _OPEN_MODALS and "have" not in words:
        return "present"
    if _is_going_to(verb):
        return "future"
    if verb.lemma_ in _PLANNING and verb.tag_ != "VBG":
        return "future"
    if verb.tag_ == "VBD" or words & {"had", "was", "were", "did"}:
        return "past"
    if words & {"has", "have", "'ve", "’ve"} and verb.tag_ == "VBN":
        return "past"
    if verb.tag_ in {"VBZ", "VBP"} and _is_set(verb):
        return "future"
    if verb.tag_ in {"VBZ", "VBP"} or words & _PRESENT_AUXILIARIES:
        return "present"
    return _tense_of_nonfinite(verb)


def _is_set(verb: Token) -> bool:
    """Whether a verb in the present tells what a calendar sets ("the ban takes effect Monday")."""
    is_effect = any(child.lower_ in {"effect", "force"} for child in verb.children)
    return verb.lemma_ in _SET or (verb.lemma_ in {"take", "come", "go"} and is_effect)


def _is_going_to(verb: Token) -> bool:
    head = verb.head
    return verb.dep_ == "xcomp" and head.lower_ == "going" and verb.tag_ == "VB"


def _tense_of_nonfinite(verb: Token) -> Tense:
    is_infinitive = any(
        child.lower_ == "to" and child.dep_ in {"mark", "aux"} for child in verb.children
    )
    head = verb.head
    governed = head is not verb and head.pos_ in {"VERB", "AUX"}
    if verb.dep_ == "conj" and verb.tag_ == "VB" and governed and not is_infinitive:
        return tense_of(head)  # "expected to land on Monday and meet him on Tuesday"
    if is_infinitive:
        is_over = head.tag_ == "VBD" or any(each.lower_ == "had" for each in head.children)
        is_planned = governed and (head.lemma_ in _PLANNING or not is_over)
        return "future" if is_planned else ""
    if verb.tag_ == "VBN":
        return "past"
    if governed and head.tag_ in {"VBD", "VBZ", "VBP"}:
        return "past" if head.tag_ == "VBD" else "present"
    return ""


def _nearest_tense(token: Token) -> Tense:
    """The tense of the nearest verb of the sentence, where the parse finds none above."""
    doc = token.doc
    for distance in range(1, _VERB_REACH):
        for index in (token.i - distance, token.i + distance):
            if (
                0 <= index < len(doc)
                and doc[index].tag_ in _FINITE
                and _same_sentence(token, doc[index])
            ):
                return _FINITE[doc[index].tag_]
    return ""


def _same_sentence(one: Token, other: Token) -> bool:
    first, last = sorted((one.i, other.i))
    return not any(token.is_sent_start for token in one.doc[first + 1 : last + 1])
