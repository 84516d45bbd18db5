"""One figure for every printing of one quantity, and which figures cannot both hold."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figure_aspects import aspect_near, named_aspect, said_of_counted
from rashomon.comparing.merging.figure_values import Bounds, base_unit, bounds_of, overlap
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.text.frequencies import is_function_word
from rashomon.text.words import Word, find_words
from rashomon.types import DatedTime, Entity, Figure, FigureMention, Interval, Span

EntityIds = Mapping[tuple[str, str], str]

_LONGEST_POSTING = 250  # figures that share a word, beyond which the word says nothing
# Subjects of figures that agree must share this much of the shorter one's words; figures that
# differ must be alike in more than that before they are called rivals.
_AGREEING_SUBJECT = 0.5
_RIVAL_SUBJECT = 0.6
_LEAD_SENTENCES = 5  # headline and lead, where an article gives the count of the whole happening
_RIVAL_CONTEXT = 2  # content stems around two rivals that must be the same
_ALIKE_CONTEXT = 2  # the same where a figure has no subject


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

    @property
    def order(self) -> tuple[str, Span]:
        """Where it stands: decides every tie."""
        return self.account.id, self.mention.span


@dataclass(frozen=True, slots=True)
class AlignedFigures:
    """The merged figures, and the pairs of ids of those that count one thing differently."""

    figures: tuple[Figure, ...]
    rivals: tuple[tuple[str, str], ...]


def merge_figures(
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    ids: EntityIds,
    witnesses: Attesting,
) -> tuple[Figure, ...]:
    """Every quantity the accounts print, each once where the printings can all hold."""
    return align_figures(accounts, entities, ids, witnesses).figures


def align_figures(
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    ids: EntityIds,
    witnesses: Attesting,
) -> AlignedFigures:
    """The merged figures with their rivals: by what is counted, unit, aspect and as-of date."""
    counted = _leading(sorted(_counted(accounts, ids), key=lambda each: each.order))
    pairs = sorted(_candidates(counted))
    groups = _grouped(counted, pairs)
    home = {at: number for number, group in enumerate(groups) for at in group}
    names = {entity.id: entity.name for entity in entities}
    figures = _distinct(
        [_figure([counted[at] for at in group], witnesses, names) for group in groups]
    )
    rivals = {
        tuple(sorted((figures[home[left]].id, figures[home[right]].id)))
        for left, right in pairs
        if home[left] != home[right] and are_rivals(counted[left], counted[right])
    }
    told_apart = _told_apart(figures)
    return AlignedFigures(
        tuple(sorted(figures, key=lambda figure: figure.id)),
        tuple(sorted((one, two) for one, two in rivals if (one, two) not in told_apart)),
    )


def _told_apart(figures: Sequence[Figure]) -> frozenset[tuple[str, str]]:
    """Pairs of figures that one article prints side by side: it counts two things."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for figure in figures:
        for citation in figure.attestations:
            by_article[citation.article].add(figure.id)
    return frozenset(
        pair for found in by_article.values() for pair in combinations(sorted(found), 2)
    )


def _counted(accounts: Iterable[Account], ids: EntityIds) -> Iterator[Counted]:
    for account in accounts:
        words_by_sentence: dict[Span, tuple[Word, ...]] = {}
        for mention in account.analysis.figures:
            sentence = account.sentence(mention.span)
            if sentence not in words_by_sentence:
                words_by_sentence[sentence] = find_words(account.words(sentence))
            yield _count(account, mention, words_by_sentence[sentence], ids)


def _leading(counted: Sequence[Counted]) -> list[Counted]:
    """The same figures, the first plain count of each aspect of each lead marked."""
    seen: set[tuple[str, int]] = set()
    marked: list[Counted] = []
    for each in counted:
        is_first = False
        if each.aspect is not None and _is_plain(each):
            key = (each.account.id, each.aspect)
            is_first = key not in seen and _is_in_lead(each)
            seen.add(key)
        marked.append(replace(each, is_leading=is_first))
    return marked


