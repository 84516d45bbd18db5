"""What a figure counts, in the article's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.analysis.figures.fates import (
    HOSPITALS,
    Fates,
    is_bad_condition,
    is_sent_to_hospital,
)
from rashomon.analysis.figures.word_tables import table
from rashomon.analysis.syntax import SUBJECT, children, objects, phrase_span, subjects
from rashomon.types import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
_NOMINAL_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBG"})
_CLAUSE_END = frozenset(',;.:—–()"“”!?')
# How many tokens after the counted noun its state is looked for ("people were shot and killed"),
# and before the number ("killing at least"). Set on the dev half of stories-incidents.
_STATE_AFTER = 7
_STATE_BEFORE = 3
_MAX_NOUN_WORDS = 6
_TOLL_REACH = 70  # characters before a number in which a toll is looked for
_TOLL = re.compile(
    r"\b((?:death\s)?toll|number\sof\s(?:dead|deaths|injured|wounded|victims))\b[^.;:\n]{0,40}$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|none|most|many|several|half|\d+)"
    r"\sof\s(?:the\s|those\s|these\s)?$",
    re.IGNORECASE,
)
_PART_REACH = 24
_OF = re.compile(r"\sof\s")
_IN = re.compile(r"\sin\s")
_OF_BEFORE = re.compile(
    r"[^\W\d_]+\sof\s(?:(?:about|around|nearly|some|up\sto|at\sleast)\s)?$", re.I
)
_OF_REACH = 40  # characters before a measure in which "a fine of at least" is looked for
_AMOUNTS = frozenset({"total", "amount", "sum", "excess", "order", "region", "tune", "course"})
_MAX_CLIMB = 6  # heads climbed from a figure to the verb of its clause
_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"yesterday", "today", "tomorrow", "tonight"}
)
_COUNTING = frozenset(
    {"be", "rise", "reach", "hit", "total", "stand", "number", "climb", "fall", "drop", "grow"}
    | {"exceed", "pass", "top", "surpass", "remain", "increase", "decrease", "jump"}
)
_DIRECTIONS = frozenset(
    {"down", "up", "away", "from", "north", "south", "east", "west", "off", "outside", "inland"}
    | {"northeast", "northwest", "southeast", "southwest", "upstream", "downstream", "offshore"}
)
_DASHES = frozenset({"-", "–", "—", "--"})
_LOSING = frozenset({"lose", "claim", "take", "cost"})  # verbs by which lives end
_LINKS = frozenset({"and", "but", "while", "after", "when", "as", "before", "or"})
# What is done to those who did it: "3 arrested in shooting that killed a woman".
_SOUGHT = frozenset(
    {"arrested", "charged", "accused", "wanted", "sought", "indicted", "convicted", "sentenced"}
    | {"detained", "jailed", "questioned"}
)
_KINDS = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Subject:
    """The words counted and where they stand; "" where the text does not tell."""

    text: str = ""
    span: Span | None = None


def find_subject(
    doc: Doc, quantity: Span, *, text: str, is_measure: bool, fates: Fates | None = None
) -> Subject:
    """What the quantity at ``quantity`` counts or measures; ``text`` is that of ``doc``.

    ``fates`` gives the word that tells the fate of a noun, by its index. Counts take the noun
    that follows, with what befell it ("people were killed"); measures take what they are "of",
    else the subject of their clause.
    """
    after = _token_from(doc, quantity.end)
    if is_measure:
        return _measured(doc, text, quantity)
    nouns = _noun_phrase(after)
    state = _state_after(_end_of(nouns, after), doc) if after is not None else None
    if state is not None and state.tag_ != "VBN" and _is_part_of(text, quantity.start):
        return Subject(_words(nouns), _span_of(nouns))
    before = _state_before(doc, quantity.start)
    if state is not None and not (before is not None and _is_killing(before)):
        return _joined(nouns, state)
    span = _span_of(nouns)
    if before is not None:
        words = f"{_words(nouns)} {_state_words(before)}".strip()
        return Subject(words, span or Span(before.idx, before.idx + len(before)))
    fate = (fates or {}).get(nouns[-1].i) if nouns else None
    if fate is not None:
        return Subject(f"{_words(nouns)} {fate.text}", span)
    if span is not None:
        return Subject(span.of(text), span)
    return _toll(text, quantity.start) or _counting_subject(doc, text, quantity.start)


def _is_part_of(text: str, start: int) -> bool:
    """Whether the sentence goes on about some of those counted: "one of five victims dies"."""
    return _PART_OF.search(text[max(0, start - _PART_REACH) : start]) is not None


def _end_of(nouns: list[Token], after: Token) -> int:
    """Where what befell those counted is looked for: "2 dead" says it in the noun itself."""
    told = (each.i for each in nouns if each.lower_ in table("casualty_words"))
    return next(told, nouns[-1].i + 1 if nouns else after.i)


def _counting_subject(doc: Doc, text: str, start: int) -> Subject:
    """The subject of a verb of counting ("arrests reached 40"), "" for any other verb."""
    token = _token_from(doc, start)
    governor = token.head if token is not None else None
    return _clause_subject(doc, text, start) if _is_counting(governor) else Subject()


def _is_counting(verb: Token | None) -> bool:
    return verb is not None and verb.lemma_ in _COUNTING


def _toll(text: str, start: int) -> Subject | None:
    """ "the death toll rose to" a number: the toll itself is what is counted."""
    low = max(0, start - _TOLL_REACH)
    match = _TOLL.search(text[low:start])
    if not match:
        return None
    return Subject(match[1], Span(low + match.start(1), low + match.end(1)))


def _token_from(doc: Doc, offset: int) -> Token | None:
    """The first token that starts at or after ``offset``."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < offset:
            low = middle + 1
        else:
            high = middle
    return doc[low] if low < len(doc) else None


