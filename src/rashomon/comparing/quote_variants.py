"""One quote for everything that reports one utterance, with how each wording departs from it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from rashomon.comparing.accounts import Account
from rashomon.comparing.attesting import Attesting
from rashomon.comparing.grouping import Grouping
from rashomon.comparing.personal_names import name_key
from rashomon.comparing.quote_wording import (
    QuotedWords,
    contains_run,
    match_direct,
    paraphrase_share,
    quoted_words,
    translated_share,
)
from rashomon.text.frequencies import rarity
from rashomon.text.quotation import find_quoted
from rashomon.types import (
    Citation,
    DatedTime,
    Entity,
    Quote,
    QuoteAttestation,
    QuoteKind,
    QuoteMention,
    QuoteVariant,
    Span,
    VariantKind,
)

EntityIds = Mapping[tuple[str, str], str]

# A fragment with fewer words says too little to be one utterance by itself: what stands around
# it must agree too ("national security" is quoted from many speeches).
_FREE_STANDING_WORDS = 4
_FREE_STANDING_CONTENT = 2
_NAMING_WORDS = 5  # a quoted name or label has at most this many ("illegal drug leader")
_UNATTRIBUTED_WORDS = 5  # words that two speakers, or one and nobody, do not share by chance
# Words in more quotes than this link too many to be worth comparing; a story of 300 articles
# has about 6,000 quotes.
_LONGEST_POSTING = 400
# Characters between a cue and the time it was said: "said at a news conference on Tuesday".
_TIME_REACH = 40
_FEWEST_SAID = 2  # content words, names left out, without which indirect speech says nothing
_KIND_ORDER: tuple[QuoteKind, ...] = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class _Told:
    """One quote mention with what identity is decided on."""

    account: Account
    mention: QuoteMention
    speaker: str | None
    wording: QuotedWords
    parts: tuple[QuotedWords, ...]  # what of it is given word for word
    context: frozenset[str]  # content around it, names left out
    names: frozenset[str]  # names around it

    @property
    def order(self) -> tuple[str, Span]:
        return self.account.id, self.mention.content_spans[0]

    @property
    def is_indirect(self) -> bool:
        return self.mention.kind == "indirect"

    @property
    def has_named_speaker(self) -> bool:
        """Whether its speaker is called by name, and not by a pronoun or a description."""
        span = self.mention.speaker_span
        return span is not None and any(
            mention.form == "name" and mention.span.overlaps(span)
            for entity in self.account.analysis.entities
            for mention in entity.mentions
        )

    @property
    def is_title(self) -> bool:
        return self.account.is_title(self.mention.content_spans[0])


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
    told = sorted(_told(accounts, ids), key=lambda each: each.order)
    allies = _Allies(entities)
    grouping = Grouping(range(len(told)))
    for left, right in _candidates(told):
        if _is_one_utterance(told[left], told[right], allies):
            grouping.join(left, right)
    groups = [[told[at] for at in group] for group in grouping.groups()]
    groups = _with_strays(groups, allies)
    name_by_id = {entity.id: entity.name for entity in entities}
    quotes = [_quote(group, ids, allies, witnesses, name_by_id) for group in groups]
    return _distinct(quotes)


class _Allies:
    """Which speakers may stand for each other: a government and who speaks for it."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entity_by_id = {entity.id: entity for entity in entities}

    def are(self, left: str | None, right: str | None) -> bool:
        """Whether two speakers may be one voice; an unknown speaker may be anybody's."""
        if left is None or right is None or left == right:
            return True
        one, two = self._entity_by_id.get(left), self._entity_by_id.get(right)
        if one is None or two is None or "person" == one.kind == two.kind:
            return False
        return one.country is not None and one.country == two.country


def _told(accounts: Iterable[Account], ids: EntityIds) -> Iterator[_Told]:
    for account in accounts:
        names = account.name_stems
        for mention in account.analysis.quotes:
            if mention.content_spans:
                wording = quoted_words(_printed(account, mention))
                if wording.words and not _is_empty(mention, wording, names):
                    yield _tell(account, mention, wording, names, ids)


def _is_empty(mention: QuoteMention, wording: QuotedWords, names: frozenset[str]) -> bool:
    """Whether indirect speech reports no more than a name or a word."""
    return mention.kind == "indirect" and len(wording.content - names) < _FEWEST_SAID


def _tell(
    account: Account,
    mention: QuoteMention,
    wording: QuotedWords,
    names: frozenset[str],
    ids: EntityIds,
) -> _Told:
    around = _context(account, mention) - wording.content
    local = mention.speaker or account.entity_at(mention.speaker_span)
    speaker = ids.get((account.id, local or ""))
    if speaker is None and mention.speaker_span is not None:
        speaker = "~" + " ".join(name_key(account.words(mention.speaker_span)))
    parts = _quoted_parts(wording) if mention.kind == "mixed" else (wording,)
    return _Told(account, mention, speaker, wording, parts, around - names, around & names)


