"""What two runs of words of two sentences tell alike, whatever else either sentence tells.

Clauses are compared by ``carrying`` and ``common_core``. What one account tells in a clause another
may put into a noun ("her pledge never to resume"), behind one ("a district he represented") or
across two clauses. ``shared_parts`` and ``shared_acts`` find where such words stand; here is what
they must then have in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rashomon.comparing.agreeing.carrying import LINKS, Pair
from rashomon.comparing.agreeing.told_clauses import FIRST_PERSON, Told
from rashomon.comparing.checking.differences import find_differences
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.verdicts import open_slots
from rashomon.comparing.checking.word_likeness import listed
from rashomon.comparing.merging.entities.personal_names import title_words
from rashomon.comparing.merging.events.happenings import is_light, is_speech
from rashomon.text.frequencies import is_function_word
from rashomon.text.quotation import find_quoted
from rashomon.types import Clause, Span

LEAST_SAID = 0.7
"""Share of the content of the run shown that the other sentence must have (read, not swept)."""
NEAR = 4  # words before a run among which stands what only asks for it
LONGEST_SHARED = 12
"""Words in a row from which both runs are somebody's, printed without marks."""
_OPENING = frozenset(
    {"of", "with", "by", "for", "from", "in", "at", "on", "and", "but", "that", "as", "into"}
    | {"who", "which", "when", "after", "before", "about", "out", "up", "off", "down"}
)
"""Words that only tie a run to what stands before it."""
_ASKING = frozenset({"whether", "if", "unless"})
_TURNING = frozenset({"while", "but", "although", "though", "whereas"})
"""Words behind which something else is told, of which a run then has only the beginning."""


@dataclass(frozen=True)
class Side:
    """One sentence of two, with what one voice tells in it."""

    told: Sequence[Told]

    @cached_property
    def whole(self) -> Statement:
        return self.told[0].around

    @cached_property
    def open(self) -> frozenset[int]:
        """The words that the voice tells."""
        pieces = {piece for each in self.told for piece in each.clause.pieces}
        return frozenset(at for piece in pieces for at in self.whole.at(piece))

    @cached_property
    def heads(self) -> frozenset[int]:
        """The verbs, and what somebody is said to be, light words and verbs of saying aside."""
        spans = {span for each in self.told for span in each.clause.heads}
        places = {at for span in spans for at in self.whole.at(span)}
        return frozenset(at for at in places if is_telling(self.whole.stems[at]))

    @cached_property
    def in_names(self) -> frozenset[int]:
        """The words of names, and those that stand before them or begin with a capital."""
        whole = self.whole
        named = {at for n in whole.names if n.is_name for at in range(n.first, n.last)}
        return frozenset(
            at
            for at, word in enumerate(whole.words)
            if at in named
            or word.form in title_words()
            or word.form in listed("titles")
            or whole.text[word.start].isupper()
        )


def is_telling(stem: str) -> bool:
    """Whether a verb tells what is done, rather than that it is, is done or is said."""
    return not (is_light(stem) or is_speech(stem) or stem in LINKS)


def alike_told(
    left: Side, right: Side, runs: tuple[range, range]
) -> list[tuple[Told, Told, float]]:
    """Each of two runs that leaves nothing open which the other sentence lacks, with the other run
    and how much of it that sentence says; none where they are one text or differ."""
    if _is_first_person(left) or _is_first_person(right):
        return []
    if _is_one_text(left, right, runs):
        return []
    if _is_asked(left.whole, runs[0]) or _is_asked(right.whole, runs[1]):
        return []
    one, other = _part(left, runs[0]), _part(right, runs[1])
    if _turns(one) or _turns(other) or not _have_one_subject(one, other):
        return []
    found = (_said(told, beside) for told, beside in ((one, other), (other, one)))
    return [each for each in found if each[2]]


def _said(told: Told, beside: Told) -> tuple[Told, Told, float]:
    """``told``, with its subject if the other sentence has that too, and how much it says."""
    whole = _with_subject(told)
    share = 0.0 if whole is None else _share(whole, beside)
    return (whole, beside, share) if whole and share else (told, beside, _share(told, beside))


def _with_subject(told: Told) -> Told | None:
    """A run whose verb has somebody named for its subject before it, with that name."""
    clause, around, name = told.clause, told.around, _named_subject(told)
    if name is None or around.words[name.last - 1].end > clause.span.start:
        return None
    subject = Span(around.words[name.first].start, around.words[name.last - 1].end)
    return replace(told, clause=replace(clause, pieces=(subject, clause.span)))


