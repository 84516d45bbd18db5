"""One attribution: a cue with its source and its content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.quotes.quotelayout import Layout
    from rashomon.analysis.quotes.verbgroups import Cue

Tokens = tuple[int, int]  # half-open numbers of tokens


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


def attributed(
    layout: Layout, contents: list[Tokens], cue: Cue, source: Tokens | None, *, method: str
) -> Attribution:
    """The attribution of these tokens."""
    spans = tuple(sorted(layout.chars(*each) for each in contents))
    cue_span = layout.chars(cue.start, cue.end)
    return Attribution(spans, cue_span, layout.chars(*source) if source else None, method, unit=0)