def _noun_phrase(token: Token | None) -> list[Token]:
    """The run of adjectives and nouns that starts at ``token``, cut back to its last noun."""
    run: list[Token] = []
    while token is not None and len(run) < _MAX_NOUN_WORDS and _is_nominal(token):
        run.append(token)
        token = token.nbor() if token.i + 1 < len(token.doc) else None
    while run and run[-1].tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
        run.pop()
    return run


def _is_nominal(token: Token) -> bool:
    if token.lower_ in table("casualty_words") and token.tag_ not in {"NNS", "NN"}:
        return False
    if token.lower_ in _CALENDAR:
        return False
    return token.pos_ in _NOMINAL or token.tag_ in _NOMINAL_TAGS


def _span_of(tokens: list[Token]) -> Span | None:
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else None


def _state_after(index: int, doc: Doc) -> Token | None:
    """What befell the people counted, within the clause: killed before injured."""
    found: dict[str, Token] = {}
    for token in doc[index : index + _STATE_AFTER]:
        is_joined = token.text == "," or token.lower_ == "and"
        if is_joined and not found and _is_count(doc, token.i + 1):
            return _state_of_next(doc, token.i + 1)
        if token.text in _CLAUSE_END or token.like_num or "\n" in token.text:
            break
        if token.lower_ in _SOUGHT or (token.lower_ in _LINKS and not _is_state(doc, token.i + 1)):
            break
        kind = _state_of(token)
        if kind and not _is_done_by(token, index):
            found.setdefault(kind, token)
    return next((found[kind] for kind in _KINDS if kind in found), None)


def _is_count(doc: Doc, index: int) -> bool:
    """Whether a number and a noun stand at ``index``: "four adults *and two children*"."""
    if index + 1 >= len(doc) or not doc[index].like_num:
        return False
    return bool(_noun_phrase(doc[index + 1]))


def _state_of_next(doc: Doc, index: int) -> Token | None:
    """What befell those counted at ``index``, which those listed before them share."""
    nouns = _noun_phrase(doc[index + 1])
    return _state_after(nouns[-1].i + 1, doc)


def _state_of(token: Token) -> str | None:
    """What a word tells of people; lives only where they are lost."""
    if token.lower_ == "lives" and not _is_lost(token):
        return None
    if token.lower_ == "condition" and is_bad_condition(token):
        return "injured"
    if token.lower_ in HOSPITALS and is_sent_to_hospital(token.head):
        return "injured"
    return table("casualty_words").get(token.lower_)


def _is_lost(lives: Token) -> bool:
    """ "lost their lives", "claimed the lives of": not "saved the lives of"."""
    before = lives.doc[max(0, lives.i - _STATE_BEFORE) : lives.i]
    return any(token.lemma_.lower() in _LOSING for token in before)


def _is_done_by(state: Token, index: int) -> bool:
    """Whether those before ``index`` are who did it: "two officers shot him"."""
    if not state.tag_.startswith("V") or not objects(state):
        return False
    return any(head.i < index for head in subjects(state))


def _is_killing(token: Token) -> bool:
    """Whether a word before the number already tells who was killed ("killed one and injured")."""
    return table("casualty_words").get(token.lower_) == "killed" and token.tag_.startswith("V")


def _is_state(doc: Doc, index: int) -> bool:
    return index < len(doc) and doc[index].lower_ in table("casualty_words")


def _state_before(doc: Doc, start: int) -> Token | None:
    token = _token_from(doc, start)
    index = token.i if token is not None else len(doc)
    for before in reversed(doc[max(0, index - _STATE_BEFORE) : index]):
        if before.text in _CLAUSE_END or before.like_num or before.lower_ in _LINKS | {"by"}:
            return None  # "shot by two teens" counts those who did it
        if _state_of(before):
            return before
    return None


