"""From attributions to quotes: kind, speaker, addressee, medium and language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.block_quotes import METHOD as BLOCK
from rashomon.analysis.quotes.cast import Cast
from rashomon.analysis.quotes.floating import claimed_quotes
from rashomon.analysis.quotes.manner import language_of, medium_of, note_of
from rashomon.analysis.quotes.posted import METHOD as POSTED
from rashomon.analysis.quotes.referring import (
    Stage,
    body_speaker,
    described_speaker,
    floating_speaker,
    pronoun_speaker,
    thing_speaker,
)
from rashomon.analysis.quotes.speaker_genders import GENDERS
from rashomon.analysis.quotes.speakers import issuer_of, owner_of, speaker_of
from rashomon.types import QuoteKind, QuoteMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rashomon.analysis.quotes.attributed import Attribution
    from rashomon.analysis.quotes.quotelayout import Layout

# How sure each pattern is: the share of its contents PolNeAR (train, a fifth) has exactly.
_SCORES = {"tag": 0.9, "according": 0.7, "clause": 0.6, "passive": 0.5, "nominal": 0.4}
_OTHER_SCORE = 0.7
_WORDS = re.compile(r"\w+")


def describe_quotes(layout: Layout, found: Iterable[Attribution], cast: Cast) -> list[QuoteMention]:
    """A quote for each attribution; a quotation without a cue has the speaker before it."""
    stage, mentions = Stage(), []
    for each in found:
        speaker = _speaker(layout, each, cast, stage)
        if _is_heard(layout, each) or (each.kind == "speech" and speaker is not None):
            stage.goes_on = speaker
        if each.kind == "speech" and speaker is not None:
            stage.speaker, stage.span = speaker, each.source
        if each.kind == "speech" and (each.source is not None or speaker is not None):
            stage.end = max(span.end for span in (*each.contents, each.cue, each.source) if span)
        if speaker is not None and each.source is not None and _is_sure(each, cast):
            stage.said_by[each.source.start] = speaker
        mentions.append(_quote(layout, each, speaker=speaker, cast=cast))
    return _echoed(mentions, cast)


def _is_heard(layout: Layout, each: Attribution) -> bool:
    """Whether a source is quoted in its own words: what floats behind them is its as well."""
    return each.source is not None and each.kind == "speech" and _kind(layout, each) == "direct"


def _is_sure(each: Attribution, cast: Cast) -> bool:
    """Whether a source tells who was spoken of: a pronoun with a thought is only guessed at."""
    assert each.source is not None
    return each.kind == "speech" or each.source.of(cast.text).lower() not in GENDERS


def _quote(
    layout: Layout,
    each: Attribution,
    *,
    speaker: str | None,
    cast: Cast,
) -> QuoteMention:
    unit = layout.units[each.unit]
    note = note_of(layout, unit, each) if _kind(layout, each) != "indirect" else None
    if note is None and each.cue and each.cue.of(cast.text).lower().startswith("read"):
        note = note_of(layout, layout.units[max(0, each.unit - 1)], each)
    return QuoteMention(
        kind=_kind(layout, each),
        content_spans=tuple(layout.inners.get(span, span) for span in each.contents),
        cue_span=each.cue,
        speaker_span=each.source,
        speaker=speaker,
        addressee=_addressee(each, cast, speaker),
        medium=_medium(layout, each, is_note=note is not None),
        translated=language_of(layout, unit, each),
        score=_SCORES.get(each.method, _OTHER_SCORE),
        method=f"{each.kind}:{each.method}",
    )


def _medium(layout: Layout, each: Attribution, *, is_note: bool) -> str | None:
    if is_note or each.method == POSTED:
        return "note" if is_note else "social media"
    return medium_of(layout, layout.units[each.unit], each)


def _kind(layout: Layout, each: Attribution) -> QuoteKind:
    if each.method in {POSTED, BLOCK} or all(span in layout.inners for span in each.contents):
        return "direct"
    return "mixed" if claimed_quotes(layout, [each]) else "indirect"


def _speaker(layout: Layout, each: Attribution, cast: Cast, stage: Stage) -> str | None:
    if each.source is None:
        if each.method == "floating":
            return floating_speaker(layout, each, cast, stage)
        return stage.goes_on if each.method == "resumed" else None
    if each.method == POSTED:
        return _signer(cast, each.source)
    source = each.source.of(cast.text).lower()
    note = note_of(layout, layout.units[each.unit], each)
    if note is not None and each.source.start <= note.idx < each.source.end:
        return owner_of(cast, each.source) or _signed_by(layout, each, cast)
    if source == "it":
        signer = _signed_by(layout, each, cast)
        if signer is not None:
            return signer
        return thing_speaker(layout, each, cast, stage)
    if source in {"he", "she", "they"}:
        return pronoun_speaker(layout, each, cast, stage)
    found = speaker_of(cast, each.source, previous=stage.speaker)
    found = body_speaker(layout, each, cast, stage, found=found)
    return described_speaker(layout, each, cast, stage) or found or issuer_of(cast, each.source)


def _signer(cast: Cast, signature: Span) -> str | None:
    """Who signs a post: whoever most of the signature names ("Meet the Press" is no press)."""
    named = [each for each in cast.overlapping(signature) if signature.contains(each[0])]
    name = max(named, key=lambda each: len(each[0]), default=None)
    return name[2] if name is not None and len(name[0]) > 0.6 * len(signature) else None


def _echoed(mentions: list[QuoteMention], cast: Cast) -> list[QuoteMention]:
    """The quotes, a headline's quotation given the speaker of the same words in the article."""
    spoken = [(_words(cast, each), each.speaker) for each in mentions if each.speaker is not None]
    return [
        replace(each, speaker=_speaker_of_same(_words(cast, each), spoken))
        if each.speaker is None and each.method.endswith(("headline", "floating"))
        else each
        for each in mentions
    ]


def _words(cast: Cast, mention: QuoteMention) -> str:
    inner = " ".join(span.of(cast.text) for span in mention.content_spans)
    return f" {' '.join(_WORDS.findall(inner.lower()))} "


def _speaker_of_same(words: str, spoken: Sequence[tuple[str, str | None]]) -> str | None:
    return next((speaker for other, speaker in spoken if words in other), None)


def _signed_by(layout: Layout, each: Attribution, cast: Cast) -> str | None:
    """Who signed a note: "the note read, signed by Trump", "followed by Trump's signature"."""
    unit = layout.units[each.unit]
    for i in range(unit.start, unit.end - 2):
        words = layout.doc[i].lower_, layout.doc[i + 1].lower_
        if words in {("signed", "by"), ("followed", "by"), ("signed", ","), ("note", "from")}:
            rest = layout.chars(i + 2, unit.end)
            inside = cast.overlapping(rest)
            if inside:
                return inside[0][2]
    return None


def _addressee(each: Attribution, cast: Cast, speaker: str | None) -> str | None:
    if each.addressee is None:
        return None
    found = speaker_of(cast, each.addressee)
    return found if found != speaker else None
