"""Quotations without a verb of saying: introduced by a colon, floating, or in a headline."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution
from rashomon.analysis.quotes.contents import FINITE
from rashomon.analysis.quotes.lexicon import CueVerb, cue_nouns, word_list, words_of
from rashomon.analysis.quotes.sources import source_before, subject_span
from rashomon.analysis.quotes.verbgroups import Cue, group_start
from rashomon.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rashomon.analysis.quotes.marks import Quoted
    from rashomon.analysis.quotes.quotelayout import Layout, Unit

_WORDS = re.compile(r"\w+")
_TRANSCRIPT = re.compile(r"\s*([A-Z][^\n:“”\"]{0,80}?)(:)\s*")
# A headline, a dash, a name of two words or more: "TURNOUT IS UP — Ana Ruiz: “…”".
_HEADED = re.compile(
    r"[^\n“”\"]* [—–-]{1,2} ?(?:More from )?((?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+)(:)\s*"
)
_SIGNATURE = re.compile(r"\s{0,3}([—–―-]{1,2})\s*([A-Z][^\n“\"]{2,100}?)\.?\s*(?=\n|$)")
_BARE_SIGNATURE = re.compile(
    r"(\s{1,2})((?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+(?:, [^\n“\"]{2,80}?)?)\s*(?=\n|$)"
)
_TAG_APART = re.compile(
    r"\s((?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]+) (said|says|wrote|added|explained)(?=\.)"
)
_TIME_BEHIND = re.compile(r"(?: on)? (?:last|this|yesterday|today|tonight|earlier)\b.*")
_REACH = 6  # tokens between a verb and the thing that is issued
_LONGEST_NAME = 8  # words before the colon of a transcript
_ENDS = frozenset(",.?!…—")
LEAST_FLOATING = 3  # words: shorter quotations that stand alone are headings or labels


def find_unclaimed(layout: Layout, found: list[Attribution]) -> list[Attribution]:
    """Attributions for quotations that no cue claims; scare quotes and titles stay out."""
    added = []
    claimed, spoken = claimed_quotes(layout, found), _spoken_starts(layout, found)
    for index in range(len(layout.quoted)):
        number = None if index in claimed else _unit_of(layout, layout.quote_tokens(index)[0])
        if number is None:
            continue
        each = _read(layout, number, index, spoken=spoken)
        if each is not None:
            added.append(each)
    return added


def _unit_of(layout: Layout, token: int) -> int | None:
    low, high = 0, len(layout.units)
    while low < high:
        middle = (low + high) // 2
        if layout.units[middle].end <= token:
            low = middle + 1
        else:
            high = middle
    return low if low < len(layout.units) else None


def _read(layout: Layout, number: int, index: int, *, spoken: list[int]) -> Attribution | None:
    unit, outer = layout.units[number], layout.quoted[index].outer
    first, last = layout.quote_tokens(index)
    led = _led_before(layout, number, outer, first) or _issued_before(layout, number, first)
    if led is not None:
        return led
    signed = _signed(layout, outer) or _tagged_apart(layout, outer)
    if signed is not None:
        return Attribution((outer,), signed[0], signed[1], "signed", number)
    introduced = _transcribed(layout, outer) or _introduced(layout, unit, first)
    if introduced is None and _sentence_like(layout, index) and not is_title(layout, index, first):
        introduced = _led(layout, unit, first)
    if introduced is not None:
        cue, source = introduced
        return Attribution((outer,), cue, source, "colon", number)
    if is_title(layout, index, first):
        return None
    n_words = len(_WORDS.findall(layout.quoted[index].inner.of(layout.text)))
    alone = all(each.is_punct or each.is_space for each in layout.doc[last : unit.end])
    if first == unit.start and alone and n_words >= LEAST_FLOATING:
        return Attribution((outer,), None, None, "floating", number)
    if n_words > LEAST_FLOATING and _resumes(layout, spoken, outer):
        return Attribution((outer,), None, None, "resumed", number)
    if layout.quoted[index].style == "single" and _is_headline(layout, unit) and n_words > 1:
        return Attribution((outer,), None, None, "headline", number)
    return None


def claimed_quotes(layout: Layout, found: Iterable[Attribution]) -> set[int]:
    """The indices of the quotations that begin in some content."""
    quoted = layout.quoted
    return {
        index
        for each in found
        for span in each.contents
        for index in range(_first_from(quoted, span.start), _first_from(quoted, span.end))
    }


def _first_from(quoted: Sequence[Quoted], position: int) -> int:
    """The index of the first quotation that begins at or after ``position``."""
    return bisect_left(quoted, position, key=lambda each: each.outer.start)


def _spoken_starts(layout: Layout, found: Iterable[Attribution]) -> list[int]:
    """Where direct speech begins, in order."""
    return sorted(span.start for each in found for span in each.contents if span in layout.inners)


def _resumes(layout: Layout, spoken: list[int], outer: Span) -> bool:
    """Whether a direct quote stands before in the same paragraph: its speaker is still quoted."""
    start = layout.text.rfind("\n", 0, outer.start) + 1
    return bisect_left(spoken, start) < bisect_left(spoken, outer.start)


def _introduced(layout: Layout, unit: Unit, first: int) -> tuple[Span, Span | None] | None:
    """The cue and source of a quotation after a colon, or after "with the words"."""
    doc, at = layout.doc, first - 1
    while at >= unit.start and doc[at].is_space:
        at -= 1
    if at < unit.start or doc[at].text not in {":", ","}:
        return None
    noun = _saying_noun(layout, unit, at)
    if noun is None:
        return _headline_speaker(layout, unit, at) if doc[at].text == ":" else None
    if doc[at].text == "," and noun != at - 1:
        return None
    return layout.chars(noun, noun + 1), _noun_source(layout, unit, noun, at)


def _transcribed(layout: Layout, outer: Span) -> tuple[Span, Span] | None:
    """The name and colon that open a line of a transcript: "Ruiz:“We go.”"."""
    start = layout.text.rfind("\n", 0, outer.start) + 1
    found = _TRANSCRIPT.fullmatch(layout.text, start, outer.start)
    found = _HEADED.fullmatch(layout.text, start, outer.start) or found
    if found is None or len(found[1].split()) > _LONGEST_NAME:
        return None
    name = _TIME_BEHIND.sub("", found[1])  # "Ruiz last night: “We go.”"
    return Span(*found.span(2)), Span(found.start(1), found.start(1) + len(name))


def _signed(layout: Layout, outer: Span) -> tuple[Span | None, Span] | None:
    """The dash and name that sign a quotation with a line of its own: "“We go.” — Ana Ruiz"."""
    line = layout.text.rfind("\n", 0, outer.start) + 1
    found = _SIGNATURE.match(layout.text, outer.end) or _signed_bare(layout, outer)
    if found is None or layout.text[line : outer.start].strip(" •*-"):
        return None
    if len(found[2].split()) > _LONGEST_NAME:
        return None
    cue = Span(*found.span(1)) if found[1].strip() else None
    return cue, Span(*found.span(2))


def _signed_bare(layout: Layout, outer: Span) -> re.Match[str] | None:
    """A name with what it is, and no verb, that ends the line of a quotation ("“We go.” Mayor Ana
    Ruiz, Norland")."""
    found = _BARE_SIGNATURE.match(layout.text, outer.end)
    words = found and layout.doc.char_span(found.start(2), found.end(2), alignment_mode="expand")
    if not words or any(each.tag_ in FINITE for each in words):
        return None
    return found


def _tagged_apart(layout: Layout, outer: Span) -> tuple[Span, Span] | None:
    """The name and verb of a tag that a full stop inside the marks parts from what was said
    ("“We go.” Ana Ruiz said.")."""
    found = _TAG_APART.match(layout.text, outer.end)
    return (Span(*found.span(2)), Span(*found.span(1))) if found is not None else None


def _sentence_like(layout: Layout, index: int) -> bool:
    inner = layout.quoted[index].inner.of(layout.text)
    return inner[:1].isupper() and inner[-1:] in _ENDS and len(inner.split()) > LEAST_FLOATING


def _led(layout: Layout, unit: Unit, first: int) -> tuple[Span, Span | None] | None:
    """Any clause that leads to a quoted sentence with a colon: "He put it plainly: “…”"."""
    doc, at = layout.doc, first - 1
    if at <= unit.start or doc[at].text != ":":
        return None
    for i in range(at - 1, unit.start, -1):
        if doc[i].tag_ in FINITE and doc[i].lower_ not in word_list("auxiliaries"):
            cue = Cue(i, group_start(layout, unit, i), at + 1, CueVerb.plain(), False)
            source = source_before(layout, unit, cue)
            return layout.chars(cue.start, cue.end), layout.chars(*source) if source else None
    return None


def _led_before(layout: Layout, number: int, outer: Span, first: int) -> Attribution | None:
    """What a clause with a colon says that ends the paragraph before a quotation ("The paper put
    it so:" and then the quotation in a paragraph of its own)."""
    before = layout.text[: outer.start].rstrip()
    if not number or first != layout.units[number].start or not before.endswith(":"):
        return None
    unit = layout.units[number - 1]
    colon = next((i for i in range(unit.end - 1, unit.start, -1) if layout.doc[i].text == ":"), -1)
    led = _led(layout, unit, colon + 1) if colon >= 0 else None
    return Attribution((outer,), *led, "colon", number - 1) if led is not None else None


def _issued_before(layout: Layout, number: int, first: int) -> Attribution | None:
    """What somebody put out, as the sentence before its paragraph tells ("Ruiz issued a statement
    on Monday." and then the quotation in a paragraph of its own)."""
    if not number or first != layout.units[number].start:
        return None
    unit, doc = layout.units[number - 1], layout.doc
    if layout.text[doc[unit.end - 1].idx : doc[first].idx].count("\n") == 0:
        return None
    for i in range(unit.start + 1, unit.end):
        if doc[i].tag_ not in FINITE or doc[i].lower_ not in word_list("issuing"):
            continue
        things = {each.lower_ for each in doc[i + 1 : min(i + _REACH, unit.end)]}
        cue = Cue(i, group_start(layout, unit, i), i + 1, CueVerb.plain(), False)
        source = source_before(layout, unit, cue)
        if source is not None and not things.isdisjoint(word_list("issued")):
            outer = layout.quoted[layout.quote_at(first)].outer
            spans = layout.chars(cue.start, cue.end), layout.chars(*source)
            return Attribution((outer,), *spans, "colon", number - 1)
    return None


def _saying_noun(layout: Layout, unit: Unit, at: int) -> int | None:
    for i in range(at - 1, unit.start - 1, -1):
        word = layout.doc[i].lower_
        if layout.quote_at(i) >= 0:
            continue
        if word in words_of("notes.tsv") or word in cue_nouns() or word in {"words", "inscribed"}:
            return i
    return None


def _noun_source(layout: Layout, unit: Unit, noun: int, at: int) -> Span | None:
    """Whose words they are: "from the president" or "by", else who does the verb before."""
    doc = layout.doc
    if any(each.lower_ in word_list("inscribing") for each in doc[unit.start : at]):
        marks = [i for i in range(unit.start, at) if doc[i].tag_ == "POS"]
        return subject_span(layout, unit, marks[-1]) if marks else None
    for i in range(noun + 1, at):
        if doc[i].lower_ in {"from", "by"}:
            return layout.chars(i + 1, at) if at > i + 1 else None
    for i in range(noun - 1, unit.start - 1, -1):
        if doc[i].tag_ == "PRP$":
            return layout.chars(i, i + 1)
        if doc[i].tag_ == "POS":
            return subject_span(layout, unit, i)
        if doc[i].tag_.startswith("VB"):
            break
    verb = next((each for each in doc[unit.start : at] if each.tag_ in FINITE), None)
    if verb is None:
        return None
    subject = next((each for each in verb.children if each.dep_.startswith("nsubj")), None)
    head = next((each for each in verb.head.children if each.dep_.startswith("nsubj")), subject)
    chosen = subject or head
    return Span(chosen.idx, chosen.idx + len(chosen)) if chosen is not None else None


def _headline_speaker(layout: Layout, unit: Unit, colon: int) -> tuple[Span, Span] | None:
    """A name, a colon, a quotation: "Ruiz: ‘We will not yield’"."""
    before = layout.doc[unit.start : colon]
    if not len(before) or len(before) > 6 or any(each.tag_ in FINITE for each in before):
        return None
    if before[-1].tag_ not in {"NNP", "NNPS", "NN", "PRP"}:
        return None
    return layout.chars(colon, colon + 1), layout.chars(unit.start, colon)


def is_title(layout: Layout, index: int, first: int) -> bool:
    """Whether a quotation is the title of a work or a name, not speech."""
    inner = layout.quoted[index].inner.of(layout.text)
    words = [word for word in inner.split() if len(word) > 3]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return True
    if inner[-1:] in _ENDS and len(inner.split()) > LEAST_FLOATING:
        return False
    before = layout.doc[first - 1].lower_ if first > layout.start else ""
    return before in words_of("works.tsv")


def _is_headline(layout: Layout, unit: Unit) -> bool:
    """Whether a unit is a line without a full stop."""
    last = layout.doc[unit.end - 1]
    return last.text not in {".", "?", "!", '"', "”"}
