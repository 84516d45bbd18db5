"""How it was said: the medium, the language, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.attributed import Attribution
    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_LEADS = frozenset({"in", "on", "at", "during", "via", "through", "by", "from", "over", "to"})
_REACH = 5  # tokens between "in" and the medium: "in a lengthy and angry statement"
_LABELS = frozenset({"X", "Twitter", "Facebook", "Instagram", "Truth Social", "social media"})


def medium_of(layout: Layout, unit: Unit, each: Attribution) -> str | None:
    """Where it was said, in a word: "X", "interview", "news conference"; ``None`` if untold."""
    found = [label for token, label in _media(layout, unit) if _is_beside(each, token)]
    named = [label for label in found if label in _LABELS]
    return next(iter(named or found), None)


def _media(layout: Layout, unit: Unit) -> Iterator[tuple[Token, str]]:
    table = words_of("media.tsv")
    for i in range(unit.start, unit.end):
        token = layout.doc[i]
        if layout.quote_at(i) >= 0:
            continue
        pair = f"{token.lower_} {layout.doc[i + 1].lower_}" if i + 1 < unit.end else ""
        label = table.get(pair) or table.get(token.lower_)
        if label is None or (token.lower_ == "x" and token.text != "X"):
            continue
        if token.tag_.startswith("VB") or _is_led(layout, unit, i):
            yield token, label


def _is_led(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether a preposition of place leads to token ``i`` with no other noun phrase between."""
    for here in range(i - 1, max(unit.start, i - _REACH) - 1, -1):
        token = layout.doc[here]
        if token.lower_ in _LEADS:
            return True
        if token.tag_.startswith("VB") or token.is_punct:
            return False
    return False


def _is_beside(each: Attribution, token: Token) -> bool:
    """Whether ``token`` tells of the saying and is not part of what is said."""
    return not any(span.start <= token.idx < span.end for span in each.contents) or (
        each.cue is not None and each.cue.start <= token.idx < each.cue.end
    )


def language_of(layout: Layout, unit: Unit, each: Attribution) -> str | None:
    """The language it was said in where the text tells: "joked in Spanish" gives "Spanish"."""
    table = words_of("languages.tsv")
    for i in range(unit.start + 1, unit.end):
        token = layout.doc[i]
        name = table.get(token.lower_)
        if name is None or not token.text[0].isupper() or not _is_beside(each, token):
            continue
        if i + 1 < unit.end and layout.doc[i + 1].tag_[:2] in {"NN", "JJ"}:
            continue  # "in Latin American politics"
        before = [word.lower_ for word in layout.doc[max(unit.start, i - 2) : i]]
        if "in" in before or (before and before[-1] in {"speaking", "spoke"}):
            return name
    return None


def note_of(layout: Layout, unit: Unit, each: Attribution) -> Token | None:
    """The noun of a written note that the words stand on: "the note read: …"."""
    table = words_of("notes.tsv")
    found = None
    for i in range(unit.start, unit.end):
        token = layout.doc[i]
        if token.lower_ in table and layout.quote_at(i) < 0 and _is_beside(each, token):
            if each.source and each.source.start <= token.idx < each.source.end:
                return token
            found = token
    return found
