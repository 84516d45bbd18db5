"""The sourced record of a set of articles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rashomon.types.analyses import Analysis
from rashomon.types.articles import Article
from rashomon.types.items import (
    Agreement,
    Discrepancy,
    Entity,
    Event,
    Figure,
    Position,
    Presence,
    Quote,
    Relation,
    TimelineEntry,
    Toll,
)
from rashomon.types.rows import Row, overview_html, rows_of
from rashomon.types.stemmata import Story


@dataclass(frozen=True, slots=True)
class Record:
    """What a set of articles says, item by item, with who attests each."""

    articles: tuple[Article, ...]
    analyses: tuple[Analysis, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    discrepancies: tuple[Discrepancy, ...]
    timeline: tuple[TimelineEntry, ...]
    relations: tuple[Relation, ...]
    positions: tuple[Position, ...]
    presence: tuple[Presence, ...] = ()
    tolls: tuple[Toll, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def told(self) -> Record:
        """This record with what is run into the lines of its articles blanked."""
        return replace(self, articles=tuple(article.told for article in self.articles))

    def table(self, name: str) -> list[Row]:
        """One list of the record as flat rows, for ``pandas.DataFrame`` or ``polars.DataFrame``.

        ``name`` is one of ``rashomon.types.rows.TABLES``; raises ``KeyError`` for another.
        """
        return rows_of(self, name)

    def _repr_html_(self) -> str:
        """What a notebook shows for the record."""
        return overview_html(self)
