"""Every quote of one article, with its cue, its content and who says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.according import find_according
from rashomon.analysis.quotes.attributed import Attribution
from rashomon.analysis.quotes.attributions import find_attributions, is_anchored
from rashomon.analysis.quotes.block_quotes import find_blocks
from rashomon.analysis.quotes.cast import gather_cast
from rashomon.analysis.quotes.continuing import continue_quotes
from rashomon.analysis.quotes.describing import describe_quotes
from rashomon.analysis.quotes.floating import claimed_quotes, find_unclaimed
from rashomon.analysis.quotes.marks import Quoted, find_paragraphs, find_quoted
from rashomon.analysis.quotes.named_works import part_works
from rashomon.analysis.quotes.nominals import find_nominal
from rashomon.analysis.quotes.passing_on import passed_on
from rashomon.analysis.quotes.posted import find_posted
from rashomon.analysis.quotes.quotelayout import Layout, Page, lay_out
from rashomon.analysis.quotes.transcripts import find_transcribed
from rashomon.text.posts import find_posts
from rashomon.types import Article, ArticleEntity, QuoteMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rashomon.analysis.parsed import Doc

_DEPTH = 3  # quotations inside quotations deeper than this are not read for speakers


def find_quotes(
    article: Article, doc: Doc, *, entities: Sequence[ArticleEntity]
) -> tuple[QuoteMention, ...]:
    """The direct, mixed and indirect quotes of ``article``, in order of the text.

    What content, cue and source are follows the annotation guidelines of PolNeAR (Newell,
    Margolin & Ruths 2018); the content of direct speech is given without its quotation marks.
    ``method`` begins with speech, thought or attitude ("wants to", "supports") and goes on with
    the pattern that found it; a quotation inside another has ``nested`` in front.
    """
    text = article.text
    paragraphs = find_paragraphs(text)
    quoted, works = part_works(doc, text, find_quoted(text, paragraphs))
    page = Page(doc, text, paragraphs, works)
    cast = gather_cast(text, doc, entities)
    posts = [post.words for post in find_posts(text)]
    outside = (each for each in _level(quoted, None) if not _is_in(each, posts))
    layout = lay_out(page, tuple(outside), within=Span(0, len(text)))
    found = describe_quotes(layout, read_level(layout), cast)
    for inside in _inner_layouts(page, quoted):
        spoken = [each for each in read_level(inside) if _is_quoting(inside, each)]
        described = describe_quotes(inside, spoken, cast)
        found += [replace(each, method=f"nested:{each.method}") for each in described]
    return tuple(sorted(found, key=_place))


def _is_in(quotation: Quoted, posts: Sequence[Span]) -> bool:
    return any(post.contains(quotation.inner) for post in posts)


def _place(mention: QuoteMention) -> tuple[Span, Span]:
    return mention.content_spans[0], mention.cue_span or Span(0, 0)


def _level(quoted: tuple[Quoted, ...], parent: int | None) -> tuple[Quoted, ...]:
    return tuple(each for each in quoted if each.parent == parent)


def _inner_layouts(page: Page, quoted: tuple[Quoted, ...]) -> Iterator[Layout]:
    """A layout of the inside of each quotation that holds others."""
    for index in sorted({each.parent for each in quoted if each.parent is not None}):
        if _depth(quoted, index) < _DEPTH:
            yield lay_out(page, _level(quoted, index), within=quoted[index].inner)


def _depth(quoted: tuple[Quoted, ...], index: int) -> int:
    depth, parent = 0, quoted[index].parent
    while parent is not None and depth < _DEPTH:
        depth, parent = depth + 1, quoted[parent].parent
    return depth


def _is_quoting(layout: Layout, each: Attribution) -> bool:
    return each.cue is not None and bool(claimed_quotes(layout, [each]))


def read_level(layout: Layout) -> list[Attribution]:
    """The attributions of one level of quotation, in order of the text."""
    ascribed = _by_unit(find_according(layout))
    verbal = _by_unit(find_attributions(layout))
    nominal = _by_unit(find_nominal(layout))
    found: list[Attribution] = []
    for unit in sorted({*ascribed, *verbal, *nominal}):
        sure = [each for each in verbal.get(unit, []) if is_anchored(layout, each)]
        first = [
            each
            for each in _unpassed(layout, ascribed.get(unit, []), verbal.get(unit, []))
            if not any(one.cue is not None and each.holds(one.cue) for one in sure)
        ]
        first = first + [each for each in verbal.get(unit, []) if not _is_inside(each, first)]
        found += sorted(first + _uncovered(nominal.get(unit, []), first), key=_order)
    turns = [*find_transcribed(layout), *find_posted(layout), *find_blocks(layout)]
    found = _without_turns(found, turns)
    found = continue_quotes(layout, sorted([*found, *turns], key=_order))
    return sorted([*found, *find_unclaimed(layout, found)], key=_order)


def _unpassed(
    layout: Layout, ascribed: list[Attribution], verbal: list[Attribution]
) -> list[Attribution]:
    """``ascribed`` without what only passes a statement on ("According to the Times, he said")."""
    kept = passed_on(layout, [*ascribed, *verbal])
    return [each for each in ascribed if each in kept]


def _without_turns(found: list[Attribution], turns: list[Attribution]) -> list[Attribution]:
    """``found`` without what stands inside a turn of a transcript or a post: it is said in it."""
    return [
        each
        for each in found
        if not any(turn.holds(each.cue or each.contents[0]) for turn in turns)
    ]


def _by_unit(found: Iterable[Attribution]) -> dict[int, list[Attribution]]:
    groups: dict[int, list[Attribution]] = {}
    for each in found:
        groups.setdefault(each.unit, []).append(each)
    return groups


def _order(each: Attribution) -> tuple[int, Span]:
    return each.unit, each.cue or each.contents[0]


def _uncovered(nominal: Iterable[Attribution], others: list[Attribution]) -> list[Attribution]:
    """The nominal attributions that stand apart from all others."""
    kept: list[Attribution] = []
    for each in nominal:
        if _is_inside(each, [*others, *kept]) or _shares_content(each, others):
            continue
        if not any(_is_inside(other, [each]) for other in others):
            kept.append(each)
    return kept


def _shares_content(each: Attribution, others: list[Attribution]) -> bool:
    """Whether another attribution begins with the same content ("said in her remarks that …")."""
    return any(each.contents[0].start == other.contents[0].start for other in others)


def _is_inside(each: Attribution, others: list[Attribution]) -> bool:
    """Whether the cue of ``each`` belongs to another's cue or content."""
    cue = each.cue
    return cue is not None and any(
        other.holds(cue) or (other.cue is not None and other.cue.overlaps(cue)) for other in others
    )
