"""One published text, where it came from, and what cleaning set aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.types.spans import DateBasis, Interval, Span

FurnitureKind = Literal[
    "navigation",
    "player",
    "advertisement",
    "links",
    "related",
    "appeal",
    "caption",
    "credit",
    "byline",
    "dateline",
    "copyright",
    "date",
    "publisher",
    "duplicate",
    "other",
]

BLANK = "\x1f"
"""Stands for a letter of furniture: white space that no text has."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the decoded original that is not part of the article's account."""

    span: Span  # of Article.original
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the cleaned text and the run of the original it was taken from."""

    text: Span
    original: Span


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published or updated, and how that is known.

    ``span`` points into the decoded original (``None`` for metadata, addresses, inference);
    ``evidence`` says in words what decided. ``updated``: it is the time of an update.
    """

    interval: Interval
    basis: DateBasis
    evidence: str
    span: Span | None = None
    updated: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """Words that credit another newsroom or agency for the text or for a picture."""

    name: str  # "NPR", "Reuters"
    of: Literal["text", "picture"]
    span: Span  # of Article.original
    form: Literal["copyright", "byline", "dateline", "source-line", "canonical", "inline"]


@dataclass(frozen=True, slots=True)
class Article:
    """One published text at one address and revision.

    ``text`` is what is analysed: the headline (where the input held it) and the body, without
    furniture. It is made from ``original`` by deletion only: ``segments`` maps each kept run back.
    Text that came as JSON is its own original, untouched: furniture is told apart in it.
    Where only an update is stated, ``published`` and ``updated`` are both that time: the article
    came out no later.
    """

    id: str  # "a" and 12 hex digits, from content: stable while the content is
    address: str  # path or URL, as given
    text: str
    original: str
    raw: bytes
    sha256: str  # of ``raw``
    title: str = ""
    title_span: Span | None = None  # of ``text``
    publisher: str = ""
    originator: str = ""  # equal to ``publisher`` where nothing says otherwise
    authors: tuple[str, ...] = ()
    published: Publication | None = None
    updated: Publication | None = None
    written: Publication | None = None  # as of when its days are told, if its story contradicts it
    dateline: str = ""  # place the report was filed from
    language: str = "en"
    credits: tuple[Credit, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    segments: tuple[Segment, ...] = ()
    canonical_url: str = ""

    @property
    def reference(self) -> Publication | None:
        """The time its words are told from: an update that the article states, else publication.

        Metadata's time of change does not count: many systems set it whenever a page is built.
        """
        is_stated = self.updated is not None and self.updated.basis == "stated"
        return self.updated if is_stated else self.published

    @property
    def order(self) -> tuple[str, str]:
        """Sorts by publication, the undated last; the id decides ties."""
        published = self.published
        return published.interval.start.isoformat() if published else "9999", self.id

    @property
    def unread(self) -> tuple[Span, ...]:
        """The furniture that stands in ``text`` because nothing was cut: it is not analysed."""
        is_whole = len(self.text) == len(self.original)
        return tuple(item.span for item in self.furniture) if is_whole else ()

    @property
    def run_in(self) -> tuple[Span, ...]:
        """What of ``unread`` shares its line with words of the account, often amid a sentence."""
        return tuple(span for span in self.unread if _shares_line(span, self.original))

    @property
    def told(self) -> Article:
        """This article with each letter that is run in made ``BLANK``: offsets stay as they are."""
        run_in = self.run_in
        return replace(self, text=_blanked(self.original, run_in)) if run_in else self

    @property
    def given(self) -> Article:
        """This article with its text as given: what it was before ``told``."""
        return replace(self, text=self.original) if self.unread else self

    def parts(self, span: Span) -> tuple[Span, ...]:
        """``span`` in as many pieces as what is run into it leaves.

        >>> text = "Mayor Quint Mara QuintHarbour votes MORE left."
        >>> link = Furniture(Span(11, 40), "related")
        >>> quint = Article("a1", "a1.json", text, text, b"", "", furniture=(link,))
        >>> [piece.of(text) for piece in quint.parts(Span(0, 46))], quint.words(Span(6, 46))
        (['Mayor Quint', ' left.'], 'Quint left.')
        """
        return tuple(_less(span, self.run_in))

    def words(self, span: Span) -> str:
        """The words of ``span`` on one line, without what is run into them."""
        return on_one_line(span.of(self.told.text))

    def original_span(self, span: Span) -> Span:
        """The stretch of ``original`` that covers ``span`` of ``text``."""
        if not self.segments:
            return span
        start = self._original_offset(span.start, is_end=False)
        return Span(start, max(start, self._original_offset(span.end, is_end=True)))

    def _original_offset(self, offset: int, *, is_end: bool) -> int:
        for segment in self.segments:
            low, high = segment.text.start, segment.text.end
            inside = low < offset <= high if is_end else low <= offset < high
            if inside:
                return segment.original.start + offset - low
        return self._nearest_offset(offset, is_end=is_end)

    def _nearest_offset(self, offset: int, *, is_end: bool) -> int:
        """Where no segment holds ``offset``: the segment before an end, after a start."""
        if is_end:
            before = [s.original.end for s in self.segments if s.text.end <= offset]
            return before[-1] if before else self.segments[0].original.start
        after = [s.original.start for s in self.segments if s.text.start >= offset]
        return after[0] if after else self.segments[-1].original.end


def on_one_line(words: str) -> str:
    """``words`` without line breaks and blanks.

    >>> on_one_line(f"Mayor Quint{BLANK * 9},\\nwho left")
    'Mayor Quint, who left'
    """
    return " ".join(words.replace(BLANK, "").split())


def _shares_line(span: Span, text: str) -> bool:
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    before, behind = text[start : span.start], text[span.end : end if end >= 0 else len(text)]
    return bool(before.strip() or behind.strip())


def _blanked(text: str, spans: tuple[Span, ...]) -> str:
    for span in spans:
        text = f"{text[: span.start]}{BLANK * len(span)}{text[span.end :]}"
    return text


def _less(span: Span, others: tuple[Span, ...]) -> Iterator[Span]:
    start = span.start
    for each in sorted(others):
        if each.overlaps(span):
            if start < each.start:
                yield Span(start, each.start)
            start = max(start, each.end)
    if start < span.end:
        yield Span(start, span.end)
