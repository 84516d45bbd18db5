"""Attributions: a cue, its source and its content, read off each sentence of the narration."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.contents import FINITE, addressee_span, content_end, content_start
from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.analysis.quotes.sources import source_after, source_before, trimmed_end
from rashomon.analysis.quotes.verbgroups import find_cues
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

Tokens = tuple[int, int]
_DASHES = frozenset({"—", "–", "-", "--"})
_BEFORE_TAG = frozenset(",.?!…—–-")
_CLAUSE = 16  # tokens within which a clause without "that" shows its verb
_LOOSE_ROLES = frozenset({"acl", "ccomp", "csubj", "nsubj", "obl"})
_FAR = 4  # characters: a source further from its cue is shared with another clause
_LOOSE_END = re.compile(r"[\s,;:—–-]*\b(?:but|and|when|while|as|before|after|then)?[\s,;:—–-]*$")
_LONGEST = 40  # tokens: the longest name with description between a quotation and its verb
_NEAR = 4  # tokens that may stand between a subject and its verb in a speech tag


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content, as characters. Contents keep their quotation marks."""

    contents: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    method: str
    unit: int
    kind: str = "speech"  # speech, thought or attitude
    addressee: Span | None = None

    @property
    def extent(self) -> int:
        """How many characters are attributed."""
        return sum(len(span) for span in self.contents)

    def holds(self, span: Span) -> bool:
        """Whether ``span`` begins inside its content."""
        return any(each.start <= span.start < each.end for each in self.contents)


def find_attributions(layout: Layout) -> list[Attribution]:
    """The outermost attributions of ``layout``, in order of the text."""
    found: list[Attribution] = []
    for index, unit in enumerate(layout.units):
        found.extend(_outermost(layout, _of_unit(layout, index, unit)))
    return found


def _of_unit(layout: Layout, index: int, unit: Unit) -> list[Attribution]:
    found = []
    for cue in find_cues(layout, unit):
        if _is_loose(layout, cue):
            continue
        attribution = _tag(layout, unit, cue) or _forward(layout, unit, cue)
        if attribution is not None:
            told = addressee_span(layout, unit, cue)
            found.append(replace(attribution, unit=index, kind=cue.verb.kind, addressee=told))
    return found


def _is_loose(layout: Layout, cue: Cue) -> bool:
    """Whether a thought or attitude is nobody's in particular: "what you want", "to want"."""
    if cue.verb.kind == "speech":
        return False
    token = layout.doc[cue.at]
    if token.dep_ in _LOOSE_ROLES or layout.doc[cue.start - 1].lower_ in {"you", "that"}:
        return True
    return layout.doc[cue.start].lower_ in {"to", "would", "could", "can", "should"}


def _outermost(layout: Layout, found: list[Attribution]) -> list[Attribution]:
    """Those that stand in no other's content; the wider content wins.

    A cue right beside its quotation is surer than any other: no other content runs over it.
    """
    kept = [each for each in found if is_anchored(layout, each)]
    bounds = [_extent(each) for each in kept]
    for each in sorted(found, key=lambda one: (-one.extent, one.cue or Span(0, 0))):
        if each in kept or each.cue is None or any(other.holds(each.cue) for other in kept):
            continue
        cut = _cut(layout, each, bounds)
        if cut is None or any(cut.holds(other.cue) for other in kept if other.cue is not None):
            continue
        kept.append(cut)
    return sorted(kept, key=lambda one: one.cue or Span(0, 0))


def is_anchored(layout: Layout, each: Attribution) -> bool:
    """Whether all the content is quotations, and a comma or colon ties them to the cue."""
    outers = layout.inners
    if each.cue is None or not all(span in outers for span in each.contents):
        return False
    if each.method == "tag":
        return True
    between = layout.text[each.cue.end - 1 : each.contents[0].start].rstrip()
    if between.endswith((",", ":")):
        return True
    inner = outers[each.contents[0]].of(layout.text)
    return len(between) <= 1 and inner[:1].isupper() and inner[-1:] in {".", "!", "?"}


