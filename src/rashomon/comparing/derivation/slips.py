"""Slips that some articles of a story share against all others of it: misspelled names here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import OSA

from rashomon.comparing.derivation.wording import Wording
from rashomon.text.frequencies import document_frequencies
from rashomon.text.stems import stem
from rashomon.types import Citation, Evidence, Span

# Shorter names have neighbours by chance ("Lima", "Lisa").
_NAME_LETTERS = 5
# So many articles must have the usual spelling: of two spellings once each, neither is the slip.
USUAL = 2
# Log-odds that two articles are of one descent for each slip both print, and that the one without
# a slip came first. Chosen, not fitted: desks slip alike now and then, and sometimes mend.
SHARED_SLIP, ADDED_SLIP = 1.0, 1.0


@dataclass(frozen=True, slots=True)
class Slip:
    """A name as ``places`` misspell it, by article, or a figure that they have for themselves, and
    what the ``usual`` articles print."""

    wrong: str
    right: str
    places: dict[str, Span]
    usual: frozenset[str]
    kind: Literal["spelling", "figure"] = "spelling"

    @property
    def shared_text(self) -> str:
        """That two articles have it, in words."""
        what = "misspelling" if self.kind == "spelling" else "odd figure"
        return f"repeats the {what} “{self.wrong}”, where others print “{self.right}”"

    @property
    def added_text(self) -> str:
        """That a copy has it and its origin has not, in words."""
        if self.kind == "spelling":
            return f"the copy misspells “{self.right}” as “{self.wrong}”"
        return f"the copy has “{self.wrong}” for “{self.right}”"


def find_slips(wordings: Sequence[Wording]) -> tuple[Slip, ...]:
    """The slips of one story: spellings that news does not know, a letter or a turn of two from
    what more of the articles print, where no article has both."""
    printed: dict[str, dict[str, tuple[str, Span]]] = {}
    for wording in wordings:
        for form, name, span in _names(wording):
            printed.setdefault(form, {}).setdefault(wording.article.id, (name, span))
    usual = [form for form in sorted(printed) if len(printed[form]) >= USUAL]
    odd = [form for form in sorted(printed) if stem(form) not in document_frequencies()]
    found = [
        (wrong, right)
        for wrong in odd
        for right in usual
        if _is_slip(wrong, right) and not printed[wrong].keys() & printed[right].keys()
    ]
    return tuple(
        Slip(
            next(name for name, _ in printed[wrong].values()),
            next(name for name, _ in printed[right].values()),
            {article: span for article, (_, span) in printed[wrong].items()},
            frozenset(printed[right]),
        )
        for wrong, right in found
        if len(printed[wrong]) <= len(printed[right])
    )


def _names(wording: Wording) -> Iterator[tuple[str, str, Span]]:
    """Form, name as printed and place of each long name in the outlet's own words."""
    text = wording.article.text
    for word, is_narrated in zip(wording.words, wording.is_narrated, strict=True):
        if is_narrated and len(word.form) >= _NAME_LETTERS and text[word.start].isupper():
            form = word.form.removesuffix("'s")
            span = Span(word.start, word.end - (len(word.form) - len(form)))
            if len(form) >= _NAME_LETTERS and form.isalpha():
                yield form, span.of(text), span


def _is_slip(wrong: str, right: str) -> bool:
    """Whether the two differ by one letter or a turn of two, not at the first and not by an ending
    ("Peru", "Perus"; "Korea", "Korean")."""
    if wrong[0] != right[0] or wrong.startswith(right) or right.startswith(wrong):
        return False
    return OSA.distance(wrong, right, score_cutoff=1) == 1


def shared_slips(one: str, other: str, slips: Sequence[Slip]) -> tuple[Evidence, ...]:
    """A sign of one descent for each slip that both articles print."""
    return tuple(
        Evidence(
            "shared-error",
            slip.shared_text,
            SHARED_SLIP,
            tuple(Citation(name, slip.places[name]) for name in (one, other)),
        )
        for slip in slips
        if one in slip.places and other in slip.places
    )


def added_slips(before: str, after: str, slips: Sequence[Slip]) -> tuple[Evidence, ...]:
    """A reason that ``before`` is the origin for each slip that only ``after`` prints."""
    return tuple(
        Evidence(
            "added-error",
            slip.added_text,
            ADDED_SLIP,
            (Citation(after, slip.places[after]),),
        )
        for slip in slips
        if before in slip.usual and after in slip.places
    )