def _named_subject(told: Told) -> Named | None:
    """The name of whom the verb of a run is about, wherever in the sentence it stands."""
    at = set(told.around.at(told.clause.subject)) if told.clause.subject else set[int]()
    names = (each for each in told.around.names if each.is_name)
    return next((each for each in names if at & set(range(each.first, each.last))), None)


def _have_one_subject(one: Told, other: Told) -> bool:
    """Whether two runs may be about one: not two names, nor one of them and several."""
    names = _named_subject(one), _named_subject(other)
    if names[0] and names[1]:
        return bool(names[0].ids & names[1].ids) or names[0].key[-1] == names[1].key[-1]
    has_both = one.clause.subject and other.clause.subject
    return not has_both or Pair(one, other).has_number()


def _share(told: Told, beside: Told) -> float:
    """How much of a run the other sentence says, 0 where that leaves it open or differs."""
    laid = Laid(told.statement, beside.around, told.naming)
    pair = Pair(told, beside)
    if not pair.has_bounds() or not pair.has_owners():
        return 0.0
    is_open = any(not each.startswith("act") for each in open_slots(laid))
    if laid.content_share < LEAST_SAID or is_open or find_differences(laid):
        return 0.0
    return laid.content_share


def have_one_stance(left: Side, right: Side, pairs: Iterable[tuple[int, int]]) -> bool:
    """Whether words told by each other are told alike: as done, planned or denied."""
    return all(stance_at(left.whole, one) == stance_at(right.whole, other) for one, other in pairs)


def _is_one_text(left: Side, right: Side, runs: tuple[range, range]) -> bool:
    ours, theirs = (
        [side.whole.words[at].form for at in run]
        for side, run in zip((left, right), runs, strict=True)
    )
    best, row = 0, [0] * (len(theirs) + 1)
    for form in ours:
        row = [0, *(row[at] + 1 if form == each else 0 for at, each in enumerate(theirs))]
        best = max(best, *row)
    return best >= LONGEST_SHARED


def _is_asked(whole: Statement, run: range) -> bool:
    """Whether a run only stands in what is asked or supposed ("whether Ruiz left")."""
    before = range(max(0, run.start - NEAR), run.start)
    words = {whole.words[at].form for at in (*before, run.start)}
    return not _ASKING.isdisjoint(words)


def _is_first_person(side: Side) -> bool:
    """Whether a sentence is somebody's words though nothing marks them ("my family has heard")."""
    words = side.whole.words
    is_marked = bool(find_quoted(side.told[0].sentence.span.of(side.whole.text)))
    is_own = any(word.form in FIRST_PERSON for word in words)
    return side.told[0].voice is None and is_own and not is_marked


def _turns(told: Told) -> bool:
    return any(word.form in _TURNING for word in told.statement.words)


def _part(side: Side, run: range) -> Told:
    """The words of a run as a clause of their own."""
    run = _widened(side.whole, run)
    words = side.whole.words
    span = Span(words[run.start].start, words[run.stop - 1].end)
    host = max(side.told, key=lambda each: _overlap(each.clause.pieces, span))
    heads = {head for each in side.told for head in each.clause.heads if span.contains(head)}
    subject = host.clause.subject
    if not heads & set(host.clause.heads):
        subject = Span(span.start, span.start)  # a noun tells it, which has none
    return replace(host, clause=Clause((span,), tuple(sorted(heads)), subject), is_cut=False)


def _overlap(pieces: Iterable[Span], span: Span) -> int:
    return sum(max(0, min(each.end, span.end) - max(each.start, span.start)) for each in pieces)


def _widened(whole: Statement, run: range) -> range:
    """``run`` with the whole of each name, number and time at its ends and the small words that
    open it, such as tie it to what stands before left out."""
    first, last = run.start, run.stop
    for place in _wholes(whole):
        first = place.start if place.start < first < place.stop else first
        last = place.stop if place.start < last < place.stop else last
    while first > 0 and first not in whole.breaks and is_function_word(whole.stems[first - 1]):
        first -= 1
    while first + 1 < last and whole.words[first].form in _OPENING:
        first += 1
    return range(first, last)


def _wholes(whole: Statement) -> list[range]:
    """The names, numbers and times of a sentence: what is not to be cut."""
    named = [range(each.first, each.last) for each in whole.names if each.is_name]
    spans = [*(each.span for each in whole.figures), *(each.span for each in whole.times)]
    return [*named, *map(whole.at, spans)]