def _extent(each: Attribution) -> Span:
    spans = [span for span in (*each.contents, each.cue, each.source) if span is not None]
    if each.cue and each.source and each.cue.start - each.source.end > _FAR:
        spans.remove(each.source)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _cut(layout: Layout, each: Attribution, bounds: list[Span]) -> Attribution | None:
    """``each`` with its content ending where a surer attribution begins."""
    contents = []
    for span in each.contents:
        start, end = span.start, span.end
        for bound in bounds:
            if start < bound.start < end:
                end = bound.start
            elif bound.start <= start < bound.end:
                start = end
        words = layout.text[start:end]
        if end != span.end:
            words = _LOOSE_END.sub("", words)
        if words.strip():
            contents.append(Span(start, start + len(words)))
    return replace(each, contents=tuple(contents)) if contents else None


def _tag(layout: Layout, unit: Unit, cue: Cue) -> Attribution | None:
    """A speech tag after or amid its content: "…," he said; "…," said Ana Ruiz."""
    if cue.is_passive or _is_participle(layout, cue):
        return None
    source = (
        _between(layout, unit, cue) or _inverted(layout, unit, cue) or _regular(layout, unit, cue)
    )
    if source is None:
        return None
    first, last = min(source[0], cue.start), max(source[1], cue.end)
    if first > unit.start and layout.doc[first - 1].lower_ == "as":
        first -= 1
        if first - unit.start < _NEAR // 2:
            return _as_tag(layout, unit, cue, source, last)
    before = _before_tag(layout, unit, first)
    if before is None:
        return None
    after = _after_tag(layout, unit, last, is_quoted=layout.quote_at(before[1] - 1) >= 0)
    contents = [before] if not _is_idle(layout, before) else []
    contents += [after] if after is not None else []
    return _made(layout, contents, cue, source, method="tag") if contents else None


def _as_tag(layout: Layout, unit: Unit, cue: Cue, source: Tokens, last: int) -> Attribution | None:
    """A tag before its content: "As Ruiz noted, the plan …"."""
    after = _after_tag(layout, unit, last, is_quoted=False)
    return _made(layout, [after], cue, source, method="tag") if after else None


def _is_participle(layout: Layout, cue: Cue) -> bool:
    return cue.start == cue.at and layout.doc[cue.at].tag_ == "VBG"


