"""Speech tags after or amid their content: "…," he said; "…," said Ana Ruiz, "…"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution, Tokens, attributed
from rashomon.analysis.quotes.contents import FINITE, content_start
from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.analysis.quotes.sentence_openings import past_dateline
from rashomon.analysis.quotes.sources import source_after, source_before, trimmed_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

_RELATIVE = frozenset({"WP", "WP$", "WDT", "WRB"})
_DASHES = frozenset({"—", "–", "-", "--"})
_POINTING = frozenset({"this", "that", "it", "these", "them", "both"})
_BEFORE_TAG = frozenset(",.?!…—–-")
_NO_SUBJECT = frozenset({"CC", "IN", "VBG", "VBN", "RB", "TO", *_RELATIVE})
_ASKING = frozenset({"request", "ask", "demand", "urge", "want", "order", "expect", "plan", "hope"})
_TOLD = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS"})
_LONGEST = 40  # tokens: the longest name with description between a quotation and its verb
_NEAR = 4  # tokens that may stand between a subject and its verb in a speech tag


def find_tag(layout: Layout, unit: Unit, cue: Cue) -> Attribution | None:
    """A speech tag after or amid its content: "…," he said; "…," said Ana Ruiz."""
    if cue.is_passive or _is_participle(layout, cue) or _goes_on_to(layout, cue):
        return None
    if _is_aside_with_object(layout, cue):
        return None
    source = (
        _between(layout, unit, cue) or _inverted(layout, unit, cue) or _regular(layout, unit, cue)
    )
    if source is None:
        return None
    first, last = min(source[0], cue.start), max(source[1], cue.end)
    if first > unit.start and layout.doc[first - 1].lower_ == "as":
        if cue.verb.lemma in _ASKING:
            return None  # "cutting it off, as states have requested"
        first -= 1
        if first - unit.start < _NEAR // 2:
            return _as_tag(layout, unit, cue, source, last)
    before = content_before(layout, unit, first)
    if before is None or _is_work(layout, before, first):
        return None
    after = _after_tag(layout, unit, last, quoted=layout.quote_at(before[1] - 1))
    contents = [before] if not _is_idle(layout, before) else []
    if after is None and _is_adverbial(layout, before):
        return None
    contents += [after] if after is not None else []
    return attributed(layout, contents, cue, source, method="tag") if contents else None


def _is_work(layout: Layout, before: Tokens, first: int) -> bool:
    """Whether a quotation names a work whose maker it leads to ("“Night Ferry” director Ana Ruiz
    has said"): capitals throughout, and no sign before the noun behind it."""
    index = layout.quote_at(before[1] - 1)
    if index < 0 or layout.doc[first].tag_ not in {"NN", "NNS"}:
        return False
    inner = layout.quoted[index].inner.of(layout.text)
    is_capital = all(word[0].isupper() for word in inner.split() if len(word) > 3)
    return is_capital and inner[-1:] not in _BEFORE_TAG


def _as_tag(layout: Layout, unit: Unit, cue: Cue, source: Tokens, last: int) -> Attribution | None:
    """A tag before its content: "As Ruiz noted, the plan …"."""
    after = _after_tag(layout, unit, last)
    return attributed(layout, [after], cue, source, method="tag") if after else None


def _goes_on_to(layout: Layout, cue: Cue) -> bool:
    """Whether somebody goes on to do something and not to say it ("as crews continue to dig")."""
    is_open = cue.verb.lemma == "continue" and cue.end < layout.end
    return is_open and layout.doc[cue.end].tag_ == "TO"


def _is_aside_with_object(layout: Layout, cue: Cue) -> bool:
    """Whether a relative clause says something of what was told before, and not the sentence
    around it (", which denied this, responded with a ban")."""
    if cue.start == layout.start or cue.end >= layout.end:
        return False
    is_relative = layout.doc[cue.start - 1].tag_ in {"WDT", "WP"}
    return is_relative and layout.doc[cue.end].lower_ in _POINTING


def _is_participle(layout: Layout, cue: Cue) -> bool:
    return cue.start == cue.at and layout.doc[cue.at].tag_ == "VBG"


def _inverted(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    """The source after its verb: "…," said Ana Ruiz, the mayor."""
    if not cue.verb.takes("q") or cue.start != cue.at or cue.start <= unit.start:
        return None
    source = source_after(layout, unit, cue.end)
    if source is None or _is_next_subject(layout, unit, source):
        return None
    if _quote_before(layout, unit, cue.start) >= 0:
        return None if _has_main_verb(_name_tokens(layout, source)) else source
    if layout.doc[cue.start - 1].text not in {",", *_DASHES}:
        return None
    if layout.doc[cue.at].lower_ not in word_list("inverting"):
        return None
    if layout.quote_at(source[1]) >= 0:
        return None
    before, after = layout.doc[unit.start : cue.start], layout.doc[source[0] : source[1]]
    told = any(each.tag_ in FINITE for each in before)
    return source if told and not _has_main_verb(after) else None


def _name_tokens(layout: Layout, source: Tokens) -> Iterator[Token]:
    """The tokens of a source up to the comma before what describes it."""
    return takewhile(lambda each: each.text != ",", layout.doc[source[0] : source[1]])


def _is_next_subject(layout: Layout, unit: Unit, source: Tokens) -> bool:
    """Whether a pronoun after a verb has a verb of its own ("said he was", "said he never saw")."""
    at = source[1]
    while at < unit.end and layout.doc[at].tag_ == "RB":
        at += 1
    return (
        layout.doc[source[0]].tag_ == "PRP"
        and at < unit.end
        and layout.doc[at].tag_ in FINITE
        and layout.quote_at(at) < 0
    )


def _between(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    """The source between a quotation and its verb: "…," Ana Ruiz, who leads the party, said."""
    if layout.doc[cue.at].tag_ in {"VB", "VBG"}:
        return None
    start = cue.start
    while start > unit.start and cue.start - start <= _LONGEST and layout.quote_at(start - 1) < 0:
        start -= 1
    if start == unit.start or layout.quote_at(start - 1) < 0 or start == cue.start:
        return None
    inner = layout.quoted[layout.quote_at(start - 1)].inner.of(layout.text)
    if inner[-1:] not in _BEFORE_TAG and layout.doc[start].text not in {",", *_DASHES}:
        return None
    while start < cue.start and (layout.doc[start].is_punct or layout.doc[start].is_space):
        start += 1
    if start == cue.start or layout.doc[start].tag_ in _NO_SUBJECT:
        return None
    if _has_main_verb(layout.doc[start : cue.start]) or _is_object_quoted(layout, cue):
        return None
    if not _may_follow(layout, unit, cue, _quote_before(layout, unit, start)):
        return None
    return start, trimmed_end(layout, start, cue.start)


def _may_follow(layout: Layout, unit: Unit, cue: Cue, index: int) -> bool:
    """Whether a cue may belong to the quotation before it: not where that is a title or a part of
    another clause and the cue has content of its own ("on “Morning Talk,” Ruiz said he …")."""
    if index < 0:
        return False
    first, last = layout.quote_tokens(index)
    is_led = layout.doc[first - 1].text in {":", ",", *_DASHES}
    is_led = is_led and _closes_quote(layout, index, last)
    is_whole = first == unit.start or is_led
    if is_whole:
        return True
    start = content_start(layout, unit, cue)
    if start < unit.end and layout.quote_at(start) >= 0 and _is_resumed(layout, index, start):
        return True
    has_own = start < unit.end and (
        layout.doc[start].lower_ in word_list("opening") | word_list("nominative")
        or layout.quote_at(start) >= 0
    )
    return cue.verb.takes("q") and not has_own


def _closes_quote(layout: Layout, index: int, last: int) -> bool:
    """Whether a sign ends the words in marks, or the sentence goes on behind a comma or dash: no
    words in doubt amid it (", “new wave” author Ana Ruiz said")."""
    if layout.quoted[index].inner.of(layout.text)[-1:] in _BEFORE_TAG:
        return True
    return last < layout.end and layout.doc[last].text in {",", *_DASHES}


def _is_resumed(layout: Layout, index: int, start: int) -> bool:
    """Whether the quotation at token ``start`` goes on with the sentence of quotation ``index``:
    that one ends in a comma and is no title, and this one begins in small letters."""
    before = layout.quoted[index].inner.of(layout.text)
    after = layout.quoted[layout.quote_at(start)].inner.of(layout.text)
    is_title = all(word[0].isupper() for word in before.split() if len(word) > 3)
    return before.endswith(",") and not is_title and after[:1].islower()


def _is_object_quoted(layout: Layout, cue: Cue) -> bool:
    """Whether a verb that says nothing by itself has an object of its own ("…," Ruiz denied it)."""
    return (
        not cue.verb.takes("q")
        and cue.end < layout.end
        and not (layout.doc[cue.end].is_punct or layout.doc[cue.end].tag_ in {"IN", "RB", "TO"})
    )


def _has_main_verb(tokens: Iterable[Token]) -> bool:
    """Whether a finite verb stands in ``tokens`` before any relative pronoun."""
    for token in tokens:
        if token.tag_ in _RELATIVE:
            return False
        if token.tag_ in FINITE:
            return True
    return False


def _quote_before(layout: Layout, unit: Unit, i: int) -> int:
    """The quotation that ends right before token ``i``, a comma apart at most, or -1."""
    here = i - 1
    while (
        here > unit.start
        and layout.quote_at(here) < 0
        and (layout.doc[here].is_space or layout.doc[here].text in {",", *_DASHES})
    ):
        here -= 1
    return layout.quote_at(here) if here >= unit.start else -1


def _regular(layout: Layout, unit: Unit, cue: Cue) -> Tokens | None:
    """The source before its verb, where no content follows the verb."""
    if not (cue.verb.takes("qc") or cue.verb.lemma == "put"):
        return None
    source = source_before(layout, unit, cue)
    if source is None or source[1] > cue.start or cue.start - source[1] > _NEAR:
        return None
    before = _quote_before(layout, unit, source[0])
    if before >= 0:
        return source if _may_follow(layout, unit, cue, before) else None
    if source[0] > unit.start and layout.doc[source[0] - 1].lower_ == "as":
        return source if not _says_more(layout, cue) else None
    start = content_start(layout, unit, cue)
    if start < unit.end and layout.quote_at(start) >= 0:
        return source if _is_amid(layout, unit, source[0], start) else None
    if cue.verb.takes("t") and layout.doc[source[0] - 1].text == ",":
        start = _past_told(layout, unit, start)
    if start >= unit.end:
        return source
    return source if _ends_tag(layout, unit, start) else None


def _past_told(layout: Layout, unit: Unit, start: int) -> int:
    """Past whoever is told at the end of a sentence (", Ruiz told the Meridian.")."""
    at = start
    while at < unit.end and layout.doc[at].tag_ in _TOLD and layout.quote_at(at) < 0:
        at += 1
    return at


def _says_more(layout: Layout, cue: Cue) -> bool:
    """Whether what is said stands behind the verb ("as lawmakers claimed he had missed it")."""
    verbs = layout.doc[cue.start : cue.end]
    return any(
        child.dep_ == "ccomp" and child.i >= cue.end for verb in verbs for child in verb.children
    )


def _is_amid(layout: Layout, unit: Unit, first: int, start: int) -> bool:
    """Whether a tag parts the subject of a sentence from its quoted predicate ("The cost of it,
    Ruiz said, “is a scandal.”"): the quotation begins with a finite verb."""
    doc = layout.doc
    if first <= unit.start or doc[first - 1].text != "," or doc[start - 1].text != ",":
        return False
    opening = next((each for each in doc[start : start + 3] if not each.is_quote), doc[start])
    return opening.tag_ in FINITE and doc[unit.start].tag_ not in {*_NO_SUBJECT, "VB"}


def _ends_tag(layout: Layout, unit: Unit, start: int) -> bool:
    """Whether a tag ends at ``start``, or after a phrase of time or place that begins there."""
    if layout.doc[start].is_punct:
        return True
    token = layout.doc[start]
    if token.lower_ not in word_list("adverbial-prepositions") | word_list("time-words"):
        return False
    for each in layout.doc[start : unit.end]:
        if each.is_punct and each.tag_ != "HYPH":
            return layout.quote_at(each.i) < 0
        if each.tag_ in FINITE:
            return False
    return True


def _closes(layout: Layout, i: int) -> bool:
    token = layout.doc[i]
    return layout.quote_at(i) >= 0 or token.text == "," or token.text in _DASHES


def content_before(layout: Layout, unit: Unit, first: int) -> Tokens | None:
    """The content before a speech tag that begins at token ``first``."""
    end = first
    while end > unit.start and layout.doc[end - 1].is_space:
        end -= 1
    if end <= unit.start or not _closes(layout, end - 1):
        return None
    if layout.quote_at(end - 1) < 0:
        end -= 1
    start = _tagged_start(layout, unit, end)
    while start < end and layout.quote_at(start) < 0 and _is_lead(layout.doc[start]):
        start += 1
    return (start, end) if end > start else (unit.start, max(end, unit.start + 1))


def _tagged_start(layout: Layout, unit: Unit, end: int) -> int:
    """Where the content of a tag begins: with the sentence, or with a whole quoted sentence
    that a colon or an attribution of its own parts from what precedes it."""
    if layout.quote_at(end - 1) < 0:
        return past_dateline(layout, unit)
    first = layout.quote_tokens(layout.quote_at(end - 1))[0]
    is_apart = first > unit.start and layout.doc[first - 1].text in {":", "—"}
    return first if is_apart else unit.start


def _is_lead(token: Token) -> bool:
    return token.is_punct or token.lower_ in word_list("idle")


def _is_idle(layout: Layout, tokens: Tokens) -> bool:
    inside = layout.doc[tokens[0] : tokens[1]]
    return layout.quote_at(tokens[0]) < 0 and all(_is_lead(each) for each in inside)


def _is_adverbial(layout: Layout, tokens: Tokens) -> bool:
    """Whether words before a tag only say when or where ("In 1998, Ana Ruiz testified")."""
    inside = layout.doc[tokens[0] : tokens[1]]
    if any(layout.quote_at(each.i) >= 0 or each.tag_ in FINITE for each in inside):
        return False
    words = [each for each in inside if not each.is_punct]
    return bool(words) and (
        words[0].tag_ == "IN"
        or all(each.tag_ == "RB" or each.lower_ in word_list("time-words") for each in words)
    )


def _is_dash(token: Token) -> bool:
    """Whether a token is a dash between words, not a hyphen in one."""
    return token.text in _DASHES and token.tag_ != "HYPH"


def _after_tag(layout: Layout, unit: Unit, last: int, *, quoted: int = -1) -> Tokens | None:
    """The content that goes on after a speech tag amid it, which may follow a quotation."""
    doc, start = layout.doc, last
    if quoted >= 0:
        while start < unit.end and layout.quote_at(start) < 0:
            start += 1
        if start >= unit.end or not _joins(layout, quoted, last, start):
            return None
        return layout.quote_tokens(layout.quote_at(start))
    while start < unit.end and doc[start].text != "," and not _is_dash(doc[start]):
        start += 1
    end = unit.end
    while end > start and layout.quote_at(end - 1) < 0 and doc[end - 1].is_punct:
        end -= 1
    if end <= start + 1 or _is_participle_clause(layout, start + 1):
        return None
    if _is_cued_apart(layout, start + 1, end):
        return None
    return start + 1, end


def _is_cued_apart(layout: Layout, start: int, end: int) -> bool:
    """Whether a quotation in a range has a cue of its own right before it."""
    for i in range(start + 1, end):
        if layout.quote_at(i) >= 0 and layout.quote_at(i - 1) < 0:
            near = [each.lower_ for each in layout.doc[max(start, i - 2) : i]]
            if any(word in cue_verbs() and cue_verbs()[word].takes("q") for word in near):
                return True
    return False


def _is_participle_clause(layout: Layout, at: int) -> bool:
    token = layout.doc[at]
    return token.tag_ == "VBG" or token.lower_ in word_list("scene") | word_list("ends-content")


def _joins(layout: Layout, quoted: int, last: int, start: int) -> bool:
    """Whether only a comma, a dash or an adverbial stands between a tag and the next quotation, or
    a participle too ("…,” she said in a letter announcing it, “they …”) where that goes on with the
    sentence of the quotation ``quoted``."""
    between = layout.doc[last:start]
    if not len(between):
        return True
    if not between[-1].is_punct or between[-1].text == ":":
        return False
    parting = FINITE if _is_resumed(layout, quoted, start) else {"VBG", *FINITE}
    return not any(each.tag_ in parting for each in between)
