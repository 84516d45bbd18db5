"""The entities of one article, with every mention in it."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from rashomon.analysis.entities.actors import ActorList
from rashomon.analysis.entities.linking import link_names
from rashomon.analysis.entities.names import find_name_spans
from rashomon.analysis.entities.nouns import fold
from rashomon.analysis.entities.reading_order import read_through
from rashomon.analysis.entities.referents import Referent
from rashomon.analysis.entities.tokentable import TokenTable, table_of
from rashomon.text.countries import country_name
from rashomon.types import Article, ArticleEntity, Mention, Role, Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc

LONGEST_MENTION = 400
"""Characters before a mention in which one that crosses it may begin: longer than any phrase."""


def find_entities(
    article: Article, doc: Doc, *, actors: ActorList | None = None
) -> tuple[ArticleEntity, ...]:
    """Who and what ``article`` names, in order of first mention.

    ``doc`` is the parse of ``article.text``. ``actors`` completes what the article tells:
    aliases join, countries and roles are filled in where the text is silent.
    """
    table = table_of(doc)
    if not len(table):
        return ()
    known = {alias: each.kind for alias, each in actors.by_alias().items()} if actors else {}
    linked = link_names(table, find_name_spans(doc, table, known), actors)
    referents = read_through(table, linked)
    if actors is not None:
        _complete(referents, actors)
    return _assembled(table, referents)


def _complete(referents: list[Referent], actors: ActorList) -> None:
    """Fills in what the list knows and the text does not tell."""
    by_alias, by_surname = actors.by_alias(), actors.by_surname()
    for referent in referents:
        names = [fold(name) for name in sorted(referent.names)]
        actor = next((by_alias[name] for name in names if name in by_alias), None)
        if actor is None and referent.kind == "person" and len(names) == 1:
            actor = by_surname.get(names[0])
        if actor is None:
            continue
        referent.canonical = actor.name
        referent.country = referent.country or actor.country
        if actor.role and not referent.roles:
            of = country_name(actor.country) if actor.country else ""
            referent.roles.append(Role(actor.role, of))


def _assembled(table: TokenTable, referents: list[Referent]) -> tuple[ArticleEntity, ...]:
    crossing = _crossing(table, referents)
    told = {id(each): _mentions(table, each, crossing) for each in referents}
    seen = {name: mentions for name, mentions in told.items() if mentions}
    referents = [each for each in referents if id(each) in seen]
    order = sorted(referents, key=lambda each: _place(seen[id(each)][0]))
    ids = {id(each): f"e{n}" for n, each in enumerate(order)}
    return tuple(
        ArticleEntity(
            id=ids[id(each)],
            name=_name(table, each),
            kind=each.kind,
            mentions=seen[id(each)],
            aliases=_aliases(table, each),
            roles=tuple(each.roles),
            country=each.country,
            members=tuple(ids[id(member)] for member in each.members if id(member) in ids),
        )
        for each in order
    )


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _crossing(table: TokenTable, referents: list[Referent]) -> frozenset[Span]:
    """The spans that cross another without holding it, names and earlier ones kept: a broken
    parse can make two phrases share half their words."""
    ranked = sorted(
        (seen.form != "name", span.start, -span.end, span)
        for each in referents
        for seen in each.mentions
        for span in [seen.span(table)]
    )
    kept: list[Span] = []
    for *_, span in ranked:
        if not any(_cross(span, other) for other in _near(kept, span)):
            insort(kept, span)
    return frozenset(span for *_, span in ranked) - frozenset(kept)


def _near(spans: list[Span], span: Span) -> list[Span]:
    """Those of the sorted ``spans`` that begin less than ``LONGEST_MENTION`` around ``span``."""
    first = bisect_left(spans, span.start - LONGEST_MENTION, key=lambda each: each.start)
    return spans[first : bisect_left(spans, span.end, key=lambda each: each.start)]


def _cross(one: Span, other: Span) -> bool:
    return one.overlaps(other) and not one.contains(other) and not other.contains(one)


def _mentions(
    table: TokenTable, referent: Referent, crossing: frozenset[Span]
) -> tuple[Mention, ...]:
    by_span: dict[Span, Mention] = {}
    for seen in referent.mentions:
        span = seen.span(table)
        if span not in crossing:
            by_span.setdefault(span, Mention(span, seen.form))
    return tuple(sorted(by_span.values(), key=_place))


def _printed(table: TokenTable, referent: Referent) -> list[str]:
    """The names it is given in the text, the fullest first."""
    spans = {seen.span(table) for seen in referent.mentions if seen.form == "name"}
    names = {span.of(table.text) for span in spans}
    return sorted(names, key=lambda name: (-name.count(" "), -len(name), name))


def _name(table: TokenTable, referent: Referent) -> str:
    """The usual name where there is one, else the fullest printed, else the first words."""
    printed = _printed(table, referent)
    if referent.canonical or printed:
        return referent.canonical or printed[0]
    first = min(referent.mentions, key=lambda each: each.first)
    words = table.words(first.first, first.last)
    head, _, rest = words.partition(" ")
    return rest if head.lower() in {"the", "a", "an"} and rest else words


def _aliases(table: TokenTable, referent: Referent) -> tuple[str, ...]:
    name = _name(table, referent)
    return tuple(sorted(each for each in _printed(table, referent) if each != name))
