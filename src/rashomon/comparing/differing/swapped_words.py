"""Direct speech in which two accounts print another word amid the same ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, cached_property
from importlib.resources import files
from itertools import combinations, pairwise

from rapidfuzz.distance import OSA

from rashomon.comparing.differing.occasions import is_foreign, may_be_of_one_occasion
from rashomon.comparing.differing.speakers_apart import topic_of_quote
from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.compared import Compared, differ
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.comparing.merging.grouping import Grouping
from rashomon.comparing.merging.quotes.house_style import are_of_one_sense
from rashomon.comparing.merging.quotes.quoted_words import spoken
from rashomon.text.alignment import Edit, find_edits
from rashomon.text.frequencies import is_function_word
from rashomon.text.stems import stem
from rashomon.text.words import find_words
from rashomon.types import Citation, Discrepancy, Quote, QuoteAttestation, Span

# Set by reading pairs of quotations of the news of 2018 and of the oil spill: with these around
# it a word was changed by one of the two papers, with fewer the speaker had often said both.
_BESIDE = 3  # equal words on either side of what differs
_AROUND = 6  # equal words on both sides together
_FEWEST_CONTENT = 3  # of these, words of content
_LONGEST = 3  # words that stand for each other
_SHINGLE = 4  # words in one piece by which two quotations are brought together
_LONGEST_POSTING = 60  # quotations with one shingle, beyond which it is a phrase of everybody's
_REPEATED = 2  # words on either side by which an account is seen to print the other wording too
_LONGEST_APART = timedelta(days=4)  # between two articles that print one utterance
_LONGEST_SHOWN = 40  # words of a quotation that is shown whole
_SPELT_ALIKE = 0.25  # share of its letters in which a word is another spelling or tense
_MODALS = frozenset({"can", "could", "will", "would", "shall", "should", "must", "may", "might"})
_NOBODY: frozenset[str] = frozenset()
_PRONOUNS = frozenset({"He", "She", "They", "It", "We", "I", "You"})
_EDITED = re.compile(r"[\[\](){}*…@#_]|\.\s?\.\s?\.|--|https?:")
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s")


@dataclass(frozen=True)
class _Speech:
    """What stands between two quotation marks, word by word."""

    account: Account
    span: Span
    words: tuple[str, ...]
    places: tuple[Span, ...]

    def cite(self, start: int, end: int) -> Citation:
        """The words ``start:end`` as a place in the article."""
        return self.account.cite(Span(self.places[start].start, self.places[end - 1].end))

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Every run of as many words as bring two quotations together."""
        starts = range(len(self.words) - _SHINGLE + 1)
        return frozenset(self.words[at : at + _SHINGLE] for at in starts)


@dataclass(frozen=True, slots=True)
class _Slot:
    """The place of words that stand for others elsewhere, with the quotation around it."""

    speech: _Speech
    start: int
    end: int

    @property
    def citation(self) -> Citation:
        """Where the words stand."""
        return self.speech.cite(self.start, self.end)

    @property
    def words(self) -> tuple[str, ...]:
        """The words, folded and written out."""
        return self.speech.words[self.start : self.end]


def find_swapped_words(compared: Compared) -> Iterator[Discrepancy]:
    """Quotations alike around a word or two of content, or a modal verb, that are not the same.

    Both are held against each other by their words alone, for one speaker's statement is often cut
    otherwise in each account. What an editor put in brackets, spellings, and a wording that the
    other account prints as well are no difference.
    """
    by_story: dict[str, list[_Speech]] = defaultdict(list)
    for name in sorted(compared.accounts):
        account = compared.accounts[name]
        by_story[account.story] += _speeches(account)
    quote_at = _quotes_by_place(compared)
    for story in sorted(by_story):
        for group in _swapped(by_story[story], quote_at):
            yield from _difference(group, quote_at, compared)


@dataclass(frozen=True, slots=True)
class _Source:
    """The quote that a place is part of, and who says it there, by name."""

    quote: Quote
    names: frozenset[str]


_QuoteAt = Callable[[Citation], _Source | None]


def _quotes_by_place(compared: Compared) -> _QuoteAt:
    """A function that gives the quote that a place is part of, if any."""
    places: dict[str, list[tuple[Span, _Source]]] = defaultdict(list)
    for quote in compared.quotes:
        for told in quote.attestations:
            source = _Source(quote, _named(told, compared))
            for cited in told.content:
                places[cited.article].append((cited.span, source))

    def quote_at(citation: Citation) -> _Source | None:
        found = [told for span, told in places[citation.article] if span.overlaps(citation.span)]
        return min(found, key=lambda source: source.quote.id, default=None)

    return quote_at


