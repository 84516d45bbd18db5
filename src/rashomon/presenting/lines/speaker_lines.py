"""Who said what: each speaker with the quotes that tell most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import Desk, quote_importance
from rashomon.presenting.lines.quote_lines import said_line
from rashomon.presenting.lines.sections import Limits
from rashomon.presenting.phrases import rest_phrase
from rashomon.types import Citation, Quote, Span


def speakers(desk: Desk, limits: Limits) -> list[Line]:
    """Each speaker with what they are quoted as saying, best attested first.

    What somebody is only quoted as quoting ("He told me: ‘Go!’") stands in the words of whoever
    tells it, and not among the other's.
    """
    by_speaker: dict[str, list[Quote]] = {}
    inside = _quoted_inside(desk.record.quotes)
    for quote in desk.record.quotes:
        if quote.speaker and quote.id not in inside and not _is_predicate(quote):
            by_speaker.setdefault(quote.speaker, []).append(quote)
    ranked = sorted(
        by_speaker.items(),
        key=lambda each: (-max(quote_importance(desk, quote) for quote in each[1]), each[0]),
    )
    return [speaker_line(desk, who, said, limits.quotes) for who, said in ranked[: limits.speakers]]


def _quoted_inside(quotes: Sequence[Quote]) -> set[str]:
    """The quotes that all their articles print inside what somebody else says."""
    spoken: dict[str, list[tuple[Span, str | None]]] = {}
    for quote in quotes:
        for cited in _cited(quote):
            spoken.setdefault(cited.article, []).append((cited.span, quote.speaker))
    return {
        quote.id
        for quote in quotes
        if all(
            any(
                span != cited.span and span.contains(cited.span) and speaker != quote.speaker
                for span, speaker in spoken[cited.article]
            )
            for cited in _cited(quote)
        )
    }


_PREDICATES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "should",
        "does",
        "did",
    ]
)


def _is_predicate(quote: Quote) -> bool:
    """Whether a report is only a predicate, whose subject stands before the verb of saying ("a
    soldier who the army said was hurt"): by itself it tells nothing."""
    return quote.kind != "direct" and quote.content.split()[0].lower() in _PREDICATES


def _cited(quote: Quote) -> Iterator[Citation]:
    return (cited for telling in quote.attestations for cited in telling.content)


def speaker_line(desk: Desk, speaker: str, said: Sequence[Quote], limit: int) -> Line:
    """One speaker's quotes under their name and role."""
    ranked = sorted(said, key=lambda quote: (-quote_importance(desk, quote), quote.id))
    lines = tuple(_each_once((said_line(desk, quote) for quote in ranked), limit))
    rest = len(said) - len(lines)
    return Line(
        text=desk.names[speaker],
        citations=tuple(line.citations[0] for line in lines),
        label=" · ".join(filter(None, (role_phrase(desk, speaker), rest_phrase(rest)))),
        lines=lines,
    )


def _each_once(lines: Iterable[Line], limit: int) -> Iterator[Line]:
    """The first ``limit`` lines of different words: one sentence may report two things said."""
    shown: set[str] = set()
    for line in lines:
        if len(shown) < limit and line.text not in shown:
            shown.add(line.text)
            yield line


def role_phrase(desk: Desk, entity_id: str) -> str:
    """The first office the texts give somebody: "President of Colombia"."""
    entity = next(each for each in desk.record.entities if each.id == entity_id)
    return next((told for role in entity.roles if (told := role.told(", "))), "")
