"""Block quotations: a paragraph in somebody's words that only the line before it introduces."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.attributed import Attribution
from rashomon.analysis.quotes.contents import FINITE
from rashomon.analysis.quotes.lexicon import word_list
from rashomon.analysis.quotes.sources import source_before
from rashomon.analysis.quotes.verbgroups import find_cues
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

METHOD = "block"
_FEWEST_WORDS = 5
_MARKED = re.compile(r"[\"“”‘'•·*–—-]|\d+[.)]")  # a quotation in marks, or an item of a list
_CLOSED = re.compile(r"[.!?…][\"”’')\]]*$")
_OWN = frozenset({"i", "we"})  # "As I wrote last week:"
_INSIDE = ("acl", "ccomp", "csubj")
_CONTENT = frozenset({"obj", "dobj", "ccomp", "xcomp"})
_VEHICLES = frozenset({"it", "this"}) | word_list("vehicles")


def find_blocks(layout: Layout) -> list[Attribution]:
    """Each paragraph without quotation marks behind a line that ends in a verb of saying and a
    colon ("In a statement, Ruiz said:"): the words of whoever says it."""
    found = (
        _block(layout, number, before, behind)
        for number, (before, behind) in enumerate(pairwise(layout.units))
    )
    return [each for each in found if each is not None]


def _block(layout: Layout, number: int, before: Unit, behind: Unit) -> Attribution | None:
    doc, text = layout.doc, layout.text
    start = doc[behind.start].idx
    if doc[before.end - 1].text != ":" or "\n" not in text[doc[before.end - 1].idx : start]:
        return None
    line_end = text.find("\n", start)
    words = text[start : line_end if line_end >= 0 else len(text)].rstrip()
    is_prose = _CLOSED.search(words) and not _MARKED.match(words)
    if not is_prose or len(words.split()) < _FEWEST_WORDS:
        return None
    cue = _introducing(layout, before)
    source = source_before(layout, before, cue) if cue else None
    if cue is None or source is None or doc[source[1] - 1].lower_ in _OWN:
        return None
    spans = layout.chars(cue.start, cue.end), layout.chars(*source)
    return Attribution((Span(start, start + len(words)),), *spans, METHOD, number)


def _introducing(layout: Layout, unit: Unit) -> Cue | None:
    """The last verb before the colon, if it may lead to somebody's words."""
    verbs = [i for i in range(unit.start, unit.end) if layout.doc[i].tag_ in {*FINITE, "MD"}]
    cues = (each for each in find_cues(layout, unit) if verbs and each.at == verbs[-1])
    cue = next(cues, None)
    return cue if cue is not None and _leads_on(cue, layout.doc[cue.at]) else None


def _leads_on(cue: Cue, verb: Token) -> bool:
    """Whether a cue has no content yet: "urged Norland to act" and "what Ruiz says" have."""
    if cue.is_passive or cue.verb.kind != "speech" or verb.dep_.startswith(_INSIDE):
        return False
    if not cue.verb.takes("q") and cue.verb.lemma != "put":
        return False
    told = (each for each in verb.children if each.i > verb.i and each.dep_ in _CONTENT)
    return all(each.lower_ in _VEHICLES for each in told)
