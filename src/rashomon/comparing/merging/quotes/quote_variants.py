"""One quote for everything that reports one utterance, with how each wording departs from it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.quotes.quote_identity import group_quotes
from rashomon.comparing.merging.quotes.quote_tellings import EntityIds, QuoteTelling, tell_quotes
from rashomon.comparing.merging.quotes.quote_voices import Allies
from rashomon.comparing.merging.quotes.quote_wording import match_direct
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.types import (
    Citation,
    DatedTime,
    Entity,
    Quote,
    QuoteAttestation,
    QuoteKind,
    QuoteVariant,
    Span,
    VariantKind,
)

# Characters between a cue and the time it was said: "said at a news conference on Tuesday".
_TIME_REACH = 40
_KIND_ORDER: tuple[QuoteKind, ...] = ("direct", "mixed", "indirect")


def merge_quotes(
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    ids: EntityIds,
    witnesses: Attesting,
) -> tuple[Quote, ...]:
    """Every utterance the accounts report, each once, with the wordings it is printed in.

    Quoted speech joins by wording and speaker; indirect speech then joins the utterance whose
    content it shares most, if it shares enough.
    """
    allies = Allies(entities)
    told = sorted(tell_quotes(accounts, ids), key=lambda each: each.order)
    name_by_id = {entity.id: entity.name for entity in entities}
    quotes = [
        _quote(group, ids, allies, witnesses, name_by_id) for group in group_quotes(told, allies)
    ]
    return _distinct(quotes)


def _quote(
    group: Sequence[QuoteTelling],
    ids: EntityIds,
    allies: Allies,
    witnesses: Attesting,
    names: Mapping[str, str],
) -> Quote:
    fullest = min(group, key=_fullness)
    speaker = _speaker(group)
    attestations = tuple(_attestation(each) for each in group)
    return Quote(
        id=_quote_id(speaker, fullest),
        kind=fullest.mention.kind,
        content=fullest.wording.printed,
        speaker=speaker,
        attestations=attestations,
        support=witnesses.support(
            [cited for each in attestations for cited in each.content],
            primary=(names[speaker],) if speaker else (),
        ),
        variants=_variants(group, fullest, speaker, allies),
        addressee=_commonest(ids.get((t.account.id, t.mention.addressee or "")) for t in group),
        medium=_commonest(each.mention.medium for each in group),
        time=_time(group),
    )


def _fullness(each: QuoteTelling) -> tuple[int, bool, int, str, tuple[str, Span]]:
    """Sorts the fullest wording first: direct before indirect, text before headline, longest."""
    kind = _KIND_ORDER.index(each.mention.kind)
    is_title = each.is_title
    words = len(each.wording.words)
    return kind, is_title, -words, each.wording.printed, each.order


def _speaker(group: Sequence[QuoteTelling]) -> str | None:
    known = [each for each in group if each.speaker and not each.speaker.startswith("~")]
    named = [each for each in known if each.has_named_speaker]
    return _commonest(each.speaker for each in named or known)


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _quote_id(speaker: str | None, fullest: QuoteTelling) -> str:
    words = " ".join(fullest.wording.words)
    return "q-" + hashlib.sha256(f"{speaker}|{words}".encode()).hexdigest()[:10]


def _distinct(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes in order of id; where two had one id, their first words tell them apart."""
    counts = Counter(quote.id for quote in quotes)
    renamed = [
        replace(quote, id=f"{quote.id}-{_place(quote)}") if counts[quote.id] > 1 else quote
        for quote in quotes
    ]
    return tuple(sorted(renamed, key=lambda quote: quote.id))


def _place(quote: Quote) -> str:
    first = quote.attestations[0].content[0]
    return hashlib.sha256(f"{first.article}{first.span.start}".encode()).hexdigest()[:4]


def _is_beside(time: Span, cue: Span) -> bool:
    gap = max(time.start - cue.end, cue.start - time.end)
    return gap <= _TIME_REACH


def _attestation(each: QuoteTelling) -> QuoteAttestation:
    mention, account = each.mention, each.account
    return QuoteAttestation(
        content=tuple(account.cite(span) for span in mention.content_spans),
        speaker=account.cite(mention.speaker_span) if mention.speaker_span else None,
        cue=account.cite(mention.cue_span) if mention.cue_span else None,
        translated=mention.translated,
    )


def _variants(
    group: Sequence[QuoteTelling], fullest: QuoteTelling, speaker: str | None, allies: Allies
) -> tuple[QuoteVariant, ...]:
    """Each wording once, the fullest first, with how it departs from the fullest."""
    citations: dict[tuple[str, VariantKind], list[Citation]] = defaultdict(list)
    for each in group:
        kind = _variant_kind(each, fullest, speaker, allies)
        cited = (each.account.cite(span) for span in each.mention.content_spans)
        citations[each.wording.printed, kind].extend(cited)
    variants = [
        QuoteVariant(content, kind, tuple(sorted(cited)))
        for (content, kind), cited in citations.items()
    ]
    return tuple(sorted(variants, key=lambda v: (v.kind != "identical", v.content, v.kind)))


def _variant_kind(
    each: QuoteTelling, fullest: QuoteTelling, speaker: str | None, allies: Allies
) -> VariantKind:
    if each.has_known_speaker and not allies.are(each.speaker, speaker):
        return "other-speaker"
    if each.is_indirect != fullest.is_indirect:
        return "paraphrase"
    is_mixed = "mixed" in {each.mention.kind, fullest.mention.kind}
    matched = _match_parts(each, fullest) if is_mixed else None
    if is_mixed and matched is None:
        return "paraphrase"
    kind = matched or match_direct(each.wording, fullest.wording)
    if kind in {"identical", "punctuation", "cut", "ellipsis", "bracketed", "sharpened"}:
        return kind
    if each.mention.translated or fullest.mention.translated:
        return "translation"
    return "paraphrase" if each.is_indirect else "wording"


def _match_parts(each: QuoteTelling, fullest: QuoteTelling) -> VariantKind | None:
    """How the words given word for word depart, where the whole wordings differ."""
    found = {match_direct(one, two) for one, two in product(each.parts, fullest.parts)}
    return "cut" if found & {"identical", "punctuation", "cut"} else None


def _time(group: Sequence[QuoteTelling]) -> DatedTime | None:
    """When it was said: the tightest time named beside it, outside the quoted words."""
    found = [time for each in group for time in _times_beside(each)]
    return min(found, key=lambda t: (t.interval.end - t.interval.start, t.citations), default=None)


def _times_beside(each: QuoteTelling) -> Iterator[DatedTime]:
    cue = each.mention.cue_span
    for time in each.account.analysis.times:
        if cue is None or not _is_beside(time.span, cue):
            continue
        is_outside = not any(span.overlaps(time.span) for span in each.mention.content_spans)
        if is_outside and time.interval is not None and time.basis is not None:
            yield DatedTime(time.interval, time.basis, (each.account.cite(time.span),))
