"""Event mentions on words that somebody else marked: who takes part, where and when, by our rules.

The coder of events only tells happenings that its lexicon knows. Where a corpus gives the words
of every happening, those it does not know are read with a frame that asks for nothing: subject
and object by the grammar, the time and the place that scope the word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.participants import Cast
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb
from rashomon.analysis.events.lexicon.event_frames import Frame
from rashomon.analysis.events.parties.casting import cast
from rashomon.analysis.events.settings.circumstances import place_of
from rashomon.analysis.events.settings.event_times import time_of
from rashomon.analysis.events.triggers.triggers import Trigger
from rashomon.types import Analysis, EventMention, Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

PLAIN = Frame((), (), "", None, shape="pat")
"""Any word that names a happening: what it does is done to its object."""


def mentions_on(spans: Sequence[Span], analysis: Analysis, doc: Doc) -> tuple[EventMention, ...]:
    """One mention for each span: the coder's where it tells an event there, else read plainly.

    Modality is set aside: every mention is ``actual``.
    """
    cast_of = Cast(analysis.entities)
    return tuple(_mention(span, analysis, doc, cast_of) for span in spans)


def _mention(span: Span, analysis: Analysis, doc: Doc, cast_of: Cast) -> EventMention:
    for event in analysis.events:
        if event.trigger_span.overlaps(span):
            return replace(event, trigger_span=span, modality="actual", holder=None)
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    sentence = analysis.sentence_of(span)
    plain = EventMention(span, sentence, "", None, 0.0, "actual")
    head = _head(list(words)) if words is not None else None
    return plain if head is None else _read(plain, head, analysis, cast_of)


def _head(words: Sequence[Token]) -> Token | None:
    """The verb or noun among ``words`` that the others hang on."""
    told = [word for word in words if is_verb(word) or is_noun(word)]
    return next((word for word in told if word.head not in told), None)


def _read(plain: EventMention, head: Token, analysis: Analysis, cast_of: Cast) -> EventMention:
    trigger = Trigger(head, PLAIN)
    actors, recipients = cast(trigger)
    sentence = syntax.token_span(head.sent[0], head.sent[-1])
    place = place_of(trigger)
    return replace(
        plain,
        actors=cast_of.participants(actors),
        recipients=cast_of.participants(recipients),
        place=cast_of.participant(place) if place is not None else None,
        time=time_of(trigger, analysis.times, sentence),
    )