def _named(told: QuoteAttestation, compared: Compared) -> frozenset[str]:
    """The words of the name by which the speaker is called; none for "she" and "the mayor"."""
    words = compared.words(told.speaker) if told.speaker else ""
    return frozenset(name_key(words)) if words[:1].isupper() and words not in _PRONOUNS else _NOBODY


def _speeches(account: Account) -> Iterator[_Speech]:
    for span in account.quoted:
        text = span.of(account.article.text)
        words, places = [], []
        for word in find_words(text):
            for part in spoken(word.form):
                words.append(part)
                places.append(Span(span.start + word.start, span.start + word.end))
        if len(words) > _AROUND:
            yield _Speech(account, span, tuple(words), tuple(places))


def _swapped(speeches: Sequence[_Speech], quote_at: _QuoteAt) -> list[list[_Slot]]:
    """Places in groups whose words stand for each other."""
    slots: dict[Citation, _Slot] = {}
    pairs: list[tuple[Citation, Citation]] = []
    for left, right in _likely(speeches):
        for one, two in _slots(left, right):
            if _may_be_one(quote_at(one.citation), quote_at(two.citation)):
                slots |= {one.citation: one, two.citation: two}
                pairs.append((one.citation, two.citation))
    grouping = Grouping(sorted(slots))
    for first, second in pairs:
        grouping.join(first, second)
    return [[slots[cited] for cited in group] for group in grouping.groups()]


def _likely(speeches: Sequence[_Speech]) -> Iterator[tuple[_Speech, _Speech]]:
    """Quotations of two articles that share a run of words, and are not the same."""
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, speech in enumerate(speeches):
        for shingle in speech.shingles:
            postings[shingle].append(at)
    pairs = {
        pair
        for posting in postings.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(posting, 2)
    }
    for one, two in sorted(pairs):
        left, right = speeches[one], speeches[two]
        is_other = left.account.id != right.account.id and left.words != right.words
        if is_other and _are_of_one_time(left.account, right.account):
            yield left, right


def _are_of_one_time(left: Account, right: Account) -> bool:
    """Whether no days lie between the two: a speaker says again what was said last week."""
    one, two = left.published, right.published
    return one is None or two is None or abs(one.start - two.start) <= _LONGEST_APART


def _slots(left: _Speech, right: _Speech) -> Iterator[tuple[_Slot, _Slot]]:
    edits = find_edits(left.words, right.words)
    for before, edit, after in zip(edits, edits[1:], edits[2:], strict=False):
        if edit.kind == "replace" and _is_framed(before, after, left.words):
            one, two = _Slot(left, *edit.left), _Slot(right, *edit.right)
            if _is_change(one, two) and not (_prints_too(one, two) or _prints_too(two, one)):
                yield one, two


def _is_framed(before: Edit, after: Edit, words: Sequence[str]) -> bool:
    """Whether enough of the same words stand on both sides of what differs."""
    if before.kind != "equal" or after.kind != "equal":
        return False
    sides = [words[slice(*before.left)], words[slice(*after.left)]]
    if min(map(len, sides)) < _BESIDE or sum(map(len, sides)) < _AROUND:
        return False
    near = (*sides[0][-_AROUND:], *sides[1][:_AROUND])
    return sum(not is_function_word(stem(word)) for word in near) >= _FEWEST_CONTENT


def _is_change(one: _Slot, two: _Slot) -> bool:
    """Whether other words are said: of content on both sides, or another modal verb.

    Nothing that an editor marked stands among them or right beside them.
    """
    if max(len(one.words), len(two.words)) > _LONGEST or _is_edited(one) or _is_edited(two):
        return False
    if {*one.words, *two.words} <= _MODALS or _are_of_ability(one, two):
        return True
    if any({*slot.words} <= _small_words() or _is_name(slot) for slot in (one, two)):
        return False  # each paper fits words into its sentence, and spells a name as it does
    if len({any(word[0].isdigit() for word in slot.words) for slot in (one, two)}) > 1:
        return False
    left, right = ({stem(word) for word in slot.words} for slot in (one, two))
    if left & right or are_of_one_sense(one.words, two.words):
        return False
    return not _are_spelt_alike("".join(one.words), "".join(two.words))


