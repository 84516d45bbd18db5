"""The figures of one article: every quantity it prints, with what it counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.analysis.figures.age_lists import read_age_lists
from rashomon.analysis.figures.all_aboard import find_all_aboard
from rashomon.analysis.figures.as_many import find_as_many
from rashomon.analysis.figures.compound_measures import join_parts, share_behind, with_shares
from rashomon.analysis.figures.crime_names import find_crime_counts
from rashomon.analysis.figures.designations import find_designations
from rashomon.analysis.figures.exclusions import is_figure
from rashomon.analysis.figures.fates import Fates, fates_by_noun, find_fates
from rashomon.analysis.figures.named_sources import Named, find_source, named_mentions
from rashomon.analysis.figures.numeral_reading import Reading
from rashomon.analysis.figures.numerals import Numeral, find_numerals
from rashomon.analysis.figures.quantity_reading import read_comparator, read_quantity
from rashomon.analysis.figures.scores import score_spans
from rashomon.analysis.figures.subject_phrases import Subject
from rashomon.analysis.figures.subjects import find_subject
from rashomon.analysis.figures.victims import find_implied_victims
from rashomon.analysis.figures.word_tables import table
from rashomon.types import Article, ArticleEntity, FigureMention, Span, TimeExpression

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc

_COUNTED_UNITS = frozenset({"", "person"})
_ARTICLE_UNIT = re.compile(
    r"\b(?P<half>half\s)?(?:an?)\s(?P<unit>second|minute|hour|day|night|week|month|year|decade|century)"
    r"(?=$|\sand\sa\s(?:half|quarter)$)",
    re.IGNORECASE,
)
_ARTICLE_SUM = re.compile(r"\b[Aa]\s(?P<name>dollar|euro|buck)(?=\sand\sa\s(?:half|quarter)\b)")
_SUMS = {"dollar": "USD", "buck": "USD", "euro": "EUR"}
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|lasted|lasts|lasting|took|takes|spent|within|than)\s$", re.IGNORECASE
)
# "double" counts only where something is doubled: not in "a double murder" or "twice elected".
_MULTIPLES = re.compile(
    r"(?=[dtqfh])\b(?:(?:doubled|doubles|tripled|quadrupled|twofold|threefold|fourfold|fivefold|tenfold|halved)\b(?!\sdown\b)"
    r"|(?:twice|double|triple|quadruple)"
    r"(?=\s(?:the|that|those|its|their|his|her|what|as|last|this|in|over|by|from|or)\b)"
    r"|(?<=more than )(?:double|triple|twice|quadruple)\b)",
    re.IGNORECASE,
)
_MULTIPLE_VALUES = {
    "double": 2, "doubled": 2, "doubles": 2, "twice": 2, "twofold": 2, "triple": 3,
    "tripled": 3, "threefold": 3, "quadruple": 4, "quadrupled": 4, "fourfold": 4,
    "fivefold": 5, "tenfold": 10, "halved": 0.5,
}  # fmt: skip
# Vague plurals reach from twice their own word up to ten times it: "hundreds" from 200 to 1,000;
# dozens, being counted to a hundred, from 24 to 100.
_DOZENS = (24.0, 100.0)
_MOST_PARTS = 3  # numerals behind one that may belong to it: "3 yuan 5 jiao 2 fen"
_AS_OF_GRAINS = frozenset({"year", "quarter", "month", "day", "season", "decade", "week"})


def find_figures(
    article: Article,
    doc: Doc,
    *,
    entities: Sequence[ArticleEntity],
    times: Sequence[TimeExpression],
) -> tuple[FigureMention, ...]:
    """Every figure of ``article``, in order of the text.

    Dates, years, ordinals, scores, labels, addresses and list numbers are not figures; durations
    are.
    "close to" reads as ``about`` (either side), "nearly" and "just under" as ``nearly``.
    """
    fates = find_fates(doc)
    page = _Page(
        article.text,
        doc,
        tuple(Span(sent.start_char, sent.end_char) for sent in doc.sents),
        tuple(times),
        tuple(named_mentions(entities)),
        fates_by_noun(fates),
    )
    readings = _readings(article.text, times)
    named = find_designations(doc, readings)
    readings = [each for each in readings if each.start not in named]
    figures = [_figure(page, each) for each in readings if not _is_known_group(page, each)]
    figures += find_implied_victims(fates, article.text, entities=entities)
    figures += list(find_as_many(article.text, figures))
    figures += list(find_all_aboard(article.text, figures))
    figures += list(find_crime_counts(article.text, figures))
    return tuple(sorted(figures, key=lambda figure: (figure.span, figure.subject)))


@dataclass(frozen=True, slots=True)
class _Page:
    """What a figure is read against: the text, its parse, its times and who is named in it."""

    text: str
    doc: Doc
    sentences: tuple[Span, ...]
    times: tuple[TimeExpression, ...]
    named: tuple[Named, ...]
    fates: Fates


def _readings(text: str, times: Sequence[TimeExpression]) -> list[Reading]:
    numerals = find_numerals(text)
    blocked = [time.span for time in times if not _is_measured_duration(text, time)]
    blocked = sorted([*blocked, *(Span(*each) for each in score_spans(text))])
    starts = [span.start for span in blocked]
    readings: list[Reading] = []
    skip = -1
    for index, numeral in enumerate(numerals):
        if index <= skip or _is_in(blocked, starts, numeral) or not is_figure(text, numeral):
            continue
        following = numerals[index + 1 : index + 1 + _MOST_PARTS]
        if following and _is_in(blocked, starts, following[0]):
            following = ()
        reading, took = read_quantity(text, numeral, following)
        skip = index + took if took else skip
        if _is_kept(text, numeral, reading):
            readings.append(_vague(reading))
    readings += _single_sums(text)
    ages = read_age_lists(text, join_parts(text, readings))
    return [*with_shares(text, [*ages, *_single_units(text, times)]), *_multiples(text)]


_FROM_THERE = re.compile(
    r"\s(?:after|before|later|earlier|ago|prior\sto|into|since|from\snow)\b", re.IGNORECASE
)


def _is_measured_duration(text: str, time: TimeExpression) -> bool:
    """Whether it is the length of something: "three days after the raid" says when."""
    if time.timex_type != "DURATION" or time.interval is not None:
        return False
    end, _ = share_behind(text, time.span.end)
    return _FROM_THERE.match(text, end) is None


def _is_in(spans: list[Span], starts: list[int], numeral: Numeral) -> bool:
    index = bisect_right(starts, numeral.start) - 1
    return index >= 0 and numeral.start < spans[index].end


def _is_kept(text: str, numeral: Numeral, reading: Reading) -> bool:
    """A bare number that may be a year is one; a lone article ("an hour") is read as one."""
    return not (numeral.is_year_like and reading.unit == "" and reading.comparator == "exactly")


def _vague(reading: Reading) -> Reading:
    """The same with the stretch that a vague plural covers."""
    if reading.numeral is None or not reading.numeral.is_vague or reading.high is not None:
        return reading
    low, high = _DOZENS if reading.low == 12 else (2 * reading.low, 10 * reading.low)
    return replace(reading, low=low, high=high, comparator="about")


def _single_units(text: str, times: Sequence[TimeExpression]) -> list[Reading]:
    """ "nearly an hour", "lasted a week": lengths of time whose number is an article."""
    readings = []
    for time in times:
        match = _ARTICLE_UNIT.search(time.span.of(text))
        if match is None or not _is_measured_duration(text, time):
            continue
        start, end = time.span.start + match.start(), time.span.start + match.end()
        value = 0.5 if match["half"] else 1.0
        plain = Reading(start, end, value, unit=match["unit"].lower())
        reading = read_comparator(text, plain)
        is_measured = _LENGTH_BEFORE.search(text[max(0, start - 12) : start]) is not None
        if reading.start < start or is_measured or share_behind(text, end)[1]:
            readings.append(reading)
    return readings


def _single_sums(text: str) -> list[Reading]:
    """ "a dollar and a half": the article's one, to which the share is added later."""
    return [
        Reading(match.start(), match.end("name"), 1.0, unit=_SUMS[match["name"]])
        for match in _ARTICLE_SUM.finditer(text)
    ]


