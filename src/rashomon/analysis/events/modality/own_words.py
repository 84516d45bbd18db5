"""What the auxiliaries, negations and adverbs of a verb say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.predicates import is_imperative
from rashomon.analysis.events.modality.prospects import is_to_come
from rashomon.analysis.events.modality.readings import ACTUAL, ALLEGED, ONGOING, Reading

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "sha"})
POSSIBLE = frozenset({"may", "might", "could", "can", "would", "'d", "’d", "ca"})
NECESSARY = frozenset({"must", "should", "ought"})
NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "neither"})
HEARSAY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly", "apparently"})
HEARSAY |= frozenset({"ostensibly", "seemingly"})
GUESSES = frozenset({"possibly", "perhaps", "maybe", "potentially", "conceivably"})
NOT = frozenset({"not", "n't", "n’t"})
PERFORMED = frozenset({"urge", "ask", "encourage", "advise", "recommend", "caution", "suggest"})
NEAR_MISSES = frozenset({"nearly", "almost"})
SUBJECTS = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
OPENING = syntax.AUXILIARY | {"mark"}
"""How parses take the auxiliary before the subject: as what it is, or for a conjunction."""


def local_reading(verb: Token) -> Reading:
    """What the auxiliaries, negations and adverbs of ``verb`` itself say."""
    words = {child.lower_: child for child in verb.children if child.i != verb.i}
    if _is_denied(verb, words):
        return Reading("negated", cue=verb)
    modal = next((child for child in syntax.auxiliaries(verb) if child.tag_ == "MD"), None)
    for group, modality in (
        (HEARSAY, ALLEGED),
        (GUESSES, "hypothetical"),
        (NEAR_MISSES, "negated"),
    ):
        cue = next((words[word] for word in sorted(group & words.keys())), None)
        if cue is not None:
            return Reading(modality, cue=cue)
    if is_imperative(verb):
        return Reading("demanded", cue=verb)
    if _is_inverted(verb):
        return Reading("hypothetical", cue=verb)
    if modal is not None:
        return modal_reading(verb, modal)
    if is_to_come(verb):
        return Reading("planned", cue=verb)
    return Reading(ONGOING if _is_progressive(verb) else ACTUAL)


def _is_inverted(verb: Token) -> bool:
    """Whether ``verb`` stands in a condition without "if" ("should they win")."""
    subjects = syntax.children(verb, SUBJECTS)
    openers = [
        each
        for each in verb.children
        if each.dep_ in OPENING and each.lower_ in {"should", "had", "were"}
    ]
    is_main = verb.dep_ == "ROOT" and verb.sent[-1].text == "?"
    return bool(subjects and openers) and openers[0].i < subjects[0].i and not is_main


def _is_denied(verb: Token, words: dict[str, Token]) -> bool:
    is_more = any(words.get(word) is not None and _is_not_only(words[word]) for word in NOT)
    if (syntax.is_negated(verb) and not is_more) or "never" in words or "longer" in words:
        return True
    subjects = syntax.children(verb, SUBJECTS)
    return any(
        noun.lower_ in NEGATIVE_SUBJECTS
        or (noun.lower_ == "one" and noun.i and noun.nbor(-1).lower_ == "no")
        or any(_denies(child, noun) for child in noun.children)
        or _is_not_one(noun)
        for noun in subjects
    )


def _denies(child: Token, noun: Token) -> bool:
    """Whether ``child`` says that there was no such ``noun`` ("no official")."""
    is_no = child.lower_ in {"no", "neither"} and not syntax.is_numero(child)
    return is_no and child.i < noun.i


def _is_not_one(noun: Token) -> bool:
    """Whether ``noun`` opens with "not a" or "not one"."""
    opening = [each.lower_ for each in noun.doc[noun.left_edge.i : noun.i]]
    return opening[:1] == ["not"] and opening[1:2] in (["a"], ["an"], ["one"])


def _is_not_only(word: Token) -> bool:
    following = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if following == "just" and any(each.lower_ == "why" for each in word.sent):
        return False  # "why he does not just resign"
    return following in {"only", "just", "merely", "simply"}


def modal_reading(verb: Token, modal: Token) -> Reading:
    word = modal.lower_
    if word in FUTURE:
        return Reading("planned", cue=modal)
    if word in NECESSARY:
        return Reading("demanded", cue=modal)
    if word in {"would", "'d", "’d"} and _is_performed(verb):
        return Reading(cue=modal)
    if word in {"would", "'d", "’d"} and _is_reported(verb):
        return Reading("planned", cue=modal)
    return Reading("hypothetical", cue=modal) if word in POSSIBLE else Reading()


def _is_performed(verb: Token) -> bool:
    """Whether who speaks does by that very word what it names ("I would urge you to resign")."""
    subjects = {each.lower_ for each in syntax.children(verb, syntax.SUBJECT)}
    return verb.lemma_ in PERFORMED and bool(subjects & {"i", "we"})


def _is_reported(verb: Token) -> bool:
    if verb.dep_ == "acl" and any(each.lower_ == "that" for each in verb.children):
        return True  # "the warning that it would"
    return verb.dep_ == "ccomp" or any(child.dep_ == "parataxis" for child in verb.children)


def _is_progressive(verb: Token) -> bool:
    if verb.tag_ != "VBG":
        return False
    auxiliaries = {child.lower_ for child in syntax.auxiliaries(verb)}
    return bool(auxiliaries & {"is", "are", "'s", "’s", "'re", "’re", "am", "been"})
