"""Who says it: the words that name the source of a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token

    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

_CLIMB = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "pcomp", "acl", "prep"})
_CLIMB_STEPS = 4  # how far up a parse the subject of a participle or conjunct is looked for
_ENDS_NAME = frozenset({".", "!", "?", ":", ";", "—", "–"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})


def subject_of(token: Token) -> Token | None:
    """The head word of who does ``token``: its own subject, else that of a verb above it."""
    here = token
    for _ in range(_CLIMB_STEPS):
        for child in here.children:
            if child.dep_ in SUBJECT and child.i < here.i:
                return child
            if child.dep_ in PASSIVE_SUBJECT and here is not token:
                return child
        if here.dep_ in {"acl", "relcl", "acl:relcl"} and here.head.i < here.i:
            return here.head if here.tag_ in {"VBG", "VBN"} else None
        if here.dep_.split(":")[0] not in _CLIMB or here.head is here:
            return None
        here = here.head
    return None


def source_before(layout: Layout, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The tokens of the subject before a cue, right up to it where nothing stands between."""
    token = layout.doc[cue.at]
    subject = subject_of(token)
    if subject is None or not unit.start <= subject.i < cue.start:
        subject = _nearest(layout, unit, cue)
    if subject is None or layout.quote_at(subject.i) >= 0:
        return None
    return _phrase(layout, unit, subject, limit=cue.start)


def _nearest(layout: Layout, unit: Unit, cue: Cue) -> Token | None:
    """The noun right before the cue: what the parse should have made its subject."""
    if cue.start <= unit.start or layout.doc[cue.at].tag_ == "VBG":
        return None
    before = layout.doc[cue.start - 1]
    return before if before.pos_ in {"PROPN", "PRON", "NOUN"} and before.tag_ != "WDT" else None


def _phrase(layout: Layout, unit: Unit, head: Token, *, limit: int) -> tuple[int, int]:
    inside = [each.i for each in head.subtree if unit.start <= each.i < limit]
    start, end = min(inside, default=head.i), max(inside, default=head.i) + 1
    if head.tag_ in {"PRP", "WP", "WDT", "DT", "EX"}:
        start, end = head.i, head.i + 1
    if end < limit and not _separates(layout, end, limit):
        end = limit
    start = _without_lead(layout, start, head.i)
    return start, _without_tail(layout, head.i, end, limit)


def _separates(layout: Layout, start: int, end: int) -> bool:
    """Whether words that are no part of a subject stand between it and its verb."""
    return end - start > 1 or not layout.doc[start].is_punct


def _without_lead(layout: Layout, start: int, head: int) -> int:
    while start < head and (
        layout.doc[start].is_punct
        or layout.doc[start].is_space
        or layout.doc[start].tag_ in {"CC", "IN"}
        or layout.quote_at(start) >= 0
    ):
        start += 1
    return start


def _without_tail(layout: Layout, head: int, end: int, limit: int) -> int:
    """Keeps a closing comma only where it closes a parenthesis that ends at the cue."""
    last = layout.doc[end - 1]
    if last.text == "," and not (
        end == limit and any(each.text == "," for each in layout.doc[head : end - 1])
    ):
        end -= 1
    while end - 1 > head and layout.doc[end - 1].is_space:
        end -= 1
    return end


def source_after(layout: Layout, unit: Unit, start: int) -> tuple[int, int] | None:
    """The tokens of a name or description that begins at ``start`` ("said Ana Ruiz, mayor…")."""
    if start >= unit.end or layout.quote_at(start) >= 0:
        return None
    first = layout.doc[start]
    if first.pos_ not in _NOMINAL or first.tag_ in {"WDT", "EX"}:
        return None
    if first.tag_ == "PRP":
        return start, start + 1
    end = _after_end(layout, unit, start)
    return (start, end) if end > start else None


def _after_end(layout: Layout, unit: Unit, start: int) -> int:
    """Where an inverted subject ends: at a quotation, a full stop, or a time or place of saying."""
    end = start
    while end < unit.end:
        token = layout.doc[end]
        if layout.quote_at(end) >= 0 or token.text in _ENDS_NAME:
            break
        if end > start and _ends_name(layout, end):
            break
        end += 1
    while end > start and (layout.doc[end - 1].text == "," or layout.doc[end - 1].is_space):
        end -= 1
    return end


def _ends_name(layout: Layout, at: int) -> bool:
    """Whether the phrase at ``at`` says when or where it was said rather than who said it."""
    doc, word = layout.doc, layout.doc[at].lower_
    if word in word_list("scene") or word == "adding":
        return True
    if word in word_list("days"):
        return True
    if doc[at].text == "," and at + 1 < layout.end:
        return doc[at + 1].lower_ in cue_verbs() and doc[at + 1].tag_ == "VBG"
    if word not in {"in", "on", "at"}:
        return False
    return any(each.lower_ in word_list("saying-places") for each in doc[at + 1 : at + 4])
