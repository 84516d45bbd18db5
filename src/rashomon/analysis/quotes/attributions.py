"""Attributions: a cue, its source and its content, read off each sentence of the narration."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.contents import OPENING_WORDS, content_end, content_start
from rashomon.analysis.quotes.sources import source_after, source_before
from rashomon.analysis.quotes.verbgroups import find_cues
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.quotes.layout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

Tokens = tuple[int, int]
_DASHES = frozenset({"—", "–", "-", "--"})
_IDLE = frozenset("but and so yet still however indeed also then instead meanwhile".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content, as characters. Contents keep their quotation marks."""

    contents: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    method: str
    unit: int
    kind: str = "speech"  # speech, thought or attitude

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
        found.extend(_outermost(_of_unit(layout, index, unit)))
    return found


def _of_unit(layout: Layout, index: int, unit: Unit) -> list[Attribution]:
    found = []
    for cue in find_cues(layout, unit):
        attribution = _tag(layout, unit, cue) or _forward(layout, unit, cue)
        if attribution is not None:
            found.append(replace(attribution, unit=index, kind=cue.verb.kind))
    return found


def _outermost(found: list[Attribution]) -> list[Attribution]:
    """Those that stand in no other's content; the wider content wins."""
    kept: list[Attribution] = []
    for each in sorted(found, key=lambda one: (-one.extent, one.cue or Span(0, 0))):
        if each.cue is None or any(other.holds(each.cue) for other in kept):
            continue
        if any(each.holds(other.cue) for other in kept if other.cue is not None):
            continue
        kept.append(each)
    return sorted(kept, key=lambda one: one.cue or Span(0, 0))


def _tag(layout: Layout, unit: Unit, cue: Cue) -> Attribution | None:
    """A speech tag after or amid its content: "…," he said; "…," said Ana Ruiz."""
    if not cue.verb.takes("qc") or cue.is_passive:
        return None
    source = _tag_source(layout, unit, cue)
    if source is None:
        return None
    first, last = min(source[0], cue.start), max(source[1], cue.end)
    before = _before_tag(layout, unit, first)
    if before is None:
        return None
    after = _after_tag(layout, unit, last, is_quoted=layout.quote_at(before[1] - 1) >= 0)
    contents = [before] if not _is_idle(layout, before) else []
    contents += [after] if after is not None else []
    return _made(layout, contents, cue, source, method="tag") if contents else None


def _tag_source(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    doc = layout.doc
    if cue.start > unit.start and _closes(layout, cue.start - 1):
        inverted = source_after(layout, unit, cue.end) if cue.verb.takes("q") else None
        if inverted is not None:
            return inverted
    source = source_before(layout, unit, cue)
    if source is None or source[1] > cue.start or cue.start - source[1] > 4:
        return None
    start = content_start(layout, unit, cue)
    ends = start >= unit.end or (doc[start].is_punct and layout.quote_at(start) < 0)
    touches = source[0] > unit.start and layout.quote_at(source[0] - 1) >= 0
    return source if ends or touches else None


def _closes(layout: Layout, i: int) -> bool:
    token = layout.doc[i]
    return layout.quote_at(i) >= 0 or token.text == "," or token.text in _DASHES


def _before_tag(layout: Layout, unit: Unit, first: int) -> Tokens | None:
    """The content before a speech tag that begins at token ``first``."""
    end = first
    if end <= unit.start or not _closes(layout, end - 1):
        return None
    if layout.quote_at(end - 1) < 0:
        end -= 1
    start = unit.start
    while start < end and layout.doc[start].lower_ in _IDLE and layout.quote_at(start) < 0:
        start += 1
    while start < end and layout.doc[start].is_punct and layout.quote_at(start) < 0:
        start += 1
    return (start, end) if end > start else (unit.start, end)


def _is_idle(layout: Layout, tokens: Tokens) -> bool:
    words = layout.doc[tokens[0] : tokens[1]]
    return all(each.lower_ in _IDLE or each.is_punct for each in words) and (
        layout.quote_at(tokens[0]) < 0
    )


def _after_tag(layout: Layout, unit: Unit, last: int, *, is_quoted: bool) -> Tokens | None:
    """The content that goes on after a speech tag amid it."""
    doc, start = layout.doc, last
    if is_quoted:
        while start < unit.end and layout.quote_at(start) < 0:
            start += 1
        if start >= unit.end or not _joins(layout, last, start):
            return None
        index = layout.quote_at(start)
        return layout.quote_tokens(index)
    if start >= unit.end or doc[start].text != ",":
        return None
    end = unit.end
    while end > start and layout.quote_at(end - 1) < 0 and doc[end - 1].is_punct:
        end -= 1
    return (start + 1, end) if end > start + 1 else None


def _joins(layout: Layout, last: int, start: int) -> bool:
    """Whether only a comma, a dash or an adverbial stands between a tag and the next quotation."""
    between = layout.doc[last:start]
    return bool(len(between)) and between[-1].is_punct and between[-1].text != ":"


def _forward(layout: Layout, unit: Unit, cue: Cue) -> Attribution | None:
    """A cue before its content: "she said that …", "he called the plan “a scam”"."""
    start = content_start(layout, unit, cue)
    if start >= unit.end or not _fits(layout, cue, start):
        return None
    end = content_end(layout, unit, cue, start)
    if end <= start:
        return None
    source = source_before(layout, unit, cue)
    contents = [(start, end)]
    if cue.is_passive and source is not None:
        contents, source = [source, *contents], None
    return _made(layout, contents, cue, source, method="clause")


def _fits(layout: Layout, cue: Cue, start: int) -> bool:
    """Whether what follows a cue is something its verb takes as content."""
    token = layout.doc[start]
    if layout.quote_at(start) >= 0:
        return cue.verb.takes("qn") or start == cue.end
    if token.is_punct or token.is_space:
        return False
    if start > cue.at + 1 and layout.doc[start - 1].lower_ in cue.verb.prepositions:
        return True
    if token.lower_ in OPENING_WORDS:
        return cue.verb.takes("cqn")
    if token.lower_ == "to":
        return cue.verb.takes("it") or cue.is_passive
    if token.tag_ == "IN" and token.lower_ not in OPENING_WORDS:
        return cue.is_passive and token.lower_ in {"as", "of", "for"}
    if token.tag_ in {"CC", "."}:
        return False
    return cue.verb.takes("cn")


def _made(
    layout: Layout, contents: list[Tokens], cue: Cue, source: Tokens | None, *, method: str
) -> Attribution:
    spans = tuple(sorted(layout.chars(*each) for each in contents))
    cue_span = layout.chars(cue.start, cue.end)
    return Attribution(spans, cue_span, layout.chars(*source) if source else None, method, unit=0)