def _joined(nouns: list[Token], state: Token) -> Subject:
    first = nouns[0] if nouns else state
    kept = [token for token in nouns if token.i < state.i]
    words = f"{_words(kept)} {_state_words(state)}".strip()
    return Subject(words, Span(first.idx, state.idx + len(state)))


def _state_words(state: Token) -> str:
    """The words that tell a state: "shot to death", "lost lives"."""
    if _is_to_death(state):
        return state.doc[state.i - 2 : state.i + 1].text
    if state.lower_ == "condition":
        return state.doc[state.i - 2 : state.i + 1].text
    if state.lower_ in HOSPITALS:
        return f"{state.head.text} to {state.text}"
    return f"lost {state.text}" if state.lower_ == "lives" else state.text


def _words(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _is_to_death(state: Token) -> bool:
    """ "shot to death"."""
    return state.lower_ == "death" and state.i > 1 and state.nbor(-1).lower_ == "to"


def _measured(doc: Doc, text: str, quantity: Span) -> Subject:
    link = _OF.match(text, quantity.end)
    head = _head_after(doc, text, link.end()) if link else None
    head = head or _measured_thing(doc, text, quantity)
    if head is None and "-" in quantity.of(text):  # "a two-hour meeting"
        head = _head_after(doc, text, quantity.end)
    if head is None and _is_way(doc, quantity.end):
        return Subject()
    return head or _clause_subject(doc, text, quantity.start)


def _measured_thing(doc: Doc, text: str, quantity: Span) -> Subject | None:
    """What a quantity is the size of ("a fine of 135 euros"), or comes as ("$9 in damages")."""
    into = _IN.match(text, quantity.end)
    token = _token_from(doc, into.end()) if into else None
    if token is not None and token.tag_ in {"NN", "NNS"} and token.ent_iob_ in {"", "O"}:
        return _head_after(doc, text, token.idx)
    before = _OF_BEFORE.search(text[max(0, quantity.start - _OF_REACH) : quantity.start])
    last = _token_from(doc, quantity.start - len(before[0])) if before else None
    if last is None or last.tag_ not in {"NN", "NNS"} or last.lower_ in _AMOUNTS:
        return None
    first = last
    while first.i and first.nbor(-1).dep_ in {"compound", "amod"} and first.nbor(-1).head == last:
        first = first.nbor(-1)
    span = Span(first.idx, last.idx + len(last))
    return Subject(span.of(text), span)


def _is_way(doc: Doc, offset: int) -> bool:
    """Whether what follows gives a direction: the quantity measures a way, and not a thing."""
    token = _token_from(doc, offset)
    return token is not None and token.lower_ in _DIRECTIONS


def _head_after(doc: Doc, text: str, offset: int) -> Subject | None:
    """The noun phrase at ``offset``, with what it owns: "of Peru's output" is of an output."""
    token = _token_from(doc, offset)
    while token is not None and token.pos_ in {"DET", "PRON"} and token.i + 1 < len(doc):
        token = token.nbor()
    nouns = _noun_phrase(token)
    owned = _noun_phrase(_owned(nouns)) if nouns else []
    span = _span_of(nouns + owned)
    return Subject(span.of(text), span) if span else None


def _owned(nouns: list[Token]) -> Token | None:
    """The token behind the mark of possession that follows ``nouns``."""
    last = nouns[-1]
    if last.i + 2 >= len(last.doc) or last.nbor().tag_ != "POS":
        return None
    return last.nbor(2)


def _clause_subject(doc: Doc, text: str, start: int) -> Subject:
    """The subject of the verb the quantity hangs on ("Cocaine production … hit 3,000 tons")."""
    token = _token_from(doc, start)
    if token is None or not doc.has_annotation("DEP"):
        return Subject()
    for _ in range(_MAX_CLIMB):
        found = [each for each in children(token, SUBJECT) if not _is_dateline(each)]
        if token.pos_ in {"VERB", "AUX"} and found:
            return _plain_phrase(text, found[-1])
        token = token.head
    return Subject()


def _is_dateline(token: Token) -> bool:
    """Whether a dash follows it at the start of its line ("LIMA — Shares fell")."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1) if token.i else None
    is_first = before is None or before.is_space or token.is_sent_start
    return bool(is_first and after is not None and after.text in _DASHES)


def _plain_phrase(text: str, head: Token) -> Subject:
    """The noun phrase of ``head``, without what follows its noun; pronouns tell nothing."""
    if head.pos_ == "PRON":
        return Subject()
    whole = phrase_span(head)
    span = Span(whole.start, max(whole.start, head.idx + len(head)))
    return Subject(span.of(text), span)
