"""Cues: verbs of speech, thought and attitude with the words that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import CueVerb, cue_verbs
from rashomon.analysis.syntax import is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from rashomon.analysis.quotes.layout import Layout, Unit

AUXILIARIES = frozenset(
    "be am is are was were been being 's 're 'm ’s ’re ’m has have had having 've ’ve 'd ’d do does"
    " did will would 'll ’ll can could may might must shall should ca wo".split()
)
NEGATIONS = frozenset("not n't n’t never".split())
# Verbs that only lead to the act of speech: "went on to say", "tried to argue", "began calling".
LEADING = frozenset(
    "go goes went gone going continue continues continued continuing begin begins began begun"
    " start starts started try tries tried trying attempt attempts attempted rush rushed come came"
    " proceed proceeded have has had used seem seems seemed appear appears appeared happen happened"
    " stop stops stopped".split()
)
_NOT_ADVERBS = frozenset(
    "so as too about up out on off over down back here there when where".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb in its verb group: tokens ``start`` to ``end`` around the verb ``at``."""

    at: int
    start: int
    end: int
    verb: CueVerb
    is_passive: bool


def find_cues(layout: Layout, unit: Unit) -> Iterator[Cue]:
    """Each cue verb of ``unit`` that stands outside its quotations."""
    for i in range(unit.start, unit.end):
        if layout.quote_at(i) >= 0:
            continue
        verb = cue_verbs().get(layout.doc[i].lower_)
        if verb is not None and _is_verb(layout, i, verb):
            yield _grouped(layout, unit, i, verb)


def _is_verb(layout: Layout, i: int, verb: CueVerb) -> bool:
    token = layout.doc[i]
    if token.lower_ in {"like", "mean"} and token.tag_ not in {"VB", "VBP"}:
        return False
    if token.tag_.startswith("VB") or token.pos_ == "VERB":
        return not _is_attributive(token)
    touches = layout.quote_at(i - 1) >= 0 or layout.quote_at(i + 1) >= 0
    return touches and verb.takes("q")


def _is_attributive(token: Token) -> bool:
    """Whether a participle only qualifies a noun ("alleged killings", "the expected result")."""
    return token.dep_ == "amod" or (
        token.tag_ in {"VBN", "VBG"}
        and token.i + 1 < len(token.doc)
        and token.head.i > token.i
        and token.dep_ in {"amod", "compound"}
    )


def _grouped(layout: Layout, unit: Unit, i: int, verb: CueVerb) -> Cue:
    start = _group_start(layout.doc, unit, i)
    end = _group_end(layout, unit, i, verb)
    return Cue(i, start, end, verb, _passive(layout.doc, start, i))


def _passive(doc: Doc, start: int, i: int) -> bool:
    token = doc[i]
    if not token.tag_ == "VBN" and not token.lower_.endswith("ed"):
        return False
    words = [each.lower_ for each in doc[start:i]]
    if any(word in {"be", "is", "are", "was", "were", "been", "being", "am"} for word in words):
        return True
    return is_passive(token) and not words


def _group_start(doc: Doc, unit: Unit, i: int) -> int:
    start = i
    while start > unit.start and _belongs_before(doc, start - 1, start):
        start -= 1
    while start < i and doc[start].lower_ in _NOT_ADVERBS:
        start += 1
    return start


def _belongs_before(doc: Doc, i: int, start: int) -> bool:
    token = doc[i]
    word = token.lower_
    if word in AUXILIARIES:
        return doc[i - 1].text_with_ws[-1:].isspace() if i and word[0] in "'’" else True
    if word in NEGATIONS or _is_adverb(token):
        return True
    if (
        word in LEADING
        and doc[start].lower_ in {"to"}
        or word in LEADING
        and doc[start].tag_ == "VBG"
    ):
        return True
    if word == "to" and i and doc[i - 1].lower_ in LEADING:
        return True
    return word == "on" and doc[i - 1].lower_ in {"go", "goes", "went", "going", "gone"}


def _is_adverb(token: Token) -> bool:
    return (
        (token.tag_ in {"RB", "RBR", "RBS"} or token.pos_ == "ADV")
        and token.lower_ not in _NOT_ADVERBS
        and (not token.text[0].isupper() or token.lower_.endswith("ly"))
    )


def _group_end(layout: Layout, unit: Unit, i: int, verb: CueVerb) -> int:
    """The end of the group: adverbs after the verb, then its particle and preposition."""
    doc, end = layout.doc, i + 1
    while end < unit.end and _is_after_adverb(doc[end]) and layout.quote_at(end) < 0:
        end += 1
    for _ in range(2):
        if end < unit.end and layout.quote_at(end) < 0 and _is_particle(doc[end], verb):
            end += 1
    if end < unit.end and doc[end].text == ":":
        end += 1
    return end


def _is_after_adverb(token: Token) -> bool:
    return (
        token.lower_.endswith("ly")
        and token.tag_.startswith("RB")
        or token.lower_ in {"again", "recently", "too", "later", "earlier"}
        and token.tag_.startswith("RB")
    )


def _is_particle(token: Token, verb: CueVerb) -> bool:
    word = token.lower_
    if word == "to":  # "object to the plan", not "vow to fight"
        after = token.nbor() if token.i + 1 < len(token.doc) else None
        return word in verb.prepositions and (after is None or after.tag_ != "VB")
    return word in verb.prepositions or (token.tag_ == "RP" and word not in {"like"})
