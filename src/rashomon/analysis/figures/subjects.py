"""What a figure counts, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.analysis.figures.blows import is_struck, is_struck_by_missile
from rashomon.analysis.figures.fates import Fates, fate_words
from rashomon.analysis.figures.harm import (
    HOSPITALS,
    is_bad_condition,
    is_of_wounds,
    is_sent_to_hospital,
)
from rashomon.analysis.figures.measures import clause_subject, find_measured
from rashomon.analysis.figures.subject_phrases import (
    Subject,
    noun_phrase,
    span_of,
    token_from,
    words_of,
)
from rashomon.analysis.figures.word_tables import table
from rashomon.analysis.syntax import auxiliaries, objects, subjects, token_span
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_CLAUSE_END = frozenset(',;.:—–()"“”!?')
# How many tokens after the counted noun its state is looked for ("people were shot and killed"),
# and before the number ("killing at least"). Set on the dev half of stories-incidents.
_STATE_AFTER = 7
_STATE_BEFORE = 3
_LOSS_BEFORE = 5  # "claimed at least 7 lives"
_TOLL_REACH = 70  # characters before a number in which a toll is looked for
_TOLL = re.compile(
    r"\b((?:death\s)?toll|number\sof\s(?:dead|deaths|injured|wounded|victims))\b[^.;:\n]{0,40}$",
    re.IGNORECASE,
)
_OF_PARENT = re.compile(
    r"\b(?:mother|father|mom|mum|dad|parent|grandmother|grandfather)s?\sof\s$", re.IGNORECASE
)  # "a mother of three was killed": the children are counted, whatever befell her
_NONE_OF = re.compile(r"\b(?:none|neither)\sof\s(?:(?:the|those|these|his|her|its)\s)?$", re.I)
_PARENT_REACH = 20
_PART_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|none|most|many|several|half|\d+)"
    r"\sof\s(?:the\s|those\s|these\s)?$",
    re.IGNORECASE,
)
_PART_REACH = 24
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\Z", re.IGNORECASE)
_COUNTING = frozenset(
    {"be", "rise", "reach", "hit", "total", "stand", "number", "climb", "fall", "drop", "grow"}
    | {"exceed", "pass", "top", "surpass", "remain", "increase", "decrease", "jump"}
)
_LOSING = frozenset({"lose", "claim", "take", "cost"})  # verbs by which lives end
_LINKS = frozenset({"and", "but", "while", "after", "when", "as", "before", "or"})
# What is done to those who did it: "3 arrested in shooting that killed a woman".
_SOUGHT = frozenset(
    {"arrested", "charged", "accused", "wanted", "sought", "indicted", "convicted", "sentenced"}
    | {"detained", "jailed", "questioned", "busted", "nabbed", "cuffed", "booked", "held"}
)
_ACTS = frozenset({"shooting", "killing", "stabbing", "murder", "wounding", "beating", "slaying"})
_BEFALLING_ONE = frozenset({"killing", "death", "murder"})
_COUNTED_IN = frozenset({"including", "leaving", "totaling", "totalling", "exceeding", "being"})
_KINDS = ("killed", "injured")


def find_subject(
    doc: Doc, quantity: Span, *, text: str, is_measure: bool, fates: Fates | None = None
) -> Subject:
    """What the quantity at ``quantity`` counts or measures; ``text`` is that of ``doc``.

    ``fates`` gives the word that tells the fate of a noun, by its index. Counts take the noun
    that follows, with what befell it ("people were killed"); measures take what they are "of",
    else the subject of their clause.
    """
    after = token_from(doc, quantity.end)
    if is_measure:
        return find_measured(doc, text, quantity)
    if _OF_PARENT.search(text[max(0, quantity.start - _PARENT_REACH) : quantity.start]):
        return Subject()
    nouns = _vaguely_counted(after, quantity.of(text)) or noun_phrase(after)
    if text.startswith("-time", quantity.end):  # "a one-time shot"
        return Subject(words_of(nouns), span_of(nouns))
    state = _state_after(_end_of(nouns, after), doc) if after is not None else None
    is_some = state is not None and state.tag_ != "VBN" and _is_part_of(text, quantity.start)
    if is_some or _NONE_OF.search(text[max(0, quantity.start - _PARENT_REACH) : quantity.start]):
        return Subject(words_of(nouns), span_of(nouns))
    before = _state_before(doc, quantity.start)
    if state is not None and not (before is not None and _is_killing(before)):
        return _joined(nouns, state)
    span = span_of(nouns)
    if before is not None:
        words = f"{words_of(nouns)} {_state_words(before)}".strip()
        return Subject(words, span or Span(before.idx, before.idx + len(before)))
    number = token_from(doc, quantity.start)
    counted = nouns[-1] if nouns else number
    fate = (fates or {}).get(counted.i) if counted is not None else None
    if fate is not None:
        words = f"{words_of(nouns)} {fate_words(fate)}".strip()
        return Subject(words, span or Span(fate.idx, fate.idx + len(fate)))
    if span is not None:
        return Subject(span.of(text), span)
    return _toll(text, quantity.start) or _counting_subject(doc, text, quantity.start)


def _vaguely_counted(after: Token | None, number: str) -> list[Token]:
    """The nouns behind "of" that a plural without a number counts ("thousands of voters")."""
    if after is None or after.lower_ != "of" or _VAGUE.search(number) is None:
        return []
    counted = after.nbor() if after.i + 1 < len(after.doc) else None
    while counted is not None and counted.pos_ == "DET" and counted.i + 1 < len(counted.doc):
        counted = counted.nbor()
    return noun_phrase(counted)


def _is_part_of(text: str, start: int) -> bool:
    """Whether the sentence goes on about some of those counted: "one of five victims dies"."""
    return _PART_OF.search(text[max(0, start - _PART_REACH) : start]) is not None


def _end_of(nouns: list[Token], after: Token) -> int:
    """Where what befell those counted is looked for: "2 dead" says it in the noun itself."""
    told = (each.i for each in nouns if each.lower_ in table("casualty_words"))
    return next(told, nouns[-1].i + 1 if nouns else after.i)


def _counting_subject(doc: Doc, text: str, start: int) -> Subject:
    """The subject of a verb of counting ("arrests reached 40"), "" for any other verb."""
    token = token_from(doc, start)
    governor = token.head if token is not None else None
    return clause_subject(doc, text, start) if _is_counting(governor) else Subject()


def _is_counting(verb: Token | None) -> bool:
    return verb is not None and verb.lemma_ in _COUNTING


def _toll(text: str, start: int) -> Subject | None:
    """ "the death toll rose to" a number: the toll itself is what is counted."""
    low = max(0, start - _TOLL_REACH)
    match = _TOLL.search(text[low:start])
    if not match:
        return None
    return Subject(match[1], Span(low + match.start(1), low + match.end(1)))


def _state_after(index: int, doc: Doc) -> Token | None:
    """What befell the people counted, within the clause: killed before injured."""
    found: dict[str, Token] = {}
    for token in doc[index : index + _STATE_AFTER]:
        is_joined = (token.text == "," or token.lower_ == "and") and not _is_acting(
            doc[index : token.i]
        )
        if is_joined and not found and _is_count(doc, token.i + 1):
            return _state_of_next(doc, token.i + 1)
        if token.text in _CLAUSE_END or token.like_num or "\n" in token.text:
            break
        if token.lower_ in _SOUGHT or (token.lower_ in _LINKS and not _is_state(doc, token.i + 1)):
            break
        kind = None if _is_of_one(token) else _state_of(token)
        if kind and not (_is_done_by(token, index) or _is_of_others(token, doc[index - 1])):
            found.setdefault(kind, token)
    return next((found[kind] for kind in _KINDS if kind in found), None)


def _is_acting(words: Iterable[Token]) -> bool:
    """Whether a verb stands among ``words``: what follows is no list of those before it."""
    return any(each.pos_ in {"VERB", "AUX"} and each.tag_ != "VBN" for each in words)


def _is_count(doc: Doc, index: int) -> bool:
    """Whether a number and a noun stand at ``index``: "four adults *and two children*"."""
    if index + 1 >= len(doc) or not doc[index].like_num:
        return False
    return bool(noun_phrase(doc[index + 1]))


def _state_of_next(doc: Doc, index: int) -> Token | None:
    """What befell those counted at ``index``, which those listed before them share."""
    nouns = noun_phrase(doc[index + 1])
    return _state_after(nouns[-1].i + 1, doc)


def _state_of(token: Token) -> str | None:
    """What a word tells of people; lives only where they are lost."""
    if token.lower_ == "lives" and not _is_lost(token):
        return None
    if token.lower_ == "condition" and is_bad_condition(token):
        return "injured"
    if token.lower_ == "succumbed" and not is_of_wounds(token):
        return None
    if token.lower_ in HOSPITALS and is_sent_to_hospital(token.head):
        return "injured"
    if token.lower_ == "stabbing":
        return "injured" if objects(token) else None
    return table("casualty_words").get(token.lower_)


def _is_lost(lives: Token) -> bool:
    """ "lost their lives", "claimed the lives of": not "saved the lives of"."""
    before = lives.doc[max(0, lives.i - _LOSS_BEFORE) : lives.i]
    return any(token.lemma_.lower() in _LOSING for token in before)


def _is_done_by(state: Token, index: int) -> bool:
    """Whether those before ``index`` are who did it: "two officers shot him"."""
    behind = [each for one in state.conjuncts if one.i > state.i for each in objects(one)]
    if not state.tag_.startswith("V") or not (objects(state) or (behind and not _is_done(state))):
        return False  # "two officers shot and killed him"
    return any(head.i < index for head in subjects(state))


def _is_done(state: Token) -> bool:
    return any(each.dep_ in {"aux:pass", "auxpass"} for each in state.children)


def _is_of_one(token: Token) -> bool:
    """Whether a noun tells what befell one, whoever is counted: "two men seen at the killing"."""
    return token.lower_ in _BEFALLING_ONE and token.tag_ == "NN" and not _is_to_death(token)


def _is_of_others(state: Token, counted: Token) -> bool:
    """Whether a verb says it of somebody named before those counted, or of whom it names behind
    itself: "one of those sent with five people to a hospital died", "a family of five, killing
    two"."""
    if state.tag_ == "VBG":
        if state.i + 1 < len(state.doc) and state.nbor(1).like_num:
            return True
        return any(each.i > state.i for each in objects(state)) and counted.head != state
    if counted.head.lower_ in _ACTS:
        return True  # "a suspect in the shooting of three officers died"
    is_finite = state.tag_ in {"VBD", "VBZ", "VBP"} or (state.tag_ == "VBN" and auxiliaries(state))
    heads = subjects(state) if is_finite else []
    if any(each.tag_ == "CD" and counted.head == each for each in heads):
        return True  # "one of five people died"
    return bool(heads) and all(
        each.i < counted.i and not {each, state} & {counted, counted.head, counted.head.head}
        for each in heads
    )


