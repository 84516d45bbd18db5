"""The clauses of an article that tell something by themselves, whole and less what they can spare.

A clause is in pieces where something between is left out: "Ortega … is the face of the campaign".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.syntax import (
    AUXILIARY,
    OBJECT,
    PASSIVE_SUBJECT,
    SUBJECT,
    children,
    is_negated,
    token_span,
)
from rashomon.types import Clause, ClauseForm, Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPING = AUXILIARY | {"cop"}
_PARTICIPLES = frozenset({"VBN", "VBG"})
_PLAIN_MARKS = frozenset({"as", "after", "although", "because", "since", "though", "when", "while"})
_OPENING_MARKS = frozenset(
    {"if", "unless", "until", "whether", "before", "once", "lest", "till", "than", "except"}
)
_CONDITIONS = frozenset({"if", "unless", "whether"})
_JOINED = frozenset(
    {"conj", "cc", "parataxis", "advcl", "advcl:relcl", "discourse", "vocative", "dep", "punct"}
)
_SPARED = frozenset(
    {"obl", "obl:tmod", "obl:npmod", "obl:unmarked", "obl:agent", "prep", "agent", "npadvmod"}
)
_HEADING = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl"})
_RELATIVES = frozenset({"acl:relcl", "relcl"})
_ASIDE = _RELATIVES | {"appos", "acl", "parataxis"}
_RELATIVE_WORDS = frozenset({"who", "which", "that", "whom", "what", "whoever", "whose"})
_DAY = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d|^FILE"
)
_POSSESSORS = frozenset({"nmod:poss", "poss"})
_OF_NOUN = _POSSESSORS | {"nmod", "prep"}
_DEEDS = (
    *("tion", "sion", "ment", "al", "ance", "ence", "ure", "ing", "ation", "age", "ery"),
    *("arrest", "attack", "ban", "bid", "death", "departure", "dissent", "exit", "lo", "murder"),
    *("sale", "search", "start", "strike", "switch", "theft", "threat", "visit", "vote", "win"),
    *("launch", "release", "resign", "rescue", "return", "rise", "fall", "victory", "defeat"),
)
"""Endings of nouns, and nouns, that may name what is done ("lo" of "loss"): whether one stands for
a verb is asked where the two are compared."""
_MOST_CUTS = 6  # shorter readings of one clause
_OPEN = frozenset({"a", "an", "any", "every", "no", "each", "some", "such"})


def find_clauses(doc: Doc) -> tuple[Clause, ...]:
    """Each clause with a verb and a subject that nothing makes conditional or the content of
    another verb, in every reading that a reader can follow, the fullest of each first."""
    found: dict[tuple[Span, ...], Clause] = {}
    for token in doc:
        for form, subject, kept in _tellings(token):
            pieces = _pieces(doc, kept)
            if pieces not in found:
                heads = tuple(token_span(each) for each in _heads(token))
                found[pieces] = Clause(pieces, heads, token_span(subject), form)
    return tuple(found.values())


def _tellings(token: Token) -> Iterator[tuple[ClauseForm, Token, list[Token]]]:
    """The form, the subject and the words of each reading of the clause that ``token`` heads."""
    head = token.head
    if token.dep_ in _RELATIVES:
        if _is_finite(token) and head.pos_ in {"NOUN", "PROPN"}:
            yield from _relative_tellings(token)
    elif token.dep_ in {"acl", "appos"}:
        is_apart = head.pos_ in {"NOUN", "PROPN"} and not _is_generic(head)
        if is_apart and (token.dep_ == "appos" or token.tag_ in _PARTICIPLES):
            yield "reduced", head, [*_core(head, without=token, is_bare=True), *_core(token)]
    elif token.dep_ not in _HEADING:
        if token.pos_ == "NOUN":
            yield from _nominal_tellings(token)
    elif _is_content(token) and _is_finite(token) and _subjects(token):
        if not _marks(token) & _OPENING_MARKS:
            for kept in _readings(token, []):
                yield "content", _subjects(token)[0], kept
    elif token.dep_ == "advcl" and token.tag_ in _PARTICIPLES and not _is_finite(token):
        subject = _subjects(head)
        if subject and not _marks(token) and _stands_free(head):
            yield "reduced", subject[0], [*_core(subject[0]), *_core(token)]
    elif _is_finite(token) and _subjects(token) and _stands_free(token) and not _is_caption(token):
        subject = _subjects(token)
        lent = [] if subject[0].head == token else _core(subject[0])
        for kept in _readings(token, lent):
            yield "main", subject[0], kept
    elif token.pos_ == "NOUN":
        yield from _nominal_tellings(token)


def _relative_tellings(verb: Token) -> Iterator[tuple[ClauseForm, Token, list[Token]]]:
    """The readings of a relative clause: about its noun, or about a subject of its own ("a dissent
    that Ruiz joined")."""
    noun = verb.head
    if _is_of_its_noun(verb):
        is_named = noun.pos_ == "PROPN" and "who" in {each.lower_ for each in verb.children}
        form: ClauseForm = "relative" if is_named else "attached"
        for kept in _readings(verb, _core(noun, without=verb, is_bare=True)):
            yield form, noun, kept
    elif (own := _subjects(verb)) and any(each.dep_ in OBJECT for each in _relative_words(verb)):
        for kept in _readings(verb, _core(noun, without=verb, is_bare=True)):
            yield "attached", own[0], kept


def _nominal_tellings(noun: Token) -> Iterator[tuple[ClauseForm, Token, list[Token]]]:
    """A noun for what is done, with whose doing or undoing it is ("the loss of her licence")."""
    whose = [each for each in noun.children if each.dep_ in _OF_NOUN and _is_of(each)]
    if whose and noun.lower_.rstrip("s").endswith(_DEEDS):
        yield "reduced", whose[0], _core(noun, is_bare=True, is_single=True)


def _is_of(child: Token) -> bool:
    return child.dep_ in _POSSESSORS or child.left_edge.lower_ in {"of", "by"}


def _relative_words(verb: Token) -> list[Token]:
    return [each for each in verb.children if each.lower_ in {"which", "that", "whom"}]


def _is_content(verb: Token) -> bool:
    """Whether a clause is what another verb has for its object."""
    return verb.dep_ == "ccomp" or (verb.dep_ == "conj" and _is_content(verb.head))


def _is_finite(token: Token) -> bool:
    return token.tag_ in _FINITE or any(
        child.tag_ in _FINITE for child in children(token, _HELPING)
    )


def _is_caption(verb: Token) -> bool:
    """Whether a clause tells in the present what a picture of a day shows ("Ruiz speaks to the
    press in Quito, May 5, 2031")."""
    if verb.tag_ not in {"VBZ", "VBP"} or children(verb, AUXILIARY):
        return False
    return _DAY.search(verb.sent.text) is not None


def _subjects(verb: Token) -> list[Token]:
    """The subject of ``verb``, or of the verb before it that it is coordinated with."""
    own = children(verb, SUBJECT | PASSIVE_SUBJECT)
    if own or verb.dep_ != "conj" or verb.head.i > verb.i:
        return [each for each in own if each.lower_ not in _RELATIVE_WORDS]
    return _subjects(verb.head)


def _is_of_its_noun(verb: Token) -> bool:
    """Whether the subject of a relative clause is its relative pronoun."""
    own = children(verb, SUBJECT | PASSIVE_SUBJECT)
    return bool(own) and own[0].lower_ in {"who", "which", "that"}


def _is_generic(noun: Token) -> bool:
    """Whether a noun stands for any such, or for none."""
    return any(child.lower_ in _OPEN - {"a", "an", "some"} for child in noun.children)


def _stands_free(verb: Token) -> bool:
    """Whether the clause of ``verb`` is told outright: no condition, no content of a verb."""
    if verb.dep_ == "ROOT":
        return True
    if verb.dep_ in {"conj", "parataxis"}:
        return _stands_free(verb.head)
    marks = _marks(verb) if verb.dep_ == "advcl" else set()
    is_plain = bool(marks & _PLAIN_MARKS) and not marks & _OPENING_MARKS
    return is_plain and _stands_free(verb.head)


def _marks(verb: Token) -> set[str]:
    """The words that open the clause of ``verb``."""
    return {
        each.lower_
        for each in verb.children
        if each.i < verb.i
        and each.lower_ != "to"
        and (each.dep_ == "mark" or each.lower_ in _PLAIN_MARKS)
    }


def _readings(verb: Token, lent: list[Token]) -> Iterator[list[Token]]:
    """The words of the clause of ``verb`` behind those that its subject is ``lent`` from: whole;
    less the clauses joined to it; less what opens it; cut shorter from its end."""
    words = _marks(verb)
    marks = [child for child in verb.children if child.lower_ in words and child.i < verb.i]
    whole = [child for child in verb.children if child not in marks and child.dep_ != "cc"]
    if not lent:
        yield [verb, *(word for child in whole for word in child.subtree)]
    if _is_conditional(verb):
        return
    parts = [child for child in whole if child.dep_ not in _JOINED]
    first = min((each.i for each in children(verb, SUBJECT | PASSIVE_SUBJECT)), default=verb.i)
    opening = [child for child in parts if child.i < first and child.dep_ in _SPARED | {"advmod"}]
    rest = [child for child in parts if child not in opening]
    fixed = {verb, *(each for each in rest if each.dep_ not in _SPARED or is_negated(verb))}
    for before in (opening, []) if opening else ([],):
        kept = [word for child in (*before, *rest) for word in _core(child)]
        yield from _cut(sorted({*lent, verb, *kept}, key=lambda each: each.i), fixed)


def _cut(words: list[Token], fixed: set[Token]) -> Iterator[list[Token]]:
    """``words``, in order of the text, and as much of their beginning as does without what hangs
    on it at the end: no word whose head is cut off, and no phrase that might have been spared as a
    whole but has lost a part ("left less than a month" of "after she came")."""
    yield words
    last = max(each.i for each in fixed)
    ends = {
        each.left_edge.i
        for each in words
        if each.i > each.head.i and each.left_edge.i > last and each not in fixed and _hangs(each)
    }
    if not ends:
        return
    known = set(words)
    needs = [(each.i, _last_needed(each, known)) for each in words]
    for end in sorted(ends, reverse=True)[:_MOST_CUTS]:
        if all(needed < end for at, needed in needs if at < end):
            yield [each for each in words if each.i < end]


def _last_needed(word: Token, known: set[Token]) -> int:
    """The last place that has to be kept where ``word`` is: its head's, and that of the last word
    of what may be spared as a whole."""
    head = word.head.i if word.head in known else -1
    if word.dep_ not in _SPARED:
        return head
    return max(head, *(each.i for each in word.subtree if each in known), -1)


def _hangs(word: Token) -> bool:
    """Whether a phrase may be left away behind the words it hangs on: not what a noun is "of"."""
    if word.dep_ in _SPARED or word.dep_ in _ASIDE or word.dep_ == "conj":
        return True
    return word.dep_.startswith("nmod") and word.left_edge.lower_ != "of"


def _is_conditional(verb: Token) -> bool:
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(_marks(clause) & _CONDITIONS for clause in clauses)


def _core(
    head: Token,
    *,
    without: Token | None = None,
    is_bare: bool = False,
    is_single: bool = False,
) -> list[Token]:
    """The words of a phrase, ``without`` one dependent, less what stands in it between commas;
    less the preposition before it where ``is_bare``, and what is joined to it where
    ``is_single``."""
    found = [head]
    for child in head.children:
        is_left_out = child == without or (
            is_bare and child.dep_ in {"case", "cc", "mark"} and child.i < head.i
        )
        is_left_out = is_left_out or (is_single and child.dep_ in {"conj", "cc"})
        if not is_left_out and not (child.dep_ in _ASIDE and _is_set_off(child)):
            found += _core(child, without=without, is_single=is_single)
    return found


def _is_set_off(child: Token) -> bool:
    left = child.left_edge
    return left.is_punct or (left.i > 0 and left.nbor(-1).is_punct)


def _heads(verb: Token) -> list[Token]:
    """What is told of the subject: the verb or noun, and the verbs or nouns that complete it."""
    inner = [child for child in verb.children if child.dep_ in {"xcomp", "cop"}]
    return [verb, *(each for child in inner for each in _heads(child))]


def _pieces(doc: Doc, kept: Iterable[Token]) -> tuple[Span, ...]:
    """Runs of ``kept`` words, marks between two of them included."""
    runs: list[list[int]] = []
    for at in sorted({each.i for each in kept if not each.is_punct and not each.is_space}):
        if runs and _are_marks(doc[runs[-1][1] + 1 : at]):
            runs[-1][1] = at
        else:
            runs.append([at, at])
    return tuple(token_span(doc[first], doc[last]) for first, last in runs)


def _are_marks(between: list[Token]) -> bool:
    return not between or all(each.is_punct and "\n" not in each.text for each in between)
