"""Each quote mention with what its identity is decided on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.entities.personal_names import name_key
from rashomon.comparing.merging.quotes.quote_voices import body_spoken_for, names_nobody
from rashomon.comparing.merging.quotes.quote_wording import (
    FREE_STANDING_CONTENT,
    is_short,
    is_telling,
)
from rashomon.comparing.merging.quotes.quoted_words import QuotedWords, quoted_words
from rashomon.comparing.merging.quotes.said_nothing import says_nothing
from rashomon.text.quotation import find_quoted
from rashomon.text.sentences import find_sentences
from rashomon.types import QuoteMention, Span

EntityIds = Mapping[tuple[str, str], str]

# Straight single marks, as headlines have them; an apostrophe stands inside a word or ends one.
_SINGLE_MARKS = re.compile(r"(?<!\w)'(?=\w)([^\n]+?)(?<=[\w.,!?])'(?!\w)")
# A clause between commas ends where the sentence goes on ("the emergency, which was to end in
# July, by three months"); any other goes to the end.
_REMINDER = re.compile(
    r"(?<=[a-z.])(?:, (?:who|which|where|whose) .*?, (?=(?:by|for|will|would|be|is|has|have|had|"
    r"could|can|should|must|to|and|but|until)\b)|,? (?:who|which|where|whose) .*)",
    re.DOTALL,
)
_OWNERS = frozenset({"his", "her", "its", "their"})
_RELATIVES = frozenset({"who", "which", "that"})
_HEADLINE_WORDS = 8  # a headline's quote of at most this many is a piece of one below it
_FEWEST_TOLD = 3  # words of content that a statement keeps without its reminder
_FEWEST_SAID = 2  # content words, names left out, without which indirect speech says nothing


@dataclass(frozen=True, eq=False)
class QuoteTelling:
    """One article's telling of a quote; each is equal to itself alone."""

    account: Account
    mention: QuoteMention
    speaker: str | None
    wording: QuotedWords
    parts: tuple[QuotedWords, ...]  # what of it is given word for word
    context: frozenset[str]  # content around it, names left out
    names: frozenset[str]  # names around it

    @cached_property
    def order(self) -> tuple[str, Span]:
        """Where it stands: decides every tie."""
        return self.account.id, self.mention.content_spans[0]

    @cached_property
    def is_indirect(self) -> bool:
        """Whether nothing of it is given word for word."""
        return self.mention.kind == "indirect"

    @cached_property
    def around(self) -> frozenset[str]:
        """The content beside its quoted words: around the quote, and of the quote itself."""
        return self.context | self.wording.content

    @cached_property
    def has_named_speaker(self) -> bool:
        """Whether its speaker is called by name, and not by a pronoun or a description that may
        hold the name of another ("the Sorrel bank")."""
        span = self.mention.speaker_span
        return span is not None and any(
            mention.form == "name" and mention.span.overlaps(span)
            for entity in self.account.analysis.entities
            if self.mention.speaker in {None, entity.id}
            for mention in entity.mentions
        )

    @cached_property
    def has_known_speaker(self) -> bool:
        """Whether its speaker is called by the name of somebody that the entities hold."""
        is_entity = self.speaker is not None and not self.speaker.startswith("~")
        return is_entity and self.has_named_speaker

    @cached_property
    def is_speaker_open(self) -> bool:
        """Whether nobody is given as its speaker, or somebody that the article never names."""
        span = self.mention.speaker_span
        if self.speaker is None or span is None:
            return True
        is_relative = self.account.words(span).lower() in _RELATIVES
        return not any(
            any(each.form == "name" for each in entity.mentions)
            for entity in self.account.analysis.entities
            for mention in entity.mentions
            if (is_relative and entity.id == self.mention.speaker)
            or (mention.span.overlaps(span) and not self._owns_speaker(mention.span, entity.id))
        )

    def _owns_speaker(self, mention: Span, entity: str) -> bool:
        """Whether a mention inside the words for its speaker only tells whose he is: "his aide",
        "Quint's lawyer"."""
        span = self.mention.speaker_span
        is_other = self.mention.speaker not in {None, entity}
        after = self.account.article.text[mention.end : mention.end + 2]
        is_owner = after in {"'s", "’s"} or self.account.words(mention).lower() in _OWNERS
        return is_other and is_owner and span is not None and mention.end < span.end

    @cached_property
    def least_content(self) -> int:
        """The fewest words of content that one of its pieces has."""
        return min(len(part.content) for part in self.parts)

    @cached_property
    def is_headline_fragment(self) -> bool:
        """Whether it is a few words of a headline, quoted from what the article quotes below."""
        return self.is_title and len(self.wording.words) <= _HEADLINE_WORDS

    @cached_property
    def is_loose(self) -> bool:
        """Whether it joins a group but holds none together: indirect speech, fragments, and mixed
        quotes whose pieces may come from several statements."""
        is_pieced = self.mention.kind == "mixed" and len(self.parts) > 1
        is_short_only = all(map(is_short, self.parts))
        return self.is_indirect or is_pieced or is_short_only or self.is_headline_fragment

    @cached_property
    def weighty(self) -> tuple[QuotedWords, ...]:
        """The pieces that tell most, where there are any: one word in marks is in many quotes."""
        telling = tuple(each for each in self.parts if not is_short(each))
        telling = telling or tuple(
            each for each in self.parts if len(each.content) >= FREE_STANDING_CONTENT
        )
        return telling or tuple(each for each in self.parts if len(each.words) > 1) or self.parts

    @cached_property
    def statement(self) -> QuotedWords:
        """What is said, without the clause in which a report reminds its readers of who or what
        is spoken of ("the town where a boy was shot last week")."""
        told = self.trunk.told
        is_enough = len(told) >= _FEWEST_TOLD and not told <= self.account.name_stems
        return self.trunk if is_enough or self.mention.kind == "direct" else self.wording

    @cached_property
    def trunk(self) -> QuotedWords:
        """What is said without any reminder, however little that leaves."""
        if self.mention.kind == "direct":
            return self._stopped
        return quoted_words(_REMINDER.sub(" ", self.wording.printed))

    @property
    def _stopped(self) -> QuotedWords:
        """Direct speech, each sentence ended where a cue parts it from the next."""
        stretches = [self.account.words(span) for span in self.mention.content_spans]
        return quoted_words(
            " ".join(
                f"{stretch.rstrip(',')}."
                if stretch.endswith(",") and following[:1].isupper()
                else stretch
                for stretch, following in zip(stretches, [*stretches[1:], ""], strict=True)
            )
        )

    @cached_property
    def sentences(self) -> tuple[QuotedWords, ...]:
        """Each sentence of what it gives word for word that says something by itself."""
        stretches = [self._stopped] if self.mention.kind == "direct" else self.parts
        found = (
            quoted_words(span.of(stretch.printed))
            for stretch in stretches
            for span in find_sentences(stretch.printed)
        )
        return tuple(each for each in found if is_telling(each))

    def is_inside(self, other: QuoteTelling) -> bool:
        """Whether somebody tells it in words of theirs that ``other`` is ("Quint said, “Vel told
        us to wait”")."""
        spans = self.mention.content_spans
        return self.account.id == other.account.id and all(
            any(outer.contains(span) and outer != span for outer in other.mention.content_spans)
            for span in spans
        )

    @cached_property
    def is_title(self) -> bool:
        """Whether it stands in the headline."""
        return self.account.is_title(self.mention.content_spans[0])


