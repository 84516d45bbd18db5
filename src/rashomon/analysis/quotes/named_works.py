"""Words in quotation marks that name something and are nobody's speech: shows, books, nicknames."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import cue_nouns, cue_verbs, word_list, words_of
from rashomon.analysis.quotes.marks import find_quoted
from rashomon.analysis.quotes.quotelayout import tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rashomon.analysis.parsed import Doc
    from rashomon.analysis.quotes.marks import Quoted
    from rashomon.types import QuoteMention, Span

_SMALL = 3  # letters: shorter words of a title may begin small
_LONGEST = 9  # words of a title
_LONGEST_NICKNAME = 3
_SPOKEN_ENDS = ("?", "!", "…", "...", "—", "–", "-")
_CAPITAL = re.compile(r"[A-Z0-9&]")
_LONG_SMALL = re.compile(r"(?<![\w’'-])[a-z]{4,}")
_NAMES = frozenset({"NNP", "NNPS"})
_VERBAL_NAMING = frozenset({"called", "named", "dubbed", "nicknamed", "known", "as"})


def part_works(
    doc: Doc, text: str, quoted: tuple[Quoted, ...]
) -> tuple[tuple[Quoted, ...], tuple[Span, ...]]:
    """``quoted`` without the names among them, and those names, marks included.

    A name is told by its capitals and by what stands beside it: whoever makes it or is told ("the
    “Harbour Nights” host", "told “Harbour Nights” that"), what it is ("the film “Ferry”"), a
    preposition or an owner ("on NBC’s “Harbour Nights”"); a nickname stands inside a name.
    """
    holding = {each.parent for each in quoted}
    names = {
        index
        for index, each in enumerate(quoted)
        if index not in holding and each.closed and _is_name(doc, text, each)
    }
    kept = [index for index in range(len(quoted)) if index not in names]
    place = {old: new for new, old in enumerate(kept)}
    spoken = (
        replace(
            quoted[old],
            parent=place[parent] if (parent := quoted[old].parent) is not None else None,
        )
        for old in kept
    )
    return tuple(spoken), tuple(quoted[index].outer for index in sorted(names))


def find_printed_titles(text: str, quotes: Iterable[QuoteMention]) -> tuple[Span, ...]:
    """Quotations in running words that are printed as titles are, and are nobody's speech: what
    stands in them happens in a song or a film only ("performed “I Would Die 4 U”")."""
    spoken = {span for quote in quotes for span in quote.content_spans}
    found = (
        each.inner
        for each in find_quoted(text)
        if each.closed and each.inner not in spoken and _is_title(each.inner.of(text))
    )
    return tuple(each for each in found if _stands_in_running_words(text, each))


def _is_title(inner: str) -> bool:
    words = inner.strip().rstrip(",.").split()
    return len(words) > 1 and words[-1][0].isupper() and _is_capital(words, inner)


def _stands_in_running_words(text: str, span: Span) -> bool:
    """Whether words of the line before or behind begin small: in a headline all are capital."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    behind = text[span.end :].partition("\n")[0]
    return _LONG_SMALL.search(f"{before} {behind}") is not None


def _is_name(doc: Doc, text: str, each: Quoted) -> bool:
    words = each.inner.of(text).strip().rstrip(",.").split()
    if not _is_capital(words, each.inner.of(text)):
        return False
    first, last = tokens_in(doc, each.outer, 0, len(doc))
    if first >= last:
        return False
    is_long = len(words) > 1 or words[0][0].isdigit()
    return (
        _is_inside_name(doc, words, first, last)
        or _is_told(doc, first, last)
        or _is_of_kind(doc, first, last, is_long=is_long)
        or (is_long and _is_led(doc, first))
    )


def _is_capital(words: Sequence[str], inner: str) -> bool:
    """Whether words are printed as a title is: capitals but for small words, no spoken end."""
    if not words or len(words) > _LONGEST or inner.rstrip().endswith(_SPOKEN_ENDS):
        return False
    told = [word for word in (words[0], *words) if word is words[0] or len(word) > _SMALL]
    return all(_CAPITAL.match(word) for word in told)


def _is_inside_name(doc: Doc, words: Sequence[str], first: int, last: int) -> bool:
    """Whether a nickname stands between the names of one person ("Ana “Captain” Ruiz")."""
    return (
        first > 0
        and last < len(doc)
        and len(words) <= _LONGEST_NICKNAME
        and doc[first - 1].tag_ in _NAMES
        and doc[last].tag_ in _NAMES
        and not doc[last - 2].is_punct
    )


def _is_told(doc: Doc, first: int, last: int) -> bool:
    """Whether a verb of telling has the name for the one who is told."""
    verb = cue_verbs().get(doc[first - 1].lower_) if first else None
    return verb is not None and verb.lemma == "tell" and last < len(doc)


def _is_of_kind(doc: Doc, first: int, last: int, *, is_long: bool) -> bool:
    """Whether the noun beside a name tells what it is or who makes it."""
    before = doc[first - 1] if first else None
    after = doc[last] if last < len(doc) else None
    if after is not None and after.dep_ == "compound" and after.head.i == last + 1:
        after = after.head  # "the “Harbour Nights” TV show"
    works = words_of("works.tsv").keys() - _VERBAL_NAMING
    if before is not None and before.lower_ in works:
        return True
    if after is None or after.tag_ not in {"NN", "NNS"} or doc[last - 2].is_punct:
        return False
    if after.lower_ in works or after.lower_ in word_list("makers"):
        return is_long or (before is not None and before.tag_ in {"DT", "POS", "JJ", "PRP$"})
    return False


def _is_led(doc: Doc, first: int) -> bool:
    """Whether a preposition or an owner leads to a name, none that leads to what is said ("chants
    of “Build It Up”")."""
    if not first:
        return False
    first -= first > 1 and doc[first - 1].lower_ == "the"
    before = doc[first - 1]
    if before.tag_ == "POS":
        return True
    if before.lower_ not in word_list("title-prepositions"):
        return False
    spoken = cue_nouns().keys() | word_list("voices")
    return first < 2 or doc[first - 2].lower_ not in spoken
