"""Whom a word that tells a fate tells it of, read off its dependencies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.analysis.figures.deaths import (
    is_falling_to_death,
    is_self_killing,
    killed_by_themselves,
)
from rashomon.analysis.figures.harm import (
    HARM,
    bearers_of,
    is_fighting_for_life,
    is_in_hospital,
    is_in_need_of_care,
    is_left_harmed,
    is_suffered,
    is_taken_care_of,
)
from rashomon.analysis.syntax import (
    PASSIVE_SUBJECT,
    SUBJECT,
    auxiliaries,
    children,
    conjuncts,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

SHOT = frozenset({"shot", "shoot", "shoots", "shooting"})
DYING = frozenset({"died", "dies", "die", "dying", "perished", "drowned", "survived", "succumbed"})
DEATHS = frozenset({"death", "murder", "killing", "slaying", "homicide"})
_STATES = frozenset({"dead", "deceased", "injured", "wounded", "hurt", "hospitalized"})


def find_victims(token: Token) -> list[Token]:
    """The heads of those whom ``token`` tells of; none where the sentence names nobody."""
    word = token.lower_
    if word == "condition":
        return _whose_condition(token)
    if word == "fatally":
        return [token.nbor(-3)]
    if word in HARM:
        return bearers_of(token) or _of_act(token)
    if is_self_killing(token):
        return killed_by_themselves(token)
    if is_falling_to_death(token):
        return subjects(token.head) or _modified(token.head)
    if is_taken_care_of(token):
        return passive_subjects(token) or objects(token)
    if is_left_harmed(token):
        return objects(token)
    if word == "expected":
        return passive_subjects(token)
    if is_in_hospital(token):
        return children(token, SUBJECT | PASSIVE_SUBJECT)
    if is_fighting_for_life(token):
        return _left_so(token) or subjects(token) or _modified(token)
    if is_suffered(token) or is_in_need_of_care(token) or token.lemma_ in {"recover", "go", "end"}:
        return subjects(token) or _modified(token)
    if token.pos_ in {"NOUN", "PROPN"} and (word in DEATHS or word in SHOT):
        return _named_after(token)
    if word in DYING:
        return [_antecedent(each, token) for each in subjects(token)] or _modified(token)
    if word in _STATES and not token.tag_.startswith("V"):
        return _in_state(token)
    return _of_act(token)


def _left_so(verb: Token) -> list[Token]:
    """ "left three fighting for their lives"."""
    return objects(verb.head) if verb.head.lemma_ == "leave" else []


def _whose_condition(noun: Token) -> list[Token]:
    """ "he is in critical condition", "was listed in stable condition"."""
    governor = noun.head
    own = children(noun, SUBJECT)
    if not own and noun.dep_ == "nmod" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return [noun.head]  # a headline's "Child in critical condition"
    for leaving in (governor, governor.head):  # "left a girl (abandoned) in critical condition"
        if leaving.lemma_ == "leave" and objects(leaving):
            return objects(leaving)
    return own or subjects(governor) or passive_subjects(governor)


def _named_after(noun: Token) -> list[Token]:
    """ "the shooting death of a woman", "her son's murder"."""
    if noun.text == "Shot" or (noun.lower_ == "shot" and noun.dep_ == "ROOT"):
        return _before_headline_noun(noun)
    return [head for preposition, head in prepositional(noun) if preposition == "of"] + [
        child for child in noun.children if child.dep_ in {"nmod:poss", "poss"}
    ]


def _before_headline_noun(noun: Token) -> list[Token]:
    """ "Girl, Teen Shot": a headline's participle that is parsed as what its victims modify."""
    own = [each for each in noun.children if each.dep_ == "compound" and each.text.istitle()]
    if not own or own[0].i <= noun.sent.start + 1 or own[0].nbor(-1).text != ",":
        return own
    is_behind = noun.dep_ in {"parataxis", "appos"} and noun.head.i < own[0].i
    listed = [noun.head] if is_behind else children(noun, frozenset({"discourse"}))
    return [*listed, *own]


def _in_state(adjective: Token) -> list[Token]:
    """ "was found dead", "left a boy dead", "two are injured", "the wounded officer"."""
    head = adjective.head
    if adjective.dep_ == "amod":
        return [head]
    if adjective.dep_ in {"xcomp", "advcl", "obj", "dobj", "oprd", "acomp", "ccomp"}:
        return (
            children(adjective, SUBJECT)
            or passive_subjects(head)
            or objects(head)
            or children(head, SUBJECT)
        )
    return subjects(adjective) or passive_subjects(adjective)


def _modified(verb: Token) -> list[Token]:
    """ "a man killed in the attack", "the man who died"."""
    return [verb.head] if verb.dep_ in {"acl", "acl:relcl", "relcl"} else []


def _of_act(verb: Token) -> list[Token]:
    """Whom an act was done to: its passive subject, its object, or a headline's bare subject."""
    passive = passive_subjects(verb)
    if passive:
        return [_antecedent(head, verb) for head in passive]
    alike = (one for one in conjuncts(verb) if one == verb or shares_subject(verb, one))
    behind = (objects(one) for one in alike if one.i > verb.i and objects(one))
    done_to = objects(verb) or next(behind, [])  # "shot and killed a man and wounded a boy"
    if done_to:
        return done_to
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return [verb.head]
    controller = _controller(verb)
    if controller:
        return controller
    return list(_bare_subjects(verb))


def _antecedent(head: Token, verb: Token) -> Token:
    is_relative = head.lower_ in {"who", "that", "whom"} and verb.dep_ in {"acl:relcl", "relcl"}
    return verb.head if is_relative else head


def _controller(verb: Token) -> list[Token]:
    """ "is in critical condition after being shot": the subject of the clause above."""
    is_passive = any(child.dep_ in {"aux:pass", "auxpass"} for child in verb.children)
    if not is_passive or verb.dep_ not in {"advcl", "xcomp"}:
        return []
    return children(verb.head, SUBJECT | PASSIVE_SUBJECT)


def _bare_subjects(verb: Token) -> Iterator[Token]:
    """ "Teen fatally shot in Durham": a verb of harm without an object tells of its subject."""
    if verb.tag_ not in {"VBD", "VBN"} or auxiliaries(verb):
        return
    for head in subjects(verb):
        is_headline = not children(head, frozenset({"det", "nmod:poss"}))
        if is_headline or verb.lower_ not in SHOT:
            yield head


def shares_subject(one: Token, two: Token) -> bool:
    """Whether two coordinated words are said of one: not "she was shot and killed and a man was
    hurt"."""
    of_one, of_two = _own_subjects(one), _own_subjects(two)
    return one != two and not (of_one and of_two and of_one != of_two)


def _own_subjects(word: Token) -> list[Token]:
    """The subjects of ``word``, or of the word before that it is coordinated with; whom it is said
    of in "left three dead"."""
    own = children(word, SUBJECT | PASSIVE_SUBJECT)
    if not own and word.dep_ in {"xcomp", "oprd"}:
        return objects(word.head)
    is_shared = not own and word.dep_ == "conj" and word.head != word
    return _own_subjects(word.head) if is_shared else own
