"""From a text as copied from a page to its article: what is kept, what is set aside, what it says.

The stages, in order (each sees what those before it set aside):

0. region         where the article stands, if the text is a whole page with menus and footer
1. lines          the text as non-empty lines
2. pictures       captions and picture credits, galleries; the points of a summary; teasers that
                  stand twice in a row
3. wording        lines whose words give them away (players, menus, appeals …)
4. dates, bylines lines that say when and by whom
5. masthead       the outlet's name at the top
6. headline       the line above the body whose words the body repeats
7. duplicates     the headline, a caption or a paragraph printed again, labels repeated
8. links          numbered lists, "Related", trailing headlines, readers' comments
9. unpunctuated   captions between paragraphs, told by their missing full stop,
                  then lines pulled out of paragraphs
10. above         labels above the headline, and who the author is below the text
11. glued         furniture inside the lines of paragraphs
12. credits       agencies, copyright, dateline
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rashomon.reading.cleaning.author_notes import find_author_notes
from rashomon.reading.cleaning.bare_bylines import find_bare_bylines
from rashomon.reading.cleaning.body_region import around, find_article
from rashomon.reading.cleaning.bylines import Byline, has_lead, read_byline
from rashomon.reading.cleaning.captions import find_pictures
from rashomon.reading.cleaning.date_lines import (
    DateLine,
    find_date_lines,
    find_publication,
)
from rashomon.reading.cleaning.datelines import find_dateline
from rashomon.reading.cleaning.furniture_lines import furniture_kind, places
from rashomon.reading.cleaning.galleries import find_galleries
from rashomon.reading.cleaning.glued import find_glued
from rashomon.reading.cleaning.graphics import find_graphics
from rashomon.reading.cleaning.headlines import find_headline
from rashomon.reading.cleaning.link_lists import find_comments, find_link_lists
from rashomon.reading.cleaning.mastheads import find_masthead, find_publisher
from rashomon.reading.cleaning.page_lines import PageLine, folded, split_lines
from rashomon.reading.cleaning.repeated_lines import (
    find_combined,
    find_duplicates,
    find_pulled,
    find_refrains,
    find_restated,
)
from rashomon.reading.cleaning.teaser_pairs import find_teaser_pairs
from rashomon.reading.cleaning.text_credits import find_credits
from rashomon.reading.cleaning.unpunctuated import find_highlights, find_unpunctuated
from rashomon.reading.day_orders import order_of_text
from rashomon.text.pruning import prune
from rashomon.types import Credit, Furniture, FurnitureKind, Publication, Segment, Span

SHORT_LABEL = 3  # words of a label between headline and body ("World", "Share this")
FEWEST_OF_HEADLINE = 4  # words of a headline in metadata that is known wherever it stands
MAX_EDGE = 60  # lines at either end among which dates and bylines are sought
MAX_ABOVE = 25  # lines above a headline that may be navigation


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page's article. Spans are of the original, ``title_span`` is of ``text``."""

    text: str
    segments: tuple[Segment, ...]
    furniture: tuple[Furniture, ...] = ()
    title: str = ""
    title_span: Span | None = None
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: Publication | None = None
    updated: Publication | None = None
    dateline: str = ""
    credits: tuple[Credit, ...] = ()
    has_article: bool = True  # false where every line is furniture by its wording


@dataclass(slots=True)
class _Page:
    """The lines and what has been set aside so far."""

    lines: tuple[PageLine, ...]
    kinds: dict[int, FurnitureKind] = field(default_factory=dict)
    bylines: dict[int, Byline] = field(default_factory=dict)
    dates: tuple[DateLine, ...] = ()
    headline: PageLine | None = None

    def set_aside(self, kinds: dict[int, FurnitureKind]) -> None:
        """Adds ``kinds``; what is set aside already stays as it is."""
        self.kinds = kinds | self.kinds

    @property
    def kept(self) -> list[PageLine]:
        return [line for line in self.lines if line.index not in self.kinds]


def clean_page(original: str, *, title: str = "") -> Cleaned:
    """The article in ``original``; ``title`` is its headline where metadata tells.

    >>> clean_page("Advertisement\\nTalks open in Quito\\nThe talks opened in Quito.").text
    'Talks open in Quito\\nThe talks opened in Quito.'
    """
    lines = split_lines(original)
    article = None if title else find_article(lines)
    if article:
        inner = clean_page_part(article.of(original))
        return _placed(inner, article.start, lines=lines, furniture=around(lines, article))
    return clean_page_part(original, title=title)


def clean_page_part(original: str, *, title: str = "") -> Cleaned:
    """The article in ``original``, which is no whole page."""
    page = _read_page(original, title)
    if not page.kept:
        return _untouched(original)
    _set_aside_rest(page)
    return _cleaned(original, page)


