"""The entities of an article as a cast: who can be asked for by a place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.speaker_genders import gender_of
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rashomon.analysis.parsed import Doc, Token
    from rashomon.types import ArticleEntity

ONE_OF = re.compile(r"(?:an?|one|another|some)\s", re.IGNORECASE)
_LINKED = re.compile(r"-[a-z]+(?:ed|led|run|wide|era|style)\b")
_CLOSING = frozenset({"”", '"', "’"})
_LOOKBACK = 24  # mentions before a place that may still reach over it: nested ones are few
_MEMORY = 60  # mentions back that a pronoun may refer to


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article by the place of their mentions, ready to be asked who speaks."""

    text: str
    entities: Sequence[ArticleEntity]
    mentions: tuple[tuple[Span, str, str], ...]  # span, form, entity id; in order of the text
    starts: tuple[int, ...]
    kinds: Mapping[str, str]
    modifying: frozenset[Span]  # names right before a common noun: "Ruiz" of "Ruiz allies"
    genders: Mapping[str, str]  # "m" or "f" of those whose first name or pronouns tell
    people: frozenset[str]  # the persons who are named
    introduced: frozenset[str]  # the persons who are not, but brought in as "a miner"

    def overlapping(self, span: Span) -> list[tuple[Span, str, str]]:
        """The mentions that share characters with ``span``."""
        low = max(0, bisect_right(self.starts, span.start) - _LOOKBACK)
        high = bisect_right(self.starts, span.end - 1 if len(span) else span.end)
        return [each for each in self.mentions[low:high] if each[0].overlaps(span)]

    def before(self, position: int) -> Iterable[tuple[Span, str, str]]:
        """The mentions that begin before ``position``, the nearest first."""
        high = bisect_right(self.starts, position - 1)
        return reversed(self.mentions[max(0, high - _MEMORY) : high])


def gather_cast(text: str, doc: Doc, entities: Sequence[ArticleEntity]) -> Cast:
    """The cast of ``text``, whose parse is ``doc``."""
    rows = sorted(
        (mention.span, mention.form, entity.id)
        for entity in entities
        for mention in entity.mentions
    )
    starts = tuple(span.start for span, _, _ in rows)
    kinds = {entity.id: entity.kind for entity in entities}
    mentions = tuple((span, str(form), name) for span, form, name in rows)
    genders = {each.id: told for each in entities if (told := gender_of(text, each)) is not None}
    people = frozenset(
        name for _, form, name in mentions if form == "name" and kinds[name] == "person"
    )
    introduced = frozenset(
        name
        for span, _, name in mentions
        if kinds[name] == "person" and name not in people and ONE_OF.match(span.of(text))
    )
    return Cast(
        text,
        entities,
        mentions,
        starts,
        kinds,
        _modifying(text, doc, mentions),
        genders,
        people,
        introduced,
    )


def _modifying(text: str, doc: Doc, mentions: Iterable[tuple[Span, str, str]]) -> frozenset[Span]:
    """The names that only tell which people or body a common noun after them means."""
    first_by_start = {token.idx: token for token in doc}
    found = set()
    for span, form, _ in mentions:
        if form == "name" and _LINKED.match(text, span.end):
            found.add(span)  # "the Ruiz-backed candidate"
        is_marked = text[span.end : span.end + 1] in _CLOSING  # "the “Harbour” star"
        after = first_by_start.get(span.end + 1 + is_marked)
        if form != "name" or after is None or not _is_common(after):
            continue
        if after.dep_ not in {"appos", "conj", "parataxis"}:
            found.add(span)
    return frozenset(found)


def _is_common(after: Token) -> bool:
    """Whether a common noun begins at ``after``, adjectives before it left aside."""
    while after.tag_ == "JJ" and after.i + 1 < len(after.doc):
        after = after.nbor()
    return after.tag_ in {"NN", "NNS"}