def _is_in_lead(each: Counted) -> bool:
    sentences = each.account.analysis.sentences
    lead_end = sentences[min(_LEAD_SENTENCES, len(sentences)) - 1].end if sentences else 0
    return each.mention.span.start < lead_end


def _count(
    account: Account, mention: FigureMention, words: tuple[Word, ...], ids: EntityIds
) -> Counted:
    sentence = account.sentence(mention.span)
    inside = Span(mention.span.start - sentence.start, mention.span.end - sentence.start)
    subject = find_words(mention.subject)
    aspect = named_aspect(subject)
    context = {word.stem for word in words if not word.form[0].isdigit()}
    return Counted(
        account=account,
        mention=mention,
        bounds=bounds_of(mention),
        subject=_content(word.stem for word in subject) - said_of_counted(),
        aspect=aspect if aspect is not None else aspect_near(words, inside),
        context=_content(context) - account.name_stems,
        is_leading=False,
        as_of=account.analysis.times[mention.as_of].interval if mention.as_of is not None else None,
        source=ids.get((account.id, mention.source or "")),
    )


def _content(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in stems if not is_function_word(word))


def _candidates(counted: Sequence[Counted]) -> set[tuple[int, int]]:
    postings: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(counted):
        kind = (each.account.story, _unit(each))
        marks = sorted(each.subject or each.context)
        for mark in [*marks, each.aspect, ("value", each.bounds[0])]:
            if mark is not None:
                postings[(*kind, mark)].append(at)
    return {
        pair
        for posting in postings.values()
        if len(posting) <= _LONGEST_POSTING
        for pair in combinations(posting, 2)
    }


