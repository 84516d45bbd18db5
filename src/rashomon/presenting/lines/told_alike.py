"""What independent accounts tell alike though it is no event, quote or figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import (
    Desk,
    earliness,
    is_foreign,
    is_spoken,
    sentence_around,
    sentence_at,
    words_of,
)
from rashomon.presenting.choosing.telling import is_disputed
from rashomon.presenting.choosing.voting import account_by_article
from rashomon.presenting.lines.item_lines import tells_enough
from rashomon.presenting.lines.pronoun_names import who_is_meant
from rashomon.text.words import find_words
from rashomon.types import Agreement, AgreementAttestation, AgreementSaying, Citation, Span

TOLD_BY_ONE = "told as a fact by one account, as somebody's word by others"
MOST_OTHERS = 2
"""Other accounts whose words stand below what they tell alike (a choice of editing)."""
_POINTING = re.compile(
    r"(?:his|her|its|their|our|my|this|that|these|those|there|such|both|others?|here|one|some)\b",
    re.IGNORECASE,
)
"""Words at a beginning that stand for what only the sentence before tells."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|i|you)\b", re.IGNORECASE)
_NAME = re.compile(r"\w\W+[A-ZÀ-Þ]")


def told_alike(desk: Desk) -> Iterator[Line]:
    """A line for each thing accounts tell alike that can be followed by itself, the best attested
    and earliest told first."""
    shared = (each for each in desk.record.agreements if not each.holder and is_shared(each))
    return _lines(desk, shared)


def said_alike(desk: Desk) -> Iterator[Line]:
    """The same for what several accounts have one speaker say, each in its own sentences."""
    return _lines(desk, (each for each in desk.record.agreements if each.holder))


def told_and_said(desk: Desk) -> Iterator[Line]:
    """The same for what one account tells and others only have from somebody."""
    alone = (each for each in desk.record.agreements if not is_shared(each))
    return _lines(desk, alone)


def is_shared(agreement: Agreement) -> bool:
    """Whether independent accounts attest it themselves."""
    return agreement.support.witnesses[0] > 1


def _lines(desk: Desk, agreements: Iterable[Agreement]) -> Iterator[Line]:
    ranked = sorted(
        agreements,
        key=lambda each: (-each.support.witnesses[0], -_earliness(desk, each), each.id),
    )
    for agreement in ranked:
        line = agreement_line(desk, agreement)
        is_followed = bool(agreement.holder) or _can_be_followed(line)
        if not _is_unsettled(desk, agreement) and is_followed and tells_enough(line):
            yield line


def agreement_line(desk: Desk, agreement: Agreement) -> Line:
    """The telling that claims least, other accounts' words below it where they differ, and whose
    word it is elsewhere."""
    shown, *rest = agreement.attestations
    meant = "" if agreement.holder else who_is_meant(desk, shown.whole)
    alone = "" if is_shared(agreement) else TOLD_BY_ONE
    said = tuple(_said_line(desk, each) for each in agreement.said[:MOST_OTHERS])
    return Line(
        text=_part(desk, shown),
        citations=tuple(each.whole for each in agreement.attestations),
        lead=desk.names.get(agreement.holder or "", ""),
        label="; ".join(filter(None, (meant, alone))),
        support=agreement.support,
        lines=(*_others(desk, shown, rest), *said),
        is_quoted=is_spoken(desk, shown.whole),
        item=agreement.id,
    )


def _said_line(desk: Desk, saying: AgreementSaying) -> Line:
    """What accounts have somebody say, under who that is."""
    shown = saying.attestations[0]
    words = words_of(desk, shown.speaker) if shown.speaker else ""
    return Line(
        text=_part(desk, shown),
        citations=tuple(each.whole for each in saying.attestations),
        lead=f"said by {desk.names.get(saying.speaker or '', '') or words or 'somebody not named'}",
        support=saying.support,
        is_quoted=is_spoken(desk, shown.whole),
    )


def _others(
    desk: Desk, shown: AgreementAttestation, rest: list[AgreementAttestation]
) -> Iterator[Line]:
    """The words of other accounts, one an account, that are not the words shown."""
    account = account_by_article(desk.record)
    seen = {_letters(_part(desk, shown))}
    told: set[int | None] = {account.get(shown.article)}
    for each in rest:
        text = _part(desk, each)
        if account.get(each.article) not in told and _letters(text) not in seen:
            told.add(account.get(each.article))
            seen.add(_letters(text))
            if len(seen) <= MOST_OTHERS + 1:
                yield Line(text, (each.whole,), is_quoted=is_spoken(desk, each.whole))


def _part(desk: Desk, told: AgreementAttestation) -> str:
    """The pieces of a clause, with an ellipsis where its sentence has more."""
    sentence, whole = sentence_at(desk, told.whole).span, told.whole.span
    text = desk.texts[told.article]
    before = "… " if find_words(text[sentence.start : whole.start]) else ""
    is_last = not find_words(text[whole.end : sentence.end])
    pieces = list(told.pieces)
    if is_last:
        last = Span(pieces[-1].span.start, max(whole.end, sentence.end))
        pieces[-1] = Citation(told.article, last)
    words = " … ".join(words_of(desk, each) for each in pieces)
    return f"{before}{words}" if is_last else f"{before}{words} …"


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _earliness(desk: Desk, agreement: Agreement) -> float:
    return max(earliness(desk, each.whole) for each in agreement.attestations)


def _can_be_followed(line: Line) -> bool:
    """Whether the words shown name somebody or something before they point to it."""
    text = line.text.removeprefix("… ")
    pronoun = _PRONOUN.search(text)
    is_named = pronoun is None or _NAME.search(text[: pronoun.start()]) is not None
    return bool(line.label) or (is_named and _POINTING.match(text) is None)


def _is_unsettled(desk: Desk, agreement: Agreement) -> bool:
    """Whether words of it were taken back, stand in a conflict or are no prose of an article."""
    places = [each.whole for each in agreement.attestations]
    return any(
        sentence_around(desk.sentences[place.article], place) in desk.withdrawn
        or is_disputed(desk, sentence_at(desk, place))
        or is_foreign(desk, place)
        for place in places
    )