def _is_killing(token: Token) -> bool:
    """Whether a word before the number already tells who was killed ("killed one and injured")."""
    return table("casualty_words").get(token.lower_) == "killed" and token.tag_.startswith("V")


def _is_state(doc: Doc, index: int) -> bool:
    return index < len(doc) and doc[index].lower_ in table("casualty_words")


def _state_before(doc: Doc, start: int) -> Token | None:
    token = token_from(doc, start)
    index = token.i if token is not None else len(doc)
    for before in reversed(doc[max(0, index - _STATE_BEFORE) : index]):
        if before.text in _CLAUSE_END or before.like_num or before.lower_ in _LINKS | {"by"}:
            return None  # "shot by two teens" counts those who did it
        if before.tag_ == "VBG" and _state_of(before) is None and before.lower_ not in _COUNTED_IN:
            return None  # "died shielding her two children"
        if _state_of(before):
            return before
    return None


def _joined(nouns: list[Token], state: Token) -> Subject:
    first = nouns[0] if nouns else state
    kept = [token for token in nouns if token.i < state.i]
    words = f"{words_of(kept)} {_state_words(state)}".strip()
    return Subject(words, Span(first.idx, state.idx + len(state)))


def _state_words(state: Token) -> str:
    """The words that tell a state: "shot to death", "lost lives"."""
    if _is_to_death(state):
        return token_span(state.doc[max(0, state.i - 2)], state).of(state.doc.text)
    if state.lower_ == "condition":
        return token_span(state.doc[max(0, state.i - 2)], state).of(state.doc.text)
    if _is_of_one(state) and state.i + 1 < len(state.doc) and state.nbor().lower_ == "of":
        return "killed"  # "the shooting death of one soldier"
    if state.i + 1 < len(state.doc) and state.nbor().lower_ == "toll":
        return f"{state.text} toll"
    if state.lower_ in HOSPITALS:
        return f"{state.head.text} to {state.text}"
    if is_struck(state):
        return "shot" if is_struck_by_missile(state) else "hurt"
    if state.i > 0 and state.nbor(-1).lower_ == "fatally":
        return f"fatally {state.text}"
    return f"lost {state.text}" if state.lower_ == "lives" else state.text


def _is_to_death(state: Token) -> bool:
    """ "shot to death"."""
    return state.lower_ == "death" and state.i > 1 and state.nbor(-1).lower_ == "to"
