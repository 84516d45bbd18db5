"""What is said: the words a cue attributes to its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import cue_nouns, cue_verbs, word_list
from rashomon.analysis.quotes.quotelayout import FINAL
from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_REACH = 14  # tokens: the longest addressee or place of saying that is stepped over
_TELLING = frozenset(
    ["tell", "inform", "assure", "remind", "warn", "advise", "notify", "ask", "urge", "thank"]
)
_SUBJECTS = SUBJECT | PASSIVE_SUBJECT | {"expl"}
_OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "EX"})
_ADDRESSED = frozenset(["DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "POS", "CD"])


def content_start(layout: Layout, unit: Unit, cue: Cue) -> int:
    """The token the content begins at: past whoever is told, and past when and where."""
    at = _past_space(layout, unit, cue.end)
    if cue.verb.takes("t"):
        at = _past_addressee(layout, unit, cue, at)
    if cue.verb.takes("qci"):
        at = _past_adverbials(layout, unit, at)
    start = _past_space(layout, unit, _past_punctuation(layout, unit, at))
    if at == cue.end and cue.verb.takes("q"):
        return _quote_ahead(layout, unit, start)
    return start


def _quote_ahead(layout: Layout, unit: Unit, at: int) -> int:
    """The quotation that a comma or colon introduces further on ("told the mayors who had come,
    “…”"), unless a clause or another cue of speech stands between; else ``at``."""
    is_relative = False
    for here in range(at, min(unit.end, at + 2 * _REACH)):
        token = layout.doc[here]
        if layout.quote_at(here) >= 0:
            return here if here > at and layout.doc[here - 1].text in {",", ":"} else at
        is_relative = is_relative or token.tag_ in {"WP", "WDT"}
        if token.tag_ in FINITE and not is_relative:
            return at
        verb = cue_verbs().get(token.lower_)
        if (verb is not None and verb.takes("q") and token.tag_.startswith("VB")) or (
            token.lower_ in word_list("later-opening") or token.text in FINAL
        ):
            return at
        if here == at and token.tag_ in {"PRP", "EX"} and token.lower_ in word_list("nominative"):
            return at
    return at


def _past_space(layout: Layout, unit: Unit, at: int) -> int:
    while at < unit.end and layout.doc[at].is_space and layout.quote_at(at) < 0:
        at += 1
    return at


def _past_punctuation(layout: Layout, unit: Unit, at: int) -> int:
    """Past a colon, and past a comma or bracket right before a quotation."""
    if at + 1 >= unit.end or layout.quote_at(at) >= 0:
        return at
    text = layout.doc[at].text
    if text == ":" or (text in {",", ")"} and layout.quote_at(at + 1) >= 0):
        return at + 1
    return at


def _past_addressee(layout: Layout, unit: Unit, cue: Cue, at: int) -> int:
    """Past the one who is told, where a clause, an infinitive or a quotation follows."""
    named = _past_work(layout, unit, at)
    if named > at and named < unit.end and layout.doc[named].tag_ in _OPENS_CLAUSE:
        return named  # "told “Harbour Nights” the plan was dead"
    if at < unit.end and _is_later_opening(layout.doc[at]):
        return at  # "asked how late it was"
    for here in range(at, min(unit.end, at + _REACH)):
        token = layout.doc[here]
        if here in layout.works:
            continue
        if _opens_content(layout, unit, here, is_later=here > at):
            return here
        if here > at and token.lower_ == "about" and token.tag_ == "IN":
            return here
        if token.text in FINAL or token.tag_ in FINITE or token.tag_ == "VB":
            break
    clause = _told_clause(layout, unit, cue)
    return at if clause is None or clause < at else clause


def _told_clause(layout: Layout, unit: Unit, cue: Cue) -> int | None:
    """The first token of the clause that somebody is told without "that" before it ("told
    reporters the plan was dead"), as the parse parts it from whoever is told."""
    clause = next((each for each in layout.doc[cue.at].children if each.dep_ == "ccomp"), None)
    if clause is None or cue.is_passive or not cue.end < clause.i < unit.end:
        return None
    subjects = [each.left_edge.i for each in clause.children if each.dep_ in _SUBJECTS]
    start = max((each for each in subjects if each < clause.i), default=None)
    if start is None or any(layout.quote_at(i) >= 0 for i in range(cue.end, start)):
        return None
    return start


def _past_work(layout: Layout, unit: Unit, at: int) -> int:
    while at < unit.end and at in layout.works:
        at += 1
    return at


def addressee_span(layout: Layout, unit: Unit, cue: Cue) -> Span | None:
    """The words for whoever is told: "reporters" of "told reporters that"."""
    if cue.verb.lemma not in _TELLING or cue.is_passive:
        return None
    end = cue.end
    limit = _told_clause(layout, unit, cue) or unit.end
    while end < limit and end - cue.end < _REACH and layout.quote_at(end) < 0:
        if layout.doc[end].tag_ not in _ADDRESSED and end not in layout.works:
            break
        if end > cue.end and _is_nominative(layout.doc[end]):
            break  # "told reporters he was ill"
        end += 1
    return layout.chars(cue.end, end) if end > cue.end else None


def _opens_content(layout: Layout, unit: Unit, here: int, *, is_later: bool) -> bool:
    token = layout.doc[here]
    if layout.quote_at(here) >= 0:
        return True
    if token.text in {",", ":"}:
        return layout.quote_at(here + 1) >= 0 or token.text == ":"
    if not is_later:
        return False
    if token.lower_ == "to" and here + 1 < unit.end:
        return layout.doc[here + 1].tag_ == "VB"
    return _is_later_opening(token) or _is_nominative(token)


def _is_later_opening(token: Token) -> bool:
    return token.lower_ in word_list("later-opening") and token.tag_ in {"IN", "WDT", "WP", "WRB"}


def _is_nominative(token: Token) -> bool:
    return token.tag_ == "PRP" and token.lower_ in word_list("nominative")


def _past_adverbials(layout: Layout, unit: Unit, at: int) -> int:
    """Past "on Tuesday", "in a statement" and the like, where content follows them."""
    here = at
    while here < unit.end and layout.doc[here].lower_ in word_list("time-words"):
        if layout.quote_at(here) >= 0 or _heads_clause(layout, here) or _owns(layout, here):
            break
        here += 1
    skipped = {each.lower_ for each in layout.doc[at:here]}
    is_time = not skipped <= word_list("time-determiners")
    if is_time and here < unit.end and layout.doc[here].text not in {",", "."}:
        at = here
    if at >= unit.end or layout.doc[at].lower_ not in word_list("adverbial-prepositions"):
        return at
    return _past_phrase(layout, unit, at)


def _owns(layout: Layout, i: int) -> bool:
    """Whether a day at ``i`` is that of what somebody speaks of ("said Friday's move was late")."""
    return i + 1 < layout.end and layout.doc[i + 1].tag_ == "POS"


def _heads_clause(layout: Layout, i: int) -> bool:
    """Whether a word like "last" or "this" opens a clause here ("said this was wrong")."""
    after = layout.doc[i + 1] if i + 1 < layout.end else None
    return after is not None and after.tag_ in FINITE


def _past_phrase(layout: Layout, unit: Unit, at: int) -> int:
    is_relative = False
    for here in range(at + 1, min(unit.end, at + 2 * _REACH)):
        token = layout.doc[here]
        if here in layout.works:
            continue
        if token.tag_ == "WDT" and here + 1 < unit.end and layout.doc[here + 1].tag_ in FINITE:
            is_relative = True  # "said in an interview that aired Sunday that"
            continue
        if is_relative and token.tag_ in FINITE:
            continue
        is_verb = token.tag_ in {"VB", "VBG", *FINITE} and token.dep_ != "amod"
        if is_verb or token.text in FINAL:
            return at
        if layout.quote_at(here) >= 0 or (token.text == "," and layout.quote_at(here + 1) < 0):
            return at
        if _opens_content(layout, unit, here, is_later=here > at + 1):
            return at if _is_of_another(layout, at, here) else here
    return at


def _is_of_another(layout: Layout, at: int, here: int) -> bool:
    """Whether a clause at ``here`` belongs to the thing that somebody turns to with the word
    "to" at ``at`` ("responded to reports that …", "to the attack that …"), and is not said to
    anybody ("said to reporters that …")."""
    if layout.doc[at].lower_ != "to" or layout.doc[here].lower_ != "that":
        return False
    if here + 1 < layout.end and layout.doc[here + 1].tag_ in FINITE:
        return True
    told = layout.doc[here - 1].text  # "Norland News" is somebody
    return told in cue_nouns() or told in word_list("tidings")