def _placed(
    inner: Cleaned, by: int, *, lines: Sequence[PageLine], furniture: tuple[Furniture, ...]
) -> Cleaned:
    """``inner``, cleaned from the middle of a page, with its spans in the page."""
    moved = [replace(item, span=item.span.shifted(by)) for item in inner.furniture]
    own = [replace(credit, span=credit.span.shifted(by)) for credit in inner.credits]
    footer = find_credits(lines, _copyright_lines(lines), {})
    credits = (*own, *(credit for credit in footer if credit.form == "copyright"))
    return replace(
        inner,
        segments=tuple(Segment(s.text, s.original.shifted(by)) for s in inner.segments),
        furniture=tuple(sorted((*moved, *furniture), key=lambda item: item.span)),
        credits=credits,
        published=_shifted(inner.published, by),
        updated=_shifted(inner.updated, by),
        publisher=inner.publisher or find_publisher(lines, {}, {}, credits=credits),
    )


def _shifted(publication: Publication | None, by: int) -> Publication | None:
    if publication is None or publication.span is None:
        return publication
    return replace(publication, span=publication.span.shifted(by))


def _copyright_lines(lines: Sequence[PageLine]) -> dict[int, FurnitureKind]:
    return {
        line.index: "copyright" for line in lines if furniture_kind(line, "tail") == "copyright"
    }


def survey_page(original: str, *, title: str = "", is_marked: bool = False) -> Cleaned:
    """What ``clean_page`` finds, with nothing cut: ``text`` is ``original``.

    ``furniture`` is told apart in it only where ``is_marked``.
    """
    found = clean_page(original, title=title)
    span = Span(0, len(original))
    return Cleaned(
        original,
        (Segment(span, span),),
        found.furniture if is_marked else (),
        title=found.title,
        title_span=_headline_span(original, found.title or _unmistakable(title)),
        publisher=found.publisher,
        authors=found.authors,
        published=found.published,
        updated=found.updated,
        dateline=found.dateline,
        credits=found.credits,
        has_article=found.has_article,
    )


def _unmistakable(title: str) -> str:
    """A headline of so many words that running prose has it by no chance, else ""."""
    return title if len(title.split()) >= FEWEST_OF_HEADLINE else ""


def _headline_span(text: str, title: str) -> Span | None:
    """Where a headline stands in ``text``: it may share its line with a caption before it."""
    at = text.find(title) if title else -1
    return Span(at, at + len(title)) if at >= 0 else None


def _read_page(original: str, title: str) -> _Page:
    page = _Page(split_lines(original))
    page.set_aside(find_pictures(page.lines))
    page.set_aside(find_galleries(page.lines))
    page.set_aside(find_highlights(page.lines))
    page.set_aside(find_teaser_pairs(page.lines))
    _set_aside_wording(page, title)
    _set_aside_dates_and_bylines(page)
    page.set_aside(find_masthead(page.lines, page.kinds))
    page.headline = find_headline(page.lines, page.kinds, title=title)
    if page.headline:
        page.kinds.pop(page.headline.index, None)
    _set_aside_bare_bylines(page)
    return page


def _set_aside_bare_bylines(page: _Page) -> None:
    found = find_bare_bylines(page.lines, page.kinds, headline=page.headline)
    page.bylines |= found
    page.kinds |= dict.fromkeys(found, "byline")


def _set_aside_wording(page: _Page, title: str) -> None:
    kept = page.kept
    for line, place in zip(kept, places(kept), strict=True):
        kind = furniture_kind(line, place)
        if kind and not (title and folded(line.text[:300]) == folded(title)):
            page.kinds[line.index] = kind


def _set_aside_dates_and_bylines(page: _Page) -> None:
    kept = page.kept
    zone = places(kept)
    edge = {line.index for line, place in zip(kept, zone, strict=True) if place != "body"}
    first = [line.index for line in kept if line.is_prose][:3]
    near = {line.index for line in kept if first and line.index <= first[-1]} | edge
    sought = [*page.lines[:MAX_EDGE], *page.lines[max(MAX_EDGE, len(page.lines) - MAX_EDGE) :]]
    candidates = [line for line in sought if line.index in near or has_lead(line)]
    order = order_of_text("\n".join(line.text for line in sought))
    page.dates = find_date_lines(candidates, order=order)
    page.set_aside({date.line.index: "date" for date in page.dates})
    for line in candidates:
        byline = read_byline(line) or _byline_in_two(line, page.lines)
        is_told = page.kinds.get(line.index) in {None, "date", "byline"} or has_lead(line)
        if byline and is_told:
            page.bylines[line.index] = byline
            page.kinds.setdefault(line.index, "byline")


