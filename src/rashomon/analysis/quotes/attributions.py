"""Attributions: a cue, its source and its content, read off each sentence of the narration."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.analysis.entities.nouns import person_nouns
from rashomon.analysis.quotes.attributed import Attribution, Tokens, attributed
from rashomon.analysis.quotes.content_ends import content_end
from rashomon.analysis.quotes.contents import FINITE, addressee_span, content_start
from rashomon.analysis.quotes.lexicon import word_list
from rashomon.analysis.quotes.passing_on import find_quoted_as, passed_on
from rashomon.analysis.quotes.sources import led_on, misread_subject, source_after, source_before
from rashomon.analysis.quotes.speech_tags import find_tag
from rashomon.analysis.quotes.verbgroups import find_cues
from rashomon.analysis.withholding import is_withholding
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

_CLAUSE = 16  # tokens within which a clause without "that" shows its verb
_BEFORE_NOUN = frozenset({"DT", "JJ", "JJR", "JJS", "NN", "NNP", "CD", "POS", "PRP$", "HYPH"})
_LOOSE_ROLES = frozenset({"acl", "ccomp", "csubj", "nsubj", "obl"})
_FAR = 4  # characters: a source further from its cue is shared with another clause
_SOURCES = frozenset({"someone", "somebody", "source", "sources", "people", "persons"})
_INSIDE_CLAUSE = frozenset({",", "'", "’", "-", "$"})
_AWAY = frozenset({"home", "back", "off", "in", "up", "together"})
_LOOSE = " \t\n,;:—–-"
_LOOSE_WORDS = frozenset(["but", "and", "when", "while", "as", "before", "after", "then"])


def find_attributions(layout: Layout) -> list[Attribution]:
    """The outermost attributions of ``layout``, in order of the text."""
    found: list[Attribution] = []
    for index, unit in enumerate(layout.units):
        found.extend(_outermost(layout, passed_on(layout, _of_unit(layout, index, unit))))
    return found


def _of_unit(layout: Layout, index: int, unit: Unit) -> list[Attribution]:
    found: list[Attribution] = []
    second = -1  # the verb of "quoted as saying", which is no cue by itself
    for cue in find_cues(layout, unit):
        if cue.at == second or _is_loose(layout, cue) or _is_reduced(layout, cue):
            continue
        quoted = find_quoted_as(layout, unit, cue)
        if quoted is not None:
            found.append(replace(quoted[0], unit=index))
            second = quoted[1]
            continue
        attribution = find_tag(layout, unit, cue) or _forward(layout, unit, cue)
        if attribution is None or _is_bidden(layout, unit, cue, attribution):
            continue
        if any(attribution.contents[0] in other.contents[1:] for other in found):
            continue  # the second half of a quotation round "said in a letter announcing it"
        if not _is_unsaid(layout, cue, attribution):
            told = addressee_span(layout, unit, cue)
            each = replace(attribution, unit=index, kind=cue.verb.kind, addressee=told)
            found.append(_with_shared_source(layout, cue, each, found))
    return found


def _with_shared_source(
    layout: Layout, cue: Cue, each: Attribution, before: list[Attribution]
) -> Attribution:
    """``each`` with the source of the attribution before it, where it is a participle that goes
    on with that one ("Ruiz said …, adding that …") or has no source by itself."""
    verb = layout.doc[cue.at]
    if layout.doc[cue.start].tag_ != "VBG" or not before or led_on(verb) != verb:
        return each
    goes_on = layout.doc[cue.start - 1].text == "," and each.kind == "speech"
    said = [one for one in before if one.kind == "speech" and one.source is not None]
    if goes_on and said and (cue.verb.takes("q") or _is_within(each.source, said[-1])):
        return replace(each, source=said[-1].source)
    return each if each.source is not None else replace(each, source=before[-1].source)


def _is_within(source: Span | None, said: Attribution) -> bool:
    """Whether a source stands in what somebody else is told to say ("said men were hot, calling it
    the price"): the participle goes on with whoever says so."""
    return source is not None and any(span.contains(source) for span in said.contents)


def _is_reduced(layout: Layout, cue: Cue) -> bool:
    """Whether a participle tells what something is named or what somebody was asked: "a firm
    called Norland", "Ruiz, asked about the plan, …", "when asked whether …", "228 people reported
    missing"."""
    if cue.start != cue.at or layout.doc[cue.at].tag_ != "VBN" or cue.at == layout.start:
        return False
    before = layout.doc[cue.at - 1]
    if cue.verb.lemma in word_list("naming"):
        return before.tag_.startswith("NN") and layout.quote_at(cue.at - 1) < 0
    if cue.verb.lemma == "report" and cue.end < layout.end:
        return before.tag_ == "NNS" and layout.doc[cue.end].lower_ in word_list("reported-states")
    return cue.verb.lemma == "ask" and before.lower_ in {",", "when", "if"}


def _is_loose(layout: Layout, cue: Cue) -> bool:
    """Whether a thought or attitude is nobody's in particular: "what you want", "to want"."""
    if cue.verb.kind == "speech":
        return False
    token = layout.doc[cue.at]
    if token.dep_ in _LOOSE_ROLES or layout.doc[cue.start - 1].lower_ in {"you", "that"}:
        return True
    return layout.doc[cue.start].lower_ in {"to", "would", "could", "can", "should"}


def _is_unsaid(layout: Layout, cue: Cue, each: Attribution) -> bool:
    """Whether a cue is only an infinitive ("to argue that …") and quotes no words: nothing tells
    that it was said."""
    if layout.doc[cue.start].lower_ != "to":
        return False
    return not _quotes_words(layout, cue, each)


def _is_bidden(layout: Layout, unit: Unit, cue: Cue, each: Attribution) -> bool:
    """Whether a sentence only bids its readers do something ("Subscribe to …", "Just ask him")."""
    first = unit.start
    while first < cue.start and layout.doc[first].is_punct:
        first += 1
    is_bare = each.source is None and first == cue.start and layout.doc[cue.at].tag_ == "VB"
    return is_bare and not _quotes_words(layout, cue, each)


def _quotes_words(layout: Layout, cue: Cue, each: Attribution) -> bool:
    """Whether any word of the content behind a cue stands in quotation marks."""
    end = cue.end
    while end < layout.end and layout.doc[end].idx < each.contents[-1].end:
        end += 1
    return any(layout.quote_at(i) >= 0 for i in range(cue.end, end))


def _outermost(layout: Layout, found: list[Attribution]) -> list[Attribution]:
    """Those that stand in no other's content; the wider content wins.

    A cue right beside its quotation is surer than any other: no other content runs over it.
    """
    kept = [each for each in found if is_anchored(layout, each)]
    bounds = [_extent(each) for each in kept]
    for each in sorted(found, key=lambda one: (-one.extent, one.cue or Span(0, 0))):
        if each in kept or each.cue is None or any(other.holds(each.cue) for other in kept):
            continue
        cut = _cut(layout, each, bounds)
        if cut is None or any(cut.holds(other.cue) for other in kept if other.cue is not None):
            continue
        kept.append(cut)
    return sorted(kept, key=lambda one: one.cue or Span(0, 0))


def is_anchored(layout: Layout, each: Attribution) -> bool:
    """Whether all the content is quotations, and a comma or colon ties them to the cue."""
    outers = layout.inners
    if each.cue is None or not all(span in outers for span in each.contents):
        return False
    if each.method == "tag":
        return True
    between = layout.text[each.cue.end - 1 : each.contents[0].start].rstrip()
    if between.endswith((",", ":")):
        return True
    inner = outers[each.contents[0]].of(layout.text)
    return len(between) <= 1 and inner[:1].isupper() and inner[-1:] in {".", "!", "?"}


def _extent(each: Attribution) -> Span:
    spans = [span for span in (*each.contents, each.cue, each.source) if span is not None]
    if each.cue and each.source and each.cue.start - each.source.end > _FAR:
        spans.remove(each.source)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _cut(layout: Layout, each: Attribution, bounds: list[Span]) -> Attribution | None:
    """``each`` with its content ending where a surer attribution begins."""
    contents = []
    for span in each.contents:
        start, end = span.start, span.end
        for bound in bounds:
            if start < bound.start < end:
                end = bound.start
            elif bound.start <= start < bound.end:
                start = end
        words = layout.text[start:end]
        if end != span.end:
            words = _without_link(words)
        if words.strip():
            contents.append(Span(start, start + len(words)))
    return replace(each, contents=tuple(contents)) if contents else None


def _forward(layout: Layout, unit: Unit, cue: Cue) -> Attribution | None:
    """A cue before its content: "she said that …", "he called the plan “a scam”"."""
    if is_withholding(layout.doc[cue.at]):
        return None
    start = content_start(layout, unit, cue)
    if cue.is_passive and start < unit.end and layout.doc[start].lower_ == "by":
        return _by_agent(layout, unit, cue, start)
    if start >= unit.end or not _fits(layout, cue, start):
        return None
    end = content_end(layout, unit, cue, start)
    if end <= start:
        return None
    source = source_before(layout, unit, cue) or _source_at_colon(layout, unit, cue, start)
    contents = [(start, end)]
    if cue.verb.frames == {"i"}:
        return attributed(
            layout, contents if source is None else [source, *contents], cue, None, method="clause"
        )
    if cue.is_passive and source is not None:
        contents, source = [source, *contents], None
    return attributed(layout, contents, cue, source, method="clause")


def _source_at_colon(layout: Layout, unit: Unit, cue: Cue, start: int) -> Tokens | None:
    """The name between a verb and the colon before its quotation ("explained Ana Ruiz: “…”)."""
    if layout.doc[start - 1].text != ":" or not cue.verb.takes("q") or cue.is_passive:
        return None
    source = source_after(layout, unit, cue.end)
    return source if source is not None and source[1] == start - 1 else None


def _without_link(words: str) -> str:
    """``words`` without the comma or conjunction that leads on to what follows."""
    words = words.rstrip(_LOOSE)
    head, _, last = words.rpartition(" ")
    return head.rstrip(_LOOSE) if last.lower() in _LOOSE_WORDS else words


def _by_agent(layout: Layout, unit: Unit, cue: Cue, by: int) -> Attribution | None:
    """A passive cue with its agent: "the plan was denounced by the mayor"."""
    subject, source = source_before(layout, unit, cue), source_after(layout, unit, by + 1)
    if subject is None or source is None or not cue.verb.takes("n"):
        return None
    return attributed(layout, [subject], cue, source, method="passive")


def _fits(layout: Layout, cue: Cue, start: int) -> bool:
    """Whether what follows a cue is something its verb takes as content."""
    token = layout.doc[start]
    if layout.quote_at(start) >= 0:
        return cue.verb.takes("qn") or start == cue.end
    if token.is_punct or token.is_space:
        return False
    if start > cue.at + 1 and layout.doc[start - 1].lower_ in cue.verb.prepositions:
        return True
    if token.lower_ in word_list("opening"):
        return cue.verb.takes("cqn")
    if token.lower_ == "to":
        return cue.verb.takes("it") or (cue.is_passive and _is_infinitive(layout, start))
    if token.tag_ == "IN" and token.lower_ not in word_list("opening"):
        return cue.is_passive and token.lower_ in {"as", "of", "for"}
    if token.tag_ in {"CC", "."}:
        return False
    if cue.verb.takes("n"):
        return not (
            (
                cue.verb.lemma == "call"
                and any(test(layout, start) for test in (_is_only_name, _is_convened, _is_recalled))
            )
            or (cue.verb.lemma in {"cite", "quote"} and _is_somebody(layout, start))
        )
    return cue.verb.takes("c") and _is_clausal(layout, start)


def _is_infinitive(layout: Layout, start: int) -> bool:
    """Whether "to" at ``start`` leads a verb, not a place ("was brought to the surface")."""
    return any(each.tag_ == "VB" for each in layout.doc[start + 1 : min(start + 3, layout.end)])


def _is_only_name(layout: Layout, start: int) -> bool:
    """Whether a name at ``start`` is all that is called: by telephone ("called Mayor Ana Ruiz"),
    not by another name ("called Ana Ruiz a liar")."""
    end = start
    while end < layout.end and layout.doc[end].tag_ in {"NNP", "NNPS"} and layout.quote_at(end) < 0:
        end += 1
    after = layout.doc[end] if end < layout.end else None
    return end > start and (
        after is None
        or after.tag_ in {"CC", "IN"}
        or (after.is_punct and layout.quote_at(end) < 0)
        or after.lower_ in word_list("days")
    )


def _is_convened(layout: Layout, start: int) -> bool:
    """Whether what a noun phrase at ``start`` tells is called together, or for help: "called an
    emergency meeting", "called the police"; "called the meeting a farce" says what it is."""
    for token in layout.doc[start : start + _CLAUSE]:
        if token.lower_ in word_list("convened"):
            after = layout.doc[token.i + 1] if token.i + 1 < layout.end else None
            return after is None or after.tag_ in {"IN", "TO", "CC", "WDT"} or after.is_punct
        if token.tag_ not in _BEFORE_NOUN or layout.quote_at(token.i) >= 0:
            return False
    return False


def _is_recalled(layout: Layout, start: int) -> bool:
    """Whether a noun phrase at ``start`` is called home, back or off ("called its envoy home")."""
    for token in layout.doc[start : start + _CLAUSE]:
        if token.lower_ in _AWAY and token.tag_ in {"RB", "RP"} and token.i > start:
            return True
        if token.tag_ not in _BEFORE_NOUN | {"NNS", "NNPS"} or layout.quote_at(token.i) >= 0:
            return False
    return False


def _is_somebody(layout: Layout, start: int) -> bool:
    """Whether a noun phrase at ``start`` is a person: "citing two officials" names a source."""
    for token in layout.doc[start : start + _CLAUSE]:
        if token.tag_ in {"IN", ",", "."} or token.tag_ in FINITE:
            return False
        if token.lower_ in person_nouns() or token.lower_ in _SOURCES:
            return True
    return False


def _is_clausal(layout: Layout, start: int) -> bool:
    """Whether a clause of its own begins at ``start``: a finite verb is near that is neither a
    relative clause's nor goes on with the clause before ("verified the count and left")."""
    for token in layout.doc[start : start + _CLAUSE]:
        if token.tag_ in FINITE:
            before = layout.doc[token.i - 1].tag_
            if before == "WDT" or _is_subordinate(token, start):
                continue
            return before != "CC"
        if token.is_punct and token.text not in _INSIDE_CLAUSE and layout.quote_at(token.i) < 0:
            return False
    return False


def _is_subordinate(finite: Token, start: int) -> bool:
    """Whether a finite verb is that of a clause which a conjunction behind ``start`` opens: "added
    her voice after four senators urged him to go" adds no clause."""
    verb = finite.head if finite.dep_.startswith(("aux", "cop")) else finite
    misread = misread_subject(verb)
    if misread is not None and misread.i > start:
        return True
    marks = (each for each in verb.children if each.dep_ == "mark" and each.i > start)
    return any(each.lower_ in word_list("subordinators") for each in marks)
