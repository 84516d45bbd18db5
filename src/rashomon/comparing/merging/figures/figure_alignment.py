"""One figure for every printing of one quantity, and which figures cannot both hold."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from rashomon.comparing.merging.accounts import Account
from rashomon.comparing.merging.figures.age_bearers import is_one, named_bearers
from rashomon.comparing.merging.figures.figure_counts import (
    Counted,
    are_of_two_countries,
    count_figures,
    mark_leading,
    may_count_one,
    unit_of,
)
from rashomon.comparing.merging.figures.figure_rivals import are_rivals
from rashomon.comparing.merging.figures.figure_soles import sole_rivals
from rashomon.comparing.merging.figures.figure_values import is_far_above, overlap
from rashomon.comparing.merging.figures.figures_apart import are_counted_apart
from rashomon.comparing.witnessing.attesting import Attesting
from rashomon.text.words import Word, find_words
from rashomon.types import DatedTime, Entity, Figure, Span

EntityIds = Mapping[tuple[str, str], str]

_LONGEST_POSTING = 250  # figures that share a word, beyond which the word says nothing
# Subjects of figures that agree must share this much of the shorter one's words.
_AGREEING_SUBJECT = 0.5
# Counts so small are the same in two countries by chance; of larger ones only one is told, and
# its sentences name now where they are, now whose.
_BY_CHANCE = 100
# Sums from which on two that are the same to the dollar are one where their sentences share this
# many content stems (set by reading; not swept).
_LARGE_SUM = 1e6
_LIKE_SENTENCE = 4
_LASTING = frozenset({"duration", "month", "year"})  # units of time, as figures are compared
_ALIKE_CONTEXT = 2  # content stems around two figures that are the same, where one has no subject


@dataclass(frozen=True, slots=True)
class AlignedFigures:
    """The merged figures, and the pairs of ids of those that count one thing differently."""

    figures: tuple[Figure, ...]
    rivals: tuple[tuple[str, str], ...]


def align_figures(
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    ids: EntityIds,
    witnesses: Attesting,
) -> AlignedFigures:
    """The merged figures with their rivals: by what is counted, unit, aspect and as-of date."""
    counted = mark_leading(sorted(count_figures(accounts, ids), key=lambda each: each.order))
    pairs = sorted(_candidates(counted))
    groups = _grouped(counted, pairs)
    home = {at: number for number, group in enumerate(groups) for at in group}
    names = {entity.id: entity.name for entity in entities}
    figures = _distinct(
        [_figure([counted[at] for at in group], witnesses, names) for group in groups]
    )
    rivals = {
        tuple(sorted((figures[home[left]].id, figures[home[right]].id)))
        for left, right in (
            *(pair for pair in pairs if are_rivals(counted[pair[0]], counted[pair[1]])),
            *sole_rivals(counted),
        )
        if home[left] != home[right]
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


def _candidates(counted: Sequence[Counted]) -> set[tuple[int, int]]:
    postings: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(counted):
        kind = (each.account.story, unit_of(each))
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
    people = {at: named_bearers(each.bearer) for at, each in enumerate(counted)}
    lands = {at: _land(each) for at, each in enumerate(counted)}
    likest = sorted(pairs, key=lambda pair: (-_likeness(counted[pair[0]], counted[pair[1]]), pair))
    for left, right in likest:
        one, two = sorted((home[left], home[right]))
        both = overlap(bounds[one], bounds[two]) if one != two else None
        is_of_two = len(people[one] | people[two]) > 1 or len(lands[one] | lands[two]) > 1
        if both is not None and not is_of_two and agree(counted[left], counted[right]):
            bounds[one], people[one] = both, people[one] | people[two]
            lands[one] |= lands[two]
            home.update(dict.fromkeys(members[two], one))
            members[one] += members.pop(two)
    return [sorted(members[at]) for at in sorted(members)]


def _land(each: Counted) -> frozenset[str]:
    """The country of a count that another country may have too."""
    is_small = each.country is not None and each.bounds[0] <= _BY_CHANCE
    return frozenset({each.country or ""}) if is_small else frozenset()


def _likeness(left: Counted, right: Counted) -> float:
    exact = float(left.bounds == right.bounds)
    return exact + _subject_share(left, right) + 0.1 * len(left.context & right.context)


def _subject_share(left: Counted, right: Counted) -> float:
    smaller = min(len(left.subject), len(right.subject))
    return len(left.subject & right.subject) / smaller if smaller else 0.0


def agree(left: Counted, right: Counted) -> bool:
    """Whether two printings give one quantity of one thing, in values that can both hold."""
    if not may_count_one(left, right) or overlap(left.bounds, right.bounds) is None:
        return False
    if _is_open_beside(left, right) or is_far_above(left.mention, right.mention):
        return False
    if are_counted_apart(left, right):
        return False
    if are_of_two_countries(left, right) and not _are_one_large_number(left, right):
        return False
    if is_one(left.bearer, right.bearer) or _is_one_sum(left, right):
        return True
    if left.subject and right.subject:
        is_alike = _subject_share(left, right) >= _AGREEING_SUBJECT
        is_other = _share_name_only(left, right) or _lasts_of_two(left, right)
        return is_alike and not is_other
    if left.aspect is not None:
        return True
    if left.subject or right.subject:
        return _is_named_around(left, right)
    return len(left.context & right.context) >= _ALIKE_CONTEXT


_OPEN = frozenset({"at least", "more than", "at most", "less than"})


def _is_open_beside(left: Counted, right: Counted) -> bool:
    """Whether one article prints "more than 100" beside 126: it counts two things."""
    is_open = bool({left.mention.comparator, right.mention.comparator} & _OPEN)
    is_other = left.mention.value != right.mention.value
    return is_open and is_other and left.account.id == right.account.id


def _is_one_sum(left: Counted, right: Counted) -> bool:
    """Whether two printings give one large sum in like sentences, whatever each calls it."""
    is_large = left.bounds == right.bounds and left.bounds[0] >= _LARGE_SUM
    is_money = len(left.mention.unit) == len("USD") and left.mention.unit.isupper()
    return is_large and is_money and len(left.context & right.context) >= _LIKE_SENTENCE


def _are_one_large_number(left: Counted, right: Counted) -> bool:
    return left.bounds == right.bounds and left.bounds[0] > _BY_CHANCE


def _share_name_only(left: Counted, right: Counted) -> bool:
    """Whether what is counted has the same name before different nouns: "three Norland soldiers",
    "three Norland tanks"."""
    names = left.account.name_stems | right.account.name_stems
    shared = frozenset(filter(str.isalpha, left.subject & right.subject))
    nouns = {_noun(left), _noun(right)}
    return not left.mention.unit and shared <= names and not shared & nouns and len(nouns) > 1


def _lasts_of_two(left: Counted, right: Counted) -> bool:
    """Whether several things last in one, and in the other what is only called after them: "the
    ferries ran for nine years", "the ferry museum stood nine years"."""
    if unit_of(left) not in _LASTING:
        return False
    one, two = (find_words(each.mention.subject) for each in (left, right))
    return _is_called_after(one, two) or _is_called_after(two, one)


def _is_called_after(many: Sequence[Word], named: Sequence[Word]) -> bool:
    """Whether the last noun of ``many`` stands in another form before the last one of ``named``."""
    last = many[-1]
    if last.stem == named[-1].stem or not last.form.endswith("s"):
        return False
    return any(word.stem == last.stem and word.form != last.form for word in named[:-1])


def _noun(counted: Counted) -> str:
    """The stem of the last word of what is counted."""
    return find_words(counted.mention.subject)[-1].stem


def _is_named_around(left: Counted, right: Counted) -> bool:
    """Whether the subject that one printing names stands near the other, which names none."""
    if not (left.mention.unit and right.mention.unit):
        return False
    return bool(left.subject) <= (left.subject <= right.context) and bool(right.subject) <= (
        right.subject <= left.context
    )


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
