"""Infinitives that tell what was done ("was able to flee")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.chances import is_pretext
from rashomon.analysis.events.grammar.participants import is_player
from rashomon.analysis.events.grammar.predicates import is_noun, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.modality.decisions import is_taken
from rashomon.analysis.events.modality.governors import operator_on
from rashomon.analysis.events.modality.own_words import local_reading
from rashomon.analysis.events.modality.readings import FACTUAL

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

PURPOSES = frozenset({"advcl", "xcomp", "acl"})
EMPTY = frozenset({"go", "come", "be", "have"})
MEETING = frozenset({"meet", "talk", "confer", "negotiate", "discuss", "consult"})
MARCHING = frozenset({"march", "rally", "demonstrate", "picket"})
DEMANDING = frozenset({"demand", "urge", "call", "insist"})
RANKS = frozenset({"first", "second", "third", "last", "only", "latest", "youngest", "oldest"})


def is_done(child: Token, head: Token, kind: str) -> bool:
    """Whether an infinitive is told as done with its governor.

    So in "only to warm to him", "was able to flee", "used the speech to attack", and in "pushed
    him to resign" where a thing pushes.
    """
    if kind == "for ing" and is_pretext(head):
        return True
    if kind != "inf":
        return False
    if is_taken(child, head):
        return True
    is_within = is_noun(head) and is_verb(head.head) and operator_on(head, kind)[0] is None
    above = head.head if is_within else head  # "took to the streets with a bullhorn to urge"
    if _is_told_apart(head, child) or _is_told_apart(above, child):
        return True
    head = above
    if lemma(child) in MEETING and _is_stay(head):
        return True
    if any(each.lower_ == "only" and each.i < child.i for each in child.children):
        return child.dep_.startswith("advcl")
    if lemma(head) == "able":
        return any(each.lower_ in {"was", "were"} for each in head.children)
    if lemma(head) in lemma_classes()["impelling"] and head.tag_ == "VBD":
        doers = syntax.children(head, syntax.SUBJECT)
        return bool(doers) and not any(is_player(each) for each in doers)
    is_shown = lemma(child) in lemma_classes()["showing"] and is_verb(head) and _shows(head)
    is_marched = lemma(head) in MARCHING and lemma(child) in DEMANDING and head.tag_ == "VBD"
    if (is_shown or is_marched) and child.dep_.split(":")[0] in PURPOSES:
        return True
    is_means = lemma(head) in lemma_classes()["means"] and child.dep_.split(":")[0] in PURPOSES
    return is_means and head.tag_ == "VBD" and bool(syntax.objects(head) or _has_oblique(head))


def is_left_undone(head: Token, kind: str) -> bool:
    """Whether an infinitive says what somebody "did nothing" for ("did nothing to help them",
    "would never do anything to hurt them")."""
    if head.lower_ in {"nothing", "anything"}:
        head = head.head  # "anything to hurt them", where the parse hangs it on that
    objects = {each.lower_ for each in syntax.objects(head)}
    is_never = any(each.lower_ == "never" for each in head.children)
    is_none = "anything" in objects and (is_never or syntax.is_negated(head))
    return kind == "inf" and lemma(head) == "do" and bool(objects & {"nothing"} or is_none)


def _is_stay(head: Token) -> bool:
    """Whether an infinitive tells what somebody was somewhere for ("was in Lima to meet Ruiz")."""
    inner = {each.dep_: each.lower_ for each in head.children}
    return inner.get("case") in {"in", "at"} and inner.get("cop") in {"was", "were"}


def _shows(verb: Token) -> bool:
    """Whether what ``verb`` does is how something is shown ("knelt to protest the verdict"): not a
    way somewhere, nor what somebody only wants or is told to do."""
    is_way = lemma(verb) in lemma_classes()["going"] and not syntax.objects(verb)
    return not is_way and lemma(verb) not in EMPTY and operator_on(verb, "inf")[0] is None


def _is_told_apart(head: Token, child: Token) -> bool:
    """Whether the infinitive tells who is meant ("the only country to attack", "is the latest
    to resign")."""
    if head.lower_ in RANKS and any(each.lower_ == "the" for each in head.children):
        return True
    if lemma(head) == "become":  # "became the second mayor to lose"
        return any(
            is_noun(each) and _is_ranked(each) and each.i < child.i for each in head.children
        )
    if is_ranked_by(child, head, "inf"):
        return True
    return child.dep_ == "acl" and is_noun(head) and _is_ranked(head)


def is_ranked_by(child: Token, head: Token, kind: str) -> bool:
    """Whether an infinitive that the parse takes for a purpose tells what somebody was the first,
    or third, to do ("she was the third official to be fired")."""
    is_one = head.lower_ == "one" and any(each.dep_ == "nmod" for each in head.children)
    is_ranked = is_one or (is_noun(head) and _is_ranked(head))
    return kind == "inf" and _is_purpose(child, head) and is_ranked


def _is_purpose(child: Token, head: Token) -> bool:
    has_copula = any(each.dep_ == "cop" for each in head.children)
    return child.dep_ == "advcl" and child.i > head.i and has_copula


def is_fronted_aim(child: Token, head: Token, kind: str) -> bool:
    """Whether a purpose opens the sentence of something not done ("to win, we need not bend")."""
    is_before = kind == "inf" and child.dep_.startswith("advcl") and child.i < head.i
    return is_before and local_reading(head).modality not in FACTUAL


def _is_ranked(noun: Token) -> bool:
    """Whether ``noun`` is told apart by what it did ("the first, one of nine, the only … to")."""
    words = {each.lower_ for each in noun.children if each.i < noun.i}
    is_one_of = any(child.lower_ == "of" for child in noun.children) and (
        noun.head.lower_ == "one" or noun.lower_ == "one"
    )
    return bool(words & RANKS) or noun.lower_ in RANKS or is_one_of


def _has_oblique(verb: Token) -> bool:
    return any(child.dep_.startswith("obl") for child in verb.children)
