"""Questions put to a dependency parse, answered alike for UD and spaCy's English labels."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from rashomon.analysis.parsed import asked_once, listed_once
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

SUBJECT = frozenset({"nsubj", "csubj", "nsubj:outer", "expl"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"})
OBJECT = frozenset({"obj", "dobj"})
INDIRECT_OBJECT = frozenset({"iobj", "dative"})
COMPLEMENT = frozenset({"ccomp", "xcomp"})
RELATIVE_CLAUSE = frozenset({"acl:relcl", "relcl"})
AUXILIARY = frozenset({"aux", "aux:pass", "auxpass"})
PARTICLE = frozenset({"compound:prt", "prt"})
STANDING = frozenset({"stand", "remain", "sit", "lie", "get", "become"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})


def children(token: Token, labels: frozenset[str]) -> list[Token]:
    """The direct dependents of ``token`` under one of ``labels``, in order of the text."""
    if token.labels.isdisjoint(labels):
        return []
    return [child for child in token.children if child.dep_ in labels]


def conjuncts(token: Token) -> list[Token]:
    """``token`` and everything coordinated with it, in order of the text."""
    if token.dep_ != "conj" and "conj" not in token.labels:
        return [token]
    return sorted({token, *token.conjuncts}, key=lambda each: each.i)


def subjects(verb: Token) -> list[Token]:
    """Who does ``verb``: its own subjects, else those of the verb it is coordinated with or
    controlled by. Passive subjects are not among them."""
    found = children(verb, SUBJECT)
    if found or children(verb, PASSIVE_SUBJECT):
        return found
    if verb.dep_ in {"conj", "xcomp"} and verb.head != verb:
        return subjects(verb.head)
    return []


def passive_subjects(verb: Token) -> list[Token]:
    """Who or what ``verb`` is done to, in a passive clause."""
    found = children(verb, PASSIVE_SUBJECT)
    if found or children(verb, SUBJECT):
        return found
    if verb.dep_ == "conj" and is_passive(verb):
        return passive_subjects(verb.head)
    if _is_standing(verb) or _is_opening(verb):
        return children(verb.head, SUBJECT) or children(verb.head, PASSIVE_SUBJECT)
    return []


def objects(verb: Token) -> list[Token]:
    """The direct objects of ``verb``; a second one behind a preposition, which parsers have at
    times ("stripped the envoy of his visa"), is none."""
    found = children(verb, OBJECT)
    return found if len(found) < 2 else [each for each in found if not _is_behind_case(each)]


def _is_behind_case(noun: Token) -> bool:
    return noun.left_edge.dep_ == "case" and noun.left_edge.head == noun


_OF_PASSIVES = frozenset({"aux:pass", "auxpass", "nsubj:pass", "nsubjpass"})


@asked_once
def is_passive(verb: Token) -> bool:
    """Whether ``verb`` stands in a passive clause."""
    if is_active_misread(verb):
        return False
    return not verb.labels.isdisjoint(_OF_PASSIVES) or (
        verb.tag_ == "VBN"
        and (verb.dep_ in {"acl", "conj"} or _is_standing(verb) or _is_opening(verb))
        and not (_has_perfect(verb) or _is_past_misread(verb))
    )


def _is_past_misread(verb: Token) -> bool:
    """Whether a past tense with an object, joined to another, was tagged as a participle ("praised
    Ruiz, urged Moreno to stay and left")."""
    is_joined = verb.dep_ == "conj" and verb.head.tag_ == "VBD" and bool(children(verb, OBJECT))
    return is_joined and verb.head.labels.isdisjoint(_OF_PASSIVES)


def _is_opening(verb: Token) -> bool:
    """Whether a participle before its clause tells what was done ("Arrested on Monday, he …")."""
    is_before = verb.dep_ == "advcl" and verb.i < verb.head.i
    return is_before and not objects(verb) and not children(verb, SUBJECT | AUXILIARY)


@asked_once
def is_active_misread(verb: Token) -> bool:
    """Whether a past tense with an object and no auxiliary was parsed with a passive subject."""
    if verb.tag_ != "VBD" or not children(verb, OBJECT) or children(verb, SUBJECT):
        return False
    return not children(verb, AUXILIARY) and bool(children(verb, PASSIVE_SUBJECT))


def _is_standing(verb: Token) -> bool:
    """Whether a participle tells in what somebody stands ("stands accused by …")."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in STANDING and bool(agents(verb))


def _has_perfect(verb: Token) -> bool:
    """Whether "have" stands by ``verb``, or by the active verb it is joined to ("has cut aid and
    raised tariffs")."""
    if _has_have(verb):
        return True
    is_joined = verb.dep_ == "conj" and bool(objects(verb)) and _has_have(verb.head)
    return is_joined and not children(verb.head, frozenset({"aux:pass", "auxpass"}))


def _has_have(verb: Token) -> bool:
    return any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)


@listed_once
def prepositional(head: Token) -> list[tuple[str, Token]]:
    """Each (preposition, noun) that hangs on ``head``: UD ``obl``+``case`` or ``prep``+``pobj``."""
    found: list[tuple[str, Token]] = []
    second = children(head, OBJECT)
    if second:
        own = objects(head)
        second = [each for each in second if each not in own]
    for child in head.children:
        if child.dep_ in {"prep", "agent"}:
            found += ((child.lower_, noun) for noun in child.children if noun.dep_ == "pobj")
        elif child.dep_[:4] in _PHRASES or child in second:
            found.append((_case_of(child), child))
    return found


_PHRASES = frozenset({"obl", "obl:", "nmod"})  # how the labels of phrases behind "case" begin


def _case_of(noun: Token) -> str:
    words = [child.lower_ for child in noun.children if child.dep_ == "case"]
    beside = noun.nbor() if not words and noun.i + 1 < len(noun.doc) else noun
    if beside.head == noun and beside.dep_ == "appos":  # "by the attorney general"
        words = [each.lower_ for each in beside.children if each.dep_ == "case" and each.i < noun.i]
    return " ".join(words)


def agents(verb: Token) -> list[Token]:
    """Who does a passive ``verb``: the nouns of its "by" phrases."""
    return [noun for preposition, noun in prepositional(verb) if preposition == "by"]


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of ``verb``, modals among them."""
    return children(verb, AUXILIARY)


_SOME = frozenset({"whom", "which", "them", "these", "those", "us"})


def is_negated(token: Token) -> bool:
    """Whether ``token`` itself carries a negation ("did not say", "no attack"), or its subject is
    nobody ("none of whom voted")."""
    if token.tag_ in {"VBD", "VBZ", "VBP"} and _is_behind_none(token):
        return True
    return any(
        child.lower_ in NEGATIONS
        and child.dep_ in {"advmod", "neg", "det", "cc", "cc:preconj"}
        and not is_numero(child)
        for child in token.children
    )


def _is_behind_none(verb: Token) -> bool:
    """Whether "none of whom" or the like stands right before ``verb``, however they are parsed."""
    before = [each.lower_ for each in verb.doc[max(0, verb.i - 3) : verb.i]]
    return before[:2] == ["none", "of"] and before[2] in _SOME


def is_numero(token: Token) -> bool:
    """Whether a "No" is that of a number ("the No. 2 Republican"), and denies nothing."""
    following = [each.text for each in token.doc[token.i + 1 : token.i + 3]]
    is_parted = len(following) == 2 and following[0] == "." and following[1][0].isdigit()
    is_whole = token.lower_ == "no." and bool(following) and following[0][0].isdigit()
    return (token.text == "No" and is_parted) or is_whole


_LOOSE = frozenset({"conj", "cc", "punct", "acl", "acl:relcl", "relcl", "appos", "parataxis"})
_POSSESSIVES = frozenset({"'s", "’s"})


def phrase_span(head: Token) -> Span:
    """The noun phrase of ``head`` without relative clauses, appositions or coordination, nor the
    preposition before it."""
    first = last = head
    inside = [each for each in head.children if each.dep_ != "case" or each.lower_ in _POSSESSIVES]
    while inside:
        token = inside.pop()
        if token.dep_ in _LOOSE:
            continue
        if token.i < first.i:
            first = token
        elif token.i > last.i:
            last = token
        inside += token.children
    return token_span(first, last)


def token_span(first: Token, last: Token | None = None) -> Span:
    """The characters from ``first`` to ``last``, both included."""
    if last is None or last is first:
        return first.span
    return Span(first.idx, last.idx + len(last.text))


_place = attrgetter("i")


def clause_span(verb: Token) -> Span:
    """The characters of the clause ``verb`` heads, without its outer punctuation."""
    words = [each for each in verb.subtree if not (each.is_punct or each.is_space)]
    if not words:
        return token_span(verb)
    return token_span(min(words, key=_place), max(words, key=_place))