@cache
def _small_words() -> frozenset[str]:
    """Words of grammar."""
    text = (files("rashomon.comparing") / "data" / "small_words.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def _is_name(slot: _Slot) -> bool:
    """Whether all of it is written large inside a sentence."""
    words = slot.speech.account.words(slot.citation.span)
    before = slot.speech.account.article.text[: slot.citation.span.start].rstrip(" “\"‘'")[-1:]
    return before not in {".", "?", "!", ":", ""} and all(w[:1].isupper() for w in words.split())


def _is_edited(slot: _Slot) -> bool:
    first, last = slot.start - 1, slot.end + 1
    return _EDITED.search(slot.speech.account.words(slot.speech.cite(first, last).span)) is not None


def _are_of_ability(one: _Slot, two: _Slot) -> bool:
    """ "If we don't" beside "if we can't"."""
    words = {one.words, two.words}
    behind = [slot.speech.words[slot.end] for slot in (one, two)]
    return words == {("do",), ("can",)} and behind == ["not", "not"]


def _are_spelt_alike(old: str, new: str) -> bool:
    """ "cosy" and "cozy", "short cuts" and "shortcuts": the same word, or nearly."""
    return old[0] == new[0] and OSA.normalized_distance(old, new) <= _SPELT_ALIKE


def _prints_too(slot: _Slot, other: _Slot) -> bool:
    """Whether the article of ``slot`` prints the other's words between like ones as well."""
    words = other.speech.words
    run = words[other.start - _REPEATED : other.end + _REPEATED]
    printed = [p for w in find_words(slot.speech.account.article.text) for p in spoken(w.form)]
    return f" {' '.join(run)} " in f" {' '.join(printed)} "


def _may_be_one(left: _Source | None, right: _Source | None) -> bool:
    """Whether a quote is known on one side at least, and no two people say it."""
    if left is None or right is None:
        return left is not right
    if left.names and right.names:
        return bool(left.names & right.names)
    one, two = left.quote.speaker, right.quote.speaker
    return not (one and two and one != two)


def _difference(
    group: Sequence[_Slot], quote_at: _QuoteAt, compared: Compared
) -> Iterator[Discrepancy]:
    quotes = [found.quote for slot in group if (found := quote_at(slot.citation))]
    sides = _sides(group)
    is_short = all(len(slot.words) == 1 for slot in group)
    places = [[slot.speech.account.cite(slot.speech.span) for slot in side] for side in sides]
    if len(sides) < 2 or not may_be_of_one_occasion(places[0], places[1], compared):
        return
    if any(not _is_original(each, compared, is_short) for each in quotes):
        return
    about = min(quotes, key=lambda quote: quote.id)
    yield differ(
        about.id,
        "wording",
        "conflict",
        topic=topic_of_quote(about),
        sides=[
            compared.side(compared.words(_shown(side[0])), [_shown(slot) for slot in side])
            for side in sides
        ],
    )


def _is_original(quote: Quote, compared: Compared, is_short: bool) -> bool:
    """Whether the words are the speaker's own and no translator's."""
    if any(each.translated for each in quote.attestations):
        return False
    return is_short or not is_foreign(quote, compared)


def _sides(group: Sequence[_Slot]) -> list[list[_Slot]]:
    """The places by what they print, those of most articles first, each other than all before."""
    by_words: dict[tuple[str, ...], list[_Slot]] = defaultdict(list)
    for slot in group:
        by_words[slot.words].append(slot)
    kept: list[list[_Slot]] = []
    for side in sorted(by_words.values(), key=lambda each: (-len(each), each[0].citation)):
        if all(_is_change(side[0], other[0]) for other in kept):
            kept.append(side)
    return kept


def _shown(slot: _Slot) -> Citation:
    """The quotation, or the sentence of it where it is long."""
    speech = slot.speech
    if len(speech.words) <= _LONGEST_SHOWN:
        return speech.account.cite(speech.span)
    text, own = speech.account.article.text, slot.citation.span
    ends = [found.end() for found in _SENTENCE_END.finditer(text, *_bounds(speech.span))]
    cuts = (speech.span.start, *ends, speech.span.end)
    inside = [Span(a, b) for a, b in pairwise(cuts) if a < own.end and own.start < b]
    whole = Span(inside[0].start, inside[-1].end)
    return speech.account.cite(Span(whole.start, whole.start + len(whole.of(text).rstrip())))


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def is_told(found: Discrepancy, others: Sequence[Discrepancy]) -> bool:
    """Whether one of ``others`` has two places of ``found`` on two sides already."""
    own = [cited for side in found.values for cited in side.citations]
    return any(len(_sides_at(each, own)) > 1 for each in others)


def _sides_at(found: Discrepancy, places: Sequence[Citation]) -> Mapping[int, Citation]:
    return {
        at: cited
        for at, side in enumerate(found.values)
        for cited in side.citations
        for place in places
        if cited.article == place.article and cited.span.overlaps(place.span)
    }
