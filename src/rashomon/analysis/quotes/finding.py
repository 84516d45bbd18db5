"""Every quote of one article, with its cue, its content and who says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.according import find_according
from rashomon.analysis.quotes.attributions import Attribution, find_attributions
from rashomon.analysis.quotes.quotelayout import Layout, lay_out
from rashomon.analysis.quotes.nominals import find_nominal
from rashomon.analysis.quotes.marks import Quoted, find_paragraphs, find_quoted
from rashomon.types import Article, ArticleEntity, QuoteMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

_DEPTH = 3  # quotations inside quotations deeper than this are not read for speakers


def find_quotes(
    article: Article, doc: Doc, *, entities: Sequence[ArticleEntity]
) -> tuple[QuoteMention, ...]:
    """The direct, mixed and indirect quotes of ``article``, in order of the text.

    What content, cue and source are follows the annotation guidelines of PolNeAR (Newell et al.
    2018); the content of direct speech is given without its quotation marks.
    """
    text = doc.text
    paragraphs = find_paragraphs(text)
    quoted = find_quoted(text, paragraphs)
    top = tuple(each for each in quoted if each.parent is None)
    layout = lay_out(doc, top, paragraphs, within=Span(0, len(text)))
    attributions = read_level(layout)
    mentions = [_mention(layout, each) for each in attributions]
    return tuple(
        sorted(mentions, key=lambda each: (each.content_spans[0], each.cue_span or Span(0, 0)))
    )


def read_level(layout: Layout) -> list[Attribution]:
    """The attributions of one level of quotation, in order of the text."""
    ascribed = find_according(layout)
    verbal = [each for each in find_attributions(layout) if not _is_inside(each, ascribed)]
    found = [*verbal, *_uncovered(find_nominal(layout), [*verbal, *ascribed]), *ascribed]
    found.sort(key=lambda each: (each.unit, each.cue or Span(0, 0)))
    return _with_continuations(layout, found)


def _uncovered(nominal: Iterable[Attribution], others: list[Attribution]) -> list[Attribution]:
    """The nominal attributions that stand apart from all others."""
    kept: list[Attribution] = []
    for each in nominal:
        if not _is_inside(each, [*others, *kept]) and not any(
            _is_inside(o, [each]) for o in others
        ):
            kept.append(each)
    return kept


def _is_inside(each: Attribution, others: list[Attribution]) -> bool:
    """Whether the cue of ``each`` belongs to another's cue or content."""
    cue = each.cue
    return cue is not None and any(
        other.holds(cue) or (other.cue is not None and other.cue.overlaps(cue)) for other in others
    )


def _with_continuations(layout: Layout, found: list[Attribution]) -> list[Attribution]:
    """Gives each quotation nobody claims to the attribution before it, where it only goes on."""
    by_unit: dict[int, list[int]] = {}
    for number, each in enumerate(found):
        by_unit.setdefault(each.unit, []).append(number)
    claimed = {
        index
        for index, quoted in enumerate(layout.quoted)
        if any(each.holds(quoted.outer) for each in found)
    }
    last: int | None = None
    for number, unit in enumerate(layout.units):
        index = layout.quote_at(unit.start)
        alone = index >= 0 and index not in claimed
        if alone and number not in by_unit and last is not None:
            found[last] = replace(
                found[last], contents=(*found[last].contents, layout.quoted[index].outer)
            )
            continue
        own = by_unit.get(number)
        if own:
            last = own[-1]
    return found


def _mention(layout: Layout, each: Attribution) -> QuoteMention:
    outers = {quoted.outer: quoted for quoted in layout.quoted}
    direct = [outers[span] for span in each.contents if span in outers]
    spans: tuple[Span, ...]
    if len(direct) == len(each.contents):
        return QuoteMention(
            "direct", tuple(one.inner for one in direct), each.cue, each.source, method=each.method
        )
    touched = any(one.outer.overlaps(span) for one in layout.quoted for span in each.contents)
    spans = tuple(outers[span].inner if span in outers else span for span in each.contents)
    return QuoteMention(
        "mixed" if touched else "indirect", spans, each.cue, each.source, method=each.method
    )


def _inside(quoted: Quoted, layout: Layout) -> bool:
    return quoted.parent is not None
