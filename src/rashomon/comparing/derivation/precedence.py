"""Which of two articles of one descent came first: reasons and weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.comparing.derivation.correcting import still_counted, withdrawn_counts
from rashomon.comparing.derivation.crediting import agencies, names_as_source
from rashomon.comparing.derivation.kinship import Kinship, rounded, total_weight
from rashomon.types import Article, Citation, Evidence

# Log-odds of direction. A text's parts that the other has no trace of were cut from it, or the
# other would show them: weight of the difference, fitted as those of descent were.
ABRIDGEMENT = 9.0
NEW_LEAD = 0.08  # a copy may open or end with this much of its own
EARLIER = 2.5  # published earlier by intervals that do not touch: clocks of pages are not exact
CREDITED = 4.0  # names the other publisher as its source
AGENCY = 2.5  # is an agency's, whose texts others carry (a choice: as much as an earlier date)
CANONICAL = 6.0  # its page says where the original stands
# Still has a figure that a notice of correction in the other withdraws: of one publisher's two the
# older. Between publishers the correction is not the origin, its earlier version may well be.
UNCORRECTED = 3.0
MEETING = 3.0  # two accounts that are no kin can only meet in what was made from both
DIRECTED = 2.0  # below this nothing has decided which came first

_MEETING = Evidence("meeting", "holds parts of two accounts that are independent", MEETING)


@dataclass(frozen=True, slots=True)
class Precedence:
    """How likely the left of two articles is the origin, in log-odds, and why."""

    first: float
    left_first: tuple[Evidence, ...]
    right_first: tuple[Evidence, ...]

    def with_reasons(self, left: tuple[Evidence, ...], right: tuple[Evidence, ...]) -> Precedence:
        """The precedence with further reasons for the ``left`` or the ``right`` to be first."""
        more = sum(each.weight for each in left) - sum(each.weight for each in right)
        return Precedence(self.first + more, (*self.left_first, *left), (*self.right_first, *right))


def weigh_precedence(
    kinship: Kinship,
    publisher_by_id: Mapping[str, str],
    absent: tuple[float, float],
    meeting: tuple[bool, bool] = (False, False),
) -> Precedence:
    """Which of the two came first. ``absent`` is the part of the left and of the right article
    that nothing but an account of their own can have given them; ``meeting`` says of the right
    and of the left one whether two independent accounts meet in it. What else a brief tells is
    another matter and says nothing."""
    left, right = kinship.likeness.left.wording.article, kinship.likeness.right.wording.article
    kept = (0.0, 0.0) if kinship.likeness.has_brief else absent
    forward = _reasons(left, right, publisher_by_id, kept)
    backward = _reasons(right, left, publisher_by_id, (kept[1], kept[0]))
    forward += (_MEETING,) if meeting[0] else ()
    backward += (_MEETING,) if meeting[1] else ()
    first = total_weight(forward) - total_weight(backward)
    if _is_uncorrected(forward):
        first = max(0.0, first)
    if _is_uncorrected(backward):
        first = min(0.0, first)
    return Precedence(first, forward, backward)


def _is_uncorrected(reasons: tuple[Evidence, ...]) -> bool:
    return any(each.kind == "uncorrected" for each in reasons)


def _reasons(
    before: Article, after: Article, publisher_by_id: Mapping[str, str], absent: tuple[float, float]
) -> tuple[Evidence, ...]:
    """Why ``before`` is the origin; ``absent`` is the part of each that it alone has."""
    publisher = publisher_by_id.get(before.id, "")
    is_own = publisher == publisher_by_id.get(after.id, "")
    candidates = [
        _abridgement(*absent),
        _earlier(before, after, is_own=is_own),
        _uncorrected(before, after, UNCORRECTED if is_own else 0.0),
        None if is_own else _credit(after, publisher),
        _canonical(before, after),
        _agency(publisher, publisher_by_id.get(after.id, "")),
    ]
    return tuple(rounded(each) for each in candidates if each is not None)


def _abridgement(cut: float, own: float) -> Evidence | None:
    """What the copy left out, ``cut``, against what it has of its ``own``."""
    more = cut - own
    if more <= NEW_LEAD:
        return None
    rest = f"only {own:.0%}" if own >= 0.005 else "nothing"
    text = f"the copy leaves out {cut:.0%} of the original and {rest} of it is its own"
    return Evidence("abridgement", text, ABRIDGEMENT * (more - NEW_LEAD))


def _earlier(before: Article, after: Article, *, is_own: bool) -> Evidence | None:
    """That ``before`` as it stands came out before ``after`` first did; of one publisher's two, a
    revision is dated by its own update."""
    last, first = before.reference, after.reference if is_own else after.published
    if last is None or first is None or "inferred" in (last.basis, first.basis):
        return None
    gap = first.interval.start - last.interval.end
    if gap.total_seconds() < 0:
        return None
    hours = (first.interval.start - last.interval.start).total_seconds() / 3600
    text = f"{hours:.0f} hours later" if hours < 72 else f"{hours / 24:.0f} days later"
    return Evidence("time", text, EARLIER)


def is_before(one: Article, other: Article) -> bool:
    """Whether ``one`` as it stands came out before ``other`` as it stands, beyond doubt."""
    last, first = one.reference, other.reference
    if last is None or first is None or "inferred" in (last.basis, first.basis):
        return False
    return last.interval.end <= first.interval.start


def is_one_page(one: Article, other: Article) -> bool:
    """Whether two articles are versions of one page: one publisher, first published together."""
    if one.publisher != other.publisher or not one.publisher:
        return False
    first, second = one.published, other.published
    return first is not None and second is not None and first.interval == second.interval


def _uncorrected(before: Article, after: Article, weight: float) -> Evidence | None:
    """That ``before`` still has a figure that ``after`` withdraws in a notice of correction."""
    for count in sorted(withdrawn_counts(after.text)):
        citations = still_counted(before, count)
        if citations:
            printed = citations[0].span.of(before.text)
            text = f"“{printed}” still stands in one and is withdrawn by a correction in the other"
            return Evidence("uncorrected", text, weight, citations)
    return None


def _credit(copy: Article, publisher: str) -> Evidence | None:
    credit = next(iter(names_as_source(copy, publisher)), None)
    if credit is None:
        return None
    citations = (Citation(copy.id, credit.span),) if credit.span else ()
    return Evidence("credit-line", f"credits {publisher}: “{credit.text}”", CREDITED, citations)


def _agency(publisher: str, other: str) -> Evidence | None:
    """That an agency has what an outlet that is none has too."""
    names = agencies().values()
    if publisher not in names or not other or other in names:
        return None
    return Evidence("agency", f"{publisher} is an agency, whose texts other outlets carry", AGENCY)


def _canonical(before: Article, after: Article) -> Evidence | None:
    if not after.canonical_url or after.canonical_url == after.address:
        return None
    if after.canonical_url not in (before.address, before.canonical_url):
        return None
    return Evidence("canonical", f"gives {after.canonical_url} as the original", CANONICAL)