def _quoted_parts(wording: QuotedWords) -> tuple[QuotedWords, ...]:
    """What a mixed quote gives word for word: the pieces inside its quotation marks."""
    pieces = (quoted_words(span.of(wording.printed)) for span in find_quoted(wording.printed))
    return tuple(piece for piece in pieces if piece.words) or (wording,)


def _printed(account: Account, mention: QuoteMention) -> str:
    return " ".join(account.words(span) for span in mention.content_spans)


def _context(account: Account, mention: QuoteMention) -> frozenset[str]:
    """The content of the sentences the quote stands in, outside quoted words."""
    spans = mention.content_spans
    sentence = account.sentence(Span(spans[0].start, spans[-1].end))
    inside = {
        span
        for each in account.analysis.quotes
        for span in each.content_spans
        if each.kind != "indirect" and span.overlaps(sentence)
    }
    stems: set[str] = set()
    place = sentence.start
    for span in sorted(inside):
        if span.start > place:
            stems |= account.stems(Span(place, span.start))
        place = max(place, span.end)
    if place < sentence.end:
        stems |= account.stems(Span(place, sentence.end))
    return frozenset(stems)


def _candidates(told: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """Pairs of quoted speech that share content enough to be worth comparing, each once."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        if not each.is_indirect:
            for word in sorted(each.wording.content or frozenset(each.wording.words)):
                postings[word].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for word in sorted(postings):
        if len(postings[word]) <= _LONGEST_POSTING:
            shared.update(combinations(postings[word], 2))
    for (left, right), count in sorted(shared.items()):
        if count >= min(2, _least_content(told[left]), _least_content(told[right])):
            yield left, right


def _least_content(each: _Told) -> int:
    return min(len(part.content) for part in each.parts)


def _is_one_utterance(left: _Told, right: _Told, allies: _Allies) -> bool:
    """Whether two pieces of quoted speech report one utterance."""
    pairs = product(left.parts, right.parts)
    if any(_is_one_wording(one, two, left, right, allies) for one, two in pairs):
        return True
    return _is_one_translated(left, right)


def _is_one_wording(
    one: QuotedWords, two: QuotedWords, left: _Told, right: _Told, allies: _Allies
) -> bool:
    """Whether ``one``, quoted in ``left``, and ``two``, in ``right``, are the same words."""
    shorter = min((one, two), key=lambda each: len(each.words))
    if left.account.story != right.account.story and not _is_telling(shorter):
        return False
    kind = match_direct(one, two)
    if not allies.are(left.speaker, right.speaker):
        return kind in {"identical", "punctuation"} and _is_telling(shorter)
    if kind is None:
        return False
    if left.speaker is None or right.speaker is None:
        return kind != "wording" and _is_telling(shorter)
    return not _is_short(shorter) or _is_one_fragment(one, two, left, right)


def _is_short(words: QuotedWords) -> bool:
    return len(words.words) < _FREE_STANDING_WORDS or len(words.content) < _FREE_STANDING_CONTENT


def _is_telling(words: QuotedWords) -> bool:
    return len(words.words) >= _UNATTRIBUTED_WORDS and not _is_short(words)


def _is_one_translated(left: _Told, right: _Told) -> bool:
    if left.speaker is None or left.speaker != right.speaker:
        return False
    if not (left.mention.translated or right.mention.translated):
        return False
    return translated_share(left.wording, right.wording) > 0


def _is_one_fragment(one: QuotedWords, two: QuotedWords, left: _Told, right: _Told) -> bool:
    """Whether a short fragment and another wording stand in like surroundings."""
    if (left.context - two.content) & (right.context - one.content):
        return True
    if one.words == two.words:
        return len(one.words) >= _FREE_STANDING_WORDS - 1
    is_naming = max(len(one.words), len(two.words)) <= _NAMING_WORDS
    shared = one.content & two.content
    return is_naming and len(shared) >= _FREE_STANDING_CONTENT and bool(left.names & right.names)


def _with_strays(groups: list[list[_Told]], allies: _Allies) -> list[list[_Told]]:
    """The groups after indirect speech and headline fragments have joined the best of them."""
    settled = [group for group in groups if not _is_stray(group)]
    strays = [each for group in groups if _is_stray(group) for each in group]
    index = _Index(settled)
    rest: list[_Told] = []
    additions: dict[int, list[_Told]] = defaultdict(list)
    for each in strays:
        best = index.best(each, allies)
        if best is None:
            rest.append(each)
        else:
            additions[best].append(each)
    joined = [sorted([*group, *additions[at]], key=_order) for at, group in enumerate(settled)]
    return sorted([*joined, *_retold(rest)], key=lambda group: group[0].order)


def _order(each: _Told) -> tuple[str, Span]:
    return each.order


def _is_stray(group: Sequence[_Told]) -> bool:
    return all(each.is_indirect or (each.is_title and each.speaker is None) for each in group)


class _Index:
    """Finds the settled group that a stray wording belongs to, by shared content."""

    def __init__(self, groups: Sequence[Sequence[_Told]]) -> None:
        self._groups = groups
        self._by_stem: dict[str, set[int]] = defaultdict(set)
        for at, group in enumerate(groups):
            for word in {word for each in group for word in each.wording.content}:
                self._by_stem[word].add(at)

    def best(self, stray: _Told, allies: _Allies) -> int | None:
        """The index of the group that shares most content with ``stray``, if enough."""
        counts: Counter[int] = Counter()
        for word in stray.wording.content:
            counts.update(self._by_stem[word])
        scored = [
            (-self._score(stray, self._groups[at], allies), at)
            for at, count in counts.items()
            if count >= 2 or stray.is_title
        ]
        score, at = min(scored, default=(0.0, 0))
        return at if score < 0 else None

    def _score(self, stray: _Told, group: Sequence[_Told], allies: _Allies) -> float:
        return max(_stray_score(stray, each, allies) for each in group)


def _stray_score(stray: _Told, each: _Told, allies: _Allies) -> float:
    if stray.account.story != each.account.story:
        return 0.0
    if not stray.is_indirect:
        is_inside = contains_run(each.wording.words, stray.wording.words)
        return 1.0 if is_inside and stray.account.id == each.account.id else 0.0
    if stray.speaker is None or stray.speaker != each.speaker:
        return 0.0
    return paraphrase_share(stray.wording, each.wording, both_indirect=each.is_indirect)


def _retold(strays: Sequence[_Told]) -> list[list[_Told]]:
    """Indirect speech alone, joined where two renderings share nearly all their content."""
    grouping = Grouping(range(len(strays)))
    by_speaker_word: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, each in enumerate(strays):
        if each.speaker is not None:
            for word in sorted(each.wording.content, key=lambda word: (-rarity(word), word))[:6]:
                by_speaker_word[each.account.story, each.speaker, word].append(at)
    pairs = {
        pair
        for posting in by_speaker_word.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(posting, 2)
    }
    for left, right in sorted(pairs):
        one, two = strays[left], strays[right]
        if paraphrase_share(one.wording, two.wording, both_indirect=True):
            grouping.join(left, right)
    return [[strays[at] for at in group] for group in grouping.groups()]


def _quote(
    group: Sequence[_Told],
    ids: EntityIds,
    allies: _Allies,
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


def _fullness(each: _Told) -> tuple[int, bool, int, str, tuple[str, Span]]:
    """Sorts the fullest wording first: direct before indirect, text before headline, longest."""
    kind = _KIND_ORDER.index(each.mention.kind)
    is_title = each.is_title
    words = len(each.wording.words)
    return kind, is_title, -words, each.wording.printed, each.order


def _speaker(group: Sequence[_Told]) -> str | None:
    known = [each for each in group if each.speaker and not each.speaker.startswith("~")]
    named = [each for each in known if each.has_named_speaker]
    return _commonest(each.speaker for each in named or known)


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _quote_id(speaker: str | None, fullest: _Told) -> str:
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


def _attestation(each: _Told) -> QuoteAttestation:
    mention, account = each.mention, each.account
    return QuoteAttestation(
        content=tuple(account.cite(span) for span in mention.content_spans),
        speaker=account.cite(mention.speaker_span) if mention.speaker_span else None,
        cue=account.cite(mention.cue_span) if mention.cue_span else None,
        translated=mention.translated,
    )


def _variants(
    group: Sequence[_Told], fullest: _Told, speaker: str | None, allies: _Allies
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


def _variant_kind(each: _Told, fullest: _Told, speaker: str | None, allies: _Allies) -> VariantKind:
    is_spoken = each.mention.kind == fullest.mention.kind == "direct"
    if is_spoken and each.has_named_speaker and not allies.are(each.speaker, speaker):
        return "other-speaker"
    if each.is_indirect != fullest.is_indirect:
        return "paraphrase"
    is_mixed = "mixed" in {each.mention.kind, fullest.mention.kind}
    matched = _match_parts(each, fullest) if is_mixed else None
    kind = matched or match_direct(each.wording, fullest.wording)
    if kind in {"identical", "punctuation", "cut", "ellipsis", "bracketed", "sharpened"}:
        return kind
    if each.mention.translated or fullest.mention.translated:
        return "translation"
    return "paraphrase" if each.is_indirect else "wording"


def _match_parts(each: _Told, fullest: _Told) -> VariantKind | None:
    """How the words given word for word depart, where the whole wordings differ."""
    found = {match_direct(one, two) for one, two in product(each.parts, fullest.parts)}
    return "cut" if found & {"identical", "punctuation", "cut"} else None


def _time(group: Sequence[_Told]) -> DatedTime | None:
    """When it was said: the tightest time named beside it, outside the quoted words."""
    found = [time for each in group for time in _times_beside(each)]
    return min(found, key=lambda t: (t.interval.end - t.interval.start, t.citations), default=None)


def _times_beside(each: _Told) -> Iterator[DatedTime]:
    cue = each.mention.cue_span
    for time in each.account.analysis.times:
        if cue is None or not _is_beside(time.span, cue):
            continue
        is_outside = not any(span.overlaps(time.span) for span in each.mention.content_spans)
        if is_outside and time.interval is not None and time.basis is not None:
            yield DatedTime(time.interval, time.basis, (each.account.cite(time.span),))