def _byline_in_two(line: PageLine, lines: Sequence[PageLine]) -> Byline | None:
    """The byline in ``line`` where the one above is no more than "By"."""
    above = lines[line.index - 1].bare.rstrip(":").lower() if line.index else ""
    led = replace(line, bare=f"By {line.bare}", text=f"By {line.text}")
    return read_byline(led) if above == "by" else None


def _set_aside_rest(page: _Page) -> None:
    page.set_aside(find_duplicates(page.lines, page.kinds, headline=page.headline))
    page.set_aside(find_refrains(_beside_headline(page)))
    page.set_aside(find_comments(page.lines))
    page.set_aside(find_link_lists(page.lines, _protected(page)))
    page.set_aside(find_graphics(page.kept))
    page.set_aside(find_unpunctuated(_unglued(page)))
    page.set_aside(find_restated(_beside_headline(page)))
    page.set_aside(find_pulled(_beside_headline(page)))
    page.set_aside(find_combined(_beside_headline(page)))
    page.set_aside(_above_headline(page))
    page.set_aside(_labels(page))
    page.set_aside({line.index: "byline" for line in find_author_notes(_beside_headline(page))})


def _beside_headline(page: _Page) -> list[PageLine]:
    return [line for line in page.kept if line is not page.headline]


def _unglued(page: _Page) -> list[PageLine]:
    """The lines whose end is their own."""
    lines = _beside_headline(page)
    glued = [item.span for item in find_glued(lines)]
    return [line for line in lines if not any(line.span.overlaps(span) for span in glued)]


def _protected(page: _Page) -> set[int]:
    return set(page.kinds) | ({page.headline.index} if page.headline else set())


def _above_headline(page: _Page) -> dict[int, FurnitureKind]:
    if page.headline is None or page.headline.index > MAX_ABOVE:
        return {}
    above = page.lines[: page.headline.index]
    return (
        {}
        if any(line.is_prose for line in above if line.index not in page.kinds)
        else {line.index: "navigation" for line in above}
    )


def _labels(page: _Page) -> dict[int, FurnitureKind]:
    """Labels between the headline and the first paragraph."""
    prose = next((line.index for line in page.kept if line.is_prose), None)
    if page.headline is None or prose is None:
        return {}
    between = page.lines[page.headline.index + 1 : prose]
    return {
        line.index: "navigation"
        for line in between
        if line.n_words <= SHORT_LABEL and not line.ends_sentence
    }


def _cleaned(original: str, page: _Page) -> Cleaned:
    furniture = _furniture(page)
    text, segments = prune(original, [item.span for item in furniture])
    credits = find_credits(page.lines, page.kinds, page.bylines)
    prose = [line for line in page.kept if line is not page.headline and line.n_words > 4]
    dateline = find_dateline(prose)
    if dateline and dateline.credit:
        credits = (dateline.credit, *credits)
    authors = tuple(
        dict.fromkeys(name for _, byline in sorted(page.bylines.items()) for name in byline.authors)
    )
    published, updated = find_publication(page.dates)
    title = _title(page)
    return Cleaned(
        text,
        segments,
        furniture,
        title=title,
        title_span=_headline_span(text, title),
        publisher=find_publisher(page.lines, page.kinds, page.bylines, credits=credits),
        authors=authors,
        published=published,
        updated=updated,
        dateline=dateline.place if dateline else "",
        credits=tuple(sorted(credits, key=lambda credit: (credit.span, credit.form))),
    )


def _furniture(page: _Page) -> tuple[Furniture, ...]:
    whole = [Furniture(page.lines[index].span, kind) for index, kind in page.kinds.items()]
    glued = find_glued(_beside_headline(page))
    dates = [item for item in _glued_to_headline(page) if item.kind == "date"]
    return tuple(sorted((*whole, *glued, *dates), key=lambda item: item.span))


def _glued_to_headline(page: _Page) -> tuple[Furniture, ...]:
    return find_glued([page.headline]) if page.headline else ()


def _title(page: _Page) -> str:
    """The headline, without a date that stands in its line."""
    if page.headline is None:
        return ""
    dates = [item.span.start for item in _glued_to_headline(page) if item.kind == "date"]
    end = min(dates, default=page.headline.span.end) - page.headline.span.start
    return page.headline.text[:end].rstrip()


def _untouched(original: str) -> Cleaned:
    """A text that is furniture throughout is left as it is: the caller judges it."""
    text, segments = prune(original, [])
    return Cleaned(text, segments, has_article=False)
