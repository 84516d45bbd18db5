"""What is said: the words a cue attributes to its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.layout import FINAL
from rashomon.analysis.quotes.lexicon import cue_verbs
from rashomon.analysis.quotes.sources import SAYING_PLACES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from rashomon.analysis.quotes.layout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

OPENING_WORDS = frozenset("that if whether how why what who where when which".split())
_ADVERBIAL_PREPOSITIONS = frozenset(
    "on in at during after before from via through to with while under over by since amid".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight".split()
)
_ENDS_CONTENT = frozenset("adding saying noting citing calling arguing according".split())
_SCENE = frozenset("during while when as after before".split())


def content_start(layout: Layout, unit: Unit, cue: Cue) -> int:
    """The token the content begins at: past whoever is told, and past when and where."""
    at = cue.end
    if cue.verb.takes("t"):
        at = _past_addressee(layout, unit, at)
    if cue.verb.takes("qc"):
        at = _past_adverbials(layout, unit, at)
    return _past_comma(layout, unit, at)


def _past_comma(layout: Layout, unit: Unit, at: int) -> int:
    """Past a comma or colon right before a quotation."""
    doc = layout.doc
    if at + 1 < unit.end and doc[at].text in {",", ":"} and layout.quote_at(at + 1) >= 0:
        return at + 1
    if at + 1 < unit.end and doc[at].text == ":":
        return at + 1
    if at + 2 < unit.end and doc[at].text == ")" and layout.quote_at(at + 1) >= 0:
        return at + 1
    return at


def _past_addressee(layout: Layout, unit: Unit, at: int) -> int:
    """Past the one who is told, where a clause, an infinitive or a quotation follows."""
    doc, here = layout.doc, at
    while here < unit.end and here - at < 14:
        token = doc[here]
        if layout.quote_at(here) >= 0 or token.text in {",", ":"} and _quote_next(layout, here + 1):
            return here
        if here > at and (token.lower_ in OPENING_WORDS or token.lower_ in {"to", "about"}):
            return here
        if here > at and _starts_clause(token, doc[at:here]):
            return here
        if token.text in FINAL or token.tag_.startswith("VB"):
            return at
        here += 1
    return at


def _starts_clause(token: Token, passed: object) -> bool:
    """Whether a subject form begins here ("told reporters he felt")."""
    return token.tag_ == "PRP" and token.lower_ in {"he", "she", "they", "we", "i", "it", "you"}


def _quote_next(layout: Layout, at: int) -> bool:
    return layout.quote_at(at) >= 0


def _past_adverbials(layout: Layout, unit: Unit, at: int) -> int:
    """Past "on Tuesday", "in a statement" and the like, where content follows them."""
    doc, here = layout.doc, at
    if here < unit.end and layout.quote_at(here) < 0 and not _may_be_adverbial(doc[here]):
        return at
    while here < unit.end and here - at < 24:
        token = doc[here]
        if layout.quote_at(here) >= 0:
            return here
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
            return here
        if token.text in {",", ":"} and _quote_next(layout, here + 1):
            return here
        if here > at and _starts_clause(token, None):
            return here
        if token.text in FINAL or token.text == ",":
            break
        here += 1
    return at


def _may_be_adverbial(token: Token) -> bool:
    return (
        token.lower_ in _ADVERBIAL_PREPOSITIONS
        or token.lower_ in _DAYS
        or token.lower_ in {"last", "this", "earlier", "later", "late", "early", "recently"}
    )


def content_end(layout: Layout, unit: Unit, cue: Cue, start: int) -> int:
    """The token after the last of the content: the sentence's end, or where the cue's own clause
    goes on to something else."""
    end = _sentence_end(layout, unit)
    for stop in _stops(layout, cue, start, end):
        end = min(end, stop)
    while (
        end > start
        and layout.doc[end - 1].text in {",", ";", "—", "–", "-"}
        or (end > start and layout.doc[end - 1].is_space)
    ):
        end -= 1
    return end


def _sentence_end(layout: Layout, unit: Unit) -> int:
    end = unit.end
    while (
        end > unit.start
        and layout.quote_at(end - 1) < 0
        and (layout.doc[end - 1].text in {".", "…", ";", ":"} or layout.doc[end - 1].is_space)
    ):
        end -= 1
    return end


def _stops(layout: Layout, cue: Cue, start: int, end: int) -> list[int]:
    doc = layout.doc
    found = []
    for i in range(start + 1, end):
        if layout.quote_at(i) >= 0:
            continue
        if _is_second_cue(layout, cue, i) or _is_tail(layout, cue, i):
            found.append(i)
            break
        if doc[i].text == "," and doc[i + 1].lower_ in _ENDS_CONTENT:
            found.append(i)
            break
    return found


def _is_second_cue(layout: Layout, cue: Cue, i: int) -> bool:
    """Whether a coordinated verb of the same subject begins at ``i`` ("said … and added …")."""
    doc = layout.doc
    if doc[i].tag_ != "CC":
        return False
    for token in doc[i + 1 : i + 5]:
        if token.tag_ in {"VBD", "VBZ", "VBP"}:
            return _shares_subject(doc[cue.at], token)
        if not (token.tag_.startswith("RB") or token.lower_ in {"has", "have", "had"}):
            return False
    return False


def _shares_subject(cue: Token, verb: Token) -> bool:
    if verb.dep_ == "conj" and verb.head is cue:
        return True
    same_tense = verb.tag_ == cue.tag_
    return same_tense and verb.lower_ in cue_verbs() and verb.lower_ in {"said", "added", "told"}


def _is_tail(layout: Layout, cue: Cue, i: int) -> bool:
    """Whether the cue's clause turns from what is said to when, where or why it was said."""
    token = layout.doc[i]
    head = token
    if token.lower_ in _SCENE and token.head.dep_.startswith("advcl"):
        return token.head.head.i == cue.at and layout.doc[i - 1].text == ","
    if token.lower_ in {"on", "in", "at", "during"} and token.dep_ in {"case", "prep"}:
        head = token.head if token.dep_ == "case" else token
        words = {each.lower_ for each in layout.doc[i + 1 : i + 5]}
        return head.head.i == cue.at and not words.isdisjoint(SAYING_PLACES | _DAYS)
    if token.lower_ in _DAYS:
        return head.head.i == cue.at
    return False
