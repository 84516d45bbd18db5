"""Figure mentions with what they are aligned by: what is counted, how it fared, as of when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figures.age_bearers import Bearer, bearer_of, may_be_one
from rashomon.comparing.merging.figures.figure_aspects import (
    aspect_near,
    counts_happenings,
    counts_what_faces,
    named_aspect,
    said_of_counted,
)
from rashomon.comparing.merging.figures.figure_places import country_of
from rashomon.comparing.merging.figures.figure_senses import (
    contents_of,
    length_sense,
    multiplied_at,
    purpose_of,
)
from rashomon.comparing.merging.figures.figure_values import Bounds, base_unit, bounds_of
from rashomon.comparing.merging.figures.roundups import is_roundup
from rashomon.text.frequencies import is_function_word
from rashomon.text.words import Word, find_words
from rashomon.types import FigureMention, Interval, Span

EntityIds = Mapping[tuple[str, str], str]

_LEAD_SENTENCES = 5  # headline and lead, where an article gives the count of the whole happening


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure mention with what identity is decided on."""

    account: Account
    mention: FigureMention
    bounds: Bounds
    subject: frozenset[str]
    aspect: int | None
    context: frozenset[str]
    is_leading: bool  # the first plain count of its aspect, in the headline or the lead
    as_of: Interval | None
    source: str | None
    country: str | None  # its code, where the sentence tells
    sense: str | None = None  # of a length: how wide, how far away; of a multiple: of what
    purpose: frozenset[str] = frozenset()  # what a sum of money goes to, what pages are of
    bearer: Bearer | None = None  # of an age: whose it is

    @property
    def order(self) -> tuple[str, Span]:
        """Where it stands: decides every tie."""
        return self.account.id, self.mention.span


def count_figures(accounts: Iterable[Account], ids: EntityIds) -> Iterator[Counted]:
    """The figures that the accounts tell, and not what they say used to stand there or an address
    is made of."""
    for account in accounts:
        words_by_sentence: dict[Span, tuple[Word, ...]] = {}
        for mention in account.analysis.figures:
            left_out = (*account.notices, *account.addresses)
            if any(each.overlaps(mention.span) for each in left_out):
                continue
            sentence = account.sentence(mention.span)
            if sentence not in words_by_sentence:
                words_by_sentence[sentence] = find_words(account.words(sentence))
            yield _count(account, mention, words_by_sentence[sentence], ids)


def mark_leading(counted: Sequence[Counted]) -> list[Counted]:
    """The same figures, the first plain count of each aspect of each lead marked."""
    seen: set[tuple[str, int]] = set()
    marked: list[Counted] = []
    for each in counted:
        is_first = False
        if each.aspect is not None and _is_plain(each):
            key = (each.account.id, each.aspect)
            is_own = not is_roundup(each.account.article.text, each.mention.span.start)
            is_first = key not in seen and is_own and is_in_lead(each)
            seen.add(key)
        marked.append(replace(each, is_leading=is_first))
    return marked


def is_in_lead(each: Counted) -> bool:
    sentences = each.account.analysis.sentences
    lead_end = sentences[min(_LEAD_SENTENCES, len(sentences)) - 1].end if sentences else 0
    return each.mention.span.start < lead_end


def _count(
    account: Account, mention: FigureMention, words: tuple[Word, ...], ids: EntityIds
) -> Counted:
    sentence = account.sentence(mention.span)
    first = max(0, mention.span.start - sentence.start)  # it may begin in what is not analysed
    inside = Span(first, mention.span.end - sentence.start)
    subject = find_words(mention.subject)
    aspect = named_aspect(subject)
    if aspect is None and not _is_told_of_otherwise([word.form for word in subject]):
        aspect = aspect_near(words, inside)
    text, unit = account.article.text, mention.unit
    context = {word.stem for word in words if not word.form[0].isdigit()}
    return Counted(
        account=account,
        mention=mention,
        bounds=bounds_of(mention),
        subject=_content(word.stem for word in subject) - said_of_counted(),
        aspect=aspect,
        context=_content(context) - account.name_stems,
        is_leading=False,
        as_of=account.analysis.times[mention.as_of].interval if mention.as_of is not None else None,
        source=ids.get((account.id, mention.source or "")),
        country=country_of(account, mention.span),
        sense=length_sense(text, mention.span.end, unit=unit)
        or multiplied_at(text, mention.span.end, unit=unit),
        purpose=purpose_of(text, mention.span.end, unit=unit) | contents_of(text, mention),
        bearer=bearer_of(account, mention, ids),
    )


def _is_told_of_otherwise(subject: Sequence[str]) -> bool:
    """Whether happenings are counted, or the words right behind a count say what those do whom it
    counts ("70 were killed, with 43 showing signs of burns")."""
    is_said = bool(subject) and subject[0].endswith("ing") and not counts_what_faces(subject)
    return is_said or counts_happenings(subject)


def _content(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in stems if not is_function_word(word))


def unit_of(each: Counted) -> str:
    """The unit compared by: people who fared somehow are people whether called so or not."""
    unit = base_unit(each.mention.unit)
    return "person" if not unit and each.aspect is not None else unit


def may_count_one(left: Counted, right: Counted) -> bool:
    if unit_of(left) != unit_of(right) or not may_be_one(left.bearer, right.bearer):
        return False
    if left.aspect != right.aspect or (left.sense and right.sense and left.sense != right.sense):
        return False
    return not (left.as_of and right.as_of and not left.as_of.overlaps(right.as_of))


def are_of_two_countries(left: Counted, right: Counted) -> bool:
    return left.country is not None and right.country is not None and left.country != right.country


def _is_plain(each: Counted) -> bool:
    """Whether it counts people, and neither some more of them nor some of them nor an age."""
    if each.mention.unit not in {"", "person"} or each.mention.is_implied or _is_age(each):
        return False
    return not _PARTIAL & {word.form for word in find_words(each.mention.subject)}


def _is_age(each: Counted) -> bool:
    """Whether it stands as an age: "Mara Quint, 47, said", "a 6-year-old"."""
    text, span = each.account.article.text, each.mention.span
    if text[span.end : span.end + 1] == "-":
        return True
    is_after_comma = text[max(0, span.start - 2) : span.start] == ", "
    return is_after_comma and text[span.end : span.end + 1] in {",", ".", ";", ")"}


# Words by which a count adds to another or takes a part of it.
_PARTIAL = frozenset({"other", "others", "more", "additional", "another", "them"})
