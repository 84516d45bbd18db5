"""The numbers of a claim and those a passage prints for the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.scores_compared import met_scores, score_differences, set_apart
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import is_like, may_stand_for
from rashomon.comparing.merging.figures.figure_values import Bounds, base_unit, bounds_of, overlap
from rashomon.types import FigureMention

_ABOUT = 0.05
"""How far from a round number a claim may be to be attested by "about" it: less than printed
figures are spread (``figure_values``), for here a changed number must not pass."""
_NEIGHBOURS = 3  # words before and after a number that say what is counted
_PARTS = 2  # numbers at least whose sum a claim may tell
_PEOPLE = frozenset({"", "person"})


def number_differences(laid: Laid) -> Iterator[Difference]:
    """Numbers of the claim that the passage prints otherwise."""
    yield from score_differences(laid)
    scores = set_apart(laid.claim)
    for figure in laid.claim.figures:
        rivals = _rivals(laid, figure) if figure.value not in scores else []
        if rivals and not any(_holds(figure, each) for each in rivals):
            if _are_sum(laid, figure):
                continue
            ours = figure.span.of(laid.claim.text)
            words = "; ".join(each.span.of(laid.passage.text) for each in rivals)
            yield Difference("number", ours, words)
    counted = [figure.span.of(laid.claim.text) for figure in laid.claim.figures]
    told = {value for value, _ in laid.passage.numerals}
    for value, words in laid.claim.numerals:
        is_counted = value in scores or any(words in each for each in counted)
        if value not in told and told and not is_counted:
            yield Difference("number", words, "; ".join(w for _, w in laid.passage.numerals))


def unmet_numbers(laid: Laid) -> list[str]:
    """Numbers of the claim of which the passage prints none of the kind."""
    scores = met_scores(laid)
    told = {value for value, _ in laid.passage.numerals} | scores
    return [
        figure.span.of(laid.claim.text)
        for figure in laid.claim.figures
        if not _is_a_span(laid, figure)
        and figure.value not in scores
        and not _are_sum(laid, figure)
        and not any(
            _holds(figure, each) and not _is_vaguer(figure, each) for each in _rivals(laid, figure)
        )
    ] + [
        words
        for value, words in laid.claim.numerals
        if value not in told
        and not any(words in figure.span.of(laid.claim.text) for figure in laid.claim.figures)
    ]


def _rivals(laid: Laid, figure: FigureMention) -> list[FigureMention]:
    """The passage's figures of the same unit that count most likely the same."""
    alike = [
        each
        for each in laid.passage.figures
        if _is_one_unit(figure, each) and not _is_anothers(laid, each)
    ]
    counted = _neighbours(laid.claim, figure)
    shared = [_likeness(counted, _neighbours(laid.passage, each)) for each in alike]
    most = max(shared, default=0)
    likest = [each for each, count in zip(alike, shared, strict=True) if count == most]
    return [each for each in likest if most or figure.value == 1 or not _is_one(laid, each)]


def _is_one(laid: Laid, figure: FigureMention) -> bool:
    """Whether a number is the word "one", which counts where it only points ("one employee")."""
    inside = laid.passage.at(figure.span)
    return bool(inside) and laid.passage.words[inside[0]].form == "one"


def _is_anothers(laid: Laid, figure: FigureMention) -> bool:
    """Whether a number stands right behind somebody whom the claim does not name: an age."""
    words = laid.passage.at(figure.span)
    if not words or words[0] not in laid.passage.breaks:
        return False
    named = [each for each in laid.others if each.last == words[0] and each.kind == "person"]
    return bool(named) and any(name.kind == "person" for name in laid.claim.names if name.is_name)


def _is_one_unit(left: FigureMention, right: FigureMention) -> bool:
    one, two = base_unit(left.unit), base_unit(right.unit)
    return one == two or {one, two} <= _PEOPLE


def _neighbours(statement: Statement, figure: FigureMention) -> set[str]:
    """The stems of what is counted: the words of the figure, its subject and those beside it."""
    inside = statement.at(figure.span)
    if not inside:
        return set()
    near = {*_run(statement, inside[0], -1), *_run(statement, inside[-1], 1)}
    subject = set(statement.at(figure.subject_span)) if figure.subject_span else set()
    kept = set(statement.content) | set(inside)
    return {statement.stems[at] for at in (near | subject) & kept if not _is_number(statement, at)}


def _run(statement: Statement, at: int, step: int) -> list[int]:
    """The words on one side of a number, up to a pause, an "and" or another number."""
    found = []
    for word in range(at + step, at + (_NEIGHBOURS + 1) * step, step):
        if not 0 <= word < len(statement.words) or statement.words[word].form == "and":
            break
        if (word + (step < 0)) in statement.breaks:
            break
        found.append(word)
    return found


def _is_number(statement: Statement, at: int) -> bool:
    form = statement.words[at].form
    return form[:1].isdigit() or any(form in words.lower() for _, words in statement.numerals)


def _likeness(left: set[str], right: set[str]) -> int:
    """How many words of ``left`` have one like them in ``right``."""
    return sum(any(is_like(one, two) for two in right) for one in left)


def _holds(ours: FigureMention, theirs: FigureMention) -> bool:
    """Whether the passage's number can be the claim's: the printed one, or one it rounds to."""
    return overlap(_tight(ours), _tight(theirs)) is not None


def _are_sum(laid: Laid, figure: FigureMention) -> bool:
    """Whether the passage counts in parts what the claim counts together ("eight counts" of two,
    five and one)."""
    noun = _behind(laid.claim, figure)
    if not noun or figure.comparator != "exactly" or figure.unit not in _PEOPLE:
        return False
    parts = [
        each.value or 0.0
        for each in laid.passage.figures
        if each.comparator == "exactly"
        and each.unit in _PEOPLE
        and may_stand_for(noun, _behind(laid.passage, each))
    ]
    return len(parts) >= _PARTS and sum(parts) == figure.value


def _behind(statement: Statement, figure: FigureMention) -> str:
    """The stem of what is counted: the last word of a figure, else the word behind it."""
    inside = statement.at(figure.span)
    if len(inside) > 1:
        return statement.stems[inside[-1]]
    is_last = not inside or inside[0] + 1 >= len(statement.stems)
    return "" if is_last else statement.stems[inside[0] + 1]


def _is_a_span(laid: Laid, figure: FigureMention) -> bool:
    """Whether "a month" only tells how long, and the passage has the same span of time."""
    words = laid.claim.at(figure.span)
    is_one = len(words) == 2 and laid.claim.words[words[0]].form in {"a", "an"}
    return is_one and bool(laid.passage.like(laid.claim.stems[words[1]]))


def _is_vaguer(ours: FigureMention, theirs: FigureMention) -> bool:
    """Whether a number stands for many the claim's does not ("thousands" for "more than 5,000")."""
    low, high = bounds_of(theirs)
    is_open = theirs.value is None and ours.value is not None
    return is_open and (low < bounds_of(ours)[0] or high > bounds_of(ours)[1])


def _tight(figure: FigureMention) -> Bounds:
    """The printed value; a little around it where it is given as approximate."""
    low, high = figure.low, figure.high
    if figure.value is not None:
        low = high = figure.value
    printed = FigureMention(figure.span, figure.unit, "exactly", low=low, high=high)
    bounds = bounds_of(printed)
    if figure.comparator not in {"about", "nearly"}:
        return bounds
    return bounds[0] * (1 - _ABOUT), bounds[1] * (1 + _ABOUT)