def _inverted(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    """The source after its verb: "…," said Ana Ruiz, the mayor."""
    if not cue.verb.takes("q") or cue.start != cue.at or cue.start <= unit.start:
        return None
    source = source_after(layout, unit, cue.end)
    if source is None:
        return None
    if _quote_before(layout, unit, cue.start) >= 0:
        return None if _has_main_verb(layout.doc[source[0] : source[1]]) else source
    if layout.doc[cue.start - 1].text not in {",", *_DASHES}:
        return None
    if layout.doc[cue.at].lower_ not in word_list("inverting"):
        return None
    before, after = layout.doc[unit.start : cue.start], layout.doc[source[0] : source[1]]
    told = any(each.tag_ in FINITE for each in before)
    return source if told and not _has_main_verb(after) else None


def _between(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    """The source between a quotation and its verb: "…," Ana Ruiz, who leads the party, said."""
    if layout.doc[cue.at].tag_ in {"VB", "VBG"}:
        return None
    start = cue.start
    while start > unit.start and cue.start - start <= _LONGEST and layout.quote_at(start - 1) < 0:
        start -= 1
    if start == unit.start or layout.quote_at(start - 1) < 0 or start == cue.start:
        return None
    inner = layout.quoted[layout.quote_at(start - 1)].inner.of(layout.text)
    if inner[-1:] not in _BEFORE_TAG and layout.doc[start].text not in {",", *_DASHES}:
        return None
    while start < cue.start and (layout.doc[start].is_punct or layout.doc[start].is_space):
        start += 1
    if start == cue.start or layout.doc[start].tag_ in {"CC", "IN", "VBG", "VBN", "RB", "TO"}:
        return None
    if _has_main_verb(layout.doc[start : cue.start]) or _is_object_quoted(layout, cue):
        return None
    if not _may_follow(layout, unit, cue, _quote_before(layout, unit, start)):
        return None
    return start, trimmed_end(layout, start, cue.start)


def _may_follow(layout: Layout, unit: Unit, cue: Cue, index: int) -> bool:
    """Whether a cue may belong to the quotation before it: not where that is a title or a part of
    another clause and the cue has content of its own ("on “Morning Talk,” Ruiz said he …")."""
    if index < 0:
        return False
    first = layout.quote_tokens(index)[0]
    is_whole = first == unit.start or layout.doc[first - 1].text in {":", ",", *_DASHES}
    if is_whole:
        return True
    start = content_start(layout, unit, cue)
    has_own = start < unit.end and (
        layout.doc[start].lower_ in word_list("opening") | word_list("nominative")
        or layout.quote_at(start) >= 0
    )
    return cue.verb.takes("q") and not has_own


def _is_object_quoted(layout: Layout, cue: Cue) -> bool:
    """Whether a verb that says nothing by itself has an object of its own ("…," Ruiz denied it)."""
    return (
        not cue.verb.takes("q")
        and cue.end < layout.end
        and not (layout.doc[cue.end].is_punct or layout.doc[cue.end].tag_ in {"IN", "RB", "TO"})
    )


def _has_main_verb(tokens: Iterable[Token]) -> bool:
    """Whether a finite verb stands in ``tokens`` before any relative pronoun."""
    for token in tokens:
        if token.tag_ in {"WP", "WDT", "WRB"}:
            return False
        if token.tag_ in FINITE:
            return True
    return False


def _quote_before(layout: Layout, unit: Unit, i: int) -> int:
    """The quotation that ends right before token ``i``, a comma apart at most, or -1."""
    here = i - 1
    while (
        here > unit.start
        and layout.quote_at(here) < 0
        and (layout.doc[here].is_space or layout.doc[here].text in {",", *_DASHES})
    ):
        here -= 1
    return layout.quote_at(here) if here >= unit.start else -1


def _regular(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    """The source before its verb, where no content follows the verb."""
    if not (cue.verb.takes("qc") or cue.verb.lemma == "put"):
        return None
    source = source_before(layout, unit, cue)
    if source is None or source[1] > cue.start or cue.start - source[1] > _NEAR:
        return None
    before = _quote_before(layout, unit, source[0])
    if before >= 0:
        return source if _may_follow(layout, unit, cue, before) else None
    if source[0] > unit.start and layout.doc[source[0] - 1].lower_ == "as":
        return source
    start = content_start(layout, unit, cue)
    if start >= unit.end or layout.quote_at(start) >= 0:
        return None if start < unit.end else source
    return source if _ends_tag(layout, unit, start) else None


def _ends_tag(layout: Layout, unit: Unit, start: int) -> bool:
    """Whether a tag ends at ``start``, or after a phrase of time or place that begins there."""
    if layout.doc[start].is_punct:
        return True
    token = layout.doc[start]
    if token.lower_ not in word_list("adverbial-prepositions") | word_list("time-words"):
        return False
    for each in layout.doc[start : unit.end]:
        if each.is_punct:
            return layout.quote_at(each.i) < 0
        if each.tag_ in FINITE:
            return False
    return True


def _closes(layout: Layout, i: int) -> bool:
    token = layout.doc[i]
    return layout.quote_at(i) >= 0 or token.text == "," or token.text in _DASHES


def _before_tag(layout: Layout, unit: Unit, first: int) -> Tokens | None:
    """The content before a speech tag that begins at token ``first``."""
    end = first
    while end > unit.start and layout.doc[end - 1].is_space:
        end -= 1
    if end <= unit.start or not _closes(layout, end - 1):
        return None
    if layout.quote_at(end - 1) < 0:
        end -= 1
    start = _tagged_start(layout, unit, end)
    while start < end and layout.quote_at(start) < 0 and _is_lead(layout.doc[start]):
        start += 1
    return (start, end) if end > start else (unit.start, max(end, unit.start + 1))


def _tagged_start(layout: Layout, unit: Unit, end: int) -> int:
    """Where the content of a tag begins: with the sentence, or with a whole quoted sentence
    that a colon or an attribution of its own parts from what precedes it."""
    if layout.quote_at(end - 1) < 0:
        return unit.start
    first = layout.quote_tokens(layout.quote_at(end - 1))[0]
    is_apart = first > unit.start and layout.doc[first - 1].text in {":", "—"}
    return first if is_apart else unit.start


def _is_lead(token: Token) -> bool:
    return token.is_punct or token.lower_ in word_list("idle")


def _is_idle(layout: Layout, tokens: Tokens) -> bool:
    inside = layout.doc[tokens[0] : tokens[1]]
    return layout.quote_at(tokens[0]) < 0 and all(_is_lead(each) for each in inside)


def _after_tag(layout: Layout, unit: Unit, last: int, *, is_quoted: bool) -> Tokens | None:
    """The content that goes on after a speech tag amid it."""
    doc, start = layout.doc, last
    if is_quoted:
        while start < unit.end and layout.quote_at(start) < 0:
            start += 1
        if start >= unit.end or not _joins(layout, last, start):
            return None
        return layout.quote_tokens(layout.quote_at(start))
    while start < unit.end and doc[start].text not in {",", *_DASHES}:
        start += 1
    end = unit.end
    while end > start and layout.quote_at(end - 1) < 0 and doc[end - 1].is_punct:
        end -= 1
    if end <= start + 1 or _is_participle_clause(layout, start + 1):
        return None
    if _is_cued_apart(layout, start + 1, end):
        return None
    return start + 1, end


def _is_cued_apart(layout: Layout, start: int, end: int) -> bool:
    """Whether a quotation in a range has a cue of its own right before it."""
    for i in range(start + 1, end):
        if layout.quote_at(i) >= 0 and layout.quote_at(i - 1) < 0:
            near = [each.lower_ for each in layout.doc[max(start, i - 2) : i]]
            if any(word in cue_verbs() and cue_verbs()[word].takes("q") for word in near):
                return True
    return False


def _is_participle_clause(layout: Layout, at: int) -> bool:
    token = layout.doc[at]
    return token.tag_ == "VBG" or token.lower_ in word_list("scene") | word_list("ends-content")


def _joins(layout: Layout, last: int, start: int) -> bool:
    """Whether only a comma, a dash or an adverbial stands between a tag and the next quotation."""
    between = layout.doc[last:start]
    if not len(between):
        return True
    if not between[-1].is_punct or between[-1].text == ":":
        return False
    return not any(each.tag_ in {"VBG", *FINITE} for each in between)


def _forward(layout: Layout, unit: Unit, cue: Cue) -> Attribution | None:
    """A cue before its content: "she said that …", "he called the plan “a scam”"."""
    start = content_start(layout, unit, cue)
    if cue.is_passive and start < unit.end and layout.doc[start].lower_ == "by":
        return _by_agent(layout, unit, cue, start)
    if start >= unit.end or not _fits(layout, cue, start):
        return None
    end = content_end(layout, unit, cue, start)
    if end <= start:
        return None
    source = source_before(layout, unit, cue)
    contents = [(start, end)]
    if cue.verb.frames == {"i"}:
        return _made(
            layout, contents if source is None else [source, *contents], cue, None, method="clause"
        )
    if cue.is_passive and source is not None:
        contents, source = [source, *contents], None
    return _made(layout, contents, cue, source, method="clause")


def _by_agent(layout: Layout, unit: Unit, cue: Cue, by: int) -> Attribution | None:
    """A passive cue with its agent: "the plan was denounced by the mayor"."""
    subject, source = source_before(layout, unit, cue), source_after(layout, unit, by + 1)
    if subject is None or source is None or not cue.verb.takes("n"):
        return None
    return _made(layout, [subject], cue, source, method="passive")


def _fits(layout: Layout, cue: Cue, start: int) -> bool:
    """Whether what follows a cue is something its verb takes as content."""
    token = layout.doc[start]
    if layout.quote_at(start) >= 0:
        return cue.verb.takes("qn") or start == cue.end
    if token.is_punct or token.is_space:
        return False
    if start > cue.at + 1 and layout.doc[start - 1].lower_ in cue.verb.prepositions:
        return True
    if token.lower_ in word_list("opening"):
        return cue.verb.takes("cqn")
    if token.lower_ == "to":
        return cue.verb.takes("it") or cue.is_passive
    if token.tag_ == "IN" and token.lower_ not in word_list("opening"):
        return cue.is_passive and token.lower_ in {"as", "of", "for"}
    if token.tag_ in {"CC", "."}:
        return False
    if cue.verb.takes("n"):
        return True
    return cue.verb.takes("c") and _is_clausal(layout, start)


def _is_clausal(layout: Layout, start: int) -> bool:
    """Whether a clause of its own begins at ``start``: a finite verb is near."""
    for token in layout.doc[start : start + _CLAUSE]:
        if token.tag_ in FINITE:
            return True
        if token.is_punct and token.text not in {",", '"', "“", "”", "'", "’", "-", "$"}:
            return False
    return False


def _made(
    layout: Layout, contents: list[Tokens], cue: Cue, source: Tokens | None, *, method: str
) -> Attribution:
    spans = tuple(sorted(layout.chars(*each) for each in contents))
    cue_span = layout.chars(cue.start, cue.end)
    return Attribution(spans, cue_span, layout.chars(*source) if source else None, method, unit=0)
