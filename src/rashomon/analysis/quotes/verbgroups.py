"""Cues: verbs of speech, thought and attitude with the words that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import CueVerb, cue_verbs, word_list
from rashomon.analysis.syntax import is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.analysis.parsed import Doc, Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re"})


_HAVE = frozenset({"has", "have", "had"})
_NAME = 6  # tokens: a name between a quotation and a verb the tagger missed


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
        verb = cue_verbs().get(layout.doc[i].lower_)
        if verb is None or layout.quote_at(i) >= 0 or i in layout.works:
            continue
        if _is_verb(layout, i, verb):
            yield _grouped(layout, unit, i, verb)


def _is_verb(layout: Layout, i: int, verb: CueVerb) -> bool:
    token = layout.doc[i]
    if token.lower_ == "like" and token.tag_ not in {"VB", "VBP"}:
        return False
    if verb.lemma == "swear" and i + 1 < layout.end and layout.doc[i + 1].lower_ == "in":
        return False
    if token.tag_.startswith("VB") or token.pos_ == "VERB":
        return not _is_attributive(token)
    if token.lower_ in {"said", "says", "told"}:
        return True
    return verb.takes("q") and _is_beside_quote(layout, i)


def _is_beside_quote(layout: Layout, i: int) -> bool:
    """Whether a quotation stands so near that the word must be its verb, whatever its tag; no
    noun with an article ("attacks on the press “so wrong”")."""
    if layout.doc[i].tag_ == "NN" and layout.doc[i - 1].tag_ == "DT":
        return False
    if layout.quote_at(i - 1) >= 0 or layout.quote_at(i + 1) >= 0:
        return True
    word = layout.doc[i].lower_
    if not word.endswith("ed") and word not in {"wrote", "read", "reads", "asks", "says"}:
        return False
    if i + 1 < layout.end and layout.doc[i + 1].is_punct and layout.quote_at(i + 2) >= 0:
        return True
    for here in range(i - 1, max(layout.start, i - _NAME) - 1, -1):
        if layout.quote_at(here) >= 0:
            return True
        if layout.doc[here].tag_ in {"VBD", "VBZ", "VBP", "MD", "."}:
            return False
    return False


def _is_attributive(token: Token) -> bool:
    """Whether a participle only qualifies a noun ("alleged killings", "the expected result")."""
    if token.tag_ not in {"VBN", "VBG"}:
        return token.dep_ == "amod"
    return token.dep_ in {"amod", "compound"} or (
        token.i > 0 and token.nbor(-1).tag_ in {"DT", "PRP$", "JJ", "POS"}
    )


def _grouped(layout: Layout, unit: Unit, i: int, verb: CueVerb) -> Cue:
    start = group_start(layout, unit, i)
    end = _group_end(layout, unit, i, verb)
    return Cue(i, start, end, verb, _passive(layout.doc, start, i))


def _passive(doc: Doc, start: int, i: int) -> bool:
    token = doc[i]
    if token.tag_ != "VBN" and not token.lower_.endswith(("ed", "n")):
        return False
    before = [each.lower_ for each in doc[start:i] if not _is_has(each)]
    if not _BE.isdisjoint(before):
        return True
    if not before and token.dep_ == "conj" and _has_perfect(token.head):
        return False  # "has railed against it and demanded"
    return not before and is_passive(token) and (start == 0 or doc[start - 1].text != ",")


def _is_has(token: Token) -> bool:
    """Whether a short form stands for "has" ("he's said so"), as the parse tells."""
    return token.lower_ in {"'s", "’s"} and token.dep_ == "aux"


def _has_perfect(verb: Token) -> bool:
    return any(each.dep_ == "aux" and each.lower_ in _HAVE for each in verb.children)


def group_start(layout: Layout, unit: Unit, i: int) -> int:
    """The first token of the verb group of ``i``: its auxiliaries, negation and adverbs."""
    doc, start = layout.doc, i
    while (
        start > unit.start
        and layout.quote_at(start - 1) < 0
        and _belongs_before(doc, start - 1, start)
    ):
        start -= 1
    return start


def _belongs_before(doc: Doc, i: int, start: int) -> bool:
    token, word = doc[i], doc[i].lower_
    if word in word_list("auxiliaries"):
        return token.tag_ != "POS" and not _is_name(token) and not _is_will(token, doc[start])
    if word in word_list("negations") or _is_adverb(token):
        return True
    if word in word_list("leading"):
        return doc[start].lower_ in {"to", "on"} or doc[start].tag_ == "VBG"
    if word == "to" and doc[start].tag_ == "VB":
        return True
    if word in {"to", "on"} and i > 0:
        return doc[i - 1].lower_ in word_list("leading") or (
            word == "to" and doc[i - 1].text == "on"
        )
    return False


def _is_name(token: Token) -> bool:
    """Whether a capital inside a sentence marks a name ("Will", "May")."""
    if not token.text[0].isupper() or token.i == 0:
        return False
    before = token.nbor(-1)
    return not (before.is_punct or before.is_space or before.is_quote)


def _is_will(token: Token, after: Token) -> bool:
    """Whether a capital modal is a name, since what follows is no infinitive ("Will said")."""
    is_past = after.tag_ in {"VBD", "VBZ"} or after.lower_.endswith("ed")
    return token.text[0].isupper() and token.tag_ == "MD" and is_past


def _is_adverb(token: Token) -> bool:
    return (
        (token.tag_ in {"RB", "RBR", "RBS"} or token.pos_ == "ADV")
        and token.lower_ not in word_list("not-adverbs")
        and not _is_name(token)
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
    known = token.lower_.endswith("ly") or token.lower_ in word_list("after-adverbs")
    return known and token.tag_.startswith("RB")


def _is_particle(token: Token, verb: CueVerb) -> bool:
    word = token.lower_
    if word == "to":  # "object to the plan", not "vow to fight"
        after = token.nbor() if token.i + 1 < len(token.doc) else None
        return word in verb.prepositions and (after is None or after.tag_ != "VB")
    return word in verb.prepositions or (token.tag_ == "RP" and word in word_list("particles"))