def _grouped(counted: Sequence[Counted], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Indices of the printings of one quantity, all of which can hold together."""
    members = {at: [at] for at in range(len(counted))}
    bounds = {at: each.bounds for at, each in enumerate(counted)}
    home = {at: at for at in members}
    likest = sorted(pairs, key=lambda pair: (-_likeness(counted[pair[0]], counted[pair[1]]), pair))
    for left, right in likest:
        one, two = sorted((home[left], home[right]))
        both = overlap(bounds[one], bounds[two]) if one != two else None
        if both is not None and agree(counted[left], counted[right]):
            bounds[one] = both
            home.update(dict.fromkeys(members[two], one))
            members[one] += members.pop(two)
    return [sorted(members[at]) for at in sorted(members)]


def _likeness(left: Counted, right: Counted) -> float:
    exact = float(left.bounds == right.bounds)
    return exact + _subject_share(left, right) + 0.1 * len(left.context & right.context)


def _subject_share(left: Counted, right: Counted) -> float:
    smaller = min(len(left.subject), len(right.subject))
    return len(left.subject & right.subject) / smaller if smaller else 0.0


def agree(left: Counted, right: Counted) -> bool:
    """Whether two printings give one quantity of one thing, in values that can both hold."""
    if not _may_count_one(left, right) or overlap(left.bounds, right.bounds) is None:
        return False
    if left.subject and right.subject:
        return _subject_share(left, right) >= _AGREEING_SUBJECT
    if left.aspect is not None:
        return True
    if left.subject or right.subject:
        return _is_named_around(left, right)
    return len(left.context & right.context) >= _ALIKE_CONTEXT


def _is_named_around(left: Counted, right: Counted) -> bool:
    """Whether the subject that one printing names stands near the other, which names none."""
    if not (left.mention.unit and right.mention.unit):
        return False
    return bool(left.subject) <= (left.subject <= right.context) and bool(right.subject) <= (
        right.subject <= left.context
    )


def _unit(each: Counted) -> str:
    """The unit compared by: people who fared somehow are people whether called so or not."""
    unit = base_unit(each.mention.unit)
    return "person" if not unit and each.aspect is not None else unit


def _may_count_one(left: Counted, right: Counted) -> bool:
    if _unit(left) != _unit(right):
        return False
    if left.aspect != right.aspect:
        return False
    return not (left.as_of and right.as_of and not left.as_of.overlaps(right.as_of))


def are_rivals(left: Counted, right: Counted) -> bool:
    """Whether two printings of different articles count one thing and cannot both hold."""
    if left.account.id == right.account.id or overlap(left.bounds, right.bounds) is not None:
        return False
    if not _may_count_one(left, right):
        return False
    around = (left.context & right.context) - left.subject - said_of_counted()
    if left.aspect is not None:
        return left.is_leading and right.is_leading and bool(around)
    if len(around) < _RIVAL_CONTEXT:
        return False
    if not _counts_subject(left) or not _counts_subject(right):
        return False
    shared = len(left.subject & right.subject)
    is_alike = shared >= _RIVAL_SUBJECT * max(len(left.subject), len(right.subject))
    return is_alike


def _counts_subject(each: Counted) -> bool:
    """Whether the subject is what is measured: there is a unit, or it follows the number."""
    if each.mention.unit or not each.subject or each.mention.subject_span is None:
        return bool(each.subject)
    gap = each.mention.subject_span.start - each.mention.span.end
    return 0 <= gap <= 1 and _is_in_lead(each) and not _is_in_name(each)


def _is_in_name(each: Counted) -> bool:
    """Whether a bare number follows a capital inside its sentence: "Ward 6", "Flight 370"."""
    account, start = each.account, each.mention.span.start
    before = account.article.text[account.sentence(each.mention.span).start : start].split()
    return len(before) > 1 and before[-1][:1].isupper()


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


def _figure(group: Sequence[Counted], witnesses: Attesting, names: Mapping[str, str]) -> Figure:
    best = min(group, key=lambda each: _plainness(each, group))
    mention = best.mention
    sources = sorted({names[each.source] for each in group if each.source and each.source in names})
    citations = tuple(each.account.cite(each.mention.span) for each in group)
    return Figure(
        id=_figure_id(best),
        unit=mention.unit,
        comparator=mention.comparator,
        subject=mention.subject,
        attestations=citations,
        support=witnesses.support(citations, primary=sources),
        value=mention.value,
        low=mention.low,
        high=mention.high,
        as_of=_as_of(group),
        source=_commonest(each.source for each in group),
        is_implied=all(each.mention.is_implied for each in group),
    )


_Order = tuple[str, Span]


def _plainness(each: Counted, group: Sequence[Counted]) -> tuple[float, int, int, _Order]:
    """Sorts the narrowest value first, then the one oftenest printed, then the fullest subject."""
    count = sum(other.bounds == each.bounds for other in group)
    width = each.bounds[1] - each.bounds[0]
    return each.mention.is_implied + width, -count, -len(each.mention.subject), each.order


def _as_of(group: Sequence[Counted]) -> DatedTime | None:
    dated = []
    for each in group:
        if each.mention.as_of is not None and each.as_of is not None:
            time = each.account.analysis.times[each.mention.as_of]
            cited = (each.account.cite(time.span),)
            dated.append(DatedTime(each.as_of, time.basis or "inferred", cited))
    return min(dated, key=lambda t: (t.interval.end - t.interval.start, t.citations), default=None)


def _commonest(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _figure_id(best: Counted) -> str:
    mention = best.mention
    words = f"{mention.value}|{mention.low}|{mention.high}|{mention.unit}|{mention.subject}"
    aspect = f"{best.aspect}|{best.account.words(best.account.sentence(mention.span))}"
    return "f-" + hashlib.sha256(f"{words}|{aspect}".encode()).hexdigest()[:10]


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    """The figures with ids of their own: the place of the first printing tells twins apart."""
    counts = Counter(figure.id for figure in figures)
    return [
        replace(figure, id=f"{figure.id}-{_place(figure)}") if counts[figure.id] > 1 else figure
        for figure in figures
    ]


def _place(figure: Figure) -> str:
    first = figure.attestations[0]
    return hashlib.sha256(f"{first.article}|{first.span.start}".encode()).hexdigest()[:6]