def _multiples(text: str) -> list[Reading]:
    readings = []
    for match in _MULTIPLES.finditer(text):
        value = _MULTIPLE_VALUES[match[0].lower()]
        plain = Reading(match.start(), match.end(), value, unit="times")
        readings.append(read_comparator(text, plain))
    return readings


def _figure(page: _Page, reading: Reading) -> FigureMention:
    span = _trimmed(page.text, reading)
    sentence = _sentence_of(page.sentences, span)
    subject = _subject(page, reading)
    is_range = reading.high is not None
    is_dated = reading.unit not in {"times", "year-old"}
    return FigureMention(
        span=span,
        unit=reading.unit,
        comparator=reading.comparator,
        value=None if is_range else reading.low,
        low=reading.low if is_range else None,
        high=reading.high,
        subject=" ".join(subject.text.split()),
        subject_span=subject.span,
        as_of=_as_of(page.text, span, sentence, page.times) if is_dated else None,
        source=find_source(page.text, sentence, span, named=page.named),
    )


# "the two leaders": so many are known already. Larger numbers tell something with "the" too.
_LARGEST_GROUP = 4
_DEFINITE = re.compile(r"\b(?:the|these|those|both|we|you)\s$", re.IGNORECASE)


def _is_known_group(page: _Page, reading: Reading) -> bool:
    """Whether a small number in words only points back at a group, and nothing befell it."""
    numeral = reading.numeral
    if numeral is None or not numeral.is_spelled or reading.comparator != "exactly":
        return False
    if not 2 <= numeral.value <= _LARGEST_GROUP or reading.unit not in _COUNTED_UNITS:
        return False
    before = page.text[max(0, reading.start - 8) : reading.start]
    if not _DEFINITE.search(before):
        return False
    words = _subject(page, reading).text.lower().split()
    return bool(words) and not any(word in table("casualty_words") for word in words)