def tell_quotes(accounts: Iterable[Account], ids: EntityIds) -> Iterator[QuoteTelling]:
    """Every quote of the accounts that says something, in order of the accounts."""
    for account in accounts:
        names = account.name_stems
        for mention in account.analysis.quotes:
            if not mention.content_spans or _is_attitude(mention):
                continue
            if not says_nothing(account, mention):
                wording = quoted_words(_printed(account, mention))
                if wording.words and not _is_empty(mention, wording, names):
                    yield _tell(account, mention, wording, names, ids)


def _is_attitude(mention: QuoteMention) -> bool:
    """Whether the words tell what somebody wants or supports, and not what they said."""
    return mention.kind == "indirect" and "attitude:" in mention.method


def _is_empty(mention: QuoteMention, wording: QuotedWords, names: frozenset[str]) -> bool:
    """Whether indirect speech reports no more than a name or a word."""
    return mention.kind == "indirect" and len(wording.content - names) < _FEWEST_SAID


def _tell(
    account: Account,
    mention: QuoteMention,
    wording: QuotedWords,
    names: frozenset[str],
    ids: EntityIds,
) -> QuoteTelling:
    around = _context(account, mention) - wording.content
    speaker = ids.get((account.id, body_spoken_for(account, mention) or mention.speaker or ""))
    if speaker is None and mention.speaker_span is not None:
        named = account.words(mention.speaker_span)
        speaker = None if names_nobody(named) else "~" + " ".join(name_key(named))
    parts = _parts(account, mention, wording)
    return QuoteTelling(account, mention, speaker, wording, parts, around - names, around & names)


def _parts(
    account: Account, mention: QuoteMention, wording: QuotedWords
) -> tuple[QuotedWords, ...]:
    """What is given word for word: all of direct speech and each stretch of it that says
    something by itself ("…," she said. "…"), and the quoted pieces of a mixed quote."""
    if mention.kind == "mixed":
        return _quoted_parts(account, mention) or (wording,)
    if mention.kind == "indirect" or len(mention.content_spans) < 2:
        return (wording,)
    stretches = (quoted_words(account.words(span)) for span in mention.content_spans)
    return (wording, *(each for each in stretches if is_telling(each)))


def _quoted_parts(account: Account, mention: QuoteMention) -> tuple[QuotedWords, ...]:
    """What a mixed quote gives word for word: each stretch of it that stands in quotation marks
    as a whole, and the pieces inside the marks of the others."""
    pieces = (
        piece
        for span in mention.content_spans
        for piece in (
            (account.words(span),) if _is_quoted(account, span) else _pieces(account.words(span))
        )
    )
    return tuple(words for piece in pieces if (words := quoted_words(piece)).words)


def _is_quoted(account: Account, span: Span) -> bool:
    """Whether all of ``span`` stands inside quotation marks."""
    return any(quoted.start <= span.start and span.end <= quoted.end for quoted in account.quoted)


def _pieces(printed: str) -> list[str]:
    """What stands inside quotation marks; the last of them often stands just outside the span."""
    is_open = printed.count("“") > printed.count("”") or printed.count('"') % 2 == 1
    closed = printed + ("”" if "“" in printed else '"') if is_open else printed
    pieces = [span.of(closed) for span in find_quoted(closed)]
    return pieces or _SINGLE_MARKS.findall(printed)


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