def _trimmed(text: str, reading: Reading) -> Span:
    printed = text[reading.start : reading.end]
    start = reading.start + len(printed) - len(printed.lstrip())
    return Span(start, reading.end - (len(printed) - len(printed.rstrip())))


def _subject(page: _Page, reading: Reading) -> Subject:
    if reading.is_age or reading.unit == "times":
        return Subject()
    is_share = reading.numeral is not None and reading.numeral.form == "fraction"
    is_measure = is_share or reading.unit not in _COUNTED_UNITS
    end = reading.end
    if reading.unit == "person" and reading.numeral:
        end = reading.numeral.end
    quantity = Span(reading.start, end)
    return find_subject(page.doc, quantity, text=page.text, is_measure=is_measure, fates=page.fates)


def _sentence_of(sentences: Sequence[Span], span: Span) -> Span:
    index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 else span


def _as_of(text: str, span: Span, sentence: Span, times: Sequence[TimeExpression]) -> int | None:
    """The date of the sentence that stands nearest to the figure, those after it first.

    A date behind another clause or another number belongs to that.
    """
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    near = []
    for index in range(first, len(times)):
        time = times[index]
        if time.span.end > sentence.end:
            break
        if _is_date(time) and not time.span.overlaps(span):
            near.append((_distance(text, span, time.span), index))
    return min(near)[1] if near else None


# Characters that a break between a figure and a date costs: more than most clauses are long.
_BREAK_COST = 80
_BREAK = re.compile(r"[;:()]|\b(?:and|but|while|whereas|compared|from|than|versus|against)\b|\d")


def _distance(text: str, span: Span, time: Span) -> int:
    if time.start >= span.end:
        steps, between = time.start - span.end, text[span.end : time.start]
    else:
        steps, between = 2 * (span.start - time.end) + 1, text[time.end : span.start]
    return steps + _BREAK_COST * bool(_BREAK.search(between))


def _is_date(time: TimeExpression) -> bool:
    return (
        time.timex_type == "DATE"
        and time.interval is not None
        and time.interval.precision in _AS_OF_GRAINS
    )
